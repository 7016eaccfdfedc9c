// src/domain/finding.ts
const holds = ({ answer }) => answer === "pass" || answer === "skip";
const blocks = (finding) => finding.enforcement === "block" && !holds(finding) && finding.waiver === null;
/** It does not hold, and is only said. */
const warns = (finding) => finding.enforcement === "warn" && !holds(finding) && finding.waiver === null;
export { warns as n, blocks as t };
