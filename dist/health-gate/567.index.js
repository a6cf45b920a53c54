export const id = 567;
export const ids = [567];
export const modules = {

/***/ 6722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ maxUptime),
/* harmony export */   i: () => (/* binding */ judgeUptime),
/* harmony export */   n: () => (/* binding */ parseSelector),
/* harmony export */   o: () => (/* binding */ FOREIGN_ORIGIN),
/* harmony export */   r: () => (/* binding */ sumOf),
/* harmony export */   s: () => (/* binding */ securityFinding),
/* harmony export */   t: () => (/* binding */ MAX_BODY_BYTES)
/* harmony export */ });
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2119);
/* harmony import */ var _version_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1794);


// packages/health/build/preset/security.js
/** The origin that a security check pretends to come from: nobody allows it on purpose. */
const FOREIGN_ORIGIN = "https://slipway-gate.invalid";
/** The shortest HSTS that counts, in seconds: 180 days. */
const SHORTEST_HSTS = 15552e3;
/**
* The headers that a public service should have (OWASP secure headers): HTTPS with HSTS, no content sniffing, no
* framing by strangers, and no CORS grant to an origin that nobody allowed. What it gives away of itself is a warning.
*/
function securityFinding(url, { headers }) {
	return {
		problem: transport(url, headers) ?? content(headers) ?? crossOrigin(headers),
		warnings: ["server", "x-powered-by"].flatMap((name) => {
			return (name === "server" ? /\d/.test(headers[name] ?? "") : headers[name] !== void 0) ? {
				code: `security.${name}`,
				detail: `the header ${name} says what the service runs on`
			} : [];
		})
	};
}
function transport(url, headers) {
	if (!(0,_url_js__WEBPACK_IMPORTED_MODULE_0__.n)(url)) return {
		code: "security.https",
		detail: "the address is not HTTPS"
	};
	if (url.protocol === "http:") return void 0;
	if (Number(/max-age="?(\d+)/i.exec(headers["strict-transport-security"] ?? "")?.[1] ?? 0) >= SHORTEST_HSTS) return void 0;
	return {
		code: "security.hsts",
		detail: "strict-transport-security is missing or lasts less than 180 days"
	};
}
function content(headers) {
	if (headers["x-content-type-options"]?.trim().toLowerCase() !== "nosniff") return {
		code: "security.nosniff",
		detail: "x-content-type-options is not nosniff"
	};
	const policy = headers["content-security-policy"] ?? "";
	if (/\bframe-ancestors\b/i.test(policy) || /^(?:deny|sameorigin)$/i.test(headers["x-frame-options"]?.trim() ?? "")) return void 0;
	return {
		code: "security.framing",
		detail: "neither x-frame-options nor frame-ancestors keeps strangers from framing"
	};
}
function crossOrigin(headers) {
	const granted = headers["access-control-allow-origin"]?.trim();
	if (granted === "https://slipway-gate.invalid") return {
		code: "security.cors",
		detail: "CORS is granted to whoever asks"
	};
	const withCredentials = /^true$/i.test(headers["access-control-allow-credentials"]?.trim() ?? "");
	if (granted === "*" || granted === "null" && withCredentials) return {
		code: "security.cors",
		detail: `CORS is granted to ${granted === "*" ? "every origin" : "null"}`
	};
}
// packages/health/build/check/uptime.js
/** Where Node, Go and others put `uptime`, in seconds. */
const USUAL_PATH = {
	text: "uptime",
	steps: [{ key: "uptime" }]
};
/** The expectation that a process started at most `longest` milliseconds before `now`; its uptime is in seconds. */
function maxUptime(longest, now, path = USUAL_PATH) {
	return {
		path,
		unit: 1e3,
		startedAfter: now.getTime() - longest
	};
}
/** Milliseconds by which two clocks, and the answer's way, may differ. */
const SLACK = 2e3;
/** What the process's age gives away; undefined when it is young enough. */
function judgeUptime(expectation, document, now) {
	const value = (0,_version_source_js__WEBPACK_IMPORTED_MODULE_1__.i)(document, expectation.path);
	const uptime = typeof value === "number" && value >= 0 ? value * expectation.unit : void 0;
	if (uptime === void 0) return {
		class: "stale",
		code: "uptime.missing",
		detail: `${expectation.path.text} is not the process's uptime`
	};
	if (now.getTime() - uptime >= expectation.startedAfter - SLACK) return void 0;
	return {
		class: "stale",
		code: "uptime.other",
		detail: `the process has been running for ${(0,_version_source_js__WEBPACK_IMPORTED_MODULE_1__.l)(uptime)}, since before the release`
	};
}
// packages/health/build/metrics/selector.js
const SELECTOR = /^\s*([A-Za-z_:][A-Za-z0-9_:]*)\s*(?:\{(.*)\})?\s*$/s;
const MATCHER = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)/;
/** Parses a selector; undefined when the text is none. */
function parseSelector(text) {
	const [, name, inside = ""] = SELECTOR.exec(text) ?? [];
	if (name === void 0) return void 0;
	const matchers = [];
	for (let rest = inside; rest.trim() !== "";) {
		const [whole, label, operator, value] = MATCHER.exec(rest) ?? [];
		const accepts = operator === void 0 || value === void 0 ? void 0 : acceptor(operator, value);
		if (whole === void 0 || label === void 0 || accepts === void 0) return void 0;
		matchers.push({
			label,
			accepts
		});
		rest = rest.slice(whole.length);
	}
	return {
		text: text.trim(),
		name,
		matchers
	};
}
function acceptor(operator, quoted) {
	const expected = quoted.replaceAll(/\\(["\\])/g, "$1");
	if (operator === "=") return (value) => value === expected;
	if (operator === "!=") return (value) => value !== expected;
	try {
		const pattern = new RegExp(`^(?:${expected})$`, "su");
		return operator === "=~" ? (value) => pattern.test(value) : (value) => !pattern.test(value);
	} catch {
		return;
	}
}
/** The sum of the selected series; undefined when there is none. */
function sumOf({ name, matchers }, samples) {
	const selected = samples.filter((sample) => sample.name === name && matchers.every(({ label, accepts }) => accepts(Object.hasOwn(sample.labels, label) ? sample.labels[label] ?? "" : "")));
	return selected.length === 0 ? void 0 : selected.reduce((sum, { value }) => sum + value, 0);
}
// packages/health/build/probe/answer.js
/** The cap of a body when nobody says otherwise: 1 MiB. */
const MAX_BODY_BYTES = 1048576;



/***/ }),

/***/ 8567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2119);
/* harmony import */ var _status_description_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4721);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(595);
/* harmony import */ var _version_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1794);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4327);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6722);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1060);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9237);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7975);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7075);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7067);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6760);












