export const id = 430;
export const ids = [430];
export const modules = {

/***/ 9430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   processPorts: () => (/* binding */ processPorts)
/* harmony export */ });
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2794);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(595);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1916);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2119);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6193);







// packages/core/build/effects/clock.js
/** The longest time that Node's timers can wait, in milliseconds (24.8 days); they take a longer one for none at all. */
const LONGEST_WAIT = 2 ** 31 - 1;
/** The machine's own clock. */
const systemClock = {
	now: () => performance.now(),
	date: () => /* @__PURE__ */ new Date(),
	async sleep(milliseconds, signal) {
		try {
			await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(Math.min(milliseconds, LONGEST_WAIT), void 0, signal === void 0 ? {} : { signal });
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	}
};
// packages/core/build/http/hint.js
/**
* What to do about an answer of 401 or 403. GitHub names the permissions that would have been enough, alternatives
* divided by `;` (docs: `X-Accepted-GitHub-Permissions`); others say nothing, so the advice is general.
*/
function refusalHint(status, headers) {
	if (status === 401) return "The token was not accepted: check that it is set, has not expired, and belongs to this service.";
	if (status !== 403) return void 0;
	if (headers.get("x-ratelimit-remaining") === "0") return "The token's rate limit is used up; run the job again when it has been reset.";
	const permissions = [...(headers.get("x-accepted-github-permissions")?.split(";")[0] ?? "").matchAll(/([a-z_]+)=(read|write|admin)/g)].map(([, name = "", level = ""]) => `${name.replaceAll("_", "-")}: ${level}`);
	if (permissions.length > 0) return `Give the job's token what it lacks: add "permissions: { ${permissions.join(", ")} }".`;
	return "The token is known but may not do this: check its scopes, and the role of the account that it belongs to.";
}
// packages/core/build/http/http.js
/** The address without its query and fragment, which may hold secrets. */
function printableUrl(url) {
	return `${url.origin}${url.pathname}`;
}
// packages/core/build/http/policy.js
/** Four tries with at most 3.5 s of waiting between them; a server may ask for up to a minute each time. */
const RETRY_POLICY = {
	attempts: 4,
	firstDelay: 500,
	maxDelay: 6e4
};
const PASSING_STATUS = /* @__PURE__ */ new Set([
	408,
	429,
	500,
	502,
	503,
	504
]);
const PASSING_CODE = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"ECONNABORTED",
	"EPIPE",
	"ETIMEDOUT",
	"EAI_AGAIN",
	"ENETUNREACH",
	"EHOSTUNREACH"
]);
/** Whether a request may be sent again: by its own word, otherwise by its method (RFC 9110 §9.2.2). */
function isIdempotent(request) {
	return request.idempotent ?? [
		"GET",
		"HEAD",
		"PUT",
		"DELETE"
	].includes(request.method);
}
/** What a failed try means for the next one. */
function judgeFailure(request, error, retryAfter) {
	if (!isIdempotent(request)) return { again: false };
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.r) {
		if (error.status === 403 && retryAfter !== void 0) return {
			again: true,
			after: retryAfter
		};
		if (!PASSING_STATUS.has(error.status)) return { again: false };
		return retryAfter === void 0 ? { again: true } : {
			again: true,
			after: retryAfter
		};
	}
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.a) return { again: true };
	const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.s)(error);
	return { again: code !== void 0 && (PASSING_CODE.has(code) || code.startsWith("UND_ERR_")) };
}
/** Milliseconds of a Retry-After header, which holds seconds or a date (RFC 9110 §10.2.3); some send parts of a second. */
function parseRetryAfter(value, now) {
	const text = value?.trim() ?? "";
	if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1e3);
	const date = text.endsWith("GMT") ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now.getTime());
}
// packages/core/build/exec/exec.js
/** How much of each stream is kept, in UTF-16 units; the end of it, where errors are. */
const CAPTURE_LIMIT = 4194304;
// packages/core/build/exec/kill.js
/** The steps after the SIGINT at once, in milliseconds: the runner gives an action 7.5 s before its own SIGTERM. */
const STEPS = [{
	after: 3e3,
	signal: "SIGTERM"
}, {
	after: 4e3,
	signal: "SIGKILL"
}];
/** How often to look whether the group is gone, and how long at most, in milliseconds. */
const LOOK_EVERY = 50;
const LOOK_UNTIL = 4500;
/**
* Ends a process and what it started: SIGINT, SIGTERM after 3 s, SIGKILL after 4 s. The leader's own end is not enough: a
* shell dies of the SIGINT that its background jobs ignore (POSIX, 2.11 of the shell's part).
*
* @returns a promise that resolves when no process of the group is left
*/
async function endGroup(leader) {
	signalGroup(leader, "SIGINT");
	const timers = STEPS.map(({ after, signal }) => setTimeout(() => signalGroup(leader, signal), after));
	await new Promise((resolve) => {
		const started = performance.now();
		const look = setInterval(() => {
			if (isAlive(leader) && performance.now() - started < LOOK_UNTIL) return;
			clearInterval(look);
			resolve();
		}, LOOK_EVERY);
	});
	timers.forEach(clearTimeout);
}
/**
* Sends a signal to a group, whose id is the pid of the process that leads it (`detached`); 0 only asks.
*
* @returns whether there was anybody to get it
*/
function signalGroup(leader, signal) {
	try {
		return process.kill(-leader, signal);
	} catch {
		return false;
	}
}
/** Whether a group has a member that is not a zombie: in a container nobody may reap those, and they get signals too. */
function isAlive(leader) {
	if (!signalGroup(leader, 0)) return false;
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)("/proc/self/stat")) return true;
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readdirSync)("/proc").some((name) => /^\d+$/.test(name) && isLivingMember(name, leader));
}
/** Reads state and group, the 3rd and the 5th field; the 2nd is a name that may hold blanks and brackets (proc(5)). */
function isLivingMember(pid, leader) {
	try {
		const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync)(`/proc/${pid}/stat`, "latin1");
		const [state, , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		return Number(group) === leader && state !== "Z" && state !== "X";
	} catch {
		return false;
	}
}
// packages/core/build/exec/lines.js
/** A line longer than this is cut, in UTF-16 units: a program without line ends must not fill the memory. */
const LINE_LIMIT = 65536;
/** Makes lines of a text that comes in pieces. */
var LineSplitter = class {
	#options;
	#rest = "";
	constructor(options) {
		this.#options = options;
	}
	add(text) {
		const lines = (this.#rest + text).split(/\r?\n/);
		this.#rest = lines.pop() ?? "";
		for (const line of lines) this.#options.onLine(line);
		while (this.#rest.length > 2 * LINE_LIMIT) {
			const at = this.#options.cutAt(this.#rest, LINE_LIMIT);
			this.#options.onLine(this.#rest.slice(0, at));
			this.#rest = this.#rest.slice(at);
		}
	}
	/** Gives out the last line when it has no end. */
	end() {
		if (this.#rest !== "") this.#options.onLine(this.#rest);
		this.#rest = "";
	}
};
// packages/core/build/exec/stream.js
/** Calls `onText` for each piece of a stream's text as it comes; resolves when the stream is closed. */
function readText(stream, onText) {
	const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_5__.StringDecoder("utf8");
	stream.on("data", (chunk) => onText(decoder.write(chunk)));
	stream.on("error", () => void 0);
	return new Promise((resolve) => {
		stream.on("close", () => {
			onText(decoder.end());
			resolve();
		});
	});
}
/** Keeps the end of what is added, exactly `limit` UTF-16 units of it. */
var Tail = class {
	#limit;
	#pieces = [];
	#length = 0;
	#truncated = false;
	constructor(limit) {
		this.#limit = limit;
	}
	add(piece) {
		this.#pieces.push(piece);
		this.#length += piece.length;
		if (this.#length > this.#limit) this.#truncated = true;
		if (this.#length <= 2 * this.#limit) return;
		this.#pieces = [this.text()];
		this.#length = this.#limit;
	}
	/** Whether the beginning is lost. */
	get truncated() {
		return this.#truncated;
	}
	text() {
		return this.#pieces.join("").slice(-this.#limit);
	}
};
// packages/core/build/exec/system-exec.js
/** How much of a program's end an error message shows, in UTF-16 units. */
const TAIL_LIMIT = 4096;
/** How long a program's output is still read after it ended, in milliseconds; what it left running may hold the pipe. */
const DRAIN_WITHIN = 2e3;
/**
* Runs programs on this machine. Own code instead of `@actions/exec`, because that one gives no handle on its child:
* a cancelled job could not tell the tool to stop, and its output could speak to the runner.
*/
function systemExec(console, redactor) {
	return { async run(command, options = {}) {
		options.signal?.throwIfAborted();
		const { start } = await __webpack_require__.e(/* import() */ 502).then(__webpack_require__.bind(__webpack_require__, 4502));
		const child = await start(command);
		const endWithUs = () => void signalGroup(child.pid, "SIGKILL");
		process.once("exit", endWithUs);
		const release = options.show === false ? () => void 0 : console.neutralise();
		try {
			return await follow(child, command, options, {
				console,
				redactor
			});
		} finally {
			process.off("exit", endWithUs);
			release();
		}
	} };
}
async function follow(child, command, options, ports) {
	const output = listen(child, options, ports);
	const ended = await untilEnd(child, command.timeout, options.signal);
	await output.drained();
	return {
		...ended,
		...output.result()
	};
}
/** Reads both streams: whole for the caller, line by line and redacted for everybody else. */
function listen(child, options, { console, redactor }) {
	const tail = new Tail(TAIL_LIMIT);
	const read = (stream) => {
		const kept = new Tail(CAPTURE_LIMIT);
		const onLine = (line) => {
			const redacted = redactor.redact(line);
			tail.add(`${redacted}\n`);
			if (options.show !== false) console.text(redacted);
			options.onLine?.(redacted, stream);
		};
		const lines = new LineSplitter({
			onLine,
			cutAt: (text, limit) => redactor.cutAt(text, limit)
		});
		return {
			kept,
			closed: readText(child.process[stream], (text) => {
				kept.add(text);
				lines.add(text);
			}).then(() => lines.end())
		};
	};
	const [stdout, stderr] = [read("stdout"), read("stderr")];
	return {
		drained: () => drain(child, [stdout.closed, stderr.closed]),
		result: () => ({
			stdout: stdout.kept.text().replace(/\r?\n$/, ""),
			stderr: stderr.kept.text().replace(/\r?\n$/, ""),
			tail: tail.text().trimEnd(),
			truncated: stdout.kept.truncated
		})
	};
}
async function drain({ process: child }, closed) {
	const timer = setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream.destroy()), DRAIN_WITHIN);
	await Promise.all(closed);
	clearTimeout(timer);
}
async function untilEnd({ process: child, pid }, timeout, signal) {
	let endedBy = "itself";
	let groupEnded;
	const end = (reason) => {
		if (groupEnded !== void 0) return;
		endedBy = reason;
		groupEnded = endGroup(pid);
	};
	const cancel = () => end("cancellation");
	const timer = timeout === void 0 ? void 0 : setTimeout(end, Math.min(timeout, LONGEST_WAIT), "timeout");
	signal?.addEventListener("abort", cancel, { once: true });
	if (signal?.aborted === true) cancel();
	const result = await new Promise((resolve) => {
		child.once("exit", (exitCode, exitSignal) => resolve({
			exitCode,
			signal: exitSignal
		}));
	});
	clearTimeout(timer);
	signal?.removeEventListener("abort", cancel);
	await groupEnded;
	return {
		...result,
		endedBy
	};
}
// packages/core/build/http/body.js
const DEFAULT_MAX_BYTES = 8388608;
/** How much of an unwelcome body is looked at for an excerpt, in UTF-16 units. */
const EXCERPT_FROM = 16384;
/** Reads an answer's body, up to the request's cap. */
async function readBody(request, body) {
	const max = request.maxBytes ?? DEFAULT_MAX_BYTES;
	const chunks = [];
	let size = 0;
	for await (const chunk of body ?? []) {
		chunks.push(chunk);
		size += chunk.byteLength;
		if (size > max) break;
	}
	return {
		text: Buffer.concat(chunks).subarray(0, max).toString("utf8"),
		truncated: size > max
	};
}
/** The error for an answer that is welcome but too long. */
function tooLong(request) {
	const max = request.maxBytes ?? DEFAULT_MAX_BYTES;
	return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${request.method} ${printableUrl(request.url)} answered with more than ${max} bytes`);
}
/** The body as JSON. Throws `PlatformError`, with the first characters of what came instead. */
function parseJson(request, text, redact) {
	try {
		return JSON.parse(text);
	} catch {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${request.method} ${printableUrl(request.url)} did not answer with JSON: ${excerpt(text, redact)}`);
	}
}
/** The first characters of a body on one line, for an error message. Redacted before it is cut, not after. */
function excerpt(text, redact = (same) => same) {
	const flat = redact(text.slice(0, EXCERPT_FROM)).replaceAll(/\s+/g, " ").trim();
	return flat.length > 300 ? `${flat.slice(0, 297)}...` : flat;
}
// packages/core/build/http/headers.js
/**
* The headers of Node's own client, which come as names and values in turn. The global `Headers` would do the same, but
* its first use loads all of Node's `fetch`: 20 ms of each action that sends a request.
*/
function readHeaders(raw) {
	const values = /* @__PURE__ */ new Map();
	for (let at = 0; at + 1 < raw.length; at += 2) {
		const name = (raw[at] ?? "").toLowerCase();
		const value = (raw[at + 1] ?? "").trim();
		const before = values.get(name);
		values.set(name, before === void 0 ? value : `${before}, ${value}`);
	}
	return {
		get: (name) => values.get(name.toLowerCase()) ?? null,
		forEach: (each) => values.forEach(each)
	};
}
// packages/core/build/http/node-fetch.js
/** Requests that may be sent again when a kept connection turns out to be closed (RFC 9110 §9.2.2). */
const KEPT = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"PUT",
	"DELETE"
]);
/**
* `fetch` over Node's own client. The global one parses answers with WebAssembly, whose compiler takes 20 MB for the few
* answers of an action. What must not be sent twice gets a connection of its own: one that was kept may be closed by the
* other side just now, and then nobody knows whether the request was obeyed.
*/
const nodeFetch = async (url, { method, headers, signal, body }) => {
	const { request } = url.protocol === "https:" ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
	const options = {
		method,
		headers: {
			"accept-encoding": "gzip",
			...headers
		},
		signal,
		...KEPT.has(method) ? {} : { agent: false }
	};
	const response = await new Promise((resolve, reject) => {
		const outgoing = request(url, options, resolve);
		outgoing.on("error", reject);
		outgoing.end(body);
	});
	return {
		status: response.statusCode ?? 0,
		headers: readHeaders(response.rawHeaders),
		body: await unpacked(response)
	};
};
async function unpacked(response) {
	if (response.headers["content-encoding"] !== "gzip") return response;
	const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
	const { pipeline } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7075, 19));
	return pipeline(response, createGunzip(), () => void 0);
}
// packages/core/build/http/fetch-http.js
const DEFAULT_TIMEOUT = 3e4;
/** Requests with retries and limits. Redirects are not followed: no provider's API of ours redirects. */
function fetchHttp(ports) {
	return { async request(request) {
		if (!(0,_url_js__WEBPACK_IMPORTED_MODULE_2__.n)(request.url)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`${printableUrl(request.url)} must be https (http is for loopback only)`);
		const signal = anySignal([request.signal, ports.signal]);
		let retryAfter;
		const attempt = async () => {
			retryAfter = void 0;
			const { response, truncated } = await send(request, ports, signal);
			if (isWelcome(request, response.status)) {
				if (truncated) throw tooLong(request);
				return response;
			}
			retryAfter = parseRetryAfter(response.headers.get("retry-after"), ports.clock.date());
			throw httpError(request, response, ports.redact);
		};
		return (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__.t)(attempt, (error) => judgeFailure(request, error, retryAfter), RETRY_POLICY, {
			clock: ports.clock,
			...signal === void 0 ? {} : { signal },
			onRetry: (error, delay) => ports.debug(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}; trying again in ${delay} ms`)
		});
	} };
}
async function send(request, ports, signal) {
	const timeout = request.timeout ?? DEFAULT_TIMEOUT;
	const deadline = AbortSignal.timeout(timeout);
	try {
		const { status, headers, body } = await (ports.fetch ?? nodeFetch)(request.url, {
			method: request.method,
			headers: {
				"user-agent": ports.userAgent,
				accept: "application/json",
				...request.headers
			},
			redirect: "manual",
			signal: anySignal([deadline, signal]) ?? deadline,
			...request.body === void 0 ? {} : { body: request.body }
		});
		const { text, truncated } = await readBody(request, body);
		const json = () => parseJson(request, text, ports.redact);
		return {
			response: {
				status,
				headers,
				text,
				json
			},
			truncated
		};
	} catch (error) {
		if (signal?.aborted === true) throw signal.reason;
		if (deadline.aborted) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.a(`${named(request)} did not answer within ${timeout} ms`, { cause: error });
		throw brokenConnection(error, request, ports.redact);
	}
}
/** Node's messages can quote what was sent, a header with a line end for one. */
function brokenConnection(error, request, redact) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`${named(request)} failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.s)(error) ?? redact((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error))}`, { cause: error });
}
function anySignal(signals) {
	const given = signals.filter((signal) => signal !== void 0);
	return given.length > 1 ? AbortSignal.any(given) : given[0];
}
function isWelcome(request, status) {
	return status >= 200 && status < 300 || (request.accept ?? []).includes(status);
}
function httpError(request, { status, headers, text }, redact) {
	const hint = refusalHint(status, headers);
	const asked = {
		method: request.method,
		url: printableUrl(request.url)
	};
	return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.r(asked, status, excerpt(text, redact), hint === void 0 ? {} : { hint });
}
function named(request) {
	return `${request.method} ${printableUrl(request.url)}`;
}
// packages/core/build/runner/context.js
/** Reads the run's context from the environment. */
function runContext(env) {
	const get = (name, otherwise = "") => env[name] ?? otherwise;
	const repository = get("GITHUB_REPOSITORY");
	const serverUrl = get("GITHUB_SERVER_URL", "https://github.com");
	return {
		repository,
		sha: get("GITHUB_SHA"),
		ref: get("GITHUB_REF"),
		refName: get("GITHUB_REF_NAME"),
		runId: Number(get("GITHUB_RUN_ID", "0")),
		runAttempt: Number(get("GITHUB_RUN_ATTEMPT", "1")),
		workflow: get("GITHUB_WORKFLOW"),
		job: get("GITHUB_JOB"),
		actor: get("GITHUB_ACTOR"),
		eventName: get("GITHUB_EVENT_NAME"),
		apiUrl: get("GITHUB_API_URL", "https://api.github.com"),
		graphqlUrl: get("GITHUB_GRAPHQL_URL", "https://api.github.com/graphql"),
		serverUrl,
		runUrl: `${serverUrl}/${repository}/actions/runs/${get("GITHUB_RUN_ID", "0")}`,
		workspace: get("GITHUB_WORKSPACE", process.cwd()),
		temp: get("RUNNER_TEMP", "/tmp"),
		toolCache: get("RUNNER_TOOL_CACHE")
	};
}
// packages/core/build/runner/file-command.js
/**
* One entry of `GITHUB_OUTPUT` or `GITHUB_STATE`, always in the heredoc form, so that a value with line ends or `=`
* survives. A value that holds the delimiter could write entries of its own, and is refused.
*/
function formatKeyValue(key, value, delimiter = newDelimiter()) {
	if (key === "" || /[\n\r=]|<</.test(key)) throw new Error(`not a name for an entry: ${JSON.stringify(key)}`);
	if (key.includes(delimiter) || value.includes(delimiter)) throw new Error("a value contains its own delimiter");
	return `${key}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/**
* A delimiter that no value has by chance. It need not be unguessable, since each value is searched for it: Node loads
* its whole cryptography for a random number that is, which takes longer than to write all outputs.
*/
function newDelimiter() {
	return `slipway_${Math.random().toString(36).slice(2)}_${Math.random().toString(36).slice(2)}`;
}
/** Appends an entry to one of the runner's files; without a runner (no such variable) there is nobody to tell. */
function appendKeyValue(file, key, value) {
	if (file !== void 0 && file !== "") (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.appendFileSync)(file, formatKeyValue(key, value), "utf8");
}
// packages/core/build/runtime/child-environment.js
/** The process's environment without what is the action's own: its inputs, some of them secret, and its state. */
function childEnvironment(env) {
	const kept = {};
	for (const name of Object.keys(env)) if (!name.startsWith("INPUT_") && !name.startsWith("STATE_")) kept[name] = env[name];
	return kept;
}
// packages/core/build/runtime/process-ports.js
/** The ports of a real run: the runner's files, this machine's processes, clock and network. */
function processPorts(definition, parts) {
	const { env, console, redactor, log, signal } = parts;
	const redact = (text) => redactor.redact(text);
	const context = runContext(env);
	return {
		log,
		outputs: fileOutputs(definition, env, parts),
		state: fileState(env),
		summary: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__.t)(env["GITHUB_STEP_SUMMARY"], {
			redact,
			warn: (message) => log.warning(message)
		}),
		exec: systemExec(console, redactor),
		http: fetchHttp({
			clock: systemClock,
			redact,
			debug: (message) => log.debug(message),
			signal,
			userAgent: `slipway/${definition.id} (run ${context.runId})`
		}),
		clock: systemClock,
		context,
		signal,
		env: childEnvironment(env),
		redact
	};
}
/**
* A secret in an output is taken out, with a warning, instead of refused: when outputs are set, production may have
* changed already, and the other outputs say how. GitHub would drop such a job output without a word to the action.
*/
function fileOutputs(definition, env, { log, redactor }) {
	return { set(values) {
		for (const [name, value] of Object.entries(values)) {
			if (!Object.hasOwn(definition.outputs, name)) throw new Error(`${definition.id} sets an output that it does not declare: ${name}`);
			const text = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__.a)(value);
			const redacted = typeof value === "string" || typeof value === "object" ? redactor.redact(text) : text;
			if (redacted !== text) log.warning(`the output ${name} contains a secret, which is replaced by ***`);
			appendKeyValue(env["GITHUB_OUTPUT"], name, redacted);
		}
	} };
}
function fileState(env) {
	return {
		save: (name, value) => appendKeyValue(env["GITHUB_STATE"], name, value),
		get: (name) => env[`STATE_${name}`]
	};
}



/***/ }),

/***/ 1916:
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



/***/ })

};
