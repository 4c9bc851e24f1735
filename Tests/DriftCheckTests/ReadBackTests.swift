import Findings
import Foundation
import Glossary
import Linguistics
import Localization
import Resources
import ShippedFiles
import SignOffs
import SmallBMS
import SmallBMSWithSmartBatteryProtect
import SmartBatteryProtect
import SpecModel
import Testing

@testable import DriftCheck

/// The texts of claims are read, and compared with what is claimed.
@Suite struct ReadBackTests {
  /// What is read back of a product.
  private struct Product {
    let id: ProductID
    let readBack: CatalogReadBack
    let glossary: Glossary
    let signOffs: SignOffs
    let texts: CurrentTexts

    init(_ specification: Specification) throws {
      id = specification.id
      let words = try ProductResources(specification, in: ShippedFiles.resources)
      glossary = try words.glossary()
      readBack = CatalogReadBack(
        try words.catalogs(), beside: try words.componentCatalogs(), of: specification, glossary,
        try Shipped.profiles.get())
      let path = words.own.signOffs
      signOffs = try SignOffs(path: path, bytes: try words.files.bytes(of: path))
      texts = try CurrentTexts(#require(try words.catalogs().last), of: specification)
    }

    func signature(_ key: TextKey, _ language: Language) -> CatalogReadBack.Signature {
      guard let signOff = signOffs[SignOff.Slot(key, language)] else { return .none }
      return texts.areSame(as: signOff) ? .current : .outdated(signed: signOff.text)
    }
  }

  /// What comes of texts with a word exchanged for its contrary.
  private struct Score {
    var mutants = 0
    var contradicted = 0
    /// Those that are read as what is claimed, and held to the text that was signed off alone.
    var agreeing: [String] = []
    /// Those that nothing stops.
    var survivors: [String] = []
  }

  private static let products = Result<[Product], any Error> {
    try [
      SmallBMS().specification, SmartBatteryProtect().specification, SmallBMSWithSmartBatteryProtect().specification,
    ].map(Product.init)
  }

  /// The suite tries one in so many, `.ci/mutants` all of them.
  private static let sample = 16
  private static let triesAll = ProcessInfo.processInfo.environment["EVERY_MUTANT"] != nil
  private static let document = "docs/exchanged-opposites.md"

  @Test func `what ships says what is claimed, or was signed off as it stands`() throws {
    for product in try Self.products.get() {
      #expect(product.readBack.findings(signed: product.signature) == [])
    }
  }

  @Test func `a state exchanged in all languages alike is contradicted in each, with what the data say`() throws {
    let product = try #require(try Self.products.get().first)
    let texts: [Language: (String, String)] = [
      "en": ("The system is on, and all cells", "The system is off, and all cells"),
      "de": ("Das System ist eingeschaltet", "Das System ist ausgeschaltet"),
      "es": ("El sistema está encendido", "El sistema está apagado"),
      "it": ("Il sistema è acceso", "Il sistema è spento"),
    ]
    for (language, (own, other)) in texts {
      let text = try #require(product.readBack.texts.first { $0.key == "seen.normal" && $0.language == language })
      try #require(text.content.contains(own), "\(language): \(text.content)")
      let mutant = try #require(Self.text(text.content.replacing(own, with: other), like: text, product))
      if case .contradicts? = product.readBack.verdict(on: mutant) { continue }
      Issue.record("\(language): \(mutant.content) is not contradicted")
    }
  }

  @Test(
    arguments: [
      ("proofs.unreadable", "missing or implausible", "missing", true),
      ("proofs.unreadable", "is disconnected", "is", true),
      ("proofs.lowCell", "While a cell", "As long as a cell", false),
    ] as [(TextKey, String, String, Bool)])
  func `an edit is held to the sign-off if it leaves something out, and not if other words say the same`(
    key: TextKey, own: String, other: String, isHeld: Bool
  ) throws {
    let product = try #require(try Self.products.get().last)
    let signed = try #require(product.readBack.texts.first { $0.key == key && $0.language == "en" })
    try #require(signed.content.contains(own), "\(signed.content)")
    let edited = try #require(Self.text(signed.content.replacing(own, with: other), like: signed, product))
    let finding = product.readBack.finding(on: edited, .outdated(signed: signed.content))
    #expect(finding?.rule == (isHeld ? ReadBackRules.unread.id : nil))
  }

