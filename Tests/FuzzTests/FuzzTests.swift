import FuzzedReaders
import Testing

@Suite("Whatever a file holds, reading it ends in a result or an error")
struct FuzzTests {
  @Test("Seeds are read, so that what is made of them gets far", arguments: FuzzedReader.all)
  func seeds(reader: FuzzedReader) throws {
    #expect(!reader.seeds.isEmpty)
    for seed in reader.seeds { try reader.read(seed) }
  }

  /// So many inputs of each reader are read, from the shortest to the longest; all of them every night, by `.ci/fuzz`.
  private static let sample = 16

  @Test("What fuzzing has found is read or refused", arguments: FuzzedReader.all)
  func corpus(reader: FuzzedReader) throws {
    let inputs = try reader.corpus
    #expect(inputs.count >= Self.sample)
    for number in 0..<Self.sample { try? reader.read(inputs[number * (inputs.count - 1) / (Self.sample - 1)]) }
  }
}

extension FuzzedReader: CustomTestStringConvertible {
  /// Its name.
  public var testDescription: String { name }
}
