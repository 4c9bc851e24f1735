import Findings
import Localization
import Testing

@testable import DriftCheck

@Suite struct ShippedCatalogTests {
  @Test func `no rule finds anything in the shipped catalogs`() throws {
    let findings = try Shipped.check().findings(in: try Shipped.catalogs.get())
    for finding in findings {
      Testing.Issue.record(
        "\(finding.place) \(finding.rule) \(finding.language?.tag ?? "") \(finding.subject?.name ?? ""): \(finding.message); \(finding.excerpt?.text ?? "")"
      )
    }
  }
}
