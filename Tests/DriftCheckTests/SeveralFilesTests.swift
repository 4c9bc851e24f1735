import Exchange
import Localization
import Testing

@testable import DriftCheck

/// Files that are given together show together how their words are translated.
@Suite struct SeveralFilesTests {
  private static func file(_ language: String, _ pairs: [(String, String)]) throws -> TranslationFile {
    let texts = pairs.map { "\nmsgid \"\($0)\"\nmsgstr \"\($1)\"\n" }.joined()
    let po = "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n" + texts
    return try TranslationFile(path: "\(language).po", bytes: Array(po.utf8))
  }

  @Test(arguments: [
    ("de", "gepflockt", "Der Tank ist nicht offen."), ("nl", "gepikt", "De tank is niet open."),
    ("es", "taponado", "El tanque no está abierto."), ("sv", "pluggad", "Tanken är inte öppen."),
  ])
  func `a word that one file shows to be said by a negation is known in the other of that language alone`(
    language: String, unused: String, text: String
  ) throws {
    let check = try Shipped.translationCheck.get()
    let single = try Self.file(language, [("The tank is spiled.", text)])
    let others = try Self.file(
      language, (1..<9).map { ("Tank \($0) is spiled.", text.replacing("ank", with: "ank \($0)")) })
    func rules(_ files: [TranslationFile]) throws -> Set<String> {
      Set(try check.results(of: files).first?.findings.map(\.rule.name) ?? [])
    }
    #expect(try rules([single]).contains("negation-changed"))
    #expect(try !rules([single, others]).contains("negation-changed"))
    #expect(try rules([single, try Self.file("it", [("Stop", "Fermo")])]).contains("negation-changed"))
  }

  @Test func `files are reported in the order in which they are given`() throws {
    let check = try Shipped.translationCheck.get()
    let files = try ["fr", "de", "fr"].map { try Self.file($0, [("5 V", "6 V")]) }
    let results = try check.results(of: files)
    #expect(results.map(\.language) == ["fr", "de", "fr"])
    #expect(results.allSatisfy { $0.findings.contains { $0.rule == "quantity-changed" } })
  }
}
