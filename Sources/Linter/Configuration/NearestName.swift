/// The name that differs least from what was typed, if it is near at all.
package func nearest(to typed: String, among names: [String]) -> String? {
  let ranked = names.map { (name: $0, distance: distance(typed, $0)) }
  return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }.flatMap { best in
    best.distance <= max(2, typed.count / 3) ? best.name : nil
  }
}

/// How many letters must be changed, added or left out to turn one text into the other.
private func distance(_ first: String, _ second: String) -> Int {
  let second = Array(second)
  var row = Array(0...second.count)
  for (index, letter) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in second.indices {
      let replaced = diagonal + (letter == second[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[second.count]
}
