"""Golden numbers for src/evaluate/{special,intervals,tests}: test/golden/numerics/*.json.

    uv venv --python 3.13 .venv && uv pip install -r test/golden/requirements.txt
    python test/golden/numerics.py

Special functions carry two columns: what SciPy says, and the true value (mpmath, or exact integers), because
SciPy itself is off by more than 1e-12 in places. Seeded: the same versions on the same processor write the same bytes.
"""

import json
import math
import pathlib
import sys
from fractions import Fraction

import mpmath as mp
import numpy as np
from scipy import special, stats
from scipy.spatial.distance import jensenshannon
from sklearn.metrics import roc_auc_score
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest

OUT = pathlib.Path(__file__).parent / "numerics"
SMALLEST_TAIL = mp.mpf("1e-307")


def plain(value):
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (bool, str)) or value is None:
        return value
    if isinstance(value, (int, np.integer)):
        return int(value)
    value = float(value)
    if math.isnan(value) or math.isinf(value):
        return str(value)
    return float(format(value, ".17g"))


def write(name, content):
    OUT.mkdir(exist_ok=True)
    lines = []
    for key, rows in content.items():
        body = ",\n".join("  " + json.dumps(plain(row)) for row in rows)
        lines.append(f"{json.dumps(key)}: [\n{body}\n]")
    (OUT / f"{name}.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")


def num(value):
    """The double nearest to an mpmath number, subnormals included (mpmath's own float() truncates some)."""
    value = mp.mpf(value)
    if value == 0:
        return 0.0
    return float(Fraction(int(value.man) * (-1 if value < 0 else 1)) * Fraction(2) ** int(value.exp))


# ---- true values -----------------------------------------------------------------------------------------

def digits_for(tail):
    """Enough to keep 50 digits of a tail that is left when the rest is taken from 1."""
    return 60 + (0 if tail == 0 or tail > 1e-5 else int(-math.log10(tail)))


def true_gamma(a, x):
    """P and Q by the series of positive terms, with digits to spare for 1 - P."""
    tail = float(special.gammaincc(float(a), float(x)))
    with mp.workdps(digits_for(tail) if tail else 380):
        a, x = mp.mpf(a), mp.mpf(x)
        term = total = mp.mpf(1)
        n = a
        while n <= x or term > total * mp.eps / 100:
            n += 1
            term *= x / n
            total += term
        p = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1)) * total
        return p, 1 - p


def true_beta(a, b, x):
    """From the side of the mean where the series gives the smaller part; far off, by a series in few powers of x."""
    with mp.workdps(45):
        a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
        if x > 0.5:
            with mp.workdps(360):
                y = 1 - x
            return true_beta_below(b, a, y)[::-1]
        return true_beta_below(a, b, x)


def true_beta_below(a, b, x):
    if a < 50 and 0.5 < b * x < 1500:
        with mp.workdps(60 + int(b * x)):
            return beta_alternating(a, b, x)
    if x > a / (a + b):
        return beta_series(b, a, 1 - x, x)[::-1]
    return beta_series(a, b, x, 1 - x)


def beta_alternating(a, b, x):
    term, total, n = mp.mpf(1), 1 / a, 0
    while term != 0 and (n < b * x or abs(term) > mp.eps):
        n += 1
        term *= (n - b) / n * x
        total += term / (a + n)
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    p = mp.exp(a * mp.log(x) - log_beta) * total
    return p, 1 - p


def beta_series(a, b, x, y):
    term = total = mp.mpf(1)
    n = 0
    while True:
        factor = (a + b + n) / (a + 1 + n) * x
        term *= factor
        n += 1
        total += term
        if factor < 1 and term < total * (1 - factor) * mp.eps / 100:
            break
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    p = mp.exp(a * mp.log(x) + b * mp.log(y) - log_beta) / a * total
    return p, 1 - p


def newton_true(value_and_slope, target, start):
    """Newton on the logarithm from SciPy's answer: two steps give more than a double."""
    t = mp.mpf(start)
    for _ in range(2):
        with mp.workdps(50):
            value, slope = value_and_slope(t)
            t = t - (mp.log(value) - mp.log(mp.mpf(target))) * value / slope
    return t


# ---- special functions -----------------------------------------------------------------------------------

