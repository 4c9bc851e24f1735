import Localization
import SpecModel
import Verification

/// Something that a document says in words, apart from where it stands: a sentence, a row of a table, a term.
package struct PrintedItem: Sendable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// A heading of a chapter, a section or a group of technical data.
    case heading
    /// A sentence, or what a table has in its place.
    case statement
    /// A row of the technical data: the characteristic and its value.
    case technicalData
    /// A row of a decision table: its conditions and what it decides.
    case row
    /// What the datasheet leaves open, and how it is read.
    case reading
    /// The words for an item of a list.
    case term
  }

  /// What it is called, the same in every language and in every revision.
  package struct ID: Hashable, Sendable {
    /// What kind of thing it is.
    package let kind: Kind
    /// The key of its text, or the name of the row or reading.
    package let name: String
    /// The yes-or-no fact that chooses between two texts.
    package var choosing: FactID?
  }

  /// What it is called.
  package let id: ID
  /// What it states.
  package let sources: [ClauseID]
  /// The words in each language, without markup.
  package var texts: [Language: String]

  /// The items of a document in all these languages, in its order.
  package static func all(_ wordings: [Wording]) throws -> [PrintedItem] {
    var items: [PrintedItem] = []
    for wording in wordings {
      let own = try wording.printedItems()
      if items.isEmpty {
        items = own
      } else {
        for number in own.indices { items[number].texts.merge(own[number].texts) { $1 } }
      }
    }
    return items
  }
}

extension Wording {
  /// What the document says in this language.
  func printedItems() throws -> [PrintedItem] {
    var items: [PrintedItem] = []
    var seen: Set<PrintedItem.ID> = []
    func add(
      _ kind: PrintedItem.Kind, _ name: String, choosing: FactID? = nil, _ sources: [ClauseID], _ text: String
    ) {
      let id = PrintedItem.ID(kind: kind, name: name, choosing: choosing)
      guard seen.insert(id).inserted else { return }
      items.append(PrintedItem(id: id, sources: sources.unique, texts: [language: CMark.plainText(text)]))
    }
    for title in ["document.title", "document.description"] as [TextKey] {
      add(.heading, title.name, [], try text(title))
    }
    for chapter in specification.chapters.flatMap(\.withSections) {
      add(.heading, chapter.title.name, [], try text(chapter.title))
    }
    for group in specification.specifications { add(.heading, group.id.name, [], try text(group.id)) }
    for statement in specification.statements {
      add(
        .statement, statement.id.name, choosing: statement.polarity, statement.sources.map(\.clause),
        try sentence(statement))
    }
    for row in try technicalData() {
      add(.technicalData, row.id, row.sources.map(\.clause), "\(row.characteristic): \(row.value)")
    }
    for place in specification.printedRows {
      guard let row = specification.behaviour.table(place.table)?.rows.first(where: { $0.id == place.row }) else {
        continue
      }
      add(
        .row, "\(place.table)/\(place.row)", row.sources.map(\.clause),
        try sentence(of: Claimant.row(place.table, row)))
    }
    for reading in specification.readings {
      let texts = [try text(reading.openPoint), try sentence(reading)]
      add(.reading, reading.id.name, reading.concerns, texts.joined(separator: " "))
    }
    for fact in specification.facts.facts {
      for key in fact.form.terms { add(.term, key.name, fact.sources.map(\.clause), try text(key)) }
    }
    return items
  }
}

extension Chapter {
  /// The chapter, and the sections in it.
  var withSections: [Chapter] {
    blocks.reduce(into: [self]) { chapters, block in
      if case .section(let section) = block { chapters += section.withSections }
    }
  }
}

extension FactForm {
  /// The keys of the words in it.
  fileprivate var terms: [TextKey] {
    switch self {
    case .terms(let keys), .alternatives(let keys): keys
    case .byChoice(_, let choices): choices.flatMap(\.form.terms)
    default: []
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements, each once, in their order.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
