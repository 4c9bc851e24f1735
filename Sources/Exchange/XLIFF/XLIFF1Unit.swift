import Localization
import XMLReading

/// A `<trans-unit>` of XLIFF 1.2.
enum XLIFF1Unit {
  static func unit(of node: XMLNode, _ context: XLIFFContext) throws(XMLFault) -> TranslationFile.Unit {
    guard let source = node.child("source") else {
      throw XMLFault(offset: node.end, found: "a <trans-unit> without <source>", expected: "<source>")
    }
    let original = InlineText(source, context, dialect: .xliff1)
    var unit = TranslationFile.Unit(source: original.text, place: context.lines.place(node.element.offset))
    unit.id = node["resname"] ?? node["id"]
    let target = node.child("target")
    if let target, !target.content.isEmpty {
      unit.target = InlineText(target, context, dialect: .xliff1, like: original).text
    }
    unit.state = unit.target?.isBlank == false ? state(target?["state"], approved: node["approved"]) : .untranslated
    unit.notes = node.children.filter { $0.name == "note" }.map(\.text)
    unit.references = references(of: node)
    unit.isObsolete = node["translate"] == "no"
    return unit
  }

  /// The msgctxt of a text that po2xliff took from a PO file, where it has one.
  static func gettextContext(of node: XMLNode) -> String? {
    contexts(of: node).first { $0["context-type"] == "x-po-msgctxt" }?.text
  }

  private static func state(_ name: String?, approved: String?) -> TranslationState {
    switch name {
    case "final", "signed-off": .reviewed
    case "translated": .translated
    case "new": .needsReview
    case let name? where name.hasPrefix("needs-"): .needsReview
    // Only an explicit "no" means anything: it is the default of tools that never set it.
    default: approved == "no" ? .needsReview : .translated
    }
  }

  private static func contexts(of node: XMLNode) -> [XMLNode] {
    node.children.filter { $0.name == "context-group" }.flatMap(\.children)
  }

  private static func references(of node: XMLNode) -> [String] {
    node.children.filter { $0.name == "context-group" && $0["purpose"]?.contains("location") == true }
      .compactMap { group in
        let file = group.children.first { $0["context-type"] == "sourcefile" }?.text
        let line = group.children.first { $0["context-type"] == "linenumber" }?.text
        return file.map { file in line.map { "\(file):\($0)" } ?? file }
      }
  }
}
