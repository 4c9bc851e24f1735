import Foundation
import Localization
import SpecModel

/// What identifies a finding from one run to the next: rule, language, subject and words, but not the line.
///
/// It keeps the words themselves: a digest would be shorter, but nobody could read it.
package struct Fingerprint: Hashable, Sendable {
  /// The rule.
  package let rule: RuleID
  /// The language.
  package let language: Language?
  /// The product, where there are several.
  package let product: ProductID?
  /// What it is about.
  package let fact: String?
  /// The marked words.
  package let spot: String
  /// The words around them, or the message if a finding has neither excerpt nor subject.
  package let text: String

  /// Takes a finding's fingerprint.
  package init(_ finding: Finding) {
    rule = finding.rule
    language = finding.language
    product = finding.product
    fact = finding.subject?.name
    spot = Fingerprint.normalized(finding.excerpt?.marked ?? "")
    text = Fingerprint.normalized(finding.excerpt?.text ?? (finding.subject == nil ? finding.message : ""))
  }

  /// Makes a fingerprint of its parts.
  init(rule: RuleID, language: Language?, product: ProductID?, fact: String?, spot: String, text: String) {
    self.rule = rule
    self.language = language
    self.product = product
    self.fact = fact
    self.spot = Fingerprint.normalized(spot)
    self.text = Fingerprint.normalized(text)
  }

  /// All parts in one string.
  var joined: String {
    // A program with a single product does not name it, so its findings keep their earlier fingerprints.
    ((product.map { [$0.name] } ?? []) + [rule.name, language?.tag ?? "", fact ?? "", spot, text])
      .joined(separator: "\u{1F}")
  }

  /// The text with white space collapsed and accented letters in one form.
  private static func normalized(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").precomposedStringWithCanonicalMapping
  }
}

extension Excerpt {
  /// The words at the spot.
  package var marked: String {
    String(decoding: text.utf8.prefix(spot.upperBound).dropFirst(spot.lowerBound), as: UTF8.self)
  }
}
