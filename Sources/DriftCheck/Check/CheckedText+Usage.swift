/// Texts that are made of what a program reads: the help of a command, the format of a date.
extension CheckedText {
  /// Whether it shows how a command is called, or lists its options: "%s [options] old_file", "-b size  Use this size".
  ///
  /// What an argument is called there is a word of the language.
  var isUsage: Bool {
    guard characters.contains("-") else { return false }
    return characters.indices.dropLast().contains { index in
      guard characters[index] == "-", characters[index + 1].isLetter || characters[index + 1] == "-" else {
        return false
      }
      // At the start of a line, or in brackets.
      let before = characters[..<index].last { !$0.isSpace || $0 == "\n" }
      return before == nil || before == "\n" || before == "["
    }
  }

  /// Fewer conversions that only dates have may be those of figures and texts.
  private static let fewestOfDates = 3

  /// Whether nothing but conversions and signs stands in it, the day, the month or the year among them, "%A %d/%m", or
  /// words as well beside several that only dates have: "Filled: %a, %d %b %Y".
  ///
  /// Each language has its own order.
  var isDateFormat: Bool {
    var conversions: Set<Unicode.Scalar> = []
    var (isConversion, hasWords) = (false, false)
    var isNested = false
    for character in content.unicodeScalars {
      // "%%s": what stands in the place of something else once the date is put in.
      if isNested, character.isLetter {
        isNested = false
      } else if isConversion {
        isConversion = "-_0EO^#".unicodeScalars.contains(character)
        if !isConversion { conversions.insert(character) }
        isNested = character == "%"
      } else if character == "%" {
        isConversion = true
      } else if character.isLetter {
        hasWords = true
      }
    }
    if hasWords, conversions.intersection("bBHMTyYZ".unicodeScalars).count < Self.fewestOfDates { return false }
    return conversions.count > 1 && !conversions.isDisjoint(with: "bBmyYaAdexc".unicodeScalars)
      && conversions.isSubset(of: "aAbBcCdDeFgGhHIjklmMnNpPrRsStTuUVwWxXyYzZ%".unicodeScalars)
  }
}
