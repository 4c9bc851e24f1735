import Foundation
import Testing

@Suite("Whatever a file holds, reading it ends in a result or an error")
struct FuzzTests {
  /// How many inputs each reader gets, and the seed that they are made by; `.ci/fuzz` asks for more, each time others.
  private static let rounds = number("FUZZ_ROUNDS") ?? 150
  private static let seed = UInt64(number("FUZZ_SEED") ?? 1)

  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

  /// Where the input of the moment is kept, which is the one that a crash leaves.
  private static let kept = ProcessInfo.processInfo.environment["FUZZ_KEEP"].map { URL(filePath: $0) }

  @Test("Seeds are read, so that what is made of them gets far", arguments: FuzzedReader.all)
  func seeds(reader: FuzzedReader) throws {
    #expect(!reader.seeds.isEmpty)
    for seed in reader.seeds { try reader.read(seed) }
  }

  @Test("Broken inputs are read or refused", arguments: FuzzedReader.all)
  func broken(reader: FuzzedReader) throws {
    var mutator = Mutator(seed: Self.seed)
    var refused = 0
    // The names of some are paths.
    let file = reader.name.replacing("/", with: "-")
    for _ in 0..<Self.rounds {
      let input = mutator.broken(reader.seeds)
      if let kept = Self.kept { try Data(input).write(to: kept.appending(path: file)) }
      do { try reader.read(input) } catch { refused += 1 }
    }
    // Inputs that are all refused, or none, would try nothing behind or before the first look at them.
    #expect(refused < Self.rounds)
    if Self.kept != nil { print("\(reader.name): \(Self.rounds) inputs, \(refused) refused") }
  }
}
