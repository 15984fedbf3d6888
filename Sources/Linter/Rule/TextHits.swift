import Legislation

/// What the declarative rules find: forbidden words, missing formulas, faults of structure.
func textHits(of rule: Rule, in analysis: Analysis) -> [Hit] { [] }
