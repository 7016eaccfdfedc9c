import { s as canonical } from "./time.js";
import { t as judge } from "./review.js";
import { t as version } from "./version.js";
import { i as readTemplates } from "./card.js";
import { t as readVerdict } from "./verdict-file.js";
// src/commands/replay.ts
/** Judges a saved snapshot again: the same bytes come out, or something is not what it was. */
const replay = async (file, terminal) => {
	const { bytes, verdict } = await readVerdict(file, terminal);
	const again = `${canonical(judge(verdict.snapshot, readTemplates(terminal.home)))}\n`;
	terminal.out(again);
	if (again === bytes) return 0;
	const by = verdict.version === "0.1.0" ? "" : ` (it was judged by assay ${verdict.version}, this is ${version})`;
	terminal.err(`${file} does not replay: judging its snapshot again gives other bytes${by}\n`);
	return 1;
};
export { replay };
