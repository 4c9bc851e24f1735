import FileWriting
import Foundation
import Localization
import SpecModel
import Synchronization

/// Builds the pages of all variants of a portfolio, each into a folder of its own.
public struct PortfolioBuilder: Sendable {
  private let site: Site
  private let portfolio: Portfolio
  private let proofs: Proofs
  private let numbers: VariantNumbers
  /// All that the site is made from, where that is known.
  private let inputs: FolderInputs?
  /// The folder that was made before, as it was found.
  private let known: KnownFolder?

  /// Prepares to build the pages of a portfolio, in the words of its product.
  public init(_ site: Site, _ portfolio: Portfolio, tables: CSVForm = .plain) {
    self.init(site, portfolio, tables: tables, madeFrom: nil, over: nil)
  }

  /// The same where all that the site is made from is known, and what is there already of the folder.
  package init(
    _ site: Site, _ portfolio: Portfolio, tables: CSVForm = .plain, madeFrom inputs: FolderInputs?,
    over known: KnownFolder?
  ) {
    self.known = known
    self.inputs = inputs?.with(parts: portfolio.parts)
    self.site = site.placed(at: nil, tables: tables)
    self.portfolio = portfolio
    (numbers, proofs) = (VariantNumbers(portfolio.base), Proofs(portfolio.base))
  }

  /// Writes all variants, or those of a shard, and puts the folder in place, if the engine confirms all of them.
  ///
  /// - Parameters:
  ///   - folder: The folder to make or to replace.
  ///   - languages: The languages, in the order of the language menu.
  ///   - formats: What to write; PDF is not among it.
  ///   - shard: The part to build; all if not given.
  ///   - progress: Called with the count of the variants that are done.
  /// - Returns: the count of files.
  /// - Throws: the error of the first variant that has one, or `CancellationError`; the folder is then as it was.
  public func build(
    into folder: String, languages: [Language], formats: Set<SiteFormat>, shard: Shard? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> Int {
    let editions = try await site.editions(languages)
    let entries = portfolio.entries.filter { shard?.contains($0.id.name) ?? true }
    let top = try top(shard, languages, editions, formats)
    let paths = top.map(\.path) + entries.map { Portfolio.folder(of: $0.id) }
    var counts = inputs.flatMap { known?.parts(of: $0) } ?? [:]
    let new = entries.filter { counts[$0.id.name] == nil }
    func made() -> MadeFolder? {
      let count = counts.values.reduce(top.count, +)
      return inputs.map { MadeFolder(inputs: $0, count: count, parts: counts) }
    }
    // One folder is replaced in one step, like the whole; several are not.
    if let known, let entry = new.first, new.count == 1, isAll(top, paths, in: known) {
      try await WholeFolder(entry.id.name, in: known).filled { output in
        let paths = try await write(entry, languages, formats, to: output)
        counts[entry.id.name] = paths.count
        try output.commit(replaceable: paths, noting: made())
      }
    } else {
      try await WholeFolder(path: folder).filled { output in
        if let known { for name in counts.keys { try output.take(name, of: known) } }
        let work = Work(new)
        if let first = new.first {
          let first = (entry: first, variant: numbers.numbered(try portfolio.variant(first)))
          let writer = try await naming(first.entry) {
            try await VariantWriter(
              site, first.variant, varied: portfolio.varied, in: editions, formats: formats, proofs, to: output)
          }
          await withTaskGroup { group in
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
              group.addTask { run(work, writer, progress) }
            }
          }
        }
        counts.merge(try work.result()) { $1 }
        try Task.checkCancellation()
        for file in top { try output.write(file.path, file.text) }
        try output.commit(replaceable: paths, noting: made())
      }
    }
    return counts.values.reduce(top.count, +)
  }

