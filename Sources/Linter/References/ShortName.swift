import Legislation

/// A short name that a text gives an act: "de Algemene wet bestuursrecht (hierna: Awb)".
package struct ShortName: Sendable, Equatable {
  package var name: String
  /// The text before it, which ends with the long name.
  package var before: String
}

extension Document {
  /// The short names that the text introduces.
  package func shortNames() -> [ShortName] {
    offsets(of: "(hierna").compactMap { start in
      guard let close = text[start...].prefix(60).firstIndex(of: UInt8(ascii: ")")) else { return nil }
      let words = line(start + 1..<close).split(separator: " ")
      // "(hierna: Awb)", "(hierna te noemen: de Awb)"
      guard let name = words.last?.filter({ !"‘’“”\"«»:".contains($0) }), words.count <= 5,
        name.first?.isUppercase ?? false
      else { return nil }
      var first = max(0, start - 200)
      while first < start, text[first] & 0xC0 == 0x80 { first += 1 }
      let before = line(first..<start)
      return ShortName(name: name, before: String(before.reversed().drop { $0 == " " }.reversed()))
    }
  }

  /// The offsets at which a word starts.
  func offsets(of word: String) -> [Int] {
    let word = Array(word.utf8)
    return text.withUnsafeBufferPointer { bytes in
      var result: [Int] = []
      var index = 0
      while index + word.count <= bytes.count {
        if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) { result.append(index) }
        index += 1
      }
      return result
    }
  }
}
