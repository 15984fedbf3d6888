import Legislation

/// How a toelichting treats one subject, and where.
struct Treatment: Sendable {
  /// From nothing to a section of its own.
  enum State: Int, Sendable, Comparable {
    case absent
    /// A heading without text.
    case empty
    /// "PM", "volgt", "n.v.t."
    case placeholder
    /// One sentence that denies, without a reason.
    case denial
    case passage, section

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  var state: State
  /// The section that is about it, or that holds the passage.
  var section: Int?
  /// The heading of that section, or the sentence of the passage; nil where nothing was found.
  var place: (node: NodeID, range: Range<Int>)?
  /// The paragraphs that treat it.
  var paragraphs: ArraySlice<Explanation.Paragraph> = []
}

extension Explanation {
  /// How a subject is treated: the best of the sections that are about it, else the first passage.
  func treatment(of subject: Onderwerp) -> Treatment {
    let own = ownTreatment(of: subject)
    guard own.state < .passage, let passage = passage(of: subject) else { return own }
    // A section that keeps its place, or denies, is not made good by a mention elsewhere that says nothing either.
    let isMention =
      !subject.substance.isEmpty && missing(subject, from: all(of: passage, subject)).count == subject.substance.count
    return isMention && own.state > .absent ? own : passage
  }

  /// Where what is missing belongs: the first section of its kind, if there is one.
  func anchor(of subject: Onderwerp) -> (node: NodeID, range: Range<Int>)? {
    guard let kind = subject.kind, let section = sections.first(where: { isAbout($0, kind) }) else { return nil }
    return (section.node, document.headingLine(section.node))
  }

  /// What the sections hold that are about a subject by their heading.
  func ownTreatment(of subject: Onderwerp) -> Treatment {
    var best = Treatment(state: .absent)
    guard let kind = subject.kind else { return best }
    for (index, section) in sections.enumerated()
    where isAbout(section, kind) {
      let names = headingNames(subject, section)
      guard subject.needsWords && names || isTopmost(section, kind) else { continue }
      let content = paragraphs(of: section)
      if subject.needsWords, !names {
        guard let first = content.firstIndex(where: { $0.has(subject.code) }) else { continue }
        let treatment = passage(subject, at: first, in: content)
        if best.state < .passage { best = treatment }
        continue
      }
      let state = state(of: content, subject)
      if state > best.state {
        best = Treatment(
          state: state, section: index, place: (section.node, document.headingLine(section.node)), paragraphs: content)
      }
    }
    return best
  }

  /// Whether a section is about a kind: by its heading, or as consequences at large that turn out to be about it. What lies
  /// deeper than a paragraph of a chapter is a passage.
  private func isAbout(_ section: Section, _ kind: SectionKind) -> Bool {
    guard section.role == .sectie, section.level <= 2 else { return false }
    return section.kinds.first == kind
      || section.kinds.first == .gevolgen && section.isNamed && section.kinds.dropFirst().first == kind
  }

  private func isTopmost(_ section: Section, _ kind: SectionKind) -> Bool {
    guard let parent = section.parent else { return true }
    return !isAbout(sections[parent], kind)
  }

  /// Whether the heading itself names a subject that not every section of its kind is about.
  private func headingNames(_ subject: Onderwerp, _ section: Section) -> Bool {
    let words = headingWords(document.heading(section.node))
    return switch subject {
    case .alternatieven:
      words.contains { $0.contains("alternatie") || $0.contains("variant") || $0.contains("instrumentkeuze") }
    case .invoeringstermijn: false
    case .uitvoeringstoets: words.contains { $0.contains("toets") || $0.contains("analyse") }
    case .udo: words.contains("udo") || words.contains("uitvoerbaarheidstoets")
    default: true
    }
  }

  private func state(of content: ArraySlice<Paragraph>, _ subject: Onderwerp) -> Treatment.State {
    guard let first = content.first else { return .empty }
    if content.allSatisfy({ isPlaceholder(document.line($0.range)) }) { return .placeholder }
    if content.count == 1, isBareDenial(first) || deniesAtLength(first, subject) { return .denial }
    return .section
  }

