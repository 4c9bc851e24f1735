import Localization
import SpecModel

extension Tag {
  /// A rule of a check: kebab-case words that never change.
  public enum Rule {}
}

/// The id of a rule: "deprecated-term".
public typealias RuleID = Identifier<Tag.Rule>

/// Something that is wrong in a text, where it stands, what was expected and how to fix it.
public struct Finding: Hashable, Sendable {
  /// The rule that was broken.
  public var rule: RuleID
  /// How bad it is.
  public var severity: Severity
  /// What kind of error it is.
  public var mqm: MQMErrorType
  /// The language of the text; nil where it is about no language.
  public var language: Language?
  /// The product whose data or texts it is about; nil if the program has only one, and for what products share.
  public var product: ProductID?
  /// What it is about.
  public var subject: FindingSubject?
  /// Where it stands: line and column of the file, from 1, the column in bytes.
  public var place: Place
  /// The page, from 1, where the file has pages; the line of `place` counts from the top of the page then.
  public var page: Int?
  /// The text with the spot marked.
  public var excerpt: Excerpt?
  /// What the text was checked against earlier, and what that is now.
  public var change: Change?
  /// What is wrong, in a sentence without a full stop.
  public var message: String
  /// What should stand there.
  public var expected: String?
  /// How to fix it, where `expected` does not say it all.
  public var remedy: String?
  /// The clauses of the data that say so: "F6, R13".
  public var source: String?

  /// Makes a finding.
  public init(
    _ rule: RuleID, _ severity: Severity, _ mqm: MQMErrorType, language: Language? = nil,
    about subject: FindingSubject? = nil, at place: Place, page: Int? = nil, excerpt: Excerpt? = nil,
    change: Change? = nil, message: String,
    expected: String? = nil,
    remedy: String? = nil, source: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.mqm = mqm
    self.language = language
    self.subject = subject
    self.place = place
    self.page = page
    self.excerpt = excerpt
    self.change = change
    self.message = message
    self.expected = expected
    self.remedy = remedy
    self.source = source
  }
}

/// A change in something that a text depends on.
public struct Change: Hashable, Sendable {
  /// What has changed: "source", the id of a fact.
  package let subject: String
  /// What it was.
  package let before: String
  /// What it is.
  package let now: String

  /// Makes a change.
  package init(of subject: String, from before: String, to now: String) {
    self.subject = subject
    self.before = before
    self.now = now
  }
}

/// A piece of text with a spot in it.
public struct Excerpt: Hashable, Sendable {
  /// The text, of one line.
  package let text: String
  /// The spot, as UTF-8 code units from the start of `text`.
  package let spot: Range<Int>

  /// Marks a spot, cut to the text.
  package init(_ text: String, spot: Range<Int>) {
    self.text = text
    self.spot = spot.clamped(to: 0..<text.utf8.count)
  }

  /// The part of a long text that the spot stands in.
  package func shortened(to length: Int = 1000) -> Excerpt {
    let bytes = text.utf8
    guard bytes.count > length else { return self }
    // Not inside a character.
    func boundary(_ offset: Int) -> String.Index {
      var index = bytes.index(bytes.startIndex, offsetBy: offset)
      while index > bytes.startIndex, index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
        bytes.formIndex(before: &index)
      }
      return index
    }
    let start = boundary(max(0, min(spot.lowerBound - length / 3, bytes.count - length)))
    let end = boundary(min(bytes.count, bytes.distance(from: bytes.startIndex, to: start) + length))
    let skipped = bytes.distance(from: bytes.startIndex, to: start)
    return Excerpt(String(text[start..<end]), spot: (spot.lowerBound - skipped)..<(spot.upperBound - skipped))
  }

  /// Marks a spot of a text.
  package init(_ text: String, spot: Range<String.Index>) {
    let start = text.utf8.distance(from: text.startIndex, to: spot.lowerBound)
    self.init(text, spot: start..<(start + text.utf8.distance(from: spot.lowerBound, to: spot.upperBound)))
  }
}
