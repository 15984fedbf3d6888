import Foundation
import Testing

@testable import Linter

/// Which findings are new beside those that a repository had.
@Suite struct BaselineTests {
  /// A finding in letters: file, rule, address, words.
  struct Found: Sendable, CustomTestStringConvertible {
    let path: String
    let key: FindingKey

    init(_ letters: String) {
      let parts = letters.split(separator: " ").map(String.init)
      path = parts[0]
      key = FindingKey(rule: parts[1], address: parts[2], text: parts[3])
    }

    var testDescription: String { "\(path) \(key.rule) \(key.address) \(key.text)" }
  }

  @Test(arguments: [
    // Before; now; what is new by its place, and how many entries are stale.
    (["a r 1 x"], ["a r 1 x"], [], 0), (["a r 1 x"], ["a r 1 y"], [0], 1),
    // An artikel before it: renumbered.
    (["a r 1 x"], ["a r 2 x"], [], 0), (["a r 1 x"], ["a r 1 z", "a r 2 x"], [0], 0),
    // Moved, and copied.
    (["a r 1 x"], ["b r 1 x"], [], 0), (["a r 1 x"], ["a r 1 x", "b r 1 x"], [1], 0),
    (["a r 1 x", "a r 1 x"], ["a r 1 x"], [], 1), (["a r 1 x"], ["a q 1 x"], [0], 1),
    // The same words in two artikelen, of which one changed.
    (["a r 1 x", "a r 2 x"], ["a r 1 y", "a r 2 x"], [0], 1),
    ([], ["a r 1 x"], [0], 0),
  ])
  func tellsNewFromOld(before: [String], now: [String], new: [Int], stale: Int) {
    func findings(_ letters: [String]) -> [(path: String, key: FindingKey)] {
      letters.map(Found.init).map { ($0.path, $0.key) }
    }
    let baseline = Baseline(of: findings(before))
    let held = baseline.held(against: findings(now))
    #expect(held.new == new)
    #expect(held.stale.count == stale)
    #expect(baseline.without(held.stale).held(against: findings(now)).stale.isEmpty)
    #expect(Baseline(file: baseline.file) == baseline)
  }

  @Test(arguments: ["", "[]", #"{"version":2,"findings":[]}"#, #"{"version":1,"findings":[{"path":"a"}]}"#])
  func refusesOtherFiles(text: String) { #expect(Baseline(file: Array(text.utf8)) == nil) }
}
