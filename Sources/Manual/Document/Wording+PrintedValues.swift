import Localization

extension Wording {
  /// What the manual prints for each fact that has words, by its id, without markup.
  public func printedValues() throws -> [String: String] {
    var values: [String: String] = [:]
    for fact in specification.facts.printable {
      if case .flag = fact.form { continue }
      values[fact.id.name] = CMark.plainText(try text(of: fact.id))
    }
    return values
  }
}
