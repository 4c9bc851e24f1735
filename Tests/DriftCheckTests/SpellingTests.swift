import Foundation
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

  @Test(arguments: [("en_GB", false), ("en", true), ("en_US", true), ("de_AT", false)])
  func `a dictionary of another region serves only a locale without one`(_ locale: String, _ isFound: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["en_US.aff", "en_US.dic"] { try Data().write(to: folder.appending(path: name)) }
    #expect((DictionaryFiles(locale: locale, in: [folder.path]) != nil) == isFound)
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
    #expect(findings.map { "\($0.language?.tag ?? "") \($0.subject?.name ?? ""): \($0.message)" } == [])
  }
}
