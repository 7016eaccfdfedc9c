const { parentPort, workerData } = globalThis.process.getBuiltinModule("node:worker_threads");
// src/worker.ts
const job = workerData;
if ("files" in job) {
	const { validateFiles } = await import("./chunks/validate-files.js");
	parentPort?.postMessage(validateFiles(job));
} else {
	const { buffersOf, readPart } = await import("./chunks/part.js");
	const part = readPart(job);
	parentPort?.postMessage(part, buffersOf(part));
}
export {};
