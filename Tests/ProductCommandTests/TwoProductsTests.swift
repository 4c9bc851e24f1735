import Foundation
import Quantities
import ShippedFiles
import SpecModel
import Testing

@testable import ProductCommand

@Suite("A program of several products")
struct TwoProductsTests {
  /// What stands at the top of every site.
  private let shared = ["favicon.svg", "index.html", "page.js", "search.js", "start.js", "style.css"]

  /// The program beside a folder "r" with the resources of both products.
  private func program() throws -> Program {
    let program = try Program("TwoProducts")
    try program.write(ShippedFiles.withKettle, to: "r")
    return program
  }

  private func run(_ program: Program, _ arguments: [String]) throws -> Program.Result {
    try program.run(arguments + ["--resources", "r"])
  }

  @Test("build sets the products side by side, in each language with those that have it")
  func compare() throws {
    let program = try program()
    defer { program.clean() }
    #expect(try run(program, "build", "--quiet", "--language", "de,en,sv").status == 0)
    // The kettle has no Swedish, and one product is no comparison.
    #expect(try program.names(in: "site/compare") == ["de", "en"])
    let index = try program.text("site/index.html")
    #expect(index.contains("<a href=\"compare/de/index.html\" lang=\"de\" hreflang=\"de\">Vergleich</a>"))
    let page = try program.text("site/compare/de/index.html")
    #expect(page.contains("<html lang=\"de\">") && page.contains("<h1>Vergleich</h1>"))
    #expect(page.contains("<th scope=\"col\">smallBMS</th>\n<th scope=\"col\">Kettle 1/2</th>"))
    #expect(page.contains("href=\"../en/index.html\"") && page.contains("href=\"comparison.md\""))
    #expect(try program.text("site/compare/en/comparison.md").contains("| – | 100\u{A0}°C |"))
    #expect(try run(program, "build", "--quiet", "--product", "Kettle").status == 0)
    #expect(!program.exists("site/compare"))
  }

  @Test("changes finds the product of a file, and build takes one file for each")
  func changes() throws {
    let program = try program()
    defer { program.clean() }
    for product in ["Kettle", "SmallBMS"] {
      let export = try run(program, "export", "--json", "--product", product)
      try program.write(
        export.output.replacing("\"revision\" : \"1.0\"", with: "\"revision\" : \"0.9\""), to: "\(product).json")
    }
    #expect(
      try run(program, "changes", "Kettle.json").output
        == "Kettle 1/2: revision 0.9 -> 1.0\nbehaviour: the same in every situation\n")
    let other = try run(program, "changes", "Kettle.json", "--product", "SmallBMS")
    #expect(other.status == 65 && other.errors.contains("found the product \"Kettle 1/2\"; expected \"smallBMS\""))
    let built = try run(
      program, "build", "--quiet", "--language", "en", "--since", "Kettle.json", "--since", "SmallBMS.json")
    #expect(built.status == 0, "\(built.errors)")
    for product in ["Kettle", "SmallBMS"] { #expect(program.exists("site/\(product)/en/changes.html")) }
  }

  private func run(_ program: Program, _ arguments: String...) throws -> Program.Result { try run(program, arguments) }

  @Test("build makes a folder for each product and an index of them; one product's is what its own program makes")
  func build() throws {
    let (program, single) = (try program(), try Program())
    defer {
      program.clean()
      single.clean()
    }
    let both = try run(program, "build", "--quiet", "--language", "de,en")
    #expect(both.status == 0 && both.output.isEmpty && both.errors.isEmpty, "\(both.errors)")
    #expect(try program.names(in: "site") == [".specsheet-files", "Kettle", "SmallBMS", "compare"] + shared)
    let index = try program.text("site/index.html")
    #expect(index.contains("<a href=\"SmallBMS/index.html\">") && index.contains("<strong>Kettle 1/2</strong>"))
    #expect(try program.text("site/Kettle/de/manual.md").contains("Die Heizung ist ab 100\u{A0}°C aus"))

    #expect(try single.run("build", "--quiet", "--language", "de,en").status == 0)
    let files = try single.text("site/.specsheet-files").split(separator: "\n")
    #expect(files.count > 10)
    for file in files where file != ".specsheet-files" {
      // Among several, the search looks in the manuals of the others too.
      let page = try program.text("site/SmallBMS/\(file)").replacing(" ../../Kettle/de/search-texts.js", with: "")
        .replacing(" ../../Kettle/en/search-texts.js", with: "")
      #expect(page == (try single.text("site/\(file)")), "\(file)")
    }
  }

