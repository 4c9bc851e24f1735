import BuiltInFiles
import Localization
import Resources
import ShippedFiles
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

@testable import Manual

@Suite("The page of changes calls everything by the words of its language", .serialized)
struct ChangeNamesTests {
  private static let products = [SmallBMS().specification, SmartBatteryProtect().specification]

  private static func wording(_ specification: Specification, _ tag: String) throws -> Wording {
    let site = try Site(
      ProductResources(specification.id, in: ShippedFiles.resources), templates: BuiltInFiles.templates)
    let edition = try site.edition(Language(tag))
    return Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
  }

  @Test("every fact", arguments: Shipped.tags)
  func facts(tag: String) throws {
    for specification in Self.products {
      let names = try FactNames(try Self.wording(specification, tag))
      #expect(specification.facts.facts.map(\.id.name).filter { names[FactID($0)] == nil } == [], "\(specification.id)")
    }
  }

  @Test("every diagnostic, protection, timer, counter, row, input, output and parameter", arguments: Shipped.tags)
  func behaviour(tag: String) throws {
    for specification in Self.products {
      let names = BehaviourNames(try Self.wording(specification, tag))
      let nameless = ["profile ", "column "]
      let places = specification.behaviour.parts.map(\.place).filter { place in
        !nameless.contains { place.hasPrefix($0) }
      }
      #expect(places.filter { names[$0] == nil } == [], "\(specification.id)")
    }
  }
}
