import Localization
import XMLReading

/// A `<unit>` of XLIFF 2, whose segments are put together again.
enum XLIFF2Unit {
  static func unit(of node: XMLNode, _ context: XLIFFContext) throws(XMLFault) -> TranslationFile.Unit {
    let segments = node.children.filter { $0.name == "segment" || $0.name == "ignorable" }
    guard let first = segments.first, segments.contains(where: { $0.name == "segment" }) else {
      throw XMLFault(offset: node.end, found: "a <unit> without <segment>", expected: "<segment>")
    }
    let data = originalData(of: node)
    let place = context.lines.place(first.element.offset)
    var source: LocatedText?
    var parts: [(order: Int, text: LocatedText)] = []
    var states: [TranslationState] = []
    for (number, segment) in segments.enumerated() {
      guard let node = segment.child("source") else {
        throw XMLFault(offset: segment.end, found: "a <\(segment.name)> without <source>", expected: "<source>")
      }
      let original = InlineText(node, context, dialect: .xliff2(data))
      if source == nil { source = original.text } else { source?.append(original.text) }
      let target = segment.child("target")
      let translation = target.map { InlineText($0, context, dialect: .xliff2(data), like: original).text }
      let order = target?["order"].flatMap(Int.init) ?? number + 1
      if segment.name == "segment" {
        states.append(translation?.isBlank == false ? state(segment["state"]) : .untranslated)
        if let translation { parts.append((order, translation)) }
      } else {
        parts.append((order, translation ?? original.text))
      }
    }
    var unit = TranslationFile.Unit(
      source: source ?? LocatedText(at: place), place: context.lines.place(node.element.offset))
    unit.id = node["name"] ?? node["id"]
    unit.state = states.min() ?? .untranslated
    if states.contains(where: { $0 != .untranslated }) {
      let ordered = parts.sorted { $0.order < $1.order }.map(\.text)
      unit.target = ordered.dropFirst().reduce(into: ordered.first) { $0?.append($1) }
    }
    unit.notes = node.child("notes")?.children.map(\.text) ?? []
    unit.isObsolete = node["translate"] == "no"
    return unit
  }

  private static func state(_ name: String?) -> TranslationState {
    switch name {
    case "initial": .needsReview
    case "reviewed", "final": .reviewed
    // By the specification no state means "initial"; a tool that writes a translation without one means it is done.
    default: .translated
    }
  }

  private static func originalData(of node: XMLNode) -> [String: String] {
    let data = node.child("originalData")?.children ?? []
    return Dictionary(
      data.compactMap { data in data["id"].map { ($0, InlineText.characters(of: data)) } },
      uniquingKeysWith: { first, _ in first })
  }
}
