/// The heads of the columns; times in milliseconds, `x` the ratio of maatlat to xmllint.
let tableHead =
  line("", "", ["CPU ms", "", "", "wall ms", "", "", "peak MB", "", ""]) + "\n"
  + line("input", "MB", ["maatlat", "xmllint", "x", "maatlat", "xmllint", "x", "maatlat", "of file", "xmllint"])

/// One line of the table: what was read, how large it is, and what each program took.
func tableRow(_ name: String, _ size: Int, _ result: Pair.Result) -> String {
  let (maatlat, versus) = (result.maatlat, result.versus)
  func times(_ seconds: KeyPath<Usage, Double>, _ ratio: KeyPath<Pair.Versus, Double>) -> [String] {
    [
      decimal(maatlat[keyPath: seconds] * 1e3, 1), versus.map { decimal($0.xmllint[keyPath: seconds] * 1e3, 1) } ?? "-",
      versus.map { decimal($0[keyPath: ratio], 2) } ?? "-",
    ]
  }
  let floor = peakFloor()
  func peak(_ bytes: Double, per unit: Double, _ sign: String = "") -> String {
    (bytes <= floor ? "<" : "") + decimal(bytes / unit, 1) + sign
  }
  let peaks = [
    peak(maatlat.peak, per: 1e6), peak(maatlat.peak, per: Double(size), "x"),
    versus.map { peak($0.xmllint.peak, per: 1e6) } ?? "-",
  ]
  return line(
    name, decimal(Double(size) / 1e6, 1), times(\.cpu, \.cpuRatio) + times(\.wall, \.wallRatio) + peaks)
}

/// The heads of the columns for the language server: the start until it answers, one typed character until its findings.
let editorTableHead = line("in the editor", "MB", ["start ms", "key ms", "peak MB"])

/// One line of that table.
func editorTableRow(_ name: String, _ size: Int, _ result: EditorSession.Result) -> String {
  line(
    name, decimal(Double(size) / 1e6, 1),
    [decimal(result.start * 1e3, 1), decimal(result.keystroke * 1e3, 1), decimal(result.peak / 1e6, 1)])
}

/// The heads of the columns for the cache: a run that fills it, and the next one.
let cacheTableHead = line("with the cache", "MB", ["first ms", "again ms", "again %"])

/// One line of that table, from seconds.
func cacheTableRow(_ name: String, _ size: Int, first: Double, again: Double) -> String {
  line(
    name, decimal(Double(size) / 1e6, 1),
    [decimal(first * 1e3, 1), decimal(again * 1e3, 1), decimal(again / first * 100, 1)])
}

private func line(_ name: String, _ size: String, _ cells: [String]) -> String {
  name + String(repeating: " ", count: max(0, 18 - name.count)) + padded(size, 7)
    + cells.map { padded($0, 9) }.joined()
}

private func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(1, width - text.count)) + text
}

private func decimal(_ value: Double, _ digits: Int) -> String {
  let scale = digits == 1 ? 10 : 100
  let scaled = Int((value * Double(scale)).rounded())
  let fraction = "\(scaled % scale)"
  return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
}
