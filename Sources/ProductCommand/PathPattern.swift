import BuiltInFiles
import Exchange
import FileWriting
import Foundation
import Localization

/// A path in which `{language}` stands for the tag of a language, `*` for any part of a name, and `**` for any folders.
struct PathPattern {
  static let placeholder = "{language}"

  private let path: String

  /// Takes a path; nil for one without `{language}`.
  init?(_ path: String) {
    guard path.contains(Self.placeholder) else { return nil }
    self.path = path
  }

  /// A file that the pattern describes.
  struct Match {
    let path: String
    let language: Language
  }

  /// The files that are there, in the order of their paths.
  func matches() throws -> [Match] {
    var found = [(path: path.hasPrefix("/") ? "/" : "", tag: String?.none)]
    for component in path.split(separator: "/").map(String.init) {
      if component == Self.anyFolders {
        found = found.flatMap { base, tag in ([base] + folders(in: base)).map { ($0, tag) } }
        continue
      }
      found = try found.flatMap { base, tag in
        try names(in: base, matching: tag.map { component.replacing(Self.placeholder, with: $0) } ?? component)
          .map { (joined(base, $0.name), tag ?? $0.tag) }
      }
    }
    let matches = found.filter { SystemFile.exists($0.path) }.compactMap { path, tag in
      tag.flatMap { PathLanguage.language($0[...]) }.map { Match(path: path, language: $0) }
    }
    guard !matches.isEmpty else {
      throw FileTree.Unreadable(path: path, reason: "no file with the tag of a language in the place of {language}")
    }
    var seen: Set<String> = []
    return matches.sorted { $0.path < $1.path }.filter { seen.insert($0.path).inserted }
  }

  private static let anyFolders = "**"

  /// The folders below one, at any depth, without those that are hidden.
  private func folders(in folder: String) -> [String] {
    let names = (try? SystemFile.names(in: folder.isEmpty ? "." : folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = joined(folder, name)
      // A link may lead back to where it stands.
      return SystemFile.isFolderItself(path) ? [path] + folders(in: path) : []
    }
  }

  private func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The path with the tag of a language in it.
  func path(in tag: String) -> String { path.replacing(Self.placeholder, with: tag) }

  private func names(in folder: String, matching component: String) throws -> [(name: String, tag: String?)] {
    guard component.contains(Self.placeholder) || component.contains("*") else { return [(component, nil)] }
    let literal = NSRegularExpression.escapedPattern(for: component)
    let pattern = literal.replacing(NSRegularExpression.escapedPattern(for: "*"), with: ".*")
      .replacing(NSRegularExpression.escapedPattern(for: Self.placeholder), with: "([A-Za-z0-9_+-]+)")
    let regex = try Regex(pattern)
    let files = (try? SystemFile.names(in: folder.isEmpty ? "." : folder)) ?? []
    return files.compactMap { name in
      guard let match = try? regex.wholeMatch(in: name) else { return nil }
      let tag = match.output.count > 1 ? match.output[1].substring.map(String.init) : nil
      if let tag, PathLanguage.language(tag[...]) == nil { return nil }
      return (name, tag)
    }
  }
}
