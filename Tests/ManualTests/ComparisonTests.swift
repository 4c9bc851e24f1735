import BuiltInFiles
import Localization
import Manual
import Quantities
import Resources
import ShippedFiles
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

@Suite("Products and variants side by side")
struct ComparisonTests {
  /// The module in three variants, one of which has no figure of its own for the voltage.
  private enum Size: String, ParameterValue {
    static let parameter: ParameterID = "size"
    case small = "S", medium = "M", large = "L"
  }

  private static let parameter = Parameter(
    "size", option: "size", values: ["S", "M", "L"], standard: "S", areMarkings: true)

  /// The module with another charger output and fewer rows.
  private static func other() -> Specification {
    var product = SmallBMS()
    product.supply.currentNormal.value = .milliamperes(3.7)
    let own = product.specification
    return Specification(
      id: "Other", product: "otherBMS", revision: "2", facts: own.facts, clauses: own.clauseGroups,
      readings: own.readings, behaviour: own.behaviour, chapters: own.chapters,
      specifications: own.specifications.map { group in
        SpecificationGroup(group.id, group.rows.filter { $0.id != "spec.mass" })
      })
  }

  /// The module, its mass and voltage depending on the size.
  private static func sized() -> Specification {
    let own = Shipped.specification
    let masses: ByChoice<Size, Quantity<Gram>> = [
      .small: .kilograms(0.1), .medium: .kilograms(0.2), .large: .kilograms(0.2),
    ]
    var behaviour = own.behaviour
    behaviour.parameters = [parameter]
    return Specification(
      id: own.id, product: own.product, revision: own.revision,
      facts: own.facts.replacing("enclosure.mass", with: masses.form), clauses: own.clauseGroups,
      readings: own.readings, behaviour: behaviour, chapters: own.chapters, specifications: own.specifications)
  }

  private func document(_ specifications: [Specification], _ tag: String) throws -> String {
    let wording = try Shipped.wording(tag)
    let reference = try Shipped.wording("en")
    return MarkdownWriter.text(
      of: try ComparisonDocument(
        specifications.map { Wording($0, in: wording.vocabulary, numbers: wording.numbers) },
        comparedIn: specifications.map { Wording($0, in: reference.vocabulary, numbers: reference.numbers) }
      ).document())
  }