  /// Whether a paragraph denies in two or three sentences, and says nothing else of what a good treatment says: "Bij de
  /// voorbereiding is hieraan aandacht besteed. Er zijn geen gevolgen."
  private func deniesAtLength(_ paragraph: Paragraph, _ subject: Onderwerp) -> Bool {
    !subject.substance.isEmpty && paragraph.has("ontkenning") && !paragraph.has("grond")
      && sentences(of: paragraph).count <= 3 && distinct(subject.substance, in: [paragraph]).isEmpty
  }

  /// Whether a paragraph does no more than deny: one sentence, and no reason.
  func isBareDenial(_ paragraph: Paragraph) -> Bool {
    paragraph.has("ontkenning") && !paragraph.has("grond") && sentences(of: paragraph).count < 2
  }

  /// The first passage that treats a subject under another heading.
  private func passage(of subject: Onderwerp) -> Treatment? {
    if let index = paragraphs.firstIndex(where: { isPassage($0, about: subject) }) {
      return passage(subject, at: index, in: paragraphs[...])
    }
    if subject == .doenvermogen, let index = paragraphs.indices.first(where: { treatsDoenvermogen(from: $0) }) {
      return passage(subject, at: index, in: paragraphs[...])
    }
    // A heading that names it among other subjects, with text below.
    if let index = sections.firstIndex(where: { isNamed(subject, in: $0) }) {
      return Treatment(
        state: .passage, section: index, place: (sections[index].node, document.headingLine(sections[index].node)),
        paragraphs: paragraphs(of: sections[index]))
    }
    // An artikel whose heading is about it is explained there.
    guard let kind = subject.kind, !subject.needsWords,
      let index = sections.firstIndex(where: { $0.role == .artikel && $0.kinds.dropFirst().contains(kind) })
    else { return nil }
    let section = sections[index]
    return Treatment(
      state: .passage, section: index, place: (section.node, document.headingLine(section.node)),
      paragraphs: paragraphs(of: section))
  }

  private func isNamed(_ subject: Onderwerp, in section: Section) -> Bool {
    guard section.role == .sectie, headingCodes[section.node]?.contains(subject.code) ?? false else { return false }
    return state(of: paragraphs(of: section), subject) == .section
  }

  private func isPassage(_ paragraph: Paragraph, about subject: Onderwerp) -> Bool {
    // What is said by its name may be said in a few words; other words tell more in a longer paragraph.
    // Who accepts a hard case has looked for them, whatever he calls it.
    let tells =
      paragraph.has(subject.code)
      || subject == .hardheid && paragraph.speaksOfHardCase && paragraph.has("verdisconteerd")
    guard tells, paragraph.words >= (subject.needsWords ? 4 : 8) else { return false }
    guard let section = paragraph.section.map({ sections[$0] }) else { return true }
    // What is said of the burden on citizens and companies is no doenvermogen, and costs the State nothing.
    let isOfBurden =
      section.kinds.first == .regeldruk || section.kinds.contains(.regeldruk) && paragraph.has("regeldruk")
    return switch subject {
    case .doenvermogen: !isOfBurden
    case .financieel: !isOfBurden || paragraph.has("dekking")
    default: true
    }
  }

  /// Whether the paragraphs of one section say what citizens must be able to do, without the word.
  private func treatsDoenvermogen(from index: Int) -> Bool {
    let section = paragraphs[index].section
    if let section, sections[section].kinds.contains(.regeldruk) || sections[section].role != .sectie { return false }
    let window = paragraphs[index..<min(index + 8, paragraphs.count)].prefix { $0.section == section }
    let found = distinct(Onderwerp.doenvermogen.substance, in: window)
    // Steps, forms and numbers stand in many a section; what people can bear stands in few.
    return found.count >= 4 && (found.contains("DM2") || found.contains("DM3") || found.contains("DM5"))
  }

