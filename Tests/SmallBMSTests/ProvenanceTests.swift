import SmallBMS
import SpecModel
import Testing

@Suite struct ProvenanceTests {
  private let specification = SmallBMS().specification

  private var sources: [Source] {
    let behaviour = specification.behaviour
    return specification.facts.facts.flatMap(\.sources) + behaviour.tables.flatMap(\.rows).flatMap(\.sources)
      + behaviour.protections.map(\.source)
  }

  @Test func `every statement of the datasheet is cited by a fact or a row`() {
    let cited = Set(sources.map(\.clause))
    #expect(specification.clauses.map(\.name) == (1...20).map { "F\($0)" })
    #expect(specification.clauses.filter { !cited.contains($0) }.isEmpty)
  }

  @Test func `every source is a statement of the datasheet or a reading, as it says`() {
    let readings = Set(specification.readings.map(\.id))
    for source in sources {
      switch source {
      case .datasheet(let id): #expect(specification.clauses.contains(id))
      case .reading(let id): #expect(readings.contains(id))
      }
    }
  }

  @Test func `the readings are R1 to R19, each about statements that exist`() {
    #expect(specification.readings.map(\.id.name) == (1...19).map { "R\($0)" })
    for reading in specification.readings {
      #expect(!reading.concerns.isEmpty)
      #expect(reading.concerns.allSatisfy(specification.clauses.contains))
    }
    #expect(Set(specification.readings.map(\.topic)).count == specification.readings.count)
  }

  @Test func `every row of a decision table says where it is stated, and ends in one that catches the rest`() {
    for table in specification.behaviour.tables {
      #expect(table.rows.allSatisfy { !$0.sources.isEmpty }, "\(table.id)")
      #expect(table.rows.last?.conditions.isEmpty == true, "\(table.id)")
    }
  }
}
