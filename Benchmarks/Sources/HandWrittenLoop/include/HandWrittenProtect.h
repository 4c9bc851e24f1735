#ifndef HAND_WRITTEN_PROTECT_H
#define HAND_WRITTEN_PROTECT_H

#include <stddef.h>
#include <stdint.h>

enum protect_mode { MODE_ALARM, MODE_RELAY, MODE_LITHIUM };

/// The figures of a Smart BatteryProtect, in volts and millionths of a second.
struct protect_limits {
  enum protect_mode mode;
  double lowest, highest, over_voltage, shutdown, restart, unlocking;
  int64_t remote_delay, alarm_delay, shutdown_delay, restart_delay, dead_time, unlocking_time, retry, shown;
  int attempts, tries;
};

/// Columns of readings; the remote input is numbered from 0: open, closed, high, floating.
struct protect_readings {
  const double *battery_voltage, *remote, *short_circuit, *seconds;
};

/// Columns of the rows that decide the tables, in the order of the product's data, and a bit for each diagnostic.
struct protect_decisions {
  int16_t *under_voltage, *release, *permission, *short_circuit, *load, *alarm, *code, *display;
  uint8_t *diagnostics;
};

/// Runs over all rows from the state in which all is at rest.
void run_protect_by_hand(
  const struct protect_limits *limits, const struct protect_readings *in, const struct protect_decisions *out,
  size_t count);

#endif
