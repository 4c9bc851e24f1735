import Localization
import SpecModel

/// A text of many parts in one language, each kept by itself.
struct KeptText: Sendable {
  private let parts: [(make: TextPart, kept: Recalled<Stencil>)]

  init(_ parts: [TextPart]) { self.parts = parts.map { ($0, Recalled(size: \.size)) } }

  /// How many bytes are kept.
  var size: Int { parts.reduce(0) { $0 + $1.kept.size } }

  func forget() {
    for part in parts { part.kept.forget() }
  }

  /// The text of a variant in the words of an edition.
  func pieces(of variant: NumberedVariant, in edition: Site.Edition) throws -> [Stencil] {
    try parts.map { part in
      try part.kept.value(for: variant) { specification in
        Stencil(try part.make(Wording(specification, in: edition.vocabulary, numbers: edition.numbers)))
      }
    }
  }
}

extension [Stencil] {
  /// How many bytes there are.
  var size: Int { reduce(0) { $0 + $1.size } }

  /// The bytes, with these digits in the holes.
  func bytes(_ digits: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    add(to: &bytes, digits)
    return bytes
  }

  /// Adds the bytes to others, with these digits in the holes.
  func add(to bytes: inout [UInt8], _ digits: [UInt8]) {
    for stencil in self { stencil.add(to: &bytes, digits) }
  }
}
