import Exchange

/// The formats that the placeholders of a text follow, by the flags of its entry.
struct PlaceholderFormats: Sendable {
  /// "%s", "%1$s", "%(name)s"; nil where nothing says whether they are placeholders.
  private(set) var percent: Bool?
  /// "{name}", "{0}", "{}".
  private(set) var braces: Bool?
  /// Whether braces with nothing between them are none in the format: "\superscript{}".
  private(set) var braceNeedsName = false
  /// "%1".
  private(set) var qt: Bool?
  /// "~a", where "~%" is a line end.
  private(set) var tilde = false
  /// Whether "%n" is a number that the text has forms for.
  private(set) var countsByLetter = false
  /// Whether the file says of its texts which formats they have: what has another one only looks like a placeholder.
  private let areDeclared: Bool
  /// Whether a program may put in its own "%0" and "%1" although files of the kind have conversions as a rule: those of
  /// Apple and Android have one format for all texts, and say nothing of the single one.
  private(set) var mayNumber = false

  private static let percentFormats: Set<String> = [
    "c", "objc", "python", "php", "perl", "awk", "lua", "tcl", "object-pascal", "elisp", "librep", "modula2",
    "gcc-internal", "gfc-internal", "ruby", "javascript", "java-printf",
  ]
  private static let numberFormats: Set<String> = ["qt", "qt-plural", "kde", "kde-kuit", "boost", "ycp"]
  private static let tildeFormats: Set<String> = ["lisp", "scheme"]
  private static let formatsWithNames: Set<String> = ["java", "csharp", "icu-message", "java-printf", "objc"]
  private static let formatsOfFiles: Set<String> = ["objc", "java-printf"]
  private static let braceFormats: Set<String> = [
    "python-brace", "perl-brace", "csharp", "java", "c++", "rust", "icu-message",
  ]

  /// Reads flags such as "c-format" and "no-python-format".
  init(_ flags: [String], areDeclared: Bool) {
    self.areDeclared = areDeclared
    for flag in flags where flag.hasSuffix("-format") {
      let isDenied = flag.hasPrefix("no-")
      let name = String(flag.dropLast("-format".count).dropFirst(isDenied ? 3 : 0))
      if PlaceholderFormats.percentFormats.contains(name) { percent = !isDenied || percent == true }
      if PlaceholderFormats.formatsWithNames.contains(name) { braceNeedsName = !isDenied }
      if PlaceholderFormats.formatsOfFiles.contains(name) { mayNumber = !isDenied }
      if PlaceholderFormats.braceFormats.contains(name) { braces = !isDenied || braces == true }
      if PlaceholderFormats.numberFormats.contains(name) { qt = !isDenied }
      if PlaceholderFormats.tildeFormats.contains(name), !isDenied { (tilde, percent, qt) = (true, false, false) }
      if name == "qt-plural" || name == "kde" { countsByLetter = !isDenied }
    }
  }

  /// Whether one that starts with this byte is of a format that the file would have named.
  ///
  /// Programs in C and C++ write shell variables and code with braces into the texts of their help.
  func assumes(_ first: UInt8) -> Bool {
    areDeclared && braces != true && !mayNumber && (first == UInt8(ascii: "{") || first == UInt8(ascii: "$"))
  }
}
