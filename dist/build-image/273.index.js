export const id = 273;
export const ids = [273];
export const modules = {

/***/ 9322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ printableUrl)
/* harmony export */ });
// packages/core/build/http/http.js
/** The address without its query and fragment, which may hold secrets. */
function printableUrl(url) {
	return `${url.origin}${url.pathname}`;
}



/***/ }),

/***/ 924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 6794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ sha256),
/* harmony export */   c: () => (/* binding */ runStep),
/* harmony export */   i: () => (/* binding */ isDigest),
/* harmony export */   n: () => (/* binding */ parseRepository),
/* harmony export */   o: () => (/* binding */ PUSH_RETRIES),
/* harmony export */   r: () => (/* binding */ printRepository),
/* harmony export */   s: () => (/* binding */ announceRetry),
/* harmony export */   t: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7878);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(821);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4002);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);




// actions/build-image/build/engines/failure.js
/** A builder or a push that failed. */
var EngineFailure = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.i {
	kind;
	constructor(message, kind, hint) {
		super(message, hint === void 0 ? {} : { hint });
		this.kind = kind;
	}
};
/**
* What builders write (dockerd 20.10 to 28, BuildKit 0.11 to 0.32, buildah 1.28), in the order in which it decides: a
* step of the Dockerfile may print anything, and a refusal may be called an error of the network.
*/
const MARKS = [
	{
		kind: "build",
		pattern: /did not complete successfully|returned a non-zero code|executor failed running|while running runtime|failed to compute cache key|dockerfile parse|failed to calculate checksum|target stage .* could not be found/i
	},
	{
		kind: "refused",
		pattern: /\b401\b(?! bytes)|unauthorized|authentication required|no basic auth credentials|incorrect username/i,
		hint: "The registry refuses the credentials (401): check username and password, or logins."
	},
	{
		kind: "refused",
		pattern: /\b403\b(?! bytes)|forbidden|denied/i,
		hint: "The registry forbids it (403): for ghcr.io, add \"permissions: { packages: write }\" to the job."
	},
	{
		kind: "refused",
		pattern: /\b413\b(?! bytes)|entity too large|content too large/i,
		hint: "The registry, or a proxy in front of it, takes no layer of that size (413): raise its limit, or make the layer smaller."
	},
	{
		kind: "refused",
		pattern: /name (?:invalid|unknown)|must be lowercase|invalid reference format/i
	},
	{
		kind: "passing",
		pattern: /\b(?:408|429|500|502|503|504)\b|toomanyrequests|too many requests|unavailable|\bEOF\b|connection (?:reset|refused)|broken pipe|i\/o timeout|timeout awaiting|TLS handshake timeout|no such host|server misbehaving|network is unreachable|no response|failed commit on ref|error writing (?:layer|manifest) blob|blob upload (?:unknown|invalid)|(?<!name |manifest |blob )\bunknown: |server closed|use of closed network connection/i
	}
];
/** The line with which a program says why it failed. */
function errorLine(output) {
	const lines = output.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	return lines.findLast((line) => /^(?:ERROR|Error|error)\b/.test(line)) ?? lines.at(-1) ?? "it said nothing";
}
/** Judges a failed program by its last words. */
function judgeOutput(what, output) {
	const line = errorLine(output);
	const mark = MARKS.find(({ pattern }) => pattern.test(line));
	return new EngineFailure(`${what} failed: ${line}`, mark?.kind ?? "unknown", mark?.hint);
}
// actions/build-image/build/engines/step.js
/** Registries that are in trouble need longer than a moment: about a minute in all. */
const PUSH_RETRIES = {
	attempts: 4,
	firstDelay: 1e4,
	maxDelay: 6e4
};
/**
* Runs one program of a build, again when it failed for a passing reason. What has been built or pushed already is not
* done again: builders keep layers, and registries keep blobs. Throws `EngineFailure` or `TimeoutError`.
*/
function runStep(what, part, tools) {
	const { clock, signal, onLine } = tools;
	return (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__.t)(() => runOnce(what, part, tools), judge, PUSH_RETRIES, {
		clock,
		signal,
		onRetry: announceRetry(onLine)
	});
}
/** Says what is waited for: a minute of silence looks like a hang. */
function announceRetry(onLine) {
	return (error, delay, attempt) => onLine(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}; try ${attempt + 1} of ${PUSH_RETRIES.attempts} in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__.n)(delay)}`);
}
function judge(error) {
	return { again: error instanceof EngineFailure && error.kind === "passing" };
}
async function runOnce(what, { file, args, env }, tools) {
	const { exec, cwd, timeout, signal, onLine } = tools;
	const command = {
		file,
		args,
		cwd,
		env: {
			...tools.env,
			...env
		},
		timeout
	};
	const result = await exec.run(command, {
		signal,
		show: false,
		onLine: (line) => onLine(line)
	});
	if (result.exitCode === 0) return result;
	if (result.endedBy === "cancellation") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.n(`${what} was cancelled`);
	if (result.endedBy === "timeout") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`${what} did not end within ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__.n)(timeout)}`);
	throw judgeOutput(what, result.tail);
}
// actions/build-image/build/registry/digest.js
/** Whether a text is a digest as registries and builders write it. */
function isDigest(text) {
	return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** A text's digest, as registries count it. */
function sha256(text) {
	return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(text, "utf8").digest("hex")}`;
}
// actions/build-image/build/registry/repository.js
const HUB = "docker.io";
const PATH = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/;
/** `host/path`. */
function printRepository({ host, path }) {
	return `${host}/${path}`;
}
/**
* The repository of a name. The part before the first `/` is a host when it holds a dot or a port, or is `localhost`
* (the rule of `docker pull`). A name without one goes to `base`: below it when it is a single word, otherwise to its host.
*
* @returns `undefined` when the name cannot be one
*/
function parseRepository(name, base) {
	const lower = name.toLowerCase();
	const [first = ""] = lower.split("/");
	if (lower.includes("/") && isHost(first)) return valid(first, lower.slice(first.length + 1));
	const [host = "", ...folders] = base.toLowerCase().split("/");
	return valid(host, [...lower.includes("/") ? [] : folders, lower].join("/"));
}
/** An image reference by Docker's rules: no host means Docker Hub, no folder there means `library`, no tag `latest`. */
function parseReference(text) {
	const [name = "", digest] = text.split("@");
	const colon = name.lastIndexOf(":");
	const hasTag = colon > name.lastIndexOf("/");
	const repository = parseRepository(hasTag ? name.slice(0, colon) : name, `${HUB}/library`);
	if (repository === void 0 || digest !== void 0 && !isDigest(digest)) return void 0;
	const tag = hasTag ? name.slice(colon + 1) : "latest";
	return /^\w[\w.-]{0,127}$/.test(tag) ? {
		repository,
		reference: digest ?? tag,
		digest
	} : void 0;
}
function isHost(part) {
	return part === "localhost" || /[.:]/.test(part);
}
function valid(host, path) {
	return PATH.test(path) && /^[a-z0-9][a-z0-9.-]*(?::\d+)?$/.test(host) ? {
		host,
		path
	} : void 0;
}



/***/ }),

/***/ 3546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ outputsOf),
/* harmony export */   t: () => (/* binding */ imageAt)
/* harmony export */ });
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6794);

// actions/build-image/build/results.js
/** The outputs of all images. The short ones are of the only image. */
function outputsOf(results) {
	const [only] = results;
	const single = results.length === 1 ? only : void 0;
	return {
		...single?.image === void 0 ? {} : { image: single.image },
		...single?.digest === void 0 ? {} : { digest: single.digest },
		tags: results.flatMap(({ tags }) => tags),
		skipped: results.length > 0 && results.every(({ result }) => result === "reused"),
		images: Object.fromEntries(results.map((result) => [result.name, entryOf(result)]))
	};
}
function entryOf({ result, image, digest, tags, seconds, note }) {
	return {
		result,
		...image === void 0 ? {} : { image },
		...digest === void 0 ? {} : { digest },
		tags: [...tags],
		skipped: result === "reused",
		seconds,
		...result === "failed" ? { error: note } : {}
	};
}
/** `repository@digest`. */
function imageAt({ repository }, digest) {
	return `${(0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.r)(repository)}@${digest}`;
}



/***/ }),

/***/ 7878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ retry)
/* harmony export */ });
// packages/core/build/effects/retry.js
/** Repeats `work` while `judge` calls its failure passing. Throws the last failure. */
async function retry(work, judge, policy, ports) {
	for (let attempt = 1;; attempt += 1) {
		ports.signal?.throwIfAborted();
		try {
			return await work(attempt);
		} catch (error) {
			const verdict = judge(error);
			if (!verdict.again || attempt >= policy.attempts) throw error;
			const delay = retryDelay(attempt, policy, verdict.after, ports.random ?? Math.random);
			ports.onRetry?.(error, delay, attempt);
			await ports.clock.sleep(delay, ports.signal);
		}
	}
}
/**
* The wait before the next try, in milliseconds: exponential with "equal jitter" (half fixed, half random), so that
* many jobs that failed together do not return together. A server's own wish is a lower bound.
*/
function retryDelay(attempt, policy, after, random) {
	const full = Math.min(policy.firstDelay * 2 ** (attempt - 1), policy.maxDelay);
	const jittered = full / 2 + full / 2 * random();
	return Math.round(Math.min(Math.max(jittered, after ?? 0), Math.max(policy.maxDelay, full)));
}



/***/ }),

/***/ 6273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6794);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(821);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4002);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3546);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2801);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(924);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2872);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7658);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9322);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4781);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2375);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8161);
















