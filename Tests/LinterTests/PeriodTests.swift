import Testing

@testable import Linter

/// Terms that a law and its toelichting write in different ways.
@Suite struct PeriodTests {
  @Test(arguments: [
    ("vierjarige", 4, Period.Unit.year), ("achtwekentermijn", 8, .week), ("6-maands", 6, .month),
    ("zesweekse", 6, .week), ("halfjaar", 6, .month), ("dertigdagentermijn", 30, .day),
  ])
  func readsLengthsInOneWord(_ word: String, _ count: Int, _ unit: Period.Unit) {
    #expect(Period(joined: word) == Period(count: count, unit: unit))
  }

  @Test(arguments: ["jaarlijks", "schooljaar", "vandaag", "weken", "maandag"])
  func findsNoLengthWithoutNumber(_ word: String) {
    #expect(Period(joined: word) == nil)
  }

  @Test(arguments: [
    (12, Period.Unit.month, 1, Period.Unit.year), (2, .year, 24, .month), (14, .day, 2, .week),
    (6, .week, 42, .day),
  ])
  func countsInOtherUnits(_ count: Int, _ unit: Period.Unit, _ same: Int, _ other: Period.Unit) {
    #expect(Period(count: count, unit: unit).equals.contains(Period(count: same, unit: other)))
  }

  @Test(
    arguments: [("twaalf", 12), ("één", 1), ("97", 97), ("9223372036854775807", nil), ("jaar", nil)] as [(String, Int?)]
  )
  func readsNumbers(_ word: String, _ number: Int?) {
    #expect(cardinal(word) == number)
  }
}
