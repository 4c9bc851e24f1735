import Engine
import SmallBMS

// A cold morning: the battery is full enough, one cell is below its lowest charging temperature.
let engine = try Engine(SmallBMS().specification)
var inputs = engine.inputs
for (input, value) in [("batteryVoltage", 13.2), ("cellVoltageMin", 3.3), ("cellVoltageMax", 3.3)] {
  inputs[.init(input)] = value
}
(inputs["cellTemperatureMin"], inputs["cellTemperatureMax"]) = (4, 6)
inputs.setContact("remote", closed: true)
let (_, outputs) = engine.step(engine.initialState, inputs, after: 0)
print(outputs.state(of: "loadOutput") ?? "", outputs.state(of: "chargerOutput") ?? "")  // high floating
