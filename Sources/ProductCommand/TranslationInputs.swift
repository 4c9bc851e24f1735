import BuiltInFiles
import Exchange
import FileWriting
import Localization

/// The translation files of a command line, each with the texts that it is translated from.
struct TranslationInputs {
  /// The file with the texts that keys stand for.
  let sourcePath: String?
  /// The language that is translated from.
  let sourceLanguage: Language?
  /// The languages that are asked for; empty for all.
  let languages: [Language]

  /// What a file without sources is translated from unless something says otherwise.
  private static let usualSource: Language = "en"

  /// Reads the files of these paths and patterns; one that can't be read is set aside, with why.
  func files(_ paths: [String]) throws -> (read: [TranslationFile], failures: [any Error]) {
    let source = try sourcePath.map(self.source)
    var files: [TranslationFile] = []
    var failures: [any Error] = []
    func take(_ texts: () throws -> [TranslationFile]) {
      do { files += try texts() } catch { failures.append(error) }
    }
    for path in paths {
      guard let pattern = PathPattern(path) else {
        take { try texts(at: path, source: source, pattern: nil) }
        continue
      }
      for match in try pattern.matches() where languages.isEmpty || languages.contains(match.language) {
        take { try texts(at: match.path, in: match.language, source: source, pattern: pattern) }
      }
    }
    guard !files.isEmpty || !failures.isEmpty else {
      throw FileTree.Unreadable(
        path: paths.joined(separator: " "),
        reason:
          "no translation into \(languages.isEmpty ? "another language" : languages.map(\.tag).joined(separator: " "))")
    }
    return (files, failures)
  }

  private func read(_ path: String) throws -> [TranslationFile] {
    let name = path == "-" ? "standard input" : path
    let bytes = try InputFile.bytes(of: path, named: name, limit: TranslationFile.largestFile)
    return try TranslationFile.read(path: name, bytes: bytes)
  }

  /// The file with the source texts; of one with several languages, the texts in the source language.
  private func source(_ path: String) throws -> TranslationFile {
    let files = try read(path)
    let wanted = sourceLanguage ?? Self.usualSource
    guard let file = files.count == 1 ? files[0] : files.first(where: { $0.targetLanguage == wanted }) else {
      throw ExchangeError(
        place: Place(path: path, line: 1, column: 1), found: "\(files.count) languages",
        expected: "texts in \"\(wanted)\"")
    }
    return file
  }

  private func texts(
    at path: String, in language: Language? = nil, source: TranslationFile?, pattern: PathPattern?
  ) throws -> [TranslationFile] {
    var files = try read(path)
    if files.count > 1, !languages.isEmpty {
      files = files.filter { file in
        // What has its sources beside its texts needs no others.
        file.targetLanguage.map { isWanted($0) || isSource($0) && !file.format.hasSources } ?? false
      }
    }
    if files.count == 1, files[0].targetLanguage == nil { files[0].targetLanguage = language }
    guard source == nil else {
      // The source itself may be among the files that a pattern or a shell finds.
      return try files.filter { $0.path != source?.path }.map { file in try source.map(file.joined) ?? file }
    }
    guard files.contains(where: { !$0.format.hasSources }) else {
      return files.count == 1 ? [try withCounterpart(files[0], pattern)] : files
    }
    if files.count > 1 {
      guard let own = files.first(where: { $0.targetLanguage.map(isSource) ?? false }) else { return files }
      return try files.filter { file in
        file.targetLanguage != own.targetLanguage && (languages.isEmpty || isAskedFor(file))
      }.map { try $0.joined(to: own) }
    }
    if let language = files[0].targetLanguage, isSource(language), pattern != nil { return [] }
    return [try withCounterpart(files[0], pattern)]
  }

  /// The file with the texts that stand beside it in the source language, where there are some.
  private func withCounterpart(_ file: TranslationFile, _ pattern: PathPattern?) throws -> TranslationFile {
    let language = sourceLanguage ?? Self.usualSource
    guard file.targetLanguage.map(isSource) != true else { return file }
    let paths =
      [language.tag, language.tag.replacing("-", with: "_")].compactMap { pattern?.path(in: $0) }
      + (PathLanguage(of: file.path)?.counterparts(in: language) ?? [])
    guard let path = paths.first(where: { $0 != file.path && SystemFile.exists($0) }) else {
      return file
    }
    let texts = try source(path)
    // Beside "mail.de.xlf", whose sources are keys or what the texts once were, "mail.en.xlf" has them as translations.
    return !file.format.hasSources || texts.hasTextsOfItsOwn ? try file.joined(to: texts) : file
  }

  /// Whether a file says that it is in one of the languages.
  func isAskedFor(_ file: TranslationFile) -> Bool { file.targetLanguage.map(isWanted) ?? false }

  private func isWanted(_ language: Language) -> Bool {
    languages.contains { $0 == language || $0.tag == language.primary }
  }

  private func isSource(_ language: Language) -> Bool {
    let source = sourceLanguage ?? Self.usualSource
    return language == source || sourceLanguage == nil && language.primary == source.tag
  }
}
