import BuiltInFiles
import Engine
import Findings
import Localization
import Manual
import Resources
import ShippedFiles
import SignOffs
import Simulation
import SmallBMS
import SpecModel

extension FuzzedReader {
  /// What a team keeps beside its texts.
  static let adoption = [
    FuzzedReader("baseline.json", [Seeds.baseline]) { bytes in
      let baseline = try Baseline(path: "baseline.json", bytes: bytes, isDraft: true)
      _ = Baseline.text(of: baseline.applied(to: []).unused, earlier: baseline)
    },
    FuzzedReader("check.json", [Seeds.exceptions]) { bytes in
      let names = KnownNames(rules: ["stale", "length-ratio"], languages: ["de"], keys: ["load.limits"])
      _ = try Exceptions(path: "check.json", bytes: bytes, knowing: names).applied(to: []).unused
    },
    FuzzedReader("sign-offs.jsonl", [Seeds.signOffs]) { bytes in
      let signOffs = try SignOffs(path: "sign-offs.jsonl", bytes: bytes)
      let check = SignOffCheck(try texts.get(), signOffs, specification)
      write(check.findings())
      _ = signOffs.text
    },
  ]

  /// What a product is printed, compared and simulated by.
  static let products = [
    FuzzedReader("spec.json", [try? JSONExport.text(of: specification, in: [])].compactMap(\.self)) { bytes in
      let exported = try ExportedSpecification(path: "spec.json", bytes: bytes, of: specification)
      let changes = try SpecificationChanges(of: specification, in: [], since: exported)
      _ = (ChangesText.text(of: changes), ChangesJSON.text(of: changes))
    },
    FuzzedReader("page.mustache", Seeds.templates) { bytes in
      let files: [String: [UInt8]] = ["page.mustache": bytes, "style.css": []]
      let known: Set<String> = ["body", "title", "languages", "name", "current"]
      let template = try PageTemplate(
        "page", knowing: known, showing: ["body"], in: FileTree(origin: "templates", files: files))
      _ = template.rendered([
        "body": "<p>x</p>", "title": "<T>", "languages": [["name": "en", "current": true], ["name": "de"]],
      ])
    },
    FuzzedReader("simulate.csv", [Seeds.trace]) { bytes in _ = try Simulation(try engine.get()).run(bytes) },
  ]

  private static let specification = SmallBMS().specification
  private static let engine = Result { try Engine(specification) }
  private static let texts = Result {
    CurrentTexts(
      try StringCatalog(path: "Texts.xcstrings", bytes: Array((Seeds.productTexts.first ?? "").utf8)),
      of: specification)
  }
}
