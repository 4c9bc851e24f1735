import FileWriting
import Foundation
import Localization
import SpecModel
import Verification

/// Builds a site into a folder.
public struct SiteBuilder: Sendable {
  /// A product with its words, and where its pages go.
  private struct Part: Sendable {
    var site: Site
    let specification: Specification
    /// "" at the top, "SmallBMS/" in a folder of its own.
    let folder: String
    /// What its pages say the changes since.
    let earlier: ExportedSpecification?
  }

  /// A product that the engine has confirmed, with all that its pages need.
  private struct Confirmed: Sendable {
    let part: Part
    let editions: [Site.Edition]
    let shared: [SiteFile]
    let recordings: FigureRecordings
    let changes: SpecificationChanges?
  }

  private let parts: [Part]
  private let hasProductIndex: Bool
  /// The address that the folder is to have on the web, ending in "/".
  private let address: String?
  /// All that the site is made from, where that is known.
  package var inputs: FolderInputs?

  /// Prepares to build the site of a specification, with a folder for each language, and pages about what has changed
  /// since `earlier`.
  public init(
    site: Site, specification: Specification, since earlier: ExportedSpecification? = nil, at address: String? = nil,
    tables: CSVForm = .plain, flavour: MarkdownFlavour = .github
  ) {
    self.address = address
    parts = [
      Part(
        site: site.placed(at: address, tables: tables, flavour: flavour), specification: specification, folder: "",
        earlier: earlier)
    ]
    hasProductIndex = false
  }

  /// Prepares to build the site of several products, with a folder for each, called by its id, and an index of them.
  public init(
    _ products: [(site: Site, specification: Specification)], since earlier: [ExportedSpecification] = [],
    at address: String? = nil,
    tables: CSVForm = .plain, flavour: MarkdownFlavour = .github
  ) {
    self.address = address
    parts = products.map { site, specification in
      let folder = "\(specification.id)/"
      return Part(
        site: site.placed(at: address.map { $0 + folder }, tables: tables, flavour: flavour),
        specification: specification, folder: folder,
        earlier: earlier.first { $0.product == specification.product.text })
    }
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
    let typesetter = formats.contains(.pdf) ? try Typesetter() : nil
    let site = try await confirmed(languages, formats)
    return try await WholeFolder(path: folder).filled { output in
      let paths = try await write(site, formats, by: typesetter, to: output, progress)
      try output.commit(replaceable: paths, noting: inputs.map { MadeFolder(inputs: $0, count: paths.count) })
      return paths.count
    }
  }

  /// Writes all files, without PDF, and returns their paths.
  func write(
    _ languages: [Language], _ formats: Set<SiteFormat>, to output: WholeFolder
  ) async throws -> [String] {
    try await write(try await confirmed(languages, formats), formats, by: nil, to: output) { _ in }
  }

  /// The pages alone, in memory, of products that the engine has confirmed before.
  public func pages(
    in languages: [Language], confirmedBy confirmations: [ProductID: Confirmation]
  ) async throws -> [SiteFile] {
    let files = FilesInMemory()
    let site = try await confirmed(languages, [.html], by: confirmations)
    _ = try await write(site, [.html], by: nil, to: files) { _ in }
    return files.all
  }

  /// What a site is made of when the engine has confirmed it.
  private struct ConfirmedSite: Sendable {
    let products: [Confirmed]
    /// What all products share.
    let shared: [SiteFile]
  }

  private func confirmed(
    _ languages: [Language], _ formats: Set<SiteFormat>, by confirmations: [ProductID: Confirmation] = [:]
  ) async throws -> ConfirmedSite {
    var products: [Confirmed] = []
    let compared = try compared(in: languages)
    for var part in parts {
      // From the folder of one product to that of another.
      part.site.searched = [.init(folder: "", languages: known(languages, to: part))]
      part.site.searched += parts.filter { $0.folder != part.folder }.map { other in
        .init(folder: "../\(other.folder)", languages: known(languages, to: other))
      }
      products.append(
        try await confirmed(
          part, known(languages, to: part), formats, by: confirmations[part.specification.id],
          comparedIn: compared.map(\.edition)))
    }
    let index = try products.first.flatMap { first in
      guard hasProductIndex, formats.contains(.html) else { return nil as SiteFile? }
      return try first.part.site.placed(at: address).productIndex(
        products.map { ($0.part.specification, $0.part.folder, $0.editions) }, comparedIn: compared.map(\.edition))
    }
    let searched = parts.map { part in
      Site.SearchedManuals(folder: part.folder, languages: known(languages, to: part))
    }
    let comparisons = try compared.flatMap { edition, products in
      try Site.comparison(
        of: products.map { product in
          var site = product.site.placed(at: address, flavour: product.site.flavour)
          site.searched = searched
          return (site, product.specification)
        },
        in: edition.language,
        beside: compared.map(\.edition),
        formats: formats)
    }
    var top = index.map { [$0] + (parts.first?.site.assets ?? []) } ?? []
    if let address, let part = parts.first, formats.contains(.html) {
      let editions = try await part.site.editions(known(languages, to: part))
      top.append(try part.site.notFound(editions, at: address))
    }
    return ConfirmedSite(products: products, shared: top + products.flatMap(\.shared) + comparisons)
  }

