/// How bad a finding is, by the severity levels of MQM.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Notation, typography, style.
  case minor
  /// A misleading term, a text that is not what it was signed off as.
  case major
  /// A fact, a limit, a polarity, a name or a safety matter is wrong.
  case critical

  /// Orders from minor to critical.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .minor: 0
    case .major: 1
    case .critical: 2
    }
  }
}
