import { f as exact, g as deviance, s as betaTails, u as binomialWeight, v as logGammaOnePlus, y as stirlingError } from "./config.js";
// src/evaluate/special/binomial.ts
const power = (base, other, exponent) => Math.exp(exponent * (base.high < .5 ? Math.log(base.high) : Math.log1p(-other.high)));
/** The weight at k of n trials, p and 1 - p unrounded. */
const binomialPmfOf = (k, n, p) => {
	if (k < 0 || k > n) return 0;
	if (p.x.high === 0 || p.y.high === 0) return (p.x.high === 0 ? k : n - k) === 0 ? 1 : 0;
	if (k === 0) return power(p.y, p.x, n);
	if (k === n) return power(p.x, p.y, n);
	return binomialWeight(k, n - k, p);
};
/** P(X <= k). */
const binomialCdf = (k, n, p) => {
	if (k < 0) return 0;
	return k >= n ? 1 : betaTails(Math.floor(k) + 1, n - Math.floor(k), p).upper;
};
// src/evaluate/special/gamma-incomplete.ts
const tiny = 1e-300;
/** x^a e^-x / Γ(a + 1) (C. Loader 2000 for a >= 1). */
const poissonWeight = (a, x) => {
	if (a < 1) return Math.exp(a * Math.log(x) - x - logGammaOnePlus(a));
	return Math.exp(-stirlingError(a) - deviance(a, exact(x))) / Math.sqrt(2 * Math.PI * a);
};
/** DLMF 8.11.4. */
const lowerSeries = (a, x) => {
	let term = 1;
	let sum = 1;
	for (let n = a + 1; term > sum * 1e-17; n++) {
		term *= x / n;
		sum += term;
	}
	return sum;
};
/** DLMF 8.9.2, contracted; modified Lentz. */
const upperFraction = (a, x) => {
	let b = x + 1 - a;
	let c = 1 / tiny;
	let d = 1 / (Math.abs(b) < tiny ? tiny : b);
	let value = d;
	for (let i = 1; i < 1e7; i++) {
		b += 2;
		const numerator = -i * (i - a);
		d = 1 / (numerator * d + b || tiny);
		c = b + numerator / c || tiny;
		value *= c * d;
		if (Math.abs(c * d - 1) < 2e-16) break;
	}
	return value;
};
/** a < 1 and small x: 1 - P without the subtraction (A. R. DiDonato & A. H. Morris 1986, TOMS 654). */
const smallShape = (a, x) => {
	let term = 1;
	let sum = 0;
	for (let n = 1; n < 60; n++) {
		term *= -x / n;
		sum += a * term / (a + n);
	}
	const exponent = a * Math.log(x) - logGammaOnePlus(a);
	const power = Math.exp(exponent);
	return {
		lower: power * (1 + sum),
		upper: -Math.expm1(exponent) - power * sum
	};
};
/** The regularised incomplete gamma functions P(a, x) and Q(a, x), a > 0. */
const gammaTails = (a, x) => {
	if (!(a > 0 && x >= 0)) return {
		lower: NaN,
		upper: NaN
	};
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (x === Infinity) return {
		lower: 1,
		upper: 0
	};
	if (a < 1 && x < 1.1) return smallShape(a, x);
	const weight = poissonWeight(a, x);
	if (x < a + 1) {
		const lower = weight * lowerSeries(a, x);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = weight * a * upperFraction(a, x);
	return {
		lower: 1 - upper,
		upper
	};
};
const gammaQ = (a, x) => gammaTails(a, x).upper;
// src/evaluate/special/chi-squared.ts
const chiSquaredSf = (x, df) => gammaQ(df / 2, Math.max(x, 0) / 2);
export { binomialCdf as n, binomialPmfOf as r, chiSquaredSf as t };
