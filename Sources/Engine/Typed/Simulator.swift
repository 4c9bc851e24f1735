import SpecModel

/// A product that runs: it is given readings, sample by sample, and says what the product does.
///
/// ```swift
/// var module = try Simulator(SmallBMS(), profile: "field")
/// let now = module.step(after: .seconds(60)) {
///   $0[.cellVoltageMin] = .volts(2.8)
///   $0[.remote] = .closed
/// }
/// now[.loadOutput] == .floating
/// ```
/// It has no clock: the caller says how much time has passed. A copy goes its own way from there.
public struct Simulator<P: Product>: Sendable {
  /// What runs it; for columns, simulations of files and recordings.
  public let engine: Engine
  /// The readings of the last sample; before the first one all are absent.
  public private(set) var readings: Readings<P>
  /// What the product does with them.
  public private(set) var now: Moment<P>
  var state: State

  /// Makes a product ready to run, before its first sample.
  ///
  /// - Parameters:
  ///   - product: The product.
  ///   - profile: The name of the profile with its release thresholds; its first one if not given.
  ///   - choices: What is chosen for its parameters; what it says itself for those that are not here.
  ///   - adjust: What differs from product and profile, by protection.
  /// - Throws: Where the product's data can't run, or the profile is unknown or can't be adjusted so.
  public init(
    _ product: P, profile: String? = nil, choices: Choice<P>...,
    adjust: (inout ProtectionSettings<P>) -> Void = { _ in }
  ) throws(EngineError) {
    let specification = product.specification
    var settings = ProtectionSettings<P>()
    adjust(&settings)
    let chosen: Profile? = if let profile { try specification.behaviour.known(profile) } else { nil }
    engine = try Engine(specification, Settings(chosen, overrides: settings.overrides, choices: Choices(choices)))
    (readings, now, state) = (Readings(engine.inputs), Moment(engine.initialOutputs), engine.initialState)
  }

  /// Takes a sample: `change` sets the readings that differ from those before.
  ///
  /// Delays have elapsed to the microsecond; a negative time counts as none.
  @discardableResult
  public mutating func step(
    after elapsed: Duration, _ change: (inout Readings<P>) -> Void = { _ in }
  ) -> Moment<P> {
    change(&readings)
    engine.advance(&state, readings.inputs, after: elapsed / .seconds(1), into: &now.outputs)
    return now
  }

  /// The limits that a protection works with.
  public func limits<Unit>(of protection: ProtectionKey<P, Unit>) -> Limits<Unit> {
    Limits(engine.program.limits[engine.program.position(of: protection)])
  }
}

extension Behaviour {
  fileprivate func known(_ name: String) throws(EngineError) -> Profile {
    do throws(UnknownName) {
      return try profile(named: name)
    } catch {
      throw EngineError(.settings, .unknownName(error))
    }
  }
}
