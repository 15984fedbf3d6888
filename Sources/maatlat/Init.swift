import ArgumentParser

/// `maatlat init`: a commented file of settings to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented \(Configurations.name) in the current folder; one that is there is kept.")

  func run() throws {
    var session = Session()
    if exists(Configurations.name) {
      session.complain("\(Configurations.name): fout: bestaat al; pas dat bestand aan")
    } else {
      do throws(FileError) {
        try writeFile(Configurations.name, Array(Self.text.utf8))
        session.output.write("\(Configurations.name) geschreven\n")
      } catch {
        session.complain(line(for: error))
      }
    }
    try session.finish()
  }

  /// Every key, each with what it does; what is not commented out is the usual value.
  static let text = """
    # Instellingen van Maatlat voor de ontwerpen in deze map en daaronder. ‘maatlat config show BESTAND’ toont wat voor een
    # bestand geldt en waar dat is ingesteld.

    # Hoe ver het ontwerp is: concept, consultatie, rvs of indiening. Wat in de toelichting ontbreekt, weegt later zwaarder.
    phase: consultatie

    # Het rechtsgebied: algemeen, sociale-zekerheid, belasting, migratie, onderwijs, zorg, omgeving, mededinging,
    # financieel-toezicht of veiligheid. Waar derden meebetalen, past geen hardheidsclausule (Ar 5.25, derde lid).
    domain: algemeen

    # De ernst vanaf welke een run mislukt: fout, waarschuwing of advies.
    fail-level: waarschuwing

    # Regels of hele mappen van regels: uit, aan, advies, waarschuwing of fout.
    # rules:
    #   casu-quo: uit
    #   aanwijzingen: advies

    # Wetten die de ontwerpen wijzigen of waarop zij rusten, zoals zij gelden.
    # context: [geldend/wet-voorbeeld.xml]

    # Andere instellingen voor een deel van de bestanden; de laatste die past, telt.
    # overrides:
    #   - paths: ["consultatie/**"]
    #     phase: consultatie
    #   - paths: ["indiening/**", "*-voorstel.xml"]
    #     phase: indiening
    #     rules: {toelichting: fout}

    # Bestanden die niet worden beoordeeld.
    # exclude: ["archief/**", "*.bak.xml"]

    # Namen van een regeling en haar toelichting die bij elkaar horen; ‘*’ staat voor wat zij gemeen hebben.
    # pairs:
    #   - {regulation: "*-voorstel.xml", toelichting: "*-memorie.xml"}

    # Instellingen die eerst gelden, en mappen met eigen regels.
    # extends: [../gedeeld/.maatlat.yml]
    # rule-folders: [regels]

    """
}
