export { n as validateFiles } from "./validate-files2.js";
