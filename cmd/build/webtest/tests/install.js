"use strict";
const install = async () => {
  const w = await open({ scripts: ["boot.js", "guard.js", "install.js"] });
  w.told = 0;
  w.addEventListener("gloss:install", () => w.told++);
  return w;
};
const offer = (w, prompt) => {
  const e = new w.Event("beforeinstallprompt", { cancelable: true });
  e.prompt = prompt;
  w.dispatchEvent(e);
  return e.defaultPrevented;
};

test("the browser's offer is kept until the person takes it", async () => {
  const w = await install();
  equal(w.gloss.installable(), false);
  w.gloss.install();
  let asked = 0;
  equal(offer(w, () => (asked++, Promise.resolve())), true);
  equal([w.gloss.installable(), w.told, asked], [true, 1, 0]);
  w.gloss.install();
  equal(asked, 1);
  w.dispatchEvent(new w.Event("appinstalled"));
  equal([w.gloss.installable(), w.told], [false, 2]);
});

test("a browser that refuses to ask throws nothing at anybody", async () => {
  const w = await install();
  let lost = 0;
  w.addEventListener("unhandledrejection", () => lost++);
  offer(w, () => Promise.reject(new Error("no click")));
  w.gloss.install();
  await pause(20);
  equal(lost, 0);
});