// packages/health/build/check/check.js
/** An expectation of nothing but a status. */
function expectStatus(status) {
	return {
		status,
		preset: "none",
		version: void 0,
		contains: void 0,
		matches: void 0,
		json: [],
		headers: [],
		maxLatency: void 0,
		degradedOk: [],
		metrics: [],
		uptime: void 0
	};
}
// packages/health/build/check/version.js
/** The shortest text that counts as the beginning of a commit's SHA: git's own abbreviation. */
const SHORTEST_SHA = 7;
/** Reads the version of an answer: the first source that shows the expected one, otherwise the first that shows any. */
function readVersion(expectation, answer, document) {
	const seen = expectation.sources.map((source) => versionAt(source, answer, document)).filter((version) => version !== void 0);
	const match = seen.find((version) => sameVersion(expectation.expected, version));
	const version = match ?? seen[0];
	return version === void 0 ? void 0 : {
		version,
		matches: match !== void 0
	};
}
/** Whether two texts name one version: equal but for case and a leading `v`, or one a SHA's beginning of at least 7 digits. */
function sameVersion(expected, observed) {
	const a = normalise(expected);
	const b = normalise(observed);
	if (a === b) return true;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return short.length >= SHORTEST_SHA && isHex(short) && isHex(long) && long.startsWith(short);
}
function normalise(version) {
	return version.trim().toLowerCase().replace(/^v(?=\d|[0-9a-f]{7,}$)/, "");
}
function isHex(text) {
	return /^[0-9a-f]+$/.test(text);
}
function versionAt(source, answer, document) {
	if (source.kind === "header") return clean(answer.headers[source.name.toLowerCase()]);
	if (source.kind === "meta") return clean(metaContent(answer.body, source.name));
	return clean((0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.i)(document, source.path));
}
function clean(value) {
	if (typeof value === "number") return String(value);
	const text = typeof value === "string" ? value.trim() : "";
	return text === "" || text.length > 200 ? void 0 : text;
}
function metaContent(html, name) {
	for (const [tag] of html.slice(0, 65536).matchAll(/<meta\b[^>]{0,1000}>/gi)) if (attribute(tag, "name")?.toLowerCase() === name.toLowerCase()) return attribute(tag, "content");
}
function attribute(tag, name) {
	const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
	return match?.[1] ?? match?.[2] ?? match?.[3];
}
// packages/health/build/gate/phase-run.js
/** One phase while it runs: the time at which it ends, and the first thing that ends it before. */
var PhaseRun = class {
	/** Milliseconds of the gate. */
	until;
	#controller = new AbortController();
	#parent;
	#onParent = () => this.#controller.abort();
	#result;
	constructor(until, parent) {
		this.until = until;
		this.#parent = parent;
		if (parent.aborted) this.#controller.abort();
		parent.addEventListener("abort", this.#onParent, { once: true });
	}
	/** Ends everything that belongs to the phase. */
	get signal() {
		return this.#controller.signal;
	}
	get over() {
		return this.signal.aborted;
	}
	get result() {
		return this.#result;
	}
	/** Ends the phase with a result; the first one stays. */
	end(result) {
		if (this.over) return;
		this.#result = result;
		this.#controller.abort();
	}
	dispose() {
		this.#parent.removeEventListener("abort", this.#onParent);
	}
};
/** Waits; false when the signal ended the wait. */
async function pause(clock, milliseconds, signal) {
	if (signal.aborted) return false;
	if (milliseconds <= 0) return true;
	try {
		await clock.sleep(milliseconds, signal);
	} catch (error) {
		if (!signal.aborted) throw error;
	}
	return !signal.aborted;
}
// packages/health/build/gate/class-verdict.js
/** What a release is called whose samples end in a class. */
const VERDICT_OF = {
	pass: "healthy",
	stale: "not-live",
	starting: "unhealthy",
	unhealthy: "unhealthy",
	"not-found": "unhealthy",
	dns: "unhealthy",
	protocol: "unhealthy",
	auth: "misconfigured",
	protected: "misconfigured",
	redirect: "misconfigured",
	tls: "misconfigured",
	throttled: "inconclusive",
	runner: "inconclusive"
};
/** Healthy answers that cannot be matched to a release: the gate looks in the wrong place, which no rollback mends. */
const BLIND = [
	"version.missing",
	"uptime.missing",
	"cached"
];
/** The verdict that a sample leads to when it decides. */
function verdictOf(sample) {
	return sample.class === "stale" && BLIND.includes(sample.code) ? "misconfigured" : VERDICT_OF[sample.class];
}
/** The ruling that a sample leads to when it decides; `circumstance` says how often or how long. */
function rulingOf(check, sample, circumstance) {
	const message = `${check}: ${sample.detail}${circumstance === "" ? "" : `, ${circumstance}`}`;
	return {
		verdict: verdictOf(sample),
		reason: sample.code,
		message,
		check
	};
}
/** The classes that lead to a verdict. */
function classesOf(verdict) {
	return [
		"pass",
		"stale",
		"starting",
		"unhealthy",
		"not-found",
		"dns",
		"protocol",
		"auth",
		"protected",
		"redirect",
		"tls",
		"throttled",
		"runner"
	].filter((name) => VERDICT_OF[name] === verdict);
}
// packages/health/build/gate/soak-ruling.js
const DEFINITIVE = [
	"auth",
	"protected",
	"tls"
];
/**
* What ends a soak at once: a definitive answer, too many failures in a row, or proof that too many fail. `planned` is
* how many samples the soak will have: a failure among its first ones must not weigh more than one among its last.
*/
function soakBreach({ check, samples }, budgets, planned) {
	const last = samples.at(-1);
	if (last === void 0) return void 0;
	if (DEFINITIVE.includes(last.class)) return rulingOf(check.name, last, "after it had passed");
	const telling = samples.filter(_status_description_js__WEBPACK_IMPORTED_MODULE_1__.p);
	const watched = telling.filter(({ phase }) => phase === "soak");
	return rowOfFailures(check.name, watched, budgets.consecutiveFailureLimit) ?? breach(check.name, telling, budgets, planned);
}
/**
* What ends a burst at once. As many requests as are open together meet the same moment, so that it takes that many
* times the soak's limit of failures in a row.
*/
function burstBreach({ check, samples }, budgets, burst) {
	const last = samples.at(-1);
	if (last === void 0) return void 0;
	if (DEFINITIVE.includes(last.class)) return rulingOf(check.name, last, "after it had passed");
	const telling = samples.filter(_status_description_js__WEBPACK_IMPORTED_MODULE_1__.p);
	const limit = budgets.consecutiveFailureLimit * burst.concurrency;
	return rowOfFailures(check.name, telling, limit) ?? breach(check.name, telling, budgets, burst.requests);
}
function rowOfFailures(check, telling, limit) {
	const run = failuresAtEnd(telling);
	const most = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.d)(run, run.map(({ class: name }) => name));
	if (most === void 0 || run.length < limit) return void 0;
	return rulingOf(check, most, `${run.length} times in a row after it had passed`);
}
function failuresAtEnd(telling) {
	return (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.u)(telling, ({ class: name }) => name !== "pass");
}
function breach(check, telling, budgets, planned) {
	if (failuresAtEnd(telling).length === failed(telling).length && telling.length < planned) return void 0;
	return provenErrorRate(check, telling, budgets, planned);
}
/** The ruling at the end of an unbroken soak; undefined when the check is simply well. */
function soakRuling(trace, budgets) {
	const telling = trace.samples.filter(_status_description_js__WEBPACK_IMPORTED_MODULE_1__.p);
	const untelling = trace.samples.length - telling.length;
	if (telling.length === 0 || untelling > telling.length) return tooLittleSeen(trace, telling.length);
	return soakBreach(trace, budgets, telling.length) ?? observedErrorRate(trace.check.name, telling, budgets) ?? confidenceRuling(trace.check.name, telling, budgets) ?? warned(trace.check.name, telling);
}
/**
* Too many failures, and not by bad luck: even the lowest error rate that is compatible with them (one-sided, 95 %) is
* above the limit. One failure in a short soak proves nothing; this is what separates a blip from a bad release.
*/
function provenErrorRate(check, telling, budgets, planned) {
	const failures = failed(telling);
	if ((0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.h)(failures.length, Math.max(planned, telling.length)) <= budgets.maxErrorRate) return void 0;
	return errorRate("unhealthy", check, telling, failures);
}
/** More failures than allowed, but too few to prove it. */
function observedErrorRate(check, telling, budgets) {
	const failures = failed(telling);
	if (failures.length / telling.length <= budgets.maxErrorRate) return void 0;
	return errorRate("degraded", check, telling, failures);
}
function errorRate(verdict, check, telling, failures) {
	const most = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.d)(failures, failures.map(({ class: name }) => name));
	const bound = percent((0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.g)(failures.length, telling.length));
	return {
		verdict,
		reason: "error-rate",
		message: `${check}: ${failures.length} of ${telling.length} samples failed (the true rate may be up to ${bound})` + (most === void 0 ? "" : `, mostly because ${most.detail}`),
		check
	};
}
function tooLittleSeen({ check, samples }, telling) {
	const last = samples.findLast((sample) => !(0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.p)(sample));
	if (last !== void 0) return rulingOf(check.name, last, `so only ${telling} samples of the soak count`);
	return {
		verdict: "inconclusive",
		reason: "no-data",
		message: `${check.name}: the soak had no sample`,
		check: check.name
	};
}
function warned(check, telling) {
	const warning = telling.findLast(({ warnings }) => warnings.length > 0)?.warnings[0];
	if (warning === void 0) return void 0;
	return {
		verdict: "degraded",
		reason: warning.code,
		message: `${check}: ${warning.detail}`,
		check
	};
}
/** What is not proven does not pass, where proof is asked for. */
function confidenceRuling(check, telling, budgets) {
	const { requireConfidence, maxErrorRate } = budgets;
	if (requireConfidence === void 0) return void 0;
	const bound = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.g)(failed(telling).length, telling.length, requireConfidence);
	if (bound <= maxErrorRate) return void 0;
	return {
		verdict: "inconclusive",
		reason: "confidence",
		message: `${check}: ${telling.length} samples show, with ${percent(requireConfidence)} confidence, no more than that the error rate is below ${percent(bound)}, not ${percent(maxErrorRate)}; a longer soak, a shorter soak-interval or a burst would`,
		check
	};
}
function percent(share) {
	return `${Number((100 * share).toFixed(1))} %`;
}
function failed(telling) {
	return telling.filter(({ class: name }) => name !== "pass");
}
// packages/health/build/gate/burst.js
/**
* Asks the converged release many times in a row, one check after the other, so that `concurrency` holds for the whole
* gate. The samples count as those of the soak. It ends at `until` (milliseconds of the gate) at the latest, and before
* that with a breach, or when the service throttles it.
*/
async function burst(session, plan, until) {
	session.enter("burst");
	const phase = new PhaseRun(until, session.ports.signal);
	const volley = new Volley(session, phase, plan);
	for (const check of session.plan.checks.filter(_verdict_js__WEBPACK_IMPORTED_MODULE_10__.a)) await volley.run(check);
	phase.dispose();
	if (session.ports.signal.aborted) return "cancelled";
	return phase.result ?? "complete";
}
var Volley = class {
	#session;
	#phase;
	#plan;
	#isThrottled = false;
	constructor(session, phase, plan) {
		this.#session = session;
		this.#phase = phase;
		this.#plan = plan;
	}
	async run(check) {
		const { requests, concurrency } = this.#plan;
		let left = requests;
		const lane = async () => {
			while (left > 0 && this.#goesOn()) {
				left -= 1;
				await this.#sample(check);
			}
		};
		await Promise.all(Array.from({ length: Math.min(requests, concurrency) }, lane));
	}
	#goesOn() {
		return !this.#isThrottled && !this.#phase.over && this.#session.now < this.#phase.until;
	}
	async #sample(check) {
		const sample = await this.#session.take(check, "burst", this.#phase.until, this.#phase.signal);
		if (sample?.class === "throttled") this.#isThrottled = true;
		if (sample !== void 0 && check.critical) this.#settle(sample);
	}
	#settle(sample) {
		if (sample.class === "stale") return this.#phase.end("stale");
		const rulings = this.#session.tracesIn("soak").filter(({ check }) => check.critical).flatMap((trace) => burstBreach(trace, this.#session.plan.budgets, this.#plan) ?? []);
		const worst = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_10__.r)(rulings);
		if (worst !== void 0) this.#phase.end(worst);
	}
};
// packages/health/build/gate/certificate-ruling.js
const DAY = 864e5;
/** Whole days from a date to a certificate's end. */
function daysUntil(end, now) {
	return Math.floor((end - now.getTime()) / DAY);
}
/** A certificate that ends soon degrades the verdict while there is still time to renew it. */
function certificateRuling({ check, samples }, minDays, now) {
	const ends = samples.flatMap(({ certificateEnds }) => certificateEnds ?? []);
	const days = ends.length === 0 ? void 0 : daysUntil(Math.min(...ends), now);
	if (days === void 0 || days >= minDays) return void 0;
	return {
		verdict: "degraded",
		reason: "tls.expires-soon",
		message: `${check.name}: the certificate ends in ${days} days, sooner than in ${minDays}`,
		check: check.name
	};
}
// packages/health/build/gate/converge-ruling.js
const REFUSALS = [
	"auth",
	"protected",
	"redirect"
];
/** Whether every critical check has passed often enough in a row, all with the expected version. */
function hasConverged(traces, { successThreshold }) {
	return traces.every(({ check, samples }) => !check.critical || (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.f)(samples) >= successThreshold);
}
/** A ruling that no more waiting would change, from the samples of a converge phase; `now` in milliseconds of the gate. */
function definitiveRuling({ check, samples }, now) {
	const last = samples.at(-1);
	if (last === void 0) return void 0;
	const run = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.u)(samples, ({ class: name }) => name === last.class);
	if (REFUSALS.includes(last.class) && run.length >= _status_description_js__WEBPACK_IMPORTED_MODULE_1__.c.refusals) return rulingOf(check.name, last, `${run.length} times in a row`);
	if (last.class === "tls" && run.length >= _status_description_js__WEBPACK_IMPORTED_MODULE_1__.c.handshakes) return rulingOf(check.name, last, `${run.length} times in a row`);
	const missingFor = now - (run[0]?.at ?? now);
	if ((last.class === "not-found" || last.class === "dns") && missingFor >= _status_description_js__WEBPACK_IMPORTED_MODULE_1__.c.missing) return rulingOf(check.name, last, `for ${(0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(missingFor)}`);
}
/** The ruling on a check that has not converged in time: by its last samples, the worst kind of them first. */
function timeoutRuling({ check, samples }, budgets, waited) {
	const length = 2 * Math.max(budgets.successThreshold, budgets.consecutiveFailureLimit);
	const telling = samples.filter(_status_description_js__WEBPACK_IMPORTED_MODULE_1__.p).slice(-length);
	const circumstance = `until the end of ${(0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(waited)} to converge`;
	for (const verdict of [
		"unhealthy",
		"misconfigured",
		"not-live"
	]) {
		const sample = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.d)(telling, classesOf(verdict));
		if (sample !== void 0) return rulingOf(check.name, describeMixture(sample, telling), circumstance);
	}
	return telling.length === 0 ? untold(check.name, samples, circumstance) : tooShort(check.name, telling, budgets);
}
/** Says so when the trouble came and went: that is another fault than one that stays. */
function describeMixture(sample, telling) {
	const passes = telling.filter(({ class: name }) => name === "pass").length;
	if (passes === 0) return sample;
	const share = `${passes} of the last ${telling.length} samples passed`;
	if (sample.code === "version.other") return {
		...sample,
		code: "version.mixed",
		detail: `${sample.detail} (${share})`
	};
	return {
		...sample,
		detail: `${sample.detail} (${share})`
	};
}
function untold(check, samples, circumstance) {
	const last = samples.at(-1);
	if (last !== void 0) return rulingOf(check, last, circumstance);
	return {
		verdict: "inconclusive",
		reason: "no-data",
		message: `${check}: there was no time for a sample`,
		check
	};
}
function tooShort(check, passes, budgets) {
	if ((0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.f)(passes) >= budgets.successThreshold) return void 0;
	return {
		verdict: "inconclusive",
		reason: "too-short",
		message: `${check}: passed, but there was no time for ${budgets.successThreshold} passes in a row`,
		check
	};
}
// packages/health/build/gate/converge.js
/**
* Asks every check again and again until all critical ones have passed often enough in a row. Failures are free, except
* those that no waiting mends. `until` is in milliseconds of the gate.
*/
async function converge(session, until) {
	session.enter("converge");
	const begun = session.now;
	const phase = new PhaseRun(until, session.ports.signal);
	await Promise.all(session.polled.map((check) => poll(session, check, phase)));
	phase.dispose();
	if (session.ports.signal.aborted) return "cancelled";
	return phase.result ?? ruleTimeout(session, session.now - begun);
}
async function poll(session, check, phase) {
	const { clock } = session.ports;
	while (!phase.over && session.now < phase.until) {
		const begun = session.now;
		const sample = await session.take(check, "converge", phase.until, phase.signal);
		settle(session, phase);
		const next = Math.max(begun + session.plan.timings.interval, quietUntil(session, sample));
		if (!await pause(clock, Math.min(next, phase.until) - session.now, phase.signal)) return;
	}
}
/** When a server that asked for quiet may be asked again. */
function quietUntil(session, sample) {
	return session.now + (sample?.retryAfter ?? 0);
}
function settle(session, phase) {
	if (phase.over) return;
	const traces = session.tracesIn("converge");
	if (hasConverged(traces, session.plan.budgets)) return phase.end("converged");
	const rulings = traces.filter(({ check }) => check.critical).flatMap((trace) => definitiveRuling(trace, session.now) ?? []);
	const worst = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_10__.r)(rulings);
	if (worst !== void 0) phase.end(worst);
}
function ruleTimeout(session, waited) {
	const rulings = session.tracesIn("converge").filter(({ check }) => check.critical).flatMap((trace) => timeoutRuling(trace, session.plan.budgets, waited) ?? []);
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_10__.r)(rulings) ?? NEVER_TOGETHER;
}
const NEVER_TOGETHER = {
	verdict: "unhealthy",
	reason: "never-together",
	message: "the checks passed, but never all of them at the same time",
	check: void 0
};
// packages/health/build/metrics/increase.js
/** The time at which the process that answered was started, by Prometheus's own convention. */
const PROCESS_START = "process_start_time_seconds";
/**
* How much a counter grew over some scrapes. Behind a balancer, scrapes come from several processes, each with counters
* of its own; so only scrapes of one process are compared. A decrease is a restart: what lies across it is left out.
*
* @returns undefined when no process was scraped twice
*/
function increaseOf(selector, samples) {
	const last = /* @__PURE__ */ new Map();
	let total;
	for (const { scrape } of samples) {
		const value = scrape?.counters[selector];
		if (scrape === void 0 || value === void 0 || Number.isNaN(value)) continue;
		const before = last.get(scrape.process);
		last.set(scrape.process, value);
		if (before !== void 0 && value >= before) total = (total ?? 0) + value - before;
	}
	return total;
}
/** What a scrape shows of the counters that rules watch; undefined when no rule does, or when it does not say which process it is. */
function readScrape(rules, samples) {
	const selectors = rules.filter((rule) => rule.of === "increase").flatMap(({ selector, per }) => [selector, per ?? selector]);
	const process = samples?.find(({ name }) => name === PROCESS_START);
	if (selectors.length === 0 || samples === void 0 || process === void 0) return void 0;
	const counters = selectors.flatMap((selector) => {
		const sum = (0,_answer_js__WEBPACK_IMPORTED_MODULE_4__.r)(selector, samples);
		return sum === void 0 ? [] : [[selector.text, sum]];
	});
	return {
		process: String(process.value),
		counters: Object.fromEntries(counters)
	};
}
// packages/health/build/check/json-operator.js
/** The most characters on which a pattern is tried. */
const PATTERN_LIMIT$1 = 65536;
/** Whether a value that is there fulfils all conditions. */
function fulfils(value, operators) {
	return operators.every((operator) => fulfilsOne(value, operator));
}
function fulfilsOne(value, operator) {
	switch (operator.kind) {
		case "equals": return (0,node_util__WEBPACK_IMPORTED_MODULE_6__.isDeepStrictEqual)(value, operator.value);
		case "not": return !(0,node_util__WEBPACK_IMPORTED_MODULE_6__.isDeepStrictEqual)(value, operator.value);
		case "in": return operator.values.some((candidate) => (0,node_util__WEBPACK_IMPORTED_MODULE_6__.isDeepStrictEqual)(value, candidate));
		case "matches": return isScalar(value) && operator.pattern.test(String(value).slice(0, PATTERN_LIMIT$1));
		case "all": return members(value).length > 0 && members(value).every((member) => fulfils(member, operator.operators));
		case "any": return members(value).some((member) => fulfils(member, operator.operators));
		default: return typeof value === "number" && compares(value, operator);
	}
}
const COMPARE = {
	lt: (value, limit) => value < limit,
	lte: (value, limit) => value <= limit,
	gt: (value, limit) => value > limit,
	gte: (value, limit) => value >= limit
};
/** Whether a number stands to a limit as it should; NaN never does. */
function compares(value, { kind, limit }) {
	return COMPARE[kind](value, limit);
}
function isScalar(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
function members(value) {
	return typeof value === "object" && value !== null ? Object.values(value) : [];
}
// packages/health/build/metrics/metric-rule.js
/** How a rule reads in a message. */
function nameOfRule({ selector, per, of }) {
	const text = per === void 0 ? selector.text : `${selector.text} / ${per.text}`;
	return of === "increase" ? `the increase of ${text}` : text;
}
/** The first rule that one scrape breaks; rules over the soak are not among them. */
function metricBreach(rules, samples) {
	for (const rule of rules) {
		const code = `metrics.${rule.selector.name}`;
		const value = rule.of === "value" ? ratio((0,_answer_js__WEBPACK_IMPORTED_MODULE_4__.r)(rule.selector, samples), rule, samples) : (0,_answer_js__WEBPACK_IMPORTED_MODULE_4__.r)(rule.selector, samples);
		if (value === void 0) return {
			code,
			detail: `${nameOfRule(rule)} is missing`
		};
		if (rule.of === "value" && !holds$1(value, rule)) return {
			code,
			detail: `${nameOfRule(rule)} is ${format(value)}`
		};
	}
}
/** Whether a value is within all of a rule's limits. */
function holds$1(value, { comparisons }) {
	return comparisons.every((comparison) => compares(value, comparison));
}
/** A value for a message. */
function format(value) {
	return String(Number(value.toPrecision(4)));
}
function ratio(value, { per }, samples) {
	if (per === void 0 || value === void 0) return value;
	const divisor = (0,_answer_js__WEBPACK_IMPORTED_MODULE_4__.r)(per, samples);
	return divisor === void 0 || divisor === 0 ? void 0 : value / divisor;
}
// packages/health/build/gate/metrics-ruling.js
/** Rulings on counters that grew too much, or too little, over a soak; what cannot be compared is inconclusive. */
function metricsRulings({ check, samples }) {
	return check.expect.metrics.filter((rule) => rule.of === "increase").flatMap((rule) => rulingOnGrowth(check.name, rule, growth(rule, samples)) ?? []);
}
function rulingOnGrowth(check, rule, value) {
	if (value === void 0) return {
		verdict: "inconclusive",
		reason: "no-data",
		message: `${check}: ${nameOfRule(rule)} is not known: no process was scraped twice, there was no traffic, or process_start_time_seconds is missing`,
		check
	};
	if (holds$1(value, rule)) return void 0;
	const message = `${check}: ${nameOfRule(rule)} is ${format(value)}`;
	return {
		verdict: "unhealthy",
		reason: `metrics.${rule.selector.name}`,
		message,
		check
	};
}
function growth(rule, samples) {
	const increase = increaseOf(rule.selector.text, samples);
	if (rule.per === void 0 || increase === void 0) return increase;
	const divisor = increaseOf(rule.per.text, samples);
	return divisor === void 0 || divisor === 0 ? void 0 : increase / divisor;
}
// packages/health/build/gate/rollback-advice.js
/**
* Whether a rollback would help. Only an unhealthy verdict asks for one, and only when the new release is what is
* unwell: it has answered itself, or nothing answers well any more. What no release breaks is left alone: a path or a
* host name that this gate has never seen to exist is more likely a wrong address.
*/
function adviseRollback(ruling, traces) {
	if (ruling.verdict !== "unhealthy") return false;
	const trace = traces.find(({ check }) => check.name === ruling.check);
	const telling = (trace === void 0 ? traces.flatMap(({ samples }) => samples) : trace.samples).filter(_status_description_js__WEBPACK_IMPORTED_MODULE_1__.p);
	if (telling.filter((sample) => classesOf("unhealthy").includes(sample.class)).every(({ class: name }) => name === "not-found" || name === "dns") && !hasExisted(telling)) return false;
	if (!traces.some(({ check }) => check.expect.version !== void 0)) return true;
	if (traces.some(({ samples }) => samples.some(({ expectedVersion }) => expectedVersion === true))) return true;
	const recent = telling.slice(-10);
	return !hasExisted(recent) && !recent.every(({ expectedVersion }) => expectedVersion === false);
}
function hasExisted(samples) {
	return samples.some(({ class: name }) => name === "pass" || name === "stale");
}
// packages/health/build/check/body-judgement.js
const FINDINGS = {
	"too-large": {
		class: "protocol",
		code: "body.too-large",
		detail: "the body is larger than the cap"
	},
	encoding: {
		class: "protocol",
		code: "body.encoding",
		detail: "the body is not what its content-encoding says"
	},
	cut: {
		class: "starting",
		code: "connection.reset",
		detail: "the connection broke off within the body"
	},
	timeout: {
		class: "starting",
		code: "timeout",
		detail: "the body did not arrive in time"
	}
};
/** What a body that could not be read whole means. */
function problemOfBody({ bodyProblem }) {
	return bodyProblem === void 0 ? void 0 : FINDINGS[bodyProblem];
}
// packages/health/build/check/document.js
/** Whether an answer says that it is JSON. */
function isJson(answer) {
	return /^(?:application|text)\/(?:[\w.+-]+\+)?json\b/i.test(answer.headers["content-type"] ?? "");
}
/** The body as a JSON object or list, whatever its type is called; undefined when it is none. */
function parseDocument(answer) {
	return /^\s*[[{]/.test(answer.body) ? (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__._)(answer.body) : void 0;
}
// packages/health/build/preset/page.js
/** Pages that hosts and servers show when there is no app behind them, some of them with status 200. */
const HOST_PAGES = [
	[/\bDEPLOYMENT_NOT_FOUND\b|\bThe deployment could not be found on Vercel\b/, "Vercel's page for no deployment"],
	[/\bFUNCTION_INVOCATION_FAILED\b|\bThis Serverless Function has crashed\b/, "Vercel's page for a crash"],
	[/\bApplication failed to respond\b/, "Railway's error page"],
	[/<title>Application Error<\/title>/i, "Heroku's error page"],
	[/<title>Welcome to nginx!?<\/title>/i, "nginx's first page"],
	[/<title>Apache2? [\w ]*Default Page/i, "Apache's first page"],
	[/<title>Index of \//i, "a directory listing"],
	[/<title>\s*(?:404|50[0234])\b/i, "an error page"],
	[/<title>Application error: a (?:client|server)-side exception/i, "Next.js's error page"]
];
/** The most characters in which a host's page is looked for. */
const LIMIT = 65536;
/** What speaks against a page being the app's own; undefined when nothing does. */
function pageProblem({ headers, body }) {
	if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers["content-type"] ?? "")) return {
		code: "page.type",
		detail: "the answer is not HTML"
	};
	if (body.trim() === "") return {
		code: "page.empty",
		detail: "the page is empty"
	};
	const host = HOST_PAGES.find(([pattern]) => pattern.test(body.slice(0, LIMIT)));
	return host === void 0 ? void 0 : {
		code: "page.error",
		detail: `the page is ${host[1]}`
	};
}
// packages/health/build/check/preset-judgement.js
/** What is wrong with an answer that should be a page, metrics, or a safe answer; undefined when nothing is. */
function judgePreset(check, answer, reading) {
	switch (check.expect.preset) {
		case "page": return unwell$1(pageProblem(answer));
		case "security": return unwell$1((0,_answer_js__WEBPACK_IMPORTED_MODULE_4__.s)(check.request.url, answer).problem);
		case "metrics": return judgeMetrics(check, answer, reading);
		default: return;
	}
}
/** The types of Prometheus's text format and of OpenMetrics. */
const METRICS_TYPE = /^(?:text\/plain|application\/openmetrics-text)\b/i;
function judgeMetrics({ expect }, { headers }, { metrics }) {
	if (!METRICS_TYPE.test(headers["content-type"] ?? "") || metrics === void 0) return {
		class: "protocol",
		code: "metrics.invalid",
		detail: "the body is not Prometheus metrics"
	};
	if (metrics.length === 0) return {
		class: "unhealthy",
		code: "metrics.empty",
		detail: "there are no metrics"
	};
	return unwell$1(metricBreach(expect.metrics, metrics));
}
function unwell$1(problem) {
	return problem === void 0 ? void 0 : {
		class: "unhealthy",
		code: problem.code,
		detail: problem.detail
	};
}
// packages/health/build/check/header-rule.js
/** The first header that is not as it should be. Values are not shown: they may be cookies. */
function headerBreach(rules, { headers }) {
	const wrong = rules.find(({ name, expected }) => !holds(headers[name], expected));
	if (wrong === void 0) return void 0;
	const state = headers[wrong.name] === void 0 ? "is missing" : "is not as expected";
	return {
		code: `header.${wrong.name}`,
		detail: `the header ${wrong.name} ${state}`
	};
}
function holds(value, expected) {
	if (typeof expected === "boolean") return value !== void 0 === expected;
	if (value === void 0) return false;
	return typeof expected === "string" ? value === expected : expected.test(value);
}
// packages/health/build/check/content-judgement.js
/** The most characters of a body in which a pattern is looked for. */
const PATTERN_LIMIT = 65536;
/** What is wrong with an answer whose status is right; undefined when nothing is. */
function judgeContent(check, answer, reading) {
	return judgeDocument(check, answer, reading.document) ?? (reading.problem === void 0 ? void 0 : unwell(reading.problem.code, reading.problem.detail)) ?? judgePreset(check, answer, reading) ?? judgeText(check, answer) ?? judgeHeaders(check, answer) ?? judgeLatency(check, answer);
}
/** A document that is announced, or needed, must be one: an error page behind a 200 is not a health document. */
function judgeDocument({ expect }, answer, document) {
	const isNeeded = expect.preset === "checks" || expect.preset === "status" || expect.json.length > 0;
	if (document !== void 0 || !(isNeeded || expect.preset === "auto" && isJson(answer))) return void 0;
	return {
		class: "protocol",
		code: "json.invalid",
		detail: "the body is not JSON"
	};
}
function judgeText({ expect }, { body }) {
	if (expect.contains !== void 0 && !body.includes(expect.contains)) return unwell("contains", "the body does not contain the expected text");
	if (expect.matches !== void 0 && !expect.matches.test(body.slice(0, PATTERN_LIMIT))) return unwell("matches", "the body does not match the expected pattern");
}
function judgeHeaders({ expect }, answer) {
	const breach = headerBreach(expect.headers, answer);
	return breach === void 0 ? void 0 : unwell(breach.code, breach.detail);
}
function judgeLatency({ expect }, { timing }) {
	if (expect.maxLatency === void 0 || (timing.firstByte ?? 0) <= expect.maxLatency) return void 0;
	return unwell("latency", `the first byte took ${Math.round(timing.firstByte ?? 0)} ms, more than ${expect.maxLatency} ms`);
}
function unwell(code, detail) {
	return {
		class: "unhealthy",
		code,
		detail
	};
}
// packages/health/build/check/failure-class.js
const STARTING = {
	ECONNREFUSED: [
		"starting",
		"connect.refused",
		"the connection was refused"
	],
	ECONNRESET: [
		"starting",
		"connection.reset",
		"the connection was reset"
	],
	EPIPE: [
		"starting",
		"connection.reset",
		"the connection was reset"
	],
	ETIMEDOUT: [
		"starting",
		"connect.timeout",
		"the connection was not accepted in time"
	],
	TIMEOUT: [
		"starting",
		"timeout",
		"no answer in time"
	]
};
const NETWORK = {
	ENOTFOUND: [
		"dns",
		"dns.not-found",
		"the host name does not exist"
	],
	EAI_AGAIN: [
		"runner",
		"runner.dns",
		"this machine's name server does not answer"
	],
	ENETUNREACH: [
		"runner",
		"runner.network",
		"this machine has no route to the address"
	],
	ENETDOWN: [
		"runner",
		"runner.network",
		"this machine's network is down"
	],
	EADDRNOTAVAIL: [
		"runner",
		"runner.network",
		"this machine has no address to connect from"
	],
	EMFILE: [
		"runner",
		"runner.resources",
		"this machine has no file descriptor left"
	],
	EHOSTUNREACH: [
		"starting",
		"connect.unreachable",
		"the host is not reachable"
	]
};
const TLS = {
	CERT_HAS_EXPIRED: [
		"tls",
		"tls.expired",
		"the certificate has expired"
	],
	CERT_NOT_YET_VALID: [
		"tls",
		"tls.not-yet-valid",
		"the certificate is not valid yet"
	],
	CERT_REVOKED: [
		"tls",
		"tls.revoked",
		"the certificate was revoked"
	],
	ERR_TLS_CERT_ALTNAME_INVALID: [
		"tls",
		"tls.name",
		"the certificate is for another name"
	],
	DEPTH_ZERO_SELF_SIGNED_CERT: [
		"tls",
		"tls.self-signed",
		"the certificate is self-signed"
	],
	SELF_SIGNED_CERT_IN_CHAIN: [
		"tls",
		"tls.untrusted",
		"the certificate's authority is not trusted"
	],
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
		"tls",
		"tls.untrusted",
		"the certificate's authority is not known"
	],
	UNABLE_TO_GET_ISSUER_CERT: [
		"tls",
		"tls.untrusted",
		"the certificate's authority is not known"
	],
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
		"tls",
		"tls.untrusted",
		"the certificate's authority is not known"
	],
	EPROTO: [
		"tls",
		"tls.handshake",
		"the TLS handshake failed"
	]
};
const ROWS = new Map(Object.entries({
	...STARTING,
	...NETWORK,
	...TLS
}));
/** The meaning of a failed connection, from Node's own error codes. */
function classifyFailure(answer, url) {
	const row = ROWS.get(answer.code) ?? classifyFamily(answer.code);
	const meaning = {
		class: row[0],
		code: row[1],
		detail: `${row[2]} (${answer.code})`
	};
	return meaning.class === "runner" && (0,_url_js__WEBPACK_IMPORTED_MODULE_0__.r)(url.hostname) ? {
		...meaning,
		class: "starting"
	} : meaning;
}
function classifyFamily(code) {
	if (code.startsWith("HPE_")) return [
		"protocol",
		"http.malformed",
		"the answer is not HTTP"
	];
	if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_")) return [
		"tls",
		"tls.handshake",
		"the TLS handshake failed"
	];
	if (code.startsWith("CERT_")) return [
		"tls",
		"tls.certificate",
		"the certificate was refused"
	];
	return [
		"starting",
		"connection.failed",
		"the connection failed"
	];
}
// packages/health/build/preset/health-value.js
const GOOD = /* @__PURE__ */ new Set([
	"ok",
	"up",
	"pass",
	"healthy",
	"connected",
	"true"
]);
const WARNING = /* @__PURE__ */ new Set([
	"warn",
	"warning",
	"degraded"
]);
/** The member that carries the state of an object, in the order in which they are asked. */
const STATE_MEMBERS = [
	"status",
	"state",
	"healthy",
	"ok",
	"up"
];
/**
* Reads a value of a health document: `true`, one of the usual words (also those of the IETF's health+json draft), an
* object that holds such a value, or a list of which the worst counts. Everything else, also nothing at all, is bad.
*/
function readHealthValue(value) {
	if (value === true) return "good";
	if (typeof value === "string") return readWord(value.trim().toLowerCase());
	if (Array.isArray(value)) return worst(value.map(readHealthValue));
	if (typeof value !== "object" || value === null) return "bad";
	const members = new Map(Object.entries(value));
	const state = STATE_MEMBERS.find((name) => members.has(name));
	return state === void 0 ? "bad" : readHealthValue(members.get(state));
}
/** A value for a message: short, on one line, and never a whole document. */
function showValue(value) {
	if (value === void 0) return "missing";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) {
		const members = new Map(Object.entries(value));
		const state = STATE_MEMBERS.find((name) => members.has(name));
		return state === void 0 ? "an object without a status" : showValue(members.get(state));
	}
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function readWord(word) {
	if (GOOD.has(word)) return "good";
	return WARNING.has(word) ? "warning" : "bad";
}
function worst(values) {
	if (values.length === 0 || values.includes("bad")) return "bad";
	return values.includes("warning") ? "warning" : "good";
}
// packages/health/build/check/json-rule.js
/** The first breach of each rule that a document breaks. */
function breachesOf(rules, document) {
	return rules.flatMap((rule) => {
		const breach = breachOf(rule, document);
		return breach === void 0 ? [] : {
			...breach,
			critical: rule.critical
		};
	});
}
function breachOf({ path, operators, presence }, document) {
	const found = (0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.r)(document, path);
	const [first] = found;
	if (presence === "absent") return first === void 0 ? void 0 : {
		code: first.path,
		detail: `${first.path} is there`
	};
	if (first === void 0) return {
		code: path.text,
		detail: `${path.text} is missing`
	};
	const wrong = found.find(({ value }) => !fulfils(value, operators));
	return wrong === void 0 ? void 0 : {
		code: wrong.path,
		detail: `${wrong.path} is ${showValue(wrong.value)}`
	};
}
// packages/health/build/metrics/exposition.js
const NAME = /^[A-Za-z_:][A-Za-z0-9_:]*/;
const LABEL = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*(?:,|(?=\}))/;
/**
* Parses Prometheus's text format 0.0.4 and OpenMetrics 1.0 (the parts that they share; timestamps and exemplars are
* read over). Returns undefined when a line is neither a comment nor a sample: an HTML page, for instance.
*/
function parseExposition(text) {
	const samples = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.trim() === "" || line.startsWith("#")) continue;
		const sample = parseLine(line);
		if (sample === void 0) return void 0;
		samples.push(sample);
	}
	return samples;
}
function parseLine(line) {
	const name = NAME.exec(line)?.[0];
	if (name === void 0) return void 0;
	const labelled = line.slice(name.length).trimStart();
	const parsed = labelled.startsWith("{") ? parseLabels(labelled.slice(1)) : {
		labels: {},
		rest: labelled
	};
	if (parsed === void 0 || parsed.rest === labelled && !/^[ \t]/.test(line.slice(name.length))) return void 0;
	const [, text, after = ""] = /^\s*(\S+)(.*)$/.exec(parsed.rest) ?? [];
	const value = text === void 0 ? void 0 : parseValue(text);
	if (value === void 0 || !/^(?:\s+-?\d+(?:\.\d+)?)?\s*(?:#.*)?$/.test(after)) return void 0;
	return {
		name,
		labels: parsed.labels,
		value
	};
}
function parseLabels(text) {
	const labels = {};
	let rest = text;
	while (!/^\s*\}/.test(rest)) {
		const [whole, name, value] = LABEL.exec(rest) ?? [];
		if (whole === void 0 || name === void 0 || value === void 0) return void 0;
		Object.defineProperty(labels, name, {
			value: unescape(value),
			enumerable: true,
			configurable: true,
			writable: true
		});
		rest = rest.slice(whole.length);
	}
	return {
		labels,
		rest: rest.replace(/^\s*\}/, "")
	};
}
function unescape(text) {
	return text.replaceAll(/\\(.)/g, (_whole, character) => character === "n" ? "\n" : character);
}
function parseValue(text) {
	if (/^\+?inf(?:inity)?$/i.test(text)) return Number.POSITIVE_INFINITY;
	if (/^-inf(?:inity)?$/i.test(text)) return Number.NEGATIVE_INFINITY;
	if (/^nan$/i.test(text)) return NaN;
	const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
	return Number.isNaN(value) ? void 0 : value;
}
// packages/health/build/preset/document.js
const NOTHING = {
	problem: void 0,
	warnings: [],
	tolerated: false
};
/**
* Reads a health document by its preset: `checks` wants every member of `checks` to be well; `status` wants `status`,
* and `database` where there is one, to be well; `auto` takes the one whose shape the document has. Members of `checks`
* that are named in `degradedOk` may be unwell.
*/
function readPreset(preset, document, degradedOk) {
	const members = membersOf(document);
	const shape = preset === "auto" ? shapeOf(members) : preset;
	if (shape !== "checks" && shape !== "status") return NOTHING;
	const others = ["status", "database"].filter((name) => members.has(name));
	if (shape === "status") return merge([.../* @__PURE__ */ new Set(["status", ...others])].map((name) => one(members, name)));
	const checks = everyCheck(members, degradedOk);
	if (checks.tolerated) return checks;
	return merge([checks, ...others.filter((name) => name === "status").map((name) => one(members, name))]);
}
function shapeOf(members) {
	if (members.has("checks")) return "checks";
	return members.has("status") ? "status" : "none";
}
function everyCheck(members, degradedOk) {
	const checks = membersOf(members.get("checks"));
	if (checks.size === 0) return fail("checks", "checks is missing or empty");
	return merge([...checks.keys()].map((name) => {
		const finding = one(checks, name, "checks.");
		return degradedOk.includes(name) ? tolerate(finding) : finding;
	}));
}
function one(members, name, prefix = "") {
	const value = members.get(name);
	const detail = `${prefix}${name} is ${showValue(value)}`;
	switch (readHealthValue(value)) {
		case "good": return NOTHING;
		case "warning": return {
			...NOTHING,
			warnings: [{
				code: `${prefix}${name}`,
				detail
			}]
		};
		default: return fail(`${prefix}${name}`, detail);
	}
}
function fail(code, detail) {
	return {
		...NOTHING,
		problem: {
			code,
			detail
		}
	};
}
function tolerate({ problem, warnings }) {
	return problem === void 0 ? {
		...NOTHING,
		warnings
	} : {
		problem: void 0,
		warnings: [...warnings, problem],
		tolerated: true
	};
}
function merge(findings) {
	const problem = findings.find((finding) => finding.problem !== void 0)?.problem;
	return {
		problem,
		warnings: findings.flatMap(({ warnings }) => warnings),
		tolerated: problem === void 0 && findings.some(({ tolerated }) => tolerated)
	};
}
/** Own members of an object; none of anything else. */
function membersOf(value) {
	return new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}
