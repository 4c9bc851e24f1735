// The panel "what will it do": engine.js runs the tables of behaviour.js, words.js has the words of the page's language.
(() => {
  "use strict";
  const language = document.documentElement.lang;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 15, useGrouping: false });

  /** A number as the page prints it. */
  function written(number, style = format) {
    return style.format(number).replace(/^[-\u2010-\u2015]/u, words.minus);
  }

  /** The number that somebody has typed, with a point or a comma; undefined for anything else. */
  function typed(text) {
    const plain = text.trim().replace(/^[\u2010-\u2015\u2212]/u, "-").replace(",", ".");
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
  }

  /** An element with properties, attributes and children. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  let count = 0;
  /** A name for an element that another one refers to. */
  const newID = () => `try-${++count}`;

  const inputs = {};
  const choice = {};
  let device, clock, shown;

  /** A group of radio buttons, or a list to choose from where there are many values. */
  function chooser(name, values, start, choose) {
    if (values.length > 4) {
      const id = newID();
      const list = make("select", { id }, ...values.map((text, number) => make("option", { value: number }, text)));
      list.value = start;
      list.addEventListener("change", () => choose(Number(list.value)));
      return make("div", { class: "field" }, make("label", { for: id }, name), list);
    }
    const group = newID();
    const buttons = values.map((text, number) => {
      const button = make("input", { type: "radio", name: group, value: number });
      button.checked = number === start;
      button.addEventListener("change", () => choose(number));
      return make("label", {}, button, " ", text);
    });
    return make("fieldset", { class: "field" }, make("legend", {}, name), ...buttons);
  }

  /** A slider with a field beside it for what the slider can't do: any number, and none. */
  function quantity(input) {
    const id = newID(), fault = make("span", { class: "fault", id: newID(), role: "alert" });
    const field = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", id });
    const slider = make("input", {
      type: "range", min: input.min ?? 0, max: input.max ?? 1, step: input.step ?? "any", "aria-label": input.name,
    });
    const absent = make("input", { type: "checkbox" });
    let value = input.start ?? 0;
    const show = () => {
      field.disabled = slider.disabled = absent.checked;
      slider.setAttribute("aria-valuetext", written(value, exact) + input.unit);
      inputs[input.id] = absent.checked ? NaN : value;
      update();
    };
    slider.addEventListener("input", () => {
      value = Number(slider.value);
      field.value = written(value, exact);
      accept(true);
      show();
    });
    const accept = (isNumber) => {
      fault.textContent = isNumber ? "" : words.invalid;
      field.setAttribute("aria-invalid", String(!isNumber));
      if (isNumber) field.removeAttribute("aria-describedby");
      else field.setAttribute("aria-describedby", fault.id);
    };
    field.addEventListener("change", () => {
      const number = typed(field.value);
      const isNumber = number !== undefined && !(input.isResistance && number < 0);
      accept(isNumber);
      if (!isNumber) return;
      value = number;
      slider.value = value;
      show();
    });
    absent.addEventListener("change", show);
    slider.value = value;
    field.value = written(value, exact);
    absent.checked = input.isAbsent === true;
    show();
    return make("div", { class: "field" },
      make("label", { for: id }, input.name), slider, make("span", { class: "number" }, field, input.unit),
      make("label", { class: "absent" }, absent, " ", input.absent), fault);
  }

  /** What sets an input. */
  function control(input) {
    if (input.unit !== undefined) return quantity(input);
    if (input.states) {
      inputs[input.id] = input.start;
      return chooser(input.name, input.states, input.start, (number) => {
        inputs[input.id] = number;
        update();
      });
    }
    const box = make("input", { type: "checkbox" });
    const show = () => {
      inputs[input.id] = box.checked ? 1 : NaN;
      update();
    };
    box.checked = input.start;
    box.addEventListener("change", show);
    show();
    return make("div", { class: "field" }, make("label", {}, box, " ", input.closed));
  }

  /** A row of the result for each table: what it is, what was decided, and which row says so. */
  const results = words.tables.map((table) => {
    const state = make("output"), reason = make("td", { "data-label": words.condition });
    const line = make("tr", {},
      make("th", { scope: "row" }, table.name), make("td", { "data-label": words.result }, state), reason);
    return { table, line, state, reason };
  });
  const warnings = make("ul", { class: "warnings", role: "status" });
  const course = make("ol", { class: "course" });
  const time = make("output");

  /** What an output supplies beside its state: "13.1 V, 0.2 A". */
  function supplied(table, outcome) {
    const numbers = outputs().filter((output) => output.table === table).flatMap((output) => {
      const { voltage, current } = outcome.outputs[output.number];
      return [[voltage, words.volt], [current, words.ampere]].filter(([number]) => !Number.isNaN(number));
    });
    return numbers.map(([number, unit]) => written(number) + unit);
  }

  /** The outputs with their places. */
  function outputs() {
    return device.program.outputs.map((output, number) => ({ ...output, number }));
  }

  /** The words of a row; none where no row decides. */
  function decided(table, scan) {
    return table.rows[scan.r[table.id]] ?? { outcome: "–", condition: "", anchor: "" };
  }

  /** Puts text into an element unless it stands there, so that a reader says only what is new. */
  function put(element, ...parts) {
    const made = make("div", {}, ...parts);
    if (element.innerHTML !== made.innerHTML) element.replaceChildren(...made.childNodes);
  }

  /** Writes down what has changed at an instant. */
  function log(microseconds, scan) {
    const changes = words.tables.filter((table) => shown && shown.r[table.id] !== scan.r[table.id])
      .filter((table) => decided(table, shown).outcome !== decided(table, scan).outcome)
      .map((table) => words.change.replace("{subject}", table.name).replace("{state}", decided(table, scan).outcome));
    shown = scan;
    if (changes.length === 0) return;
    course.prepend(make("li", {}, `${seconds(clock + microseconds)}: ${changes.join("; ")}`));
    // Enough to see how it came about.
    while (course.children.length > 20) course.lastChild.remove();
  }

  function seconds(microseconds) {
    return written(microseconds / 1e6) + words.second;
  }

  /** Lets time pass, and shows what comes of it. */
  function update(passed = 0) {
    if (!device) return;
    const outcome = device.step(inputs, passed, log);
    clock += Math.round(passed * 1e6);
    time.textContent = seconds(clock);
    for (const { table, state, reason } of results) {
      const row = decided(table, outcome);
      const look = row.look ? [make("img", { src: row.look, alt: "" }), " "] : [];
      put(state, ...look, [row.outcome, ...supplied(table.id, outcome)].join(", "));
      const isPrinted = document.getElementById(row.anchor) !== null;
      put(reason, isPrinted ? make("a", { href: `#${row.anchor}` }, row.condition) : row.condition);
    }
    const over = outputs().filter(({ code, number }) => code && outcome.outputs[number].isOver);
    const codes = [...Object.keys(outcome.d).filter((code) => outcome.d[code]), ...over.map(({ code }) => code)];
    put(warnings, ...words.diagnostics.filter(({ code }) => codes.includes(code)).map(({ text }) => make("li", {}, text)));
  }

  /** Begins anew: the clock at zero, nothing remembered. */
  function restart() {
    [clock, shown] = [0, undefined];
    course.replaceChildren();
    device = new Device(choice);
    update();
  }

  /** Buttons that let time pass, and what has happened meanwhile; nothing where only the inputs of the moment count. */
  function timing() {
    if (!behaviour.hasPast) return [];
    const button = (text, action) => {
      const made = make("button", { type: "button" }, text);
      made.addEventListener("click", action);
      return made;
    };
    const waits = !behaviour.hasDelays ? [] : [1, 10, 60].map((length) =>
      button(words.wait.replace("{time}", seconds(length * 1e6)), () => update(length)));
    const clockFace = behaviour.hasDelays ? [make("span", {}, `${words.time}: `, time)] : [];
    return [
      make("p", {}, words.memory),
      make("div", { class: "timing" }, ...clockFace, ...waits, button(words.restart, restart)),
      make("details", {}, make("summary", {}, words.course), course),
    ];
  }

  /** Puts the panel at the end of the page and into its contents. */
  function open() {
    for (const parameter of words.parameters) choice[parameter.id] = parameter.start;
    const variants = words.parameters.map((parameter) =>
      chooser(parameter.name, parameter.values.map(({ name }) => name),
        parameter.values.findIndex(({ id }) => id === parameter.start), (number) => {
          choice[parameter.id] = parameter.values[number].id;
          restart();
        }));
    const fields = words.inputs.map(control);
    restart();
    const form = make("form", { autocomplete: "off" },
      ...(variants.length ? [make("fieldset", {}, make("legend", {}, words.variant), ...variants)] : []),
      make("fieldset", {}, make("legend", {}, words.legend), ...fields), ...timing());
    form.addEventListener("submit", (event) => event.preventDefault());
    const columns = ["", words.result, words.condition].map((text) =>
      text ? make("th", { scope: "col" }, text) : make("td"));
    const table = make("table", {}, make("caption", {}, words.title), make("thead", {}, make("tr", {}, ...columns)),
      make("tbody", {}, ...results.map(({ line }) => line)));
    document.querySelector("main").append(make("section", { class: "try", "aria-labelledby": "try-it" },
      make("h2", { id: "try-it" }, words.title), make("p", {}, words.about), form,
      make("div", { class: "results", tabindex: "0" }, warnings, table)));
    document.querySelector(".contents ol")?.append(make("li", {}, make("a", { href: "#try-it" }, words.title)));
  }

  open();
})();
