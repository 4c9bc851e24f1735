import FlyingFox
import FlyingSocks
import Foundation

/// Sockets that send at once what is written to them.
///
/// The server writes the head of an answer and its content one after the other. The system would hold the second until the
/// browser has acknowledged the first, which takes that 40 ms for each file.
struct UndelayedSockets<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
