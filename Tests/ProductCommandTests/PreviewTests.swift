import Foundation
import Testing

@Suite("preview as a user meets it")
struct PreviewTests {
  @Test("A port that another program has is said with what to do, and exits with 69")
  func takenPort() throws {
    let program = try Program()
    defer { program.clean() }
    let (listener, port) = try listening()
    defer { close(listener) }
    let result = try program.run("preview", "--port", "\(port)", "--language", "en")
    #expect(result.status == 69 && result.output.isEmpty)
    #expect(
      result.errors
        == "error: port \(port) is taken by another program; choose another one with --port, or 0 for any that is free\n"
    )
  }

  @Test("A language that no catalog has ends it, as it ends build")
  func unknownLanguage() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("preview", "--port", "0", "--language", "tlh")
    #expect(result.status == 64)
    #expect(result.errors.contains("no catalog has texts in the language \"tlh\""))
  }

  /// A socket of this test that listens at a port of this machine.
  private func listening() throws -> (descriptor: Int32, port: UInt16) {
    #if canImport(Darwin)
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 1) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    try #require(isListening)
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }
}
