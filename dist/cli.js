#!/usr/bin/env node
import { t as version } from "./chunks/version.js";
const nodeModule = globalThis.process.getBuiltinModule("node:module");
const process = globalThis.process.getBuiltinModule("node:process");
// src/cli.ts
const main = async () => {
	const args = process.argv.slice(2);
	if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
		process.stdout.write(`${version}\n`);
		return 0;
	}
	nodeModule.enableCompileCache?.();
	const { run } = await import("./chunks/commands.js");
	return run(args, {
		cwd: process.cwd(),
		home: new URL("../", import.meta.url),
		worker: new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url),
		columns: process.stdout.columns ?? 80,
		colour: process.stdout.isTTY === true && process.env.NO_COLOR === void 0,
		out: (text) => process.stdout.write(text),
		err: (text) => process.stderr.write(text)
	});
};
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
main().then((code) => {
	process.exitCode = code;
}, (error) => {
	process.stderr.write(`assay: ${error instanceof Error ? error.stack ?? error.message : String(error)}\nThis is a bug of assay: please report it with the command that you ran.\n`);
	process.exitCode = 3;
});
export {};
