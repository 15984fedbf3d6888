import Legislation

/// Which subjects a toelichting treats, as a list to be ticked off.
struct HTMLChecklist {
  static let title = "Onderwerpen van de toelichting"

  private let explanation: Explanation
  private let document: Document

  init(_ explanation: Explanation) {
    self.explanation = explanation
    document = explanation.document
  }

  func write(anchor: String, to writer: inout HTMLWriter) {
    let treated = Explanation.summary.map { ($0.subject, explanation.shownTreatment(of: $0.subject)) }
    let found = treated.count { $0.1.state >= .passage }
    writer.markup("<h3")
    writer.attribute("id", anchor)
    writer.markup(">")
    writer.text(Self.title)
    writer.markup("</h3>\n<p class=\"inleiding\">")
    writer.text(
      "Van \(treated.count) onderwerpen worden er \(found) behandeld. Niet elk onderwerp hoort in elke toelichting: waar de "
        + "regeling er aanleiding toe geeft en het ontbreekt, staat een bevinding.")
    writer.markup("</p>\n<div class=\"schuif\" tabindex=\"0\" role=\"region\"")
    writer.attribute("aria-labelledby", anchor)
    writer.markup(
      "><table class=\"lijst\"><thead><tr><th scope=\"col\">Onderwerp</th><th scope=\"col\">Behandeling</th><th scope=\"col\">Waar</th><th scope=\"col\">Bevindingen</th></tr></thead>\n<tbody>\n"
    )
    for (subject, treatment) in treated { row(subject, treatment, &writer) }
    writer.markup("</tbody></table></div>\n")
  }

  private func row(_ subject: Onderwerp, _ treatment: Treatment, _ writer: inout HTMLWriter) {
    writer.markup("<tr")
    writer.attribute("class", treatment.state >= .passage ? "wel" : "niet")
    writer.markup("><th scope=\"row\">")
    writer.text(subject.title)
    writer.markup("</th><td><span class=\"teken\" aria-hidden=\"true\">")
    writer.text(treatment.state.sign)
    writer.markup("</span> ")
    writer.text(treatment.state.name)
    writer.markup("</td><td>")
    if let place = treatment.place {
      let section = treatment.section.map { explanation.sections[$0].node } ?? document.place(around: place.node)
      writer.markup("<a")
      writer.attribute("href", "#" + document.anchor(document.place(around: section)))
      writer.markup(">")
      let name = document.line(document.label(of: section))
      writer.text(name.isEmpty ? "in de tekst" : name.count > 60 ? name.prefix(59) + "…" : name)
      writer.markup("</a>")
    } else {
      writer.markup("–")
    }
    writer.markup("</td><td>")
    // The rules about a subject are named after it.
    writer.token(.findings, "t-\(subject.rawValue)-")
    writer.markup("</td></tr>\n")
  }
}

extension Treatment.State {
  fileprivate var name: String {
    switch self {
    case .absent: "niet gevonden"
    case .empty: "alleen een kopje"
    case .placeholder: "nog in te vullen"
    case .denial: "ontkend zonder reden"
    case .passage: "passage"
    case .section: "eigen paragraaf"
    }
  }

  fileprivate var sign: String {
    switch self {
    case .absent: "✗"
    case .empty, .placeholder, .denial: "○"
    case .passage: "◐"
    case .section: "✓"
    }
  }
}

extension Onderwerp {
  /// As a heading of a toelichting would call it.
  fileprivate var title: String {
    switch self {
    case .doenvermogen: "Doenvermogen"
    case .uitvoering: "Uitvoering"
    case .uitvoeringstoets: "Uitvoeringstoets"
    case .udo: "Uitvoerbaarheidstoets decentrale overheden"
    case .decentraal: "Gevolgen voor decentrale overheden"
    case .financieel: "Financiële gevolgen"
    case .evaluatie: "Evaluatie"
    case .regeldruk: "Regeldruk"
    case .advies: "Advies en consultatie"
    case .hogerRecht: "Verhouding tot hoger recht"
    case .rechtsbescherming: "Rechtsbescherming"
    case .overgangsrecht: "Overgangsrecht en inwerkingtreding"
    case .privacy: "Bescherming van persoonsgegevens"
    case .hardheid: "Hardheden en ruimte voor afwijking"
    case .alternatieven: "Alternatieven"
    case .samenloop: "Samenloop"
    case .voorlichting: "Voorlichting"
    case .invoeringstoets: "Invoeringstoets"
    case .burgersBetrokken: "Betrokkenheid van burgers"
    case .sanctiestelsel: "Sanctiestelsel"
    case .capaciteit: "Capaciteit"
    case .invoeringstermijn: "Invoeringstermijn"
    }
  }
}