  /// Writes all files of a site, and returns their paths.
  private func write(
    _ site: ConfirmedSite, _ formats: Set<SiteFormat>, by typesetter: Typesetter?, to output: some SiteOutput,
    _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [String] {
    for file in site.shared { try output.write(file.path, file.text) }
    let pages = site.products.flatMap { product in product.editions.map { (product, $0) } }
    let paths = try await concurrently(pages, progress: progress) { product, edition in
      try Task.checkCancellation()
      let files = try product.part.site.files(
        of: product.part.specification, in: edition, beside: product.editions, formats: formats, product.recordings,
        since: product.changes
      ).map { $0.below(product.part.folder) }
      for file in files { try output.write(file.path, file.text) }
      let printed = try typesetter.map { try self.printed(product, in: edition, by: $0) }
      if let printed { try output.write(printed.path, printed.content) }
      return files.map(\.path) + [printed?.path].compactMap(\.self)
    }.flatMap { $0 }
    try Task.checkCancellation()
    var all = site.shared.map(\.path) + paths
    if let address {
      let map = Sitemap.file(of: all, at: address)
      try output.write(map.path, map.text)
      all.append(Sitemap.name)
    }
    return all
  }

  /// The manual of a product as PDF.
  private func printed(
    _ product: Confirmed, in edition: Site.Edition, by typesetter: Typesetter
  ) throws -> (path: String, content: Data) {
    let path = "\(product.part.folder)\(edition.language)/\(Site.pdfName)"
    let source = try product.part.site.typesetting(product.part.specification, in: edition, product.recordings)
    do {
      return (path, try typesetter.pdf(source))
    } catch var failure as TypesettingFailure {
      failure.path = path
      throw failure
    }
  }

  /// The languages of a part; a language that no product has stays, to be refused where it is asked for.
  private func known(_ languages: [Language], to part: Part) -> [Language] {
    languages.filter { language in
      part.site.hasEdition(language) || !parts.contains { $0.site.hasEdition(language) }
    }
  }

  /// The languages in which there is something to compare, each with the products that have it.
  private func compared(in languages: [Language]) throws -> [(edition: Site.Edition, products: [Part])] {
    try languages.compactMap { language in
      let products = parts.filter { !$0.specification.specifications.isEmpty && $0.site.hasEdition(language) }
      guard let first = products.first, ComparisonDocument.isNeeded(for: products.map(\.specification)) else {
        return nil
      }
      return (try first.site.edition(language), products)
    }
  }

  /// Puts what a product's manual claims to the engine, and makes what its pages share.
  private func confirmed(
    _ part: Part, _ languages: [Language], _ formats: Set<SiteFormat>, by confirmation: Confirmation?,
    comparedIn compared: [Site.Edition]
  ) async throws -> Confirmed {
    let specification = part.specification
    async let made = Confirmation.made(of: specification, confirmation)
    let editions = try await part.site.editions(languages)
    let confirmation = await made
    if let edition = editions.first {
      let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
      if let denied = try DeniedManual(confirmation.verdicts, confirmation.report, wording) { throw denied }
    }
    let shared = try part.site.sharedFiles(
      of: specification, in: editions, formats: formats, verdicts: confirmation.verdicts,
      comparedIn: hasProductIndex ? [] : compared)
    let changes = try part.earlier.map { earlier in
      try SpecificationChanges(
        of: specification,
        in: editions.filter { $0.language != .pseudo }.map {
          Wording(specification, in: $0.vocabulary, numbers: $0.numbers)
        }, since: earlier)
    }
    return Confirmed(
      part: part, editions: editions, shared: shared.map { $0.below(part.folder) },
      recordings: try FigureRecordings(specification), changes: changes)
  }
}

extension Site {
  /// The site with the address that its folder is to have, and for whom its tables and texts are.
  func placed(
    at address: String?, tables: CSVForm = .plain, flavour: MarkdownFlavour = .github
  ) -> Site {
    var site = self
    site.address = address
    site.tables = tables
    site.flavour = flavour
    return site
  }
}

extension SiteFile {
  /// The file in a folder of the site.
  fileprivate func below(_ folder: String) -> SiteFile { SiteFile(path: folder + path, text: text) }
}
