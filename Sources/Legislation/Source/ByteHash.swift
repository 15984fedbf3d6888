/// 64 bits of FNV-1a: the same on every machine and in every run, unlike Swift's own hashes.
package struct ByteHash {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package init(_ bytes: [UInt8]) { add(bytes[...]) }

  package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  package mutating func add(_ bytes: ArraySlice<UInt8>) { for byte in bytes { add(byte) } }
}
