import Glossary
import Localization

extension Glossary {
  /// The glossary as TBX-Basic in the form of ISO 30042:2008 (`martif`, `termEntry`), which translators' tools read;
  /// few read the form of 2019, which our own has.
  package func tbx(title: String, sourceLanguage: Language) -> String {
    var writer = XMLWriter()
    writer.element("martif", ["type": "TBX-Basic", "xml:lang": sourceLanguage.tag]) { writer in
      writer.element("martifHeader") { writer in
        writer.element("fileDesc") { $0.element("sourceDesc") { $0.leaf("p", text: title) } }
        writer.element("encodingDesc") { $0.leaf("p", ["type": "XCSURI"], text: "TBXBasicXCSV02.xcs") }
      }
      writer.element("text") {
        $0.element("body") { writer in for concept in concepts { Glossary.write(concept, &writer) } }
      }
    }
    return writer.text
  }

  private static func write(_ concept: Concept, _ writer: inout XMLWriter) {
    writer.element("termEntry", ["id": concept.id]) { writer in
      if !concept.definition.isEmpty { writer.leaf("descrip", ["type": "definition"], text: concept.definition) }
      if let opposite = concept.opposite {
        writer.leaf("ref", ["type": "crossReference", "target": opposite], text: Glossary.oppositeReference)
      }
      for (language, terms) in concept.terms.sorted(by: { $0.key < $1.key }) {
        writer.element("langSet", ["xml:lang": language.tag]) { writer in
          for term in terms {
            writer.element("tig") { writer in
              writer.leaf("term", text: term.text)
              writer.leaf("termNote", ["type": "administrativeStatus"], text: term.status.rawValue)
            }
          }
        }
      }
    }
  }
}
