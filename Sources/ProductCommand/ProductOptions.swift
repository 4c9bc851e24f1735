import ArgumentParser
import Findings
import SpecModel

/// Which products a command is about.
struct ProductOptions<Program: ProductProgram>: ParsableArguments {
  @Option(
    name: .customLong("product"),
    help: ArgumentHelp(
      "Product ids, separated by commas; all if not given, or the only one.", valueName: "ids",
      visibility: Program.isForSeveral ? .default : .hidden))
  var names: [String] = []

  /// The products that are named, or all if none is, in the order of the program.
  func chosen() throws -> [Specification] {
    let all = Program.specifications
    let asked = names.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let ids = all.map(\.id.name)
    for name in asked where !ids.contains(where: { $0.lowercased() == name.lowercased() }) {
      throw ValidationError(
        "no product is called \"\(name)\"; there \(ids.count == 1 ? "is" : "are") \(ids.joined(separator: ", "))"
          + NearMiss.question(for: name, among: ids))
    }
    let wanted = Set(asked.map { $0.lowercased() })
    return asked.isEmpty ? all : all.filter { wanted.contains($0.id.name.lowercased()) }
  }

  /// The one product that is named, or the only one.
  func one() throws -> Specification {
    let chosen = try chosen()
    guard chosen.count == 1 else {
      throw ValidationError(
        "This is for one product; choose it with --product: \(chosen.map(\.id.name).joined(separator: ", ")).")
    }
    return chosen[0]
  }
}
