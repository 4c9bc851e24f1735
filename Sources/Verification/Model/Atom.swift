import Quantities

/// The smallest question that a condition asks of the inputs; numbers are positions in the product's data.
enum Atom: Hashable, Sendable {
  case compare(Int, Comparator, Bound)
  /// The input has a value; for a contact: it is closed.
  case present(Int)
  /// The input has the state of this number.
  case holds(Int, Int)

  /// What an input is compared with.
  enum Bound: Hashable, Sendable {
    case number(ExactDecimal)
    /// Another input, and what is added to it.
    case input(Int, plus: ExactDecimal)
  }

  /// The inputs it asks about.
  var inputs: [Int] {
    switch self {
    case .compare(let input, _, .input(let other, _)): [input, other]
    case .compare(let input, _, .number), .present(let input), .holds(let input, _): [input]
    }
  }
}
