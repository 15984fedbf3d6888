import Legislation
import Linter

/// What is told about the words under the pointer, in Markdown.
struct Hover: Equatable {
  var text: String
  var range: TextRange
}

extension Server {
  static func hover(_ server: inout Server, _ message: Message) throws(ResponseError) -> Result {
    let params: PositionParams = try message.params()
    let snapshot = try server.snapshot(params.textDocument.uri)
    let rules = snapshot.rules
    let found =
      findingHover(at: params.position, snapshot, rules, server.catalogue)
      ?? wordsHover(at: params.position, Navigation(snapshot, rules.lexicon, server.catalogue))
    guard let found else { return .null }
    return .value { writer in
      writer.object { writer in
        writer.field("contents") {
          $0.field("kind", "markdown")
          $0.field("value", found.text)
        }
        writer.field("range", found.range)
      }
    }
  }
}

/// What is told about a place without findings: the most specific of a reference, a defined term, a provision.
func wordsHover(at position: TextPosition, _ navigation: Navigation) -> Hover? {
  if let (reference, target) = navigation.reference(at: position),
    let text = text(of: reference, target, navigation)
  {
    return Hover(text: text, range: navigation.snapshot.range(ofText: reference.range))
  }
  if let use = navigation.term(at: position), let bill = navigation.snapshot.bill?.document {
    let place = bill.provisionName(bill.enclosing(use.term.node, .lid, .artikel) ?? use.term.node)
    let meaning = shortened(use.term.meaning(in: bill), to: 600)
    return Hover(
      text: "**\(escaped(use.term.text))** (\(escaped(place)))\n\n> \(escaped(meaning))",
      range: navigation.snapshot.range(ofText: use.range))
  }
  return provisionHover(at: position, navigation.snapshot)
}

/// The text that a reference names, or where it can be read; nil where neither is known.
private func text(
  of reference: DocumentReference, _ target: DocumentReference.Target?, _ navigation: Navigation
) -> String? {
  if case .act(let act) = reference.regulation {
    let artikel = target.map { $0.kind == .artikel ? $0.number : "" } ?? ""
    return "**\(escaped(name(of: act, artikel: artikel)))**\n\n"
      + "[Lees op wetten.overheid.nl](\(act.url(artikel: artikel)))"
  }
  let provisions = navigation.provisions
  let targets = target.map { [$0] } ?? reference.targets
  let texts = targets.compactMap { target -> String? in
    guard let place = navigation.place(of: target, reference, among: provisions) else { return nil }
    return text(of: place)
  }
  return texts.isEmpty ? nil : texts.prefix(3).joined(separator: "\n\n")
}

private func text(of place: Navigation.Place) -> String {
  let document = place.document
  let node = place.node
  let artikel = document.enclosing(node, .artikel)
  let heading = document.heading(artikel ?? node)
  var name = document.provisionName(node)
  if document.nodes[node].kind.isDivision { name = "\(document.nodes[node].kind.name) \(document.number(node))" }
  let title = heading.isEmpty || document.nodes[node].kind == .sectie && document.number(node).isEmpty
  let head = "**\(escaped(capitalised(name)))**" + (title ? "" : " – \(escaped(heading))")
  guard !document.nodes[node].kind.isDivision else { return head + contents(of: node, in: document) }
  return "\(head)\n\n\(document.quotation(node))"
}

/// The artikelen of a division, for one is too long to be quoted.
private func contents(of node: NodeID, in document: Document) -> String {
  let artikelen = (node..<Int(document.nodes[node].end)).filter { document.nodes[$0].kind == .artikel }
  return artikelen.prefix(20).map { artikel in
    let heading = document.heading(artikel)
    return "\n- \(escaped(document.artikelName(artikel)))" + (heading.isEmpty ? "" : " – \(escaped(heading))")
  }.reduce("\n", +) + (artikelen.count > 20 ? "\n- …" : "")
}
