import ReferenceModels
import Testing

/// Short traces worked out by hand from the facts (B) and the points that they leave open (Q).
@Suite struct SmartBatteryProtectOracleTests {
  typealias Options = SmartBatteryProtectTrace.Options

  private static let relay = Options(mode: .relay)
  private static let liIon = Options(mode: .liIon)

  private func expect(
    _ options: Options = Options(), rows: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let story = try Story(options, rows)
    #expect(story.output == story.expectedOutput, sourceLocation: location)
  }

  // MARK: Remote input

  @Test("The load is connected one second after the remote input closes, and disconnected when it opens (B16)")
  func remote() throws {
    try expect(
      rows: """
        0      13  open      | disconnected off
        5      13  closed    | disconnected off
        5.999  13  closed    | disconnected off
        6      13  high      | connected    off
        7      13  floating  | disconnected off
        8      13  high      | disconnected off
        8.5    13  open      | disconnected off
        8.6    13  closed    | disconnected off
        9.599  13  closed    | disconnected off
        9.6    13  closed    | connected    off
        """)
  }

  @Test("A remote input that is closed in the first row closes at that row's time")
  func closedFromTheStart() throws {
    try expect(
      rows: """
        100  13  closed  | disconnected off
        101  13  closed  | connected    off
        """)
  }

  // MARK: Under-voltage

  @Test("Under-voltage warns at once, alarms after 12 s, disconnects after 90 s; 30 s above restart end it (B12, B26)")
  func underVoltage() throws {
    try expect(
      rows: """
        0        13      closed  | disconnected off
        10       10.499  closed  | connected    off         P3
        21.999   10.499  closed  | connected    off         P3
        22       10.499  closed  | connected    continuous  P3
        99.999   10.499  closed  | connected    continuous  P3
        100      10.499  closed  | disconnected off         E3
        120      12.001  closed  | disconnected off         E3
        149.999  12.001  closed  | disconnected off         E3
        150      12.001  closed  | connected    off
        """)
  }

  @Test("In mode B the relay is engaged while mode A alarms (B13)")
  func underVoltageWithRelay() throws {
    try expect(
      Self.relay,
      rows: """
        0   13      closed  | disconnected off
        10  10.499  closed  | connected    off      P3
        22  10.499  closed  | connected    engaged  P3
        99  10.499  closed  | connected    engaged  P3
        100 10.499  closed  | disconnected off      E3
        """)
  }

  @Test("Exactly at the shutdown level nothing begins; exactly at the restart level a warning ends (Q4)")
  func equalityAtTheLevels() throws {
    try expect(
      rows: """
        0    10.5    closed  | disconnected off
        100  10.5    closed  | connected    off
        200  10.499  closed  | connected    off         P3
        220  11.999  closed  | connected    continuous  P3
        230  12      closed  | connected    off
        300  12      closed  | connected    off
        """)
  }

  @Test("Below the restart level a dip goes on, however short it was; both delays run from the crossing (B26, Q3)")
  func dipBelowRestart() throws {
    try expect(
      rows: """
        0   13  closed  | disconnected off
        10  10  closed  | connected    off         P3
        13  11  closed  | connected    off         P3
        22  11  closed  | connected    continuous  P3
        50  10  closed  | connected    continuous  P3
        100 11  closed  | disconnected off         E3
        """)
  }

  @Test("A dip that reached the restart level begins anew the next time (B26)")
  func secondDip() throws {
    try expect(
      rows: """
        0      13  closed  | disconnected off
        10     10  closed  | connected    off         P3
        99     12  closed  | connected    off
        100    10  closed  | connected    off         P3
        111.9  10  closed  | connected    off         P3
        112    10  closed  | connected    continuous  P3
        189.9  10  closed  | connected    continuous  P3
        190    10  closed  | disconnected off         E3
        """)
  }

  @Test("A recovery at the very instant of the disconnection comes too late")
  func recoveryAtTheEnd() throws {
    try expect(
      rows: """
        0    13  closed  | disconnected off
        10   10  closed  | connected    off  P3
        100  13  closed  | disconnected off  E3
        130  13  closed  | connected    off
        """)
  }

