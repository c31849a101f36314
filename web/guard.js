// Stands guard over the program: remembers what happened, but no word that was
// read or typed; says it when the program cannot go on; and starts it safely
// when it failed twice.
"use strict";
(() => {
  const gloss = window.gloss;
  const most = 200; // entries kept of a run
  const began = Date.now();
  const log = []; // [seconds since the start, kind, how many times in a row]

  // kept is localStorage, for as long as the browser has one for this page.
  const kept = {
    get(key) {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
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
  const said = (error) => [/^\w+$/.test(error.name) ? error.name : "", machine.includes(error.name) ? String(error.message).slice(0, 200) : ""];

  // places are where in our files an error came from.
  const places = (stack) => (String(stack || "").match(/[\w.-]+\.(?:js|wasm)[\w:[\]-]*/g) || []).slice(0, 6).join(" ");

  gloss.noteError = (kind, error) => {
    const e = error || {};
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
      if (call || place) gloss.note("  " + (call ? call[1] : place[1]));
    }
  };

  const lines = () => log.map(([at, kind, times]) => at.toFixed(3).padStart(9) + "  " + kind + (times > 1 ? " ×" + times : "")).join("\n");

  // report is what a person may send to those who mend Gloss.
  gloss.report = () => {
    const before = kept.get("gloss.fault");
    const version = document.querySelector("meta[name=gloss-version]").content;
    return [
      "What happened in Gloss. There is no word of an article in it, and nothing that was typed.",
      "",
      navigator.userAgent,
      innerWidth + " × " + innerHeight + " at " + devicePixelRatio + (navigator.onLine ? "" : ", offline") + (gloss.safe ? ", started safely" : ""),
      "started " + new Date(began).toISOString(),
      lines(),
      ...(before ? ["", "Before that, in a run that ended by a fault:", before] : []),
      "",
      "version " + version,
      "",
    ].join("\n");
  };

  // copyReport resolves to how the report was given: copied, or saved as a file.
  gloss.copyReport = async () => {
    const report = gloss.report();
    try {
      await navigator.clipboard.writeText(report);
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
  const failed = "gloss.failed"; // how many starts in a row
  const starting = "gloss.starting"; // of this tab, while it does
  const fails = () => kept.set(failed, String((parseInt(kept.get(failed), 10) || 0) + 1));
  let over = false;
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
  if (tab("yes")) fails();
  addEventListener("pagehide", () => tab(""));
  const asked = new URLSearchParams(location.search).has("safe");
  gloss.safe = asked || parseInt(kept.get(failed), 10) >= 2;
  gloss.settled = () => {
    over = true;
    tab("");
    kept.set(failed, null);
    gloss.note("start is over");
  };
  gloss.startSafely = () => location.assign(location.pathname + "?safe");
  gloss.startAsUsual = () => location.assign(location.pathname);

  // ended remembers the run for the report of the next one.
  gloss.ended = (reason) => {
    gloss.noteError("the program ended", reason);
    if (!over) {
      over = true;
      tab("");
      fails();
    }
    kept.set("gloss.fault", "started " + new Date(began).toISOString() + "\n" + lines());
  };

  // fail shows one sentence on what happened, and what can be done.
  gloss.fail = (sentence, ...actions) => {
    document.documentElement.classList.remove("elsewhere");
    document.documentElement.classList.add("started");
    const box = document.getElementById("failure");
    if (!box) return;
    const p = document.createElement("p");
    p.textContent = sentence;
    box.replaceChildren(p, ...actions.map(([words, act]) => {
      const b = document.createElement("button");
      b.type = "button";
      b.className = "btn outlined";
      b.textContent = words;
      b.addEventListener("click", () => act(b));
      return b;
    }));
    box.hidden = false;
  };
  gloss.reload = ["Reload", () => location.reload()];
  gloss.reporting = ["Copy a report", (b) => gloss.copyReport().then((how) => (b.textContent = how === "copied" ? "Copied" : "Saved as a file"))];

  gloss.notLoaded = (error) => {
    gloss.noteError("not loaded", error);
    gloss.fail("Gloss could not be loaded, so nothing can be marked yet. The article can be read, and what was saved is safe. Check the connection, then reload.", gloss.reload, gloss.reporting);
  };

  addEventListener("error", (e) => {
    // A script of ours that does not come, or is not one.
    if (e.target !== window) return void (e.target.localName === "script" && gloss.notLoaded({ name: "missing", stack: e.target.src }));
    if (!gloss.running) return gloss.notLoaded(e.error || { stack: e.filename });
    gloss.noteError("error", e.error);
  }, true);
  addEventListener("unhandledrejection", (e) => gloss.noteError("rejection", e.reason));
  gloss.note("start" + (gloss.safe ? (asked ? ", safely as asked" : ", safely after faults") : ""));
})();