  @Test("--product chooses, whatever the letters' case; each product has the languages that it knows")
  func choice() throws {
    let program = try program()
    defer { program.clean() }
    let kettle = try run(program, "build", "--product", "kettle")
    #expect(kettle.status == 0 && kettle.errors.hasSuffix(" files (de en)\n"), "\(kettle.errors)")
    #expect(try program.names(in: "site") == [".specsheet-files", "Kettle"] + shared)
    #expect(try run(program, "build", "--language", "de,fr", "--format", "csv", "--quiet").status == 0)
    #expect(program.exists("site/SmallBMS/fr/specifications.csv") && !program.exists("site/Kettle/fr"))
    let lost = try run(program, "build", "--language", "fi")
    #expect(lost.status == 64 && lost.errors.contains("\"fi\""), "\(lost.errors)")
    #expect(program.exists("site/SmallBMS/fr/specifications.csv"))
  }

  @Test(
    "An unknown product names the nearest, and what is for one product asks which",
    arguments: [
      (["check", "--product", "kettel"], "there are SmallBMS, Kettle; did you mean \"Kettle\"?"),
      (["build", "--product", "SmallBMS,"], "no product is called \"\""),
      (["simulate", "-"], "choose it with --product: SmallBMS, Kettle"),
      (["export", "--json"], "choose it with --product"), (["import", "a.po"], "choose it with --product"),
      (["check", "--accept", "title.*", "--by", "a", "--language", "de"], "choose it with --product"),
      (["simulate", "-", "--product", "Kettle", "--threshold", "boil=1"], "did you mean \"boils\"?"),
      (["simulate", "-", "--product", "Kettle", "--profile", "field"], "Kettle has no profile \"field\""),
      (["check", "a.po", "--product", "Kettle"], "files belong to no product"),
    ])
  func usage(arguments: [String], message: String) throws {
    let program = try program()
    defer { program.clean() }
    let result = try run(program, arguments)
    #expect(result.status == 64 && result.output.isEmpty, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try program.names() == ["r"])
  }

  @Test("Each product is held to the languages of its own catalog, and to its own sign-offs")
  func check() throws {
    let program = try program()
    defer { program.clean() }
    let whole = try run(program, "check")
    #expect(whole.status == 0 && whole.errors == "no findings\n", "\(whole.output)")
    #expect(try run(program, "check", "--product", "Kettle", "--progress").output.split(separator: "\n").count == 3)

    // A key that both products have: the text of one is signed, that of the other is not.
    let path = "r/Products/Kettle/Texts.xcstrings"
    try program.write(try program.text(path).replacing("\"Zweck\"", with: "\"Bestimmung\""), to: path)
    let changed = try run(program, "check", "--language", "de", "--format", "json")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(changed.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(
      findings.map { $0["product"] as? String } == ["Kettle"] && findings[0]["fact"] as? String == "title.purpose")
    #expect(try run(program, "check", "--language", "de").output.contains("about: Kettle, title.purpose, de\n"))
    #expect(try run(program, "check", "--language", "de", "--product", "SmallBMS").status == 0)

    let signed = try run(
      program, "check", "--product", "Kettle", "--accept", "title.purpose", "--language", "de", "--by", "M. Jansen")
    #expect(signed.status == 0 && signed.output == "title.purpose de: Bestimmung\n", "\(signed.errors)")
    #expect(try run(program, "check", "--language", "de").status == 0)
  }

  @Test("Exceptions and baselines of one product are nobody else's")
  func exceptions() throws {
    let program = try program()
    defer { program.clean() }
    for (product, text) in [("Kettle", "Zweck"), ("SmallBMS", "bestimmt ist")] {
      let path = "r/Products/\(product)/Texts.xcstrings"
      try program.write(try program.text(path).replacing("\(text)\"", with: "\(text)\u{200B}\""), to: path)
    }
    let both = try run(program, "check", "--language", "de", "--write-baseline", "known.json")
    #expect(both.status == 0)
    let known = try program.text("known.json")
    #expect(known.contains("\"product\" : \"Kettle\"") && known.contains("\"product\" : \"SmallBMS\""))

    try program.write(
      #"{"exceptions": [{"rule": "invisible-character", "severity": "off", "reason": "a trial"}]}"#,
      to: "r/Products/Kettle/check.json")
    let rest = try run(program, "check", "--language", "de", "--format", "github").output.split(separator: "\n")
      .filter { $0.contains("invisible-character") }
    #expect(rest.count == 1 && rest[0].contains("r/Products/SmallBMS/"), "\(rest)")
  }

  @Test("verify, simulate, export and audit speak of the product that they are asked for")
  func others() throws {
    let program = try program()
    defer { program.clean() }
    let verified = try run(program, "verify")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.output.contains("product Kettle\n") && verified.output.contains("en: The heater is off from 100"))
    let rows = try program.run(
      ["simulate", "-", "--product", "Kettle", "--resources", "r"], input: "time,water\n0,20\n1,100\n")
    #expect(rows.output == "time,heater\n0,on\n1,off\n")
    #expect(try run(program, "export", "--json", "--product", "kettle").output.contains("\"Kettle 1/2\""))
    try program.write("The heater is off from 90 °C on.\n", to: "leaflet.txt")
    let likeliest = try run(program, "audit", "leaflet.txt", "--language", "en", "--quiet")
    #expect(likeliest.output.contains("about: Kettle, "), "\(likeliest.output)")
    #expect(!likeliest.output.contains("about: SmallBMS, "), "\(likeliest.output)")
    let one = try run(program, "audit", "leaflet.txt", "--language", "en", "--quiet", "--product", "Kettle")
    #expect(one.status == 1 && one.output.contains("about: Kettle, boiling, en"), "\(one.output)")
    #expect(!one.output.contains("about: SmallBMS"), "\(one.output)")
  }

