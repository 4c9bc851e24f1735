import FileWriting
import Foundation

/// The arguments of the process as bytes.
enum RawArguments {
  /// The arguments behind the name of the program; a name of a file that is not UTF-8 comes back as it is, where Swift would put
  /// other characters in its place.
  static var texts: [String] {
    let all = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    return all.dropFirst().compactMap(\.self).map { argument in
      SystemPath.text(of: UnsafeBufferPointer(start: argument, count: strlen(argument)).map(UInt8.init(bitPattern:)))
    }
  }
}
