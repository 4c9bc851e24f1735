import Localization
import SpecModel
import Verification

/// Builds a site into a folder.
public struct SiteBuilder: Sendable {
  private let site: Site
  private let specification: Specification

  /// Prepares to build the site of a specification.
  public init(site: Site, specification: Specification) {
    self.site = site
    self.specification = specification
  }

  /// Renders all languages in parallel and puts the folder in place, if the engine confirms what the manual claims.
  ///
  /// - Parameters:
  ///   - folder: The folder to make or to replace.
  ///   - languages: The languages, in the order of the language menu.
  ///   - formats: What to write.
  ///   - progress: Called after each language with the count of languages that are done.
  /// - Returns: the count of files.
  /// - Throws: the first error, `DeniedManual`, or `CancellationError`; the folder is then as it was.
  public func build(
    into folder: String, languages: [Language], formats: Set<SiteFormat>,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> Int {
    async let report = Verifier(specification).report()
    async let judged = ClaimCheck(specification).verdicts()
    let editions = try await site.editions(languages)
    let verdicts = await judged
    if let edition = editions.first {
      let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
      if let denied = try DeniedManual(verdicts, await report, wording) { throw denied }
    }
    let shared = try site.sharedFiles(of: specification, in: editions, formats: formats, verdicts: verdicts)
    let recordings = try FigureRecordings(specification)
    let writer = try SiteWriter(folder: folder)
    do {
      for file in shared { try writer.write(file) }
      let paths = try await concurrently(editions, progress: progress) { edition in
        try Task.checkCancellation()
        let files = try site.files(of: specification, in: edition, beside: editions, formats: formats, recordings)
        for file in files { try writer.write(file) }
        return files.map(\.path)
      }.flatMap { $0 }
      try Task.checkCancellation()
      try writer.commit(shared.map(\.path) + paths)
      return shared.count + paths.count
    } catch {
      writer.discard()
      throw error
    }
  }
}
