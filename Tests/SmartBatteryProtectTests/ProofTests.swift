import Engine
import Foundation
import SmartBatteryProtect
import SpecModel
import Testing
import Verification

/// What the verifier says of the second product.
@Suite struct ProtectTests {
  @Test(arguments: ["A", "b", "C"])
  func `tables`(mode: String) {
    let t = Date()
    let report = Verifier(
      SmartBatteryProtect().specification,
      Settings(choices: Choices(["mode": ChoiceID(mode), "setting": "0", "systemVoltage": "12", "model": "65"]))
    ).report()
    print(mode, Date().timeIntervalSince(t), report.figures)
    for defect in report.defects { print(defect.kind, defect.place, defect.message, defect.counterexample?.isConfirmed as Any, "\n", defect.counterexample?.trace.csv ?? "") }
  }
}
