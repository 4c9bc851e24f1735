import Localization

/// What keeps a published document from being read.
public enum DocumentError: Error, CustomStringConvertible {
  /// The file is not there, or can't be opened.
  case unreadable(path: String, reason: String)
  /// A program that reads the format is not installed.
  case missingProgram(path: String, program: String, package: String)
  /// Opening it takes a password.
  case encrypted(path: String)
  /// It is longer than what is read into memory.
  case tooLarge(path: String, limit: Int)
  /// It has more text than is compared.
  case tooMuchText(path: String, limit: Int)
  /// It is not what its format says.
  case broken(path: String, reason: String)
  /// It contains what no text has.
  case malformed(Place, found: String, expected: String)
  /// There is no text in it.
  case noText(path: String, format: DocumentFormat)

  /// Whether the input could not be read at all; otherwise it was read and is bad.
  package var isUnreadable: Bool {
    switch self {
    case .unreadable, .missingProgram, .encrypted: true
    case .tooLarge, .tooMuchText, .broken, .malformed, .noText: false
    }
  }

  /// The message, place first.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): error: \(reason)"
    case .missingProgram(let path, let program, let package):
      "\(path): error: reading PDF takes the program \(program), which is not on the PATH; "
        + "it comes with \(package) (apt-get install \(package)) or poppler (brew install poppler)"
    case .encrypted(let path): "\(path): error: the PDF is encrypted; expected one that opens without a password"
    case .tooLarge(let path, let limit): "\(path): error: longer than \(limit / 1_048_576) MiB; expected a document"
    case .tooMuchText(let path, let limit):
      "\(path): error: more than \(limit / 1_048_576) MiB of text; expected a document, or one in parts"
    case .broken(let path, let reason): "\(path): error: not a whole PDF: \(reason)"
    case .malformed(let place, let found, let expected): "\(place): error: found \(found); expected \(expected)"
    case .noText(let path, .pdf): "\(path): error: no text in the PDF, as in one of scanned pages; expected text"
    case .noText(let path, _): "\(path): error: no text; expected a document"
    }
  }
}
