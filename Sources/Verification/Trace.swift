import Engine
import Quantities
import SpecModel

/// Samples of all inputs, one after the other: what a simulation reads.
public struct Trace: Hashable, Sendable {
  /// One sample.
  public struct Row: Hashable, Sendable {
    /// Seconds since the first sample.
    public let time: Double
    /// The values in the order of the product's inputs; nil where there is none, or where a contact is open.
    public let values: [ExactDecimal?]
  }

  /// The samples.
  public private(set) var rows: [Row]
  /// The headers of the columns, time first.
  public let header: [String]
  /// What is written for each input in the place of its value: one word for all values, or one for each number of a
  /// state; none where the value itself is.
  private let words: [[String]]
  private let names: [InputID]
  private let units: [String]

  init(_ model: Model, rows: [Row]) {
    let inputs = model.inputs
    self.rows = rows
    header = [model.timeColumn] + inputs.map(\.column)
    names = inputs.map(\.id)
    words = inputs.map { input in
      switch input.kind {
      case .quantity: []
      case .contact(let closed, _): [closed]
      case .choice(let states, _): states.map(\.name)
      }
    }
    units = inputs.map { if case .quantity(let unit, _) = $0.kind { unit } else { "" } }
  }

  /// The samples as text, field by field.
  public var fields: [[String]] {
    rows.map { row in
      [Self.text(row.time)] + row.values.indices.map { place in row.values[place].map { text($0, place) } ?? "" }
    }
  }

  /// The trace as CSV with a header, as `simulate` reads it.
  public var csv: String { CSVText.text([header] + fields) }

  /// The last sample in words: "cell_voltage_min 2.8 V, remote bridged"; what is absent is left out.
  var lastSample: String {
    guard let row = rows.last else { return "" }
    let parts = row.values.indices.compactMap { place -> String? in
      guard let value = row.values[place] else { return nil }
      return "\(header[place + 1]) \(text(value, place))\(words[place].isEmpty ? " \(units[place])" : "")"
    }
    return parts.isEmpty ? "nothing connected" : parts.joined(separator: ", ")
  }

  private func text(_ value: ExactDecimal, _ place: Int) -> String {
    let words = words[place]
    guard !words.isEmpty else { return value.description }
    return words[min(words.count - 1, value.coefficient(withFractionDigits: 0))]
  }

  /// The same with other samples of the same inputs.
  func replacing(rows: [Row]) -> Trace {
    var trace = self
    trace.rows = rows
    return trace
  }

  /// What the engine makes of the trace, sample by sample.
  package func run(on engine: Engine) -> [(state: State, outputs: Outputs)] {
    var (state, previous, result): (State, Double, [(state: State, outputs: Outputs)]) = (engine.initialState, 0, [])
    for row in rows {
      var inputs = engine.inputs
      for (name, value) in zip(names, row.values) { inputs[name] = value?.doubleValue ?? .nan }
      let step = engine.step(state, inputs, after: row.time - previous)
      (state, previous) = (step.state, row.time)
      result.append(step)
    }
    return result
  }

  static func text(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
