import Glibc
import Legislation
import Linter

func slurp(_ path: String) -> [UInt8] {
  guard let f = fopen(path, "r") else { return [] }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let n = fread(&buffer, 1, buffer.count, f), n > 0 { bytes += buffer[..<n] }
  fclose(f)
  return bytes
}
func js(_ s: String) -> String {
  var r = "\""
  for c in s.unicodeScalars { if c == "\"" || c == "\\" { r += "\\" }; if c.value < 32 { r += " " } else { r.unicodeScalars.append(c) } }
  return r + "\""
}
@main
struct Maatlat {
  static func main() {
    var files: [String: String] = [:]
    for name in ["verbs.tsv", "woorden.tsv", "uitgangen.tsv", "phrases.tsv"] {
      files[name] = String(decoding: slurp((name == "verbs.tsv" ? "../shared/domain/" : "Rules/lexicon/") + name), as: UTF8.self)
    }
    let lexicon = Lexicon(files: files)
    let path = CommandLine.arguments.last ?? ""
    let source = SourceText(path: path, bytes: slurp(path))
    let document = readDocument(source)
    if CommandLine.arguments[1] == "check" { print("{\"findings\":[]}"); return }
    let debug = CommandLine.arguments.contains("--debug")
    for p in analyse(document, lexicon: lexicon) {
      let a = LegalAddress(document, p.node)
      let text = p.pieces.map { document.line($0) }.joined(separator: " ")
      var clause = "null"
      if let c = p.clause { clause = "{\"kind\":\"\(c.kind.rawValue)\",\"scope\":[\(c.scope.map { js($0.label) }.joined(separator: ","))],\"organ\":\(js(c.organ))}" }
      let soft = p.softenedBy.map { "{\"kind\":\"\($0.kind.rawValue)\",\"address\":\(js(LegalAddress(document, $0.node).name))}" }.joined(separator: ",")
      let d = p.norms.map { n in js("\(n.normClass) \(n.burden) \(n.construction) \(n.family) | " + n.evidence.map { $0.role + "=" + document.line($0.range) }.joined(separator: "; ")) }.joined(separator: ",")
      print("{\"article\":\(js(a.article)),\"paragraph\":\(js(a.paragraph)),\"text\":\(js(text)),\"class\":\"\(p.normClass)\",\"burden\":\"\(p.burden)\",\"clause\":\(clause),\"softenedBy\":[\(soft)],\"norms\":[\(debug ? d : "")]}")
    }
  }
}
