// src/domain/decimal.ts
const syntax = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/;
const mostDigits = 60;
var Decimal = class Decimal {
	/** As its author wrote it. */
	text;
	units;
	scale;
	constructor(text, units, scale) {
		this.text = text;
		this.units = units;
		this.scale = scale;
	}
	/** null: not a decimal, or one that no double could even approximate (1e400). */
	static parse(text) {
		const [, sign, whole = "", part = "", exponent = "0"] = syntax.exec(text) ?? [];
		const digits = whole + part;
		if (sign === void 0 || digits === "" || digits.length > mostDigits) return null;
		const units = BigInt(digits) * (sign === "-" ? -1n : 1n);
		const double = Number(text);
		if (!Number.isFinite(double) || double === 0 && units !== 0n) return null;
		return new Decimal(text, units, units === 0n ? 0 : part.length - Number(exponent));
	}
	static ofInteger(value, text = String(value)) {
		return new Decimal(text, BigInt(value), 0);
	}
	static looksLikeOne(text) {
		return syntax.test(text) && /^[+-]?\.?\d/.test(text);
	}
	compare(other) {
		const difference = this.minus(other).units;
		if (difference === 0n) return 0;
		return difference < 0n ? -1 : 1;
	}
	minus(other) {
		const scale = Math.max(this.scale, other.scale);
		const units = this.at(scale) - other.at(scale);
		return new Decimal(written(units, scale), units, scale);
	}
	times(factor) {
		const units = this.units * factor;
		return new Decimal(written(units, this.scale), units, this.scale);
	}
	isInteger() {
		return this.scale <= 0 || this.units % 10n ** BigInt(this.scale) === 0n;
	}
	toNumber() {
		return Number(this.text);
	}
	/** A JSON number where a double says the same decimal, else its text. */
	toQuantity() {
		const double = this.toNumber();
		const again = Decimal.parse(String(double));
		return again !== null && again.compare(this) === 0 ? double : this.text;
	}
	at(scale) {
		return this.units * 10n ** BigInt(scale - this.scale);
	}
};
const written = (units, scale) => {
	if (scale <= 0) return String(units * 10n ** BigInt(-scale));
	const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
	const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, "");
	return units < 0n ? `-${text}` : text;
};
export { Decimal as t };
