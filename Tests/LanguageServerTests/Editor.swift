import Legislation

@testable import LanguageServer

/// An editor with documents in one folder, and the server that it speaks to.
final class Editor {
  private var server: Server
  private var texts: [String: String]

  /// An editor in a folder with files, by their paths.
  init(files: [String: String] = [:]) {
    texts = files
    server = testServer(files: files)
    _ = ask("initialize", #"{"processId":null,"capabilities":{}}"#)
  }

  /// Opens a document in which ‸ marks the cursor, which is at the start where it is not marked.
  func open(_ marked: String, _ name: String) throws -> (Navigation, TextPosition) {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
    let text = parts.joined()
    let before = parts.count > 1 ? parts[0] : ""
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    texts["/map/\(name)"] = text
    server.workspace.open(uri: "file:///map/\(name)", version: 1, text: text)
    while server.hasWork { _ = server.work() }
    let navigation = try server.navigation("file:///map/\(name)")
    return (navigation, TextPosition(line: max(0, lines.count - 1), character: lines.last?.utf16.count ?? 0))
  }

  /// The answer to a request, as it is sent.
  func ask(_ method: String, _ params: String) -> String {
    let body = #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(params)}"#
    return server.receive([.message(Array(body.utf8))]).map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  /// The line in which a place starts.
  func line(_ location: TextLocation) -> String {
    let text = texts[LanguageServer.path(ofFileURI: location.uri) ?? ""] ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(location.range.start.line) ? String(lines[location.range.start.line]) : ""
  }

  /// The words at a place.
  func words(_ location: TextLocation) -> String {
    let text = texts[LanguageServer.path(ofFileURI: location.uri) ?? ""] ?? ""
    let places = TextPlaces(SourceText(path: "", openText: Array(text.utf8)), .utf16)
    return String(decoding: Array(text.utf8)[places.offsets(of: location.range)], as: UTF8.self)
  }
}

/// The ways in which a draft is written.
enum Form: Sendable {
  case text, xml

  var name: String { self == .text ? "wet.txt" : "wet.xml" }

  /// A bill whose artikel 5 holds a sentence.
  func bill(_ sentence: String) -> String {
    switch self {
    case .text: Self.plainBill.replacing("ZIN", with: sentence)
    case .xml: Self.markedUpBill.replacing("ZIN", with: sentence)
    }
  }

  private static let plainBill = """
    Regels over het oplaten van vliegers (Vliegerwet)

    VOORSTEL VAN WET

    Hoofdstuk 1. Algemeen

    Artikel 1. Begripsbepalingen

    In deze wet en de daarop berustende bepalingen wordt verstaan onder:
    dienst: Vliegerdienst;
    houder: degene die een vlieger oplaat;
    Onze Minister: Onze Minister van Lucht.

    Artikel 2. Melding

    1. De houder van een vlieger meldt deze bij de dienst.
    2. De melding bevat:
    a. de kleur van de vlieger; en
    b. de lengte van de lijn.

    Hoofdstuk 2. Uitvoering

    Artikel 3. Weigering

    De dienst weigert de vergunning, indien de lijn langer is dan honderd meter.

    Artikel 4. Register

    De dienst houdt een register bij.

    Artikel 5. Overig

    ZIN

    Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst.
    """

  private static func artikel(_ number: Int, _ heading: String, _ content: String) -> String {
    """
    <artikel><kop><label>Artikel</label> <nr>\(number)</nr> <titel>\(heading)</titel></kop>
    \(content)
    </artikel>
    """
  }

  private static let markedUpBill = """
    <?xml version="1.0" encoding="UTF-8"?>
    <officiele-publicatie><metadata><meta name="OVERHEIDop.documenttitel" content="Voorstel van wet"/></metadata>
    <kamerstuk><dossier><titel>Regels over het oplaten van vliegers (Vliegerwet)</titel></dossier>
    <stuk><titel>VOORSTEL VAN WET</titel><voorstel-wet><wettekst>
    <hoofdstuk><kop><label>Hoofdstuk</label> <nr>1</nr> <titel>Algemeen</titel></kop>
    \(artikel(1, "Begripsbepalingen", """
      <al>In deze wet en de daarop berustende bepalingen wordt verstaan onder:</al>
      <lijst><li><li.nr>–</li.nr><al>dienst: Vliegerdienst;</al></li>
      <li><li.nr>–</li.nr><al>houder: degene die een vlieger oplaat;</al></li>
      <li><li.nr>–</li.nr><al>Onze Minister: Onze Minister van Lucht.</al></li></lijst>
      """))
    \(artikel(2, "Melding", """
      <lid><lidnr>1</lidnr><al>De houder van een vlieger meldt deze bij de dienst.</al></lid>
      <lid><lidnr>2</lidnr><al>De melding bevat:</al>
      <lijst><li><li.nr>a.</li.nr><al>de kleur van de vlieger; en</al></li>
      <li><li.nr>b.</li.nr><al>de lengte van de lijn.</al></li></lijst></lid>
      """))
    </hoofdstuk>
    <hoofdstuk><kop><label>Hoofdstuk</label> <nr>2</nr> <titel>Uitvoering</titel></kop>
    \(artikel(3, "Weigering", "<al>De dienst weigert de vergunning, indien de lijn langer is dan honderd meter.</al>"))
    \(artikel(4, "Register", "<al>De dienst houdt een register bij.</al>"))
    \(artikel(5, "Overig", "<al>ZIN</al>"))
    </hoofdstuk></wettekst></voorstel-wet></stuk></kamerstuk></officiele-publicatie>
    """
}
