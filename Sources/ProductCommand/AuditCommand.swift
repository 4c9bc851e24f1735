import ArgumentParser
import Audit
import Documents
import Findings
import Foundation
import Localization

/// The subcommand `audit`.
struct AuditCommand<Program: ProductProgram>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", abstract: "Check published documents, in any of the languages, against the specification.",
      discussion: """
        Reads plain text as pdftotext writes it, Markdown, HTML, CSV and PDF. One file may hold several languages one after the \
        other: each is recognised, and its figures, limits, negations, names, lists and terms are compared with the data. \
        Parts that are about something else are named and passed over. Exit code 1 if anything is found at or above the \
        severity of "--fail-on", 65 if a document is not about the product at all. "--explain" says why a rule is there.

        Example: \(Program.name) audit datasheet.pdf
        Example: \(Program.name) audit --expect en,nl,fr,sv,de,pt,es,it --format html datasheet.txt > audit.html
        Example: \(Program.name) audit --explain wrong-limit
        Example: pdftotext -layout page.pdf - | \(Program.name) audit --language fr -
        """)
  }

  @Argument(help: ArgumentHelp("The documents; \"-\" is standard input.", valueName: "file"), completion: .file())
  var paths: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The language of the documents, instead of recognising it.", valueName: "tag"))
  var language: Language?

  @Option(
    help: ArgumentHelp("Report each language in this list that a document lacks.", valueName: "tags"))
  var expect: LanguageList?

  @Option(
    help: ArgumentHelp(
      "Read the documents as text, markdown, html, csv or pdf, whatever they look like.", valueName: "kind")
  )
  var readAs: DocumentFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The form of the findings: text, json, sarif, github, junit or html.", valueName: "format"))
  var format: AuditFormat = .findings(.text)

  @Option(help: ArgumentHelp("The lowest severity that counts as a failure.", valueName: "severity"))
  var failOn: Severity = .major

  @Flag(help: "Audit everything, whether it is about the product or not.")
  var force = false

  @Flag(help: "Print what each sentence of the documents was taken to say, instead of findings.")
  var showAlignment = false

  @OptionGroup var modes: AuditModes
  @OptionGroup var known: BaselineOptions
  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>
  @OptionGroup var colour: ColourOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    try modes.validate(hasDocuments: !paths.isEmpty)
    if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can only be read once") }
  }

  func run() async throws {
    try await Failure.reported {
      if let text = try modes.text { return try Console.result(text) }
      async let reading = { [paths, readAs] in try paths.map { try DocumentReader().read(file: $0, as: readAs) } }()
      let audit = try await AuditRun(
        try choice.chosenAlone(), files, language: language, expected: expect?.languages, console)
      let documents = try await reading
      if !console.quiet { for notice in documents.flatMap(\.notices) { Console.diagnostic(notice) } }
      if showAlignment { return try Console.result(try documents.map(audit.alignment).joined()) }
      let (report, unaudited) = try audit.report(
        on: documents, baseline: try known.read(), failingOn: failOn, regardless: force)
      let strangers = unaudited.filter { $0.blocks == nil }
      for part in console.quiet ? strangers : unaudited { Console.diagnostic(part.notice) }
      if try known.wrote(report, isQuiet: console.quiet) {
        guard strangers.isEmpty else { throw Failure.badData }
        return
      }
      switch format {
      case .findings(let format): try Console.result(format.write(report, isColoured: colour.isOn))
      case .html: try Console.result(try audit.page(report, documents))
      }
      // Nothing audited is not "no findings".
      if !console.quiet, strangers.isEmpty || !report.findings.isEmpty { Console.diagnostic(report.count) }
      guard strangers.isEmpty else { throw Failure.badData }
      if report.hasFailures { throw ExitCode.failure }
    }
  }
}

/// What `audit` can do instead of auditing.
struct AuditModes: ParsableArguments {
  @Flag(help: "Print the rules.")
  var listRules = false

  @Option(
    help: ArgumentHelp("Print what a rule is about, and why.", valueName: "rule"),
    completion: .list(AuditRun.rules.map(\.id.name)))
  var explain: String?

  /// What is asked for instead of an audit; nil where nothing is.
  var text: String? {
    get throws {
      if listRules { return RuleText.list(AuditRun.rules) }
      return try explain.map { RuleText.explanation(of: try RuleText.rule($0, in: AuditRun.rules)) }
    }
  }

  func validate(hasDocuments: Bool) throws {
    guard [listRules, explain != nil, hasDocuments].count(where: \.self) < 2 else {
      throw ValidationError("--list-rules, --explain and documents exclude each other.")
    }
    guard listRules || explain != nil || hasDocuments else { throw ValidationError("name the documents to audit") }
    if let explain { _ = try RuleText.rule(explain, in: AuditRun.rules) }
  }
}

/// The forms of an audit: those of all findings, and a page with the audited text.
enum AuditFormat: ExpressibleByArgument {
  case findings(ReportFormat)
  case html

  init?(argument: String) {
    if argument == "html" {
      self = .html
    } else if let format = ReportFormat(rawValue: argument) {
      self = .findings(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) + ["html"] }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { "text" }
}

extension DocumentFormat: ExpressibleByArgument {}
