import Findings
import Localization
import SpecModel

/// Compares the texts of a catalog with their sign-offs.
package struct SignOffCheck: Sendable {
  private let texts: CurrentTexts
  private let signOffs: SignOffs
  private let facts: FactIndex?

  /// Prepares a comparison; texts that all products share have no specification.
  package init(_ texts: CurrentTexts, _ signOffs: SignOffs, _ specification: Specification?) {
    self.texts = texts
    self.signOffs = signOffs
    facts = specification?.facts
  }

  /// What is not as it was signed off, in all languages.
  package func findings() -> [Finding] {
    texts.entries.flatMap { entry in
      texts.languages.flatMap { findings(entry, .init(entry.key, $0)) }
    } + orphans()
  }

  /// How many texts of each language have which status.
  package func progress() -> [LanguageProgress] {
    texts.languages.map { language in
      let statuses = texts.entries.filter { $0.isFor(language) }.map { entry in
        let slot = SignOff.Slot(entry.key, language)
        return entry.status(slot, signOffs[slot]).status
      }
      return LanguageProgress(language, statuses)
    }
  }

  private func findings(_ entry: CurrentTexts.Entry, _ slot: SignOff.Slot) -> [Finding] {
    let (status, changedValues) = entry.status(slot, signOffs[slot])
    guard status != .reviewed, let text = entry.texts[slot.language] else { return [] }
    let about = Subject(slot: slot, text: text) { texts.place(of: $0, of: text) }
    let unreviewed = about.finding(
      SignOffRules.unreviewed,
      text.isMarked ? "the catalog marks this text as needing review" : "nobody has signed this text off")
    guard let signOff = signOffs[slot] else { return [unreviewed] }
    let signature = "\(signOff.reader) signed it off on \(signOff.day)"
    var found = changedValues.map { value($0, entry, about, signOff, signature) }
    switch status {
    case .unreviewed: found.append(unreviewed)
    case .changed:
      let isStale =
        slot.language != entry.sourceLanguage
        && !CurrentTexts.isSame(entry.source?.content ?? "", signOff.source ?? "")
      found.append(
        about.finding(
          SignOffRules.changed, "the text has changed since \(signature)\(isStale ? "; so has its source" : "")",
          spot: Difference.range(in: text.content, from: signOff.text),
          change: Change(of: "text", from: signOff.text, to: text.content)))
    case .stale:
      let change = Change(of: "source", from: signOff.source ?? "", to: entry.source?.content ?? "")
      found.append(
        about.finding(SignOffRules.stale, "the source of this text has changed since \(signature)", change: change))
    case .missing, .valueChanged, .reviewed: break
    }
    return found
  }

  private func value(
    _ id: FactID, _ entry: CurrentTexts.Entry, _ about: Subject, _ signOff: SignOff, _ signature: String
  ) -> Finding {
    let before = signOff.values[id] ?? "not part of it"
    let now = entry.values[id] ?? ""
    let placeholder = about.text.content.range(of: "{\(id)}")
    var finding = about.finding(
      SignOffRules.valueChanged,
      "\(placeholder == nil ? "is chosen by" : "prints") \(id), which was \"\(before)\" when \(signature) and is \"\(now)\"",
      spot: placeholder.map { Excerpt(about.text.content, spot: $0).spot },
      change: Change(of: id.name, from: before, to: now))
    finding.source = facts?[id].map { $0.sources.map(\.clause.name).joined(separator: ", ") }
    return finding
  }

  private func orphans() -> [Finding] {
    signOffs.slots.filter { texts.entry($0.key)?.texts[$0.language] == nil }.compactMap { slot in
      signOffs.place(of: slot).map { place in
        Finding(
          SignOffRules.orphan.id, SignOffRules.orphan.severity, SignOffRules.orphan.mqm, language: slot.language,
          about: .text(slot.key), at: place, message: "a text is signed off that is in no catalog",
          remedy: "put the text back, or take the line out")
      }
    }
  }

  /// A text that findings are about.
  private struct Subject {
    let slot: SignOff.Slot
    let text: CurrentTexts.Text
    /// Where a code unit of the text stands.
    let place: (Int) -> Place

    func finding(_ rule: RuleSummary, _ message: String, spot: Range<Int>? = nil, change: Change? = nil) -> Finding {
      let excerpt = Excerpt(text.content, spot: spot ?? 0..<text.content.utf8.count)
      return Finding(
        rule.id, rule.severity, rule.mqm, language: slot.language, about: .text(slot.key),
        at: place(excerpt.spot.lowerBound), excerpt: excerpt, change: change, message: message,
        remedy: "read it, then check --accept \(slot.key) --language \(slot.language) --by NAME")
    }
  }
}
