import Engine
import Foundation
import SmallBMS
import SmallBMSWithSmartBatteryProtect
import SmartBatteryProtect
import SpecModel
import VectorMutants
import Verification

/// Puts the mutants of every product, in every profile and mode, to the vectors that are exported for it; exits with 1 if
/// one survives that is not proven to be the same.
@main
enum MutationScores {
  static func main() throws {
    let asked = Set(CommandLine.arguments.dropFirst())
    var survivors = 0
    for (name, specification, settings) in all where asked.isEmpty || asked.contains(name) {
      let clock = ContinuousClock()
      let start = clock.now
      let score = try MutationScore(specification.behaviour, specification.facts, settings)
      let seconds = (clock.now - start) / .seconds(1)
      print(
        "\(name): \(score.vectorCount) vectors; \(score.killed) mutants killed, \(score.survivors.count) survive, "
          + "\(score.equivalent.count) proven to be the same, \(score.refused) refused by the engine; "
          + String(format: "%.1f s", seconds))
      for name in score.survivors { print("  SURVIVES \(name)") }
      survivors += score.survivors.count
    }
    exit(survivors == 0 ? EXIT_SUCCESS : EXIT_FAILURE)
  }

  private static var all: [(name: String, Specification, Settings)] {
    let (bms, protect) = (SmallBMS().specification, SmartBatteryProtect().specification)
    let pair = SmallBMSWithSmartBatteryProtect().specification
    return bms.behaviour.profiles.map { ("smallBMS-\($0.id)", bms, Settings($0)) }
      + SmartBatteryProtect.Mode.allCases.map { mode in
        var settings = Settings()
        settings.choices[SmartBatteryProtect.Mode.parameter] = ChoiceID(mode.rawValue)
        return ("SmartBatteryProtect-\(mode.rawValue)", protect, settings)
      } + [("pair", pair, Settings())]
  }
}
