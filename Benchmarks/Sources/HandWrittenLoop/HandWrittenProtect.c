#include "HandWrittenProtect.h"

#include <math.h>
#include <stdbool.h>

enum { UV_NONE, UV_LOW, UV_SHUT };
enum { AWAITED, GIVEN, WITHDRAWN, AWAITED_AGAIN, GIVEN_AGAIN, LOCKED_OUT };
enum { CODE_NONE, CODE_E1, CODE_E3, CODE_E4, CODE_E7, CODE_P3 };

#define NEVER INT64_MAX

/// The inputs, and all that is remembered; times are those at which something runs out, and NEVER where nothing runs.
struct protect {
  struct protect_limits l;
  bool missing, usable, high, on, shorted;
  double voltage;
  int under_voltage, release, code;
  bool waiting, alarming, connectable, dark;
  int reconnections, tries;
  int64_t remote_at, alarm_at, shutdown_at, restart_at, dead_until, lasting_at, unlock_at, retry_at, dark_at;
  int64_t next;
  int16_t permission_row, alarm_row, code_row, display_row;
};

static inline void start(int64_t *deadline, bool runs, int64_t now, int64_t delay) {
  *deadline = !runs ? NEVER : *deadline == NEVER ? now + delay : *deadline;
}

static inline int64_t earlier(int64_t a, int64_t b) { return a < b ? a : b; }

static void watch_voltage(struct protect *p, int64_t now) {
  if (p->under_voltage == UV_LOW) {
    if (p->usable && p->voltage >= p->l.restart) p->under_voltage = UV_NONE;
    else if (now >= p->shutdown_at) p->under_voltage = UV_SHUT;
    else if (now >= p->alarm_at) p->alarming = true;
  } else if (p->under_voltage == UV_SHUT) {
    start(&p->restart_at, p->usable && p->voltage > p->l.restart, now, p->l.restart_delay);
    if (now >= p->restart_at) {
      p->under_voltage = UV_NONE;
      p->restart_at = NEVER;
    }
  }
  if (p->under_voltage == UV_NONE && p->usable && p->voltage < p->l.shutdown) {
    p->under_voltage = UV_LOW;
    p->alarm_at = now + p->l.alarm_delay;
    p->shutdown_at = now + p->l.shutdown_delay;
  }
  if (p->under_voltage != UV_LOW) {
    p->alarm_at = p->shutdown_at = NEVER;
    p->alarming = false;
  } else if (p->alarming) p->alarm_at = NEVER;
  if (p->under_voltage == UV_SHUT) start(&p->restart_at, p->usable && p->voltage > p->l.restart, now, p->l.restart_delay);
}

static void watch_release(struct protect *p, int64_t now) {
  if ((p->release == GIVEN || p->release == GIVEN_AGAIN) && now >= p->lasting_at) {
    p->reconnections = 0;
    p->lasting_at = NEVER;
  }
  switch (p->release) {
  case AWAITED:
    if (p->on) p->release = GIVEN, p->lasting_at = now + p->l.dead_time + 1;
    break;
  case GIVEN:
  case GIVEN_AGAIN:
    if (p->on) break;
    p->lasting_at = NEVER;
    if (p->reconnections >= p->l.attempts) p->release = LOCKED_OUT;
    else p->release = WITHDRAWN, p->dead_until = now + p->l.dead_time;
    break;
  case WITHDRAWN:
    if (now < p->dead_until) break;
    p->dead_until = NEVER;
    p->release = AWAITED_AGAIN;
    // What it says counts again.
  case AWAITED_AGAIN:
    if (!p->on) break;
    p->release = GIVEN_AGAIN;
    p->lasting_at = now + p->l.dead_time + 1;
    p->reconnections++;
    break;
  case LOCKED_OUT:
    break;
  }
  if (p->release == LOCKED_OUT) {
    p->reconnections = 0;
    start(&p->unlock_at, p->usable && p->voltage > p->l.unlocking, now, p->l.unlocking_time);
    if (now >= p->unlock_at) {
      p->unlock_at = NEVER;
      p->release = p->on ? GIVEN : AWAITED;
      if (p->on) p->lasting_at = now + p->l.dead_time + 1;
    }
  }
}

