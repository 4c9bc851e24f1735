import Glossary
import Localization
import Quantities
import SpecModel

/// The made-up product that the rules' examples are about: a level switch for a water tank.
enum ExampleWorld {
  static let sourceLanguage: Language = "en"

  /// Its facts, by the names that placeholders have.
  static let facts: [String: FactForm] = [
    "names.product": .name("levelGuard"), "names.maker": .name("Hydra Controls"), "names.bus": .name("TK.Net"),
    "names.relay": .name("Aqua-Open-xt"), "names.drain": .name("Aqua-Open-Drain"), "names.terminal": .name("Float A"),
    "pump.current": Quantity<Ampere>.amperes(4).form, "pump.voltage": Quantity<Volt>.volts(24).form,
    "pump.mayFeed": .terms(["item.pump", "item.valve"]), "pump.isProtected": .flag(false),
    "pump.dryCurrent": Quantity<Ampere>.amperes(1).form, "tank.levels": .names(["Low", "High"]),
  ]

  /// How its tables compare with its limits: a pump stops that draws less than it does in water.
  static let limits: [String: Set<Comparator>] = ["pump.dryCurrent": [.lessThan, .atLeast]]

  /// Its terms.
  static let glossary = """
    <?xml version="1.0"?>
    <tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
    \(concept("pumpOutput", ["en": ["pump output"], "de": ["Pumpenausgang", "-Pumpleistung", "-Auslass"], "fr": ["sortie pompe", "-débit de pompe"]]))
    \(concept("drainOutput", ["en": ["drain output"], "de": ["Ablassausgang", "+Auslass", "-Abflussleistung"], "fr": ["sortie vidange"]]))
    \(concept("float", ["en": ["float switch"], "de": ["Schwimmerschalter"], "fr": ["interrupteur à flotteur"], "sv": ["flottörbrytare"]]))
    \(concept("overflow", ["en": ["overflow"], "de": ["Überlauf", "+Überfüllung"], "es": ["rebose", "+desbordamiento"], "fr": ["débordement"]]))
    </body></text></tbx>
    """

  private static func concept(_ id: String, _ terms: [String: [String]]) -> String {
    let sections = terms.sorted { $0.key < $1.key }.map { language, terms in
      let entries = terms.map { term in
        let status: Glossary.Status = term.hasPrefix("-") ? .deprecated : term.hasPrefix("+") ? .admitted : .preferred
        let text = term.drop { $0 == "-" || $0 == "+" }
        return "<termSec><term>\(text)</term>"
          + "<termNote type=\"administrativeStatus\">\(status.rawValue)</termNote></termSec>"
      }
      return "<langSec xml:lang=\"\(language)\">\(entries.joined())</langSec>"
    }
    return "<conceptEntry id=\"\(id)\">\(sections.joined())</conceptEntry>"
  }
}
