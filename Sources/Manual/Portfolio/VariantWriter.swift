import FileWriting
import Recording
import SpecModel

/// Writes variants one after the other; what they have in common is made once, as far as the memory allows.
final class VariantWriter {
  private let site: Site
  private let editions: [Site.Edition]
  private let formats: Set<SiteFormat>
  private let proofs: Proofs
  private let output: WholeFolder
  private let languages: [KeptLanguage]
  private let recordings = Recalled<(number: Int, value: FigureRecordings)>()
  /// Runs by what can be seen of them, which others may have too.
  private var seenRecordings: [[String: Recording.Content]: (number: Int, value: FigureRecordings)] = [:]
  private var recordingCount = 0
  private var recordingSize = 0
  private var shared: [Recalled<[KeptFile]>] = []

  /// So many bytes are kept before all is made anew; with as many for each core it stays far below what a page costs.
  private static let memory = 16 << 20

  init(
    _ site: Site, _ base: Specification, in editions: [Site.Edition], formats: Set<SiteFormat>, _ proofs: Proofs,
    to output: WholeFolder
  ) throws {
    (self.site, self.editions, self.formats, self.proofs, self.output) = (site, editions, formats, proofs, output)
    languages = try editions.map { try KeptLanguage(site, base, in: $0, beside: editions, formats: formats) }
  }

  /// Writes all files of a variant.
  ///
  /// - Returns: their count.
  func write(_ variant: NumberedVariant) throws -> Int {
    let verdicts = try proofs.verdicts(of: variant, in: editions.first)
    let folder = Portfolio.folder(of: variant.specification.id)
    let parts = site.sharedParts(in: editions, formats: formats, verdicts: verdicts)
    while shared.count < parts.count { shared.append(Recalled { $0.reduce(0) { $0 + $1.size } }) }
    var paths: [String] = []
    for (part, kept) in zip(parts, shared) {
      let files = try kept.value(for: variant) { specification in
        try part(specification).map(KeptFile.init)
      }
      paths += try files.map { try $0.write(below: folder, to: output) }
    }
    let recordings = try self.recordings.value(for: variant) { specification in
      let recordings = try FigureRecordings(specification)
      let content = recordings.content
      if let same = seenRecordings[content] { return same }
      recordingSize += recordings.size
      recordingCount += 1
      seenRecordings[content] = (recordingCount, recordings)
      return (recordingCount, recordings)
    }
    for language in languages { paths += try language.write(variant, recordings, below: folder, to: output) }
    try output.write(folder + WholeFolder.manifest, WholeFolder.list(of: paths))
    let size = languages.reduce(shared.reduce(recordingSize) { $0 + $1.size }) { $0 + $1.size }
    if size > Self.memory { forget() }
    return paths.count
  }

  private func forget() {
    for language in languages { language.forget() }
    for kept in shared { kept.forget() }
    recordings.forget()
    seenRecordings = [:]
    recordingSize = 0
  }
}
