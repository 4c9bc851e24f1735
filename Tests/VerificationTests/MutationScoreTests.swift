import Engine
import SmallBMS
import SpecModel
import Testing
import VectorMutants

@Suite("Every slip in the data is caught by a vector, or nobody can see it")
struct MutationScoreTests {
  @Test("of the smallBMS, in both profiles", arguments: SmallBMS.behaviour.profiles.indices)
  func smallBMS(_ profile: Int) throws {
    let score = try MutationScore(
      SmallBMS.behaviour, SmallBMS().specification.facts, Settings(SmallBMS.behaviour.profiles[profile]))
    #expect(score.survivors == [])
    #expect(score.killed > 200)
  }

  @Test("of a product with timers, counters and memory")
  func disconnect() throws {
    let score = try MutationScore(Disconnect.behaviour, Disconnect.facts)
    #expect(score.survivors == [])
    #expect(score.killed > 90)
  }
}
