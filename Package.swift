// swift-tools-version: 6.2
import PackageDescription

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
      // The runtime within the binary: it starts in half the time, and runs where no toolchain is. At a fixed address: to
      // move it costs a millisecond and two megabytes at each start.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims", "-lCoreFoundation", "-l_FoundationICU",
            "-Xclang-linker", "-no-pie",
          ],
          .when(platforms: [.linux], configuration: .release))
      ]),
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