// packages/core/build/runner/event.js
/**
* The payload of the event that started the run, from the file that the runner names (docs: default environment
* variables, GITHUB_EVENT_PATH). `undefined` where there is none, or none that is JSON: what it tells is a nicety.
*/
function eventPayload(env) {
	const path = env["GITHUB_EVENT_PATH"];
	if (path === void 0 || path === "") return void 0;
	try {
		return (0,_json_js__WEBPACK_IMPORTED_MODULE_12__.t)((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(path, "utf8"));
	} catch {
		return;
	}
}
// actions/build-image/build/content-key/base-digests.js
/**
* Resolves base images, each once a run: images that share one share the answer. Throws what the registry threw, and
* `Unresolvable` for a base that no registry has.
*/
var BaseResolver = class {
	#registry;
	#known = /* @__PURE__ */ new Map();
	constructor(registry) {
		this.#registry = registry;
	}
	/** The digests of these references. */
	async resolve(images) {
		const digests = await Promise.all(images.map(async (image) => [image, await this.#digest(image)]));
		return Object.fromEntries(digests);
	}
	#digest(image) {
		const answer = this.#known.get(image) ?? this.#ask(image, (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.t)(image));
		this.#known.set(image, answer);
		return answer;
	}
	async #ask(image, reference) {
		if (reference === void 0) throw new Unresolvable(`${image} is not the name of an image`);
		if (reference.digest !== void 0) return reference.digest;
		const digest = await this.#registry.find(reference.repository, reference.reference, "pull");
		if (digest === void 0) throw new Unresolvable(`its registry has no ${image}`);
		return digest;
	}
};
/** A base image that cannot be told from its registry. */
var Unresolvable = class extends Error {
	name = "Unresolvable";
};
// actions/build-image/build/content-key/expand.js
const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^${}]*))?\})/g;
/** What BuildKit sets by itself depends on the builder. */
const OF_THE_BUILDER = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;
/**
* Fills variables into a text as `FROM` does: `$A`, `${A}`, and with `:-`, `-`, `:+`, `+`.
*
* @returns `undefined` when it uses something else, such as the platform or a replacement
*/
function expand(text, values) {
	const filled = text.replaceAll(VARIABLE, (...match) => {
		const [, bare, braced, mark = "", word = ""] = match;
		const name = bare ?? braced ?? "";
		return !values.has(name) && OF_THE_BUILDER.test(name) ? "$" : substitute(values.get(name), mark, word);
	});
	return filled.includes("$") ? void 0 : filled;
}
function substitute(value, mark, word) {
	const isSet = value !== void 0 && !(mark.startsWith(":") && value === "");
	if (mark.endsWith("+")) return isSet ? word : "";
	return isSet ? value : mark.endsWith("-") ? word : "";
}
// actions/build-image/build/content-key/stages.js
/** Finds the base images of the stages that a target needs; a target that is not there is Docker's to refuse. */
function findBaseImages(dockerfile, buildArgs, target) {
	const unknown = [];
	const stages = readStages(dockerfile.instructions, buildArgs, unknown);
	const images = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	const visit = (stage) => {
		if (stage === void 0 || seen.has(stage)) return;
		seen.add(stage);
		const before = stages.slice(0, stages.indexOf(stage));
		for (const source of stage.sources) {
			const other = stageNamed(before, source) ?? (/^\d+$/.test(source) ? stages[Number(source)] : void 0);
			if (other !== void 0) visit(other);
			else if (source !== "scratch") images.add(source);
		}
	};
	visit(target === void 0 ? stages.at(-1) : stageNamed(stages, target) ?? stages[Number(target)]);
	return {
		images: [...images].toSorted(),
		unknown
	};
}
/** Names of stages do not know upper and lower case; the last of one name wins. */
function stageNamed(stages, name) {
	return stages.findLast((stage) => stage.name !== void 0 && stage.name === name.toLowerCase());
}
function readStages(instructions, buildArgs, unknown) {
	const stages = [];
	const globals = /* @__PURE__ */ new Map();
	for (const instruction of instructions) {
		const { word, rest, line } = instruction;
		if (word === "ARG" && stages.length === 0) readArguments(rest, buildArgs, globals);
		else if (word === "FROM") stages.push(readFrom(rest, globals, `line ${line}`, unknown));
		else stages.at(-1)?.sources.push(...copiedFrom(instruction));
	}
	return stages;
}
/** `ARG A=1 B`: a build argument beats the default, and only what is declared is seen. */
function readArguments(rest, buildArgs, globals) {
	for (const [, name = "", assigned, quoted, single, plain] of rest.matchAll(/([A-Za-z_]\w*)(=(?:"([^"]*)"|'([^']*)'|(\S*)))?/g)) {
		const fallback = assigned === void 0 ? void 0 : expand(quoted ?? single ?? plain ?? "", globals);
		const value = Object.hasOwn(buildArgs, name) ? buildArgs[name] : fallback;
		if (value !== void 0) globals.set(name, value);
	}
}
function readFrom(rest, globals, where, unknown) {
	const [from = "", as, name] = rest.split(/\s+/);
	const image = expand(from.replaceAll(/^(["'])(.*)\1$/g, "$2"), globals);
	if (image === void 0 || image === "") unknown.push(`${where}: FROM ${from}`);
	return {
		name: as?.toUpperCase() === "AS" ? name?.toLowerCase() : void 0,
		sources: image === void 0 || image === "" ? [] : [image]
	};
}
/** `COPY --from=…`, and `RUN --mount=type=…,from=…`. */
function copiedFrom({ flags }) {
	const mounts = (flags["mount"] ?? []).flatMap((mount) => /(?:^|,)from=([^,]+)/.exec(mount)?.[1] ?? []);
	return [...flags["from"] ?? [], ...mounts];
}
// actions/build-image/build/content-key/context-walk.js
/**
* Everything below a context that its ignore file leaves, sorted by path within each folder. An ignored folder is entered
* only when something in it may come back. Links are not followed.
*/
function* walkContext(root, ignore) {
	yield* walk({
		root,
		ignore
	}, "", void 0);
}
function* walk(level, folder, above) {
	const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(level.root, folder), { withFileTypes: true });
	entries.sort((one, other) => one.name < other.name ? -1 : 1);
	for (const entry of entries) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		const standing = level.ignore.standing(path, above);
		if (!standing.ignored) yield {
			path,
			kind: kindOf(entry)
		};
		if (entry.isDirectory() && (!standing.ignored || level.ignore.mayReturnBelow(path))) yield* walk(level, path, standing);
	}
}
function kindOf(entry) {
	if (entry.isSymbolicLink()) return "link";
	if (entry.isDirectory()) return "folder";
	return entry.isFile() ? "file" : "other";
}
// actions/build-image/build/content-key/feed.js
/** Small files and what stands between them are hashed together, this many bytes at a time: it stays in a core's cache. */
const PIECE = 262144;
/** Feeds texts and files to one hash, as if they were one stream. */
var Feed = class {
	#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHash)("sha256");
	#piece = Buffer.allocUnsafe(PIECE);
	#filled = 0;
	/** Adds a text, as UTF-8. */
	text(text) {
		if (text.length * 3 > PIECE - this.#filled) this.#flush();
		if (text.length * 3 > PIECE) this.#hash.update(text);
		else this.#filled += this.#piece.write(text, this.#filled);
	}
	/** Adds the first `size` bytes of an open file, or fewer when somebody made it shorter meanwhile. */
	file(descriptor, size) {
		for (let left = size; left > 0;) {
			if (this.#filled === PIECE || left <= PIECE && left > PIECE - this.#filled) this.#flush();
			const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readSync)(descriptor, this.#piece, this.#filled, Math.min(left, PIECE - this.#filled), null);
			if (length === 0) return;
			this.#filled += length;
			left -= length;
		}
	}
	/** The hash of all that was added, as hex digits; the last call. */
	digest() {
		this.#flush();
		return this.#hash.digest("hex");
	}
	#flush() {
		if (this.#filled > 0) this.#hash.update(this.#piece.subarray(0, this.#filled));
		this.#filled = 0;
	}
};
// actions/build-image/build/content-key/context-digest.js
/** Any of the three bits: git keeps no more of a mode, and the rest depends on the machine's umask. */
const EXECUTABLE = 73;
/** How long others wait at most, in milliseconds: a registry's answer for one. */
const TURN = 5;
/**
* Hashes what Docker would send of a context: paths, contents, whether a file can be executed, where links point. Owners
* and times do not count: they differ between two checkouts of the same commit, and no build's cache looks at them.
* Files are read synchronously, which takes half as long for small ones, and others have their turn in between.
*/
async function digestContext(root, ignore, signal) {
	signal?.throwIfAborted();
	const feed = new Feed();
	let [files, bytes, holdsGit] = [
		0,
		0,
		false
	];
	let turn = performance.now() + TURN;
	for (const { path, kind } of walkContext(root, ignore)) {
		if (performance.now() > turn) {
			await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_7__.setImmediate)();
			signal?.throwIfAborted();
			turn = performance.now() + TURN;
		}
		holdsGit ||= isGits(path, kind);
		const full = `${root}/${path}`;
		if (kind === "file") {
			files += 1;
			bytes += addFile(feed, path, full);
		} else feed.text(header(kind, path, kind === "link" ? (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readlinkSync)(full) : ""));
	}
	return {
		sha256: feed.digest(),
		files,
		bytes,
		holdsGit
	};
}
/** In a submodule and in a worktree, `.git` is a file. */
function isGits(path, kind) {
	return path.startsWith(".git/") || path === ".git" && kind !== "folder";
}
/** Adds a file with its size in front, so that no content can be taken for the next file's header. */
function addFile(feed, path, full) {
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(full, "r");
	try {
		const { mode, size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.fstatSync)(file);
		feed.text(header("file", path, (mode & EXECUTABLE) === 0 ? "-" : "x", String(size)));
		feed.file(file, size);
		return size;
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.closeSync)(file);
	}
}
/** No path and no link holds a NUL byte. */
function header(...parts) {
	return `${parts.join("\0")}\0\n`;
}
// actions/build-image/build/content-key/dockerfile.js
const DIRECTIVE = /^#\s*([A-Za-z]+)\s*=\s*(\S+)\s*$/;
const HEREDOC = /<<(-?)(["']?)([A-Za-z_][\w.]*)\2/g;
/** Reads a Dockerfile's instructions (docs: Dockerfile reference, format, parser directives, here-documents). */
function readDockerfile(text) {
	const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
	const directives = readDirectives(lines);
	const escape = directives.get("escape") === "`" ? "`" : "\\";
	const instructions = [];
	for (let at = 0; at < lines.length;) {
		const { text: joined, next } = joinLines(lines, at, escape);
		const { instruction, after } = readInstruction(joined, lines, {
			at,
			next
		});
		if (instruction !== void 0) instructions.push(instruction);
		at = after;
	}
	return {
		instructions,
		syntax: directives.get("syntax")
	};
}
/** Directives stand before everything else, even before other comments. */
function readDirectives(lines) {
	const found = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const match = DIRECTIVE.exec(line);
		if (match === null) break;
		found.set((match[1] ?? "").toLowerCase(), match[2] ?? "");
	}
	return found;
}
/** Joins continued lines; comments and empty lines between them are left out. */
function joinLines(lines, start, escape) {
	let text = "";
	let at = start;
	for (; at < lines.length; at += 1) {
		const line = lines[at] ?? "";
		if (/^\s*#/.test(line) || at > start && line.trim() === "") {
			if (at === start) return {
				text: "",
				next: at + 1
			};
			continue;
		}
		const trimmed = line.trimEnd();
		if (!trimmed.endsWith(escape)) return {
			text: text + line,
			next: at + 1
		};
		text += trimmed.slice(0, -1);
	}
	return {
		text,
		next: at
	};
}
function readInstruction(text, lines, { at, next }) {
	const [, word = "", arguments_ = ""] = /^\s*(\S+)\s*(.*)$/s.exec(text) ?? [];
	if (word === "") return {
		instruction: void 0,
		after: next
	};
	const upper = word.toUpperCase();
	const documents = [
		"RUN",
		"COPY",
		"ADD"
	].includes(upper) && !/^(?:--\S+\s+)*\[/.test(arguments_) ? [...arguments_.matchAll(HEREDOC)] : [];
	const { flags, rest } = readFlags(arguments_);
	const after = documents.reduce((from, [, tabs, , name]) => heredocEnd(lines, from, name ?? "", tabs === "-"), next);
	return {
		instruction: {
			word: upper,
			flags,
			rest: rest.trim(),
			line: at + 1,
			hasHeredoc: documents.length > 0
		},
		after
	};
}
function heredocEnd(lines, from, name, tabs) {
	for (let at = from; at < lines.length; at += 1) if ((tabs ? lines[at]?.replace(/^\t+/, "") : lines[at]) === name) return at + 1;
	return lines.length;
}
function readFlags(text) {
	const flags = {};
	let rest = text;
	for (let match = /^--([a-z-]+)(?:=(\S*))?\s*/.exec(rest); match; match = /^--([a-z-]+)(?:=(\S*))?\s*/.exec(rest)) {
		(flags[match[1] ?? ""] ??= []).push(match[2] ?? "");
		rest = rest.slice(match[0].length);
	}
	return {
		flags,
		rest
	};
}
// actions/build-image/build/content-key/go-expression.js
/** Escapes that mean the same in Go's expressions and in JavaScript's. */
const SHARED_ESCAPE = /^[^A-Za-z0-9]$|^[dDwWsSbBtnrfv]$/;
/**
* Compiles an expression as Go's package regexp understands it. Throws `SyntaxError` for one that is none, and for what
* JavaScript understands otherwise: classes such as `[:alpha:]` and Go's own escapes.
*/
function compileLikeGo(expression) {
	if (/\[[^\]]*\[:/.test(expression)) throw new SyntaxError(`classes such as [:alpha:] are not supported: ${expression}`);
	let text = "";
	let inside = false;
	for (let at = 0; at < expression.length; at += 1) {
		const character = expression[at] ?? "";
		text += character;
		if (character === "\\") {
			text += escaped(expression, at);
			at += 1;
		} else if (character === "[" && !inside) {
			inside = true;
			const mark = expression[at + 1] === "^" ? "^" : "";
			const bracket = expression[at + 1 + mark.length] === "]" ? "\\]" : "";
			text += mark + bracket;
			at += mark.length + (bracket === "" ? 0 : 1);
		} else if (character === "]") inside = false;
	}
	return new RegExp(text);
}
function escaped(expression, at) {
	const character = expression[at + 1] ?? "";
	if (character !== "" && !SHARED_ESCAPE.test(character)) throw new SyntaxError(`\\${character} is not supported: ${expression}`);
	return character;
}
// actions/build-image/build/content-key/ignore-syntax.js
/**
* Throws `SyntaxError` for a pattern that Docker refuses when it reads it. Docker asks Go's `filepath.Match` whether the
* pattern matches ".", and Go looks no further than the part between two stars that does not: so `[` is refused and
* `x*[` is not, until it is compared with a path.
*/
function checkSyntax(pattern) {
	let name = ".";
	for (const [index, chunk] of chunksOf(pattern).entries()) {
		const items = itemsOf(chunk, pattern);
		const [first] = items;
		if (items.length > 1 || first !== void 0 && !(name === "." && first)) return;
		if (first !== void 0 || index > 0) name = first === void 0 ? name : "";
	}
}
/** What lies between the stars that are not between brackets. */
function chunksOf(pattern) {
	const chunks = [""];
	let inside = false;
	for (let at = 0; at < pattern.length; at += 1) {
		const character = pattern[at] ?? "";
		if (character === "*" && !inside) {
			if (pattern[at - 1] !== "*" || chunks.at(-1) !== "") chunks.push("");
			continue;
		}
		if (character === "[" || character === "]") inside = character === "[";
		const escaped = character === "\\" ? pattern[at + 1] ?? "" : "";
		chunks.push(`${chunks.pop() ?? ""}${character}${escaped}`);
		at += escaped.length;
	}
	return chunks;
}
function itemsOf(chunk, pattern) {
	const items = [];
	for (let at = 0; at < chunk.length;) {
		const item = chunk[at] === "[" ? bracketAt(chunk, at, pattern) : plainAt(chunk, at, pattern);
		items.push(item.meetsDot);
		at = item.end;
	}
	return items;
}
function plainAt(chunk, at, pattern) {
	if (chunk[at] !== "\\") return {
		meetsDot: chunk[at] === "?" || chunk[at] === ".",
		end: at + 1
	};
	if (at + 1 >= chunk.length) throw refusal$1(pattern);
	return {
		meetsDot: chunk[at + 1] === ".",
		end: at + 2
	};
}
/** `[^a-z]`: one range at least; `-` and `]` need a backslash. */
function bracketAt(chunk, start, pattern) {
	const negated = chunk[start + 1] === "^";
	let met = false;
	let at = negated ? start + 2 : start + 1;
	for (let ranges = 0; ranges === 0 || chunk[at] !== "]"; ranges += 1) {
		const low = memberAt(chunk, at, pattern);
		const high = chunk[low.end] === "-" ? memberAt(chunk, low.end + 1, pattern) : low;
		met ||= low.character <= "." && "." <= high.character;
		at = high.end;
	}
	return {
		meetsDot: met !== negated,
		end: at + 1
	};
}
function memberAt(chunk, at, pattern) {
	const character = chunk[at] ?? "";
	if (character === "-" || character === "]") throw refusal$1(pattern);
	const end = character === "\\" ? at + 2 : at + 1;
	if (end >= chunk.length) throw refusal$1(pattern);
	return {
		character: chunk[end - 1] ?? "",
		end
	};
}
function refusal$1(pattern) {
	return /* @__PURE__ */ new SyntaxError(`syntax error in pattern: ${pattern}`);
}
// actions/build-image/build/content-key/ignore-pattern.js
/** Characters that the translation puts a `\` before. A `^` is not among them, in Docker neither. */
const ESCAPED = /[.+()|{}$]/;
/**
* The test of one pattern by Docker's rules (moby/patternmatcher): like a shell's pattern, but `**` stands for any number
* of folders, and a pattern without wildcards is compared as it is. Throws `SyntaxError` for what Docker refuses.
*/
function pathTest(pattern) {
	checkSyntax(pattern);
	const { kind, expression } = translate(pattern);
	if (kind === "exact") return (path) => path === pattern;
	if (kind === "prefix") return (path) => path.startsWith(pattern.slice(0, -2));
	if (kind === "suffix") return suffixTest(pattern.slice(2));
	let compiled;
	return (path) => (compiled ??= compileLikeGo(expression)).test(path);
}
function suffixTest(suffix) {
	return (path) => path.endsWith(suffix) || suffix.startsWith("/") && path === suffix.slice(1);
}
/** A pattern as a regular expression, from its first character to its last. */
function translate(pattern) {
	let kind = "exact";
	let expression = "^";
	let at = 0;
	while (at < pattern.length) {
		const piece = translateAt(pattern, at);
		expression += piece.text;
		if (piece.kind !== void 0) kind = piece.kind === "prefix" && kind !== "exact" ? "expression" : piece.kind;
		if (at === 0 && pattern.startsWith("**")) kind = "suffix";
		at += piece.length;
	}
	return {
		kind,
		expression: `${expression}$`
	};
}
function translateAt(pattern, at) {
	const [character = "", next = ""] = [pattern[at], pattern[at + 1]];
	if (pattern.startsWith("**", at)) return doubleStar(pattern, at);
	if (character === "*") return {
		text: "[^/]*",
		length: 1,
		kind: "expression"
	};
	if (character === "?") return {
		text: "[^/]",
		length: 1,
		kind: "expression"
	};
	if (character === "\\") return {
		text: `\\${next}`,
		length: 2,
		kind: "expression"
	};
	if (character === "[" || character === "]") return {
		text: character,
		length: 1,
		kind: "expression"
	};
	return {
		text: ESCAPED.test(character) ? `\\${character}` : character,
		length: 1
	};
}
/** `**` swallows the `/` behind it; at the end it stands for everything. */
function doubleStar(pattern, at) {
	const length = pattern[at + 2] === "/" ? 3 : 2;
	if (at + length >= pattern.length) return {
		text: ".*",
		length,
		kind: "prefix"
	};
	return {
		text: "(.*/)?",
		length,
		kind: "expression"
	};
}
// actions/build-image/build/content-key/ignore.js
/**
* Compiles rules. The last rule that a path meets decides; a path meets what its folder met (moby/patternmatcher,
* MatchesUsingParentResults). Throws `SyntaxError` for what Docker refuses.
*/
function compileIgnore(rules) {
	const tests = rules.map(({ pattern, again }) => ({
		again,
		test: pathTest(pattern)
	}));
	const returning = rules.filter(({ again }) => again).map(({ pattern }) => pattern);
	return {
		standing: (path, above) => standingOf(tests, path, above),
		mayReturnBelow: (folder) => returning.some((pattern) => mayMatchBelow(pattern, folder))
	};
}
function standingOf(tests, path, above) {
	let ignored = false;
	const met = tests.map(({ again, test }, index) => {
		let meets = above?.met[index] ?? false;
		if (!meets && again === ignored) meets = test(path);
		if (meets) ignored = !again;
		return meets;
	});
	return {
		ignored,
		met
	};
}
/** Only a pattern that begins with plain names can be known not to match below a folder. */
function mayMatchBelow(pattern, folder) {
	const plain = /^[^*?[\\]*/.exec(pattern)?.[0] ?? "";
	const names = plain === pattern ? plain : plain.slice(0, plain.lastIndexOf("/") + 1);
	const inside = `${folder}/`;
	return `${names}/`.startsWith(inside) || inside.startsWith(names);
}
// actions/build-image/build/content-key/ignore-file.js
/**
* Reads a `.dockerignore` file (docs: "Build context", .dockerignore files): a `#` in the first column begins a comment,
* white space around a line is dropped, patterns are cleaned like paths. Throws `SyntaxError` for a `!` alone.
*/
function readIgnoreFile(text) {
	return text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line) => line.startsWith("#") ? [] : readLine$1(line.trim()));
}
function readLine$1(line) {
	const mark = line.startsWith("!") ? "!" : "";
	const text = line.slice(mark.length).trim();
	if (text === "" && mark === "") return [];
	const cleaned = text === "" ? "" : cleanPath(text);
	const whole = cleanPath(mark + (cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned));
	if (whole === "!") throw new SyntaxError("illegal exclusion pattern: \"!\"");
	return whole.startsWith("!") ? [{
		pattern: whole.slice(1),
		again: true
	}] : [{
		pattern: whole,
		again: false
	}];
}
/** The shortest path that means the same, as Go's `filepath.Clean` has it. */
function cleanPath(path) {
	const normal = node_path__WEBPACK_IMPORTED_MODULE_9__.posix.normalize(path);
	return normal.length > 1 ? normal.replace(/\/+$/, "") : normal;
}
// actions/build-image/build/content-key/ignore-source.js
/** Finds the ignore file of a Dockerfile and a context. */
function findIgnoreFile(dockerfile, context) {
	for (const file of [`${dockerfile}.dockerignore`, (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(context, ".dockerignore")]) {
		const text = readIfThere(file);
		if (text !== void 0) return {
			file,
			text
		};
	}
	return {
		file: void 0,
		text: ""
	};
}
function readIfThere(file) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(file, "utf8");
	} catch (error) {
		if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.s)(error) === "ENOENT") return void 0;
		throw error;
	}
}
// actions/build-image/build/content-key/build-inputs.js
/** Reads a build's files; the context only when it is asked for. */
function readBuildInputs(spec) {
	const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(spec.file);
	const dockerfile = readDockerfile(bytes.toString("utf8"));
	const source = findIgnoreFile(spec.file, spec.context);
	return {
		bytes,
		dockerfile,
		bases: findBaseImages(dockerfile, spec.buildArgs, spec.target),
		ignoreFile: source.file,
		ignoreText: source.text
	};
}
/**
* Hashes contexts, each once a run: the images of a monorepo often share one, of thousands of files. One after the other,
* so that the registry is asked for the first image while the context of the second is read.
*/
var ContextReader = class {
	#known = /* @__PURE__ */ new Map();
	#last = Promise.resolve();
	/** Throws `SyntaxError` for an ignore file that Docker refuses. */
	read(context, ignoreText, signal) {
		const name = `${context}\0${ignoreText}`;
		const digest = this.#known.get(name) ?? this.#queue(context, ignoreText, signal);
		this.#known.set(name, digest);
		return digest;
	}
	#queue(context, ignoreText, signal) {
		const digest = this.#last.then(() => digestContext(context, compileIgnore(readIgnoreFile(ignoreText)), signal));
		this.#last = digest.catch(() => void 0);
		return digest;
	}
};
// actions/build-image/build/content-key/content-key.js
/** Goes up when the way of counting changes, so that no old key is met by a new one. */
const SCHEMA = "slipway/build-image@1";
/**
* The content key, as 64 hex digits. Labels of the event, the commit's time and the values of secrets are not in it: the
* first two change with every commit, the last must not be guessable from a tag.
*/
function contentKey({ spec, dockerfile, context, bases, provenance, sbom, platform }) {
	return sha256(JSON.stringify([
		SCHEMA,
		spec.target ?? "",
		spec.platforms.length === 0 ? [platform] : spec.platforms.toSorted(),
		sorted(spec.buildArgs),
		sorted(spec.labels),
		Object.keys(spec.secrets).toSorted(),
		spec.network,
		sha256(dockerfile),
		context,
		sorted(bases),
		provenance,
		sbom
	]));
}
/** The tag under which an image with this key is found again. */
function keyTag(key) {
	return `slipway-${key}`;
}
function sorted(values) {
	return Object.entries(values).toSorted(([one], [other]) => one < other ? -1 : 1);
}
function sha256(data) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHash)("sha256").update(data).digest("hex");
}
// actions/build-image/build/earlier-image.js
const GIT_IN_CONTEXT = "the context holds .git, which is another one after every checkout, so the image is built every time; add .git to .dockerignore";
/**
* The key, if everything that belongs to it can be known; whatever is in the way means: build. It is counted for a build
* that has to be, too: later runs shall find what that made, not what was there before.
*/
async function findKey(asking, files, workshop) {
	const { inputs, signal } = workshop;
	const none = {
		tag: void 0,
		look: false,
		pull: false
	};
	if (!inputs.push) return {
		...none,
		why: "push is off"
	};
	const look = inputs["skip-unchanged"];
	try {
		const tag = await countKey(asking, files, workshop);
		const why = look ? "the registry has no image of these inputs" : "skip-unchanged is off";
		return {
			tag,
			look,
			pull: inputs["base-images"] === "resolve",
			why
		};
	} catch (error) {
		signal.throwIfAborted();
		asking.log.line(`an earlier image is not looked for: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`);
		return {
			...none,
			why: `no earlier image could be looked for: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`
		};
	}
}
async function countKey({ image, log }, files, workshop) {
	const { inputs, clock, signal, contexts } = workshop;
	const started = clock.now();
	const answer = basesOf(files, workshop);
	answer.catch(() => void 0);
	const context = await contexts.read(image.context, files.ignoreText, signal);
	const bases = await answer;
	const { provenance, sbom } = inputs;
	const tag = keyTag(contentKey({
		spec: image,
		dockerfile: files.bytes,
		context: context.sha256,
		bases,
		provenance,
		sbom,
		platform: `${process.platform}/${process.arch}`
	}));
	const took = (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__.n)(Math.round(clock.now() - started));
	log.line(`${context.files} files, ${context.bytes} bytes in the context, read in ${took}: ${tag}`);
	if (context.holdsGit && inputs["skip-unchanged"]) workshop.log.warning(`${image.name}: ${GIT_IN_CONTEXT}`, { title: "Built every time" });
	return tag;
}
async function basesOf({ bases }, { inputs, bases: resolver }) {
	if (bases.unknown.length > 0) throw new Error(`the base image cannot be told before the build: ${bases.unknown.join("; ")}`);
	if (inputs["base-images"] === "ignore") return Object.fromEntries(bases.images.map((image) => [image, ""]));
	return resolver.resolve(bases.images);
}
/** Looks for an image by its key; whatever is in the way means: build. */
async function findEarlier({ image, log }, { tag, look, why }, { registry, signal }) {
	if (tag === void 0 || !look) return {
		digest: void 0,
		why
	};
	try {
		const digest = await registry.findWhole(image.repository, tag);
		return digest === void 0 ? {
			digest,
			why
		} : { digest };
	} catch (error) {
		signal.throwIfAborted();
		log.line(`the registry could not be asked for an earlier image: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`);
		return {
			digest: void 0,
			why: "the registry could not be asked for an earlier image"
		};
	}
}
// actions/build-image/build/logs/image-log.js
/** How many of an image's last lines are shown again when it failed. */
const LAST_LINES = 30;
/** A step of the Dockerfile: `#7 [build 2/5] RUN …`. The frontend's own steps have no number of many. */
const STEP = /^#(\d+) \[[^\]]*\b\d+\/\d+\]/;
const CACHED = /^#(\d+) CACHED\b/;
/**
* The log of one image among others: each line has the image's name in front, because foldable groups cannot run side by
* side. A single image needs none.
*/
function imageLog(log, name, names) {
	const width = Math.max(...names.map((each) => each.length));
	const prefix = names.length > 1 ? `[${name}]${" ".repeat(width - name.length)} ` : "";
	const last = [];
	const [steps, cached] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
	return {
		last,
		get steps() {
			return {
				cached: [...cached].filter((id) => steps.has(id)).length,
				total: steps.size
			};
		},
		line(text) {
			log.info(`${prefix}${text}`);
			last.push(text);
			if (last.length > LAST_LINES) last.shift();
			const [step, hit] = [STEP.exec(text)?.[1], CACHED.exec(text)?.[1]];
			if (step !== void 0) steps.add(step);
			if (hit !== void 0) cached.add(hit);
		}
	};
}
// actions/build-image/build/image-run.js
/** Reuses or builds one image. Never throws for what a builder, a registry or the user did: others go on. */
async function runImage(image, workshop) {
	const { clock, job } = workshop;
	const started = clock.now();
	const names = job.images.map(({ name }) => name);
	const run = {
		image,
		log: imageLog(workshop.log, image.name, names),
		tags: [],
		digest: void 0
	};
	const ending = await proceed(run, workshop).catch((error) => failureOf(error, workshop.signal));
	const seconds = Math.round((clock.now() - started) / 100) / 10;
	if (ending.result === "failed" && names.length > 1) await showAgain(run, workshop);
	const { digest } = run;
	return {
		name: image.name,
		image: digest === void 0 ? void 0 : (0,_results_js__WEBPACK_IMPORTED_MODULE_3__.t)(image, digest),
		digest,
		tags: run.tags,
		seconds,
		hint: void 0,
		...ending
	};
}
async function proceed(run, workshop) {
	const files = readBuildInputs(run.image);
	const meanings = lookAhead(run.image, workshop);
	const key = await findKey(run, files, workshop);
	const earlier = await findEarlier(run, key, workshop);
	if (earlier.digest !== void 0) return reuse(run, {
		digest: earlier.digest,
		meanings
	}, workshop);
	if (workshop.inputs["dry-run"]) return {
		result: "planned",
		note: `would be built: ${earlier.why}`
	};
	const onTag = (tag) => void run.tags.push(tag);
	const onLine = (line) => run.log.line(line);
	const task = {
		image: run.image,
		files,
		keyTag: key.tag,
		pull: key.pull,
		onTag,
		onLine
	};
	const { buildImage } = await __webpack_require__.e(/* import() */ 48).then(__webpack_require__.bind(__webpack_require__, 48));
	const outcome = await buildImage(task, workshop);
	run.digest = outcome.digest;
	return {
		result: "built",
		note: describe$1(outcome, run, earlier.why)
	};
}
/**
* Asks what the event's tags mean while the key is still counted: mostly the image that will be found. `undefined` for
* what could not be asked; whoever has to know asks again.
*/
async function lookAhead({ repository, eventTags }, workshop) {
	const { inputs, registry } = workshop;
	if (!inputs.push || !inputs["skip-unchanged"] || inputs["dry-run"]) return void 0;
	return (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__.t)({
		repository,
		tags: eventTags
	}, (...asked) => registry.find(...asked)).catch(() => void 0);
}
/** Makes the event's tags mean an image that is there. */
async function reuse(run, { digest, meanings }, workshop) {
	run.digest = digest;
	if (workshop.inputs["dry-run"]) return {
		result: "planned",
		note: "nothing would be built: the registry has it"
	};
	const { repository, eventTags } = run.image;
	const order = {
		repository,
		digest,
		tags: eventTags,
		lookFirst: true,
		known: await meanings
	};
	const onLine = (line) => run.log.line(line);
	await (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__.r)(order, {
		...workshop,
		onTag: (tag) => void run.tags.push(tag),
		onRetry: (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.s)(onLine)
	});
	if (workshop.inputs.load) {
		const { pullByDigest } = await __webpack_require__.e(/* import() */ 215).then(__webpack_require__.bind(__webpack_require__, 3215));
		await pullByDigest(run.image, digest, {
			...workshop,
			onLine
		});
	}
	run.log.line(`nothing to build: the registry has ${digest}`);
	return {
		result: "reused",
		note: "the same inputs are in the registry already"
	};
}
function describe$1({ engine }, { log }, why) {
	const { cached, total } = log.steps;
	const steps = total === 0 ? "" : `, ${cached} of ${total} steps cached`;
	return `${engine.title}${steps}; ${why}`;
}
function failureOf(error, signal) {
	if (signal.aborted || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.n) return {
		result: "failed",
		note: "the job was cancelled"
	};
	if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.t)) throw error;
	return {
		result: "failed",
		note: error.message,
		hint: error.hint
	};
}
/** Among the lines of others, the end of a failed build is hard to find. */
async function showAgain({ image, log }, workshop) {
	const lines = [...log.last];
	if (lines.length === 0) return;
	workshop.log.info(`--- ${image.name} failed; its last lines:`);
	for (const line of lines) workshop.log.info(`    ${line}`);
}
// actions/build-image/build/images/resolve-images.js
/** Decides what a draft left open. Adds to `problems` what cannot be built. */
function resolveImages(drafts, defaults, problems) {
	const specs = drafts.flatMap((draft) => resolveImage(draft, defaults, problems));
	const seen = /* @__PURE__ */ new Map();
	for (const { name, repository } of specs) {
		const other = seen.get(`${repository.host}/${repository.path}`);
		if (other !== void 0) problems.push(`${name}: goes to the same repository as ${other}; give it an image of its own`);
		else seen.set(`${repository.host}/${repository.path}`, name);
	}
	return specs;
}
function resolveImage(draft, defaults, problems) {
	const { name } = draft;
	const add = (problem) => void problems.push(`${name}: ${problem}`);
	const repository = (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.n)(draft.image ?? name, defaults.registry);
	if (repository === void 0) add(`${JSON.stringify(draft.image ?? name)} cannot be a repository of ${defaults.registry}`);
	const context = contextOf(draft, defaults.workspace, add);
	const file = fileOf(draft, context, defaults.workspace, add);
	if (repository === void 0 || context === void 0 || file === void 0) return [];
	return [{
		name,
		repository,
		context,
		file,
		...settings(draft, defaults)
	}];
}
function settings(draft, defaults) {
	return {
		target: draft.target,
		tags: draft.tags ?? defaults.tags,
		buildArgs: {
			...defaults.buildArgs,
			...draft["build-args"]
		},
		secrets: {
			...defaults.secrets,
			...draft.secrets
		},
		labels: {
			...defaults.labels,
			...draft.labels
		},
		platforms: draft.platforms ?? defaults.platforms,
		network: draft.network ?? defaults.network
	};
}
function contextOf({ context = "." }, workspace, add) {
	if (/^(?:[a-z][a-z+]*:\/\/|git@|-$)/i.test(context)) {
		add(`context: ${context} is not a folder; contexts from elsewhere are not supported, check them out first`);
		return;
	}
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(workspace, context);
	if ((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true) return path;
	add(`context: there is no folder ${context} in the workspace`);
}
function fileOf(draft, context, workspace, add) {
	if (context === void 0) return void 0;
	const path = draft.file === void 0 ? (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(context, "Dockerfile") : (0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(workspace, draft.file);
	if (isFile(path)) return path;
	const inContext = draft.file === void 0 ? void 0 : (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(context, draft.file);
	const meant = inContext !== void 0 && isFile(inContext) ? `; did you mean ${(0,node_path__WEBPACK_IMPORTED_MODULE_9__.relative)(workspace, inContext)}? It is relative to the workspace` : "";
	add(`file: there is no ${(0,node_path__WEBPACK_IMPORTED_MODULE_9__.relative)(workspace, path)}${meant}`);
}
function isFile(path) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
// actions/build-image/build/login/logins.js
const HOST = /^[A-Za-z0-9][A-Za-z0-9.-]*(?::\d+)?$/;
/** All logins, one a registry; the job's own token is the last resort for ghcr.io. Throws `UserError`, without a line. */
function readLogins(inputs) {
	const { registry, username, password, actor, githubToken } = inputs;
	const host = hubName(registry.split("/")[0] ?? "");
	const found = (inputs.logins ?? "").split(/\r?\n/).flatMap(readLine);
	if (password !== void 0) found.unshift({
		host,
		username: username ?? actor,
		password: passwordFor(host, password)
	});
	const twice = found.find((login, index) => found.findIndex((other) => other.host === login.host) !== index);
	if (twice !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`logins: ${twice.host} has more than one user`);
	if (!(host === "ghcr.io" && githubToken !== void 0 && githubToken !== "") || found.some((login) => login.host === host)) return found;
	return [...found, {
		host,
		username: actor === "" ? "token" : actor,
		password: githubToken
	}];
}
function readLine(line, index) {
	if (/^\s*(?:#|$)/.test(line)) return [];
	const [host = "", username = "", password = "", ...rest] = line.trim().split(/\s+/);
	if (!HOST.test(host) || password === "" || rest.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`logins: line ${index + 1} must be: registry username password`);
	return [{
		host: hubName(host.toLowerCase()),
		username,
		password
	}];
}
/** Fly prints its tokens with the name of their scheme in front, which its registry does not take (flyctl drops it, too). */
function passwordFor(host, password) {
	return host === "registry.fly.io" ? password.replace(/^FlyV1\s+/i, "") : password;
}
/** All names of Docker Hub are one. */
function hubName(host) {
	return [
		"index.docker.io",
		"registry-1.docker.io",
		"registry.hub.docker.com"
	].includes(host) ? "docker.io" : host;
}
/** The name under which Docker's own configuration keeps a registry. */
function configName(host) {
	return host === "docker.io" ? "https://index.docker.io/v1/" : host;
}
// actions/build-image/build/tags/epoch.js
/**
* `SOURCE_DATE_EPOCH` (reproducible-builds.org) for the builds: what the job set, else when the commit was made, from the
* event or from git. In seconds since 1970; `undefined` when nobody knows. Throws `UserError` for a value that is no time.
*/
async function findEpoch({ exec, env, workspace, committed }) {
	const given = env["SOURCE_DATE_EPOCH"] ?? "";
	if (given !== "") {
		if (/^\d{1,12}$/.test(given)) return Number(given);
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`SOURCE_DATE_EPOCH must be seconds since 1970; got ${JSON.stringify(given)}`);
	}
	if (committed !== void 0) return committed;
	const command = {
		file: "git",
		args: [
			"log",
			"-1",
			"--format=%ct"
		],
		cwd: workspace,
		env,
		timeout: 1e4
	};
	const result = await exec.run(command, { show: false }).catch(() => void 0);
	return result?.exitCode === 0 && /^\d+$/.test(result.stdout) ? Number(result.stdout) : void 0;
}
// actions/build-image/build/tags/event.js
const payload = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({
	repository: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({
		default_branch: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)()),
		description: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.s)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)()),
		license: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.s)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({ spdx_id: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.s)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)()) })),
		private: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.a)())
	})),
	pull_request: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({ number: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.c)() })),
	head_commit: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.s)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({
		id: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)()),
		timestamp: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)())
	}))
});
/** Reads an event's payload; what is not there, or not as GitHub documents it, is `undefined`. */
function readEvent(event, sha) {
	const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.p)(payload, event);
	const { repository, pull_request, head_commit } = parsed.success ? parsed.data : {};
	const seconds = head_commit?.id === sha ? Math.floor(Date.parse(head_commit.timestamp ?? "") / 1e3) : NaN;
	const spdx = repository?.license?.spdx_id ?? void 0;
	return {
		defaultBranch: repository?.default_branch,
		description: repository?.description ?? void 0,
		license: spdx === "NOASSERTION" ? void 0 : spdx,
		pullRequest: pull_request?.number,
		committed: Number.isNaN(seconds) ? void 0 : seconds
	};
}
// actions/build-image/build/tags/tag-rules.js
/** Semantic Versioning 2.0.0, §9–10, with the `v` that tags in git have. Build metadata cannot be in a tag. */
const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const LONGEST_TAG = 128;
/** The tags that a list of words means for a run, without doubles; the moving ones are last. */
function resolveTags(words, source) {
	const rules = {
		sha: ({ sha }) => sha === "" ? [] : [`sha-${sha.slice(0, 7)}`],
		branch: branchTags,
		semver: semverTags,
		latest: (given) => isLatest(given) ? ["latest"] : []
	};
	const tags = words.flatMap((word) => {
		const rule = _parts_js__WEBPACK_IMPORTED_MODULE_6__.t.find((known) => known === word);
		return rule === void 0 ? [word] : rules[rule](source);
	});
	return [...new Set(tags)].toSorted((one, other) => Number(one === "latest") - Number(other === "latest"));
}
/** The version of a release tag, without its `v` and its build metadata. */
function versionOf(ref) {
	const match = VERSION.exec(tagName(ref) ?? "");
	return match === null ? void 0 : `${match[1]}.${match[2]}.${match[3]}${match[4] ?? ""}`;
}
function semverTags({ ref }) {
	const version = versionOf(ref);
	if (version === void 0) return [];
	if (version.includes("-")) return [version];
	const [major = "", minor = ""] = version.split(".");
	return [
		version,
		`${major}.${minor}`,
		...major === "0" ? [] : [major]
	];
}
function branchTags({ ref, pullRequest }) {
	if (pullRequest !== void 0) return [`pr-${pullRequest}`];
	const branch = ref.startsWith("refs/heads/") ? sanitise(ref.slice(11)) : "";
	return branch === "" ? [] : [branch];
}
function isLatest({ ref, defaultBranch, pullRequest }) {
	if (pullRequest !== void 0) return false;
	const version = versionOf(ref);
	if (version !== void 0) return !version.includes("-");
	return defaultBranch !== void 0 && ref === `refs/heads/${defaultBranch}`;
}
function tagName(ref) {
	return ref.startsWith("refs/tags/") ? ref.slice(10) : void 0;
}
/** A branch's name as a tag: nothing but word characters, dots and hyphens, and neither of the last two in front. */
function sanitise(name) {
	return name.replaceAll(/[^\w.-]+/g, "-").replace(/^[.-]+/, "").slice(0, LONGEST_TAG).replace(/-+$/, "");
}
// actions/build-image/build/tags/labels.js
/**
* Labels of the OCI image specification (annotations.md, "Pre-Defined Annotation Keys") that the run can tell. They say
* from which commit an image was built first; so they are no part of what makes two images the same.
*/
function eventLabels(context, event, epoch) {
	const page = context.repository === "" ? void 0 : `${context.serverUrl}/${context.repository}`;
	const labels = {
		title: context.repository.split("/")[1],
		description: event.description,
		url: page,
		source: page,
		version: versionOf(context.ref),
		created: epoch === void 0 ? void 0 : (/* @__PURE__ */ new Date(epoch * 1e3)).toISOString(),
		revision: context.sha,
		licenses: event.license
	};
	return Object.fromEntries(Object.entries(labels).flatMap(([name, value]) => value === void 0 || value === "" ? [] : [[`org.opencontainers.image.${name}`, value]]));
}
// actions/build-image/build/job.js
/** Reads the plan, the event and the secrets. Throws one `UserError` with every problem; nothing has been asked yet. */
async function prepare(inputs, ports) {
	const { context, env, exec } = ports;
	const registry = inputs.registry ?? `ghcr.io/${(context.repository.split("/")[0] ?? "").toLowerCase()}`;
	const logins = readLogins({
		registry,
		username: inputs.username,
		password: inputs.password,
		logins: inputs.logins,
		githubToken: inputs["github-token"],
		actor: context.actor
	});
	for (const { password } of logins) ports.log.mask(password);
	const problems = [];
	const specs = resolveImages(await readDrafts(inputs, problems), defaultsOf(inputs, registry, context.workspace), problems);
	for (const spec of specs) checkSecrets(spec, ports, problems);
	const event = readEvent(eventPayload(env), context.sha);
	const source = {
		...context,
		pullRequest: event.pullRequest,
		defaultBranch: event.defaultBranch
	};
	const images = specs.map((spec) => Object.assign(spec, { eventTags: resolveTags(spec.tags, source) }));
	for (const { name, eventTags, tags } of images) if (eventTags.length === 0) problems.push(`${name}: none of the tags ${tags.join(", ")} applies to ${context.ref}; add sha`);
	if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(describe(problems));
	const epoch = await findEpoch({
		exec,
		env,
		workspace: context.workspace,
		committed: event.committed
	});
	return {
		images,
		logins,
		epoch,
		labels: eventLabels(context, event, epoch)
	};
}
async function readDrafts(inputs, problems) {
	if (inputs.images !== void 0) {
		const { readImages } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(617)]).then(__webpack_require__.bind(__webpack_require__, 617));
		const { drafts, problems: found } = readImages(inputs.images);
		problems.push(...found);
		return drafts;
	}
	const { image = "", context, file, target } = inputs;
	return [{
		name: image.slice(image.lastIndexOf("/") + 1),
		image,
		...context === void 0 ? {} : { context },
		...file === void 0 ? {} : { file },
		...target === void 0 ? {} : { target }
	}];
}
function defaultsOf(inputs, registry, workspace) {
	return {
		workspace,
		registry,
		tags: inputs.tags,
		buildArgs: inputs["build-args"] ?? {},
		secrets: inputs.secrets ?? {},
		labels: inputs.labels ?? {},
		platforms: inputs.platforms ?? [],
		network: inputs.network
	};
}
/** Masks the values of secrets; refuses one that is not set, and one that would show in the image's history. */
function checkSecrets({ name, secrets, buildArgs, labels }, ports, problems) {
	for (const [id, variable] of Object.entries(secrets)) {
		const value = ports.env[variable] ?? "";
		if (value === "") problems.push(`${name}: secrets: the variable that ${id} names is not set; add it to the step's env`);
		else ports.log.mask(value);
	}
	for (const [input, values] of Object.entries({
		"build-args": buildArgs,
		labels
	})) for (const [key, value] of Object.entries(values)) if (ports.redact(value) !== value) problems.push(`${name}: ${input}: ${key} would show a secret in the image; put it into secrets instead`);
}
function describe(problems) {
	const [only] = problems;
	if (problems.length === 1 && only !== void 0) return only;
	return `the images have ${problems.length} problems:\n${problems.map((problem) => `- ${problem}`).join("\n")}`;
}
// actions/build-image/build/login/docker-config.js
/** What we read of Docker's `config.json`. */
const schema = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({
	auths: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.d)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)(), /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({
		auth: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)()),
		identitytoken: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)())
	}))),
	credHelpers: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.d)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)(), /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)())),
	credsStore: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)())
});
/** Finds a host in a `config.json`; `undefined` when it has nothing for it, or is not one. */
function findInConfig(text, host) {
	const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.p)(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_12__.t)(text));
	if (!parsed.success) return void 0;
	const { auths = {}, credHelpers = {}, credsStore = "" } = parsed.data;
	const server = configName(host);
	const helper = credHelpers[server] ?? credHelpers[host] ?? credsStore;
	if (helper !== "") return {
		kind: "helper",
		program: `docker-credential-${helper}`,
		server
	};
	const entry = auths[server] ?? auths[host] ?? auths[`https://${host}`];
	if (entry?.identitytoken !== void 0 && entry.identitytoken !== "") return {
		kind: "here",
		credentials: {
			kind: "identity-token",
			token: entry.identitytoken
		}
	};
	const [, username, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(entry?.auth ?? "", "base64").toString()) ?? [];
	if (username === void 0 || password === void 0) return void 0;
	return {
		kind: "here",
		credentials: {
			kind: "password",
			username,
			password
		}
	};
}
/** The configuration that the job has, with the logins of this step left to our helper, and its own kept for the rest. */
function configWithHelper(text, hosts, helper) {
	const given = (0,_json_js__WEBPACK_IMPORTED_MODULE_12__.t)(text ?? "");
	const base = typeof given === "object" && given !== null && !Array.isArray(given) ? { ...given } : {};
	const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.p)(schema, base);
	const { credHelpers = {} } = parsed.success ? parsed.data : {};
	const ours = Object.fromEntries(hosts.map((host) => [configName(host), helper]));
	return JSON.stringify({
		...base,
		credHelpers: {
			...credHelpers,
			...ours
		}
	}, void 0, 2);
}
// actions/build-image/build/login/helper.js
/** The suffix of our credential helper: `docker-credential-slipway`. */
const HELPER = "slipway";
/** The variable that holds a server's answer. Hex, because a server's name may have any character. */
function answerVariable(server) {
	return `SLIPWAY_LOGIN_${Buffer.from(server, "utf8").toString("hex")}`;
}
/** The answer of a credential helper (docker/docker-credential-helpers, protocol of `get`). */
function helperAnswer(server, username, password) {
	return JSON.stringify({
		ServerURL: server,
		Username: username,
		Secret: password
	});
}
/**
* The helper's program. It gives out what stands in its environment, so that a password is in no file at all: Docker,
* buildx and buildah ask it at the moment that they need it.
*/
const HELPER_SCRIPT = `#!/bin/sh
# Answers "get" for the registries of one step of a job; keeps nothing.
[ "$1" = get ] || exit 1
read -r server || [ -n "$server" ] || exit 1
name=SLIPWAY_LOGIN_$(printf %s "$server" | od -An -v -tx1 | tr -d ' \\n')
eval "answer=\\\${$name-}"
if [ -z "$answer" ]; then
  echo "credentials not found in native keychain"
  exit 1
fi
printf '%s\\n' "$answer"
`;
// actions/build-image/build/login/ask-helper.js
const answer$1 = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({
	Username: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)(),
	Secret: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)()
});
/** The user name with which a helper marks an identity token (docker/cli, credentials native store). */
const TOKEN_USER = "<token>";
/** Asks one of the job's own credential helpers; `undefined` when it has nothing, or is not there. */
async function askHelper({ program, server }, { exec, env, cwd }) {
	const command = {
		file: program,
		args: ["get"],
		cwd,
		env,
		input: `${server}\n`,
		timeout: 1e4
	};
	const result = await exec.run(command, { show: false }).catch(() => void 0);
	if (result?.exitCode !== 0) return void 0;
	const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.p)(answer$1, (0,_json_js__WEBPACK_IMPORTED_MODULE_12__.t)(result.stdout));
	if (!parsed.success) return void 0;
	const { Username: username, Secret: secret } = parsed.data;
	if (username === TOKEN_USER) return {
		kind: "identity-token",
		token: secret
	};
	return {
		kind: "password",
		username,
		password: secret
	};
}
// actions/build-image/build/login/session.js
/** Parts of Docker's configuration folder that builders look for there, beside the file. */
const SHARED = [
	"cli-plugins",
	"contexts",
	"buildx"
];
/** Opens a session below the job's temporary folder. Nothing in it is secret; remove it with `closeSession`. */
function openSession(logins, ports) {
	const { env } = ports;
	for (const { password } of logins) ports.log.mask(password);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.mkdirSync)(ports.temp, { recursive: true });
	const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(ports.temp, "slipway-build-image-"));
	const original = env["DOCKER_CONFIG"] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(env["HOME"] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_11__.homedir)(), ".docker");
	const text = readConfig((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(original, "config.json"));
	const credentials = credentialsOf(logins, {
		...ports,
		text
	});
	if (logins.length === 0) return {
		folder,
		env,
		credentials
	};
	const config = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(folder, "docker");
	(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.mkdirSync)(config, { mode: 448 });
	for (const name of SHARED) if ((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(original, name))) (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.symlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(original, name), (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(config, name));
	const hosts = logins.map(({ host }) => host);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(config, "config.json"), configWithHelper(text, hosts, HELPER), { mode: 384 });
	return {
		folder,
		credentials,
		env: {
			...env,
			...helperEnvironment(logins, folder, config, env)
		}
	};
}
/** Removes all that a session left. */
function closeSession(folder) {
	(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.rmSync)(folder, {
		recursive: true,
		force: true
	});
}
function readConfig(file) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(file, "utf8");
	} catch {
		return;
	}
}
function helperEnvironment(logins, folder, config, env) {
	const bin = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(folder, "bin");
	(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.mkdirSync)(bin, { mode: 448 });
	const program = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(bin, `docker-credential-${HELPER}`);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.writeFileSync)(program, HELPER_SCRIPT);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.chmodSync)(program, 448);
	const answers = logins.map(({ host, username, password }) => {
		const server = configName(host);
		return [answerVariable(server), helperAnswer(server, username, password)];
	});
	return {
		PATH: `${bin}${node_path__WEBPACK_IMPORTED_MODULE_9__.delimiter}${env["PATH"] ?? ""}`,
		DOCKER_CONFIG: config,
		REGISTRY_AUTH_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(config, "config.json"),
		...Object.fromEntries(answers)
	};
}
/** Our own logins first, then what the job has. */
function credentialsOf(logins, { text, exec, env, log, temp }) {
	const known = /* @__PURE__ */ new Map();
	const find = async (host) => {
		const login = logins.find((each) => each.host === host);
		if (login !== void 0) return {
			kind: "password",
			username: login.username,
			password: login.password
		};
		const found = text === void 0 ? void 0 : findInConfig(text, host);
		const credentials = found?.kind === "helper" ? await askHelper(found, {
			exec,
			env,
			cwd: temp
		}) : found?.credentials;
		if (credentials !== void 0) log.mask(credentials.kind === "password" ? credentials.password : credentials.token);
		return credentials;
	};
	return (host) => {
		const answer = known.get(host) ?? find(host);
		known.set(host, answer);
		return answer;
	};
}
// actions/build-image/build/pool.js
/** Does work for each item, at most `limit` at a time; results are in the items' order. */
async function mapLimited(items, limit, work) {
	const results = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) results[index] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}
