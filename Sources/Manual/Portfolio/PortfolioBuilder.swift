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
  package var inputs: FolderInputs?

  /// Prepares to build the pages of a portfolio, in the words of its product.
  public init(_ site: Site, _ portfolio: Portfolio, tables: CSVForm = .plain) {
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
    let output = try WholeFolder(path: folder)
    do {
      let work = Work(entries)
      await withTaskGroup { group in
        for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
          group.addTask {
            run(work, progress) {
              try VariantWriter(site, portfolio.base, in: editions, formats: formats, proofs, to: output)
            }
          }
        }
      }
      let count = try work.result()
      try Task.checkCancellation()
      let paths = try finish(shard, languages, editions, formats, output)
      try output.commit(
        replaceable: paths + entries.map { Portfolio.folder(of: $0.id) }, madeFrom: inputs, count: count + paths.count)
      return count + paths.count
    } catch {
      output.discard()
      throw error
    }
  }

  /// Takes variants until there are none left or one fails.
  private func run(
    _ work: Work, _ progress: (Int) -> Void, _ writer: () throws -> VariantWriter
  ) {
    var writer = Result { try writer() }
    while !Task.isCancelled, let (number, entry) = work.next() {
      do {
        let kept = try writer.get()
        writer = .success(kept)
        let variant = numbers.numbered(try portfolio.variant(entry))
        do {
          progress(work.done(try kept.write(variant)))
        } catch let error as DeniedManual {
          throw error.named(entry.id)
        }
      } catch {
        work.failed(number, error)
      }
    }
  }

  /// Writes what stands beside the folders of the variants; a shard has only what says which one it is.
  ///
  /// - Returns: the paths.
  private func finish(
    _ shard: Shard?, _ languages: [Language], _ editions: [Site.Edition], _ formats: Set<SiteFormat>,
    _ output: WholeFolder
  ) throws -> [String] {
    if let shard {
      try output.write(ShardMark.name, ShardMark(shard, key(languages, formats)).text)
      return [ShardMark.name]
    }
    guard formats.contains(.html) else { return [] }
    let index = try site.productIndex(
      portfolio.entries.map { entry in
        let specification = portfolio.base.variant(entry.id, named: entry.name, portfolio.base.facts)
        return (specification, Portfolio.folder(of: entry.id), editions)
      }, comparedIn: [])
    let files = [index] + site.assets
    for file in files { try output.write(file.path, file.text) }
    return files.map(\.path)
  }

  /// What shards of one site have the same.
  private func key(_ languages: [Language], _ formats: Set<SiteFormat>) -> String {
    var digest = portfolio.digest
    let options = languages.map(\.tag) + formats.map(\.rawValue).sorted() + [portfolio.base.id.name]
    digest.add(options.joined(separator: " ").utf8)
    return digest.text
  }

  /// Makes one site of the folders of all shards, the same as without shards.
  ///
  /// - Returns: the count of files.
  /// - Throws: `MergeFault` where a shard is missing, there twice or of another portfolio; the folder is then as it was.
  public func merge(
    _ shards: [String], into folder: String, languages: [Language], formats: Set<SiteFormat>
  ) async throws -> Int {
    let folders = try ShardMark.folders(of: shards, key: key(languages, formats))
    let editions = try await site.editions(languages)
    let output = try WholeFolder(path: folder)
    do {
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
      let paths = try finish(nil, languages, editions, formats, output)
      try output.commit(replaceable: paths + portfolio.entries.map { Portfolio.folder(of: $0.id) })
      return count + paths.count
    } catch {
      output.discard()
      throw error
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
    var done = 0
    var files = 0
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

  /// Notes that a variant has been written.
  ///
  /// - Returns: how many have been.
  func done(_ files: Int) -> Int {
    state.withLock { state in
      state.done += 1
      state.files += files
      return state.done
    }
  }

  /// Keeps the error of the first variant: those before it have been taken, and will be finished.
  func failed(_ number: Int, _ error: any Error) {
    state.withLock { state in
      if state.failure.map({ number < $0.number }) ?? true { state.failure = (number, error) }
    }
  }

  /// The count of files.
  func result() throws -> Int {
    try state.withLock { state in
      if let failure = state.failure { throw failure.error }
      return state.files
    }
  }
}
