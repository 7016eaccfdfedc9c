import { D as logGamma, E as chiSquaredSf, N as quantile, O as complement, Z as readTable, _ as binomialPmfOf, a as CheckedRows, b as normalSf, i as codedColumn, j as sum, k as quotient, o as binnedColumn, p as byCodePoint, t as parseDriftConfig } from "./config.js";
import { a as firstOf, n as holm, o as partition, r as rowsBySlice, t as benjaminiHochberg } from "./adjusted.js";
import { d as shown, i as engineProblem } from "./source.js";
import { t as inOrder$1 } from "./in-order.js";
import { a as aligned, n as readConfig, o as brief, r as refuse, t as namedFile } from "./measuring.js";
import { t as paint } from "./paint.js";
import { t as wrapped } from "./wrap.js";
// src/evaluate/tests/chi-squared-contingency.ts
const total = (values) => values.reduce((a, b) => a + b, 0);
/** F. Yates (1934): never further than the expected count (scipy gh-13875). */
const yates = (apart) => apart - Math.min(.5, apart);
/** scipy.stats.chi2_contingency: Pearson's statistic, Yates' correction where df = 1; null where an expected count is 0. */
const chiSquaredContingency = (table) => {
	const rows = table.map(total);
	const columns = (table[0] ?? []).map((_, j) => total(table.map((row) => row[j] ?? 0)));
	const all = total(rows);
	if (table.length === 0 || [...rows, ...columns].includes(0)) return null;
	const df = (rows.length - 1) * (columns.length - 1);
	if (df === 0) return {
		statistic: 0,
		df,
		p: 1
	};
	const cells = table.flatMap((row, i) => row.map((observed, j) => {
		const expected = (rows[i] ?? 0) * (columns[j] ?? 0) / all;
		const apart = Math.abs(observed - expected);
		return (df === 1 ? yates(apart) : apart) ** 2 / expected;
	}));
	const statistic = total(cells);
	return {
		statistic,
		df,
		p: chiSquaredSf(statistic, df)
	};
};
// src/evaluate/tests/jensen-shannon.ts
/** (1 + r) ln(1 + r) + (1 - r) ln(1 - r): where the two nearly cancel, the series Σ r^2k / (k (2k - 1)). */
const divergenceAt = (r) => {
	if (Math.abs(r) === 1) return 2 * Math.LN2;
	if (Math.abs(r) > .4) return (1 + r) * Math.log1p(r) + (1 - r) * Math.log1p(-r);
	const square = r * r;
	let power = square;
	let sum = 0;
	for (let k = 1; power > sum * 1e-17; k++) {
		sum += power / (k * (2 * k - 1));
		power *= square;
	}
	return sum;
};
/**
* The distance (square root of the divergence, base 2, at most 1) of two histograms on the same bins
* (J. Lin 1991; scipy.spatial.distance.jensenshannon); null where one is empty.
*/
const jensenShannon = (first, second) => {
	const n1 = first.reduce((a, b) => a + b, 0);
	const n2 = second.reduce((a, b) => a + b, 0);
	if (!(n1 > 0 && n2 > 0)) return null;
	const parts = first.map((count, i) => {
		const other = second[i] ?? 0;
		const both = count / n1 + other / n2;
		if (both === 0) return 0;
		return both / 2 * divergenceAt((count * n2 - other * n1) / (count * n2 + other * n1));
	});
	return Math.sqrt(parts.reduce((a, b) => a + b, 0) / 2 / Math.LN2);
};
// src/evaluate/tests/population-stability.ts
/**
* Σ (c - r) ln(c / r) over bins, shares below the floor raised to it, not renormalised; bins empty on both
* sides are left out. Null where a side is empty.
*/
const populationStability = (reference, current, floor) => {
	const n1 = reference.reduce((a, b) => a + b, 0);
	const n2 = current.reduce((a, b) => a + b, 0);
	if (!(n1 > 0 && n2 > 0)) return null;
	return reference.reduce((sum, count, i) => {
		const other = current[i] ?? 0;
		if (count === 0 && other === 0) return sum;
		const r = Math.max(count / n1, floor);
		const c = Math.max(other / n2, floor);
		return sum + (c - r) * Math.log(c / r);
	}, 0);
};
// src/evaluate/drift/categorical.ts
const absentFrom = (tally, other) => [...tally.keys()].filter((category) => !other.has(category)).toSorted(byCodePoint);
/** Rows by category; null where a side has none. */
const categoricalDrift = ({ reference, current }, floor) => {
	const categories = [.../* @__PURE__ */ new Set([...reference.keys(), ...current.keys()])].toSorted(byCodePoint);
	const countsOf = (tally) => categories.map((name) => tally.get(name) ?? 0);
	const counts = {
		categories,
		reference: countsOf(reference),
		current: countsOf(current)
	};
	const tested = chiSquaredContingency([counts.reference, counts.current]);
	const psi = populationStability(counts.reference, counts.current, floor);
	return {
		statistic: tested?.statistic ?? null,
		df: tested?.df ?? null,
		p: tested?.p ?? null,
		psi: psi !== null && Number.isFinite(psi) ? psi : null,
		js: jensenShannon(counts.reference, counts.current),
		counts,
		only: {
			reference: absentFrom(reference, current),
			current: absentFrom(current, reference)
		}
	};
};
// src/evaluate/tests/two-proportion-z.ts
/** first - second with the pooled variance (statsmodels proportions_ztest); null where all or none succeed. */
const twoProportionZ = (first, second) => {
	const n = first.n + second.n;
	const k = first.k + second.k;
	if (!(first.n > 0 && second.n > 0) || k === 0 || k === n) return null;
	const variance = k / n * ((n - k) / n) * (1 / first.n + 1 / second.n);
	const z = (first.k / first.n - second.k / second.n) / Math.sqrt(variance);
	return {
		z,
		p: 2 * normalSf(Math.abs(z))
	};
};
// src/evaluate/drift/missing-rate.ts
const rateOf = (missing, rows) => rows === 0 ? null : missing / rows;
const whyNot = (missing, rows) => {
	if (rows.reference === 0) return "no rows in the reference";
	if (rows.current === 0) return "no rows in the current file";
	return missing.reference + missing.current === 0 ? "no value is missing in either file" : "every value is missing in both files";
};
const missingRate = (missing, rows) => {
	const reference = rateOf(missing.reference, rows.reference);
	const current = rateOf(missing.current, rows.current);
	const tested = twoProportionZ({
		k: missing.current,
		n: rows.current
	}, {
		k: missing.reference,
		n: rows.reference
	});
	const difference = reference === null || current === null ? null : current - reference;
	const p = tested?.p ?? null;
	return {
		reference,
		current,
		difference,
		p,
		...p === null ? { undefined: whyNot(missing, rows) } : {}
	};
};
// src/evaluate/special/kolmogorov-durbin.ts
const step$1 = 128;
const large = 2 ** step$1;
const small = 2 ** -128;
const multiply = (a, b, m) => {
	const out = new Float64Array(m * m);
	for (let i = 0; i < m; i++) for (let k = 0; k < m; k++) {
		const factor = a[i * m + k] ?? 0;
		if (factor === 0) continue;
		for (let j = 0; j < m; j++) out[i * m + j] = (out[i * m + j] ?? 0) + factor * (b[k * m + j] ?? 0);
	}
	return out;
};
const firstColumn = (m, h) => {
	const inverse = new Float64Array(m + 1).fill(1);
	for (let j = 1; j <= m; j++) inverse[j] = (inverse[j - 1] ?? 0) / j;
	const column = Float64Array.from({ length: m }, (_, j) => (1 - h ** (j + 1)) * (inverse[j + 1] ?? 0));
	column[m - 1] = (1 + Math.max(2 * h - 1, 0) ** m - 2 * h ** m) * (inverse[m] ?? 0);
	return {
		column,
		inverse
	};
};
const durbinMatrix = (m, h) => {
	const { column, inverse } = firstColumn(m, h);
	const matrix = new Float64Array(m * m);
	for (let i = 0; i < m; i++) {
		for (let j = 1; j <= Math.min(i + 1, m - 1); j++) matrix[i * m + j] = inverse[i - j + 1] ?? 0;
		matrix[i * m] = column[i] ?? 0;
	}
	for (let j = 0; j < m; j++) matrix[(m - 1) * m + j] = column[m - 1 - j] ?? 0;
	return matrix;
};
const rescaled$1 = ({ matrix, exponent }, centre) => Math.abs(matrix[centre] ?? 0) > large ? {
	matrix: matrix.map((value) => value * small),
	exponent: exponent + step$1
} : {
	matrix,
	exponent
};
const identity = (m) => Float64Array.from({ length: m * m }, (_, i) => i % (m + 1) === 0 ? 1 : 0);
const powerOf = (base, n, m, centre) => {
	let power = {
		matrix: identity(m),
		exponent: 0
	};
	let square = {
		matrix: base,
		exponent: 0
	};
	for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
		if (rest % 2 === 1) power = {
			matrix: multiply(power.matrix, square.matrix, m),
			exponent: power.exponent + square.exponent
		};
		const matrix = multiply(square.matrix, square.matrix, m);
		square = rescaled$1({
			matrix,
			exponent: 2 * square.exponent
		}, centre);
	}
	return power;
};
/** P(D_n <= d). */
const durbinCdf = (n, d) => {
	const k = Math.ceil(n * d);
	const m = 2 * k - 1;
	const centre = (k - 1) * m + k - 1;
	const power = powerOf(durbinMatrix(m, k - n * d), n, m, centre);
	let p = power.matrix[centre] ?? 0;
	let exponent = power.exponent;
	for (let i = 1; i <= n; i++) {
		p = i * p / n;
		if (p < small) {
			p *= large;
			exponent -= step$1;
		}
	}
	for (; exponent < 0; exponent += step$1) p *= small;
	for (; exponent > 0; exponent -= step$1) p *= large;
	return p;
};
// src/evaluate/special/kolmogorov-pelz-good.ts
const pi2 = Math.PI ** 2;
const pi4 = Math.PI ** 4;
const pi6 = Math.PI ** 6;
const rootTwoPi = Math.sqrt(2 * Math.PI);
const deepest = -708;
const coefficients = (m, z) => {
	const z2 = z ** 2;
	const z4 = z ** 4;
	const z6 = z ** 6;
	const m2 = m ** 2;
	const m4 = m ** 4;
	const m6 = m ** 6;
	const second = 6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * pi2 * m2 / 4 + pi4 * (1 - 2 * z2) * m4 / 16;
	const third = -30 * z6 - 90 * z ** 8 + pi2 * (135 * z4 - 96 * z6) * m2 / 4 + pi4 * (-60 * z2 + 212 * z4) * m4 / 16 + pi6 * (5 - 30 * z2) * m6 / 64;
	return [
		1,
		-z2 + pi2 / 4 * m2,
		second,
		third
	];
};
const sumOverOdd = (z, terms) => {
	const q = Math.exp(-pi2 / 8 / z ** 2);
	const sums = [
		0,
		0,
		0,
		0
	];
	for (let k = terms; k > 0; k--) {
		const weight = q ** (8 * k);
		const at = coefficients(2 * k - 1, z);
		for (const i of [
			0,
			1,
			2,
			3
		]) sums[i] = sums[i] * weight + at[i];
	}
	const below = [
		z,
		6 * z ** 4,
		72 * z ** 7,
		6480 * z ** 10
	];
	const scale = (i) => sums[i] * q * rootTwoPi / below[i];
	return [
		scale(0),
		scale(1),
		scale(2),
		scale(3)
	];
};
const sumOverAll = (z, terms) => {
	const q = Math.exp(-pi2 / 2 / z ** 2);
	let second = 0;
	let third = 0;
	for (let k = terms; k > 0; k--) {
		const weight = k ** 2 * q ** k ** 2;
		second += weight;
		third += (3 * z ** 2 - pi2 * k ** 2) * weight;
	}
	return {
		second: second * pi2 * rootTwoPi / (-36 * z ** 3),
		third: third * pi2 * rootTwoPi / (216 * z ** 6)
	};
};
/** P(D_n <= x), approximately. */
const pelzGoodCdf = (n, x) => {
	const z = Math.sqrt(n) * x;
	if (-pi2 / 8 / z ** 2 < deepest) return 0;
	const terms = Math.ceil(16 * z / Math.PI);
	const [k0, k1, k2, k3] = sumOverOdd(z, terms);
	const { second, third } = sumOverAll(z, terms);
	return k0 + k1 / Math.sqrt(n) + (k2 + second) / n + (k3 + third) / n ** 1.5;
};
// src/evaluate/special/kolmogorov-pomeranz.ts
const step = 128;
const unclipped = (i, { n, whole, ceiling, round }) => {
	if (i === 0) return {
		from: -whole - ceiling - 1,
		to: whole + ceiling - 1
	};
	const half = Math.floor((i + 1) / 2);
	if (i % 2 === 0) return {
		from: half - 2 - whole,
		to: half + whole + round - 1
	};
	if (half === n + 1) return {
		from: n - whole - ceiling - 1,
		to: n + whole + ceiling - 1
	};
	return {
		from: half - 2 - whole - round,
		to: half + whole - 2 + ceiling
	};
};
const rangeOf = (i, grid) => {
	const { from, to } = unclipped(i, grid);
	return {
		from: Math.max(from + 2, 0),
		to: Math.min(to, grid.n)
	};
};
/** base^j / j! for j < length. */
const powers = (base, length) => {
	const out = new Float64Array(length).fill(1);
	for (let j = 1; j < length; j++) out[j] = (out[j - 1] ?? 0) * base / j;
	return out;
};
const rescaled = (values) => {
	const most = values.reduce((a, b) => Math.max(a, b), 0);
	return most > 0 && most < 2 ** -128 ? {
		values: values.map((value) => value * 2 ** step),
		exponent: -128
	} : {
		values,
		exponent: 0
	};
};
const convolved = (before, weights, was, is) => {
	const out = new Float64Array(Math.max(0, is.to - is.from + 1));
	for (let j = is.from; j <= is.to; j++) {
		let sum = 0;
		for (let k = was.from; k <= Math.min(j, was.to); k++) sum += (before[k - was.from] ?? 0) * (weights[j - k] ?? 0);
		out[j - is.from] = sum;
	}
	return out;
};
const withFactorial = (value, n, exponent) => {
	let result = value;
	let left = exponent;
	for (let i = 1; i <= n; i++) {
		if (result > 2 ** step) {
			result *= 2 ** -128;
			left += step;
		}
		result *= i;
	}
	for (; left < 0; left += step) result *= 2 ** -128;
	for (; left > 0; left -= step) result *= 2 ** step;
	return result;
};
/** P(D_n <= x). */
const pomeranzCdf = (n, x) => {
	const whole = Math.floor(n * x);
	const f = n * x - whole;
	const g = Math.min(f, 1 - f);
	const grid = {
		n,
		whole,
		ceiling: f > 0 ? 1 : 0,
		round: f > .5 ? 1 : 0
	};
	const length = 2 * (whole + 1) + n;
	const outer = powers(g / n, length);
	const odd = powers(2 * g / n, length);
	const even = powers((1 - 2 * g) / n, length);
	let range = rangeOf(0, grid);
	let row = {
		values: Float64Array.of(1),
		exponent: 0
	};
	let exponent = 0;
	for (let i = 1; i <= 2 * n + 1; i++) {
		const next = rangeOf(i, grid);
		const weights = i === 1 || i === 2 * n + 1 ? outer : i % 2 === 1 ? odd : even;
		row = rescaled(convolved(row.values, weights, range, next));
		exponent += row.exponent;
		range = next;
	}
	return withFactorial(row.values[n - range.from] ?? 0, n, exponent);
};
// src/evaluate/special/smirnov.ts
const largestSum = 1e6;
/** x / (x + j/n) times the binomial weight at j: one term of Birnbaum & Tingey (1951). */
const term = (j, n, x) => {
	const reach = sum(x, quotient(j, n));
	if (reach.high >= 1) return 0;
	return x / reach.high * binomialPmfOf(j, n, {
		x: reach,
		y: complement(reach)
	});
};
const sumTowards = (from, step, n, x) => {
	let total = 0;
	const last = Math.floor(n * (1 - x));
	for (let j = from; j >= 0 && j <= last; j += step) {
		const next = term(j, n, x);
		total += next;
		if (next < total * 1e-20) break;
	}
	return total;
};
/** Maag & Dicaire (1971), which SciPy takes where the sum would be too long. */
const limit = (n, x) => {
	const logarithm = -((6 * n * x + 1) ** 2) / 18 / n;
	return Math.exp(logarithm);
};
/** P(D+ >= x) of the one-sided one-sample Kolmogorov–Smirnov statistic: scipy.special.smirnov. */
const smirnovSf = (n, x) => {
	if (x <= 0) return 1;
	if (x >= 1) return 0;
	if (n > largestSum) return limit(n, x);
	const middle = Math.max(0, Math.floor(n * Math.min(.5, 1 - x) - n * x / 2));
	return Math.min(1, sumTowards(middle, -1, n, x) + sumTowards(middle + 1, 1, n, x));
};
// src/evaluate/special/kolmogorov.ts
const clipped = (p) => Math.min(1, Math.max(0, p));
/** H. Ruben & J. Gambino (1982): 1/2n <= x <= 1/n. */
const smallestCdf = (n, t) => {
	if (t <= .5) return 0;
	if (n > 140) return Math.exp(logGamma(n + 1) - n * Math.log(n) + n * Math.log(2 * t - 1));
	let p = 1;
	for (let i = 1; i <= n; i++) p *= i / n * (2 * t - 1);
	return p;
};
const smallSampleSf = (n, x) => {
	const spread = n * x * x;
	if (spread <= .754693) return 1 - durbinCdf(n, x);
	return spread <= 4 ? 1 - pomeranzCdf(n, x) : 2 * smirnovSf(n, x);
};
const largeSampleSf = (n, x) => {
	const spread = n * x * x;
	if (spread >= 370) return 0;
	if (spread >= 2.2) return 2 * smirnovSf(n, x);
	return 1 - (n <= 1e5 && n * x ** 1.5 <= 1.4 ? durbinCdf(n, x) : pelzGoodCdf(n, x));
};
/**
* P(D_n >= x) of the two-sided one-sample statistic, with the choice of method of R. Simard & P. L'Ecuyer
* (2011), "Computing the two-sided Kolmogorov–Smirnov distribution", and of scipy.stats.kstwo.sf.
*/
const kolmogorovSf = (n, x) => {
	if (x >= 1) return 0;
	const t = n * x;
	if (t <= 1) return clipped(1 - smallestCdf(n, t));
	if (t >= n - 1) return clipped(2 * (1 - x) ** n);
	if (x >= .5) return clipped(2 * smirnovSf(n, x));
	return clipped(n <= 140 ? smallSampleSf(n, x) : largeSampleSf(n, x));
};
// src/evaluate/special/kolmogorov-two-sample.ts
/** Equal sizes: P(D >= h/n) by reflection, as one product of small factors (Gnedenko & Korolyuk 1951). */
const equalSizes = (n, h) => {
	let outside = 0;
	for (let k = Math.floor(n / h); k >= 0; k--) {
		let factor = 1;
		for (let j = 0; j < h; j++) factor = (n - k * h - j) * factor / (n + k * h + j + 1);
		outside = factor * (1 - outside);
	}
	return 2 * outside;
};
const windowAt = (i, m, n, h) => ({
	from: Math.max(Math.floor((n * i - h) / m) + 1, 0),
	to: Math.ceil((n * i + h) / m)
});
/**
* T. Viehmann (2021), "Numerically more stable computation of the p-values for the two-sample
* Kolmogorov–Smirnov test" (arXiv 2102.08037): the share of lattice paths that leave the band, one column at a time.
*/
const unequalSizes = (m, n, divisor, h) => {
	const stepM = m / divisor;
	const stepN = n / divisor;
	let from = 0;
	let to = Math.min(Math.ceil(h / stepM), n + 1);
	const column = new Float64Array(Math.min(2 * to + 2, n + 1)).fill(1);
	column.fill(0, from, to);
	for (let i = 1; i <= m; i++) {
		const before = {
			from,
			length: to - from
		};
		const window = windowAt(i, stepM, stepN, h);
		from = Math.min(window.from, n);
		to = Math.min(window.to, n + 1);
		if (to <= from) return 1;
		fillColumn(column, i, {
			from,
			to
		}, before.from);
		const length = to - from;
		if (before.length > length) column.fill(1, length, before.length);
	}
	return column[to - from - 1] ?? 1;
};
const fillColumn = (column, i, { from, to }, was) => {
	let value = from === 0 ? 0 : 1;
	for (let j = from; j < to; j++) {
		value = ((column[j - was] ?? 1) * i + value * j) / (i + j);
		column[j - from] = value;
	}
};
const greatestCommonDivisor$1 = (a, b) => b === 0 ? a : greatestCommonDivisor$1(b, a % b);
/** The exact two-sided p of scipy.stats.ks_2samp; null where SciPy, too, gives up on it. */
const kolmogorovTwoSampleSf = (n1, n2, d) => {
	const m = Math.max(n1, n2);
	const n = Math.min(n1, n2);
	const divisor = greatestCommonDivisor$1(m, n);
	const h = Math.round(d * (m / divisor) * n);
	if (h === 0) return 1;
	const p = m === n ? equalSizes(n, h) : unequalSizes(m, n, divisor, h);
	return p >= 0 && p <= 1 ? p : null;
};
// src/evaluate/tests/pooled-walk.ts
const past = (sorted, from, value) => {
	let i = from;
	while (i < sorted.length && (sorted[i] ?? 0) <= value) i++;
	return i;
};
const walkPooled = (first, second, visit) => {
	let i = 0;
	let j = 0;
	while (i < first.length || j < second.length) {
		const value = Math.min(first[i] ?? Infinity, second[j] ?? Infinity);
		i = past(first, i, value);
		j = past(second, j, value);
		visit(i, j, value, Math.min(first[i] ?? Infinity, second[j] ?? Infinity));
	}
};
// src/evaluate/tests/kolmogorov-smirnov.ts
const exactUpTo = 1e4;
/** The largest distance of the two empirical distributions, compared as whole numbers. */
const ksStatistic = (first, second) => {
	let most = 0;
	walkPooled(first, second, (i, j) => {
		most = Math.max(most, Math.abs(i * second.length - j * first.length));
	});
	return most / (first.length * second.length);
};
const asymptotic = (d, n1, n2) => {
	const m = Math.max(n1, n2);
	const n = Math.min(n1, n2);
	const size = m * n / (m + n);
	const below = Math.floor(size);
	const even = below + below % 2;
	const rounded = size - below === .5 ? even : Math.round(size);
	return rounded < 1 ? NaN : kolmogorovSf(rounded, d);
};
const withinExact = (n1, n2, method) => method === "auto" ? Math.max(n1, n2) <= exactUpTo : method === "exact";
/** The two-sided p of scipy.stats.ks_2samp, which falls back to the asymptotic one where the exact one fails. */
const ksProbability = (d, n1, n2, method = "auto") => {
	return (withinExact(n1, n2, method) ? kolmogorovTwoSampleSf(n1, n2, d) : null) ?? asymptotic(d, n1, n2);
};
/** Samples in ascending order; null where one is empty. */
const ksTwoSample = (first, second, method = "auto") => {
	if (first.length === 0 || second.length === 0) return null;
	const statistic = ksStatistic(first, second);
	return {
		statistic,
		p: ksProbability(statistic, first.length, second.length, method)
	};
};
// src/evaluate/tests/wasserstein.ts
/** The area between two empirical distributions (scipy.stats.wasserstein_distance); samples in ascending order. */
const wasserstein = (first, second) => {
	if (first.length === 0 || second.length === 0) return null;
	let area = 0;
	walkPooled(first, second, (i, j, value, next) => {
		const apart = Math.abs(i * second.length - j * first.length);
		if (apart > 0) area += apart * (next - value);
	});
	return area / (first.length * second.length);
};
// src/evaluate/drift/numeric.ts
/** Distinct quantiles at k / bins of values in ascending order; without values there are none. */
const quantileEdges = (sorted, bins) => {
	if (sorted.length === 0) return [];
	const edges = Float64Array.from({ length: bins - 1 }, (_, k) => quantile(sorted, (k + 1) / bins) + 0);
	return [...new Set(edges.sort())];
};
/** How many of the values lie in each of (-∞, first edge], (previous, edge] …, (last edge, ∞). */
const binCounts = (sorted, edges) => {
	let from = 0;
	return [...edges.map((edge) => {
		let to = from;
		while (to < sorted.length && (sorted[to] ?? 0) <= edge) to++;
		const count = to - from;
		from = to;
		return count;
	}), sorted.length - from];
};
const greatestCommonDivisor = (a, b) => b === 0 ? a : greatestCommonDivisor(b, a % b);
/** SciPy turns a wish for `exact` down where the least common multiple of the sizes leaves 32 bits: it would take hours. */
const feasible = (method, { reference, current }) => {
	if (method !== "exact") return method;
	return reference / greatestCommonDivisor(reference, current) * current >= 2 ** 31 - 1 ? "asymptotic" : "exact";
};
/** Sums and products of very large values leave the range of doubles, which JSON cannot say. */
const finite = (value) => value !== null && Number.isFinite(value) ? value : null;
/** Samples in ascending order; null where one of them is empty. */
const numericDrift = ({ reference, current }, { bins, floor, ks }) => {
	const edges = quantileEdges(reference, bins);
	const counts = {
		reference: binCounts(reference, edges),
		current: binCounts(current, edges)
	};
	const sizes = {
		reference: reference.length,
		current: current.length
	};
	const tested = ksTwoSample(reference, current, feasible(ks, sizes));
	return {
		statistic: tested?.statistic ?? null,
		p: finite(tested?.p ?? null),
		psi: finite(populationStability(counts.reference, counts.current, floor)),
		js: jensenShannon(counts.reference, counts.current),
		wasserstein: finite(wasserstein(reference, current)),
		edges,
		counts
	};
};
// src/evaluate/drift/samples.ts
const wrongRole = (name) => /* @__PURE__ */ new Error(`column ${name} was not read as its kind asks`);
const numbersOf = (table, name) => {
	const column = table.columns.get(name);
	if (column?.kind !== "number") throw wrongRole(name);
	return column;
};
const codesOf = (table, name) => {
	const column = table.columns.get(name);
	if (column?.kind !== "coded") throw wrongRole(name);
	return column;
};
/** In ascending order. */
const sortedSample = (table, name) => {
	const { values, missing } = numbersOf(table, name);
	const there = missing === null ? values.slice() : values.filter((_, row) => missing[row] === 0);
	return {
		values: there.sort(),
		missing: values.length - there.length
	};
};
const tallied = (table, name) => {
	const { codes, dictionary, missingCode } = codesOf(table, name);
	const counts = new Float64Array(dictionary.length);
	let missing = 0;
	for (const code of codes) if (code === missingCode) missing++;
	else counts[code] = (counts[code] ?? 0) + 1;
	const there = dictionary.flatMap((text, code) => {
		const count = counts[code] ?? 0;
		return count === 0 ? [] : [[text, count]];
	});
	return {
		values: new Map(there),
		missing
	};
};
/** Numbers that a distance cannot be taken of: Parquet has NaN and infinities, decimal text may be too large. */
const notFinite = (file, table, feature) => {
	const column = table.columns.get(feature);
	if (column?.kind !== "number") return [];
	const problems = [];
	const { values, missing } = column;
	for (let row = 0; row < values.length && problems.length < 100; row++) {
		const value = values[row] ?? NaN;
		if (Number.isFinite(value) || (missing?.[row] ?? 0) !== 0) continue;
		const [line, found] = [table.lineOf(row), String(value)];
		const message = `${feature} is ${value}: a column of numbers holds finite ones`;
		const expected = "a finite number, or nothing";
		const place = {
			line,
			row: row + 1,
			field: feature
		};
		problems.push(engineProblem(file, {
			code: "not-a-number",
			message,
			...place,
			found,
			expected
		}));
	}
	return problems;
};
// src/evaluate/drift/feature.ts
const both = ({ reference, current }, map) => ({
	reference: map(reference),
	current: map(current)
});
const levelOf = (psi, { warning, critical }) => {
	if (psi === null) return "UNKNOWN";
	if (psi >= critical) return "CRITICAL";
	return psi >= warning ? "WARNING" : "OK";
};
const nothingLeft = ({ rows, missing }) => {
	const reference = rows.reference === missing.reference;
	const current = rows.current === missing.current;
	if (reference && current) return "no values in either file";
	if (reference) return "no values in the reference";
	return current ? "no values in the current file" : null;
};
const noPsi = "a share is 0 on one side, and a floor of 0 does not lift it";
/** What is still null where both sides have values came out of the range of doubles, or of too few rows. */
const judged = (numbers, absent, { levels }) => {
	const because = absent ?? (numbers.p === null ? "too few values for an asymptotic p" : null) ?? (numbers.psi === null ? "a share is 0 on one side, and a floor of 0 does not lift it" : null);
	const level = levelOf(numbers.psi, levels);
	return because === null ? { level } : {
		level,
		undefined: because
	};
};
const counted = (tables, samples) => {
	const rows = both(tables, (table) => table.rows);
	const missing = both(samples, (sample) => sample.missing);
	return {
		rows,
		missing,
		missing_rate: missingRate(missing, rows)
	};
};
const unadjusted = {
	p_holm: null,
	p_bh: null
};
const numericFeature = (tables, feature, scale) => {
	const samples = both(tables, (table) => sortedSample(table, feature));
	const counts = counted(tables, samples);
	const { statistic, p, psi, js, ...rest } = numericDrift(both(samples, ({ values }) => values), scale);
	const numbers = {
		statistic,
		p,
		...unadjusted,
		psi,
		js
	};
	const verdict = judged(numbers, nothingLeft(counts), scale);
	return {
		feature,
		kind: "numeric",
		...counts,
		test: "ks",
		...numbers,
		...verdict,
		...rest
	};
};
const categoricalFeature = (tables, feature, scale) => {
	const samples = both(tables, (table) => tallied(table, feature));
	const counts = counted(tables, samples);
	const { statistic, df, p, psi, js, ...rest } = categoricalDrift(both(samples, ({ values }) => values), scale.floor);
	const numbers = {
		statistic,
		df,
		p,
		...unadjusted,
		psi,
		js
	};
	const verdict = judged(numbers, nothingLeft(counts), scale);
	return {
		feature,
		kind: "categorical",
		...counts,
		test: "chi2",
		...numbers,
		...verdict,
		...rest
	};
};
const featureDrift = (tables, feature, kind, scale) => kind === "numeric" ? numericFeature(tables, feature, scale) : categoricalFeature(tables, feature, scale);
// src/evaluate/drift/partition.ts
/** More of them are no slices but rows: an id, a time. */
const mostSlices = 1e3;
const groupOf = (table, name, cuts) => {
	const edges = cuts.get(name);
	const column = edges === void 0 ? codedColumn(table.columns.get(name)) : binnedColumn(new CheckedRows(table, name), name, edges);
	if (column === null) throw new Error(`column ${name} was not read as a group`);
	return column;
};
/** Column after column, so that only combinations that occur are made; null: there are too many. */
const partsOf = (table, columns) => {
	let parts = {
		texts: [[]],
		partOf: new Uint32Array(table.rows)
	};
	for (const { codes, values } of columns) {
		if (values.length > 1e3) return null;
		const before = {
			codes: parts.partOf,
			values: parts.texts.length
		};
		const split = partition(table.rows, [before, {
			codes,
			values: values.length
		}]);
		if (split.count > 1e3) return null;
		const { texts, partOf } = parts;
		parts = {
			texts: Array.from(firstOf(split), (row) => [...texts[partOf[row] ?? 0] ?? [], values[codes[row] ?? 4294967295] ?? null]),
			partOf: split.partOf
		};
	}
	return parts;
};
const rowsByText = ({ texts, partOf }) => {
	const where = texts.map(() => ({}));
	const rows = rowsBySlice({ cellOf: partOf }, {
		where,
		sliceOfCell: Uint32Array.from(texts.keys())
	});
	return new Map(texts.map((one, place) => [JSON.stringify(one), Int32Array.from(rows[place] ?? [])]));
};
/** By code point, column after column, missing last. */
const inOrder = (a, b) => {
	for (const [place, one] of a.entries()) {
		const other = b[place] ?? null;
		if (one === other) continue;
		if (one === null) return 1;
		return other === null ? -1 : byCodePoint(one, other);
	}
	return 0;
};
/** Null: there are more slices than anybody looks at. */
const slicesOf = (tables, names, cuts) => {
	const { reference, current } = both(tables, (table) => partsOf(table, names.map((name) => groupOf(table, name, cuts))));
	if (reference === null || current === null) return null;
	const rows = both({
		reference,
		current
	}, rowsByText);
	const all = new Map([...reference.texts, ...current.texts].map((texts) => [JSON.stringify(texts), texts]));
	if (all.size > 1e3) return null;
	const none = /* @__PURE__ */ new Int32Array(0);
	return [...all].toSorted(([, a], [, b]) => inOrder(a, b)).map(([key, texts]) => ({
		where: Object.fromEntries(names.map((name, place) => [name, texts[place] ?? null])),
		rows: both(rows, (side) => side.get(key) ?? none)
	}));
};
// src/evaluate/drift/sliced.ts
const rowsOnly = (table, rows, features) => ({
	...table,
	rows: rows.length,
	columns: new Map(features.flatMap(([name]) => {
		const column = table.columns.get(name);
		return column === void 0 ? [] : [[name, inOrder$1(column, rows)]];
	}))
});
const sliceDrift = (tables, { where, rows }, { features }, measure) => {
	const counts = both(rows, ({ length }) => length);
	const shares = {
		reference: counts.reference / tables.reference.rows,
		current: counts.current / tables.current.rows
	};
	return {
		where,
		rows: counts,
		population: {
			...shares,
			difference: shares.current - shares.reference
		},
		features: measure({
			reference: rowsOnly(tables.reference, rows.reference, features),
			current: rowsOnly(tables.current, rows.current, features)
		})
	};
};
/** The slices are the categories. */
const populationDrift = (by, slices, { floor, levels }) => {
	const tally = (side) => new Map(slices.flatMap(({ where, rows }) => {
		const { length } = rows[side];
		return length === 0 ? [] : [[JSON.stringify(where), length]];
	}));
	const sides = {
		reference: tally("reference"),
		current: tally("current")
	};
	const { statistic, df, p, psi, js } = categoricalDrift(sides, floor);
	const numbers = {
		statistic,
		df,
		p,
		psi,
		js
	};
	const reason = psi === null ? { undefined: noPsi } : {};
	return {
		by,
		test: "chi2",
		...numbers,
		level: levelOf(psi, levels),
		...reason
	};
};
// src/evaluate/drift/drift.ts
/** Over the features that have a p. */
const adjusted = (features) => {
	const p = features.flatMap((feature) => feature.p ?? []);
	const [byHolm, byBenjaminiHochberg] = [holm(p), benjaminiHochberg(p)];
	let next = 0;
	return features.map((feature) => {
		if (feature.p === null) return feature;
		const at = next++;
		return {
			...feature,
			p_holm: byHolm[at] ?? null,
			p_bh: byBenjaminiHochberg[at] ?? null
		};
	});
};
/** Over all slices at once: whoever looks at many finds one by chance. */
const adjustedTogether = (slices) => {
	const all = adjusted(slices.flatMap(({ features }) => features));
	return slices.map((slice, place) => {
		const { length } = slice.features;
		return {
			...slice,
			features: all.slice(place * length, (place + 1) * length)
		};
	});
};
const driftedOf = (features) => {
	const judged = features.filter(({ role, level }) => role === void 0 && level !== "UNKNOWN");
	const drifted = judged.filter(({ level }) => level !== "OK").length;
	return {
		drifted,
		judged: judged.length,
		share: judged.length === 0 ? null : drifted / judged.length
	};
};
const report = (tables, config, sliced) => {
	const measure = (sides) => config.features.map(([name, kind]) => {
		const role = config.roles.get(name);
		const drift = featureDrift(sides, name, kind, config);
		return role === void 0 ? drift : {
			...drift,
			role
		};
	});
	const features = adjusted(measure(tables));
	return {
		rows: both(tables, ({ rows }) => rows),
		...driftedOf(features),
		features,
		population: sliced.map(([by, slices]) => populationDrift(by, slices, config)),
		slices: adjustedTogether(sliced.flatMap(([, slices]) => slices.map((slice) => sliceDrift(tables, slice, config, measure))))
	};
};
/** The tables hold each numeric column as finite numbers and each categorical one as text. */
const measureDrift = (tables, config) => {
	const sliced = [];
	for (const columns of config.slices) {
		const slices = slicesOf(tables, columns, config.cuts);
		if (slices === null) return {
			ok: false,
			tooMany: columns
		};
		sliced.push([columns, slices]);
	}
	return {
		ok: true,
		report: report(tables, config, sliced)
	};
};
// src/evaluate/drift/read-sides.ts
/** Columns of ids or times. */
const tooManySlices = (columns, { name }) => engineProblem(name, {
	code: "wrong-type",
	message: `${columns.join(", ")} makes more than ${mostSlices} slices of the two files`,
	field: columns.at(-1) ?? null,
	found: columns.join(", "),
	expected: "columns of few values, or edges in bins"
});
const wantedOf = ({ drift: { features, slices, cuts } }) => {
	const as = (isNumber) => isNumber ? "number" : "text";
	const asked = features.map(([name, kind]) => ({
		name,
		as: as(kind === "numeric")
	}));
	const sliced = slices.flat().map((name) => ({
		name,
		as: as(cuts.has(name))
	}));
	return [...new Map([...asked, ...sliced].map((one) => [one.name, one])).values()];
};
const problemsOf = (read, { name }, config) => {
	const own = read.ok ? [] : read.problems.map((problem) => ({
		...problem,
		file: name
	}));
	const { table } = read;
	if (table === null) return own;
	return [...own, ...wantedOf(config).flatMap((one) => notFinite(name, table, one.name))];
};
/** The contract's number of problems at most, half of them for each file where both have more. */
const shared = (a, b) => {
	const ofA = a.slice(0, Math.max(50, 100 - b.length));
	return [...ofA, ...b.slice(0, 100 - ofA.length)];
};
const readSides = async (files, config) => {
	const wanted = wantedOf(config);
	const reference = await readTable(files.reference.path, wanted, config.limits);
	const current = await readTable(files.current.path, wanted, config.limits);
	const problems = shared(problemsOf(reference, files.reference, config), problemsOf(current, files.current, config));
	if (problems.length > 0 || !reference.ok || !current.ok) return {
		ok: false,
		problems
	};
	return {
		ok: true,
		tables: {
			reference: reference.table,
			current: current.table
		}
	};
};
// src/commands/drift-lines.ts
const heading = [
	"feature",
	"level",
	"PSI",
	"JS",
	"test",
	"statistic",
	"p (Holm)",
	"missing"
];
const share = (part, whole) => whole === 0 ? "-" : `${brief(100 * part / whole)}%`;
/** A dash where nothing is missing, so that what is missing is seen. */
const missingOf = ({ missing, rows }) => missing.reference + missing.current === 0 ? "-" : `${share(missing.reference, rows.reference)} > ${share(missing.current, rows.current)}`;
const nameOf = ({ feature, role }) => role === void 0 ? shown(feature) : `${shown(feature)} (${role})`;
const rowOf = (feature) => [
	nameOf(feature),
	feature.level,
	brief(feature.psi),
	brief(feature.js),
	feature.test,
	brief(feature.statistic),
	brief(feature.p_holm),
	missingOf(feature)
];
const few = 5;
const named = (what, categories) => {
	if (categories.length === 0) return [];
	const more = categories.length > few ? `, … (${categories.length})` : "";
	return [`${what} ${categories.slice(0, few).map(shown).join(", ")}${more}`];
};
const notesOf = (feature) => {
	const only = feature.kind === "categorical" ? feature.only : {
		reference: [],
		current: []
	};
	const notes = [
		...feature.undefined === void 0 ? [] : [feature.undefined],
		...named("new:", only.current),
		...named("gone:", only.reference)
	];
	return notes.length === 0 ? [] : [`${shown(feature.feature)}: ${notes.join("; ")}`];
};
const styles = {
	OK: "green",
	WARNING: "yellow",
	CRITICAL: "red",
	UNKNOWN: "dim"
};
const said = (where) => Object.entries(where).map(([column, text]) => `${shown(column)}=${text === null ? "(missing)" : shown(text)}`).join(", ");
/** The largest PSI; nothing that has none is worse than something. */
const worstOf = (features) => features.toSorted((a, b) => (b.psi ?? -1) - (a.psi ?? -1))[0];
const sliceRow = ({ where, rows, population, features }) => {
	const worst = worstOf(features);
	return [
		said(where),
		String(rows.current),
		`${brief(100 * population.reference)}% > ${brief(100 * population.current)}%`,
		worst === void 0 ? "-" : cut(nameOf(worst)),
		brief(worst?.psi ?? null),
		worst?.level ?? "UNKNOWN"
	];
};
const longest = 20;
const cut = (name) => name.length > longest ? `${name.slice(0, 19)}…` : name;
const table = (rows, levels, terminal) => {
	const [head = "", ...lines] = aligned(rows, terminal.columns);
	const painted = lines.map((line, place) => paint(line, styles[levels[place] ?? "UNKNOWN"], terminal));
	return [
		"",
		paint(head, "bold", terminal),
		...painted
	];
};
const sliceLines = ({ slices, population }, terminal) => {
	if (slices.length === 0) return [];
	const spread = population.map(({ by, psi, level }) => `rows by ${by.map(shown).join(" × ")}: PSI ${brief(psi)}, ${level}`);
	const levels = slices.map(({ features }) => worstOf(features)?.level ?? "UNKNOWN");
	return [
		...table([[
			"slice",
			"rows",
			"share",
			"worst feature",
			"PSI",
			"level"
		], ...slices.map(sliceRow)], levels, terminal),
		"",
		...spread.map((line) => wrapped(line, terminal.columns, 2))
	];
};
const summary = ({ drifted, judged }) => judged === 0 ? "no feature could be judged" : `${drifted} of ${judged} features drifted`;
const driftLines = (report, terminal) => {
	const { rows, features } = report;
	const notes = features.flatMap(notesOf).map((note) => wrapped(note, terminal.columns, 2));
	const opening = `${rows.current} rows against ${rows.reference} of the reference; ${summary(report)}`;
	return [
		wrapped(opening, terminal.columns, 2),
		...table([heading, ...features.map(rowOf)], features.map(({ level }) => level), terminal),
		...notes.length === 0 ? [] : ["", ...notes],
		...sliceLines(report, terminal),
		""
	].join("\n");
};
// src/commands/drift.ts
/** How far the features of one file have moved from those of another. */
const drift = async (current, { reference, config, json }, terminal) => {
	const parsed = await readConfig(namedFile(terminal, config), parseDriftConfig);
	if (!parsed.ok) return refuse(parsed.problems, json, terminal);
	const files = {
		reference: namedFile(terminal, reference),
		current: namedFile(terminal, current)
	};
	const read = await readSides(files, parsed.value);
	if (!read.ok) return refuse(read.problems, json, terminal);
	const measured = measureDrift(read.tables, parsed.value.drift);
	if (!measured.ok) return refuse([tooManySlices(measured.tooMany, files.current)], json, terminal);
	const { report } = measured;
	terminal.out(json === true ? `${JSON.stringify(report, null, 2)}\n` : driftLines(report, terminal));
	return 0;
};
export { drift };
