import ArgumentParser
import Foundation
import Localization
import Manual
import Preview
import SpecModel

/// The subcommand `preview`.
struct PreviewCommand<Program: ProductProgram>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "preview", abstract: "Show the pages in a browser, and again whenever a text or template changes.",
      discussion: """
        The address is printed; only browsers on this machine reach it. Texts come from the folder Resources and templates \
        from templates, where they are here, or else from the program, which never change. What keeps pages from being \
        made is shown in the page and here; until it is mended the last ones stay. Control-C ends it.

        Figures and tables are part of the program: after a change of them, start it anew.

        Example: \(Program.name) preview --language de
        """)
  }

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: ArgumentHelp("Languages to show, by their tags; all if not given.", valueName: "tag"))
  var language: [LanguageList] = []

  @Option(help: "The port of the address; 0 for any that is free.")
  var port: UInt16 = 8080

  @OptionGroup var choice: ProductOptions<Program>
  @OptionGroup var files: ResourceOptions<Program>

  @OptionGroup var looks: TemplateOptions

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    try await Failure.reported {
      let pages = PreviewedPages<Program>(
        specifications: try choice.chosen(), languages: language.flatMap(\.languages), files: files.fromFolder,
        templates: looks.templates ?? ResourceOptions<Program>.folder(ifThere: "templates"), console: console)
      let (site, port) = (PreviewedSite(), port)
      try await Interruption.cancelling {
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask { try await PreviewServer(site, port: port).run { try Console.result("\($0)\n") } }
          group.addTask { try await pages.show(in: site) }
          defer { group.cancelAll() }
          try await group.next()
        }
      }
    }
  }
}

/// Makes the pages of a preview, and makes them again when what they are made of changes.
private struct PreviewedPages<Program: ProductProgram>: Sendable {
  let specifications: [Specification]
  let languages: [Language]
  let files: ResourceOptions<Program>
  let templates: String?
  let console: ConsoleOptions

  /// How often folders are looked at: what is seen late is shown late.
  private static var interval: Duration { .milliseconds(30) }

  func show(in site: PreviewedSite) async throws {
    var confirmations: [ProductID: Confirmation] = [:]
    for specification in specifications { confirmations[specification.id] = await Confirmation(of: specification) }
    var seen: FolderState?
    while true {
      let state = FolderState(of: [files.resources, templates].compactMap(\.self))
      if state != seen {
        let isFirst = seen == nil
        seen = state
        try await make(confirmations, in: site, isFirst: isFirst)
      }
      try await Task.sleep(for: Self.interval)
    }
  }

  private func make(_ confirmations: [ProductID: Confirmation], in site: PreviewedSite, isFirst: Bool) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let products = try specifications.map { (try files.site(of: $0, templates: templates), $0) }
      let known = Set(products.flatMap(\.0.languages)).sorted()
      let languages = self.languages.isEmpty ? known : console.found(self.languages, among: known)
      let builder =
        Program.isForSeveral ? SiteBuilder(products) : SiteBuilder(site: products[0].0, specification: products[0].1)
      let pages = try await builder.pages(in: languages, confirmedBy: confirmations)
      await site.show(Dictionary(pages.map { ($0.path, Array($0.text.utf8)) }) { first, _ in first })
      let milliseconds = Int((clock.now - start) / .milliseconds(1))
      if !console.quiet { Console.diagnostic("\(pages.count) files in \(milliseconds) ms") }
    } catch LocalizationError.unknownLanguage(let language, let known) where isFirst {
      // That is no fault of a text, which could be mended while it runs.
      throw LocalizationError.unknownLanguage(language, known: known)
    } catch  where !Task.isCancelled {
      let lines = Failure.lines(of: error)
      lines.forEach(Console.diagnostic)
      await site.show(fault: lines.joined(separator: "\n"))
    } catch {}
  }
}

/// What is in folders, as far as the system tells without reading it.
private struct FolderState: Equatable {
  private struct File: Equatable {
    let size: Int
    let changed: Date
    let number: Int
  }

  private let files: [String: File]

  init(of folders: [String]) {
    var files: [String: File] = [:]
    for folder in folders {
      for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
        let name = "\(folder)/\(path)"
        let attributes = try? FileManager.default.attributesOfItem(atPath: name)
        files[name] = File(
          size: attributes?[.size] as? Int ?? 0, changed: attributes?[.modificationDate] as? Date ?? .distantPast,
          number: attributes?[.systemFileNumber] as? Int ?? 0)
      }
    }
    self.files = files
  }
}
