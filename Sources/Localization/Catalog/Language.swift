import Foundation

/// A language, named by its BCP 47 tag: "en", "pt".
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The BCP 47 tag.
  public let tag: String

  /// Makes a language of its tag.
  public init(_ tag: String) { self.tag = tag }

  /// Where a tag alone means another region to CLDR than to this project: British English, European Portuguese.
  private static let regions = ["en": "en-GB", "pt": "pt-PT"]

  /// The locale that formats numbers and lists.
  public var formattingLocale: Locale { Locale(identifier: Language.regions[tag] ?? tag) }

  /// The tag.
  public var description: String { tag }

  /// Orders by tag.
  public static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }
}
