import ArgumentParser
import BuiltInFiles
import Foundation

/// Where a new package finds SpecSheet.
struct KitLocation {
  /// What the manifest says that it depends on, in Swift.
  let dependency: String
  /// What the manifest calls the package.
  let package: String
  /// The manifest of SpecSheet; nil if only its URL is known.
  private let manifest: String?

  private static let name = "SpecSheet"
  /// The first version that can be depended on by its URL.
  private static let version = "0.1.0"

  /// Takes the folder or the URL that is given, or else the clone that the current folder is in; a path is written as it
  /// is seen from the new package.
  init(_ given: String?, seenFrom folder: String) throws {
    if let given, given.contains("://") || given.prefixMatch(of: /[\w.-]+@[\w.-]+:/) != nil {
      dependency = ".package(url: \(Self.literal(given)), from: \"\(Self.version)\")"
      let last = given.split(separator: "/").last.map(String.init) ?? given
      package = last.hasSuffix(".git") ? String(last.dropLast(".git".count)) : last
      manifest = nil
      return
    }
    let root = try given.map { Self.url($0) } ?? Self.clone()
    guard let text = Self.manifest(of: root) else {
      throw FileTree.Unreadable(
        path: given ?? root.path(percentEncoded: false), reason: "no package \(Self.name) is there; expected its clone")
    }
    let path = given?.hasPrefix("/") == true ? given ?? "" : Self.path(to: root, from: Self.url(folder))
    dependency = ".package(name: \"\(Self.name)\", path: \(Self.literal(path)))"
    package = Self.name
    manifest = text
  }

  /// Whether SpecSheet has a module, or a product, of this name: SwiftPM takes each name once.
  func hasModule(_ name: String) throws -> Bool { manifest?.contains("name: \"\(name)\"") == true }

  /// The folder above the current one, or that itself, that is a clone of SpecSheet.
  private static func clone() throws -> URL {
    var folder = url(".")
    while folder.pathComponents.count > 1 {
      if manifest(of: folder) != nil { return folder }
      folder.deleteLastPathComponent()
    }
    throw ValidationError("the current folder is in no clone of \(name); say with --specsheet where it is")
  }

  private static func manifest(of folder: URL) -> String? {
    let text = try? String(contentsOf: folder.appending(path: "Package.swift"), encoding: .utf8)
    return text?.contains("name: \"\(name)\",\n  platforms:") == true ? text : nil
  }

  private static func url(_ path: String) -> URL {
    URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
  }

  private static func path(to target: URL, from folder: URL) -> String {
    let (target, folder) = (target.pathComponents, folder.pathComponents)
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    let parts = folder.dropFirst(shared).map { _ in ".." } + target.dropFirst(shared)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private static func literal(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
