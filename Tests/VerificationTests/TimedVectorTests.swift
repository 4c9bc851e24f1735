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
    // Five timers' worth of a second too short and too long, wherever that can be seen.
    #expect(Set(times.map(\.decision)) == ["timer joined", "timer warned", "timer waited", "timer recovered"])
    #expect(times.count == 2 * 4 - 1, "one second less than a second is no time")
  }

  @Test func `every slip in the data is caught by a vector, or nobody can see it`() throws {
    let engine = try Engine(Disconnect.behaviour, Disconnect.facts)
    let vectors = try Self.made.get().vectors
    let traces = Dictionary(vectors.map { ($0.inputs, $0.expected) }) { first, _ in first }
    var (killed, survivors): (Int, [String]) = (0, [])
    for mutant in Mutant.all(of: Disconnect.behaviour, engine, Settings()) + Self.mutants {
      guard let changed = try? Engine(mutant.behaviour, Disconnect.facts, mutant.settings) else { continue }
      let output = OutputRow(changed)
      if traces.contains(where: { output.rows($0.key) != $0.value }) {
        killed += 1
      } else if ObservableDifference(between: engine, and: changed).trace != nil {
        survivors.append(mutant.name)
      }
    }
    #expect(survivors == [])
    #expect(killed > 100)
  }

  /// Slips in what is remembered: another time, another target, another condition, another state that was.
  private static var mutants: [Mutant] {
    var mutants: [Mutant] = []
    func add(_ name: String, _ change: (inout Behaviour) -> Void) {
      var behaviour = Disconnect.behaviour
      change(&behaviour)
      mutants.append(Mutant(name: name, behaviour: behaviour, settings: Settings()))
    }
    for (number, timer) in Disconnect.behaviour.timers.enumerated() {
      for time: FactID in ["joining", "warning", "notice", "recovery", "tooLong", "patience"]
      where time != timer.duration {
        add("\(timer.id): \(time)") { $0.timers[number].duration = time }
      }
      add("\(timer.id): more than its time") { $0.timers[number].isExclusive = true }
      for (name, condition) in timer.condition.mutants(Disconnect.facts) + [("always", .always), ("never", .never)] {
        add("\(timer.id): \(name)") { $0.timers[number].condition = condition }
      }
    }
    for (number, counter) in Disconnect.behaviour.counters.enumerated() {
      for (name, condition) in [("not", Condition.not(counter.counts)), ("ready", .was("trip", "ready"))] {
        add("\(counter.id): counts \(name)") { $0.counters[number].counts = condition }
      }
      for (name, condition) in [("not", Condition.not(counter.resets)), ("low", .was("level", "low"))] {
        add("\(counter.id): resets \(name)") { $0.counters[number].resets = condition }
      }
    }
    for (table, rows) in Disconnect.behaviour.tables.map(\.rows).enumerated() {
      for (row, content) in rows.enumerated() {
        for (place, condition) in content.conditions.enumerated() {
          guard case .was(let id, let state) = condition else { continue }
          for other in Disconnect.behaviour.table(id)?.states ?? [] where other != state {
            add("\(content.id): was \(other)") { $0.tables[table].rows[row].conditions[place] = .was(id, other) }
          }
          add("\(content.id): is in place of was") {
            $0.tables[table].rows[row].conditions[place] = .not(.was(id, state))
          }
        }
      }
    }
    return mutants
  }

  @Test func `what the vectors expect is what the engine does`() throws {
    let engine = try Engine(Disconnect.behaviour, Disconnect.facts)
    for vector in try Self.made.get().vectors {
      #expect(OutputRow(engine).rows(vector.inputs) == vector.expected, "\(vector.id)")
    }
  }
}
