import Localization
import SpecModel

/// A picture in one language: the drawing, and the words that stand beside it.
struct WordedPicture {
  /// The drawing with its alternative and caption, and the table of what it shows where nothing else says it.
  let blocks: [DocumentBlock]

  init(_ picture: Picture, _ wording: Wording, draws: Bool) throws {
    let worder = PictureWorder(labelling: wording)
    var canvas = PictureCanvas()
    var wide: PictureCanvas?
    var arguments = ["product": wording.specification.product.text]
    var table: [DocumentBlock] = []
    let kind: String
    switch picture.content {
    case .connections(let ports):
      kind = "connections"
      if draws {
        let rows = try ports.map(worder.row)
        let product = wording.specification.product.text
        ConnectionDrawing(rows, of: product).draw(on: &canvas)
        var wider = PictureCanvas()
        ConnectionDrawing(rows, of: product, width: ConnectionDrawing.wide).draw(on: &wider)
        wide = wider
      }
      table = [try worder.table(of: ports.map(PictureWorder(listing: wording).row))]
    case .contacts(let contacts):
      kind = "contacts"
      let (ways, terminals) = try worder.ways(contacts)
      if draws { ContactDrawing(ways, terminals: terminals).draw(on: &canvas) }
    case .dimensions(let fact):
      kind = "dimensions"
      let bodies = try worder.bodies(of: fact)
      arguments["unit"] = bodies.unit
      if draws {
        let views = (wording.label(try wording.text("picture.front")), wording.label(try wording.text("picture.side")))
        DimensionDrawing(bodies.bodies, views: views).draw(on: &canvas)
      }
      table = [try worder.table(of: bodies.bodies, in: bodies.unit)]
    case .decisions(let id):
      kind = "decisions"
      let (subject, rows) = try worder.decisions(of: id)
      arguments["subject"] = subject
      if draws {
        DecisionDrawing(rows, answers: (try wording.text("picture.yes"), try wording.text("picture.no"))).draw(
          on: &canvas)
      }
    }
    let title = wording.plain(try wording.text("picture.\(kind)", arguments))
    let drawing = DocumentBlock.figure(
      file: "\(picture.name).svg",
      draws
        ? DrawnFigure(
          canvas.document(title: title, wording.language), wide: wide?.document(title: title, wording.language)) : nil,
      alternative: title, caption: try wording.text("picture.\(kind).caption", arguments))
    blocks = [drawing] + table
  }
}
