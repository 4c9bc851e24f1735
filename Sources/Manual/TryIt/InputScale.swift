import Foundation
import Quantities
import SpecModel

/// The values that a slider of the panel offers for an input: those that something depends on, and some on either side.
struct InputScale {
  /// The ends of the slider.
  let lower, upper: ExactDecimal
  /// The distance of two values.
  let step: ExactDecimal
  /// Where it stands at first.
  let start: ExactDecimal
  /// Whether the input has no value at first.
  let isAbsent: Bool

  /// The scale for the values that matter, in so many steps at most.
  private init(around values: [ExactDecimal], unit: String, start: ExactDecimal?, isAbsent: Bool) {
    let numbers = values.map(\.doubleValue)
    let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 1)
    // What is beyond a single value is as near as zero.
    let margin = most > least ? (most - least) / 8 : max(most.magnitude, 1)
    let digits = Int(floor(log10(Self.steps / (most - least + 2 * margin))))
    func rounded(_ value: Double, _ rule: FloatingPointRoundingRule) -> ExactDecimal {
      let coefficient = Int((value * pow(10, Double(digits - 1))).rounded(rule))
      return ExactDecimal(coefficient: coefficient).scaled(byPowerOfTen: 1 - digits).normalized
    }
    // Only a temperature is below zero where no value that matters is.
    let bottom = least - margin
    lower = rounded(least >= 0 && unit != Celsius.symbol ? max(0, bottom) : bottom, .down)
    upper = rounded(most + margin, .up)
    step = ExactDecimal(coefficient: 1).scaled(byPowerOfTen: -digits)
    self.isAbsent = isAbsent
    let middle = ((lower.doubleValue + upper.doubleValue) / 2 / step.doubleValue).rounded() * step.doubleValue
    self.start = start ?? ExactDecimal(nearest: middle) ?? lower
  }

  /// What the scale of an input is called where it stands beside facts.
  static func id(of input: InputID) -> FactID { FactID("scale of \(input)") }

  /// The members of an object that has others before them, as JavaScript.
  var members: String {
    ", \"min\": \(lower), \"max\": \(upper), \"step\": \(step), \"start\": \(start)\(isAbsent ? ", \"isAbsent\": true" : "")"
  }

  /// The members of all scales of a product, also of what has none.
  static func members(of specification: Specification) -> [FactID: String] {
    let scales = all(of: specification)
    return specification.behaviour.inputs.reduce(into: [:]) { $0[id(of: $1.id)] = scales[$1.id]?.members ?? "" }
  }

  /// How many steps a slider has at most.
  private static let steps = 1e3

  /// The scales of all quantities that a product reads.
  static func all(of specification: Specification) -> [InputID: InputScale] {
    let behaviour = specification.behaviour
    let comparisons = Comparisons(specification)
    let example = specification.chapters.lazy.flatMap(\.withSections).flatMap(\.blocks).compactMap { block in
      if case .figure(let figure) = block { figure.readings } else { nil }
    }.first
    var scales: [InputID: InputScale] = [:]
    for input in behaviour.inputs {
      guard case .quantity(let unit, let absence) = input.kind, absence != .nothingConnected else { continue }
      let group = comparisons.group(of: input, unit)
      let shown = group.compactMap { example?.inputs.firstIndex(of: $0) }
      let examples = shown.flatMap { number in example?.points.map { $0.values[number] } ?? [] }
      let values = group.flatMap { comparisons.values[$0] ?? [] } + examples
      let first = example?.inputs.firstIndex(of: input.id).flatMap { example?.points.first?.values[$0] }
      scales[input.id] = InputScale(
        around: values, unit: unit, start: first, isAbsent: first == nil && absence != .missingReading)
    }
    for output in behaviour.outputs {
      guard let limit = output.limit, let resistance = comparisons.leastResistance(of: output, scales) else { continue }
      scales[limit.connected] = InputScale(around: [0, resistance], unit: Ohm.symbol, start: nil, isAbsent: true)
    }
    return scales
  }
}

/// What the inputs of a product are compared with.
private struct Comparisons {
  let specification: Specification
  /// The figures, whatever is chosen.
  private(set) var values: [InputID: [ExactDecimal]] = [:]
  private var others: [InputID: Set<InputID>] = [:]

  init(_ specification: Specification) {
    self.specification = specification
    let behaviour = specification.behaviour
    for leaf in behaviour.conditions.flatMap(\.leaves) {
      switch leaf {
      case .compare(let input, _, .fact(let fact)), .inside(let input, let fact): add(fact, to: input)
      case .compare(let input, _, .input(let other)), .compare(let input, _, .offset(let other, _)):
        others[input, default: []].insert(other)
        others[other, default: []].insert(input)
      default: break
      }
    }
    for protection in behaviour.protections {
      add(protection.threshold, to: protection.input)
      for profile in behaviour.profiles {
        if let release = profile.releases[protection.id] { add(release, to: protection.input) }
      }
    }
  }

  private mutating func add(_ fact: FactID, to input: InputID) {
    values[input, default: []] += specification.facts[fact]?.form.numbers ?? []
  }

  /// The inputs that are shown on one scale: those that are compared with each other, and members of a chain.
  func group(of input: Input, _ unit: String) -> [InputID] {
    specification.behaviour.inputs.filter { other in
      guard case .quantity(unit, _) = other.kind else { return false }
      return other.id == input.id || others[input.id]?.contains(other.id) == true
        || input.aggregate != nil && other.aggregate != nil
    }.map(\.id)
  }

  /// The resistance that draws the largest current at the highest voltage.
  func leastResistance(of output: PowerOutput, _ scales: [InputID: InputScale]) -> ExactDecimal? {
    guard let limit = output.limit, let current = specification.facts[limit.maximum]?.form.numbers.first,
      current > 0
    else { return nil }
    let voltage: Double? =
      switch output.voltage {
      case .supply(let input, _): scales[input]?.upper.doubleValue
      case .stated(let fact): specification.facts[fact]?.form.numbers.first?.doubleValue
      case nil: nil
      }
    return voltage.flatMap { ExactDecimal(nearest: $0 / current.doubleValue) }
  }
}

extension FactForm {
  /// The numbers in it, in units without a prefix, whatever is chosen.
  fileprivate var numbers: [ExactDecimal] {
    switch self {
    case .quantity(let quantity): [quantity.baseValue]
    case .range(let lower, let upper): [lower.baseValue, upper.baseValue]
    case .byChoice(_, let forms): forms.flatMap(\.form.numbers)
    default: []
    }
  }
}
