import SpecModel

extension Analysis {
  /// Looks for diagnostics that can never appear or always do.
  mutating func checkDiagnostics() {
    for (rule, formula) in zip(behaviour.diagnostics, part.diagnostics) {
      let place = "diagnostic \(rule.code)"
      look(at: place)
      checkParts(of: rule.condition, place)
      let appears =
        search(formula) {
          $0
        } confirmedBy: {
          $0.outputs.diagnostics.contains(rule.code)
        } != nil
      let isAbsent =
        search(.not(formula)) {
          $0
        } confirmedBy: {
          !$0.outputs.diagnostics.contains(rule.code)
        } != nil
      guard !appears || !isAbsent else { continue }
      let example = search(.constant(true)) {
        "\($0): diagnostic \(rule.code) \(appears ? "appears" : "does not appear"), as everywhere"
      } confirmedBy: {
        $0.outputs.diagnostics.contains(rule.code) == appears
      }
      defect(.contradictory, place, appears ? "it always appears" : "it can never appear", example)
    }
  }

  /// Looks for protections that can't trip, can't release, decide nothing, or are there twice.
  mutating func checkProtections() {
    for (number, protection) in behaviour.protections.enumerated() {
      let place = "protection \(protection.id)"
      look(at: place)
      let (tripped, was) = (Formula.leaf(.tripped(number)), Formula.leaf(.wasTripped(number)))
      let trips = search(tripped) {
        $0
      } confirmedBy: {
        $0.outputs.isTripped(protection.id) == true
      }
      if trips == nil {
        let example = search(.not(tripped)) {
          "\($0): \(protection.id) has not tripped, as everywhere"
        } confirmedBy: {
          $0.outputs.isTripped(protection.id) == false
        }
        defect(.contradictory, place, "it can never trip", example)
      } else if search(.all([was, .not(tripped)]), .scans, { $0 }, confirmedBy: { _ in true }) == nil {
        let example = search(.all([was, tripped])) {
          "\($0): \(protection.id) stays tripped, as everywhere"
        } confirmedBy: {
          $0.outputs.isTripped(protection.id) == true
        }
        defect(.neverReleases, place, "it can never release", example)
      }
      if !isRead(protection.id) {
        let example = search(tripped) {
          "\($0): \(protection.id) has tripped, and no table asks"
        } confirmedBy: {
          $0.outputs.isTripped(protection.id) == true
        }
        defect(.unread, place, "no table asks whether it has tripped", example)
      }
      checkDuplicates(of: number, tripped)
    }
  }

  private func isRead(_ id: ProtectionID) -> Bool {
    behaviour.allConditions.flatMap(\.leaves).contains(.tripped(id))
  }

  private mutating func checkDuplicates(of number: Int, _ tripped: Formula) {
    let protection = behaviour.protections[number]
    for other in behaviour.protections.indices.prefix(number) {
      let first = behaviour.protections[other]
      guard first.input == protection.input, first.trips == protection.trips, first.threshold == protection.threshold
      else { continue }
      let example = search(.all([tripped, .leaf(.tripped(other))])) {
        "\($0): \(first.id) and \(protection.id) have both tripped, by the same comparison"
      } confirmedBy: { sample in
        sample.outputs.isTripped(first.id) == true && sample.outputs.isTripped(protection.id) == true
      }
      defect(.duplicate, "protection \(protection.id)", "makes the comparison of \(first.id)", example)
    }
  }
}
