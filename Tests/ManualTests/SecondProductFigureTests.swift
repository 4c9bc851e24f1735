import Engine
import Localization
import Manual
import Quantities
import Recording
import ShippedFiles
import SpecModel
import Testing

/// A made-up valve: three states, other units, one reading that nothing watches.
private struct Valve: FactGroup {
  var burst = Fact(Quantity<Percent>.percent(80), from: .datasheet("F1"))
  var calm = Fact(Quantity<Percent>.percent(60), from: .datasheet("F1"))

  static let behaviour = Behaviour(
    inputs: [
      Input("flow", column: "flow", .quantity(unit: "A", ifAbsent: .missingReading)),
      Input("level", column: "level", .quantity(unit: "%", ifAbsent: .missingReading)),
    ],
    diagnostics: [],
    protections: [
      Protection("full", input: "level", trips: .atLeast, "burst", releases: .lessThan, from: .datasheet("F1"))
    ],
    tables: [
      DecisionTable(
        "valve",
        rows: [
          .init("missing", when: .missing("flow"), then: .state("ajar"), from: .datasheet("F1")),
          .init("full", when: .tripped("full"), then: .state("open"), from: .datasheet("F1")),
          .init("otherwise", then: .state("shut"), from: .datasheet("F1")),
        ])
    ],
    outputs: [], profiles: [Profile("calm", releases: ["full": "calm"])],
    trace: [TraceColumn("valve", .state("valve"), solid: "open")])

  static let specification = Specification(
    id: "Valve", product: "Valve <&>", revision: "1", facts: FactIndex(of: Valve()), clauses: [], readings: [],
    behaviour: behaviour, chapters: [], specifications: [])

  /// A document of nothing but a run: calm, full, calm again.
  static let listed = Specification(
    id: specification.id, product: specification.product, revision: "1", facts: specification.facts,
    behaviour: behaviour,
    chapters: [
      Chapter(
        "run",
        [
          .figure(
            Figure(
              "run",
              of: ExampleReadings(
                of: ["flow", "level"], every: .seconds(1),
                [
                  .init(after: .seconds(0), 1, 20), .init(after: .seconds(1), 1, 90), .init(after: .seconds(2), 1, 20),
                  .init(after: .seconds(3), 1, 20),
                ]), listingChanges: true, caption: Statement("run.caption", as: .document)))
        ])
    ])

  static let words = [
    "document.title": "Valve", "document.description": "A valve.", "title.run": "Run", "run.caption": "Made up.",
    "input.flow": "flow", "input.level": "level", "protection.full": "flood", "table.valve": "*Valve* \\\\& pipe",
    "outcome.valve.open": "open", "outcome.valve.shut": "shut", "outcome.valve.ajar": "ajar",
  ]
}

@Suite("The figure of another product")
struct SecondProductFigureTests {
  private func wording(_ specification: Specification = Valve.specification) throws -> Wording {
    let entries = Valve.words.sorted { $0.key < $1.key }.map { key, text in
      "\"\(key)\":{\"localizations\":{\"en\":{\"stringUnit\":{\"state\":\"translated\",\"value\":\"\(text)\"}}}}"
    }
    let text = "{\"sourceLanguage\":\"en\",\"strings\":{\(entries.joined(separator: ","))}}"
    let kit = try #require(ShippedFiles.resources.files["Shared/Texts.xcstrings"])
    let vocabulary = try Vocabulary(
      Language("en"),
      from: [StringCatalog(path: "kit", bytes: kit), StringCatalog(path: "valve", bytes: Array(text.utf8))])
    return Wording(specification, in: vocabulary, numbers: NumberStyle(Language("en")))
  }

  private func figure(_ samples: [(flow: Double, level: Double)]) throws -> RecordingFigure {
    let engine = try Engine(Valve.specification)
    var (recording, inputs, state, outputs) = (
      Recording(engine), engine.inputs, engine.initialState, engine.initialOutputs
    )
    for (number, sample) in samples.enumerated() {
      (inputs["flow"], inputs["level"]) = (sample.flow, sample.level)
      engine.advance(&state, inputs, after: 1, into: &outputs)
      recording.add(inputs, outputs, at: Double(number))
    }
    return try RecordingFigure(recording, wording())
  }

  @Test("Its units, thresholds, releases and states are drawn by its data and its words, escaped")
  func drawing() throws {
    let figure = try figure([(1, 20), (2, 90), (.nan, 70), (2, 50)])
    let drawing = try Drawing(figure.svg)
    for label in ["Flow", "Level", "Flood ≥\u{A0}80%", "Release <\u{A0}60%", "Valve & pipe", "open", "shut", "ajar"] {
      #expect(drawing.texts.contains(label), "\(label)")
    }
    let bands = drawing.elements.filter { $0.attributes["class"]?.hasPrefix("band") == true }
    #expect(Set(bands.map { $0.attributes["fill"] }) == [nil, "url(#p0)", "url(#p1)"])
    #expect(drawing.elements.first { $0.name == "title" }?.text == "Valve <&>: measured values and outputs over time")
    #expect(
      figure.textAlternative.hasSuffix(
        """
        0\u{A0}s. Valve & pipe: shut. 1\u{A0}s – flood (level ≥\u{A0}80%; release <\u{A0}60%). Valve & pipe: open. \
        2\u{A0}s – flow: no measured value. Valve & pipe: ajar. 3\u{A0}s. Valve & pipe: shut.
        """), "\(figure.textAlternative)")
  }

  @Test("A run that is listed has a table under its drawing: every change with all states and the reason")
  func listed() throws {
    let manual = try ManualDocument(try wording(Valve.listed), try FigureRecordings(Valve.listed))
    let title = "Valve <&>: measured values and outputs over time"
    #expect(manual.blocks.contains { if case .figure(_, _, title, _) = $0 { true } else { false } })
    guard case .table(let columns, let rows)? = manual.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(columns.map { CMark.plainText($0) } == ["Time", "Valve & pipe", "Condition"])
    #expect(rows.map { $0[1] } == ["shut", "**open**", "**shut**"])
    #expect(
      rows.map { [CMark.plainText($0[0]), CMark.plainText($0[2])] } == [
        ["0\u{A0}s", ""], ["1\u{A0}s", "flood (level ≥\u{A0}80%; release <\u{A0}60%)"], ["2\u{A0}s", ""],
      ])
  }

  @Test("A state that changes all the time is shown as that, and told as a number")
  func restless() throws {
    let figure = try figure((0..<10_000).map { (1, $0.isMultiple(of: 2) ? 20 : 90) })
    let drawing = try Drawing(figure.svg)
    #expect(drawing.texts.contains("Changes too often to be shown"))
    #expect(drawing.elements.contains { $0.attributes["fill"] == "url(#many)" })
    #expect(figure.textAlternative.hasSuffix("Further changes: 9,976."))
    #expect(figure.svg.utf8.count < 100_000)
  }
}
