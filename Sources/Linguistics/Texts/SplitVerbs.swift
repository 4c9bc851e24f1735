/// Verbs with a particle that stands apart from them at the end of the clause: "turn the pump on", "schalten Sie … aus".
package struct SplitVerbs: Sendable {
  /// A verb with its particle in a text.
  package struct Match {
    /// The number of the group that has it.
    package let group: Int
    /// The words of the verb.
    package let verb: Range<Int>
    /// Where its particle stands.
    package let particle: Int
  }

  private struct Particle: Sendable {
    let group: Int
    let word: String
  }

  private let verbs: PhraseTable<Particle>
  /// "And", "or": what a particle can stand before.
  private let joints: Set<String>

  /// What stands for the words between the two.
  private static let gap = " … "

  /// How many words may stand between the two.
  private static let reach = 8

  /// Takes groups of patterns, of which it leaves out those without a gap.
  package init(_ groups: [[String]], joints: Set<String>) {
    self.joints = joints
    verbs = PhraseTable(
      groups.enumerated().flatMap { group, patterns in
        patterns.compactMap { pattern in
          let parts = pattern.split(separator: SplitVerbs.gap)
          return parts.count == 2 ? (String(parts[0]), Particle(group: group, word: String(parts[1]))) : nil
        }
      })
  }

  /// Whether a pattern has a gap.
  package static func isOne(_ pattern: String) -> Bool { pattern.contains(gap) }

  /// Where a text has them.
  package func matches(in text: TextWords) -> [Match] {
    guard verbs.isIn(text.folded) else { return [] }
    return text.folded.indices.flatMap { start in
      verbs.matches(text.folded, at: start).compactMap { match in
        let rest = text.folded.indices[match.tokens.upperBound...].prefix(SplitVerbs.reach + 1)
        let clause = rest.prefix { !SplitVerbs.endsClause(text.tokens[$0]) }
        let particle = clause.last { text.folded[$0] == match.value.word && isLast($0, in: text) }
        return particle.map { Match(group: match.value.group, verb: match.tokens, particle: $0) }
      }
    }
  }

  private static func endsClause(_ token: Token) -> Bool { [",", ".", ":", ";", "?", "!"].contains(token.text) }

  /// Whether nothing of the clause follows a token.
  private func isLast(_ token: Int, in text: TextWords) -> Bool {
    guard token + 1 < text.tokens.count else { return true }
    return text.tokens[token + 1].kind == .sign || joints.contains(text.folded[token + 1])
  }
}
