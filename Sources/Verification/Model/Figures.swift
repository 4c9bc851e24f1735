import Engine
import Quantities
import SpecModel

/// The numbers of facts in units without a prefix, as the user has set them.
struct Figures {
  private let facts: FactIndex
  private var overrides: [FactID: ExactDecimal] = [:]

  /// What the product states: tables read this, whatever is set for a protection.
  init(_ facts: FactIndex) { self.facts = facts }

  /// What the product states, but for the thresholds that were set: properties are about what the user has set.
  init(_ engine: Engine, _ settings: Settings) {
    self.init(engine.facts)
    for protection in engine.behaviour.protections {
      guard let override = settings.overrides[protection.id] else { continue }
      if let threshold = override.threshold { overrides[protection.threshold] = threshold }
      let profile = settings.profile ?? engine.behaviour.profiles.first
      if let release = override.releaseThreshold, let fact = profile?.releases[protection.id] {
        overrides[fact] = release
      }
    }
  }

  func number(_ id: FactID) -> ExactDecimal? {
    if let number = overrides[id] { return number }
    guard case .quantity(let quantity) = facts[id]?.form else { return nil }
    return quantity.baseValue
  }

  /// How long a timer runs, in millionths of a second; one of these more where more than its time has to pass.
  func microseconds(_ timer: Timer) -> Int? {
    guard case .quantity(let quantity) = facts[timer.duration]?.form else { return nil }
    return quantity.seconds.map { Int(Microseconds(seconds: $0.doubleValue)) + (timer.isExclusive ? 1 : 0) }
  }

  /// A number of times.
  func count(_ id: FactID) -> Int? { if case .count(let number) = facts[id]?.form { number } else { nil } }

  func amount(of offset: Offset) -> ExactDecimal? { facts.amount(of: offset)?.number }

  func range(_ id: FactID) -> (lower: ExactDecimal, upper: ExactDecimal)? {
    guard case .range(let lower, let upper) = facts[id]?.form else { return nil }
    return (lower.baseValue, upper.baseValue)
  }
}
