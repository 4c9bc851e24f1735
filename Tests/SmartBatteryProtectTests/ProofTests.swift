import Engine
import SmartBatteryProtect
import SpecModel
import Testing
import Verification

/// What the verifier says of the product; `verify` says it of every setting and system voltage.
@Suite struct ProofTests {
  @Test("the tables have no defect, and every property is proven, in every mode", arguments: ["A", "b", "C"])
  func tables(mode: String) {
    let choices = Choices(["mode": ChoiceID(mode), "setting": "0", "systemVoltage": "12", "model": "65"])
    let report = Verifier(Self.specification, Settings(choices: choices)).report()
    #expect(report.defects.map { "\($0.place): \($0.message)" } == [])
    #expect(report.properties.filter { !$0.isProven }.map(\.id.name) == [])
    #expect(report.properties.count == SmartBatteryProtect.behaviour.properties.count)
    for remark in report.remarks {
      #expect(remark.counterexample?.isConfirmed == true, "\(remark.place): \(remark.message)")
    }
  }

  /// The product with a display that goes dark sooner, still later than anything else: what takes minutes in steps of
  /// seconds has many states, and is proven so by `verify`.
  private static let specification: Specification = {
    var product = SmartBatteryProtect()
    product.delays.code.value = .minutes(2)
    return product.specification
  }()
}