  @Test("The reconnect delay runs above the restart level without interruption; at the level it does not run (Q4)")
  func interruptedReconnection() throws {
    try expect(
      rows: """
        0      13      closed  | disconnected off
        10     10      closed  | connected    off  P3
        100    10      closed  | disconnected off  E3
        110    12      closed  | disconnected off  E3
        150    12.001  closed  | disconnected off  E3
        179    12      closed  | disconnected off  E3
        181    12.001  closed  | disconnected off  E3
        210.9  12.001  closed  | disconnected off  E3
        211    12.001  closed  | connected    off
        """)
  }

  @Test("All that happens between two rows happens at its own instant")
  func farApart() throws {
    try expect(
      rows: """
        0     9   closed  | disconnected off  P3
        1000  13  closed  | disconnected off         E3
        2000  9   closed  | connected    off  P3
        2015  9   closed  | connected    continuous  P3
        """)
  }

  @Test("Power-up below the shutdown level counts as a crossing; the load is connected until it has lasted 90 s")
  func lowFromTheStart() throws {
    try expect(
      rows: """
        0   9  closed  | disconnected off         P3
        1   9  closed  | connected    off         P3
        12  9  closed  | connected    continuous  P3
        90  9  closed  | disconnected off         E3
        """)
  }

  @Test("Under-voltage is watched while the remote input is open, and the remote does not clear it")
  func underVoltageWhileOff() throws {
    try expect(
      rows: """
        0    9       open    | disconnected off         P3
        12   9       open    | disconnected continuous  P3
        90   9       open    | disconnected off         E3
        100  9       closed  | disconnected off         E3
        110  9       open    | disconnected off         E3
        120  12.001  open    | disconnected off         E3
        149.5  12.001  closed  | disconnected off       E3
        150    12.001  closed  | disconnected off
        150.5  12.001  closed  | connected    off
        """)
  }

  @Test("At 24 V the levels are twice those of the table, the range is the same (B5, B8, B9)")
  func volts24() throws {
    try expect(
      Options(setting: 3, systemVoltage: .volts24),
      rows: """
        0    22.5    closed  | disconnected off
        10   22.499  closed  | connected    off           P3
        22   26.499  closed  | connected    continuous    P3
        23   26.5    closed  | connected    off
        30   32      closed  | connected    off
        40   32.001  closed  | disconnected intermittent  E4
        50   35      closed  | disconnected intermittent  E4
        60   35.001  closed  | disconnected off
        """)
  }

  // MARK: Over-voltage

  @Test(
    "Over-voltage disconnects above the trip level, alarms by turns in mode A, and ends without delay (B8, B12, Q2)")
  func overVoltage() throws {
    try expect(
      rows: """
        0   13      closed  | disconnected off
        10  16      closed  | connected    off
        20  16.001  closed  | disconnected intermittent  E4
        30  16      closed  | connected    off
        40  17      open    | disconnected intermittent  E4
        """)
  }

  @Test("Over-voltage leaves the alarm output alone in modes B and C (B13, B14)", arguments: [relay, liIon])
  func overVoltageWithoutAlarm(_ options: Options) throws {
    try expect(
      options,
      rows: """
        0   13      open  | disconnected off
        5   13      high  | \(options.mode == .liIon ? "connected" : "disconnected") off
        10  16.001  high  | disconnected off  E4
        30  16      high  | connected    off
        """)
  }

  @Test("Over-voltage ends a warning, and the reconnect delay runs during it")
  func overVoltageAndUnderVoltage() throws {
    try expect(
      rows: """
        0    13  closed  | disconnected off
        10   10  closed  | connected    off           P3
        20   17  closed  | disconnected intermittent  E4
        30   10  closed  | connected    off           P3
        119  10  closed  | connected    continuous    P3
        120  10  closed  | disconnected off           E3
        130  17  closed  | disconnected intermittent  E4
        140  13  closed  | disconnected off           E3
        160  13  closed  | connected    off
        """)
  }

  // MARK: Mode C

  @Test("In mode C the first connection is at once, and a drop is followed by 30 s of dead time (B14)")
  func deadTime() throws {
    try expect(
      Self.liIon,
      rows: """
        0      13  floating  | disconnected off
        5      13  high      | connected    off
        50     13  floating  | disconnected off
        60     13  high      | disconnected off
        70     13  open      | disconnected off
        75     13  closed    | disconnected off
        79.999 13  closed    | disconnected off
        80     13  closed    | connected    off
        200    13  floating  | disconnected off
        240    13  floating  | disconnected off
        241    13  high      | connected    off
        """)
  }