  private func passage(_ subject: Onderwerp, at index: Int, in content: ArraySlice<Paragraph>) -> Treatment {
    let paragraph = paragraphs[index]
    let around = content[max(content.startIndex, index - 1)..<min(content.endIndex, index + 3)]
      .drop { $0.section != paragraph.section }.prefix { $0.section == paragraph.section }
    let isDenial = subject == .doenvermogen && around.count == 1 && isBareDenial(paragraph)
    return Treatment(
      state: isDenial ? .denial : .passage, section: paragraph.section,
      place: (paragraph.node, sentence(with: subject.code, in: paragraph)), paragraphs: around)
  }

  /// The paragraphs of a treatment, with those elsewhere that name the subject and what follows on them.
  func all(of treatment: Treatment, _ subject: Onderwerp) -> ArraySlice<Paragraph> {
    guard treatment.state >= .denial else { return treatment.paragraphs }
    var all = Array(treatment.paragraphs)
    // "Wat met de uitvoeringstoets is gedaan", beside the section on the test.
    let others = sections.filter { headingCodes[$0.node]?.contains(subject.code) ?? false }
    for section in others + (treatment.section.map(answers) ?? []) { all += paragraphs(of: section) }
    // A test is told of, and answered, over the whole of its section.
    if subject == .uitvoeringstoets, let section = treatment.section { all += ownParagraphs(of: section) }
    for index in paragraphs.indices where paragraphs[index].has(subject.code) {
      let section = paragraphs[index].section
      all += paragraphs[index..<min(index + 2, paragraphs.count)].filter { $0.section == section }
    }
    return all[...]
  }

  /// What paragraphs leave out of what a good treatment says.
  func missing(_ subject: Onderwerp, from paragraphs: ArraySlice<Paragraph>) -> [String] {
    let found = Set(distinct(subject.substance, in: paragraphs))
    return subject.substance.filter { !found.contains($0) }
  }
}

/// What a toelichting treats, subject by subject, in the words of the summary that `outline` prints.
public struct TreatedSubject: Sendable {
  public var name: String
  /// "section", "passage", "empty" or "absent"; for hardship "yes" or "no".
  public var state: String
  /// Where the text of it starts, as an offset in the document's text.
  public var place: Int?
}

extension Explanation {
  /// The subjects of the summary with their names there, in a fixed order.
  static let summary: [(name: String, subject: Onderwerp)] = [
    ("doenvermogen", .doenvermogen), ("uitvoering", .uitvoering), ("uitvoeringstoets", .uitvoeringstoets),
    ("udo", .udo), ("decentraal", .decentraal), ("financieel", .financieel), ("evaluatie", .evaluatie),
    ("regeldruk", .regeldruk), ("advies_consultatie", .advies), ("hoger_recht", .hogerRecht),
    ("rechtsbescherming", .rechtsbescherming), ("overgangsrecht_inwerkingtreding", .overgangsrecht),
    ("privacy", .privacy), ("hardheid_besproken", .hardheid),
  ]

  /// How a subject is treated, for those who look over them all.
  func shownTreatment(of subject: Onderwerp) -> Treatment {
    // A heading that only keeps a place says so, also where another passage treats the subject.
    let own = ownTreatment(of: subject)
    return own.state == .absent ? treatment(of: subject) : own
  }

  /// The subjects of the summary, in a fixed order.
  public var treatedSubjects: [TreatedSubject] {
    Self.summary.map { name, subject in
      let treatment = shownTreatment(of: subject)
      let state =
        subject == .hardheid ? treatment.state >= .passage ? "yes" : "no" : treatment.state.word
      return TreatedSubject(name: name, state: state, place: treatment.place?.range.lowerBound)
    }
  }
}

extension Treatment.State {
  fileprivate var word: String {
    switch self {
    case .absent: "absent"
    case .empty, .placeholder: "empty"
    case .denial, .section: "section"
    case .passage: "passage"
    }
  }
}
