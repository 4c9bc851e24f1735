import CLibFuzzer
import Foundation
import FuzzedReaders

/// Tries one reader, whose name is in the environment; the arguments are then those of libFuzzer.
///
/// Otherwise `Fuzz unpack FOLDER` writes the seeds and the corpus of every reader into a folder of its name, and
/// `Fuzz pack FOLDER` makes the corpus in the repository of what is in those of them that are there.
///
/// The loop is called from here, and not linked as a program of its own: the tools that the build needs would get it too.
@main
enum Fuzz {
  private static let reader = FuzzedReader.all.first {
    $0.name == ProcessInfo.processInfo.environment["FUZZED_READER"]
  }

  static func main() throws {
    guard reader == nil else { exit(fuzz()) }
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let folder = arguments.last.map({ URL(filePath: $0) }) else {
      FuzzedReader.all.forEach { print($0.name) }
      return
    }
    for reader in FuzzedReader.all {
      let inputs = folder.appending(path: reader.name)
      switch arguments.first {
      case "unpack": try unpack(reader, into: inputs)
      case "pack": try pack(reader, from: inputs)
      default: exit(EXIT_FAILURE)
      }
    }
  }

  private static func fuzz() -> CInt {
    // What is made once is no time of the first input.
    for seed in reader?.seeds ?? [] { try? reader?.read(seed) }
    // Merging takes inputs as they are, however long.
    let isMerging = CommandLine.arguments.contains { $0.hasPrefix("-merge=") }
    let limit = isMerging ? [] : ["-max_len=\(reader?.longest ?? 0)"]
    let words = CommandLine.arguments + limit
    var count = CInt(words.count)
    // They live as long as the process.
    let list = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
    _ = list.initialize(from: words.map { strdup($0) } + [nil])
    var arguments = list.baseAddress
    return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      // That an input is refused is no fault.
      try? Fuzz.reader?.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  }

  private static func unpack(_ reader: FuzzedReader, into folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (number, input) in (reader.seeds + (try reader.corpus)).enumerated() {
      try Data(input).write(to: folder.appending(path: "kept-\(number)"))
    }
  }

  /// Longer ones, in bytes, would make the corpus large; they are little else than the seed that they were made of.
  private static let largestKept = 4096

  private static func pack(_ reader: FuzzedReader, from folder: URL) throws {
    // Of a reader that was not asked for, what is there stays.
    guard let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) else {
      return
    }
    let inputs = try files.map { Array(try Data(contentsOf: $0)) }.filter {
      $0.count <= largestKept && !reader.seeds.contains($0)
    }
    try PackedInputs.write(inputs, to: reader.corpusPath)
  }
}
