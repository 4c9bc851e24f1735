import Foundation
import Manual
import Quantities
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

@Suite("The panel in which a reader tries what a product does")
struct TryItTests {
  /// The words of the panel in a language, as the object that they are.
  private func words(_ tag: String) throws -> [String: Any] {
    let script = try #require(try Shipped.files(tag)["words.js"])
    let start = try #require(script.firstRange(of: "const words = ")?.upperBound)
    let text = script[start...].dropLast(";\n".count)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func list(_ words: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(words[name] as? [[String: Any]])
  }

  @Test("Each row of a printed table has an anchor on the page, where the words that the panel shows stand")
  func anchors() throws {
    for tag in Shipped.tags {
      let page = try #require(try Shipped.files(tag)["index.html"])
      let tables = try list(try words(tag), "tables")
      var found = 0
      for row in try tables.flatMap({ try list($0, "rows") }) {
        let (anchor, condition) = (try #require(row["anchor"] as? String), try #require(row["condition"] as? String))
        guard page.contains(" id=\"\(anchor)\">") else { continue }
        found += 1
        #expect(page.contains("<th scope=\"row\" id=\"\(anchor)\">"), "\(tag) \(anchor)")
        let shown = condition.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(page.contains("id=\"\(anchor)\">\(shown)<"), "\(tag) \(anchor)")
      }
      #expect(found == SmallBMS.behaviour.tables.filter { !$0.id.name.hasPrefix("led") }.map(\.rows.count).reduce(0, +))
    }
  }

  @Test("A slider reaches beyond every threshold of what it sets, and starts between its ends")
  func scales() throws {
    let inputs = try list(try words("de"), "inputs")
    func ends(_ id: String) throws -> ClosedRange<Double> {
      let input = try #require(inputs.first { $0["id"] as? String == id })
      let (lower, upper) = (try #require(input["min"] as? Double), try #require(input["max"] as? Double))
      #expect(try (lower...upper).contains(#require(input["start"] as? Double)))
      return lower...upper
    }
    let bms = SmallBMS()
    let cells = try ends("cellVoltageMin")
    #expect(cells.lowerBound < bms.protections.underVoltage.value.number.doubleValue)
    #expect(cells.upperBound > bms.protections.overVoltage.value.number.doubleValue)
    #expect(try ends("cellVoltageMax") == cells)
    #expect(try ends("cellTemperatureMin").lowerBound < 0)
    #expect(try ends("batteryVoltage").lowerBound == 0)
    #expect(try ends("chargerResistance").upperBound > 1000)
  }

  @Test("All languages have the same inputs, tables and rows, and none has the words of another")
  func languages() throws {
    let english = try words("en")
    let ids = try list(english, "inputs").map { $0["id"] as? String }
    for tag in Shipped.tags where tag != "en" {
      let own = try words(tag)
      #expect(try list(own, "inputs").map { $0["id"] as? String } == ids)
      for key in ["title", "about", "memory", "wait", "restart", "course", "invalid"] {
        #expect(own[key] as? String != english[key] as? String, "\(tag) \(key)")
      }
      #expect((own["wait"] as? String)?.contains("{time}") == true)
    }
  }

  @Test("The lamps of the document are shown beside the states that they show")
  func lamps() throws {
    let tables = try list(try words("fr"), "tables")
    let rows = try list(try #require(tables.first { $0["id"] as? String == "ledLoadOn" }), "rows")
    #expect(rows.map { $0["look"] as? String } == ["lamp-blue-lit.svg", "lamp-blue-dark.svg"])
  }

  @Test("Figures by choice, delays and what was before come from the data")
  func script() throws {
    let script = try BehaviourScript.text(of: SmartBatteryProtect().specification)
    #expect(script.contains("\"levels.shutdown\": ({ \"0\": ({ \"12\": "))
    #expect(script.contains("[choice.setting]") && script.contains("[choice.systemVoltage]"))
    #expect(script.contains("hasPast: true") && script.contains("hasDelays: true"))
    #expect(script.contains("m.was.release === \"withdrawn\""))
    #expect(script.contains("choice.mode === \"C\""))
    let plain = try BehaviourScript.text(of: SmallBMS().specification)
    #expect(plain.contains("hasPast: false") && plain.contains("\"protections.underVoltage\": 2.8,"))
    let field = try #require(SmallBMS.behaviour.profiles.last)
    #expect(try BehaviourScript.text(of: SmallBMS().specification, field).contains("hasPast: true"))
  }

  @Test("Nothing in a name can end the script or a text in it")
  func hostile() throws {
    let name: TableID = "</script>\" \\\u{2028}\n"
    let behaviour = Behaviour(
      inputs: [Input("a b", column: "a", .contact(closed: "1", open: "0"))],
      tables: [DecisionTable(name, rows: [.init("row\nalert(1)", when: .closed("a b"), then: .state("x"))])])
    let specification = Specification(
      id: "Hostile", product: "Hostile", revision: "1", facts: FactIndex([]), behaviour: behaviour, chapters: [])
    let script = try BehaviourScript.text(of: specification)
    #expect(!script.contains("</script") && !script.contains("\u{2028}"))
    #expect(script.contains("i[\"a b\"] >= 1 ? 0 // row\\u000aalert(1)\n"))
    #expect(script.contains("\"\\u003c/script>\\\" \\\\\\u2028\\u000a\": [\"x\"],"))
  }
}
