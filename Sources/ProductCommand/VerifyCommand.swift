import ArgumentParser
import Engine
import Localization
import Manual
import SpecModel
import Verification

/// The subcommand `verify`.
struct VerifyCommand<Program: ProductProgram>: ParsableCommand, ParameterTaking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: "Prove the decision tables, and test what every sentence of the manual claims against the engine.",
      discussion: """
        The tables are searched for gaps and contradictions, the safety properties are proven for every profile, and what \
        the manual claims is checked in every situation: one representative of each interval and each boundary of every \
        input, at any time, with every choice of parameters that the options leave open. A claim is tied to a sentence by \
        name; only readers of a language can tell whether its words say what is claimed. Failures are printed with a \
        counterexample, whose rows "\(Program.name) simulate" reads. Where no product is named, a choice of a parameter \
        is about the products that have it. Exit code 1 if anything fails.

        Example: \(Program.name) verify --language nl
        """)
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The language of the sentences; that of the sources if not given.", valueName: "tag"))
  var language: Language?

  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var parameters: ParameterOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>
  @OptionGroup var console: ConsoleOptions

  func run() throws {
    try Failure.reported {
      var products = try choice.chosen()
      if !choice.isNamed { products = try parameters.concerned(products) }
      // Before anything is proven, which takes its time.
      for product in products { _ = try parameters.choices(for: product) }
      let results = try products.map { try isFlawless($0) }
      guard results.allSatisfy(\.self) else { throw ExitCode.failure }
    }
  }

  /// Proves one product, and prints the result.
  private func isFlawless(_ specification: Specification) throws -> Bool {
    let wording = try files.wording(of: specification, in: language, console)
    if Program.isForSeveral, !console.quiet { try Console.result("product \(specification.id)\n") }
    var isFlawless = true
    let choices = try parameters.choices(for: specification)
    let profiles = specification.behaviour.profiles
    for profile in profiles.isEmpty ? [nil] : profiles.map(Optional.some) {
      let report = Verifier(specification, Settings(profile, choices: choices)).report()
      isFlawless = isFlawless && report.isFlawless
      try Console.result(VerificationText.text(of: report, specification, profile: profile, isBrief: console.quiet))
    }
    let verdicts = ClaimCheck(specification, Settings(choices: choices)).verdicts()
    isFlawless = isFlawless && verdicts.allSatisfy(\.denials.isEmpty)
    try Console.result(try VerificationText.text(of: verdicts, wording, isBrief: console.quiet))
    // With some choices alone most rows of the others have nothing to do, so that no claim could be about them.
    guard choices.values.isEmpty else { return isFlawless }
    let coverage = ClaimCoverage(specification, naming: wording.factsInTexts)
    try Console.result(VerificationText.text(of: coverage, specification, isBrief: console.quiet))
    return isFlawless && coverage.isComplete
  }
}
