import ArgumentParser
import DriftCheck
import Exchange
import Findings
import Localization

/// What may follow `--language`: languages, or the file that is meant to be checked.
enum LanguagesOrFile: ExpressibleByArgument {
  case languages([Language])
  case file(String)

  init?(argument: String) {
    if argument != "-", let list = LanguageList(argument: argument) {
      self = .languages(list.languages)
    } else if argument == "-" || argument.contains(where: { $0 == "." || $0 == "/" }) {
      self = .file(argument)
    } else {
      return nil
    }
  }

  static var defaultCompletionKind: CompletionKind { Language.defaultCompletionKind }
}

extension CheckCommand {
  /// The languages that are named.
  var languages: [Language] {
    language.flatMap { given -> [Language] in if case .languages(let list) = given { list } else { [] } }
  }

  /// The files that are named, wherever they stand.
  var translationFiles: [String] {
    paths + language.compactMap { given -> String? in if case .file(let path) = given { path } else { nil } }
  }

  /// Whether a path stands for the files of several languages.
  private var hasPatterns: Bool { translationFiles.contains { PathPattern($0) != nil } }

  /// What excludes files, or needs them.
  func validateFiles() throws {
    guard !translationFiles.isEmpty else {
      if sourceLanguage != nil { throw ValidationError("--source-language is for translation files.") }
      if source != nil { throw ValidationError("--source is for translation files.") }
      return
    }
    if modes.isGiven || signature.isGiven {
      throw ValidationError("--progress, --list-rules, --explain and --accept take no files.")
    }
    if translationFiles.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can only be read once")
    }
    if !choice.names.isEmpty { throw ValidationError("--product is for catalogs; files belong to no product.") }
  }

  /// Checks the files that are given.
  func checkFiles() throws {
    let inputs = TranslationInputs(sourcePath: source, sourceLanguage: sourceLanguage, languages: languages)
    let (texts, failures) = try inputs.files(translationFiles)
    // A baseline without the findings of a file would be taken for whole.
    if let failure = failures.last, texts.isEmpty || known.writeBaseline != nil {
      failures.dropLast().forEach(Failure.tell)
      throw failure
    }
    // A file may have several languages, of which some are asked for; one that says nothing is in one.
    if languages.count > 1, !hasPatterns, let unknown = texts.first(where: { !inputs.isAskedFor($0) }) {
      throw ExchangeError(
        place: unknown.languagePlace,
        found: "a file in \(unknown.targetLanguage.map { "\"\($0)\"" } ?? "one language")",
        expected: "one of several languages; name that of this file with --language")
    }
    // --language says what a single file is in, and which of several files to check.
    let target = texts.count == 1 && !hasPatterns ? languages.first : nil
    let run = TranslationRun(
      try files.knownLanguages(), source: sourceLanguage, target: target, checksSpelling: spelling,
      listsStatus: listStatus, listsDoubtful: listDoubtful, by: ReportingTool(Program.self))
    let (report, notices) = try run.report(
      on: texts, config: config, baseline: try known.read(), failingOn: failOn)
    let isUnknown = report.languages.contains(TranslationCheck.unknownLanguage)
    // Why the exit code is not 0 is said in any case.
    if !console.quiet || isUnknown { notices.forEach(Console.diagnostic) }
    if try known.wrote(report, isQuiet: console.quiet) { return }
    guard failures.isEmpty else { return try print(report, beside: failures) }
    try print(report)
    // Most rules were not applied: whoever relies on the exit code has to know.
    if isUnknown { throw Failure.badData }
  }

  /// Prints what was found in some files beside others that could not be read, which the exit code is for.
  private func print(_ report: Report, beside failures: [any Error]) throws {
    do { try print(report) } catch is ExitCode {}
    failures.dropLast().forEach(Failure.tell)
    if let failure = failures.last { throw failure }
  }
}
