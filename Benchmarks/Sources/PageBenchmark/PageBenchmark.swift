import BuiltInFiles
import Foundation
import Localization
import Manual
import Resources
import SmallBMS
import SpecModel

/// Builds the manuals of N made-up variants in all languages and prints what a page costs, and where.
///
/// `swift run -c release --package-path Benchmarks PageBenchmark [N ...]`
@main
enum PageBenchmark {
  static func main() async throws {
    let counts = CommandLine.arguments.dropFirst().compactMap(Int.init)
    // The first use of a locale loads its data; that is no cost of a page.
    _ = try await run(variants: 1)
    print("variants   pages  pages/s  ms/page  peak MB   " + Phase.allCases.map(\.column).joined())
    for count in counts.isEmpty ? [1, 10, 100, 1000] : counts { print(try await run(variants: count).line) }
  }

  private static func run(variants: Int) async throws -> Measurement {
    let folder = FileManager.default.temporaryDirectory.appending(path: "specsheet-benchmark-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let start = ContinuousClock.now
    var total = PhaseTimes()
    let (site, editions) = try await total.measure(.reading) {
      let words = try ProductResources(SmallBMS.id, in: BuiltInFiles.resources)
      let site = try Site(words, templates: BuiltInFiles.templates)
      return (site, try await site.editions(site.languages))
    }
    for edition in editions {
      try FileManager.default.createDirectory(
        at: folder.appending(path: edition.language.tag), withIntermediateDirectories: true)
    }
    for number in 0..<variants {
      let specification = SmallBMS(variant: number).specification
      let recordings = try total.measure(.wording) { try FigureRecordings(specification) }
      total += try await withThrowingTaskGroup(of: PhaseTimes.self) { group in
        for edition in editions {
          group.addTask { try page(specification, recordings, edition, editions, site, folder) }
        }
        return try await group.reduce(into: PhaseTimes()) { $0 += $1 }
      }
    }
    return Measurement(
      variants: variants, pages: variants * editions.count, wall: ContinuousClock.now - start, phases: total)
  }

  /// One page; the files of a variant replace those of the one before.
  private static func page(
    _ specification: Specification, _ recordings: FigureRecordings, _ edition: Site.Edition,
    _ editions: [Site.Edition], _ site: Site, _ folder: URL
  ) throws -> PhaseTimes {
    var times = PhaseTimes()
    let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
    let manual = try times.measure(.wording) { try ManualDocument(wording, recordings) }
    let markdown = try times.measure(.markdown) { try site.markdown(manual, wording) }
    let body = times.measure(.cmark) { CMark.html(markdown) }
    let page = try times.measure(.templates) {
      try site.page(manual, body: body, wording, beside: editions, formats: [.html, .markdown])
    }
    try times.measure(.writing) {
      let place = folder.appending(path: edition.language.tag)
      try Data(markdown.utf8).write(to: place.appending(path: "manual.md"))
      try Data(page.utf8).write(to: place.appending(path: "index.html"))
    }
    return times
  }
}
