import Foundation
import Localization
import SpecModel

/// What makes a finding the same one in the next run: rule, language, what it is about and the words, not the line.
///
/// The words stand in it as they are: a digest could be read by nobody, and would be shorter only.
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
  /// The words around them, or the message of a finding that shows none and is about nothing.
  package let text: String

  /// Takes a finding's fingerprint.
  package init(_ finding: Finding) {
    rule = finding.rule
    language = finding.language
    product = finding.product
    fact = finding.fact
    spot = Fingerprint.normalized(finding.excerpt?.marked ?? "")
    text = Fingerprint.normalized(finding.excerpt?.text ?? (finding.fact == nil ? finding.message : ""))
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

  /// The whole of it in one string.
  var joined: String {
    // A program of one product names none, and its findings keep the fingerprints that they had.
    ((product.map { [$0.name] } ?? []) + [rule.name, language?.tag ?? "", fact ?? "", spot, text])
      .joined(separator: "\u{1F}")
  }

  /// One space for any white space, and one form for each letter with its accents.
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
