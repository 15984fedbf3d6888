/// How much each trait of a provision weighs for its class and its burden.
///
/// Learnt from provisions that readers have labelled (`.ci/learn_weights.py`): the weights are those of a logistic regression, in
/// hundredths of a logit. A class or burden that has no column of its own, `overig` and `neutraal`, weighs nothing.
struct Weights: Sendable {
  /// What one trait weighs.
  struct Weight: Sendable {
    fileprivate let gebonden, discretionair, belastend, begunstigend: Int

    fileprivate init(_ row: TableRow) {
      func weight(_ column: Int) -> Int { Int(row.string(column)) ?? 0 }
      (gebonden, discretionair) = (weight(1), weight(2))
      (belastend, begunstigend) = (weight(3), weight(4))
    }

    subscript(_ normClass: NormClass) -> Int {
      switch normClass {
      case .gebonden: gebonden
      case .discretionair: discretionair
      case .overig: 0
      }
    }

    subscript(_ burden: Burden) -> Int {
      switch burden {
      case .belastend: belastend
      case .begunstigend: begunstigend
      case .neutraal: 0
      }
    }
  }

  /// The table among the files of the lexicon, read when it is first asked for.
  static func deferred(_ files: [(name: String, text: String)]) -> Deferred<Weights> {
    let table = files.first { $0.name == "gewichten.tsv" }?.text ?? ""
    return Deferred { Weights(table) }
  }

  private let weights: [String: Weight]

  /// The columns: trait, gebonden, discretionair, belastend, begunstigend.
  init(_ table: String) {
    weights = Dictionary(TableRows(table).map { ($0.string(0), Weight($0)) }) { first, _ in first }
  }

  subscript(_ trait: String) -> Weight? { weights[trait] }
}
