/// Where hyphens end no line: in "Cyrix-Li-ct", "F-Nummer" or "au-dessus", which torn apart read as something else.
enum Compounds {
  /// A stretch of a text.
  struct Stretch: Equatable {
    let text: String
    /// Whether it has to stand in one line.
    let isWhole: Bool
  }

  /// A part of fewer letters stands alone at neither end of a line.
  private static let fewestLetters = 4
  /// What stays together takes no more than half a line of a phone.
  private static let mostLetters = 22

  /// The stretches of a text, in their order.
  static func stretches(of text: String) -> [Stretch] {
    var stretches: [Stretch] = []
    var start = text.startIndex
    // Where there is no hyphen, characters need not be looked up.
    let words = text.utf8.split(separator: UInt8(ascii: " ")).filter { $0.contains(hyphen) }.flatMap {
      Substring($0).split { !isPart(of: $0) }
    }
    for word in words {
      for group in groups(of: word) where group.dropLast().contains("-") {
        if start < group.startIndex {
          stretches.append(Stretch(text: String(text[start..<group.startIndex]), isWhole: false))
        }
        stretches.append(Stretch(text: String(group), isWhole: true))
        start = group.endIndex
      }
    }
    if start < text.endIndex { stretches.append(Stretch(text: String(text[start...]), isWhole: false)) }
    return stretches
  }

  private static func isPart(of character: Character) -> Bool {
    character.isLetter || character.isNumber || "-./".contains(character)
  }

  /// What stays together of a word, each group with the hyphen behind it.
  private static func groups(of word: Substring) -> [Substring] {
    var groups: [Substring] = []
    var isShort = false
    for part in word.split(separator: "-", omittingEmptySubsequences: false) {
      let wasShort = isShort
      isShort = part.count < fewestLetters
      let end = part.endIndex < word.endIndex ? word.index(after: part.endIndex) : part.endIndex
      if let group = groups.last, isShort || wasShort, group.count + part.count <= mostLetters {
        groups[groups.count - 1] = word[group.startIndex..<end]
      } else {
        groups.append(word[part.startIndex..<end])
      }
    }
    return groups
  }

  /// A line of HTML in which they stand in elements that are not broken; a comment is a line of its own.
  static func kept(in line: Bytes) -> Bytes {
    guard line.contains(hyphen), !line.starts(with: "<!--") else { return line }
    var kept: [UInt8] = []
    var rest = line
    while !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "<") }
      if text.contains(hyphen) {
        for stretch in stretches(of: text.text) {
          kept.append(stretch.isWhole ? "<span class=\"whole\">\(stretch.text)</span>" : stretch.text)
        }
      } else {
        kept += text
      }
      rest = rest[text.endIndex...]
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      kept += tag
      rest = rest[tag.endIndex...]
    }
    return kept[...]
  }

  private static let hyphen = UInt8(ascii: "-")
}
