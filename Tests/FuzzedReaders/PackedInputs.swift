import Foundation

/// Many inputs in one file of text: a line of Base64 each.
public enum PackedInputs {
  /// Those of a file; none where there is no such file.
  public static func read(_ path: String) throws -> [[UInt8]] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      Data(base64Encoded: String(line)).map { Array($0) }
    }
  }

  /// Writes them into a file, the short ones first.
  public static func write(_ inputs: [[UInt8]], to path: String) throws {
    let ordered = inputs.sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
    let lines = ordered.map { Data($0).base64EncodedString() + "\n" }
    try Data(lines.joined().utf8).write(to: URL(filePath: path))
  }
}
