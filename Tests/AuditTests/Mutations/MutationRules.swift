import Foundation
import Linguistics

/// What may be changed in texts of one language, as patterns of characters.
struct MutationRules {
  struct Rule {
    let kind: Mutant.Kind
    let pattern: NSRegularExpression
    /// What may take the place of a match; `$1` is its first group.
    let replacements: [String]
  }

  let rules: [Rule]

  init(_ profile: LanguageProfile) throws {
    var rules: [Rule] = []
    func add(_ kind: Mutant.Kind, _ pattern: String, _ replacements: String...) throws {
      rules.append(Rule(kind: kind, pattern: try NSRegularExpression(pattern: pattern), replacements: replacements))
    }
    // The number of a step says nothing but its place: Markdown counts by itself, and prints the same.
    let digit = "(?<![\\p{L}\\d.,#])(?<![FRBQ]\\d)(?!(?<=^|\\n)\\d+\\. )"
    // In this order, which a dictionary would change from run to run.
    let digits: KeyValuePairs = ["0": "6", "1": "4", "2": "3", "3": "8", "5": "7", "7": "1", "8": "9"]
    for (old, new) in digits {
      try add(.number, "\(digit)\(old)(?=[\\d.,\u{A0} ]|$)", new)
    }
    try add(.number, "\(digit)(\\d)[.,](\\d)", "$1$2")
    try add(.number, "\(digit)(\\d0)(?=\u{A0}?[ –a-z°V])", "$10")
    try add(.reference, "(?<=[\\s(>\\[])([FRBQ])1(?=\\d?[ .,;)<\\]])", "$12")
    try add(.unit, "(?<=\\d[\u{A0}\u{202F} ])V\\b", "A", "mV")
    try add(.unit, "(?<=\\d[\u{A0}\u{202F} ])mA\\b", "A", "mV")
    // "R15 A" is the start of a sentence.
    try add(.unit, "(?<=\\d[\u{A0}\u{202F} ])(?<![FRBQ]\\d{1,2}[\u{A0} ])A\\b", "V", "mA")
    try add(.unit, "(?<=\\d[\u{A0}\u{202F} ])°C\\b", "°F", "V")
    try add(.unit, "(?<=\\d[\u{A0}\u{202F} ])°F\\b", "°C")
    try add(.unit, "(?<=\\d[\u{A0}\u{202F} ])kg\\b", "g")
    try add(.unit, "(?<=\\d[\u{A0}\u{202F} ])mm\\b", "cm")
    try add(.comparator, "≤", "≥")
    try add(.comparator, "≥", "≤")
    try add(.comparator, "(?<= )\\\\?<(?= )", ">")
    try add(.comparator, "(?<= )&lt;(?= )", "&gt;")
    try add(.comparator, "(?<= )(\\\\?>|&gt;)(?= )", "≤")
    for (one, other) in MutationRules.opposites(profile) {
      try add(.comparator, "(?i)(?<!\\p{L})\(NSRegularExpression.escapedPattern(for: one))(?= −?\\d)", other)
    }
    try add(.sign, "\u{2212}(?=\\d)", "")
    try add(.sign, "(?<=[ (])\\+?(?=\\d+\u{A0}?[ \u{A0}]°[CF])", "\u{2212}")
    try add(.range, "(?<![\\p{L}\\d.,])(\\d+)([\u{A0} ]\\p{L}{1,3}[\u{A0} ])(\\d+)(?=[\u{A0} ]V)", "$3$2$1")
    for (pattern, replacement) in MutationRules.removals[profile.tag] ?? [] {
      try add(.negationRemoved, pattern, replacement)
    }
    for (pattern, replacement) in MutationRules.additions[profile.tag] ?? [] {
      try add(.negationAdded, pattern, replacement)
    }
    for (name, others) in MutationRules.names { try add(.name, name, others) }
    let and = profile.conjunctions.map(NSRegularExpression.escapedPattern).joined(separator: "|")
    try add(.partDeleted, "(?<=\\p{L}|\\d), [^,.;:()<>|\\n]{3,60}(?= (\(and)) )", "")
    self.rules = rules
  }

