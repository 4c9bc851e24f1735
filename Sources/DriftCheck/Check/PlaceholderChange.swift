import SpecModel

/// What became of the placeholders of a source in its translation.
struct PlaceholderChange {
  /// Those of the source that are gone, each once.
  var missing: [String] = []
  /// Those that the source does not have.
  var added: [CheckedText.Placeholder] = []
  /// Those that stand for one of another kind.
  var exchanged: [(CheckedText.Placeholder, String)] = []

  init(_ pair: TextPair) {
    let text = pair.translation
    // What is broken may be any of them, and is reported as broken.
    guard text.broken.isEmpty,
      !text.placeholders.lazy.map(\.name).elementsEqual(pair.source.placeholders.lazy.map(\.name))
    else { return }
    let wanted = Set(pair.source.placeholders.map(\.name))
    let found = Set(text.placeholders.map(\.name))
    let facts = pair.tools.product.facts
    let arguments = pair.tools.product.uses[text.key, default: []]
    missing = wanted.subtracting(found).sorted()
    for placeholder in text.placeholders where !wanted.contains(placeholder.name) {
      let form = facts?[placeholder.name]
      guard facts == nil || form != nil || arguments.contains(placeholder.name) else {
        // It names nothing: reported as unknown, and most likely a misspelling of one that seems to be missing.
        if !missing.isEmpty { missing.removeFirst() }
        continue
      }
      if case .flag? = form { continue }
      if missing.count == 1, let form, let other = facts?[missing[0]], form.kind != other.kind {
        exchanged.append((placeholder, missing.removeFirst()))
      } else {
        added.append(placeholder)
      }
    }
  }
}

extension FactForm {
  /// A number, for what may stand in the place of another.
  fileprivate var kind: Int {
    switch self {
    case .quantity, .drop: 0
    case .quantities: 1
    case .range, .limit: 2
    case .dimensions: 3
    case .flag: 4
    case .name: 5
    case .names: 6
    case .terms, .alternatives: 7
    }
  }
}
