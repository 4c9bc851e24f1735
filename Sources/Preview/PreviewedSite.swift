/// The pages that a preview shows at the moment: the last ones that could be made, and what keeps newer ones from it.
public actor PreviewedSite {
  /// A state of the pages, as a page asks for it.
  struct State: Sendable {
    /// Another one whenever there are new pages or another fault.
    let version: String
    let fault: String?
  }

  private var files: [String: [UInt8]] = [:]
  private var count = 0
  private var fault: String?
  /// Tells the versions of this run from those of an earlier one, which a page may still show.
  private let run = UInt32.random(in: 0...UInt32.max)

  /// Makes a site without pages.
  public init() {}

  /// Shows other pages, by their paths.
  public func show(_ files: [String: [UInt8]]) {
    (self.files, fault) = (files, nil)
    count += 1
  }

  /// Keeps the pages, and says why there are no newer ones.
  public func show(fault: String) {
    self.fault = fault
    count += 1
  }

  var state: State { State(version: "\(run)-\(count)", fault: fault) }

  /// The content of a file; nil where the site has none of this path, whatever is on the disk.
  func content(of path: String) -> [UInt8]? { files[path] }
}
