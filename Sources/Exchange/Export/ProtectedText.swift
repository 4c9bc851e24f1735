import Localization

/// A text whose placeholders and bold markers are inline codes, paired with those of its source.
struct ProtectedText {
  enum Piece: Hashable {
    case text(String)
    case placeholder(String, id: Int)
    case boldStart(id: Int)
    case boldEnd(id: Int)
  }

  static let bold = "**"

  private(set) var pieces: [Piece] = []
  private var last = 0

  /// Cuts a source.
  init(_ source: Message) { self.init(source, like: nil) }

  /// Cuts a translation; what stands in its source has the id that it has there.
  init(_ message: Message, like source: ProtectedText?) {
    last = source?.last ?? 0
    var free = source?.pieces ?? []
    // An unpaired "**" is text like any other.
    let markers = message.segments.reduce(0) { count, segment in
      if case .text(let text) = segment { count + text.ranges(of: ProtectedText.bold).count } else { count }
    }
    var open: Int?
    for segment in message.segments {
      switch segment {
      case .placeholder(let name): pieces.append(placeholder(name, &free))
      case .text(let text):
        guard markers.isMultiple(of: 2) else {
          pieces.append(.text(text))
          continue
        }
        for (number, part) in text.split(separator: ProtectedText.bold, omittingEmptySubsequences: false).enumerated() {
          if number > 0 {
            let id = open ?? boldID(&free)
            pieces.append(open == nil ? .boldStart(id: id) : .boldEnd(id: id))
            open = open == nil ? id : nil
          }
          if !part.isEmpty { pieces.append(.text(String(part))) }
        }
      }
    }
  }

  private mutating func placeholder(_ name: String, _ free: inout [Piece]) -> Piece {
    func isCode(_ piece: Piece) -> Bool { if case .placeholder(name, _) = piece { true } else { false } }
    if let index = free.firstIndex(where: isCode) { return free.remove(at: index) }
    last += 1
    return .placeholder(name, id: last)
  }

  private mutating func boldID(_ free: inout [Piece]) -> Int {
    for (index, piece) in free.enumerated() {
      guard case .boldStart(let id) = piece else { continue }
      free.remove(at: index)
      return id
    }
    last += 1
    return last
  }

  /// The ids of the placeholders that a translation can't do without: the first of each name.
  var neededIDs: Set<Int> {
    var names: Set<String> = []
    return pieces.reduce(into: []) { ids, piece in
      if case .placeholder(let name, let id) = piece, names.insert(name).inserted { ids.insert(id) }
    }
  }
}
