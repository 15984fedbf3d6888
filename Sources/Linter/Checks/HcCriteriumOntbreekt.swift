import Legislation

/// A power of an organ to set provisions aside, without a word on when it may (Ar 5.26, 2.14).
func hcCriteriumOntbreekt(_ rule: Rule, _ query: NamedQuery, _ context: RuleContext) -> [Hit] {
  let table = context.analysis.table
  return context.analysis.provisions.enumerated().flatMap { index, provision -> [Hit] in
    guard provision.clause == nil else { return [] }
    return provision.norms.compactMap { norm in
      guard norm.normClass == .discretionair, norm.hasOrganActor, norm.features.contains("afwijken"),
        !norm.features.contains("kaders"), !norm.references.isEmpty
      else { return nil }
      let sentence = table.sentence(in: norm.range)
      let reader = ClauseSlotReader(sentence, FrameAnalysis.frame(of: sentence, in: table), table)
      let slots = reader.slots(scope: [], references: [])
      guard let operation = slots.operation, !slots.isIndirect else { return nil }
      var hit = Hit(marks: [slots.modal, operation].compactMap(\.self), node: provision.node)
      hit.subject = .clause(provision: index)
      return hit
    }
  }
}
