import Localization
import SpecModel

/// A text of many parts in one language, each kept by itself.
struct KeptText: Sendable {
  private let parts: [(make: TextPart, kept: Recalled<Stencil>)]

  init(_ parts: [TextPart], _ figures: PrintedFigures) {
    self.parts = parts.map { ($0, Recalled(size: \.size, figures)) }
  }

  /// How many bytes are kept.
  var size: Int { parts.reduce(0) { $0 + $1.kept.size } }

  func forget() {
    for part in parts { part.kept.forget() }
  }

  /// The text of a variant in the words of an edition.
  func bytes(of variant: NumberedVariant, in edition: Site.Edition) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      let filled = try part.kept.filled(for: variant) { specification, marks in
        Stencil(try part.make(edition.wording(specification, marks)))
      }
      filled.value.add(to: &bytes, filled.digits)
    }
    return bytes
  }
}

extension [Stencil] {
  /// How many bytes there are.
  var size: Int { reduce(0) { $0 + $1.size } }
}
