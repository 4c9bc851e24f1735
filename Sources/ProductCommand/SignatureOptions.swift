import ArgumentParser
import FileWriting
import Findings
import Foundation
import Localization
import SignOffs
import SpecModel

/// `check --accept`: a person signs texts off.
struct SignatureOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      Sign off the texts of these keys in the folder of --resources (default: Resources, if it is there), \
      after reading them beside their source; "*" stands for any part of a key. Needs --language and --by.
      """, valueName: "key"))
  var accept: [String] = []

  @Option(help: ArgumentHelp("Who has read the texts.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The day of the reading; today if not given.", valueName: "yyyy-mm-dd"))
  var on: Day?

  var isGiven: Bool { !accept.isEmpty }

  func validate() throws {
    guard isGiven else {
      guard by == nil, on == nil else { throw ValidationError("--by and --on only go with --accept.") }
      return
    }
    guard let by, !by.isBlank else { throw ValidationError("--accept needs --by NAME.") }
  }

  /// Writes the sign-offs, all or none.
  func accept(
    _ languages: [Language], _ check: CheckRun, _ changes: FileChanges, isColoured: Bool, isQuiet: Bool
  ) throws {
    let slots = try languages.flatMap { language in try keys(in: check).map { SignOff.Slot($0, language) } }
    let obstacles = check.obstacles(to: Set(slots))
    guard obstacles.findings.isEmpty else {
      try Console.result(ReportFormat.text.write(obstacles, isColoured: isColoured))
      Console.diagnostic("error: nothing was signed off: fix these first")
      throw ExitCode.failure
    }
    let day = try on ?? Day.today()
    var signed: [SignOff] = []
    var changed: [(path: String, content: Data)] = []
    for folder in check.folders {
      guard let path = folder.signOffsPath else { continue }
      let keys = Set(folder.texts.keys)
      let own = slots.filter { keys.contains($0.key) }
      guard !own.isEmpty else { continue }
      var signOffs = folder.signOffs
      for slot in own {
        guard let signOff = folder.texts.signOff(slot, by: by ?? "", on: day) else {
          throw ValidationError("\"\(slot.key)\" has no text in \"\(slot.language)\" to sign off.")
        }
        signed.append(signOff)
        signOffs.record(signOff)
      }
      if let catalog = folder.texts.catalogReviewed(own) {
        changed.append((catalog.path, Data(catalog.serialized)))
      }
      changed.append((path, Data(signOffs.text.utf8)))
    }
    try changes.commit(changed)
    guard !isQuiet else { return }
    // What is signed is shown, so that a pattern signs nothing unseen.
    try Console.result(signed.map { Visible.line("\($0.slot.key) \($0.slot.language): \($0.text)") + "\n" }.joined())
    Console.diagnostic("\(signed.count) \(signed.count == 1 ? "text" : "texts") signed off by \(by ?? "") on \(day)")
  }

  /// The keys that the patterns match, in the order of the catalogs.
  private func keys(in check: CheckRun) throws -> [TextKey] {
    let globs = accept.map(Glob.init)
    // Texts that are built in were signed off where they are made.
    let known = check.folders.filter { $0.signOffsPath != nil }.flatMap(\.texts.keys)
    for glob in globs where !known.contains(where: { glob.matches($0.name) }) {
      let suggestion = NearMiss.question(for: glob.description, among: known.map(\.name))
      throw ValidationError("no text has the key \"\(glob)\"\(suggestion)")
    }
    return known.filter { key in globs.contains { $0.matches(key.name) } }
  }
}

extension Day: ExpressibleByArgument {
  /// Takes a day as ISO 8601 writes it.
  package init?(argument: String) { self.init(argument) }

  /// The day of the system's clock, in its time zone.
  static func today() throws -> Day {
    let style = Date.ISO8601FormatStyle(timeZone: .current).year().month().day()
    guard let day = Day(Date.now.formatted(style)) else { throw ValidationError("the clock shows no day; use --on") }
    return day
  }
}