def normal():
    zs = [0.0, 1e-300, 1e-10, 0.1, 0.5, 0.67, 1, 1.959963984540054, 2.5, 3, 5, 8, 10, 15, 20, 26.5, 30, 35, 37, 37.5, 38, 38.4]
    zs = sorted({float(z) for z in zs} | {float(z) for z in np.random.default_rng(1).uniform(0, 38, 60)})
    zs = zs + [-z for z in zs[1:]]
    with mp.workdps(400):
        cdf = [[z, special.ndtr(z), num(mp.erfc(-mp.mpf(z) / mp.sqrt(2)) / 2)] for z in zs]
        sf = [[z, stats.norm.sf(z), num(mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2)] for z in zs]
        xs = [z / 1.45 for z in zs]
        erf = [[x, special.erf(x), num(mp.erf(mp.mpf(x)))] for x in xs]
        erfc = [[x, special.erfc(x), num(mp.erfc(mp.mpf(x)))] for x in xs]
        wide = [0.0, 1e-12, 0.3, 1, 2, 3.75, 6, 10, 26, 27, 50]
        erfcx = [[x, special.erfcx(x), num(mp.exp(mp.mpf(x) ** 2) * mp.erfc(mp.mpf(x)))] for x in wide]
    ps = [5e-324, 1e-320, 1e-310, 1e-308, 1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-10, 1e-5, 0.001, 0.01, 0.024999999999999994,
          0.05, 0.1, 0.2, 0.2499999, 0.25, 0.3, 0.4, 0.49, 0.4999999999, 0.5, 0.5000000001, 0.51, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.975, 0.99,
          0.999999, 0.9999999999999999]
    ps += [float(p) for p in np.random.default_rng(2).uniform(0, 1, 40)]
    ppf = []
    for p in ps:
        guess = float(special.ndtri(p))
        exact = mp.mpf(0) if p == 0.5 else newton_true(
            lambda t: (mp.erfc(-t / mp.sqrt(2)) / 2, mp.npdf(t)), p, guess)
        ppf.append([p, guess, num(exact)])
    write("normal", {"normalCdf": cdf, "normalSf": sf, "erf": erf, "erfc": erfc, "scaledErfc": erfcx, "normalPpf": ppf})


def gamma():
    rng = np.random.default_rng(3)
    xs = [1e-300, 1e-20, 1e-5, 0.1, 0.4999, 0.5, 0.9, 0.999999, 1, 1.0000001, 1.25, 1.5, 1.9999999, 2, 2.0000001, 2.4, 2.5, 3, 4.7, 9.9999, 10, 11.5, 100, 1e5, 1e10, 1e100, 1e300]
    xs += [float(x) for x in rng.uniform(0.01, 40, 60)]
    with mp.workdps(60):
        lgamma = [[x, special.gammaln(x), num(mp.loggamma(mp.mpf(x)))] for x in xs]
    shapes = [0.001, 0.05, 0.3, 0.5, 0.9, 1, 1.5, 2, 3.5, 5, 10, 20.5, 50, 100, 500, 1000, 12345, 100000]
    lower, upper = [], []
    for a in shapes:
        spread = math.sqrt(a)
        for z in (-30, -20, -8, -3, -1, -0.1, 0, 0.1, 1, 3, 8, 20, 30):
            x = a + z * spread if a >= 100 else a * math.exp(z / max(1, spread) * (0.5 if z > 0 else 4))
            if x <= 0 or x > 1500 + 2 * a:
                continue
            x = float(x)
            p, q = true_gamma(a, x)
            if p > SMALLEST_TAIL:
                lower.append([a, x, special.gammainc(a, x), num(p)])
            if q > SMALLEST_TAIL:
                upper.append([a, x, special.gammaincc(a, x), num(q)])
    chi_sf = []
    for df in (1, 2, 3, 5, 10, 37, 200):
        for x in (1e-8, 0.01, 0.5, 1, 3.841458820694124, 10, 50, 200, 700, 1300):
            chi_sf.append([x, df, stats.chi2.sf(x, df), num(true_gamma(df / 2, x / 2)[1])])
    ipp, iqq = [], []
    for a in (0.05, 0.5, 1, 2.5, 10, 100, 5000):
        for p in (1e-300, 1e-100, 1e-20, 1e-6, 0.01, 0.3, 0.5, 0.8, 0.99, 0.999999):
            slope = lambda t: mp.exp((a - 1) * mp.log(t) - t - mp.loggamma(mp.mpf(a)))
            guess = special.gammaincinv(a, p)
            if guess > 1e-290:
                ipp.append([a, p, guess, num(newton_true(lambda t: (true_gamma(a, t)[0], slope(t)), p, guess))])
            guess = special.gammainccinv(a, p)
            if guess > 1e-290:
                iqq.append([a, p, guess, num(newton_true(lambda t: (true_gamma(a, t)[1], -slope(t)), p, guess))])
    write("gamma", {"logGamma": lgamma, "gammaP": lower, "gammaQ": upper, "chiSquaredSf": chi_sf, "gammaPInverse": ipp, "gammaQInverse": iqq})


