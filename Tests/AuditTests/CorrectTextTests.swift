import Audit
import Documents
import Findings
import Foundation
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

@Suite("Answers in forums, slides, letters and tables that are true")
struct CorrectTextTests {
  /// What is said of them all the same, and should not be: one of two names alone, what a caller wants, and a word that only
  /// the glossary is against.
  private static let known: Set<String> = [
    "SmallBMS/fr.txt:5 lost-item", "SmartBatteryProtect/en.txt:5 wrong-polarity",
    "SmartBatteryProtect/sv.txt:5 misleading-term",
  ]

  @Test(
    "Nothing critical or major is found in them but what is known",
    arguments: [SmallBMS.id, SmartBatteryProtect.id])
  func findings(product: ProductID) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus/correct-texts/\(product)")
    let auditor = try #require(ShippedAudit.ofProducts[product]).get().auditor
    var found: Set<String> = []
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names {
      let result = try auditor.audit(try DocumentReader().read(file: folder.appending(path: name).path))
      #expect(result.isAboutProduct, "\(name)")
      for finding in result.findings where finding.severity != .minor {
        found.insert("\(product)/\(name):\(finding.place.line) \(finding.rule)")
      }
    }
    #expect(names.count == 8)
    #expect(found == Self.known.filter { $0.hasPrefix("\(product)/") })
  }
}
