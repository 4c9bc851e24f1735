import Linguistics

/// Counts what the pairs of a file show, pair by pair; words are numbers here, so that a hundred thousand pairs take
/// little memory.
struct EvidenceGatherer {
  /// What is looked at of a pair.
  struct Pair: Sendable {
    let digest: UInt64
    let isUntranslated: Bool
    /// How many characters the texts have.
    let characters: (source: Int, translation: Int)
    /// The texts, where they are short enough for a heading.
    let heading: FileEvidence.Heading?
    /// The stems of the words, as often as they stand there.
    let stems: (source: [String], translation: [String])
    /// Whether the texts deny something.
    let denies: (source: Bool, translation: Bool)
    /// The families of the placeholders, each with whether the translation has those of the source.
    let placeholders: [PlaceholderFamily: Bool]

    init(_ pair: TextPair) {
      digest = FileEvidence.digest(of: pair)
      isUntranslated = pair.isUntranslated
      characters = (pair.source.characters.count, pair.translation.characters.count)
      let isShort = pair.source.tokens.count < FileEvidence.longestHeading
      heading =
        isShort ? .init(source: pair.source.content, translation: pair.translation.content) : nil
      stems = (pair.source.wordStems, pair.translation.wordStems)
      denies = (!pair.source.denials.isEmpty, !pair.translation.denials.isEmpty)
      // Plural forms do without them in an orderly way.
      placeholders = pair.isPluralForm ? [:] : PlaceholderFamily.kept(in: pair)
    }
  }

  /// How often a word goes with something, in so many pairs.
  struct Count {
    /// The pairs with the word.
    var pairs: Int32 = 0
    /// Those that have it in the other text as it is.
    var kept: Int32 = 0
    /// The pairs whose own text denies nothing, and those of them whose other text denies.
    var affirmed: Int32 = 0
    var denied: Int32 = 0

    mutating func add(isKept: Bool, denies: Bool, isDenied: Bool) {
      pairs += 1
      if isKept { kept += 1 }
      guard !denies else { return }
      affirmed += 1
      if isDenied { denied += 1 }
    }
  }

  /// What is known of a word.
  struct Word {
    let stem: String
    var inSources = Count()
    var inTranslations = Count()
    /// The pairs whose source has it: the first ones, since a thousandth tells nothing new.
    var postings: [Int32] = []
    /// The last pair that it was counted for, in the source and in the translation.
    fileprivate var lastSource: Int32 = -1
    fileprivate var lastTranslation: Int32 = -1
  }

  private(set) var numbers: [String: Int32] = [:]
  private(set) var words: [Word] = []
  /// The words of the translations, pair behind pair, and where those of each pair start.
  private(set) var translations: [Int32] = []
  private(set) var starts: [Int32] = [0]
  private(set) var known: Set<UInt64> = []
  private(set) var headings: [FileEvidence.Heading] = []
  private(set) var characters = (source: 0, translation: 0)
  private(set) var placeholders: [PlaceholderFamily: PlaceholderFamily.Count] = [:]

  private static let mostPostings = 300

  /// Takes the next pair; one that says what another said shows nothing new.
  mutating func take(_ pair: Pair) {
    guard !pair.isUntranslated, known.insert(pair.digest).inserted else { return }
    let number = Int32(clamping: starts.count - 1)
    characters.source += pair.characters.source
    characters.translation += pair.characters.translation
    if let heading = pair.heading { headings.append(heading) }
    for (family, isKept) in pair.placeholders { placeholders[family, default: .init()].add(isKept: isKept) }
    let own = pair.stems.source.map { word($0) }.filter { Self.isFirst(&words[$0].lastSource, number) }
    let others = pair.stems.translation.map { word($0) }.filter { Self.isFirst(&words[$0].lastTranslation, number) }
    for word in own {
      words[word].inSources.add(
        isKept: words[word].lastTranslation == number, denies: pair.denies.source, isDenied: pair.denies.translation)
      if words[word].postings.count < Self.mostPostings { words[word].postings.append(number) }
    }
    for word in others {
      words[word].inTranslations.add(
        isKept: words[word].lastSource == number, denies: pair.denies.translation, isDenied: pair.denies.source)
    }
    translations += others.map { Int32(clamping: $0) }
    starts.append(Int32(clamping: translations.count))
  }

  private mutating func word(_ stem: String) -> Int {
    if let number = numbers[stem] { return Int(number) }
    numbers[stem] = Int32(clamping: words.count)
    words.append(Word(stem: stem))
    return words.count - 1
  }

  /// Whether a pair has not had a word yet; it has then.
  private static func isFirst(_ last: inout Int32, _ pair: Int32) -> Bool {
    defer { last = pair }
    return last != pair
  }
}

extension CheckedText {
  /// The stems of its words.
  var wordStems: [String] {
    stems.indices.compactMap { tokens[$0].kind == .word ? stems[$0] : nil }
  }

  /// Whether one of its words has a stem.
  func hasWord(_ stem: String) -> Bool {
    tokens.indices.contains { tokens[$0].kind == .word && stems[$0] == stem }
  }
}
