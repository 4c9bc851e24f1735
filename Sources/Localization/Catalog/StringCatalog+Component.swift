import SpecModel

extension StringCatalog {
  /// The texts as a system of products has them of a component: under the keys of what they name there, with placeholders
  /// for the facts of the component.
  package func inside(_ component: ComponentID) -> StringCatalog {
    var catalog = self
    guard case .object(var members) = document, let strings = members.firstIndex(where: { $0.key.text == "strings" })
    else { return self }
    members[strings].value = .object(
      entries.map { entry in
        let key = TextKey(entry.key.text).inside(component).name
        return JSONMember(
          key: JSONString(text: key, literal: nil, offset: entry.key.offset),
          value: StringCatalog.values(entry.value) { $0.replacing("{", with: "{\(component).") })
      })
    catalog.document = .object(members)
    return catalog
  }

  /// The entry with other texts.
  private static func values(_ value: JSONValue, _ change: (String) -> String) -> JSONValue {
    guard case .object(let members) = value else { return value }
    return .object(
      members.map { member in
        guard member.key.text == "value", case .string(let text) = member.value else {
          return JSONMember(key: member.key, value: values(member.value, change))
        }
        return JSONMember(
          key: member.key, value: .string(JSONString(text: change(text.text), literal: nil, offset: text.offset)))
      })
  }
}
