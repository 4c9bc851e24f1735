import Localization
import Manual
import Quantities
import SmallBMS
import SpecModel
import Testing

@Suite("What has changed since an earlier export")
struct ChangesTests {
  private static let wordings = Result { try Shipped.tags.map { try Shipped.wording($0) } }

  /// What has changed since the product was so, in all languages.
  private func changes(
    since change: (inout SmallBMS) -> Void, edit: (String) -> String = { $0 }
  ) throws -> SpecificationChanges {
    var product = SmallBMS()
    change(&product)
    let wordings = try Self.wordings.get()
    let earlier = wordings.map {
      Wording(product.specification, in: $0.vocabulary, numbers: $0.numbers)
    }
    let text = edit(try JSONExport.text(of: product.specification, in: earlier))
    let exported = try ExportedSpecification(path: "old.json", bytes: Array(text.utf8), of: Shipped.specification)
    return try SpecificationChanges(of: Shipped.specification, in: wordings, since: exported)
  }

  private func page(_ changes: SpecificationChanges, _ tag: String) throws -> String {
    try ChangesDocument(changes, try Shipped.wording(tag)).markdown()
  }

  @Test("Nothing changed: text and pages say so, and nothing else")
  func nothing() throws {
    let changes = try changes { _ in }
    #expect(changes.isEmpty)
    #expect(ChangesText.text(of: changes) == "smallBMS: nothing has changed since revision 1.0\n")
    for tag in Shipped.tags {
      let lines = try page(changes, tag).split(separator: "\n")
      #expect(lines.count == 3 && lines[0].hasPrefix("# "), "\(tag): \(lines)")
      #expect(lines[2] == (try Shipped.wording(tag).text("changes.none")), "\(tag)")
    }
  }

  @Test(
    "A figure is old and new in every language: as a fact, in each sentence and row that prints it, and in what it does",
    arguments: Shipped.tags)
  func figure(tag: String) throws {
    let changes = try changes { $0.protections.underVoltage.value = .volts(2.9) }
    #expect(changes.facts.map(\.id.name) == ["protections.underVoltage"])
    let wording = try Shipped.wording(tag)
    let (old, new) = (wording.numbers.format(2.9) + "\u{A0}V", wording.numbers.format(2.8) + "\u{A0}V")
    let names = changes.texts.filter { $0.languages.contains(Language(tag)) }.map(\.id.name)
    for name in ["led.loadOn.lit.meaning", "spec.underVoltage", "loadOutput/underVoltage", "R4"] {
      #expect(names.contains(name), "\(tag): \(name) not in \(names)")
    }
    let page = try page(changes, tag)
    let row = try #require(page.split(separator: "\n").first { $0.hasSuffix("| F16 |") && $0.contains(old) })
    #expect(row.contains("| \(old) | \(new) |"), "\(row)")
    #expect(page.contains("**\(old)") && page.contains("**\(new)"), "what differs stands out")
    #expect(page.contains("| `load_output` | `floating` | `high` |"))
    #expect(page.contains("`--profile datasheet`"))
    let table = wording.capitalized(try wording.text("table.loadOutput"))
    #expect(page.contains("### <a id=\"table-loadOutput\"></a>\(table)\n"), "no name of an identifier as a heading")
  }

  @Test("A yes-or-no is worded, and chooses the other sentence", arguments: Shipped.tags)
  func flag(tag: String) throws {
    let changes = try changes { $0.loadOutput.isShortCircuitProtected.value = true }
    let wording = try Shipped.wording(tag)
    let (yes, no) = (try wording.text("spec.shortCircuit.yes"), try wording.text("spec.shortCircuit.no"))
    #expect(try page(changes, tag).contains("| \(yes) | \(no) | F6 |"))
    let changed = try #require(changes.texts.first { $0.id.name == "load.shortCircuit" })
    #expect(changed.id.choosing?.name == "loadOutput.isShortCircuitProtected")
    #expect(changed.old[Language(tag)] != changed.new[Language(tag)] && changed.new[Language(tag)] != nil)
    #expect(changes.behaviour.witnesses.isEmpty)
    #expect(try page(changes, tag).contains(try wording.text("changes.sameBehaviour")))
  }

