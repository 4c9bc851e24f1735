import Engine
import Foundation
import Simulation
import SmallBMS
import SpecModel

/// A CSV file with the same readings, and a simulation of it.
final class Trace {
  let bytes: Int
  private let file: URL
  private let simulation: Simulation

  init(_ columns: ReadingColumns<SmallBMS>, _ module: Simulator<SmallBMS>) throws {
    let inputs = module.engine.behaviour.inputs
    let values = columns.doubles
    var text = (["time"] + inputs.map(\.column)).joined(separator: ",") + "\n"
    for row in 0..<columns.count {
      text += "\(row)"
      for (input, column) in zip(inputs, values) {
        text += "," + Self.cell(column[row], input)
      }
      text += "\n"
    }
    bytes = text.utf8.count
    file = FileManager.default.temporaryDirectory.appending(path: "specsheet-trace-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    simulation = Simulation(module)
  }

  deinit { try? FileManager.default.removeItem(at: file) }

  /// From the file to nowhere, by the calls that the program makes as well.
  func simulate() throws {
    let input = try FileHandle(forReadingFrom: file)
    let output = try FileHandle(forWritingTo: URL(filePath: "/dev/null"))
    try simulation.run(from: input.fileDescriptor, to: output.fileDescriptor)
    try input.close()
    try output.close()
  }

  private static func cell(_ value: Double, _ input: Input) -> String {
    switch input.kind {
    case .contact(let closed, let open): value >= 1 ? closed : open
    case .choice(let states, _): value.isNaN ? "" : states[Int(value)].name
    case .quantity: value.isNaN ? "" : value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
  }
}
