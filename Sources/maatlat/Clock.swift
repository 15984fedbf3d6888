import Glibc

/// The day on which the program runs, as `2027-01-31`.
func today() -> String {
  var now = time(nil)
  var day = tm()
  localtime_r(&now, &day)
  func padded(_ number: Int32, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  return "\(padded(day.tm_year + 1900, 4))-\(padded(day.tm_mon + 1, 2))-\(padded(day.tm_mday, 2))"
}
