extension Lexicon {
  /// Takes over what the lexicon files list.
  mutating func addTables(_ files: [(name: String, text: String)]) {
    func rows(_ name: String) -> TableRows { TableRows(files.first { $0.name == name }?.text ?? "") }
    addVerbs(rows("verbs.tsv"))
    addWords(rows("woorden.tsv"))
    addEndings(rows("uitgangen.tsv"))
    addPhrases(rows("woordgroepen.tsv"))
    addCues(rows("kenmerken.tsv"))
    addOrgans(rows("organs.tsv"))
  }

  private mutating func add(_ word: ArraySlice<UInt8>, _ classes: WordClass) {
    entries[Int(intern(word))].classes.formUnion(classes)
  }

  /// The columns: lemma, finite_sg, finite_pl, particle, participle, class, joined_sg, joined_inf, te_inf, risk.
  private mutating func addVerbs(_ rows: TableRows) {
    for row in rows {
      let index = UInt16(verbs.count)
      verbs.append(
        Verb(
          lemma: row.string(0), effect: Verb.Effect(named: row.string(5)) ?? .fixing, particle: row.string(3),
          isRisky: row.string(9) == "HIGH"))
      for form in [row[1], row[2]] where !form.isEmpty {
        let id = Int(intern(form))
        entries[id].classes.insert(.finiteVerb)
        entries[id].finite.append(index)
      }
      addLast(row.words(4), .participle) { $0.participle.append(index) }
      let infinitive = row.words(7)
      addLast(infinitive, .infinitive) { $0.infinitive.append(index) }
      if let last = infinitive.last, last.suffix(2).elementsEqual("en".utf8) {
        // "intrekken" gives "intrekking", "ongeldig verklaren" gives "ongeldigverklaring".
        let isDeclared = last.elementsEqual("verklaren".utf8)
        let stem = (isDeclared ? infinitive.dropLast().flatMap(\.self) : []) + last.dropLast(2)
        entries[Int(intern((stem + Array("ing".utf8))[...]))].noun.append(index)
      }
      let withTe = row.words(8)
      if withTe.count > 2, let last = withTe.last { entries[Int(intern(last))].split.append(index) }
      guard let last = row.words(3).last else { continue }
      add(last, .particle)
      if row.words(6).count == 1 { addLast([row[6]], .joinedFinite) { $0.joined.append(index) } }
    }
  }

  /// Of a form in several words ("buiten behandeling gelaten") the last one carries the verb; what precedes it is checked there.
  private mutating func addLast(
    _ form: [ArraySlice<UInt8>], _ classes: WordClass, _ change: (inout WordEntry) -> Void
  ) {
    guard let last = form.last else { return }
    let id = Int(intern(last))
    entries[id].classes.insert(classes)
    change(&entries[id])
  }

  private mutating func addWords(_ rows: TableRows) {
    for row in rows {
      guard let classes = WordClass.named[row.string(0)] else { continue }
      for word in row.words(1) { add(word, classes) }
    }
  }

  private mutating func addEndings(_ rows: TableRows) {
    for row in rows {
      guard let classes = WordClass.named[row.string(0)] else { continue }
      for ending in row.words(1) { endings.append((Array(ending.dropFirst()), classes)) }
    }
  }

  private mutating func addPhrases(_ rows: TableRows) {
    for row in rows {
      guard let classes = WordClass.named[row.string(0)] else { continue }
      phrases.add(row.words(1).map { intern($0) }, meaning: classes.rawValue)
    }
  }

  /// The words that tell a feature; `#` stands for any number.
  private mutating func addCues(_ rows: TableRows) {
    for row in rows where row.count > 1 {
      guard let feature = NormFeature(named: row.string(0)) else { continue }
      let words = row.words(1).map { $0.elementsEqual("#".utf8) ? PhraseTable.anyNumber : intern($0) }
      cues.add(words, meaning: ([feature] as NormFeatures).bits)
    }
  }

  /// Names of organs are phrases; those that only a definition makes an organ wait for it.
  private mutating func addOrgans(_ rows: TableRows) {
    let types: [String: WordClass] = [
      "organ": .organ, "regelgever": .ruleMaker, "rechter": .court, "om": .court, "ambtenaar": .official,
    ]
    for row in rows where row.count > 2 && !row.flags(2).contains(where: { $0.elementsEqual("definitie".utf8) }) {
      guard let classes = types[row.string(1)] else { continue }
      phrases.add(row.words(0).map { intern($0) }, meaning: classes.rawValue)
    }
  }
}
