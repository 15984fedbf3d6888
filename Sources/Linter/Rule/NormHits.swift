import Legislation

/// The norms of a document that a rule's query asks for.
func normHits(of rule: Rule, _ query: NormQuery, in analysis: Analysis) -> [Hit] {
  var result: [Hit] = []
  let provisions = analysis.provisions
  for index in provisions.indices {
    for position in provisions[index].norms.indices
    where provisions[index].norms[position].normClass != .overig && query.holds(provisions[index].norms[position]) {
      let norm = provisions[index].norms[position]
      var hit = Hit(marks: norm.marks(rule.mark), node: provisions[index].node)
      guard !hit.marks.isEmpty else { continue }
      hit.norm = (index, position)
      hit.evidence = norm.evidence
      if rule.milder.contains(where: { $0.holds(norm) }) { hit.severity = .advies }
      hit.values[.verb] = norm.marks(.verb).map { analysis.document.line($0) }.joined(separator: " … ")
      if norm.hasOrganActor, let actor = norm.evidence.first(where: { $0.role == "actor" }) {
        hit.values[.actor] = analysis.document.line(actor.range)
      }
      for softening in norm.softenedBy {
        hit.related.append(("verzacht door", softening.range, softening.node))
      }
      result.append(hit)
    }
  }
  return result
}

extension NormQuery {
  /// Whether all conditions hold for a norm.
  func holds(_ norm: Norm) -> Bool {
    for condition in conditions {
      let isMet = condition.values.contains { norm.has($0, as: condition.key) }
      if isMet == condition.isNegated { return false }
    }
    return true
  }
}

extension Norm {
  fileprivate func has(_ value: String, as key: NormQuery.Key) -> Bool {
    switch key {
    case .class: normClass.rawValue == value
    case .burden: burden.rawValue == value
    case .softened: softenedBy.first.map { $0.kind.rawValue == value } ?? (value == "none")
    case .grade: grade.rawValue == value
    case .family: family.rawValue == value
    case .core: (isCore ? "true" : "false") == value
    case .addressee:
      (features.contains("overheid") ? "overheid" : features.contains("instelling") ? "onderneming" : "burger") == value
    case .feature: features.contains(value)
    }
  }

  /// The stretches that a rule marks in a norm: adjacent words of the verb as one.
  func marks(_ mark: Mark) -> [Range<Int>] {
    switch mark {
    case .sentence: [range]
    case .evidence: featureMarks.isEmpty ? verbMarks : featureMarks
    case .verb, .match, .heading, .title: verbMarks.isEmpty ? [range] : verbMarks
    }
  }

  private var verbMarks: [Range<Int>] {
    var result: [Range<Int>] = []
    for words in evidence.filter({ $0.role == "werkwoord" }).map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound })
    {
      if let last = result.last, words.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, words.upperBound)
      } else {
        result.append(words)
      }
    }
    return result
  }

  private var featureMarks: [Range<Int>] { evidence.filter { $0.role == "kenmerk" }.map(\.range) }
}
