/// The page around the documents: what it may load, its head, the filters, the table of contents.
struct HTMLPage {
  private let tool: ToolVersion
  private let documents: [AssembledDocument]
  private let tally: Tally
  private var writer = HTMLWriter()

  init(tool: ToolVersion, documents: [AssembledDocument], tally: Tally) {
    self.tool = tool
    self.documents = documents
    self.tally = tally
    head()
    header()
    contents()
    writer.markup("<main id=\"inhoud\" tabindex=\"-1\">\n")
    filters()
  }

  /// The whole page.
  var bytes: [UInt8] {
    var end = HTMLWriter()
    end.markup("</main>\n<footer><p>Gemaakt met ")
    end.text("\(tool.name) \(tool.version)")
    end.markup(", Aanwijzingen voor de regelgeving in de tekst vanaf ")
    end.text(tool.aanwijzingen)
    end.markup(". Een bevinding is een vraag, geen oordeel.</p></footer>\n<script>")
    end.markup(HTMLScript.text)
    end.markup("</script>\n</body></html>\n")
    return writer.bytes + documents.flatMap(\.section) + end.bytes
  }

  private mutating func head() {
    writer.markup("<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">\n")
    writer.markup("<meta http-equiv=\"Content-Security-Policy\"")
    let style = SHA256.base64(of: HTMLStyle.text.description)
    let script = SHA256.base64(of: HTMLScript.text.description)
    // Quotes of an attribute's value may stand as references: a browser reads them before it reads the policy.
    writer.attribute(
      "content",
      "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; base-uri 'none'; form-action 'none'"
    )
    writer.markup(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.markup(
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
    writer.markup("<title>Bevindingen van ")
    writer.text(tool.name)
    writer.markup("</title>\n<style>")
    writer.markup(HTMLStyle.text)
    writer.markup("</style></head>\n<body>\n<a class=\"overslaan\" href=\"#inhoud\">Naar de inhoud</a>\n")
    writer.markup(HTMLStyle.patterns)
  }

  private mutating func header() {
    writer.markup("<header><p class=\"merknaam\">Maatlat</p><h1>Bevindingen</h1>\n")
    if tally.reaches(.advies) { writer.markup("<ul class=\"telling\">") }
    let counts: [(Severity, Int)] = [(.fout, tally.fout), (.waarschuwing, tally.waarschuwing), (.advies, tally.advies)]
    for (severity, count) in counts where count > 0 {
      writer.markup("<li")
      writer.attribute("class", severity.rawValue)
      writer.markup(">")
      writer.text(severity.counted(count))
      writer.markup("</li>")
    }
    writer.markup(tally.reaches(.advies) ? "</ul>\n<p>" : "<p>geen bevindingen ")
    writer.text(tally.documents == 1 ? "in 1 document" : "in \(tally.documents) documenten")
    writer.markup("</p></header>\n")
  }

  private mutating func contents() {
    writer.markup("<nav aria-label=\"Inhoud\" tabindex=\"0\"><h2>Inhoud</h2><ul>\n")
    for document in documents { writer.append(assembled: document.contents) }
    writer.markup("</ul></nav>\n")
  }

  /// The filters: hidden until the script that makes them work shows them.
  private mutating func filters() {
    let cards = documents.flatMap(\.cards)
    guard !cards.isEmpty else { return }
    writer.markup("<form id=\"zeef\" aria-label=\"Bevindingen kiezen\" hidden><fieldset><legend>Ernst</legend>")
    for severity in Severity.descending {
      let count = cards.count { $0.severity == severity }
      guard count > 0 else { continue }
      writer.markup("<label><input type=\"checkbox\" name=\"ernst\" checked")
      writer.attribute("value", severity.rawValue)
      writer.markup("> ")
      writer.text(severity.counted(count))
      writer.markup("</label>")
    }
    writer.markup("</fieldset><label>Regel <select name=\"regel\"><option value=\"\">alle regels</option>")
    let rules = Dictionary(grouping: cards, by: \.rule).mapValues(\.count).sorted { $0.key < $1.key }
    for (rule, count) in rules {
      writer.markup("<option")
      writer.attribute("value", rule)
      writer.markup(">")
      writer.text("\(rule) (\(count))")
      writer.markup("</option>")
    }
    writer.markup("</select></label><p id=\"getoond\" role=\"status\" aria-live=\"polite\"></p></form>\n")
  }
}
