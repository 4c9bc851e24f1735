import Engine
import Quantities
import SpecModel
import Testing

@testable import Verification

/// Vectors of a product that remembers.
@Suite struct TimedVectorTests {
  private static let made = Result { try TestVectors(Disconnect.behaviour, Disconnect.facts) }

  @Test func `each condition is shown with both values, or proven not to matter`() throws {
    let made = try Self.made.get()
    let shown = made.vectors.filter { $0.condition != nil }
    #expect(shown.count + made.redundant.count == 2 * made.conditionCount)
    #expect(made.redundant.map { "\($0.decision): \($0.condition) \($0.value)" } == [])
    #expect(Set(made.vectors.map(\.id)).count == made.vectors.count)
    for purpose in [TestVector.Purpose.observable, .bound, .time, .count, .row] {
      #expect(made.vectors.contains { $0.purpose == purpose }, "\(purpose)")
    }
  }

  @Test func `a time is shown on both sides of its end`() throws {
    let times = try Self.made.get().vectors.filter { $0.purpose == .time }
    // A second too short and too long, and a millionth too long, wherever that can be seen.
    #expect(Set(times.map(\.decision)) == ["timer joined", "timer warned", "timer waited", "timer recovered"])
    #expect(times.count == 3 * 4 - 1, "too short, too long, not quite enough; one second less than a second is no time")
  }

  @Test func `what the vectors expect is what the engine does`() throws {
    let engine = try Engine(Disconnect.behaviour, Disconnect.facts)
    for vector in try Self.made.get().vectors {
      #expect(OutputRow(engine).rows(vector.inputs) == vector.expected, "\(vector.id)")
    }
  }
}
