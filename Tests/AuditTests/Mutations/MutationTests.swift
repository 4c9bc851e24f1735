import Audit
import Documents
import Findings
import Foundation
import SpecModel
import Testing

/// The manuals that ship, as they are and with mutants in them, held against the data that they are made of.
@MainActor struct MutationTests {
  private struct Manual {
    let product: ProductID
    let language: String
    let format: DocumentFormat
    let text: String

    var name: String { "\(product) \(language) \(format.rawValue)" }
  }

  /// Whether all manuals are tried, as `.ci/mutants` does; the suite takes one of each language, and mutants of three.
  private nonisolated static let triesAll = ProcessInfo.processInfo.environment["EVERY_MUTANT"] != nil

  private nonisolated static let products = ShippedAudit.ofProducts.keys.sorted { $0.name < $1.name }

  @Test(arguments: products)
  func `our own manuals raise nothing, in no language and no format`(product: ProductID) throws {
    for manual in try manuals(of: product) {
      let shown = try findings(manual.text, manual).map { "\($0.place.line): \($0.rule): \($0.message)" }
      #expect(shown == [], "\(manual.name)")
    }
  }

  @Test(arguments: products)
  func `of many mutants hardly one survives`(product: ProductID) throws {
    let audit = try audit(of: product)
    var survivors: [String] = []
    var counts: [String: Int] = [:]
    for (number, manual) in try mutatedManuals(of: product) {
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
    for kind in Mutant.Kind.allCases where Self.triesAll {
      #expect(counts.keys.contains { $0.hasPrefix(kind.rawValue) }, "no mutant of the kind \(kind.rawValue)")
    }
    #expect(total >= (Self.triesAll ? 1000 : 100))
    #expect(survivors.count * 100 <= total, "\(survivors.count) of \(total): \(survivors.joined(separator: "\n"))")
  }

  private func audit(of product: ProductID) throws -> ShippedAudit {
    try #require(ShippedAudit.ofProducts[product]).get()
  }

  /// The manuals that are tried as they are: those of all languages and formats, or each language in one of the formats.
  private func manuals(of product: ProductID) throws -> [Manual] {
    let all = try allManuals(of: product)
    guard !Self.triesAll else { return all }
    return all.indices.filter { $0 / Self.formats % Self.formats == $0 % Self.formats }.map { all[$0] }
  }

  /// Those that mutants are made of, each with the number that its choice depends on.
  private func mutatedManuals(of product: ProductID) throws -> [(number: Int, manual: Manual)] {
    let all = try allManuals(of: product)
    // One in each format, whose languages lie far apart in the list; others for each product.
    let first = 3 * (Self.products.firstIndex(of: product) ?? 0)
    let chosen = Self.triesAll ? Array(all.indices) : (0..<Self.formats).map { (7 * $0 + first) % all.count }
    return chosen.map { ($0, all[$0]) }
  }

  /// Markdown, a web page, plain text.
  private static let formats = 3

  private func allManuals(of product: ProductID) throws -> [Manual] {
    let audit = try audit(of: product)
    return audit.markdown.sorted { $0.key < $1.key }.flatMap { language, markdown in
      [
        Manual(product: product, language: language, format: .markdown, text: markdown),
        Manual(product: product, language: language, format: .html, text: audit.pages[language] ?? ""),
        Manual(product: product, language: language, format: .plainText, text: FlattenedText.of(markdown)),
      ]
    }
  }

  private func findings(_ text: String, _ manual: Manual) throws -> [Finding] {
    let document = try DocumentReader().read(Array(text.utf8), named: manual.name, as: manual.format)
    return try audit(of: manual.product).auditor.audit(document).findings
  }
}
