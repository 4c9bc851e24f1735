import ArgumentParser
import Findings
import SpecModel

/// The name of a profile that some product of a program has.
struct ProfileName<Program: ProductProgram>: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard Self.names(in: Program.specifications).contains(argument) else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { names(in: Program.explained) }

  private static func names(in specifications: [Specification]) -> [String] {
    var seen: Set<String> = []
    return specifications.flatMap(\.behaviour.profiles).map(\.id).filter { seen.insert($0).inserted }
  }

  /// An option that chooses another profile than the default, for examples; empty where there is none.
  static var example: String { allValueStrings.dropFirst().first.map { " --profile \($0)" } ?? "" }

  /// The profile of a product.
  func profile(of specification: Specification) throws -> Profile {
    let profiles = specification.behaviour.profiles
    guard let profile = profiles.first(where: { $0.id == name }) else {
      throw ValidationError(
        "\(specification.id) has no profile \"\(name)\"; there are \(profiles.map(\.id).joined(separator: ", "))")
    }
    return profile
  }
}
