import ArgumentParser
import Engine
import FileWriting
import Foundation
import Localization
import Manual
import Quantities
import Recording
import Simulation
import SpecModel

/// The subcommand `simulate`.
struct SimulateCommand<Program: ProductProgram>: ParsableCommand, ParameterTaking {
  static var configuration: CommandConfiguration {
    let name = Program.name
    let products = Program.explained.map(SimulationHelp.init)
    let about = products.map { product in
      (Program.isForSeveral ? "\(product.specification.id): " : "") + product.text
    }
    let options = ProfileName<Program>.example + (products.first?.example ?? "")
    return CommandConfiguration(
      commandName: "simulate", abstract: "Run a product's behaviour over measured values.",
      discussion: """
        FILE is CSV with a header; "-" reads standard input. An empty value counts as missing.

        \(about.joined(separator: "\n\n"))

        Hysteresis is a release threshold away from the threshold that trips (--release).

        Example: \(name) simulate day.csv > outputs.csv
        Example: \(name) simulate day.csv --plot day.svg --language en > outputs.csv
        Example: \(name) simulate\(options) -
        """)
  }

  @Argument(
    help: ArgumentHelp("The CSV file with the measured values; - for standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The release thresholds; the first if not given.", valueName: "name"))
  var profile: ProfileName<Program>?

  @Option(
    help: ArgumentHelp(
      "Threshold that trips, in the unit of what it watches; repeatable.", valueName: "protection=number"),
    transform: ProtectionSetting.init)
  var threshold: [ProtectionSetting] = []

  @Option(
    help: ArgumentHelp("Threshold that releases, in that unit; repeatable.", valueName: "protection=number"),
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
      "Also draw measured values, thresholds and outputs over time into this SVG file.", valueName: "file"),
    completion: .file())
  var plot: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The language of the drawing; that of the sources if not given.", valueName: "tag"))
  var language: Language?

  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var parameters: ParameterOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    guard plot != "", plot != "-" else {
      throw ValidationError("--plot needs the name of a file; standard output is for the CSV rows.")
    }
    if plot == nil, language != nil { throw ValidationError("--language goes with --plot; the CSV has no language.") }
  }

  func run() throws {
    try Failure.reported {
      let specification = try choice.one()
      let engine = try Engine(specification, try settings(of: specification))
      let input = try opened()
      guard let plot else { return try simulate(engine, from: input) }
      // Problems with the drawing show up before hours of measured values are run.
      let wording = try files.wording(of: specification, in: language, console)
      let drawing = try WholeFile(path: plot)
      // By device and inode: a redirected stream has no name to compare.
      for (descriptor, content) in [(input, "measured values"), (FileHandle.standardOutput.fileDescriptor, "results")]
      where isFile(plot, openAs: descriptor) {
        throw NotWritable(path: plot, reason: "the \(content) are in this file")
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

  private func settings(of specification: Specification) throws -> Settings {
    for setting in threshold + release + tripDelay + releaseDelay { try setting.check(specification) }
    var overrides: [ProtectionID: Settings.Override] = [:]
    for setting in threshold { overrides[setting.protection, default: .init()].threshold = setting.number }
    for setting in release { overrides[setting.protection, default: .init()].releaseThreshold = setting.number }
    for setting in tripDelay { overrides[setting.protection, default: .init()].tripDelay = setting.number.doubleValue }
    for setting in releaseDelay {
      overrides[setting.protection, default: .init()].releaseDelay = setting.number.doubleValue
    }
    return Settings(
      try profile?.profile(of: specification), overrides: overrides,
      choices: try parameters.choices(for: specification))
  }

  private func isFile(_ path: String, openAs descriptor: Int32) -> Bool {
    var (named, open) = (stat(), stat())
    return stat(path, &named) == 0 && fstat(descriptor, &open) == 0 && named.st_dev == open.st_dev
      && named.st_ino == open.st_ino
  }

  private func opened() throws(SimulationFailure) -> Int32 {
    do {
      return try SystemFile.descriptor(of: file)
    } catch {
      throw SimulationFailure(path: file, error: .readFailed(error.code.rawValue))
    }
  }
}
