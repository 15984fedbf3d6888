import Legislation

/// The checks that no query can say, by the name under which rules call them.
func checkHits(of rule: Rule, _ query: NamedQuery, in analysis: Analysis) -> [Hit] { [] }
