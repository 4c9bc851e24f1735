import ArgumentParser
import Findings
import SpecModel

/// Which products a command is about.
struct ProductOptions<Program: ProductProgram>: ParsableArguments {
  @Option(
    name: .customLong("product"),
    help: ArgumentHelp(
      "Product ids, separated by commas; all if not given, or the only one.", valueName: "ids",
      visibility: Program.isForSeveral ? .default : .hidden),
    completion: .list(Program.explained.filter { !$0.isSystem }.map(\.id.name)))
  var names: [String] = []

  @Option(
    name: .customLong("system"),
    help: ArgumentHelp(
      "Ids of systems of products that are wired together, separated by commas.", valueName: "ids",
      visibility: Program.explained.contains(where: \.isSystem) ? .default : .hidden),
    completion: .list(Program.explained.filter(\.isSystem).map(\.id.name)))
  var systems: [String] = []

  /// The products and systems that are named, or all if none is, in the order of the program.
  func chosen() throws -> [Specification] {
    // Of one product alone the others need not be made.
    if let name = names.first, names.count == 1, systems.isEmpty,
      let specification = Program.products.specification(named: name), !specification.isSystem
    {
      return [specification]
    }
    let all = Program.specifications
    let products = try named(names, "product", among: all.filter { !$0.isSystem })
    let chosen = products.union(try named(systems, "system", among: all.filter(\.isSystem)))
    return chosen.isEmpty ? all : all.filter { chosen.contains($0.id) }
  }

  /// Whether a product or a system is named.
  var isNamed: Bool { !names.isEmpty || !systems.isEmpty }

  /// The same, but no system unless it is named.
  func chosenAlone() throws -> [Specification] {
    let chosen = try chosen()
    return isNamed ? chosen : chosen.filter { !$0.isSystem }
  }

  private func named(_ names: [String], _ kind: String, among known: [Specification]) throws -> Set<ProductID> {
    let ids = known.map(\.id.name)
    return try names.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      .reduce(into: []) { chosen, name in
        guard let found = known.first(where: { $0.id.name.lowercased() == name.lowercased() }) else {
          throw ValidationError(
            "no \(kind) is called \"\(name)\"; there \(ids.count == 1 ? "is" : "are") "
              + (ids.isEmpty ? "none" : ids.joined(separator: ", ")) + NearMiss.question(for: name, among: ids))
        }
        chosen.insert(found.id)
      }
  }

  /// The one product that is named, or the only one.
  func one() throws -> Specification {
    let chosen = try chosen()
    guard chosen.count == 1 else {
      let options = [("product", chosen.filter { !$0.isSystem }), ("system", chosen.filter(\.isSystem))]
        .filter { !$0.1.isEmpty }.map { "--\($0): \($1.map(\.id.name).joined(separator: ", "))" }
      throw ValidationError("this is for one product; choose it with \(options.joined(separator: ", or with "))")
    }
    return chosen[0]
  }
}

extension Specification {
  /// Whether it is a system of products.
  var isSystem: Bool { !components.isEmpty }
}
