import BuiltInFiles
import Findings
import Localization
import Resources
import SignOffs
import SpecModel

/// The texts of a folder of the resources beside what readers signed, and what a team has decided about them.
struct ReviewedFolder {
  let folder: TextFolder
  /// The product whose texts they are; nil for those that all share.
  let product: ProductID?
  let texts: CurrentTexts
  let signOffs: SignOffs
  private let check: SignOffCheck
  private let files: FileTree

  /// Reads the sign-offs of a folder; `specification` is that of the product whose facts the texts print.
  init(
    _ folder: TextFolder, _ catalog: StringCatalog, in languages: [Language], of specification: Specification?,
    _ files: FileTree
  ) throws {
    self.folder = folder
    product = specification?.id
    self.files = files
    texts = CurrentTexts(catalog, in: languages, of: specification)
    signOffs =
      try files.optionalBytes(of: folder.signOffs).map { bytes in
        try SignOffs(path: files.name(folder.signOffs), bytes: bytes)
      } ?? SignOffs()
    check = SignOffCheck(texts, signOffs, specification)
  }

  /// What is not as it was signed off.
  var findings: [Finding] { check.findings() }

  var progress: [LanguageProgress] { check.progress() }

  /// The path of the file that sign-offs are written to; nil where the texts are built in.
  var signOffsPath: String? { files.writablePath(of: folder.signOffs) }

  /// Whether a finding is about a file of this folder.
  func has(_ finding: Finding) -> Bool { finding.place.path.hasPrefix(files.name(folder.path) + "/") }

  /// The exceptions beside the texts.
  func exceptions(knowing names: KnownNames) throws -> Exceptions {
    guard let bytes = try files.optionalBytes(of: folder.exceptions) else { return Exceptions() }
    return try Exceptions(path: files.name(folder.exceptions), bytes: bytes, knowing: names)
  }
}
