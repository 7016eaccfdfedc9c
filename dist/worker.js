import { n as validateFiles } from "./chunks/validate-files.js";
import { parentPort, workerData } from "node:worker_threads";
// src/worker.ts
parentPort?.postMessage(validateFiles(workerData));
export {};
