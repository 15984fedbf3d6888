import Legislation

/// The norms of a document that a rule's query asks for.
func normHits(of rule: Rule, _ query: NormQuery, in analysis: Analysis) -> [Hit] {
  var result: [Hit] = []
  for (index, provision) in analysis.provisions.enumerated() {
    for (position, norm) in provision.norms.enumerated() where norm.normClass != .overig && query.holds(norm) {
      var hit = Hit(marks: norm.marks(rule.mark), node: provision.node)
      guard !hit.marks.isEmpty else { continue }
      hit.subject = .norm(provision: index, norm: position)
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
    conditions.allSatisfy { condition in
      let found = norm.values(of: condition.key)
      return condition.isNegated
        ? !condition.values.contains(where: found.contains) : condition.values.contains(where: found.contains)
    }
  }
}

extension Norm {
  fileprivate func values(of key: NormQuery.Key) -> Set<String> {
    switch key {
    case .class: [normClass.rawValue]
    case .burden: [burden.rawValue]
    case .softened: [softenedBy.first.map(\.kind.rawValue) ?? "none"]
    case .grade: [grade.rawValue]
    case .family: [family.rawValue]
    case .core: [isCore ? "true" : "false"]
    case .addressee:
      [features.contains("overheid") ? "overheid" : features.contains("instelling") ? "onderneming" : "burger"]
    case .feature: features
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
