// Stands guard over the program: remembers what happened, but no word that was
// read or typed; says it when the program cannot go on; and starts it safely
// when it failed twice.
"use strict";
(() => {
  const gloss = window.gloss;
  const most = 200; // entries kept of a run
  const began = Date.now();
  /** @type {[at: number, kind: string, times: number][]} */
  const log = []; // [seconds since the start, kind, how many times in a row]

  // kept is localStorage, for as long as the browser has one for this page.
  const kept = {
    /** @param {string} key */
    get(key) {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    /** @type {(key: string, value: string | null) => void} */
    set(key, value) {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // Then nothing is remembered.
      }
    },
  };

  // note remembers that something of a kind happened. The kind is a word of the
  // program's own.
  gloss.note = (kind) => {
    kind = String(kind).slice(0, 500);
    const last = log[log.length - 1];
    if (last && last[1] === kind) return void last[2]++;
    log.push([(Date.now() - began) / 1000, kind, 1]);
    if (log.length > most) log.shift();
  };

  // said is what an error says, if the machine says it of itself. Others may name
  // what they are about, which may be anybody's words.
  const machine = ["RangeError", "RuntimeError", "CompileError", "LinkError"];
  /** @param {any} error */
  const said = (error) => [/^\w+$/.test(error.name) ? error.name : "", machine.includes(error.name) ? String(error.message).slice(0, 200) : ""];

  // places are where in our files an error came from.
  /** @param {unknown} stack */
  const places = (stack) => (String(stack || "").match(/[\w.-]+\.(?:js|wasm)[\w:[\]-]*/g) || []).slice(0, 6).join(" ");

  gloss.noteError = (kind, error) => {
    const e = /** @type {any} */ (error || {});
    gloss.note([String(kind), ...said(e), places(e.stack)].filter(Boolean).join(" "));
  };

  // trace is what Go writes of a panic: functions and lines, without values.
  gloss.noteTrace = (printed) => {
    printed = String(printed);
    const at = printed.lastIndexOf("panic: ") >= 0 ? printed.lastIndexOf("panic: ") : printed.lastIndexOf("fatal error: ");
    if (at < 0) return;
    const [reason, ...rest] = printed.slice(at).split("\n");
    // Of what was panicked with, only what Go itself says may be kept.
    const [own] = reason.match(/^panic: runtime error: .*|^fatal error: .*|^panic: JavaScript error/) || ["panic"];
    gloss.note(own.slice(0, 200));
    for (const line of rest.slice(0, 60)) {
      const call = line.match(/^([\w./*()·[\]-]+)\(.*\)$/);
      const place = line.match(/^\t.*\/([\w.]+\.(?:go|s):\d+)/);
      if (call || place) gloss.note("  " + (call || place || [])[1]);
    }
  };

  const lines = () => log.map(([at, kind, times]) => at.toFixed(3).padStart(9) + "  " + kind + (times > 1 ? " ×" + times : "")).join("\n");

  // report is what a person may send to those who mend Gloss.
  gloss.report = () => {
    const before = kept.get("gloss.fault");
    /** @param {string} name */
    const meta = (name) => /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=gloss-" + name + "]")).content;
    return [
      "What happened in Gloss. There is no word of an article in it, and nothing that was typed.",
      "",
      navigator.userAgent,
      innerWidth + " × " + innerHeight + " at " + devicePixelRatio + (navigator.onLine ? "" : ", offline") + (gloss.safe ? ", started safely" : ""),
      "started " + new Date(began).toISOString(),
      lines(),
      ...(before ? ["", "Before that, in a run that ended by a fault:", before] : []),
      "",
      "Gloss " + meta("release") + ", version " + meta("version"),
      "",
    ].join("\n");
  };

  // copyReport resolves to how the report was given: copied, or saved as a file.
  gloss.copyReport = async () => {
    const report = gloss.report();
    try {
      await gloss.within(5, () => navigator.clipboard.writeText(report));
      return "copied";
    } catch {
      gloss.download("gloss-report.txt", new Blob([report], { type: "text/plain" }));
      return "saved";
    }
  };

  gloss.download = (name, blob) => {
    const a = document.createElement("a");
    a.href = URL.createObjectURL(blob);
    a.download = name;
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 60000);
  };

  // A start is over when the program has drawn what it found. One that was cut
  // off, or in which the program died, has failed; so has none that the person left.
  // But one that was not through ten seconds after the program took over was held up
  // by what it opened. That counts as two, whether it came through, was left or was
  // killed, so that the next is a safe one. The network is no part of these seconds,
  // nor is a page that nobody sees.
  /** @type {[when: number, what: string][]} */
  const faults = []; // of the last minute: [when, what]
  const failed = "gloss.failed"; // how many starts in a row
  const starting = "gloss.starting"; // of this tab, while it does
  const since = "gloss.began"; // of the last one that is not over: when the program took over
  const patience = 10000; // milliseconds
  /** @param {number} times */
  const fails = (times) => kept.set(failed, String((parseInt(kept.get(failed) || "", 10) || 0) + times));
  let over = false;
  let taken = ""; // when the program took over
  /** @param {string} value */
  const tab = (value) => {
    try {
      const was = sessionStorage.getItem(starting);
      if (value) sessionStorage.setItem(starting, value);
      else sessionStorage.removeItem(starting);
      return was;
    } catch {
      return null;
    }
  };
  /** @param {any} from */
  const late = (from) => from > 0 && Date.now() - from > patience;
  // judged ends the count of the seconds, and reports whether they were too many.
  const judged = () => {
    const held = late(taken);
    if (held) fails(2);
    if (taken && kept.get(since) === taken) kept.set(since, null);
    taken = "";
    return held;
  };
  taken = kept.get(since) || ""; // of a start before, which cannot tell any more
  const cutOff = tab("yes");
  if (!(late(taken) && judged()) && cutOff) fails(1);
  taken = "";
  const asked = new URLSearchParams(location.search).has("safe");
  gloss.safe = asked || parseInt(kept.get(failed) || "", 10) >= 2;
  addEventListener("pagehide", () => {
    tab("");
    judged();
  });
  document.addEventListener("visibilitychange", judged);
  // starts says that the program takes over.
  gloss.starts = () => {
    if (over || document.hidden) return;
    taken = String(Date.now());
    kept.set(since, taken);
  };
  gloss.settled = () => {
    if (stopped) return; // it goes on behind the banner, and has failed
    over = true;
    tab("");
    const held = judged();
    if (gloss.safe || (!held && !faults.length)) kept.set(failed, null);
    gloss.note(held ? "start is over, too late" : "start is over");
    gloss.carryOut?.();
  };
  gloss.startSafely = () => location.assign(location.pathname + "?safe");
  gloss.startAsUsual = () => location.assign(location.pathname);

  // ended remembers the run for the report of the next one.
  let stopped = false;
  gloss.ended = (reason) => {
    gloss.noteError("the program ended", reason);
    // A start with faults from which the program does not come out has failed, too.
    const first = !stopped;
    stopped = true;
    if (first && (!over || faults.length)) {
      over = true;
      tab("");
      if (!judged()) fails(1);
    }
    kept.set("gloss.fault", "started " + new Date(began).toISOString() + "\n" + lines());
  };

  // modal is the modal dialog that is open, if one is. What lies outside of it can
  // be neither clicked nor reached by Tab.
  const modal = (gloss.modal = () => {
    try {
      const all = [.../** @type {NodeListOf<HTMLDialogElement>} */ (document.querySelectorAll("dialog:modal"))];
      return all.find((d) => d.contains(document.activeElement)) || all.pop();
    } catch {
      return /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[open]"));
    }
  });

  // raise puts a box where it is seen and can be used, and covers nothing: inside the
  // modal dialog at its top, if one is open, and else below the bar, in a row of its own.
  /** @type {Map<HTMLElement, () => void>} */
  const raised = new Map(); // boxes that are shown, each with how to put them up again
  /** @type {(box: HTMLElement) => void} */
  const raise = (box) => {
    const dialog = modal();
    const head = document.querySelector(".head") || document.body;
    if (dialog && box.parentNode !== dialog) dialog.prepend(box);
    else if (!dialog && box.parentNode !== head) head.append(box);
    box.hidden = false;
    raised.set(box, () => raise(box));
    gloss.arrange?.();
  };
  /** @param {HTMLElement} box */
  const lower = (box) => {
    raised.delete(box);
    box.remove();
    gloss.arrange?.();
  };
  // A dialog that closes takes along what lies in it, and one that opens covers
  // what does not. The focus tells of one that opens.
  addEventListener("close", (e) => queueMicrotask(() => raised.forEach((put, box) => /** @type {HTMLElement} */ (e.target).contains(box) && put())), true);
  addEventListener("focusin", () => {
    const dialog = raised.size ? modal() : null;
    if (dialog) raised.forEach((put, box) => dialog.contains(box) || put());
  });

  // words makes a box's content: one sentence, and buttons in a row.
  /** @type {(sentence: string, actions: Action[]) => HTMLElement[]} */
  const words = (sentence, actions) => {
    const p = document.createElement("p");
    p.textContent = sentence;
    const row = document.createElement("div");
    row.className = "decide";
    row.append(...actions.map(([label, act]) => {
      const b = document.createElement("button");
      b.type = "button";
      b.className = "btn outlined";
      b.textContent = label;
      b.addEventListener("click", () => act(b));
      return b;
    }));
    return [p, row];
  };

  // fail shows one sentence on what happened, and what can be done. It stays.
  gloss.fail = (sentence, ...actions) => {
    document.documentElement.classList.remove("elsewhere");
    document.documentElement.classList.add("started");
    const box = document.getElementById("failure");
    if (!box) return;
    box.replaceChildren(...words(sentence, actions));
    raise(box);
    // A fault in drawing may leave the article hidden, and nothing in its place.
    const main = /** @type {HTMLElement | null} */ (document.querySelector("main"));
    if (main && !document.querySelector("main:not([hidden])")) main.hidden = false;
  };

  // fault tells of a fault that ended an action and not the program. trace is what
  // Go prints of a panic. The same fault three times in a minute is no accident.
  gloss.fault = (where, trace) => {
    console.error("gloss: a fault, " + where);
    gloss.note("fault, " + where);
    trace = String(trace || "");
    gloss.noteTrace(trace);
    const [culprit] = trace.slice(Math.max(trace.lastIndexOf("\npanic("), 0)).match(/gloss\/app[\w/]*\.[\w.()*[\]-]+(?=\()/) || [""];
    const what = where + " " + culprit;
    const now = Date.now();
    faults.push([now, what]);
    while (now - faults[0][0] > 60000) faults.shift();
    if (stopped) return; // the banner says it
    if (faults.filter(([, other]) => other === what).length >= 3) return gloss.stop();
    let box = document.getElementById("fault");
    if (!box) {
      box = document.createElement("div");
      box.id = "fault";
      box.className = "alert bad";
      box.setAttribute("role", "alert");
    }
    box.replaceChildren(...words("That didn’t work. Nothing was lost; Gloss has noted the fault.", [gloss.reporting, ["Dismiss", () => lower(box)]]));
    raise(box);
  };
  gloss.reload = ["Reload", () => location.reload()];
  gloss.reporting = ["Copy diagnostics", (b) => gloss.copyReport().then((how) => (b.textContent = how === "copied" ? "Copied" : "Saved as a file"))];

  gloss.notLoaded = (error) => {
    gloss.noteError("not loaded", error);
    // The script that takes marks in may be what did not come.
    gloss.neverMind?.();
    const marks = gloss.earlyMarks?.() || 0;
    const these = marks === 1 ? "The mark that you made" : "The " + marks + " marks that you made";
    const keeps = gloss.blocked === undefined;
    const early = !marks ? "" : keeps ? these + " before that " + (marks === 1 ? "is" : "are") + " kept in this browser, and will be here at the next visit. " : these + " cannot be kept, as this browser keeps nothing of this site. ";
    gloss.fail("Gloss could not be loaded. The article can be read, and what was saved is safe. " + early + "Check the connection, then reload.", gloss.reload, gloss.reporting);
  };

  addEventListener("error", (e) => {
    // A script of ours that does not come, or is not one.
    const from = /** @type {HTMLScriptElement} */ (e.target);
    if (e.target !== window) return void (from.localName === "script" && gloss.notLoaded({ name: "missing", stack: from.src }));
    if (!gloss.running) return gloss.notLoaded(e.error || { stack: e.filename });
    gloss.noteError("error", e.error);
  }, true);
  addEventListener("unhandledrejection", (e) => gloss.noteError("rejection", e.reason));
  gloss.note("start" + (gloss.safe ? (asked ? ", safely as asked" : ", safely after faults") : ""));
})();
