import DriftCheck
import Findings
import Localization
import SignOffs
import SpecModel

/// Why a manual is not built: texts that say the contrary of what is claimed, or that nobody has read since they changed.
struct DeniedTexts: Error {
  /// What is wrong, with place, text and remedy, line by line.
  let lines: [String]

  /// Reads the texts of products back; nil if they say what is claimed.
  init?<Program: ProductProgram>(
    _ specifications: [Specification], _ files: ResourceOptions<Program>
  ) throws {
    let findings = try specifications.flatMap { try CheckedProduct($0, files).contradictions() }
    guard !findings.isEmpty else { return nil }
    lines = findings.map { finding in
      "\(finding.place): error: \(finding.message), in \"\(finding.subject?.name ?? "")\" "
        + "(\(finding.language?.tag ?? "")): \"\(finding.excerpt?.text ?? "")\"; \(finding.remedy ?? "")"
    }
  }
}