  @Test("In mode C under-voltage neither warns nor disconnects (B14)")
  func noUnderVoltageInLiIonMode() throws {
    try expect(
      Self.liIon,
      rows: """
        0    13  high  | connected off
        10   7   high  | connected off
        500  7   high  | connected off
        """)
  }

  @Test("After three attempts to re-engage the load stays off until 30 s above the release level (B15)")
  func lockout() throws {
    try expect(
      Self.liIon,
      rows: """
        0      12.9    high      | connected    off
        10     12.9    floating  | disconnected off
        20     12.9    high      | disconnected off
        40     12.9    high      | connected    off
        50     12.9    floating  | disconnected off
        80     12.9    high      | connected    off
        110    12.9    floating  | disconnected off
        140    12.9    high      | connected    off
        150    12.9    floating  | disconnected off  E7
        200    13      high      | disconnected off  E7
        300    13.001  high      | disconnected off  E7
        320    13      high      | disconnected off  E7
        330    13.001  floating  | disconnected off  E7
        340    13.001  high      | disconnected off  E7
        359.9  13.001  high      | disconnected off  E7
        360    13.001  high      | connected    off
        """)
  }

  @Test("A lockout lasts 30 s even if the voltage was high before, and the count begins anew after it (B15, Q6)")
  func lockoutAtHighVoltage() throws {
    try expect(
      Self.liIon,
      rows: """
        0    14  high      | connected    off
        1    14  floating  | disconnected off
        31   14  high      | connected    off
        32   14  floating  | disconnected off
        62   14  high      | connected    off
        63   14  floating  | disconnected off
        93   14  high      | connected    off
        94   14  floating  | disconnected off  E7
        123  14  floating  | disconnected off  E7
        124  14  floating  | disconnected off
        130  14  high      | connected    off
        131  14  floating  | disconnected off
        161  14  high      | connected    off
        162  14  floating  | disconnected off
        192  14  high      | connected    off
        193  14  floating  | disconnected off
        223  14  high      | connected    off
        224  14  floating  | disconnected off  E7
        """)
  }

  @Test("A connection of more than the dead time sets the attempts to zero, one of exactly that time does not (Q6)")
  func longConnection() throws {
    let untilThirdAttempt = """
      0    12  high      | connected    off
      1    12  floating  | disconnected off
      31   12  high      | connected    off
      32   12  floating  | disconnected off
      62   12  high      | connected    off
      63   12  floating  | disconnected off
      93   12  high      | connected    off

      """
    try expect(Self.liIon, rows: untilThirdAttempt + "123 12 floating | disconnected off E7")
    try expect(Self.liIon, rows: untilThirdAttempt + "123.001 12 floating | disconnected off")
  }

  @Test("A drop at the very end of the dead time ends a connection that has just begun")
  func dropAtTheEndOfDeadTime() throws {
    try expect(
      Self.liIon,
      rows: """
        0    12  high      | connected    off
        1    12  floating  | disconnected off
        10   12  high      | disconnected off
        31   12  floating  | disconnected off
        40   12  high      | disconnected off
        60.9 12  high      | disconnected off
        61   12  high      | connected    off
        """)
  }

  @Test("Over-voltage is no drop in mode C, and a drop during it has its dead time (B8, B14)")
  func overVoltageInLiIonMode() throws {
    try expect(
      Self.liIon,
      rows: """
        0   13  high      | connected    off
        5   17  high      | disconnected off  E4
        6   13  high      | connected    off
        10  17  high      | disconnected off  E4
        11  17  floating  | disconnected off  E4
        12  13  high      | disconnected off
        41  13  high      | connected    off
        """)
  }

  // MARK: Short circuit

  @Test("A short circuit is tried every 5 s, and shown after two attempts (B17)")
  func shortCircuit() throws {
    try expect(
      rows: """
        0      13  closed        | disconnected off
        10     13  closed short  | disconnected off
        15     13  closed short  | disconnected off
        19.999 13  closed short  | disconnected off
        20     13  closed short  | disconnected off  E1
        26     13  closed        | disconnected off  E1
        29.999 13  closed        | disconnected off  E1
        30     13  closed        | connected    off
        40     13  closed short  | disconnected off
        45     13  closed        | disconnected off
        50     13  closed        | connected    off
        """)
  }

