import Quantities
import SpecModel

extension SmartBatteryProtect {
  /// The models, called by their rated current.
  public enum Model: String, ParameterValue {
    /// The name of the parameter.
    public static let parameter: ParameterID = "model"
    case small = "65"
    case medium = "100"
    case large = "220"
  }

  /// The settings that the display counts, each a shutdown level and a restart level.
  public enum Setting: String, ParameterValue {
    /// The name of the parameter.
    public static let parameter: ParameterID = "setting"
    case zero = "0"
    case one = "1"
    case two = "2"
    case three = "3"
    case four = "4"
    case five = "5"
    case six = "6"
    case seven = "7"
    case eight = "8"
    case nine = "9"
  }

  /// How it is used, by the letter that the display shows.
  public enum Mode: String, ParameterValue {
    /// The name of the parameter.
    public static let parameter: ParameterID = "mode"
    /// A buzzer or an LED on the alarm output.
    case alarm = "A"
    /// A relay on the alarm output.
    case relay = "b"
    /// A lithium-ion battery with a battery management system.
    case lithium = "C"
  }

  /// The nominal voltage of the system.
  public enum SystemVoltage: String, ParameterValue {
    /// The name of the parameter.
    public static let parameter: ParameterID = "systemVoltage"
    case low = "12"
    case high = "24"

    /// A level given for a system of 12 V, in this one.
    func scaled(_ level: Quantity<Volt>) -> Quantity<Volt> {
      switch self {
      case .low: level
      case .high: 2 * level
      }
    }
  }
}
