import BuiltInFiles
import Localization
import Manual
import Quantities
import Resources
import ShippedFiles
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

/// The pictures of a product in one language, by the names of their files.
struct Pictures {
  let wording: Wording
  private(set) var svg: [String: String] = [:]
  private(set) var alternatives: [String: String] = [:]
  private(set) var contents: [String: Picture.Content] = [:]
  /// The runs over time.
  private(set) var charts: [String: String] = [:]

  init(_ specification: Specification, _ site: Site, _ tag: String) throws {
    let edition = try site.edition(Language(tag))
    wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
    contents = Dictionary(
      uniqueKeysWithValues: specification.chapters.flatMap(\.pictures).map { ($0.name, $0.content) })
    let manual = try ManualDocument(wording, FigureRecordings(specification))
    for case .figure(let file, let drawing, let alternative, _) in manual.blocks {
      let name = String(file.dropLast(".svg".count))
      guard contents[name] != nil else {
        charts[name] = drawing?.svg
        continue
      }
      svg[name] = drawing?.svg
      alternatives[name] = alternative
      guard let wide = drawing?.wide else { continue }
      // Shows the same, and is held to the same.
      (svg["\(name)-wide"], alternatives["\(name)-wide"]) = (wide, alternative)
      contents["\(name)-wide"] = contents[name]
    }
  }

