// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "SpecSheet",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "SpecModel", targets: ["Quantities", "SpecModel"]),
    .library(name: "SmallBMS", targets: ["SmallBMS"]),
    .library(name: "SmartBatteryProtect", targets: ["SmartBatteryProtect"]),
    .library(name: "SmallBMSWithSmartBatteryProtect", targets: ["SmallBMSWithSmartBatteryProtect"]),
    .library(name: "Engine", targets: ["Engine", "Recording", "Simulation"]),
    .library(name: "Verification", targets: ["Verification"]),
    .library(name: "Manual", targets: ["Localization", "Glossary", "BuiltInFiles", "Resources", "Manual"]),
    .library(name: "DriftCheck", targets: ["Linguistics", "Exchange", "Findings", "SignOffs", "DriftCheck"]),
    .library(name: "Audit", targets: ["Documents", "Audit"]),
    .library(name: "ProductCommand", targets: ["ProductCommand"]),
    // The target has another name than its product: "smallbms" beside "SmallBMS" is one folder on a Mac.
    .executable(name: "smallbms", targets: ["SmallBMSProgram"]),
    .executable(name: "specsheet", targets: ["SpecSheetProgram"]),
    .plugin(name: "EmbedFiles", targets: ["EmbedFiles"]),
    // For the package `Fuzzing`, which is built by other rules.
    .library(name: "FuzzedReaders", targets: ["FuzzedReaders"]),
  ],
  traits: [
    // Who imports the engine alone leaves it out, and fetches no package.
    .default(enabledTraits: ["Programs"]),
    .trait(name: "Programs", description: "Pages and programs, which need other packages."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .target(name: "Quantities"),
    .target(name: "SpecModel", dependencies: ["Quantities"]),
    .target(name: "SmallBMS", dependencies: ["SpecModel"]),
    .target(name: "SmartBatteryProtect", dependencies: ["SpecModel"]),
    .target(
      name: "SmallBMSWithSmartBatteryProtect", dependencies: ["SmallBMS", "SmartBatteryProtect", "SpecModel"]),
    .target(name: "Engine", dependencies: ["SpecModel"]),
    .target(name: "Recording", dependencies: ["Engine"]),
    .target(name: "Simulation", dependencies: ["Engine"]),
    .target(name: "Verification", dependencies: ["Engine"]),
    .target(name: "Localization", dependencies: ["FileWriting", "SpecModel"]),
    .target(name: "XMLReading", dependencies: ["CExpat"]),
    .target(name: "Glossary", dependencies: ["Localization", "XMLReading"]),
    .target(name: "Findings", dependencies: ["CDisplayWidth", "FileWriting", "Localization", "SpecModel"]),
    .target(
      name: "Exchange", dependencies: ["Glossary", "Localization", "XMLReading"],
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(
      name: "Linguistics",
      dependencies: ["BuiltInFiles", "CStemmer", "Glossary", "Localization", "Quantities", "SpecModel"]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(name: "SignOffs", dependencies: ["Findings", "Localization", "SpecModel"]),
    .target(
      name: "DriftCheck",
      dependencies: ["Exchange", "Findings", "Glossary", "Linguistics", "Localization", "SpecModel"]),
    .target(name: "FileWriting", dependencies: ["CFileSystem"]),
    .target(name: "BuiltInFiles", dependencies: ["FileWriting"], plugins: ["EmbedFiles"]),
    .target(name: "Resources", dependencies: ["BuiltInFiles", "Glossary", "Localization", "SpecModel"]),
    .target(
      name: "Manual",
      dependencies: [
        "BuiltInFiles", "CMarkGFM", "Engine", "FileWriting", "Localization", "Recording", "Resources",
        "SpecModel", "Verification",
        .product(name: "Mustache", package: "swift-mustache", condition: .when(traits: ["Programs"])),
      ]),
    .target(name: "Documents", dependencies: ["CLibXML2", "FileWriting", "Localization", "Manual"]),
    .target(
      name: "Audit",
      dependencies: [
        "BuiltInFiles", "Documents", "Findings", "Glossary", "Linguistics", "Localization", "Manual", "SpecModel",
      ]),
    .target(
      name: "Preview",
      dependencies: [.product(name: "FlyingFox", package: "FlyingFox", condition: .when(traits: ["Programs"]))]),
    .target(
      name: "ProductCommand",
      dependencies: [
        "Audit", "BuiltInFiles", "Documents", "DriftCheck", "Engine", "Exchange", "FileWriting", "Findings", "Glossary",
        "Linguistics", "Manual", "Preview",
        "Recording", "Resources", "SignOffs", "Simulation", "Verification",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Programs"])),
      ]),
    .executableTarget(
      name: "SmallBMSProgram", dependencies: ["ProductCommand", "SmallBMS"], plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "SpecSheetProgram",
      dependencies: ["ProductCommand", "SmallBMS", "SmallBMSWithSmartBatteryProtect", "SmartBatteryProtect"],
      plugins: ["EmbedFiles"]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CFileSystem"),
    .target(name: "CDisplayWidth"),
    .executableTarget(name: "EmbedFilesTool"),
    .executableTarget(
      name: "TwoProducts", dependencies: ["ProductCommand", "SmallBMS"], path: "Tests/TwoProducts",
      exclude: ["Resources"]),
    // What the tests of several modules read.
    .target(name: "ShippedFiles", dependencies: ["BuiltInFiles"], path: "Tests/ShippedFiles"),
    // What reads anything from outside, for whatever breaks its inputs.
    .target(
      name: "FuzzedReaders",
      dependencies: [
        "Audit", "BuiltInFiles", "Documents", "DriftCheck", "Engine", "Exchange", "Findings", "Glossary", "Linguistics",
        "Localization", "Manual", "Resources", "ShippedFiles", "SignOffs", "Simulation", "SmallBMS",
      ],
      path: "Tests/FuzzedReaders", exclude: ["Corpus"]),
    // Slips in the data of products, and what the vectors make of them: a sample as a test, all of them as a program.
    .target(name: "VectorMutants", dependencies: ["Verification"], path: "Tests/VectorMutants"),
    .executableTarget(
      name: "MutationScores",
      dependencies: ["SmallBMS", "SmallBMSWithSmartBatteryProtect", "SmartBatteryProtect", "VectorMutants"],
      path: "Tests/MutationScores"),
    // What the engine decides, for a browser that runs the panel of a page to be asked the same.
    .executableTarget(
      name: "TryItTraces",
      dependencies: ["Manual", "SmallBMS", "SmallBMSWithSmartBatteryProtect", "SmartBatteryProtect", "Verification"],
      path: "Tests/TryItTraces"),
    // What random traces are compared with: written from the facts, not from the sources.
    .target(name: "ReferenceModels", path: "Tests/ReferenceModels"),
    .testTarget(
      name: "AuditTests",
      dependencies: [
        "Audit", "BuiltInFiles", "Documents", "Findings", "Linguistics", "Localization", "Manual", "Resources",
        "Quantities", "ShippedFiles", "SmallBMS", "SmartBatteryProtect", "SpecModel",
      ], exclude: ["LevelGuard/Resources"]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "BuiltInFiles", "Documents", "Localization", "Manual", "Resources", "ShippedFiles", "SmallBMS",
      ]),
    .testTarget(
      name: "ProductCommandTests",
      dependencies: [
        "BuiltInFiles", "Localization", "Manual", "ProductCommand", "ShippedFiles", "SmallBMS", "SmallBMSProgram",
        "SpecSheetProgram", "TwoProducts",
      ]),
    .testTarget(
      name: "DriftCheckTests",
      dependencies: [
        "BuiltInFiles", "DriftCheck", "Manual", "Resources", "ShippedFiles", "SignOffs", "SmallBMS",
        "SmallBMSWithSmartBatteryProtect", "SmartBatteryProtect",
      ]),
    .testTarget(name: "EngineTests", dependencies: ["Engine", "ReferenceModels", "SmallBMS"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "ShippedFiles"]),
    .testTarget(name: "FileWritingTests", dependencies: ["FileWriting"]),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzedReaders"]),
    .testTarget(name: "GlossaryTests", dependencies: ["Glossary", "ShippedFiles"]),
    .testTarget(name: "LinguisticsTests", dependencies: ["BuiltInFiles", "Glossary", "Linguistics"]),
    .testTarget(name: "LocalizationTests", dependencies: ["Localization", "ShippedFiles"]),
    .testTarget(
      name: "ManualTests",
      dependencies: [
        "BuiltInFiles", "FileWriting", "Manual", "Recording", "ReferenceModels", "Resources", "ShippedFiles",
        "SmallBMS", "SmartBatteryProtect",
      ]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"]),
    .testTarget(name: "RecordingTests", dependencies: ["Recording", "SmallBMS"]),
    .testTarget(name: "ReferenceModelTests", dependencies: ["ReferenceModels"]),
    .testTarget(name: "SignOffsTests", dependencies: ["SignOffs"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "SmallBMS"]),
    .testTarget(name: "SpecModelTests", dependencies: ["SpecModel"]),
    .testTarget(
      name: "SmartBatteryProtectTests",
      dependencies: ["Engine", "ReferenceModels", "Simulation", "SmartBatteryProtect", "Verification"]),
    .testTarget(
      name: "SystemTests",
      dependencies: [
        "Engine", "ReferenceModels", "SmallBMS", "SmallBMSWithSmartBatteryProtect", "SmartBatteryProtect", "SpecModel",
        "Verification",
      ]),
    .testTarget(name: "SmallBMSTests", dependencies: ["SmallBMS"]),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "ReferenceModels", "Simulation", "SmallBMS", "SmallBMSWithSmartBatteryProtect", "SmartBatteryProtect",
        "VectorMutants", "Verification",
      ]),
    .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading"]),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedFilesTool"]),
  ],
  swiftLanguageModes: [.v6]
)
