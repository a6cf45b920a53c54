export const id = 645;
export const ids = [645];
export const modules = {

/***/ 8645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordVerdict: () => (/* binding */ recordVerdict)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4327);
/* harmony import */ var _status_description_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(595);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1916);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5234);





// packages/releases/build/book.js
/** A book over a ledger that is connected only when it is needed. */
function openBook(mode, connect, warn) {
	let connected;
	const ledger = () => connected ??= connect();
	const tolerate = async (otherwise, work) => {
		if (mode === "off") return otherwise;
		try {
			return await work(await ledger());
		} catch (error) {
			if (mode === "required") throw error;
			warn(`going on without a release record: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`);
			return otherwise;
		}
	};
	return {
		list: (environment, target) => tolerate([], (open) => open.list(environment, target)),
		open: (record, opening) => tolerate(void 0, (open) => open.open(record, opening)),
		runState: (run) => askRunState$1(run, ledger, warn),
		commitsBetween: (older, newer) => countCommits$1({
			older,
			newer
		}, ledger),
		async note(id, state, details) {
			if (id === void 0) return;
			try {
				await (await ledger()).setState(id, state, details);
			} catch (error) {
				warn(`the release record ${id} could not be set to ${state}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`);
			}
		}
	};
}
async function askRunState$1(run, ledger, warn) {
	try {
		return await (await ledger()).runState(run);
	} catch (error) {
		warn(`GitHub could not be asked about run ${run.id}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`);
		return "unknown";
	}
}
async function countCommits$1({ older, newer }, ledger) {
	try {
		return await (await ledger()).commitsBetween(older, newer);
	} catch {
		return;
	}
}
// packages/releases/build/github.js
/** For a release, which must not begin without its record. */
const PATIENT = {
	timeout: 15e3,
	attempts: 4,
	maxDelay: 2e4
};
/** For a rollback that is about to begin: while it waits for its book-keeping, users wait for the good release. */
const HURRIED = {
	timeout: 8e3,
	attempts: 2,
	maxDelay: 5e3
};
const FIRST_DELAY = 500;
const PERMISSION_HINT = "Add `permissions: deployments: write` to the job (naming any permission sets all others to none), or give github-token a token with that permission.";
const headersOf = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ response: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ headers: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()), {}) })) });
/** The HTTP status of an Octokit error; `undefined` for an error that is no answer. */
function statusOf$1(error) {
	if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return void 0;
	return "response" in error && error.response !== void 0 ? error.status : void 0;
}
/** An error of ours for what Octokit threw while it tried to `what`. */
function translate(error, what) {
	const status = statusOf$1(error);
	const message = `cannot ${what}: GitHub answered ${status ?? "nothing"}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`;
	if (status === 401) return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(message, {
		cause: error,
		hint: "github-token is not valid, or has expired."
	});
	if (isRateLimit(error)) return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(message, {
		cause: error,
		hint: "The token's rate limit is used up."
	});
	if (status === 403 || status === 404) return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(message, {
		cause: error,
		hint: PERMISSION_HINT
	});
	return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(message, { cause: error });
}
/** Sends a request, again when its failure is passing. Throws what `translate` makes of the last failure. */
async function attempt(what, work, repeatable, ports) {
	const patience = ports.patience ?? PATIENT;
	try {
		const send = () => work({ signal: AbortSignal.timeout(patience.timeout) });
		const judgement = (error) => judge(error, repeatable, patience);
		return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__.t)(send, judgement, {
			...patience,
			firstDelay: FIRST_DELAY
		}, ports);
	} catch (error) {
		throw translate(error, what);
	}
}
/** A rate limit refuses before anything is done, so even a request that must not be sent twice may be tried again. */
function judge(error, repeatable, { maxDelay }) {
	if (isRateLimit(error)) {
		const after = Number(headerOf(error, "retry-after") ?? "60") * 1e3;
		return after <= maxDelay ? {
			again: true,
			after
		} : { again: false };
	}
	if (!repeatable || isGraphqlError(error)) return { again: false };
	const status = statusOf$1(error);
	return { again: status === void 0 || status >= 500 };
}
/** GitHub answers 429 or 403; the second one only then with these headers (docs: rate limits for the REST API). */
function isRateLimit(error) {
	const status = statusOf$1(error);
	if (status === 429) return true;
	return status === 403 && (headerOf(error, "retry-after") !== void 0 || headerOf(error, "x-ratelimit-remaining") === "0");
}
function headerOf(error, name) {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)(headersOf, error);
	const value = parsed.success ? parsed.data.response?.headers[name] : void 0;
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}
/** Whether GraphQL answered, but with errors in the answer. */
function isGraphqlError(error) {
	return error instanceof Error && error.name === "GraphqlResponseError";
}
/**
* An answer that has the form that GitHub documents. A proxy's page of 200 is none, and neither is what a stranger made of
* it. Throws a `PlatformError`.
*/
function read(schema, answer, what) {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)(schema, answer);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const where = issue === void 0 || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`cannot ${what}: GitHub's answer is not what it documents${where}: ${issue?.message ?? ""}`);
}
// packages/releases/build/commits-between.js
const answer$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ ahead_by: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)() });
/** How many commits one is ahead of another; `undefined` when GitHub does not say. Never throws: it is only to be told. */
async function countCommits({ octokit, owner, repo, options }, older, newer) {
	const what = `compare ${older} with ${newer}`;
	const parameters = {
		owner,
		repo,
		basehead: `${older}...${newer}`,
		per_page: 1
	};
	try {
		const compare = (request) => octokit.rest.repos.compareCommitsWithBasehead({
			...parameters,
			request
		});
		const { data } = await attempt(what, compare, false, options);
		return read(answer$1, data, what).ahead_by;
	} catch (error) {
		options.debug((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error));
		return;
	}
}
/** A description of a deployment or a status: one line, cut by code points so that no emoji is torn apart. */
function describe(text) {
	const points = Array.from(text.replaceAll(/\s+/g, " ").trim());
	return points.length <= 140 ? points.join("") : `${points.slice(0, 137).join("")}...`;
}
// packages/releases/build/record-terms.js
/** What a release's migrations do to code that is older than they are: the words of run-migrations. */
const COMPATIBILITIES = [
	"none",
	"expand",
	"contract",
	"unknown"
];
// packages/releases/build/record.js
/** The id of the record's shape. Another number after the `@` means a shape that this code does not know. */
const RECORD_SCHEMA = "slipway/release@1";
const text = (/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)()).check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__._)(256));
const digest = (/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)()).check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)(/^sha256:[0-9a-f]{64}$/));
/** What a release puts live on one target. */
const artifact = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)("type", [
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)("image"),
		ref: text,
		digest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(digest)
	}),
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)("build") }),
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)("vercel"),
		deployment: text,
		url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text)
	})
]);
/** What was live when the record was written: where a rollback of this release leads. */
const before = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	/** The platform's own name of the release, such as Fly's `v41`. */
	release: text,
	image: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text),
	digest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(digest),
	/** The SHA-256 of the configuration that was live, its keys in order: what comes back is held against it. */
	config: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ sha256: text })),
	/** The record of that release, when it has one. */
	deployment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)()),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text),
	/** Whether that record was proven good when this one was written. */
	good: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)()),
	observed: text
});
/** What was done to the database for this release, before its code came. */
const database = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	/** The schema's version, as the history table says it. */
	before: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text),
	after: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text),
	compatibility: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(COMPATIBILITIES),
	/** Migrations that were to run only once the release had proven itself: whether they did is not known here. */
	held: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(text)),
	/** The verified backup from before: a place and a checksum, never an address with credentials. */
	backup: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		path: text,
		sha256: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text)
	}))
});
/** What a rollback undoes, and what it brings back. */
const rollback = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	/** The record that is undone, and the one that is to be live again; each may be of a time before there were records. */
	of: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)()),
	to: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)()),
	reason: text,
	trigger: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(["auto", "manual"]),
	/** The schema's version that a backup brought back, so that later migrations count no more. */
	restored: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text)
});
/**
* The release record: the payload of a GitHub Deployment, one an environment and target, written before any traffic
* moves. A payload cannot be changed later, so it holds the intent and what is needed to undo it; how it ended stands in
* the deployment's statuses. Fields that this version does not know are kept.
*/
const releaseRecord = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	schema: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(RECORD_SCHEMA),
	kind: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(["deploy", "rollback"]),
	/** `<run id>.<attempt>`: the targets that one run released together. */
	group: text,
	target: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		id: text,
		platform: text,
		app: text
	}),
	artifact,
	source: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		sha: text,
		ref: text,
		config: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
			path: text,
			sha256: text
		}))
	}),
	/** The highest release number that the platform had given before: only a higher one is this record's. */
	after: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)()),
	expect: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		version: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text),
		url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text),
		/** Where its health is asked: a later release may have it elsewhere. */
		health: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(text)
	})),
	before: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(before),
	database: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(database),
	/** Of a rollback only. */
	rollback: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(rollback),
	run: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
		attempt: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
		workflow: text,
		actor: text
	})
});
// packages/releases/build/payload.js
/** The largest payload, in bytes. GitHub names no limit; its neighbour, repository_dispatch, has 64 KB. */
const MAX_PAYLOAD = 8192;
/**
* The record as the payload of a deployment. Throws a `UserError` when it is larger than the limits or when a field
* holds a known secret: the payload can be read by everyone who can read the repository.
*/
function encodeRecord(record, redact) {
	const problems = [...walk(record, "")].flatMap(({ path, value }) => problemOf(path, value, redact));
	if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`the release record cannot be written: ${problems.join("; ")}`, { hint: "Records are public to everyone who can read the repository. A value that is no secret belongs in a plain input, not in a secret one." });
	const bytes = Buffer.byteLength(JSON.stringify(record));
	if (bytes > 8192) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`the release record has ${bytes} bytes, and at most ${MAX_PAYLOAD} are allowed`);
	const checked = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)(releaseRecord, record);
	if (!checked.success) throw new Error(`not a release record: ${checked.error.message}`);
	return checked.data;
}
/**
* The record in a deployment's payload, which GitHub may give back as an object, as JSON, or as JSON encoded twice
* (GraphQL). `undefined` for a payload of somebody else, or of a schema version that this code does not know.
*/
function decodeRecord(payload) {
	let value = payload;
	for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) value = (0,_status_description_js__WEBPACK_IMPORTED_MODULE_0__._)(value);
	const result = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)(releaseRecord, value);
	return result.success ? result.data : void 0;
}
/** Every text and every list in a record, with the path to it. */
function* walk(value, path) {
	if (typeof value === "string" || Array.isArray(value)) yield {
		path,
		value
	};
	if (typeof value !== "object" || value === null) return;
	for (const [key, child] of Object.entries(value)) yield* walk(child, path === "" ? key : `${path}.${key}`);
}
function problemOf(path, value, redact) {
	if (Array.isArray(value)) return value.length > 50 ? [`${path} has ${value.length} items, at most 50 are allowed`] : [];
	if (typeof value !== "string") return [];
	if (redact(value) !== value) return [`${path} holds a secret`];
	return value.length > 256 ? [`${path} has ${value.length} characters, at most 256 are allowed`] : [];
}
// packages/releases/build/entry.js
/** The `task` of our deployments; those that GitHub makes for a job's `environment` have `deploy`. */
const TASK = "slipway";
/** The record of a deployment, when it is one of ours and of this target; of any target when none is named. */
function recordOf(raw, target) {
	if (raw.task !== "slipway") return void 0;
	const record = decodeRecord(raw.payload);
	return target === void 0 || record?.target.id === target ? record : void 0;
}
/** Newest first, by time and then by id. */
function newestFirst(a, b) {
	return Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id;
}
const STATES = [
	"error",
	"failure",
	"inactive",
	"in_progress",
	"queued",
	"pending",
	"success",
	"waiting"
];
/** A status's state in REST's spelling; GraphQL writes it in capitals. An unknown one counts as pending. */
function statusState(state) {
	return STATES.find((known) => known === state.toLowerCase()) ?? "pending";
}
// packages/releases/build/list-graphql.js
/** GitHub's default order is the oldest first, which would give the wrong end of a long list. */
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(first: 50, after: $after, environments: $environments, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes {
        databaseId task commitOid payload environment createdAt
        statuses(first: 30) { nodes { state description createdAt } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const status = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	description: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)())),
	createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)()
});
const node = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	databaseId: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
	task: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)())),
	commitOid: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	payload: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	environment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)())),
	createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	statuses: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ nodes: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(status)) }))
});
const page = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ repository: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ deployments: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	nodes: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(node)),
	pageInfo: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		hasNextPage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(),
		endCursor: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)()))
	})
}) })) });
/** The most pages of 50 deployments that are read: other targets and other tools share an environment's list. */
const MAX_PAGES$1 = 6;
/** The releases of a target through GraphQL, the newest first: one request for 50 with all their statuses. */
async function listByGraphql(query, ask) {
	const found = [];
	let after = null;
	for (let pages = 0; pages < MAX_PAGES$1 && found.length < query.limit; pages += 1) {
		const { owner, name, environment } = query;
		const answer = read(page, await ask(QUERY, {
			owner,
			name,
			environments: [environment],
			after
		}), `read the release records of ${environment}`);
		if (answer.repository === null) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`GitHub shows no repository ${owner}/${name} to this token`);
		const { nodes, pageInfo } = answer.repository.deployments;
		found.push(...nodes.flatMap((item) => item === null ? [] : entryOf(item, query)));
		const next = pageInfo.endCursor ?? null;
		if (!pageInfo.hasNextPage || next === null || next === after) break;
		after = next;
	}
	return found.toSorted(newestFirst).slice(0, query.limit);
}
function entryOf(item, query) {
	const { databaseId: id, commitOid: sha, environment, createdAt, task, payload } = item;
	if (environment !== query.environment) return [];
	const record = recordOf({
		id,
		sha,
		environment,
		createdAt,
		task: task ?? "",
		payload
	}, query.target);
	if (record === void 0) return [];
	return [{
		id,
		sha,
		environment,
		createdAt,
		record,
		statuses: (item.statuses?.nodes ?? []).filter((each) => each !== null).map(statusOf)
	}];
}
function statusOf({ state, description, createdAt }) {
	return {
		state: statusState(state),
		description: description ?? "",
		createdAt
	};
}
// packages/releases/build/list-rest.js
const MAX_PAGES = 3;
const PAGE = 100;
/** The releases of a target through REST, the newest first: the way for a server without GraphQL; one request a release. */
async function listByRest(query, reader) {
	const ours = [];
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const raws = await reader.deployments({
			environment: query.environment,
			task: TASK
		}, page);
		for (const { task, payload, ...raw } of raws) {
			const record = recordOf({
				...raw,
				task,
				payload
			}, query.target);
			if (record !== void 0) ours.push({
				...raw,
				record,
				statuses: []
			});
		}
		if (raws.length < PAGE) break;
	}
	const newest = ours.toSorted(newestFirst).slice(0, query.limit);
	const statuses = await Promise.all(newest.map(({ id }) => reader.statuses(id)));
	return newest.map(({ id, sha, environment, createdAt, record }, index) => {
		return {
			id,
			sha,
			environment,
			createdAt,
			record,
			statuses: statuses[index] ?? []
		};
	});
}
/** A status in our form from REST's. */
function statusOfRest(raw) {
	return {
		state: statusState(raw.state),
		description: raw.description ?? "",
		createdAt: raw.created_at
	};
}
// packages/releases/build/rest-reader.js
const deployments = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	environment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	created_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	task: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	payload: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()
}));
const statuses = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	description: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)()),
	created_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)()
}));
/** Reads deployments and their statuses through REST; `what` completes "cannot …" in an error. */
function restReader({ octokit, owner, repo, options }, what) {
	return {
		async deployments(filter, page) {
			const parameters = {
				owner,
				repo,
				...filter,
				per_page: 100,
				page
			};
			const list = (request) => octokit.rest.repos.listDeployments({
				...parameters,
				request
			});
			const { data } = await attempt(what, list, true, options);
			return read(deployments, data, what).map(({ id, sha, environment, created_at: createdAt, task, payload }) => ({
				id,
				sha,
				environment,
				createdAt,
				task,
				payload
			}));
		},
		async statuses(deployment) {
			const parameters = {
				owner,
				repo,
				deployment_id: deployment,
				per_page: 100
			};
			const list = (request) => octokit.rest.repos.listDeploymentStatuses({
				...parameters,
				request
			});
			const { data } = await attempt(what, list, true, options);
			return read(statuses, data, what).map(statusOfRest);
		}
	};
}
// packages/releases/build/run-state.js
const answer = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)()),
	run_attempt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)())
});
/** Asks GitHub whether a run is over; an attempt is over when there is a later one. Never throws: not to know is an answer. */
async function askRunState({ octokit, owner, repo, options }, run) {
	const parameters = {
		owner,
		repo,
		run_id: run.id
	};
	const ask = (request) => octokit.rest.actions.getWorkflowRun({
		...parameters,
		request
	});
	try {
		const what = `read the run ${run.id}`;
		const data = read(answer, (await attempt(what, ask, false, options)).data, what);
		return (data.run_attempt ?? run.attempt) > run.attempt || data.status === "completed" ? "over" : "going-on";
	} catch (error) {
		const status = error instanceof Error ? statusOf$1(error.cause) : void 0;
		options.debug(`whether run ${run.id} is over is not known (${status ?? "no answer"}): ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`);
		return "unknown";
	}
}
// packages/releases/build/ledger.js
/** The ledger in GitHub's Deployments API. Octokit is loaded here and not before. */
async function openLedger(options) {
	const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
	const octokit = getOctokit(options.token, {
		baseUrl: options.apiUrl.replace(/\/+$/, ""),
		log: quiet(options)
	});
	const [owner = "", repo = ""] = options.repository.split("/");
	if (owner === "" || repo === "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`"${options.repository}" is not a repository's owner/name`);
	const github = {
		octokit,
		owner,
		repo,
		options
	};
	return {
		open: (record, opening) => createDeployment(github, record, opening),
		setState: (id, state, details = {}) => createStatus(github, id, state, details),
		list: (environment, target, limit = target === void 0 ? OF_ENVIRONMENT : OF_TARGET) => listReleases(github, {
			environment,
			target,
			limit
		}),
		runState: (run) => askRunState(github, run),
		commitsBetween: (older, newer) => countCommits(github, older, newer)
	};
}
const created = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)()
});
async function createDeployment(github, record, opening) {
	const { octokit, owner, repo, options } = github;
	const { sha } = record.source;
	if (!/^[0-9a-f]{40}$/.test(sha)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`"${sha}" is not a full commit SHA`);
	const parameters = {
		owner,
		repo,
		ref: sha,
		task: TASK,
		auto_merge: false,
		required_contexts: [],
		payload: encodeRecord(record, options.redact),
		environment: opening.environment,
		production_environment: opening.environment === "production",
		description: describe(options.redact(opening.description))
	};
	const create = (request) => octokit.rest.repos.createDeployment({
		...parameters,
		request
	});
	const answer = await attempt("write the release record", create, false, options);
	if (answer.status !== 201) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`GitHub did not create a deployment: ${answer.data.message ?? `status ${answer.status}`}`);
	const { id, sha: recorded } = read(created, answer.data, "write the release record");
	if (recorded === sha) return id;
	await createStatus(github, id, "error", { description: "recorded for another commit than asked for" });
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.i(`GitHub recorded the commit ${recorded} instead of ${sha}`);
}
async function createStatus(github, id, state, details) {
	const { octokit, owner, repo, options } = github;
	const parameters = {
		owner,
		repo,
		deployment_id: id,
		state,
		auto_inactive: false,
		description: describe(options.redact(details.description ?? "")),
		...details.environmentUrl === void 0 ? {} : { environment_url: details.environmentUrl },
		...details.logUrl === void 0 ? {} : { log_url: details.logUrl }
	};
	await attempt(`set the record ${id} to ${state}`, (request) => octokit.rest.repos.createDeploymentStatus({
		...parameters,
		request
	}), true, options);
}
/** How far back a listing goes: a target's own releases, and those of an environment with several targets. */
const OF_TARGET = 30;
const OF_ENVIRONMENT = 300;
async function listReleases(github, wanted) {
	const { octokit, owner, repo, options } = github;
	const query = {
		owner,
		name: repo,
		...wanted
	};
	const what = `read the release records of ${wanted.environment}`;
	const ask = (text, variables) => attempt(what, (request) => octokit.graphql(text, {
		...variables,
		request
	}), true, options);
	try {
		return await listByGraphql(query, ask);
	} catch (error) {
		if (isTokenRefused(error)) throw error;
		options.debug(`GitHub's GraphQL does not answer this query, using REST: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.c)(error)}`);
		return listByRest(query, restReader(github, what));
	}
}
/**
* Another way to the same records is worth a try for everything but a token that GitHub does not know: an older server
* answers the query with errors, one without GraphQL with a 4xx; GraphQL may be down alone, and it has a limit of its own.
*/
function isTokenRefused(error) {
	return error instanceof Error && statusOf$1(error.cause) === 401;
}
function quiet({ debug }) {
	return {
		debug: () => void 0,
		info: () => void 0,
		warn: debug,
		error: debug
	};
}
// packages/releases/build/connect.js
/** The release records of the run's repository; `@actions/github` is loaded only when one is read or written. */
function connectBook(access, { context, clock, redact, log }) {
	const { token, mode, purpose, hint, patience } = access;
	const connect = async () => {
		if (!token) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`github-token is needed ${purpose}`, hint === void 0 ? {} : { hint });
		const { repository, apiUrl } = context;
		const debug = (message) => log.debug(message);
		return openLedger({
			token,
			repository,
			apiUrl,
			redact,
			clock,
			debug,
			...patience && { patience }
		});
	};
	return openBook(mode, connect, (message) => log.warning(message));
}
// actions/health-gate/build/record-verdict.js
/** What a verdict says of a release: proven good, proven bad, or neither, which is not good enough to go back to. */
function stateFor(verdict) {
	if ((0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__.n)(verdict)) return "success";
	return verdict === "unhealthy" || verdict === "not-live" ? "failure" : "error";
}
/**
* Writes the verdict into the records of the release, so that a rollback never leads to one that the gate called bad.
* Never throws: the verdict is what it is, and what cannot be written is a warning.
*/
async function recordVerdict(inputs, result, ports) {
	const book = connectBook({
		token: inputs["github-token"],
		mode: "best-effort",
		purpose: "to write the verdict into records",
		patience: HURRIED
	}, ports);
	const state = stateFor(result.ruling.verdict);
	const note = (id) => book.note(id, state, {
		description: (0,_status_description_js__WEBPACK_IMPORTED_MODULE_0__.t)(result),
		logUrl: ports.context.runUrl
	});
	await Promise.all((inputs.records ?? []).map(note));
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
