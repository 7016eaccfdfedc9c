import { l as sha256 } from "./time.js";
import { i as readTemplates, n as renderCard } from "./card.js";
import { t as WrongCall } from "./command.js";
import { t as readVerdict } from "./verdict-file.js";
// src/commands/card.ts
/** Renders the card of a saved verdict. */
const card = async (file, { format = "markdown", json }, terminal) => {
	if (format !== "markdown") throw new WrongCall(`there is no card format ${format}; there is markdown`);
	const { verdict } = await readVerdict(file, terminal);
	const { markdown, dropped } = renderCard(verdict, verdict.snapshot, readTemplates(terminal.home));
	if (json === true) terminal.out(`${JSON.stringify({
		card: sha256(markdown),
		markdown,
		dropped
	}, null, 2)}\n`);
	else terminal.out(`${markdown}\n`);
	return 0;
};
export { card };
