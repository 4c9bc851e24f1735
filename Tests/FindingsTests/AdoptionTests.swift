import Findings
import Localization
import SpecModel
import Testing

@Suite("Exceptions and baselines")
struct AdoptionTests {
  private let names = KnownNames(
    rules: ["wrong-term", "missing"], languages: [Language("de"), Language("en")], keys: ["cell.limit", "led.dark"])

  private func exceptions(_ entries: String) throws -> Exceptions {
    try Exceptions(path: "check.json", bytes: Array("{\n\"exceptions\": [\n\(entries)\n]}".utf8), knowing: names)
  }

  private func message(_ work: () throws -> Void) -> String {
    let error = #expect(throws: LocalizationError.self, performing: work)
    return error?.description ?? ""
  }

  private func fallible(_ text: String) -> String { message { _ = try exceptions(text) } }

  @Test("A rule is switched off for a key and a language, with the reason in the report")
  func off() throws {
    let exceptions = try exceptions(
      #"{"rule": "wrong-term", "language": "de", "key": "cell.*", "severity": "off", "reason": "as in the standard"}"#)
    let english = Samples.finding(language: Language("en"))
    let result = exceptions.applied(to: [Samples.finding(), english])
    #expect(result.findings == [english])
    #expect(result.accepted.map(\.reason) == ["as in the standard"])
    #expect(result.unused.isEmpty)
  }

  @Test("A rule is graded otherwise, and of two exceptions the last one decides")
  func regraded() throws {
    let exceptions = try exceptions(
      """
      {"rule": "wrong-term", "severity": "off", "reason": "a"},
      {"rule": "wrong-term", "severity": "critical", "reason": "b"}
      """)
    let result = exceptions.applied(to: [Samples.finding()])
    #expect(result.findings.map(\.severity) == [.critical])
    #expect(result.accepted.isEmpty && result.unused.isEmpty)
  }

  @Test("An exception that applies to nothing is a finding at its place")
  func unused() throws {
    let exceptions = try exceptions(#"{"rule": "missing", "key": "led.*", "severity": "off", "reason": "a"}"#)
    let unused = try #require(exceptions.applied(to: [Samples.finding()]).unused.first)
    #expect(unused.rule == "unused-exception")
    #expect(unused.place.description == "check.json:3:2")
    #expect(AdoptionRules.all.map(\.id).contains(unused.rule))
  }

  @Test("What is written down about a rule that was not asked is not unused")
  func unasked() throws {
    let exceptions = try exceptions(#"{"rule": "missing", "severity": "off", "reason": "a"}"#)
    #expect(exceptions.applied(to: [], unasked: ["missing"]).unused.isEmpty)
    #expect(exceptions.applied(to: [], unasked: ["wrong-term"]).unused.count == 1)
    let baseline = try baseline(try written([Samples.finding()]))
    #expect(baseline.applied(to: [], unasked: ["wrong-term"]).unused.isEmpty)
  }

  @Test(
    "What is wrong in a configuration is named with its place",
    arguments: [
      (
        #"{"rule": "wrong-trem", "severity": "off", "reason": "a"}"#, ":3:10: error: found \"wrong-trem\"",
        "did you mean \"wrong-term\"?"
      ),
      (
        #"{"rule": "missing", "language": "dk", "severity": "off", "reason": "a"}"#, ":3:33: error: found \"dk\"",
        "a language that has texts"
      ),
      (
        #"{"rule": "missing", "key": "led.drak", "severity": "off", "reason": "a"}"#,
        ":3:28: error: found \"led.drak\"", "did you mean \"led.dark\"?"
      ),
      (
        #"{"rule": "missing", "key": "lde.*", "severity": "off", "reason": "a"}"#, ":3:28:",
        "a pattern that a key matches"
      ),
      (#"{"rule": "missing", "severity": "none", "reason": "a"}"#, ":3:33:", "one of minor, major, critical, off"),
      (#"{"rule": "missing", "severity": "off"}"#, ":3:2: error: found no \"reason\"", "a text"),
      (#"{"rule": "missing", "severity": "off", "reason": " "}"#, ":3:50: error: found an empty \"reason\"", "a text"),
      (#"{"rule": "missing", "severity": "off", "raeson": "a"}"#, ":3:40: error: found \"raeson\"", "reason"),
      (#"{"rule": 1, "severity": "off", "reason": "a"}"#, ":3:2: error: found a number as \"rule\"", "a string"),
      ("[]", ":2:1: error: found an array", "an object"), ("{", ":4:1: error: found ']'", "a key in quotes"),
    ])
  func wrong(text: String, place: String, expected: String) {
    let message = fallible(text)
    #expect(message.hasPrefix("check.json\(place)"), "\(message)")
    #expect(message.contains(expected), "\(message)")
  }

  private func baseline(_ text: String) throws -> Baseline {
    try Baseline(path: "known.json", bytes: Array(text.utf8))
  }

  /// A baseline as it is written, its reasons filled in.
  private func written(_ findings: [Finding], reason: String = "known") throws -> String {
    Baseline.text(of: findings, earlier: nil).text.replacing("\"reason\" : \"\"", with: "\"reason\" : \"\(reason)\"")
  }

  @Test("A known finding is accepted wherever its line has gone, and others are not")
  func known() throws {
    let baseline = try baseline(try written([Samples.finding()]))
    let moved = Samples.finding(at: Place(path: "elsewhere", line: 900, column: 1))
    let others = [
      Samples.finding("Die Überladung ist häufig"), Samples.finding(language: Language("en")),
      Samples.finding(spot: "möglich"),
    ]
    let result = baseline.applied(to: [moved] + others)
    #expect(result.accepted.map(\.finding) == [moved])
    #expect(result.findings == others)
    #expect(result.unused.isEmpty)
  }

  @Test("An entry that is found no more is a finding")
  func fixedFindings() throws {
    let unused = try #require(try baseline(try written([Samples.finding()])).applied(to: []).unused.first)
    #expect(unused.rule == "unused-baseline-entry")
    #expect(unused.place.description == "known.json:4:7")
  }

  @Test("Of very many entries that are found no more a hundred are told, and how many there are")
  func manyFixedFindings() throws {
    let findings = (0..<1_000).map { Samples.finding("Überladung \($0)") }
    let unused = try baseline(try written(findings)).applied(to: []).unused
    #expect(unused.count == 100)
    #expect(unused.first?.place.line == 4)
    #expect(unused.last?.message.hasSuffix("nor are those of 900 more entries") == true)
  }

  @Test(
    "A baseline that is not one array of entries is refused with the place where it is none",
    arguments: [
      ("", ":1:1: error: found the end of the file"), ("[]", ":1:1: error: found an array"),
      ("{}", ":1:1: error: found no \"findings\""), (#"{"findings": {}}"#, ":1:2: error: found an object"),
      (#"{"findings": [1]}"#, ":1:15: error: found a number"),
      (#"{"findings": [{}]}"#, ":1:15: error: found no \"rule\""),
      (#"{"findings": [,]}"#, ":1:15: error: found ','"), (#"{"findings": []"#, ":1:16: error: found the end"),
      (#"{"findings": [], "more": 1}"#, ":1:16: error: found ','"), (#"{"findings": []} x"#, ":1:18: error: found 'x'"),
      (#"{"fnidings": []}"#, ":1:2: error: found \"fnidings\""),
      (#"{"findings": [{"rule": "r", "reason": "a"} {}]}"#, ":1:44: error: found '{'"),
      (#"{"findings": [{"rule": "r", "reason": "a"},]}"#, ":1:44: error: found ']'"),
    ])
  func noBaseline(text: String, expected: String) {
    let message = message { _ = try baseline(text) }
    #expect(message.hasPrefix("known.json\(expected)"), "\(message)")
  }

  @Test("A baseline of no entry, and one behind a byte order mark, are read")
  func smallestBaselines() throws {
    #expect(try baseline(#"{"findings": []}"#).applied(to: []).unused.isEmpty)
    let marked = "\u{FEFF}{ \"findings\" : [ {\"rule\": \"r\", \"reason\": \"a\"} ] }\n"
    #expect(try baseline(marked).applied(to: []).unused.count == 1)
  }

  @Test("A baseline whose reasons are not filled in is refused at the first that is empty")
  func withoutReason() throws {
    let text = Baseline.text(of: [Samples.finding(), Samples.finding(spot: "möglich")], earlier: nil)
    #expect(text.open == 2)
    let message = message { _ = try baseline(text.text) }
    #expect(message.hasPrefix("known.json:9:18: error: found an empty \"reason\""), "\(message)")
  }

  @Test("Written again, a baseline keeps the reasons that it has and drops what is fixed")
  func again() throws {
    let first = try written([Samples.finding(), Samples.finding(spot: "möglich")], reason: "a quotation")
    let earlier = try Baseline(path: "known.json", bytes: Array(first.utf8), isDraft: true)
    let second = Baseline.text(of: [Samples.finding(), Samples.finding(spot: "Die")], earlier: earlier)
    #expect(second.open == 1)
    #expect(second.text.contains("a quotation"))
    #expect(!second.text.contains("\"möglich\""))
  }

  @Test("Whatever a text holds, a baseline finds it again", arguments: Samples.hostile)
  func hostile(text: String) throws {
    let finding = Samples.finding(text, spot: text)
    #expect(try baseline(try written([finding])).applied(to: [finding]).accepted.count == 1)
  }

  @Test(
    "A near miss is suggested, and nothing far off",
    arguments: [("stael", "stale"), ("Missing", "missing"), ("missin", "missing"), ("spelling", nil), ("", nil)])
  func nearMiss(name: String, suggestion: String?) {
    #expect(NearMiss.suggestion(for: name, among: ["stale", "missing"]) == suggestion)
  }
}
