import CDisplayWidth

/// How many columns of a terminal a character takes, by the system's own table.
enum DisplayWidth {
  /// The columns of each character; 0 for one that combines with the one before.
  static func columns(of scalars: some Sequence<Unicode.Scalar>) -> [Int] {
    let characters = scalars.map(\.value)
    // Every Latin letter takes one; the table, which is slower, is for what comes after them in Unicode.
    guard characters.contains(where: { $0 >= 0x300 }) else { return characters.map { _ in 1 } }
    var widths = [UInt8](repeating: 1, count: characters.count)
    display_widths(characters, characters.count, &widths)
    return widths.map(Int.init)
  }
}
