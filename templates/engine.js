// Runs the tables of behaviour.js as the engine does that proves them: a scan decides all tables, and what they decide is
// remembered until it no longer changes. Times are whole microseconds; an absent input is NaN, and satisfies no comparison.
const scanLimit = 64;

class Device {
  constructor(choice) {
    this.program = behaviour.start(choice);
    this.inputs = Object.fromEntries(behaviour.inputs.map((id) => [id, NaN]));
    this.was = { ...behaviour.initially };
    this.tripped = Object.fromEntries(behaviour.protections.map((id) => [id, { is: false, pending: null }]));
    this.elapsed = Object.fromEntries(Object.keys(this.program.timers).map((id) => [id, null]));
    this.counts = Object.fromEntries(behaviour.counters.map((id) => [id, { count: 0, isCounting: false }]));
    this.fraction = 0;
  }

  /** Whether anything but protections is remembered, so that every instant counts at which something runs out. */
  get remembers() {
    return [this.elapsed, this.counts, this.was].some((memory) => Object.keys(memory).length > 0);
  }

  /** Takes inputs, so many seconds after the last ones; `watch(microseconds, scan)` is told of every instant until then. */
  step(inputs, seconds, watch = () => {}) {
    const held = this.inputs;
    this.inputs = Object.fromEntries(
      behaviour.inputs.map((id) => [id, Number.isFinite(inputs[id]) ? inputs[id] : NaN]));
    let scan;
    if (this.remembers) {
      const time = this.whole(seconds);
      let left = time;
      for (let next = this.nextExpiry(); next <= left; next = this.nextExpiry()) {
        left -= next;
        watch(time - left, this.settle(held, next));
      }
      scan = this.settle(this.inputs, left);
      watch(time, scan);
    } else {
      scan = this.program.scan(this.inputs, this, seconds);
      watch(Math.round(Math.max(0, seconds) * 1e6), scan);
    }
    return { ...scan, outputs: this.program.outputs.map((output) => this.output(output, scan)) };
  }

  /** A time in whole microseconds; what is left over is kept, so that many short times sum up. */
  whole(seconds) {
    const exact = Math.max(0, seconds) * 1e6 + this.fraction;
    const time = Math.round(exact), rest = exact - time;
    this.fraction = Math.abs(rest) < 1e-3 || Math.abs(rest) > 0.5 ? 0 : rest;
    return time;
  }

  /** The time until something runs out first. */
  nextExpiry() {
    const { timers, delays } = this.program;
    const running = Object.entries(this.elapsed).filter(([id, time]) => time !== null && time < timers[id]);
    const pending = Object.entries(this.tripped).filter(([, memory]) => memory.pending !== null);
    return Math.min(
      ...running.map(([id, time]) => timers[id] - time),
      ...pending.map(([id, memory]) => Math.round((delays[id][Number(memory.is)] - memory.pending) * 1e6)));
  }

  /** Lets time pass, and then scans until what is decided no longer changes what is remembered. */
  settle(inputs, time) {
    const { timers } = this.program;
    for (const [id, elapsed] of Object.entries(this.elapsed)) {
      if (elapsed !== null) this.elapsed[id] = Math.min(timers[id], elapsed + time);
    }
    let scan, seconds = time / 1e6;
    for (let count = 0; count < scanLimit; count++) {
      scan = this.program.scan(inputs, this, seconds);
      seconds = 0;
      let isSettled = true;
      for (const id of Object.keys(this.was)) {
        const state = behaviour.states[id][scan.r[id]];
        isSettled &&= this.was[id] === state;
        this.was[id] = state;
      }
      if (isSettled) break;
    }
    return scan;
  }

  protection(id, isUsable, trips, releases, seconds) {
    const memory = this.tripped[id];
    if (!(isUsable && (memory.is ? releases : trips))) {
      memory.pending = null;
    } else {
      const pending = memory.pending === null ? 0 : memory.pending + Math.max(0, seconds);
      const isOver = pending >= this.program.delays[id][Number(memory.is)] - 1e-6;
      this.tripped[id] = isOver ? { is: !memory.is, pending: null } : { is: memory.is, pending };
    }
    return this.tripped[id].is;
  }

  timer(id, runs) {
    this.elapsed[id] = runs ? this.elapsed[id] ?? 0 : null;
    return runs && this.elapsed[id] >= this.program.timers[id];
  }

  counter(id, counts, resets) {
    const memory = this.counts[id], target = this.program.targets[id];
    if (resets) memory.count = 0;
    else if (counts && !memory.isCounting) memory.count = Math.min(target, memory.count + 1);
    memory.isCounting = counts;
    return memory.count >= target;
  }

  /** Voltage and current of an output, NaN while it floats, and whether more than its largest current is asked for. */
  output(output, scan) {
    const none = { voltage: NaN, current: NaN, isOver: false };
    const supply = output.voltage ?? (output.supply === undefined ? NaN : this.inputs[output.supply]);
    if (behaviour.states[output.table][scan.r[output.table]] !== output.state || Number.isNaN(supply)) return none;
    const voltage = Math.max(0, supply - (output.drop ?? 0));
    if (output.connected === undefined) return { ...none, voltage };
    const resistance = this.inputs[output.connected];
    const drawn = voltage > 0 && resistance >= 0 ? voltage / resistance : 0;
    if (drawn <= output.maximum) return { voltage, current: drawn, isOver: false };
    if (!output.clamps) return { voltage, current: drawn, isOver: true };
    return { voltage: output.maximum * resistance, current: output.maximum, isOver: true };
  }
}