def beta():
    shapes = [(0.01, 0.01), (0.05, 3), (0.3, 0.7), (0.5, 0.5), (0.5, 8.5), (0.5, 5000), (1, 1), (1, 20), (1, 1e6), (1.5, 1.01), (2, 3), (2.5, 1000.5),
              (7, 94), (10, 10), (30, 71), (50, 1), (100, 0.5), (500, 501), (1000, 3), (1200, 88800), (25000, 25001), (99999, 2), (3, 1e6), (2e5, 1e5)]
    lower, upper = [], []
    for a, b in shapes:
        mean = a / (a + b)
        sd = math.sqrt(mean * (1 - mean) / (a + b + 1))
        points = {mean + z * sd for z in (-25, -12, -6, -3, -1, -0.2, 0, 0.2, 1, 3, 6, 12, 25)} | {mean * f for f in (1e-8, 1e-3, 0.1, 0.5)} | {1 - (1 - mean) * f for f in (1e-8, 1e-3, 0.1, 0.5)}
        for x in sorted(float(x) for x in points):
            if not 0 < x < 1:
                continue
            p, q = true_beta(a, b, x)
            if p > SMALLEST_TAIL:
                lower.append([a, b, x, special.betainc(a, b, x), num(p)])
            if q > SMALLEST_TAIL:
                upper.append([a, b, x, special.betaincc(a, b, x), num(q)])
    inverse, upper_inverse = [], []
    for a, b in [(0.05, 3), (0.5, 0.5), (1, 20), (2, 3), (7, 94), (94, 7), (30, 71), (500, 501), (1, 100000), (4000, 12)]:
        for p in (1e-250, 1e-60, 1e-12, 1e-4, 0.005, 0.025, 0.3, 0.5, 0.7, 0.975, 0.9999):
            log_beta = mp.loggamma(mp.mpf(a)) + mp.loggamma(mp.mpf(b)) - mp.loggamma(mp.mpf(a) + b)
            slope = lambda t: mp.exp((a - 1) * mp.log(t) + (b - 1) * mp.log(1 - t) - log_beta)
            guess = special.betaincinv(a, b, p)
            if 1e-290 < guess < 1:
                inverse.append([a, b, p, guess, num(newton_true(lambda t: (true_beta(a, b, t)[0], slope(t)), p, guess))])
            guess = special.betainccinv(a, b, p)
            if 1e-290 < guess < 1:
                upper_inverse.append([a, b, p, guess, num(newton_true(lambda t: (true_beta(a, b, t)[1], -slope(t)), p, guess))])
    write("beta", {"betaLower": lower, "betaUpper": upper, "betaInverse": inverse, "betaUpperInverse": upper_inverse})