  @Test("A short circuit is noticed by connecting, and forgotten when the connection is no longer wanted (B17)")
  func shortCircuitWhileOff() throws {
    try expect(
      rows: """
        0   13  open   short  | disconnected off
        10  13  closed short  | disconnected off
        20  13  closed short  | disconnected off
        21  13  closed short  | disconnected off  E1
        22  13  open   short  | disconnected off
        23  13  closed short  | disconnected off
        24  13  closed        | disconnected off
        29  13  closed        | connected    off
        """)
  }

  @Test("A short circuit is tried in mode C as well, and is no drop (B17)")
  func shortCircuitInLiIonMode() throws {
    try expect(
      Self.liIon,
      rows: """
        0   13  high  short  | disconnected off
        10  13  high  short  | disconnected off  E1
        12  13  high         | disconnected off  E1
        15  13  high         | connected    off
        """)
  }

  @Test("During a short circuit under-voltage takes its course, its warning hidden by the error")
  func shortCircuitAndUnderVoltage() throws {
    try expect(
      rows: """
        0   13  closed        | disconnected off
        5   10  closed short  | disconnected off         P3
        15  10  closed short  | disconnected off         E1
        17  10  closed short  | disconnected continuous  E1
        95  10  closed short  | disconnected off         E3
        """)
  }

  // MARK: Range

  @Test("Outside the operating range, or without a reading, the load is disconnected and the alarm off (B5)")
  func operatingRange() throws {
    try expect(
      rows: """
        0    6      closed  | disconnected off           P3
        12   6      closed  | connected    continuous    P3
        13   5.999  closed  | disconnected off
        14   6      closed  | connected    continuous    P3
        15   12     closed  | connected    off
        16   -      closed  | disconnected off
        17   12     closed  | connected    off
        18   35     closed  | disconnected intermittent  E4
        19   35.001 closed  | disconnected off
        """)
  }

  @Test("A missing reading prolongs no under-voltage and forgets none, but interrupts the reconnect delay")
  func missingReading() throws {
    try expect(
      rows: """
        0    10  closed  | disconnected off  P3
        50   -   closed  | disconnected off
        95   11  closed  | disconnected off  E3
        100  13  closed  | disconnected off  E3
        120  -   closed  | disconnected off
        121  13  closed  | disconnected off  E3
        150  13  closed  | disconnected off  E3
        151  13  closed  | connected    off
        """)
  }

  @Test("A missing reading interrupts the release of a lockout, and no dead time")
  func missingReadingInLiIonMode() throws {
    try expect(
      Self.liIon,
      rows: """
        0    14  high      | connected    off
        1    -   floating  | disconnected off
        31   14  high      | connected    off
        32   14  floating  | disconnected off
        62   14  high      | connected    off
        63   14  floating  | disconnected off
        93   14  high      | connected    off
        94   14  floating  | disconnected off  E7
        100  -   high      | disconnected off
        101  14  high      | disconnected off  E7
        130  14  high      | disconnected off  E7
        131  14  high      | connected    off
        """)
  }

  // MARK: Display

  @Test("A trace has the code that stands for as long as it does, also when the display has gone dark (B20)")
  func standingCode() throws {
    try expect(
      rows: """
        0        10  closed  | disconnected off           P3
        389.999  10  closed  | disconnected off           E3
        390      10  closed  | disconnected off           E3
        400      17  closed  | disconnected intermittent  E4
        410      10  closed  | disconnected off           E3
        709.999  10  closed  | disconnected off           E3
        710      17  closed  | disconnected intermittent  E4
        1010     17  closed  | disconnected intermittent  E4
        """)
  }

  // MARK: Text

  @Test("A trace is written as its contract says")
  func text() throws {
    let story = try Story(
      Options(setting: 7, mode: .relay, systemVoltage: .volts24),
      """
      0       26     closed        | disconnected off
      0.05    26.05  floating      | disconnected off
      100.5   -      high   short  | disconnected off
      110     23     high          | disconnected off  P3
      """)
    #expect(
      story.trace.input == """
        time,battery_voltage,remote,short_circuit
        0,26,closed,0
        0.05,26.05,floating,0
        100.5,,high,1
        110,23,high,0

        """)
    #expect(
      story.output == """
        time,load,alarm,display
        0,disconnected,off,
        0.05,disconnected,off,
        100.5,disconnected,off,
        110,connected,off,P3

        """)
    #expect(
      story.trace.options.arguments == ["--model", "65", "--setting", "7", "--mode", "b", "--system-voltage", "24"])
  }
}
