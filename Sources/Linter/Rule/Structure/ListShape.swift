import Legislation

/// Text that goes on after the last onderdeel of a list (Ar 3.59).
func textAfterList(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  return context.lists.compactMap { list in
    guard let last = list.items.last else { return nil }
    let next = Int(document.nodes[last].end)
    guard next < Int(document.nodes[list.parent].end), document.nodes[next].kind == .alinea,
      Int(document.nodes[next].parent) == list.parent, document.startsInLowerCase(next)
    else { return nil }
    return Hit(marks: [document.nodes[next].text], node: document.provision(of: list.parent))
  }
}

/// The first onderdeel of a list, but the last, that is not closed as the rule's parameter `between` says (Ar 3.59).
func listPunctuation(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  let endings = (query.parameters["between"] ?? []).map { Array($0.utf8) }
  return context.lists.compactMap { list in
    // A definition may be a sentence of its own, and a list of one item is none.
    guard list.items.count > 1, !document.nodes[list.items[0]].marks.contains(.definition) else { return nil }
    for item in list.items.dropLast() {
      let text = document.nodes[item].text
      // What lapsed is a remark, no text.
      let isLapsed = document.children(item).contains { document.nodes[$0].kind == .redactie }
      guard !text.isEmpty, !isLapsed, !endings.contains(where: { document.text[text].ends(with: $0) }) else { continue }
      return Hit(marks: [document.lastWord(text)], node: item)
    }
    return nil
  }
}

/// The first onderdeel of a list that is marked in a way that the rule's parameter `forbidden` names (Ar 3.59).
func listMarkers(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let document = context.document
  let forbidden = (query.parameters["forbidden"] ?? []).map { Array($0.utf8) }
  return context.lists.compactMap { list in
    guard let first = list.items.first, !document.nodes[first].marks.contains(.definition) else { return nil }
    for item in list.items {
      guard let mark = document.writtenMark(of: item) else { continue }
      let form = markForm(document.text[mark], isFirst: item == first)
      if forbidden.contains(form) {
        var hit = Hit(marks: [mark], node: item)
        hit.values[.address] = LegalAddress(document, document.provision(of: item)).name
        return hit
      }
    }
    return nil
  }
}

/// A mark as the parameter spells its kind: "b)" is "a)", "12)" is "1)"; "i." counts as Roman where a list starts with it.
private func markForm(_ mark: ArraySlice<UInt8>, isFirst: Bool) -> [UInt8] {
  if isFirst, mark.elementsEqual("i.".utf8) { return Array(mark) }
  var form: [UInt8] = []
  form.reserveCapacity(mark.count)
  for byte in mark {
    let kind =
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "1")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(ascii: "a")
      default: byte
      }
    if kind == byte && kind != UInt8(ascii: "1") && kind != UInt8(ascii: "a") || form.last != kind { form.append(kind) }
  }
  return form
}

/// A row of onderdelen under one lid, artikel or onderdeel.
struct OnderdelenList {
  let parent: NodeID
  let items: [NodeID]
}

extension Document {
  /// The lists of onderdelen in law text, in reading order.
  var lists: [OnderdelenList] {
    var result: [OnderdelenList] = []
    for id in nodes.indices {
      switch nodes[id].kind {
      case .artikel, .lid, .onderdeel:
        guard id + 1 < Int(nodes[id].end) else { continue }
        let items = children(id).filter { nodes[$0].kind == .onderdeel }
        if !items.isEmpty, isLawText(id) { result.append(OnderdelenList(parent: id, items: items)) }
      default: continue
      }
    }
    return result
  }

  /// The mark of an onderdeel as it is written, brackets and full stop included.
  func writtenMark(of item: NodeID) -> Range<Int>? {
    let number = nodes[item].number
    guard !number.isEmpty else { return nil }
    var start = number.lowerBound
    var end = number.upperBound
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    while end < text.count, text[end] > 0x20 { end += 1 }
    return start..<end
  }

  fileprivate func startsInLowerCase(_ block: NodeID) -> Bool {
    guard let first = text[nodes[block].text].first else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
  }

  /// The last word of a text with what is written against it.
  fileprivate func lastWord(_ range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1] > 0x20 { start -= 1 }
    return start..<range.upperBound
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
