/// What Markdown needs of a text that is not Markdown.
package enum Markdown {
  /// The text with a backslash before every character that Markdown could take for markup.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: special.contains) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isASCII, special.contains(UInt8(scalar.value)) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
  }

  private static let special: Set<UInt8> = Set(#"\`*_[]<&|"#.utf8)
}
