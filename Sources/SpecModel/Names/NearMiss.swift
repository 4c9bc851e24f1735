/// What somebody may have meant by a name that is not there.
public enum NearMiss {
  /// The name that is the fewest edits away, if that is a third of its letters at most, or one, and not all of them.
  ///
  /// Of several, one of as many letters: "modle" is "model" sooner than "mode".
  public static func suggestion(for name: String, among names: some Sequence<String>) -> String? {
    let nearest = names.map { (name: $0, edits: name.lowercased().distance(to: $0.lowercased())) }
      .min { ($0.edits, $0.name.lengthDifference(name), $0.name) < ($1.edits, $1.name.lengthDifference(name), $1.name) }
    guard let nearest, nearest.edits <= max(1, nearest.name.count / 3), nearest.edits < nearest.name.count else {
      return nil
    }
    return nearest.name
  }

  /// "; did you mean …?", or nothing.
  public static func question(for name: String, among names: some Sequence<String>) -> String {
    suggestion(for: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}

extension String {
  fileprivate func lengthDifference(_ other: String) -> Int { abs(count - other.count) }
}
