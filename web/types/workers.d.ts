// What the scripts of the workers have of the programs that they start. This
// file is for the type check alone.

// Go is the class of the glue that comes with the compiler, wasm_exec.js.
declare class Go {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

declare var trustedTypes: TrustedTypes;
interface WorkerGlobalScope {
  trustedTypes?: TrustedTypes;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

// What app/pageworker and app/fileworker define once they run.
declare function read(message: object): void;
declare function carryOut(message: object): void;