// actions/build-image/build/registry/challenge.js
/** Reads a `WWW-Authenticate` header; `undefined` for a scheme that no registry uses. */
function parseChallenge(header) {
	const [, scheme = "", rest = ""] = /^\s*([A-Za-z]+)\s*(.*)$/s.exec(header ?? "") ?? [];
	if (scheme.toLowerCase() === "basic") return { scheme: "basic" };
	if (scheme.toLowerCase() !== "bearer") return void 0;
	const values = new Map([...rest.matchAll(/([A-Za-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map(([, name = "", quoted, plain]) => [name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, "$1") ?? plain ?? ""]));
	const realm = values.get("realm");
	return realm === void 0 ? void 0 : {
		scheme: "bearer",
		realm,
		service: values.get("service")
	};
}
// actions/build-image/build/registry/credentials.js
/** `Authorization` with a user name and a password (RFC 7617). */
function basicHeader({ username, password }) {
	return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}
// actions/build-image/build/registry/token.js
const answer = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({
	token: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)()),
	access_token: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)())
});
/**
* Gets a token from the place that a registry named (distribution specification, token authentication; an identity token
* is exchanged by its OAuth2 flow). Throws `UserError` when the credentials are refused.
*/
async function fetchToken(challenge, request, ports) {
	const { host } = request;
	if (!URL.canParse(challenge.realm)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${host} names no address to get a token from`);
	try {
		const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.p)(answer, (await askForToken(challenge, request, ports)).json());
		const token = parsed.success ? parsed.data.token ?? parsed.data.access_token ?? "" : "";
		if (token === "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${(0,_http_js__WEBPACK_IMPORTED_MODULE_13__.t)(new URL(challenge.realm))} answered without a token`);
		ports.mask(token);
		return token;
	} catch (error) {
		throw refusal(error, request);
	}
}
function askForToken({ realm, service }, { scopes, credentials }, { http }) {
	const url = new URL(realm);
	const names = [...new Set(scopes.map(({ path, actions }) => `repository:${path}:${actions}`))];
	const query = service === void 0 ? {} : { service };
	const request = {
		timeout: 1e4,
		idempotent: true
	};
	if (credentials?.kind === "identity-token") {
		const scope = names.join(" ");
		const form = {
			...query,
			scope,
			grant_type: "refresh_token",
			client_id: "slipway",
			refresh_token: credentials.token
		};
		const headers = { "content-type": "application/x-www-form-urlencoded" };
		return http.request({
			...request,
			url,
			method: "POST",
			headers,
			body: new URLSearchParams(form).toString()
		});
	}
	for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
	for (const name of names) url.searchParams.append("scope", name);
	const headers = credentials === void 0 ? {} : { authorization: basicHeader(credentials) };
	return http.request({
		...request,
		url,
		method: "GET",
		headers
	});
}
function refusal(error, { host, scopes }) {
	if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.r) || error.status !== 401 && error.status !== 403) return error;
	const wanted = scopes.map(({ path, actions }) => `${actions.replace(",", " and ")} ${path}`);
	return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`${host} gives no token to ${[...new Set(wanted)].join(", ")} (${error.status})`, {
		hint: host === "ghcr.io" ? "Add \"permissions: { packages: write }\" to the job." : "Check username and password.",
		cause: error
	});
}
// actions/build-image/build/registry/token-desk.js
/**
* Gets tokens: one for all repositories of a registry that are asked about at the same time (distribution specification,
* token authentication: `scope` may be given several times), so that many images cost one request.
*/
var TokenDesk = class {
	#ports;
	#open = /* @__PURE__ */ new Map();
	constructor(ports) {
		this.#ports = ports;
	}
	/** A token for a scope. Throws as `fetchToken` does. */
	async token(challenge, scope) {
		const place = JSON.stringify([
			scope.host,
			challenge.realm,
			challenge.service
		]);
		const batch = this.#open.get(place) ?? this.#begin(place, challenge, scope.host);
		batch.scopes.push(scope);
		try {
			return await batch.token;
		} catch (error) {
			if (batch.scopes.length === 1 || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.o)) throw error;
			return this.#fetch(challenge, scope.host, [scope]);
		}
	}
	#begin(place, challenge, host) {
		const scopes = [];
		const batch = {
			scopes,
			token: this.#later(place, challenge, host, scopes)
		};
		this.#open.set(place, batch);
		return batch;
	}
	async #later(place, challenge, host, scopes) {
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_7__.setImmediate)();
		this.#open.delete(place);
		return this.#fetch(challenge, host, scopes);
	}
	async #fetch(challenge, host, scopes) {
		return fetchToken(challenge, {
			host,
			scopes,
			credentials: await this.#ports.credentials(host)
		}, this.#ports);
	}
};
// actions/build-image/build/registry/authorise.js
/**
* Sends requests with what the registry asks for. It learns how each host wants to be asked from its first answer, which
* all other requests to it wait for: many images of one registry cost one refused request, and mostly one token, which is
* kept for each of their repositories.
*/
var Authoriser = class {
	#ports;
	#tokens;
	#asked = /* @__PURE__ */ new Map();
	#headers = /* @__PURE__ */ new Map();
	constructor(ports) {
		this.#ports = ports;
		this.#tokens = new TokenDesk(ports);
	}
	/** Throws as `Http` does, and `UserError` for a 401 that remains. */
	async send(request, scope) {
		const known = this.#asked.get(scope.host);
		const { answer, header } = known === void 0 ? await this.#first(request, scope) : await this.#with(await known, request, scope);
		if (answer.status !== 401) return answer;
		const challenge = challengeOf(answer, scope.host);
		this.#asked.set(scope.host, Promise.resolve(challenge));
		const name = headerName(challenge, scope);
		if (this.#headers.get(name) === header) this.#headers.delete(name);
		const { answer: second } = await this.#with(challenge, request, scope);
		if (second.status === 401) throw await this.#refused(scope.host);
		return second;
	}
	async #first(request, scope) {
		const answer = send(this.#ports.http, request, void 0);
		const asked = answer.then((response) => response.status === 401 ? challengeOf(response, scope.host) : "open");
		this.#asked.set(scope.host, asked);
		asked.catch(() => this.#asked.delete(scope.host));
		return {
			answer: await answer,
			header: void 0
		};
	}
	async #with(asked, request, scope) {
		if (asked === "open") return {
			answer: await send(this.#ports.http, request, void 0),
			header: void 0
		};
		const name = headerName(asked, scope);
		const header = this.#headers.get(name) ?? this.#header(asked, scope);
		this.#headers.set(name, header);
		header.catch(() => this.#headers.delete(name));
		return {
			answer: await send(this.#ports.http, request, await header),
			header
		};
	}
	async #header(challenge, scope) {
		if (challenge.scheme === "bearer") return `Bearer ${await this.#tokens.token(challenge, scope)}`;
		const credentials = await this.#ports.credentials(scope.host);
		return credentials?.kind === "password" ? basicHeader(credentials) : void 0;
	}
	async #refused(host) {
		const known = await this.#ports.credentials(host) !== void 0;
		return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`${host} refuses ${known ? "the credentials" : "to be asked without credentials"} (401)`, { hint: "Give username and password for registry, or a line of logins." });
	}
};
function headerName({ scheme }, { host, path, actions }) {
	return scheme === "bearer" ? `${host}/${path} ${actions}` : host;
}
function challengeOf(response, host) {
	const challenge = parseChallenge(response.headers.get("www-authenticate"));
	if (challenge === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`${host} answered 401 without saying how to log in`);
	return challenge;
}
function send(http, request, authorization) {
	return http.request({
		...request,
		accept: [...request.accept ?? [], 401],
		headers: {
			...request.headers,
			...authorization === void 0 ? {} : { authorization }
		}
	});
}
// actions/build-image/build/registry/media-types.js
/**
* Everything that a tag may mean. A registry that is not told so answers with a converted manifest, whose digest is not
* the image's.
*/
const MANIFEST_TYPES = [
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.v2+json"
];
/** Those of a list of manifests: of several platforms, or of an image with its attestations. */
const INDEX_TYPES = new Set(MANIFEST_TYPES.slice(0, 2));
// actions/build-image/build/registry/find-manifest.js
/** The header with all media types that we understand. */
const ACCEPT = { accept: MANIFEST_TYPES.join(", ") };
/**
* Finds a manifest by a HEAD; `undefined` for a 404. The digest's header is optional (distribution specification 1.1,
* "Pulling manifests"): without one, the manifest's bytes say it.
*/
async function findManifest({ repository, ...lookup }, ask) {
	for (const method of ["HEAD", "GET"]) {
		const response = await ask(repository, {
			...lookup,
			method,
			headers: ACCEPT,
			accept: [404]
		});
		if (response.status === 404) return void 0;
		const digest = digestOf(response, method);
		if (digest !== void 0) return {
			digest,
			mediaType: mediaTypeOf(response)
		};
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${(0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.r)(repository)} answered without a digest`);
}
function digestOf({ headers, text }, method) {
	const said = headers.get("docker-content-digest") ?? "";
	if ((0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.i)(said)) return said;
	return method === "GET" && text !== "" ? (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.a)(text) : void 0;
}
function mediaTypeOf({ headers }) {
	return (headers.get("content-type") ?? "").replace(/\s*;.*$/, "");
}
// actions/build-image/build/registry/manifest-request.js
const TIMEOUT = 1e4;
/** Asks for manifests with what each registry wants to see. */
function manifestRequests(authoriser) {
	return async (repository, { reference, actions = "pull,push", ...request }) => {
		const { host, path } = repository;
		try {
			const url = manifestUrl(repository, reference);
			return await authoriser.send({
				...request,
				url,
				timeout: TIMEOUT
			}, {
				host,
				path,
				actions
			});
		} catch (error) {
			throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.r && error.status === 403 ? forbidden(repository, error) : error;
		}
	};
}
/** Docker Hub's registry has another host than its images; a registry on this machine speaks http. */
function manifestUrl({ host, path }, reference) {
	const server = host === "docker.io" ? "registry-1.docker.io" : host;
	const scheme = (0,_url_js__WEBPACK_IMPORTED_MODULE_14__.n)(server.replace(/:\d+$/, "")) ? "http" : "https";
	return new URL(`${scheme}://${server}/v2/${path}/manifests/${reference}`);
}
function forbidden(repository, cause) {
	const hint = repository.host === "ghcr.io" ? "Add \"permissions: { packages: write }\" to the job, and give the repository access in the package's settings." : "The user may not push to this repository.";
	return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`${(0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.r)(repository)}: the registry forbids it (403)`, {
		hint,
		cause
	});
}
// actions/build-image/build/registry/registry-client.js
/** A client for all registries of a run. */
function registryClient(ports) {
	const ask = manifestRequests(new Authoriser(ports));
	return {
		find: async (repository, reference, actions) => (await findManifest({
			repository,
			reference,
			...actions === void 0 ? {} : { actions }
		}, ask))?.digest,
		async findWhole(repository, reference) {
			const found = await findManifest({
				repository,
				reference
			}, ask);
			if (found === void 0 || !INDEX_TYPES.has(found.mediaType)) return found?.digest;
			const parts = childrenOf(await fetchManifest(repository, found.digest, ask));
			return (await Promise.all(parts.map((part) => findManifest({
				repository,
				reference: part
			}, ask)))).includes(void 0) ? void 0 : found.digest;
		},
		manifest: (repository, digest) => fetchManifest(repository, digest, ask),
		async setTag(repository, tag, { digest, body, mediaType }) {
			const stored = (await ask(repository, {
				method: "PUT",
				reference: tag,
				headers: { "content-type": mediaType },
				body
			})).headers.get("docker-content-digest") ?? digest;
			if (stored !== digest) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${(0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.r)(repository)}:${tag} became ${stored} instead of ${digest}`);
		}
	};
}
async function fetchManifest(repository, digest, ask) {
	const { text, headers } = await ask(repository, {
		method: "GET",
		reference: digest,
		headers: ACCEPT
	});
	if ((0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.a)(text) !== digest) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${(0,_repository_js__WEBPACK_IMPORTED_MODULE_0__.r)(repository)} answered with something else than ${digest}`);
	return {
		digest,
		body: text,
		mediaType: headers.get("content-type") ?? MANIFEST_TYPES[2]
	};
}
const index = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({ manifests: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.i)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.l)({ digest: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.f)() })) });
/** The manifests that an index consists of. Throws `PlatformError` for one that cannot be read. */
function childrenOf({ body, digest }) {
	const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_5__.p)(index, (0,_json_js__WEBPACK_IMPORTED_MODULE_12__.t)(body));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${digest} is called an index and is none`);
	return parsed.data.manifests.map((child) => child.digest);
}
// actions/build-image/build/summary.js
/** The summary: every image, and what became of it. */
function summarise(results, dryRun) {
	const rows = results.map(({ name, result, digest, tags, seconds, note }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_15__.n)(name),
		`**${result}**`,
		digest === void 0 ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_15__.t)(digest),
		tags.map((tag) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_15__.t)(tag.slice(tag.lastIndexOf(":") + 1))).join(" "),
		(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__.n)(seconds * 1e3),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_15__.n)(note)
	]);
	return [
		`### build-image${dryRun ? ", dry run" : ""}\n`,
		...dryRun ? ["Nothing was built, pushed or tagged.\n"] : [],
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_15__.r)([
			"Image",
			"Result",
			"Digest",
			"Tags",
			"Took",
			"Why"
		], rows)
	].join("\n");
}
// actions/build-image/build/run.js
/** The folder that `post` removes when `run` could not. */
const FOLDER_STATE = "session-folder";
/** Reads the plan, then reuses or builds every image, side by side, and says what became of each. */
async function run(inputs, ports) {
	const job = await prepare(inputs, ports);
	const session = openSession(job.logins, {
		...ports,
		temp: ports.context.temp
	});
	ports.state.save(FOLDER_STATE, session.folder);
	try {
		const workshop = openWorkshop(inputs, job, session, ports);
		const names = job.images.map(({ name }) => name).join(", ");
		return conclude(await ports.log.group(`Images: ${names}`, () => mapLimited(job.images, inputs["max-parallel"], (image) => runImage(image, workshop))), inputs, ports);
	} finally {
		closeSession(session.folder);
	}
}
/** Removes what a run that was killed has left. */
async function post(_inputs, ports) {
	const folder = ports.state.get(FOLDER_STATE);
	if (folder !== void 0) closeSession(folder);
}
function openWorkshop(inputs, job, session, ports) {
	const { http, exec, clock, signal, log, context } = ports;
	const mask = (secret) => log.mask(secret);
	const registry = registryClient({
		http,
		credentials: session.credentials,
		mask
	});
	const { env, folder } = session;
	let engine;
	return {
		inputs,
		job,
		registry,
		bases: new BaseResolver(registry),
		contexts: new ContextReader(),
		engine: () => engine ??= findEngine(inputs.builder, {
			exec,
			env,
			cwd: context.workspace,
			signal
		}),
		exec,
		clock,
		signal,
		log,
		env,
		folder,
		workspace: context.workspace
	};
}
async function findEngine(...wanted) {
	const { detectEngine } = await __webpack_require__.e(/* import() */ 801).then(__webpack_require__.bind(__webpack_require__, 5801));
	return detectEngine(...wanted);
}
function conclude(results, inputs, ports) {
	ports.outputs.set((0,_results_js__WEBPACK_IMPORTED_MODULE_3__.n)(results));
	ports.summary.append(summarise(results, inputs["dry-run"]));
	for (const { name, result, image, note } of results) ports.log.info(`${name}: ${result}: ${image ?? note}`);
	ports.signal.throwIfAborted();
	if (inputs["dry-run"]) ports.log.notice("dry run: nothing was built, pushed or tagged");
	const failed = results.filter(({ result }) => result === "failed");
	const [first] = failed;
	if (first === void 0) return { ok: true };
	const reasons = failed.map(({ name, note }) => `${name}: ${note}`).join("; ");
	const message = failed.length === results.length ? reasons : `${failed.length} of ${results.length} images failed: ${reasons}`;
	return first.hint === void 0 ? {
		ok: false,
		message
	} : {
		ok: false,
		message,
		hint: first.hint
	};
}



