/// Words and their ids: an open-addressing table over one buffer of bytes, copied cheaply for each document.
struct WordTable: Sendable {
  fileprivate struct Word: Sendable {
    var prefix: UInt64
    var start: UInt32
    var count: UInt32
  }

  private var bytes: [UInt8] = []
  /// Per id the word's place in `bytes`; id 0 stands for no word.
  private var words = [Word(prefix: 0, start: 0, count: 0)]
  /// Per slot an id; 0 marks a free slot.
  private var slots = [UInt32](repeating: 0, count: 8192)
  /// How many ids there may be: what comes after them is no word that is known.
  private let limit: Int

  init(limit: Int = Token.words) { self.limit = limit }

  /// How many ids are in use, that of no word included.
  var count: Int { words.count }

  mutating func intern(_ word: [UInt8]) -> UInt32 { word.withUnsafeBufferPointer { intern($0) } }
  func find(_ word: [UInt8]) -> UInt32 { word.withUnsafeBufferPointer { find(WordKey($0)) } }

  /// The id of a word in lower case, new ones getting the next number; 0 where the table is full.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 { intern(WordKey(word)) }

  @inline(__always)
  mutating func intern(_ key: WordKey) -> UInt32 {
    let found = find(key)
    return found != 0 ? found : add(key)
  }

  private mutating func add(_ key: WordKey) -> UInt32 {
    guard words.count < limit else { return 0 }
    let id = UInt32(words.count)
    words.append(Word(prefix: key.prefix, start: UInt32(bytes.count), count: UInt32(key.count)))
    key.append(to: &bytes)
    if words.count * 2 > slots.count { grow() }
    place(id, key.hash)
    return id
  }

  func word(_ id: UInt32) -> ArraySlice<UInt8> {
    let word = words[Int(id)]
    return bytes[Int(word.start)..<Int(word.start + word.count)]
  }

  /// Lends the table for looking up many words.
  @inline(__always)
  func withLookup<Result>(_ body: (WordLookup) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      words.withUnsafeBufferPointer { words in
        slots.withUnsafeBufferPointer { slots in body(WordLookup(bytes: bytes, words: words, slots: slots)) }
      }
    }
  }

  @inline(__always)
  private func find(_ key: WordKey) -> UInt32 {
    var slot = Int(key.hash) & (slots.count - 1)
    while true {
      let id = slots[slot]
      if id == 0 { return 0 }
      let word = words[Int(id)]
      if word.prefix == key.prefix, Int(word.count) == key.count, key.count <= 8 || hasSameRest(word, key) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func hasSameRest(_ word: Word, _ key: WordKey) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return key.hasRest(base + Int(word.start))
    }
  }

  private mutating func place(_ id: UInt32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for id in words.indices.dropFirst() {
      let hash = word(UInt32(id)).withUnsafeBufferPointer { WordKey($0).hash }
      // The word that is being added is placed by the caller.
      if id < words.count - 1 { place(UInt32(id), hash) }
    }
  }
}

/// A word table that nothing is added to, lent for looking up many words.
struct WordLookup {
  fileprivate let bytes: UnsafeBufferPointer<UInt8>
  fileprivate let words: UnsafeBufferPointer<WordTable.Word>
  fileprivate let slots: UnsafeBufferPointer<UInt32>

  /// The id of a word, 0 where the table has it not.
  @inline(__always)
  func find(_ key: WordKey) -> UInt32 {
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count &- 1)
    while true {
      let id = slots[slot]
      if id == 0 { return 0 }
      let word = words[Int(truncatingIfNeeded: id)]
      if word.prefix == key.prefix, Int(truncatingIfNeeded: word.count) == key.count {
        guard key.count > 8, let base = bytes.baseAddress else { return id }
        if key.hasRest(base + Int(truncatingIfNeeded: word.start)) { return id }
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }
}

/// A word on its way to the table: read eight bytes at a time, for most words have no more.
struct WordKey {
  /// The bit that tells small letters from capitals, in each byte of a word; digits have it as well.
  private static let small: UInt64 = 0x2020_2020_2020_2020

