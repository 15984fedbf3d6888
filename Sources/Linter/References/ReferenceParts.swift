import Legislation

/// What stands behind the number of an artikel: leden, onderdelen, sentences.
extension ReferenceWords {
  /// A lid or an onderdeel that is named, and the position behind its words.
  struct Part {
    var mark: String
    var end: Int
  }

  /// "eerste lid", "tweede en derde lid", "eerste tot en met vierde lid", "lid 2"; the last ends behind "lid".
  func leden(_ start: Int) -> [Part]? {
    if word(start) == .lid || word(start) == .leden { return numberedLeden(start + 1) }
    var result: [Part] = []
    var index = start
    while let number = ordinal(index) {
      index += 1
      result.append(Part(mark: String(number), end: index))
      if isRowJoint(index) {
        let next = isDeterminer(index + 3) ? index + 4 : index + 3
        guard let last = ordinal(next), last > number else { break }
        index = next + 1
        for further in number + 1...last { result.append(Part(mark: String(further), end: index)) }
      }
      var next = index
      while isJoint(next) { next += 1 }
      if isDeterminer(next) { next += 1 }
      if next > index, ordinal(next) != nil { index = next }
    }
    guard !result.isEmpty, word(index) == .lid || word(index) == .leden else { return nil }
    result[result.count - 1].end = index + 1
    return result
  }

  /// "lid 2", "leden 2 en 3", "leden 1 tot en met 3".
  private func numberedLeden(_ start: Int) -> [Part]? {
    var result: [Part] = []
    var index = start
    while let token = token(index), token.kind == .number, token.count <= 3 {
      result.append(Part(mark: written(index), end: index + 1))
      index += 1
      if isRowJoint(index), let first = Int(written(index - 1)), let last = Int(written(index + 3)), first < last {
        index += 4
        for further in first + 1...last { result.append(Part(mark: String(further), end: index)) }
      }
      guard isJoint(index), token.count < 3, self.token(index + 1)?.kind == .number else { break }
      index += 1
    }
    return result.isEmpty ? nil : result
  }

  /// Onderdelen, each with those around it, and the position behind them: "onderdeel b", "onder a en c", "aanhef en onderdeel b, onder
  /// 2°"; the aanhef and sentences are passed over.
  func onderdelen(_ start: Int) -> (parts: [(marks: [String], end: Int)], end: Int) {
    var parts: [(marks: [String], end: Int)] = []
    var end = start
    while true {
      let index = pastComma(end)
      if word(index) == .aanhef {
        end = word(index + 1) == .en && opensPart(index + 2) ? index + 2 : index + 1
      } else if ordinal(index) != nil, word(index + 1) == .volzin || word(index + 1) == .zin {
        end = index + 2
      } else if opensPart(index), let row = partRow(index + 1) {
        let outer = parts.count == 1 ? parts[0].marks : []
        if parts.count == 1 { parts = [] }
        parts += row.map { (outer + [$0.mark], $0.end) }
        end = row[row.count - 1].end
      } else {
        return (parts, end)
      }
    }
  }

  func opensPart(_ index: Int) -> Bool {
    switch word(index) {
    case .onderdeel, .onderdelen, .onder: true
    default: lower(index) == "subonderdeel" || lower(index) == "sub"
    }
  }

  /// "a", "1°", "a, b en d", "a tot en met c".
  private func partRow(_ start: Int) -> [Part]? {
    guard let first = partMark(start) else { return nil }
    let isNumber = token(start)?.kind == .number
    var index = behindMark(start)
    var result = [Part(mark: first, end: index)]
    while true {
      let next: Int
      if isRowJoint(index) {
        next = index + 3
      } else if isJoint(index) {
        next = isComma(index) && isJoint(index + 1) ? index + 2 : index + 1
      } else {
        return result
      }
      guard let mark = partMark(next), (token(next)?.kind == .number) == isNumber,
        word(next + 1) != .lid, word(next + 1) != .leden
      else { return result }
      index = behindMark(next)
      result.append(Part(mark: mark, end: index))
    }
  }

  /// Past a mark and the degree sign that may close it.
  private func behindMark(_ index: Int) -> Int {
    ["°", "º", "˚"].contains(written(index + 1)) ? index + 2 : index + 1
  }
}
