import Engine
import ReferenceModels
import SmallBMS
import SmallBMSWithSmartBatteryProtect
import SmartBatteryProtect
import SpecModel
import Testing
import Verification

@Suite("The smallBMS and the Smart BatteryProtect wired together")
struct PairTests {
  private static let pair = SmallBMSWithSmartBatteryProtect()

  @Test(
    "the pair does what both do one after the other, row by row",
    arguments: [("12", "datasheet"), ("24", "datasheet"), ("12", "field")])
  func agreesWithParts(_ systemVoltage: ChoiceID, _ profileName: String) throws {
    let specification = Self.pair.specification
    let parts = try (
      bms: Engine(SmallBMS().specification, Settings(SmallBMS.behaviour.profile(named: profileName))),
      protect: Engine(
        SmartBatteryProtect().specification,
        Settings(choices: Choices(["mode": "C", "systemVoltage": systemVoltage])))
    )
    let engine = try Engine(
      specification,
      Settings(
        specification.behaviour.profile(named: profileName),
        choices: Choices(["protect.systemVoltage": systemVoltage])))
    var rows = PairRows(seed: 7, unlocking: systemVoltage == "12" ? 13 : 26)
    var seen: Set<StateID> = []
    var (state, bmsState, protectState) = (engine.initialState, parts.bms.initialState, parts.protect.initialState)
    for _ in 0..<4000 {
      let row = rows.next(for: engine)
      let outputs = advance(engine, &state, row.inputs, row.pause)
      var bmsInputs = parts.bms.inputs
      for input in parts.bms.behaviour.inputs {
        bmsInputs[input.id] = row.inputs[input.id == "batteryVoltage" ? input.id : InputID("bms.\(input.id)")]
      }
      let bms = advance(parts.bms, &bmsState, bmsInputs, row.pause)
      var protectInputs = parts.protect.inputs
      protectInputs["batteryVoltage"] = row.inputs["batteryVoltage"]
      protectInputs["shortCircuit"] = row.inputs["protect.shortCircuit"]
      protectInputs["remote"] = parts.protect.behaviour.value(of: "remote", in: bms.state(of: "loadOutput"))
      let protect = advance(parts.protect, &protectState, protectInputs, row.pause)
      for table in ["system", "loadOutput", "chargerOutput", "ledLoadOn", "ledTempOrOVP"] as [TableID] {
        #expect(outputs.state(of: TableID("bms.\(table)")) == bms.state(of: table))
      }
      for table in ["release", "load", "alarm", "code"] as [TableID] {
        try #require(outputs.state(of: TableID("protect.\(table)")) == protect.state(of: table), "\(table)")
      }
      protect.state(of: "release").map { _ = seen.insert($0) }
    }
    #expect(seen == ["awaited", "given", "withdrawn", "awaitedAgain", "givenAgain", "lockedOut"])
  }

  private func advance(_ engine: Engine, _ state: inout State, _ inputs: Inputs, _ pause: Double) -> Outputs {
    let step = engine.step(state, inputs, after: pause)
    state = step.state
    return step.outputs
  }
}

/// Random rows of the pair, of which each changes one reading of the one before: so that a drop follows a drop often.
private struct PairRows {
  private var random: SplitMix64
  private let voltages: [Double]
  private var values: [InputID: Double]

  init(seed: UInt64, unlocking: Double) {
    random = SplitMix64(state: seed)
    // At the bounds of both products, at what ends a lockout and at what is too high, and beside them.
    voltages = [.nan, 5.9, 6, 7.9, 8, 35, 35.1, unlocking, unlocking + 0.01, unlocking + 3, unlocking + 6.1]
    values = [
      "batteryVoltage": unlocking, "bms.cellVoltageMin": 3, "bms.cellVoltageMax": 3.3, "bms.cellTemperatureMin": 20,
      "bms.cellTemperatureMax": 21, "bms.remote": Inputs.closed,
    ]
  }

  mutating func next(for engine: Engine) -> (inputs: Inputs, pause: Double) {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<50: values["bms.cellVoltageMin"] = pick([2.79, 2.8, 2.81, 3, 3.19, 3.2])
    case ..<60: values["batteryVoltage"] = pick(voltages)
    case ..<75: values["batteryVoltage"] = voltages[8]
    case ..<80: values["bms.remote"] = pick([.nan, Inputs.closed])
    case ..<84: values["protect.shortCircuit"] = pick([.nan, Inputs.closed])
    case ..<87: values["bms.cellTemperatureMax"] = pick([.nan, 21, 51])
    case ..<90: values["bms.cellVoltageMax"] = pick([3.3, 3.8])
    case ..<95:
      values["bms.remote"] = Inputs.closed
      values["protect.shortCircuit"] = .nan
      values["bms.cellTemperatureMax"] = 21
      values["batteryVoltage"] = voltages[7]
    default: break
    }
    var inputs = engine.inputs
    for (input, value) in values { inputs[input] = value }
    return (inputs, pick([0, 0.5, 1, 5, 10, 20, 29.999, 30, 30.001, 31, 60, 301]))
  }

  private mutating func pick(_ choices: [Double]) -> Double {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}
