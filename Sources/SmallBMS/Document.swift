import SpecModel
extension SmallBMS {
  public static let chapters: [Chapter] = []
  public static let specifications: [SpecificationGroup] = []
}
