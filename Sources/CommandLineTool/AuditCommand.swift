import ArgumentParser
import Audit
import BuiltInFiles
import Foundation
import Glossary
import Linguistics
import Localization
import Manual
import SmallBMS

/// `smallbms audit`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Hold published documents against the specification.")

  @Argument var paths: [String]
  @Flag var showAlignment = false
  @OptionGroup var files: ResourceOptions

  func run() async throws {
    try await Failure.reported {
      let site = try files.site()
      let specification = SmallBMS().specification
      let resources = BuiltInFiles.resources
      let wordings = try await site.editions(site.languages).map {
        Wording(specification, in: $0.vocabulary, numbers: $0.numbers)
      }
      let profiles = try site.languages.compactMap { try LanguageProfile($0, resources: resources) }
      let glossary = try Glossary(
        path: "Glossary/smallBMS.tbx", bytes: try resources.bytes(of: "Glossary/smallBMS.tbx"))
      let auditor = try Auditor(wordings, profiles: profiles, glossary: glossary)
      for path in paths {
        let read = try DocumentReader().read(file: path)
        let document = PublishedDocument(path: path, blocks: read.blocks)
        if showAlignment {
          for segment in try auditor.alignment(of: document) {
            print(
              "\(segment.place.line) \(segment.language) \(segment.unit ?? "–") \(String(format: "%.2f", segment.score)) \(segment.text)"
            )
          }
        } else {
          for f in try auditor.findings(in: document) {
            print(
              "\(f.place.line):\(f.place.column)\t\(f.language?.tag ?? "")\t\(f.severity.rawValue)\t\(f.rule)\t\(f.fact ?? "")\t\(f.message)\t→ \(f.expected ?? "")"
            )
          }
        }
      }
    }
  }
}
