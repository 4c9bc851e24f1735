import Foundation

/// A change of one place of a text.
struct Mutant {
  /// What is changed.
  enum Kind: String, CaseIterable {
    case number
    case reference
    case unit
    case comparator
    case sign
    case range
    case negationRemoved = "negation removed"
    case negationAdded = "negation added"
    case name
    case itemDeleted = "item deleted"
    case partDeleted = "part of a list deleted"
    case rowDeleted = "row deleted"
    case valuesExchanged = "values exchanged"
  }

  let kind: Kind
  /// Where, in UTF-16 code units of the text.
  let range: NSRange
  let replacement: String
  /// The lines that the change concerns, of the unchanged text.
  let lines: ClosedRange<Int>
}

/// A source of random numbers that gives the same ones on every run (SplitMix64).
struct Randomness: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A text with mutants in it.
struct MutatedText {
  let text: String
  /// The mutants, each with the lines of the new text where it may be found.
  let mutants: [(mutant: Mutant, lines: ClosedRange<Int>)]

  /// Applies mutants that do not overlap.
  init(_ original: NSString, _ mutants: [Mutant]) {
    var text = ""
    var end = 0
    var shift = 0
    var placed: [(Mutant, ClosedRange<Int>)] = []
    for mutant in mutants.sorted(by: { $0.range.location < $1.range.location }) {
      text += original.substring(with: NSRange(location: end, length: mutant.range.location - end))
      text += mutant.replacement
      end = mutant.range.location + mutant.range.length
      let removed = original.substring(with: mutant.range).count { $0 == "\n" }
      let added = mutant.replacement.count { $0 == "\n" }
      let (first, last) = (mutant.lines.lowerBound + shift, mutant.lines.upperBound + shift)
      shift += added - removed
      placed.append((mutant, first...max(first, last + added - removed)))
    }
    self.text = text + original.substring(from: end)
    self.mutants = placed
  }
}