def discrete():
    rows, cdf, sf = [], [], []
    for n, p in [(1, 0.3), (5, 0.5), (20, 1e-9), (20, 0.95), (100, 0.01), (118, 0.5), (1000, 0.3), (1000, 0.999), (2000, 0.5), (50000, 0.0002), (100000, 0.7)]:
        mean, sd = n * p, math.sqrt(n * p * (1 - p))
        ks = {0, 1, n // 3, n - 1, n} | {int(mean + z * sd) for z in (-30, -12, -5, -2, -1, 0, 1, 2, 5, 12, 30)}
        for k in sorted(k for k in ks if 0 <= k <= n):
            with mp.workdps(50):
                log_choose = mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)
                pmf = mp.exp(log_choose + k * mp.log(mp.mpf(p)) + (n - k) * mp.log(1 - mp.mpf(p)))
            if pmf > SMALLEST_TAIL:
                rows.append([k, n, p, stats.binom.pmf(k, n, p), num(pmf)])
            if k < n:
                above, below = true_beta(k + 1, n - k, p)
                if below > SMALLEST_TAIL:
                    cdf.append([k, n, p, stats.binom.cdf(k, n, p), num(below)])
                if above > SMALLEST_TAIL:
                    sf.append([k, n, p, stats.binom.sf(k, n, p), num(above)])
    hyper = {"hypergeometricPmf": [], "hypergeometricCdf": [], "hypergeometricSf": []}
    for good, bad, drawn in [(9, 7, 10), (10, 10, 10), (40, 60, 25), (300, 700, 100), (3, 5000, 800), (2000, 3000, 2500)]:
        total = math.comb(good + bad, drawn)
        first, last = max(0, drawn - bad), min(good, drawn)
        weights = [Fraction(math.comb(good, k) * math.comb(bad, drawn - k), total) for k in range(first, last + 1)]
        picked = sorted({first, first + 1, last - 1, last, *(int(x) for x in np.linspace(first, last, 15))})
        for k in (k for k in picked if first <= k <= last):
            args = (k, good + bad, good, drawn)
            for key, ours, exact in (("Pmf", stats.hypergeom.pmf, weights[k - first]),
                                     ("Cdf", stats.hypergeom.cdf, sum(weights[: k - first + 1])),
                                     ("Sf", stats.hypergeom.sf, sum(weights[k - first + 1:], Fraction(0)))):
                if exact == 0 or float(exact) > 1e-307:
                    hyper["hypergeometric" + key].append([k, good, bad, drawn, ours(*args), float(exact)])
    write("discrete", {"binomialPmf": rows, "binomialCdf": cdf, "binomialSf": sf, **hyper})


# ---- Kolmogorov ------------------------------------------------------------------------------------------

