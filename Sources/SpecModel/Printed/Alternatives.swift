/// One thing that has one of several states, as a condition asks for it: an input, a table, or a parameter.
struct Alternatives {
  private enum Subject: Hashable {
    case input(InputID)
    case table(TableID)
    case tableBefore(TableID)
    case parameter(ParameterID)
  }

  private let subject: Subject
  private let conditions: [PrintedCondition]

  /// Takes a condition apart; nil where it asks for something else, or for more than one thing.
  init?(_ condition: PrintedCondition) {
    let list = if case .any(let list) = condition { list } else { [condition] }
    guard let first = list.first.flatMap(Alternatives.subject),
      list.allSatisfy({ Alternatives.subject(of: $0) == first })
    else { return nil }
    subject = first
    conditions = list
  }

  /// What is left when both have to hold; nil where they are about two things, or nothing is left.
  func narrowed(by other: Alternatives) -> PrintedCondition? {
    guard subject == other.subject else { return nil }
    let both = conditions.filter(other.conditions.contains)
    return both.count > 1 ? .any(both) : both.first
  }

  private static func subject(of condition: PrintedCondition) -> Subject? {
    switch condition {
    case .holds(let input, _): .input(input)
    case .state(let table, _): .table(table)
    case .was(let table, _): .tableBefore(table)
    case .chosen(let parameter, _): .parameter(parameter)
    default: nil
    }
  }
}