  private let start: UnsafePointer<UInt8>
  /// What is joined to each byte: the bit that makes ASCII letters small, or nothing.
  private let fold: UInt64
  let count: Int
  /// The first eight bytes, zeros behind the end of the word.
  let prefix: UInt64
  let hash: UInt32

  /// A word as it is; valid as long as its bytes are.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    guard let start = word.baseAddress else { preconditionFailure("a word has bytes") }
    self.init(start: start, count: word.count, available: word.count, fold: 0)
  }

  /// A word of ASCII letters and digits in a text, which counts as written in small ones.
  @inline(__always)
  init(lettersAndDigits text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let base = text.baseAddress else { preconditionFailure("a word has bytes") }
    let available = text.count - range.lowerBound
    self.init(start: base + range.lowerBound, count: range.count, available: available, fold: Self.small)
  }

  /// The same for a word of fewer than eight bytes, the first eight bytes being loaded already.
  @inline(__always)
  init(_ word: UInt64, _ count: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) {
    guard let base = text.baseAddress else { preconditionFailure("a word has bytes") }
    self.start = base + start
    self.count = count
    fold = Self.small
    prefix = (word | Self.small) & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
    hash = Self.mixed(prefix, count)
  }

  /// A mark of one byte.
  @inline(__always)
  init(mark: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) {
    guard let base = text.baseAddress else { preconditionFailure("a word has bytes") }
    self.start = base + start
    count = 1
    fold = 0
    prefix = UInt64(truncatingIfNeeded: mark)
    hash = Self.mixed(prefix, 1)
  }

  @inline(__always)
  private init(start: UnsafePointer<UInt8>, count: Int, available: Int, fold: UInt64) {
    self.start = start
    self.count = count
    self.fold = fold
    let raw = UnsafeRawPointer(start)
    if count > 8 {
      prefix = raw.loadUnaligned(as: UInt64.self) | fold
      let suffix = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) | fold
      hash = Self.mixed(prefix ^ (suffix &* 0x9E37_79B9_7F4A_7C15), count)
    } else {
      let word = available >= 8 ? raw.loadUnaligned(as: UInt64.self) : Self.partial(raw, count)
      prefix =
        (UInt64(littleEndian: word) | fold) & (count == 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
      hash = Self.mixed(prefix, count)
    }
  }

  @inline(__always)
  private static func mixed(_ word: UInt64, _ count: Int) -> UInt32 {
    let product = (word ^ UInt64(truncatingIfNeeded: count)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: product >> 32 ^ product >> 49)
  }

  /// Fewer than eight bytes, where no more can be read.
  private static func partial(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(start.load(fromByteOffset: index, as: UInt8.self)) << UInt64(8 * index) }
    return UInt64(littleEndian: word)
  }

  /// Whether a word of the same length and prefix goes on in the same way; both have more than eight bytes.
  func hasRest(_ other: UnsafePointer<UInt8>) -> Bool {
    let mine = UnsafeRawPointer(start)
    let theirs = UnsafeRawPointer(other)
    var offset = min(8, count - 8)
    while true {
      let word = mine.loadUnaligned(fromByteOffset: offset, as: UInt64.self) | fold
      if word != theirs.loadUnaligned(fromByteOffset: offset, as: UInt64.self) { return false }
      if offset == count - 8 { return true }
      offset = min(offset + 8, count - 8)
    }
  }

  func append(to bytes: inout [UInt8]) {
    let bit = UInt8(truncatingIfNeeded: fold)
    for index in 0..<count { bytes.append(start[index] | bit) }
  }
}

extension WordTable {
  func write(to writer: inout CompactWriter) {
    writer.list(1..<UInt32(words.count)) { $0.text(word($1)) }
  }

  init(from reader: inout CompactReader) {
    self.init()
    let count = reader.number(as: Int.self)
    words.reserveCapacity(count + 1)
    for _ in 0..<count { _ = intern(reader.text()) }
  }
}
