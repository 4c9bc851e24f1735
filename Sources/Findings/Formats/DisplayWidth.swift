import CDisplayWidth

/// How many columns of a terminal a character takes, by the system's own table.
enum DisplayWidth {
  /// The columns of each character; 0 for one that stands on the one before.
  static func columns(of scalars: some Sequence<Unicode.Scalar>) -> [Int] {
    let characters = scalars.map(\.value)
    // All Latin letters take one; the table is asked for what stands behind them in Unicode, which takes longer.
    guard characters.contains(where: { $0 >= 0x300 }) else { return characters.map { _ in 1 } }
    var widths = [UInt8](repeating: 1, count: characters.count)
    display_widths(characters, characters.count, &widths)
    return widths.map(Int.init)
  }
}
