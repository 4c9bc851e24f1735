import Audit
import Findings
import Foundation
import Testing

/// The manuals that ship, as they are and with mutants in them, held against the data that they are made of.
@MainActor struct MutationTests {
  private struct Manual {
    let language: String
    let format: DocumentFormat
    let text: String

    var name: String { "\(language) \(format.rawValue)" }
  }

  @Test func `our own manuals raise nothing, in no language and no format`() throws {
    for manual in try manuals() {
      let shown = try findings(manual.text, manual).map { "\($0.place.line): \($0.rule): \($0.message)" }
      #expect(shown == [], "\(manual.name)")
    }
  }

  @Test func `of more than a thousand mutants hardly one survives`() throws {
    let audit = try ShippedAudit.shared.get()
    var survivors: [String] = []
    var counts: [String: Int] = [:]
    for (number, manual) in try manuals().enumerated() {
      let profile = try #require(audit.profiles.first { $0.tag == manual.language })
      let maker = MutationMaker(manual.text, manual.format, try MutationRules(profile))
      let mutated = try maker.mutated(seed: UInt64(number))
      let found = try findings(mutated.text, manual).filter { $0.severity >= .major }.map(\.place.line)
      for (mutant, lines) in mutated.mutants {
        counts["\(mutant.kind.rawValue), \(manual.name)", default: 0] += 1
        guard !found.contains(where: lines.contains) else { continue }
        let original = (manual.text as NSString).substring(with: mutant.range)
        survivors.append(
          "\(manual.name):\(lines.lowerBound): \(mutant.kind.rawValue): \"\(original)\" → \"\(mutant.replacement)\""
            .replacing("\n", with: "⏎"))
      }
    }
    let total = counts.values.reduce(0, +)
    if ProcessInfo.processInfo.environment["SHOW_SURVIVORS"] != nil {
      for (kind, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(count) \(kind)") }
      print(survivors.joined(separator: "\n"))
    }
    for kind in Mutant.Kind.allCases {
      #expect(counts.keys.contains { $0.hasPrefix(kind.rawValue) }, "no mutant of the kind \(kind.rawValue)")
    }
    #expect(total >= 1000)
    #expect(survivors.count * 100 <= total, "\(survivors.count) of \(total): \(survivors.joined(separator: "\n"))")
  }

  private func manuals() throws -> [Manual] {
    let audit = try ShippedAudit.shared.get()
    return audit.markdown.sorted { $0.key < $1.key }.flatMap { language, markdown in
      [
        Manual(language: language, format: .markdown, text: markdown),
        Manual(language: language, format: .html, text: audit.pages[language] ?? ""),
        Manual(language: language, format: .plainText, text: FlattenedText.of(markdown)),
      ]
    }
  }

  private func findings(_ text: String, _ manual: Manual) throws -> [Finding] {
    let document = try DocumentReader().read(Array(text.utf8), named: manual.name, as: manual.format)
    return try ShippedAudit.shared.get().auditor.audit(document).findings
  }
}
