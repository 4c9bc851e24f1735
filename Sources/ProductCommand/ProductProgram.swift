import ArgumentParser
import BuiltInFiles
import Foundation
import Manual
import SpecModel
import Synchronization

/// A program with the whole command: build, check, audit, verify, simulate, export and import.
///
/// ```swift
/// @main
/// enum ThermostatProgram: ProductProgram {
///   static let name = "thermostat"
///   static let products = ProgramProducts.one(Thermostat())
///   static let files = embeddedFiles
/// }
/// ```
public protocol ProductProgram: Sendable {
  /// What it is called on a command line.
  static var name: String { get }
  /// Its products.
  static var products: ProgramProducts { get }
  /// What the plugin `EmbedFiles` has made of the folders `Resources` and `templates` of the package.
  static var files: [EmbeddedFile] { get }
  /// What `--version` prints.
  static var version: String { get }
}

/// The products of a program, and their specifications, each of which is made once, when it is first asked for.
public final class ProgramProducts: Sendable {
  let all: [any Product]
  let areSeveral: Bool
  private let made: Mutex<[Specification?]>

  private init(_ products: [any Product], areSeveral: Bool) {
    all = products
    self.areSeveral = areSeveral
    made = Mutex(Array(repeating: nil, count: products.count))
  }

  var specifications: [Specification] { all.indices.map(specification(at:)) }

  /// The specification of the product that is called so, in upper or lower case.
  func specification(named name: String) -> Specification? {
    all.firstIndex { type(of: $0).id.name.lowercased() == name.lowercased() }.map(specification(at:))
  }

  private func specification(at index: Int) -> Specification {
    made.withLock { made in
      if let specification = made[index] { return specification }
      let specification = all[index].specification
      made[index] = specification
      return specification
    }
  }

  /// One product; its site has a folder for each language.
  public static func one(_ product: any Product) -> ProgramProducts { ProgramProducts([product], areSeveral: false) }

  /// Any number, of which `--product` chooses; their site has a folder for each product.
  public static func several(_ products: [any Product]) -> ProgramProducts {
    ProgramProducts(products, areSeveral: true)
  }
}

extension ProductProgram {
  /// The version of SpecSheet.
  public static var version: String { "0.1.0" }

  /// Runs the command that the arguments of the process ask for.
  public static func main() {
    if let clash = ProductClash(in: allProducts) {
      Console.diagnostic("\(clash)")
      RootCommand<Self>.exit(withError: Failure.badData)
    }
    do {
      let arguments = RawArguments.texts
      // Scripts ask for it often.
      if arguments == ["--version"] { return try Failure.reported { try Console.result(version + "\n") } }
      let reader = ArgumentReader<Self>(arguments: arguments)
      var command = reader.command()
      if let waiting = command as? any AsyncParsableCommand { finish(waiting) }
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Runs a command that waits, and ends the program with it.
  private static func finish(_ command: sending any AsyncParsableCommand) -> Never {
    Task.detached {
      do {
        var command = command
        try await command.run()
        RootCommand<Self>.exit()
      } catch {
        end(with: error)
      }
    }
    // The program ends in the task; no signal that this thread gets ends its waiting.
    while true { pause() }
  }

  static var allProducts: [any Product] { products.all }

  /// Whether its site has a folder for each product, and findings name their product.
  static var isForSeveral: Bool { products.areSeveral }

  static var specifications: [Specification] { products.specifications }
}

/// Two ids that a file system or a command line can't tell apart, or one that it can't take at all.
struct ProductClash: Error, CustomStringConvertible {
  let description: String

  /// Finds the first; nil if there is none.
  init?(in products: [any Product]) {
    var declared: [String: any Product] = [:]
    for product in products {
      let type = type(of: product)
      let id = type.id.name
      guard !id.isEmpty, id.utf8.allSatisfy(ProductID.isAllowed) else {
        description = "error: \(type).id is \"\(id)\"; expected letters of ASCII, digits, \"-\" and \"_\""
        return
      }
      if let other = declared.updateValue(product, forKey: id.lowercased()) {
        description =
          "error: \(Swift.type(of: other)).id and \(type).id are both \"\(id)\", upper and lower case being the same; "
          + "expected an id of its own for each product"
        return
      }
    }
    return nil
  }
}
