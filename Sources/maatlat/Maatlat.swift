import Glibc
import Legislation
import Linter
import Rules

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
    let lexicon = Lexicon(files: BuiltIn.lexicons)
    let path = CommandLine.arguments.last ?? ""
    let source = SourceText(path: path, bytes: slurp(path))
    let document = readDocument(source)
    if CommandLine.arguments[1] == "check" {
      var out: [String] = []
      for p in analyse(document, lexicon: lexicon) {
        let a = LegalAddress(document, p.node)
        for n in p.norms where n.normClass == .gebonden && n.burden == .belastend && !n.features.contains("overheid") {
          if n.softenedBy.contains(where: { $0.kind != .closed }) { continue }
          let mild = !n.softenedBy.isEmpty || !n.isCore || !n.features.isDisjoint(with: ["einde-naar-aard", "verrekening", "instelling"])
          out.append("{\"rule\":\"gebonden-x\",\"severity\":\"\(mild ? "advies" : "waarschuwing")\",\"article\":\(js(a.article)),\"paragraph\":\(js(a.paragraph)),\"c\":\(js(n.construction)),\"t\":\(js(document.line(n.range)))}")
        }
      }
      print("{\"findings\":[\(out.joined(separator: ",\n"))]}"); return
    }
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
