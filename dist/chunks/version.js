// src/version.ts
/** Kept equal to package.json by a test: the bundle must not read a file to know its own version. */
const version = "0.1.0";
export { version as t };
