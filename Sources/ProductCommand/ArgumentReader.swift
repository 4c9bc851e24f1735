import ArgumentParser
import SpecModel

/// Reads the arguments of a program, and says what may be meant by a name that nothing is called.
struct ArgumentReader<Program: ProductProgram> {
  private typealias Root = RootCommand<Program>

  /// The arguments as they were given.
  let arguments: [String]

  /// The command that they ask for; exits where there is none.
  func command() -> any ParsableCommand {
    if let place = arguments.firstIndex(of: "") { Program.end(with: ValidationError(Self.emptyArgument(at: place))) }
    if let command = Explanation.$isWanted.withValue(false, operation: { wellFormed }) { return command }
    if let unknown = unknownSubcommand { Program.end(with: ValidationError(unknown.description)) }
    do {
      return try Root.parseAsRoot(Program.givingOnParameters(arguments))
    } catch {
      guard let (wrong, right) = betterMessage(than: Root.message(for: error)) else { Program.end(with: error) }
      Program.end(
        saying: Root.fullMessage(for: error).replacing(wrong, with: right, maxReplacements: 1),
        Root.exitCode(for: error))
    }
  }

  /// The command if there is nothing to be said about its arguments, and none of them may be a parameter's.
  private var wellFormed: (any ParsableCommand)? {
    guard unknownSubcommand == nil, let command = try? Root.parseAsRoot(arguments) else { return nil }
    return command is any ParameterTaking ? nil : command
  }

  /// A subcommand that there is not; the parser of arguments shows the help of all for one that it is asked to explain.
  private var unknownSubcommand: UnknownName? {
    let names = Root.configuration.subcommands.compactMap { $0.configuration.commandName } + [Self.help]
    let asked = arguments.first == Self.help ? arguments.dropFirst().first : arguments.first
    guard let asked, !asked.hasPrefix("-"), !names.contains(asked) else { return nil }
    return UnknownName(asked, kind: "subcommand", known: names)
  }

  /// Of options of parameters, which the parser does not know: those that nothing is called, and those of which a subcommand
  /// has none.
  private func betterMessage(than message: String) -> (wrong: String, right: String)? {
    let options = Program.parameterOptions
    let names = arguments.prefix { $0 != "--" }.compactMap(Program.optionName(of:))
    let unknown = { (name: String) in "Unknown option '--\(name)'" }
    if message.hasPrefix(unknown(parameterOption)), !names.contains(parameterOption) {
      return names.first(where: options.contains).map { (unknown(parameterOption), unknown($0)) }
    }
    guard let name = names.first(where: { message == unknown($0) }),
      let meant = NearMiss.suggestion(for: name, among: options)
    else { return nil }
    return (message, "\(message). Did you mean '--\(meant)'?")
  }

  /// Nothing is called "", and a message that names a file by it names none.
  private static func emptyArgument(at place: Int) -> String {
    "argument \(place + 1) is empty, as a shell makes it of a variable that is not set; expected a name or a value"
  }

  private static var help: String { "help" }
}
