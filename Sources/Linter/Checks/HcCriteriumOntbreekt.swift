import Legislation

/// A power of an organ to set provisions aside, without a word on when it may (Ar 5.26, 2.14).
func hcCriteriumOntbreekt(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let table = context.analysis.table
  var result: [Hit] = []
  let provisions = context.analysis.provisions
  for (index, provision) in provisions.enumerated() where provision.clause == nil {
    for position in provision.norms.indices where provision.norms[position].normClass == .discretionair {
      let norm = provision.norms[position]
      guard norm.hasOrganActor, norm.features.contains(.afwijken), !norm.features.contains(.kaders),
        !norm.references.isEmpty
      else { continue }
      let sentence = table.sentence(in: norm.range)
      let reader = ClauseSlotReader(sentence, FrameAnalysis.frame(of: sentence, in: table), table)
      let slots = reader.slots(scope: [], references: [])
      guard let operation = slots.operation, !slots.isIndirect else { continue }
      var hit = Hit(marks: [slots.modal, operation].compactMap(\.self), node: provision.node)
      hit.subject = .clause(provision: index)
      result.append(hit)
    }
  }
  return result
}