def true_two_sample(m, n, h, lcm):
    """Lattice paths in exact integers."""
    column = []
    for x in range(m + 1):
        after = []
        for y in range(n + 1):
            inside = abs(x * (lcm // m) - y * (lcm // n)) < h
            paths = 1 if x == y == 0 else (column[y] if x else 0) + (after[y - 1] if y else 0)
            after.append(paths if inside else 0)
        column = after
    return 1 - Fraction(column[n], math.comb(m + n, n))


def true_smirnov(n, x):
    with mp.workdps(60):
        x = mp.mpf(x)
        return x * mp.fsum(mp.binomial(n, j) * (x + mp.mpf(j) / n) ** (j - 1) * (1 - x - mp.mpf(j) / n) ** (n - j)
                           for j in range(int(mp.floor(n * (1 - x))) + 1))


def kolmogorov():
    rng = np.random.default_rng(5)
    two = []
    for m, n in [(1, 1), (5, 5), (3, 7), (10, 15), (25, 25), (40, 60), (31, 97), (100, 100), (150, 120), (200, 199)]:
        lcm = math.lcm(m, n)
        for h in sorted({1, lcm, lcm // 2, *(int(v) for v in rng.integers(1, lcm + 1, 6)), *(int(lcm * z * math.sqrt((m + n) / (m * n))) for z in (0.5, 0.9, 1.36, 2, 3))}):
            if 0 < h <= lcm:
                exact = true_two_sample(m, n, h, lcm)
                scipy_p = stats._stats_py._attempt_exact_2kssamp(m, n, math.gcd(m, n), h / lcm, "two-sided")[2]
                two.append([m, n, h / lcm, scipy_p, float(exact)])
    smirnov = []
    for n, x in [(1, 0.3), (2, 0.75), (10, 0.01), (10, 0.5), (100, 0.2), (141, 0.13), (1000, 0.05), (1000, 0.5), (5000, 0.03), (5000, 0.2)]:
        smirnov.append([n, x, special.smirnov(n, x), num(true_smirnov(n, x))])
    for n, x in [(100000, 0.01), (999999, 0.004), (1000001, 0.004), (50000000, 0.0005)]:
        smirnov.append([n, x, special.smirnov(n, x), special.smirnov(n, x)])
    kstwo = []
    for n in (1, 2, 5, 20, 100, 140, 141, 300, 1000, 5000, 5455, 20000, 99999, 100001, 250000, 3000000):
        for z in (0.2, 0.4, 0.6, 0.75, 0.9, 1.1, 1.36, 1.48, 1.5, 1.9, 2.1, 4, 9, 18):
            kstwo.append([n, z / math.sqrt(n), stats.kstwo.sf(z / math.sqrt(n), n)])
        for t in (0.4, 0.7, 1.0, n - 0.6):
            kstwo.append([n, t / n, stats.kstwo.sf(t / n, n)])
    samples = []
    for m, n, shift, digits in [(1, 1, 0, 3), (5, 5, 1, 3), (8, 13, 0.5, 1), (100, 100, 0.3, 2), (120, 77, 0.2, 1), (400, 1000, 0.1, 3), (3000, 1700, 0.02, 9), (12, 10001, 0.6, 9), (10001, 9000, 0.02, 3), (12000, 15000, 0.05, 9)]:
        a = np.sort(np.round(rng.normal(0, 1, m), digits))
        b = np.sort(np.round(rng.normal(shift, 1, n), digits))
        result = stats.ks_2samp(a, b)
        small = m * n <= 500000
        samples.append([list(a) if small else m, list(b) if small else n, result.statistic, result.pvalue])
    samples.append([[1, 2, 3, 4, 5], [3, 4, 5, 6, 7], 0.4, 0.873015873015873])
    write("kolmogorov", {"kolmogorovTwoSampleSf": two, "smirnovSf": smirnov, "kolmogorovSf": kstwo, "ksTwoSample": samples})


def quantiles():
    rng = np.random.default_rng(6)
    rows = []
    for n, digits in [(1, 3), (2, 3), (5, 1), (10, 9), (37, 2), (101, 17), (200, 1)]:
        a = np.sort(np.round(rng.uniform(0, 1, n), digits))
        for bins in (10, 15, 7):
            qs = [k / bins for k in range(1, bins)]
            rows.append([list(a), qs, [np.quantile(a, q) for q in qs]])
    latency = sorted([120, 95, 101, 400, 98, 97, 110, 105, 99, 1020])
    rows.append([latency, [0.5, 0.95, 0.99], [np.percentile(latency, q) for q in (50, 95, 99)]])
    write("quantile", {"quantile": rows})


# ---- intervals -------------------------------------------------------------------------------------------

def newcombe_paired(a, b, c, d, level):
    """R. G. Newcombe (1998), Statistics in Medicine 17, 2635-2650, method 10."""
    n, alpha = a + b + c + d, 1 - level
    p1, p2 = (a + b) / n, (a + c) / n
    l1, u1 = proportion_confint(a + b, n, alpha, "wilson")
    l2, u2 = proportion_confint(a + c, n, alpha, "wilson")
    margins = (a + b) * (c + d) * (a + c) * (b + d)
    cross = a * d - b * c
    if cross > 0:
        cross = max(cross - n / 2, 0)
    phi = 0 if margins == 0 else cross / math.sqrt(margins)
    low = math.sqrt((p1 - l1) ** 2 - 2 * phi * (p1 - l1) * (u2 - p2) + (u2 - p2) ** 2)
    high = math.sqrt((p2 - l2) ** 2 - 2 * phi * (p2 - l2) * (u1 - p1) + (u1 - p1) ** 2)
    return [(b - c) / n - low, (b - c) / n + high]


def intervals():
    counts = [(0, 20), (1, 20), (4, 20), (18, 20), (20, 20), (0, 1), (1, 1), (50, 101), (3, 1000), (999, 1000), (123456, 1000000), (7, 10**8)]
    wilson = [[k, n, level, *proportion_confint(k, n, 1 - level, "wilson")] for k, n in counts for level in (0.8, 0.95, 0.999)]
    exact = [[k, n, level, *proportion_confint(k, n, 1 - level, "beta")] for k, n in counts[:-1] for level in (0.8, 0.95, 0.999)]
    pairs = [(4, 25, 4, 20), (0, 10, 3, 10), (10, 10, 2, 10), (56, 70, 48, 80), (300, 1000, 310, 990), (1, 5, 99, 100), (5, 20, 5, 20)]
    newcombe = [[*c, level, *confint_proportions_2indep(*c, method="newcomb", compare="diff", alpha=1 - level)] for c in pairs for level in (0.9, 0.95)]
    katz = [[*c, level, *confint_proportions_2indep(*c, method="log", compare="ratio", alpha=1 - level)] for c in pairs if c[0] and c[2] for level in (0.9, 0.95)]
    tables = [(36, 12, 2, 0), (20, 12, 2, 16), (0, 29, 7, 64), (53, 1, 0, 0), (97, 0, 1, 2), (1000, 41, 77, 382), (5, 5, 5, 5)]
    paired = [[*t, 0.95, *newcombe_paired(*t, 0.95)] for t in tables]
    rng = np.random.default_rng(7)
    replicates = np.sort(rng.normal(0, 1, 2000))
    bootstrap = [[list(replicates[:201] if cut else replicates), level, *(np.quantile(replicates[:201] if cut else replicates, q) for q in ((1 - level) / 2, 1 - (1 - level) / 2))] for cut in (True, False) for level in (0.9, 0.95)]
    ranks = []
    for n, p, confidence in [(58, 0.95, 0.95), (59, 0.95, 0.95), (298, 0.99, 0.95), (299, 0.99, 0.95), (100, 0.5, 0.95), (1000, 0.9, 0.99), (1000000, 0.99, 0.95)]:
        upper = next((r for r in range(max(1, int(n * p) - 1), n + 1) if stats.binom.cdf(r - 1, n, p) >= confidence), None)
        lower = next((r for r in range(min(n, int(n * p) + 2), 0, -1) if stats.binom.sf(r - 1, n, p) >= confidence), None)
        ranks.append([n, p, confidence, upper, lower])
    write("intervals", {"wilson": wilson, "clopperPearson": exact, "newcombe": newcombe, "katzLog": katz, "newcombePaired": paired, "bootstrapInterval": bootstrap, "quantileBoundRanks": ranks})


# ---- tests -----------------------------------------------------------------------------------------------

def placements(scores, labels):
    pos, neg = scores[labels == 1], scores[labels == 0]
    wins = (pos[:, None] > neg[None, :]) + 0.5 * (pos[:, None] == neg[None, :])
    return wins.mean(axis=1), wins.mean(axis=0)


def delong_rows():
    """The definition, all pairs: independent of the fast algorithm."""
    rng = np.random.default_rng(8)
    rows = []
    for n, digits, shift in [(6, 1, 1), (20, 1, 0.5), (60, 2, 1), (200, 1, 2), (200, 15, 0.3), (400, 2, 5)]:
        labels = rng.integers(0, 2, n)
        labels[:4] = [0, 1, 0, 1]
        a = np.round(rng.normal(0, 1, n) + shift * labels, digits)
        b = np.round(0.6 * a + rng.normal(0, 1, n), digits)
        (a10, a01), (b10, b01) = placements(a, labels), placements(b, labels)
        m, k = labels.sum(), n - labels.sum()
        positive, negative = np.cov(a10, b10), np.cov(a01, b01)
        cov = positive / m + negative / k
        difference = b10.mean() - a10.mean()
        variance = np.var(b10 - a10, ddof=1) / m + np.var(b01 - a01, ddof=1) / k
        z = difference / math.sqrt(variance)
        assert abs(roc_auc_score(labels, a) - a10.mean()) < 1e-12
        rows.append([list(a), list(b), list(labels), roc_auc_score(labels, a), roc_auc_score(labels, b), cov[0, 0], cov[1, 1], cov[0, 1], variance, z, 2 * stats.norm.sf(abs(z))])
    return rows


def psi(reference, current, floor):
    total = 0
    for r, c in zip(reference, current):
        if r or c:
            r, c = max(r / sum(reference), floor), max(c / sum(current), floor)
            total += (c - r) * math.log(c / r)
    return total


def hosmer_lemeshow(scores, labels, groups, held_out):
    edges = np.unique(np.quantile(scores, [k / groups for k in range(groups + 1)]))
    bins = np.clip(np.searchsorted(edges, scores, side="left") - 1, 0, None)
    used = np.unique(bins)
    statistic = 0
    for g in used:
        n, o, e = (bins == g).sum(), labels[bins == g].sum(), scores[bins == g].sum()
        statistic += (o - e) ** 2 / (e * (1 - e / n))
    df = len(used) - (0 if held_out else 2)
    return [statistic, df, stats.chi2.sf(statistic, df)]


def tests():
    discordant = [(41, 77), (0, 1), (5, 5), (0, 0), (1, 9), (120, 60), (2000, 2300), (12, 500)]
    mc = []
    for b, c in discordant:
        table = [[10, b], [c, 10]]
        asymptotic = [None] * 4
        if b + c:
            plain_result, corrected = mcnemar(table, exact=False, correction=False), mcnemar(table, exact=False, correction=True)
            asymptotic = [plain_result.statistic, plain_result.pvalue, corrected.statistic, corrected.pvalue]
        mc.append([b, c, mcnemar(table, exact=True).pvalue if b + c else 1.0, *asymptotic])
    rng = np.random.default_rng(9)
    tables = [[[10, 10, 20], [20, 20, 20]], [[12, 3], [17, 16]], [[10, 10], [10, 10]], [[10, 11], [10, 10]], [[1000, 10], [20, 3000]], [[5, 6, 7, 8], [1, 1, 1, 40]]]
    tables += [rng.integers(1, 200, (2, int(k))).tolist() for k in rng.integers(2, 9, 8)]
    chi = []
    for t in tables:
        r = stats.chi2_contingency(t)
        chi.append([t, r.statistic, r.dof, r.pvalue])
    fisher = [[8, 2, 1, 5], [1, 9, 11, 3], [0, 5, 5, 0], [10, 10, 10, 10], [3, 0, 0, 3], [0, 0, 4, 5], [100, 200, 150, 180], [3, 20, 20, 3], [7, 1000, 30, 2000], [1500, 1600, 1400, 1800], [12, 5, 29, 2]]
    fisher += rng.integers(0, 60, (30, 4)).tolist()
    fisher_rows = [[*map(int, f), stats.fisher_exact([f[:2], f[2:]]).pvalue] for f in fisher]
    z = [[k1, n1, k2, n2, *proportions_ztest([k1, k2], [n1, n2])] for k1, n1, k2, n2 in [(4, 25, 4, 20), (5, 100, 20, 90), (0, 10, 3, 10), (500, 1000, 400, 1000), (1, 10**6, 90, 10**6)]]
    w = []
    for m, n, digits in [(1, 1, 1), (3, 3, 1), (10, 25, 1), (40, 31, 9)]:
        a, b = np.sort(np.round(rng.normal(0, 1, m), digits)), np.sort(np.round(rng.normal(0.5, 2, n), digits))
        w.append([list(a), list(b), stats.wasserstein_distance(a, b)])
    w.append([[0, 1, 3], [5, 6, 8], 5.0])
    shares = [([20, 30, 50], [10, 30, 60]), ([80, 80, 640], [40, 61, 499]), ([0, 5, 0], [0, 5, 5]), ([1, 0], [50, 50]), ([7, 0, 3], [0, 9, 0]), ([100, 101, 99], [1000, 1010, 990]), ([5, 0, 4, 0], [6, 0, 0, 9])]
    js = [[list(r), list(c), jensenshannon(r, c, base=2), psi(r, c, 0.0001)] for r, c in shares]
    ps = [[0.0459, 0.3240, 0.0095, 0.0344, 0.6528, 0.0001, 0.4262, 1.0000, 0.0201, 0.0278, 0.0298, 0.5719, 0.7590, 0.0019, 0.0004], [0.04], [0.5, 0.5, 0.5], [1, 1], [0.01, 0.04, 0.03, 0.04, 1e-12]]
    ps += [[float(p) for p in rng.uniform(0, 0.2, 20) ** 2]]
    adjust = [[p, multipletests(p, method="holm")[1], multipletests(p, method="fdr_bh")[1]] for p in ps]
    hl = []
    for n, digits, groups, held_out in [(200, 9, 10, False), (300, 1, 10, False), (500, 3, 10, True), (90, 2, 5, False)]:
        s = np.round(rng.uniform(0.05, 0.95, n), digits)
        y = (rng.uniform(0, 1, n) < s ** 1.2).astype(int)
        hl.append([list(s), list(y), groups, held_out, *hosmer_lemeshow(s, y, groups, held_out)])
    write("tests", {"mcnemar": mc, "chiSquaredContingency": chi, "fisherExact": fisher_rows, "twoProportionZ": z, "wasserstein": w, "divergences": js, "adjusted": adjust, "hosmerLemeshow": hl})
    write("delong", {"delong": delong_rows()})


def random():
    with mp.workdps(40):
        rows = [[k, int(mp.nint(mp.fsum(mp.exp(-1) / mp.factorial(i) for i in range(k + 1)) * 2**32))] for k in range(13)]
    write("random", {"poissonOneThresholds": rows})


PARTS = {"normal": normal, "gamma": gamma, "beta": beta, "discrete": discrete, "kolmogorov": kolmogorov,
         "quantile": quantiles, "intervals": intervals, "tests": tests, "random": random}

for part in sys.argv[1:] or PARTS:
    PARTS[part]()