  @Test("A list that has lost an item is printed as it was")
  func list() throws {
    let changes = try changes { $0.loadOutput.mayControl.value.append("control.cyrixLiCt") }
    let change = try #require(changes.facts.first)
    #expect(change.old?.form.text.hasSuffix("control.cyrixLiCt") == true)
    #expect(try page(changes, "en").contains("Cyrix-Li-ct"))
  }

  @Test("What only the words say is found, in the languages that it has changed in")
  func words() throws {
    let now = try Shipped.wording("nl").text("title.readings")
    let changes = try changes { _ in
    } edit: {
      $0.replacing("\"nl\" : \"\(now)\"", with: "\"nl\" : \"Uitgang 1\"")
    }
    #expect(changes.texts.map(\.id.name) == ["title.readings"])
    #expect(changes.texts.first?.languages == [Language("nl")])
    #expect(changes.texts.first?.old == [Language("nl"): "Uitgang 1"])
    let text = ChangesText.text(of: changes)
    #expect(text.contains("heading title.readings\n    nl - Uitgang 1\n    nl + \(now)\n"), "\(text)")
    #expect(try !page(changes, "de").contains("Uitgang"))
  }

  @Test("An export of the first form, without texts, names what prints the change")
  func firstForm() throws {
    let changes = try changes {
      $0.protections.underVoltage.value = .volts(2.9)
    } edit: { text in
      let end = text.firstRange(of: ",\n  \"document\" : [").map { text[..<$0.lowerBound] } ?? ""
      return (end + "\n}\n").replacing("  \"form\" : 2,\n  \"id\" : \"SmallBMS\",\n", with: "")
    }
    #expect(!changes.knowsEarlierTexts)
    #expect(changes.texts.contains { $0.id.name == "loadOutput/underVoltage" })
    #expect(changes.texts.allSatisfy { $0.old.isEmpty && $0.new.count == Shipped.tags.count })
    #expect(!changes.texts.contains { $0.id.name == "spec.overVoltage" })
    let wording = try Shipped.wording("sv")
    #expect(try page(changes, "sv").contains(try wording.text("changes.noEarlierTexts")))
    #expect(changes.behaviour.witnesses.count == 1)
  }

  @Test("A row that is gone, and one that has come, are named with what they state")
  func rows() throws {
    let changes = try changes { _ in
    } edit: { text in
      text.replacing("\"id\" : \"otherwise\"", with: "\"id\" : \"elsewise\"")
    }
    let places = changes.parts.map(\.place)
    #expect(places.contains("table loadOutput, row otherwise") && places.contains("table loadOutput, row elsewise"))
    let gone = try #require(changes.parts.first { $0.place == "table loadOutput, row elsewise" })
    #expect(gone.new == nil && gone.old == "otherwise: high")
    #expect(changes.behaviour.witnesses.isEmpty)
  }

  @Test("JSON has facts, texts and traces, with nulls where there is nothing")
  func json() throws {
    let changes = try changes {
      $0.protections.underVoltage.value = .volts(2.9)
      $0.loadOutput.isShortCircuitProtected.value = true
    }
    let document = try JSONParser.parse(Array(ChangesJSON.text(of: changes).utf8))
    guard case .array(let facts)? = document["facts"], case .array(let behaviour)? = document["behaviour"],
      case .array(let trace)? = behaviour.first?["trace"]
    else { throw Missing() }
    #expect(facts.compactMap { $0["id"]?.text } == changes.facts.map(\.id.name))
    #expect(facts.allSatisfy { $0["old"]?["kind"] != nil && $0["new"]?["kind"] != nil })
    #expect(behaviour.first?["options"]?["profile"]?.text == "datasheet")
    #expect(trace.count == (changes.behaviour.witnesses.first?.difference.trace.rows.count ?? 0) + 1)
  }

  struct Missing: Error {}
}