  @Test func `of opposites exchanged in texts of claims, in whatever language, 95 in 100 stop the build`() throws {
    var scores: [Exchange.Kind: Score] = [:]
    var number = 0
    for product in try Self.products.get() {
      for text in product.readBack.texts {
        guard let tools = product.readBack.tools[text.language], product.readBack.verdict(on: text) != nil else {
          continue
        }
        for exchange in Exchange.all(in: text, tools, product.glossary) {
          number += 1
          guard Self.triesAll || number.isMultiple(of: Self.sample),
            let mutant = Self.text(exchange.text, like: text, product)
          else { continue }
          scores[exchange.kind, default: Score()].mutants += 1
          let name = "\(product.id) \(text.language) \(text.key): \(mutant.content)"
          let finding = product.readBack.finding(on: mutant, .outdated(signed: text.content))
          if finding?.rule == ReadBackRules.contrary.id { scores[exchange.kind, default: Score()].contradicted += 1 }
          if finding == nil { scores[exchange.kind, default: Score()].survivors.append(name) }
          if finding != nil, case .agrees? = product.readBack.verdict(on: mutant) {
            scores[exchange.kind, default: Score()].agreeing.append(name)
          }
        }
      }
    }
    let survivors = scores.values.flatMap(\.survivors)
    let mutants = scores.values.reduce(0) { $0 + $1.mutants }
    #expect(survivors.count * 20 <= mutants, "\(survivors.count) of \(mutants)")
    if ProjectDocuments.areRecorded, Self.triesAll {
      try ProjectDocuments.write(try Self.text(of: scores), to: Self.document)
    }
    let known = try ProjectDocuments.text(Self.document)
    for survivor in survivors + scores.values.flatMap(\.agreeing) {
      #expect(known.contains("- \(survivor)\n"), "a new one: \(survivor)")
    }
  }

  /// Another text in the place of one.
  private static func text(_ content: String, like text: CheckedText, _ product: Product) -> CheckedText? {
    product.readBack.tools[text.language].map { tools in
      CheckedText(
        content, key: text.key, language: text.language, at: .place(Place(path: "", line: 1, column: 1)),
        readBy: tools, stem: Stemmer(text.language).stem)
    }
  }

  private static func text(of scores: [Exchange.Kind: Score]) throws -> String {
    let kinds = Exchange.Kind.allCases.compactMap { kind in scores[kind].map { (kind, $0) } }
    let rows = kinds.map { kind, score in
      let open = score.mutants - score.contradicted - score.agreeing.count - score.survivors.count
      return "| \(kind.rawValue) | \(score.mutants) | \(score.contradicted) | \(open) | \(score.agreeing.count) | "
        + "\(score.survivors.count) |"
    }
    var shares: [Language: (read: Int, claims: Int)] = [:]
    for share in try products.get().flatMap(\.readBack.shares) {
      shares[share.language, default: (0, 0)].read += share.readBack
      shares[share.language, default: (0, 0)].claims += share.claims
    }
    let languages = shares.sorted { $0.key < $1.key }.map { "| \($0.key) | \($0.value.claims) | \($0.value.read) |" }
    return """
      # Opposites exchanged in texts of claims

      In each text that claims something of the behaviour of the two products and their pair, and in each name of a state,
      every word with a contrary is exchanged for it, one at a time and in each language by itself: the reading knows of no
      other text, so that it is the same where all languages are changed alike. A mutant stops the build if the text is
      contradicted, or if it is not as it was signed off and therefore held: because it can't be read, or because it agrees
      with what is claimed and yet says less, or denies or obliges otherwise, than what was signed off. A text that nobody
      has signed off is stopped only by a contradiction. Written by the test `ReadBackTests` with
      `EVERY_MUTANT=1 RECORD_DOCUMENTS=1`.

      | exchanged | mutants | contradicted | can't be read | agrees, but says less | pass |
      | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      How many texts of statements with claims are read back as they ship; the others are held to their sign-offs:

      | language | texts | read back |
      | --- | --- | --- |
      \(languages.joined(separator: "\n"))

      ## What passes

      \(list(kinds.flatMap(\.1.survivors)))
      ## What agrees with claims and is stopped by what was signed off alone

      \(list(kinds.flatMap(\.1.agreeing)))
      """
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "Nothing.\n" : names.sorted().map { "- \($0)\n" }.joined()
  }
}