  @Test("What a product lacks is named with its file, and nothing is written")
  func lacking() throws {
    let program = try program()
    defer { program.clean() }
    for name in ["Glossary.tbx", "Texts.xcstrings"] {
      let path = "r/Products/Kettle/\(name)"
      let text = try program.text(path)
      try FileManager.default.removeItem(at: program.folder.appending(path: path))
      let result = try run(program, "check")
      #expect(result.status == 66 && result.errors == "\(path): error: no such file\n", "\(result.errors)")
      try program.write(text, to: path)
    }
    let path = "r/Products/Kettle/Texts.xcstrings"
    let text = try program.text(path)
    try program.write(text.replacing("\"value\" : \"Zweck\"", with: "\"value\" : \"\""), to: path)
    let result = try run(program, "build")
    #expect(result.status == 65 && result.errors.hasPrefix("\(path):"), "\(result.errors)")
    #expect(result.errors.contains("1 text is not translated into \"de\": title.purpose"))
    #expect(try program.names() == ["r"])
  }

  @Test(
    "A file that nothing reads is an error: most likely its name is misspelt",
    arguments: [
      "Strings/Kettle.xcstrings", "Kettle.xcstrings", "Products/Kettle.xcstrings", "Products/Kettle/Text.xcstrings",
      "Shared/signoffs.jsonl", "Products/Kettle/Texts/de.txt", "Products/Kettle/checks.json",
    ])
  func unread(path: String) throws {
    let program = try program()
    defer { program.clean() }
    try program.write("{}", to: "r/\(path)")
    for command in ["build", "check"] {
      let result = try run(program, command)
      #expect(
        result.status == 65 && result.errors.contains(": error: nothing reads this; expected "), "\(result.errors)")
    }
    try program.write("A note", to: "r/README.md")
  }

  private struct Twin: Product {
    static let id: ProductID = "kettle"
    var specification: Specification {
      let behaviour = Behaviour(
        inputs: [], diagnostics: [], protections: [], tables: [], outputs: [], profiles: [], trace: [])
      return Specification(
        id: Self.id, product: "Twin", revision: "1", facts: FactIndex(of: self), clauses: [], readings: [],
        behaviour: behaviour, chapters: [], specifications: [])
    }
  }

  private struct Nameless: Product {
    static let id: ProductID = "a/b"
    var specification: Specification { Twin().specification }
  }

  @Test("Two products with one id, and an id that is no folder's name, are errors that name the declaration")
  func clash() {
    #expect(ProductClash(in: [Twin()]) == nil)
    #expect("\(ProductClash(in: [Twin(), Twin()]) as Any)".contains("Twin.id and Twin.id are both \"kettle\""))
    #expect("\(ProductClash(in: [Nameless()]) as Any)".contains("Nameless.id is \"a/b\"; expected letters"))
  }
}
