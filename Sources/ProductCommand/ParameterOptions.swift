import ArgumentParser
import SpecModel

/// What is chosen for a product's parameters.
///
/// On the command line every parameter has an option of its own, `--model 65`. Which these are is known only from the
/// data; so they are given on as values of one option.
struct ParameterOptions<Program: ProductProgram>: ParsableArguments {
  @Option(
    name: .customLong(parameterOption),
    help: ArgumentHelp(
      "What is chosen once for an installation; the same as --parameter value. Repeatable.",
      valueName: "parameter=value",
      visibility: Program.explained.allSatisfy(\.behaviour.parameters.isEmpty) ? .hidden : .default),
    transform: ParameterSetting.init)
  var settings: [ParameterSetting] = []

  /// Those products that have every parameter for which something is chosen.
  func concerned(_ products: [Specification]) throws -> [Specification] {
    let options = Set(settings.map(\.option))
    let concerned = products.filter { options.isSubset(of: $0.behaviour.parameters.map(\.option)) }
    guard concerned.isEmpty else { return concerned }
    throw ValidationError("no product has all of \(options.sorted().map { "--\($0)" }.joined(separator: ", "))")
  }

  /// What is chosen for a product.
  func choices(for specification: Specification) throws -> Choices {
    let parameters = specification.behaviour.parameters
    var choices = Choices()
    for setting in settings {
      guard let parameter = parameters.first(where: { $0.option == setting.option }) else {
        let options = parameters.map { "--\($0.option)" }
        throw ValidationError(
          "\(specification.id) has no --\(setting.option); "
            + (options.isEmpty ? "nothing is chosen for it" : "it has \(options.joined(separator: ", "))"))
      }
      guard !setting.value.isEmpty else {
        throw ValidationError(
          "--\(setting.option) needs a value; expected one of "
            + parameter.values.map(\.name).joined(separator: ", "))
      }
      guard parameter.values.contains(ChoiceID(setting.value)) else {
        throw ValidationError(
          "--\(setting.option): "
            + UnknownName(setting.value, kind: setting.option, known: parameter.values.map(\.name)).description)
      }
      let choice = ChoiceID(setting.value)
      if let earlier = choices[parameter.id], earlier != choice {
        throw ValidationError("--\(setting.option) is chosen twice: \(earlier) and \(choice)")
      }
      choices[parameter.id] = choice
    }
    return choices
  }
}

/// The option that the options of all parameters are given on by.
let parameterOption = "choose"

/// A parameter, by what the command line calls it, and a value.
struct ParameterSetting {
  let option: String
  let value: String

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw ValidationError("expected parameter=value") }
    (option, value) = (parts[0], parts[1])
  }
}

extension ProductProgram {
  /// The options of the parameters of all products.
  static var parameterOptions: [String] { specifications.flatMap(\.behaviour.parameters).map(\.option) }

  /// The name of a long option: "model" of "--model=65"; nil of any other argument.
  static func optionName(of argument: String) -> String? {
    guard argument.hasPrefix("--") else { return nil }
    return argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).first.map(
      String.init)
  }

  /// The arguments with `--choose model=65` in place of `--model 65`, for every parameter of every product.
  static func givingOnParameters(_ arguments: [String]) -> [String] {
    let options = Set(parameterOptions)
    var (given, rest) = ([String](), arguments[...])
    // After "--" everything is the name of a file.
    while rest.first != "--", let argument = rest.popFirst() {
      guard let option = optionName(of: argument), options.contains(option) else {
        given.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() ?? ""
      given += ["--\(parameterOption)", "\(option)=\(value)"]
    }
    return given + rest
  }
}
