import Findings
import SpecModel

/// Compares the names of a text with those of the specification.
struct NameCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let segment = context.run.segments[number]
    let spelling = segment.text.names.filter { !$0.isExact }.map { match in
      context.finding(
        .nameSpelling, in: segment, at: match.range, fact: facts(of: match.name).first?.name,
        "\"\(match.written)\" is spelt differently from the name", expected: match.name)
    }
    return spelling + strangers(segment) + lost(number)
  }

  private func facts(of name: String) -> [FactID] {
    context.edition.analyzer.names.names.first { $0.name == name }?.facts ?? []
  }

  /// Compound names that share their first part with a name of the specification and are none: "Cyrix-Li-load".
  private func strangers(_ segment: Segment) -> [Finding] {
    var findings: [Finding] = []
    for compound in NameCheck.compounds(of: segment.text.text) {
      guard !segment.text.names.contains(where: { $0.range.overlaps(compound.range) }) else { continue }
      let kin = context.edition.analyzer.names.names.map(\.name).filter { name in
        let parts = NameCheck.parts(name)
        return parts.count >= 2 && parts.first?.lowercased() == compound.parts.first?.lowercased()
          && parts.first?.first?.isUppercase == true && (parts.first?.count ?? 0) > 3
      }
      guard !kin.isEmpty else { continue }
      let expected = context.edition.units.first { $0.id == contextUnit(of: segment) }?.text.names.map(\.name)
      let names = kin.filter { expected?.contains($0) ?? false }
      let list = (names.isEmpty ? kin : names).sorted()
      findings.append(
        context.finding(
          .otherName, in: segment, at: compound.range, fact: list.first.flatMap { facts(of: $0).first?.name },
          "\"\(compound.text)\" is no product of the specification", expected: list.joined(separator: " or "),
          sources: sources(of: list.first)))
    }
    return findings
  }

  private func contextUnit(of segment: Segment) -> String? {
    context.run.segments.indices.first {
      context.run.segments[$0].block == segment.block && context.run.segments[$0].offset == segment.offset
    }.flatMap { context.unit($0)?.id }
  }

  private func sources(of name: String?) -> [Source] {
    name.map(facts)?.compactMap { context.edition.wording.specification.facts[$0]?.sources }.first ?? []
  }

  /// Names that an item consists of and that the text has not: translated away, or left out.
  private func lost(_ number: Int) -> [Finding] {
    guard let unit = context.unit(number), unit.kind == .item || unit.kind == .row, context.score(number) > 0.3 else {
      return []
    }
    let segment = context.run.segments[number]
    let whole = context.document.blocks[segment.block].text.lowercased()
    return Set(unit.text.names.map(\.name)).sorted().compactMap { name in
      guard name != context.edition.wording.specification.product.text,
        !segment.text.names.contains(where: { $0.name == name }),
        !NameCheck.compounds(of: segment.text.text).contains(where: {
          $0.parts.first?.lowercased() == NameCheck.parts(name).first?.lowercased()
        })
      else { return nil }
      let rest = NameCheck.parts(name).filter { whole.contains($0.lowercased()) }
      // Words around a marking differ from language to language; only its own letters are looked for.
      if NameCheck.parts(name).count == 1 || rest.count == NameCheck.parts(name).count { return nil }
      let isPart = !rest.isEmpty
      return context.finding(
        isPart ? .alteredName : .otherName, in: segment, at: 0..<segment.text.text.utf8.count,
        fact: facts(of: name).first?.name, "the name \"\(name)\" is not here", expected: name,
        sources: sources(of: name), unit: unit)
    }
  }

  private typealias Compound = (text: String, parts: [String], range: Range<Int>)

  /// Words that hyphens join.
  private static func compounds(of text: String) -> [Compound] {
    var found: [Compound] = []
    var offset = 0
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isWhitespace || "(),;:\"".contains($0) }) {
      let trimmed = word.reversed().drop { ".!?".contains($0) }.reversed()
      let compound = String(trimmed)
      if compound.contains("-") {
        let kept = parts(compound)
        if kept.count >= 2 { found.append((compound, kept, offset..<(offset + compound.utf8.count))) }
      }
      offset += word.utf8.count
      let rest = text.utf8.dropFirst(offset)
      if let next = rest.first, let index = text.utf8.index(text.utf8.startIndex, offsetBy: offset, limitedBy: text.utf8.endIndex), index < text.utf8.endIndex {
        offset += String(text[index]).utf8.count
        _ = next
      }
    }
    return found
  }

  private static func parts(_ name: String) -> [String] {
    name.split { $0 == "-" || $0 == " " || $0 == "." }.map(String.init)
  }
}
