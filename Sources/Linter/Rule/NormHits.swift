import Legislation

/// The norms of a document that a rule's query asks for.
func normHits(of rule: Rule, _ query: NormQuery, in analysis: Analysis, of domain: Domain) -> [Hit] {
  var result: [Hit] = []
  let provisions = analysis.provisions
  let law = query.asksForSoftening ? analysis.generalLaw : .none
  if law == .beleidsregels { return [] }
  // The step that the field of law adds makes up for the one that these take off.
  let milder = domain.isWeighty ? rule.milder.filter { !$0.isOfCircumstances } : rule.milder
  for index in provisions.indices {
    // Most norms are of no class that a query asks for: to ask them would copy each for each rule.
    for position in provisions[index].norms.indices where provisions[index].norms[position].normClass != .overig {
      let norm = provisions[index].norms[position]
      guard !norm.isQualification, query.holds(norm) else { continue }
      if query.asksForMissingFrame, isFramedElsewhere(provisions[index], in: analysis) { continue }
      // Which amount of tax is owed, the minister may mend; a decision of the inspecteur is as bound as any other.
      let settlesTax = norm.grade == .gr && norm.family != .vanRechtswege
      if law == .rijksbelastingen, !norm.isCore || settlesTax { continue }
      var hit = Hit(marks: norm.marks(rule.mark, of: query, in: analysis), node: provisions[index].node)
      guard !hit.marks.isEmpty else { continue }
      hit.subject = .norm(provision: index, norm: position)
      hit.evidence = norm.evidence
      if milder.contains(where: { $0.holds(norm) }) { hit.severity = .advies }
      hit.values[.verb] = norm.marks(.verb, of: query, in: analysis).map { analysis.document.line($0) }.joined(
        separator: " … ")
      // A pronoun names nobody outside its sentence.
      if norm.hasOrganActor, let actor = norm.evidence.first(where: { $0.role == .actor }) {
        let name = analysis.document.line(actor.range)
        if !isPronoun(name) { hit.values[.actor] = insideSentence(name) }
      }
      for softening in norm.softenedBy {
        let place = LegalAddress(analysis.document(of: softening), softening.node).name
        let effect = softening.kind == .closed ? "alleen een uitzondering met vaste voorwaarden" : "verzacht"
        hit.related.append(
          RelatedPlace(
            message: "\(effect)\(softening.limitation): \(place)", range: softening.range, node: softening.node,
            part: softening.act.map(Hit.Part.act) ?? .regeling))
      }
      hit.remark = analysis.partlySoftened(norm)
      if law == .rijksbelastingen {
        if norm.grade == .gr || analysis.lowersTax(norm) { hit.severity = .advies }
        hit.remark =
          "Artikel 63 van de Algemene wet inzake rijksbelastingen laat de Minister van Financiën tegemoetkomen aan "
          + "onbillijkheden van overwegende aard; of dat hier volstaat, is een vraag voor de toelichting."
      }
      if query.asksForSoftening, analysis.context?.lacksAct(of: hit.node, in: analysis.document) ?? false {
        hit.remark =
          "De wet die hier wordt gewijzigd, was niet bij de hand: wat zij zelf aan ruimte biedt, is niet bezien."
        hit.severity = .advies
      }
      result.append(hit)
    }
  }
  return result
}

extension Analysis {
  /// Which onderdelen of a norm something softens that leaves the others; nil where nothing is softened in part.
  fileprivate func partlySoftened(_ norm: Norm) -> String? {
    let parts = norm.softenedBy.filter { !$0.onderdelen.isEmpty && $0.kind != .closed }
    guard !parts.isEmpty else { return nil }
    return parts.map { part in
      "\(capitalised(LegalAddress(document(of: part), part.node).name)) geeft alleen ruimte voor \(part.namedOnderdelen)."
    }.joined(separator: " ")
  }

  /// "de vrijstelling wordt niet verleend": how much tax is owed.
  fileprivate func lowersTax(_ norm: Norm) -> Bool {
    guard let actor = norm.evidence.first(where: { $0.role == .actor }) else { return false }
    let subject = document.line(actor.range).lowercased()
    return ["vrijstelling", "teruggaaf", "vermindering", "aftrek"].contains(where: subject.contains)
  }
}

