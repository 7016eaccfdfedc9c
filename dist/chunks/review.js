import { l as sha256, s as canonical } from "./time.js";
import { t as decide } from "./decide.js";
import { r as plan } from "./plan.js";
import { t as load } from "./load.js";
import { n as renderCard, r as renderNotice } from "./card.js";
import { t as version } from "./version.js";
// src/review.ts
/** The path from a pull request to a status: load, decide, render, plan, apply. */
const review = async ({ source, sink, clock, measure }, templates) => {
	const facts = await source.pull();
	await sink.begin(facts);
	const snapshot = await load({
		source,
		measure,
		now: clock.now()
	}, facts);
	const verdict = judge(snapshot, templates);
	return {
		verdict,
		outcome: await sink.apply(verdict.effects, snapshot.head)
	};
};
/** The pure middle of the path: the same snapshot gives the same bytes, which is what `assay replay` checks. */
const judge = (snapshot, templates) => {
	const verdict = JSON.parse(canonical(decide(snapshot)));
	const { markdown } = renderCard(verdict, snapshot, templates);
	const effects = plan(verdict, {
		snapshot,
		card: markdown,
		notice: renderNotice(verdict)
	});
	return {
		...verdict,
		card: sha256(markdown),
		effects,
		snapshot,
		version
	};
};
export { review as n, judge as t };
