/// Which papers must be judged in one run, for pairs to come out as they would among all: groups of indices, in order.
///
/// A sign pairs papers of one folder that share its key, and what one sign settled is out of reach of the next; so all
/// that hangs together by any key of any sign is one group, and no group can touch another.
package func paperGroups(_ papers: [Paper]) -> [[Int]] {
  var first: [[String]: Int] = [:]
  var roots = Array(papers.indices)
  func root(_ index: Int) -> Int {
    var index = index
    while roots[index] != index {
      roots[index] = roots[roots[index]]
      index = roots[index]
    }
    return index
  }
  let signs = [numberKey, nameKey, subjectKey, dossierKey, titleKey, regulationKey]
  for (index, paper) in papers.enumerated() {
    // The same file under two names counts once in pairing, so both belong together.
    var keys = [["path", paper.name.path]]
    if paper.role != nil {
      for (sign, key) in signs.enumerated() {
        if let key = key(paper) { keys.append(["\(sign)", paper.name.folder] + key) }
      }
    }
    for key in keys {
      let other = root(first[key] ?? index)
      first[key] = other
      let own = root(index)
      roots[max(own, other)] = min(own, other)
    }
  }
  return Dictionary(grouping: papers.indices) { root($0) }.sorted { $0.key < $1.key }.map(\.value)
}
