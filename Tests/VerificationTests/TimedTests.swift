import Engine
import SpecModel
import Testing
import Verification

/// Proofs about what happens over time.
@Suite struct TimedTests {
  @Test func `a product that remembers is proven`() {
    let report = Verifier(Disconnect.behaviour, Disconnect.facts).report()
    #expect(report.defects.map { "\($0.place): \($0.message)" } == [])
    #expect(report.properties.filter { !$0.isProven }.map(\.id.name) == [])
    #expect(report.properties.count == 2)
  }

  @Test func `a time that is too long is refuted by a trace that the engine confirms`() throws {
    var behaviour = Disconnect.behaviour
    behaviour.properties = [Disconnect.staysOff("tooLong")]
    let report = Verifier(behaviour, Disconnect.facts).report()
    let example = try #require(report.properties.first?.failures.first?.counterexample)
    #expect(example.isConfirmed, "\(example.trace.csv)")
  }
}
