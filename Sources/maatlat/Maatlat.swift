import Glibc
import Legislation
import Linter

@main
struct Maatlat {
  static func main() {
    for path in CommandLine.arguments.dropFirst(2) {
      guard let f = fopen(path, "r") else { continue }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let n = fread(&buffer, 1, buffer.count, f), n > 0 { bytes += buffer[..<n] }
      fclose(f)
      let source = SourceText(path: path, bytes: bytes)
      let document = readDocument(source)
      for p in document.problems { print("PROBLEM", p) }
      print(document.kind, document.format, document.title, document.paperTitle, document.dossier)
      let lines = Lines(source)
      for id in document.nodes.indices {
        var depth = 0
        var up = document.nodes[id].parent
        while up >= 0 { depth += 1; up = document.nodes[Int(up)].parent }
        let p = lines.position(at: document.start(of: id))
        print(String(repeating: "  ", count: depth), document.nodes[id].kind.name, document.number(id), "|", document.heading(id), "|", "\(p.line):\(p.column)", document.nodes[id].kind == .alinea || document.nodes[id].kind == .noot ? document.line(document.nodes[id].text).prefix(80) : "")
      }
    }
  }
}
