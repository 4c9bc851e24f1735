import SpecModel

extension Analysis {
  /// Looks for timers that can't run out, that nobody asks, or that are there twice.
  mutating func checkTimers() {
    for (number, timer) in behaviour.timers.enumerated() where !isIdle(timer.condition) {
      let place = "timer \(timer.id)"
      look(at: place)
      checkParts(of: timer.condition, place)
      guard let cell = part.timers[timer.id] else { continue }
      checkReached(.leaf(.elapsed(cell)), .elapsed(timer.id), place, "it can never run out")
      for other in behaviour.timers.prefix(number)
      where other.condition == timer.condition && other.duration == timer.duration {
        let example = search(.leaf(.elapsed(cell))) {
          "\($0): \(other.id) and \(timer.id) have both run out, by the same condition"
        } confirmedBy: {
          $0.holds(.elapsed(other.id)) && $0.holds(.elapsed(timer.id))
        }
        defect(.duplicate, place, "times the condition of \(other.id)", example)
      }
    }
  }

  /// Looks for counters that can't reach their target, can't be reset, or that nobody asks.
  mutating func checkCounters() {
    for counter in behaviour.counters where !isIdle(counter.counts) {
      let place = "counter \(counter.id)"
      look(at: place)
      checkParts(of: counter.counts, place)
      checkParts(of: counter.resets, place)
      guard let cell = part.counters[counter.id] else { continue }
      checkReached(.leaf(.reached(cell)), .reached(counter.id), place, "it can never reach its target")
      let resets = formula(counter.resets)
      guard search(resets, .scans, { $0 }, confirmedBy: { _ in true }) == nil else { continue }
      let example = search(.not(resets)) {
        "\($0): nothing resets \(counter.id), as everywhere"
      } confirmedBy: {
        !$0.holds(counter.resets)
      }
      defect(.neverReleases, place, "it can never be reset", example)
    }
  }

  /// Looks for an instant in which tables make each other decide anew without end.
  mutating func checkSettling() {
    guard let trace = witnesses.universe.endless else { return }
    let example = counterexample(trace) {
      "\($0): what tables decide changes what they ask for, without end"
    } confirmedBy: {
      !$0.outputs.isSettled
    }
    defect(.unsettled, "behaviour", "tables make each other decide anew without end", example)
  }

  private mutating func checkReached(_ formula: Formula, _ condition: Condition, _ place: String, _ message: String) {
    if search(formula, .scans, { $0 }, confirmedBy: { $0.holds(condition) }) == nil {
      let example = search(.not(formula)) {
        "\($0): \(condition.words) is not so, as everywhere"
      } confirmedBy: {
        !$0.holds(condition)
      }
      defect(.contradictory, place, message, example)
    }
    guard !behaviour.allConditions.flatMap(\.leaves).contains(condition) else { return }
    let example = search(formula) {
      "\($0): \(condition.words) is so, and nobody asks"
    } confirmedBy: {
      $0.holds(condition)
    }
    defect(.unread, place, "nobody asks for it", example)
  }

  /// Whether what has been chosen excludes it.
  private func isIdle(_ condition: Condition) -> Bool { !settings.choices.values.isEmpty && condition == .never }
}
