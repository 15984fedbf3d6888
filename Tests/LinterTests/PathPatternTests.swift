import Linter
import Testing

/// Patterns of paths, and names that belong together.
@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.xml", "a/b/c.xml", true), ("*.xml", "c.xml", true), ("*.xml", "c.xml.bak", false),
    ("indiening/**", "indiening/a/b.xml", true), ("indiening/**", "x/indiening/a.xml", false),
    ("**/oud/*.txt", "oud/a.txt", true), ("**/oud/*.txt", "x/y/oud/a.txt", true),
    ("**/oud/*.txt", "x/oud/y/a.txt", false),
    ("wet-?.xml", "map/wet-1.xml", true), ("wet-?.xml", "wet-12.xml", false), ("/a.{xml,txt}", "a.txt", true),
    ("/a.{xml,txt}", "b/a.txt", false), ("a/*/c", "a/b/c", true), ("a/*/c", "a/b/b/c", false), ("**", "a/b", true),
  ])
  func fits(pattern: String, path: String, isFit: Bool) { #expect(PathPattern(pattern).matches(path) == isFit) }

  @Test(arguments: [
    ("*-voorstel.xml", "*-memorie.xml", "map/wet-voorstel.xml", "map/wet-memorie.xml"),
    ("*-voorstel.xml", "*-memorie.xml", "map/wet-memorie.xml", nil), ("a.xml", "b.xml", "a.xml", "b.xml"),
    ("a*a.xml", "b*.xml", "a.xml", nil),
  ])
  func pairs(regulation: String, toelichting: String, path: String, other: String?) {
    #expect(PairPattern(regulation: regulation, toelichting: toelichting).toelichting(of: path) == other)
  }
}
