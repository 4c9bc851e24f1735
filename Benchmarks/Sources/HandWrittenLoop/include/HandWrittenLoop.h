#pragma once
#include <stddef.h>
#include <stdint.h>

#include "HandWrittenProtect.h"

/// What a protection works with, and whether it has tripped.
struct limits {
  double under_voltage, under_voltage_release;
  double over_voltage, over_voltage_release;
  double over_temperature, under_temperature;
  double lowest_supply, highest_supply;
  double remote_low, remote_high;
  double load_drop, load_maximum;
  double charger_drop, charger_maximum;
};

struct latches {
  _Bool under_voltage, over_voltage, over_temperature, under_temperature;
};

struct readings {
  const double *battery_voltage, *cell_voltage_min, *cell_voltage_max, *cell_temperature_min, *cell_temperature_max;
  /// Closed at 1 and more.
  const double *remote;
  const double *remote_l, *remote_h, *load_resistance, *charger_resistance;
};

/// Positions of the rows that decided, voltages and currents, and one bit for each diagnostic.
struct decisions {
  int16_t *system, *load_output, *charger_output, *led_load_on, *led_temp_or_ovp, *supply_current;
  double *load_voltage, *load_current, *charger_voltage, *charger_current;
  uint16_t *diagnostics;
};

/// The behaviour of the smallBMS, stated once more by hand.
void run_by_hand(
  const struct limits *limits, struct latches *latches, const struct readings *in, const struct decisions *out,
  size_t count);
