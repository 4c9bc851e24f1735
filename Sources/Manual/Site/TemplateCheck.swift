import BuiltInFiles
import Localization

/// Looks at a template before Mustache does: Mustache prints nothing for a name that it does not know, and runs out of
/// stack on what is nested without end.
struct TemplateCheck {
  private let text: String
  private let path: String
  private static let deepest = 50

  /// Refuses what a page does not have, and a template without one of the `required` names.
  static func check(
    _ text: String, path: String, known: Set<String>, required: Set<String>
  ) throws(ManualError) {
    let check = TemplateCheck(text: text, path: path)
    let used = try check.names(known: known)
    guard let missing = required.subtracting(used).sorted().first else { return }
    throw .brokenTemplate(Place(path: path, line: 1, column: 1), reason: "does not show {{\(missing)}}")
  }

  private func names(known: Set<String>) throws(ManualError) -> Set<String> {
    var used: Set<String> = []
    var depth = 0
    var rest = text[...]
    if let nul = text.firstIndex(of: "\0") { throw fault(at: nul, "a NUL byte; expected text") }
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw fault(at: open.lowerBound, "a tag is not closed; expected }}")
      }
      let tag = rest[open.upperBound..<close.lowerBound]
      rest = rest[close.upperBound...]
      guard let kind = tag.first, kind != "!" else {
        if tag.isEmpty { throw fault(at: open.lowerBound, "a tag without a name") }
        continue
      }
      if kind == "=" || kind == ">" || kind == "<" || kind == "$" || kind == "%" {
        throw fault(
          at: open.lowerBound, "partials, inheritance, pragmas and other delimiters are not supported; write it out")
      }
      if kind == "#" || kind == "^" { depth += 1 }
      if kind == "/" { depth -= 1 }
      guard depth <= Self.deepest else {
        throw fault(at: open.lowerBound, "more than \(Self.deepest) sections inside each other")
      }
      let content = tag.drop { "{#^/&".contains($0) || $0.isWhitespace }
      let name = content.prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
      let isFunction = content[name.endIndex...].first == "("
      if isFunction ? !["first", "last"].contains(name) : name != "." && !known.contains(String(name)) {
        throw .unknownTemplateName(place(of: name.startIndex), String(name), known: known.sorted())
      }
      used.insert(String(name))
    }
    return used
  }

  private func fault(at index: String.Index, _ reason: String) -> ManualError {
    .brokenTemplate(place(of: index), reason: reason)
  }

  private func place(of index: String.Index) -> Place {
    Place(path: path, bytes: Array(text.utf8), offset: text.utf8.distance(from: text.startIndex, to: index))
  }
}
