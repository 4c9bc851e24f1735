import Foundation
import Linguistics

/// The words, terms, names and figures of a language's expectations, weighed by how few expectations have them.
final class FeatureIndex {
  /// A word, term, name or figure that two texts can share.
  struct Feature: Hashable, Comparable {
    enum Kind: UInt8 {
      case stem
      case concept
      case name
      case figure
    }
    let kind: Kind
    let text: String

    static func < (left: Feature, right: Feature) -> Bool {
      (left.kind.rawValue, left.text) < (right.kind.rawValue, right.text)
    }
  }

  private var ids: [Feature: Int] = [:]
  private var postings: [[(expectation: Int, weight: Float)]] = []
  private var weights: [Float] = []
  private var norms: [Float] = []
  private let functionWords: Set<String>
  private let stopStems: Set<String>

  init(_ expectations: [Expectation], _ analyzer: TextAnalyzer) {
    functionWords = analyzer.functionWords
    stopStems = Set(analyzer.functionWords.map(analyzer.stemmer.stem))
    let features = expectations.map { FeatureIndex.features(of: $0.text, stopStems) }
    var frequency: [Feature: Int] = [:]
    for set in features { for (feature, _) in set { frequency[feature, default: 0] += 1 } }
    for (feature, count) in frequency {
      ids[feature] = weights.count
      weights.append(FeatureIndex.factor(feature.kind) * log(Float(expectations.count + 1) / Float(count)))
    }
    postings = Array(repeating: [], count: weights.count)
    for (expectation, set) in features.enumerated() {
      var norm: Float = 0
      for (feature, _) in set {
        guard let id = ids[feature] else { continue }
        postings[id].append((expectation, weights[id]))
        norm += weights[id] * weights[id]
      }
      norms.append(norm.squareRoot())
    }
  }

  private static func factor(_ kind: Feature.Kind) -> Float {
    switch kind {
    case .stem: 1
    case .concept: 1.2
    case .name: 1.3
    case .figure: 0.9
    }
  }

  /// How similar a text is to each expectation, from 0 to 1: the cosine of their weighed features.
  func similarities(of text: ReadText, withFigures: Bool = true) -> [Float] {
    var sums = [Float](repeating: 0, count: norms.count)
    var norm: Float = 0
    // A word that no expectation has is as telling as the rarest that one has.
    let unknown = log(Float(norms.count + 1))
    for (feature, certainty) in FeatureIndex.features(of: text, stopStems) {
      if !withFigures, feature.kind == .figure { continue }
      guard let id = ids[feature] else {
        if feature.kind == .stem { norm += unknown * unknown * 0.25 }
        continue
      }
      let weight = weights[id] * certainty
      norm += weight * weight
      for (expectation, value) in postings[id] { sums[expectation] += weight * value }
    }
    guard norm > 0 else { return sums }
    let root = norm.squareRoot()
    for index in sums.indices where norms[index] > 0 { sums[index] /= root * norms[index] }
    return sums
  }

  /// The features of a text, each with how sure it is: a misleading term may mean its concept or another.
  ///
  /// They are in order, since sums of floating-point numbers depend on it.
  static func features(of text: ReadText, _ stopStems: Set<String>) -> [(feature: Feature, certainty: Float)] {
    var features: [Feature: Float] = [:]
    for (token, stem) in zip(text.tokens, text.stems)
    where token.kind == .word && stem.count > 1 && !stopStems.contains(stem) {
      features[Feature(kind: .stem, text: stem)] = 1
    }
    for match in text.concepts {
      let feature = Feature(kind: .concept, text: match.term.concept)
      let certainty: Float = match.term.status.isUsable ? 1 : 0.7
      features[feature] = max(features[feature] ?? 0, certainty)
    }
    for match in text.spelledNames { features[Feature(kind: .name, text: match.name)] = 1 }
    for mention in text.quantities where mention.amounts.first?.unit != nil {
      features[Feature(kind: .figure, text: mention.figureKey)] = 1
      features[Feature(kind: .figure, text: mention.amounts[0].unit?.symbol ?? "")] = 0.5
    }
    return features.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension QuantityMention {
  /// The same for all ways to write the same figure.
  var figureKey: String {
    amounts.map { "\($0.baseValue)" }.joined(separator: form == .range ? ".." : "x")
      + (amounts.first?.unit?.symbol ?? "")
  }
}