  @Test(
    "Rows that differ are marked, rows that are the same are not, what one lacks is a dash", arguments: Shipped.tags)
  func products(tag: String) throws {
    let text = try document([Shipped.specification, Self.other()], tag)
    let wording = try Shipped.wording(tag)
    func row(_ key: TextKey) throws -> String {
      let name = try wording.text(key)
      let row = text.split(separator: "\n").first { $0.hasPrefix("| \(name) |") || $0.hasPrefix("| ≠ **\(name)** |") }
      return String(try #require(row, "\(tag): \(name)"))
    }
    let differing = text.split(separator: "\n").filter { $0.hasPrefix("| ≠ ") }
    let current = try row("spec.currentNormal")
    #expect(differing.map(String.init) == [current], "\(differing)")
    #expect(current.contains(wording.numbers.format(2.7)) && current.contains(wording.numbers.format(3.7)))
    #expect(try row("spec.mass").hasSuffix("| – |") && !row("spec.mass").contains("≠"))
    let colour = try row("spec.colour").split(separator: "|").map { $0.trimmingPrefix(" ") }
    #expect(colour.count == 3 && colour[1] == colour[2])
    #expect(text.contains("| \(try wording.text("spec.supply")) | smallBMS | otherBMS |"))
    #expect(text.contains("<a id=\"products\"></a>\(try wording.text("compare.products"))"))
  }

  @Test("The variants of a product have a column each, with every row", arguments: Shipped.tags)
  func variants(tag: String) throws {
    let text = try document([Self.sized()], tag)
    let wording = try Shipped.wording(tag)
    let mass = try wording.text("spec.mass")
    let row = try #require(text.split(separator: "\n").first { $0.contains(mass) })
    let kilograms = [0.1, 0.2, 0.2].map { "\(wording.numbers.format(ExactDecimal(floatLiteral: $0)))\u{A0}kg" }
    #expect(row == "| ≠ **\(mass)** | \(kilograms.joined(separator: " | ")) |")
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("| ≠ ") }.count == 1)
    #expect(text.contains("<a id=\"SmallBMS-size\"></a>smallBMS"))
    let rows = Shipped.specification.specifications.flatMap(\.rows).count
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }
    #expect(lines.count == rows + Shipped.specification.specifications.count)
    // One product is not set beside others.
    #expect(!text.contains("<a id=\"products\">"))
  }

  @Test("The products that ship: each heading has one table, what both state is one row", arguments: Shipped.tags)
  func shipped(tag: String) throws {
    let site = try Site(
      ProductResources(SmartBatteryProtect.id, in: ShippedFiles.resources), templates: BuiltInFiles.templates)
    let other = SmartBatteryProtect().specification
    func wordings(_ tag: String) throws -> [Wording] {
      let edition = try site.edition(Language(tag))
      return [try Shipped.wording(tag), Wording(other, in: edition.vocabulary, numbers: edition.numbers)]
    }
    let document = try ComparisonDocument(try wordings(tag), comparedIn: try wordings("en")).document()
    let words = try wordings(tag)
    let pairs = MarkdownWriter.text(of: document).split(separator: "\n").prefix { !$0.contains("SmartBatteryProtect-") }
    let headings = pairs.filter { $0.hasSuffix("| smallBMS | Smart BatteryProtect |") }
    #expect(Set(headings).count == headings.count, "\(headings)")
    func row(_ key: TextKey, of product: Int) throws -> [Substring] {
      let name = try words[product].text(key)
      return pairs.filter { $0.hasPrefix("| \(name) |") || $0.hasPrefix("| ≠ **\(name)** |") }
    }
    #expect(try row("spec.mass", of: 0).count == 1 && row("spec.mass", of: 0)[0].contains("≠"))
    // One id, and not one thing.
    #expect(try row("spec.overVoltage", of: 0).first?.hasSuffix("| – |") == true)
    #expect(try row("spec.overVoltage", of: 1).first?.contains("| – |") == true)
  }

  @Test("A name that means different things in two products, by its unit or its brackets, makes no row of both")
  func names() throws {
    func product(_ id: ProductID, _ facts: [(FactID, FactForm)]) -> Specification {
      Specification(
        id: id, product: "x", revision: "1",
        facts: FactIndex(facts.map { IndexedFact(id: $0.0, form: $0.1, sources: [.F(1)]) }), chapters: [],
        specifications: [
          SpecificationGroup("spec.supply", facts.map { .init(TextKey($0.0.name), .fact($0.0)) })
        ])
    }
    let volts = Quantity.volts(1).form
    // One name, one unit; one name, two units; one id each, two names.
    let first = product("A", [("spec.mass", Quantity.kilograms(1).form), ("spec.colour", volts)])
    let second = product("B", [("spec.mass", Quantity.kilograms(1).form), ("spec.colour", Quantity.amperes(1).form)])
    let rows = try document([first, second], "en").split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(
      rows == ["| Weight | 1\u{A0}kg | 1\u{A0}kg |", "| Colour | 1\u{A0}V | – |", "| Colour | – | 1\u{A0}A |"])
  }

  @Test("Nothing is compared where there is one product and no variant of it")
  func alone() {
    #expect(!ComparisonDocument.isNeeded(for: [Shipped.specification]))
    #expect(ComparisonDocument.isNeeded(for: [Self.sized()]))
    #expect(ComparisonDocument.isNeeded(for: [Shipped.specification, Self.other()]))
  }
}

extension FactIndex {
  /// The facts with another form of one of them.
  fileprivate func replacing(_ id: FactID, with form: FactForm) -> FactIndex {
    FactIndex(facts.map { $0.id == id ? IndexedFact(id: id, form: form, sources: $0.sources) : $0 })
  }
}
