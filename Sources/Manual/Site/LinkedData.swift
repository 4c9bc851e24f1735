import Localization

/// What programs read of a manual's page, as JSON-LD in the words of schema.org.
enum LinkedData {
  /// The manual, the product that it is about, and its technical data.
  static func text(of manual: ManualDocument, _ wording: Wording, at address: String?) throws -> String {
    let properties = try wording.technicalData().map { row in
      Script.object([
        ("@type", Script.quoted("PropertyValue")), ("propertyID", Script.quoted(row.id)),
        ("name", Script.quoted(CMark.plainText(row.characteristic))),
        ("value", Script.quoted(CMark.plainText(row.value))),
      ])
    }
    let product = Script.object([
      ("@type", Script.quoted("Product")), ("name", Script.quoted(wording.specification.product.text)),
      ("description", Script.quoted(CMark.plainText(manual.description))),
      ("additionalProperty", properties.isEmpty ? nil : Script.array(properties)),
    ])
    return Script.object([
      ("@context", Script.quoted("https://schema.org")), ("@type", Script.quoted("TechArticle")),
      ("headline", Script.quoted(CMark.plainText(manual.title))),
      ("inLanguage", Script.quoted(wording.language.variety)),
      ("version", Script.quoted(wording.specification.revision)), ("url", address.map(Script.quoted)),
      ("about", product),
    ])
  }
}
