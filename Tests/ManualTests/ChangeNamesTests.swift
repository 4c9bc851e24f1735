import BuiltInFiles
import Localization
import Resources
import ShippedFiles
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

@testable import Manual

/// Identifiers are for programs: the page of changes has a name in words for whatever may have changed.
@Suite("Names on the page of changes")
struct ChangeNamesTests {
  @Test(
    "Every fact and every part of the behaviour has a name in every language",
    arguments: [SmallBMS().specification, SmartBatteryProtect().specification])
  func names(specification: Specification) throws {
    let site = try Site(
      ProductResources(specification.id, in: ShippedFiles.resources), templates: BuiltInFiles.templates)
    for tag in Shipped.tags {
      let edition = try site.edition(Language(tag))
      let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
      let (facts, parts) = (try FactNames(wording), BehaviourNames(wording))
      #expect(specification.facts.facts.map(\.id).filter { facts[$0] == nil } == [], "\(tag)")
      // Profiles and columns are called as `simulate` calls them, in every language.
      let places = specification.behaviour.parts.map(\.place).filter {
        !$0.hasPrefix("profile ") && !$0.hasPrefix("column ")
      }
      #expect(places.filter { parts[$0]?.isEmpty != false } == [], "\(tag)")
    }
  }
}
