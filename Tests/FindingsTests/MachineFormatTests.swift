import Findings
import Foundation
import Localization
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Findings for other programs")
struct MachineFormatTests {
  private typealias Object = [String: Any]

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  }

  private func results(_ report: Report) throws -> [[String: Any]] {
    let runs = try #require(try object(ReportFormat.sarif.write(report))["runs"] as? [Object])
    return try #require(runs.first?["results"] as? [Object])
  }

  private func at(_ path: String, _ value: Any?) -> Any? {
    path.split(separator: ".").reduce(value) { value, part in
      Int(part).flatMap { (value as? [Any])?[$0] } ?? (value as? Object)?[String(part)]
    }
  }

  @Test("JSON names everything that a finding has", arguments: Samples.hostile)
  func json(text: String) throws {
    let finding = Samples.finding(text, spot: text, page: 4, message: text)
    let document = try object(ReportFormat.json.write(Samples.report([finding])))
    #expect(document["tool"] as? String == "tool")
    #expect(document["version"] as? String == "1.2")
    let written = at("findings.0", document)
    #expect(at("rule", written) as? String == "wrong-term")
    #expect(at("message", written) as? String == text)
    #expect(at("excerpt.text", written) as? String == text)
    #expect(at("excerpt.end", written) as? Int == text.utf8.count)
    #expect(at("page", written) as? Int == 4)
    #expect(at("line", written) as? Int == 7)
    #expect(at("column", written) as? Int == 25)
  }

  @Test("JSON and SARIF say what was passed over, and why")
  func passedOver() throws {
    let part = Report.PassedOver(
      from: Place(path: "a b.md", line: 3, column: 1), to: (page: nil, line: 9), because: "not about the product")
    let report = Samples.report([], passedOver: [part])
    let document = try object(ReportFormat.json.write(report))
    #expect(at("passedOver.0.line", document) as? Int == 3)
    #expect(at("passedOver.0.endLine", document) as? Int == 9)
    #expect(at("passedOver.0.message", document) as? String == "not about the product")
    let notification = at(
      "runs.0.invocations.0.toolExecutionNotifications.0", try object(ReportFormat.sarif.write(report)))
    #expect(at("message.text", notification) as? String == "not about the product")
    #expect(at("locations.0.physicalLocation.artifactLocation.uri", notification) as? String == "a%20b.md")
    #expect(at("locations.0.physicalLocation.region.endLine", notification) as? Int == 9)
  }

  @Test("JSON says which findings are accepted, and why")
  func acceptedJSON() throws {
    let report = Samples.report([], accepted: [.init(Samples.finding(), because: "a quotation")])
    let document = try object(ReportFormat.json.write(report))
    #expect((document["findings"] as? [Any])?.isEmpty == true)
    #expect(at("accepted.0.reason", document) as? String == "a quotation")
    #expect(at("accepted.0.finding.rule", document) as? String == "wrong-term")
  }

  @Test("SARIF has the properties of the contract")
  func sarif() throws {
    let result = try #require(try results(Samples.report([Samples.finding()])).first)
    #expect(result["level"] as? String == "warning")
    #expect(at("properties.severity", result) as? String == "major")
    #expect(at("properties.language", result) as? String == "de")
    #expect(at("properties.fact", result) as? String == "cell.limit")
    #expect(at("properties.mqm", result) as? String == "terminology/wrong-term")
    #expect(at("properties.expected", result) as? String == "Überspannung")
    #expect(at("locations.0.physicalLocation.artifactLocation.uri", result) as? String == "Strings/a%20b.xcstrings")
    #expect(result["ruleIndex"] as? Int == 0)
    #expect((at("message.text", result) as? String)?.contains("expected: Überspannung") == true)
  }

  @Test("SARIF describes every rule, also one that found nothing")
  func rules() throws {
    let document = try object(ReportFormat.sarif.write(Samples.report([])))
    #expect(at("runs.0.tool.driver.rules.1.id", document) as? String == "missing")
    #expect(at("runs.0.tool.driver.rules.1.defaultConfiguration.level", document) as? String == "error")
    #expect(at("runs.0.tool.driver.rules.1.help.text", document) as? String == "A hole misleads.")
    #expect(at("runs.0.columnKind", document) as? String == "unicodeCodePoints")
  }

  @Test(
    "SARIF and GitHub count columns in code points",
    arguments: [
      // The excerpt begins where the line begins, or somewhere in it, or the place is not that of the spot.
      ("Für Überlast", "Überlast", 6, 5, 13), ("Für Überlast", "Überlast", 30, 29, 37),
      ("Für Überlast", "Überlast", 1, 1, 9), ("ab 電圧", "電圧", 4, 4, 6),
    ])
  func columns(text: String, spot: String, column: Int, start: Int, end: Int) throws {
    let report = Samples.report([Samples.finding(text, spot: spot, at: Place(path: "p", line: 1, column: column))])
    let region = at("0.locations.0.physicalLocation.region", try results(report))
    #expect(at("startColumn", region) as? Int == start)
    #expect(at("endColumn", region) as? Int == end)
    #expect(at("snippet.text", region) as? String == spot)
    #expect(ReportFormat.github.write(report).contains("line=1,col=\(start),endColumn=\(end),"))
  }

  @Test("A page of a file has no line of the file, but is named in SARIF and to GitHub")
  func page() throws {
    let report = Samples.report([Samples.finding(page: 3)])
    let result = try #require(try results(report).first)
    #expect(at("locations.0.physicalLocation.region", result) == nil)
    #expect(at("properties.page", result) as? Int == 3)
    #expect((at("message.text", result) as? String)?.hasPrefix("page 3, line 7: ") == true)
    let command = ReportFormat.github.write(report)
    #expect(!command.contains("line=") && command.contains("::page 3, line 7: "))
    #expect(ReportFormat.junit.write(report).contains("page 3"))
  }

  @Test("A fingerprint survives a move to another line and other spacing, and tells two words of one text apart")
  func fingerprints() throws {
    let moved = Samples.finding(at: Place(path: "Strings/a b.xcstrings", line: 99, column: 3))
    let spaced = Samples.finding("Die  Überladung\tist möglich")
    let other = Samples.finding(spot: "möglich")
    func print(_ findings: Finding...) throws -> [String?] {
      try results(Samples.report(findings)).map { at("partialFingerprints.words/v1", $0) as? String }
    }
    let first = try print(Samples.finding())[0]
    #expect(first != nil)
    #expect(try print(moved) == [first])
    #expect(try print(spaced) == [first])
    #expect(try print(other) != [first])
    let twice = try print(Samples.finding(), Samples.finding())
    #expect(Set(twice).count == 2 && twice.contains(first))
  }

  @Test("An accepted finding is a suppressed result with its reason")
  func suppressed() throws {
    let report = Samples.report([], accepted: [.init(Samples.finding(), because: "a quotation")])
    let result = try #require(try results(report).first)
    #expect(at("suppressions.0.justification", result) as? String == "a quotation")
  }

  @Test(
    "A path is a URI, whatever it is", arguments: [("/a/ü:b%", "file:///a/%C3%BC%3Ab%25"), ("b:c#?", "b%3Ac%23%3F")])
  func uri(path: String, uri: String) throws {
    let finding = Samples.finding(at: Place(path: path, line: 1, column: 1))
    let result = try #require(try results(Samples.report([finding])).first)
    #expect(at("locations.0.physicalLocation.artifactLocation.uri", result) as? String == uri)
  }

  @Test("A workflow command is one line, and its message can't start another", arguments: Samples.hostile)
  func github(text: String) {
    let finding = Samples.finding(text, spot: text, at: Place(path: "a,b:c%", line: 1, column: 1), message: text)
    let command = ReportFormat.github.write(Samples.report([finding]))
    #expect(command.hasPrefix("::warning file=a%2Cb%3Ac%25,line=1,col=1,endColumn="))
    #expect(command.unicodeScalars.filter { $0 == "\n" || $0 == "\r" }.count == 1)
    #expect(command.hasSuffix("\n"))
  }

  @Test("JUnit shows a passing test for each rule that found nothing, in each language")
  func clean() throws {
    let suites = try JUnit(ReportFormat.junit.write(Samples.report([])))
    #expect(suites.names == ["de", "en"])
    #expect(suites.cases == 4)
    #expect(suites.failures.isEmpty)
  }

  @Test("JUnit reads back what it was given, in XML's limits", arguments: Samples.hostile)
  func junit(text: String) throws {
    let suites = try JUnit(
      ReportFormat.junit.write(Samples.report([Samples.finding(text, spot: text, message: text)])))
    #expect(suites.cases == 4)
    let failure = try #require(suites.failures.first)
    let escaped = text.unicodeScalars.contains { $0.value < 0x20 || $0.value > 0x2000 }
    #expect(escaped || failure == text)
  }

  @Test("What is below the threshold is no failed test, and what is about no language has a suite")
  func threshold() throws {
    let minor = Samples.finding(severity: .minor, language: nil)
    let suites = try JUnit(ReportFormat.junit.write(Samples.report([minor], failingOn: .major)))
    #expect(suites.failures.isEmpty)
    #expect(suites.names == ["de", "en", "no language"])
  }
}

/// What a parser finds in a JUnit file.
private final class JUnit: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var cases = 0
  private(set) var failures: [String] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "testsuite": names.append(attributes["name"] ?? "")
    case "testcase": cases += 1
    case "failure": failures.append(attributes["message"] ?? "")
    default: break
    }
  }
}
