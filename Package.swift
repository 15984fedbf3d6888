// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The libraries that libxml2 itself needs, as its package lists them; nil where one of them is not there as an archive.
let neededByLibXML: [String]? = {
  let folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"]
  for folder in folders {
    let path = "\(folder)/pkgconfig/libxml-2.0.pc"
    guard let package = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
    let line = package.split(separator: "\n").first { $0.hasPrefix("Libs.private:") } ?? ""
    let names = line.split(separator: " ").filter { $0.hasPrefix("-l") }.map { $0.dropFirst(2) }
    let areArchives = (["xml2"] + names).allSatisfy { FileManager.default.fileExists(atPath: "\(folder)/lib\($0).a") }
    return areArchives ? names.map { "-l\($0)" } : nil
  }
  return nil
}()

/// How the program of a release is linked: the runtime within the binary, so that it starts in half the time and runs where
/// no toolchain is, at a fixed address, for to move it costs a millisecond and two megabytes at each start.
///
/// With libxml2 within it as well, where its archives are there: to load that with its ICU takes 3 of the 13 ms of a start.
/// Only lld says nothing of the calls in Foundation, none of them ours, that such a binary can't serve.
let releaseLinking: [String] = {
  let foundation = ["-l_FoundationCollections", "-l_FoundationCShims", "-lCoreFoundation", "-l_FoundationICU"]
  guard let neededByLibXML else { return ["-static-stdlib"] + foundation + ["-Xclang-linker", "-no-pie"] }
  return ["-static-executable", "-use-ld=lld"] + foundation + neededByLibXML + ["-lstdc++"]
}()

/// The settings of every target of our own: the compiler's own help against slips, warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "maatlat",
  products: [
    .executable(name: "maatlat", targets: ["maatlat"]),
    .library(name: "Linter", targets: ["Linter"]),
    .library(name: "Legislation", targets: ["Legislation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "Legislation", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "Linter", dependencies: ["Legislation"], swiftSettings: strict),
    .target(
      name: "RuleFiles", dependencies: ["Linter", .product(name: "Yams", package: "Yams")], swiftSettings: strict),
    .executableTarget(name: "RuleCompiler", dependencies: ["Linter", "RuleFiles"], swiftSettings: strict),
    .plugin(
      name: "CompileRules", capability: .buildTool(), dependencies: ["RuleCompiler"],
      path: "Sources/RuleCompilerPlugin"),
    .target(
      name: "Rules", dependencies: ["Linter"], path: "Rules", swiftSettings: strict,
      plugins: ["CompileRules"]),
    .target(name: "LanguageServer", dependencies: ["Legislation", "Linter"], swiftSettings: strict),
    .executableTarget(
      name: "maatlat",
      dependencies: [
        "Legislation", "Linter", "Rules", "RuleFiles", "LanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(releaseLinking, .when(platforms: [.linux], configuration: .release))]),
    .executableTarget(
      name: "maatlat-benchmark",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .testTarget(name: "LegislationTests", dependencies: ["Legislation"], swiftSettings: strict),
    .testTarget(
      name: "LinterTests", dependencies: ["Legislation", "Linter"], exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "maatlat", "Legislation", "Linter", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "RuleFiles", "Linter"], exclude: ["Cases", "Toelichtingen"],
      swiftSettings: strict),
    .testTarget(
      name: "LanguageServerTests", dependencies: ["LanguageServer", "Rules", "RuleFiles", "Linter", "Legislation"],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
  ]
)