/***/ }),

/***/ 2801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ patiently),
/* harmony export */   r: () => (/* binding */ settleTags),
/* harmony export */   t: () => (/* binding */ lookUpTags)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(821);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7878);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6794);



// actions/build-image/build/settle.js
/** Asks what tags mean, side by side. Throws what the registry threw. */
async function lookUpTags({ repository, tags }, find) {
	return new Map(await Promise.all(tags.map(async (tag) => [tag, await find(repository, tag)])));
}
/**
* Makes tags mean an image that the registry has, one after the other and in one request each, without pulling it. A tag
* that is right already is left alone: registries may forbid to write it again, and tell others when it is written.
*/
async function settleTags(order, ports) {
	const { repository, digest, tags, lookFirst } = order;
	const meanings = lookFirst ? order.known ?? await lookUpTags(order, patientFind(ports)) : void 0;
	let manifest;
	for (const tag of tags) {
		if (meanings?.get(tag) !== digest) await patiently(ports, async () => {
			manifest ??= await ports.registry.manifest(repository, digest);
			await ports.registry.setTag(repository, tag, manifest);
		});
		ports.onTag(`${(0,_repository_js__WEBPACK_IMPORTED_MODULE_1__.r)(repository)}:${tag}`);
	}
}
function patientFind(ports) {
	return (...asked) => patiently(ports, () => ports.registry.find(...asked));
}
/** Tries again when a registry is in trouble, for as long as a push would. */
function patiently(ports, work) {
	return (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__.t)(work, isPassing, _repository_js__WEBPACK_IMPORTED_MODULE_1__.o, ports);
}
function isPassing(error) {
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r) return { again: error.status >= 500 || error.status === 429 || error.status === 408 };
	return { again: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.a || (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) !== void 0 };
}



/***/ }),

/***/ 4781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isLoopback),
/* harmony export */   t: () => (/* binding */ isHttpsOrLoopback)
/* harmony export */ });
// packages/core/build/fields/url.js
/** Whether a host name is this machine: `localhost`, 127.0.0.0/8 or `::1`. */
function isLoopback(hostname) {
	const host = hostname.toLowerCase();
	return host === "localhost" || host === "[::1]" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
/** Whether requests to an address are encrypted or stay on this machine. */
function isHttpsOrLoopback(url) {
	return url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname);
}



/***/ })

};