  /// Whether these files, and folders of variants, are all that is in a folder.
  private func isAll(_ top: [SiteFile], _ paths: [String], in known: KnownFolder) -> Bool {
    let files = top + [SiteFile(path: WholeFolder.manifest, text: WholeFolder.list(of: paths))]
    return known.has(
      only: Set((paths + [WholeFolder.manifest]).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }),
      files: files.map { ($0.path, Array($0.text.utf8)) })
  }

  /// Writes a variant as a product that is built alone, which divides its languages among the cores.
  ///
  /// - Returns: the paths of its files.
  private func write(
    _ entry: Portfolio.Entry, _ languages: [Language], _ formats: Set<SiteFormat>, to output: WholeFolder
  ) async throws -> [String] {
    let specification = try portfolio.variant(entry).specification(of: portfolio.base)
    return try await naming(entry) {
      try await SiteBuilder(site: site, specification: specification, tables: site.tables)
        .write(languages, formats, to: output)
    }
  }

  /// Has an error say which variant is denied.
  private func naming<Result>(
    _ entry: Portfolio.Entry, _ make: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await make()
    } catch let error as DeniedManual {
      throw error.named(entry.id)
    }
  }

  /// Takes variants until there are none left or one fails.
  private func run(_ work: Work, _ writer: VariantWriter, _ progress: (Int) -> Void) {
    while !Task.isCancelled, let (number, entry) = work.next() {
      do {
        let files = try writer.write(numbers.numbered(try portfolio.variant(entry)))
        progress(work.done(entry, files))
      } catch let error as DeniedManual {
        work.failed(number, error.named(entry.id))
      } catch {
        work.failed(number, error)
      }
    }
  }

  /// What stands beside the folders of the variants; a shard has only what says which one it is.
  private func top(
    _ shard: Shard?, _ languages: [Language], _ editions: [Site.Edition], _ formats: Set<SiteFormat>
  ) throws -> [SiteFile] {
    if let shard {
      return [SiteFile(path: ShardMark.name, text: ShardMark(shard, key(languages, formats)).text)]
    }
    guard formats.contains(.html) else { return [] }
    let index = try site.productIndex(
      portfolio.entries.map { entry in
        let specification = portfolio.base.variant(entry.id, named: entry.name, portfolio.base.facts)
        return (specification, Portfolio.folder(of: entry.id), editions)
      }, comparedIn: [])
    return [index] + site.assets
  }

  /// What shards of one site have the same.
  private func key(_ languages: [Language], _ formats: Set<SiteFormat>) -> String {
    var digest = portfolio.digest
    let options = languages.map(\.tag) + formats.map(\.rawValue).sorted() + [portfolio.base.id.name]
    digest.add("\(site.tables) ".utf8)
    digest.add(options.joined(separator: " ").utf8)
    return digest.text
  }

  /// Makes one site of the folders of all shards, the same as without shards.
  ///
  /// - Returns: the count of files.
  /// - Throws: `MergeFault` where a shard is missing, there twice, of another portfolio or what would be written; the folder is then as it was.
  public func merge(
    _ shards: [String], into folder: String, languages: [Language], formats: Set<SiteFormat>
  ) async throws -> Int {
    let folders = try ShardMark.folders(of: shards, key: key(languages, formats))
    try ShardMark.keep(folders.map(\.path), from: folder)
    let editions = try await site.editions(languages)
    return try await WholeFolder(path: folder).filled { output in
      var count = 0
      for entry in portfolio.entries {
        try Task.checkCancellation()
        guard let shard = folders.first(where: { $0.shard.contains(entry.id.name) }) else { continue }
        let own = Portfolio.folder(of: entry.id)
        let source = URL(filePath: shard.path).appending(path: own)
        let paths = WholeFolder.listed(in: source)
        guard !paths.isEmpty else { throw MergeFault.incomplete(shard.path, shard.shard, entry.id) }
        for path in paths + [WholeFolder.manifest] { try output.take(source.appending(path: path), as: own + path) }
        count += paths.count
      }
      let top = try top(nil, languages, editions, formats)
      for file in top { try output.write(file.path, file.text) }
      try output.commit(replaceable: top.map(\.path) + portfolio.entries.map { Portfolio.folder(of: $0.id) })
      return count + top.count
    }
  }
}

extension Portfolio {
  /// The folder of a variant below that of the site.
  static func folder(of id: ProductID) -> String { "\(id)/" }
}

/// The variants that are still to be written, and what became of the others.
private final class Work: Sendable {
  private struct State {
    var next = 0
    var files: [String: Int] = [:]
    var failure: (number: Int, error: any Error)?
  }

  private let entries: [Portfolio.Entry]
  private let state = Mutex(State())

  init(_ entries: [Portfolio.Entry]) { self.entries = entries }

  /// The next variant; nil when there is none, or another has failed.
  func next() -> (Int, Portfolio.Entry)? {
    state.withLock { state in
      guard state.failure == nil, state.next < entries.count else { return nil }
      defer { state.next += 1 }
      return (state.next, entries[state.next])
    }
  }

  /// Notes that so many files of a variant have been written.
  ///
  /// - Returns: how many variants have been.
  func done(_ entry: Portfolio.Entry, _ files: Int) -> Int {
    state.withLock { state in
      state.files[entry.id.name] = files
      return state.files.count
    }
  }

  /// Keeps the error of the first variant: those before it have been taken, and will be finished.
  func failed(_ number: Int, _ error: any Error) {
    state.withLock { state in
      if state.failure.map({ number < $0.number }) ?? true { state.failure = (number, error) }
    }
  }

  /// The counts of files, by the ids of variants.
  func result() throws -> [String: Int] {
    try state.withLock { state in
      if let failure = state.failure { throw failure.error }
      return state.files
    }
  }
}
