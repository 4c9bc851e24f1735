import Foundation
import Simulation

/// What stopped a simulation, with the name of its input.
struct SimulationFailure: Error, CustomStringConvertible {
  let path: String
  let error: TraceError

  var description: String {
    switch error {
    case .readFailed(let code): "\(path): error: \(String(cString: strerror(code)))"
    case .writeFailed(let code): "standard output: error: \(String(cString: strerror(code)))"
    case .invalid(let place, let defect):
      "\(path):\(place.line):\(place.column): error: \(place.header.map { "\($0): " } ?? "")\(defect)"
    }
  }
}
