/// The figures of the Smart BatteryProtect, read from its facts a second time: milliseconds and millivolts, at 12 V.
///
/// They are variables so that tests can ask whether traces tell a figure from its neighbour.
public struct SmartBatteryProtectFigures: Sendable {
  /// A row of the programming table.
  public struct Setting: Sendable {
    /// Below it, the load is going to be disconnected.
    public var shutdown: Int
    /// Above it, the load is going to be connected again.
    public var restart: Int
  }

  /// B9, by the digit on the display.
  public var settings = [
    Setting(shutdown: 10_500, restart: 12_000),
    Setting(shutdown: 10_000, restart: 11_500),
    Setting(shutdown: 9_500, restart: 11_500),
    Setting(shutdown: 11_250, restart: 13_250),
    Setting(shutdown: 11_500, restart: 13_800),
    Setting(shutdown: 10_500, restart: 12_800),
    Setting(shutdown: 11_500, restart: 12_800),
    Setting(shutdown: 11_800, restart: 12_800),
    Setting(shutdown: 12_000, restart: 13_000),
    Setting(shutdown: 10_000, restart: 13_200),
  ]
  /// B8 and Q1.
  public var overVoltage = 16_000
  /// B15: above it, a lockout is going to end.
  public var lockoutRelease = 13_000
  /// B5, the same in both systems.
  public var lowestOperating = 6_000
  /// B5, the same in both systems.
  public var highestOperating = 35_000

  /// B12, B13.
  public var alarmDelay = 12_000
  /// B12, B26.
  public var shutdownDelay = 90_000
  /// B12, B26.
  public var reconnectDelay = 30_000
  /// B16.
  public var remoteDelay = 1_000
  /// B17.
  public var retryInterval = 5_000
  /// B17: tries that fail before the display shows it.
  public var triesBeforeError = 2
  /// B14.
  public var deadTime = 30_000
  /// B15.
  public var attemptsBeforeLockout = 3
  /// B15.
  public var lockoutReleaseDelay = 30_000

  /// What the facts say.
  public init() {}
}
