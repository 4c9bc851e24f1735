import Engine
import SpecModel

/// Writes what an engine decided as the columns of a trace, without the time.
package struct OutputRow {
  private let engine: Engine
  private let columns: [TraceColumn]

  package init(_ engine: Engine) {
    self.engine = engine
    columns = engine.behaviour.trace.filter { if case .time = $0.content { false } else { true } }
  }

  var header: [String] { columns.map(\.name) }

  func fields(_ outputs: Outputs) -> [String] {
    columns.map { column in
      switch column.content {
      case .time: ""
      case .state(let table): outputs.state(of: table)?.name ?? ""
      case .amount(let table, let prefix):
        outputs.quantity(of: table).map {
          $0.baseValue.scaled(byPowerOfTen: -prefix.rawValue).normalized.description
        } ?? ""
      case .voltage(let output): outputs.voltage(of: output).map(number) ?? ""
      case .current(let output): outputs.current(of: output).map(number) ?? ""
      case .diagnostics: outputs.diagnostics.joined(separator: ";")
      }
    }
  }

  /// What the engine makes of a trace, sample by sample.
  package func rows(_ trace: Trace) -> [[String]] { trace.run(on: engine).map { fields($0.outputs) } }

  /// Rounded to nine digits behind the point: sums of decimals are not exact.
  private func number(_ value: Double) -> String { Trace.text((value * 1e9).rounded() / 1e9) }
}
