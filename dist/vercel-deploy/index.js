import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatDuration),
/* harmony export */   t: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3703);

// packages/core/build/fields/duration.js
const UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
/**
* Milliseconds of a duration such as `500ms`, `30s`, `5m`, `1h30m`.
* A bare number is refused: `20s` read as 20 ms is a real failure of other gates (iFaxity/wait-on-action#103).
*
* @returns `undefined` when the text is not a duration
*/
function parseDuration(value) {
	if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(value)) return void 0;
	let total = 0;
	for (const [, amount, unit] of value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) total += Number(amount) * (UNITS[unit ?? ""] ?? NaN);
	return Number.isSafeInteger(Math.round(total)) ? Math.round(total) : void 0;
}
/** The longest duration, in milliseconds: a Node timer can wait for 24.8 days, and takes a longer time for none. */
const LONGEST = 20736e5;
/** A duration with its unit, in milliseconds, between `min` and `max` (milliseconds, both included; at most 24 days). */
function duration(limits = {}) {
	const max = Math.min(limits.max ?? LONGEST, LONGEST);
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__.n)((value) => {
		const milliseconds = parseDuration(value);
		if (milliseconds === void 0) throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t("must be a duration with a unit, such as 500ms, 30s, 5m or 1h");
		if (limits.min !== void 0 && milliseconds < limits.min) throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t(`must be at least ${formatDuration(limits.min)}`);
		if (milliseconds > max) throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t(`must be at most ${formatDuration(max)}`);
		return milliseconds;
	});
}
/** Milliseconds as a person reads them: `850 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */
function formatDuration(milliseconds) {
	const whole = Math.round(milliseconds);
	if (whole < 1e3) return `${whole} ms`;
	const tenths = Math.round(milliseconds / 100);
	if (tenths < 600) return `${tenths / 10} s`;
	const seconds = Math.round(milliseconds / 1e3);
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`;
	const minutes = Math.round(milliseconds / 6e4);
	return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}
function pad(value) {
	return String(value).padStart(2, "0");
}



/***/ }),

/***/ 1088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ TimeoutError),
/* harmony export */   c: () => (/* binding */ messageOf),
/* harmony export */   i: () => (/* binding */ PlatformError),
/* harmony export */   n: () => (/* binding */ CancelledError),
/* harmony export */   o: () => (/* binding */ UserError),
/* harmony export */   r: () => (/* binding */ HttpError),
/* harmony export */   s: () => (/* binding */ codeOf),
/* harmony export */   t: () => (/* binding */ ActionError)
/* harmony export */ });
// packages/core/build/errors.js
/** An error that the action understands. Anything else that is thrown is a bug of ours and is reported as one. */
var ActionError = class extends Error {
	name = "ActionError";
	hint;
	constructor(message, { hint, cause } = {}) {
		super(message, cause === void 0 ? {} : { cause });
		this.hint = hint;
	}
};
/** A mistake that the user can mend: a wrong input, a missing permission, a file that is not there. */
var UserError = class extends ActionError {
	name = "UserError";
};
/** A provider did not do what it was asked for, or says that it failed. */
var PlatformError = class extends ActionError {
	name = "PlatformError";
};
/** Something did not happen in the time that it was given. */
var TimeoutError = class extends ActionError {
	name = "TimeoutError";
};
/** The job was cancelled while the action ran. */
var CancelledError = class extends ActionError {
	name = "CancelledError";
};
/** An HTTP answer that is not a success. The address is kept without its query, which may hold a secret. */
var HttpError = class extends ActionError {
	name = "HttpError";
	status;
	method;
	url;
	/** The first part of the answer's body, redacted. */
	excerpt;
	constructor(request, status, excerpt, details = {}) {
		super(`${request.method} ${request.url} answered ${status}${excerpt === "" ? "" : `: ${excerpt}`}`, details);
		this.status = status;
		this.method = request.method;
		this.url = request.url;
		this.excerpt = excerpt;
	}
};
/** The message of anything that was thrown. */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
/** The system error code (`ECONNREFUSED`, `ENOTFOUND` …) of an error or of what caused it. */
function codeOf(error) {
	for (let current = error; current instanceof Error; current = current.cause) if ("code" in current && typeof current.code === "string") return current.code;
}



/***/ }),

/***/ 3703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ field),
/* harmony export */   t: () => (/* binding */ FieldProblem)
/* harmony export */ });
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5611);

// packages/core/build/fields/field.js
/** Says what is wrong with a text; thrown inside a field's parser, shown to the user with the input's name. */
var FieldProblem = class extends Error {
	name = "FieldProblem";
	/** Whether the text must not be repeated to the user: it may hold a secret although the input as such is none. */
	hideValue;
	constructor(message, { hideValue = false } = {}) {
		super(message);
		this.hideValue = hideValue;
	}
};
/**
* A field from a parser of text. The parser throws `FieldProblem` with what is allowed; the value itself is added
* by whoever reports the problem, because only the definition knows whether it is a secret.
*/
function field(parse) {
	return /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.g)((text, context) => {
		try {
			return parse(text);
		} catch (error) {
			if (!(error instanceof FieldProblem)) throw error;
			const params = { hideValue: error.hideValue };
			context.issues.push({
				code: "custom",
				message: error.message,
				input: text,
				params
			});
			return _schemas_js__WEBPACK_IMPORTED_MODULE_0__.S;
		}
	});
}



/***/ }),

/***/ 5609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ parseJson)
/* harmony export */ });
// packages/core/build/json.js
/** A JSON text's value, `undefined` for a text that is none: what reads it has a schema, which tells the difference. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}



/***/ }),

/***/ 1986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5611);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1088);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3243);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(926);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5998);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3703);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8099);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5609);
/* harmony import */ var _record_terms_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(1156);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3024);










// packages/core/build/definition/definition.js
/** Defines an action; inputs and outputs are kebab-case, as GitHub's users expect. */
function defineAction(draft) {
	return {
		post: false,
		rules: () => [],
		...draft
	};
}
// packages/core/build/definition/input.js
/** An input that must be given. */
function required(field, description, options = {}) {
	return {
		field: present(field),
		description,
		required: true,
		secret: false,
		trim: true,
		...options
	};
}
/** An input with a default, written as a user would write it. */
function withDefault(field, value, description, options = {}) {
	return {
		field: present(field),
		description,
		required: false,
		default: value,
		secret: false,
		trim: true,
		...options
	};
}
/** An input that may be left out; the action then sees `undefined`. */
function optional(field, description, options = {}) {
	return {
		field: present(field),
		description,
		required: false,
		secret: false,
		trim: true,
		...options
	};
}
/** No field yields `undefined` for a given text, which the compiler cannot see for a generic T. */
function present(field) {
	return field;
}
// packages/core/build/definition/parse.js
/** The variable in which the runner hands over an input: spaces become `_`, hyphens stay (actions/runner, Handler.cs). */
function inputVariable(name) {
	return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
/** The names and values of all secret inputs that are given, for masking before anything else happens. */
function secretInputs(definition, env) {
	return Object.entries(definition.inputs).flatMap(([name, input]) => {
		const value = input.secret ? rawInput(name, input, env) : void 0;
		return value === void 0 ? [] : [[name, value]];
	});
}
/**
* Parses every input and reports all problems at once; nothing else has happened when it does. A problem quotes what was
* given, but never a secret input; `redact` takes out secrets that stand inside of another input.
*/
function parseInputs(definition, env, redact = (text) => text) {
	const values = {};
	const problems = [];
	for (const [name, input] of Object.entries(definition.inputs)) {
		const parsed = parseInput(input, rawInput(name, input, env));
		if ("value" in parsed) values[name] = parsed.value;
		else if (parsed.got === void 0) problems.push({
			input: name,
			message: parsed.problem
		});
		else problems.push({
			input: name,
			message: `${parsed.problem}; got ${quote(redact(parsed.got))}`
		});
	}
	const wrong = new Set(problems.map(({ input }) => input));
	problems.push(...definition.rules(values).filter(({ input }) => !wrong.has(input)));
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	return {
		ok: true,
		inputs: Object.freeze(values)
	};
}
function parseInput(input, raw) {
	if (raw === void 0) return input.required ? { problem: "is required and was not given" } : { value: void 0 };
	const result = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.x)(input.field, raw);
	if (result.success) return { value: result.data };
	const problem = result.error.issues.map((issue) => issue.message).join("; ");
	return input.secret || result.error.issues.some(hidesValue) ? { problem } : {
		problem,
		got: raw
	};
}
function hidesValue(issue) {
	return issue.params?.["hideValue"] === true;
}
/** An empty text counts as "not given": that is what `with: {x: ${{ inputs.x }}}` yields when x was left out. */
function rawInput(name, input, env) {
	const given = env[inputVariable(name)] ?? "";
	const value = input.trim ? given.trim() : given;
	if (value.trim() !== "") return value;
	return input.default === void 0 || input.default === "" || input.default.includes("${{") ? void 0 : input.default;
}
function quote(value) {
	const short = value.length > 80 ? `${value.slice(0, 77)}...` : value;
	return JSON.stringify(short);
}
// packages/core/build/fields/boolean.js
const TRUE = [
	"true",
	"True",
	"TRUE"
];
const FALSE = [
	"false",
	"False",
	"FALSE"
];
/** A boolean by YAML 1.2's core schema, the rule that GitHub's own toolkit follows: no `yes`, no `1`, no `on`. */
function boolean() {
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_4__.n)((value) => {
		if (TRUE.includes(value)) return true;
		if (FALSE.includes(value)) return false;
		throw new _field_js__WEBPACK_IMPORTED_MODULE_4__.t("must be true or false");
	});
}
// packages/core/build/fields/key-values.js
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** `KEY=VALUE`, one a line, taken verbatim after the first `=`; blank lines and lines that begin with `#` are dropped. */
function keyValues() {
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_4__.n)((value) => {
		const entries = value.split(/\r?\n/).flatMap((line, index) => parseLine(line, index + 1));
		const repeated = entries.map(([name]) => name).filter((name, index, all) => all.indexOf(name) !== index);
		if (repeated.length > 0) throw new _field_js__WEBPACK_IMPORTED_MODULE_4__.t(`names ${repeated.join(", ")} more than once`, { hideValue: true });
		return Object.fromEntries(entries);
	});
}
function parseLine(line, number) {
	if (/^\s*(?:#|$)/.test(line)) return [];
	const at = line.indexOf("=");
	const name = line.slice(0, Math.max(at, 0)).trim();
	if (!NAME.test(name)) throw new _field_js__WEBPACK_IMPORTED_MODULE_4__.t(`must be KEY=VALUE lines; line ${number} is not one`, { hideValue: true });
	return [[name, line.slice(at + 1)]];
}
// packages/core/build/fields/text.js
/** Any text. */
function text() {
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_4__.n)((value) => value);
}
/** Text that matches a pattern; `allowed` completes the sentence "must be …". */
function textLike(pattern, allowed) {
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_4__.n)((value) => {
		if (!pattern.test(value)) throw new _field_js__WEBPACK_IMPORTED_MODULE_4__.t(`must be ${allowed}`);
		return value;
	});
}
/** One of a closed list of words. */
function choice(allowed) {
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_4__.n)((value) => {
		const found = allowed.find((word) => word === value);
		if (found === void 0) throw new _field_js__WEBPACK_IMPORTED_MODULE_4__.t(`must be one of ${allowed.join(", ")}`);
		return found;
	});
}
/** One text a line; blank lines are dropped and each line is trimmed. */
function lines() {
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_4__.n)((value) => value.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== ""));
}
// packages/core/build/effects/cancellation.js
/**
* Listens for the runner's cancellation: SIGINT, 7.5 s later SIGTERM, 2.5 s later the process is killed
* (docs: workflow cancellation reference). Work has until then to stop and to write down how it ended.
*/
function listenForCancellation(source = process) {
	const controller = new AbortController();
	const abort = () => controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__.n("the job was cancelled"));
	source.on("SIGINT", abort);
	source.on("SIGTERM", abort);
	return {
		signal: controller.signal,
		dispose() {
			source.off("SIGINT", abort);
			source.off("SIGTERM", abort);
		}
	};
}
// packages/core/build/runner/command.js
/**
* A workflow command as the runner reads it: `::name key=value,key=value::message`.
* Held by a test against what `@actions/core` writes for the same call. We do not load that package here because it
* brings undici along for its OIDC helper, which more than doubles the start of an action that never asks for a token.
*/
function formatCommand(name, message, properties) {
	if (properties === void 0) return `::${name}::${escapeData(message)}`;
	const list = Object.entries(properties).filter(([, value]) => value !== void 0 && value !== "").map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",");
	return `::${name}${list === "" ? "" : ` ${list}`}::${escapeData(message)}`;
}
/** What the runner would take for something else than a character of the message. */
const SPECIAL = /[%\r\n]/;
function escapeData(value) {
	if (!SPECIAL.test(value)) return value;
	return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(value) {
	return escapeData(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// packages/core/build/runner/console.js
/**
* A line that the runner would take for a command: `::name …` at its start, or the old `##[name …]` anywhere. The runner
* trims white space by Unicode's rules and compares by culture, which overlooks characters that are not printed.
*/
const COMMAND_LIKE = /^[\s\p{C}]*:\p{C}*:|#\p{C}*#\p{C}*\[/u;
/**
* The process's standard output, shared by everything that prints. It keeps apart what we say to the runner (commands)
* and what others say through us (a tool's output, a server's message), which must never be obeyed.
*/
var RunnerConsole = class {
	#write;
	#token;
	#depth = 0;
	constructor(write) {
		this.#write = write;
	}
	/** Says something to the runner, in one line or several. While foreign output is running, it listens for just these. */
	command(lines) {
		if (this.#token === void 0) return this.#write(lines);
		this.#resume();
		this.#write(lines);
		this.#stop();
	}
	/** Prints text that is not a command, even when it looks like one. */
	text(message) {
		const lines = message.split(/\r?\n|\r/);
		if (this.#token !== void 0 || !lines.some((line) => COMMAND_LIKE.test(line))) return this.#write(lines.join("\n"));
		this.#stop();
		lines.forEach(this.#write);
		this.#resume();
	}
	/** Makes the runner ignore commands until the returned function is called; nests. */
	neutralise() {
		this.#depth += 1;
		if (this.#depth === 1) this.#stop();
		let open = true;
		return () => {
			if (!open) return;
			open = false;
			this.#depth -= 1;
			if (this.#depth === 0) this.#resume();
		};
	}
	#stop() {
		this.#token = globalThis.crypto.randomUUID();
		this.#write(formatCommand("stop-commands", this.#token));
	}
	#resume() {
		if (this.#token === void 0) return;
		this.#write(`::${this.#token}::`);
		this.#token = void 0;
	}
};
// packages/core/build/runner/log.js
/** A log that speaks to GitHub's runner through its workflow commands. */
function createLog(console, redactor, debugging) {
	const told = /* @__PURE__ */ new Set();
	const command = (name, message, place = {}) => console.command(formatCommand(name, redactor.redact(message), placeProperties(place, redactor)));
	return {
		info: (message) => console.text(redactor.redact(message)),
		debug: (message) => {
			if (debugging) command("debug", message);
		},
		notice: (message, place) => command("notice", message, place),
		warning: (message, place) => command("warning", message, place),
		error: (message, place) => command("error", message, place),
		async group(title, work) {
			command("group", title);
			try {
				return await work();
			} finally {
				command("endgroup", "");
			}
		},
		mask(secrets) {
			const commands = [];
			for (const secret of typeof secrets === "string" ? [secrets] : secrets) {
				const value = secret.trim();
				if (redactor.add(value) && isNew(value, told)) commands.push(formatCommand("add-mask", value));
			}
			if (commands.length > 0) console.command(commands.join("\n"));
		}
	};
}
function isNew(value, told) {
	if (told.has(value)) return false;
	told.add(value);
	return true;
}
function placeProperties(place, redactor) {
	return {
		title: place.title === void 0 ? void 0 : redactor.redact(place.title),
		file: place.file === void 0 ? void 0 : redactor.redact(place.file),
		line: place.line,
		endLine: place.endLine,
		col: place.column,
		endColumn: place.endColumn
	};
}
// packages/core/build/runner/stdout.js
/** How long to wait before trying again to write to a pipe that is full, in milliseconds. */
const PAUSE = 5;
/**
* Writes a line to the standard output before it returns, so that a line which was said is there even when the process
* ends in the next moment. It does not load Node's streams, which every start would pay for.
*/
function writeLine(line) {
	let rest = Buffer.from(`${line}\n`);
	while (rest.length > 0) rest = rest.subarray(writeSome(rest));
}
function writeSome(bytes) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeSync)(1, bytes);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		if (code === "EPIPE") return bytes.length;
		if (code !== "EAGAIN") throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
		return 0;
	}
}
// packages/core/build/runtime/lifeline.js
/**
* Reports what would end the process without a word of ours: an error that nobody awaits, which Node would print as it
* is, secrets included; and a wait for something that can no longer happen, which Node ends with exit code 13.
*
* @returns a function to call when the action has come to its end
*/
function holdLifeline(report, source = process) {
	const end = (error) => {
		report(error);
		source.exit(source.exitCode ?? 0);
	};
	const onIdle = () => end(/* @__PURE__ */ new Error("the action waits for something that cannot happen any more"));
	source.on("uncaughtException", end);
	source.once("beforeExit", onIdle);
	return () => source.off("beforeExit", onIdle);
}
// packages/core/build/runtime/report.js
/** One message for all problems of the inputs. */
function describeProblems(problems) {
	return [`${problems.length === 1 ? "1 input is wrong" : `${problems.length} inputs are wrong`}; nothing was changed`, ...problems.map(({ input, message }) => `  ${input}: ${message}`)].join("\n");
}
/** The same for the job summary. */
function summariseProblems(action, problems) {
	const rows = problems.map(({ input, message }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__.t)(input), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__.r)(message)]);
	return `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__.r)(action)}: inputs are wrong\n\nNothing was changed.\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__.i)(["Input", "Problem"], rows)}`;
}
/** What a user reads about anything that was thrown: ours with its hint; otherwise a bug, with how to report it. */
function describeError(error) {
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.t) return {
		message: error.message,
		hint: error.hint
	};
	return {
		message: `Slipway met an error that it does not know: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`,
		hint: "This looks like a bug. Run again with debug logging and report it with the log."
	};
}
/** Ends the step as failed: one error annotation, the stack for those who debug, and the exit code. */
function reportFailure(log, failure, cause) {
	if (cause instanceof Error && !(cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.n)) log.debug(stackOf(cause));
	log.error(failure.hint === void 0 ? failure.message : `${failure.message}\n${failure.hint}`);
	process.exitCode = 1;
}
/** The same for anything that was thrown. */
function reportError(log, error) {
	reportFailure(log, describeError(error), error);
}
/** Says what went wrong after the job. Clean-up must not turn a finished job red. */
function warnOf(log, error) {
	log.warning(describeError(error).message);
}
function stackOf(error) {
	const own = error.stack ?? error.message;
	return error.cause instanceof Error ? `${own}\ncaused by ${stackOf(error.cause)}` : own;
}
// packages/core/build/runtime/phases.js
/** How long an action may take to stop after a cancellation, in milliseconds; the runner's own patience ends at 7.5 s. */
const STOP_WITHIN = 5e3;
/** Runs the action itself. Whatever goes wrong is reported once, and in the summary. */
async function runMain(module, inputs, ports) {
	try {
		ports.signal.throwIfAborted();
		const conclusion = await Promise.race([module.run(inputs, ports), stopWithin(ports.signal)]);
		if (!conclusion.ok) reportFailure(ports.log, conclusion);
	} catch (thrown) {
		const error = asCancellation(thrown, ports.signal);
		const failure = describeError(error);
		reportFailure(ports.log, failure, error);
		const hint = failure.hint === void 0 ? "" : `\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__.r)(failure.hint)}`;
		ports.summary.append(`### Failed\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__.r)(failure.message)}${hint}\n`);
	}
}
/** Runs the clean-up after the job; what goes wrong here is a warning. */
async function runPost(module, inputs, ports) {
	try {
		await Promise.race([module.post?.(inputs, ports), stopWithin(ports.signal)]);
	} catch (error) {
		warnOf(ports.log, error);
	}
}
/** Node's own functions answer an aborted signal with an `AbortError` of theirs, which is no bug of ours. */
function asCancellation(error, signal) {
	return signal.aborted && error instanceof Error && error.name === "AbortError" ? signal.reason : error;
}
/** Rejects when the action is still busy some seconds after the cancellation; then the process ends itself. */
function stopWithin(signal) {
	return new Promise((_resolve, reject) => {
		const giveUp = () => {
			reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__.n(`the job was cancelled, and the action did not stop within ${STOP_WITHIN / 1e3} s`));
			setTimeout(() => process.exit(), 100);
		};
		const wait = () => void setTimeout(giveUp, STOP_WITHIN).unref();
		if (signal.aborted) wait();
		else signal.addEventListener("abort", wait, { once: true });
	});
}
// packages/core/build/runtime/pin-advice.js
/** A word of advice to who uses an action at a branch: what it runs may change between two deployments. */
function pinAdvice(env) {
	const ref = env["GITHUB_ACTION_REF"];
	const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
	if (repository === "" || ref !== "main" && ref !== "master") return void 0;
	return `${repository} is used at its branch ${ref}, which can change at any time; use a release tag or, better, a full commit SHA`;
}
// packages/core/build/runtime/run-action.js
/** Marks, for the runner's second call of the same bundle, that this is the `post` phase. */
const POST_STATE = "slipway-post";
/**
* Runs an action from its entry file: masks its secrets, parses its inputs, reports all problems at once, and only then
* loads the rest of the code. It never rejects; the outcome is the process's exit code.
*/
async function runAction(definition, load) {
	const env = process.env;
	const redactor = new _summary_js__WEBPACK_IMPORTED_MODULE_2__.n();
	const console = new RunnerConsole(writeLine);
	const log = createLog(console, redactor, env["RUNNER_DEBUG"] === "1");
	const run = {
		definition,
		env,
		console,
		redactor,
		log,
		isPost: env[`STATE_${POST_STATE}`] === "true"
	};
	const report = run.isPost ? warnOf : reportError;
	const release = holdLifeline((error) => report(log, error));
	try {
		maskSecrets(run);
		const parsed = parseInputs(definition, env, (text) => redactor.redact(text));
		if (parsed.ok) await runWith(run, parsed.inputs, load);
		else if (!run.isPost) reportProblems(run, parsed.problems);
	} catch (error) {
		report(log, error);
	} finally {
		release();
	}
}
function maskSecrets({ definition, env, log, isPost }) {
	for (const [name, secret] of secretInputs(definition, env)) {
		log.mask(secret);
		if (!(0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.r)(secret) && !isPost) log.warning(`the value of ${name} is too short or too common a word to be hidden in the log`);
	}
}
async function runWith(run, inputs, load) {
	const cancellation = listenForCancellation();
	try {
		const [{ processPorts }, module] = await Promise.all([__nccwpck_require__.e(/* import() */ 619).then(__nccwpck_require__.bind(__nccwpck_require__, 4619)), load()]);
		const ports = processPorts(run.definition, {
			...run,
			signal: cancellation.signal
		});
		if (run.isPost) return await runPost(module, inputs, ports);
		const advice = pinAdvice(run.env);
		if (advice !== void 0) run.log.warning(advice);
		if (run.definition.post) ports.state.save(POST_STATE, "true");
		await runMain(module, inputs, ports);
	} finally {
		cancellation.dispose();
	}
}
function reportProblems({ definition, env, log, redactor }, problems) {
	reportFailure(log, { message: describeProblems(problems) });
	(0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.t)(env["GITHUB_STEP_SUMMARY"], {
		redact: (text) => redactor.redact(text),
		warn: (message) => log.warning(message)
	}).append(summariseProblems(definition.name, problems));
}
// packages/releases/build/migrations-input.js
/** Every output is a text; what a step that was skipped did not set is missing. Made when the input is given. */
const outputs$1 = () => /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.c)({
	"version-before": /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h)()),
	"version-after": /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h)()),
	compatibility: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h)()),
	held: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h)()),
	"backup-path": /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h)()),
	"backup-sha256": /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h)())
});
/** How many held migrations a record names; the rest is a number. */
const MAX_HELD = 20;
/**
* The outputs of run-migrations, as one JSON object: what the release did to the database, for its record. A step that was
* skipped has none, and says nothing.
*/
function migrationOutputs() {
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_4__.n)((given) => {
		const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.x)(outputs$1(), (0,_json_js__WEBPACK_IMPORTED_MODULE_8__.t)(given));
		if (!parsed.success) throw new _field_js__WEBPACK_IMPORTED_MODULE_4__.t("must be the outputs of run-migrations as a JSON object of texts");
		return databasePart(parsed.data);
	});
}
function databasePart(given) {
	const kind = given.compatibility || void 0;
	if (kind === void 0) return void 0;
	const known = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.x)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.n)(_record_terms_js__WEBPACK_IMPORTED_MODULE_9__.t), kind);
	if (!known.success) throw new _field_js__WEBPACK_IMPORTED_MODULE_4__.t(`must name a compatibility of ${_record_terms_js__WEBPACK_IMPORTED_MODULE_9__.t.join(", ")}`);
	const { "version-before": before, "version-after": after, "backup-path": path, "backup-sha256": sha256 } = given;
	const held = heldOf(given.held);
	return {
		compatibility: known.data,
		...before ? { before: short(before) } : {},
		...after ? { after: short(after) } : {},
		...held.length === 0 ? {} : { held },
		...path && path.length <= 256 ? { backup: {
			path,
			...sha256 ? { sha256 } : {}
		} } : {}
	};
}
function heldOf(given) {
	if (!given) return [];
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.x)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h)()), (0,_json_js__WEBPACK_IMPORTED_MODULE_8__.t)(given));
	if (!parsed.success) throw new _field_js__WEBPACK_IMPORTED_MODULE_4__.t("must name the held migrations as a JSON list");
	const all = parsed.data.map(short);
	return all.length <= MAX_HELD ? all : [...all.slice(0, MAX_HELD), `and ${all.length - MAX_HELD} more`];
}
function short(given) {
	return given.length <= 256 ? given : `${given.slice(0, 253)}...`;
}
// packages/releases/build/deploy-inputs.js
/** The inputs of every action that deploys and records it. */
const deployInputs = {
	environment: optional(text(), "The environment under which the release is recorded, such as `production`. Required unless `record` is `off`."),
	"expect-version": optional(text(), "The version that the release will report of itself; kept in the record, for the health gate and for a rollback."),
	migrations: optional(migrationOutputs(), "All outputs of the run-migrations step before, as JSON (`toJSON(steps.<id>.outputs)`); kept in the record, so that a rollback knows what was done to the database."),
	record: withDefault(choice([
		"required",
		"best-effort",
		"off"
	]), "required", "Whether the release is written down before it goes live: `required` (no record, no release), `best-effort` or `off`."),
	"allow-quarantined": withDefault(boolean(), "false", "Whether what was rolled back here, an image or a commit, may be deployed again."),
	"allow-older": withDefault(boolean(), "false", "Whether a workflow run that is run again may replace a release that a later run has made since."),
	"github-token": withDefault(text(), "${{ github.token }}", "The token that writes the record; needs `deployments: write`.", { secret: true })
};
/** What is wrong with these inputs together: a record stands under an environment. */
function recordProblems(given) {
	if (given.record === "off" || given.record === void 0 || given.environment !== void 0) return [];
	return [{
		input: "environment",
		message: "is required for the release's record (or set record: off)"
	}];
}
// actions/vercel-deploy/build/outputs.js
/** vercel-deploy's outputs. */
const outputs = {
	result: (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(() => (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.n)([
		"ready",
		"staged",
		"promoted",
		"rolling",
		"failed",
		"canceled",
		"blocked",
		"interrupted"
	]), "What was proven: `ready` (a preview), `staged`, `promoted`, `rolling` (some visitors get it), `failed`, `canceled`, `blocked` or `interrupted`. Empty after a dry run."),
	"deployment-id": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h, "The deployment on Vercel: `dpl_…`."),
	url: (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h, "This deployment's own address, which never leads to another."),
	"production-url": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h, "An address of production that leads to this deployment; only once it was promoted."),
	"alias-urls": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(() => /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h)()), "All other addresses that lead to it."),
	"inspector-url": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h, "The deployment's page on Vercel."),
	"previous-deployment-id": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.h, "What was in production before: `dpl_…`. A rollback leads there."),
	"auto-assign": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(() => (0,_schemas_js__WEBPACK_IMPORTED_MODULE_0__.n)(["on", "off"]), "Whether new production deployments get the domains by themselves: a rollback turns it off, a promote on."),
	"uploaded-files": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.d, "How many files were uploaded; those that Vercel had already are not counted."),
	"uploaded-bytes": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.d, "Their size in bytes."),
	"github-deployment-id": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.d, "The GitHub deployment that is the release's record."),
	"duration-ms": (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__.i)(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.d, "How long all of it took, in milliseconds.")
};
// actions/vercel-deploy/build/rules.js
/** What is wrong with inputs that are right each by itself. Pure. */
function rules({ record, environment, target, alias = [], build, output }) {
	const problems = [...recordProblems({
		record,
		environment
	})];
	if (target === "production" && alias.length > 0) problems.push({
		input: "alias",
		message: "is for previews: production domains move by a promote"
	});
	if (build === true && output !== void 0 && output !== ".vercel/output") problems.push({
		input: "output",
		message: "must be .vercel/output when build is true: the CLI builds there"
	});
	return problems;
}
// actions/vercel-deploy/build/main.js
await runAction(defineAction({
	id: "vercel-deploy",
	name: "Slipway vercel-deploy",
	description: "Deploys a prebuilt output to Vercel: stages it, promotes exactly that deployment, and proves it.",
	branding: {
		icon: "triangle",
		color: "gray-dark"
	},
	inputs: {
		token: required(textLike(/^\S+$/, "a token without blanks"), "A token of Vercel's, best one for this project only (https://vercel.com/account/tokens).", { secret: true }),
		"project-id": required(textLike(/^[\w.-]{1,100}$/, "a project's id (prj_…) or name"), "The project on Vercel: its id."),
		"team-id": optional(textLike(/^[\w-]{1,100}$/, "a team's id (team_…) or slug"), "The team that owns the project. Left out, the project belongs to the token's owner."),
		"working-directory": withDefault(text(), ".", "The folder from which the output was built, relative to the workspace: in a monorepo the folder in which `vercel build` ran."),
		output: withDefault(text(), ".vercel/output", "The prebuilt output, relative to `working-directory`."),
		build: withDefault(boolean(), "false", "Whether the output is built here first, by `vercel pull` and `vercel build` of a pinned CLI. The token then has to reach the team, not only the project; what was pulled is removed again."),
		"cli-version": withDefault(textLike(/^\d+\.\d+\.\d+(?:@sha512-[A-Za-z0-9+/]+={0,2})?$/, "a version such as 60.1.3, with @sha512-… when this action does not know its packages"), "60.1.3", "The CLI that builds, of which every package is held against its checksum."),
		"cli-path": optional(text(), "A CLI of your own that builds instead: the path of its `vc.js`, relative to the workspace."),
		target: withDefault(textLike(/^[a-z0-9][a-z0-9-]{0,62}$/i, "production, preview, or the slug of a custom environment"), "preview", "`production`, `preview`, or the slug of a custom environment."),
		promote: withDefault(choice(["auto", "manual"]), "auto", "What becomes of a production deployment that is ready: `auto` promotes it, `manual` leaves it staged."),
		"on-rolled-back": withDefault(choice([
			"promote",
			"stage",
			"fail"
		]), "promote", "What to do when production was rolled back, so that Vercel gives new deployments no domains: `promote` (and turn that on again), `stage` or `fail`."),
		alias: optional(lines(), "Names for a deployment that is not for production, one a line, such as `pr-12.example.com`. A production domain moves by a promote only."),
		env: optional(keyValues(), "Settings for this deployment's functions, `KEY=VALUE` lines. They are kept with the deployment: secrets belong in the project's settings."),
		"build-env": optional(keyValues(), "Settings for the build, `KEY=VALUE` lines: for the one here when `build` is true, and kept with the deployment."),
		meta: optional(keyValues(), "What to note with the deployment, `KEY=VALUE` lines; it can be searched for on Vercel."),
		archive: withDefault(choice([
			"auto",
			"tgz",
			"files"
		]), "auto", "How the output goes up: `files` (only those that Vercel does not have), `tgz` (one archive in parts of 100 MB), or `auto`: files, unless their number meets a limit."),
		timeout: withDefault((0,_duration_js__WEBPACK_IMPORTED_MODULE_5__.t)({
			min: 1e4,
			max: 216e5
		}), "15m", "How long upload and build may take; then the build is canceled. A promote has as long again."),
		comment: withDefault(boolean(), "true", "Whether a pull request gets a comment about its preview: one, which later runs change. Needs `pull-requests: write`."),
		...deployInputs,
		"dry-run": withDefault(boolean(), "false", "Only show what is live and what would be sent."),
		"api-url": withDefault((0,_url_js__WEBPACK_IMPORTED_MODULE_3__.t)(), "https://api.vercel.com", "Vercel's API; for tests and proxies.")
	},
	outputs,
	post: true,
	rules
}), () => __nccwpck_require__.e(/* import() */ 610).then(__nccwpck_require__.bind(__nccwpck_require__, 9610)));


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ table),
/* harmony export */   n: () => (/* binding */ codeBlock),
/* harmony export */   r: () => (/* binding */ escapeMarkdown),
/* harmony export */   t: () => (/* binding */ code)
/* harmony export */ });
// packages/core/build/runner/markdown.js
/** A text that Markdown and HTML leave alone inside a paragraph or a table's cell. */
function escapeMarkdown(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/[\\`*_[\]|~#]/g, (character) => `\\${character}`).replaceAll(/\r?\n/g, "<br>");
}
/** Inline code, with a fence that is longer than any run of backticks in the text. */
function code(text) {
	const flat = text.replaceAll(/\r?\n/g, " ").replaceAll("|", "\\|");
	const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length));
	const fence = "`".repeat(longest + 1);
	const pad = /^$|^`|`$/.test(flat) ? " " : "";
	return `${fence}${pad}${flat}${pad}${fence}`;
}
/** A block of verbatim text. */
function codeBlock(text, language = "") {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${text}\n${fence}\n`;
}
/** A table. The cells are Markdown already: escape what is not. */
function table(header, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return `${[
		line(header),
		line(header.map(() => "---")),
		...rows.map(line)
	].join("\n")}\n`;
}



/***/ }),

/***/ 1156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ COMPATIBILITIES)
/* harmony export */ });
// packages/releases/build/record-terms.js
/** What a release's migrations do to code that is older than they are: the words of run-migrations. */
const COMPATIBILITIES = [
	"none",
	"expand",
	"contract",
	"unknown"
];



/***/ }),

/***/ 5611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ NEVER),
/* harmony export */   _: () => (/* binding */ union),
/* harmony export */   a: () => (/* binding */ discriminatedUnion),
/* harmony export */   b: () => (/* binding */ _regex),
/* harmony export */   c: () => (/* binding */ looseObject),
/* harmony export */   d: () => (/* binding */ number),
/* harmony export */   f: () => (/* binding */ object),
/* harmony export */   g: () => (/* binding */ transform),
/* harmony export */   h: () => (/* binding */ string),
/* harmony export */   i: () => (/* binding */ boolean),
/* harmony export */   l: () => (/* binding */ nullable),
/* harmony export */   m: () => (/* binding */ record),
/* harmony export */   n: () => (/* binding */ _enum),
/* harmony export */   o: () => (/* binding */ int),
/* harmony export */   p: () => (/* binding */ optional),
/* harmony export */   r: () => (/* binding */ array),
/* harmony export */   s: () => (/* binding */ literal),
/* harmony export */   t: () => (/* binding */ _catch),
/* harmony export */   u: () => (/* binding */ nullish),
/* harmony export */   v: () => (/* binding */ unknown),
/* harmony export */   x: () => (/* binding */ safeParse),
/* harmony export */   y: () => (/* binding */ _maxLength)
/* harmony export */ });
// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish$1(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}
// node_modules/zod/v4/core/core.js
var _a;
/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({ status: "aborted" });
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/core/parse.js
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// node_modules/zod/v4/core/regexes.js
const anyString = /^[\s\S]{0,}$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish$1(val) && val.length !== void 0;
};
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
function discriminatorMap(def) {
	const map = /* @__PURE__ */ new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
const $ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, /* @__PURE__ */ new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
	};
});
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// node_modules/zod/v4/mini/schemas.js
const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
	return /* @__PURE__ */ _string(ZodMiniString, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
	return /* @__PURE__ */ _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodMiniNumber.init(inst, def);
});
function int(params) {
	return /* @__PURE__ */ _int(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean(params) {
	return /* @__PURE__ */ _boolean(ZodMiniBoolean, params);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
	return /* @__PURE__ */ _unknown(ZodMiniUnknown);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ unknown(),
		...normalizeParams(params)
	});
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
	$ZodDiscriminatedUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
	return new ZodMiniDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
		...normalizeParams(params)
	});
}
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: /* @__PURE__ */ string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodMiniType.init(inst, def);
	inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodMiniEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
	$ZodTransform.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
	return new ZodMiniTransform({
		type: "transform",
		transform: fn
	});
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
// @__NO_SIDE_EFFECTS__
function nullish(innerType) {
	return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
}
const ZodMiniCatch = /*@__PURE__*/ $constructor("ZodMiniCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
	return new ZodMiniCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}



/***/ }),

/***/ 3243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ outputText),
/* harmony export */   i: () => (/* binding */ output),
/* harmony export */   n: () => (/* binding */ Redactor),
/* harmony export */   r: () => (/* binding */ canBeHidden),
/* harmony export */   t: () => (/* binding */ createSummary)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1088);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(926);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);



// packages/core/build/definition/output.js
/** An output. Every output is a text in the end: numbers and booleans in their usual form, the rest as JSON. */
function output(schema, description) {
	return {
		schema,
		description
	};
}
/** The text of an output's value as a workflow reads it. */
function outputText(value) {
	if (typeof value === "string") return value;
	if (value === void 0 || value === null) return "";
	return typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
// packages/core/build/runner/form-set.js
/** Up to so many forms are looked for one by one, which costs nothing before a text comes. */
const FEW = 500;
/** How many characters the index goes by. No form has fewer: nothing as short is hidden. */
const WIDTH = 4;
/** Texts that are looked for together. With thousands of them, a text is gone through once, and not once for each. */
var FormSet = class {
	#forms = /* @__PURE__ */ new Set();
	/** The forms that begin alike; made of all forms so far when there are many, and the next text comes. */
	#index = /* @__PURE__ */ new Map();
	/** Forms that are not in the index yet. */
	#unindexed = [];
	/** How many forms there are. */
	get size() {
		return this.#forms.size;
	}
	/** Whether a text is one of the forms. */
	has(form) {
		return this.#forms.has(form);
	}
	/** Adds a form of at least four characters. Returns whether it is a new one. */
	add(form) {
		if (this.#forms.has(form)) return false;
		this.#forms.add(form);
		this.#unindexed.push(form);
		return true;
	}
	/** Every place in a text where a form stands. */
	rangesIn(text) {
		const found = [];
		if (this.#forms.size <= FEW) {
			for (const form of this.#forms) addOccurrences(found, text, form);
			return found;
		}
		this.#bringUp();
		for (let at = 0; at + WIDTH <= text.length; at += 1) for (const form of this.#index.get(startAt(text, at)) ?? []) if (text.startsWith(form, at)) found.push([at, at + form.length]);
		return found;
	}
	#bringUp() {
		for (const form of this.#unindexed) {
			const start = startAt(form, 0);
			const alike = this.#index.get(start);
			if (alike === void 0) this.#index.set(start, [form]);
			else alike.push(form);
		}
		this.#unindexed = [];
	}
};
/** A number for the four characters from a position on; several may share it. */
function startAt(text, at) {
	let start = 0;
	for (let offset = 0; offset < WIDTH; offset += 1) start = Math.imul(start, 131) + text.charCodeAt(at + offset);
	return start | 0;
}
function addOccurrences(found, text, form) {
	for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
}
// packages/core/build/runner/secret-forms.js
/** A value shorter than this is not hidden: taking out every `1` or `on` would make logs unreadable and secrets guessable. */
const SHORTEST_SECRET = 4;
/** Words that settings are made of. Hiding them would turn outputs such as `valid=true` into nonsense, and hide nothing. */
const NO_SECRET = /* @__PURE__ */ new Set([
	"true",
	"false",
	"null",
	"none",
	"undefined"
]);
const LONGEST_NO_SECRET = 9;
/** Whether a value, without the white space around it, can be told apart from ordinary text when it is met. */
function canBeHidden(value) {
	const { length } = value.trim();
	return length >= SHORTEST_SECRET && (length > LONGEST_NO_SECRET || !NO_SECRET.has(value.trim().toLowerCase()));
}
/** What of a secret is hidden: the whole and each of its lines, without the white space around them. */
function secretParts(secret) {
	if (!secret.includes("\n")) return canBeHidden(secret) ? [secret.trim()] : [];
	return [secret, ...secret.split(/\r?\n/)].map((part) => part.trim()).filter(canBeHidden);
}
/** Texts that read the same in JSON, in an address, in a form and in Markdown: most generated keys are of this kind. */
const SAME_EVERYWHERE = /^[A-Za-z0-9]+$/;
/** What `escapedForms` puts into a text. A text without any of these marks holds no such form. */
const ESCAPED = /[\\%+&<]/;
/** Whether a text may hold a part of a secret in one of its escaped forms. */
function mayHoldEscaped(text) {
	return ESCAPED.test(text);
}
/**
* A part of a secret as it reads in JSON, in an address, in a form and in our own Markdown, as far as that differs from
* the part itself. The runner masks most of these forms in its log (actions/runner, HostContext); Markdown is ours,
* because our summaries escape what they quote.
*/
function escapedForms(part) {
	if (SAME_EVERYWHERE.test(part)) return [];
	const text = wellFormed(part);
	return [
		JSON.stringify(part).slice(1, -1),
		encodeURIComponent(text),
		new URLSearchParams({ "": text }).toString().slice(1),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.r)(part),
		part.replaceAll("|", "\\|")
	].filter((form) => form !== part);
}
/** A run of the characters that both alphabets of Base64 are made of, without its padding. */
const BASE64_RUN = /[A-Za-z0-9+/_-]{10,}/g;
/** The longest part of which a text may hold a Base64 form, in characters; 0 when there is none. */
function longestInBase64(text) {
	let run = 0;
	for (const { length } of text.match(BASE64_RUN) ?? []) run = Math.max(run, length);
	return Math.floor((3 * run + 4) / 4);
}
/**
* Base64 of a part of a secret, alone and behind one or two other bytes, as in `Basic base64(user:secret)`; only the
* characters that depend on nothing but the secret.
*/
function base64Forms(part) {
	if (part.length < 8) return [];
	const bytes = Buffer.from(part).toString("latin1");
	return [
		0,
		1,
		2
	].flatMap((shift) => {
		const stable = btoa("\0".repeat(shift) + bytes).slice([
			0,
			2,
			3
		][shift], Math.floor((shift + bytes.length) * 8 / 6));
		return /[+/]/.test(stable) ? [stable, stable.replaceAll("+", "-").replaceAll("/", "_")] : [stable];
	});
}
/** A lone surrogate has no form in UTF-8, and encodeURIComponent would throw. */
function wellFormed(text) {
	return Buffer.from(text).toString();
}
// packages/core/build/runner/hidden-texts.js
/**
* The texts under which secrets may show themselves. A process may have thousands of secrets to learn, and most of them
* are never met in a form of their own; so a form is made when a text turns up that could hold it, and then kept.
*/
var HiddenTexts = class {
	#parts = new FormSet();
	#escaped = new FormSet();
	#base64 = new FormSet();
	/** Parts whose escaped forms are yet to be made. */
	#unescaped = [];
	/** Parts whose Base64 forms are yet to be made. */
	#unencoded = [];
	/** The length of the shortest of those. */
	#shortestUnencoded = Infinity;
	/** The length of the shortest part of all. */
	#shortest = Infinity;
	/** Adds a part of a secret: the whole, or a line of it. */
	add(part) {
		if (!this.#parts.add(part)) return;
		this.#shortest = Math.min(this.#shortest, part.length);
		this.#unescaped.push(part);
		if (part.length < 8) return;
		this.#unencoded.push(part);
		this.#shortestUnencoded = Math.min(this.#shortestUnencoded, part.length);
	}
	/** Every set of texts of which one may stand in this text. */
	possibleIn(text) {
		if (text.length < this.#shortest) return [];
		if (this.#unescaped.length > 0 && mayHoldEscaped(text)) this.#escape();
		if (text.length >= this.#shortestUnencoded) this.#encode(longestInBase64(text));
		return [
			this.#parts,
			this.#escaped,
			this.#base64
		];
	}
	#escape() {
		for (const part of this.#unescaped) for (const form of escapedForms(part)) this.#escaped.add(form);
		this.#unescaped = [];
	}
	#encode(longest) {
		if (longest < this.#shortestUnencoded) return;
		const waiting = [];
		this.#shortestUnencoded = Infinity;
		for (const part of this.#unencoded) if (part.length > longest) {
			waiting.push(part);
			this.#shortestUnencoded = Math.min(this.#shortestUnencoded, part.length);
		} else for (const form of base64Forms(part)) this.#base64.add(form);
		this.#unencoded = waiting;
	}
};
/**
* Knows the secrets of this run and takes them out of every text that leaves the process. The runner masks its log,
* but not records, comments, or what a laptop shows; so nothing of ours relies on the runner alone.
*/
var Redactor = class {
	#hidden = new HiddenTexts();
	/** Adds a secret in all its forms. Returns whether it is hidden from now on; a very short or common one is not. */
	add(secret) {
		const parts = secretParts(secret);
		parts.forEach((part) => this.#hidden.add(part));
		return parts.length > 0;
	}
	/** The text without any secret that is known. */
	redact(text) {
		const ranges = this.#find(text);
		if (ranges.length === 0) return text;
		let result = "";
		let from = 0;
		for (const [start, end] of ranges) {
			result += text.slice(from, start) + "***";
			from = end;
		}
		return result + text.slice(from);
	}
	/** Where to cut a text that is too long: at `limit`, or before the secret that lies across it. */
	cutAt(text, limit) {
		return this.#find(text).find(([start, end]) => start > 0 && start < limit && end > limit)?.[0] ?? limit;
	}
	/** Where secrets are; those that touch or overlap are one range, so that none leaves a rest of another behind. */
	#find(text) {
		const found = [];
		for (const forms of this.#hidden.possibleIn(text)) for (const range of forms.rangesIn(text)) found.push(range);
		if (found.length === 0) return found;
		const merged = [];
		for (const [start, end] of found.toSorted((a, b) => a[0] - b[0])) {
			const last = merged.at(-1);
			if (last !== void 0 && start <= last[1]) last[1] = Math.max(last[1], end);
			else merged.push([start, end]);
		}
		return merged;
	}
};
// packages/core/build/runner/summary.js
/** GitHub drops a step's summary that is larger than this many bytes (docs: job summaries). */
const LIMIT = 1048576;
/** A summary that writes redacted Markdown to the runner's file, and stops with a note before GitHub's limit. */
function createSummary(file, { redact, warn }) {
	const note = "\n\n_The rest of this summary is left out: GitHub shows at most 1 MiB a step._\n";
	let full = false;
	return { append(markdown) {
		if (file === void 0 || file === "" || full) return;
		const text = `${redact(markdown)}\n`;
		try {
			full = size(file) + Buffer.byteLength(text) + 77 > LIMIT;
			(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, full ? note : text, "utf8");
		} catch (error) {
			full = true;
			warn(`the job summary cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		}
	} };
}
function size(file) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}



/***/ }),

/***/ 5998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isHttpsOrLoopback),
/* harmony export */   t: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3703);

// packages/core/build/fields/url.js
/** Whether a host name is this machine: `localhost`, 127.0.0.0/8 or `::1`. */
function isLoopback(hostname) {
	const host = hostname.toLowerCase();
	return host === "localhost" || host === "[::1]" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
/** The address of a provider's API: https, or http on this machine's loopback for tests. */
function apiUrl() {
	return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__.n)((value) => parseUrl(value, "must be an https:// address (http:// on loopback only)", isHttpsOrLoopback));
}
/** Whether requests to an address are encrypted or stay on this machine. */
function isHttpsOrLoopback(url) {
	return url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname);
}
function parseUrl(value, otherwise, accept) {
	const url = /^https?:\/\/[^\s/]\S*$/i.test(value) && URL.canParse(value) ? new URL(value) : void 0;
	if (url === void 0 || !accept(url)) throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t(otherwise);
	if (url.username !== "" || url.password !== "") throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t("must not carry a user name or password; send a header instead");
	return url;
}



/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
