import Engine
import Recording
import SpecModel

/// The runs that a document's figures show, made once for all languages.
public struct FigureRecordings: Sendable {
  private let recordings: [String: Recording]

  /// Runs the example readings of every figure through the engine.
  public init(_ specification: Specification) throws(EngineError) {
    let figures = specification.chapters.flatMap(\.figures)
    let engine = figures.isEmpty ? nil : try Engine(specification)
    var recordings: [String: Recording] = [:]
    if let engine {
      for figure in figures {
        recordings[figure.name] = try Recording(engine, of: figure.readings, showing: figure.selection)
      }
    }
    self.recordings = recordings
  }

  /// How many bytes the runs take.
  var size: Int { recordings.values.reduce(0) { $0 + $1.size } }

  /// What can be seen of them.
  var content: [String: Recording.Content] { recordings.mapValues(\.content) }

  /// The run of a figure.
  func recording(of figure: Figure) throws -> Recording {
    guard let recording = recordings[figure.name] else {
      throw ManualError.unknownReference("the figure \"\(figure.name)\"", in: "the document")
    }
    return recording
  }
}

extension Chapter {
  fileprivate var figures: [Figure] {
    blocks.flatMap { block -> [Figure] in
      switch block {
      case .figure(let figure): [figure]
      case .section(let section): section.figures
      default: []
      }
    }
  }
}
