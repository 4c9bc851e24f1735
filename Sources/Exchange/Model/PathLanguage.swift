import Foundation
import Localization

/// The language that the path of a file names: "locales/de/app.json", "app_pt_BR.arb", "values-de/strings.xml".
package struct PathLanguage: Sendable {
  /// The language.
  package let language: Language
  /// The part of the path that names it, with what joins it to the rest.
  private let range: Range<String.Index>
  private let path: String
  private let kind: Kind

  private enum Kind: Sendable {
    /// "values-de" of Android, whose texts in the first language are in "values".
    case values
    /// "de.lproj" of Apple.
    case project
    /// The end of a file's name, with its separator: "_de".
    case suffix
    /// A folder or a file's name as a whole.
    case whole
  }

  /// Reads a path from its end; nil where no part of it is the tag of a language.
  ///
  /// The name of a file in the folder of a language is what its texts are about, even if it reads like another language:
  /// "de/or.json", "de/sign-in.json".
  package init?(of path: String) {
    self.path = path
    let parts = path.split(separator: "/")
    if let name = parts.last, let folder = parts.dropLast().last, let inFolder = PathLanguage.inFolder(folder),
      PathLanguage.inName(name)?.0.primary != inFolder.0.primary
    {
      (language, range, kind) = inFolder
      return
    }
    for part in parts.reversed() {
      let isFile = part.endIndex == path.endIndex
      guard let found = isFile ? PathLanguage.inName(part) : PathLanguage.inFolder(part) else { continue }
      (language, range, kind) = found
      return
    }
    return nil
  }

  /// The paths at which the texts in another language may stand, the likeliest first.
  package func counterparts(in source: Language) -> [String] {
    let tags = [source.tag, source.primary, source.tag.replacing("-", with: "_")]
    let names: [String] =
      switch kind {
      case .values: [""] + tags.map { "-" + $0 }
      case .project: tags + ["Base"]
      case .suffix: tags.map { String(path[range].prefix(1)) + $0 } + [""]
      case .whole: tags
      }
    return names.map { path.replacingCharacters(in: range, with: $0) }.filter { $0 != path }
  }

  /// What follows the last dot of a file's name, in lower case; empty if there is none.
  static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  private typealias Found = (Language, Range<String.Index>, Kind)

  private static func inName(_ name: Substring) -> Found? {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    if let language = language(stem) { return (language, stem.startIndex..<stem.endIndex, .whole) }
    // "de.i18n.json".
    if let dot = stem.firstIndex(of: "."), let language = language(stem[..<dot]) {
      return (language, stem.startIndex..<dot, .whole)
    }
    // "app_pt_BR": the longest end that is a tag.
    for index in stem.indices where "._-".contains(stem[index]) {
      guard let language = language(stem[stem.index(after: index)...]) else { continue }
      return (language, index..<stem.endIndex, .suffix)
    }
    return nil
  }

  private static func inFolder(_ name: Substring) -> Found? {
    if name.hasPrefix("values-") {
      let start = name.index(name.startIndex, offsetBy: "values".count)
      return language(name[start...].dropFirst()).map { ($0, start..<name.endIndex, .values) }
    }
    if name.hasSuffix(".lproj") {
      let stem = name.dropLast(".lproj".count)
      return language(stem).map { ($0, stem.startIndex..<stem.endIndex, .project) }
    }
    return language(name).map { ($0, name.startIndex..<name.endIndex, .whole) }
  }

  private static let codes = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { $0.utf8.count == 2 })

  /// The language of a tag with region or script, as programs write it: "pt_BR", "zh-Hant", of Android "pt-rBR" and
  /// "b+sr+Latn".
  package static func language(_ tag: Substring) -> Language? {
    if tag.contains("-r") || tag.hasPrefix("b+") {
      return language(tag.replacing("-r", with: "-").replacing("b+", with: "").replacing("+", with: "-")[...])
    }
    let parts = tag.split(whereSeparator: { $0 == "_" || $0 == "-" })
    guard let code = parts.first, codes.contains(String(code)), parts.count < 4,
      tag.utf8.count == parts.reduce(parts.count - 1, { $0 + $1.utf8.count }),
      parts.dropFirst().allSatisfy({ isSubtag($0) })
    else { return nil }
    return Language(parts.joined(separator: "-"))
  }

  /// A region ("BR", "419") or a script ("Latn").
  private static func isSubtag(_ part: Substring) -> Bool {
    switch part.utf8.count {
    case 2: part.allSatisfy { $0.isASCII && $0.isLetter }
    case 3: part.allSatisfy { $0.isASCII && $0.isNumber }
    case 4: part.first?.isUppercase == true && part.allSatisfy { $0.isASCII && $0.isLetter }
    default: false
    }
  }
}
