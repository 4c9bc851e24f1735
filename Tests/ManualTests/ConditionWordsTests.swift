import ShippedFiles
import Engine
import Localization
import Manual
import Quantities
import SpecModel
import Testing
import Verification

private enum Season: String, ParameterValue {
  static let parameter: ParameterID = "season"
  case winter
  case summer
}

/// A made-up heater with everything that a condition can say.
private struct Heater: FactGroup {
  var cold = Fact(Quantity.celsius(5), from: .datasheet("F1"))
  var warm = Fact(Quantity.celsius(8.5), from: .datasheet("F1"))
  var patience = Fact(Quantity.seconds(10), from: .datasheet("F1"))
  var recovery = Fact(Quantity.minutes(2), from: .datasheet("F1"))
  var margin = Fact(Quantity<Celsius>.celsius(3), from: .datasheet("F2"))
  var comfort = Fact(QuantityRange(Quantity.celsius(18), to: .celsius(24)), from: .datasheet("F3"))
  var outside = Fact<Name>("Tout", from: .datasheet("F3"))
  var target = Fact<ByChoice<Season, Quantity<Celsius>>>(
    [.winter: .celsius(20), .summer: .celsius(24)], from: .datasheet("F4"))
  var starts = Fact(3, from: .datasheet("F4"))

  private static func row(_ id: RowID, _ conditions: Condition...) -> DecisionTable.Row {
    var row = DecisionTable.Row(id, then: .state("on"), from: .datasheet("F1"))
    row.conditions = conditions
    return row
  }

  static let behaviour = Behaviour(
    parameters: [Parameter("season", option: "season", values: ["winter", "summer"], standard: "winter")],
    inputs: [
      Input("air", column: "air", .quantity(unit: "°C", ifAbsent: .missingReading)),
      Input("outside", column: "out", .quantity(unit: "°C", ifAbsent: .missingReading), symbol: "outside"),
      Input("sense", column: "sense", .quantity(unit: "V", ifAbsent: .openTerminal)),
      Input("coil", column: "coil", .quantity(unit: "Ω", ifAbsent: .nothingConnected)),
      Input("door", column: "door", .contact(closed: "shut", open: "ajar")),
      Input("lever", column: "lever", .choice(["low", "medium", "full"], ifAbsent: "low")),
    ],
    diagnostics: [],
    protections: [
      Protection("frost", input: "air", trips: .lessThan, "cold", releases: .atLeast, from: .datasheet("F1")),
      Protection(
        "heat", input: "air", trips: .greaterThan, "comfort.upper", releases: .atMost, from: .datasheet("F3")),
    ],
    timers: [
      Timer("rest", while: .was("mode", "night"), for: "recovery", from: .datasheet("F4")),
      Timer(
        "airing", while: .all([.not(.closed("door")), .not(.was("mode", "away"))]), forMoreThan: "patience",
        from: .datasheet("F4")),
      Timer(
        "warming", while: .all([.chosen("season", "winter"), .closed("door")]), for: "patience", from: .datasheet("F4")),
    ],
    counters: [
      Counter("starts", counts: .closed("door"), to: "starts", resets: .elapsed("rest"), from: .datasheet("F4"))
    ],
    tables: [
      DecisionTable(
        "mode",
        rows: [
          .init("day", when: .closed("door"), then: .state("day"), from: .datasheet("F1")),
          .init("night", when: .missing("air"), then: .state("night"), from: .datasheet("F1")),
          .init("away", then: .state("away"), from: .datasheet("F1")),
        ]),
      DecisionTable(
        "heater",
        rows: [
          row("latched", .tripped("frost")), row("plain", .tripped("heat")), row("not tripped", .not(.tripped("heat"))),
          row("plus", .compare("air", .greaterThan, .offset("outside", .plus("margin")))),
          row("minus", .compare("air", .lessThan, .offset("outside", .minus("margin")))),
          row("end", .compare("air", .atMost, .fact("comfort.lower"))), row("open", .not(.closed("door"))),
          row("outside", .not(.inside("air", "comfort"))), row("present", .not(.missing("air"))),
          row("terminal", .missing("sense")), row("connected", .not(.missing("coil"))),
          row("other state", .not(.state("mode", "day"))),
          row("named", .compare("air", .lessThan, .fact("target"))), row("chosen", .chosen("season", "winter")),
          row("held", .not(.holds("lever", "low"))), row("rested", .was("mode", "night"), .elapsed("rest")),
          row("aired", .elapsed("airing")), row("counted", .reached("starts"), .not(.failSafe)),
          row("before", .any([.was("mode", "day"), .was("mode", "night")])),
          row("nested", .closed("door"), .any([.missing("air"), .state("mode", "away")])),
          row("before and now", .was("mode", "day"), .closed("door")), row("lost and now", .failSafe, .closed("door")),
          row("not warm", .chosen("season", "winter"), .not(.elapsed("warming"))),
          row("still rested", .state("mode", "night"), .elapsed("rest"), .closed("door")),
        ]),
    ],
    outputs: [],
    profiles: [
      Profile(
        "default", releases: ["frost": "warm"], tripDelays: ["frost": "patience"], releaseDelays: ["frost": "recovery"])
    ],
    trace: [])

  static let specification = Specification(
    id: "Heater", product: "Heater", revision: "1", facts: FactIndex(of: Heater()), clauses: [], readings: [],
    behaviour: behaviour, chapters: [Chapter("all", [.decisions("heater")])], specifications: [])

