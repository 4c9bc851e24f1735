import ArgumentParser
import BuiltInFiles
import Exchange
import Foundation
import Localization
import Manual

/// `smallbms import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take translations from an XLIFF or PO file into the catalogs.",
    discussion: """
      FILE is what "smallbms export" printed, worked on with any tool: PO, XLIFF 1.2 or XLIFF 2; "-" reads standard \
      input. All catalogs are changed or none: a file with a placeholder that is lost, added or altered, a text that no \
      catalog has, a source text that has changed since, a digit or another language is refused with line and column. An \
      empty translation leaves the catalog as it is.

      Example: smallbms import de.xlf --resources Resources
      """)

  @Argument(help: ArgumentHelp("The file with the translations; - for standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The folder whose catalogs are changed. (default: \(ResourceOptions.folder), if it is there)", valueName: "folder"
    ))
  var resources: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The language of a file that states none; any other language is refused.", valueName: "tag"))
  var language: Language?

  @Flag(help: "The language may be one that the catalogs do not have yet.")
  var newLanguage = false

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    try await Failure.reported {
      var files = ResourceOptions()
      files.resources = resources
      let site = try files.writable().site()
      let name = file == "-" ? "standard input" : file
      let bytes = try InputFile.bytes(of: file, named: name, limit: TranslationFile.largestFile)
      let taken = try TranslationImport(
        try TranslationFile(path: name, bytes: bytes), into: site.catalogs, expecting: language,
        allowsNewLanguage: newLanguage)
      try WholeFile.commit(
        try taken.changedCatalogs.map { (try WholeFile(path: $0.path), Data($0.serialized)) })
      if !console.quiet { Console.diagnostic(ImportCommand.text(of: taken.summary)) }
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
