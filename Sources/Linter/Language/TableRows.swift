/// The rows of a tab-separated table, without comments and empty lines, read as bytes: it happens at every start.
struct TableRows: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func next() -> TableRow? {
    while offset < bytes.count {
      let start = offset
      offset = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<offset]
      offset += 1
      if let first = line.first, first != UInt8(ascii: "#") { return TableRow(line: line) }
    }
    return nil
  }
}

/// One row of a table.
struct TableRow {
  private let cells: [ArraySlice<UInt8>]

  fileprivate init(line: ArraySlice<UInt8>) {
    cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
  }

  var count: Int { cells.count }

  /// The cell of a column; empty where the row has none, or only a dash.
  subscript(_ column: Int) -> ArraySlice<UInt8> {
    guard column < cells.count, !cells[column].elementsEqual([UInt8(ascii: "-")]) else { return [] }
    return cells[column]
  }

  func string(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

  /// The flags of a cell, between commas.
  func flags(_ column: Int) -> [ArraySlice<UInt8>] { self[column].split(separator: UInt8(ascii: ",")) }

  /// The words of a cell.
  func words(_ column: Int) -> [ArraySlice<UInt8>] { self[column].split(separator: 0x20) }
}
