import FuzzedReaders
import Testing

@Suite("Whatever a file holds, reading it ends in a result or an error")
struct FuzzTests {
  @Test("Seeds are read, so that what is made of them gets far", arguments: FuzzedReader.all)
  func seeds(reader: FuzzedReader) throws {
    #expect(!reader.seeds.isEmpty)
    for seed in reader.seeds { try reader.read(seed) }
  }

  /// So many inputs are audited, from the shortest to the longest, since each takes a tenth of a second without optimization;
  /// `.ci/fuzz` begins with all of them, every night.
  private static let auditedInputs = 16

  @Test("What fuzzing has found is read or refused", arguments: FuzzedReader.all)
  func corpus(reader: FuzzedReader) throws {
    let inputs = try reader.corpus
    #expect(inputs.count > Self.auditedInputs)
    let sample = reader.isAudit ? Self.auditedInputs : inputs.count
    for number in 0..<sample { try? reader.read(inputs[number * (inputs.count - 1) / (sample - 1)]) }
  }
}

extension FuzzedReader: CustomTestStringConvertible {
  /// Whether its inputs are documents that are compared with a product.
  fileprivate var isAudit: Bool { name.hasPrefix("audit-") }

  /// Its name.
  public var testDescription: String { name }
}
