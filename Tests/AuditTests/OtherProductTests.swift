import Audit
import Documents
import Localization
import SmartBatteryProtect
import SpecModel
import Testing

@Suite("Documents of one product against the specification of each")
struct OtherProductTests {
  private static let products = ShippedAudit.ofProducts.keys.sorted { $0.name < $1.name }
  private static let pairs = products.flatMap { product in products.filter { $0 != product }.map { (product, $0) } }

  private func manuals(of product: ProductID) throws -> [(language: String, document: PublishedDocument)] {
    let audit = try #require(ShippedAudit.ofProducts[product]).get()
    return try audit.markdown.sorted { $0.key < $1.key }.map { language, text in
      (language, try DocumentReader().read(Array(text.utf8), named: "manual.md", as: .markdown))
    }
  }

  @Test("The manual of another product raises one finding in each language, and not one a figure", arguments: pairs)
  func otherManual(of product: ProductID, against other: ProductID) throws {
    let auditor = try #require(ShippedAudit.ofProducts[other]).get().auditor
    for (language, document) in try manuals(of: product) {
      #expect(try auditor.audit(document).isAboutProduct == false, "\(language)")
    }
  }

  @Test("A manual is of one language throughout, whatever codes its tables repeat", arguments: products)
  func languages(of product: ProductID) throws {
    let auditor = try #require(ShippedAudit.ofProducts[product]).get().auditor
    for (language, document) in try manuals(of: product) {
      #expect(auditor.languages(of: document).map(\.tag) == [language])
    }
  }

  @Test("In a table of several products, each column is held against its own product")
  func columns() throws {
    let auditors = try Self.products.map { try #require(ShippedAudit.ofProducts[$0]).get().auditor }
    func rules(_ rows: String...) throws -> [[String]] {
      let head = "| Supply | smallBMS | Smart BatteryProtect |\n| --- | --- | --- |\n"
      let document = try DocumentReader().read(
        Array(("# smallBMS and Smart BatteryProtect\n\n" + head + rows.joined(separator: "\n")).utf8), named: "table.md"
      )
      return try auditors.map { try $0.audit(document, regardless: true).findings.map(\.rule.name) }
    }
    #expect(try rules("| Operating voltage | 8 to 70 V DC | 6 to 35 V DC |") == [[], []])
    #expect(try rules("| Operating voltage | 6 to 35 V DC | 8 to 70 V DC |") == [["wrong-figure"], ["wrong-figure"]])
  }

  @Test("Beside the column of the product, those of devices without a name say nothing of it")
  func nameless() throws {
    let auditor = try #require(ShippedAudit.ofProducts["SmallBMS"]).get().auditor
    func rules(_ own: String) throws -> [String] {
      let head = "# smallBMS\n\n| Data | smallBMS | Charger |\n| --- | --- | --- |\n"
      let text = head + "| Operating voltage | \(own) | 19 to 33 V DC |"
      let document = try DocumentReader().read(Array(text.utf8), named: "table.md")
      return try auditor.audit(document, regardless: true).findings.map(\.rule.name)
    }
    #expect(try rules("8 to 70 V DC") == [])
    #expect(try rules("8 to 60 V DC") == ["wrong-figure"])
  }

  private func rules(in text: String) throws -> [String] {
    let auditor = try #require(ShippedAudit.ofProducts[SmartBatteryProtect.id]).get().auditor
    let document = PublishedDocument(path: "text", blocks: PlainTextReader.blocks(of: text))
    return try auditor.audit(document, language: Language("en")).findings.map(\.rule.name)
  }

  @Test("Any space may stand between the words of a name, and no sign", arguments: [" ", "\u{A0}", "\u{202F}"])
  func spaces(space: String) throws {
    let text = "Connect the output of the battery management system to Remote H."
    #expect(try rules(in: text.replacing("Remote H", with: "Remote\(space)H")) == [])
    #expect(try rules(in: text.replacing("Remote H", with: "Remote-H")).contains("name-spelling"))
  }

  @Test("Who names one setting or model need not name the others")
  func choices() throws {
    #expect(try rules(in: "With the setting 0 the load is disconnected below 10.5 V or 21 V.") == [])
    #expect(try rules(in: "The maximum continuous load current of two models is 65 A and 100 A.") == [])
  }
}
