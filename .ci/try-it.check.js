// Puts every trace to the tables that a page runs, and says in the page what differs from the engine.
const failures = [];
let samples = 0;

function same(number, expected) {
  return expected === null ? Number.isNaN(number) : Object.is(number, expected) || number === expected;
}

for (const { name, choice, rows } of traces) {
  const device = new Device(choice);
  rows.forEach(([after, values, decided, bits, diagnostics, electrical], number) => {
    const inputs = Object.fromEntries(behaviour.inputs.map((id, place) => [id, values[place] ?? NaN]));
    const outcome = device.step(inputs, after);
    samples += 1;
    const parts = {
      rows: JSON.stringify(Object.values(outcome.r)) === JSON.stringify(decided),
      memory: [outcome.p, outcome.t, outcome.n].flatMap(Object.values).map(Number).join() === bits.join(),
      diagnostics: [
        ...Object.keys(outcome.d).filter((code) => outcome.d[code]),
        ...device.program.outputs.filter((_, place) => outcome.outputs[place].isOver).map(({ code }) => code),
      ].join() === diagnostics.join(),
      electrical: outcome.outputs.flatMap(({ voltage, current }) => [voltage, current])
        .every((value, place) => same(value, electrical[place])),
    };
    for (const [part, isSame] of Object.entries(parts)) {
      if (!isSame) failures.push(`${name}, sample ${number + 1}: ${part} ${JSON.stringify({ choice, values, decided, bits, outcome })}`);
    }
  });
}
const summary = `${traces.length} traces, ${samples} samples, ${failures.length} differences`;
if (typeof document === "object") {
  document.body.textContent = [summary, ...failures.slice(0, 5)].join("\n");
} else {
  console.log([summary, ...failures.slice(0, 5)].join("\n"));
}
