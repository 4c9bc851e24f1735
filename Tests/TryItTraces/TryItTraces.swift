import Engine
import Foundation
import Manual
import Quantities
import SmallBMS
import SmallBMSWithSmartBatteryProtect
import SmartBatteryProtect
import SpecModel
import Verification

/// Writes what the engine decides, row by row, as JavaScript beside the tables that the panel of a page runs: all vectors
/// of a product and random readings, for a browser to be asked the same.
@main
enum TryItTraces {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, let count = arguments.dropFirst().first.flatMap(Int.init) else {
      FileHandle.standardError.write(Data("expected a folder and a number of random rows\n".utf8))
      exit(64)
    }
    for (name, specification, settings) in all {
      let path = "\(folder)/\(name)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let script = try BehaviourScript.text(of: specification, settings.profile)
      try Data(script.utf8).write(to: URL(filePath: "\(path)/behaviour.js"))
      // Those of the pair take more than ten minutes to find; it is made of the same tables.
      let vectors = specification.components.isEmpty ? try TestVectors(specification, settings).vectors : []
      var lines = try vectors.map { vector in
        let rows = vector.inputs.rows
        let steps = rows.indices.map { number in
          let values = rows[number].values.map { $0?.doubleValue ?? .nan }
          return (after: rows[number].time - (number > 0 ? rows[number - 1].time : 0), values: values)
        }
        return try line(vector.id, steps, specification, settings, vector.choices)
      }
      var random = RandomReadings(specification)
      let combinations = specification.behaviour.combinations()
      // As many samples each as it takes to come round to whatever is remembered.
      let length = 25
      for number in 0..<(count / length) {
        let choices = combinations[number % combinations.count]
        let steps = random.trace(of: length, specification.facts.resolved(choices))
        lines.append(try line("random \(number)", steps, specification, settings, choices))
      }
      let text = "const traces = [\n\(lines.joined(separator: ",\n"))\n];\n"
      try Data(text.utf8).write(to: URL(filePath: "\(path)/traces.js"))
      print("\(name): \(vectors.count) vectors, \(count / length * length) random rows")
    }
  }

  private static var all: [(name: String, Specification, Settings)] {
    let (bms, protect) = (SmallBMS().specification, SmartBatteryProtect().specification)
    return bms.behaviour.profiles.map { ("SmallBMS-\($0.id)", bms, Settings($0)) } + [
      ("SmartBatteryProtect", protect, Settings()),
      ("pair", SmallBMSWithSmartBatteryProtect().specification, Settings()),
    ]
  }

  /// A trace with what the engine decides: rows, protections, timers, counters, diagnostics, voltages and currents.
  private static func line(
    _ name: String, _ steps: [(after: Double, values: [Double])], _ specification: Specification,
    _ settings: Settings, _ choices: Choices
  ) throws -> String {
    var settings = settings
    settings.choices = choices
    let engine = try Engine(specification, settings)
    let behaviour = engine.behaviour
    var state = engine.initialState
    let rows = steps.map { after, values -> String in
      var inputs = engine.inputs
      inputs.values = values
      let (next, outputs) = engine.step(state, inputs, after: after)
      state = next
      let bits: [Bool?] =
        behaviour.protections.map { outputs.isTripped($0.id) } + behaviour.timers.map { outputs.isElapsed($0.id) }
        + behaviour.counters.map { outputs.isReached($0.id) }
      let electrical = behaviour.outputs.flatMap { [outputs.voltage(of: $0.id), outputs.current(of: $0.id)] }
      let parts = [
        number(after), list(values.map(number)), list(outputs.rows.map(String.init)),
        list(bits.map { $0 == true ? "1" : "0" }), list(outputs.diagnostics.map { "\"\($0)\"" }),
        list(electrical.map { number($0 ?? .nan) }),
      ]
      return list(parts)
    }
    let chosen = engine.choices.values.sorted { $0.key.name < $1.key.name }.map { "\"\($0.key)\":\"\($0.value)\"" }
    return "{\"name\":\"\(name)\",\"choice\":{\(chosen.joined(separator: ","))},\"rows\":\(list(rows))}"
  }

  /// The shortest text that is this double and no other; null for none.
  private static func number(_ value: Double) -> String { value.isFinite ? value.description : "null" }

  private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }
}

/// Readings at, beside and between the figures of a product, at times at, beside and between its delays.
private struct RandomReadings: RandomNumberGenerator {
  private let behaviour: Behaviour
  private var seed: UInt64 = 1

  init(_ specification: Specification) { behaviour = specification.behaviour }

  /// SplitMix64: the same on every run.
  mutating func next() -> UInt64 {
    seed &+= 0x9E37_79B9_7F4A_7C15
    var bits = seed
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func trace(of count: Int, _ facts: FactIndex) -> [(after: Double, values: [Double])] {
    let figures = facts.facts.flatMap(\.form.plainQuantities)
    let times = figures.compactMap(\.seconds).map(\.doubleValue)
    var values = behaviour.inputs.map { _ in Double.nan }
    return (0..<count).map { number in
      for input in behaviour.inputs.indices where number == 0 || Int.random(in: 0..<5, using: &self) < 2 {
        values[input] = value(of: behaviour.inputs[input], values, figures)
      }
      return (number == 0 ? 0 : time(times), values)
    }
  }

  private mutating func value(of input: Input, _ others: [Double], _ figures: [AnyQuantity]) -> Double {
    switch input.kind {
    case .contact: return Bool.random(using: &self) ? 1 : .nan
    case .choice(let states, _): return Double(Int.random(in: 0..<states.count, using: &self))
    case .quantity(let unit, let absence):
      let same = figures.filter { $0.unit == unit }.map(\.baseValue.doubleValue)
      let figure = same.randomElement(using: &self) ?? 1
      let other = others.randomElement(using: &self).flatMap { $0.isNaN ? nil : $0 } ?? figure
      let found: Double
      switch Int.random(in: 0..<12, using: &self) {
      case 0: found = .nan
      case 1, 2: found = figure
      case 3: found = figure.nextUp
      case 4: found = figure.nextDown
      case 5: found = figure + Double(Int.random(in: -20...20, using: &self)) / 100
      case 6: found = other
      case 7: found = other + figure
      case 8: found = -figure
      default: found = Double.random(in: 0...max(1, same.max() ?? 1) * 1.2, using: &self)
      }
      return absence == .nothingConnected ? found.magnitude : found
    }
  }

  private mutating func time(_ delays: [Double]) -> Double {
    let delay = delays.randomElement(using: &self) ?? 1
    switch Int.random(in: 0..<8, using: &self) {
    case 0: return 0
    case 1, 2: return delay
    case 3: return delay + 1e-6
    case 4: return max(0, delay - 1e-6)
    case 5: return delay / 3
    case 6: return Double.random(in: 0...2 * delay, using: &self)
    default: return Double(Int.random(in: 0...40, using: &self)) / 10
    }
  }
}

extension FactForm {
  /// The quantities in it.
  fileprivate var plainQuantities: [AnyQuantity] {
    switch self {
    case .quantity(let quantity), .limit(_, let quantity), .drop(_, let quantity): [quantity]
    case .quantities(let list): list
    case .range(let lower, let upper): [lower, upper]
    case .byChoice(_, let forms): forms.flatMap(\.form.plainQuantities)
    default: []
    }
  }
}
