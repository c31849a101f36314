// What the scripts of the page have of one another and of the program: the
// members of window.gloss. This file is for the type check alone.

// Thing is what a person brings, to be read as an article or as marks.
interface Thing {
  file: Blob;
  title?: string;
  url?: string;
  words?: string; // its text, where it came as text
  shared?: boolean; // by another program
}

// Action is a button under a sentence: its label, and what it does.
type Action = [label: string, act: (button: HTMLButtonElement) => void];

// Move sets a property of an element's style.
type Move = [element: HTMLElement, property: string, value: string];

// Drawn is an element as the program says it: its tag, the names and values of its
// attributes by turns, and its children, of which a string is a text.
type Drawn = [tag: string, attributes: string[], ...children: (Drawn | string)[]];

interface Reading {
  promise: Promise<{ article: string; report: string }>;
  cancel(): void;
}

// Deed is what was done before the program had arrived: a mark made of a selection,
// or undone, or made again. Places are bytes of the article's text.
interface Deed {
  do: "mark" | "undo" | "redo";
  id: string; // of the mark
  at: number; // when, in milliseconds since 1970
  kind?: string;
  anchor?: number;
  focus?: number;
  caret?: boolean; // it was selected by keys, to the letter
}

interface Gloss {
  // boot.js
  script(address: string | URL): string;
  blocked?: boolean; // the browser refuses this site all data
  within<T>(seconds: number, work: () => T | PromiseLike<T>): Promise<T>;
  language?: string; // the tag of the language of the interface, if it is not English
  words?: string; // its file, once it is there
  wordsFile?: string; // where that is
  translated?: Promise<void>; // words is there, or will not be

  // guard.js
  safe: boolean; // this start is a safe one
  running?: boolean; // start.js has begun to load the program
  reload: Action;
  reporting: Action;
  note(kind: string): void;
  noteError(kind: string, error: unknown): void;
  noteTrace(printed: string): void;
  report(): string;
  copyReport(): Promise<"copied" | "saved">;
  download(name: string, blob: Blob): void;
  starts(): void;
  settled(): void;
  startSafely(): void;
  startAsUsual(): void;
  ended(reason: unknown): void;
  modal(): HTMLDialogElement | null | undefined;
  fail(sentence: string, ...actions: Action[]): void;
  fault(where: string, trace?: string): void;
  notLoaded(error: unknown): void;

  // paint.js. Changes are JSON, as app/surface has them.
  paint(changes: string): void;
  block(at: number): HTMLElement | null;

  // layout.js
  touched(surface: string, element: HTMLElement): void;
  number(): void;
  arrange(): void;
  handles(moves: Move[]): void;
  uncover(id: string): void;

  // suggested.js
  suggested(...lists: string[]): void;
  remeasure(): void;
  light(moves: Move[], offset: number, top: number): void;
  pointed(f: (key: string) => void): void;

  // highlight.js. Spans are bytes of the article's text: where each place begins and ends.
  found(spans: ArrayLike<number>, here: number, reveal: boolean): void;
  select(range: Range): void;

  // place.js
  texts(block?: Element): { node: Text; at: number }[];
  highlight(name: string, ranges: Range[]): boolean;
  ranges(spans: ArrayLike<number>, name?: string): Range[];
  byteAt(node: Node, offset: number): number;
  beside(): void;

  // records.js
  keepEarly(article: string, deeds: Deed[], text: string): Promise<void>;
  adoptEarly(article: string): [deeds: Deed[], drop: () => void];
  ownEarly(): string;
  leftEarly(): [key: string, record: string, article: string][];
  dropEarly(...keys: string[]): void;
  earlyRestored: Promise<boolean>;

  // early.js
  sayEarly(words: string): void;
  earlyMarks(): number;
  takeEarly(article: string): string;
  earlyDrawn(): void;
  redrawEarly(): void;
  letGoEarly(): void;

  // waiting.js
  waits(): boolean;
  wait(what: HTMLButtonElement | KeyboardEvent): boolean;
  carryOut(): void;
  neverMind(): void;

  // focus.js
  refocus(): void;

  // schedule.js
  whenIdle(f: () => void): void;
  afterPaint(f: () => void): void;
  flowed(f: () => void): void;
  onPaper(f: (paper: boolean) => void): void;

  // device.js
  space(keep: boolean): Promise<[usage: number, quota: number, lasting: boolean]>;
  copy(words: string): Promise<boolean>;
  keepDraft(draft: string): void;
  drafts(): [key: string, text: string][];

  // windows.js
  hear(f: () => void): void;
  changing(): void;
  announce(): void;

  // install.js
  installable(): boolean;
  install(): void;

  // start.js
  unsaved: string; // a file of what is not on the device yet; the program keeps it current
  begun: Promise<void>; // is fulfilled when the program has taken over
  drawn?: boolean; // what is on the page is the program's
  started(): void;
  stop(): void;

  // register.js
  updatable(): boolean;
  update(): void;

  // read.js
  read(file: Blob & { name?: string }, onprogress?: (part: number) => void, about?: { kind?: string; url?: string; plain?: boolean }): Reading;
  heads(things: Iterable<Thing>): Promise<Uint8Array[]>;
  files(list: Iterable<File>): Thing[];
  typed(words: string): Thing[];
  pasted(clipboard: DataTransfer | null): Thing[];
  takeUp(): Promise<void>;

  // files.js. Orders and answers are JSON, as app/importexport/protocol has them.
  order(json: string, tell: (json: string) => void): void;
  cancelOrder(): void;
  shares(file?: File): boolean;
  hold(file: Blob): number;
  letGo(number: number): boolean;
}

declare var gloss: Gloss;

// Of a browser that has them, which need not be all.
interface Window {
  trustedTypes?: TrustedTypes;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
  launchQueue?: LaunchQueue;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string | URL): string }): { createScriptURL(address: string | URL): string };
}
interface LaunchQueue {
  setConsumer(take: (launch: { files?: FileSystemFileHandle[] }) => void): void;
}
declare var trustedTypes: TrustedTypes;
declare var launchQueue: LaunchQueue;
declare var showSaveFilePicker: (options: object) => Promise<FileSystemFileHandle>;
interface Navigator {
  connection?: { saveData?: boolean };
}

// InstallPrompt is the event by which a browser offers to install the page.
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}
interface WindowEventMap {
  beforeinstallprompt: InstallPrompt;
  "gloss:settings": CustomEvent<string>;
}

// The page has no elements but those of HTML where its scripts look.
interface HTMLCollection {
  [Symbol.iterator](): ArrayIterator<HTMLElement>;
}
interface ParentNode {
  querySelector(selectors: string): HTMLElement | null;
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>;
}

// Go is the class of the glue that comes with the compiler, wasm_exec.js.
declare class Go {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
  _resume(): void;
}
declare var fs: { writeSync(fd: number, bytes: Uint8Array): number };
