/// What an element of the Dutch official vocabularies (OP, BWB, kamerwrk) means to the reader.
enum ElementRole: Sendable {
  /// Opens a node.
  case node(NodeKind)
  /// A block of text: opens an alinea.
  case block
  /// Holds label, number and heading of the node around it.
  case kop
  case label, number, heading
  /// The number of a lid or of a list item.
  case lidNumber, itemNumber
  case lid, item, definitionItem
  case artikel, amendingArtikel
  /// `wijzig-lid`, `wijziging`, `wat`: the layers of an amendment.
  case amendingLid, amendment, instruction
  case division, tussenkop
  case footnote
  /// The body of a kamerstuk that is no bill.
  case paper
  case regulation, lawRoot, dossierTitle, dossierNumber, citationTitle, title, meta
  /// Left out with all that is in it: data about the text, no text.
  case skip
  /// No meaning of its own: its text belongs to what is around it.
  case inline
  /// Holds blocks, without a meaning of its own.
  case transparent
  /// The gazette of a gemeente, provincie, waterschap or their joint body: the Aanwijzingen bind the ministries alone (Ar 1.1).
  case decentralPublication
}

/// The elements of officiële publicaties, BWB and kamerwrk by local name; what is not here is `inline` in a block and
/// `transparent` elsewhere, so that no text is lost.
let vocabulary: [String: ElementRole] = {
  var roles: [String: ElementRole] = [
    "officiele-publicatie": .transparent, "kamerwrk": .transparent, "toestand": .transparent, "wetgeving": .lawRoot,
    "intitule": .title, "citeertitel": .citationTitle, "dossiernr": .dossierNumber, "dossiernummer": .transparent,
    "onderw": .transparent, "naam": .inline, "meta": .meta,
    "aanhef": .node(.aanhef), "considerans": .node(.considerans), "consider": .node(.considerans),
    "wettekst": .node(.wettekst), "regeling-tekst": .node(.wettekst),
    "boek": .node(.boek), "deel": .node(.deel), "hoofdstuk": .node(.hoofdstuk), "hfdst": .node(.hoofdstuk),
    "titeldeel": .node(.titel), "afdeling": .node(.afdeling), "paragraaf": .node(.paragraaf),
    "sub-paragraaf": .node(.subparagraaf), "subparagraaf": .node(.subparagraaf),
    "artikel": .artikel, "enig-artikel": .artikel, "art": .artikel, "citaat-artikel": .artikel,
    "wijzig-artikel": .amendingArtikel, "lid": .lid, "li": .item, "definitie-item": .definitionItem,
    "specificatie-item": .definitionItem,
    "wijzig-lid": .amendingLid, "wijziging": .amendment, "wat": .instruction, "wetcitaat": .node(.citaat),
    "kop": .kop, "label": .label, "nr": .number, "titel": .heading, "subtitel": .heading,
    "lidnr": .lidNumber, "li.nr": .itemNumber, "nr-lid": .lidNumber,
    "table": .node(.tabel), "tabel": .node(.tabel), "bijlage": .node(.bijlage), "nawerk": .node(.bijlage),
    "nota-toelichting": .node(.toelichting), "artikel.toelichting": .node(.toelichting), "notatoe": .node(.toelichting),
    "toelichting": .node(.toelichting), "divisie": .division, "circulaire.divisie": .division,
    "tussenkop": .tussenkop, "tuskop": .tussenkop,
    "voorstel-sluiting": .node(.slotformulier), "wetsluiting": .node(.slotformulier), "slotform": .node(.slotformulier),
    "regeling-sluiting": .node(.slotformulier), "circulaire-sluiting": .node(.slotformulier),
    "bijlage-sluiting": .node(.ondertekening), "tekst-sluiting": .node(.ondertekening),
    "ondertekening": .node(.ondertekening), "gegeven": .node(.ondertekening), "uitgifte": .node(.ondertekening),
    "ondtek": .node(.ondertekening),
    "noot": .footnote, "voetref": .skip, "voetnoot": .footnote, "redactie": .footnote,
    "algemeen": .paper, "body": .paper, "amendement": .paper, "zakelijke-mededeling": .paper, "verdragtekst": .paper,
    "circulaire-tekst": .paper,
  ]
  let blocks = [
    "al", "considerans.al", "considerans.li", "context.al", "wie", "wij", "afkondigingszin", "noot.al", "functie",
    "plaats",
    "datumtekst", "term", "slotzin", "adresregel", "title", "waarde", "specificatie", "koning", "dagtekening",
    "aan-wie",
  ]
  for name in blocks { roles[name] = .block }
  let skipped = [
    "meta-data", "officiele-inhoudsopgave", "bwb-inputbestand", "bwb-wijzigingen",
    "redactionele-correcties",
    "jcis", "brondata", "kamerstukkop", "plaatje", "illustratie", "noot.nr", "frontm-versie", "versie", "vergjaar",
    "alias-titels", "colspec", "publicatiegegevens", "ordernr",
  ]
  for name in skipped { roles[name] = .skip }
  let holders = [
    "metadata", "kamerstuk", "staatsblad", "staatscourant", "dossier", "stuk", "voorstel-wet", "wet-besluit",
    "regeling",
    "circulaire",
    "verdrag", "lijst", "lijst-groep", "definitielijst", "specificatielijst", "definitie", "tekst", "vrije-tekst",
    "afkondiging",
    "considerans.lijst", "artikeltekst", "artikelkop", "structuurtekst", "al-groep", "tgroup", "thead", "tbody", "row",
    "entry",
    "slotformulering", "wijzig-lid-groep", "wijzig-divisie", "citaat", "preambule", "frontm", "witreg",
    "tractatenblad", "circulaire.aanhef",
    "context",
    "ondertekenaar", "goedkeuring",
  ]
  for name in holders { roles[name] = .transparent }
  for name in ["gemeenteblad", "provinciaalblad", "waterschapsblad", "bladgemeenschappelijkeregeling"] {
    roles[name] = .decentralPublication
  }
  return roles
}()

/// A table from the element names of one reading to their roles.
struct RoleTable {
  private struct Entry {
    var name: UnsafePointer<UInt8>?
    var role = ElementRole.inline
    var isKnown = false
  }

  private var entries = [Entry](repeating: Entry(), count: 1024)
  private var used = 0

  /// The role of an element and whether the vocabulary names it.
  mutating func role(of name: XMLName) -> (role: ElementRole, isKnown: Bool) {
    let address = UInt(bitPattern: name.start)
    var slot = Int(truncatingIfNeeded: (address ^ address >> 10) & 1023)
    while let other = entries[slot].name {
      if other == name.start { return (entries[slot].role, entries[slot].isKnown) }
      slot = (slot + 1) & 1023
    }
    let known = vocabulary[name.string]
    // A vocabulary holds some hundred names; a file that invents more is read without the table.
    if used < 512 {
      used += 1
      entries[slot] = Entry(name: name.start, role: known ?? .inline, isKnown: known != nil)
    }
    return (known ?? .inline, known != nil)
  }
}
