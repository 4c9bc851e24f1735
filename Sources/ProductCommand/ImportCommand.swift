import ArgumentParser
import BuiltInFiles
import Exchange
import FileWriting
import Foundation
import Localization

/// The subcommand `import`.
struct ImportCommand<Program: ProductProgram>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: "Take translations from an XLIFF or PO file into the catalogs.",
      discussion: """
        FILE is what "\(Program.name) export" printed, worked on with any tool: PO, XLIFF 1.2 or XLIFF 2; "-" reads standard \
        input. All catalogs are changed or none: a file with a placeholder that is lost, added or altered, a text that no \
        catalog has, a source text that has changed since, a digit or another language is refused with line and column. An \
        empty translation leaves the catalog as it is.

        Example: \(Program.name) import de.xlf --resources Resources
        """)
  }

  @Argument(
    help: ArgumentHelp("The file with the translations; - for standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "The folder whose catalogs are changed. (default: \(ResourceOptions<Program>.folder), if it is there)",
      valueName: "folder"), completion: .directory)
  var resources: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The language of a file that states none; any other language is refused.", valueName: "tag"))
  var language: Language?

  @Flag(help: "The language may be one that the catalogs do not have yet.")
  var newLanguage = false

  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var console: ConsoleOptions

  func run() throws {
    try Failure.reported {
      var files = ResourceOptions<Program>()
      files.resources = resources
      let specification = try choice.one()
      let (options, changes) = try files.changing(specification)
      let words = try options.words(of: specification)
      let catalogs = try words.catalogs()
      let name = file == "-" ? "standard input" : file
      let bytes = try InputFile.bytes(of: file, named: name, limit: TranslationFile.largestFile)
      let taken = try TranslationImport(
        try TranslationFile(path: name, bytes: bytes), into: catalogs, expecting: language,
        allowsNewLanguage: newLanguage)
      try changes.commit(
        try taken.changedCatalogs.map { catalog in
          guard words.isWritable(catalog) else {
            throw NotWritable(path: catalog.path, reason: "texts that are built in can't be changed")
          }
          return (catalog.path, Data(catalog.serialized))
        })
      if !console.quiet { Console.diagnostic(Self.text(of: taken.summary)) }
    }
  }

  private static func text(of summary: TranslationImport.Summary) -> String {
    let texts = summary.changed == 1 ? "text" : "texts"
    var text = "\(summary.language): \(summary.changed) \(texts) changed, \(summary.new) new"
    text += "; \(summary.needReview) \(summary.needReview == 1 ? "needs" : "need") review"
    if summary.untranslated > 0 { text += "; \(summary.untranslated) without a translation" }
    return text
  }
}
