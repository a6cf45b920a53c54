export const id = 437;
export const ids = [437];
export const modules = {

/***/ 9279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ referenceAt),
/* harmony export */   t: () => (/* binding */ interpolate)
/* harmony export */ });
// actions/validate-env/build/dialects/interpolate.js
/** Deeper nesting of `${A:-${B:-…}}` is refused here, so that no text can exhaust the stack. */
const DEEPEST = 50;
/** Interpolates as the Compose specification and compose-go 2.6 do: values only, `$$` for a dollar sign. */
function interpolate(template, lookup, depth = 0) {
	if (depth > DEEPEST) return {
		text: "",
		hasUnset: false,
		refused: true
	};
	let text = "";
	let hasUnset = false;
	let at = 0;
	for (let dollar = template.indexOf("$"); dollar !== -1; dollar = template.indexOf("$", at)) {
		const reference = referenceAt(template, dollar);
		const value = resolve(reference, lookup, depth);
		if (value.refused) return {
			text: "",
			hasUnset: false,
			refused: true
		};
		text += template.slice(at, dollar) + value.text;
		hasUnset ||= value.hasUnset;
		at = reference.end;
	}
	return {
		text: text + template.slice(at),
		hasUnset,
		refused: false
	};
}
const NAME = /[_a-z][_a-z0-9]*/iy;
const OPERATOR = /:?[-+?]/y;
/** The reference that begins with the `$` at a position. */
function referenceAt(text, dollar) {
	const next = text[dollar + 1];
	if (next === "$") return {
		kind: "literal",
		text: "$",
		end: dollar + 2
	};
	if (next === "{") return bracedAt(text, dollar);
	const name = match(NAME, text, dollar + 1);
	if (name === "") return {
		kind: "literal",
		text: "$",
		end: dollar + 1
	};
	return {
		kind: "name",
		name,
		operator: "",
		argument: "",
		end: dollar + 1 + name.length
	};
}
function bracedAt(text, dollar) {
	const name = match(NAME, text, dollar + 2);
	const after = dollar + 2 + name.length;
	if (name !== "" && text[after] === "}") return {
		kind: "name",
		name,
		operator: "",
		argument: "",
		end: after + 1
	};
	const operator = name === "" ? "" : match(OPERATOR, text, after);
	const close = operator === "" ? -1 : closingBrace(text, dollar);
	if (close === -1) return {
		kind: "malformed",
		end: dollar + 2
	};
	return {
		kind: "name",
		name,
		operator,
		argument: text.slice(after + operator.length, close),
		end: close + 1
	};
}
/**
* The brace that closes the reference, on the same line. Every opening brace counts, with or without its `$`, and hides
* the character after it; when the braces do not balance, the line's last closing brace is taken. That is compose-go's way.
*/
function closingBrace(text, dollar) {
	const newline = text.indexOf("\n", dollar);
	const last = text.lastIndexOf("}", newline === -1 ? text.length : newline);
	let open = 0;
	for (let at = dollar; at <= last; at += 1) if (text[at] === "}") {
		open -= 1;
		if (open === 0) return at;
	} else if (text[at] === "{") {
		open += 1;
		at += 1;
	}
	return last > dollar ? last : -1;
}
function resolve(reference, lookup, depth) {
	if (reference.kind === "literal") return {
		text: reference.text,
		hasUnset: false,
		refused: false
	};
	if (reference.kind === "malformed") return {
		text: "",
		hasUnset: false,
		refused: true
	};
	const value = lookup(reference.name);
	if (reference.operator === "") return {
		text: value ?? "",
		hasUnset: value === void 0,
		refused: false
	};
	const argument = interpolate(reference.argument, lookup, depth + 1);
	if (argument.refused) return argument;
	const isThere = value !== void 0 && (value !== "" || !reference.operator.startsWith(":"));
	if (reference.operator.endsWith("-")) return isThere ? plain(value) : argument;
	if (reference.operator.endsWith("+")) return isThere ? argument : plain(value ?? "");
	return isThere ? plain(value) : {
		text: "",
		hasUnset: false,
		refused: true
	};
}
function plain(text) {
	return {
		text,
		hasUnset: false,
		refused: false
	};
}
function match(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? "";
}



/***/ }),

