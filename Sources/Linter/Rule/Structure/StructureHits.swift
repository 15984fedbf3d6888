import Legislation

/// A question about the structure of a document that rules ask by name.
struct StructureQuery: Sendable {
  let name: String
  /// The parameters it reads.
  let parameters: Set<String>
  let run: @Sendable (Rule, NamedQuery, RuleContext) -> [Hit]

  static let all = [
    StructureQuery(name: "text-after-list", parameters: ["unit"], run: textAfterList),
    StructureQuery(name: "list-punctuation", parameters: ["unit", "between"], run: listPunctuation),
    StructureQuery(name: "markers", parameters: ["unit", "forbidden"], run: listMarkers),
    StructureQuery(name: "only-one", parameters: ["unit", "heading"], run: onlyOneArtikel),
    StructureQuery(name: "unique", parameters: ["unit", "by"], run: duplicateNumbers),
    StructureQuery(name: "numbering", parameters: ["unit", "finding", "ignore"], run: numberingGaps),
    StructureQuery(name: "number-style", parameters: ["unit", "style"], run: romanNumbers),
  ]
}

/// What a rule about the structure finds.
func structureHits(of rule: Rule, _ query: NamedQuery, in context: RuleContext) -> [Hit] {
  guard rule.selector.admits(context.document), let asked = StructureQuery.all.first(where: { $0.name == query.name })
  else {
    return []
  }
  return asked.run(rule, query, context).filter {
    rule.selector.admits($0.node, context.matches.roles, in: context.document)
  }
}
