extension Check {
  /// The questions about the structure of a document that a rule asks as its `structure`.
  static let structure = [
    Check(name: "text-after-list", parameters: ["unit"], run: textAfterList),
    Check(name: "list-punctuation", parameters: ["unit", "between"], run: listPunctuation),
    Check(name: "markers", parameters: ["unit", "forbidden"], run: listMarkers),
    Check(name: "only-one", parameters: ["unit", "heading"], run: onlyOneArtikel),
    Check(name: "unique", parameters: ["unit", "by"], run: duplicateNumbers),
    Check(name: "numbering", parameters: ["unit", "finding", "ignore"], run: numberingGaps),
    Check(name: "number-style", parameters: ["unit", "style"], run: romanNumbers),
  ]
}
