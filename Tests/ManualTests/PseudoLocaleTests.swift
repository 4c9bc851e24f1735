import BuiltInFiles
import Foundation
import Localization
import Manual
import SpecModel
import Testing

@Suite("The manual in the pseudo-locale")
struct PseudoLocaleTests {
  private static let files = Result {
    let site = try Shipped.site()
    let edition = try site.edition(.pseudo)
    return try site.files(
      of: Shipped.specification, in: edition, beside: [edition], formats: SiteFormat.ownFormats,
      FigureRecordings(Shipped.specification))
  }

  private func text(_ name: String) throws -> String {
    let files = try Self.files.get()
    return try #require(files.first { $0.path == "\(Language.pseudo)/\(name)" }?.text)
  }

  /// What stands outside of all brackets.
  private func outside(_ text: String) -> String {
    var depth = 0
    return text.reduce(into: "") { result, character in
      if String(character) == PseudoLocale.brackets.opening { depth += 1 }
      if depth == 0 { result.append(character) }
      if String(character) == PseudoLocale.brackets.closing { depth -= 1 }
    }
  }

  @Test("It is built when asked for, and is no language of the site")
  func notShipped() throws {
    #expect(try !Shipped.site().languages.contains(.pseudo))
    #expect(try text("index.html").contains("<html lang=\"en-XA\">"))
  }

  @Test("No word of the page or its figure is written anywhere but in a catalog, the data or CLDR")
  func hardCoded() throws {
    var known: Set<String> = ["and", "or", "min", "h"]
    for fact in Shipped.specification.facts.facts { known.formUnion(words(of: fact.form.text)) }
    known.formUnion(Shipped.specification.clauses.map(\.name) + Shipped.specification.readings.map(\.id.name))
    known.formUnion(["F", "C"])  // °F
    let page = try text("index.html")
    let body = try #require(page.range(of: "<body")).lowerBound
    let visible = [page[body...], try text("operation.svg")[...]].map { source in
      source.replacing(#/<style.*?</style>/#.dotMatchesNewlines(), with: " ").replacing(#/<[^>]*>/#, with: " ")
        .replacing(#/&[a-z]+;/#, with: " ")
    }
    for word in visible.flatMap({ words(of: outside(String($0))) }) { #expect(known.contains(word), "\(word)") }
  }

  private func words(of text: String) -> Set<String> {
    Set(text.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0.contains(where: \.isLetter) })
  }

  @Test("In a figure with long words nothing is drawn over the name of a lane")
  func lanes() throws {
    let drawing = try Drawing(try text("operation.svg"))
    let texts = drawing.elements.filter { $0.name == "text" }
    for name in texts where name.attributes["x"] == "4" {
      let y = try #require(name.attributes["y"])
      let keys = texts.filter { $0.attributes["y"] == y && $0.attributes["x"] != "4" }
      guard let first = keys.compactMap({ Double($0.attributes["x"] ?? "") }).min() else { continue }
      // A character of a wide font takes two thirds of its height of 15, and a piece of band stands before the key.
      #expect(4 + Double(name.text.count) * 10 * 0.9 < first - 26, "\(name.text)")
    }
  }
}
