/// The heads of the columns; times in milliseconds, `x` the ratio of maatlat to xmllint.
let tableHead =
  line("", "", ["CPU ms", "", "", "wall ms", "", "", "peak MB", "", ""]) + "\n"
  + line("input", "MB", ["maatlat", "xmllint", "x", "maatlat", "xmllint", "x", "maatlat", "of file", "xmllint"])

/// One line of the table: what was read, how large it is, and what each program took.
func tableRow(_ name: String, _ size: Int, _ result: Pair.Result) -> String {
  let (maatlat, xmllint) = (result.maatlat, result.xmllint)
  let times = [
    decimal(maatlat.cpu * 1e3, 1), decimal(xmllint.cpu * 1e3, 1), decimal(result.cpuRatio, 2),
    decimal(maatlat.wall * 1e3, 1), decimal(xmllint.wall * 1e3, 1), decimal(result.wallRatio, 2),
  ]
  let floor = peakFloor()
  let peaks = [(maatlat.peak, 1e6, ""), (maatlat.peak, Double(size), "x"), (xmllint.peak, 1e6, "")].map {
    ($0 <= floor ? "<" : "") + decimal($0 / $1, 1) + $2
  }
  return line(name, decimal(Double(size) / 1e6, 1), times + peaks)
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
