package e2e

// planned is put before every page of a person without a plan. It stands in for
// what the protocol cannot press, the system's own dialogs for saving a file and
// for printing, and looks at the page after each action.
const planned = `(() => {
	let asked = 0;
	if (window.BeforeInstallPromptEvent) BeforeInstallPromptEvent.prototype.prompt = async () => {};
	window.print = () => {};
	window.showSaveFilePicker = async () => {
		if (asked++ % 3 === 1) throw new DOMException("no", "AbortError");
		return (await navigator.storage.getDirectory()).getFileHandle("saved", { create: true });
	};

	// What the page itself tells of an error says more than Gloss may note of it.
	const thrown = [];
	addEventListener("error", (e) => thrown.push(e.message + " " + (e.error?.stack || "")));

	const name = (e) => {
		if (!e || !e.localName) return "nothing";
		const words = (e.getAttribute("aria-label") || e.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
		return e.localName + (e.id ? "#" + e.id : "") + (e.classList.length ? "." + [...e.classList].join(".") : "") + (words ? " “" + words + "”" : "");
	};
	const pressed = "button, a[href], input, textarea, select, summary, label, mark, .note, .card, .handle, [role=slider], [tabindex]";
	const outside = (e) => {
		const a = e.closest("a[href]");
		return !!a && (a.target === "_blank" || a.hasAttribute("download") || a.origin !== location.origin);
	};

	// targets are what can be seen and pressed, each at a spot where it lies open.
	const targets = () => {
		const out = [];
		for (const e of document.querySelectorAll(pressed)) {
			if (e.disabled || e.id === "article" || outside(e) || (e.localName === "input" && e.type === "file")) continue;
			const r = e.getClientRects()[0];
			if (!r || r.bottom <= 0 || r.top >= innerHeight || r.right <= 0 || r.left >= innerWidth || r.width < 2 || r.height < 2) continue;
			const x = (Math.max(r.left, 0) + Math.min(r.right, innerWidth)) / 2, y = (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2;
			const hit = document.elementFromPoint(x, y);
			if (!hit || !(e === hit || e.contains(hit) || hit.closest("label")?.control === e) || outside(hit)) continue;
			const focusable = hit.closest("button, a[href], input, textarea, select, summary, label, [tabindex]");
			out.push({
				X: x, Y: y, Name: name(e), Focusable: !!focusable && focusable.id !== "article",
				Field: e.matches("textarea, input:not([type=checkbox], [type=radio], [type=range], [type=button])"), Select: e.localName === "select",
			});
			if (out.length === 250) break;
		}
		return out;
	};

	// lines are what can be seen of the article, line by line.
	const lines = () => {
		const out = [];
		for (const run of document.querySelectorAll("#article [data-at]")) {
			const box = run.getBoundingClientRect();
			if (box.bottom < 0 || box.top > innerHeight) continue;
			for (const r of run.getClientRects()) {
				if (r.top > 0 && r.bottom < innerHeight && r.width > 4) out.push({ X: r.left, Y: r.top + r.height / 2, Width: r.width });
			}
			if (out.length > 60) break;
		}
		return out;
	};

	// settled waits until what an action set off is drawn: two frames, and a turn
	// of the event loop after that. A page that is not painted has no frames.
	const frame = () => new Promise((go) => { requestAnimationFrame(go); setTimeout(go, 200); });
	const turn = () => new Promise((go) => { const c = new MessageChannel(); c.port1.onmessage = go; c.port2.postMessage(0); });

	const layers = () => [...document.querySelectorAll("dialog:modal")];
	// Of two the one above is the one that was opened last, which has the focus.
	const layer = () => layers().find((d) => d.contains(document.activeElement)) || layers().pop();

	window.planned = async (all) => {
		const began = performance.now();
		await frame();
		await frame();
		await turn();
		const ready = !!document.querySelector("#gloss[data-ready=true]");
		const dead = document.getElementById("failure");
		const report = window.gloss && gloss.report ? gloss.report().split("\nBefore that, in a run")[0] : "";
		const active = document.activeElement, modal = layer(), popover = document.querySelector("[popover]:popover-open");
		const texts = [...document.querySelectorAll("#alerts, #notice")].map((e) => e.innerText).join(" ");
		return {
			Ready: ready, Behind: document.hidden || performance.now() - began > 390,
			Dead: dead && !dead.hidden ? dead.innerText : "",
			Faults: report.split("\n").filter((l) => /\bfault\b|the program ended|  rejection|  error|panic/.test(l)),
			Report: report, Thrown: thrown,
			Said: texts,
			Focus: name(active), Connected: !!active && active.isConnected, Body: !active || active === document.body,
			Within: !modal || (!!active && modal.contains(active)) || (!!popover && popover.contains(active)),
			Typing: !!active && active.matches("textarea, input:not([type=checkbox], [type=radio], [type=range], [type=button])"),
			Dialog: modal ? modal.id || "nameless" : "", Popover: popover ? popover.id || "nameless" : "",
			Width: innerWidth, Height: innerHeight,
			Targets: all ? targets() : [], Lines: all ? lines() : [],
		};
	};

	// drawn is each mark of the article as it stands on the page: its kind and its
	// bytes, by its id.
	const encoder = new TextEncoder();
	window.drawnMarks = () => {
		const out = {};
		for (const run of document.querySelectorAll("#article mark [data-at]")) {
			const from = +run.dataset.at, to = from + encoder.encode(run.textContent).length;
			for (let m = run.closest("mark[data-mark]"); m; m = m.parentElement.closest("mark[data-mark]")) {
				const was = out[m.dataset.mark] || { Kind: ["claim", "quote", "figure"].find((k) => m.classList.contains(k)), Start: from, End: to };
				out[m.dataset.mark] = { ...was, Start: Math.min(was.Start, from), End: Math.max(was.End, to) };
			}
		}
		return out;
	};
	window.storedMarks = async () => {
		const db = await new Promise((ok, no) => { const r = indexedDB.open("gloss"); r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error) });
		const rows = await new Promise((ok, no) => { const r = db.transaction("annotations").objectStore("annotations").getAll(); r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error) });
		db.close();
		return rows.map((r) => JSON.parse(r.json)).map((r) => ({ ID: r.id, Kind: r.kind, Source: r.source, Start: r.start, End: r.end, Note: [r.note, r.details ? JSON.stringify(r.details) : ""].join(" "), Loose: !!r.standing }));
	};
})()`