// packages/health/build/check/reading.js
/** Reads an answer for a check. */
function readAnswer({ expect, request }, answer) {
	const document = parseDocument(answer);
	const preset = readPreset(expect.preset, document, expect.degradedOk);
	const breaches = breachesOf(expect.json, document);
	const problem = preset.problem ?? breaches.find(({ critical }) => critical);
	const security = expect.preset === "security" ? (0,_answer_js__WEBPACK_IMPORTED_MODULE_4__.s)(request.url, answer).warnings : [];
	return {
		document,
		problem,
		warnings: [
			...preset.warnings,
			...security,
			...breaches.filter(({ critical }) => !critical)
		].map(warning),
		tolerated: preset.tolerated && problem === void 0,
		version: expect.version === void 0 ? void 0 : readVersion(expect.version, answer, document),
		metrics: expect.preset === "metrics" ? parseExposition(answer.body) : void 0
	};
}
function warning({ code, detail }) {
	return {
		code,
		detail
	};
}
// packages/health/build/check/retry-after.js
/** Milliseconds of a Retry-After field, which holds seconds or a date (RFC 9110 §10.2.3); undefined for neither. */
function parseRetryAfter(value, now) {
	if (value === void 0) return void 0;
	if (/^\d+$/.test(value.trim())) return Number(value) * 1e3;
	const date = Date.parse(value);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now.getTime());
}
// packages/health/build/check/vercel-protection.js
/** Whether a redirect leads to Vercel's login. */
function isVercelLogin(location) {
	return /^https:\/\/(?:[\w-]+\.)*vercel\.com\/(?:sso-api|login)\b/i.test(location);
}
/**
* Recognises Vercel's Deployment Protection, which stands before every generated address: a 401 or 403 of its own, or a
* redirect to its login. A gate that follows it ends on a login page with status 200.
*/
function judgeProtection(answer) {
	const { status, headers } = answer;
	const toLogin = status >= 300 && status < 400 && isVercelLogin(headers["location"] ?? "");
	const refused = (status === 401 || status === 403) && isVercels(answer);
	if (!toLogin && !refused) return void 0;
	return {
		class: "protected",
		code: "vercel.protected",
		detail: "Vercel's Deployment Protection answers, not the app"
	};
}
/** An app's own 401 passes through Vercel's edge, too; only the login's page sets this cookie or leads to this address. */
function isVercels({ headers, body }) {
	return /(?:^|[\s,;])_vercel_sso_nonce=/.test(headers["set-cookie"] ?? "") || /^vercel$/i.test(headers["server"] ?? "") && /vercel\.com\/(?:sso-api|login)/i.test(body);
}
// packages/health/build/check/status-judgement.js
/**
* What a status means that the check does not accept; undefined when it does. What the answer's own document complains
* of is a better reason than the bare 503 around it.
*/
function judgeStatus({ expect }, answer, reading, now) {
	const { status } = answer;
	if ((0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.o)(expect.status, status) || status === 503 && reading.tolerated) return void 0;
	const protection = judgeProtection(answer);
	if (protection !== void 0) return protection;
	if (status === 429) return throttled(answer, now);
	if (status === 401 || status === 403) return {
		class: "auth",
		code: `status.${status}`,
		detail: `answered ${status}: the request is not allowed`
	};
	if (status === 404 || status === 410) return {
		class: "not-found",
		code: `status.${status}`,
		detail: `answered ${status}: there is no such path`
	};
	if (status >= 300 && status < 400) return redirected(answer);
	const { problem, document } = reading;
	if (problem !== void 0 && document !== void 0 && problem.code !== "checks" && status >= 500) return {
		class: "unhealthy",
		code: problem.code,
		detail: `answered ${status}: ${problem.detail}`
	};
	const starting = status === 502 || status === 503 || status === 504;
	const detail = `answered ${status}, not ${expect.status.text}`;
	return {
		class: starting ? "starting" : "unhealthy",
		code: `status.${status}`,
		detail
	};
}
function throttled(answer, now) {
	return {
		class: "throttled",
		code: "status.429",
		detail: "answered 429: too many requests",
		retryAfter: parseRetryAfter(answer.headers["retry-after"], now)
	};
}
function redirected(answer) {
	const target = printableTarget(answer.headers["location"] ?? "");
	return {
		class: "redirect",
		code: `status.${answer.status}`,
		detail: `answered ${answer.status} to ${target}`
	};
}
/** Where a redirect leads, without its query, which may hold a token. */
function printableTarget(location) {
	return location === "" ? "nowhere" : location.replace(/[?#].*$/s, "").slice(0, 120);
}
// packages/health/build/check/judge.js
/** What an answer means for a check. `now` is the date at which it arrived. */
function judge(check, answer, now) {
	if (answer.kind === "failure") return {
		...NO_FACTS,
		...classifyFailure(answer, check.request.url)
	};
	const reading = readAnswer(check, answer);
	const finding = judgeStatus(check, answer, reading, now) ?? problemOfBody(answer) ?? judgeContent(check, answer, reading) ?? judgeFreshness(answer) ?? judgeVersion(check, reading) ?? judgeAge(check, reading, now);
	return {
		...NO_FACTS,
		...finding ?? {
			class: "pass",
			code: "ok",
			detail: `answered ${answer.status}`
		},
		status: answer.status,
		version: reading.version?.version,
		expectedVersion: reading.version?.matches,
		warnings: reading.warnings,
		certificateEnds: answer.certificateEnds,
		scrape: readScrape(check.expect.metrics, reading.metrics)
	};
}
const NO_FACTS = {
	status: void 0,
	version: void 0,
	expectedVersion: void 0,
	retryAfter: void 0,
	warnings: [],
	certificateEnds: void 0,
	scrape: void 0
};
/** A cached health document says how the release before was, and `Age` gives it away (RFC 9111 §5.1). */
function judgeFreshness(answer) {
	const age = Number(answer.headers["age"] ?? 0);
	if (!isJson(answer) || !(age > 0)) return void 0;
	return {
		class: "stale",
		code: "cached",
		detail: `the answer comes from a cache and is ${age} s old`
	};
}
function judgeAge({ expect }, { document }, now) {
	return expect.uptime === void 0 ? void 0 : (0,_answer_js__WEBPACK_IMPORTED_MODULE_4__.i)(expect.uptime, document, now);
}
function judgeVersion({ expect }, { version }) {
	if (expect.version === void 0 || version?.matches === true) return void 0;
	if (version === void 0) return {
		class: "stale",
		code: "version.missing",
		detail: "the answer does not say which version it comes from"
	};
	return {
		class: "stale",
		code: "version.other",
		detail: `version ${version.version} answers, not ${expect.version.expected}`
	};
}
// packages/health/build/gate/control.js
/** Milliseconds for which an answer about the runner's network holds. */
const HOLDS_FOR = 15e3;
/** The most time for the control request, in milliseconds. */
const TIMEOUT = 5e3;
/**
* Asks an address that has nothing to do with the release. When that does not answer either, the trouble is the
* runner's own network, for which no release must be blamed.
*/
var Control = class {
	#url;
	#ports;
	#asked;
	constructor(url, ports) {
		this.#url = url;
		this.#ports = ports;
	}
	/**
	* Whether a failed connection, and the one before it, are the runner's own: asked only after two in a row, and never
	* for a service on this machine.
	*/
	async isOwnFault(check, samples, signal) {
		const lastTwo = samples.slice(-2);
		if (lastTwo.length < 2 || !lastTwo.every(hasNoAnswer)) return false;
		if (this.#url === void 0 || (0,_url_js__WEBPACK_IMPORTED_MODULE_0__.r)(check.request.url.hostname)) return false;
		return !await this.#reaches(this.#url, signal);
	}
	#reaches(url, signal) {
		const now = this.#ports.clock.now();
		if (this.#asked === void 0 || now - this.#asked.at > HOLDS_FOR) this.#asked = {
			at: now,
			answer: this.#ask(url, signal)
		};
		return this.#asked.answer;
	}
	/** Any answer will do, also a refusal: it came over the network. */
	async #ask(url, signal) {
		const request = {
			method: "GET",
			url,
			headers: {},
			body: void 0,
			maxBytes: _answer_js__WEBPACK_IMPORTED_MODULE_4__.t,
			redirects: "error"
		};
		return (await this.#ports.probe(request, {
			timeout: TIMEOUT,
			signal
		})).kind === "response" || signal.aborted;
	}
};
function hasNoAnswer({ class: name, status }) {
	return status === void 0 && (name === "starting" || name === "dns" || name === "runner");
}
/** A sample that is not the service's fault. */
function blameRunner(sample) {
	if (sample.class === "runner") return sample;
	const detail = `${sample.detail}, but this machine reaches nothing else either`;
	return {
		...sample,
		class: "runner",
		code: "runner.network",
		detail
	};
}
// packages/health/build/gate/session.js
/** One run of a gate: its time, its samples, its round. */
var Session = class {
	plan;
	ports;
	#begun;
	#samples;
	#control;
	#round = 0;
	constructor(plan, ports) {
		this.plan = plan;
		this.ports = ports;
		this.#begun = ports.clock.now();
		this.#samples = new Map(plan.checks.map(({ name }) => [name, []]));
		this.#control = new Control(plan.controlUrl, ports);
	}
	/** Milliseconds since the gate began. */
	get now() {
		return this.ports.clock.now() - this.#begun;
	}
	get round() {
		return this.#round;
	}
	enter(phase) {
		if (phase === "converge") this.#round += 1;
		this.ports.observe?.({
			kind: "phase",
			phase,
			at: this.now,
			round: this.#round
		});
	}
	/** Everything that was seen. */
	traces() {
		return this.plan.checks.map((check) => ({
			check,
			samples: this.#of(check)
		}));
	}
	/** The checks that are asked again and again. */
	get polled() {
		return this.plan.checks.filter(({ mode }) => mode === "poll");
	}
	/** What was seen of the polled checks in a phase of the current round. */
	tracesIn(phase) {
		return this.traces().filter(({ check }) => check.mode === "poll").map(({ check, samples }) => ({
			check,
			samples: (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.m)(samples, phase, this.#round)
		}));
	}
	/**
	* Takes one sample, which ends at the latest at `until`. A request that the phase's end cuts short says nothing of the
	* service, unless it is all that there is. Undefined when there was no time, or when `signal` ended it.
	*/
	async take(check, phase, until, signal) {
		const { requestTimeout } = this.plan.timings;
		const at = this.now;
		const timeout = Math.min(requestTimeout, until - at);
		if (timeout <= 0 || signal.aborted) return void 0;
		const answer = await this.ports.probe(check.request, {
			timeout,
			signal
		});
		const cut = answer.kind === "failure" && answer.code === "TIMEOUT" && timeout < requestTimeout;
		if (signal.aborted || cut && this.#of(check).some((sample) => sample.round === this.#round)) return void 0;
		const outcome = judge(check, answer, this.ports.clock.date());
		const sent = answer.kind === "response" || answer.sent;
		const sample = {
			...outcome,
			phase,
			round: this.#round,
			at,
			sent,
			timing: answer.timing
		};
		return this.#record(check, sample, signal);
	}
	async #record(check, sample, signal) {
		const samples = this.#of(check);
		const before = samples.at(-1);
		const isOwn = before !== void 0 && await this.#control.isOwnFault(check, [before, sample], signal);
		const recorded = isOwn ? blameRunner(sample) : sample;
		if (isOwn) samples.splice(samples.indexOf(before), 1, blameRunner(before));
		samples.push(recorded);
		this.ports.observe?.({
			kind: "sample",
			check,
			sample: recorded
		});
		return recorded;
	}
	#of(check) {
		return this.#samples.get(check.name) ?? [];
	}
};
// packages/health/build/gate/smoke.js
/** Tries of a request that has not reached the server. */
const TRIES = 3;
/**
* Asks every functional check once, side by side. Such a request may write, so it is sent again only when it is certain
* that it has not been sent: the connection was never ready. Returns the ruling of the worst critical failure.
*/
async function smoke(session, until) {
	const checks = session.plan.checks.filter(({ mode }) => mode === "smoke");
	if (checks.length === 0) return void 0;
	session.enter("smoke");
	const rulings = await Promise.all(checks.map((check) => askOnce(session, check, until)));
	if (session.ports.signal.aborted) return "cancelled";
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_10__.r)(rulings.filter((ruling) => ruling !== void 0));
}
async function askOnce(session, check, until) {
	const { signal, clock } = session.ports;
	let sample;
	for (let tries = 1; tries <= TRIES; tries += 1) {
		sample = await session.take(check, "smoke", until, signal);
		if (sample === void 0 || sample.sent) break;
		if (tries < TRIES && !await pause(clock, session.plan.timings.interval, signal)) break;
	}
	return check.critical ? judgeSmoke(check, sample) : void 0;
}
/** The ruling on a functional check; undefined when it passed. */
function judgeSmoke(check, sample) {
	if (sample?.class === "pass") return void 0;
	if (sample !== void 0) return rulingOf(check.name, sample, "as a functional check");
	return {
		verdict: "inconclusive",
		reason: "no-data",
		message: `${check.name}: there was no time for the functional check`,
		check: check.name
	};
}
// packages/health/build/gate/soak.js
/** Requests of one check that may be under way at once; a server that hangs must not collect them without end. */
const MOST_IN_FLIGHT = 10;
/** How many samples a soak of this length has. */
function plannedSamples(length, interval) {
	return Math.max(1, Math.floor(length / interval));
}
/**
* Watches the converged release at a fixed rate. Samples are sent by the schedule, whether the one before has ended or
* not: waiting for slow answers would ask less often just when the service is slow, and so hide it.
*/
async function soak(session, planned) {
	const phase = new PhaseRun(session.plan.timings.deadline, session.ports.signal);
	const watch = new Watch(session, phase, planned);
	await Promise.all(session.polled.map((check) => watch.run(check)));
	phase.dispose();
	if (session.ports.signal.aborted) return "cancelled";
	return phase.result ?? "complete";
}
var Watch = class {
	#session;
	#phase;
	#planned;
	#already;
	#begun;
	constructor(session, phase, planned) {
		this.#session = session;
		this.#phase = phase;
		this.#planned = planned;
		this.#already = Math.max(0, ...session.tracesIn("soak").map(({ samples }) => samples.length));
		this.#begun = session.now;
	}
	async run(check) {
		const inFlight = /* @__PURE__ */ new Set();
		let quietUntil = 0;
		for (let tick = 1; tick <= this.#planned; tick += 1) {
			if (inFlight.size >= MOST_IN_FLIGHT) await Promise.race(inFlight);
			if (!await this.#waitFor(tick)) break;
			if (this.#session.now < quietUntil) continue;
			const sampled = this.#sample(check);
			inFlight.add(sampled);
			const onEnd = (retryAfter) => {
				quietUntil = Math.max(quietUntil, this.#session.now + retryAfter);
				inFlight.delete(sampled);
			};
			sampled.then((sample) => onEnd(sample?.retryAfter ?? 0));
		}
		await Promise.all(inFlight);
	}
	async #waitFor(tick) {
		const { ports, plan, now } = this.#session;
		const at = Math.min(this.#begun + tick * plan.timings.soakInterval, this.#phase.until);
		return await pause(ports.clock, at - now, this.#phase.signal) && this.#session.now < this.#phase.until;
	}
	async #sample(check) {
		const sample = await this.#session.take(check, "soak", this.#phase.until, this.#phase.signal);
		if (sample !== void 0 && check.critical) this.#settle(sample);
		return sample;
	}
	#settle(sample) {
		if (sample.class === "stale") return this.#phase.end("stale");
		const rulings = this.#session.tracesIn("soak").filter(({ check }) => check.critical).flatMap((trace) => soakBreach(trace, this.#session.plan.budgets, this.#already + this.#planned) ?? []);
		const worst = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_10__.r)(rulings);
		if (worst !== void 0) this.#phase.end(worst);
	}
};
// packages/health/build/gate/gate.js
/**
* Watches a release until it can be judged: delay, converge, soak, verdict, all before one deadline. It never rejects
* for what a service does; a cancelled signal yields the verdict `cancelled`.
*/
async function runGate(plan, ports) {
	const beganAt = ports.clock.date();
	const session = new Session(plan, ports);
	const course = new Course(session);
	const ruling = await course.run();
	const traces = session.traces();
	return {
		plan,
		ruling,
		shouldRollback: adviseRollback(ruling, traces),
		traces,
		phase: course.phase,
		round: session.round,
		timeToHealthy: course.timeToHealthy,
		duration: session.now,
		beganAt
	};
}
/** The way through the phases. */
var Course = class {
	#session;
	phase = "converge";
	timeToHealthy;
	constructor(session) {
		this.#session = session;
	}
	async run() {
		const { plan, ports } = this.#session;
		const { initialDelay, convergeTimeout, deadline, soak: soakLength } = plan.timings;
		if (initialDelay > 0) this.#session.enter("delay");
		if (!await pause(ports.clock, initialDelay, ports.signal)) return CANCELLED;
		const until = Math.min(this.#session.now + convergeTimeout, deadline - soakLength);
		for (;;) {
			const convergence = await converge(this.#session, until);
			if (convergence === "cancelled") return CANCELLED;
			if (convergence !== "converged") return convergence;
			this.timeToHealthy = this.#session.now;
			const failed = this.#session.round === 1 ? await smoke(this.#session, deadline - soakLength) : void 0;
			if (failed === "cancelled") return CANCELLED;
			if (failed !== void 0) return failed;
			const ruling = await this.#soak();
			if (ruling !== "stale") return ruling;
			if (this.#session.now >= until) return this.#stillMixed();
			this.phase = "converge";
		}
	}
	async #soak() {
		const { timings } = this.#session.plan;
		if (timings.soak === 0) return this.#judgeEnd("converge");
		this.phase = "soak";
		const first = await this.#burst() ?? await this.#watch();
		return first !== "stale" && first.verdict === "degraded" && first.reason === "error-rate" && this.#session.now + timings.soakInterval < timings.deadline ? this.#watch() : first;
	}
	/** What ended the burst before the soak; undefined when there is none, or it found nothing. */
	async #burst() {
		const { burst: planned, timings } = this.#session.plan;
		if (planned === void 0) return void 0;
		const end = await burst(this.#session, planned, timings.deadline - timings.soak);
		if (end === "cancelled") return CANCELLED;
		return end === "complete" ? void 0 : end;
	}
	async #watch() {
		const { soak: length, soakInterval } = this.#session.plan.timings;
		this.#session.enter("soak");
		const end = await soak(this.#session, plannedSamples(length, soakInterval));
		if (end === "cancelled") return CANCELLED;
		return end === "complete" ? this.#judgeEnd("soak") : end;
	}
	#judgeEnd(phase) {
		const { round } = this.#session;
		const rulings = this.#session.tracesIn(phase).flatMap((trace) => {
			const all = this.#session.traces().find(({ check }) => check === trace.check) ?? trace;
			return judgeCheck(this.#session.plan, trace, (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.o)(all.samples, phase, round), phase);
		});
		return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_10__.r)([
			...rulings,
			...this.#failedSmoke(),
			...this.#certificates()
		]) ?? HEALTHY;
	}
	#certificates() {
		const { plan, ports } = this.#session;
		const now = ports.clock.date();
		return this.#session.traces().flatMap((trace) => certificateRuling(trace, plan.budgets.tlsMinDays, now) ?? []);
	}
	/** Functional checks that failed but are not critical. */
	#failedSmoke() {
		return this.#session.traces().filter(({ check }) => check.mode === "smoke").flatMap(({ check, samples }) => judgeSmoke(check, samples.at(-1)) ?? []).map(asDegraded);
	}
	#stillMixed() {
		const stale = this.#session.tracesIn("soak").flatMap(({ check, samples }) => samples.filter(isStale).map((sample) => ({
			check,
			sample
		}))).at(-1);
		if (stale === void 0) throw new Error("a soak ended as stale without a stale sample");
		const code = stale.sample.code === "version.other" ? "version.mixed" : stale.sample.code;
		return rulingOf(stale.check.name, {
			...stale.sample,
			code
		}, "after the new version had answered");
	}
};
function judgeCheck(plan, trace, latencies, phase) {
	const { check } = trace;
	return [
		phase === "soak" ? soakRuling(trace, plan.budgets) : convergedRuling(trace, plan),
		...phase === "soak" ? metricsRulings(trace) : [],
		(0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.s)(check.name, latencies, plan.budgets.maxLatencyP95)
	].filter((ruling) => ruling !== void 0).map((ruling) => check.critical ? ruling : asDegraded(ruling));
}
function asDegraded({ reason, message, check }) {
	return {
		verdict: "degraded",
		reason,
		message,
		check
	};
}
/** Without a soak, a check that need not pass is judged by its last sample. */
function convergedRuling({ check, samples }, plan) {
	const last = samples.at(-1);
	if (last === void 0 || (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.f)(samples) >= Math.min(samples.length, plan.budgets.successThreshold)) return void 0;
	return rulingOf(check.name, last, "when the others had converged");
}
function isStale(sample) {
	return sample.class === "stale";
}
const HEALTHY = {
	verdict: "healthy",
	reason: "ok",
	message: "all checks passed",
	check: void 0
};
const CANCELLED = {
	verdict: "cancelled",
	reason: "cancelled",
	message: "the job was cancelled before the gate could decide",
	check: void 0
};
// packages/health/build/probe/body.js
/** Reads a body, decoded, up to a cap in bytes: a small compressed body may unfold to a huge one, so both are bounded. */
async function readBody(response, maxBytes) {
	const chunks = [];
	let size = 0;
	let problem;
	try {
		for await (const chunk of decoded(response)) {
			const bytes = chunk;
			size += bytes.byteLength;
			if (size > maxBytes) {
				problem = "too-large";
				break;
			}
			chunks.push(bytes);
		}
	} catch (error) {
		problem = isEncodingError(error) ? "encoding" : "cut";
	} finally {
		response.destroy();
	}
	return {
		text: Buffer.concat(chunks).toString("utf8"),
		problem
	};
}
function decoded(response) {
	const decoder = decoderOf(response.headers["content-encoding"] ?? "");
	if (decoder === void 0) return response;
	(0,node_stream__WEBPACK_IMPORTED_MODULE_7__.pipeline)(response, decoder, () => {});
	return decoder;
}
function decoderOf(encoding) {
	const name = encoding.trim().toLowerCase();
	if (name === "" || name === "identity") return void 0;
	const { createBrotliDecompress, createGunzip, createInflate } = process.getBuiltinModule("node:zlib");
	switch (name) {
		case "gzip":
		case "x-gzip": return createGunzip();
		case "deflate": return createInflate();
		case "br": return createBrotliDecompress();
		default: return;
	}
}
function isEncodingError(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return code.startsWith("Z_") || code.startsWith("ERR__ERROR") || code.startsWith("ERR_BROTLI");
}
// packages/health/build/probe/stopwatch.js
/** Measures the parts of one exchange from its socket's events, on the monotonic clock. */
var Stopwatch = class {
	#begun = performance.now();
	#marks = /* @__PURE__ */ new Map();
	/** Listens to the connection that a request gets. */
	follow(request) {
		request.once("socket", (socket) => {
			for (const event of [
				"lookup",
				"connect",
				"secureConnect"
			]) socket.once(event, () => this.mark(event));
		});
	}
	mark(mark) {
		if (!this.#marks.has(mark)) this.#marks.set(mark, performance.now());
	}
	/** Whether the connection has been ready to carry a request. */
	isReady(isSecure) {
		return this.#marks.has(isSecure ? "secureConnect" : "connect");
	}
	/** The timing so far. */
	read() {
		const lookup = this.#marks.get("lookup");
		const connect = this.#marks.get("connect");
		const secure = this.#marks.get("secureConnect");
		return {
			lookup: between(this.#begun, lookup),
			connect: between(lookup ?? this.#begun, connect),
			secure: between(connect, secure),
			firstByte: between(secure ?? connect, this.#marks.get("head")),
			total: performance.now() - this.#begun
		};
	}
};
function between(from, to) {
	return from === void 0 || to === void 0 ? void 0 : Math.max(0, to - from);
}
// packages/health/build/probe/transport.js
const OPEN = {
	isSecure: false,
	send: node_http__WEBPACK_IMPORTED_MODULE_8__.request,
	endOfCertificate: () => void 0
};
/**
* The transports of one probe. TLS takes 6 MB, which a gate that only asks over http would hold for nothing; so it is
* loaded for the first https request. All of them share one context: the authorities, not the connections.
*
* @param ca authorities (PEM) instead of Node's own
*/
function transports(ca) {
	let secure;
	return (url) => url.protocol === "https:" ? secure ??= secureTransport(ca) : OPEN;
}
function secureTransport(ca) {
	const { request } = process.getBuiltinModule("node:https");
	const { createSecureContext } = process.getBuiltinModule("node:tls");
	const shared = { secureContext: createSecureContext(ca === void 0 ? {} : { ca }) };
	return {
		isSecure: true,
		send: (url, options) => request(url, {
			...options,
			...shared
		}),
		endOfCertificate
	};
}
function endOfCertificate({ socket }) {
	const { TLSSocket } = process.getBuiltinModule("node:tls");
	if (!(socket instanceof TLSSocket)) return void 0;
	const end = Date.parse(socket.getPeerCertificate().valid_to);
	return Number.isNaN(end) ? void 0 : end;
}
// packages/health/build/probe/http-probe.js
/**
* How long one address of a host may take to connect before the next is tried, in milliseconds. Node's own 250 ms gives
* up on addresses that are only far away (nodejs/node#54359).
*/
const ADDRESS_TIMEOUT = 1e3;
/** A probe over node:http and node:https: a new connection for every request, because a kept one hides all instances but its own. */
function httpProbe(options) {
	const transportTo = transports(options.ca);
	return async (request, limits) => {
		const transport = transportTo(request.url);
		const stopwatch = new Stopwatch();
		const stop = stopper(limits);
		try {
			const outgoing = transport.send(request.url, requestOptions(request, options, stop.signal));
			stopwatch.follow(outgoing);
			return await exchange(outgoing, request, {
				transport,
				stopwatch,
				signal: stop.signal
			});
		} catch (error) {
			const sent = stopwatch.isReady(transport.isSecure);
			return {
				...failure(error, stop.signal),
				sent,
				timing: stopwatch.read()
			};
		} finally {
			stop.dispose();
		}
	};
}
/** The options of one request, with that of the connection, which node:http hands on. */
function requestOptions(request, { userAgent, lookup }, signal) {
	return {
		method: request.method,
		agent: false,
		signal,
		autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT,
		headers: {
			accept: "application/json, text/html;q=0.9, */*;q=0.8",
			"accept-encoding": "gzip, deflate, br",
			"cache-control": "no-cache",
			"user-agent": userAgent,
			...request.body === void 0 ? {} : { "content-length": String(Buffer.byteLength(request.body)) },
			...request.headers
		},
		...lookup === void 0 ? {} : { lookup }
	};
}
async function exchange(outgoing, request, { transport, stopwatch, signal }) {
	const response = await respond(outgoing, request.body);
	stopwatch.mark("head");
	const certificateEnds = transport.endOfCertificate(response);
	const body = await readBody(response, request.maxBytes);
	if (signal.aborted && signal.reason !== "timeout") throw signal.reason;
	return {
		kind: "response",
		status: response.statusCode ?? 0,
		headers: flatten(response),
		body: body.text,
		bodyProblem: signal.aborted && body.problem !== void 0 ? "timeout" : body.problem,
		certificateEnds,
		timing: stopwatch.read()
	};
}
function respond(outgoing, body) {
	return new Promise((resolve, reject) => {
		outgoing.once("response", resolve);
		outgoing.on("error", reject);
		outgoing.end(body);
	});
}
function flatten(response) {
	const headers = {};
	for (const [name, value = ""] of Object.entries(response.headers)) headers[name] = typeof value === "string" ? value : value.join(", ");
	return headers;
}
function failure(error, signal) {
	if (signal.aborted && signal.reason === "timeout") return {
		kind: "failure",
		code: "TIMEOUT",
		message: "no answer in time"
	};
	if (signal.aborted) return {
		kind: "failure",
		code: "ABORTED",
		message: "stopped"
	};
	return {
		kind: "failure",
		code: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.s)(error) ?? "UNKNOWN",
		message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.c)(error)
	};
}
/** One signal for the exchange's whole time and for the caller's own end of it. */
function stopper(limits) {
	const controller = new AbortController();
	const onAbort = () => controller.abort("aborted");
	if (limits.signal.aborted) onAbort();
	limits.signal.addEventListener("abort", onAbort, { once: true });
	const timer = setTimeout(() => controller.abort("timeout"), limits.timeout);
	return {
		signal: controller.signal,
		dispose() {
			clearTimeout(timer);
			limits.signal.removeEventListener("abort", onAbort);
		}
	};
}
// packages/health/build/probe/redirects.js
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
const MOST_HOPS = 5;
/** Header fields that may go to another origin: those that say nothing of who asks. */
const PORTABLE = [
	"accept",
	"accept-language",
	"cache-control",
	"content-type",
	"user-agent"
];
/** Header fields that are for the first address only. */
const NEVER_FORWARDED = ["x-vercel-protection-bypass", "x-vercel-trusted-oidc-idp-token"];
/**
* A probe that follows redirects as far as the request's policy allows, within one time limit, and answers with the
* last hop. What it may not follow it hands back, to be judged.
*/
function followingRedirects(probe) {
	return async (first, { timeout, signal }) => {
		let request = first;
		let spent = 0;
		for (let hop = 0;; hop += 1) {
			const answer = await probe(request, {
				timeout: Math.max(1, timeout - spent),
				signal
			});
			spent += answer.timing.total;
			const next = hop < MOST_HOPS ? nextRequest(request, answer) : void 0;
			if (next === void 0) return {
				...answer,
				timing: {
					...answer.timing,
					total: spent
				}
			};
			request = next;
		}
	};
}
function nextRequest(request, answer) {
	if (request.redirects === "error" || answer.kind === "failure" || !REDIRECTS.includes(answer.status)) return void 0;
	const url = targetOf(request, answer);
	if (url === void 0 || !mayFollow(request, url)) return void 0;
	const becomesGet = answer.status === 303 || request.method === "POST" && answer.status <= 302;
	const headers = forwardedHeaders(request, url);
	return becomesGet && request.method !== "HEAD" ? {
		...request,
		url,
		headers,
		method: "GET",
		body: void 0
	} : {
		...request,
		url,
		headers
	};
}
function targetOf(request, answer) {
	const location = answer.headers["location"] ?? "";
	if (location === "" || isVercelLogin(location) || !URL.canParse(location, request.url.href)) return void 0;
	const url = new URL(location, request.url);
	return url.protocol === "http:" || url.protocol === "https:" ? url : void 0;
}
function mayFollow(request, url) {
	if (request.url.protocol === "https:" && url.protocol === "http:" && !(0,_url_js__WEBPACK_IMPORTED_MODULE_0__.r)(url.hostname)) return false;
	if (request.body !== void 0 && url.origin !== request.url.origin) return false;
	return request.redirects === "follow" || url.hostname === request.url.hostname;
}
function forwardedHeaders({ headers, url: from }, to) {
	const mayGo = (name) => from.origin === to.origin ? !NEVER_FORWARDED.includes(name) : PORTABLE.includes(name);
	return Object.fromEntries(Object.entries(headers).filter(([name]) => mayGo(name.toLowerCase())));
}
// packages/health/build/report/certificate.js
/** Whole days until the first of all certificates ends; undefined when no check used TLS. */
function certificateDaysLeft(result, now) {
	const ends = result.traces.flatMap(({ samples }) => samples.flatMap(({ certificateEnds }) => certificateEnds ?? []));
	return ends.length === 0 ? void 0 : daysUntil(Math.min(...ends), now);
}
// packages/health/build/report/progress.js
/** Milliseconds between two lines when nothing new happens. */
const EVERY = 5e3;
/**
* Tells a log what a gate sees: a line for each phase, for each change of a check's state, and otherwise every few
* seconds, so that a waiting gate is never silent and never floods.
*/
function progressObserver(plan, log, clock) {
	const begun = clock.now();
	const samples = /* @__PURE__ */ new Map();
	let lastLine = Number.NEGATIVE_INFINITY;
	const say = (line) => {
		lastLine = clock.now();
		log.info(`[${(0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(clock.now() - begun).padStart(7)}] ${line}`);
	};
	return (event) => {
		if (event.kind === "phase") {
			samples.clear();
			return say(describePhase(plan, event));
		}
		const { check, sample } = event;
		const before = samples.get(check.name)?.at(-1);
		samples.set(check.name, [...samples.get(check.name) ?? [], sample]);
		if (before?.code === sample.code && before.version === sample.version && clock.now() - lastLine < EVERY) return;
		say(describeSample(plan, check.name, samples.get(check.name) ?? []));
	};
}
function describePhase(plan, event) {
	const { timings, budgets } = plan;
	switch (event.phase) {
		case "delay": return `waiting ${(0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(timings.initialDelay)} before the first request`;
		case "converge": return `converging${event.round > 1 ? " again" : ""}: ${budgets.successThreshold} passes in a row within ${(0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(timings.convergeTimeout)}`;
		case "burst": return `a burst of ${plan.burst?.requests ?? 0} requests to each check, at most ${plan.burst?.concurrency ?? 0} at once`;
		case "soak": return `watching for ${(0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(timings.soak)}`;
		default: return "functional checks, each once";
	}
}
function describeSample(plan, name, samples) {
	const last = samples.at(-1);
	if (last === void 0) return name;
	const version = last.version === void 0 ? "" : `, version ${last.version}`;
	const time = last.timing.firstByte === void 0 ? "" : `, ${Math.round(last.timing.firstByte)} ms`;
	const count = last.phase === "converge" ? `${Math.min((0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.f)(samples), plan.budgets.successThreshold)} of ${plan.budgets.successThreshold}` : `${samples.length} samples, ${samples.filter((sample) => sample.class !== "pass").length} failed`;
	return `${name}: ${last.class === "pass" ? "" : `${last.class}, `}${last.detail}${version}${time} (${count})`;
}
// packages/health/build/report/report.js
/** The whole story of a gate as plain data for a file. No request header or body is in it: they may hold secrets. */
function gateReport(result, now) {
	const { plan, ruling } = result;
	return {
		schema: "slipway/gate@1",
		verdict: ruling.verdict,
		reason: ruling.reason,
		message: ruling.message,
		shouldRollback: result.shouldRollback,
		beganAt: result.beganAt.toISOString(),
		durationMs: Math.round(result.duration),
		timeToHealthyMs: result.timeToHealthy === void 0 ? null : Math.round(result.timeToHealthy),
		decidedIn: result.phase,
		rounds: result.round,
		versionObserved: (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.n)(result) ?? null,
		versionsSeen: (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.r)(result),
		tlsDaysLeft: certificateDaysLeft(result, now) ?? null,
		timings: plan.timings,
		budgets: plan.budgets,
		burst: plan.burst ?? null,
		checks: result.traces.map((trace) => reportCheck(result, trace))
	};
}
function reportCheck(result, trace) {
	return {
		name: trace.check.name,
		critical: trace.check.critical,
		request: describeRequest(trace.check),
		statistics: (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.a)(result, [trace]),
		samples: trace.samples
	};
}
/** The request's method and address, without the query. */
function describeRequest({ request }) {
	return `${request.method} ${request.url.origin}${request.url.pathname}`;
}
// actions/health-gate/build/bypass.js
/**
* The header that passes Vercel's Deployment Protection: the stored secret, or a token of this job (Vercel docs:
* protection-bypass-automation, trusted-sources). Empty when the inputs ask for neither.
*/
async function bypassHeaders(inputs, ports) {
	const secret = inputs["protection-bypass"];
	const audience = inputs["protection-oidc-audience"];
	if (secret !== void 0) return { "x-vercel-protection-bypass": secret };
	if (audience === void 0) return {};
	const token = await jobToken(audience, ports);
	ports.log.mask(token);
	return { "x-vercel-trusted-oidc-idp-token": token };
}
/** A token that GitHub signs for this job, from the address that the runner sets when the job may ask for one. */
async function jobToken(audience, { env, http }) {
	const address = env["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
	const credential = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "";
	if (address === "" || credential === "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.o("protection-oidc-audience: this job may not ask for a token", { hint: "Add permissions: id-token: write." });
	const url = new URL(address);
	url.searchParams.set("audience", audience);
	const answer = (await http.request({
		method: "GET",
		url,
		headers: { authorization: `Bearer ${credential}` }
	})).json();
	if (typeof answer === "object" && answer !== null && "value" in answer && typeof answer.value === "string") return answer.value;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.o("protection-oidc-audience: GitHub answered without a token");
}
// actions/health-gate/build/fly-targets.js
/**
* One check for each machine and each region of a Fly app, beside or instead of the one that Fly's proxy routes as it
* likes (Fly docs, dynamic request routing: `fly-force-instance-id`, `fly-prefer-region`).
*/
function flyTargets(check, instances, regions) {
	const targets = [...instances.map((id) => aimed(check, id, { "fly-force-instance-id": id })), ...regions.map((region) => aimed(check, region, { "fly-prefer-region": region }))];
	return targets.length === 0 ? [check] : targets;
}
function aimed(check, target, header) {
	const request = {
		...check.request,
		headers: {
			...check.request.headers,
			...header
		}
	};
	return {
		...check,
		name: `${check.name} ${target}`,
		request
	};
}
// actions/health-gate/build/simple-check.js
/** The check that the simple inputs describe, with the headers that pass a protection; undefined without a url. */
function simpleCheck(inputs, bypass, now) {
	if (inputs.url === void 0) return void 0;
	return {
		name: inputs.url.hostname,
		critical: true,
		mode: "poll",
		request: {
			method: inputs.method,
			url: inputs.url,
			headers: {
				...inputs.preset === "security" && { origin: "https://slipway-gate.invalid" },
				...inputs.headers,
				...bypass
			},
			body: inputs.body,
			maxBytes: _answer_js__WEBPACK_IMPORTED_MODULE_4__.t,
			redirects: inputs.redirects
		},
		expect: {
			...expectStatus(inputs["expect-status"]),
			preset: inputs.preset,
			version: versionExpectation(inputs),
			contains: inputs.contains,
			degradedOk: inputs["degraded-ok"] ?? [],
			uptime: inputs["max-uptime"] === void 0 ? void 0 : (0,_answer_js__WEBPACK_IMPORTED_MODULE_4__.a)(inputs["max-uptime"], now)
		}
	};
}
function versionExpectation(inputs) {
	const expected = inputs["expect-version"];
	const source = inputs["version-path"];
	if (expected === void 0) return void 0;
	return {
		expected,
		sources: source === void 0 ? _version_source_js__WEBPACK_IMPORTED_MODULE_3__.t : [source]
	};
}
// actions/health-gate/build/checks.js
/**
* All checks that the inputs ask for, with the secrets in them masked. Throws `UserError` with every problem of
* `checks` or of the file; no request has been sent then.
*/
async function gatherChecks(inputs, ports) {
	const simple = simpleCheck(inputs, await bypassHeaders(inputs, ports), ports.clock.date());
	const targets = simple === void 0 ? [] : flyTargets(simple, inputs["fly-instances"] ?? [], inputs["fly-regions"] ?? []);
	const source = await checksText(inputs, ports.context.workspace);
	if (source === void 0) return targets;
	const { readChecks } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(977)]).then(__webpack_require__.bind(__webpack_require__, 6977));
	const { checks, problems, secrets } = readChecks({
		...source,
		env: ports.env,
		allowedVariables: inputs["checks-env"] ?? [],
		expectedVersion: inputs["expect-version"],
		redirects: inputs.redirects,
		now: ports.clock.date(),
		idempotencyPrefix: `${ports.context.runId}-${ports.context.runAttempt}`
	});
	for (const secret of secrets) ports.log.mask(secret);
	const all = [...targets, ...checks];
	const complaints = problems.length > 0 ? problems : unusedVersion(inputs, all);
	if (complaints.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.o(describe(complaints));
	return all;
}
/** A version that nobody looks for would be a promise that the gate does not keep. */
function unusedVersion(inputs, checks) {
	if (inputs["expect-version"] === void 0 || checks.some(({ expect }) => expect.version !== void 0)) return [];
	return ["expect-version is given, but no check asks for a version; add version: true to one"];
}
async function checksText(inputs, workspace) {
	if (inputs.checks !== void 0) return {
		title: "checks",
		text: inputs.checks
	};
	const file = inputs["checks-file"];
	if (file === void 0) return void 0;
	const { readFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19));
	try {
		return {
			title: file,
			text: await readFile(node_path__WEBPACK_IMPORTED_MODULE_9__.resolve(workspace, file), "utf8")
		};
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.o(`checks-file: ${file} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.c)(cause)}`, { cause });
	}
}
function describe(problems) {
	const [only] = problems;
	return problems.length === 1 && only !== void 0 ? only : `The checks have ${problems.length} problems:\n${problems.map((problem) => `- ${problem}`).join("\n")}`;
}
// actions/health-gate/build/hint.js
/** What the reader should do next, by the reason of a verdict; undefined when the message says it all. */
function hintFor({ ruling, shouldRollback }) {
	return HINTS.find(([matches]) => matches(ruling.reason, ruling.verdict))?.[1] ?? advice(shouldRollback);
}
function advice(shouldRollback) {
	return shouldRollback ? "Roll back to the last release that was proven good." : void 0;
}
const HINTS = [
	[(reason) => reason === "vercel.protected", "Deployment Protection guards this address: gate the production domain, or let the gate pass with a bypass header (x-vercel-protection-bypass in headers, from a secret)."],
	[(reason) => reason === "status.401" || reason === "status.403", "Send credentials with headers, or gate an address that needs none."],
	[(reason) => reason === "version.missing", "Either the old release still answers, which did not say its version, or version-path is wrong. Let the health document carry the commit's SHA."],
	[(reason) => reason === "uptime.missing", "max-uptime needs a document with the process's uptime in seconds, at uptime."],
	[(reason) => reason === "cached", "Let the health endpoint answer with Cache-Control: no-store."],
	[(_reason, verdict) => verdict === "not-live", "The rollout did not finish; a rollback would change nothing. Look at the deployment itself."],
	[(reason) => reason.startsWith("status.3"), "Gate the address that it redirects to."],
	[(reason) => reason === "status.404" || reason === "status.410", "Look at url: if the path was right before, the release has lost it."],
	[(reason) => reason.startsWith("tls."), "Look at the host's certificate; a release rarely breaks it."],
	[(_reason, verdict) => verdict === "inconclusive", "Nothing was proven, neither good nor bad. Run the gate again, and do not roll back for this alone."]
];
// actions/health-gate/build/plan.js
/** The gate that the inputs ask for; GitHub's API is the control address unless they name another. Throws `UserError`. */
function planGate(inputs, checks, apiUrl) {
	const plan = {
		checks,
		timings: {
			initialDelay: inputs["initial-delay"],
			interval: inputs.interval,
			requestTimeout: inputs["request-timeout"],
			convergeTimeout: inputs["converge-timeout"],
			soak: inputs.soak,
			soakInterval: inputs["soak-interval"],
			deadline: inputs.deadline
		},
		budgets: {
			successThreshold: inputs["success-threshold"],
			consecutiveFailureLimit: inputs["consecutive-failure-limit"],
			maxErrorRate: inputs["max-error-rate"],
			maxLatencyP95: inputs["max-latency-p95"],
			requireConfidence: inputs["require-confidence"],
			tlsMinDays: inputs["tls-min-days"]
		},
		burst: inputs.burst,
		controlUrl: inputs["control-url"] ?? new URL(apiUrl)
	};
	const problems = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.l)(plan);
	if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.o(problems.join("\n"));
	return plan;
}
// actions/health-gate/build/results.js
/** The outputs of a finished gate, without the report's path. What cannot be said is left out. */
function resultOutputs(result, now) {
	const { ruling, shouldRollback, timeToHealthy } = result;
	const { samples, failures, errorRate, errorRateUpper95, p50, p95, p99 } = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.i)(result);
	const daysLeft = certificateDaysLeft(result, now);
	return {
		verdict: ruling.verdict,
		reason: ruling.reason,
		message: ruling.message,
		"should-rollback": shouldRollback,
		"version-observed": (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.n)(result) ?? "",
		"versions-seen": [...(0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.r)(result)],
		samples,
		failures,
		...errorRate === void 0 ? {} : { "error-rate": round(errorRate) },
		...errorRateUpper95 === void 0 ? {} : { "error-rate-upper95": round(errorRateUpper95) },
		...p50 === void 0 ? {} : { p50: Math.round(p50) },
		...p95 === void 0 ? {} : { p95: Math.round(p95) },
		...p99 === void 0 ? {} : { p99: Math.round(p99) },
		...timeToHealthy === void 0 ? {} : { "time-to-healthy": Math.round(timeToHealthy) },
		...daysLeft === void 0 ? {} : { "tls-days-left": daysLeft },
		"status-description": (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.t)(result)
	};
}
function round(share) {
	return Number(share.toFixed(6));
}
// actions/health-gate/build/chart.js
/** The most points of a chart; more make it unreadable. */
const MOST_POINTS = 60;
/** The latency of every answered sample over time, as a Mermaid chart; empty when there are too few to show a shape. */
function latencyChart(result) {
	const answered = samplesInTime(result).filter(({ timing }) => timing.firstByte !== void 0);
	if (answered.length < 5) return "";
	const points = thinned(answered);
	const seconds = points.map(({ at }) => (at / 1e3).toFixed(0));
	const values = points.map(({ timing }) => Math.max(0, Math.round(timing.firstByte ?? 0)));
	const chart = [
		"xychart-beta",
		"  title \"Time to the first byte\"",
		`  x-axis "seconds since the gate began" ${seconds[0] ?? "0"} --> ${seconds.at(-1) ?? "0"}`,
		`  y-axis "ms" 0 --> ${Math.max(1, ...values)}`,
		`  line [${values.join(", ")}]`
	];
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.n)(chart.join("\n"), "mermaid");
}
/** The moments at which a check began to show something else. */
function timeline(result) {
	return result.traces.flatMap(({ check, samples }) => samples.flatMap((sample, index) => {
		const before = samples[index - 1];
		return before?.code === sample.code && before.version === sample.version && before.phase === sample.phase ? [] : [{
			at: sample.at,
			check: check.name,
			sample
		}];
	})).toSorted((a, b) => a.at - b.at);
}
function samplesInTime({ traces }) {
	return traces.flatMap(({ samples }) => samples).toSorted((a, b) => a.at - b.at);
}
/** Of each group of neighbours the slowest, so that no peak is lost. */
function thinned(samples) {
	const size = Math.ceil(samples.length / MOST_POINTS);
	return Array.from({ length: Math.ceil(samples.length / size) }, (_value, index) => samples.slice(index * size, (index + 1) * size)).flatMap((group) => group.toSorted((a, b) => (b.timing.firstByte ?? 0) - (a.timing.firstByte ?? 0))[0] ?? []);
}
// actions/health-gate/build/summary.js
const TITLES = {
	healthy: "The release is healthy",
	degraded: "The release is live, with reservations",
	unhealthy: "The release is unhealthy",
	"not-live": "The new release is not live",
	misconfigured: "The health gate asks the wrong thing",
	inconclusive: "The health gate could not decide",
	cancelled: "The health gate was cancelled"
};
/** The job summary of a finished gate. */
function renderSummary(result) {
	const { ruling } = result;
	return [
		`### ${TITLES[ruling.verdict]}\n`,
		`**${ruling.verdict}** · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.t)(ruling.reason)} · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.r)(ruling.message)}\n`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.i)(["", ""], facts(result)),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.i)([
			"Check",
			"Request",
			"Samples",
			"Failed",
			"p50",
			"p95",
			"p99",
			"Last answer"
		], result.traces.map((trace) => checkRow(result, trace))),
		decidedBy(result),
		latencyChart(result),
		renderTimeline(result)
	].join("\n");
}
function facts(result) {
	const versions = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.r)(result).map((version) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.t)(version));
	const expected = result.plan.checks.map(({ expect }) => expect.version?.expected).find((text) => text !== void 0);
	return [
		["Roll back", result.shouldRollback ? "yes" : "no"],
		...expected === void 0 ? [] : [["Expected version", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.t)(expected)]],
		["Versions seen", versions.length === 0 ? "none" : versions.join(", ")],
		["Healthy after", result.timeToHealthy === void 0 ? "never" : (0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(result.timeToHealthy)],
		["Error rate", describeErrorRate((0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.i)(result))],
		["Took", (0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(result.duration)]
	];
}
function describeErrorRate({ samples, failures, errorRate, errorRateUpper95 }) {
	if (errorRate === void 0) return "no samples";
	const observed = `${failures} of ${samples} samples failed (${(100 * errorRate).toFixed(1)} %)`;
	return errorRateUpper95 === void 0 ? observed : `${observed}; with 95 % confidence the true rate is below ${(100 * errorRateUpper95).toFixed(1)} %`;
}
function checkRow(result, trace) {
	const { samples, failures, p50, p95, p99 } = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.a)(result, [trace]);
	const last = trace.samples.at(-1);
	return [
		`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.r)(trace.check.name)}${trace.check.critical ? "" : " (not critical)"}`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.t)(describeRequest(trace.check)),
		String(samples),
		String(failures),
		...[
			p50,
			p95,
			p99
		].map((value) => value === void 0 ? "" : `${Math.round(value)} ms`),
		last === void 0 ? "none" : `${last.class}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.r)(last.detail)}`
	];
}
/** The most lines of a timeline: what flaps all the time has no story. */
const MOST_TURNS = 30;
function renderTimeline(result) {
	const turns = timeline(result);
	const rows = turns.slice(0, MOST_TURNS).map(({ at, check, sample }) => [
		(0,_version_source_js__WEBPACK_IMPORTED_MODULE_3__.l)(at),
		sample.phase,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.r)(check),
		`${sample.class}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.r)(sample.detail)}`,
		sample.version === void 0 ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.t)(sample.version)
	]);
	const rest = turns.length > MOST_TURNS ? `\nand ${turns.length - MOST_TURNS} more changes\n` : "";
	return `<details><summary>Timeline</summary>\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_11__.i)([
		"After",
		"Phase",
		"Check",
		"What it showed from then on",
		"Version"
	], rows)}${rest}\n</details>\n`;
}
function decidedBy(result) {
	const fewer = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.i)(result).samples < 20 ? " Of fewer than 20 samples, p95 is simply the slowest." : "";
	return result.phase === "soak" ? `The numbers are those of ${result.plan.burst === void 0 ? "the soak" : "the burst and the soak"}, after the release had converged.${fewer}\n` : `The numbers are those of the converge phase: ${result.timeToHealthy === void 0 ? "the release never left it" : "no soak was asked for"}.${fewer}\n`;
}
// actions/health-gate/build/run.js
/** Runs the gate and says what it found: outputs first, then the summary and the report. */
async function run(inputs, ports) {
	for (const secret of (0,_headers_js__WEBPACK_IMPORTED_MODULE_5__.n)(inputs.headers ?? {})) ports.log.mask(secret);
	const plan = planGate(inputs, await gatherChecks(inputs, ports), ports.context.apiUrl);
	const result = await runGate(plan, {
		probe: followingRedirects(httpProbe({ userAgent: `slipway/health-gate (run ${ports.context.runId})` })),
		clock: ports.clock,
		signal: ports.signal,
		observe: progressObserver(plan, ports.log, ports.clock)
	});
	ports.outputs.set(resultOutputs(result, ports.clock.date()));
	if (inputs.records?.length) await (await __webpack_require__.e(/* import() */ 645).then(__webpack_require__.bind(__webpack_require__, 8645))).recordVerdict(inputs, result, ports);
	ports.summary.append(renderSummary(result));
	if (inputs.report !== void 0) await saveReport(inputs.report, result, ports);
	return conclude(inputs, result, ports);
}
async function saveReport(file, result, ports) {
	const { writeReport } = await __webpack_require__.e(/* import() */ 461).then(__webpack_require__.bind(__webpack_require__, 2461));
	const text = JSON.stringify(gateReport(result, ports.clock.date()), void 0, 2);
	ports.outputs.set({ report: await writeReport(file, ports.context.workspace, ports.redact(`${text}\n`)) });
}
function conclude(inputs, result, { log }) {
	const { verdict, message } = result.ruling;
	const hint = hintFor(result);
	if (inputs["fail-on"].some((word) => word === verdict)) return {
		ok: false,
		message: `${verdict}: ${message}`,
		...hint === void 0 ? {} : { hint }
	};
	if (verdict === "healthy") log.info(`healthy: ${message}`);
	else log.warning(`${verdict}: ${message}`);
	return { ok: true };
}



