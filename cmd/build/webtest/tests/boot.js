"use strict";
const boot = (options = {}) => open({ scripts: ["boot.js"], ...options });

test("only scripts of this site may be run", async () => {
  const w = await boot();
  equal(String(w.gloss.script("/assets/a.js")), location.origin + "/assets/a.js");
  for (const address of ["https://elsewhere.example/a.js", "/assets/a.css", "data:text/javascript,1"]) {
    let refused = false;
    try {
      w.gloss.script(address);
    } catch (e) {
      refused = e.name === "TypeError" && e.message.includes(address);
    }
    ok(refused, address + " may be run");
  }
});

test("a browser without Trusted Types is held to the same", async () => {
  const w = await boot({ set: (w) => put(w, "trustedTypes", undefined) });
  equal(w.gloss.script("/a.js"), location.origin + "/a.js");
  equal((await outcome(Promise.resolve().then(() => w.gloss.script("/a.html")))).failed, "TypeError: not a script of this site: /a.html");
});

test("what the browser refuses at its name counts as absent", async () => {
  const w = await boot({ set: (w) => ["indexedDB", "Worker", "caches"].forEach((name) => refuse(w, name)) });
  equal([w.indexedDB, w.Worker, w.caches], [undefined, undefined, undefined]);
  ok(w.BroadcastChannel && w.navigator.storage, "what is there stays");
});

test("in place of a storage that is refused comes one that forgets", async () => {
  const w = await boot({ set: (w) => refuse(w, "localStorage") });
  const s = w.localStorage;
  equal([s.length, s.key(0), s.getItem("a")], [0, null, null]);
  s.setItem("a", 1);
  s.setItem("b", "2");
  equal([s.length, s.key(1), s.getItem("a"), s.getItem("b")], [2, "b", "1", "2"]);
  s.removeItem("a");
  equal([s.length, s.getItem("a")], [1, null]);
  s.clear();
  equal(s.length, 0);
  equal(w.gloss.blocked, true);
});

test("a page that can keep nothing asks before it is left with unsaved work", async () => {
  const w = await boot({ set: (w) => refuse(w, "localStorage", new Error("odd")) });
  equal(w.gloss.blocked, false, "another refusal is none of all site data:");
  const leave = () => {
    const e = new w.Event("beforeunload", { cancelable: true });
    w.dispatchEvent(e);
    return e.defaultPrevented;
  };
  equal(leave(), false);
  w.gloss.unsaved = "{}";
  equal(leave(), true);
});

test("a refused storage of the session alone blocks nothing", async () => {
  const w = await boot({ set: (w) => refuse(w, "sessionStorage") });
  w.sessionStorage.setItem("a", "b");
  equal([w.sessionStorage.getItem("a"), w.gloss.blocked], ["b", undefined]);
});

test("a promise has its time", async () => {
  const w = await boot();
  const pass = clock(w);
  equal(await outcome(w.gloss.within(5, () => 7)), { value: 7 });
  equal(await outcome(w.gloss.within(5, () => Promise.reject(new Error("no")))), { failed: "Error: no" });
  equal(await outcome(w.gloss.within(5, () => { throw new Error("at once"); })), { failed: "Error: at once" });
  let came = null;
  outcome(w.gloss.within(5, () => new Promise(() => {}))).then((o) => (came = o));
  await pass(4999);
  equal(came, null);
  await pass(1);
  equal(came, { failed: "Error: no answer" });
});

test("the page says that scripts run, and whether another article is asked for", async () => {
  const here = (await boot()).document.documentElement.classList;
  ok(here.contains("js") && !here.contains("elsewhere"));
  ok((await boot({ query: "?article=x" })).document.documentElement.classList.contains("elsewhere"));
});

const look = async (settings) => {
  const w = await boot({ set: () => settings !== undefined && localStorage.setItem("gloss.settings", settings) });
  const { theme, size, width, boundaries } = w.document.documentElement.dataset;
  return [theme, size, width, boundaries, ...[...w.document.querySelectorAll("meta[name=theme-color]")].map((m) => m.content)];
};

test("the line of purpose is left out where it was hidden", async () => {
  const said = async (record) => (await boot({ set: () => localStorage.setItem("gloss.settings", record) })).document.documentElement.dataset.purpose;
  equal([await said(`{"noPurpose":true}`), await said(`{"noPurpose":1}`), await said("{}")], ["none", null, null]);
});

test("the page looks as it was set, and its bar too", async () => {
  const [light, dark] = ["#fbfaf7", "#181715"];
  equal(await look(), [null, null, null, null, light, dark]);
  equal(await look(`{"theme":"dark","size":"large","width":"wide","boundaries":true}`), ["dark", "large", "wide", "said", dark, dark]);
  equal(await look(`{"theme":"light","size":"largest","width":"narrow","boundaries":"yes"}`), ["light", "largest", "narrow", null, light, light]);
  equal(await look(`{"theme":"pink","size":7}`), [null, null, null, null, light, dark]);
  equal(await look(`{"theme`), [null, null, null, null, light, dark]);
  equal(await look(`null`), [null, null, null, null, light, dark]);
});

test("a setting that changes changes the look", async () => {
  const w = await boot({ set: () => localStorage.setItem("gloss.settings", `{"theme":"dark","boundaries":true}`) });
  w.dispatchEvent(new w.CustomEvent("gloss:settings", { detail: `{"size":"small"}` }));
  const { theme, size, boundaries } = w.document.documentElement.dataset;
  equal([theme, size, boundaries], [null, "small", null]);
});

// speaking is a page that was asked for by a person with some languages, and what it loads.
const speaking = async (languages, settings = "", answers = { status: 200, text: "texts" }) => {
  const loads = [];
  const w = await open({ scripts: [], set: (w) => {
    put(w.navigator, "languages", languages);
    localStorage.setItem("gloss.settings", settings);
    w.fetch = async (path) => {
      loads.push(path);
      return new w.Response(answers.text, { status: answers.status });
    };
    w.document.head.insertAdjacentHTML("beforeend", `<meta name="gloss-words" content='{"de":"/de.txt","fr":"/fr.txt"}'>`);
  } });
  w.console.warn = () => {};
  await load(w, "boot.js");
  await w.gloss.translated;
  return { loads, language: w.gloss.language, words: w.gloss.words, lang: w.document.documentElement.lang };
};

test("the language is the one that is set, or the first of the browser's that there is", async () => {
  for (const [languages, settings, want] of [
    [["en-GB", "de"], "", undefined],
    [["it", "fr-CA", "de"], "", "fr"],
    [["it"], "", undefined],
    [["fr"], `{"language":"de"}`, "de"],
    [["fr"], `{"language":"en"}`, undefined],
    [["fr"], `{"language":"constructor"}`, undefined],
    [["de"], "{", "de"],
  ]) {
    const s = await speaking(languages, settings);
    equal([s.language, s.words, s.loads], want ? [want, "texts", ["/" + want + ".txt"]] : [undefined, undefined, []]);
    if (want) equal(s.lang, want);
  }
});

test("a language that cannot be loaded leaves the page in English", async () => {
  const s = await speaking(["de"], "", { status: 404, text: "no" });
  equal([s.words, s.lang], [undefined, ""]);
});
