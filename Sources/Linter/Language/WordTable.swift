/// Words and their ids: an open-addressing table over one buffer of bytes, copied cheaply for each document.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Per id the place of the word in `bytes`; id 0 stands for no word.
  private var places: [(start: UInt32, count: UInt32)] = [(0, 0)]
  /// Per slot hash and id; an id of 0 marks a free slot.
  private var slots: [UInt64]
  private var mask: Int

  init() {
    slots = [UInt64](repeating: 0, count: 8192)
    mask = 8191
  }

  /// How many ids are in use, that of no word included.
  var count: Int { places.count }

  mutating func intern(_ word: [UInt8]) -> UInt32 { word.withUnsafeBufferPointer { intern($0) } }
  func find(_ word: [UInt8]) -> UInt32 { word.withUnsafeBufferPointer { find($0, Self.hash($0)) } }

  /// The id of a word in lower case, new ones getting the next number.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Self.hash(word)
    let found = find(word, hash)
    if found != 0 { return found }
    let id = UInt32(places.count)
    places.append((UInt32(bytes.count), UInt32(word.count)))
    bytes.append(contentsOf: word)
    if places.count * 2 > slots.count { grow() }
    place(id, hash)
    return id
  }

  func word(_ id: UInt32) -> ArraySlice<UInt8> {
    let place = places[Int(id)]
    return bytes[Int(place.start)..<Int(place.start + place.count)]
  }

  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> UInt32 {
    var slot = Int(hash) & mask
    while true {
      let entry = slots[slot]
      let id = UInt32(truncatingIfNeeded: entry)
      if id == 0 { return 0 }
      if UInt32(truncatingIfNeeded: entry >> 32) == hash, matches(id, word) { return id }
      slot = (slot + 1) & mask
    }
  }

  private func matches(_ id: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let place = places[Int(id)]
    guard Int(place.count) == word.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      let start = Int(place.start)
      for index in 0..<word.count where buffer[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func place(_ id: UInt32, _ hash: UInt32) {
    var slot = Int(hash) & mask
    while UInt32(truncatingIfNeeded: slots[slot]) != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt64(hash) << 32 | UInt64(id)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where UInt32(truncatingIfNeeded: entry) != 0 {
      place(UInt32(truncatingIfNeeded: entry), UInt32(truncatingIfNeeded: entry >> 32))
    }
  }

  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