/***/ }),

/***/ 4721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ parseJson),
/* harmony export */   a: () => (/* binding */ statisticsOf),
/* harmony export */   c: () => (/* binding */ PATIENCE),
/* harmony export */   d: () => (/* binding */ mostFrequent),
/* harmony export */   f: () => (/* binding */ streak),
/* harmony export */   g: () => (/* binding */ upperBound),
/* harmony export */   h: () => (/* binding */ lowerBound),
/* harmony export */   i: () => (/* binding */ gateStatistics),
/* harmony export */   l: () => (/* binding */ planProblems),
/* harmony export */   m: () => (/* binding */ within),
/* harmony export */   n: () => (/* binding */ versionObserved),
/* harmony export */   o: () => (/* binding */ measuredLatencies),
/* harmony export */   p: () => (/* binding */ tells),
/* harmony export */   r: () => (/* binding */ versionsSeen),
/* harmony export */   s: () => (/* binding */ latencyRuling),
/* harmony export */   t: () => (/* binding */ statusDescription),
/* harmony export */   u: () => (/* binding */ lastRun)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4327);

// packages/core/build/json.js
/** A JSON text's value, `undefined` for a text that is none: what reads it has a schema, which tells the difference. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// packages/health/build/statistics/binomial.js
/** How sure a one-sided bound is. */
const CONFIDENCE = .95;
/** Bisections that narrow the unit interval below a double's own precision. */
const STEPS = 60;
/**
* The exact upper bound of a share (Clopper and Pearson, 1934): the largest share under which so few failures still
* happen with a chance of at least 1 − confidence. 299 samples without a failure bound it at 1 %.
*/
function upperBound(failures, samples, confidence = CONFIDENCE) {
	if (failures >= samples) return 1;
	return bisect((share) => atMost(failures, samples, share) > 1 - confidence);
}
/** The exact lower bound: the smallest share under which so many failures still happen with that chance. */
function lowerBound(failures, samples, confidence = CONFIDENCE) {
	if (failures <= 0) return 0;
	return bisect((share) => 1 - atMost(failures - 1, samples, share) < 1 - confidence);
}
/** The chance of at most `failures` of `samples` when each fails with chance `share`. */
function atMost(failures, samples, share) {
	if (share <= 0 || failures >= samples) return 1;
	if (share >= 1) return 0;
	let term = samples * Math.log1p(-share);
	let sum = Math.exp(term);
	const odds = Math.log(share) - Math.log1p(-share);
	for (let count = 1; count <= failures; count += 1) {
		term += Math.log((samples - count + 1) / count) + odds;
		sum += Math.exp(term);
	}
	return Math.min(1, sum);
}
/** The border between the low shares, for which `holds` is true, and the high ones. */
function bisect(holds) {
	let low = 0;
	let high = 1;
	for (let step = 0; step < STEPS; step += 1) {
		const middle = (low + high) / 2;
		if (holds(middle)) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
// packages/health/build/gate/trace.js
/** The samples of one phase of one round; those of a burst are among the soak's. */
function within(samples, phase, round) {
	const isIn = (sample) => sample.phase === phase || phase === "soak" && sample.phase === "burst";
	return samples.filter((sample) => isIn(sample) && sample.round === round);
}
/** Whether a sample says anything of the service: a throttled one and one of the runner's own network do not. */
function tells(sample) {
	return sample.class !== "throttled" && sample.class !== "runner";
}
/** Passes in a row at the end; samples that tell nothing neither count nor break the row. */
function streak(samples) {
	return lastRun(samples.filter(tells), (sample) => sample.class === "pass").length;
}
/** The samples at the end for which `holds` is true without a break. */
function lastRun(samples, holds) {
	const from = samples.findLastIndex((sample) => !holds(sample)) + 1;
	return samples.slice(from);
}
/** The samples of given classes, and the last of the code that is most frequent among them. */
function mostFrequent(samples, classes) {
	const counts = /* @__PURE__ */ new Map();
	for (const sample of samples) if (classes.includes(sample.class)) counts.set(sample.code, {
		count: (counts.get(sample.code)?.count ?? 0) + 1,
		last: sample
	});
	return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.last;
}
// packages/health/build/gate/plan.js
/** Statuses and answers that are definitive even while converging. */
const PATIENCE = {
	/** Refusals (401, 403, a login) and redirects in a row. */
	refusals: 3,
	/** Failed TLS handshakes in a row. */
	handshakes: 2,
	/** Milliseconds for which a path or a host name may be missing: a new route, a new name. */
	missing: 6e4,
	/** The first answered samples, whose latency does not count: cold starts, just-in-time compilation. */
	warmup: 3
};
/** Problems of a plan that make it senseless, each as one sentence. */
function planProblems({ checks, timings, budgets, burst }) {
	const names = checks.map(({ name }) => name);
	const repeated = names.filter((name, index) => names.indexOf(name) !== index);
	const least = timings.initialDelay + timings.soak + (budgets.successThreshold - 1) * timings.interval;
	return [
		...checks.some(({ critical, mode }) => critical && mode === "poll") ? [] : ["at least one check must be critical and polled, so that there is something to wait for"],
		...repeated.map((name) => `two checks are called ${name}`),
		...(timings.soak === 0 ? checks : []).filter(({ expect }) => expect.metrics.some((rule) => rule.of === "increase")).map(({ name }) => `${name} watches how a counter grows, which needs a soak`),
		...(0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__.i)(burst, checks, timings),
		...least < timings.deadline ? [] : ["initial-delay, success-threshold times interval, and soak do not fit into the deadline"]
	];
}
// packages/health/build/statistics/percentile.js
/** The nearest-rank percentile of raw values: the smallest one that at least `share` of all do not exceed. Undefined of nothing. */
function percentile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
// packages/health/build/gate/latency-ruling.js
/** The times to the first byte of the samples that were answered, in milliseconds. */
function latencies(samples) {
	return samples.flatMap(({ timing, status }) => status === void 0 || timing.firstByte === void 0 ? [] : [timing.firstByte]);
}
/**
* Judges the 95th percentile. Above the limit it is proven when so many samples were slow that a share of 5 % or less
* would hardly ever show as many (exact, one-sided, 95 %); otherwise it is only observed, and degrades the verdict.
*/
function latencyRuling(check, values, limit) {
	const p95 = percentile(values, .95);
	if (p95 === void 0 || p95 <= limit) return void 0;
	const slow = values.filter((value) => value > limit).length;
	return {
		verdict: lowerBound(slow, values.length) > .05 ? "unhealthy" : "degraded",
		reason: "latency.p95",
		message: `${check}: the 95th percentile of the time to the first byte is ${Math.round(p95)} ms, above ${limit} ms (${slow} of ${values.length} samples were slower)`,
		check
	};
}
// packages/health/build/gate/measurement.js
/**
* The latencies of one check that count, in milliseconds: those of the deciding phase, without the first passing
* samples of the whole gate, which met a cold service. Without a soak there are no others, and the passes count.
*/
function measuredLatencies(samples, phase, round) {
	const passing = samples.filter(({ class: name }) => name === "pass");
	if (phase === "converge") return latencies(within(passing, phase, round));
	return latencies(within(samples.filter((sample) => !passing.slice(0, PATIENCE.warmup).includes(sample)), phase, round));
}
// packages/health/build/statistics/gate-statistics.js
/** The statistics of all critical checks together. */
function gateStatistics(result) {
	return statisticsOf(result, result.traces.filter(({ check }) => check.critical));
}
/** The statistics of some of the checks. */
function statisticsOf(result, traces) {
	const { phase, round } = result;
	const counted = traces.flatMap(({ samples }) => within(samples, phase, round)).filter(tells);
	const failures = counted.filter(isFailure).length;
	const latencies = traces.flatMap(({ samples }) => measuredLatencies(samples, phase, round));
	const isBound = phase === "soak" && counted.length > 0;
	return {
		samples: counted.length,
		failures,
		errorRate: counted.length === 0 ? void 0 : failures / counted.length,
		errorRateUpper95: isBound ? upperBound(failures, counted.length) : void 0,
		p50: percentile(latencies, .5),
		p95: percentile(latencies, .95),
		p99: percentile(latencies, .99)
	};
}
function isFailure(sample) {
	return sample.class !== "pass";
}
// packages/health/build/report/versions.js
/** Every version that answered, in the order in which they were first seen. */
function versionsSeen({ traces }) {
	return [...new Set(inTime(traces.flatMap(({ samples }) => samples)).flatMap(({ version }) => version ?? []))];
}
/** The version that answered last. */
function versionObserved({ traces }) {
	return inTime(traces.flatMap(({ samples }) => samples)).findLast(({ version }) => version !== void 0)?.version;
}
function inTime(samples) {
	return samples.toSorted((a, b) => a.at - b.at);
}
// packages/health/build/report/status-description.js
/** GitHub's limit for a deployment status's description, in characters. */
const LIMIT = 140;
/** One line for a release record: `healthy version=1.4.2 p95=312ms n=45`, `failed gate=unhealthy code=checks.redis`. */
function statusDescription(result) {
	const { verdict, reason } = result.ruling;
	const version = versionObserved(result);
	const { p95, samples } = gateStatistics(result);
	const words = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__.n)(verdict) ? [verdict, ...verdict === "degraded" ? [`code=${reason}`] : []] : [
		"failed",
		`gate=${verdict}`,
		`code=${reason}`
	];
	if (version !== void 0) words.push(`version=${version}`);
	if (p95 !== void 0) words.push(`p95=${Math.round(p95)}ms`);
	return shorten([...words, `n=${samples}`].join(" "));
}
function shorten(text) {
	const characters = Array.from(text);
	return characters.length <= LIMIT ? text : `${characters.slice(0, 137).join("")}...`;
}



/***/ })

};
