import BuiltInFiles
import Foundation
import Localization
import Manual
import Resources
import ShippedFiles
import SmartBatteryProtect
import SpecModel
import Testing

/// The manuals of a product with models, settings, modes and codes, made once for all tests.
private enum BatteryProtect {
  static let specification = SmartBatteryProtect().specification

  static func edition(_ tag: String) throws -> (wording: Wording, markdown: String, csv: [String]) {
    try #require(try editions.get()[tag])
  }

  private static let editions = Result {
    let site = try Site(
      ProductResources(SmartBatteryProtect.id, in: ShippedFiles.resources), templates: BuiltInFiles.templates)
    return try Shipped.tags.reduce(into: [String: (wording: Wording, markdown: String, csv: [String])]()) {
      let edition = try site.edition(Language($1))
      let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
      let manual = try ManualDocument(wording, FigureRecordings(specification), drawsFigures: false)
      $0[$1] = (
        wording, MarkdownWriter.text(of: manual), try CSVWriter.technicalData(wording).components(separatedBy: "\r\n")
      )
    }
  }
}

@Suite("The eight manuals of the Smart BatteryProtect")
struct BatteryProtectManualTests {
  private let specification = BatteryProtect.specification

  @Test("Every value of every fact is printed, whatever it depends on", arguments: Shipped.tags)
  func facts(tag: String) throws {
    let (wording, markdown, _) = try BatteryProtect.edition(tag)
    for fact in specification.facts.facts {
      for form in fact.form.plainForms {
        if case .flag = form { continue }
        let text = try wording.text(of: form)
        #expect(markdown.contains(text), "\(fact.id): \(text)")
      }
    }
  }

  @Test("B1 to B26 stand in the table of sources, each with the document that states it", arguments: Shipped.tags)
  func clauses(tag: String) throws {
    let (wording, markdown, _) = try BatteryProtect.edition(tag)
    #expect(Set(specification.clauses.map(\.name)) == Set((1...26).map { "B\($0)" }))
    for group in specification.clauseGroups {
      let row = try #require(markdown.split(separator: "\n").first { $0.contains("<a id=\"\(group.clauses[0])\">") })
      #expect(!group.documents.isEmpty)
      for document in group.documents { #expect(row.contains(try wording.text(document)), "\(group.clauses)") }
    }
    for reading in specification.readings { #expect(markdown.contains("<a id=\"\(reading.id)\">")) }
  }

  @Test("Every yes-or-no fact chooses a text that is printed, and its opposite is not", arguments: Shipped.tags)
  func polarity(tag: String) throws {
    let (wording, markdown, _) = try BatteryProtect.edition(tag)
    var chosen: Set<FactID> = []
    for statement in specification.statements {
      guard let polarity = statement.polarity, case .flag(let value)? = specification.facts[polarity]?.form else {
        continue
      }
      chosen.insert(polarity)
      #expect(markdown.contains(try wording.sentence(statement)))
      #expect(!markdown.contains(try wording.text(statement.key(!value))), "\(statement.id)")
    }
    let flags = specification.facts.facts.filter { if case .flag = $0.form { true } else { false } }
    #expect(chosen == Set(flags.map(\.id)))
  }

  @Test("The table of settings has a row for each number and a column for each level and system voltage")
  func settings() throws {
    let (_, markdown, _) = try BatteryProtect.edition("en")
    let cells = markdown.split(separator: "\n").first { $0.hasPrefix("| 3 |") }?.split(separator: "|").map {
      $0.trimmingPrefix(" ").prefix { $0 != "[" }
    }
    let values: [Substring] = ["3 ", "11.25\u{A0}V ", "22.5\u{A0}V ", "13.25\u{A0}V ", "26.5\u{A0}V ", ""]
    #expect(cells == values)
    for number in 0...9 { #expect(markdown.contains("\n| \(number) |")) }
  }

  @Test("A value of each model has a column of its own in the manual and a row of its own in the CSV table")
  func models() throws {
    let (_, markdown, csv) = try BatteryProtect.edition("en")
    #expect(
      markdown.contains("| Characteristic | 65\u{A0}A model | 100\u{A0}A model | 220\u{A0}A model | Source |"))
    #expect(markdown.contains("| Mounting torque | 5\u{A0}N·m | 9\u{A0}N·m | 9\u{A0}N·m | [B23](#B23) |"))
    // What is the same for all stands in each column.
    #expect(markdown.contains("| IP67 | IP67 | IP67 |"))
    let rows = csv.filter { $0.hasPrefix("spec.mass.") }
    #expect(rows.map { String($0.prefix { $0 != "," }) } == ["spec.mass.65", "spec.mass.100", "spec.mass.220"])
    #expect(rows.last?.contains(",0.8,,,kg,B24") == true)
    #expect(Set(csv.dropLast().map { $0.prefix { $0 != "," } }).count == csv.count - 1)
  }

  @Test("No cell of the technical data has brackets within or behind brackets", arguments: Shipped.tags)
  func brackets(tag: String) throws {
    for wording in [try BatteryProtect.edition(tag).wording, try Shipped.wording(tag)] {
      for cell in try wording.technicalData().flatMap({ $0.cells + [$0.value] }) {
        #expect(!cell.contains(") (") && !cell.contains(#/\([^)]*\(/#), "\(cell)")
      }
    }
  }

  @Test("Steps are numbered, and what has to be so stands under its step", arguments: Shipped.tags)
  func steps(tag: String) throws {
    let (wording, markdown, _) = try BatteryProtect.edition(tag)
    let first = try wording.text("installation.direction")
    let check = try wording.text("procedure.check", ["check": try wording.text("installation.direction.check")])
    // Each says what it rests on.
    let source = " ([B2](#B2))"
    #expect(markdown.contains("\n2. \(first)\(source)\\\n   \(check)\(source)\n3. "))
  }

  @Test("Anchors are the same in every language, each once, and every link inside the page finds one")
  func anchors() throws {
    let anchor = #/<a id="([^"]+)">/#
    let english = try BatteryProtect.edition("en").markdown.matches(of: anchor).map(\.1)
    #expect(Set(english).count == english.count)
    for tag in Shipped.tags {
      let (_, markdown, _) = try BatteryProtect.edition(tag)
      #expect(markdown.matches(of: anchor).map(\.1) == english, "\(tag)")
      for link in markdown.matches(of: #/\]\(#([^)]+)\)/#) { #expect(english.contains(link.1), "\(tag) \(link.1)") }
      #expect(!markdown.contains("{"))
    }
  }
}
