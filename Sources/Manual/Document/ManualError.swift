import Localization
import SpecModel

/// What keeps a manual from being made.
package enum ManualError: Error, CustomStringConvertible {
  /// The document refers to a table, row, input or protection that the behaviour does not have.
  case unknownReference(String, in: String)
  /// A template can't be parsed.
  case brokenTemplate(Place, reason: String)
  /// A template asks for something that a page does not have.
  case unknownTemplateName(Place, String, known: [String])

  /// The message, place first.
  package var description: String {
    switch self {
    case .unknownReference(let name, let user): "error: \(user) refers to \(name), which the behaviour does not have"
    case .brokenTemplate(let place, let reason): "\(place): error: \(reason)"
    case .unknownTemplateName(let place, let name, let known):
      "\(place): error: nothing is called \"\(name)\"; there are \(known.joined(separator: " "))"
    }
  }
}
