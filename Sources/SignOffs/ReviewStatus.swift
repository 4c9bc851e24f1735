import Localization
import SpecModel

/// How a text compares with its sign-off.
package enum ReviewStatus: Sendable, Hashable {
  /// There is no text.
  case missing
  /// It has words that nobody has signed off, or the catalog asks for another reading.
  case unreviewed
  /// The text has changed since it was signed off.
  case changed
  /// Its source has changed since it was signed off.
  case stale
  /// It prints, or is chosen by, a value that has changed since it was signed off.
  case valueChanged
  /// Everything is as it was when it was signed off.
  case reviewed
}

extension CurrentTexts.Entry {
  /// The status of a text, and the facts whose values have changed.
  func status(_ slot: SignOff.Slot, _ signOff: SignOff?) -> (status: ReviewStatus, changedValues: [FactID]) {
    guard let text = texts[slot.language] else { return (.missing, []) }
    guard let signOff else { return (text.hasWords || text.isMarked ? .unreviewed : .reviewed, []) }
    let isSameText = CurrentTexts.isSame(text.content, signOff.text)
    let changed = values.keys.filter { id in
      // A fact that the text did not print before comes with a change of the text.
      guard let before = signOff.values[id] else { return isSameText }
      return before != values[id]
    }.sorted { $0.name < $1.name }
    guard isSameText else { return (.changed, changed) }
    let source = slot.language == sourceLanguage ? nil : source?.content
    guard CurrentTexts.isSame(source ?? "", signOff.source ?? "") else { return (.stale, changed) }
    guard changed.isEmpty else { return (.valueChanged, changed) }
    return (text.isMarked ? .unreviewed : .reviewed, [])
  }
}

extension CurrentTexts.Text {
  /// Whether there is anything to read: a text of placeholders alone, "{names.product}", has no words of its own.
  fileprivate var hasWords: Bool {
    guard let message = try? Message(content) else { return true }
    return message.segments.contains {
      if case .text(let text) = $0 { text.contains(where: \.isLetter) } else { false }
    }
  }
}

extension CurrentTexts {
  /// Whether two texts are the same byte for byte; `==` accepts either spelling of an accent.
  package static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}
