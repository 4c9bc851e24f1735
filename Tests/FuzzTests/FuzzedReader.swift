import Documents
import DriftCheck
import Exchange
import Findings
import Foundation
import Glossary
import Linguistics
import Localization
import Manual
import ShippedFiles
import SignOffs
import SmallBMS
import Testing

/// A reader of files from outside, with inputs that it takes; what it makes of broken ones is a result or an error.
struct FuzzedReader: Sendable, CustomTestStringConvertible {
  let name: String
  let seeds: [[UInt8]]
  let read: @Sendable ([UInt8]) throws -> Void

  var testDescription: String { name }

  init(_ name: String, _ seeds: [String], _ read: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.seeds = seeds.map { Array($0.utf8) }
    self.read = read
  }

  static let all = translations + documents + others

  /// Translation files, which the rules of `check` are asked about as well.
  private static let translations = Seeds.translations.map { path, seeds in
    FuzzedReader(path, seeds) { bytes in
      let files = try TranslationFile.read(path: path, bytes: bytes)
      _ = try check.get().results(of: files, source: "en", target: "de")
    }
  }

  private static let documents = Seeds.documents.map { path, seeds in
    FuzzedReader(path, seeds) { bytes in _ = try DocumentReader().read(bytes, named: path) }
  }

  private static let others = [
    FuzzedReader("glossary.tbx", [Seeds.glossary]) { _ = try Glossary(path: "glossary.tbx", bytes: $0) },
    FuzzedReader("Texts.xcstrings", Seeds.catalogs) { _ = try StringCatalog(path: "Texts.xcstrings", bytes: $0) },
    FuzzedReader("baseline.json", [Seeds.baseline]) { bytes in
      _ = try Baseline(path: "baseline.json", bytes: bytes, isDraft: true).applied(to: []).unused
    },
    FuzzedReader("sign-offs.jsonl", [Seeds.signOffs]) { _ = try SignOffs(path: "sign-offs.jsonl", bytes: $0) },
    FuzzedReader("spec.json", [try? JSONExport.text(of: SmallBMS().specification, in: [])].compactMap(\.self)) {
      bytes in
      _ = try ExportedSpecification(path: "spec.json", bytes: bytes, of: SmallBMS().specification)
    },
  ]

  private static let check = Result {
    let languages: [Language] = ["en", "de"]
    let profiles = try languages.map { ($0, try LanguageProfile($0, resources: ShippedFiles.resources)) }
    return TranslationCheck(profiles: Dictionary(uniqueKeysWithValues: profiles).compactMapValues(\.self))
  }
}