/// Takes in what is so from now on, or what runs out now.
static void settle(struct protect *p, int64_t now) {
  const bool lithium = p->l.mode == MODE_LITHIUM;
  if (lithium) watch_release(p, now);
  else {
    watch_voltage(p, now);
    if (!p->on) p->connectable = false, p->remote_at = NEVER;
    else if (!p->connectable) {
      start(&p->remote_at, true, now, p->l.remote_delay);
      if (now >= p->remote_at) p->connectable = true, p->remote_at = NEVER;
    }
  }
  const bool released = p->release == GIVEN || p->release == GIVEN_AGAIN;
  p->permission_row =
    !p->usable ? 0
    : p->high ? 1
    : p->release == LOCKED_OUT ? 2
    : lithium && !released ? 3
    : p->under_voltage == UV_SHUT ? 4
    : !lithium && !p->connectable ? 5
    : 6;

  if (p->permission_row != 6) p->waiting = false;
  else if (!p->waiting && p->shorted) p->waiting = true, p->retry_at = now + p->l.retry;
  else if (p->waiting && now >= p->retry_at) {
    if (p->shorted) {
      if (p->tries < p->l.tries) p->tries++;
      p->retry_at = now + p->l.retry;
    } else p->waiting = false;
  }
  if (!p->waiting) p->retry_at = NEVER, p->tries = 0;

  p->alarm_row =
    !p->usable ? 0
    : lithium ? 1
    : p->high ? (p->l.mode == MODE_ALARM ? 2 : 3)
    : p->alarming ? (p->l.mode == MODE_ALARM ? 4 : 5)
    : 6;

  p->code_row =
    !p->usable ? 0
    : p->high ? 1
    : p->tries >= p->l.tries ? 2
    : p->release == LOCKED_OUT ? 3
    : p->under_voltage == UV_SHUT ? 4
    : p->under_voltage == UV_LOW ? 5
    : 6;
  static const int codes[] = {CODE_NONE, CODE_E4, CODE_E1, CODE_E7, CODE_E3, CODE_P3, CODE_NONE};
  const int code = codes[p->code_row];
  if (code != p->code) {
    p->code = code;
    p->dark = false;
    p->dark_at = code == CODE_NONE || code == CODE_P3 ? NEVER : now + p->l.shown;
  } else if (now >= p->dark_at) p->dark = true, p->dark_at = NEVER;
  static const int16_t shown[] = {6, 2, 4, 1, 3, 5};
  p->display_row = p->dark ? 0 : shown[code];

  p->next = earlier(p->dark_at, p->retry_at);
  if (lithium) p->next = earlier(p->next, earlier(p->dead_until, earlier(p->lasting_at, p->unlock_at)));
  else
    p->next = earlier(
      earlier(p->next, earlier(p->remote_at, p->alarm_at)), earlier(p->shutdown_at, p->restart_at));
}

void run_protect_by_hand(
  const struct protect_limits *limits, const struct protect_readings *in, const struct protect_decisions *out,
  size_t count)
{
  const struct protect_readings r = *in;
  const struct protect_decisions d = *out;
  struct protect p = {
    .l = *limits, .remote_at = NEVER, .alarm_at = NEVER, .shutdown_at = NEVER, .restart_at = NEVER, .dead_until = NEVER,
    .lasting_at = NEVER, .unlock_at = NEVER, .retry_at = NEVER, .dark_at = NEVER, .next = NEVER};
  static const int16_t voltage_rows[] = {7, 3, 5}, release_rows[] = {12, 3, 7, 9, 4, 10};
  const bool lithium = p.l.mode == MODE_LITHIUM;
  int64_t now = 0;
  for (size_t i = 0; i < count; i++) {
    now += (int64_t)(r.seconds[i] * 1e6 + 0.5);
    while (p.next <= now) settle(&p, p.next);
    p.voltage = r.battery_voltage[i];
    p.missing = !isfinite(p.voltage);
    p.usable = !p.missing && p.voltage >= p.l.lowest && p.voltage <= p.l.highest;
    p.high = p.voltage > p.l.over_voltage;
    p.on = r.remote[i] == 1 || r.remote[i] == 2;
    p.shorted = r.short_circuit[i] >= 1;
    settle(&p, now);

    d.under_voltage[i] = lithium ? 0 : voltage_rows[p.under_voltage];
    d.release[i] = lithium ? release_rows[p.release] : 0;
    d.permission[i] = p.permission_row;
    d.short_circuit[i] = p.permission_row != 6 ? 0 : p.waiting ? 5 : 2;
    d.load[i] = p.permission_row != 6 ? 0 : p.waiting ? 1 : 2;
    d.alarm[i] = p.alarm_row;
    d.code[i] = p.code_row;
    d.display[i] = p.display_row;
    d.diagnostics[i] = p.missing ? 1 : !p.usable ? 2 : 0;
  }
}
