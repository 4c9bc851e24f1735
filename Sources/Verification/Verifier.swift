import Engine
import SpecModel

/// Proves what a behaviour does in every situation, and finds what is wrong with its data.
///
/// ```swift
/// let report = Verifier(specification).report()
/// for defect in report.defects { print(defect.place, defect.message, defect.counterexample?.trace.csv ?? "") }
/// ```
/// It is a proof for the model: readings are exact numbers, and samples can come at any time. `Grid`, `Phases` and
/// `StateSpace` say why a finite number of situations stands for all of them. Their number grows exponentially with the
/// inputs that are compared with each other, and with the protections that one decision depends on.
public struct Verifier: Sendable {
  private let behaviour: Behaviour
  private let facts: FactIndex
  private let settings: Settings

  /// Makes a verifier of a product with these settings.
  public init(_ specification: Specification, _ settings: Settings = Settings()) {
    self.init(specification.behaviour, specification.facts, settings)
  }

  /// Makes a verifier of a behaviour that refers to `facts`.
  public init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()) {
    (self.behaviour, self.facts, self.settings) = (behaviour, facts, settings)
  }

  /// Checks everything.
  public func report() -> VerificationReport {
    let engine: Engine
    do throws(EngineError) {
      engine = try Engine(behaviour, facts, settings)
    } catch {
      var report = VerificationReport()
      report.defects.append(Refusal(behaviour, facts, settings).finding(error))
      return report
    }
    var analysis = Analysis(engine, settings)
    analysis.checkTables()
    analysis.checkDiagnostics()
    analysis.checkProtections()
    analysis.checkThresholds()
    analysis.checkChain()
    analysis.checkProperties()
    analysis.report.figures.states = analysis.witnesses.states
    return analysis.report
  }
}
