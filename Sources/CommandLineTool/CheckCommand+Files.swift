import ArgumentParser
import Findings
import Localization

extension CheckCommand {
  /// What excludes files, or needs them.
  func validateFiles() throws {
    guard !paths.isEmpty else {
      if sourceLanguage != nil { throw ValidationError("--source-language is for translation files.") }
      return
    }
    if modes.isGiven || signature.isGiven {
      throw ValidationError("--progress, --list-rules, --explain and --accept take no files.")
    }
    if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read once only.") }
    if language.flatMap(\.languages).count > 1 {
      throw ValidationError("The texts of a file are in one language; name one with --language.")
    }
  }

  /// Checks the files that are given.
  func checkFiles() throws {
    let run = try TranslationRun(
      files, source: sourceLanguage, target: language.flatMap(\.languages).first, checksSpelling: spelling)
    let (report, notices) = try run.report(
      on: paths, config: config, baseline: try baseline.map(BaselineFile.read), failingOn: failOn)
    if !console.quiet { notices.forEach(Console.diagnostic) }
    if let writeBaseline { return try BaselineFile.write(report, to: writeBaseline, isQuiet: console.quiet) }
    try print(report)
  }
}
