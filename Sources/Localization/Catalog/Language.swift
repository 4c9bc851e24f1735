import Foundation

/// A language, named by its BCP 47 tag: "en", "pt".
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The BCP 47 tag.
  public let tag: String

  /// Makes a language of its tag.
  public init(_ tag: String) { self.tag = tag }

  /// The language without script and region: "pt" of "pt-BR".
  public var primary: String { String(tag.prefix { $0 != "-" }).lowercased() }

  /// The tag that tells browsers, search engines and voices which variety of the language a page is written in.
  public var variety: String { Language.varieties[tag] ?? tag }

  /// Where readers take a tag alone for another variety: European Portuguese for Brazilian.
  private static let varieties = ["pt": "pt-PT"]
  /// Where a tag alone means another region to CLDR than to this project: British English, European Portuguese.
  private static let regions = ["en": "en-GB", Language.pseudo.tag: "en-GB"].merging(varieties) { $1 }

  /// Whether the tag has the form that BCP 47 asks for: letters, then groups of letters and digits.
  public var isWellFormed: Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isLetter = { (byte: UInt8) in ("a"..."z").contains(Unicode.Scalar(byte | 0x20)) }
    guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(isLetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.count) && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  /// The tag as BCP 47 writes it: "pt-BR", "zh-Hant".
  public var inUsualCase: Language {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { index, part in
      switch (index, part.count) {
      case (1..., 2): part.uppercased()
      case (1..., 4) where part.allSatisfy(\.isLetter): part.capitalized
      default: part.lowercased()
      }
    }
    return Language(parts.joined(separator: "-"))
  }

  /// The one of these languages that comes closest (RFC 4647, lookup): itself, or one whose tag says less, "de" for "de-AT".
  public func lookedUp(in known: some Collection<Language>) -> Language? {
    var parts = tag.split(separator: "-")
    while !parts.isEmpty {
      let candidate = Language(parts.joined(separator: "-"))
      if known.contains(candidate) { return candidate }
      parts.removeLast()
    }
    return nil
  }

  /// The locale that formats numbers and lists.
  public var formattingLocale: Locale { Locale(identifier: Language.regions[tag] ?? tag) }

  /// The tag.
  public var description: String { tag }

  /// Orders by tag.
  public static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }
}
