import Findings

/// What files write their own way, rule by rule, said once however many files there are.
struct CustomSum {
  /// What was not reported, a sentence each.
  let notices: [String]

  /// Puts together what is no custom of the files at these paths.
  init(_ conventions: [FileConventions], in paths: [String]) {
    var counts: [RuleID: [(path: String, texts: Int)]] = [:]
    for (file, path) in zip(conventions, paths) {
      for (rule, texts) in file.broken { counts[rule, default: []].append((path, texts)) }
    }
    notices = counts.sorted { $0.key.name < $1.key.name }.map { rule, files in
      let texts = files.map(\.texts).reduce(0, +)
      let breaks = texts == 1 ? "1 text breaks" : "\(texts) texts break"
      guard files.count > 1 else { return "\(files[0].path): \(breaks) \(rule), which is no custom of the file." }
      return "\(files.count) files: \(breaks) \(rule), which is no custom of theirs; \(files[0].path) is the first."
    }
  }
}
