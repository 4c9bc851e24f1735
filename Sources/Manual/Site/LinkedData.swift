import Localization
import SpecModel

/// What programs read of a manual's page, as JSON-LD in the words of schema.org: the manual, the product that it is about,
/// and its technical data.
enum LinkedData {
  /// The text of a product.
  static func text(_ wording: Wording, at address: String?) throws -> String {
    try parts(of: wording.specification, at: address).map { try $0(wording) }.joined()
  }

  /// The same in parts that are made one by one, for any product that differs from this one in the values of facts.
  static func parts(of specification: Specification, at address: String?) -> [TextPart] {
    let rows = specification.specifications.flatMap { group in group.rows.map { (group, $0) } }
    let properties = rows.enumerated().map { number, row -> TextPart in
      { wording in (number > 0 ? ",\n" : "") + property(try wording.technicalData(row.1, in: row.0)) }
    }
    guard !properties.isEmpty else { return [{ try start($0, at: address) + "}}" }] }
    return [{ try start($0, at: address) + ", \"additionalProperty\": [\n" }] + properties + [{ _ in "\n]}}" }]
  }

  /// All but the technical data of the product, which end the two objects.
  private static func start(_ wording: Wording, at address: String?) throws -> String {
    let product = Script.object([
      ("@type", Script.quoted("Product")), ("name", Script.quoted(wording.specification.product.text)),
      ("description", Script.quoted(CMark.plainText(try wording.text("document.description")))),
    ])
    let manual = Script.object([
      ("@context", Script.quoted("https://schema.org")), ("@type", Script.quoted("TechArticle")),
      ("headline", Script.quoted(CMark.plainText(try wording.text("document.title")))),
      ("inLanguage", Script.quoted(wording.language.variety)),
      ("version", Script.quoted(wording.specification.revision)), ("url", address.map(Script.quoted)),
    ])
    return "\(manual.dropLast()), \"about\": \(product.dropLast())"
  }

  private static func property(_ row: TechnicalDataRow) -> String {
    Script.object([
      ("@type", Script.quoted("PropertyValue")), ("propertyID", Script.quoted(row.id)),
      ("name", Script.quoted(CMark.plainText(row.characteristic))),
      ("value", Script.quoted(CMark.plainText(row.value))),
    ])
  }
}

/// A part of a text in one language, made of a product in its words.
typealias TextPart = @Sendable (Wording) throws -> String
