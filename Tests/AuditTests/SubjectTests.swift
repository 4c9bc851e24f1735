import Audit
import Documents
import Foundation
import Localization
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

@Suite("What a document is about is decided before it is audited")
struct SubjectTests {
  private static let products = [SmallBMS.id, SmartBatteryProtect.id]
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus/subjects")

  private func documents(in name: String) throws -> [PublishedDocument] {
    let folder = Self.folder.appending(path: name)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { !$0.hasSuffix(".lines") }
      .map { try DocumentReader().read(file: folder.appending(path: $0).path, as: nil) }
  }

  private func auditor(of product: ProductID) throws -> Auditor {
    try #require(ShippedAudit.ofProducts[product]).get().auditor
  }

  private func isAbout(_ document: PublishedDocument, _ product: ProductID) throws -> Bool {
    try auditor(of: product).audit(document).isAboutProduct
  }

  /// The documents that a product's auditor takes for its own.
  private func taken(_ folder: String, by product: ProductID) throws -> [String] {
    try documents(in: folder).filter { try isAbout($0, product) }.map { ($0.path as NSString).lastPathComponent }
  }

  @Test("What has nothing to do with batteries is about no product", arguments: products)
  func unrelated(product: ProductID) throws { #expect(try taken("unrelated", by: product) == []) }

  @Test("Of documents about others' products, with the same words and some of the same figures, few are taken for ours")
  func others() throws {
    let taken = try Self.products.map { try self.taken("other", by: $0) }
    let most = try documents(in: "other").count * Self.products.count / 20
    #expect(taken.joined().count <= most, "\(taken)")
  }

  @Test("A document about one of two products is audited against that one", arguments: products)
  func ours(product: ProductID) throws {
    let own = try documents(in: product.name)
    #expect(own.count > 10)
    #expect(try taken(product.name, by: product).count == own.count)
    for other in Self.products where other != product { #expect(try taken(product.name, by: other) == []) }
  }

  @Test("The sections of a document that are about a product are told from the others", arguments: products)
  func mixed(product: ProductID) throws {
    var (right, wrong) = (0, [String]())
    let name = product == SmallBMS.id ? "smallBMS" : "Smart BatteryProtect"
    for document in try documents(in: "mixed") {
      let lines = try Self.labels(of: document.path)
      let parts = try auditor(of: product).audit(document).parts.filter(\.isAboutProduct)
      for (number, block) in document.blocks.enumerated() {
        let line = block.place(of: 0, in: document.path).line
        guard let subject = lines.first(where: { $0.lines.contains(line) })?.subject else { continue }
        let isAbout = parts.contains { $0.blocks.contains(number) }
        if isAbout == (subject == name) { right += 1 } else { wrong.append("\(document.path):\(line)") }
      }
    }
    #expect(right > 100)
    #expect(wrong.count * 100 <= (right + wrong.count) * 10, "\(wrong)")
  }

  private static func labels(of path: String) throws -> [(lines: ClosedRange<Int>, subject: String)] {
    let sidecar = URL(filePath: path).deletingPathExtension().appendingPathExtension("lines")
    return try String(contentsOf: sidecar, encoding: .utf8).split(separator: "\n").map { row in
      let parts = row.split(separator: " ", maxSplits: 1)
      let ends = try parts[0].split(separator: "-").map { try #require(Int($0)) }
      return (ends[0]...ends[1], String(parts[1]))
    }
  }

  @Test("What two products claim goes to one of them, or to both where both are named")
  func claimedByBoth() throws {
    let auditors = try Self.products.map(auditor)
    var (right, wrong) = (0, [String]())
    for document in try documents(in: "mixed") {
      let lines = try Self.labels(of: document.path)
      let claims = try Auditor.audit(document, by: auditors).map { result in
        Set(result.parts.filter(\.isAboutProduct).flatMap(\.blocks))
      }
      for (number, block) in document.blocks.enumerated() {
        let line = block.place(of: 0, in: document.path).line
        guard let subject = lines.first(where: { $0.lines.contains(line) })?.subject else { continue }
        let expected = ["smallBMS", "Smart BatteryProtect"].map { subject == $0 }
        if claims.map({ $0.contains(number) }) == expected {
          right += 1
        } else {
          wrong.append("\(document.path):\(line)")
        }
      }
    }
    #expect(right > 100)
    #expect(wrong.count * 100 <= (right + wrong.count) * 10, "\(wrong)")
  }

  @Test(
    "What is titled by the product stays about it through examples, sums and numbered headings",
    arguments: [
      (
        "en", "# Slide 1: smallBMS on a barge",
        "## Slide 2",
        "Your 3 kW winch has a 300 A fuse, and I would keep it. Walk aft, lift the boards and look for the grey lid."
      ),
      (
        "sv", "Ämne: smallBMS i husbilen",
        "Hej Karin",
        "Kylskåpet drar 45 W och står bra där. Solregulatorn på 20 A sitter kvar under sängen. Skicka gärna en bild."
      ),
    ])
  func titled(tag: String, title: String, heading: String, text: String) throws {
    let content = "\(title)\n\n\(heading)\n\n" + String(repeating: "\(text)\n\n", count: 4)
    let document = try DocumentReader().read(Array(content.utf8), named: "text.md", as: .markdown)
    let parts = try auditor(of: SmallBMS.id).audit(document, language: Language(tag)).parts
    #expect(parts.map(\.isAboutProduct) == [true])
  }

  @Test("What was asked for is audited whatever it is about")
  func regardless() throws {
    let text = PublishedDocument(path: "text", blocks: PlainTextReader.blocks(of: "Keep the bread below 25 °C.\n"))
    let auditor = try auditor(of: SmallBMS.id)
    #expect(try !auditor.audit(text, language: Language("en")).isAboutProduct)
    #expect(try auditor.audit(text, language: Language("en"), regardless: true).isAboutProduct)
  }
}