  /// Each way to compare with its opposite.
  private static func opposites(_ profile: LanguageProfile) -> [(String, String)] {
    let phrases = profile.comparisons
    let pairs = [
      (phrases.lessThan, phrases.greaterThan), (phrases.greaterThan, phrases.lessThan),
      (phrases.atMost, phrases.atLeast), (phrases.atLeast, phrases.atMost),
    ]
    return pairs.flatMap { phrases, others in phrases.map { ($0, others[0]) } }
  }

  private static let names = [
    ("MultiPlus", "EasyPlus"), ("Quattro", "Phoenix"), ("VE\\.Bus", "VE.Can"), ("BatteryProtect", "BatteryGuard"),
    ("Cyrix-Li-Charge", "Cyrix-Li-Load"), ("Cyrix-Li-ct", "Cyrix-Li-Load"), ("Remote L", "Remote H"),
    ("Remote H", "Remote L"), ("Load ON", "Load OFF"), ("Temp or OVP", "Temp or UVP"), ("Vbat", "Vload"),
    ("LiFePO4", "LiCoO2"), ("\\bM8", "M12"), ("IP20", "IP67"), ("IP67", "IP20"), ("IP00", "IP21"), ("\\bABS", "PVC"),
    ("Victron Energy", "Victoria Energy"),
    ("(?<=[ >])smallBMS", "miniBMS"),
  ]

  // "Non appena" and "appena" are the same: as soon as.
  private static let removals = [
    "de": [
      ("\\bnicht ", ""), ("\\b([Kk])eine?[nrs]? ", "eine "), (" \\*\\*nicht\\*\\*", ""),
      ("(?<= )<strong>nicht</strong> ", ""),
    ],
    "en": [
      ("\\bnot ", ""), ("\\bno (?=VE|current|inter)", "a "), ("\\*\\*not\\*\\* ", ""), ("<strong>not</strong> ", ""),
      ("\\bneither\\b", "each"), ("\\bnever ", ""),
    ],
    "es": [
      ("\\bno ", ""), ("\\bNo (?=tiene|sum)", ""), ("\\*\\*no\\*\\* ", ""), ("<strong>no</strong> ", ""),
      ("\\bsin ", "con "),
    ],
    "fr": [
      ("n’est pas", "est"), ("n’a pas", "a"), ("\\bne (\\p{L}+) pas ", "$1 "), ("\\bsans ", "avec "), ("\\bnon ", ""),
      ("n’absorbe aucun", "absorbe un"),
    ],
    "it": [
      ("\\bnon (?!appena)", ""), ("\\bNon (?=si|eroga)", ""), ("\\*\\*non\\*\\* ", ""), ("<strong>non</strong> ", ""),
      ("\\bsenza ", "con "),
    ],
    "nl": [
      ("\\bniet ", ""), ("\\bgeen ", "een "), ("\\*\\*niet\\*\\* ", ""), ("<strong>niet</strong> ", ""),
      ("\\bzonder ", "met "),
    ],
    "pt": [
      ("\\bnão ", ""), ("\\bNão (?=forn)", ""), ("\\*\\*não\\*\\* ", ""), ("<strong>não</strong> ", ""),
      ("\\bsem ", "com "),
    ],
    "sv": [
      ("\\binte ", ""), ("\\bing(en|et|a) ", "en "), ("\\*\\*inte\\*\\* ", ""), ("<strong>inte</strong> ", ""),
      ("\\butan ", "med "),
    ],
  ]

  private static let additions = [
    "de": [(" (ist|wird|sind|werden|darf|kann)(?= )", " $1 nicht")],
    "en": [(" (is|are|may|can|must)(?= )(?! not)", " $1 not")],
    "es": [(" (es|está|están|puede|tiene|queda)(?= )", " no $1")], "fr": [(" (est|sont|peut)(?= )", " n’$1 pas")],
    "it": [(" (è|sono|può|dispone)(?= )", " non $1")], "nl": [(" (is|zijn|mag|kan|wordt)(?= )", " $1 niet")],
    "pt": [(" (é|está|estão|pode|tem)(?= )", " não $1")], "sv": [(" (är|får|kan|har)(?= )", " $1 inte")],
  ]
}
