import Quantities
import SmallBMS
import SpecModel
import Testing

/// What the facts print as; written from the datasheet once more, so that a slip in the data shows.
@Suite struct FactTests {
  private static let expected: KeyValuePairs<FactID, (text: String, clause: ClauseID)> = [
    "purpose.replaces": ("VE.Bus BMS", "F1"),
    "purpose.isSimpleAndLowCost": ("yes", "F1"),
    "purpose.unsuitableFor": ("MultiPlus, Quattro", "F2"),
    "purpose.hasVEBusInterface": ("no", "F2"),
    "purpose.batteries": ("Victron Smart LiFePO4", "F3"),
    "purpose.batteryConnector": ("M8", "F3"),
    "purpose.outputs": ("output.load, output.charger", "F4"),
    "loadOutput.floatsOn": ("protection.cellUnderVoltage", "F5"),
    "loadOutput.maximumCurrent": ("1 A", "F6"),
    "loadOutput.isShortCircuitProtected": ("no", "F6"),
    "loadOutput.voltageWhenHigh": ("Vbat - 0.1 V", "F6"),
    "loadOutput.sinkCurrent": ("0 A", "F6"),
    "loadOutput.mayControl": (
      "control.highCurrentRelay, control.highCurrentContactor, control.remoteOfBatteryProtect, "
        + "control.remoteOfInverter, control.remoteOfDCDCConverter, control.remoteOfOtherLoads", "F7"
    ),
    "loadOutput.onOffCables": ("cable.nonInverting, cable.inverting", "F7"),
    "chargerOutput.floatsOn": (
      "protection.cellOverVoltage, protection.cellOverTemperature, protection.cellUnderTemperature", "F8"
    ),
    "chargerOutput.maximumCurrent": ("10 mA", "F9"),
    "chargerOutput.isShortCircuitProtected": ("yes", "F9"),
    "chargerOutput.voltageWhenHigh": ("Vbat - 0.6 V", "F9"),
    "chargerOutput.sinkCurrent": ("0 A", "F9"),
    "chargerOutput.mayFeedInductiveLoad": ("no", "F10"),
    "chargerOutput.mayControl": ("control.remoteOfCharger, control.cyrixLiCharge, control.cyrixLiCt", "F11"),
    "onOffInput.controls": ("output.load, output.charger", "F12"),
    "onOffInput.terminalL": ("Remote L", "F13"),
    "onOffInput.terminalH": ("Remote H", "F13"),
    "onOffInput.lowThreshold": ("3.5 V", "F14"),
    "onOffInput.highThreshold": ("2.9 V", "F14"),
    "supply.nominalVoltages": ("12 V, 24 V, 48 V", "F15"),
    "supply.operatingVoltage": ("8 V to 70 V DC", "F15"),
    "supply.currentNormal": ("2.7 mA", "F18"),
    "supply.currentLowCell": ("2 mA", "F18"),
    "supply.currentRemoteOff": ("1.5 mA", "F18"),
    "supply.includesOutputCurrents": ("no", "F18"),
    "leds.loadOnMarking": ("Load ON", "F16"),
    "leds.loadOnColour": ("colour.blue", "F16"),
    "leds.tempOrOVPMarking": ("Temp or OVP", "F17"),
    "leds.tempOrOVPColour": ("colour.red", "F17"),
    "protections.underVoltage": ("2.8 V", "F16"),
    "protections.isUnderVoltageAdjustable": ("yes", "F16"),
    "protections.underVoltageAdjustment": ("2.6 V to 2.8 V", "R7"),
    "protections.underVoltageRelease": ("3.2 V", "R7"),
    "protections.overVoltage": ("3.75 V", "R6"),
    "protections.overVoltageRelease": ("3.6 V", "R7"),
    "protections.overTemperature": ("50 °C", "F17"),
    "protections.underTemperature": ("5 °C", "F17"),
    "environment.operatingTemperature": ("-20 °C to 50 °C", "F19"),
    "environment.relativeHumidity": ("≤ 95 %", "F19"),
    "environment.mayCondense": ("no", "F19"),
    "environment.ingressProtection": ("IP20", "F19"),
    "environment.isProtectedAgainstWater": ("no", "F19"),
    "enclosure.material": ("ABS", "F20"),
    "enclosure.colour": ("colour.mattBlack", "F20"),
    "enclosure.mass": ("0.1 kg", "F20"),
    "enclosure.dimensions": ("106 mm, 42 mm, 23 mm", "F20"),
    "names.product": ("smallBMS", "F1"),
    "names.maker": ("Victron Energy", "F1"),
    "names.bus": ("VE.Bus", "F2"),
    "names.batteryProtect": ("BatteryProtect", "F7"),
    "names.cyrixLiCharge": ("Cyrix-Li-Charge", "F11"),
    "names.cyrixLiCt": ("Cyrix-Li-ct", "F11"),
    "names.batteryVoltage": ("Vbat", "F6"),
  ]

  @Test func `every fact prints as the datasheet or the reading gives it, and says where it stands`() {
    for (id, fact) in Self.expected {
      let found = SmallBMS().specification.facts[id]
      #expect(found?.form.text == fact.text, "\(id)")
      #expect(found?.sources.first?.clause == fact.clause, "\(id)")
    }
  }

  @Test func `there is no fact that this test does not know`() {
    #expect(SmallBMS().specification.facts.facts.map(\.id.name).sorted() == Self.expected.map(\.key.name).sorted())
  }

  @Test func `the module is protected against water if the last digit of its IP code says so`() throws {
    let environment = SmallBMS().environment
    let digit = try #require(environment.ingressProtection.value.text.last?.wholeNumberValue)
    #expect(environment.isProtectedAgainstWater.value == (digit > 0))
  }

  @Test func `the operating temperature in Fahrenheit is computed`() {
    let range = SmallBMS().environment.operatingTemperature.value.fahrenheit
    #expect(range.lower.description == "-4 °F")
    #expect(range.upper.description == "122 °F")
  }
}
