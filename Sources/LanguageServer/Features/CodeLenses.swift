import Legislation
import Linter

/// A line above an artikel that says how bound it is: LSP 3.17, CodeLens.
struct CodeLens: Equatable {
  var range: TextRange
  var title: String
}

extension Server {
  static func codeLens(_ server: inout Server, _ message: Message) throws(ResponseError) -> Result {
    let lenses = codeLenses(try server.snapshot(message.params(DocumentParams.self).textDocument.uri))
    return .value { writer in
      writer.array(lenses) { writer, lens in
        writer.object { writer in
          writer.field("range", lens.range)
          writer.field("command") {
            $0.field("title", lens.title)
            $0.field("command", "")
          }
        }
      }
    }
  }
}

/// The artikelen that hold bound norms which burden, each with what softens them.
func codeLenses(_ snapshot: Snapshot) -> [CodeLens] {
  let document = snapshot.document
  var artikelen: [(node: NodeID, norms: [Norm])] = []
  for provision in snapshot.provisions {
    let bound = provision.norms.filter { $0.normClass == .gebonden && $0.burden == .belastend }
    guard !bound.isEmpty else { continue }
    let artikel = document.enclosing(provision.node, .artikel, .citaat) ?? provision.node
    if artikelen.last?.node == artikel {
      artikelen[artikelen.count - 1].norms += bound
    } else {
      artikelen.append((artikel, bound))
    }
  }
  return artikelen.map { artikel, norms in
    let label = document.label(of: artikel)
    let range = snapshot.range(ofText: label.isEmpty ? document.firstWords(of: artikel) : label)
    return CodeLens(range: range, title: summary(of: norms, artikel, in: snapshot))
  }
}

/// "2 gebonden, 1 gedekt door artikel 9".
private func summary(of norms: [Norm], _ artikel: NodeID, in snapshot: Snapshot) -> String {
  var counts: [(text: String, count: Int)] = []
  for norm in norms {
    guard let softening = norm.strongestSoftening else { continue }
    let text = effect(of: softening, on: artikel, in: snapshot)
    if let index = counts.firstIndex(where: { $0.text == text }) {
      counts[index].count += 1
    } else {
      counts.append((text, 1))
    }
  }
  let softened =
    counts.isEmpty ? ["niets verzacht"] : counts.map { norms.count == 1 ? $0.text : "\($0.count) \($0.text)" }
  return (["\(norms.count) gebonden"] + softened).joined(separator: ", ")
}

private func effect(of softening: Softening, on artikel: NodeID, in snapshot: Snapshot) -> String {
  if softening.kind == .closed { return "met een eigen uitzondering" }
  let verb = softening.kind == .clause ? "gedekt" : "verzacht"
  let place = place(of: softening, in: snapshot)
  let isOwn = softening.act == nil && place.document.enclosing(softening.node, .artikel, .citaat) == artikel
  guard isOwn else { return "\(verb) door \(place.document.provisionName(place.document.artikel(of: softening.node)))" }
  let lid = LegalAddress(place.document, softening.node).paragraph
  guard !lid.isEmpty else { return "\(verb) in het artikel zelf" }
  return "\(verb) door \(snapshot.document.provisionName(softening.node, within: artikel))"
}

/// The document and the name of what softens; an act beside which the draft is judged has its title with it.
func place(of softening: Softening, in snapshot: Snapshot) -> (document: Document, name: String) {
  let contexts = snapshot.report.context
  guard let act = softening.act, contexts.indices.contains(act) else {
    return (snapshot.document, snapshot.document.provisionName(softening.node))
  }
  let title = contexts[act].citationTitle.isEmpty ? contexts[act].title : contexts[act].citationTitle
  return (contexts[act], "\(contexts[act].provisionName(softening.node)) van de \(title)")
}

extension Document {
  fileprivate func artikel(of node: NodeID) -> NodeID { enclosing(node, .artikel) ?? node }

  /// The legal name of a provision.
  func provisionName(_ node: NodeID) -> String { LegalAddress(self, node).name }

  /// The name of a provision of an artikel, as that artikel itself would call it: "het tweede lid".
  func provisionName(_ node: NodeID, within artikel: NodeID) -> String {
    let whole = provisionName(artikel)
    let name = provisionName(node)
    guard name.hasPrefix(whole + ", ") else { return name }
    return "het \(name.dropFirst(whole.count + 2))"
  }
}
