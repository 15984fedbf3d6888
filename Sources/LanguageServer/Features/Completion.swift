import Legislation
import Linter

/// A way to go on with what is being typed: LSP 3.17, CompletionItem.
struct CompletionItem: Equatable {
  /// The numbers that the protocol gives its kinds.
  enum Kind: Int {
    case text = 1
    case reference = 18
  }

  var label: String
  var detail: String
  var kind: Kind
}

/// The ways to go on at a place, with what was typed of them.
struct Completions: Equatable {
  var items: [CompletionItem]
  var typed: TextRange
}

extension Server {
  static func completion(_ server: inout Server, _ message: Message) throws(ResponseError) -> Result {
    let params: PositionParams = try message.params()
    let found = completions(at: params.position, try server.navigation(params.textDocument.uri))
    guard let found else { return .null }
    return .value { writer in
      writer.array(found.items.enumerated()) { writer, item in
        writer.object { writer in
          writer.field("label", item.element.label)
          writer.field("kind", item.element.kind.rawValue)
          if !item.element.detail.isEmpty { writer.field("detail", item.element.detail) }
          // The order of the text, which that of the alphabet would break: 10 before 2.
          writer.field("sortText", String(String(100_000 + item.offset).dropFirst()))
          writer.field("textEdit") {
            $0.field("range", found.typed)
            $0.field("newText", item.element.label)
          }
        }
      }
    }
  }
}

/// What can go on at a place: numbers of artikelen and leden in a reference, defined terms elsewhere; nil where nothing can.
func completions(at position: TextPosition, _ navigation: Navigation) -> Completions? {
  let places = navigation.snapshot.places
  let cursor = places.offset(of: position)
  guard let typed = TypedText(navigation.snapshot.document, before: cursor) else { return nil }
  let completer = Completer(navigation, offset: navigation.snapshot.textOffset(at: position))
  let found: (items: [CompletionItem], prefix: Int)?
  switch typed.context {
  case .artikel(let prefix): found = (completer.artikelen(startingWith: prefix), prefix.utf8.count)
  case .lid(let artikel, let prefix): found = (completer.leden(of: artikel, startingWith: prefix), prefix.utf8.count)
  case .words: found = completer.terms(endingOf: typed)
  case .none: found = nil
  }
  guard let found, !found.items.isEmpty else { return nil }
  return Completions(items: found.items, typed: places.range(ofUTF8: cursor - found.prefix..<cursor))
}

/// Finds what goes on at one place.
private struct Completer {
  let navigation: Navigation
  /// The document whose artikelen are meant, and those of them that can be.
  private let bill: Document
  private let artikelen: [NodeID]
  private let node: NodeID

  init(_ navigation: Navigation, offset: Int?) {
    self.navigation = navigation
    let document = navigation.snapshot.document
    bill = navigation.snapshot.bill?.document ?? document
    // At the end of the text the last node is meant.
    node = offset.map { document.node(at: max(0, $0 - 1)) } ?? max(0, document.nodes.count - 1)
    let provisions = navigation.provisions
    artikelen =
      navigation.snapshot.bill == nil
      ? [] : navigation.isExplanation ? provisions.ownArtikelen : provisions.artikelen(seenFrom: node)
  }

  func artikelen(startingWith prefix: String) -> [CompletionItem] {
    var seen: Set<String> = []
    return artikelen.compactMap { id in
      let number = bill.number(id)
      guard number.lowercased().hasPrefix(prefix.lowercased()), !number.isEmpty, seen.insert(number).inserted else {
        return nil
      }
      let heading = bill.heading(id)
      return CompletionItem(
        label: number, detail: heading.isEmpty ? bill.line(bill.firstWords(of: id)) : heading, kind: .reference)
    }
  }

  func leden(of artikel: String, startingWith prefix: String) -> [CompletionItem] {
    guard let id = artikelen.first(where: { bill.number($0).lowercased() == artikel.lowercased() }) else { return [] }
    return bill.children(id).filter { bill.nodes[$0].kind == .lid }.compactMap { lid in
      let number = bill.number(lid)
      let name = Int(number).flatMap { ordinals.indices.contains($0 - 1) ? "\(ordinals[$0 - 1]) lid" : nil }
      guard let name = name ?? (number.isEmpty ? nil : "lid \(number)"), name.hasPrefix(prefix.lowercased()) else {
        return nil
      }
      return CompletionItem(label: name, detail: bill.line(bill.firstWords(of: lid)), kind: .reference)
    }
  }

  /// The terms of which the last words typed are the beginning, as many of those as fit.
  func terms(endingOf typed: TypedText) -> (items: [CompletionItem], prefix: Int)? {
    let terms = navigation.applicable(navigation.terms, at: node)
    for start in typed.wordStarts {
      let prefix = typed.text[start...]
      guard prefix.count >= 2 else { continue }
      let fitting = terms.filter { $0.text.count > prefix.count && $0.text.lowercased().hasPrefix(prefix.lowercased()) }
      guard !fitting.isEmpty else { continue }
      var seen: Set<String> = []
      let items = fitting.filter { seen.insert($0.text).inserted }.sorted { $0.text < $1.text }.map { term in
        CompletionItem(label: term.text, detail: shortened(term.meaning(in: bill), to: 100), kind: .text)
      }
      return (items, prefix.utf8.count)
    }
    return nil
  }
}
