import FileWriting
import Recording
import SpecModel
import Synchronization

/// Writes variants, on several cores at once; what they have in common is made once, as far as the memory allows.
final class VariantWriter: Sendable {
  private let site: Site
  private let editions: [Site.Edition]
  private let formats: Set<SiteFormat>
  private let proofs: Proofs
  private let output: WholeFolder
  private let languages: [KeptLanguage]
  private let runs: KeptRuns
  private let shared: [Recalled<[KeptFile]>]

  /// So many bytes are kept before all is made anew, which is far below what a program with its words takes anyway.
  private static let memory = 32 << 20

  /// Prepares to write variants, of which this is the first.
  init(
    _ site: Site, _ first: NumberedVariant, varied: Set<Int>, in editions: [Site.Edition], formats: Set<SiteFormat>,
    _ proofs: Proofs, to output: WholeFolder
  ) async throws {
    (self.site, self.editions, self.formats, self.proofs, self.output) = (site, editions, formats, proofs, output)
    let runs = KeptRuns()
    self.runs = runs
    let verdicts = try proofs.verdicts(of: first, in: editions.first)
    shared = site.sharedParts(in: editions, formats: formats, verdicts: verdicts).map { _ in
      Recalled { $0.reduce(0) { $0 + $1.size } }
    }
    let scales = Recalled<[FactID: String]>()
    languages = try await concurrently(editions) { edition in
      let figures = PrintedFigures(varied, in: edition) { scales.value(for: $0, InputScale.members) }
      return try .started(
        site, first, runs.runs(of: first), figures, in: edition, beside: editions, formats: formats)
    }
  }

  /// Writes all files of a variant.
  ///
  /// - Returns: their count.
  func write(_ variant: NumberedVariant) throws -> Int {
    let verdicts = try proofs.verdicts(of: variant, in: editions.first)
    let folder = Portfolio.folder(of: variant.specification.id)
    var paths: [String] = []
    for (part, kept) in zip(site.sharedParts(in: editions, formats: formats, verdicts: verdicts), shared) {
      for file in try kept.value(for: variant, { try part($0).map(KeptFile.init) }) {
        try file.write(variant.digits, below: folder, to: output)
        paths.append(file.path)
      }
    }
    let runs = try runs.runs(of: variant)
    for language in languages { paths += try language.write(variant, runs, below: folder, to: output) }
    try output.write(folder + WholeFolder.manifest, WholeFolder.list(of: paths))
    if languages.reduce(shared.reduce(self.runs.size, { $0 + $1.size }), { $0 + $1.size }) > Self.memory { forget() }
    return paths.count
  }

  private func forget() {
    for language in languages { language.forget() }
    for kept in shared { kept.forget() }
    runs.forget()
  }
}

/// Runs of the figures of variants, held once for all of which the same is seen.
private final class KeptRuns: Sendable {
  private struct State {
    /// Runs by what can be seen of them.
    var seen: [[String: Recording.Content]: Recordings] = [:]
    var count = 0
    var size = 0
  }

  private let known = Recalled<Recordings>()
  private let state = Mutex(State())

  var size: Int { state.withLock(\.size) }

  func runs(of variant: NumberedVariant) throws -> Recordings {
    try known.value(for: variant) { specification in
      let made = try FigureRecordings(specification)
      let content = made.content
      return state.withLock { state in
        if let same = state.seen[content] { return same }
        state.size += made.size
        state.count += 1
        state.seen[content] = (state.count, made)
        return (state.count, made)
      }
    }
  }

  func forget() {
    known.forget()
    state.withLock { (state: inout State) in (state.seen, state.size) = ([:], 0) }
  }
}
