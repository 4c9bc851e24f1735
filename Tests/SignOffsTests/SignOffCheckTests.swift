import Findings
import Localization
import Quantities
import SignOffs
import SpecModel
import Testing

@Suite("A text is what a reader signed")
struct SignOffCheckTests {
  @Test("What is as it was signed has no finding")
  func same() throws {
    #expect(try Review().findings().isEmpty)
  }

  @Test("A text that nobody has signed is unreviewed, in each language")
  func unreviewed() throws {
    var review = try Review()
    review.texts["new"] = ["en": "New.", "de": "Neu."]
    let findings = try review.findings()
    #expect(findings.map(\.rule) == ["unreviewed", "unreviewed"])
    #expect(findings.map(\.language) == [Language("de"), Language("en")])
    #expect(findings.first?.excerpt?.text == "Neu.")
  }

  @Test("A source that changes makes its translations stale and itself changed, old and new side by side")
  func stale() throws {
    var review = try Review()
    review.texts["limit"]?["en"] = "It draws {current}."
    let findings = try review.findings()
    #expect(
      findings.map { "\($0.language?.tag ?? "") \($0.rule)" } == ["de stale", "en changed-after-sign-off", "nl stale"])
    let german = try #require(findings.first)
    #expect(german.change == Change(of: "source", from: "It takes {current}.", to: "It draws {current}."))
    #expect(german.message.contains("M. Jansen signed it off on 2026-05-31"))
    #expect(german.place.path == "Pump.xcstrings" && german.place.line > 1)
    #expect(german.severity == .major)
  }

  @Test("A translation that changes is marked where it differs")
  func changed() throws {
    var review = try Review()
    review.texts["limit"]?["de"] = "Sie zieht {current} auf."
    let finding = try #require(try review.findings().first)
    #expect(finding.rule == "changed-after-sign-off")
    let excerpt = try #require(finding.excerpt)
    #expect(excerpt.marked == "zieh")
    #expect(finding.change?.before == "Sie nimmt {current} auf.")
  }

  @Test("A translation that changes together with its source is changed, and says so of the source")
  func both() throws {
    var review = try Review()
    review.texts["limit"]?["en"] = "It draws {current}."
    review.texts["limit"]?["de"] = "Sie zieht {current}."
    let finding = try #require(try review.findings().first { $0.language == Language("de") })
    #expect(finding.rule == "changed-after-sign-off")
    #expect(finding.message.hasSuffix("so has its source"))
  }

  @Test(
    "No edit is too small to see",
    arguments: [
      "Sie ist nicht dicht. ", "Sie ist nicht dicht", "Sie ist nicht\u{A0}dicht.", "Sie ist nicht dicht\u{200B}.",
    ])
  func small(text: String) throws {
    var review = try Review()
    review.texts["seal.no"]?["de"] = text
    #expect(try review.findings().map(\.rule) == ["changed-after-sign-off"])
  }

  @Test("Another form of the same letter is another text")
  func normalization() throws {
    var review = try Review()
    review.texts["seal.no"]?["de"] = "é"
    let signed = try review.signed()
    review.texts["seal.no"]?["de"] = "e\u{301}"
    let check = SignOffCheck(try review.current(), signed, review.pump.specification)
    #expect(check.findings().map(\.rule) == ["changed-after-sign-off"])
  }

  @Test("A value that changes lists the sentences that print it, in every language")
  func value() throws {
    var review = try Review()
    review.pump.current.value = .amperes(2)
    let findings = try review.findings()
    #expect(findings.map(\.rule) == ["value-changed", "value-changed", "value-changed"])
    #expect(findings.map(\.language?.tag) == ["de", "en", "nl"])
    #expect(
      findings.map(\.excerpt?.text) == ["Sie nimmt {current} auf.", "It takes {current}.", "Ze neemt {current} op."])
    for finding in findings {
      #expect(finding.change == Change(of: "current", from: "1 A", to: "2 A"))
      #expect(finding.subject == .text("limit"))
      #expect(finding.source == "F6")
      let excerpt = try #require(finding.excerpt)
      #expect(excerpt.marked == "{current}")
    }
  }

  @Test("A yes-or-no that turns lists both sentences that it chooses between")
  func polarity() throws {
    var review = try Review()
    review.pump.isSealed.value = true
    let findings = try review.findings()
    #expect(findings.count == 6)
    #expect(Set(findings.map(\.subject)) == [.text("seal.no"), .text("seal.yes")])
    #expect(findings.allSatisfy { $0.change == Change(of: "isSealed", from: "no", to: "yes") })
    #expect(findings.allSatisfy { $0.message.contains("is chosen by isSealed") })
  }

  @Test("A text and a value that change together are both told")
  func textAndValue() throws {
    var review = try Review()
    review.pump.current.value = .amperes(2)
    review.texts["limit"]?["de"] = "Sie zieht {current}."
    #expect(
      Set(try review.findings().filter { $0.language == Language("de") }.map(\.rule)) == [
        "value-changed", "changed-after-sign-off",
      ])
  }

  @Test("A text that the catalog marks as needing review is unreviewed whoever has signed it")
  func marked() throws {
    var review = try Review()
    review.state = "needs_review"
    let findings = try review.findings()
    #expect(findings.count == 9)
    #expect(findings.allSatisfy { $0.rule == "unreviewed" && $0.message.contains("the catalog marks") })
    let catalog = try #require(try review.current().catalogReviewed([.init("limit", Language("de"))]))
    #expect(String(decoding: catalog.serialized, as: UTF8.self).matches(of: #/needs_review/#).count == 8)
    review.state = "translated"
    #expect(try review.current().catalogReviewed([.init("limit", Language("de"))]) == nil)
  }

  @Test("A sign-off whose text is gone is found in its own file")
  func orphan() throws {
    var review = try Review()
    review.texts["limit"]?["nl"] = nil
    let finding = try #require(try review.findings().first)
    #expect(finding.rule == "orphan-sign-off")
    #expect(finding.place.description == "sign-offs.jsonl:3:2")
  }

  @Test("Texts with plural forms are signed with all their forms")
  func variations() throws {
    func catalog(_ other: String) throws -> StringCatalog {
      let text = """
        {"sourceLanguage": "en", "strings": {"cells": {"localizations": {"en": {"variations": {"plural": {
        "one": {"stringUnit": {"state": "translated", "value": "a cell"}},
        "other": {"stringUnit": {"state": "translated", "value": "\(other)"}}}}}}}}}
        """
      return try StringCatalog(path: "c", bytes: Array(text.utf8))
    }
    let specification = Pump().specification
    let slot = SignOff.Slot("cells", Language("en"))
    let day = try #require(Review.day)
    let signed = CurrentTexts(try catalog("cells"), of: specification).signOff(slot, by: "a", on: day)
    var signOffs = SignOffs()
    signOffs.record(try #require(signed))
    func rules(_ other: String) throws -> [RuleID] {
      SignOffCheck(CurrentTexts(try catalog(other), of: specification), signOffs, specification).findings().map(
        \.rule)
    }
    #expect(try rules("cells").isEmpty)
    #expect(try rules("Cells") == ["changed-after-sign-off"])
  }

  @Test("Every rule that finds something is described")
  func described() throws {
    var review = try Review()
    review.pump.current.value = .amperes(2)
    review.texts["seal.no"]?["en"] = "It isn’t sealed."
    review.texts["seal.yes"]?["nl"] = nil
    review.texts["new"] = ["en": "New."]
    #expect(Set(try review.findings().map(\.rule)) == Set(SignOffRules.all.map(\.id)))
  }

  @Test("Progress counts what there should be, what is there and what is reviewed")
  func progress() throws {
    var review = try Review()
    review.texts["new"] = ["en": "New."]
    review.texts["limit"]?["en"] = "It draws {current}."
    review.texts["seal.no"]?["nl"] = "Ze is dicht niet."
    let table = ProgressTable(try review.check().progress())
    #expect(
      table.text == """
        language  texts  translated  reviewed  stale  changed  unreviewed  percent  claims  readBack
        de            4           3         2      1        0           0       50       0         0
        en            4           4         2      0        1           1       50       0         0
        nl            4           3         1      1        1           0       25       0         0

        """)
    #expect(table.json.contains("\"reviewed\" : 2"))
  }
}
