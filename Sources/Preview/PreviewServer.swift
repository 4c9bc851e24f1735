import FlyingFox
import FlyingSocks
import Foundation

/// Serves a site to the browsers of this machine, and has them load it again when it changes.
public struct PreviewServer: Sendable {
  /// Why there is no preview.
  public struct Unavailable: Error, CustomStringConvertible {
    /// What is wrong.
    public let description: String
  }

  private let site: PreviewedSite
  private let port: UInt16

  /// Prepares to serve a site at a port; 0 is any that is free.
  public init(_ site: PreviewedSite, port: UInt16) { (self.site, self.port) = (site, port) }

  /// Serves until the task is cancelled; `isReady` is told the address.
  ///
  /// - Throws: `Unavailable` where the port can't be had.
  public func run(isReady: @escaping @Sendable (String) throws -> Void) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), pool: UndelayedSockets(pool: HTTPServer.defaultPool()),
      logger: .disabled, handler: PreviewHandler(site: site))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await server.run()
        } catch let SocketError.failed(_, number, message) where !Task.isCancelled {
          throw unavailable(number, message)
        }
      }
      group.addTask {
        try await server.waitUntilListening()
        guard case .ip4(_, let port)? = await server.listeningAddress else { return }
        try isReady("http://127.0.0.1:\(port)/")
      }
      do {
        for try await _ in group {}
      } catch {
        group.cancelAll()
        throw Task.isCancelled ? CancellationError() : error
      }
    }
  }

  private func unavailable(_ number: Int32, _ message: String) -> Unavailable {
    Unavailable(
      description: number == EADDRINUSE
        ? "error: port \(port) is taken by another program; choose another one with --port, or 0 for any that is free"
        : "error: no server at port \(port): \(message)")
  }
}

/// Answers from what is in memory.
private struct PreviewHandler: HTTPHandler {
  let site: PreviewedSite

  /// Longer than this no browser waits for an answer, and asks again.
  private static let patience = Duration.seconds(10)

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    // A page of another host whose name leads here is none of ours.
    let host = request.headers[.host]?.split(separator: ":").first
    guard host == "127.0.0.1" || host == "localhost" else { return answer(.forbidden, "not this host") }
    guard request.method == .GET || request.method == .HEAD else { return answer(.methodNotAllowed, "GET only") }
    // As it was asked for: whether it ends in "/" matters.
    let path = String(request.target.path(percentEncoded: false).drop { $0 == "/" })
    switch path {
    case ReloadScript.path: return answer(.ok, ReloadScript.text, "text/javascript")
    case ReloadScript.statePath: return try await state(after: request.query.first { $0.name == "after" }?.value)
    default: return await file(path)
    }
  }

  private func file(_ path: String) async -> HTTPResponse {
    let isFolder = path.isEmpty || path.hasSuffix("/")
    let name = isFolder ? path + "index.html" : path
    let version = await site.state.version
    if let content = await site.content(of: name) {
      guard name.hasSuffix(".html") else { return answer(.ok, Data(content), Self.type(of: name)) }
      return answer(.ok, ReloadScript.added(to: String(decoding: content, as: UTF8.self), version), "text/html")
    }
    if !isFolder, await site.content(of: path + "/index.html") != nil {
      return answer(.movedPermanently, "", more: [.location: "/\(path)/"])
    }
    let page =
      "<!DOCTYPE html><html lang=\"en\"><head><title>Preview</title></head><body><p>There is no such page.</p></body></html>"
    return answer(.notFound, ReloadScript.added(to: page, version), "text/html")
  }

  /// Waits until the state is another one than the page knows.
  private func state(after known: String?) async throws -> HTTPResponse {
    let end = ContinuousClock.now + Self.patience
    var state = await site.state
    while state.version == known, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(5))
      state = await site.state
    }
    let members = ["version": state.version, "fault": state.fault]
    return answer(.ok, try JSONEncoder().encode(members), "application/json")
  }

  private func answer(
    _ status: HTTPStatusCode, _ text: String, _ type: String = "text/plain", more: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    answer(status, Data(text.utf8), type, more: more)
  }

  private func answer(
    _ status: HTTPStatusCode, _ content: Data, _ type: String, more: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    let isText = type.hasPrefix("text/") || type.hasSuffix("json")
    let headers: [HTTPHeader: String] = [
      .contentType: isText ? "\(type); charset=utf-8" : type, .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
    ]
    return HTTPResponse(
      statusCode: status, headers: HTTPHeaders(headers.merging(more) { $1 }), body: content)
  }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "css": "text/css"
    case "js": "text/javascript"
    case "svg": "image/svg+xml"
    case "json": "application/json"
    case "csv": "text/csv"
    case "md": "text/markdown"
    case "xml": "application/xml"
    default: "application/octet-stream"
    }
  }
}
