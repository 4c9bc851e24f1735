import Engine
import Foundation
import Localization
import Manual
import Recording
import SmallBMS
import SpecModel
import Testing

@Suite("The figure of the manual")
struct FigureTests {
  @Test("It is XML by itself: one file, no script, nothing from elsewhere", arguments: Shipped.tags)
  func wellFormed(tag: String) throws {
    let svg = try #require(try Shipped.files(tag)["operation.svg"])
    let drawing = try Drawing(svg)
    #expect(
      drawing.root["role"] == "img" && drawing.root["lang"] == Language(tag).variety && drawing.root["viewBox"] != nil)
    #expect(drawing.elements.allSatisfy { !["script", "image", "use", "foreignObject"].contains($0.name) })
    #expect(!svg.contains("href") && !svg.contains("@import") && svg.contains("prefers-color-scheme:dark"))
    #expect(try Shipped.files(tag)["operation.svg"] == svg)
  }

  @Test("Text is at least 11 pixels high on a page of 390 pixels")
  func size() throws {
    let svg = try #require(try Shipped.files("en")["operation.svg"])
    let width = try #require(Double(try Drawing(svg).root["width"] ?? ""))
    // The page leaves a margin of 16 pixels on both sides.
    for font in svg.matches(of: #/font:(\d+)px/#) { #expect((Double(font.1) ?? 0) * (390 - 32) / width >= 11) }
  }

  @Test("Readings, thresholds, outputs and LEDs are named in the language", arguments: Shipped.tags)
  func labels(tag: String) throws {
    let wording = try Shipped.wording(tag)
    let svg = try #require(try Shipped.files(tag)["operation.svg"])
    let texts = try Drawing(svg).texts.map { $0.lowercased() }
    let behaviour = Shipped.specification.behaviour
    let tables: [TableID] = ["system", "loadOutput", "chargerOutput", "ledLoadOn", "ledTempOrOVP"]
    var keys = behaviour.inputs.filter(\.isRequired).map(\.text) + tables.map { TextKey("table.\($0)") }
    for table in tables { keys += try states(of: table).map { TextKey("outcome.\(table).\($0)") } }
    for key in keys {
      let label = CMark.plainText(try wording.text(key)).lowercased()
      #expect(texts.contains(label), "\(key)")
    }
    for protection in behaviour.protections {
      let threshold = try wording.text(of: protection.threshold)
      let label = "\(try wording.text(protection.text)) \(protection.trips.rawValue)\u{A0}\(threshold)"
      #expect(texts.contains(label.lowercased()), "\(label)")
    }
  }

  private func states(of table: TableID) throws -> Set<StateID> {
    let rows = try #require(Shipped.specification.behaviour.table(table)).rows
    return Set(rows.compactMap { if case .state(let state) = $0.outcome { state } else { nil } })
  }

  @Test("Each threshold is drawn where the axis has its value, also one that a user has set")
  func thresholds() throws {
    for (settings, expected) in [
      (Settings(), [3.75, 2.8, 50, 5]),
      (Settings(overrides: ["cellUnderVoltage": .init(threshold: 2.6)]), [3.75, 2.6, 50, 5]),
    ] {
      let drawing = try Drawing(try figure("en", settings).svg)
      let lines = drawing.elements.filter { $0.attributes["class"] == "limit" }
      #expect(lines.count == expected.count)
      for value in expected {
        let unit = value < 4 ? "V" : "°C"
        let marks = drawing.marks(unit).filter { unit == "°C" || $0.value < 5 }
        let (low, high) = (try #require(marks.first), try #require(marks.last))
        let y = low.y + (value - low.value) * (high.y - low.y) / (high.value - low.value)
        #expect(lines.contains { abs(($0.start?.y ?? .infinity) - y) < 0.3 }, "\(value) \(unit)")
      }
    }
  }

  private func figure(_ tag: String, _ settings: Settings) throws -> RecordingFigure {
    let engine = try Engine(Shipped.specification, settings)
    return try RecordingFigure(Recording(engine, of: SmallBMS.exampleDay), Shipped.wording(tag))
  }

  @Test("Under-voltage, cold, over-voltage and off are told with their times", arguments: Shipped.tags)
  func events(tag: String) throws {
    let wording = try Shipped.wording(tag)
    let svg = try #require(try Shipped.files(tag)["operation.svg"])
    let drawing = try Drawing(svg)
    let description = try #require(drawing.elements.first { $0.name == "desc" }?.text)
    // An event starts with its time, which no sentence on what it changes does.
    let events = description.components(separatedBy: ". ").reduce(into: [String]()) { events, sentence in
      if sentence.first?.isNumber == true {
        events.append(sentence)
      } else {
        events[events.count - 1] += ". " + sentence
      }
    }
    func tells(_ time: String, _ words: TextKey..., state: TextKey) throws -> Bool {
      let texts = try (words + [state]).map { CMark.plainText(try wording.text($0)) }
      return events.contains { event in
        event.hasPrefix(time.replacing(" ", with: "\u{A0}")) && texts.allSatisfy(event.contains)
      }
    }
    #expect(
      try tells(
        "3 h 55 min", "protection.cellUnderVoltage", "table.loadOutput", state: "outcome.loadOutput.floating"))
    #expect(
      try tells(
        "5 h 41 min", "protection.cellUnderTemperature", "table.chargerOutput",
        state: "outcome.chargerOutput.floating"))
    #expect(
      try tells(
        "14 h 15 min", "protection.cellOverVoltage", "table.ledTempOrOVP", state: "outcome.ledTempOrOVP.on"))
    #expect(try tells("20 h", "table.system", "table.loadOutput", state: "outcome.system.off"))
    #expect(events.count == 9)
  }

  @Test("The words follow the engine: without a low cell there is no event of one")
  func truth() throws {
    let text = try figure("en", Settings(overrides: ["cellUnderVoltage": .init(threshold: 2.5)])).textAlternative
    #expect(!text.contains("under-voltage") && text.contains("over-voltage"))
    let other = try figure("en", Settings(overrides: ["cellUnderVoltage": .init(threshold: 2.70)])).textAlternative
    #expect(other.contains("≤\u{A0}2.7") && !other.contains("≤\u{A0}2.8"))
  }

  @Test("The manual shows it with a short alternative, a caption and what it shows", arguments: Shipped.tags)
  func embedded(tag: String) throws {
    let files = try Shipped.files(tag)
    let caption = try Shipped.wording(tag).text("operation.example")
    #expect(files["manual.md"]?.contains("](operation.svg)") == true)
    let page = try #require(files["index.html"])
    let image = try #require(
      page.firstMatch(of: #/<figure>\s*<p><img src="operation.svg" width="\d+" height="\d+" alt="([^"]+)"/#))
    let drawing = try Drawing(try #require(files["operation.svg"]))
    let title = try #require(drawing.elements.first { $0.name == "title" }?.text)
    #expect(image.1 == title && title.count < 150)
    // What the drawing shows stands under it, moment by moment.
    let description = try #require(drawing.elements.first { $0.name == "desc" }?.text)
    let items = page.matches(of: #/<li>([^<]+)</li>/#).map {
      $0.1.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    }
    #expect(items.joined(separator: " ").contains(description))
    // Parts of names that stay on one line are marked.
    let unmarked = page.replacing(#/<span class="whole">([^<]*)</span>/#) { $0.1 }
    #expect(unmarked.contains("<figcaption>\n<p>\(caption)</p>\n</figcaption>"))
  }

  @Test("No samples, one sample and impossible ones are drawn as well")
  func odd() throws {
    let engine = try Engine(Shipped.specification)
    let wording = try Shipped.wording("en")
    for values in [[], [3.3], [.nan, .infinity], [1e308, -1e308, 0], [.leastNonzeroMagnitude, 0]] {
      var recording = Recording(engine)
      var inputs = engine.inputs
      for (number, value) in values.enumerated() {
        for input in engine.behaviour.inputs where input.isRequired { inputs[input.id] = value }
        let (_, outputs) = engine.step(engine.initialState, inputs, after: 1)
        recording.add(inputs, outputs, at: value.isFinite ? -abs(value) * Double(1 - number) : Double(number))
        if values.count > 2 { break }
      }
      _ = try Drawing(try RecordingFigure(recording, wording).svg)
    }
  }
}
