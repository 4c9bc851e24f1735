import Findings
import SpecModel

/// Compares the names of a text with those of the specification.
struct NameCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    let spelling = passage.text.spelledNames.filter { !$0.isExact }.map { match in
      context.finding(
        .nameSpelling, in: passage, at: match.range, about: subject(match.name),
        "\"\(match.written)\" is spelt differently from the name", expected: match.name)
    }
    return spelling + strangers(passage) + codes(passage) + continued(passage) + scattered(number)
  }

  private func facts(of name: String) -> [FactID] {
    context.specification.names.facts(of: name)
  }

  private func subject(_ name: String) -> FindingSubject? { facts(of: name).first.map(FindingSubject.fact) }

  /// Compound names that share their first part with a name of the specification and are none: "Cyrix-Li-load",
  /// "VE.Can".
  private func strangers(_ passage: Passage) -> [Finding] {
    var findings: [Finding] = []
    for compound in NameCheck.compounds(of: passage.text.text) {
      guard !passage.text.spelledNames.contains(where: { $0.range.overlaps(compound.range) }) else { continue }
      let kin = context.specification.names.all.map(\.name).filter { name in
        let parts = NameCheck.parts(name)
        return parts.count >= 2 && parts.first?.lowercased() == compound.parts.first?.lowercased()
          && parts.first?.first?.isUppercase == true
          && ((parts.first?.count ?? 0) > 3 || name.contains(".") && compound.text.contains("."))
      }
      guard !kin.isEmpty, !NameCheck.isWord(compound, beside: kin) else { continue }
      let expected = context.specification.expectations.first { $0.id == contextExpectation(of: passage) }?.text
        .spelledNames.map(\.name)
      let names = kin.filter { expected?.contains($0) ?? false }
      let list = (names.isEmpty ? kin : names).sorted()
      findings.append(
        context.finding(
          .otherName, in: passage, at: compound.range, about: list.first.flatMap(subject),
          "\"\(compound.text)\" is no product of the specification", expected: list.joined(separator: " or "),
          sources: sources(of: list.first)))
    }
    return findings
  }

  /// Words of letters and digits, or of small and capital letters, of which one part is that of a name of the
  /// specification and the other is not: "IP65", "miniBMS".
  private func codes(_ passage: Passage) -> [Finding] {
    passage.text.tokens.compactMap { token in
      guard token.kind == .word, !passage.text.spelledNames.contains(where: { $0.range.overlaps(token.range) }),
        let code = Code(token.text),
        let name = context.specification.names.codes.first(where: { $0.code.isKin(to: code) })
      else { return nil }
      return context.finding(
        .otherName, in: passage, at: token.range, about: subject(name.name),
        "\"\(token.text)\" is not what the specification says", expected: name.name, sources: sources(of: name.name))
    }
  }

  /// A name of several words that ends in another word, written as names are: "Victron Smart AGM".
  private func continued(_ passage: Passage) -> [Finding] {
    let tokens = passage.text.tokens
    return context.specification.names.phrases.compactMap { parts, name in
      guard tokens.count >= parts.count else { return nil }
      let start = (0...(tokens.count - parts.count)).first { start in
        zip(tokens[start...], parts.dropLast()).allSatisfy { $0.text == $1 }
      }
      guard let start, case let last = tokens[start + parts.count - 1],
        last.folded != parts[parts.count - 1].lowercased(),
        last.text.count(where: { $0.isUppercase || $0.isNumber }) > 1
      else { return nil }
      let range = tokens[start].range.lowerBound..<last.range.upperBound
      return context.finding(
        .otherName, in: passage, at: range, about: subject(name),
        "\"\(passage.text.excerpt(range))\" is not what the specification says", expected: name,
        sources: sources(of: name))
    }
  }

  private func contextExpectation(of passage: Passage) -> String? {
    context.run.passages.indices.first {
      context.run.passages[$0].block == passage.block && context.run.passages[$0].offset == passage.offset
    }.flatMap { context.expectation($0)?.id }
  }

  private func sources(of name: String?) -> [Source] {
    name.map(facts)?.compactMap { context.specification.wording.specification.facts[$0]?.sources }.first ?? []
  }

  /// A name of several words whose words stand apart: "the BMS of the VE.Bus" for "VE.Bus BMS".
  private func scattered(_ number: Int) -> [Finding] {
    guard let expectation = context.expectation(number), context.score(number) > Likeness.isRelated else { return [] }
    let passage = context.run.passages[number]
    let words = passage.text.tokens.filter { $0.kind == .word }
    return Set(expectation.text.spelledNames.map(\.name)).sorted().compactMap { name in
      let parts = NameCheck.parts(name)
      guard parts.count >= 3, !passage.text.spelledNames.contains(where: { $0.name == name }) else { return nil }
      let places = parts.map { part in words.first { $0.text == part } }
      guard !places.contains(where: { $0 == nil }) else { return nil }
      let ranges = places.compactMap { $0?.range }
      // "Smart batteries by Victron": the maker may stand behind, as the maker of several things does.
      if isMaker(parts[0]), ranges[0].lowerBound == ranges.map(\.lowerBound).max() { return nil }
      guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max(),
        end - start < name.utf8.count * 2
      else { return nil }
      return context.finding(
        .alteredName, in: passage, at: start..<end, about: subject(name),
        "\"\(passage.text.excerpt(start..<end))\" takes a name apart", expected: name, sources: sources(of: name))
    }
  }

  /// Whether several names start with a word.
  private func isMaker(_ word: String) -> Bool {
    context.specification.names.all.count { $0.name.hasPrefix("\(word) ") } > 1
  }

  private typealias Compound = (text: String, parts: [String], range: Range<Int>)

  /// The letters that tell a word from a marking: "EIN", "ON", "ct".
  private static let fewestLetters = 4

  /// Whether it is a word of a language that begins with the first word of a name: "Load-Ausgang" beside "Load ON".
  ///
  /// Nobody makes words of names that are joined themselves: "Cyrix-Li-load" would be one of them.
  private static func isWord(_ compound: Compound, beside kin: [String]) -> Bool {
    kin.allSatisfy { $0.first { !$0.isLetter && !$0.isNumber } == " " }
      && compound.parts.dropFirst().allSatisfy { part in
        part.count >= fewestLetters && part.dropFirst().allSatisfy(\.isLowercase)
      }
  }

  /// Words that hyphens or full stops join.
  private static func compounds(of text: String) -> [Compound] {
    let isSpace = { (byte: UInt8) in byte <= 0x20 || "(),;:\"".utf8.contains(byte) }
    let bytes = Array(text.utf8)
    return bytes.split(whereSeparator: isSpace).compactMap { word in
      let end = word.lastIndex { !".!?".utf8.contains($0) } ?? word.startIndex
      let range = word.startIndex..<(end + 1)
      guard bytes[range].contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }) else { return nil }
      let compound = String(decoding: bytes[range], as: UTF8.self)
      let kept = parts(compound)
      return compound.contains(where: { "-.".contains($0) }) && kept.count >= 2 ? (compound, kept, range) : nil
    }
  }

  private static func parts(_ name: String) -> [String] {
    name.split { $0 == "-" || $0 == " " || $0 == "." }.map(String.init)
  }
}
