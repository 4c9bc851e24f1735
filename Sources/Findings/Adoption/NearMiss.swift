/// What somebody may have meant by a name that is not there.
public enum NearMiss {
  /// The name that is the fewest edits away, if that is a third of its letters at most.
  public static func suggestion(for name: String, among names: some Sequence<String>) -> String? {
    let nearest = names.map { (name: $0, edits: edits(Array(name.lowercased()), Array($0.lowercased()))) }
      .min { ($0.edits, $0.name) < ($1.edits, $1.name) }
    guard let nearest, nearest.edits <= max(1, nearest.name.count / 3) else { return nil }
    return nearest.name
  }

  /// "; did you mean …?", or nothing.
  public static func question(for name: String, among names: some Sequence<String>) -> String {
    suggestion(for: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// The distance of Damerau and Levenshtein, in its form that edits no letter twice.
  private static func edits(_ source: [Character], _ target: [Character]) -> Int {
    var rows = [Array(0...target.count)]
    for row in 1..<(source.count + 1) {
      var current = [row]
      for column in 1..<(target.count + 1) {
        let isSame = source[row - 1] == target[column - 1]
        var best = min(rows[row - 1][column] + 1, current[column - 1] + 1, rows[row - 1][column - 1] + (isSame ? 0 : 1))
        let isSwap =
          row > 1 && column > 1 && source[row - 1] == target[column - 2] && source[row - 2] == target[column - 1]
        if isSwap { best = min(best, rows[row - 2][column - 2] + 1) }
        current.append(best)
      }
      rows.append(current)
    }
    return rows[source.count][target.count]
  }
}
