/** Kept equal to package.json by a test: the bundle must not read a file to know its own version. */
export const version = '0.1.0';
