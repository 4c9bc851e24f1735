import FileWriting
import Foundation
import Synchronization

/// Where the files of a site go.
protocol SiteOutput: Sendable {
  func write(_ path: String, _ text: String) throws
  func write(_ path: String, _ content: Data) throws
}

extension WholeFolder: SiteOutput {}

/// Files that are kept in memory, from whichever thread they come; PDFs are not among them.
final class FilesInMemory: SiteOutput {
  private let files = Mutex<[SiteFile]>([])

  var all: [SiteFile] { files.withLock { $0 } }

  func write(_ path: String, _ text: String) { files.withLock { $0.append(SiteFile(path: path, text: text)) } }

  func write(_ path: String, _ content: Data) {}
}
