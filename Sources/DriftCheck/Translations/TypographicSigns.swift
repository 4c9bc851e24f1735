/// The signs of print that a text has, and those of the keyboard that stand for them.
struct TypographicSigns: OptionSet, Sendable {
  let rawValue: UInt16

  static let apostrophe = TypographicSigns(rawValue: 1)
  static let plainApostrophe = TypographicSigns(rawValue: 2)
  static let ellipsis = TypographicSigns(rawValue: 4)
  static let plainEllipsis = TypographicSigns(rawValue: 8)
  static let quotationMark = TypographicSigns(rawValue: 16)
  static let plainQuotationMark = TypographicSigns(rawValue: 32)
  static let dash = TypographicSigns(rawValue: 64)
  static let hyphen = TypographicSigns(rawValue: 128)
  static let noBreakSpace = TypographicSigns(rawValue: 256)
}

extension TypographicSigns {
  fileprivate init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'": self = .plainApostrophe
    case "\"": self = .plainQuotationMark
    case "-": self = .hyphen
    case "\u{2019}": self = .apostrophe
    case "\u{2026}": self = .ellipsis
    case "“", "”", "„", "«", "»", "\u{2018}", "‹": self = .quotationMark
    case "–", "—", "\u{2212}": self = .dash
    case "\u{A0}", "\u{202F}": self = .noBreakSpace
    default: self = []
    }
  }
}

extension String {
  /// Its signs.
  var signs: TypographicSigns {
    var signs: TypographicSigns = []
    var stops = 0
    for scalar in unicodeScalars {
      stops = scalar == "." ? stops + 1 : 0
      if stops == 3 { signs.formUnion(.plainEllipsis) }
      signs.formUnion(TypographicSigns(scalar))
    }
    return signs
  }
}
