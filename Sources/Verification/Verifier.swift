import Engine
import SpecModel

/// Proves what a behaviour does in every situation, and finds what is wrong with its data.
///
/// ```swift
/// let report = Verifier(specification).report()
/// for defect in report.defects { print(defect.place, defect.message, defect.counterexample?.trace.csv ?? "") }
/// ```
/// It is a proof for the model: readings are exact numbers, and samples can come at any time. `Grid`, `Phases`,
/// `TimedExploration` and `StateSpace` say why a finite number of situations stands for all of them. Their number grows exponentially with the
/// inputs that are compared with each other, and with the protections that one decision depends on.
public struct Verifier: Sendable {
  private let behaviour: Behaviour
  private let facts: FactIndex
  private let settings: Settings
  /// What was proven of products with other figures, and is noted of this one.
  package var known: KnownProofs?

  /// Makes a verifier of a product with these settings.
  public init(_ specification: Specification, _ settings: Settings = Settings()) {
    self.init(specification.behaviour, specification.facts, settings)
  }

  /// Makes a verifier of a behaviour that refers to `facts`.
  public init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()) {
    (self.behaviour, self.facts, self.settings) = (behaviour, facts, settings)
  }

  /// Checks everything, with every choice of the product's parameters that the settings leave open.
  ///
  /// Choices that differ in nothing but figures are looked at once. Where another product is known that does so too, what is
  /// worth knowing is said with its figures.
  public func report() -> VerificationReport {
    var (parts, seen): ([(report: VerificationReport, subjects: Set<String>)], Set<Logic>) = ([], [])
    for settings in Variants(behaviour, facts, settings).settings {
      do throws(EngineError) {
        var analysis = Analysis(try Engine(behaviour, facts, settings), settings)
        let logic = analysis.logic
        guard seen.insert(logic).inserted else { continue }
        if let known = known?.report(of: logic) {
          parts.append(known)
          continue
        }
        analysis.checkAll()
        known?.note(analysis.report, analysis.subjects, of: logic)
        parts.append((analysis.report, analysis.subjects))
      } catch {
        var report = VerificationReport()
        report.defects.append(Refusal(behaviour, facts, settings).finding(error))
        return report
      }
    }
    var report = parts.count == 1 ? parts[0].report : VerificationReport(merging: parts)
    report.defects = unknownNames + report.defects
    guard settings.choices.values.isEmpty else {
      // What is of no use with some choices may be with others, so that it is no more than worth knowing.
      report.remarks += report.defects.filter(\.isAboutAllChoices)
      report.defects.removeAll(where: \.isAboutAllChoices)
      return report
    }
    if behaviour.asksForChoices { report.defects += idleParts(parts.reduce([]) { $0.union($1.subjects) }) }
    return report
  }

  /// Properties that name what there is not: what they ask for would hold nowhere.
  private var unknownNames: [Finding] {
    let check = NameCheck(behaviour, facts)
    return behaviour.properties.flatMap { property in
      property.implications.enumerated().compactMap { number, implication in
        check.fault(in: implication).map {
          Finding(
            kind: .refused, place: "property \(property.id), implication \(number + 1)", message: $0,
            counterexample: nil)
        }
      }
    }
  }

  /// Rows, timers, counters and conditions that were looked at with no choice, since each makes them idle.
  private func idleParts(_ subjects: Set<String>) -> [Finding] {
    let rows = behaviour.tables.flatMap { table in
      table.rows.map { ("table \(table.id), row \($0.id)", $0.conditions) }
    }
    let timers = behaviour.timers.map { ("timer \($0.id)", [$0.condition]) }
    let counters = behaviour.counters.map { ("counter \($0.id)", [$0.counts, $0.resets]) }
    return (rows + timers + counters).flatMap { place, conditions -> [Finding] in
      guard subjects.contains(place) else { return [idle(place, "no choice of parameters lets it hold")] }
      let asked = Set(conditions.flatMap(\.leaves)).filter { if case .chosen = $0 { false } else { true } }
      return asked.map(\.words).filter { !subjects.contains("\(place): \($0)") }.sorted().map {
        idle(place, "no choice of parameters lets the condition \($0) decide")
      }
    }
  }

  private func idle(_ place: String, _ message: String) -> Finding {
    Finding(kind: .contradictory, place: place, message: message, counterexample: nil)
  }
}
