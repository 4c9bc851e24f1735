/// The protections and cells that some formulas depend on, directly or through others.
struct Slice: Hashable {
  /// The protections and the cells, each in the order of the model.
  private(set) var protections: [Int] = []
  private(set) var cells: [Int] = []

  /// Finds what the formulas depend on.
  init(of formulas: [Formula], in model: Model) {
    var (protections, cells): (Set<Int>, Set<Int>) = ([], [])
    let modelCells = model.cells
    var open = formulas
    while let formula = open.popLast() {
      formula.forEachLeaf { leaf in
        if let protection = leaf.protection { protections.insert(protection) }
        if let cell = leaf.cell, cells.insert(cell).inserted { open += modelCells[cell].formulas }
      }
    }
    (self.protections, self.cells) = (protections.sorted(), cells.sorted())
  }
}
