export const id = 543;
export const ids = [543];
export const modules = {

/***/ 38543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readChecks: () => (/* binding */ readChecks)
/* harmony export */ });
/* harmony import */ var _redirect_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21189);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59656);
/* harmony import */ var _version_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63204);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53909);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44954);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52296);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38815);







// packages/health/build/config/place.js
/** A place in a configuration, such as `checks[1].json[0].path`, and the list in which its problems are written down. */
var Place = class Place {
	path;
	#problems;
	constructor(path, problems) {
		this.path = path;
		this.#problems = problems;
	}
	key(name) {
		return new Place(`${this.path}.${name}`, this.#problems);
	}
	item(index) {
		return new Place(`${this.path}[${index}]`, this.#problems);
	}
	/** Notes a problem as "path message". The value is not shown: it may be a secret. */
	problem(message) {
		this.#problems.push(`${this.path} ${message}`);
	}
};
/** Reads an object's members by their names. A name that is not known is a problem, so that no wish is lost to a slip. */
function members(shape) {
	return (value, at) => {
		if (!isObject(value)) return at.problem("must be a mapping");
		const result = {};
		for (const [name, item] of Object.entries(value)) {
			const read = Object.hasOwn(shape, name) ? shape[name] : void 0;
			if (read === void 0) at.key(name).problem(`is not known; known are ${Object.keys(shape).join(", ")}`);
			else result[name] = read(item, at.key(name));
		}
		return result;
	};
}
/** Reads a list; a single item stands for a list of one. */
function listOf(read) {
	return (value, at) => {
		return (Array.isArray(value) ? value : [value]).flatMap((item, index) => {
			const result = read(item, Array.isArray(value) ? at.item(index) : at);
			return result === void 0 ? [] : [result];
		});
	};
}
/** Whether a value is a mapping. */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// packages/health/build/config/scalars.js
/** A text; numbers and booleans count as their text, because YAML reads `1.0` and `true` so. */
const asText = (value, at) => {
	if (typeof value === "string" && value !== "") return value;
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	return at.problem("must be a text");
};
const asBoolean = (value, at) => typeof value === "boolean" ? value : at.problem("must be true or false");
const asNumber = (value, at) => typeof value === "number" && Number.isFinite(value) ? value : at.problem("must be a number");
/** Milliseconds. */
const asDuration = (value, at) => {
	return (typeof value === "string" ? (0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.r)(value) : void 0) ?? at.problem("must be a duration with a unit, such as 500ms or 2s");
};
const asUrl = (value, at) => {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__.T)((0,_url_js__WEBPACK_IMPORTED_MODULE_2__.n)(), value);
	return parsed.success ? parsed.data : at.problem(parsed.error.issues[0]?.message ?? "must be an address");
};
/** `200`, `[200, 201]`, `2xx` or `200-299`. */
const asStatuses = (value, at) => {
	const text = Array.isArray(value) ? value.join(",") : String(value);
	return (0,_version_source_js__WEBPACK_IMPORTED_MODULE_1__.s)(text) ?? at.problem("must be statuses such as 200, [200, 201] or 2xx");
};
/** A pattern without flags, as JavaScript writes it. */
const asPattern = (value, at) => {
	if (typeof value !== "string" || value === "") return at.problem("must be a regular expression");
	try {
		return new RegExp(value, "u");
	} catch {
		return at.problem("is not a valid regular expression");
	}
};
/** Where in a JSON document. */
const asPath = (value, at) => (typeof value === "string" ? (0,_version_source_js__WEBPACK_IMPORTED_MODULE_1__.a)(value) : void 0) ?? at.problem("must be a path such as checks.database or items[0].id");
/** One of some words. */
function oneOf(words) {
	return (value, at) => words.find((word) => word === value) ?? at.problem(`must be one of ${words.join(", ")}`);
}
// packages/health/build/config/json-rule-config.js
/** YAML gives any value; each is one to compare with. */
const asIs = (value) => ({ value });
const asList = (value, at) => Array.isArray(value) && value.length > 0 ? value : at.problem("must be a list with at least one value");
const OPERATORS = {
	equals: asIs,
	not: asIs,
	in: asList,
	matches: asPattern,
	lt: asNumber,
	lte: asNumber,
	gt: asNumber,
	gte: asNumber
};
/** The operators of a mapping such as `{gte: 1, lt: 5}`, all of which must hold. */
const readOperators = (value, at) => {
	const given = members({
		...OPERATORS,
		all: readNested,
		any: readNested
	})(value, at);
	if (given === void 0) return void 0;
	return [
		given.equals && {
			kind: "equals",
			value: given.equals.value
		},
		given.not && {
			kind: "not",
			value: given.not.value
		},
		given.in && {
			kind: "in",
			values: given.in
		},
		given.matches && {
			kind: "matches",
			pattern: given.matches
		},
		...[
			"lt",
			"lte",
			"gt",
			"gte"
		].map((kind) => {
			const limit = given[kind];
			return limit === void 0 ? void 0 : {
				kind,
				limit
			};
		}),
		given.all && {
			kind: "all",
			operators: given.all
		},
		given.any && {
			kind: "any",
			operators: given.any
		}
	].filter((operator) => operator !== void 0);
};
function readNested(value, at) {
	const operators = readOperators(value, at);
	return operators?.length === 0 ? at.problem("must hold at least one operator") : operators;
}
/** One rule: `{path, <operators>, exists, critical}`. */
const readJsonRule = (value, at) => {
	if (!isObject(value)) return at.problem("must be a mapping with a path and an operator");
	const { path, exists, critical, ...rest } = value;
	const text = path === void 0 ? at.problem("needs a path") : asText(path, at.key("path"));
	const parsed = text === void 0 ? void 0 : (0,_version_source_js__WEBPACK_IMPORTED_MODULE_1__.a)(text);
	if (text !== void 0 && parsed === void 0) at.key("path").problem("must be a path such as checks.database or items[0].id");
	const presence = exists === void 0 ? true : asBoolean(exists, at.key("exists"));
	const operators = readOperators(rest, at);
	if (Object.keys(rest).length === 0 && exists === void 0) return at.problem(`needs an operator: ${[
		...Object.keys(OPERATORS),
		"all",
		"any",
		"exists"
	].join(", ")}`);
	if (presence === false && (operators?.length ?? 0) > 0) return at.problem("cannot compare what must not exist");
	const isCritical = critical === void 0 ? true : asBoolean(critical, at.key("critical"));
	if (parsed === void 0 || operators === void 0 || presence === void 0 || isCritical === void 0) return void 0;
	return {
		path: parsed,
		operators,
		presence: presence ? "present" : "absent",
		critical: isCritical
	};
};
// packages/health/build/config/metric-rule-config.js
const KINDS = [
	"lt",
	"lte",
	"gt",
	"gte"
];
const asSelector = (value, at) => (typeof value === "string" ? (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__.n)(value) : void 0) ?? at.problem("must be a metric such as up or http_requests_total{status=~\"5..\"}");
/** One rule: `{metric, per, of, lt, lte, gt, gte}`. */
const readMetricRule = (value, at) => {
	const given = members({
		metric: asSelector,
		per: asSelector,
		of: oneOf(["value", "increase"]),
		lt: asNumber,
		lte: asNumber,
		gt: asNumber,
		gte: asNumber
	})(value, at);
	if (given === void 0) return void 0;
	const comparisons = KINDS.flatMap((kind) => {
		const limit = given[kind];
		return limit === void 0 ? [] : [{
			kind,
			limit
		}];
	});
	if (given.metric === void 0) return "metric" in given ? void 0 : at.problem("needs a metric");
	if (comparisons.length === 0) return at.problem(`needs a limit: ${KINDS.join(", ")}`);
	return {
		selector: given.metric,
		per: given.per,
		of: given.of ?? "value",
		comparisons
	};
};
// packages/health/build/config/request-config.js
const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
/** Fields that belong to the connection, which the gate itself sets. */
const RESERVED = [
	"host",
	"connection",
	"content-length",
	"transfer-encoding",
	"accept-encoding"
];
/** Request headers as a mapping, with variables put in; names come out in lower case. */
function readHeaders(variables) {
	return (value, at) => {
		if (!isObject(value)) return at.problem("must be a mapping of names to values");
		const headers = {};
		for (const [name, item] of Object.entries(value)) {
			const place = at.key(name);
			const text = asText(item, place);
			if (!NAME.test(name)) place.problem("is no header name");
			else if (RESERVED.includes(name.toLowerCase())) place.problem("is set by the gate itself");
			else if (text !== void 0) headers[name.toLowerCase()] = readValue(variables.expand(text, place), place);
		}
		return headers;
	};
}
function readValue(value, at) {
	if (!/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) at.problem("holds characters that HTTP cannot send");
	return value;
}
function readBody(variables) {
	return (value, at) => typeof value === "string" ? {
		text: variables.expand(value, at),
		isJson: false
	} : {
		text: JSON.stringify(expandDeep(value, variables, at)),
		isJson: true
	};
}
function expandDeep(value, variables, at) {
	if (typeof value === "string") return variables.expand(value, at);
	if (Array.isArray(value)) return value.map((item, index) => expandDeep(item, variables, at.item(index)));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, expandDeep(item, variables, at.key(name))]));
}
/** What is sent, from the parts that a check gives. */
function buildRequest(parts) {
	const type = parts.body?.isJson === true ? { "content-type": "application/json" } : {};
	return {
		method: parts.method,
		url: parts.url,
		headers: {
			...type,
			...parts.headers
		},
		body: parts.body?.text,
		maxBytes: _answer_js__WEBPACK_IMPORTED_MODULE_0__.t,
		redirects: parts.redirects
	};
}
// packages/health/build/config/version-config.js
const asSource = (value, at) => {
	const text = asText(value, at);
	if (text === void 0) return void 0;
	return (0,_version_source_js__WEBPACK_IMPORTED_MODULE_1__.n)(text) ?? at.problem("must be a JSON path, header:<name>, or meta:<name>");
};
/** `true` (the input's version, in the usual places), a version, or `{path, equals}`. */
const readVersion = (value, at) => {
	if (value === true) return {
		expected: void 0,
		sources: _version_source_js__WEBPACK_IMPORTED_MODULE_1__.t
	};
	if (!isObject(value)) {
		const expected = asText(value, at);
		if (expected !== void 0 && /^(?:header|meta):/.test(expected)) return at.problem(`must be {path: "${expected}"}`);
		return expected === void 0 ? void 0 : {
			expected,
			sources: _version_source_js__WEBPACK_IMPORTED_MODULE_1__.t
		};
	}
	const given = members({
		path: asSource,
		equals: asText
	})(value, at);
	if (given === void 0) return void 0;
	return {
		expected: given.equals,
		sources: given.path === void 0 ? _version_source_js__WEBPACK_IMPORTED_MODULE_1__.t : [given.path]
	};
};
// packages/health/build/config/check-config.js
const METHODS = [
	"GET",
	"HEAD",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"OPTIONS"
];
/** Methods that may be sent again and again. */
const POLLED_METHODS = [
	"GET",
	"HEAD",
	"POST",
	"OPTIONS"
];
const readHeaderRule = (value, at) => {
	const given = members({
		name: asText,
		equals: asText,
		matches: asPattern,
		exists: asBoolean
	})(value, at);
	if (given === void 0) return void 0;
	const expected = [
		given.equals,
		given.matches,
		given.exists
	].filter((item) => item !== void 0);
	const [only] = expected;
	if (given.name === void 0) return at.problem("needs a name");
	if (only === void 0 || expected.length > 1) return at.problem("needs one of equals, matches, exists");
	return {
		name: given.name.toLowerCase(),
		expected: only
	};
};
function shape({ variables }) {
	return {
		name: asText,
		url: asUrl,
		critical: asBoolean,
		phase: oneOf(["poll", "smoke"]),
		method: oneOf(METHODS),
		headers: readHeaders(variables),
		body: readBody(variables),
		status: asStatuses,
		version: readVersion,
		preset: oneOf(_redirect_policy_js__WEBPACK_IMPORTED_MODULE_6__.n),
		contains: asText,
		matches: asPattern,
		json: listOf(readJsonRule),
		"response-headers": listOf(readHeaderRule),
		"max-latency": asDuration,
		"degraded-ok": listOf(asText),
		metrics: listOf(readMetricRule),
		"max-uptime": asDuration,
		"uptime-path": asPath,
		redirects: oneOf(_redirect_policy_js__WEBPACK_IMPORTED_MODULE_6__.t)
	};
}
/** Reads one check. */
function readCheck(context) {
	return (value, at) => {
		const given = members(shape(context))(value, at);
		if (given === void 0) return void 0;
		if (given.url === void 0) return "url" in given ? void 0 : at.problem("needs a url");
		const mode = given.phase ?? "poll";
		const method = given.method ?? "GET";
		checkMethod(given, mode, method, at);
		const name = given.name ?? given.url.hostname;
		const key = mode === "smoke" ? { "idempotency-key": `${context.idempotencyPrefix}-${slug(name)}` } : {};
		const origin = given.preset === "security" ? { origin: _answer_js__WEBPACK_IMPORTED_MODULE_0__.o } : {};
		const headers = {
			...key,
			...origin,
			...given.headers
		};
		const request = buildRequest({
			method,
			url: given.url,
			headers,
			body: given.body,
			redirects: given.redirects ?? context.redirects
		});
		return {
			name,
			critical: given.critical ?? true,
			mode,
			request,
			expect: readExpectation(given, mode, context, at)
		};
	};
}
function checkMethod(given, mode, method, at) {
	if (mode === "poll" && !POLLED_METHODS.includes(method)) at.key("method").problem(`${method} writes, so it needs phase: smoke`);
	if (given.body !== void 0 && ["GET", "HEAD"].includes(method)) at.key("body").problem(`cannot go with ${method}`);
	if (given.metrics !== void 0 && given.preset !== "metrics") at.key("metrics").problem("needs preset: metrics");
	const needsBody = given.contains ?? given.matches ?? given.json;
	if (method === "HEAD" && needsBody !== void 0) at.problem("looks into the body, which HEAD does not get");
}
function readExpectation(given, mode, context, at) {
	const status = given.status ?? (0,_version_source_js__WEBPACK_IMPORTED_MODULE_1__.s)(mode === "smoke" ? "2xx" : "200");
	if (status === void 0) throw new Error("the default statuses are statuses");
	const expected = given.version?.expected ?? context.expectedVersion;
	if (given.version !== void 0 && expected === void 0) at.key("version").problem("needs equals, or the input expect-version");
	return {
		status,
		preset: given.preset ?? (mode === "smoke" ? "none" : "auto"),
		version: given.version === void 0 || expected === void 0 ? void 0 : {
			...given.version,
			expected
		},
		contains: given.contains,
		matches: given.matches,
		json: given.json ?? [],
		headers: given["response-headers"] ?? [],
		maxLatency: given["max-latency"],
		degradedOk: given["degraded-ok"] ?? [],
		metrics: given.metrics ?? [],
		uptime: readUptime(given, context, at)
	};
}
function readUptime(given, { now }, at) {
	const longest = given["max-uptime"];
	if (longest === void 0) {
		if (given["uptime-path"] !== void 0) at.key("uptime-path").problem("needs max-uptime");
		return;
	}
	return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__.a)(longest, now, given["uptime-path"]);
}
/** A name as a part of a header's value. */
function slug(name) {
	return name.replaceAll(/[^A-Za-z0-9_.-]+/g, "-");
}
// packages/health/build/config/variables.js
/** `$NAME`, `${NAME}`, or `$$` for a dollar sign. */
const REFERENCE = /\$(?:\$|\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))/g;
/**
* Puts environment variables into the texts of a configuration. Only variables that the workflow names may be used: a
* file of the repository must not be able to send any other secret of the job to any address.
*/
var Variables = class {
	#env;
	#allowed;
	/** The values that were put in; they are secrets. */
	used = /* @__PURE__ */ new Set();
	constructor(env, allowed) {
		this.#env = env;
		this.#allowed = allowed;
	}
	expand(text, at) {
		return text.replaceAll(REFERENCE, (reference, braced, bare) => {
			const name = braced ?? bare;
			return name === void 0 ? reference.slice(1) : this.#value(name, at);
		});
	}
	#value(name, at) {
		const value = this.#allowed.includes(name) ? this.#env[name] : void 0;
		if (!this.#allowed.includes(name)) at.problem(`uses $${name}, which checks-env does not name; write $$ for a dollar`);
		else if (value === void 0 || value === "") at.problem(`uses $${name}, which is not set in the environment`);
		else this.used.add(value);
		return value ?? "";
	}
};
// packages/health/build/config/checks.js
/** The most checks of a gate; they are asked side by side. */
const MOST_CHECKS = 20;
/** Reads a YAML (1.2) list of checks, or a mapping with such a list under `checks`. */
function readChecks(source) {
	const document = (0,yaml__WEBPACK_IMPORTED_MODULE_5__/* .parseDocument */ .Tp)(source.text, {
		version: "1.2",
		prettyErrors: true
	});
	const problems = document.errors.map(({ linePos, code }) => {
		const line = linePos?.[0].line;
		return `${source.title}${line === void 0 ? "" : ` line ${line}`} is not valid YAML (${code})`;
	});
	if (problems.length > 0) return {
		checks: [],
		problems,
		secrets: []
	};
	const variables = new Variables(source.env, source.allowedVariables);
	const { expectedVersion, redirects, now, idempotencyPrefix } = source;
	const read = readCheck({
		variables,
		expectedVersion,
		redirects,
		now,
		idempotencyPrefix
	});
	const value = document.toJS({ maxAliasCount: 100 });
	const at = new Place(source.title, problems);
	const items = hasChecks(value) ? value.checks : value;
	if (!Array.isArray(items) || items.length === 0) at.problem("must be a list with at least one check");
	else if (items.length > MOST_CHECKS) at.problem(`must not hold more than ${MOST_CHECKS} checks`);
	else return {
		checks: items.flatMap((item, index) => read(item, at.item(index)) ?? []),
		problems,
		secrets: [...variables.used]
	};
	return {
		checks: [],
		problems,
		secrets: []
	};
}
function hasChecks(value) {
	return typeof value === "object" && value !== null && Object.keys(value).join() === "checks";
}



/***/ })

};
