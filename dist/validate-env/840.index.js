export const id = 840;
export const ids = [840];
export const modules = {

/***/ 8840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeStarter: () => (/* binding */ writeStarter)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9697);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7035);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5951);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8092);




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
	const isPublic = _secrecy_js__WEBPACK_IMPORTED_MODULE_2__.w.some((prefix) => name.startsWith(prefix));
	const secret = !isPublic && ((0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__.v)(name) || example !== void 0 && (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__.n)(example));
	return {
		section,
		...variable.required && example !== void 0 ? {} : { required: false },
		...secret ? { secret } : {},
		...isPublic ? { public: isPublic } : {},
		...inferType(name, example)
	};
}
function inferType(name, example) {
	if (example === void 0 || (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__.m)(example)) return {};
	if (/(?:^|_)PORT$/.test(name) && _secrecy_js__WEBPACK_IMPORTED_MODULE_2__.s.port.accepts(example)) return { type: "port" };
	const type = CANDIDATES.find((candidate) => _secrecy_js__WEBPACK_IMPORTED_MODULE_2__.s[candidate].accepts(example));
	if (type === void 0 || type === "int" && /^[01]$/.test(example)) return {};
	const protocol = type === "url" ? (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__.d)(example)?.protocol : void 0;
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
function writeStarter(inputs, ports, folder) {
	const target = inputs.schema ?? "env.schema.yml";
	if (folder.has(target)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${folder.shown(target)} is there already, and init writes over nothing`, { hint: "Remove it, or name another file in `schema`." });
	const example = (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__.y)(folder.shown(EXAMPLE), folder.read(EXAMPLE, "the example file"));
	const variables = new Map([...example.variables.values()].map((variable) => [variable.name, inferStarter(variable)]));
	for (const name of composeNames(folder, inputs["compose-files"] ?? [])) if (!variables.has(name)) variables.set(name, fromCompose(name));
	const text = renderStarter(variables, urlGroups(example), {
		example: EXAMPLE,
		schema: schemaUrl(ports.env)
	});
	folder.write(target, text, "the contract");
	const message = `wrote ${folder.shown(target)} with ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__._)(variables.size, "variable")}`;
	ports.outputs.set({
		valid: true,
		errors: 0,
		warnings: 0,
		missing: [],
		problems: [],
		report: folder.shown(target)
	});
	ports.summary.append(`### Environment\n\nWrote ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.t)(folder.shown(target))}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.n)(text, "yaml")}`);
	ports.log.info(message);
	return { ok: true };
}
/** Names that compose files refer to; with a default they need not be set. */
function composeNames(folder, files) {
	return files.length === 0 ? [] : [...new Set((0,_scan_js__WEBPACK_IMPORTED_MODULE_1__.t)(folder, files).references.map(({ name }) => name))];
}
function fromCompose(name) {
	return {
		section: _secrecy_js__WEBPACK_IMPORTED_MODULE_2__.C,
		required: false,
		...(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__.v)(name) ? { secret: true } : {}
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



/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ scanCompose)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9697);
/* harmony import */ var _interpolate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9279);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);



// actions/validate-env/build/compose/references.js
/** Deeper nesting is not followed. */
const DEEPEST = 50;
/** Every reference of a text, those inside defaults included. */
function referencesIn(text, depth = 0) {
	const references = [];
	let isMalformed = depth > DEEPEST;
	for (let dollar = isMalformed ? -1 : text.indexOf("$"); dollar !== -1;) {
		const reference = (0,_interpolate_js__WEBPACK_IMPORTED_MODULE_2__.n)(text, dollar);
		if (reference.kind === "malformed") isMalformed = true;
		if (reference.kind === "name") {
			const { name, operator, argument } = reference;
			const inner = referencesIn(argument, depth + 1);
			references.push({
				name,
				operator,
				argument
			}, ...inner.references);
			isMalformed ||= inner.isMalformed;
		}
		dollar = text.indexOf("$", reference.end);
	}
	return {
		references,
		isMalformed
	};
}
// actions/validate-env/build/compose/scan.js
/** Scans compose files, each on its own, as Compose interpolates them: values only, before the files are merged. */
function scanCompose(folder, files) {
	const found = {
		references: [],
		literals: [],
		malformed: [],
		hasEnvFile: false
	};
	for (const file of files) scanFile(folder.shown(file), folder.read(file, "the compose file"), found);
	return found;
}
function scanFile(file, text, found) {
	const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
	const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, {
		lineCounter: lines,
		prettyErrors: false,
		merge: true
	});
	const placeOf = (node) => ({
		file,
		line: lines.linePos(node.range?.[0] ?? 0).line
	});
	const problem = document.errors[0];
	if (problem !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the compose file ${file} is not YAML (line ${lines.linePos(problem.pos[0]).line}, ${problem.code})`);
	(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(document, {
		Scalar(key, node) {
			if (key === "key" || typeof node.value !== "string") return;
			const { references, isMalformed } = referencesIn(node.value);
			const place = placeOf(node);
			for (const { name, operator, argument } of references) found.references.push({
				name,
				operator,
				argument,
				place
			});
			if (isMalformed) found.malformed.push(place);
		},
		Pair(_key, pair) {
			if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(pair.key)) return;
			if (pair.key.value === "env_file") found.hasEnvFile = true;
			if (pair.key.value === "environment") found.literals.push(...literalsIn(pair.value, placeOf));
		}
	});
}
/** `NAME: value` and `- NAME=value`, when the value is written out. */
function literalsIn(node, placeOf) {
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node)) return node.items.flatMap((item) => {
		const [, name, value] = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(item) && typeof item.value === "string" ? /^([^=]+)=([^]+)$/.exec(item.value) ?? [] : [];
		return name === void 0 || value === void 0 || value.includes("$") ? [] : [{
			name,
			place: placeOf(item)
		}];
	});
	if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node)) return [];
	return node.items.flatMap(({ key, value }) => {
		const text = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(value) && value.value !== null ? value.source ?? "" : "";
		const name = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) && typeof key.value === "string" ? key.value : "";
		return name !== "" && text !== "" && !text.includes("$") ? [{
			name,
			place: placeOf(key)
		}] : [];
	});
}



/***/ })

};
