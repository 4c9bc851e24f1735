import Localization
import Testing

@testable import DriftCheck

@Suite struct SpellingTests {
  @Test func `a word list has a word a line, and comments`() {
    #expect(Spelling.words(in: "# terms\nMarkdown\nZell\n") == ["markdown", "zell"])
  }

  @Test func `a language without a dictionary is named once, and nothing in it is misspelt`() throws {
    let spelling = Spelling(of: ["qaa"], words: [:])
    #expect(spelling.notices.count == 1)
    #expect(spelling.notices.first?.contains("Hunspell") == true)
    #expect(spelling.checker(of: "qaa", glossary: []) == nil)
  }

  @Test func `the shipped texts are spelt right in every language that has a dictionary on this machine`() throws {
    let shipped = try Shipped.words.get()
    var words: [Language: Set<String>] = [:]
    for language in Shipped.languages {
      for folder in shipped.folders {
        guard let list = try shipped.files.optionalBytes(of: folder.spelling(language)) else { continue }
        words[language, default: []].formUnion(Spelling.words(in: String(decoding: list, as: UTF8.self)))
      }
    }
    var check = try Shipped.check()
    check.spelling = Spelling(of: Shipped.languages, words: words)
    let findings = check.findings(in: try Shipped.catalogs.get())
    #expect(findings.map { "\($0.language?.tag ?? "") \($0.fact ?? ""): \($0.message)" } == [])
  }
}
