import Foundation

/// A folder of its own for one test, in which the built command runs.
struct Workplace: ~Copyable {
  let folder: URL

  init(_ files: [String: Data] = [:]) throws {
    folder = URL.temporaryDirectory.appending(path: "maatlat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, data) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the command to its end; without a cache, unless the environment is another.
  func run(
    _ arguments: [String], input: Data = Data(), in subfolder: String = "",
    environment: [String: String] = ["MAATLAT_NO_CACHE": "1"]
  ) throws -> Outcome {
    let (output, error) = (folder.appending(path: ".output"), folder.appending(path: ".error"))
    for file in [output, error] { try Data().write(to: file) }
    try input.write(to: folder.appending(path: ".input"))
    let process = Process()
    process.executableURL = Self.command
    process.arguments = arguments
    process.currentDirectoryURL = folder.appending(path: subfolder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: ".input"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8), error: try String(contentsOf: error, encoding: .utf8))
  }

  /// The command, which is built beside the tests.
  static let command: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let command = folder.appending(path: "maatlat")
      if FileManager.default.isExecutableFile(atPath: command.path), !command.hasDirectoryPath { return command }
      folder = folder.deletingLastPathComponent()
    }
    return folder
  }()
}

/// How a run ended; killed by a signal, the status is negative.
struct Outcome {
  let status: Int32
  let output: String
  let error: String
}

/// Fictional drafts.
enum Draft {
  /// Holds one finding, a warning.
  static let bad = law("Het college weigert de vergunning, indien de aanvrager de leges niet heeft betaald.")
  /// Holds none.
  static let good = law("Het college houdt een register bij.")
  /// An explanatory memorandum as a paper of its own.
  static let memorandum = """
    <?xml version="1.0" encoding="UTF-8"?>
    <officiele-publicatie><kamerstuk><dossier><titel>Wet pas</titel></dossier><stuk><titel>MEMORIE VAN TOELICHTING</titel></stuk>
    <algemeen><vrije-tekst><tekst><al>De pas kost niets: er zijn geen financiële gevolgen. Het college voert de wet uit. De weigering \
    kan hard uitpakken, zodat leges ook later kunnen worden betaald. De wet treedt op een vast verandermoment in werking \
    en wordt na vijf jaar geëvalueerd.</al></tekst>\
    </vrije-tekst></algemeen>
    </kamerstuk></officiele-publicatie>
    """
  /// A paper that is no draft.
  static let motion = """
    <?xml version="1.0" encoding="UTF-8"?>
    <officiele-publicatie><kamerstuk><dossier><titel>Wet pas</titel></dossier><stuk><titel>MOTIE VAN HET LID VOORBEELD</titel></stuk>
    <algemeen><vrije-tekst><tekst><al>De Kamer, gehoord de beraadslaging.</al></tekst></vrije-tekst></algemeen>
    </kamerstuk></officiele-publicatie>
    """

  private static let considerans = """
    <aanhef><considerans><considerans.al>Alzo Wij in overweging genomen hebben, dat het wenselijk is regels te stellen \
    over de vergunning;</considerans.al></considerans></aanhef>
    """

  /// An act of which the text is the first artikel; it stands in line 3.
  static func law(
    _ text: String, declaration: String = #"<?xml version="1.0" encoding="UTF-8"?>"#, doctype: String = ""
  ) -> String {
    """
    \(declaration)\(doctype)
    <wetgeving soort="wet"><intitule>Wet pas</intitule><wet-besluit>\(considerans)<wettekst>
    <artikel><kop><label>Artikel</label> <nr>1</nr></kop><al>\(text)</al></artikel>
    <artikel><kop><label>Artikel</label> <nr>2</nr></kop><al>Deze wet treedt in werking met ingang van 1 mei 2031.</al>
    </artikel></wettekst></wet-besluit></wetgeving>
    """
  }
}

extension String {
  var data: Data { Data(utf8) }
}
