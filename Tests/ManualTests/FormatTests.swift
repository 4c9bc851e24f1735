import Localization
import Manual
import ShippedFiles
import SmallBMS
import SpecModel
import Testing

@Suite("Markdown, HTML, CSV and JSON")
struct FormatTests {
  @Test("Markup of the texts stays, markup of the data is escaped")
  func inline() {
    #expect(Markdown.escaped("a*b_c|d<e&f[g]h`i\\j") == #"a\*b\_c\|d\<e\&f\[g\]h\`i\\j"#)
    #expect(CMark.plainText(#"**not** a\*b &amp; c"#) == "not a*b & c")
    #expect(CMark.plainText("plain") == "plain")
  }

  @Test(
    "Whatever stands in a page, no link in it can act and no picture comes from elsewhere",
    arguments: [
      "[a](javascript:alert)", "[a](JAVAscript:alert)", "[a](java&#10;script:alert)", "[a](data:text/html,b)",
      "[a](vbscript:b)", "[a][b]\n\n[b]: javascript:alert", "![a](http://b/c.png)", "![a](//b/c.png)", "<javascript:b>",
    ])
  func unsafeAddresses(markdown: String) {
    let html = CMark.html(markdown)
    #expect(html.contains("href=\"\"") || html.contains("src=\"\""), "\(html)")
  }

  @Test(
    "Links of the document stay as they are",
    arguments: ["#section", "../de/index.html", "https://a.b/c", "mailto:a@b.c"])
  func safeAddresses(address: String) {
    #expect(CMark.html("[a](\(address))") == "<p><a href=\"\(address)\">a</a></p>\n")
  }

  @Test("Tables and HTML pass through cmark-gfm")
  func table() {
    let html = CMark.html("## <a id=\"x\"></a>X\n\n| a | b |\n| --- | --- |\n| 1 \\| 2 | < 3 |\n")
    #expect(html.hasPrefix("<h2><a id=\"x\"></a>X</h2>\n<table>"))
    #expect(html.contains("<td>1 | 2</td>\n<td>&lt; 3</td>"))
  }

  @Test("cmark-gfm gives the same page on every thread")
  func parallel() async throws {
    let markdown = try #require(try Shipped.files("sv")["manual.md"])
    let expected = CMark.html(markdown)
    let pages = await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 { group.addTask { CMark.html(markdown) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pages.count == 64)
    #expect(pages.allSatisfy { $0 == expected })
  }

  @Test(
    "CSV for spreadsheets has a byte order mark, the decimal sign of its language and what it expects between cells",
    arguments: [
      ("de", nil, ";", "0,1"), ("sv", nil, ";", "0,1"), ("en", nil, ",", "0.1"), ("en", ";", ";", "0.1"),
      ("de", ",", ",", "\"0,1\""), ("fr", "\t", "\t", "0,1"),
    ] as [(String, Character?, String, String)])
  func spreadsheet(tag: String, separator: Character?, sign: String, mass: String) throws {
    let wording = try Shipped.wording(tag)
    let csv = try CSVWriter.technicalData(wording, as: .spreadsheet(separator: separator))
    let lines = csv.components(separatedBy: "\r\n")
    #expect(Array(csv.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(
      lines[0] == "\u{FEFF}"
        + ["id", "group", "characteristic", "value", "number", "minimum", "maximum", "unit", "source"]
        .joined(separator: sign))
    #expect(
      lines.contains { $0.hasPrefix("spec.mass\(sign)") && $0.contains("\(sign)\(mass)\(sign)\(sign)\(sign)kg\(sign)") }
    )
  }

  @Test("The JSON holds every fact with its source, its numbers digit for digit")
  func json() throws {
    let text = try JSONExport.text(of: Shipped.specification, in: [Shipped.wording("en")])
    let document = try JSONParser.parse(Array(text.utf8))
    guard case .array(let facts)? = document["facts"] else { throw Missing() }
    #expect(facts.compactMap { $0["id"]?.text } == Shipped.specification.facts.facts.map(\.id.name))
    #expect(facts.allSatisfy { $0["sources"] != nil })
    let drop = facts.first { $0["id"]?.text == "chargerOutput.voltageWhenHigh" }
    guard case .number("0.6")? = drop?["value"]?["number"] else { throw Missing() }
  }

  @Test("The JSON has labels in every language, and rows of technical data as the document words them")
  func labels() throws {
    let wordings = try ["sv", "de"].map(Shipped.wording)
    let document = try JSONParser.parse(Array(try JSONExport.text(of: Shipped.specification, in: wordings).utf8))
    let labels = try #require(document["labels"])
    #expect(labels["facts"]?["loadOutput.maximumCurrent"]?["de"]?.text == "Maximaler Quellenstrom")
    #expect(labels["states"]?["loadOutput/floating"]?["de"]?.text == "hochohmig")
    #expect(labels["words"]?["language.name"]?["sv"]?.text == "Svenska")
    for kind in labels.members {
      for label in kind.value.members { #expect(label.value.members.map(\.key.text) == ["de", "sv"]) }
    }
    guard case .array(let groups)? = document["technicalData"] else { throw Missing() }
    let rows = groups.flatMap { group in
      if case .array(let rows)? = group["rows"] { rows } else { [JSONValue]() }
    }
    let expected = try wordings[1].technicalData()
    #expect(rows.map { $0["label"]?["de"]?.text } == expected.map { CMark.plainText($0.characteristic) })
    #expect(rows.map { $0["value"]?["de"]?.text } == expected.map { CMark.plainText($0.value) })
  }

  @Test("Every node of the schema has a description")
  func descriptions() throws {
    let schema = try JSONParser.parse(ShippedFiles.resources.bytes(of: "Schemas/spec.schema.json"))
    #expect(undescribed(schema, at: "") == [])
    #expect(
      undescribed(try JSONParser.parse(Array(#"{"properties": {"a": {"items": {"type": "null"}}}}"#.utf8)), at: "") == [
        "/a", "/a/items",
      ])
  }

  /// Where in a schema a value stands that nothing describes.
  private func undescribed(_ schema: JSONValue, at place: String) -> [String] {
    var nodes = ["properties", "$defs"].flatMap { schema[$0]?.members.map { ($0.key.text, $0.value) } ?? [] }
    nodes += ["items", "additionalProperties"].compactMap { key in
      schema[key].flatMap { $0.members.isEmpty ? nil : (key, $0) }
    }
    let own = nodes.flatMap { name, node in
      (node["description"] == nil ? ["\(place)/\(name)"] : []) + undescribed(node, at: "\(place)/\(name)")
    }
    let alternatives = ["oneOf", "anyOf", "allOf"].flatMap { key -> [JSONValue] in
      if case .array(let values)? = schema[key] { values } else { [] }
    }
    return own + alternatives.flatMap { undescribed($0, at: place) }
  }

  struct Missing: Error {}
}
