import SpecModel

/// Where a check has its entries from: from catalogs, which are in memory as a whole, or from a file that is read in
/// portions, whose texts are forgotten once they are checked.
protocol EntrySource: Sendable {
  /// The keys of the entries, in their order.
  var keys: [TextKey] { get }
  /// Reads some of the entries; each reader belongs to one thread.
  func reader() -> (Range<Int>) -> [CheckedEntry]
}

/// Entries in memory.
struct ReadEntries: EntrySource {
  let entries: [CheckedEntry]
  let keys: [TextKey]

  init(entries: [CheckedEntry]) {
    self.entries = entries
    keys = entries.map(\.key)
  }

  func reader() -> (Range<Int>) -> [CheckedEntry] { { Array(entries[$0]) } }
}
