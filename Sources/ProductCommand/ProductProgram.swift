import ArgumentParser
import BuiltInFiles
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

/// The products of a program, and their specifications, which are made once, when they are first asked for.
public final class ProgramProducts: Sendable {
  let all: [any Product]
  let areSeveral: Bool
  private let made = Mutex<[Specification]?>(nil)

  private init(_ products: [any Product], areSeveral: Bool) {
    all = products
    self.areSeveral = areSeveral
  }

  var specifications: [Specification] {
    made.withLock { made in
      if let made { return made }
      let specifications = all.map(\.specification)
      made = specifications
      return specifications
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
  public static func main() async {
    if let clash = ProductClash(in: allProducts) {
      Console.diagnostic("\(clash)")
      RootCommand<Self>.exit(withError: Failure.badData)
    }
    do {
      let arguments = RawArguments.texts
      // Scripts ask for it often, and the help of commands would make all products first.
      if arguments == ["--version"] { return try Console.result(version + "\n") }
      var command = ArgumentReader<Self>(arguments: arguments).command()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      RootCommand<Self>.exit(withError: error)
    }
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
