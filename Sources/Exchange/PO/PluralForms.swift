import Localization

/// The "Plural-Forms" of PO headers, as the gettext manual gives them.
enum PluralForms {
  private static let rules: [(languages: String, rule: String)] = [
    ("ja ko vi zh th id", "nplurals=1; plural=0;"),
    ("fr pt-BR hy", "nplurals=2; plural=(n > 1);"),
    (
      "bg ca da de el en eo es et eu fi fo gl he hu is it nb nl nn no pt sv tr",
      "nplurals=2; plural=(n != 1);"
    ),
    ("cs sk", "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"),
    (
      "pl",
      "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    (
      "be bs hr ru sr uk",
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    ("ro", "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2);"),
    ("lt", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"),
    ("lv", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);"),
    ("sl", "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"),
    ("ga", "nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;"),
  ]

  /// The rule of a language, or else of its language without the region; nil for one that is not listed.
  static func rule(of language: Language) -> String? {
    func listed(_ tag: String) -> String? {
      rules.first { $0.languages.split(separator: " ").contains { $0 == tag } }?.rule
    }
    return listed(language.tag) ?? listed(language.primary)
  }
}
