/// The outer dimensions of a body, in the order height, width, depth.
public struct Dimensions: Hashable, Sendable {
  /// Height.
  public let height: Quantity<Metre>
  /// Width.
  public let width: Quantity<Metre>
  /// Depth.
  public let depth: Quantity<Metre>

  /// Makes the dimensions.
  public init(height: Quantity<Metre>, width: Quantity<Metre>, depth: Quantity<Metre>) {
    self.height = height
    self.width = width
    self.depth = depth
  }
}
