import SpecModel
import Synchronization

/// The figures that a text prints, with signs for their digits, so that it serves for all figures that look the same.
package final class FigureMarks: Sendable {
  private struct State {
    var facts: [FactID] = []
    var texts: [FactID: String] = [:]
    var next = DigitMarks.ofFigures.lowerBound
  }

  /// The facts whose figures may be others, by their positions.
  let varied: Set<Int>
  private let state = Mutex(State())

  /// Starts with nothing printed.
  package init(_ varied: Set<Int>) { self.varied = varied }

  /// The facts in the order in which their digits have got signs.
  package var facts: [FactID] { state.withLock(\.facts) }

  /// The value of a fact with signs for its digits; nil where there are none left.
  func marked(_ fact: FactID, _ text: () throws(LocalizationError) -> String) throws(LocalizationError) -> String? {
    if let known = state.withLock({ $0.texts[fact] }) { return known }
    let text = try text()
    return state.withLock { state in
      guard let marked = DigitMarks.marked(text, from: state.next..<DigitMarks.ofFigures.upperBound) else { return nil }
      state.next += DigitMarks.digits(of: text).count
      state.facts.append(fact)
      state.texts[fact] = marked
      return marked
    }
  }
}