extension NormQuery {
  /// Whether all conditions hold for a norm.
  func holds(_ norm: Norm) -> Bool {
    for condition in conditions {
      let isMet = norm.meets(condition)
      if isMet == condition.isNegated { return false }
    }
    return true
  }
}

extension Norm {
  /// Whether one of the values of a condition holds, its negation aside.
  fileprivate func meets(_ condition: NormQuery.Condition) -> Bool {
    let values = condition.values
    return switch condition.key {
    case .class: values.contains(normClass.rawValue)
    case .burden: values.contains(burden.rawValue)
    case .softened: values.contains(softening?.kind.rawValue ?? "none")
    case .grade: values.contains(grade.rawValue)
    case .family: values.contains(family.rawValue)
    case .core: values.contains(isCore ? "true" : "false")
    case .addressee:
      values.contains(
        features.contains(.overheid) ? "overheid" : features.contains(.instelling) ? "onderneming" : "burger")
    case .feature: features.overlaps(condition.features)
    }
  }

  /// The stretches that a rule marks in a norm: adjacent words of the verb as one.
  func marks(_ mark: Mark, of query: NormQuery, in analysis: Analysis) -> [Range<Int>] {
    switch mark {
    case .sentence: return [range]
    case .evidence:
      let marks = cueMarks(query.features, analysis.table)
      return marks.isEmpty ? self.marks(.verb, of: query, in: analysis) : marks
    case .verb, .match, .heading, .title: return verbMarks.isEmpty ? [range] : verbMarks
    }
  }

  var verbMarks: [Range<Int>] {
    var result: [Range<Int>] = []
    for words in evidence.filter({ $0.role == .werkwoord }).map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, words.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, words.upperBound)
      } else {
        result.append(words)
      }
    }
    return result
  }

  /// The words that tell the features for which a rule asks.
  private func cueMarks(_ features: NormFeatures, _ table: TokenTable) -> [Range<Int>] {
    guard features != [] else { return [] }
    let sentence = table.sentence(in: range)
    return SentenceWords(sentence, table).cues(of: features).map { words in
      let first = table.tokens[Int(sentence.tokens[words.lowerBound])].range.lowerBound
      return first..<table.tokens[Int(sentence.tokens[words.upperBound - 1])].end
    }
  }
}

extension NormQuery {
  /// The features that a norm must have.
  fileprivate var features: NormFeatures {
    var features: NormFeatures = []
    for condition in conditions where condition.key == .feature && !condition.isNegated {
      features.formUnion(condition.features)
    }
    return features
  }

  /// Whether it asks whom the norm hits or what closed exception it has, and not whether it is a bound power beyond doubt.
  fileprivate var isOfCircumstances: Bool {
    conditions.allSatisfy { $0.key == .addressee || $0.key == .softened }
  }

  /// Whether the rule looks for what nothing softens.
  fileprivate var asksForSoftening: Bool { conditions.contains { $0.key == .softened } }

  /// Whether the rule looks for powers that nothing frames.
  fileprivate var asksForMissingFrame: Bool {
    conditions.contains { $0.key == .feature && $0.isNegated && $0.features.contains(.kaders) }
  }
}

/// Whether another lid of the same artikel says how the power of a provision is used: "Bij de toepassing van het eerste lid ...".
private func isFramedElsewhere(_ provision: Provision, in analysis: Analysis) -> Bool {
  let document = analysis.document
  guard let artikel = document.enclosing(provision.node, .artikel), artikel != provision.node else { return false }
  let name = LegalAddress(document, provision.node).name.split(separator: ",").last.map { String($0) } ?? ""
  let frames = [
    "toepassing van het\(name)", "bevoegdheid, bedoeld in het\(name)", "bevoegdheid als bedoeld in het\(name)",
  ]
  return document.children(artikel).contains { sibling in
    guard sibling != provision.node, document.nodes[sibling].kind == .lid else { return false }
    let text = document.line(document.nodes[sibling].text).lowercased()
    return frames.contains(where: text.holds)
  }
}

/// Whether words for an actor are a pronoun, which names nobody outside its sentence.
func isPronoun(_ name: String) -> Bool { ["hij", "zij", "het", "deze", "die"].contains(name.lowercased()) }

/// A name as it stands inside a sentence: its article without the capital.
func insideSentence(_ name: String) -> String {
  for article in ["De ", "Het ", "Een "] where name.hasPrefix(article) {
    return article.lowercased() + name.dropFirst(article.count)
  }
  return name
}
