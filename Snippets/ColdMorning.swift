import Engine
import SmallBMS

// A cold morning: the battery is full enough, but one cell is too cold to be charged.
let engine = try Engine(SmallBMS().specification)
var inputs = engine.inputs
(inputs["batteryVoltage"], inputs["cellVoltageMin"], inputs["cellVoltageMax"]) = (13.2, 3.3, 3.3)
(inputs["cellTemperatureMin"], inputs["cellTemperatureMax"]) = (4, 6)
inputs.setContact("remote", closed: true)
let (_, outputs) = engine.step(engine.initialState, inputs, after: 0)
print(outputs.state(of: "loadOutput") ?? "-", outputs.state(of: "chargerOutput") ?? "-")  // high floating
