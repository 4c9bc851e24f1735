import Localization
import Manual
import Quantities
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

@Suite("What was exported can be read again")
struct ExportedSpecificationTests {
  private static let products = [SmallBMS().specification, SmartBatteryProtect().specification]

  /// The text of an export, and what is read of it.
  private func read(_ text: String, as product: Specification = Shipped.specification) throws -> ExportedSpecification {
    try ExportedSpecification(path: "old.json", bytes: Array(text.utf8), of: product)
  }

  @Test("Every fact of every form comes back as it was, with its sources", arguments: products.indices)
  func facts(number: Int) throws {
    let product = Self.products[number]
    let exported = try read(try JSONExport.text(of: product, in: []), as: product)
    #expect(exported.facts.facts.map(\.id) == product.facts.facts.map(\.id))
    for (old, new) in zip(exported.facts.facts, product.facts.facts) {
      #expect(old.form == new.form, "\(new.id)")
      #expect(old.sources == new.sources, "\(new.id)")
    }
    #expect(exported.revision == product.revision && exported.clauses == product.clauses)
  }

  @Test("A behaviour comes back as it was: nothing has changed", arguments: products.indices)
  func behaviour(number: Int) throws {
    let product = Self.products[number]
    let exported = try read(try JSONExport.text(of: product, in: []), as: product)
    let changes = try SpecificationChanges(of: product, in: [], since: exported)
    #expect(changes.isEmpty, "\(ChangesText.text(of: changes))")
  }

  @Test("Of a value that depends on parameters, what has changed is named alone")
  func variants() throws {
    let product = Self.products[1]
    var old = SmartBatteryProtect()
    let levels = old.levels.shutdown.value.values
    old.levels.shutdown.value = ByChoice { setting in
      setting == .four
        ? [.low: .volts(11.5), .high: .volts(22.9)] : levels.first { $0.choice == setting }?.value ?? [:]
    }
    let exported = try read(try JSONExport.text(of: old.specification, in: []), as: product)
    let text = ChangesText.text(of: try SpecificationChanges(of: product, in: [], since: exported))
    #expect(text.contains("\n1 fact\n  levels.shutdown (4, 24): 22.9 V -> 23 V [B9]\n"), "\(text)")
    // The setting, the system voltage and a mode that watches the voltage.
    #expect(text.contains("--setting 4") && text.contains("--system-voltage 24"), "\(text)")
  }

  @Test(
    "A name that would be markup where it is printed is refused with its place",
    arguments: [
      ("\"revision\" : \"1.0", "<script>alert(1)</script>"), ("\"id\" : \"loadOutput", "`<b>`"),
      ("\"unit\" : \"mA", "<img src=x onerror=alert(1)>"),
      ("\"code\" : \"cell-temperature-missing", "[a](javascript:alert)"),
      ("\"revision\" : \"1.0", #"\u001b[31m"#), ("\"state\" : \"floating", "\u{7F}"),
    ])
  func markupInNames(name: String, markup: String) throws {
    let text = try JSONExport.text(of: Shipped.specification, in: [])
    let range = try #require(text.firstRange(of: name))
    let hostile = text[..<range.upperBound] + markup + text[range.upperBound...]
    let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
    let error = try #require(throws: LocalizationError.self) { try read(String(hostile)) }
    #expect("\(error)".hasPrefix("old.json:\(line):"), "\(error)")
    #expect("\(error)".contains("expected a name without signs of markup"), "\(error)")
  }

  @Test("Units are found by their symbols, with any prefix")
  func units() {
    let milliamperes = AnyQuantity(2.7, symbol: "mA")
    #expect(milliamperes == AnyQuantity(Quantity.milliamperes(2.7)) && milliamperes.baseValue == 0.0027)
    // "m" is a metre and "min" a minute, though both start like a prefix.
    #expect(AnyQuantity(2, symbol: "m").unit == "m" && AnyQuantity(2, symbol: "mm").prefix == .milli)
    #expect(AnyQuantity(2, symbol: "min").seconds == 120 && AnyQuantity(2, symbol: "mm²").baseValue == 0.000002)
    #expect(AnyQuantity(2, symbol: "furlong").symbol == "furlong")
  }

  /// The export of the module, edited.
  private func edited(_ old: String, _ new: String) throws -> String {
    let text = try JSONExport.text(of: Shipped.specification, in: [])
    let range = try #require(text.firstRange(of: old), "no \(old)")
    return text.replacingCharacters(in: range, with: new)
  }

  @Test(
    "What is no export of this product is refused with its place and what was expected",
    arguments: [
      (
        "\"form\" : 2", "\"form\" : 3",
        "old.json:3:3: error: found the form 3, which a newer program has written; expected at most 2"
      ),
      ("\"form\" : 2", "\"form\" : \"two\"", "old.json:3:3: error: found a string as \"form\"; expected a number"),
      (
        "\"product\" : \"smallBMS\"", "\"product\" : \"Kettle\"",
        "old.json:5:15: error: found the product \"Kettle\"; expected \"smallBMS\""
      ),
      ("\"behaviour\" : {", "\"behavior\" : {", "expected spec.json, as \"export --json\" prints it"),
      ("\"kind\" : \"quantity\"", "\"kind\" : \"amount\"", "error: found \"amount\"; expected one of quantity,"),
      ("\"number\" : 1,", "\"number\" : \"one\",", "error: found a string as \"number\"; expected a number"),
      ("\"number\" : 1,", "\"number\" : 99999999999999999,", "error: found 99999999999999999; expected less than"),
      (
        "\"id\" : \"loadOutput.sinkCurrent\"", "\"id\" : \"loadOutput.maximumCurrent\"",
        "error: found the fact \"loadOutput.maximumCurrent\" a second time; expected each fact once"
      ),
      ("\"comparator\" : \"≤\"", "\"comparator\" : \"=\"", "error: found \"=\"; expected one of <, ≤, >, ≥"),
      (
        "\"missing\" :", "\"mising\" :",
        "error: found a condition of mising; expected one of the conditions of spec.schema.json"
      ),
      ("\"hitPolicy\" : \"first\"", "\"hitPolicy\" : \"unique\"", "expected \"first\""),
      (
        "\"rows\" : [", "\"rows\" : 3, \"lines\" : [", "error: found a number as \"rows\"; expected an array of objects"
      ),
      ("\"revision\" : \"1.0\",", "", "error: found no \"revision\"; expected \"revision\" with a text"),
      ("{", "[", "error: found"), ("\"readings\" : [", "\"readings\" : [,", "error: found ','; expected a JSON value"),
    ])
  func refused(old: String, new: String, message: String) throws {
    let text = try edited(old, new)
    let error = #expect(throws: LocalizationError.self) { try read(text) }
    let description = error?.description ?? ""
    #expect(description.hasPrefix("old.json:") && description.contains(message), "\(description)")
  }

  @Test("A behaviour that the engine refuses is an error of the file")
  func unrunnable() throws {
    let text = try edited("\"tripped\" : \"cellUnderVoltage\"", "\"tripped\" : \"cellUnderPressure\"")
    let error = #expect(throws: UnrunnableExport.self) {
      try SpecificationChanges(of: Shipped.specification, in: [], since: try read(text))
    }
    let description = error?.description ?? ""
    #expect(description.hasPrefix("old.json: error: ") && description.contains("cellUnderPressure"), "\(description)")
  }
}
