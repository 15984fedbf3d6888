import Legislation
import Linter
import Testing

/// Sentences put together from parts: what stands between the words that decide must not change what they say.
struct SentencePlan: CustomTestStringConvertible, Sendable {
  let name: String
  let normClass: NormClass
  /// The sentence of a permit with its clause, an adverbial with a space before it, and a condition.
  let sentence: @Sendable (_ permit: String, _ adverbial: String, _ condition: String) -> String

  var testDescription: String { name }

  static let all = [
    SentencePlan(name: "trekt … in", normClass: .gebonden) { "De dienst trekt \($0)\($1) in, \($2)." },
    SentencePlan(name: "weigert", normClass: .gebonden) { "De dienst weigert \($0)\($1), \($2)." },
    SentencePlan(name: "…, schort … op", normClass: .gebonden) { "\(capital($2)), schort de dienst \($0)\($1) op." },
    SentencePlan(name: "…, dan trekt … in", normClass: .gebonden) {
      "\(capital($2)), dan trekt de dienst \($0)\($1) in."
    },
    SentencePlan(name: "wordt geschorst", normClass: .gebonden) { "\(capital($0)) wordt\($1) geschorst, \($2)." },
    SentencePlan(name: "…, wordt ingetrokken", normClass: .gebonden) {
      "\(capital($2)), wordt \($0)\($1) ingetrokken."
    },
    SentencePlan(name: "wordt niet verleend", normClass: .gebonden) {
      "\(capital($0)) wordt niet\($1) verlengd, \($2)."
    },
    SentencePlan(name: "vervalt", normClass: .gebonden) { "\(capital($0)) vervalt\($1), \($2)." },
    SentencePlan(name: "is gehouden", normClass: .gebonden) {
      "De dienst is gehouden \($0)\($1) in te trekken, \($2)."
    },
    SentencePlan(name: "kan intrekken", normClass: .discretionair) { "De dienst kan \($0)\($1) intrekken, \($2)." },
    SentencePlan(name: "…, kan schorsen", normClass: .discretionair) {
      "\(capital($2)), kan de dienst \($0)\($1) schorsen."
    },
    SentencePlan(name: "kan worden ingetrokken", normClass: .discretionair) {
      "\(capital($0)) kan\($1) worden ingetrokken, \($2)."
    },
    SentencePlan(name: "…, kan worden geschorst", normClass: .discretionair) {
      "\(capital($2)), kan \($0)\($1) worden geschorst."
    },
    SentencePlan(name: "is bevoegd", normClass: .discretionair) {
      "De dienst is bevoegd \($0)\($1) in te trekken, \($2)."
    },
  ]

  /// A permit, and the clauses and references that tell which.
  static let permits =
    ["de marktpas"]
    + [
      "die is verleend", "die is verleend en wordt gebruikt", "die niet wordt gebruikt", "die is verleend of gewijzigd",
      "die op grond van artikel 3 is verleend", "die aan hem is verleend en die nog geldig is",
      "die de houder heeft aangevraagd en ontvangen", "die nog niet is ingegaan", "waarvan de duur is verstreken",
      "waarop de houder aanspraak maakt", "bedoeld in artikel 4, tweede lid", "genoemd in het eerste lid, onderdeel b",
      "ten aanzien waarvan bezwaar is gemaakt", "die voor meer dan een jaar geldt",
    ].map { "de marktpas\($0.hasPrefix("die") ? "" : ",") \($0)," }.map {
      $0.replacing("marktpas, waar", with: "marktpas waar").replacing("marktpas, ten", with: "marktpas ten")
    }

  static let adverbials = [
    "", " onverwijld", " binnen vier weken", " in ieder geval", " met ingang van 1 januari",
    " in afwijking van artikel 5",
    " geheel of gedeeltelijk", " na overleg met de marktmeester", " bij beschikking", " onder opgaaf van redenen",
    " voor zover nodig",
  ]

  static let conditions = [
    "indien de houder de voorschriften niet naleeft", "als de houder is overleden",
    "wanneer de houder daarom niet heeft verzocht", "voor zover de houder onjuiste gegevens heeft verstrekt",
    "indien blijkt dat de gegevens onjuist zijn",
    "indien degene aan wie zij is verleend daarvan geen gebruik maakt",
    "indien niet langer wordt voldaan aan de eisen die bij of krachtens deze wet zijn gesteld",
    "indien de houder de marktmeester niet toelaat of deze hindert", "zodra de houder zijn kraam heeft gesloten",
    "als de houder de leges, bedoeld in artikel 7, niet heeft betaald",
    "indien de houder, nadat hij daartoe is aangemaand, de gegevens niet verstrekt",
    "indien de houder, die in de gemeente woont, de gegevens niet verstrekt",
    "indien de houder kan worden verweten dat hij niet heeft gemeld",
    "indien zich een van de gevallen, genoemd in artikel 8, voordoet", "indien er sprake is van misbruik",
  ]

  /// Every permit with every condition, the adverbials in turn.
  var sentences: [String] {
    var result: [String] = []
    for permit in Self.permits {
      for condition in Self.conditions {
        let adverbial = Self.adverbials[result.count % Self.adverbials.count]
        result.append(sentence(permit, adverbial, condition).replacing(",,", with: ","))
      }
    }
    return result
  }

  private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

@Suite struct CombinedSentences {
  @Test(arguments: SentencePlan.all) func partsBetweenChangeNothing(_ plan: SentencePlan) {
    let sentences = plan.sentences
    let text = sentences.enumerated().map { "Artikel \($0.offset + 1)\n\($0.element)\n" }.joined(separator: "\n")
    let document = readDocument(SourceText(path: "zinnen.txt", bytes: Array(text.utf8)))
    let provisions = analyse(document, lexicon: BuiltInRules.lexicon)
    #expect(provisions.count == sentences.count)
    let misread = zip(sentences, provisions).filter { !$1.norms.contains { $0.normClass == plan.normClass } }
    #expect(misread.map(\.0) == [])
  }
}
