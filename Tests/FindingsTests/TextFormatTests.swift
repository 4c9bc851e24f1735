import Findings
import Localization
import Testing

@Suite("Findings as text")
struct TextFormatTests {
  private func text(_ findings: Finding...) -> String { ReportFormat.text.write(Samples.report(findings)) }

  /// The line with the excerpt and the line with the caret.
  private func caret(_ text: String, spot: Range<Int>) -> [String] {
    var finding = Samples.finding()
    finding.excerpt = Excerpt(text, spot: spot)
    return self.text(finding).split(separator: "\n").dropFirst().prefix(2).map { String($0.dropFirst(4)) }
  }

  @Test("A finding says where, how bad, what, and how to fix it")
  func whole() {
    #expect(
      text(Samples.finding()) == """
        Strings/a b.xcstrings:7:25: major: "Überladung" is another thing [wrong-term]
            Die Überladung ist möglich
                ^~~~~~~~~~
            about: cell.limit, de
            expected: Überspannung
            fix: use the term
            stated by: F8

        """)
  }

  @Test("A page is named, and its lines are counted from its top")
  func page() {
    #expect(text(Samples.finding(page: 3)).contains(": major: page 3, line 7: \"Überladung\""))
  }

  @Test("The gravest comes first, then the order of the file")
  func order() {
    let text = text(
      Samples.finding(severity: .minor, message: "d"),
      Samples.finding(severity: .major, at: Place(path: "b", line: 2, column: 1), message: "c"),
      Samples.finding(severity: .major, at: Place(path: "b", line: 1, column: 9), message: "b"),
      Samples.finding(severity: .critical, at: Place(path: "z", line: 9, column: 9), message: "a"))
    let order = text.matches(of: #/(?:critical|major|minor): (\w) /#).map { String($0.1) }
    #expect(order == ["a", "b", "c", "d"])
  }

  @Test(
    "The caret stands under the spot, whatever the characters before it take",
    arguments: [
      ("ab", 1..<2, ["ab", " ^"]),
      // Two columns a character.
      ("電圧 V", 7..<8, ["電圧 V", "     ^"]),
      ("電圧 V", 3..<6, ["電圧 V", "  ^~"]),
      // A combining accent takes none, and is shown where it stands.
      ("e\u{301}x", 3..<4, ["e\u{301}x", " ^"]),
      ("xe\u{301}", 2..<4, ["xe\u{301}", " ^"]),
      ("a\tb", 2..<3, ["a   b", "    ^"]),
      ("a\u{202E}b", 1..<4, ["a\\u{202E}b", " ^~~~~~~~"]),
      // A spot between two characters, at the end, and of an empty text.
      ("ab", 1..<1, ["ab", " ^"]), ("ab", 2..<2, ["ab", "  ^"]), ("", 0..<0, ["", "^"]),
      // A range that is none of the text is cut to it.
      ("ab", 1..<99, ["ab", " ^"]),
    ])
  func width(text: String, spot: Range<Int>, lines: [String]) {
    #expect(caret(text, spot: spot) == lines)
  }

  @Test("A long line is cut around the spot, which stays in sight", arguments: [0, 30, 500, 990])
  func long(start: Int) throws {
    let words = String(repeating: "x", count: start) + "SPOT" + String(repeating: "y", count: 1000 - start)
    let lines = caret(words, spot: start..<(start + 4))
    #expect(lines[0].count <= 102)
    let indent = try #require(lines[1].firstIndex(of: "^")).utf16Offset(in: lines[1])
    #expect(lines[0].dropFirst(indent).hasPrefix("SPOT"))
    #expect(lines[0].hasPrefix("…") == (start > 30))
    #expect(lines[0].hasSuffix("…") == (start < 990))
    #expect(lines[1].hasSuffix("^~~~"))
  }

  @Test("A spot longer than the line is marked as far as it is shown")
  func longSpot() {
    let lines = caret(String(repeating: "x", count: 300), spot: 0..<300)
    #expect(lines[0].count == 101)
    #expect(lines[1].count == 100)
  }

  @Test("Nothing that a text holds reaches the terminal as a control character", arguments: Samples.hostile)
  func escapes(text: String) {
    var finding = Samples.finding(text, spot: text, message: text)
    (finding.expected, finding.remedy, finding.source, finding.subject) = (text, text, text, .row(text))
    let written = self.text(finding)
    #expect(written.split(separator: "\n").count == 7)
    for scalar in written.unicodeScalars where scalar != "\n" {
      #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory), "\(scalar.value)")
    }
  }

  @Test("Colour is there when asked for and nowhere else")
  func colour() {
    let report = Samples.report([Samples.finding(severity: .critical)])
    #expect(ReportFormat.text.write(report, isColoured: true).contains("\u{1B}[1;31mcritical\u{1B}[0m"))
    #expect(!ReportFormat.text.write(report).contains("\u{1B}"))
  }

  @Test("The count names severities and what is accepted")
  func count() {
    #expect(Samples.report([]).count == "no findings")
    #expect(Samples.report([Samples.finding()]).count == "1 finding: 1 major")
    let findings = [Samples.finding(), Samples.finding(severity: .critical), Samples.finding(severity: .critical)]
    let report = Samples.report(findings, accepted: [.init(Samples.finding(), because: "known")])
    #expect(report.count == "3 findings: 2 critical, 1 major; 1 accepted")
  }
}
