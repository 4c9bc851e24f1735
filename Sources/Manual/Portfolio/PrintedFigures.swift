import Localization
import SpecModel
import Synchronization

/// How the figures of variants look in one language; those that differ in digits alone look the same.
final class PrintedFigures: Sendable {
  /// A figure as it is printed.
  struct Figure: Sendable {
    /// A number that all have that look the same.
    let look: Int
    /// Its digits, in ASCII.
    let digits: [UInt8]
  }

  private struct Key: Hashable {
    let fact: FactID
    let value: Int
  }

  private struct State {
    var figures: [Key: Figure] = [:]
    var looks = Numbering<String>()

    mutating func figure(_ text: String) -> Figure {
      Figure(look: looks.number(of: DigitMarks.blank(text)), digits: DigitMarks.digits(of: text))
    }
  }

  /// The facts that differ from variant to variant, by their positions.
  let varied: Set<Int>
  private let edition: Site.Edition
  /// Texts that are computed from a variant's facts, by ids that no fact has.
  private let computed: Computed
  private let state = Mutex(State())

  /// So many figures are known before it begins anew.
  private static let limit = 1 << 12

  typealias Computed = @Sendable (NumberedVariant) -> [FactID: String]

  init(_ varied: Set<Int>, in edition: Site.Edition, computed: @escaping Computed) {
    (self.varied, self.edition, self.computed) = (varied, edition, computed)
  }

  /// A fact of a variant as it is printed, or a text that is computed; nil where it can't be.
  func figure(_ fact: FactID, of variant: NumberedVariant) -> Figure? {
    guard let position = variant.specification.facts.position(around: fact) else {
      return computed(variant)[fact].map { text in state.withLock { $0.figure(text) } }
    }
    let key = Key(fact: fact, value: variant.numbers[position])
    if let known = state.withLock({ $0.figures[key] }) { return known }
    guard let text = try? edition.wording(variant.specification).text(of: fact) else { return nil }
    return state.withLock { state in
      let figure = state.figure(text)
      if state.figures.count == Self.limit { state.figures = [:] }
      state.figures[key] = figure
      return figure
    }
  }
}