/***/ 8437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9697);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3436);
/* harmony import */ var _interpolate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9279);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7035);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(714);







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
// actions/validate-env/build/contract/contract.js
/** Where a contract speaks of a variable. */
function placeIn({ file }, { line }) {
	return file === void 0 || line === void 0 ? {} : {
		file,
		line
	};
}
/** The section of variables that no heading covers. */
const NO_SECTION = "Environment";
/** What the usual frameworks put into the browser's bundle. */
const PUBLIC_PREFIXES = [
	"NEXT_PUBLIC_",
	"VITE_",
	"REACT_APP_",
	"NUXT_PUBLIC_",
	"PUBLIC_",
	"EXPO_PUBLIC_",
	"VUE_APP_",
	"GATSBY_",
	"STORYBOOK_"
];
/** A contract with nothing in it. */
const EMPTY_CONTRACT = {
	variables: /* @__PURE__ */ new Map(),
	groups: [],
	publicPrefixes: PUBLIC_PREFIXES,
	allowUnknown: false
};
// actions/validate-env/build/contract/locate.js
/** The files that are looked for when `schema` was not given, the most exact statement first. */
const DEFAULT_SCHEMAS = [
	"env.schema.yml",
	".env.schema",
	".env.example"
];
/** The contract file of a folder: the one that was asked for, else the first default that is there. */
function locateSchema(folder, asked) {
	return asked ?? DEFAULT_SCHEMAS.find((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)));
}
// actions/validate-env/build/contract/native/issues.js
/** Collects what is wrong with a contract, so that all of it is told at once. */
var Issues = class Issues {
	found;
	/** The line of what is being read, for what has none of its own. */
	line;
	#above;
	#name;
	constructor(above, name = "", line = above?.line ?? 1) {
		this.found = above?.found ?? [];
		this.line = line;
		this.#above = above;
		this.#name = name;
	}
	/** Notes an issue, and gives nothing back in the place of a value. */
	note(line, message) {
		this.found.push({
			line: line ?? this.line,
			message: `${this.#prefix()}${message}`
		});
	}
	/** The same list, with a key in front of each message. Made for every key of a contract, so it does no work of its own. */
	under(name, line) {
		return new Issues(this, name, line);
	}
	#prefix() {
		return this.#above === void 0 ? "" : `${this.#above.#prefix()}${this.#name}: `;
	}
};
/** A key as it may be shown: short, and in quotes. */
function printable(name) {
	return JSON.stringify(name.length > 40 ? `${name.slice(0, 37)}...` : name);
}
// actions/validate-env/build/contract/native/object.js
/** The line of a key, or of the whole when it was not written; none when both have that of what holds them. */
function lineOfKey(tree, name) {
	return tree.entries.find((entry) => entry.key === name)?.line ?? tree.line;
}
/** Whether a key was written at all, well or not. */
function isGiven(tree, name) {
	return tree.entries.some((entry) => entry.key === name);
}
/** A key of an object. */
function key(shape, description) {
	return {
		shape,
		description
	};
}
/** An object with these keys and no others. */
function object(keys, requirement = {}) {
	let known;
	return {
		get schema() {
			return {
				type: "object",
				properties: properties(keys),
				additionalProperties: false,
				...requirement
			};
		},
		read(tree, issues) {
			if (tree.kind !== "map") return issues.note(tree.line, "must be a map of keys");
			const { shapes, blank } = known ??= knownOf(keys);
			const values = { ...blank };
			for (const entry of tree.entries) {
				const shape = shapes.get(entry.key);
				const taken = entry.value.kind === "scalar" ? shape?.take?.(entry.value.value) : void 0;
				if (taken !== void 0) values[entry.key] = taken;
				else if (shape === void 0) issues.note(entry.line ?? tree.line, `has an unknown key ${printable(entry.key)}; known are ${[...shapes.keys()].join(", ")}`);
				else values[entry.key] = shape.read(entry.value, issues.under(entry.key, entry.line ?? tree.line));
			}
			return {
				values,
				tree
			};
		}
	};
}
function knownOf(keys) {
	const names = Object.entries(keys);
	return {
		shapes: new Map(names.map(([name, { shape }]) => [name, shape])),
		blank: Object.fromEntries(names.map(([name]) => [name, void 0]))
	};
}
/** A map from names of a certain form to values of one shape. */
function mapOf(names, value) {
	return entriesOf(names, value, (name, line, read) => ({
		name,
		line,
		value: read
	}));
}
/** The same, of which each entry is made into something at once: there may be thousands. */
function entriesOf(names, value, make) {
	return {
		get schema() {
			return {
				type: "object",
				patternProperties: { [names.pattern.source]: value.schema },
				additionalProperties: false
			};
		},
		read(tree, issues) {
			if (tree.kind !== "map") return issues.note(tree.line, `must be a map from ${names.form} to what it is`);
			const found = [];
			const known = /* @__PURE__ */ new Map();
			tree.entries.forEach(({ key: name, line = tree.line ?? issues.line, value: below }) => {
				if (names.pattern.test(name)) {
					const read = (below.line === void 0 ? known.get(below) : void 0) ?? readAndKeep(below, value, issues.under(name, line), known);
					if (read !== void 0) found.push(make(name, line, read));
				} else issues.note(line, `has a key ${printable(name)} that is not ${names.form}`);
			});
			return found;
		}
	};
}
/** Reads a value, and keeps it, unless there are issues: then it is read in each place, for the line there. */
function readAndKeep(tree, shape, issues, known) {
	const count = issues.found.length;
	const read = shape.read(tree, issues);
	if (read !== void 0 && tree.line === void 0 && issues.found.length === count) known.set(tree, read);
	return read;
}
/** A shape that is also checked as a whole. */
function checked(shape, check) {
	return {
		get schema() {
			return shape.schema;
		},
		read(tree, issues) {
			const value = shape.read(tree, issues);
			if (value !== void 0) check(value, issues);
			return value;
		}
	};
}
/** A shape whose value is turned into another one. */
function mapped(shape, convert) {
	return {
		get schema() {
			return shape.schema;
		},
		read(tree, issues) {
			const value = shape.read(tree, issues);
			return value === void 0 ? void 0 : convert(value);
		}
	};
}
/** A shape whose missing value (`NAME:` with nothing behind it) is read as an empty map. */
function orEmpty(shape) {
	return {
		get schema() {
			return { anyOf: [shape.schema, { type: "null" }] };
		},
		read: (tree, issues) => shape.read(isNothing(tree) ? {
			kind: "map",
			line: tree.line,
			entries: []
		} : tree, issues)
	};
}
function isNothing(tree) {
	return tree.kind === "scalar" && tree.value === null;
}
function properties(keys) {
	return Object.fromEntries(Object.entries(keys).map(([name, { shape, description }]) => [name, {
		description,
		...shape.schema
	}]));
}
// actions/validate-env/build/rules/catalogue.js
/** Every rule, by an id that never changes, with a title for annotations and reports. docs/validate-env-rules.md explains each. */
const RULES = {
	EV001: "missing",
	EV002: "empty",
	EV003: "blank",
	EV010: "wrong type",
	EV011: "pattern does not match",
	EV012: "wrong length",
	EV013: "not an allowed value",
	EV014: "out of range",
	EV020: "placeholder",
	EV021: "same as the example",
	EV022: "repetition or sequence",
	EV023: "low variety",
	EV024: "well-known credential",
	EV030: "wrong format",
	EV031: "key of another environment",
	EV040: "not exactly one of a group",
	EV041: "group set in part",
	EV042: "companion missing",
	EV043: "conflict",
	EV044: "none of a group",
	EV050: "address disagrees with its parts",
	EV051: "local or example host in production",
	EV052: "credential not percent-encoded",
	EV053: "protocol not allowed",
	EV060: "secret under a public name",
	EV061: "secret repeated in a public value",
	EV062: "one value for two secrets",
	EV063: "secret stored as a plain variable",
	EV070: "dialects differ",
	EV071: "syntax",
	EV072: "duplicate",
	EV073: "unquoted special character",
	EV074: "encoding or line ends",
	EV075: "unusual name",
	EV076: "white space around the value",
	EV080: "unset in a compose file",
	EV081: "secret with a default in a compose file",
	EV082: "not used by the compose files",
	EV083: "two defaults in compose files",
	EV084: "unresolved reference",
	EV085: "secret written into a compose file",
	EV090: "unknown variable",
	EV091: "deprecated",
	EV092: "missing in the example",
	EV093: "in the example only",
	EV100: "too short to mask",
	EV110: "contract"
};
/** All ids. */
const RULE_IDS = Object.keys(RULES);
/** Whether a text is the id of a rule. */
function isRuleId(text) {
	return Object.hasOwn(RULES, text);
}
// actions/validate-env/build/contract/native/silences.js
/** The silences that name a rule. */
function silences(entries) {
	const known = /* @__PURE__ */ new Map();
	for (const { name, value } of entries) if (canBeSilenced(name)) known.set(name, value);
	return known;
}
/** Notes the silences that name none. */
function checkSilences(entries, issues) {
	for (const { name, line } of entries) if (!canBeSilenced(name)) issues.note(line, `ignore: ${name} is no rule that can be silenced`);
}
function canBeSilenced(name) {
	return isRuleId(name) && name !== "EV110";
}
// actions/validate-env/build/contract/native/groups.js
const LISTS$1 = [
	"one-of",
	"any-of",
	"all-or-none",
	"conflicts"
];
/** The groups that an item of `groups` describes: one, or one for each name of `requires`. */
function toGroups(file, read, issues) {
	const { values, tree } = read;
	const line = tree.line ?? issues.line;
	const found = [];
	const ignore = silences(values.ignore ?? []);
	checkSilences(values.ignore ?? [], issues);
	const base = (names) => ({
		place: {
			file,
			line
		},
		label: values.name ?? names.join(", "),
		ignore
	});
	for (const kind of LISTS$1) {
		const names = values[kind];
		if (names !== void 0) found.push({
			...base(names),
			kind,
			names
		});
	}
	for (const { name, value } of values.requires ?? []) found.push({
		...base([name]),
		kind: "requires",
		name,
		needs: value
	});
	const address = values["matches-url"];
	if (address !== void 0) found.push(...matchesUrl(address, base, issues));
	const kinds = [
		...LISTS$1,
		"requires",
		"matches-url"
	];
	if (kinds.filter((kind) => values[kind] !== void 0).length > 1) issues.note(line, "has more than one kind; write one item for each");
	if (kinds.every((kind) => !isGiven(tree, kind))) issues.note(line, `says nothing; give it one of ${kinds.join(", ")}`);
	return found;
}
const PARTS$1 = [
	"host",
	"port",
	"database",
	"user",
	"password"
];
function matchesUrl({ values, tree }, base, issues) {
	const parts = /* @__PURE__ */ new Map();
	for (const part of PARTS$1) if (values[part] !== void 0) parts.set(part, values[part]);
	if (values.url === void 0 || parts.size === 0) {
		issues.note(tree.line, "matches-url: needs url and at least one part of it");
		return [];
	}
	return [{
		...base([values.url]),
		kind: "matches-url",
		url: values.url,
		parts
	}];
}
/** The members of groups that say which of them must be set, so that none of them has to be on its own. */
function membersOf(groups) {
	return new Set(groups.flatMap((group) => "names" in group ? group.names : []));
}
/** Every name that a group speaks of. */
function namesIn(group) {
	if (group.kind === "requires") return [group.name, ...group.needs];
	return group.kind === "matches-url" ? [group.url, ...group.parts.values()] : group.names;
}
// actions/validate-env/build/formats/formats.js
/** Formats that a contract may ask for. The whole value must match. */
const TABLE = {
	"stripe-secret-key": {
		pattern: /^[sr]k_(?:test|live)_[A-Za-z0-9]{10,247}$/,
		form: "a Stripe secret or restricted key (sk_… or rk_…)",
		secret: true
	},
	"stripe-publishable-key": {
		pattern: /^pk_(?:test|live)_[A-Za-z0-9]{10,247}$/,
		form: "a Stripe publishable key (pk_…)",
		secret: false
	},
	"stripe-webhook-secret": {
		pattern: /^whsec_[A-Za-z0-9+/=]{16,}$/,
		form: "a webhook signing secret (whsec_…)",
		secret: true
	},
	"google-api-key": {
		pattern: /^AIza[\w-]{35}$/,
		form: "a Google API key (AIza…)",
		secret: false
	},
	"openai-api-key": {
		pattern: /^sk-(?:(?:proj|svcacct|admin)-)?[\w-]{20,}$/,
		form: "an OpenAI API key (sk-…)",
		secret: true
	},
	"anthropic-api-key": {
		pattern: /^sk-ant-[a-z]+\d{2}-[\w-]{80,}$/,
		form: "an Anthropic API key (sk-ant-…)",
		secret: true
	},
	"github-token": {
		pattern: /^(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{82})$/,
		form: "a GitHub token (ghp_…, ghs_… or github_pat_…)",
		secret: true
	},
	"fly-token": {
		pattern: /^(?:FlyV1 )?(?:fo1_[\w-]{43}|fm[12][ar]?_[A-Za-z0-9+/=,_-]{100,})$/,
		form: "a Fly.io token (fo1_… or fm2_…)",
		secret: true
	},
	"slack-bot-token": {
		pattern: /^xox[abpr]-[0-9A-Za-z-]{20,}$/,
		form: "a Slack token (xoxb-…)",
		secret: true
	},
	"sendgrid-api-key": {
		pattern: /^SG\.[\w-]{22}\.[\w-]{43}$/,
		form: "a SendGrid API key (SG.…)",
		secret: true
	},
	"aws-access-key-id": {
		pattern: /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}$/,
		form: "an AWS access key id (AKIA… or ASIA…)",
		secret: false
	},
	"npm-token": {
		pattern: /^npm_[A-Za-z0-9]{36}$/,
		form: "an npm token (npm_…)",
		secret: true
	},
	"huggingface-token": {
		pattern: /^hf_[A-Za-z0-9]{34,}$/,
		form: "a Hugging Face token (hf_…)",
		secret: true
	},
	"digitalocean-token": {
		pattern: /^do[opr]_v1_[a-f0-9]{64}$/,
		form: "a DigitalOcean token (dop_v1_…)",
		secret: true
	},
	"doppler-token": {
		pattern: /^dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,}$/,
		form: "a Doppler token (dp.st.…)",
		secret: true
	},
	"planetscale-password": {
		pattern: /^pscale_pw_[\w.=-]{32,64}$/,
		form: "a PlanetScale password (pscale_pw_…)",
		secret: true
	},
	"linear-api-key": {
		pattern: /^lin_api_[A-Za-z0-9]{40}$/,
		form: "a Linear API key (lin_api_…)",
		secret: true
	},
	"telegram-bot-token": {
		pattern: /^\d{5,16}:A[\w-]{34}$/,
		form: "a Telegram bot token (digits:A…)",
		secret: true
	},
	"private-key": {
		pattern: /^-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[^]+-----END (?:[A-Z]+ )*PRIVATE KEY-----\s*$/,
		form: "a private key in PEM",
		secret: true
	},
	jwt: {
		pattern: /^ey[\w-]{8,}\.ey[\w-]{8,}\.[\w-]{8,}$/,
		form: "a JSON Web Token (three parts)",
		secret: false
	},
	"sentry-dsn": {
		pattern: /^https:\/\/[0-9a-f]{16,}(?::[0-9a-f]+)?@[\w.-]+(?::\d+)?\/(?:[\w-]+\/)*\d+$/,
		form: "a Sentry DSN (https://key@host/project)",
		secret: false
	}
};
/** All formats, as a contract names them. */
const FORMAT_NAMES = Object.keys(TABLE);
/** How "must be …" ends when a value has not a format; nothing when it has. */
function formatProblem(format, value) {
	const { pattern, form } = TABLE[format];
	return pattern.test(value.trim()) ? void 0 : form;
}
/** How every secret format begins; most values begin otherwise, and need not be matched against each of them. */
const SECRET_START = /^\s*(?:[sr]k[_-]|whsec_|gh[a-z]_|github_pat_|FlyV1 |fo1_|fm[12]|xox|SG\.|npm_|hf_|do[opr]_|dp\.|pscale_|lin_|\d{5,16}:A|-----BEGIN)/;
/** A first look before `secretFormat`: whether a value is no address, which only a PEM block may hold. */
function mayHaveFormat(value) {
	return !value.includes("://") || value.includes("-----BEGIN");
}
/** What kind of secret a value is by its form alone, if it is one that nobody should see. */
function secretFormat(value) {
	if (!SECRET_START.test(value)) return void 0;
	return FORMAT_NAMES.find((name) => TABLE[name].secret && TABLE[name].pattern.test(value.trim()));
}
// actions/validate-env/build/types/encoded.js
/** Base64 in either alphabet, padded. */
function isBase64(value) {
	const text = value.replaceAll(/\s/g, "");
	return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
}
/** Whole bytes in hexadecimal digits. */
function isHex(value) {
	return value.length % 2 === 0 && /^[0-9a-f]+$/i.test(value);
}
/** A UUID of RFC 9562, with its variant bits, or the nil one. */
function isUuid(value) {
	return /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-(?:0{4}-){3}0{12})$/i.test(value);
}
/** One PEM block or several. Line ends may be written as `\n`, which is how a block survives on one line. */
function isPem(value) {
	const text = value.replaceAll(String.raw`\n`, "\n").trim();
	const label = /^-----BEGIN ([A-Z0-9 ]+)-----\n/.exec(text)?.[1];
	return label !== void 0 && text.endsWith(`-----END ${label}-----`) && /^[A-Za-z0-9+/=]{16,}$/m.test(text);
}
// actions/validate-env/build/types/plain.js
/** A whole number that a double can hold. */
function isInteger(value) {
	return /^[+-]?\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value));
}
/** A number in decimal notation, with or without an exponent. */
function isNumber(value) {
	return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(value) && Number.isFinite(Number(value));
}
const BOOLEANS = new Set("true false 1 0 yes no on off".split(" "));
/** The words that applications read as a boolean. */
function isBoolean(value) {
	return BOOLEANS.has(value) || value.length <= 5 && BOOLEANS.has(value.toLowerCase());
}
/** A port that something can listen on. */
function isPort(value) {
	return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535;
}
/** A duration with a unit; a bare number is seconds to one program and milliseconds to the next. */
function isDuration(value) {
	return parseDuration(value) !== void 0;
}
/** A JSON text. */
function isJson(value) {
	try {
		JSON.parse(value);
		return true;
	} catch {
		return false;
	}
}
/** Items parted by commas. */
function isList(value) {
	return value.split(",").every((item) => item.trim() !== "");
}
/** A version by semver.org's grammar. */
function isSemver(value) {
	const core = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(.*)$/.exec(value);
	if (core === null || value.length > 256) return false;
	const [, prerelease, build] = /^(?:-([^+]*))?(?:\+(.*))?$/.exec(core[1] ?? "") ?? ["", "!"];
	const identifiers = (text, numeric) => text.split(".").every((part) => /^[0-9A-Za-z-]+$/.test(part) && !numeric.test(part));
	return (prerelease === void 0 || identifiers(prerelease, /^0\d+$/)) && (build === void 0 || identifiers(build, /^$/));
}
/** A calendar date of ISO 8601 that exists, with or without a time. */
function isDate(value) {
	const day = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value)?.[1];
	if (day === void 0) return false;
	const parsed = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) && !Number.isNaN(Date.parse(value));
}
// actions/validate-env/build/values/address.js
/**
* Protocol, credentials, hosts and path. Both cases are written out: to fold them, the first match of a run takes a tenth
* of a millisecond.
*/
const ADDRESS = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(?:([^/?#\s]*)@)?([^/?#\s]*)([^?#\s]*)\S*$/;
/** Takes an address apart without changing anything in it. `undefined` for what has no `protocol://host`. */
function parseAddress(value) {
	const match = ADDRESS.exec(value);
	const hosts = match === null ? void 0 : parseHosts(match[3] ?? "");
	if (match === null || hosts === void 0) return void 0;
	const address = {
		protocol: (match[1] ?? "").toLowerCase(),
		hosts,
		path: match[4] ?? ""
	};
	const credentials = match[2];
	return credentials === void 0 ? address : {
		...address,
		...parseCredentials(credentials)
	};
}
function parseHosts(text) {
	if (!text.includes(",")) {
		const host = parseHost(text);
		return host === void 0 ? void 0 : [host];
	}
	const hosts = text.split(",").map(parseHost);
	return hosts.every((host) => host !== void 0) ? hosts : void 0;
}
function parseHost(text) {
	if (text !== "" && !text.includes(":") && !text.includes("[") && !text.includes("]")) return { host: text };
	if (!/^(?:\[[0-9A-Fa-f:.]+\]|[^:[\]@]+)(?::\d{1,5})?$/.test(text)) return void 0;
	const colon = text.endsWith("]") ? -1 : text.lastIndexOf(":");
	return colon === -1 ? { host: text } : {
		host: text.slice(0, colon),
		port: text.slice(colon + 1)
	};
}
function parseCredentials(text) {
	const colon = text.indexOf(":");
	return colon === -1 ? { user: text } : {
		user: text.slice(0, colon),
		password: text.slice(colon + 1)
	};
}
/** The port that a protocol stands for when an address names none. */
const DEFAULT_PORTS = {
	postgres: "5432",
	postgresql: "5432",
	mysql: "3306",
	mariadb: "3306",
	redis: "6379",
	rediss: "6379",
	mongodb: "27017",
	amqp: "5672",
	amqps: "5671",
	http: "80",
	https: "443"
};
/** Undoes percent-encoding; a text with a stray `%` stays as it is. */
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// actions/validate-env/build/types/network.js
/** An address with a protocol. Several hosts are fine, as MongoDB and PostgreSQL write them. */
function isUrl(value) {
	if (/\s/.test(value)) return false;
	if (URL.canParse(value)) return true;
	return parseAddress(value) !== void 0;
}
/** An address, or a name with an address in angle brackets. */
function isEmail(value) {
	const address = /^[^<>]{0,200}<([^<>]+)>$/.exec(value)?.[1] ?? value;
	const [, local, domain] = /^([^\s@<>]{1,64})@([^\s@<>]{1,255})$/.exec(address) ?? [];
	return local !== void 0 && domain !== void 0 && domain.includes(".") && isHostName(domain);
}
/** A host name or an IP address. */
function isHost(value) {
	return isIp(value) || isHostName(value);
}
/** An IPv4 or IPv6 address. */
function isIp(value) {
	if (/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(value)) return true;
	return value.includes(":") && /^[0-9a-f:.]+$/i.test(value) && URL.canParse(`http://[${value}]/`);
}
/** Labels by RFC 1123, with `_`, which Compose service names have. */
function isHostName(value) {
	return value.length <= 253 && value.split(".").every((label) => /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/.test(label));
}
// actions/validate-env/build/types/types.js
/** All types. None of them throws, nor says what a value is. */
const TYPES$2 = {
	string: {
		accepts: () => true,
		form: "a text"
	},
	int: {
		accepts: isInteger,
		form: "a whole number"
	},
	number: {
		accepts: isNumber,
		form: "a number"
	},
	bool: {
		accepts: isBoolean,
		form: "true or false (also 1/0, yes/no, on/off)"
	},
	port: {
		accepts: isPort,
		form: "a port, from 1 to 65535"
	},
	url: {
		accepts: isUrl,
		form: "an address with its protocol, such as https://host/path"
	},
	email: {
		accepts: isEmail,
		form: "an e-mail address"
	},
	host: {
		accepts: isHost,
		form: "a host name or an IP address, without protocol, port or path"
	},
	ip: {
		accepts: isIp,
		form: "an IP address"
	},
	enum: {
		accepts: () => true,
		form: "one of a list"
	},
	duration: {
		accepts: isDuration,
		form: "a duration with its unit, such as 30s, 5m or 1h"
	},
	json: {
		accepts: isJson,
		form: "JSON"
	},
	list: {
		accepts: isList,
		form: "a list parted by commas, without empty items"
	},
	semver: {
		accepts: isSemver,
		form: "a semantic version, such as 1.2.3"
	},
	uuid: {
		accepts: isUuid,
		form: "a UUID"
	},
	base64: {
		accepts: isBase64,
		form: "Base64, with its padding"
	},
	hex: {
		accepts: isHex,
		form: "hexadecimal digits, two a byte"
	},
	pem: {
		accepts: isPem,
		form: "a PEM block, with its BEGIN and END lines"
	},
	date: {
		accepts: isDate,
		form: "a date such as 2026-01-31, or a date and time of ISO 8601"
	}
};
/** All types, as a contract names them. */
const TYPE_NAMES = Object.keys(TYPES$2);
// actions/validate-env/build/contract/pattern.js
/** Whether a text is a regular expression as the rules use it: of ECMAScript, with the flag `u`. */
function isPattern$1(source) {
	try {
		new RegExp(source, "u");
		return true;
	} catch {
		return false;
	}
}
// actions/validate-env/build/contract/native/check-variable.js
const NUMERIC = /* @__PURE__ */ new Set([
	"int",
	"number",
	"port"
]);
/** What no single key of a variable can tell. */
function checkVariable({ values, tree }, issues) {
	const say = (key, message) => issues.note(lineOfKey(tree, key), `${key}: ${message}`);
	if (values.pattern !== void 0 && !isPattern$1(values.pattern)) say("pattern", "is no regular expression");
	if (values.type === "enum" && values.values === void 0) say("type", "an enum needs its values");
	if (values.values !== void 0 && (values.type ?? "enum") !== "enum") say("values", "are for the type enum only");
	if (values.protocols !== void 0 && values.type !== "url") say("protocols", "are for the type url only");
	const numeric = NUMERIC.has(values.type ?? "");
	if (values.min !== void 0 && !numeric) say("min", "is for numbers only");
	if (values.max !== void 0 && !numeric) say("max", "is for numbers only");
	if ((values.min ?? -Infinity) > (values.max ?? Infinity)) say("min", "is greater than max");
	if ((values["min-length"] ?? 0) > (values["max-length"] ?? Infinity)) say("min-length", "is greater than max-length");
	if (values.secret === true && values.public === true) say("public", "contradicts secret");
	if (values.required === false) {
		if (values["required-in"] !== void 0) say("required-in", "contradicts `required: false`");
		if (values.when !== void 0) say("when", "contradicts `required: false`");
	}
	if (values.ignore !== void 0) checkSilences(values.ignore, issues);
}
// actions/validate-env/build/contract/native/shape.js
/** `true` or `false`. */
const flag = scalarShape({ type: "boolean" }, "must be true or false", (value) => typeof value === "boolean" ? value : void 0);
/** A text that is not empty. Numbers are taken as they are written, because nobody quotes `version: 1`. */
const text = scalarShape({ anyOf: [{
	type: "string",
	pattern: "\\S"
}, { type: "number" }] }, "must be a text", (value) => {
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value.trim() !== "" ? value : void 0;
});
/** A whole number of zero or more. */
const count = scalarShape({
	type: "integer",
	minimum: 0
}, "must be a whole number, 0 or more", (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : void 0);
/** Any number. */
const number = scalarShape({ type: "number" }, "must be a number", (value) => typeof value === "number" && Number.isFinite(value) ? value : void 0);
/** A text of a given form; `form` completes the sentence "must be …". */
function textLike(pattern, form) {
	return scalarShape({
		type: "string",
		pattern: pattern.source
	}, `must be ${form}`, (value) => typeof value === "string" && pattern.test(value) ? value : void 0);
}
/** One of a closed list of words. */
function choice(words) {
	return scalarShape({ enum: words }, `must be one of ${words.join(", ")}`, (value) => words.find((word) => word === value));
}
/** Exactly one value. */
function constant(wanted) {
	return scalarShape({ const: wanted }, `must be ${wanted}`, (value) => value === wanted ? wanted : void 0);
}
/** A list with at least one item, or one item alone. */
function oneOrMore(item) {
	return {
		get schema() {
			return { anyOf: [item.schema, {
				type: "array",
				items: item.schema,
				minItems: 1
			}] };
		},
		read: (tree, issues) => tree.kind === "list" ? readItems(tree, item, issues) : single(item.read(tree, issues))
	};
}
/** A list of at least so many items. */
function listOf(item, atLeast) {
	return {
		get schema() {
			return {
				type: "array",
				items: item.schema,
				minItems: atLeast
			};
		},
		read(tree, issues) {
			if (tree.kind === "list" && tree.items.length >= atLeast) return readItems(tree, item, issues);
			return issues.note(tree.line, `must be a list${atLeast === 0 ? "" : ` of ${atLeast} or more`}`);
		}
	};
}
function readItems(tree, item, issues) {
	if (tree.items.length === 0) return issues.note(tree.line, "must not be an empty list");
	const items = tree.items.map((each) => item.read(each, issues));
	return items.every((each) => each !== void 0) ? items : void 0;
}
function single(value) {
	return value === void 0 ? void 0 : [value];
}
function scalarShape(schema, message, take) {
	return {
		schema,
		read: (tree, issues) => (tree.kind === "scalar" ? take(tree.value) : void 0) ?? issues.note(tree.line, message),
		take
	};
}
// actions/validate-env/build/contract/native/variable.js
/** A variable as it is required when no group speaks of it. */
function toVariable(name, line, terms) {
	return {
		name,
		line,
		required: terms.mustBeSet ?? true,
		terms
	};
}
/** What the keys of a variable say. The fields are all there, so that all terms have one form. */
function toTerms({ values }) {
	const isConditional = values["required-in"] !== void 0 || values.when !== void 0;
	return {
		mustBeSet: values.required ?? (isConditional ? true : void 0),
		section: values.section ?? "Environment",
		requiredIn: values["required-in"],
		when: values.when?.map(({ name, value }) => ({
			name,
			values: value
		})),
		allowEmpty: values["allow-empty"],
		secret: values.secret,
		isPublic: values.public,
		description: values.description,
		deprecated: values.deprecated,
		example: values.example,
		distinctFrom: values["distinct-from"],
		ignore: values.ignore === void 0 ? void 0 : silences(values.ignore),
		type: values.type ?? (values.values === void 0 ? void 0 : "enum"),
		format: values.format,
		pattern: values.pattern === void 0 ? void 0 : `^(?:${values.pattern})$`,
		values: values.values,
		protocols: values.protocols,
		minLength: values["min-length"],
		maxLength: values["max-length"],
		min: values.min,
		max: values.max
	};
}
// actions/validate-env/build/contract/native/keys.js
const name = textLike(_names_js__WEBPACK_IMPORTED_MODULE_1__.t, "the name of a variable, such as DATABASE_URL");
const names = {
	pattern: _names_js__WEBPACK_IMPORTED_MODULE_1__.t,
	form: "the name of a variable, such as DATABASE_URL"
};
const ignore = key(mapOf({
	pattern: /^EV\d{3}$/,
	form: "the id of a rule, such as EV020"
}, text), "Rules that keep silent here, each with its reason: {EV051: the cache runs beside the app}");
/** What a contract may say of one variable. */
const VARIABLE = mapped(checked(object({
	description: key(text, "What the variable is for; shown with its problems"),
	section: key(text, "The heading that it stands under in the summary"),
	required: key(flag, "Whether it must be set. Default: true; false for members of a group"),
	"required-in": key(oneOrMore(text), "The environments in which it must be set; optional elsewhere"),
	when: key(mapOf(names, oneOrMore(text)), "Must be set only when other variables have one of these values"),
	"allow-empty": key(flag, "Whether an empty value is meant. Default: false"),
	secret: key(flag, "Whether the value is a secret. Default: read off the name"),
	public: key(flag, "Whether everybody may see the value; it is then never masked"),
	type: key(choice(TYPE_NAMES), "What the value has to be. Default: string, or enum when there are values"),
	format: key(choice(FORMAT_NAMES), "A well-known kind of key that the value has to look like"),
	pattern: key(text, "A regular expression that the whole value has to match"),
	values: key(listOf(text, 1), "The allowed values of an enum"),
	protocols: key(oneOrMore(textLike(/^[a-z][a-z0-9+.-]*$/, "a protocol without its colon, such as https")), "The allowed protocols of an address"),
	"min-length": key(count, "The least number of characters"),
	"max-length": key(count, "The greatest number of characters"),
	min: key(number, "The least allowed number"),
	max: key(number, "The greatest allowed number"),
	"distinct-from": key(oneOrMore(name), "Variables that must have another value"),
	deprecated: key(text, "Why it should no longer be set, and what to set instead"),
	example: key(text, "A value for documentation; nobody may deploy with it when the variable is a secret"),
	ignore
}), checkVariable), toTerms);
const members = listOf(name, 2);
/** What a contract may say about several variables: exactly one of the keys that are not `name` or `ignore`. */
const GROUP = object({
	name: key(text, "What the group is called in messages"),
	"one-of": key(members, "Exactly one of these is set"),
	"any-of": key(members, "At least one of these is set"),
	"all-or-none": key(members, "All of these are set, or none"),
	conflicts: key(members, "At most one of these is set"),
	requires: key(mapOf(names, oneOrMore(name)), "Variables that need others: {SMTP_USERNAME: [SMTP_HOST, SMTP_PASSWORD]}"),
	"matches-url": key(object({
		url: key(name, "The variable that holds the whole address"),
		host: key(name, "The variable that repeats its host"),
		port: key(name, "The variable that repeats its port; the protocol's own port counts"),
		database: key(name, "The variable that repeats its database"),
		user: key(name, "The variable that repeats its user"),
		password: key(name, "The variable that repeats its password")
	}, {
		required: ["url"],
		minProperties: 2
	}), "An address and the variables that repeat parts of it"),
	ignore
}, { oneOf: [
	"one-of",
	"any-of",
	"all-or-none",
	"conflicts",
	"requires",
	"matches-url"
].map((kind) => ({ required: [kind] })) });
/** The whole contract. */
const ROOT = object({
	$schema: key(text, "Where an editor finds the schema of this file"),
	version: key(constant(1), "The version of this format"),
	vars: key(orEmpty(entriesOf(names, orEmpty(VARIABLE), toVariable)), "The variables, by name"),
	groups: key(listOf(GROUP, 0), "Rules over several variables"),
	"public-prefixes": key(listOf(text, 0), "Beginnings of names that a build makes public. Default: those of the usual frameworks"),
	"allow-unknown": key(flag, "Whether variables that are not listed here are fine. Default: false"),
	"example-file": key(text, "The example file that must list the same variables. Default: .env.example, when there is one")
}, { required: ["version", "vars"] });
// actions/validate-env/build/contract/native/native.js
/** Reads the native format, `env.schema.yml`, version 1. */
function readNative(file, tree) {
	const issues = new Issues();
	const root = ROOT.read(tree, issues);
	const values = root?.values ?? {};
	if (root !== void 0) {
		for (const name of ["version", "vars"]) if (!isGiven(root.tree, name)) issues.note(root.tree.line, `needs the key ${name}`);
	}
	const groups = (values.groups ?? []).flatMap((group) => toGroups(file, group, issues.under("groups")));
	const { variables, related } = toVariables(values.vars ?? [], membersOf(groups));
	checkNames$1({
		variables,
		related,
		groups
	}, issues);
	const exampleFile = values["example-file"];
	return {
		contract: {
			file,
			variables,
			groups,
			publicPrefixes: values["public-prefixes"] ?? PUBLIC_PREFIXES,
			allowUnknown: values["allow-unknown"] ?? false,
			...exampleFile === void 0 ? {} : { exampleFile }
		},
		issues: issues.found
	};
}
function toVariables(read, members) {
	const variables = /* @__PURE__ */ new Map();
	const related = [];
	read.forEach((variable) => {
		const { name, terms } = variable;
		const isMember = terms.mustBeSet === void 0 && members.has(name);
		variables.set(name, isMember ? {
			...variable,
			required: false
		} : variable);
		if (terms.when !== void 0 || terms.distinctFrom !== void 0) related.push(variable);
	});
	return {
		variables,
		related
	};
}
/** Every name that is spoken of has to be one of `vars`: a misspelt one would never be checked. */
function checkNames$1({ variables, related, groups }, issues) {
	const check = (name, line, where) => {
		if (!variables.has(name)) issues.note(line, `${where}: ${name} is not one of vars`);
	};
	for (const group of groups) for (const name of namesIn(group)) check(name, group.place.line ?? 1, "groups");
	for (const { name, line = 1, terms } of related) {
		for (const condition of terms.when ?? []) check(condition.name, line, `vars: ${name}: when`);
		for (const other of terms.distinctFrom ?? []) check(other, line, `vars: ${name}: distinct-from`);
	}
}
// actions/validate-env/build/dialects/characters.js
/** White space as JavaScript's `\s` means it, which is what the `dotenv` package goes by. */
function isSpace(code) {
	if (code < 128) return code === 32 || code >= 9 && code <= 13;
	return /\s/.test(String.fromCharCode(code));
}
/** Where a JavaScript regular expression with the `m` flag ends a line. */
function isLineEnd(code) {
	return code === 10 || code === 8232 || code === 8233;
}
/** The first position from `at` on that is not white space; line ends are white space. */
function skipSpace(text, at) {
	let position = at;
	while (position < text.length && isSpace(text.charCodeAt(position))) position += 1;
	return position;
}
/** The first position from `at` on where a line ends, or the text. */
function lineEndFrom(text, at) {
	let position = at;
	while (position < text.length && !isLineEnd(text.charCodeAt(position))) position += 1;
	return position;
}
/** A letter, a digit or `_`. */
function isWord(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95;
}
/** Line numbers of offsets that are asked for in rising order, so that the text is gone through once. */
function lineCounter(text) {
	let line = 1;
	let next = text.indexOf("\n");
	return (offset) => {
		while (next !== -1 && next < offset) {
			line += 1;
			next = text.indexOf("\n", next + 1);
		}
		return line;
	};
}
// actions/validate-env/build/dialects/dotenv-match.js
/**
* The assignment that the `dotenv` package (17.x) finds at the start of a line, or `undefined`.
* That package matches one regular expression over the whole text, in which white space includes line ends; so a name
* may be parted from its `=`, and a quoted value from both, by empty lines. We follow it, because it is what runs.
*/
function matchDotenv(text, start) {
	const nameFrom = skipSpace(text, start);
	const head = afterExport(text, nameFrom) ?? headAt(text, nameFrom);
	if (head === void 0) return void 0;
	const { nameAt, nameTo, body } = head;
	const found = quotedValue(text, body) ?? plainValue(text, body);
	return {
		name: text.slice(nameAt, nameTo),
		nameAt,
		...found
	};
}
/** `export NAME=`; a variable that is itself called `export` has no name between. */
function afterExport(text, at) {
	const blank = at + 6;
	if (!text.startsWith("export", at) || blank >= text.length || !isSpace(text.charCodeAt(blank))) return void 0;
	return headAt(text, skipSpace(text, blank));
}
function headAt(text, at) {
	let nameTo = at;
	while (nameTo < text.length && isNameCharacter(text.charCodeAt(nameTo))) nameTo += 1;
	if (nameTo === at) return void 0;
	const equals = skipSpace(text, nameTo);
	if (text[equals] === "=") return {
		nameAt: at,
		nameTo,
		body: equals + 1
	};
	return text[nameTo] === ":" && nameTo + 1 < text.length && isSpace(text.charCodeAt(nameTo + 1)) ? {
		nameAt: at,
		nameTo,
		body: nameTo + 2
	} : void 0;
}
function isNameCharacter(code) {
	return isWord(code) || code === 46 || code === 45;
}
function quotedValue(text, body) {
	const open = skipSpace(text, body);
	const quote = text[open];
	if (quote !== "'" && quote !== "\"" && quote !== "`") return void 0;
	for (const close of closers(text, open, quote)) {
		const end = restOfLine(text, close + 1);
		if (end !== void 0) return {
			valueFrom: open,
			valueTo: close + 1,
			quote,
			end
		};
	}
}
/** The closing marks to try: the first one without a backslash before it, then the escaped ones, from right to left. */
function closers(text, open, quote) {
	const escaped = [];
	for (let at = text.indexOf(quote, open + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
		if (text[at - 1] !== "\\" || at - 1 === open) return [at, ...escaped.toReversed()];
		escaped.push(at);
	}
	return escaped.toReversed();
}
function plainValue(text, body) {
	const newline = text.indexOf("\n", body);
	const lineEnd = newline === -1 ? text.length : newline;
	const hash = text.slice(body, lineEnd).indexOf("#");
	const valueTo = hash === -1 ? lineEnd : body + hash;
	return {
		valueFrom: body,
		valueTo,
		quote: void 0,
		end: restOfLine(text, valueTo) ?? valueTo
	};
}
/** The end of what may follow a value: blanks, empty lines, one comment. `undefined` when anything else stands there. */
function restOfLine(text, at) {
	const next = skipSpace(text, at);
	if (next >= text.length) return text.length;
	if (text[next] === "#") return lineEndFrom(text, next);
	for (let end = next - 1; end >= at; end -= 1) if (isLineEnd(text.charCodeAt(end))) return end;
}
// actions/validate-env/build/dialects/dotenv.js
/** Reads a text as the `dotenv` package 17.x does; a fuzz test holds it against that package. It never throws. */
function readDotenv(source) {
	const text = source.includes("\r") ? source.replaceAll(/\r\n?/g, "\n") : source;
	const state = {
		text,
		lineOf: lineCounter(text),
		entries: [],
		issues: [],
		cut: []
	};
	for (let at = takePlain(state, 0); at < text.length;) at = takePlain(state, take$1(state, at));
	const { entries, issues, cut } = state;
	return cut.length > 0 ? {
		entries,
		issues,
		cut
	} : {
		entries,
		issues
	};
}
/**
* `NAME=value` in printable ASCII, without a blank at its edges, a quote at its begin, or a `#`: the way in which most
* lines are written, and which the other steps would read just so, in ten times the time.
*/
const PLAIN$1 = /[\w.-]+=[!$-&(-_a-~](?:[ -"$-~]*[!"$-~])?(?:\n|$)/y;
/** Takes the assignments from the start of a line on that need no second look; returns where the line after them begins. */
function takePlain(state, start) {
	let at = start;
	let line = state.lineOf(start);
	for (let next = takeLine(state, at, line); next !== at; next = takeLine(state, at, line)) {
		at = next;
		line += 1;
	}
	return at;
}
/** Takes one such line; returns where the next one begins, or where this one does when it is none. */
function takeLine({ text, entries }, at, line) {
	PLAIN$1.lastIndex = at;
	if (at >= text.length || !PLAIN$1.test(text)) return at;
	const end = PLAIN$1.lastIndex;
	const equals = text.indexOf("=", at);
	const value = text.slice(equals + 1, text[end - 1] === "\n" ? end - 1 : end);
	entries.push({
		name: text.slice(at, equals),
		value,
		line,
		endLine: line,
		quote: void 0,
		raw: value
	});
	return end;
}
/** Takes whatever begins at the start of a line; returns where the next line to look at begins. */
function take$1({ text, lineOf, entries, issues, cut }, at) {
	const match = matchDotenv(text, at);
	if (match === void 0) {
		const first = skipSpace(text, at);
		if (first > lineEndFrom(text, at)) return lineStartAt(text, first);
		if (isJunk(text, at)) issues.push({
			kind: "not-an-assignment",
			line: lineOf(at),
			fatal: false
		});
		return nextLine(text, at);
	}
	const entry = toEntry(text, match, lineOf);
	entries.push(entry);
	if (isCut(text, match)) cut.push(entry);
	if (isUnterminated(entry)) issues.push({
		kind: "unterminated-quote",
		line: entry.line,
		fatal: false
	});
	return nextLine(text, match.end);
}
function toEntry(text, match, lineOf) {
	const raw = text.slice(match.valueFrom, match.valueTo);
	const line = lineOf(match.nameAt);
	const trimmed = raw.trim();
	const endLine = raw === "" ? line : lineOf(match.valueTo - 1);
	return {
		name: match.name,
		value: unquote(trimmed),
		line,
		endLine,
		quote: match.quote,
		raw
	};
}
function isCut(text, { quote, valueFrom, valueTo }) {
	return quote === void 0 && text[valueTo] === "#" && /\S$/.test(text.slice(valueFrom, valueTo));
}
/** Takes the marks off, and makes line ends of `\n` and `\r` inside double quotes; no other escape means anything. */
function unquote(trimmed) {
	const mark = trimmed[0];
	const value = (mark === "'" || mark === "\"" || mark === "`") && trimmed.length > 1 && trimmed.endsWith(mark) ? trimmed.slice(1, -1) : trimmed;
	return mark === "\"" ? value.replaceAll(String.raw`\n`, "\n").replaceAll(String.raw`\r`, "\r") : value;
}
/** A value that begins with a mark and does not end with it: the author meant to quote it. */
function isUnterminated(entry) {
	return entry.quote === void 0 && /^\s*['"`]/.test(entry.raw);
}
function isJunk(text, at) {
	const first = skipSpace(text, at);
	return first < lineEndFrom(text, at) && text[first] !== "#";
}
function lineStartAt(text, position) {
	let at = position;
	while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at -= 1;
	return at;
}
function nextLine(text, at) {
	return lineEndFrom(text, at) + 1;
}
// actions/validate-env/build/contract/other/decorators.js
/** The decorators of one comment line; `undefined` when the line holds something else after an `@name`. */
function readDecorators(comment) {
	const decorators = [];
	let rest = comment.trim();
	while (rest !== "" && !rest.startsWith("#")) {
		const [head, name] = /^@([A-Za-z]\w*)/.exec(rest) ?? [];
		if (head === void 0 || name === void 0) return void 0;
		rest = rest.slice(head.length);
		const parsed = afterName(name, rest);
		if (parsed === void 0 || parsed.rest !== "" && !/^\s/.test(parsed.rest)) return void 0;
		decorators.push(parsed.value === void 0 ? { name } : {
			name,
			value: parsed.value
		});
		rest = parsed.rest.trimStart();
	}
	return decorators;
}
function afterName(name, rest) {
	if (rest.startsWith("=")) return expression(rest.slice(1), /^[^\s#(),[\]{}"'`]+/);
	if (!rest.startsWith("(")) return { rest };
	return callArguments(name, rest.slice(1), ")");
}
/** A value at the begin of a text. What may stand in an unquoted word depends on where it stands. */
function expression(text, word) {
	const quote = /^["'`]/.exec(text)?.[0];
	if (quote !== void 0) {
		const close = text.indexOf(quote, 1);
		return close === -1 ? void 0 : {
			value: {
				kind: "text",
				text: text.slice(1, close)
			},
			rest: text.slice(close + 1)
		};
	}
	if (text.startsWith("[")) return callArguments("", text.slice(1), "]");
	if (text.startsWith("{")) return callArguments("", text.slice(1), "}");
	const found = /^\/(?:[^/\\]|\\.)+\/[a-z]*/.exec(text)?.[0] ?? word.exec(text)?.[0] ?? "";
	const rest = text.slice(found.length);
	if (/^[A-Za-z]\w*$/.test(found) && rest.startsWith("(")) return callArguments(found, rest.slice(1), ")");
	return found === "" ? void 0 : {
		value: {
			kind: "text",
			text: found.trim()
		},
		rest
	};
}
function callArguments(name, text, close) {
	const args = [];
	let rest = text.trimStart();
	while (!rest.startsWith(close)) {
		const [head, label] = /^([A-Za-z]\w*)\s*=\s*/.exec(rest) ?? [];
		const parsed = expression(head === void 0 ? rest : rest.slice(head.length), /^[^,()[\]{}"'`\s]+/);
		if (parsed === void 0) return void 0;
		args.push(label === void 0 ? { value: parsed.value } : {
			name: label,
			value: parsed.value
		});
		rest = parsed.rest.trimStart();
		if (rest.startsWith(",")) rest = rest.slice(1).trimStart();
		else if (!rest.startsWith(close)) return void 0;
	}
	return {
		value: {
			kind: "call",
			name,
			args
		},
		rest: rest.slice(1)
	};
}
/** The text of an expression that is one. */
function textOf(value) {
	return value?.kind === "text" ? value.text : void 0;
}
// actions/validate-env/build/contract/other/env-spec-type.js
const TYPES$1 = {
	string: { type: "string" },
	number: { type: "number" },
	boolean: { type: "bool" },
	url: { type: "url" },
	domain: { type: "host" },
	enum: { type: "enum" },
	email: { type: "email" },
	port: { type: "port" },
	ip: { type: "ip" },
	semver: { type: "semver" },
	isoDate: { type: "date" },
	uuid: { type: "uuid" },
	md5: {
		type: "hex",
		minLength: 32,
		maxLength: 32
	},
	duration: { type: "duration" },
	array: { type: "list" },
	record: { type: "json" },
	"simple-object": { type: "json" }
};
/** Options that say what becomes of a value, and not which values are right. */
const WITHOUT_EFFECT$2 = /^(?:toUpperCase|toLowerCase|normalize|coerceToMinMaxRange|allowEmpty|output|format|separator)$/;
/** The type of an item with its options, in our own words. */
function readType(value, line, issues) {
	const name = value?.kind === "call" ? value.name : textOf(value) ?? "";
	const known = Object.hasOwn(TYPES$1, name) ? TYPES$1[name] : void 0;
	if (known === void 0) {
		issues.note(line, "@type names a type that is not read here");
		return {};
	}
	const args = value?.kind === "call" ? value.args : [];
	if (known.type === "enum") return {
		...known,
		values: args.map((argument) => textOf(argument.value) ?? "")
	};
	const typed = { ...known };
	for (const argument of args) if (argument.name !== void 0 && !option(argument.name, argument, typed)) issues.note(line, `@type: the option ${argument.name} is not read here`);
	return typed;
}
/** Takes an option over; whether it was one that is read. */
function option(name, { value }, typed) {
	const text = textOf(value) ?? "";
	const amount = Number(text);
	if (name === "isInt" || name === "precision") typed.type = text === "true" || amount === 0 ? "int" : typed.type ?? "number";
	else if (name === "prependHttps") typed.type = text === "false" ? "url" : "string";
	else if (name === "allowedProtocols") typed.protocols = listed(value).map((each) => each.replace(/:$/, "").toLowerCase());
	else if ([
		"startsWith",
		"endsWith",
		"matches"
	].includes(name)) return patternOption(name, text, typed);
	else if ([
		"min",
		"max",
		"minLength",
		"maxLength",
		"isLength"
	].includes(name)) return bound(name, amount, typed);
	else return WITHOUT_EFFECT$2.test(name);
	return true;
}
function bound(name, amount, typed) {
	if (!Number.isFinite(amount) || typed.type === "duration" || typed.type === "list") return false;
	if (name === "min" || name === "max") typed[name] = amount;
	if (name === "minLength" || name === "isLength") typed.minLength = amount;
	if (name === "maxLength" || name === "isLength") typed.maxLength = amount;
	return true;
}
function patternOption(name, text, typed) {
	const literal = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
	const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [
		void 0,
		text,
		""
	];
	if (name === "matches" && (flags !== "" && flags !== "u" || !isPattern$1(source ?? ""))) return false;
	const found = {
		startsWith: `^${literal}`,
		endsWith: `${literal}$`
	}[name] ?? source;
	const both = typed.pattern === void 0 ? found : `(?=[^]*?(?:${typed.pattern}))(?=[^]*?(?:${found}))`;
	typed.pattern = typed.pattern === void 0 ? both : `^${both}`;
	return true;
}
function listed(value) {
	return value.kind === "text" ? [value.text] : value.args.map((argument) => textOf(argument.value) ?? "");
}
// actions/validate-env/build/contract/other/env-spec-item.js
/** Decorators of an item that change nothing about which values are right. */
const WITHOUT_EFFECT$1 = /^(?:docs|docsUrl|icon|tag|internal|dynamic|static|auditIgnore)$/;
/** The variable that an item describes. */
function itemVariable({ entry, decorators, defaults }, issues) {
	const hasValue = entry.value !== "";
	const isOpen = defaults.publicPrefix !== void 0 && entry.name.startsWith(defaults.publicPrefix);
	const said = {
		required: defaults.required === "infer" ? hasValue : defaults.required,
		secret: defaults.sensitive && !isOpen
	};
	for (const decorator of decorators) apply(decorator, said, issues);
	const { required, ...terms } = said;
	return {
		name: entry.name,
		line: entry.line,
		required: required === true && !hasValue,
		terms: {
			section: NO_SECTION,
			...terms
		}
	};
}
function apply({ name, value, line }, said, issues) {
	if (name === "required") Object.assign(said, requirement$1(value, line, issues));
	else if (name === "optional") said.required = !isTrue(value);
	else if (name === "sensitive") said.secret = isTrue(value);
	else if (name === "public") said.secret = !isTrue(value);
	else if (name === "example") said.example = textOf(value) ?? "";
	else if (name === "deprecated") Object.assign(said, deprecation(value));
	else if (name === "type") Object.assign(said, readType(value, line, issues));
	else if (!WITHOUT_EFFECT$1.test(name)) issues.note(line, `@${name} is not read here`);
}
function isTrue(value) {
	if (value?.kind === "call") return value.args.every(({ name, value: given }) => name !== "enabled" || textOf(given) !== "false");
	return textOf(value) !== "false";
}
function deprecation(value) {
	const text = textOf(value) ?? "true";
	if (text === "false") return {};
	return { deprecated: text === "true" ? "it is marked as deprecated" : text };
}
/** `true`, `false`, `forEnv(…)`, `eq($X, y)`, `isEmpty($X)` and their `not(…)`. */
function requirement$1(value, line, issues) {
	const text = textOf(value) ?? "true";
	if (value?.kind !== "call") return { required: text !== "false" };
	const isNegated = value.name === "not";
	const inner = isNegated ? value.args[0]?.value : value;
	const texts = inner?.kind === "call" ? inner.args.map((argument) => textOf(argument.value) ?? "") : [];
	const other = (texts[0] ?? "").replace(/^\$/, "");
	const negation = isNegated ? { isNegated } : {};
	if (inner?.kind === "call" && inner.name === "forEnv" && !isNegated) return {
		required: true,
		requiredIn: texts
	};
	if (inner?.kind === "call" && inner.name === "eq" && texts.length === 2) return {
		required: true,
		when: [{
			name: other,
			values: [texts[1] ?? ""],
			...negation
		}]
	};
	if (inner?.kind === "call" && inner.name === "isEmpty") return {
		required: true,
		when: [{
			name: other,
			values: [""],
			...negation
		}]
	};
	issues.note(line, "@required is read as true, false, forEnv(…), eq($X, y), isEmpty($X) and their not(…) only");
	return {};
}
// actions/validate-env/build/contract/other/env-spec-root.js
/** Decorators of the header that change nothing about which values are right. */
const WITHOUT_EFFECT = /^(?:generate\w*|redactLogs|preventLeaks|cache|defaultDynamic|currentEnv|envFlag|auditIgnore|docs|tag)$/;
/** What the header says of all items: optional unless they have a value, and sensitive, when it says nothing. */
function readDefaults(decorators, issues) {
	const defaults = {
		required: "infer",
		sensitive: true
	};
	for (const { name, value, line } of decorators) if (name === "defaultRequired") defaults.required = requirement(value, line, issues);
	else if (name === "defaultSensitive") Object.assign(defaults, sensitivity(value, line, issues));
	else if (!WITHOUT_EFFECT.test(name)) issues.note(line, `@${name} is not read here: write out what it stands for`);
	return defaults;
}
function requirement(value, line, issues) {
	const text = textOf(value) ?? (value === void 0 ? "true" : "");
	if (text === "true" || text === "false") return text === "true";
	if (text !== "infer") issues.note(line, "@defaultRequired must be true, false or infer");
	return "infer";
}
function sensitivity(value, line, issues) {
	const text = textOf(value) ?? (value === void 0 ? "true" : "");
	if (text === "true" || text === "false") return { sensitive: text === "true" };
	const prefix = value?.kind === "call" && value.name === "inferFromPrefix" ? textOf(value.args[0]?.value) : void 0;
	if (prefix !== void 0) return {
		sensitive: true,
		publicPrefix: prefix
	};
	issues.note(line, "@defaultSensitive must be true, false or inferFromPrefix(PREFIX)");
	return { sensitive: true };
}
// actions/validate-env/build/contract/other/env-spec.js
/**
* Reads an `.env.schema` in the @env-spec language: what it says of requirement, sensitivity, type, example and
* deprecation. Whatever would change what is required or allowed, and is not read here, is an issue; decorators for
* documentation and code generation are passed over.
*/
function readEnvSpec(file, source) {
	const issues = new Issues();
	const { entries } = readDotenv(source);
	const lines = source.split(/\r\n?|\n/);
	const taken = /* @__PURE__ */ new Set();
	const items = entries.map((entry) => ({
		entry,
		decorators: itemDecorators(lines, entry, {
			taken,
			issues
		})
	}));
	const defaults = readDefaults(headerDecorators(lines, {
		before: entries[0]?.line ?? lines.length + 1,
		taken,
		issues
	}), issues);
	const variables = new Map(items.map(({ entry, decorators }) => [entry.name, itemVariable({
		entry,
		decorators,
		defaults
	}, issues.under(entry.name))]));
	return {
		contract: {
			...EMPTY_CONTRACT,
			file,
			variables,
			allowUnknown: false
		},
		issues: issues.found
	};
}
/** The decorators of the comment right above an item, and of the one at the end of its line. */
function itemDecorators(lines, entry, search) {
	let first = entry.line;
	while (/^\s*#/.test(lines[first - 2] ?? "") && !isDivider(lines[first - 2] ?? "")) first -= 1;
	const found = [];
	for (let line = first; line < entry.line; line += 1) {
		search.taken.add(line);
		found.push(...decoratorsOf((lines[line - 1] ?? "").replace(/^\s*#+/, ""), line, search.issues));
	}
	const last = lines[entry.endLine - 1] ?? "";
	const trailing = /\s#\s*(@.*)$/.exec(entry.quote === void 0 ? last : last.slice(last.lastIndexOf(entry.quote)))?.[1];
	return trailing === void 0 ? found : [...found, ...decoratorsOf(trailing, entry.endLine, search.issues)];
}
function headerDecorators(lines, { before, taken, issues }) {
	return lines.slice(0, before - 1).flatMap((text, index) => {
		const comment = /^\s*#+(.*)$/.exec(text)?.[1];
		return comment === void 0 || taken.has(index + 1) ? [] : decoratorsOf(comment, index + 1, issues);
	});
}
function decoratorsOf(comment, line, issues) {
	if (!comment.trim().startsWith("@")) return [];
	const decorators = readDecorators(comment);
	if (decorators === void 0) issues.note(line, "has decorators that are not read: they must be whole on their line");
	return (decorators ?? []).map(({ name, value }) => value === void 0 ? {
		name,
		line
	} : {
		name,
		value,
		line
	});
}
function isDivider(line) {
	return /^\s*#\s*(?:---+|===+)/.test(line);
}
// actions/validate-env/build/contract/other/comments.js
/** The comment blocks of an example file, apart from lines that belong to a value. */
function commentBlocks(source, entries) {
	const lines = source.split(/\r\n?|\n/);
	const taken = new Set(entries.flatMap(({ line, endLine }) => range(line, endLine)));
	const isComment = (line) => !taken.has(line) && /^\s*#/.test(lines[line - 1] ?? "");
	const isBlank = (line) => !taken.has(line) && (lines[line - 1] ?? "").trim() === "";
	const blocks = [];
	for (let line = 1; line <= lines.length; line += 1) {
		if (!isComment(line)) continue;
		const firstLine = line;
		while (isComment(line + 1)) line += 1;
		blocks.push({
			firstLine,
			lastLine: line,
			lines: lines.slice(firstLine - 1, line).map(commentText),
			isHeading: firstLine === 1 || isBlank(firstLine - 1),
			standsAlone: isBlank(line + 1)
		});
	}
	return blocks;
}
/** The text after `#`, without the rules that people draw around headings. */
function commentText(line) {
	return line.replace(/^\s*#+/, "").replaceAll(/^[\s=\-*#~─_]+|[\s=\-*#~─_]+$/g, "").trim();
}
function range(from, to) {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
// actions/validate-env/build/contract/other/example.js
/**
* The contract that an example file states: each of its keys is required, whatever value the example gives it, because
* a key with nothing behind it mostly waits for a secret. A key is optional when it is commented out, or when a comment
* says `optional`: at the end of its own line, right above it, or over the paragraph that it stands in.
*/
function readExample(file, source) {
	const { entries } = readDotenv(source);
	const blocks = commentBlocks(source, entries);
	const lines = source.split(/\r\n?|\n/);
	const variables = /* @__PURE__ */ new Map();
	for (const { name, line } of commentedOut(blocks, lines)) variables.set(name, {
		name,
		line,
		required: false,
		terms: { section: sectionAt(blocks, line) }
	});
	for (const entry of entries) {
		const trailing = trailingComment(entry, lines);
		variables.set(entry.name, {
			name: entry.name,
			line: entry.line,
			required: !saysOptional(trailing) && (saysRequired(trailing) || !isOptional(blocks, lines, entry.line)),
			terms: {
				section: sectionAt(blocks, entry.line),
				...entry.value.trim() === "" ? {} : { example: entry.value }
			}
		});
	}
	return {
		...EMPTY_CONTRACT,
		file,
		variables
	};
}
/** `# NAME=value`: a key that the application knows and that nobody has to set. Prose has no upper-case name before `=`. */
function commentedOut(blocks, lines) {
	return blocks.flatMap(({ firstLine, lastLine }) => lines.slice(firstLine - 1, lastLine).flatMap((text, index) => {
		const name = COMMENTED_KEY.exec(text)?.[1];
		return name === void 0 ? [] : [{
			name,
			line: firstLine + index
		}];
	}));
}
const COMMENTED_KEY = /^\s*#+\s*(?:export\s+)?([A-Z][A-Z0-9_]*)=/;
function sectionAt(blocks, line) {
	const title = blocks.findLast(({ firstLine, isHeading }) => isHeading && firstLine < line)?.lines.find((text) => text !== "" && !text.includes("="));
	return title === void 0 || title.length > 60 ? NO_SECTION : title.replace(/\s*\(optional\)|[.:]$/gi, "");
}
/** Whether the comment that covers a line calls it optional. A comment covers its paragraph, or, alone, what follows. */
function isOptional(blocks, lines, line) {
	const isText = ({ firstLine, lastLine }) => lines.slice(firstLine - 1, lastLine).some((text) => !COMMENTED_KEY.test(text));
	const block = blocks.findLast((candidate) => candidate.lastLine < line && isText(candidate));
	if (block === void 0 || !block.lines.some(saysOptional)) return false;
	const between = lines.slice(block.lastLine, line - 1);
	return block.standsAlone || between.every((text) => text.trim() !== "");
}
function saysOptional(text) {
	return /\boptional\b/i.test(text) && !/\b(?:not|non)[\s-]+optional\b/i.test(text);
}
function saysRequired(text) {
	return /\brequired\b/i.test(text) && !/\bnot\s+required\b/i.test(text);
}
/** The comment at the end of the line on which the value ends. */
function trailingComment(entry, lines) {
	const last = lines[entry.endLine - 1] ?? "";
	const from = last.indexOf("#", entry.quote === void 0 ? 0 : last.lastIndexOf(entry.quote) + 1);
	return from === -1 ? "" : last.slice(from + 1);
}
// actions/validate-env/build/contract/other/linter.js
const TYPES = {
	String: "string",
	Integer: "int",
	Float: "number",
	Boolean: "bool",
	Url: "url",
	Email: "email"
};
const ENTRY = checked(object({
	required: key(flag, "Whether it must be set"),
	type: key(choice([
		"String",
		"Integer",
		"Float",
		"Boolean",
		"Url",
		"Email"
	]), "What the value has to be"),
	regex: key(text, "A regular expression that is found in the value")
}), ({ values: { regex }, tree }, issues) => {
	if (regex !== void 0 && !isPattern$1(regex)) issues.note(lineOfKey(tree, "regex"), "regex: is no regular expression of JavaScript, which this reads it as");
});
const SCHEMA = object({
	version: key(text, "The version of the format"),
	allow_other_keys: key(flag, "Whether other names are fine"),
	entries: key(mapOf({
		pattern: /^[A-Za-z_]\w*$/,
		form: "the name of a variable"
	}, ENTRY), "The variables")
});
/** Whether a document is a schema of dotenv-linter 4 rather than our own contract. */
function isLinterSchema(tree) {
	return tree.kind === "map" && tree.entries.some((entry) => entry.key === "entries");
}
/** Reads the JSON schema of dotenv-linter 4. */
function readLinterSchema(file, tree) {
	const issues = new Issues();
	const values = SCHEMA.read(tree, issues)?.values ?? {};
	const variables = new Map((values.entries ?? []).map(({ name, line, value: { values: entry } }) => [name, {
		name,
		line,
		required: entry.required ?? false,
		terms: {
			section: NO_SECTION,
			...entry.type === void 0 ? {} : { type: TYPES[entry.type] },
			...entry.regex === void 0 ? {} : { pattern: entry.regex }
		}
	}]));
	return {
		contract: {
			...EMPTY_CONTRACT,
			file,
			variables,
			allowUnknown: values.allow_other_keys ?? true
		},
		issues: issues.found
	};
}
// actions/validate-env/build/contract/tree/quick-lines.js
/** White space that has rules of its own, and marks of documents. */
const UNUSUAL = /[^\S \n]|\u0085|^(?:---|\.\.\.|%)/m;
const KEY = /^[A-Za-z_][\w-]*$/;
/** `key: value` without a comment, or white space where it says nothing: how most lines are written, taken in one look. */
const PLAIN_LINE = / *[A-Za-z_][\w-]*: [^\s#](?:[^\n#]*[^\s#])?\n/y;
const SPACE = 32;
const HASH = 35;
/**
* Goes through a document that holds nothing but `key:` and `key: value`, each on its line, and comments. It stops
* before the first line that is anything else.
*/
var QuickLines = class {
	/** The line's number, which counts from one. */
	number = 0;
	/** How far the line is indented; -1 when there is no further line. */
	indent = -1;
	key = "";
	/** What follows the key, without the comment and the white space around it; empty when the key stands alone. */
	value = "";
	#text;
	#next = 0;
	#isStopped;
	constructor(text) {
		this.#text = text;
		this.#isStopped = UNUSUAL.test(text);
		this.advance();
	}
	/** Whether it came to the document's end. */
	get isAtEnd() {
		return this.indent === -1 && !this.#isStopped;
	}
	/** Goes to the next line with a key. */
	advance() {
		const text = this.#text;
		const begin = this.#next;
		PLAIN_LINE.lastIndex = begin;
		if (this.#isStopped || !PLAIN_LINE.test(text)) return this.#advanceSlowly();
		const end = this.#next = PLAIN_LINE.lastIndex;
		let start = begin;
		while (text.charCodeAt(start) === SPACE) start += 1;
		const colon = text.indexOf(":", start);
		this.number += 1;
		this.key = text.slice(start, colon);
		this.value = text.slice(colon + 2, end - 1);
		this.indent = start - begin;
	}
	#advanceSlowly() {
		this.indent = -1;
		while (this.#next < this.#text.length && !this.#isStopped && !this.#take());
	}
	/** Takes the next line; whether it has a key, or nothing that is read here. */
	#take() {
		const text = this.#text;
		const begin = this.#next;
		this.number += 1;
		const newline = text.indexOf("\n", begin);
		const end = newline === -1 ? text.length : newline;
		let start = begin;
		while (text.charCodeAt(start) === SPACE) start += 1;
		this.#next = end + 1;
		if (start === end || text.charCodeAt(start) === HASH) return false;
		const colon = text.indexOf(":", start);
		const hasValue = text.charCodeAt(colon + 1) === SPACE;
		const rest = hasValue ? text.slice(colon + 2, end).trim() : "";
		const value = rest.includes("#") ? withoutComment(rest) : rest;
		this.key = text.slice(start, Math.max(start, colon));
		this.value = value ?? "";
		const isWhole = colon < end && (hasValue || colon + 1 === end);
		this.#isStopped = value === void 0 || !isWhole || !KEY.test(this.key);
		this.indent = this.#isStopped ? -1 : start - begin;
		return true;
	}
};
/** What stands before a comment; `undefined` when a quote could hide the `#`, or when it begins none. */
function withoutComment(rest) {
	const hash = rest.indexOf("#");
	if (rest.includes("\"") || rest.includes("'") || hash > 0 && rest[hash - 1] !== " ") return void 0;
	return rest.slice(0, hash).trim();
}
// actions/validate-env/build/contract/tree/quick-values.js
/** Plain texts that mean themselves in YAML: no indicator, no comment, no colon, no number that needs thinking about. */
const PLAIN = /^[A-Za-z_/^$.][A-Za-z0-9_/^$.+()\\=~ -]*$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Words that YAML's core schema gives another meaning. */
const SPECIAL = /* @__PURE__ */ new Set([
	"null",
	"true",
	"false",
	"~"
]);
const FLOW_KEY = /^[A-Za-z_][\w-]*$/;
/**
* Reads values that stand on one line. Contracts repeat themselves, so that each text is looked at once only, and has
* one tree wherever it stands; so the tree has no lines.
*/
var QuickValues = class {
	/** The texts that were read before. */
	known;
	#known = /* @__PURE__ */ new Map([["true", {
		kind: "scalar",
		value: true
	}], ["false", {
		kind: "scalar",
		value: false
	}]]);
	#keys = /* @__PURE__ */ new Set();
	#entries = /* @__PURE__ */ new Map();
	constructor() {
		this.known = this.#known;
	}
	/** Reads a scalar, or a list or map on one line. `undefined` for whatever is not surely plain. */
	read(text) {
		const known = this.#known.get(text);
		if (known !== void 0 || this.#known.has(text)) return known;
		const value = this.#parse(text);
		this.#known.set(text, value);
		return value;
	}
	#parse(text) {
		if (text.startsWith("{")) return text.endsWith("}") ? this.#map(text.slice(1, -1)) : void 0;
		if (text.startsWith("[")) return text.endsWith("]") ? this.#list(text.slice(1, -1)) : void 0;
		const value = scalarOf(text);
		return value === void 0 ? void 0 : {
			kind: "scalar",
			value
		};
	}
	#list(inside) {
		const items = [];
		for (const part of inside.trim() === "" ? [] : inside.split(",")) {
			const item = this.#item(part.trim());
			if (item === void 0) return void 0;
			items.push(item);
		}
		return {
			kind: "list",
			items
		};
	}
	#map(inside) {
		const entries = [];
		if (inside.trim() === "") return {
			kind: "map",
			entries
		};
		const parts = partsOf(inside);
		for (let at = 0; at < parts.length; at += 1) {
			const entry = this.#entry(parts[at] ?? "");
			if (entry === void 0) return void 0;
			for (let before = 0; before < at; before += 1) if (entries[before]?.key === entry.key) return void 0;
			entries.push(entry);
		}
		return {
			kind: "map",
			entries
		};
	}
	/** A key of a flow map with its value, between two commas. */
	#entry(part) {
		const known = this.#entries.get(part);
		if (known !== void 0) return known;
		const colon = part.indexOf(": ");
		const key = part.slice(0, Math.max(colon, 0)).trimStart();
		const value = colon === -1 || !this.#isKey(key) ? void 0 : this.#item(part.slice(colon + 2).trim());
		if (value === void 0) return void 0;
		const entry = {
			key,
			value
		};
		this.#entries.set(part, entry);
		return entry;
	}
	#isKey(key) {
		if (this.#keys.has(key)) return true;
		if (!FLOW_KEY.test(key) || isSpecial(key)) return false;
		this.#keys.add(key);
		return true;
	}
	/** A value inside a flow collection. What was parted inside of quotes, or of a list, is left to YAML. */
	#item(text) {
		const value = this.read(text);
		if (value?.kind === "list") return /^\[[^[\]{}"']*\]$/.test(text) ? value : void 0;
		return value?.kind === "scalar" ? value : void 0;
	}
};
/** What stands between two commas, or a list with the commas in it. */
const PART = /(?:[^,[]|\[[^[\]]*\])+/g;
/** What stands between the commas of a flow map, apart from those of lists inside of it. */
function partsOf(inside) {
	if (!inside.includes("[")) return inside.split(",");
	const parts = inside.match(PART) ?? [];
	return parts.join(",") === inside ? parts : [inside];
}
/** Whether a text means something else than itself; what begins with a dot may be `.inf` or `.nan`. */
function isSpecial(text) {
	return text.startsWith(".") || text.length <= 5 && SPECIAL.has(text.toLowerCase());
}
function scalarOf(text) {
	if (PLAIN.test(text)) return isSpecial(text) || text.endsWith(" ") ? void 0 : text;
	if (WHOLE_NUMBER.test(text)) return Number(text);
	const quoted = QUOTED.exec(text);
	return quoted === null ? void 0 : quoted[1] ?? quoted[2];
}
// actions/validate-env/build/contract/tree/quick-tree.js
/**
* Reads the plain part of YAML that contracts are mostly written in: block maps, values on one line, flow maps and
* lists on one line, comments. `undefined` for anything else, which is then read by the `yaml` package; a test holds the
* two against each other. Loading that package and reading a thousand variables with it takes longer than the whole
* rest of the action, and every deploy waits for it.
*/
function quickTree(text) {
	const lines = new QuickLines(text);
	if (lines.indent !== 0) return void 0;
	const tree = readBlock({
		lines,
		values: new QuickValues()
	});
	return lines.isAtEnd ? tree : void 0;
}
/** The map whose first key is on the current line. */
function readBlock(reading) {
	const { lines, values } = reading;
	const { indent, number: first } = lines;
	const entries = [];
	const seen = /* @__PURE__ */ new Set();
	while (lines.indent === indent) {
		const { key, number, value: text } = lines;
		lines.advance();
		const value = values.known.get(text) ?? (text === "" ? readBelow(reading, indent, number) : values.read(text));
		if (value === void 0 || key.length <= 5 && isSpecial(key)) return void 0;
		entries.push({
			key,
			line: number,
			value
		});
		if (seen.add(key).size < entries.length) return void 0;
	}
	return lines.indent > indent ? void 0 : {
		kind: "map",
		line: first,
		entries
	};
}
/** What belongs to a key that stands alone on its line. */
function readBelow(reading, indent, line) {
	return reading.lines.indent > indent ? readBlock(reading) : {
		kind: "scalar",
		line,
		value: null
	};
}
// actions/validate-env/build/contract/read.js
/** Reads the contract. Throws `UserError` when there is nothing to hold the environment against. */
async function readContract({ folder, schema, required }) {
	const file = locateSchema(folder.path, schema);
	if (file === void 0 && required.length === 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`no contract was found: there is no ${DEFAULT_SCHEMAS.join(", ")} in ${folder.shown(".")}`, { hint: "Add one, or say with `schema` where it is, or list the names that must be set in `required`." });
	const { contract, issues } = file === void 0 ? {
		contract: EMPTY_CONTRACT,
		issues: []
	} : await readFile(folder, file);
	return {
		contract: withRequired(contract, required),
		issues: issues.toSorted((a, b) => a.line - b.line)
	};
}
async function readFile(folder, file) {
	const shown = folder.shown(file);
	const text = folder.read(file, "the contract");
	if (/\.(?:ya?ml|json)$/.test(file)) return readDocument(shown, text);
	if (/schema/.test((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(file))) return readEnvSpec(shown, text);
	return {
		contract: readExample(shown, text),
		issues: []
	};
}
async function readDocument(shown, text) {
	const quick = quickTree(text);
	const result = quick === void 0 ? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(210)]).then(__webpack_require__.bind(__webpack_require__, 4210))).readYaml(text) : { tree: quick };
	if (result.tree === void 0) return {
		contract: {
			...EMPTY_CONTRACT,
			file: shown
		},
		issues: result.issues
	};
	return (isLinterSchema(result.tree) ? readLinterSchema : readNative)(shown, result.tree);
}
function withRequired(contract, names) {
	if (names.length === 0) return contract;
	const variables = new Map(contract.variables);
	for (const name of names) {
		const { line, terms } = variables.get(name) ?? {
			line: void 0,
			terms: { section: "Environment" }
		};
		variables.set(name, {
			name,
			line,
			required: true,
			terms: {
				...terms,
				requiredIn: void 0,
				when: void 0
			}
		});
	}
	return {
		...contract,
		variables
	};
}
// actions/validate-env/build/folder.js
/** A folder on disk. */
function openFolder(workspace, path) {
	const shown = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, file)).replaceAll("\\", "/") || ".";
	return {
		path,
		shown,
		has: (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, file)),
		read: (file, what) => trying(`${what} ${shown(file)} cannot be read`, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, file), "utf8")),
		write: (file, text, what) => trying(`${what} ${shown(file)} cannot be written`, () => {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, file)), { recursive: true });
			(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, file), text);
		})
	};
}
function trying(failure, work) {
	try {
		return work();
	} catch (error) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${failure} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? "unknown error"})`, { cause: error });
	}
}
// actions/validate-env/build/contract/secret-name.js
/** Last words of names that hold a secret. */
const SECRET_WORDS = /(?:^|_)(?:SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|TOKEN|KEY|KEYS|CREDENTIAL|CREDENTIALS|SALT|PEPPER|PAT|PRIVATE|AUTH|COOKIE|SIGNATURE)(?:_(?:BASE64|B64|JSON|HEX|PEM|OLD|NEW|PREVIOUS|NEXT|PROD|PRODUCTION|STAGING|DEV|TEST|LIVE|[0-9]+))*$/;
/** Names that end like a secret's and are none. */
const OPEN_WORDS = /(?:^|_)(?:PUBLIC|PUBLISHABLE|SITE|ANON)_KEY$|(?:^|_)(?:PRIMARY|FOREIGN|SORT|PARTITION|CACHE|IDEMPOTENCY)_KEY$/;
/** A cheap look before the exact one: most names have nothing of this in them. */
const LIKELY_NAME = /SECRET|PASS|PWD|TOKEN|KEY|CREDENTIAL|SALT|PEPPER|PAT|PRIVATE|AUTH|COOKIE|SIGNATURE/i;
/** Whether a variable's name says that its value is a secret, for contracts that do not say so themselves. */
function namesSecret(name) {
	if (!LIKELY_NAME.test(name)) return false;
	const upper = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[-.]/g, "_").toUpperCase();
	return SECRET_WORDS.test(upper) && !OPEN_WORDS.test(upper);
}
// actions/validate-env/build/values/secrecy.js
/**
* Types whose values need no mask unless they look like a secret: masking `https://api.acme.dev` would blacken half a
* log.
*/
const SETTINGS = new Set("enum bool port int number url email host ip duration semver date".split(" "));
/** Whether a value has to be kept from everybody: by the contract, else by the name, else by the look of the value. */
function isSecret(name, terms, value) {
	if (terms.secret !== void 0) return terms.secret;
	if (terms.isPublic === true) return false;
	if (LIKELY_NAME.test(name) && namesSecret(name)) return true;
	if (value.includes("@") && hasPassword(value)) return true;
	return value.length >= 18 && mayHaveFormat(value) && secretFormat(value) !== void 0;
}
/** Whether a value is an address with a password in it. */
function hasPassword(value) {
	return value.includes("://") && (parseAddress(value)?.password ?? "") !== "";
}
// actions/validate-env/build/rules/subject.js
/** All variables of the contract with their values. They are gone through once, since there may be a thousand. */
function subjectsOf(contract, target, values) {
	const subjects = new Sorted();
	const begin = beginning(contract.publicPrefixes);
	const beginsOpen = new RegExp(begin);
	const isNotable = new RegExp(`${begin}|${LIKELY_NAME.source}`, LIKELY_NAME.flags);
	contract.variables.forEach((variable, name) => {
		const { terms } = variable;
		const found = values.get(name);
		const value = found === void 0 ? "" : found.value;
		const notable = isNotable.test(name);
		subjects.add({
			variable,
			terms,
			found,
			value,
			isSet: value.trim() !== "",
			isRequired: variable.required && ((terms.requiredIn ?? terms.when) === void 0 || isAskedFor(terms, target, values)),
			secret: isSecret(notable ? name : "", terms, value),
			open: terms.isPublic === true || notable && beginsOpen.test(name),
			address: value.includes("://") ? parseAddress(value) : void 0
		});
	});
	return subjects;
}
var Sorted = class {
	all = [];
	required = 0;
	requiredAndSet = 0;
	sections = /* @__PURE__ */ new Map();
	sensitive = [];
	patterned = [];
	open = [];
	secrets = [];
	distinct = [];
	add(subject) {
		const { terms, isSet, isRequired, secret, open } = subject;
		this.all.push(subject);
		let section = this.sections.get(terms.section);
		if (section === void 0) this.sections.set(terms.section, section = {
			all: 0,
			set: 0
		});
		section.all += 1;
		if (isRequired) this.required += 1;
		if (!isSet) return;
		section.set += 1;
		if (isRequired) this.requiredAndSet += 1;
		if (open) this.open.push(subject);
		else if (secret) this.secrets.push(subject);
		if (secret || terms.type === void 0 || !SETTINGS.has(terms.type)) this.sensitive.push(subject);
		if (terms.pattern !== void 0) this.patterned.push(subject);
		if (terms.distinctFrom !== void 0) this.distinct.push(subject);
	}
};
/** No variables. */
const NO_SUBJECTS = new Sorted();
/** The source of one expression for all prefixes. */
function beginning(prefixes) {
	const literal = prefixes.map((prefix) => prefix.replaceAll(/\W/g, String.raw`\$&`)).join("|");
	return `^(?:${literal === "" ? "(?!)" : literal})`;
}
function isAskedFor({ requiredIn, when }, target, values) {
	if (requiredIn !== void 0 && !requiredIn.some(target.is)) return false;
	return when === void 0 || when.every((condition) => holds(condition, values));
}
function holds({ name, values: wanted, isNegated = false }, values) {
	return wanted.includes(values.get(name)?.value ?? "") !== isNegated;
}
// actions/validate-env/build/rules/target-environment.js
/** Reads the input `environment`. `production-eu` is production; `pre-production` is not. */
function targetEnvironment(name) {
	const lower = name?.toLowerCase() ?? "";
	const isProduction = /(?:^|[-_/ .])(?:prod|production|live)(?:$|[-_/ .\d])/.test(lower) && !/(?:pre|non|not)[-_/ .]?prod/.test(lower);
	return {
		name,
		isProduction,
		isElsewhere: name !== void 0 && !isProduction,
		is: (other) => other.toLowerCase() === lower || isProduction && ["prod", "production"].includes(other.toLowerCase())
	};
}
// actions/validate-env/build/dialects/compose-statement.js
/** White space as Go's `unicode.IsSpace` means it. */
const GO_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** Blanks inside a line, as compose-go means them. */
const BLANK = /[\t\v\f\r \u0085\u00a0]/;
const NAME_CHARACTER = /[\p{L}\p{N}_.[\]-]/u;
/** The next statement from a position on, past white space and comments; nothing at the end of the text. */
function startOf(text, from) {
	const at = skipToStatement(text, from);
	if (at === void 0) return void 0;
	return named(text, /^export[\t\n\f\r ]/.test(text.slice(at, at + 7)) ? skipBlanks(text, at + 6) : at, at);
}
/** The first position from `at` on that is no blank of the same line. */
function skipBlanks(text, at) {
	let position = at;
	while (position < text.length && BLANK.test(text.charAt(position))) position += 1;
	return position;
}
function skipToStatement(text, from) {
	let at = from;
	while (at < text.length) if (text[at] === "#") {
		const newline = text.indexOf("\n", at);
		if (newline === -1) return void 0;
		at = newline;
	} else if (GO_SPACE.test(text.charAt(at))) at += 1;
	else return at;
}
function named(text, start, at) {
	for (let position = start; position < text.length;) {
		const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
		if (character === "=" || character === ":" || character === "\n") {
			const name = trimEnd(text.slice(start, position));
			if (name.includes(" ")) return {
				kind: "wrong",
				issue: "invalid-name",
				at
			};
			const next = skipBlanks(text, position + 1);
			return {
				kind: character === "\n" ? "inherited" : "assignment",
				name,
				at,
				next
			};
		}
		if (!BLANK.test(character) && !NAME_CHARACTER.test(character)) return {
			kind: "wrong",
			issue: "unexpected-character",
			at
		};
		position += character.length;
	}
	return start >= text.length ? {
		kind: "wrong",
		issue: "not-an-assignment",
		at
	} : {
		kind: "assignment",
		name: "",
		at,
		next: skipBlanks(text, start)
	};
}
/** Trims as Go does, which is not what `trimEnd` does. */
function trimEnd(text) {
	let end = text.length;
	while (end > 0 && GO_SPACE.test(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}
// actions/validate-env/build/dialects/compose-value.js
/** The value that begins at a position. */
function composeValue(text, at, lookup) {
	const quote = text[at];
	return quote === "'" || quote === "\"" ? quoted(text, at, quote, lookup) : plain(text, at, lookup);
}
/** Up to the line's end, or to a `#` with a blank before it. */
function plain(text, at, lookup) {
	const newline = text.indexOf("\n", at);
	const end = newline === -1 ? text.length : newline;
	const line = text.slice(at, end);
	const comment = line.indexOf(" #");
	return finish$1((0,_interpolate_js__WEBPACK_IMPORTED_MODULE_5__.t)(trimEnd(comment === -1 ? line : line.slice(0, comment)), lookup), {
		quote: void 0,
		next: Math.min(end + 1, text.length),
		lastAt: Math.max(at, end - 1)
	});
}
function quoted(text, at, quote, lookup) {
	const close = closingMark(text, at, quote);
	if (close === -1) return { issue: "unterminated-quote" };
	const inside = text.slice(at + 1, close).replaceAll(/\\([^])/g, (pair, next) => next === quote ? quote : pair);
	const rest = {
		quote,
		next: close + 1,
		lastAt: close
	};
	if (quote === "'") return {
		value: inside,
		hasUnset: false,
		...rest
	};
	return finish$1((0,_interpolate_js__WEBPACK_IMPORTED_MODULE_5__.t)(expandEscapes(inside), lookup), rest);
}
/** The first mark that closes the value; a backslash hides the character after it. */
function closingMark(text, open, quote) {
	for (let at = open + 1; at < text.length; at += 1) if (text[at] === "\\") at += 1;
	else if (text[at] === quote) return at;
	return -1;
}
const ESCAPES = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	"\"": "\"",
	"\\": "\\",
	$: "$$"
};
/** The escapes of double quotes; `\c`, and octal ones that are no character, stay as they are. */
function expandEscapes(text) {
	return text.replaceAll(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (whole, letter, digits) => {
		if (letter !== void 0) return ESCAPES[letter] ?? whole;
		const code = /^[0-7]{3}$/.test(digits ?? "") ? Number.parseInt(digits ?? "", 8) : 256;
		return code < 256 ? String.fromCharCode(code) : whole;
	});
}
function finish$1({ text, hasUnset, refused }, rest) {
	return refused ? { issue: "interpolation" } : {
		value: text,
		hasUnset,
		...rest
	};
}
// actions/validate-env/build/dialects/compose.js
/**
* Reads a text as Docker Compose reads an `env_file` or `.env` (compose-go 2.6); a test holds it against the real
* program. Names that the text refers to are looked up outside first, then among the lines above.
*/
function readCompose(source, outside = () => void 0) {
	const text = source.replace(/^\uFEFF/, "");
	const state = {
		text,
		outside,
		lineOf: lineCounter(text),
		entries: [],
		issues: [],
		above: /* @__PURE__ */ new Map()
	};
	for (let at = 0; at !== void 0;) {
		const statement = startOf(text, at);
		at = statement === void 0 ? void 0 : take(state, statement);
	}
	return {
		entries: state.entries,
		issues: state.issues
	};
}
/** Takes one statement; returns where the next one may begin, or nothing when Compose refuses the file here. */
function take(state, statement) {
	const line = state.lineOf(statement.at);
	const note = (kind, fatal) => {
		state.issues.push({
			kind,
			line,
			fatal
		});
	};
	if (statement.kind === "wrong") return note(statement.issue, true);
	const { name, next } = statement;
	if (statement.kind === "inherited") {
		note("not-an-assignment", false);
		return next;
	}
	const found = composeValue(state.text, next, (wanted) => state.outside(wanted) ?? state.above.get(wanted));
	if ("issue" in found) return note(found.issue, true);
	if (found.hasUnset) note("interpolation", false);
	if (name === "") note("not-an-assignment", false);
	const raw = state.text.slice(next, found.next);
	state.entries.push({
		name,
		value: found.value,
		line,
		endLine: state.lineOf(found.lastAt),
		quote: found.quote,
		raw
	});
	state.above.set(name, found.value);
	return found.next;
}
// actions/validate-env/build/dialects/docker.js
/** Docker reads lines through a scanner of this size, in bytes, and refuses a longer one (Go, bufio.MaxScanTokenSize). */
const LONGEST_LINE = 65536;
/**
* Reads a text as `docker run --env-file` does (docker/cli, pkg/kvfile): one variable a line, everything after the first
* `=` as it stands, quotes, `#` and trailing blanks included. The first line that it refuses ends the reading.
*/
function readDocker(source) {
	const entries = [];
	const issues = [];
	const lines = source.replace(/^\uFEFF/, "").split("\n");
	for (const [index, text] of lines.entries()) {
		const read = readLine(text.endsWith("\r") ? text.slice(0, -1) : text, index + 1);
		if (read === void 0) continue;
		if ("kind" in read) issues.push(read);
		else entries.push(read);
		if ("kind" in read && read.fatal) break;
	}
	return {
		entries,
		issues
	};
}
function readLine(text, line) {
	if (text.length * 3 >= LONGEST_LINE && Buffer.byteLength(text) >= LONGEST_LINE) return {
		kind: "unexpected-character",
		line,
		fatal: true
	};
	const trimmed = trimStart(text);
	if (trimmed === "" || trimmed.startsWith("#")) return void 0;
	const equals = trimmed.indexOf("=");
	const name = equals === -1 ? trimmed : trimmed.slice(0, equals);
	if (name === "" || /[ \t]/.test(name)) return {
		kind: "invalid-name",
		line,
		fatal: true
	};
	if (equals === -1) return {
		kind: "not-an-assignment",
		line,
		fatal: false
	};
	const value = trimmed.slice(equals + 1);
	return {
		name,
		value,
		line,
		endLine: line,
		quote: void 0,
		raw: value
	};
}
function trimStart(text) {
	let start = 0;
	while (start < text.length && GO_SPACE.test(text.charAt(start))) start += 1;
	return text.slice(start);
}
// actions/validate-env/build/dialects/read.js
const READERS = {
	dotenv: readDotenv,
	compose: (text) => readCompose(text),
	docker: readDocker
};
/** Reads a text as the reader of that name would. */
function readAs(dialect, text) {
	return READERS[dialect](text);
}
// actions/validate-env/build/values/collect.js
/** Reads a text under each dialect; values are taken from the first of them. */
function readSource(source, dialects) {
	const wanted = dialects.length === 0 ? ["dotenv"] : dialects;
	const readings = new Map(wanted.map((dialect) => [dialect, readAs(dialect, source.text)]));
	return {
		...source,
		readings,
		main: readings.get(wanted[0] ?? "dotenv") ?? {
			entries: [],
			issues: []
		}
	};
}
/**
* Collects the contract's variables. The inline block wins over the process, the process over GitHub's stores, those
* over files, a later file over an earlier one. An empty variable of the process wins over nothing: GitHub makes one of
* a secret that does not exist.
*/
function collect(contract, { sources, process, github }) {
	const others = [];
	const values = /* @__PURE__ */ new Map();
	const take = (value) => {
		const before = values.get(value.name);
		if (before !== void 0) others.push(before);
		if (contract.variables.has(value.name)) values.set(value.name, value);
		else others.push(value);
	};
	for (const source of sources) if (source.file !== void 0) takeAll(source, take);
	github.forEach(take);
	for (const value of processValues(contract, process)) if (value.value !== "" || !values.has(value.name)) take(value);
	for (const source of sources) if (source.file === void 0) takeAll(source, take);
	for (const source of sources) others.push(...otherReadings(source));
	return {
		values,
		others
	};
}
function takeAll({ main, file }, take) {
	const origin = file === void 0 ? "inline" : "file";
	main.entries.forEach((entry) => take({
		name: entry.name,
		value: entry.value,
		origin,
		file,
		entry
	}));
}
/** What other dialects make of the same text, and what stands there verbatim, has to be hidden just as well. */
function otherReadings({ readings, main }) {
	const others = [];
	for (const { name, raw } of main.cut ?? []) others.push({
		name,
		value: raw,
		origin: "file"
	});
	for (const reading of readings.values()) {
		if (reading === main) continue;
		for (const { name, value } of reading.entries) others.push({
			name,
			value,
			origin: "file"
		});
	}
	return others;
}
function processValues(contract, env) {
	const found = [];
	for (const name of Object.keys(env)) {
		const value = contract.variables.has(name) ? env[name] : void 0;
		if (value !== void 0) found.push({
			name,
			value,
			origin: "process"
		});
	}
	return found;
}
// actions/validate-env/build/values/github-json.js
/**
* The contract's variables from `toJSON(secrets)` or `toJSON(vars)`. Every other name is let go at once: the text holds
* all secrets of the repository and of its organisation. Throws `UserError`, without a word of the text, when it is no
* such object.
*/
function githubValues(contract, input, text) {
	if (text === void 0) return [];
	const origin = input === "secrets-json" ? "secrets" : "vars";
	return Object.entries(parseObject(input, text)).flatMap(([name, value]) => contract.variables.has(name) && typeof value === "string" ? [{
		name,
		value,
		origin
	}] : []);
}
function parseObject(input, text) {
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		parsed = void 0;
	}
	if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
	const context = input === "secrets-json" ? "secrets" : "vars";
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the input ${input} is not a JSON object`, { hint: `Write \`${input}: \${{ toJSON(${context}) }}\`.` });
}
/** Plans the masks of all values that were read. What the contract declares public, or no secret, is left alone. */
function planMasks({ contract, subjects, others }) {
	const masks = /* @__PURE__ */ new Set();
	const tooShort = /* @__PURE__ */ new Set();
	subjects.sensitive.forEach(({ variable, terms, value, secret }) => {
		if (needsMask(terms, value, secret) && !mask(value.trim(), secret, masks)) tooShort.add(variable.name);
	});
	for (const { name, value } of others) {
		const variable = contract.variables.get(name);
		const terms = variable?.terms ?? NO_TERMS;
		const secret = isSecret(name, terms, value);
		if (value.trim() === "" || !needsMask(terms, value, secret)) continue;
		if (!mask(value.trim(), secret, masks) && variable !== void 0) tooShort.add(name);
	}
	return {
		masks: [...masks],
		tooShort: [...tooShort]
	};
}
/** Adds the masks of a value; whether nobody has to be warned that it has none. */
function mask(trimmed, secret, masks) {
	if (trimmed.length < 6) return !secret;
	if (!secret && isOrdinary(trimmed)) return true;
	masks.add(trimmed);
	if (trimmed.includes("@")) for (const part of credentialsIn(trimmed)) masks.add(part);
	return true;
}
/** What a contract says of a variable that it does not know. */
const NO_TERMS = {};
/**
* Whether a value has to be hidden. Not when the contract lets everybody see it, nor when the example in the repository
* says it, too: whoever can read the log can read that as well.
*/
function needsMask({ secret: declared, isPublic, example, type }, value, secret) {
	if (declared !== void 0) return declared;
	return isPublic !== true && example !== value && (secret || type === void 0 || !SETTINGS.has(type));
}
/** Numbers and plain words such as `production`: without a secret's name they are settings. */
function isOrdinary(value) {
	return /^(?:\d{1,8}|[a-z]{1,16})$/i.test(value);
}
/** The password in an address: applications print it apart from the address, and decoded. */
function credentialsIn(value) {
	if (!value.includes("://")) return [];
	const password = parseAddress(value)?.password ?? "";
	return [password, decoded(password)].filter((part) => part.length >= 6);
}
// actions/validate-env/build/values/sources.js
/** The dotenv texts in rising precedence: files in their order, then the inline block. Names every file that is missing. */
function sourcesOf({ folder, files, inline }) {
	const failures = [];
	const sources = files.flatMap((file) => {
		try {
			return [{
				label: folder.shown(file),
				file: folder.shown(file),
				text: folder.read(file, "the file")
			}];
		} catch (error) {
			failures.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error));
			return [];
		}
	});
	if (failures.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(failures.join("; "), { hint: "Paths start from `working-directory`. A file that a step writes has to be written before this one." });
	return inline === void 0 ? sources : [...sources, {
		label: "the input env",
		text: inline
	}];
}
// actions/validate-env/build/gather.js
/** Reads everything that the rules look at. All values are masked before this returns, and nothing is printed before. */
async function gather({ inputs, ports, folder, contract }) {
	const withValues = inputs.mode === "full";
	const sources = withValues ? readSources(inputs, folder) : [];
	const { values, others } = withValues ? readValues({
		inputs,
		ports,
		folder,
		contract
	}, sources) : NOTHING;
	const target = targetEnvironment(inputs.environment);
	const subjects = subjectsOf(contract, target, values);
	const { masks, tooShort } = planMasks({
		contract,
		subjects,
		others
	});
	ports.log.mask(masks);
	const files = inputs["compose-files"] ?? [];
	const compose = files.length === 0 ? void 0 : (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(951)]).then(__webpack_require__.bind(__webpack_require__, 5951))).scanCompose(folder, files);
	const example = readExampleBeside(contract, folder);
	return {
		contract,
		target,
		values,
		subjects,
		others,
		sources,
		tooShort,
		withValues,
		...compose === void 0 ? {} : { compose },
		...example === void 0 ? {} : { example }
	};
}
const NOTHING = {
	values: /* @__PURE__ */ new Map(),
	others: []
};
function readSources(inputs, folder) {
	return sourcesOf({
		folder,
		files: inputs["env-files"] ?? [],
		inline: inputs.env
	}).map((source) => readSource(source, inputs.dialects));
}
function readValues({ inputs, ports, contract }, sources) {
	const vars = githubValues(contract, "vars-json", inputs["vars-json"]);
	const secrets = githubValues(contract, "secrets-json", inputs["secrets-json"]);
	return collect(contract, {
		sources,
		process: inputs["from-process-env"] === "contract" ? ports.env : {},
		github: [...vars, ...secrets]
	});
}
/** The example file that must agree with the contract, unless it is the contract. */
function readExampleBeside(contract, folder) {
	const file = contract.exampleFile ?? ".env.example";
	if (!(contract.exampleFile !== void 0 || contract.file !== void 0 && folder.has(file)) || contract.file === folder.shown(file)) return void 0;
	return readExample(folder.shown(file), folder.read(file, "the example file"));
}
// actions/validate-env/build/report/count.js
/** `1 error`, `3 errors`. */
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** How many problems of a level there are. */
function countOf(problems, level) {
	return problems.filter((problem) => problem.level === level).length;
}
/** `2 errors, 1 warning`. */
function countNames(problems) {
	const errors = countOf(problems, "error");
	const warnings = countOf(problems, "warning");
	return [errors > 0 ? plural(errors, "error") : "", warnings > 0 ? plural(warnings, "warning") : ""].filter((part) => part !== "").join(", ");
}
// actions/validate-env/build/rules/value/placeholder-words.js
/** Words that tell a reader to put something else there, whatever the variable is for. */
const MARKERS = new Set("your changeme changethis replaceme todo fixme tbd placeholder yourdomain yourcompany yourapp yourname yourpassword yoursecret yourkey yourtoken yourproject yourorg yourusername insertyourkeyhere".split(" "));
/** Markers of so many letters, such as `tbd`, chance puts between the `+` and the `/` of one Base64 key in a million. */
const SHORT_MARKER = 4;
/** A piece such as nobody types: eight characters or more, with capitals, small letters and digits. */
const GENERATED = /(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{8,}/;
/** Pairs of words that do the same. */
const MARKER_PAIRS = [
	"change me",
	"change this",
	"replace me",
	"replace this",
	"replace with",
	"insert here",
	"fill in",
	"fill me"
];
/** Words that no generated secret is made of. A secret of nothing else is a placeholder. */
const EMPTY_WORDS = new Set("a access admin an api app at auth be bit bits change char character characters chars cookie credential credentials database db default demo dev development do dummy encryption example fake for here http https id in insecure jwt key keys least local localhost long min minimum must my mysql nextauth not of or pass passphrase passwd password postgres private prod production public pwd random real redis refresh root safe salt sample secret secrets secure session should some staging string strong super temp temporary test testing the this token use user value very with your".split(" "));
/** No word of these lists, nor a number that is let pass, has more characters. */
const LONGEST_WORD = 20;
const WORD_WITH_DIGIT = /^[A-Za-z0-9]*\d[A-Za-z0-9]*$/;
/** Words that give a secret away even among others. */
const SECRET_MARKERS = new Set("example dummy sample placeholder insecure".split(" "));
/** A cheap look before the exact one: most values have nothing of this in them. */
const LIKELY_MARK = /your|change|replace|todo|fixme|tbd|placeholder|insert|fill|xxx|[<>[\]%{}…]|[.*\-_?]{3}/i;
/** Whether a text was written to be replaced: by marks around it, or by the words in it. */
function isMarked(value) {
	if (!LIKELY_MARK.test(value)) return false;
	const text = value.trim();
	if (/^<[^<>]+>$|^\[[A-Za-z][A-Za-z _-]*\]$|^%[A-Za-z_]+%$|\{\{[^{}]*\}\}|<your[^<>]*>|^(?:\.{3,}|…|\*{3,}|[xX]{3,}|-{3,}|_{3,}|\?{3,})$/.test(text)) return true;
	const words = wordsOf(text);
	const joined = ` ${words.join(" ")} `;
	const isGenerated = GENERATED.test(text);
	return words.some((word) => MARKERS.has(word) && !(isGenerated && word.length <= SHORT_MARKER) || /^(?:changeme|your(?:domain|company|app|secret|password))/.test(word) || /^x{4,}$/.test(word)) || MARKER_PAIRS.some((pair) => joined.includes(` ${pair} `));
}
/** Whether a secret is made of words about secrets, or of its own name, and of nothing that anybody would have to guess. */
function isEmptySecret(value, name) {
	if (isLongWord(value, name)) return false;
	const whole = wordsOf(value);
	if (whole.some((word) => SECRET_MARKERS.has(word))) return true;
	const parted = partedAtCapitals(value);
	const words = parted === value ? whole : wordsOf(parted);
	return words.length > 0 && words.every((word) => isEmptyWord(word, name)) && words.some((word) => /[a-z]/.test(word));
}
/** Whether a value is one word that is longer than any of ours and its name, with a digit in it, as most generated secrets. */
function isLongWord(value, name) {
	return value.length > LONGEST_WORD && value.length > name.length && WORD_WITH_DIGIT.test(value);
}
function isEmptyWord(word, name) {
	if (EMPTY_WORDS.has(word) || word.length <= 3 && /^\d+$/.test(word)) return true;
	return word.length <= name.length && wordsOf(name).includes(word);
}
/** The words of a text in lower case, parted at what is no letter or digit. */
function wordsOf(text) {
	return text.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}
/** `MySecretKey` in three words. Markers are not looked for among these: chance parts a random secret just so. */
function partedAtCapitals(text) {
	return /^[A-Za-z]+$/.test(text) ? text.replaceAll(/([a-z])([A-Z])/g, "$1 $2") : text;
}
// actions/validate-env/build/init/infer.js
/** Types in the order in which they are tried; the narrow ones first. */
const CANDIDATES = [
	"int",
	"number",
	"bool",
	"email",
	"url",
	"uuid",
	"duration"
];
/** Guesses from one variable of an example. Placeholders say nothing about the type. */
function inferStarter(variable) {
	const { name, terms } = variable;
	const { example, section } = terms;
	const isPublic = PUBLIC_PREFIXES.some((prefix) => name.startsWith(prefix));
	const secret = !isPublic && (namesSecret(name) || example !== void 0 && hasPassword(example));
	return {
		section,
		...variable.required && example !== void 0 ? {} : { required: false },
		...secret ? { secret } : {},
		...isPublic ? { public: isPublic } : {},
		...inferType(name, example)
	};
}
function inferType(name, example) {
	if (example === void 0 || isMarked(example)) return {};
	if (/(?:^|_)PORT$/.test(name) && TYPES$2.port.accepts(example)) return { type: "port" };
	const type = CANDIDATES.find((candidate) => TYPES$2[candidate].accepts(example));
	if (type === void 0 || type === "int" && /^[01]$/.test(example)) return {};
	const protocol = type === "url" ? parseAddress(example)?.protocol : void 0;
	if (type === "url" && protocol === void 0) return {};
	return protocol === void 0 || protocol === "http" ? { type } : {
		type,
		protocols: siblings(protocol)
	};
}
/** Protocols that mean the same. */
function siblings(protocol) {
	return [
		["postgres", "postgresql"],
		["redis", "rediss"],
		["mongodb", "mongodb+srv"],
		["amqp", "amqps"]
	].find((family) => family.includes(protocol)) ?? [protocol];
}
// actions/validate-env/build/init/render.js
/** Writes the starter as YAML that a person goes on with. `example` and `schema` are shown in its head. */
function renderStarter(variables, groups, head) {
	const lines = [
		`# yaml-language-server: $schema=${head.schema}`,
		`# What the release needs. Begun from ${head.example}: go through it, and say what is required where.`,
		"version: 1",
		"vars:",
		...[...variables].flatMap(([name, starter]) => [`  ${name}: ${flowMap(starter)}`])
	];
	if (variables.size === 0) lines[lines.length - 1] = "vars: {}";
	if (groups.length > 0) {
		lines.push("groups:");
		for (const { url, parts } of groups) lines.push(`  - matches-url: ${flowMap({
			url,
			...parts
		})}`);
	}
	return `${lines.join("\n")}\n`;
}
function flowMap(values) {
	return `{ ${Object.entries(values).map(([key, value]) => `${key}: ${flow(value)}`).join(", ")} }`;
}
function flow(value) {
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	return typeof value === "string" && !/^[A-Za-z_][A-Za-z0-9_ /.+-]*$/.test(value) ? JSON.stringify(value) : String(value);
}
// actions/validate-env/build/init/init.js
const EXAMPLE = ".env.example";
/** Writes a starter contract from the example file and the compose files. It never writes over a file. */
async function writeStarter(inputs, ports, folder) {
	const target = inputs.schema ?? "env.schema.yml";
	if (folder.has(target)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${folder.shown(target)} is there already, and init writes over nothing`, { hint: "Remove it, or name another file in `schema`." });
	const example = readExample(folder.shown(EXAMPLE), folder.read(EXAMPLE, "the example file"));
	const variables = new Map([...example.variables.values()].map((variable) => [variable.name, inferStarter(variable)]));
	for (const name of await composeNames(folder, inputs["compose-files"] ?? [])) if (!variables.has(name)) variables.set(name, fromCompose(name));
	const text = renderStarter(variables, urlGroups(example), {
		example: EXAMPLE,
		schema: schemaUrl(ports.env)
	});
	folder.write(target, text, "the contract");
	const message = `wrote ${folder.shown(target)} with ${plural(variables.size, "variable")}`;
	ports.outputs.set({
		valid: true,
		errors: 0,
		warnings: 0,
		missing: [],
		problems: [],
		report: folder.shown(target)
	});
	ports.summary.append(`### Environment\n\nWrote ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.t)(folder.shown(target))}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.n)(text, "yaml")}`);
	ports.log.info(message);
	return { ok: true };
}
/** Names that compose files refer to; with a default they need not be set. */
async function composeNames(folder, files) {
	if (files.length === 0) return [];
	const { scanCompose } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(951)]).then(__webpack_require__.bind(__webpack_require__, 5951));
	return [...new Set(scanCompose(folder, files).references.map(({ name }) => name))];
}
function fromCompose(name) {
	return {
		section: NO_SECTION,
		required: false,
		...namesSecret(name) ? { secret: true } : {}
	};
}
const PARTS = {
	host: "HOST",
	port: "PORT",
	database: "NAME",
	user: "USER",
	password: "PASSWORD"
};
/** `DATABASE_URL` beside `DB_HOST`, and `REDIS_URL` beside `REDIS_HOST`: the same said twice. */
function urlGroups(example) {
	const has = (name) => example.variables.has(name);
	return [...example.variables.keys()].flatMap((url) => {
		const stem = /^([A-Z][A-Z0-9_]*)_UR[LI]$/.exec(url)?.[1];
		const prefix = [stem, stem === "DATABASE" ? "DB" : void 0].find((each) => each !== void 0 && has(`${each}_HOST`));
		if (prefix === void 0) return [];
		const parts = Object.entries(PARTS).filter(([, suffix]) => has(`${prefix}_${suffix}`));
		return [{
			url,
			parts: Object.fromEntries(parts.map(([part, suffix]) => [part, `${prefix}_${suffix}`]))
		}];
	});
}
/** Where an editor finds the format: in the repository that the action came from. */
function schemaUrl(env) {
	const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
	const ref = env["GITHUB_ACTION_REF"] ?? "";
	const path = "actions/validate-env/schema/env.schema.json";
	return repository === "" ? path : `https://raw.githubusercontent.com/${repository}/${ref === "" ? "main" : ref}/${path}`;
}
// actions/validate-env/build/report/annotate.js
/** The problem as one sentence. */
function sentence({ name, message }) {
	return name === "" ? message : `${name} ${message}`;
}
/** What the contract says that a problem's variable is for, as the end of a sentence; empty when it does not say. */
function purpose({ name }, { variables }) {
	const description = variables.get(name)?.terms.description;
	return description === void 0 ? "" : `; it is for: ${description}`;
}
/** Shows each problem on the line of the file that it comes from. */
function annotate(log, problems, contract) {
	for (const problem of problems) {
		const place = {
			...problem.place,
			title: `${problem.rule} ${RULES[problem.rule]}`
		};
		log[problem.level](`${sentence(problem)} (${problem.rule})${purpose(problem, contract)}`, place);
	}
}
// actions/validate-env/build/report/conclude.js
/** The outcome: a failure when there is a problem of the level that fails, or of a worse one. */
function conclude(facts, problems, failOn) {
	const found = problems.length === 0 ? "no problems" : countNames(problems);
	const { required, requiredAndSet: set } = facts.subjects;
	const share = `${set} of ${plural(required, "required variable")} set`;
	const message = facts.withValues ? `the environment has ${found}; ${share}` : `the contract has ${found}`;
	if (countOf(problems, "error") + (failOn === "warning" ? countOf(problems, "warning") : 0) === 0) return {
		ok: true,
		message
	};
	return {
		ok: false,
		message,
		hint: facts.withValues && set === 0 && required > 1 ? nothingSet(required, facts.target.name) : MEND
	};
}
const MEND = "Each problem is listed above with its rule and its line. Nothing was built or deployed.";
/** GitHub hands an environment's secrets only to a job that declares that environment, and says nothing otherwise. */
function nothingSet(required, environment = "production") {
	return `0 of ${required} set: does this job declare \`environment: ${environment}\`, and does the step pass the secrets on?`;
}
// actions/validate-env/build/report/outputs.js
const ABSENT = [
	"EV001",
	"EV002",
	"EV003"
];
/** The outputs that list names and problems. */
function problemOutputs(problems) {
	return {
		missing: problems.filter(({ rule }) => ABSENT.includes(rule)).map(({ name }) => name),
		problems: problems.map(({ rule, level, name, place: { file, line } }) => ({
			rule,
			level,
			name,
			...file === void 0 ? {} : { file },
			...line === void 0 ? {} : { line }
		}))
	};
}
// actions/validate-env/build/report/sarif.js
/** The outcome as SARIF 2.1.0, for code scanning. It names variables and lines, and holds no values. */
function renderSarif({ problems, silenced }, env) {
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Slipway validate-env",
				rules: rules(env["GITHUB_ACTION_REPOSITORY"] ?? "")
			} },
			results: [...problems.map((problem) => result(problem)), ...silenced.map(suppressed)]
		}]
	};
	return `${JSON.stringify(log, null, 2)}\n`;
}
/** The rules with the page that explains them, when the run knows which repository the action comes from. */
function rules(repository) {
	return RULE_IDS.map((id) => ({
		id,
		name: RULES[id],
		shortDescription: { text: RULES[id] },
		...repository === "" ? {} : { helpUri: `https://github.com/${repository}/blob/main/docs/validate-env-rules.md#${anchor(id)}` }
	}));
}
/** The anchor that GitHub makes of the rule's heading. */
function anchor(id) {
	return `${id} ${RULES[id]}`.toLowerCase().replaceAll(" ", "-");
}
function result(problem) {
	const { rule, level, name, place } = problem;
	return {
		ruleId: rule,
		ruleIndex: RULE_IDS.indexOf(rule),
		level,
		message: { text: sentence(problem) },
		locations: [{ physicalLocation: {
			artifactLocation: {
				uri: encodeURI(place.file ?? "."),
				uriBaseId: "%SRCROOT%"
			},
			region: { startLine: place.line ?? 1 }
		} }],
		partialFingerprints: { "slipway/v1": `${rule}:${name === "" ? `${place.file ?? ""}:${place.line ?? 1}` : name}` }
	};
}
function suppressed({ problem, reason }) {
	return {
		...result(problem),
		suppressions: [{
			kind: "external",
			justification: reason
		}]
	};
}
// actions/validate-env/build/report/summary.js
/** The job summary: the outcome, a line for each section of the contract, every problem, and what was silenced. */
function renderSummary({ facts, outcome, conclusion }) {
	const { contract } = facts;
	const from = contract.file === void 0 ? "" : ` Held against ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.t)(contract.file)}.`;
	const parts = [`### Environment\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.r)(conclusion)}.${from}\n`];
	if (contract.variables.size > 0) parts.push(sections(facts, outcome.problems));
	if (outcome.problems.length > 0) parts.push(problemTable(outcome.problems, contract));
	if (outcome.silenced.length > 0) parts.push(silencedTable(outcome.silenced));
	return parts.join("\n");
}
function sections(facts, problems) {
	const { variables } = facts.contract;
	const rows = [...facts.subjects.sections].map(([section, { all, set }]) => {
		const found = problems.filter(({ name }) => variables.get(name)?.terms.section === section);
		const count = facts.withValues ? `${set} of ` : "";
		return [
			(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.r)(section),
			`${count}${all}`,
			found.length === 0 ? "none" : countNames(found)
		];
	});
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.i)([
		"Section",
		facts.withValues ? "Set" : "Variables",
		"Problems"
	], rows);
}
function problemTable(problems, contract) {
	const rows = problems.map((problem) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.t)(problem.rule),
		problem.level,
		problem.place.file === void 0 ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.t)(`${problem.place.file}:${problem.place.line ?? 1}`),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.r)(`${sentence(problem)}${purpose(problem, contract)}`)
	]);
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.i)([
		"Rule",
		"Level",
		"Where",
		"Problem"
	], rows);
}
function silencedTable(silenced) {
	const rows = silenced.map(({ problem, reason }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.t)(problem.rule),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.r)(problem.name),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.r)(reason)
	]);
	return `Silenced by the contract:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__.i)([
		"Rule",
		"Variable",
		"Reason"
	], rows)}`;
}
// actions/validate-env/build/report/finish.js
/** Tells the outcome in every form: outputs first, because they must be there whatever happens next. */
function finish(facts, outcome, { inputs, ports, folder }) {
	const { problems } = outcome;
	const conclusion = conclude(facts, problems, inputs["fail-on"]);
	ports.outputs.set({
		valid: conclusion.ok,
		errors: countOf(problems, "error"),
		warnings: countOf(problems, "warning"),
		...problemOutputs(problems)
	});
	annotate(ports.log, problems, facts.contract);
	if (inputs.report !== void 0) {
		folder.write(inputs.report, ports.redact(renderSarif(outcome, ports.env)), "the report");
		ports.outputs.set({ report: folder.shown(inputs.report) });
	}
	ports.summary.append(renderSummary({
		facts,
		outcome,
		conclusion: conclusion.message
	}));
	if (conclusion.ok) ports.log.info(conclusion.message);
	return conclusion;
}
/** The same for a contract that cannot be read: nothing can be held against it, so its own problems are all there is. */
function finishUnread(contract, issues, reporting) {
	const file = contract.file ?? "the contract";
	const problems = issues.map(({ line, message }) => ({
		rule: "EV110",
		level: "error",
		name: "",
		message: `${file}: ${message}`,
		place: {
			file,
			line
		}
	}));
	return finish({
		contract: {
			...EMPTY_CONTRACT,
			file
		},
		target: targetEnvironment(reporting.inputs.environment),
		values: /* @__PURE__ */ new Map(),
		sources: [],
		subjects: NO_SUBJECTS,
		others: [],
		tooShort: [],
		withValues: false
	}, {
		problems,
		silenced: []
	}, reporting);
}
// actions/validate-env/build/values/value.js
/** Where a value was set, as far as that is a line of a file. */
function placeOf({ file, entry }) {
	return file === void 0 || entry === void 0 ? {} : {
		file,
		line: entry.line
	};
}
// actions/validate-env/build/rules/facts.js
/** The value of a variable; an empty text when it is not set. */
function valueOf({ values }, name) {
	return values.get(name)?.value ?? "";
}
/** Whether a variable is set to more than white space. */
function isSet(facts, name) {
	return valueOf(facts, name).trim() !== "";
}
// actions/validate-env/build/rules/compose/check-compose.js
/** Names that Compose or the shell provides. */
const PROVIDED = /^(?:COMPOSE_.*|HOME|PWD|USER|HOSTNAME|PATH)$/;
/** EV080–EV085: what compose files ask for, and what they give away. */
function checkCompose(facts) {
	const { compose } = facts;
	if (compose === void 0) return [];
	return [
		...unset(compose, facts),
		...defaults(compose, facts),
		...conflicts(compose),
		...literals(compose, facts),
		...facts.withValues ? unused(compose, facts) : [],
		...compose.malformed.map((place) => {
			return {
				rule: "EV084",
				level: "error",
				name: "",
				message: "a reference here is malformed, and Compose refuses the file: write $$ for a dollar sign",
				place
			};
		})
	];
}
/** Nobody sets it, and there is no default. Without values, the contract has to know it. */
function unset({ references }, facts) {
	const told = /* @__PURE__ */ new Set();
	return references.flatMap(({ name, operator, place }) => {
		const isFine = operator.endsWith("-") || operator.endsWith("+") || PROVIDED.test(name) || told.has(name);
		const isKnown = facts.contract.variables.has(name);
		if (isFine || (facts.withValues ? isSupplied(name, facts) : isKnown)) return [];
		told.add(name);
		const consequence = operator.endsWith("?") ? "Compose refuses the file" : "Compose puts nothing in its place";
		return [{
			rule: "EV080",
			level: "error",
			name,
			message: `is used here without a default and is ${facts.withValues ? "not set" : "not in the contract"}; ${consequence}`,
			place
		}];
	});
}
/** Set by any source: also by one that the contract does not know of, since Compose reads the whole file. */
function isSupplied(name, facts) {
	return isSet(facts, name) || facts.sources.some(({ main }) => main.entries.some((entry) => entry.name === name));
}
function isSecretName(name, facts) {
	const terms = facts.contract.variables.get(name)?.terms;
	return terms?.secret ?? (terms?.isPublic !== true && namesSecret(name));
}
function defaults({ references }, facts) {
	return references.flatMap(({ name, operator, argument, place }) => {
		if (!(operator.endsWith("-") && argument.replaceAll(/\$\{[^{}]*\}|\$\w+/g, "") !== "") || !isSecretName(name, facts)) return [];
		return [{
			rule: "EV081",
			level: "error",
			name,
			message: "is a secret with a default in the file: a release without it starts, with a secret that everybody can read. Use ${…:?}",
			place
		}];
	});
}
function conflicts({ references }) {
	const first = /* @__PURE__ */ new Map();
	return references.flatMap((reference) => {
		if (!reference.operator.endsWith("-")) return [];
		const before = first.get(reference.name);
		if (before === void 0) first.set(reference.name, reference);
		if (before === void 0 || before.argument === reference.argument) return [];
		const other = `${before.place.file ?? ""}:${before.place.line ?? 1}`;
		return [{
			rule: "EV083",
			level: "warning",
			name: reference.name,
			message: `has another default here than in ${other}`,
			place: reference.place
		}];
	});
}
function literals({ literals: written }, facts) {
	return written.filter(({ name }) => isSecretName(name, facts)).map(({ name, place }) => {
		return {
			rule: "EV085",
			level: "error",
			name,
			message: "is a secret whose value is written into the file; use a reference, and replace the secret",
			place
		};
	});
}
/** With `env_file`, everything goes into the containers without being named. */
function unused({ references, hasEnvFile }, facts) {
	if (hasEnvFile) return [];
	const used = new Set(references.map(({ name }) => name));
	return [...facts.values.values()].filter(({ name, origin }) => origin === "file" && !used.has(name)).map((value) => ({
		rule: "EV082",
		level: "warning",
		name: value.name,
		message: "is set, and no compose file uses it",
		place: placeOf(value)
	}));
}
// actions/validate-env/build/rules/drift/example.js
/** EV092 and EV093: the contract and the example file name the same variables. */
function checkExampleDrift({ contract, example }) {
	if (example === void 0) return [];
	const missing = [...contract.variables.values()].filter(({ name, terms }) => terms.deprecated === void 0 && !example.variables.has(name));
	const extra = [...example.variables.values()].filter(({ name }) => !contract.variables.has(name));
	return [...missing.map((variable) => {
		const message = `is in the contract and not in ${example.file ?? "the example"}; add it there, commented out if it is optional`;
		return {
			rule: "EV092",
			level: "warning",
			name: variable.name,
			message,
			place: placeIn(contract, variable)
		};
	}), ...extra.map((variable) => {
		const message = `is in the example and not in the contract ${contract.file ?? ""}`.trimEnd();
		return {
			rule: "EV093",
			level: "warning",
			name: variable.name,
			message,
			place: placeIn(example, variable)
		};
	})];
}
/** EV060 as far as names and the contract tell it, for runs without values. */
function checkPublicDeclarations(facts) {
	return facts.subjects.all.flatMap(({ variable, terms, open }) => {
		if (terms.secret !== true || !open) return [];
		return [{
			rule: "EV060",
			level: "error",
			name: variable.name,
			message: "is declared a secret under a name that a build makes public; rename it",
			place: placeIn(facts.contract, variable)
		}];
	});
}
// actions/validate-env/build/rules/file/place.js
/** How a line of a source is named in a message, and shown. */
function lineOf({ label, file }, line) {
	return {
		where: `line ${line} of ${label}`,
		place: file === void 0 ? {} : {
			file,
			line
		}
	};
}
/**
* Whether a name may be printed. A name that nobody declared may be a piece of a secret: a line of a key ends in `=`,
* too, and so does a whole TOTP secret. So it must look like the names that people give: upper-case words with `_`
* between them, or one short word, and nothing like padding behind it.
*/
function isPrintable(name, value, facts) {
	if (facts.contract.variables.has(name) || facts.example?.variables.has(name) === true) return true;
	if (value.startsWith("=")) return false;
	return /^[A-Z][A-Z0-9]{0,11}(?:_[A-Z0-9]{1,12}){1,6}$/.test(name) || /^[A-Z]{2,10}$/.test(name);
}
// actions/validate-env/build/rules/file/dialects.js
/** EV070: a value that is one thing to one reader and another thing to the next. `told` has said it of some already. */
function checkDialects(source, facts, told) {
	const readings = [...source.readings].filter(([, { issues }]) => !issues.some(({ fatal }) => fatal));
	if (readings.length < 2) return [];
	const [first, ...others] = readings.map(([dialect, reading]) => ({
		dialect,
		last: lastOfEach(reading)
	}));
	if (first === void 0) return [];
	return [...facts.contract.variables.keys()].flatMap((name) => {
		const differing = others.filter(({ last }) => last.get(name)?.value !== first.last.get(name)?.value);
		const entry = first.last.get(name) ?? differing[0]?.last.get(name);
		if (differing.length === 0 || entry === void 0 || told.some((problem) => problem.name === name)) return [];
		const readers = [first.dialect, ...differing.map(({ dialect }) => dialect)];
		const { where, place } = lineOf(source, entry.line);
		return [{
			rule: "EV070",
			level: "error",
			name,
			message: `reads differently under ${readers.join(" and ")} (${where}); ${advice(entry, readers)}`,
			place
		}];
	});
}
function lastOfEach(reading) {
	return new Map(reading.entries.map((entry) => [entry.name, entry]));
}
/** How to write it so that all of them read the same. */
function advice(entry, readers) {
	if (readers.includes("docker")) return "docker run takes quotes, comments and trailing blanks for a part of the value: leave them out, or hand this one over with --env";
	if (!entry.value.includes("'")) return "write it in single quotes";
	return /["$\\]/.test(entry.value) ? "no way of quoting suits both: hand this one over in the process's environment" : "write it in double quotes";
}
// actions/validate-env/build/rules/file/encoding.js
/** EV074: what stands in a file and cannot be seen in an editor. Inputs come without a file's encoding. */
function checkEncoding({ text, label, file }) {
	if (file === void 0) return [];
	const say = (level, line, message) => ({
		rule: "EV074",
		level,
		name: "",
		message: `${label} ${message}`,
		place: {
			file,
			line
		}
	});
	const line = (offset) => text.slice(0, offset).split("\n").length;
	const problems = [];
	if (text.startsWith("﻿")) problems.push(say("warning", 1, "begins with a byte order mark; save it as UTF-8 without one"));
	const unreadable = text.indexOf("�");
	if (unreadable !== -1) problems.push(say("error", line(unreadable), "is not UTF-8; docker run refuses it, and others read something else"));
	const carriage = text.indexOf("\r");
	if (carriage !== -1) problems.push(say("warning", line(carriage), "has Windows line ends; a shell that sources it keeps a carriage return in each value"));
	return problems;
}
// actions/validate-env/build/rules/problem.js
/** An error about a variable's value. */
function error(rule, message) {
	return {
		rule,
		level: "error",
		message
	};
}
/** A warning about a variable's value. */
function warning(rule, message) {
	return {
		rule,
		level: "warning",
		message
	};
}
// actions/validate-env/build/rules/file/names.js
/** EV072, EV075 and EV090: names that come twice, that not every program takes, or that nobody asked for. */
function checkNames(source, facts) {
	const seen = /* @__PURE__ */ new Map();
	const problems = [];
	if (facts.others.every(({ entry }) => entry === void 0)) return problems;
	for (const entry of source.main.entries) {
		const { name, line } = entry;
		const before = seen.get(name);
		if (before === void 0 && facts.values.get(name)?.entry === entry) continue;
		seen.set(name, line);
		if (before === void 0 && facts.contract.variables.has(name)) continue;
		for (const finding of findings(name, before, facts)) problems.push(place(finding, entry, source, facts));
	}
	return problems;
}
function findings(name, before, facts) {
	const found = [];
	if (before !== void 0) found.push(warning("EV072", `is set again, after line ${before}; the last one counts`));
	if (!_names_js__WEBPACK_IMPORTED_MODULE_1__.t.test(name)) found.push(warning("EV075", "has a name that not every program takes: use letters, digits and _"));
	else if (before === void 0 && isUnknown(name, facts)) found.push(warning("EV090", "is not in the contract"));
	return found;
}
function isUnknown(name, { contract, example }) {
	if (contract.file === void 0 || contract.allowUnknown) return false;
	return !contract.variables.has(name) && example?.variables.has(name) !== true;
}
function place({ rule, level, message }, entry, source, facts) {
	const at = lineOf(source, entry.line);
	return isPrintable(entry.name, entry.value, facts) ? {
		rule,
		level,
		name: entry.name,
		message: `${message} (${at.where})`,
		place: at.place
	} : {
		rule,
		level,
		name: "",
		message: `${at.where}: the variable ${message}`,
		place: at.place
	};
}
// actions/validate-env/build/rules/file/syntax.js
/** EV071, EV073 and EV084: what a reader refuses, leaves out, or takes for something else. One problem a line, never its text. */
function checkSyntax(source, facts) {
	const found = /* @__PURE__ */ new Map();
	for (const [dialect, reading] of source.readings) {
		for (const entry of reading.cut ?? []) add(found, entry.line, cut(source, entry, facts));
		const onLine = reading.issues.length === 0 ? NONE$1 : new Map(reading.entries.map((entry) => [entry.line, entry]));
		for (const issue of joined(reading.issues)) {
			const entry = onLine.get(issue.line);
			add(found, issue.line, describe(source, {
				dialect,
				issue,
				entry,
				name: nameOf(entry, facts)
			}));
		}
	}
	return [...found.values()];
}
const NONE$1 = /* @__PURE__ */ new Map();
function add(found, line, problem) {
	if (!found.has(line)) found.set(line, problem);
}
function nameOf(entry, facts) {
	return entry !== void 0 && isPrintable(entry.name, entry.value, facts) ? entry.name : "";
}
function cut(source, entry, facts) {
	const { where, place } = lineOf(source, entry.line);
	const name = nameOf(entry, facts);
	const message = `has an unquoted # in its value (${where}), and dotenv cuts the value there: write it in single quotes`;
	return {
		rule: "EV073",
		level: "error",
		name,
		message: name === "" ? `a variable ${message}` : message,
		place
	};
}
/** Lines that follow each other and are no assignments are mostly one value that lacks its quotes. */
function joined(issues) {
	const result = [];
	for (const issue of issues) {
		const last = result.at(-1);
		const follows = last?.kind === "not-an-assignment" && issue.kind === last.kind && issue.line === last.lastLine + 1;
		if (last !== void 0 && follows) result[result.length - 1] = {
			...last,
			lastLine: issue.line
		};
		else result.push({
			...issue,
			lastLine: issue.line
		});
	}
	return result;
}
function describe(source, { dialect, issue, entry, name }) {
	const { where, place } = lineOf(source, issue.line);
	const lines = issue.lastLine > issue.line ? where.replace(/^line \d+/, `lines ${issue.line} to ${issue.lastLine}`) : where;
	const level = issue.fatal || issue.kind !== "not-an-assignment" ? "error" : "warning";
	const refusal = issue.fatal ? `; ${dialect} refuses the whole file` : "";
	const text = `${TEXTS[issue.kind]}${refusal}`;
	const message = name === "" ? `${lines} ${text}` : `${text} (${lines})`;
	return {
		rule: ruleOf(issue, entry),
		level,
		name,
		message,
		place
	};
}
/** `${NAME}` was meant to be filled in; a bare `$` is mostly a part of a password. */
function ruleOf(issue, entry) {
	if (issue.kind !== "interpolation" || issue.fatal) return "EV071";
	return entry?.raw.includes("${") === true ? "EV084" : "EV073";
}
const TEXTS = {
	"not-an-assignment": "is no NAME=value and sets nothing; a value of several lines needs quotes",
	"unterminated-quote": "has a quote that does not close",
	"invalid-name": "has a name with white space in it, or none",
	"unexpected-character": "has a name with a character that is not allowed in one",
	interpolation: "has a $ that Compose takes for a variable that is not set: write $$, or use single quotes"
};
// actions/validate-env/build/rules/file/check-files.js
/** EV070–EV075, EV090: how the texts are written that values come from. */
function checkFiles(facts) {
	return facts.sources.flatMap((source) => {
		const special = checkSyntax(source, facts);
		return [
			...special,
			...checkDialects(source, facts, special),
			...checkEncoding(source),
			...checkNames(source, facts)
		];
	});
}
// actions/validate-env/build/rules/value/repetition.js
/** Rows that people type along, in both directions. */
const ROWS = [
	"01234567890",
	"abcdefghijklmnopqrstuvwxyza",
	"qwertyuiop",
	"asdfghjkl",
	"zxcvbnm"
];
/** What follows each character in one of the rows, and what comes before it. */
const NEIGHBOURS = neighbours();
function neighbours() {
	const found = /* @__PURE__ */ new Set();
	for (const row of ROWS) for (let at = 1; at < row.length; at += 1) {
		const before = row.charCodeAt(at - 1);
		const after = row.charCodeAt(at);
		found.add(pair(before, after)).add(pair(after, before));
	}
	return found;
}
/** Two characters as one number, for there are many pairs to look at, and a text for each would have to be made. */
function pair(first, second) {
	return first * 65536 + second;
}
/** Whether a text of some length is one short piece over and over, or runs along the alphabet, the digits or the keyboard. */
function isPattern(value) {
	return value.length >= 6 && (isRepeated(value) || isSequence(value.toLowerCase()));
}
/** A first look at what begins with a piece three times: the engine takes it faster than the sizes one by one. */
const BEGINS_REPEATED = /^([^]{1,8}?)\1\1/;
/** A piece of up to eight characters, at least three times, with at most a part of it left over. */
function isRepeated(value) {
	if (!BEGINS_REPEATED.test(value)) return false;
	for (let size = 1; size <= Math.min(8, Math.floor(value.length / 3)); size += 1) if (value.charCodeAt(size) === value.charCodeAt(0) && value.startsWith(value.slice(size))) return true;
	return false;
}
/** Nine of ten steps go to the next or the previous character of a well-known row. */
function isSequence(value) {
	let leaps = 0;
	for (let at = 1; at < value.length; at += 1) {
		if (!NEIGHBOURS.has(pair(value.charCodeAt(at - 1), value.charCodeAt(at)))) leaps += 1;
		if (leaps * 10 > value.length - 1) return false;
	}
	return true;
}
/** So few characters, and no more, are too few for a secret of some length. */
const FEW = 4;
/** Whether a secret draws on so few characters, for its length, that it can be guessed. Addresses are not measured. */
function isUniform(value) {
	if (value.length < 4 || value.includes("://")) return false;
	if (value.length < 12) return /^(?:\d+|[a-z]+|[A-Z]+)$/.test(value);
	return hasAtMost(value, FEW);
}
/**
* Whether a long word of letters and digits is surely neither a pattern nor uniform. Of a generated one, that is seen
* after a few characters.
*/
function isVaried(word) {
	if (BEGINS_REPEATED.test(word)) return false;
	let leaps = 0;
	let kinds = 0;
	let seen = 0;
	let before = 0;
	for (let at = 0; at < word.length; at += 1) {
		const code = word.charCodeAt(at) | 32;
		if (at > 0 && !NEIGHBOURS.has(pair(before, code))) leaps += 1;
		const bit = 1 << (code & 31);
		if ((seen & bit) === 0) kinds += 1;
		if (kinds > FEW && leaps * 10 > word.length - 1) return true;
		seen |= bit;
		before = code;
	}
	return false;
}
/** Whether a text is made of so many characters, or fewer. */
function hasAtMost(value, count) {
	let found = 0;
	for (let at = 0; at < value.length && found <= count;) {
		const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
		if (value.indexOf(character) === at) found += 1;
		at += character.length;
	}
	return found <= count;
}
// actions/validate-env/build/rules/value/address.js
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::\]|0\.0\.0\.0|.*\.localhost|host\.docker\.internal)$/i;
const RESERVED = /^(?:(?:.+\.)?example\.(?:com|net|org)|(?:.+\.)?(?:example|invalid|test))$/i;
/** EV051: a host that is this machine, or nobody's (RFC 2606), in production. Bare hosts are checked for the latter only. */
function checkHost(subject, { target }) {
	const { terms, value } = subject;
	if (!target.isProduction) return void 0;
	if (terms.type === "host") return RESERVED.test(value) ? error("EV051", "names a host that is reserved for examples") : void 0;
	if (!value.includes("://")) return void 0;
	const hosts = hostsIn(subject);
	if (hosts.some(({ host }) => LOCAL.test(host))) return error("EV051", "points to this machine, which is not where production runs");
	return hosts.some(({ host }) => RESERVED.test(host)) ? error("EV051", "points to a host that is reserved for examples") : void 0;
}
/** A cheap look before the exact ones: most addresses have nothing in them of local hosts, reserved ones and placeholders. */
const LIKELY_ODD = /local|host|server|your|example|invalid|test|docker|127\.|0\.0|\[/i;
/** A list of addresses, such as allowed origins, is looked at one by one. */
function hostsIn({ value, address }) {
	if (address !== void 0 && !value.includes(",")) return address.hosts;
	return value.split(/[\s,]+/).flatMap((part) => part.includes("://") ? parseAddress(part)?.hosts ?? [] : []);
}
/**
* EV052: a user or password with a character that ends or splits that part of an address. `p#w` makes a fragment of the
* host; `p@w` makes a host of half the password.
*/
function checkCredentials({ value }) {
	if (!value.includes("@") || !value.includes("://")) return void 0;
	const [, authority, rest] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#\s]*)(\S*)$/i.exec(value) ?? [];
	if (authority === void 0 || rest === void 0) return void 0;
	const at = authority.lastIndexOf("@");
	const credentials = at === -1 ? void 0 : authority.slice(0, at);
	if (credentials === void 0) return rest.includes("@") && /:(?!\d*$)[^:]*$/.test(authority) ? encodingProblem() : void 0;
	const password = credentials.slice(credentials.indexOf(":") + 1);
	return credentials.includes("@") || credentials.includes(":") && password.includes(":") || /%(?![0-9a-f]{2})/i.test(credentials) ? encodingProblem() : void 0;
}
function encodingProblem() {
	return error("EV052", "has a user or password that is not percent-encoded: write @ as %40, : as %3A, / as %2F, ? as %3F, # as %23 and % as %25");
}
// actions/validate-env/build/rules/value/traits.js
/**
* What can be seen of a subject at a glance, one bit each. Most values are plain ones, of which most rules have nothing
* to say; so a rule names the traits that it is about, and is asked only where one of them is there.
*/
const TRAIT = {
	secret: 1,
	/** Everybody can see it. */
	open: 2,
	/** Holds `@`. */
	at: 4,
	/** Holds `$`. */
	dollar: 8,
	/** Holds something of the marks and words that placeholders have. */
	mark: 16,
	/** Holds `_`. */
	underscore: 32,
	/** Has white space at an edge. */
	edge: 64,
	type: 128,
	/** Is of the type host. */
	host: 32768,
	/** Holds `://`, and something of what local hosts, reserved ones and placeholders have. */
	odd: 65536,
	format: 256,
	length: 512,
	values: 1024,
	range: 2048,
	protocols: 4096,
	pattern: 8192,
	deprecated: 16384,
	/** Is a secret, and not plainly one that was generated. */
	guessable: 1 << 17
};
/** Anything that `traitsIn` looks for. One look tells most values apart, of which there may be a thousand. */
const NOTABLE = new RegExp(String.raw`[$_@\s]|:\/\/|${LIKELY_MARK.source}`, LIKELY_MARK.flags);
/** The traits that a subject's value shows, and what follows from it. */
function shownTraits({ variable, value, secret, open }) {
	let traits = NOTABLE.test(value) ? traitsIn(value) : 0;
	if (secret) {
		const isGenerated = isLongWord(value, variable.name) && isVaried(value);
		traits |= isGenerated ? TRAIT.secret : TRAIT.secret | TRAIT.guessable;
	}
	if (open) traits |= TRAIT.open;
	return traits;
}
/** The traits that the contract states; the same for all variables that share its terms. */
function statedTraits(terms) {
	let traits = terms.type === void 0 ? 0 : traitsOfType(terms.type);
	if (terms.format !== void 0) traits |= TRAIT.format;
	if (terms.minLength !== void 0 || terms.maxLength !== void 0) traits |= TRAIT.length;
	if (terms.values !== void 0) traits |= TRAIT.values;
	if (terms.min !== void 0 || terms.max !== void 0) traits |= TRAIT.range;
	if (terms.protocols !== void 0) traits |= TRAIT.protocols;
	if (terms.pattern !== void 0) traits |= TRAIT.pattern;
	if (terms.deprecated !== void 0) traits |= TRAIT.deprecated;
	return traits;
}
/** Every value is of the types `enum` and `string`; an enum's values are a trait of their own. */
function traitsOfType(type) {
	if (type === "enum" || type === "string") return 0;
	return type === "host" ? TRAIT.type | TRAIT.host : TRAIT.type;
}
function traitsIn(value) {
	let traits = 0;
	if (value.includes("@")) traits |= TRAIT.at;
	if (value.includes("://") && LIKELY_ODD.test(value)) traits |= TRAIT.odd;
	if (value.includes("$")) traits |= TRAIT.dollar;
	if (value.includes("_")) traits |= TRAIT.underscore;
	if (LIKELY_MARK.test(value)) traits |= TRAIT.mark;
	if (value.trim() !== value) traits |= TRAIT.edge;
	return traits;
}
/** A rule about traits. */
function about(traits, check) {
	return {
		about: traits,
		check
	};
}
/** The rules that may have something to say of a subject with these traits, in their order. */
function rulesAbout(traits, rules) {
	return rules.filter((rule) => (rule.about & traits) !== 0).map(({ check }) => check);
}
// actions/validate-env/build/rules/value/well-known.js
/** Values that stand in the documentation of some product, and in half of all tutorials. */
const VALUES = new Set([
	"password passw0rd p@ssw0rd p@ssword password1 password123 admin admin123 administrator root toor secret secret123 changeit letmein welcome qwerty",
	"123456 1234567 12345678 123456789 1234567890 abc123 iloveyou test test123 guest demo default minioadmin postgres mysql redis rabbitmq docker",
	"AKIAIOSFODNN7EXAMPLE AKIAI44QH8DHBEXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY",
	"sk_test_4eC39HqLyjWDarjtT1zdp7dc sk_test_BQokikJOvBiI2HlWgH4olfQ2 pk_test_TYooMQauvdEDq54NiTphI7jx",
	"your-256-bit-secret a-string-secret-at-least-256-bits-long keyboard cat keyboardcat s3cr3t shhhhh thisisasecret mysecret supersecret"
].flatMap((line) => line.toLowerCase().split(" ")));
/** Most generated secrets are longer than any of them, and need not be looked up. */
const LONGEST = Math.max(...Array.from(VALUES, ({ length }) => length));
/** Users whose password is their name on every fresh installation. */
const SAME_AS_USER = /^(?:postgres|root|admin|guest|test|user|mysql|rabbitmq|minio|minioadmin|demo|redis|mongo|sa)$/i;
/** Whether a secret, or the password in an address, is one that everybody tries first. */
function isWellKnown({ value, address }) {
	if (address === void 0) return value.trim().length <= LONGEST && VALUES.has(value.trim().toLowerCase());
	const password = decoded(address.password ?? "");
	if (password === "") return false;
	return VALUES.has(password.toLowerCase()) || password === address.user && SAME_AS_USER.test(password);
}
// actions/validate-env/build/rules/value/placeholder.js
/**
* EV084 and EV020–EV024, in this order; the first that applies is told. Words and known values, because measures of
* strength do not find placeholders: `your_super_secret_jwt_key_here` has more entropy a character than a random key
* in hexadecimal digits.
*/
const PLACEHOLDER_RULES = [
	about(TRAIT.dollar, checkReference),
	about(TRAIT.secret, checkWellKnown),
	about(TRAIT.odd, checkHostWord),
	about(TRAIT.mark, checkMark),
	about(TRAIT.guessable, checkWords),
	about(TRAIT.secret, checkExample),
	about(TRAIT.guessable, checkRepetition),
	about(TRAIT.guessable, checkVariety)
];
/** EV084: a reference that whoever wrote the file meant to be filled in. */
function checkReference({ value }) {
	if (!value.includes("$") || !/\$\{[^{}\n]+\}|\$\([^()\n]+\)/.test(value)) return void 0;
	return error("EV084", "still holds a reference such as ${NAME}; nothing has put a value in its place");
}
function checkWellKnown(subject, facts) {
	if (!subject.secret || !isWellKnown(subject)) return void 0;
	return graded(facts, "EV024", "is a well-known demo credential");
}
function isPlaceholderHost({ host }) {
	return /^(?:host|hostname|server|your[\w.-]*)$/i.test(host);
}
function checkHostWord({ address }, facts) {
	if (address === void 0 || !address.hosts.some(isPlaceholderHost)) return void 0;
	return graded(facts, "EV020", "names a placeholder for a host");
}
function checkMark({ value }, facts) {
	return isMarked(value) ? graded(facts, "EV020", "is a placeholder") : void 0;
}
function checkWords({ variable, value, secret, address }, facts) {
	const password = address === void 0 ? value : address.password ?? "";
	if (!secret || password === "" || !isEmptySecret(password, variable.name)) return void 0;
	return graded(facts, "EV020", "is a placeholder");
}
function checkExample({ variable, terms, value, secret }, facts) {
	const isCommitted = terms.example === value || facts.example?.variables.get(variable.name)?.terms.example === value;
	if (!secret || !isCommitted) return void 0;
	return graded(facts, "EV021", "is the value of the example, which everybody can read");
}
function checkRepetition({ value, secret }, facts) {
	if (!secret || !isPattern(value)) return void 0;
	return graded(facts, "EV022", "is a repetition or a sequence of characters");
}
function checkVariety({ value, secret }, facts) {
	if (!secret || !isUniform(value)) return void 0;
	return (facts.target.isProduction ? error : warning)("EV023", "has too little variety for a secret of its length; generate one, such as with `openssl rand -hex 32`");
}
/** Placeholders are errors, unless the release is known to go somewhere else than to production. */
function graded({ target }, rule, message) {
	return (target.isElsewhere ? warning : error)(rule, message);
}
// actions/validate-env/build/rules/group/url-parts.js
/** EV050: a connection address and the variables that repeat its parts say the same. Placeholders are told elsewhere. */
function checkUrlParts(group, facts) {
	const address = isSet(facts, group.url) && !isPlaceholder(group.url, facts) ? parseAddress(valueOf(facts, group.url)) : void 0;
	if (address === void 0) return [];
	return [...group.parts].flatMap(([part, name]) => {
		if (!isSet(facts, name) || isPlaceholder(name, facts) || agrees(part, address, valueOf(facts, name))) return [];
		return [{
			rule: "EV050",
			level: "error",
			name,
			message: `is not the ${part} in ${group.url}`,
			place: group.place
		}];
	});
}
function agrees(part, address, value) {
	if (part === "host") return address.hosts.some(({ host }) => bare(host) === bare(value));
	if (part === "port") {
		const own = DEFAULT_PORTS[address.protocol];
		return address.hosts.some(({ port }) => (port ?? own) === value.replace(/^0+/, ""));
	}
	const written = {
		database: address.path.slice(1),
		user: address.user,
		password: address.password
	}[part];
	return decoded(written ?? "") === value;
}
function bare(host) {
	return host.toLowerCase().replaceAll(/^\[|\]$|\.$/g, "");
}
function isPlaceholder(name, facts) {
	const subject = facts.subjects.all.find(({ variable }) => variable.name === name);
	return subject !== void 0 && PLACEHOLDER_RULES.some(({ check }) => check(subject, facts) !== void 0);
}
// actions/validate-env/build/rules/group/check-groups.js
/** EV040–EV044 and EV050: rules over several variables. */
function checkGroups(facts) {
	return facts.contract.groups.flatMap((group) => group.kind === "matches-url" ? checkUrlParts(group, facts) : checkGroup(group, facts) ?? []);
}
function checkGroup(group, facts) {
	if (group.kind === "requires") return checkCompanions(group, facts);
	const set = group.names.filter((name) => isSet(facts, name));
	const missing = group.names.filter((name) => !set.includes(name));
	return LISTS[group.kind](group, set, missing);
}
const LISTS = {
	"one-of": (group, set) => set.length === 1 ? void 0 : whole(group, "EV040", `exactly one of ${list(group)} must be set, and ${tell(set)}`),
	"any-of": (group, set) => set.length > 0 ? void 0 : whole(group, "EV044", `at least one of ${list(group)} must be set, and none is`),
	"all-or-none": (group, [first], missing) => first === void 0 || missing.length === 0 ? void 0 : problem(group, "EV041", first, `is set, and not what belongs to it: ${missing.join(", ")}`),
	conflicts: (group, [first, ...others]) => first === void 0 || others.length === 0 ? void 0 : problem(group, "EV043", first, `must not be set together with ${others.join(", ")}`)
};
function list(group) {
	return group.names.join(", ");
}
/** A problem of the group as a whole, under its own name when the contract gives it one. */
function whole(group, rule, message) {
	const label = group.label === list(group) ? ":" : `(${group.label}):`;
	return problem(group, rule, group.names[0] ?? "", `${label} ${message}`);
}
function checkCompanions(group, facts) {
	const missing = group.needs.filter((name) => !isSet(facts, name));
	if (!isSet(facts, group.name) || missing.length === 0) return void 0;
	return problem(group, "EV042", group.name, `is set and needs ${missing.join(" and ")}, too`);
}
function tell(set) {
	return set.length === 0 ? "none is" : `${set.join(" and ")} ${set.length === 1 ? "is" : "are"}`;
}
function problem(group, rule, name, message) {
	return {
		rule,
		level: "error",
		name,
		message,
		place: group.place
	};
}
// actions/validate-env/build/rules/group/same-value.js
/** Shorter values are equal by chance. */
const SHORTEST = 6;
/** EV061 and EV062: a secret's value that stands somewhere else, too. */
function checkSameValues(facts) {
	const { open, distinct } = facts.subjects;
	const secrets = facts.subjects.secrets.filter(({ value }) => value.length >= SHORTEST);
	return [
		...sharedSecrets(secrets, facts),
		...distinctFrom(distinct, facts),
		...inPublic(open, secrets, facts)
	];
}
/** Two secrets with one value: whoever learns one has both. Addresses may well be the same, for reading and writing. */
function sharedSecrets(secrets, facts) {
	const owners = /* @__PURE__ */ new Map();
	const problems = [];
	for (const { variable, terms, value } of secrets) {
		if (value.includes("://")) continue;
		const owner = owners.get(value);
		if (owner === void 0) owners.set(value, variable.name);
		else if (terms.distinctFrom?.includes(owner) !== true) problems.push(same(variable, owner, facts));
	}
	return problems;
}
function distinctFrom(subjects, facts) {
	return subjects.flatMap(({ variable, terms, value }) => (terms.distinctFrom ?? []).filter((other) => valueOf(facts, other) === value).map((other) => same(variable, other, facts)));
}
function same(variable, other, { contract }) {
	const message = `has the same value as ${other}; give each a value of its own`;
	return {
		rule: "EV062",
		level: "error",
		name: variable.name,
		message,
		place: placeIn(contract, variable)
	};
}
function inPublic(open, secrets, { contract }) {
	return open.flatMap(({ variable, value }) => {
		const secret = secrets.find((each) => value.includes(each.value.trim()));
		if (secret === void 0) return [];
		const message = `is public and holds the value of ${secret.variable.name}; take it out, and replace the secret`;
		return [{
			rule: "EV061",
			level: "error",
			name: variable.name,
			message,
			place: placeIn(contract, variable)
		}];
	});
}
// actions/validate-env/build/rules/value/pattern.js
/** How long a pattern may take at most, and all together, in milliseconds: one that backtracks for ever is cut off here. */
const PATIENCE = {
	one: 200,
	all: 500
};
/** Goes on behind the job that the last call was stopped in. */
const MATCH_ON = "while (results.length < jobs.length) { const { pattern, value } = jobs[results.length]; results.push(undefined); results[results.length - 1] = new RegExp(pattern, 'u').test(value); }";
/**
* EV011: matches every pattern, one after the other, inside a context that can be stopped; a regular expression that has
* started cannot be stopped in any other way. The one that it was stopped in is not decided, and the others still are.
*/
function matchPatterns(facts) {
	const jobs = [];
	for (const { variable, terms, value } of facts.subjects.patterned) if (terms.pattern !== void 0) jobs.push({
		name: variable.name,
		pattern: terms.pattern,
		value
	});
	const failed = /* @__PURE__ */ new Set();
	const undecided = /* @__PURE__ */ new Set();
	const results = jobs.length === 0 ? [] : attempt(jobs);
	for (const [index, { name }] of jobs.entries()) if (results[index] === void 0) undecided.add(name);
	else if (!results[index]) failed.add(name);
	return {
		failed,
		undecided
	};
}
/** The rule that tells what came of them. */
function patternRule({ failed, undecided }) {
	return ({ variable: { name } }) => {
		if (failed.has(name)) return error("EV011", "does not match the pattern of the contract");
		if (!undecided.has(name)) return void 0;
		return error("EV011", "has a pattern that takes too long to match; simplify it");
	};
}
/** Whether each value matches; nothing for what was not decided in time. */
function attempt(jobs) {
	const results = [];
	const context = (0,node_vm__WEBPACK_IMPORTED_MODULE_4__.createContext)({
		jobs,
		results
	});
	const end = performance.now() + PATIENCE.all;
	for (let left = PATIENCE.all; results.length < jobs.length && left >= 1; left = end - performance.now()) try {
		(0,node_vm__WEBPACK_IMPORTED_MODULE_4__.runInContext)(MATCH_ON, context, { timeout: Math.ceil(Math.min(left, PATIENCE.one)) });
	} catch {}
	return results;
}
// actions/validate-env/build/rules/value/presence.js
/** EV001–EV003: what is required, and is not set to more than white space, has to be there and to say something. */
function checkPresence({ terms, found }, facts) {
	const why = reason(terms, facts);
	if (found === void 0) return [error("EV001", `is required${why} and is not set`)];
	if (terms.allowEmpty === true) return [];
	if (found.value === "") return [error("EV002", `is required${why} and is set to an empty value`)];
	return [error("EV003", `is required${why} and holds nothing but white space`)];
}
function reason({ requiredIn, when }, { target }) {
	const place = requiredIn === void 0 || target.name === void 0 ? "" : ` in ${target.name}`;
	return (when ?? []).length === 0 ? place : `${place}, because of ${(when ?? []).map(({ name }) => name).join(" and ")},`;
}
// actions/validate-env/build/rules/value/live-key.js
/** Keys that say themselves which environment they belong to: Stripe, Clerk, Razorpay, Paystack, Adyen-like prefixes. */
const TEST_KEY = /^(?:[spr]k_test_|rzp_test_|test_(?=[A-Za-z0-9]{20,}))/;
const LIVE_KEY = /^(?:[spr]k_(?:live|prod)_|rzp_live_|live_(?=[A-Za-z0-9]{20,}))/;
/** EV031: a test key in production takes no money; a live key anywhere else takes real money. */
function checkLiveKey({ value }, { target }) {
	if (target.isProduction && TEST_KEY.test(value)) return error("EV031", "is a test key, and this is production");
	if (target.isElsewhere && LIVE_KEY.test(value)) return error("EV031", `is a live key, and this is ${target.name ?? "not production"}`);
}
// actions/validate-env/build/rules/value/public.js
/** Words that no public setting has in its name. `KEY` is not one: maps, analytics and payment have keys for browsers. */
const SECRET_NAME = /(?:^|_)(?:SECRET|PASSWORD|PASSWD|PRIVATE|SERVICE_ROLE)(?:_|$)/;
/** EV060: a secret under a name that a build copies into what every visitor downloads. */
function checkPublic({ variable, terms, value, open }) {
	if (!open) return void 0;
	const declared = terms.secret === true;
	const named = terms.isPublic !== true && SECRET_NAME.test(variable.name);
	if (!declared && !named && !looksSecret(value)) return void 0;
	return error("EV060", "is a secret under a name that a build makes public; rename it, and replace the secret");
}
function looksSecret(value) {
	return secretFormat(value) !== void 0 || hasPassword(value) || isServiceRole(value);
}
/** A Supabase key whose payload gives it the role that passes by every policy; the anonymous one is made for browsers. */
function isServiceRole(value) {
	const payload = /^ey[\w-]+\.(ey[\w-]+)\.[\w-]+$/.exec(value.trim())?.[1];
	if (payload === void 0) return false;
	return /"role"\s*:\s*"service_role"/.test(Buffer.from(payload, "base64url").toString("utf8"));
}
/** EV063: GitHub shows plain variables to everybody who can read the settings, and prints them in logs. */
function checkStore({ found, secret }) {
	if (!secret || found?.origin !== "vars") return void 0;
	return error("EV063", "is a secret that is stored as a plain variable of GitHub; store it as a secret, and replace it");
}
// actions/validate-env/build/rules/value/too-short.js
/** EV100: a secret that the log cannot hide, because hiding it would hide half of the log. */
function checkMaskable({ variable }, { tooShort }) {
	if (!tooShort.includes(variable.name)) return void 0;
	return warning("EV100", `is too short to be masked safely (fewer than 6 characters); anything that prints it shows it`);
}
// actions/validate-env/build/rules/value/type.js
/** EV010: the value is of its type. */
function checkType({ terms, value, address }) {
	if (terms.type === void 0 || terms.type === "url" && address !== void 0) return void 0;
	const type = TYPES$2[terms.type];
	return type.accepts(value) ? void 0 : error("EV010", `must be ${type.form}`);
}
/** A character that a string holds as two. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;
/** EV012: the value is as long as it must be. Lengths of secrets are not told, only the bound that they miss. */
function checkLength({ terms: { minLength, maxLength }, value }) {
	if (minLength === void 0 && maxLength === void 0) return void 0;
	const length = PAIR.test(value) ? Array.from(value).length : value.length;
	if (minLength !== void 0 && length < minLength) return error("EV012", `is too short: it must have ${minLength} or more characters`);
	if (maxLength !== void 0 && length > maxLength) return error("EV012", `is too long: it must have ${maxLength} or fewer characters`);
}
/** EV013: the value is one of a list. */
function checkValues({ terms: { values }, value }) {
	return values === void 0 || values.includes(value) ? void 0 : error("EV013", `must be one of ${values.join(", ")}`);
}
/** EV014: the number is in its bounds. */
function checkRange({ terms: { min, max }, value }) {
	if (min === void 0 && max === void 0) return void 0;
	const number = Number(value);
	if (min !== void 0 && number < min) return error("EV014", `must be ${min} or more`);
	return max !== void 0 && number > max ? error("EV014", `must be ${max} or less`) : void 0;
}
/** EV030: the key looks as its issuer makes them. */
function checkFormat({ terms: { format }, value }) {
	const form = format === void 0 ? void 0 : formatProblem(format, value);
	return form === void 0 ? void 0 : error("EV030", `must be ${form}`);
}
/** EV053: the address has an allowed protocol. */
function checkProtocol({ terms: { protocols }, value, address }) {
	if (protocols === void 0) return void 0;
	const protocol = address?.protocol ?? /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase() ?? "";
	if (protocols.includes(protocol)) return void 0;
	return error("EV053", `must begin with ${protocols.map((each) => `${each}:`).join(" or ")}`);
}
/** EV076: what was copied with a blank or a line end at its edge. */
function checkEdges({ value, terms }) {
	if (value === value.trim()) return void 0;
	if ((terms.type === "pem" || terms.format === "private-key") && value.trimEnd() === value.replace(/\n+$/, "")) return void 0;
	return warning("EV076", "begins or ends with white space, which many programs take for a part of it");
}
/** EV091: what should no longer be set. */
function checkDeprecated({ terms: { deprecated } }) {
	return deprecated === void 0 ? void 0 : warning("EV091", `is deprecated: ${deprecated}`);
}
// actions/validate-env/build/rules/value/steps.js
const FORM = [
	...PLACEHOLDER_RULES,
	about(TRAIT.at, checkCredentials),
	about(TRAIT.type, checkType),
	about(TRAIT.format, checkFormat)
];
const CONTENT = [
	about(TRAIT.length, checkLength),
	about(TRAIT.values, checkValues),
	about(TRAIT.range, checkRange),
	about(TRAIT.protocols, checkProtocol),
	about(TRAIT.odd | TRAIT.host, checkHost),
	about(TRAIT.underscore, checkLiveKey)
];
const ALWAYS$1 = [
	about(TRAIT.open, checkPublic),
	about(TRAIT.secret, checkStore),
	about(TRAIT.edge, checkEdges),
	about(TRAIT.deprecated, checkDeprecated),
	about(TRAIT.secret, checkMaskable)
];
/** The rules that may have something to say of a subject with these traits, in their order. */
function stepsFor(traits, checkPattern) {
	const content = [...CONTENT, about(TRAIT.pattern, checkPattern)];
	return [
		...rulesAbout(traits, FORM).map((check) => ({
			check,
			kind: "form"
		})),
		...rulesAbout(traits, content).map((check) => ({
			check,
			kind: "content"
		})),
		...rulesAbout(traits, ALWAYS$1).map((check) => ({
			check,
			kind: "always"
		}))
	];
}
// actions/validate-env/build/rules/value/check-each.js
/** The rules that look at one variable at a time. A placeholder is told as such, and not also as a wrong type. */
function checkEach(facts) {
	const checkPattern = patternRule(matchPatterns(facts));
	const stated = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	const problems = [];
	facts.subjects.all.forEach((subject) => {
		if (subject.isSet) {
			const { terms } = subject;
			let traits = stated.get(terms);
			if (traits === void 0) stated.set(terms, traits = statedTraits(terms));
			traits |= shownTraits(subject);
			let steps = known.get(traits);
			if (steps === void 0) known.set(traits, steps = stepsFor(traits, checkPattern));
			const told = follow(steps, subject, facts);
			if (told !== void 0) problems.push(...placed(told, subject, facts.contract));
		} else if (subject.isRequired) problems.push(...placed(checkPresence(subject, facts), subject, facts.contract));
	});
	return problems;
}
function follow(steps, subject, facts) {
	let told;
	let isTold = false;
	for (let at = 0; at < steps.length; at += 1) {
		const step = steps[at];
		if (step === void 0 || isTold && step.kind !== "always") continue;
		const finding = step.check(subject, facts);
		if (finding === void 0) continue;
		if (told === void 0) told = [finding];
		else told.push(finding);
		isTold ||= step.kind === "form" && subject.terms.ignore?.has(finding.rule) !== true;
	}
	return told;
}
/** Findings on the line that set the value, else on the line that asks for it. */
function placed(told, { variable, found }, contract) {
	const { name } = variable;
	const place = found?.file === void 0 ? placeIn(contract, variable) : placeOf(found);
	return told.map(({ rule, level, message }) => ({
		rule,
		level,
		message,
		name,
		place
	}));
}
// actions/validate-env/build/rules/check.js
const WITH_VALUES = [
	["values", checkEach],
	["groups", checkGroups],
	["same values", checkSameValues],
	["files", checkFiles]
];
const WITHOUT_VALUES = [["public names", checkPublicDeclarations]];
const ALWAYS = [["compose files", checkCompose], ["example", checkExampleDrift]];
/** Applies all rules. A rule that fails is our bug; it is told without what it stumbled over, which may be a value. */
function check(facts) {
	const all = [...facts.withValues ? WITH_VALUES : WITHOUT_VALUES, ...ALWAYS].flatMap(([name, family]) => guarded(name, () => family(facts)));
	const silenced = [];
	return {
		problems: withoutRepeats(all).filter((problem) => {
			const reason = silencesOf(problem, facts).get(problem.rule);
			if (reason !== void 0) silenced.push({
				problem,
				reason
			});
			return reason === void 0;
		}),
		silenced
	};
}
/** What a value's rule says, a file's rule may say again of the same line. */
function withoutRepeats(problems) {
	const seen = /* @__PURE__ */ new Set();
	return problems.filter(({ rule, name, place }) => {
		const key = `${rule}\n${name}\n${place.file ?? ""}\n${place.line ?? 0}`;
		const isNew = name === "" || !seen.has(key);
		seen.add(key);
		return isNew;
	});
}
function guarded(name, work) {
	try {
		return work();
	} catch (error) {
		const kind = error instanceof Error ? error.name : typeof error;
		throw new Error(`the rules for ${name} failed (${kind})`);
	}
}
const NONE = /* @__PURE__ */ new Map();
function silencesOf({ name, rule, place }, { contract }) {
	const own = contract.variables.get(name)?.terms.ignore ?? NONE;
	if (own.has(rule)) return own;
	return contract.groups.find((each) => each.place === place)?.ignore ?? NONE;
}
// actions/validate-env/build/run.js
/** Reads the contract and the values, masks the values before anything is printed, and reports every problem at once. */
async function run(inputs, ports) {
	const { workspace } = ports.context;
	const folder = openFolder(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace, inputs["working-directory"]));
	if (inputs.mode === "init") return writeStarter(inputs, ports, folder);
	const { contract, issues } = await readContract({
		folder,
		schema: inputs.schema,
		required: inputs.required ?? []
	});
	if (issues.length > 0) return finishUnread(contract, issues, {
		inputs,
		ports,
		folder
	});
	const facts = await gather({
		inputs,
		ports,
		folder,
		contract
	});
	return finish(facts, check(facts), {
		inputs,
		ports,
		folder
	});
}



/***/ })

};
