import Localization
import SpecModel
import Verification

/// Builds a site into a folder.
public struct SiteBuilder: Sendable {
  /// A product with its words, and where its pages go.
  private struct Part: Sendable {
    let site: Site
    let specification: Specification
    /// "" at the top, "SmallBMS/" in a folder of its own.
    let folder: String
  }

  /// A product that the engine has confirmed, with all that its pages need.
  private struct Confirmed: Sendable {
    let part: Part
    let editions: [Site.Edition]
    let shared: [SiteFile]
    let recordings: FigureRecordings
  }

  private let parts: [Part]
  private let hasProductIndex: Bool

  /// Prepares to build the site of a specification, with a folder for each language.
  public init(site: Site, specification: Specification) {
    parts = [Part(site: site, specification: specification, folder: "")]
    hasProductIndex = false
  }

  /// Prepares to build the site of several products, with a folder for each, called by its id, and an index of them.
  public init(_ products: [(site: Site, specification: Specification)]) {
    parts = products.map { Part(site: $0.site, specification: $0.specification, folder: "\($0.specification.id)/") }
    hasProductIndex = true
  }

  /// Renders all languages in parallel and puts the folder in place, if the engine confirms what the manuals claim.
  ///
  /// - Parameters:
  ///   - folder: The folder to make or to replace.
  ///   - languages: The languages, in the order of the language menu; of several products each has those that it knows.
  ///   - formats: What to write.
  ///   - progress: Called after each language of a product with the count of those that are done.
  /// - Returns: the count of files.
  /// - Throws: the first error, `DeniedManual`, or `CancellationError`; the folder is then as it was.
  public func build(
    into folder: String, languages: [Language], formats: Set<SiteFormat>,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> Int {
    var products: [Confirmed] = []
    for part in parts { products.append(try await confirmed(part, known(languages, to: part), formats)) }
    let pages = products.flatMap { product in product.editions.map { (product, $0) } }
    let index = products.first.flatMap { first in
      guard hasProductIndex, formats.contains(.html) else { return nil as SiteFile? }
      return first.part.site.productIndex(products.map { ($0.part.specification, $0.part.folder, $0.editions) })
    }
    let shared = [index].compactMap(\.self) + products.flatMap(\.shared)
    let writer = try SiteWriter(folder: folder)
    do {
      for file in shared { try writer.write(file) }
      let paths = try await concurrently(pages, progress: progress) { product, edition in
        try Task.checkCancellation()
        let files = try product.part.site.files(
          of: product.part.specification, in: edition, beside: product.editions, formats: formats, product.recordings
        ).map { $0.below(product.part.folder) }
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

  /// The languages of a part; a language that no product has stays, to be refused where it is asked for.
  private func known(_ languages: [Language], to part: Part) -> [Language] {
    languages.filter { language in
      part.site.hasEdition(language) || !parts.contains { $0.site.hasEdition(language) }
    }
  }

  /// Puts what a product's manual claims to the engine, and makes what its pages share.
  private func confirmed(
    _ part: Part, _ languages: [Language], _ formats: Set<SiteFormat>
  ) async throws -> Confirmed {
    let specification = part.specification
    async let report = Verifier(specification).report()
    async let judged = ClaimCheck(specification).verdicts()
    let editions = try await part.site.editions(languages)
    let verdicts = await judged
    if let edition = editions.first {
      let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
      if let denied = try DeniedManual(verdicts, await report, wording) { throw denied }
    }
    let shared = try part.site.sharedFiles(of: specification, in: editions, formats: formats, verdicts: verdicts)
    return Confirmed(
      part: part, editions: editions, shared: shared.map { $0.below(part.folder) },
      recordings: try FigureRecordings(specification))
  }
}

extension SiteFile {
  /// The file in a folder of the site.
  fileprivate func below(_ folder: String) -> SiteFile { SiteFile(path: folder + path, text: text) }
}