  func reading(_ name: String) throws -> PictureReading { try PictureReading(#require(svg[name])) }

  /// A label as the data have it, each item of a list by itself.
  func texts(_ label: PictureLabel) throws -> [String] {
    switch label {
    case .text(let key): return [capitalized(try wording.text(key))]
    case .atMost(let fact):
      return [capitalized(try wording.text("limit.atMost", ["value": try wording.text(of: fact)]))]
    case .fact(let fact):
      switch wording.specification.facts[fact]?.form {
      case .terms(let keys): return try keys.map { capitalized(try wording.text($0)) }
      case .names(let names): return names
      default: return [CMark.plainText(try wording.text(of: fact))]
      }
    }
  }

  func capitalized(_ markdown: String) -> String { wording.capitalized(CMark.plainText(markdown)) }
}

extension Chapter {
  fileprivate var pictures: [Picture] {
    blocks.flatMap { block -> [Picture] in
      switch block {
      case .section(let section): section.pictures
      case .picture(let picture): [picture]
      default: []
      }
    }
  }
}

@Suite("Pictures made of data")
struct PictureTests {
  /// Both products in eight languages, drawn once.
  private static let all = Result {
    let protect = SmartBatteryProtect().specification
    let protectSite = try PictureTests.protectSite()
    return try Shipped.tags.flatMap { tag in
      [
        try Pictures(Shipped.specification, Shipped.site(), tag), try Pictures(protect, protectSite, tag),
      ]
    }
  }

  private static func protectSite() throws -> Site {
    try Site(ProductResources(SmartBatteryProtect.id, in: ShippedFiles.resources), templates: BuiltInFiles.templates)
  }

  @Test("Every picture is drawn in every language, with an alternative of less than 150 characters")
  func drawn() throws {
    for pictures in try Self.all.get() {
      #expect(pictures.contents.count >= 4 && Set(pictures.svg.keys) == Set(pictures.contents.keys))
      for (name, svg) in pictures.svg {
        let drawing = try Drawing(svg)
        #expect(drawing.root["role"] == "img" && drawing.root["lang"] == pictures.wording.language.variety)
        #expect(svg.contains("prefers-color-scheme:dark") && !svg.contains("href"))
        let alternative = try #require(pictures.alternatives[name])
        #expect(!alternative.isEmpty && alternative.count < 150, "\(name): \(alternative)")
        #expect(drawing.elements.contains { $0.name == "title" && $0.text == alternative })
      }
    }
  }

  @Test("No two labels collide, and none leaves its picture, in any language")
  func labels() throws {
    for pictures in try Self.all.get() {
      for (name, _) in pictures.svg {
        let reading = try pictures.reading(name)
        let labels = reading.labels
        #expect(!labels.isEmpty)
        let place = "\(pictures.wording.language) \(name)"
        for (number, label) in labels.enumerated() {
          #expect(label.x.lowerBound >= 0 && label.x.upperBound <= reading.width, "\(place): \(label.text)")
          #expect(label.y.lowerBound >= 0 && label.y.upperBound <= reading.height, "\(place): \(label.text)")
          for other in labels[(number + 1)...] where label.x.overlaps(other.x) && label.y.overlaps(other.y) {
            Issue.record("\(place): \"\(label.text)\" collides with \"\(other.text)\"")
          }
        }
      }
    }
  }

  @Test("In a run over time no curve and no other label runs through that of a threshold, in any language")
  func thresholds() throws {
    for pictures in try Self.all.get() {
      #expect(!pictures.charts.isEmpty)
      for (name, svg) in pictures.charts {
        let reading = try PictureReading(svg)
        let curves = reading.elements("path", "series").flatMap(\.curves)
        let labels = reading.labels
        let thresholds = labels.filter(\.isHalo)
        #expect(!curves.isEmpty && !thresholds.isEmpty)
        for label in thresholds {
          let place = "\(pictures.wording.language) \(name): \"\(label.text)\""
          #expect(!curves.contains { label.isCrossed(from: $0.0, to: $0.1) }, "\(place) has a curve behind it")
          let others = labels.filter { $0.x.overlaps(label.x) && $0.y.overlaps(label.y) }.map(\.text)
          #expect(others == [label.text], "\(place) collides")
        }
      }
    }
  }

  @Test("Connections: every line leads from its terminal to what the data connect with it")
  func connections() throws {
    for pictures in try Self.all.get() {
      guard case .connections(let ports)? = pictures.contents["connections"] else {
        Issue.record("no connections")
        continue
      }
      let reading = try pictures.reading("connections")
      let device = try #require(reading.elements("rect", "device").first?.box)
      for label in reading.labels where label.isStrong && device.x.contains(label.x.lowerBound) {
        #expect(label.x.upperBound < device.x.upperBound, "\(label.text) leaves the device")
      }
      let drawn = reading.groups("port")
      #expect(drawn.count == ports.count)
      for (group, port) in zip(drawn, ports) {
        let names = try port.names.flatMap(pictures.texts).joined(separator: ", ")
        #expect(reading.groups("name", in: group).map { reading.text(in: $0) }.joined() == names)
        let limits = reading.groups("limit", in: group).map { reading.text(in: $0) }
        #expect(try limits == port.limits.flatMap(pictures.texts))
        #expect(reading.elements("rect", "fuse", in: group).count == (port.fuse == nil ? 0 : 1))
        let fuse = try port.fuse.map(pictures.texts) ?? []
        #expect(reading.groups("fusing", in: group).map { reading.text(in: $0) } == fuse)
        try check(port, in: group, reading, pictures, device)
      }
    }
  }

  private func check(
    _ port: Port, in group: Int, _ reading: PictureReading, _ pictures: Pictures, _ device: PictureReading.Box
  ) throws {
    var expected = try port.connects.flatMap(pictures.texts).map { [$0, ""] }
    for exception in port.exceptions {
      let reason = CMark.plainText(try pictures.wording.sentence(exception.statement))
      expected.append([try pictures.texts(exception.label).joined(separator: ", "), reason])
    }
    var found: [[String]] = []
    for target in reading.groups("target", in: group) {
      found.append([reading.text(in: target), reading.text(in: target, style: "soft")])
      let wire = try #require(reading.elements("path", "wire", in: target).first).points
      let box = try #require(reading.elements("rect", "box", in: target).first?.box)
      let (start, end) = (try #require(wire.first), try #require(wire.last))
      let isForbidden = found.last?.last != ""
      // What is forbidden beside what is allowed branches off from its line.
      let branches = isForbidden && !port.connects.isEmpty
      #expect((branches || start.x == device.x.upperBound) && end.x == box.x.lowerBound)
      #expect(device.y.contains(start.y) && box.y.contains(end.y))
      #expect(reading.elements("path", "cross", in: target).count == (isForbidden ? 2 : 0))
      #expect(reading.elements("rect", "never", in: target).isEmpty != isForbidden)
    }
    #expect(found == expected)
  }

  @Test("Connections: no forbidden wire crosses an allowed one or lies on it")
  func forbidden() throws {
    for pictures in try Self.all.get() {
      for name in ["connections", "connections-wide"] where pictures.svg[name] != nil {
        let reading = try pictures.reading(name)
        for port in reading.groups("port") {
          let wires = reading.elements("path", "wire", in: port)
          let allowed = wires.filter { !$0.classes.contains("never") }.flatMap(\.pieces)
          for wire in wires where wire.classes.contains("never") {
            // Where it branches off, it touches the other in one point.
            let start = try #require(wire.points.first)
            for (piece, other) in wire.pieces.flatMap({ piece in allowed.map { (piece, $0) } })
            where piece.x.overlaps(other.x) && piece.y.overlaps(other.y) {
              let (x, y) = (piece.x.clamped(to: other.x), piece.y.clamped(to: other.y))
              #expect(x == start.x...start.x && y == start.y...start.y, "\(pictures.wording.language) \(name)")
            }
          }
        }
      }
    }
  }

  @Test("What the data come to allow is no longer crossed out")
  func allowed() throws {
    var product = SmallBMS()
    product.chargerOutput.mayFeedInductiveLoad.value = true
    let reading = try Pictures(product.specification, Shipped.site(), "fr").reading("connections")
    let before = try Pictures(Shipped.specification, Shipped.site(), "fr").reading("connections")
    #expect(reading.elements("path", "cross").count == before.elements("path", "cross").count - 2)
  }

  @Test("Contacts: each is drawn between the terminals and poles that it joins")
  func contacts() throws {
    for pictures in try Self.all.get() {
      guard case .contacts(let contacts)? = pictures.contents["switching-on"] else { continue }
      let reading = try pictures.reading("switching-on")
      let ways = reading.groups("way")
      #expect(ways.count == contacts.count)
      for (way, contact) in zip(ways, contacts) {
        let words = reading.groups("words", in: way).map { reading.text(in: $0) }
        #expect(words == [CMark.plainText(try pictures.wording.sentence(contact.statement))])
        let starts = Set(reading.elements("path", "wire", in: way).compactMap(\.points.first?.y))
        let ends = [contact.ends.0, contact.ends.1]
        for case .terminal(let fact) in ends {
          let name = CMark.plainText(try pictures.wording.text(of: fact))
          let label = try #require(reading.elements("text", in: way).first { $0.text == name })
          #expect(starts.contains(try #require(label.number("y")) - 5), "\(name)")
        }
        let pole: TextKey? =
          ends.contains(.batteryPlus)
          ? "picture.batteryPlus" : ends.contains(.batteryMinus) ? "picture.batteryMinus" : nil
        let names = reading.groups("pole", in: way).map { reading.text(in: $0) }
        let expected = try pole.map { [pictures.capitalized(try pictures.wording.text($0))] } ?? []
        #expect(names == expected)
      }
    }
  }

  @Test("Dimensions: every line is as long as its number says, on one scale")
  func dimensions() throws {
    for pictures in try Self.all.get() {
      guard case .dimensions(let fact)? = pictures.contents["dimensions"] else { continue }
      let reading = try pictures.reading("dimensions")
      let expected = try #require(pictures.wording.specification.facts[fact]?.form).allDimensions
      let bodies = reading.groups("body")
      #expect(bodies.count == expected.count)
      var scales: [Double] = []
      for (body, sides) in zip(bodies, expected) {
        let numbers = reading.elements("text", "length", in: body).map(\.text)
        #expect(numbers == sides.map { pictures.wording.numbers.format($0.number) })
        let lines = reading.elements("path", "dimension", in: body).map { line -> Double in
          let points = line.points
          return abs(points[1].x - points[0].x) + abs(points[1].y - points[0].y)
        }
        scales += zip(lines, sides).map { $0 / $1.number.doubleValue }
        let outlines = reading.elements("rect", "outline", in: body).compactMap(\.box)
        #expect(outlines.count == 2)
        for (outline, sides) in zip(outlines, [(lines[1], lines[0]), (lines[2], lines[0])]) {
          #expect(abs(outline.x.upperBound - outline.x.lowerBound - sides.0) < 0.2)
          #expect(abs(outline.y.upperBound - outline.y.lowerBound - sides.1) < 0.2)
        }
      }
      let (low, high) = (try #require(scales.min()), try #require(scales.max()))
      #expect(high - low < 0.01 * high)
    }
  }

  @Test("Decisions: conditions and what they decide are those of the table, in its order")
  func decisions() throws {
    for pictures in try Self.all.get() {
      for (name, content) in pictures.contents {
        guard case .decisions(let id) = content else { continue }
        let reading = try pictures.reading(name)
        let wording = pictures.wording
        let table = try #require(wording.specification.behaviour.table(id))
        let rows = reading.groups("decision").map { group in
          ["condition", "outcome"].flatMap { reading.groups($0, in: group).map { reading.text(in: $0) } }
        }
        let expected = try table.rows.map { row in
          let words = CMark.plainText(try wording.sentence(of: .row(id, row)))
          let outcome = CMark.plainText(try wording.text(of: row.outcome, in: id))
          return [pictures.capitalized(String(words.dropLast(outcome.count + 2))), outcome]
        }
        #expect(rows == expected, "\(name)")
        // An arrow to each outcome, one on to each following condition.
        #expect(reading.elements("path", "arrow").count == 2 * table.rows.count - 1)
      }
    }
  }

  @Test("A display shows the code that stands beside it, segment by segment")
  func segments() throws {
    let (site, specification) = (try Self.protectSite(), SmartBatteryProtect().specification)
    let edition = try site.edition(Language("it"))
    let files = try site.files(
      of: specification, in: edition, beside: [edition], formats: [.markdown], FigureRecordings(specification))
    let manual = Dictionary(uniqueKeysWithValues: files.map { (String($0.path.dropFirst(3)), $0.text) })
    let codes = specification.looks.compactMap { if case .segments(let name) = $0 { name.text } else { nil } }
    #expect(codes.contains("E3") && codes.contains("b"))
    let signs: [String: Character] = [
      "abcdef": "0", "bc": "1", "abdeg": "2", "abcdg": "3", "bcfg": "4", "acdfg": "5", "acdefg": "6", "abc": "7",
      "abcdefg": "8", "adefg": "E", "abefg": "P", "abcefg": "A", "cdefg": "b", "adef": "C", "bcdeg": "d", "aefg": "F",
      "cefg": "h", "g": "-",
    ]
    for code in codes {
      let reading = try PictureReading(try #require(manual["display-\(code).svg"]))
      let lit = reading.elements("path").map {
        $0.classes.contains("on") ? $0.classes.subtracting(["on"]).joined() : ""
      }
      let shown = stride(from: 0, to: lit.count, by: 7).map { signs[lit[$0..<$0 + 7].joined()] ?? "?" }
      #expect(String(shown) == code)
      #expect(manual["manual.md"]?.contains("![](display-\(code).svg)\u{A0}\(code)") == true)
    }
  }

  @Test("A lamp is drawn lit where the table says so", arguments: ["en", "sv"])
  func lamps(tag: String) throws {
    let files = try Shipped.files(tag)
    let markdown = try #require(files["manual.md"])
    let wording = try Shipped.wording(tag)
    let (lit, dark) = (try wording.text("outcome.ledLoadOn.on"), try wording.text("outcome.ledLoadOn.off"))
    for colour in ["blue", "red"] {
      #expect(markdown.contains("![](lamp-\(colour)-lit.svg)\u{A0}\(lit)"))
      #expect(markdown.contains("![](lamp-\(colour)-dark.svg)\u{A0}\(dark)"))
      #expect(
        !markdown.contains("lamp-\(colour)-lit.svg)\u{A0}\(dark)")
          && !markdown.contains("lamp-\(colour)-dark.svg)\u{A0}\(lit)"))
      #expect(files["lamp-\(colour)-lit.svg"]?.contains("rays") == true)
    }
  }

  @Test("Pictures are the same on every run")
  func stable() throws {
    for (product, site) in [(Shipped.specification, try Shipped.site())] {
      #expect(try Pictures(product, site, "de").svg == Pictures(product, site, "de").svg)
    }
  }
}

extension FactForm {
  /// The sides of one body or of several.
  fileprivate var allDimensions: [[AnyQuantity]] {
    switch self {
    case .dimensions(let sides): [sides]
    case .byChoice(_, let choices): choices.flatMap(\.form.allDimensions)
    default: []
    }
  }
}
