import Foundation
import SmallBMS
import SmallBMSWithSmartBatteryProtect
import SmartBatteryProtect
import SpecModel
import Testing

@Suite("docs/assessment.md is about what is proven")
struct AssessmentPageTests {
  @Test("Its table of hazards names every safety property, and no other")
  func properties() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/assessment.md")
    let named = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| ") }
      .map { $0.split(separator: "|") }.filter { $0.count == 4 }
      // What stands in brackets is the profile.
      .flatMap { cells in cells[1].prefix { $0 != "(" }.matches(of: #/`(\w+)`/#).map { String($0.1) } }
    let specifications = [
      SmallBMS().specification, SmartBatteryProtect().specification, SmallBMSWithSmartBatteryProtect().specification,
    ]
    let proven = specifications.flatMap(\.behaviour.properties).map(\.id.name)
    #expect(Set(named) == Set(proven))
  }
}
