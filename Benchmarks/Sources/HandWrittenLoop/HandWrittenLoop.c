#include "HandWrittenLoop.h"

#include <math.h>
#include <stdbool.h>

enum {
  BATTERY_MISSING = 1,
  BATTERY_OUT_OF_RANGE = 2,
  CELL_VOLTAGE_MISSING = 4,
  CELL_VOLTAGE_IMPOSSIBLE = 8,
  TEMPERATURE_MISSING = 16,
  TEMPERATURE_IMPOSSIBLE = 32,
  REMOTE_L_BELOW_ZERO = 64,
  REMOTE_H_ABOVE_BATTERY = 128,
  LOAD_OVERLOAD = 256,
  CHARGER_LIMITED = 512,
  FAIL_SAFE = 63
};

/// Infinite readings are as good as none.
static inline double or_none(double value) { return isfinite(value) ? value : NAN; }

void run_by_hand(
  const struct limits *limits, struct latches *latches, const struct readings *in, const struct decisions *out,
  size_t count)
{
  const struct limits l = *limits;
  const struct readings r = *in;
  const struct decisions d = *out;
  struct latches t = *latches;
  for (size_t i = 0; i < count; i++) {
    const double battery = or_none(r.battery_voltage[i]);
    const double voltage_min = or_none(r.cell_voltage_min[i]), voltage_max = or_none(r.cell_voltage_max[i]);
    const double temperature_min = or_none(r.cell_temperature_min[i]);
    const double temperature_max = or_none(r.cell_temperature_max[i]);
    const double remote_l = or_none(r.remote_l[i]), remote_h = or_none(r.remote_h[i]);

    unsigned diagnostics = 0;
    if (isnan(battery)) diagnostics |= BATTERY_MISSING;
    else if (battery < l.lowest_supply || battery > l.highest_supply) diagnostics |= BATTERY_OUT_OF_RANGE;
    if (isnan(voltage_min) || isnan(voltage_max)) diagnostics |= CELL_VOLTAGE_MISSING;
    if (voltage_min < 0 || voltage_min > voltage_max) diagnostics |= CELL_VOLTAGE_IMPOSSIBLE;
    if (isnan(temperature_min) || isnan(temperature_max)) diagnostics |= TEMPERATURE_MISSING;
    if (temperature_min < -273.15 || temperature_min > temperature_max) diagnostics |= TEMPERATURE_IMPOSSIBLE;
    if (remote_l < 0) diagnostics |= REMOTE_L_BELOW_ZERO;
    if (remote_h > battery) diagnostics |= REMOTE_H_ABOVE_BATTERY;

    if (!(diagnostics & CELL_VOLTAGE_IMPOSSIBLE)) {
      if (!isnan(voltage_min))
        t.under_voltage =
          t.under_voltage ? !(voltage_min >= l.under_voltage_release) : voltage_min <= l.under_voltage;
      if (!isnan(voltage_max))
        t.over_voltage = t.over_voltage ? !(voltage_max < l.over_voltage_release) : voltage_max >= l.over_voltage;
    }
    if (!(diagnostics & TEMPERATURE_IMPOSSIBLE)) {
      if (!isnan(temperature_max)) t.over_temperature = temperature_max > l.over_temperature;
      if (!isnan(temperature_min)) t.under_temperature = temperature_min < l.under_temperature;
    }

    const double remote = or_none(r.remote[i]);
    const int16_t system =
      remote >= 1 ? 0
      : remote_l >= 0 && remote_l < l.remote_low ? 1
      : remote_h > l.remote_high && remote_h <= battery ? 2
      : 3;
    const bool fails_safe = diagnostics & FAIL_SAFE, is_off = system == 3;
    const int16_t load = fails_safe ? 0 : is_off ? 1 : t.under_voltage ? 2 : 3;
    const int16_t charger =
      fails_safe ? 0 : is_off ? 1 : t.over_voltage ? 2 : t.over_temperature ? 3 : t.under_temperature ? 4 : 5;

    double voltage = NAN, current = NAN;
    if (load == 3) {
      const double resistance = or_none(r.load_resistance[i]);
      voltage = battery > l.load_drop ? battery - l.load_drop : 0;
      current = voltage > 0 && resistance >= 0 ? voltage / fabs(resistance) : 0;
      if (current > l.load_maximum) diagnostics |= LOAD_OVERLOAD;
    }
    d.load_voltage[i] = voltage;
    d.load_current[i] = current;

    voltage = current = NAN;
    if (charger == 5) {
      const double resistance = or_none(r.charger_resistance[i]);
      voltage = battery > l.charger_drop ? battery - l.charger_drop : 0;
      current = voltage > 0 && resistance >= 0 ? voltage / fabs(resistance) : 0;
      if (current > l.charger_maximum) {
        diagnostics |= CHARGER_LIMITED;
        current = l.charger_maximum;
        voltage = l.charger_maximum * fabs(resistance);
      }
    }
    d.charger_voltage[i] = voltage;
    d.charger_current[i] = current;

    d.system[i] = system;
    d.load_output[i] = load;
    d.charger_output[i] = charger;
    d.led_load_on[i] = load == 3 ? 0 : 1;
    // The red LED is dark where the charger output is high, and lit where a protection holds it.
    d.led_temp_or_ovp[i] = charger;
    d.supply_current[i] = load;
    d.diagnostics[i] = diagnostics;
  }
  *latches = t;
}
