import ArgumentParser
import Engine
import Foundation
import Localization
import Manual
import Quantities
import Recording
import Simulation
import SmallBMS
import SpecModel

/// `smallbms simulate`.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Run the module's behaviour over measured voltages and temperatures.",
    discussion: """
      FILE is CSV with a header; "-" reads standard input. Columns, in any order: time (s), battery_voltage (V), \
      cell_voltage_min and cell_voltage_max (V), cell_temperature_min and cell_temperature_max (°C); and, if you have \
      them, remote ("bridged" if Remote L and Remote H are joined, else "open" or empty), remote_l and remote_h (V, empty \
      if open), load_resistance and charger_resistance (Ω, empty if nothing is connected). An empty reading counts as \
      missing: the module then fails safe.

      Each row gives a row of CSV: system and LEDs on or off; outputs high or floating, with their voltage (V) and \
      current (A), which are empty while they float; supply_current (mA, the outputs' currents aside; empty where the \
      datasheet says nothing); diagnostics: \
      \((SmallBMS.behaviour.diagnostics.map(\.code) + SmallBMS.behaviour.outputs.map(\.overcurrentCode)).joined(separator: ", ")).

      Hysteresis is a release threshold away from the threshold that trips (--release). Protections are called \(SmallBMS.behaviour.protections.map(\.id.name).joined(separator: ", ")).

      Example: smallbms simulate day.csv > outputs.csv
      Example: smallbms simulate day.csv --plot day.svg --language sv > outputs.csv
      Example: smallbms simulate --profile field --threshold cellOverVoltage=3.65 --trip-delay cellUnderVoltage=5 -
      """)

  @Argument(help: ArgumentHelp("The CSV file with the readings; - for standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      """
      "datasheet": no hysteresis, as the datasheet gives none; "field": releases at the voltages of the maker's public \
      manuals.
      """, valueName: "name"))
  var profile: ProfileName = ProfileName(SmallBMS.behaviour.profiles[0])

  @Option(
    help: ArgumentHelp("Threshold that trips, V or °C; repeatable.", valueName: "protection=number"),
    transform: ProtectionSetting.init)
  var threshold: [ProtectionSetting] = []

  @Option(
    help: ArgumentHelp("Threshold that releases, V or °C; repeatable.", valueName: "protection=number"),
    transform: ProtectionSetting.init)
  var release: [ProtectionSetting] = []

  @Option(
    help: ArgumentHelp("Seconds before a protection trips; repeatable.", valueName: "protection=seconds"),
    transform: ProtectionSetting.init)
  var tripDelay: [ProtectionSetting] = []

  @Option(
    help: ArgumentHelp("Seconds before it releases; repeatable.", valueName: "protection=seconds"),
    transform: ProtectionSetting.init)
  var releaseDelay: [ProtectionSetting] = []

  @Option(
    help: ArgumentHelp(
      "Draw readings, thresholds, outputs and LEDs over time into this SVG file as well.", valueName: "file"))
  var plot: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The language of the drawing; English if not given.", valueName: "tag"))
  var language: Language?

  @OptionGroup var files: ResourceOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    guard plot != "", plot != "-" else {
      throw ValidationError("--plot needs the name of a file; standard output is for the CSV rows.")
    }
    if plot == nil, language != nil { throw ValidationError("--language goes with --plot; the CSV has no language.") }
  }

  func run() async throws {
    try await Failure.reported {
      let engine = try Engine(SmallBMS().specification, settings)
      let input = try opened()
      guard let plot else { return try simulate(engine, from: input) }
      // What can go wrong with the drawing shows before hours of readings are run.
      let edition = try files.site().edition(language ?? Language("en"))
      let wording = Wording(SmallBMS().specification, in: edition.vocabulary, numbers: edition.numbers)
      let drawing = try WholeFile(path: plot)
      // By device and inode: a redirected stream has no name to compare.
      for (descriptor, content) in [(input, "readings"), (FileHandle.standardOutput.fileDescriptor, "results")]
      where isFile(plot, openAs: descriptor) {
        throw SiteWriter.NotWritable(path: plot, reason: "the \(content) stand in this file")
      }
      var recording = Recording(engine)
      try simulate(engine, from: input) { recording.add($1, $2, at: $0) }
      try drawing.commit(RecordingFigure(recording, wording).svg)
    }
  }

  private func simulate(_ engine: Engine, from input: Int32, observe: Simulation.Observer? = nil) throws {
    do throws(TraceError) {
      try Simulation(engine).run(from: input, to: FileHandle.standardOutput.fileDescriptor, observe: observe)
    } catch {
      throw SimulationFailure(path: file == "-" ? "standard input" : file, error: error)
    }
  }

  private var settings: Settings {
    var overrides: [ProtectionID: Settings.Override] = [:]
    for setting in threshold { overrides[setting.protection, default: .init()].threshold = setting.number }
    for setting in release { overrides[setting.protection, default: .init()].releaseThreshold = setting.number }
    for setting in tripDelay { overrides[setting.protection, default: .init()].tripDelay = setting.number.doubleValue }
    for setting in releaseDelay {
      overrides[setting.protection, default: .init()].releaseDelay = setting.number.doubleValue
    }
    return Settings(profile.profile, overrides: overrides)
  }

  private func isFile(_ path: String, openAs descriptor: Int32) -> Bool {
    var (named, open) = (stat(), stat())
    return stat(path, &named) == 0 && fstat(descriptor, &open) == 0 && named.st_dev == open.st_dev
      && named.st_ino == open.st_ino
  }

  private func opened() throws(SimulationFailure) -> Int32 {
    do {
      return try InputFile.descriptor(of: file)
    } catch {
      throw SimulationFailure(path: file, error: .readFailed(error.code.rawValue))
    }
  }
}

/// A protection with a number, "cellOverVoltage=3.65".
struct ProtectionSetting {
  let protection: ProtectionID
  let number: ExactDecimal

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw ValidationError("expected protection=number, such as cellOverVoltage=3.65") }
    guard let number = ExactDecimal(parts[1]) else {
      throw ValidationError("\"\(parts[1])\" is not a number; expected one with a decimal point, such as 3.65")
    }
    let names = SmallBMS.behaviour.protections.map(\.id.name)
    guard names.contains(parts[0]) else {
      throw ValidationError("no protection is called \"\(parts[0])\"; there are \(names.joined(separator: ", "))")
    }
    (protection, self.number) = (ProtectionID(parts[0]), number)
  }
}

/// The name of a profile.
struct ProfileName: ExpressibleByArgument {
  let profile: Profile

  init(_ profile: Profile) { self.profile = profile }

  init?(argument: String) {
    guard let profile = SmallBMS.behaviour.profiles.first(where: { $0.id == argument }) else { return nil }
    self.profile = profile
  }

  static var allValueStrings: [String] { SmallBMS.behaviour.profiles.map(\.id) }

  var defaultValueDescription: String { profile.id }
}

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
