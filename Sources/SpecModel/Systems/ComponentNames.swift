// What is called "loadOutput" in a product is called "bms.loadOutput" in a system whose component "bms" it is.

extension Identifier {
  /// The name in a system of what has this name in a component.
  public func inside(_ component: ComponentID) -> Self { Self("\(component).\(name)") }
}

extension Identifier where Tag == SpecModel.Tag.Text {
  /// The key in a system of a text that has this key in a component: "table.loadOutput" is "table.bms.loadOutput", so that
  /// it is the key of what is called "bms.loadOutput".
  public func inside(_ component: ComponentID) -> Self {
    guard let point = name.firstIndex(of: ".") else { return Self("\(component).\(name)") }
    return Self("\(name[..<point]).\(component)\(name[point...])")
  }
}

extension FactForm {
  /// The form in a system of a fact of a component.
  func inside(_ component: ComponentID) -> FactForm {
    switch self {
    case .terms(let keys): .terms(keys.map { $0.inside(component) })
    case .alternatives(let keys): .alternatives(keys.map { $0.inside(component) })
    case .byChoice(let parameter, let forms):
      .byChoice(
        parameter.inside(component), forms.map { Choice(value: $0.value, form: $0.form.inside(component)) })
    default: self
    }
  }
}

/// What users see of names: columns, options and codes, which keep their name where only one component has it.
struct VisibleNames {
  private let separator: String
  private let counts: [String: Int]

  /// Takes in the names of all components.
  init(_ names: [[String]], separator: String) {
    self.separator = separator
    counts = Dictionary(names.flatMap { Set($0) }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The name in the system of what has this name in a component.
  func name(_ name: String, of component: ComponentID) -> String {
    counts[name, default: 0] > 1 ? "\(component)\(separator)\(name)" : name
  }
}
