import Foundation
import SmallBMS
import SpecModel
import Testing

/// No figure and no name of the product outside the folders of products.
///
/// A figure is told by its digits if it has a decimal point, or more than two digits: 2.8, 3.75, 106. Whole numbers of
/// one or two digits mean a hundred things in code.
@Suite struct FigureTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")
  private static let facts = SmallBMS().specification.facts.facts

  private static let figures: Set<String> = Set(
    facts.flatMap { tokens(of: $0.form.text) }.filter { $0.contains(".") || $0.count > 2 })

  /// Names that no other product has.
  private static let names: Set<String> = {
    let stated = facts.flatMap { fact -> [String] in
      switch fact.form {
      case .name(let name) where fact.id.name.hasPrefix("names."): [name]
      case .names(let names): names
      default: []
      }
    }
    return Set(stated + ["Cyrix"]).subtracting([SmallBMS().names.batteryVoltage.value.text])
  }()

  /// The numbers in a text, as they are written; "$0.1" is the second part of a pair.
  private static func tokens(of text: String) -> [String] {
    let words = text.split { character in !(character.isLetter || character.isNumber || "._$".contains(character)) }
    return words.map { String($0.last == "." ? $0.dropLast() : $0) }.filter { word in
      word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "." }
    }
  }

  private static func files(notIn excluded: [String]) throws -> [URL] {
    let walk = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    return walk.compactMap { $0 as? URL }.filter { url in
      url.pathExtension == "swift" && !excluded.contains { url.path.contains("/Sources/\($0)/") }
    }
  }

  /// Doc comments show examples of numbers; only code states them.
  private static func code(of file: URL) throws -> String {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
    }.joined(separator: "\n")
  }

  @Test func `the search knows the figures and names that it is for`() throws {
    #expect(Self.figures.isSuperset(of: ["2.8", "3.75", "0.6", "0.1", "2.7", "3.5", "2.9", "1.5", "106"]))
    #expect(Self.names.isSuperset(of: ["smallBMS", "Victron Energy", "Cyrix-Li-ct", "VE.Bus", "MultiPlus"]))
    #expect(Self.tokens(of: "limit(2.8), x2.8, 3.75V a[106] 0...9.") == ["2.8", "106", "0...9"])
    let facts = try Self.code(of: Self.sources.appending(path: "SmallBMS/Facts.swift"))
    #expect(Self.figures.subtracting(Self.tokens(of: facts)).isEmpty)
    #expect(try Self.files(notIn: ["SmallBMS"]).count > 20)
  }

  /// Products and systems of the package: a folder each.
  private static let products = ["SmallBMS", "SmartBatteryProtect", "SmallBMSWithSmartBatteryProtect"]

  @Test func `no figure of the product stands outside the folders of products`() throws {
    for file in try Self.files(notIn: Self.products) {
      #expect(Self.figures.intersection(Self.tokens(of: try Self.code(of: file))).isEmpty, "\(file.path)")
    }
  }

  @Test func `no name of the product stands outside the folders of products and the programs that have it`() throws {
    for file in try Self.files(notIn: Self.products + ["SmallBMSProgram", "SpecSheetProgram"]) {
      let code = try Self.code(of: file)
      #expect(Self.names.filter { code.localizedCaseInsensitiveContains($0) }.isEmpty, "\(file.path)")
    }
  }
}
