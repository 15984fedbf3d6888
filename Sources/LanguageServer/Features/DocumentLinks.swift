import Legislation
import Linter

/// A stretch of text that leads to where another act can be read: LSP 3.17, DocumentLink.
struct DocumentLink: Equatable {
  var range: TextRange
  var url: String
  var tooltip: String
}

extension Server {
  static func documentLink(_ server: inout Server, _ message: Message) throws(ResponseError) -> Result {
    let links = documentLinks(try server.navigation(message.params(DocumentParams.self).textDocument.uri))
    return .value { writer in
      writer.array(links) { writer, link in
        writer.object {
          $0.field("range", link.range)
          $0.field("target", link.url)
          $0.field("tooltip", link.tooltip)
        }
      }
    }
  }
}

/// The links of a document to the acts that it names; what is not in the catalogue gets none.
func documentLinks(_ navigation: Navigation) -> [DocumentLink] {
  navigation.references().flatMap { reference -> [DocumentLink] in
    guard case .act(let act) = reference.regulation else { return [] }
    let artikelen = reference.targets.filter { $0.kind == .artikel && !$0.isRelative }
    func link(_ range: Range<Int>, _ artikel: String) -> DocumentLink {
      DocumentLink(
        range: navigation.snapshot.range(ofText: range), url: act.url(artikel: artikel),
        tooltip: "\(name(of: act, artikel: artikel)), op wetten.overheid.nl")
    }
    var numbers = artikelen.map(\.number)
    numbers = numbers.enumerated().filter { numbers.firstIndex(of: $1) == $0 }.map(\.element)
    guard numbers.count > 1 else { return [link(reference.range, numbers.first ?? "")] }
    // Each artikel of a row leads to its own place, and the name to the act.
    var links = numbers.compactMap { number -> DocumentLink? in
      let ranges = artikelen.filter { $0.number == number && !$0.range.isEmpty }.map(\.range)
      guard let first = ranges.first, let last = ranges.last else { return nil }
      return link(first.lowerBound..<last.upperBound, number)
    }
    if let name = reference.name { links.append(link(name, "")) }
    return links
  }
}

/// "Algemene wet bestuursrecht, artikel 4:84".
func name(of act: ActNames.Act, artikel: String) -> String {
  artikel.isEmpty ? act.title : "\(act.title), artikel \(artikel)"
}
