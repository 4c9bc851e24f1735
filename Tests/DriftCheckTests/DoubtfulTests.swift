import Exchange
import Testing

@testable import DriftCheck

/// What is as likely no fault is counted, and listed where it is asked for.
@Suite("Doubtful findings")
struct DoubtfulTests {
  /// A long sentence whose translation states a figure that the source doesn't.
  private static let text = """
    msgid ""
    msgstr "Language: de\\n"

    msgid "The level is shown in the window as soon as the sensor of the tank has been found and read by the program."
    msgstr "Der Füllstand steht im Fenster (etwa 60 Liter), sobald der Fühler des Tanks gefunden und gelesen wurde."
    """

  private static func result(listsDoubtful: Bool) throws -> TranslationCheck.Result {
    var check = try Shipped.translationCheck.get()
    check.listsDoubtful = listsDoubtful
    return try check.result(of: TranslationFile(path: "texts.po", bytes: Array(text.utf8)))
  }

  @Test func `they are counted in a notice`() throws {
    let result = try Self.result(listsDoubtful: false)
    #expect(result.findings.map(\.rule) == [])
    #expect(result.notices == ["1 doubtful finding is not listed; --list-doubtful lists them."])
  }

  @Test func `they are listed as minor where they are asked for`() throws {
    let result = try Self.result(listsDoubtful: true)
    #expect(result.findings.map { "\($0.rule) \($0.severity)" } == ["quantity-changed minor"])
    #expect(result.notices == [])
  }
}
