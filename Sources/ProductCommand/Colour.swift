import ArgumentParser
import Foundation

/// Whether results are coloured.
enum Colour: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether to colour what is printed to a terminal, or to something else.
  ///
  /// "auto" is what the variables say that other programs go by as well (no-color.org, force-color.org, CLICOLOR of BSD).
  func isOn(forTerminal isTerminal: Bool, _ environment: [String: String]) -> Bool {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    func isOff(_ name: String) -> Bool { environment[name] == "0" }
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if isSet("NO_COLOR") { return false }
      if ["FORCE_COLOR", "CLICOLOR_FORCE"].contains(where: { isSet($0) && !isOff($0) }) { return true }
      if isOff("FORCE_COLOR") || isOff("CLICOLOR") { return false }
      return isTerminal && environment["TERM"] != "dumb"
    }
  }
}

/// Colours of results.
struct ColourOptions: ParsableArguments {
  @Option(
    name: .customLong("color"),
    help: ArgumentHelp(
      "Whether to colour findings: auto, always or never. auto colours a terminal, and obeys NO_COLOR, FORCE_COLOR and CLICOLOR.",
      valueName: "when"))
  var colour = Colour.auto

  /// Whether results of this run are coloured.
  var isOn: Bool {
    colour.isOn(forTerminal: isatty(STDOUT_FILENO) == 1, ProcessInfo.processInfo.environment)
  }
}