  static let words = [
    "input.air": "air", "input.outside": "outside", "input.sense": "sense", "input.coil": "coil",
    "input.door.closed": "door shut", "input.door.open": "door ajar", "protection.frost": "frost",
    "protection.heat": "heat", "state.mode.day": "day", "state.mode.night": "night", "state.mode.away": "away",
    "outcome.heater.on": "on", "fact.target": "target", "parameter.season.winter": "winter",
    "parameter.season.summer": "summer", "input.lever.low": "lever low", "input.lever.medium": "lever at medium",
    "input.lever.full": "lever at full", "counter.starts": "starts", "condition.usable": "sensor sound",
    "condition.failSafe": "sensor lost, or silent",
  ]
}

@Suite struct ConditionWordsTests {
  private func printed(_ tag: String) throws -> [String: String] {
    let entries = Heater.words.sorted { $0.key < $1.key }.map { key, text in
      let unit = "{\"stringUnit\":{\"state\":\"translated\",\"value\":\"\(text)\"}}"
      return "\"\(key)\":{\"localizations\":{\"en\":\(unit),\"\(tag == "en" ? "de" : tag)\":\(unit)}}"
    }
    let text = "{\"sourceLanguage\":\"en\",\"strings\":{\(entries.joined(separator: ","))}}"
    let kit = try #require(ShippedFiles.resources.files["Shared/Texts.xcstrings"])
    let vocabulary = try Vocabulary(
      Language(tag),
      from: [StringCatalog(path: "kit", bytes: kit), StringCatalog(path: "heater", bytes: Array(text.utf8))])
    let wording = Wording(Heater.specification, in: vocabulary, numbers: NumberStyle(Language(tag)))
    var printed: [String: String] = [:]
    for claimant in Heater.specification.claimants {
      guard case .row(_, let row) = claimant else { continue }
      printed[row.id.name] = try wording.sentence(of: claimant).replacing("\u{A0}", with: " ")
    }
    return printed
  }

  @Test func `every condition is put into words, with release, delay, offset and contrary`() throws {
    #expect(
      try printed("en") == [
        "latched": "frost (air < 5 °C for 10 s; release ≥ 8.5 °C for 2 min): on", "plain": "heat (air > 24 °C): on",
        "not tripped": "not the case: heat (air > 24 °C): on", "plus": "air > Tout + 3 °C: on",
        "minus": "air < Tout − 3 °C: on", "end": "air ≤ 18 °C: on", "open": "door ajar: on",
        "outside": "air outside the range of 18 to 24 °C (64.4 to 75.2 °F) or air: no measured value: on",
        "present": "air: measured value available: on", "terminal": "sense: terminal not connected: on",
        "connected": "not the case: coil: nothing connected: on", "other state": "night or away: on",
        "named": "air < target: on", "chosen": "winter: on", "held": "lever at medium or lever at full: on",
        "rested": "night for 2 min: on", "aired": "(door ajar and not the case: away) for more than 10 s: on",
        "counted": "starts ≥ 3 and sensor sound: on", "before": "until then: day or night: on",
        "nested": "door shut and (air: no measured value or away): on",
        "before and now": "(until then: day) and door shut: on",
        "not warm": "winter and not the case: door shut for 10 s: on",
        "lost and now": "(sensor lost, or silent) and door shut: on",
        "still rested": "night for 2 min and door shut: on",
      ])
  }

  @Test(arguments: [
    ("nl", "night gedurende 2 min: on", "tot dan toe: day of night: on"),
    ("fr", "night pendant 2 min: on", "jusque-là : day ou night: on"),
    ("sv", "night i 2 min: on", "dittills: day eller night: on"),
    ("de", "night seit 2 min: on", "bis dahin: day oder night: on"),
    ("pt", "night durante 2 min: on", "até então: day ou night: on"),
    ("es", "night durante 2 min: on", "hasta entonces: day o night: on"),
    ("it", "night per 2 min: on", "fino ad allora: day o night: on"),
  ])
  func `what has lasted and what was before are printed in every language`(tag: String, rested: String, before: String)
    throws
  {
    #expect(try printed(tag)["rested"] == rested)
    #expect(try printed(tag)["before"] == before)
    // In a list, what was before ends where its brackets end.
    let open = before.prefix { $0 != ":" }
    #expect(try printed(tag)["before and now"]?.hasPrefix("(\(open): day)") == true)
  }

  @Test(arguments: [
    ("nl", "frost (air < 5 °C gedurende 10 s; opheffing ≥ 8,5 °C gedurende 2 min): on"),
    ("fr", "frost (air < 5 °C pendant 10 s\u{202F}; réarmement ≥ 8,5 °C pendant 2 min): on"),
    ("sv", "frost (air < 5 °C i 10 s; återgång ≥ 8,5 °C i 2 min): on"),
    ("de", "frost (air < 5 °C seit 10 s; Zurücksetzen ≥ 8,5 °C seit 2 min): on"),
    ("pt", "frost (air < 5 °C durante 10 s; rearme ≥ 8,5 °C durante 2 min): on"),
    ("es", "frost (air < 5 °C durante 10 s; rearme ≥ 8,5 °C durante 2 min): on"),
    ("it", "frost (air < 5 °C per 10 s; ripristino ≥ 8,5 °C per 2 min): on"),
  ])
  func `release and delay are printed in every language`(tag: String, text: String) throws {
    #expect(try printed(tag)["latched"] == text)
  }
}
