import Linguistics
import Quantities

/// What a word can exchange for its contrary: a side of what can be one way or the other, or a comparison with a fact.
enum Sense: Hashable, Sendable {
  /// A side of a pair of opposites: those of a language's data, two concepts of the glossary, or all and any.
  case side(String, Opposites.Side)
  /// What is compared with the fact that a placeholder prints.
  case comparison(String, Comparator)

  /// What can be one way or the other.
  var subject: String {
    switch self {
    case .side(let subject, _): subject
    case .comparison(let fact, _): "{\(fact)}"
    }
  }

  /// The contrary.
  var opposite: Sense {
    switch self {
    case .side(let subject, let side): .side(subject, side.other)
    case .comparison(let fact, let comparator): .comparison(fact, comparator.negated)
    }
  }

  /// What it is called in findings: "power, the first of two sides", "above".
  var words: String {
    switch self {
    case .side(let subject, let side):
      let sides = subject.split(separator: "–")
      if sides.count == 2 { return "\"\(sides[side == .first ? 0 : 1])\"" }
      return Sense.sides[subject].map { "\"\(side == .first ? $0.0 : $0.1)\"" } ?? "the other side of \"\(subject)\""
    case .comparison(let fact, let comparator): return "\(comparator.rawValue) {\(fact)}"
    }
  }

  /// What the two sides of the pairs that facts decide are called.
  private static let sides: [String: (String, String)] = [
    power: ("on", "off"), opening: ("open", "closed"), connection: ("connected", "disconnected"),
    quantity: ("all", "any"), order: ("before", "after"), trend: ("up", "down"), warmth: ("cold", "hot"),
    flow: ("input", "output"), activation: ("active", "inactive"),
  ]

  /// What its words may be exchanged for: of a comparison the exact contrary, and the other way around.
  var contraries: [Sense] {
    switch self {
    case .side: [opposite]
    case .comparison(let fact, let comparator):
      Comparator.allCases.filter { $0 != comparator }.map { .comparison(fact, $0) }
    }
  }

  /// Names of subjects that facts mean, whatever a language calls their sides.
  static let power = "power"
  static let opening = "opening"
  static let connection = "connection"
  static let quantity = "quantity"
  static let order = "order"
  static let position = "position"
  static let trend = "trend"
  static let warmth = "warmth"
  static let flow = "flow"
  static let activation = "activation"
}

/// Where a text says something that has a contrary.
struct SaidSense: Sendable {
  /// What it says, a negation that belongs to it included.
  let sense: Sense
  /// Its words.
  let tokens: Range<Int>
}
