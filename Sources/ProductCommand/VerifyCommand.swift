import ArgumentParser
import Engine
import Localization
import Manual
import SmallBMS
import SpecModel
import Verification

/// `smallbms verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove the decision tables, and put what every sentence of the manual claims to the engine.",
    discussion: """
      The tables are searched for gaps and contradictions, the safety properties are proven for every profile, and what \
      the manual claims is checked in every situation: one representative of each interval and each boundary of every \
      input. A claim belongs to a sentence by its name; that the words of a language say what is claimed is for its \
      readers to see. What fails is printed with a counterexample, whose rows "smallbms simulate" reads. Exit code 1 if anything \
      fails.

      Example: smallbms verify --language nl
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The language of the sentences.", valueName: "tag"))
  var language: Language = Language("en")

  @OptionGroup var files: ResourceOptions
  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    try await Failure.reported {
      let specification = SmallBMS().specification
      let edition = try files.site().edition(language)
      let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
      var isFlawless = true
      for profile in specification.behaviour.profiles {
        let report = Verifier(specification, Settings(profile)).report()
        isFlawless = isFlawless && report.isFlawless
        try Console.result(VerificationText.text(of: report, profile: profile, isBrief: console.quiet))
      }
      let verdicts = ClaimCheck(specification).verdicts()
      let coverage = ClaimCoverage(specification)
      isFlawless = isFlawless && verdicts.allSatisfy(\.denials.isEmpty) && coverage.isComplete
      try Console.result(try VerificationText.text(of: verdicts, wording, isBrief: console.quiet))
      try Console.result(VerificationText.text(of: coverage, specification, isBrief: console.quiet))
      guard isFlawless else { throw ExitCode.failure }
    }
  }
}
