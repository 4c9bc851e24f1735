import BuiltInFiles
import Localization
import Testing

@testable import Linguistics

@Suite("Languages that something is known of")
struct KnownLanguagesTests {
  @Test("A language is read when it is asked for, by its region too", arguments: ["de", "pt-BR", "sv"])
  func profile(tag: String) throws {
    let known = try KnownLanguages(in: BuiltInFiles.resources)
    let profile = try #require(try known.profile(of: Language(tag)))
    #expect(profile.tag == Language(tag).primary)
    #expect(known.profiles.isEmpty)
  }

  @Test("Of a language without a profile nothing is known")
  func unknown() throws {
    #expect(try KnownLanguages(in: BuiltInFiles.resources).profile(of: Language("xx")) == nil)
  }

  @Test("All languages are told apart, though none has been asked for")
  func recognizer() throws {
    let known = try KnownLanguages(in: BuiltInFiles.resources)
    let texts = Array(repeating: "Das ist nicht der Akku, der mit dem Gerät und für das Auto ist.", count: 20)
    #expect(known.recognizer.otherLanguage(of: texts, than: Language("en")) == Language("de"))
  }
}
