import Foundation
import Localization
import Manual
import Quantities
import SmallBMS
import SpecModel
import Testing

@Suite("The eight manuals")
struct ShippedManualTests {
  @Test("All eight languages are there")
  func languages() throws {
    #expect(try Shipped.site().languages.map(\.tag) == Shipped.tags)
  }

  @Test("Every fact is printed, in Markdown and in HTML", arguments: Shipped.tags)
  func facts(tag: String) throws {
    let wording = try Shipped.wording(tag)
    let files = try Shipped.files(tag)
    let markdown = try #require(files["manual.md"])
    let page = plain(try #require(files["index.html"]))
    for fact in Shipped.specification.facts.facts {
      if case .flag = fact.form { continue }
      for text in try texts(of: fact, wording) {
        #expect(markdown.contains(text), "\(fact.id): \(text)")
        #expect(page.contains(CMark.plainText(text)), "\(fact.id): \(text)")
      }
    }
  }

  /// A list may be printed as a list of items.
  private func texts(of fact: IndexedFact, _ wording: Wording) throws -> [String] {
    guard case .terms(let keys) = fact.form else { return [try wording.text(of: fact.id)] }
    return try keys.map { try wording.text($0) }
  }

  @Test("Every yes-or-no fact chooses a text that is printed, and its opposite is not", arguments: Shipped.tags)
  func polarity(tag: String) throws {
    let wording = try Shipped.wording(tag)
    let markdown = try #require(try Shipped.files(tag)["manual.md"])
    var chosen: Set<FactID> = []
    var said: Set<String> = []
    var opposites: Set<String> = []
    for statement in Shipped.specification.statements {
      guard let polarity = statement.polarity, case .flag(let value)? = Shipped.specification.facts[polarity]?.form
      else { continue }
      chosen.insert(polarity)
      said.insert(try wording.text(statement.key(value)))
      opposites.insert(try wording.text(statement.key(!value)))
    }
    #expect(said.allSatisfy(markdown.contains))
    // The two outputs differ, so that one may say what would be wrong of the other.
    for opposite in opposites where !said.contains(where: { $0.contains(opposite) }) {
      #expect(!markdown.contains(opposite), "\(opposite)")
    }
    let flags = Shipped.specification.facts.facts.filter { if case .flag = $0.form { true } else { false } }
    #expect(chosen == Set(flags.map(\.id)))
  }

  @Test("Every statement F1 to F20 and every reading R1 to R19 is behind something the manual prints")
  func clauses() {
    let specification = Shipped.specification
    var cited = Set(specification.statements.flatMap(\.sources).map(\.clause))
    cited.formUnion(specification.behaviour.tables.flatMap(\.rows).flatMap(\.sources).map(\.clause))
    cited.formUnion(specification.facts.facts.flatMap(\.sources).map(\.clause))
    #expect(specification.clauses.filter { !cited.contains($0) }.isEmpty)
    #expect(specification.clauses.count == 20)
    #expect(specification.readings.map(\.id) == (1...19).map { "R\($0)" })
  }

  @Test("Technical facts are in the CSV table with their numbers", arguments: Shipped.tags)
  func table(tag: String) throws {
    let csv = try #require(try Shipped.files(tag)["specifications.csv"])
    let lines = csv.components(separatedBy: "\r\n")
    #expect(lines.first == "id,group,characteristic,value,number,minimum,maximum,unit,source")
    let rows = Shipped.specification.specifications.flatMap(\.rows)
    #expect(lines.dropFirst().dropLast().map { String($0.prefix { $0 != "," }) } == rows.map(\.id.name))
    for row in rows {
      guard case .fact(let id) = row.value, case .quantity(let quantity)? = Shipped.specification.facts[id]?.form else {
        continue
      }
      let line = lines.first { $0.hasPrefix("\(row.id),") }
      #expect(line?.contains(",\(quantity.number),,,\(quantity.symbol),") == true, "\(row.id)")
    }
  }

  @Test("Nothing is left to fill in", arguments: Shipped.tags)
  func filled(tag: String) throws {
    let files = try Shipped.files(tag)
    #expect(files["manual.md"]?.contains("{") == false)
    #expect(files["specifications.csv"]?.contains("{") == false)
    let body = try #require(files["index.html"]?.components(separatedBy: "</head>").last)
    #expect(!body.contains("{"))
  }

  @Test("Anchors are the same in every language, each once, and every link inside the page finds one")
  func anchors() throws {
    let anchor = #/<a id="([^"]+)">/#
    let english = try #require(try Shipped.files("en")["manual.md"]).matches(of: anchor).map(\.1)
    #expect(Set(english).count == english.count)
    for tag in Shipped.tags {
      let markdown = try #require(try Shipped.files(tag)["manual.md"])
      #expect(markdown.matches(of: anchor).map(\.1) == english, "\(tag)")
      for link in markdown.matches(of: #/\]\(#([^)]+)\)/#) { #expect(english.contains(link.1), "\(tag) \(link.1)") }
    }
  }

  @Test("The headings of the two outputs can't be confused", arguments: Shipped.tags)
  func headings(tag: String) throws {
    let wording = try Shipped.wording(tag)
    for (load, charger) in [
      ("title.load-output", "title.charger-output"), ("title.load-output-state", "title.charger-output-state"),
      ("output.load", "output.charger"), ("table.loadOutput", "table.chargerOutput"),
      ("spec.loadOutput", "spec.chargerOutput"),
    ] as [(TextKey, TextKey)] {
      #expect(try wording.text(load).lowercased() != (try wording.text(charger).lowercased()))
    }
  }

  @Test("No text spells a name of the data out", arguments: Shipped.tags)
  func names(tag: String) throws {
    let wording = try Shipped.wording(tag)
    let names: [String] = Shipped.specification.facts.facts.flatMap { fact -> [String] in
      switch fact.form {
      case .name(let name): [name]
      case .names(let names): names
      default: []
      }
    }
    for key in wording.vocabulary.keys {
      for case .text(let text) in wording.vocabulary.message(key)?.segments ?? [] {
        for name in names { #expect(!text.contains(name), "\(key): \(name)") }
      }
    }
  }

  @Test("A page is the Markdown that ships, in its language")
  func page() throws {
    let files = try Shipped.files("nl")
    let markdown = try #require(files["manual.md"])
    // Headings, tables, marks of sources and what stays in one line get what Markdown has no signs for.
    let page = try #require(files["index.html"]).replacing(#/<span class="whole">([^<]*)</span>/#) { $0.1 }
    for line in CMark.html(markdown).split(separator: "\n") where line.hasPrefix("<p>") && !line.contains(#/<(a|img)/#)
    {
      #expect(page.contains(line))
    }
    #expect(page.contains("<html lang=\"nl\">"))
  }

  @Test("Pages and figures say which variety of the language they are in: Portuguese is that of Portugal")
  func variety() throws {
    let files = try Shipped.files("pt")
    #expect(try #require(files["index.html"]).contains("<html lang=\"pt-PT\">"))
    #expect(try #require(files["index.html"]).contains("lang=\"pt-PT\" hreflang=\"pt-PT\" aria-current"))
    #expect(try #require(files["operation.svg"]).contains(" lang=\"pt-PT\""))
  }

  private func plain(_ html: String) -> String {
    html.replacing(#/<[^>]+>/#, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
