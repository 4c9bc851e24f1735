import Audit
import BuiltInFiles
import Documents
import Linguistics
import Localization
import Manual
import Resources
import ShippedFiles
import SmallBMS

extension FuzzedReader {
  /// Documents as they are read.
  static let documents =
    Seeds.documents.map { path, seeds in
      FuzzedReader(path, seeds) { bytes in _ = try DocumentReader().read(bytes, named: path) }
    } + [
      FuzzedReader("pdf.tsv", [Seeds.printed]) { bytes in
        _ = PDFReader.content(of: String(decoding: bytes, as: UTF8.self), named: "a.pdf")?.blocks
      }
    ]

  /// Documents with all that `audit` does with them, whatever they are about.
  static let audits = Seeds.audited.map { path, seeds in
    FuzzedReader("audit-\(path)", seeds) { bytes in
      let document = try DocumentReader().read(bytes, named: path)
      let auditor = try auditor.get()
      let result = try auditor.audit(document, regardless: true)
      write(result.findings)
      _ = try report.get().page(
        title: path, findings: result.findings, texts: [HTMLReport.Text(document)])
    }
  }

  private static let report = Result { try HTMLReport(templates: BuiltInFiles.templates) }

  private static let auditor = Result {
    let specification = SmallBMS().specification
    let words = try ProductResources(specification.id, in: ShippedFiles.resources)
    let site = try Site(words, templates: BuiltInFiles.templates)
    let languages: [Language] = ["en", "de"]
    let wordings = try languages.map { language in
      let edition = try site.edition(language)
      return Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
    }
    let profiles = try languages.compactMap { try LanguageProfile($0, resources: ShippedFiles.resources) }
    return try Auditor(wordings, profiles: profiles, glossary: try words.glossary())
  }
}
