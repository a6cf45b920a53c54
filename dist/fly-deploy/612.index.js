export const id = 612;
export const ids = [612];
export const modules = {

/***/ 3497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ retry),
/* harmony export */   t: () => (/* binding */ printableUrl)
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
// packages/core/build/http/http.js
/** The address without its query and fragment, which may hold secrets. */
function printableUrl(url) {
	return `${url.origin}${url.pathname}`;
}



/***/ }),

/***/ 612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6802);
/* harmony import */ var _record_terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2442);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5264);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3497);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6466);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8161);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7075);











// packages/platforms/build/fly/advice.js
const ADVICE = {
	partial: "Two versions answer at once. Deploy again, or roll back, until every machine runs the same release.",
	unverified: "Nothing shows that the release runs as it should. Ask the app for its health before you rely on it; sleeping machines are started with wake-machines: true; a release that Fly does not call complete becomes so when it is deployed again.",
	reverted: "Fly went back to what ran before, most often because it could not pull the image: check that the image can be pulled, and read the machine's log.",
	failed: "Read flyctl's output above and the machines' log. If any machine runs the failed release, roll back.",
	interrupted: "Some machines may have been changed. Deploy again: the next run starts from what is live, and brings every machine to one release."
};
/** What to do next, and where to look; `undefined` when there is nothing to do. */
function adviceFor(result, app) {
	return result === "deployed" || result === "unchanged" ? void 0 : `${ADVICE[result]} (fly logs --app ${app})`;
}
// packages/platforms/build/fly/argv.js
/**
* The arguments of `flyctl deploy`. What would depend on the machine or on flags that Fly sets from afar is given in
* words: the image is looked up remotely only, nothing is asked, nothing is retried behind our back, and flyctl's DNS
* check is off because it costs a minute and fails nothing.
*/
function deployArguments(plan) {
	return [
		"deploy",
		"--app",
		plan.app,
		...plan.config === void 0 ? [] : ["--config", plan.config],
		...plan.image === void 0 ? [] : ["--image", plan.image],
		"--remote-only",
		"--yes",
		...plan.strategy === void 0 ? [] : ["--strategy", plan.strategy],
		"--wait-timeout",
		`${Math.ceil(plan.waitTimeout / 1e3)}s`,
		"--deploy-retries",
		"0",
		"--dns-checks=false",
		...plan.releaseCommand === "skip" ? ["--skip-release-command"] : [],
		...Object.entries(plan.env).flatMap(([name, value]) => ["--env", `${name}=${value}`])
	];
}
// packages/platforms/build/fly/image.js
/** The digest in an image reference such as `registry.fly.io/app@sha256:…`. */
function digestOf(reference) {
	return /@(sha256:[0-9a-f]{64})$/.exec(reference ?? "")?.[1];
}
/** The reference without its digest. */
function withoutDigest(reference) {
	return reference.replace(/@sha256:[0-9a-f]{64}$/, "");
}
/** The reference of a machine's image. */
function imageOf(image) {
	if (!image?.repository) return void 0;
	return `${image.registry ? `${image.registry}/${image.repository}` : image.repository}${image.tag ? `:${image.tag}` : ""}${image.digest ? `@${image.digest}` : ""}`;
}
/** The repository alone, without tag and digest. */
function withoutTag(reference) {
	return withoutDigest(reference).replace(/:\w[\w.-]*$/, "");
}
// packages/platforms/build/fly/connection.js
/** Sends a request; refusals become errors that say what the token lacks. */
async function send(connection, request) {
	try {
		return await connection.http.request(request);
	} catch (error) {
		throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r ? explain(error, connection.app) : error;
	}
}
function explain(error, app) {
	const create = `Create one with: fly tokens create deploy --app ${app}`;
	if (error.status === 401) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly does not accept api-token (${error.message})`, {
		cause: error,
		hint: `It is not valid, or has expired. ${create}`
	});
	if (error.status === 403) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`api-token does not reach the app "${app}" (${error.message})`, {
		cause: error,
		hint: create
	});
	if (error.status === 404) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly shows no app "${app}" to this token (${error.message})`, {
		cause: error,
		hint: `Check the app's name, and that api-token belongs to its organisation. An app that does not exist yet is made with: fly apps create ${app}`
	});
	return error;
}
// packages/platforms/build/fly/read.js
/** An answer held against its schema. Throws a `PlatformError` that says which answer is not what it should be. */
function read$1(schema, value, what) {
	const result = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(schema, value);
	if (result.success) return result.data;
	const places = result.error.issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`Fly answered ${what} in a form that is not known (${places.join("; ")})`);
}
// packages/platforms/build/fly/graphql.js
/** Asks Fly's GraphQL; only for reading, so that it may be asked again. Throws what `send` and `read` throw. */
async function askGraphql(connection, question) {
	const { apiUrl, token } = connection;
	const answer = await send(connection, {
		method: "POST",
		url: new URL("/graphql", apiUrl),
		headers: {
			authorization: token.graphql,
			"content-type": "application/json"
		},
		body: JSON.stringify({
			query: question.query,
			variables: question.variables
		}),
		idempotent: true
	});
	return read$1(question.schema, answer.json(), question.what);
}
// packages/platforms/build/fly/wire.js
const exitEvent = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	exit_code: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)()),
	requested_stop: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.f)())
});
const event = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	type: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	timestamp: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.y)()),
	request: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		exit_event: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(exitEvent),
		MonitorEvent: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ exit_event: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(exitEvent) }))
	}))
});
const config = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	metadata: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(), /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())),
	services: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ checks: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.w)())) }))),
	checks: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(), /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.w)())),
	standbys: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()))
});
const machines = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	id: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	state: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	region: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	image_ref: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		registry: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
		repository: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
		tag: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
		digest: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())
	})),
	config: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(config),
	incomplete_config: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(config),
	checks: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		name: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
		status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()
	}))),
	events: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(event)),
	host_status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())
}));
/** An app of the Machines API. */
const app = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	name: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	organization: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ slug: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()) }))
});
/** A machine's lease; the answer says `success` and holds it in `data`. */
const lease = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ data: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	owner: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	description: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	expires_at: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.y)())
})) });
/** The secrets of an app, by name. */
const secrets = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ secrets: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	name: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	created_at: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	updated_at: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())
}))) });
/** What setting secrets answers: the version that later machine updates must at least have. */
const secretsSet = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ version: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)()) });
/** GraphQL's answer about an app and its releases. */
const graphqlReleases = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	errors: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ message: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)() }))),
	data: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ app: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		hostname: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
		appUrl: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
		releases: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ nodes: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
			id: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
			version: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
			status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
			imageRef: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
			createdAt: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())
		})) })
	})) }))
});
/** The releases API's answer. */
const restReleases = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ releases: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	id: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	version: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	image_ref: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	created_at: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())
})) });
/** The line that flyctl prints for `FLY_EMIT_RELEASE_JSON` (since 0.4.56). */
const emittedRelease = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	id: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	version: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	image_ref: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())
});
// packages/platforms/build/fly/releases-api.js
const COUNT = 25;
const QUERY$3 = `query($name: String!, $first: Int!) {
  app(name: $name) {
    hostname
    appUrl
    releases: releasesUnprocessed(first: $first) { nodes { id version status imageRef createdAt } }
  }
}`;
/**
* Reads the releases from GraphQL, which Fly documents for this and which `flyctl releases` asks; when that fails, from
* the releases API that `flyctl deploy` writes to, which is documented nowhere.
*/
async function listReleases$1(connection) {
	try {
		return await fromGraphql(connection);
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n) throw error;
		try {
			return await fromRest(connection);
		} catch (second) {
			if (second instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n) throw second;
			for (const refusal of [error, second]) if (refusal instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o) throw refusal;
			const message = `Fly's releases of ${connection.app} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}; and ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(second)}`;
			throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(message, { cause: error });
		}
	}
}
async function fromGraphql(connection) {
	const { app: name } = connection;
	const { data, errors } = await askGraphql(connection, {
		query: QUERY$3,
		variables: {
			name,
			first: COUNT
		},
		schema: graphqlReleases,
		what: "GraphQL's releases"
	});
	const app = data?.app;
	if (app === void 0 || app === null) {
		const messages = (errors ?? []).map(({ message }) => message).join("; ");
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`Fly's GraphQL shows no app ${name}${messages === "" ? "" : `: ${messages}`}`);
	}
	return {
		releases: app.releases.nodes.map(({ id, version, status, imageRef, createdAt }) => releaseOf({
			id,
			version,
			status,
			image: imageRef,
			createdAt
		})).toSorted(newestFirst$1),
		url: addressOf$1(app.appUrl, app.hostname)
	};
}
async function fromRest(connection) {
	const { app, apiUrl, token } = connection;
	const answer = await send(connection, {
		method: "GET",
		url: new URL(`/api/v1/apps/${encodeURIComponent(app)}/releases?limit=${COUNT}`, apiUrl),
		headers: { authorization: token.releases }
	});
	const { releases } = read$1(restReleases, answer.json(), "the releases API");
	return {
		releases: releases.map(({ id, version, status, image_ref: image, created_at: createdAt }) => releaseOf({
			id,
			version,
			status,
			image,
			createdAt
		})).toSorted(newestFirst$1),
		url: void 0
	};
}
function releaseOf({ id, version, status, image, createdAt }) {
	return {
		id,
		version,
		status: status.toLowerCase(),
		image: image || void 0,
		createdAt: createdAt || void 0
	};
}
function newestFirst$1(a, b) {
	return b.version - a.version;
}
/** Fly's own word for the app's address; without one the host name, which Fly serves over https. */
function addressOf$1(appUrl, hostname) {
	if (appUrl && URL.canParse(appUrl)) return appUrl.replace(/\/+$/, "");
	return hostname ? `https://${hostname}` : void 0;
}
/** Whether Fly calls a release done; `succeeded` is the older word. */
function isComplete({ status }) {
	return status === "complete" || status === "succeeded";
}
/** Whether Fly has not heard how a release ended. */
function isRunning({ status }) {
	return status === "running" || status === "pending";
}
// packages/platforms/build/fly/config-diff.js
/** A configuration with its keys in order, so that equal ones have equal texts. */
function canonicalJson(value) {
	return JSON.stringify(value, (_key, each) => isTable(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => a < b ? -1 : 1)) : each);
}
/** The SHA-256 of a configuration, whatever the order of its keys. */
function configSha256(config) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(canonicalJson(config)).digest("hex");
}
/** Every setting that differs, by path. An empty table or list is as good as none, as flyctl writes either. */
function diffConfigs(before, after) {
	const [old, next] = [new Map(settings(before, "")), new Map(settings(after, ""))];
	return [.../* @__PURE__ */ new Set([...old.keys(), ...next.keys()])].toSorted().filter((path) => canonicalJson(old.get(path) ?? null) !== canonicalJson(next.get(path) ?? null)).map((path) => ({
		path,
		before: old.get(path),
		after: next.get(path)
	}));
}
/** What flyctl puts over the configuration of the file, and keeps with the release: the app, plain settings, the strategy. */
function overlayConfig(config, { app, env, strategy }) {
	const table = (key) => isTable(config[key]) ? config[key] : {};
	return {
		...config,
		app,
		...Object.keys(env).length === 0 ? {} : { env: {
			...table("env"),
			...env
		} },
		...strategy === void 0 ? {} : { deploy: {
			...table("deploy"),
			strategy
		} }
	};
}
function* settings(value, path) {
	if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* settings(item, `${path}[${index}]`);
	else if (isTable(value)) for (const [key, item] of Object.entries(value)) yield* settings(item, path === "" ? key : `${path}.${key}`);
	else yield [path, value];
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// packages/platforms/build/fly/environment.js
/** What a child process needs from the machine: where programs and folders are. */
const FROM_MACHINE = "PATH HOME TMPDIR TEMP TMP LANG LC_ALL USER LOGNAME SYSTEMROOT SystemRoot USERPROFILE APPDATA LOCALAPPDATA PATHEXT ComSpec".split(" ");
/** Certificates and proxies of a company's network. */
const FROM_NETWORK = "SSL_CERT_FILE SSL_CERT_DIR HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy".split(" ");
/**
* flyctl labels the images that it builds with these. By the first one the runner finds, and ends with the job, what a
* program leaves in the background, as flyctl does its agent.
*/
const FROM_RUN = "RUNNER_TRACKING_ID GITHUB_ACTIONS GITHUB_SHA GITHUB_REPOSITORY GITHUB_EVENT_NAME GITHUB_ACTION".split(" ");
/**
* The whole environment of flyctl, built from nothing. Not taken over from the job: `FLY_APP`, which would beat the
* configuration's app; `FLY_ACCESS_TOKEN`, which hides `FLY_API_TOKEN` even when it is empty; `LOG_LEVEL=debug`, which
* prints request bodies with secrets in them; and anything else that begins with `FLY`.
*/
function flyctlEnvironment(machine, settings) {
	const kept = [
		...FROM_MACHINE,
		...FROM_NETWORK,
		...FROM_RUN
	].flatMap((name) => machine[name] === void 0 ? [] : [[name, machine[name]]]);
	return {
		...Object.fromEntries(kept),
		FLY_API_TOKEN: settings.token,
		FLY_API_BASE_URL: settings.apiUrl.origin,
		FLY_UIEX_BASE_URL: settings.apiUrl.origin,
		FLY_FLAPS_BASE_URL: settings.machinesUrl.origin,
		FLY_CONFIG_DIR: settings.configDir,
		FLY_SEND_METRICS: "0",
		FLY_SYNTHETICS_AGENT: "0",
		FLY_NO_UPDATE_CHECK: "1",
		FLY_NO_INCIDENTS_CHECK: "1",
		OTEL_TRACES_SAMPLER: "always_off",
		FLY_TRACE_COLLECTOR_URL: "127.0.0.1",
		FLY_EMIT_RELEASE_JSON: "1",
		CI: "1",
		NO_COLOR: "1"
	};
}
// packages/platforms/build/fly/command.js
/** Runs flyctl in an environment made from nothing and with a configuration folder of its own, which is removed again. */
async function runFlyctl(connection, call, ports, options = {}) {
	const configDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(ports.temp, "slipway-fly-"));
	try {
		await call.setUp?.(configDir);
		const { token, apiUrl, machinesUrl } = connection;
		const env = flyctlEnvironment(ports.env, {
			token: token.value,
			apiUrl,
			machinesUrl,
			configDir
		});
		const command = {
			file: call.flyctl,
			args: call.args,
			cwd: call.folder ?? configDir,
			env,
			...call.timeout === void 0 ? {} : { timeout: call.timeout }
		};
		return await ports.exec.run(command, {
			...options,
			signal: ports.signal
		});
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(configDir, {
			recursive: true,
			force: true
		});
	}
}
// packages/platforms/build/fly/app-config.js
const TIMEOUT$2 = 6e4;
const DOCUMENT = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(), /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.w)());
/**
* Has flyctl check a configuration, which asks nobody. Throws a `UserError` for one that is not valid; returns what
* flyctl does not know in it (misspelt keys, for one), which is valid and has no effect.
*/
async function validateConfig(connection, local, ports) {
	const check = async (...flags) => {
		const args = [
			"config",
			"validate",
			...common(connection, local.config),
			...flags
		];
		return await runFlyctl(connection, {
			...local,
			args,
			timeout: TIMEOUT$2
		}, ports, { show: false });
	};
	const strict = await check("--strict");
	if (strict.exitCode === 0) return void 0;
	const plain = await check();
	if (plain.exitCode === 0) return lastWords(strict.tail);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`config: flyctl calls the configuration wrong: ${lastWords(plain.tail)}`, { hint: "Nothing was changed. Try it with: flyctl config validate" });
}
/** The configuration in the workspace as JSON, read by flyctl, so that TOML, YAML and JSON are the same to us. */
async function localConfig(connection, local, ports) {
	const args = [
		"config",
		"show",
		"--local",
		...common(connection, local.config)
	];
	return await show(connection, {
		...local,
		args
	}, ports);
}
/** The configuration of the app's newest release, by flyctl. That release may be one that failed. */
async function shownConfig(connection, flyctl, ports) {
	return await show(connection, {
		flyctl,
		folder: void 0,
		args: [
			"config",
			"show",
			"--app",
			connection.app
		]
	}, ports);
}
function common({ app }, config) {
	return [
		"--app",
		app,
		...config === void 0 ? [] : ["--config", config]
	];
}
async function show(connection, call, ports) {
	const { exitCode, stdout, tail } = await runFlyctl(connection, {
		...call,
		timeout: TIMEOUT$2
	}, ports, { show: false });
	if (exitCode !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`flyctl cannot show the configuration: ${lastWords(tail)}`);
	const parsed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(DOCUMENT, (0,_record_terms_js__WEBPACK_IMPORTED_MODULE_1__.n)(stdout));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("flyctl shows a configuration that is no JSON object");
	return parsed.data;
}
/** What flyctl says of an error, on one line and of a readable length. */
function lastWords(tail) {
	return tail.slice(Math.max(0, tail.lastIndexOf("Error: "))).replace(/^Error: /, "").replaceAll(/\s+/g, " ").trim().slice(0, 400);
}
const QUERY$2 = `query($name: String!, $first: Int!) {
  app(name: $name) { releases: releasesUnprocessed(first: $first) { nodes { version configDefinition } } }
}`;
const answer$5 = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ data: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ app: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ releases: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ nodes: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	version: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	configDefinition: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.w)())
})) }) })) })) });
/**
* The configuration that one release was made with, from Fly's own memory of it; `undefined` when Fly has none.
*
* @param back how many releases to look through, the newest included
*/
async function releasedConfig(connection, version, back) {
	const { data } = await askGraphql(connection, {
		query: QUERY$2,
		variables: {
			name: connection.app,
			first: Math.max(1, back)
		},
		schema: answer$5,
		what: `the configuration of release v${version}`
	});
	const definition = (data?.app?.releases.nodes.find((each) => each.version === version))?.configDefinition;
	const parsed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(DOCUMENT, typeof definition === "string" ? (0,_record_terms_js__WEBPACK_IMPORTED_MODULE_1__.n)(definition) : definition);
	return parsed.success ? parsed.data : void 0;
}
// packages/platforms/build/fly/machines-api.js
/** Reads the app; the cheapest proof that it exists and that the token reaches it. */
async function getApp(connection) {
	const answer = await send(connection, {
		method: "GET",
		url: address(connection),
		headers: headers(connection)
	});
	const app$1 = read$1(app, answer.json(), `the app ${connection.app}`);
	return {
		name: app$1.name,
		status: app$1.status ?? "unknown",
		organization: app$1.organization?.slug ?? ""
	};
}
/** Every machine of the app, whatever its state. */
async function listMachines(connection) {
	const answer = await send(connection, {
		method: "GET",
		url: address(connection, "/machines"),
		headers: headers(connection)
	});
	return read$1(machines, answer.json(), `the machines of ${connection.app}`);
}
/**
* Sets secrets exactly as given, without restarting anything: the next release brings them. flyctl's own `secrets
* import` cuts values at `#`, strips quotes and drops long lines, so it is not used.
*
* @returns the secrets' version, which the release must at least have
*/
async function setSecrets(connection, values) {
	const answer = await send(connection, {
		method: "POST",
		url: address(connection, "/secrets"),
		headers: {
			...headers(connection),
			"content-type": "application/json"
		},
		body: JSON.stringify({ values }),
		idempotent: true
	});
	return read$1(secretsSet, answer.json(), "the new secrets").version ?? void 0;
}
/** The names of the secrets, and when each was last set; those of which Fly does not say when are left out. */
async function listSecrets(connection) {
	const answer = await send(connection, {
		method: "GET",
		url: address(connection, "/secrets"),
		headers: headers(connection)
	});
	const { secrets: secrets$1 } = read$1(secrets, answer.json(), `the secrets of ${connection.app}`);
	return (secrets$1 ?? []).flatMap(({ name, created_at: created, updated_at: updated }) => {
		const changed = updated ?? created;
		return changed ? [{
			name,
			changed
		}] : [];
	});
}
/**
* The lease that somebody holds on a machine; `undefined` when nobody does, the machine is gone, or the token may not ask:
* then flyctl meets the lease.
*/
async function getLease(connection, machine) {
	const answer = await send(connection, {
		method: "GET",
		url: address(connection, `/machines/${encodeURIComponent(machine)}/lease`),
		headers: headers(connection),
		accept: [403, 404]
	});
	if (answer.status >= 400) return void 0;
	const { data } = read$1(lease, answer.json(), `the lease of the machine ${machine}`);
	if (!data) return void 0;
	return {
		machine,
		owner: data.description || data.owner || "somebody who gives no name",
		expires: (data.expires_at ?? 0) * 1e3
	};
}
/**
* Starts a machine that sleeps. `false` when it cannot be started right now (replaced, leased or starting already): to be
* tried again.
*/
async function startMachine(connection, machine) {
	const { status } = await send(connection, {
		method: "POST",
		url: address(connection, `/machines/${encodeURIComponent(machine)}/start`),
		headers: headers(connection),
		idempotent: true,
		accept: [
			408,
			409,
			412
		]
	});
	return status < 300;
}
function address({ machinesUrl, app }, path = "") {
	return new URL(`/v1/apps/${encodeURIComponent(app)}${path}`, machinesUrl);
}
function headers({ token }) {
	return { authorization: token.machines };
}
// packages/platforms/build/fly/attempt.js
/** Stages the secrets and runs flyctl. Throws when nothing was begun; any end of flyctl is a result. */
async function deploy(connection, plan, ports) {
	const { flyctl, folder, secrets, timeout } = plan;
	const setUp = async (configDir) => {
		if (Object.keys(secrets).length > 0) await stageSecrets(connection, secrets, configDir);
	};
	return attemptOf(await runFlyctl(connection, {
		flyctl,
		folder,
		args: deployArguments(plan),
		setUp,
		timeout
	}, ports));
}
/** flyctl asks Fly for at least this version of the secrets when it updates a machine; so none starts with the old ones. */
async function stageSecrets(connection, secrets, configDir) {
	const version = await setSecrets(connection, secrets);
	if (version === void 0) return;
	const text = `app_secrets_minvers:\n    ${JSON.stringify(connection.app)}: ${version}\n`;
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(configDir, "config.yml"), text, { mode: 384 });
}
/** flyctl ends with 127 when a signal reached it, with 1, 3 or 126 for failures. */
function attemptOf(result) {
	const { exitCode, endedBy, tail } = result;
	const exit = endedBy !== "itself" || result.signal !== null || exitCode === 127 ? "interrupted" : exitCode === 0 ? "success" : "failure";
	return {
		exit,
		exitCode,
		version: emittedVersion(result.stdout),
		error: endedBy === "timeout" ? "it took longer than `timeout`" : exit === "success" ? void 0 : errorIn(tail)
	};
}
/** What flyctl writes behind `Error:`, on one line and of a readable length. */
function errorIn(tail) {
	return tail.split("\n").findLast((each) => each.startsWith("Error: "))?.slice(7, 400).trim();
}
/** The release in the one line of JSON that flyctl prints on success; older ones print none. */
function emittedVersion(stdout) {
	for (const line of stdout.split("\n").toReversed()) {
		if (!line.startsWith("{")) continue;
		try {
			const parsed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(emittedRelease, JSON.parse(line));
			if (parsed.success) return parsed.data.version;
		} catch {}
	}
}
// packages/platforms/build/fly/find-image.js
/** How long an image that was just pushed may take until Fly sees it, in milliseconds (flyctl#4595: up to a minute). */
const VISIBLE_WITHIN = 9e4;
const PAUSE$3 = 3e3;
const QUERY$1 = `query($name: String!, $ref: String!) {
  app(name: $name) { image(ref: $ref) { id digest ref } }
}`;
const answer$4 = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	errors: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ message: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)() }))),
	data: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ app: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ image: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		digest: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
		ref: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())
	})) })) }))
});
/**
* Finds an image by tag or digest and gives back the digest to deploy. A missing image is looked for again for a while,
* because Fly's mirror learns of a push late. Throws a `UserError` when there is none; changes nothing.
*/
async function findImage(connection, reference, ports, within = VISIBLE_WITHIN) {
	const deadline = ports.clock.now() + within;
	for (;;) {
		const found = await lookUp(connection, reference);
		if (found !== void 0) return found;
		if (ports.clock.now() + PAUSE$3 > deadline) break;
		ports.debug(`Fly does not see the image ${reference} yet`);
		await ports.clock.sleep(PAUSE$3, ports.signal);
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly finds no image ${reference}`, { hint: "Nothing was changed. Check that it was pushed, and that Fly can pull it: a public registry, or registry.fly.io with the app's own name." });
}
/** One look: `undefined` for an image that is not there (yet). */
async function lookUp(connection, reference) {
	const { data, errors } = await askGraphql(connection, {
		query: QUERY$1,
		variables: {
			name: connection.app,
			ref: reference
		},
		schema: answer$4,
		what: `the image ${reference}`
	});
	const image = data?.app?.image;
	if (!image) return refusal$1(reference, errors ?? []);
	const asked = digestOf(reference);
	const seen = image.digest || digestOf(image.ref ?? void 0);
	const digest = asked ?? seen;
	if (!digest) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly names no digest of ${reference}`, { hint: "Give image as repository@sha256:…" });
	return {
		reference: `${withoutTag(reference)}@${digest}`,
		digest,
		alias: seen !== void 0 && seen !== digest ? seen : void 0
	};
}
function refusal$1(reference, errors) {
	const other = errors.filter(({ message }) => !/not find|not found|no such image|manifest unknown/i.test(message));
	if (other.length === 0) return void 0;
	const messages = other.map(({ message }) => message).join("; ");
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly cannot look up the image ${reference}: ${messages}`, { hint: "Nothing was changed. Check that api-token belongs to this app, and that image is a full reference." });
}
// packages/platforms/build/fly/live-config.js
/**
* The configuration of the newest complete release. Asked for by its number, because what `flyctl config show` gives is
* that of the newest release, even of one that failed; flyctl is asked when the two are the same and Fly's GraphQL does
* not answer. `undefined` when there is no such release, or neither can say.
*/
async function liveConfig(connection, { current, releases }, flyctl, ports) {
	if (current === void 0) return void 0;
	const back = releases.findIndex(({ version }) => version === current.version) + 1;
	const ways = [() => releasedConfig(connection, current.version, back), ...back === 1 ? [() => shownConfig(connection, flyctl, ports)] : []];
	for (const ask of ways) try {
		const config = await ask();
		if (config !== void 0) return {
			version: current.version,
			config,
			sha256: configSha256(config)
		};
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
		ports.debug(`the configuration of v${current.version} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
}
/** Keeps a configuration as a file that `flyctl deploy --config` takes; the file's path. */
async function saveConfig(app, { version, config }, folder) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, `slipway-${app}-v${version}.json`);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)(path, `${JSON.stringify(config, void 0, 2)}\n`, { mode: 384 });
	return path;
}
// packages/platforms/build/fly/machine.js
const GONE = [
	"destroying",
	"destroyed",
	"replaced",
	"migrated"
];
const RESERVED = [
	"fly_app_release_command",
	"fly_app_test_machine_command",
	"fly_app_console"
];
/** The machines that a release changes: of the apps platform, not gone, not of a group that Fly keeps for itself. */
function managedMachines(answers) {
	return ofThePlatform(answers).filter(({ group }) => !RESERVED.includes(group)).toSorted((a, b) => a.group.localeCompare(b.group) || a.id.localeCompare(b.id));
}
/** The machines that a deploy starts for a while: for a release command or a test. Somebody's console is none. */
function helperMachines(answers) {
	return ofThePlatform(answers).filter(({ group }) => RESERVED.includes(group) && group !== "fly_app_console");
}
function ofThePlatform(answers) {
	return answers.filter((answer) => !GONE.includes(answer.state)).filter((answer) => metadata(answer)["fly_platform_version"] === "v2").map(machineOf);
}
function machineOf(answer) {
	const version = Number(metadata(answer)["fly_release_version"] ?? NaN);
	return {
		id: answer.id,
		region: answer.region ?? "",
		state: answer.state,
		group: metadata(answer)["fly_process_group"] ?? "app",
		release: Number.isSafeInteger(version) ? version : void 0,
		image: imageOf(answer.image_ref),
		digest: answer.image_ref?.digest || void 0,
		checks: countChecks(answer),
		host: answer.host_status ?? "unknown",
		standby: (configOf(answer).standbys ?? []).length > 0,
		crashed: hasCrashed(answer)
	};
}
/** When a host cannot be reached, the configuration is known in part only. */
function configOf(answer) {
	return answer.config ?? answer.incomplete_config ?? {};
}
function metadata(answer) {
	return configOf(answer).metadata ?? {};
}
/** Checks that Fly adds for its own blue-green deploys say nothing about the app. */
function countChecks(answer) {
	const reported = (answer.checks ?? []).filter(({ name }) => !name.startsWith("bg_deployments_compat"));
	const { checks, services } = configOf(answer);
	const inServices = (services ?? []).reduce((sum, service) => sum + (service.checks?.length ?? 0), 0);
	return {
		passing: reported.filter(({ status }) => status === "passing").length,
		total: Math.max(reported.length, Object.keys(checks ?? {}).length + inServices)
	};
}
/** A machine that does not run sleeps, or its process died: the newest exit tells, because the state is the same. */
function hasCrashed(answer) {
	if (answer.state === "started") return false;
	const exit = newestExit(answer.events ?? []);
	return exit !== void 0 && exit.requested_stop !== true && (exit.exit_code ?? 0) !== 0;
}
function newestExit(events) {
	const newest = events.filter(({ type }) => type === "exit").toSorted((a, b) => (b.timestamp ?? 0) - (a.timestamp ?? 0))[0];
	return newest?.request?.exit_event ?? newest?.request?.MonitorEvent?.exit_event ?? void 0;
}
// packages/platforms/build/fly/observe.js
/** Reads the app, its releases and its machines. Throws `UserError` when the token does not reach them. */
async function observe(connection) {
	return {
		app: await getApp(connection),
		...await readState(connection)
	};
}
/** Reads releases and machines. */
async function readState(connection) {
	const [history, answers] = await Promise.all([listReleases$1(connection), listMachines(connection)]);
	const machines = managedMachines(answers);
	const current = history.releases.find(isComplete);
	const image = only(machines.map((machine) => machine.image));
	return {
		releases: history.releases,
		current,
		newestVersion: Math.max(0, ...history.releases.map(({ version }) => version)),
		machines,
		helpers: helperMachines(answers),
		image: image ?? (machines.length === 0 ? current?.image : void 0),
		digest: only(machines.map((machine) => machine.digest)) ?? (machines.length === 0 ? digestOf(current?.image) : void 0),
		url: history.url
	};
}
/** The one value that all have. */
function only(values) {
	return new Set(values).size === 1 ? values[0] : void 0;
}
// packages/platforms/build/fly/condition.js
const BROKEN = ["failed", "launch_failed"];
const ASLEEP = ["stopped", "suspended"];
/** Whether a machine is on its way from one state to another; a state that is not known counts as one of those. */
function isMoving({ state }) {
	return state !== "started" && !BROKEN.includes(state) && !ASLEEP.includes(state);
}
/** Whether a machine was given the release and its image, whether or not it runs. */
function has(machine, { release, digest, alias }) {
	if (machine.release !== release || digest === void 0) return machine.release === release;
	return machine.digest === digest || alias !== void 0 && machine.digest === alias;
}
/** The condition of one machine. */
function conditionOf(machine, wanted) {
	if (machine.host !== "ok") return "unreachable";
	const isOld = !has(machine, wanted);
	if (isMoving(machine)) return machine.crashed && !isOld ? "broken" : "moving";
	if (isOld) return "old";
	if (machine.crashed || BROKEN.includes(machine.state)) return "broken";
	if (ASLEEP.includes(machine.state)) return machine.standby ? "proven" : "asleep";
	return machine.checks.passing === machine.checks.total ? "proven" : "unhealthy";
}
// packages/platforms/build/fly/proof.js
/** Judges one look at the platform. Pure: waiting is the caller's. */
function judge$2(seen, expectation) {
	const release = newRelease(seen.releases, expectation);
	if (release === void 0) return withoutRelease(seen, expectation);
	const digest = expectedDigest(seen.machines, release, expectation);
	const wanted = {
		release: release.version,
		digest,
		alias: expectation.alias
	};
	const facts = {
		release,
		digest,
		machines: seen.machines.map((machine) => ({
			...machine,
			condition: conditionOf(machine, wanted)
		}))
	};
	const moving = seen.machines.some(isMoving);
	if (expectation.attempt.exit === "interrupted" && !isComplete(release) || release.status === "interrupted") return {
		...facts,
		result: "interrupted",
		reason: `release v${release.version} was cut off`,
		pending: false
	};
	return isComplete(release) ? judgeComplete(facts, moving) : judgeIncomplete(facts, expectation, moving);
}
/** The release that flyctl named, or else the newest one that was not there before. */
function newRelease(releases, { after, attempt }) {
	const newer = releases.filter(({ version }) => version > after);
	return newer.find(({ version }) => version === attempt.version) ?? newer[0];
}
/** The digest asked for; else that of the release; else that on which its machines agree. */
function expectedDigest(machines, release, expectation) {
	const known = expectation.digest ?? digestOf(release.image);
	if (known !== void 0) return known;
	const digests = new Set(machines.filter((each) => each.release === release.version).map(({ digest }) => digest));
	return digests.size === 1 ? [...digests][0] : void 0;
}
function withoutRelease({ machines }, { attempt, digest }) {
	const facts = {
		release: void 0,
		digest: void 0,
		machines: machines.map((machine) => ({
			...machine,
			condition: "old"
		})),
		pending: false
	};
	if (attempt.exit === "interrupted") return {
		...facts,
		result: "interrupted",
		reason: "no release was made"
	};
	if (attempt.exit === "failure") return {
		...facts,
		result: "failed",
		reason: "flyctl failed before it made a release; what was live is untouched"
	};
	if (!(digest !== void 0 && machines.length > 0 && machines.every((machine) => machine.digest === digest))) return {
		...facts,
		result: "failed",
		reason: "flyctl ended well, but Fly shows no newer release",
		pending: true
	};
	const live = machines.map((machine) => ({
		...machine,
		condition: "proven"
	}));
	return {
		...facts,
		machines: live,
		digest,
		result: "unchanged",
		reason: "every machine ran this image already"
	};
}
function judgeComplete(facts, moving) {
	const { machines, release } = facts;
	const count = (condition) => machines.filter((each) => each.condition === condition).length;
	const all = machines.length;
	const say = (result, reason, pending = moving) => ({
		...facts,
		result,
		reason,
		pending
	});
	const name = `release v${release.version}`;
	if (all === 0) return say("unverified", `${name} is complete, but the app has no machine`, true);
	if (hasMixedImages(facts)) return say("partial", `the machines of ${name} run different images`);
	if (count("old") === all) return say("reverted", `Fly calls ${name} complete, but ${all} of ${all} machines run something else`);
	if (count("old") > 0) return say("partial", `${count("old")} of ${all} machines do not run ${name}`);
	if (count("broken") > 0) return say("failed", `${count("broken")} of ${all} machines of ${name} do not keep running`);
	if (moving) return say("unverified", `${count("moving")} of ${all} machines did not settle`);
	if (count("unhealthy") > 0) return say("failed", `the checks of ${count("unhealthy")} of ${all} machines of ${name} do not pass`, true);
	if (count("unreachable") > 0) return say("unverified", `the hosts of ${count("unreachable")} of ${all} machines cannot be reached`, true);
	if (count("asleep") > 0) return say("unverified", `${count("asleep")} of ${all} machines are asleep and have not run ${name}`);
	return say("deployed", `every machine (${all}) runs ${name}${facts.digest === void 0 ? "" : ` and its image`}`);
}
function judgeIncomplete(facts, { attempt, alias }, moving) {
	const { machines, release, digest } = facts;
	const ended = release.status === "failed" || attempt.exit === "failure";
	const on = machines.filter((machine) => has(machine, {
		release: release.version,
		digest,
		alias
	})).length;
	const all = machines.length;
	const unhealthy = machines.some(({ condition }) => condition === "unhealthy");
	const what = `release v${release.version} is "${release.status}"`;
	const say = (result, reason) => ({
		...facts,
		result,
		reason,
		pending: moving || !ended || on === all && unhealthy
	});
	if (on === 0) return say("failed", `${what}, and no machine has it`);
	if (on < all) return say("partial", `${what}, and ${on} of ${all} machines have it`);
	if (machines.every(({ condition }) => condition === "proven")) return say("unverified", `${what}, although every machine (${all}) runs it and passes its checks`);
	if (!ended) return say("unverified", `${what}, although every machine (${all}) has it`);
	return say("failed", `${what}, and every machine (${all}) has it`);
}
/** Where a digest is known, a machine with another one is old. */
function hasMixedImages({ machines, release, digest }) {
	if (digest !== void 0) return false;
	const digests = machines.filter((each) => each.release === release.version).map((each) => each.digest);
	return new Set(digests).size > 1;
}
// packages/platforms/build/fly/prove.js
/** A machine that is nearly up is not waited for in full: the Machines API allows a burst of three listings. */
const QUICK_LOOKS = 2;
/**
* Looks until nothing is on its way any more, or the time is up; then what the last look showed is the result. A look
* that fails is repeated within that time; if none succeeded, the last failure is thrown.
*/
async function prove(look, expectation, patience, ports) {
	const deadline = ports.clock.now() + patience.settle;
	let last;
	for (let looks = 1;; looks += 1) {
		const isLate = ports.clock.now() + patience.pause > deadline;
		try {
			last = judge$2(await look(), expectation);
			if (!last.pending || isLate) return last;
			ports.debug(`waiting: ${last.result}, ${last.reason}`);
		} catch (error) {
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
			if (!isLate) ports.debug(error.message);
			else if (last === void 0) throw error;
			else return last;
		}
		await ports.clock.sleep(looks <= QUICK_LOOKS ? patience.pause * looks / 6 : patience.pause, ports.signal);
	}
}
// packages/platforms/build/fly/activity.js
/** Reads the signs of a deploy that goes on. Pure. */
function activityOf({ state: { releases, machines, helpers }, leases }) {
	const [newest] = releases;
	const running = newest !== void 0 && isRunning(newest) ? newest : void 0;
	const regions = new Map(machines.map(({ id, region }) => [id, region]));
	const held = leases.map(({ machine, owner, expires }) => {
		const place = regions.get(machine);
		const until = Number.isFinite(expires) && expires > 0 ? `, until ${new Date(expires).toISOString()}` : "";
		return `the lease of machine ${machine}${place ? ` (${place})` : ""} is held by ${owner}${until}`;
	});
	const alive = helpers.filter(({ state }) => !["stopped", "failed"].includes(state)).map(({ id, group, state }) => `machine ${id} of the group ${group} is ${state}`);
	return {
		holders: [...held, ...alive],
		running,
		moving: machines.some(isMoving)
	};
}
/** The time at which the last of the leases ends, in milliseconds since 1970; 0 without one. */
function lastExpiry({ leases }) {
	return Math.max(0, ...leases.map(({ expires }) => expires));
}
// packages/platforms/build/fly/quiet.js
/**
* How long to wait for signs of life to end, in milliseconds. flyctl's leases last 13 s and are renewed every 4 s, so one
* that is renewed all this time is held by somebody who lives; one of a deploy that was killed has ended.
*/
const PATIENCE = 2e4;
/**
* The longest lease that is waited for, in milliseconds. flyctl holds a machine that it makes for its whole `wait-timeout`,
* which is 5 minutes unless said otherwise, and renews nothing: alive or killed, it is over when the lease is.
*/
const LONGEST_LEASE = 36e4;
/** How long a running release without any sign of life must have been so: a deploy takes its leases some seconds later. */
const STILL = 14e3;
/** The same once leases were seen to end: whoever lives says how the release ended right after giving them back. */
const STILL_AFTER_LEASES = 5e3;
/** A release this old that shows no sign of life was cut off, whatever the difference of the clocks. */
const OLD = 9e5;
const PAUSE$2 = 2e3;
/** Waits until nobody else deploys to the app. Throws a `UserError` that names who does, when that does not end. */
async function waitUntilQuiet(look, app, ports) {
	const { clock } = ports;
	const left = patienceFrom(clock);
	let stillSince;
	let patience = STILL;
	let told = false;
	for (;;) {
		const sight = await look();
		const activity = activityOf(sight);
		const quiet = {
			state: sight.state,
			cutOff: activity.running
		};
		stillSince = activity.holders.length > 0 || activity.moving ? void 0 : stillSince ?? clock.now();
		if (sight.leases.length > 0) patience = STILL_AFTER_LEASES;
		if (isQuiet(activity, stillSince === void 0 ? void 0 : clock.now() - stillSince, patience, clock)) return quiet;
		const rest = left(sight);
		if (rest < PAUSE$2 && activity.holders.length > 0) throw busy(app, activity);
		if (rest < PAUSE$2) return quiet;
		if (!told) ports.info(`${app} is busy: ${describe$2(activity)}; waiting for up to ${Math.ceil(rest / 1e3)} s`);
		told = true;
		await clock.sleep(PAUSE$2, ports.signal);
	}
}
/** Tells after each look how much longer to wait, in milliseconds: longer for leases that nobody renews. */
function patienceFrom(clock) {
	let end = clock.now() + PATIENCE;
	let first = 0;
	return (sight) => {
		const expiry = lastExpiry(sight);
		first ||= expiry;
		const lease = expiry - clock.date().getTime();
		if (lease > LONGEST_LEASE) return 0;
		if (expiry === first) end = Math.max(end, clock.now() + lease + STILL_AFTER_LEASES + PAUSE$2);
		return end - clock.now();
	};
}
function isQuiet({ running }, still, patience, clock) {
	if (still === void 0) return false;
	if (running === void 0 || still >= patience) return true;
	return running.createdAt !== void 0 && clock.date().getTime() - Date.parse(running.createdAt) > OLD;
}
function describe$2({ holders, running, moving }) {
	return [
		...running === void 0 ? [] : [`release v${running.version} is ${running.status}`],
		...holders,
		...moving ? ["machines are being changed"] : []
	].join("; ");
}
function busy(app, activity) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${app} is busy: ${describe$2(activity)}`, { hint: "Nothing was changed. Somebody else deploys to this app: wait until that has ended, and give the workflows that deploy to it one `concurrency` group. What a deploy leaves behind that was killed ends by itself, at the time that is named." });
}
/** Looks at the signs of life, with one request a machine for its lease; the first look takes what is known already. */
function lifeOf(connection, known) {
	let first = known;
	return async () => {
		const state = first ?? await readState(connection);
		first = void 0;
		return {
			state,
			leases: (await Promise.all(state.machines.map(({ id }) => getLease(connection, id)))).filter((lease) => lease !== void 0)
		};
	};
}
// packages/platforms/build/fly/restore.js
/** A pruned image is not worth the wait for one that was just pushed. */
const IMAGE_WITHIN = 6e3;
/** How many releases Fly's memory is searched for, as many as it lists to anybody else. */
const BACK = 50;
/**
* Deploys an earlier image again with its configuration. Its release command does not run: the old image's migrations have
* nothing to say about a newer schema. Throws when nothing was begun; proven afterwards like any other release.
*/
async function restore(connection, release, ports) {
	const image = await firstThatIsThere(connection, release.images, ports);
	const { app } = connection;
	const { flyctl, strategy, waitTimeout, timeout } = release;
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(ports.temp, "slipway-restore-"));
	try {
		return await deploy(connection, {
			app,
			config: await configFile(connection, release.config, folder),
			image,
			flyctl,
			folder,
			strategy,
			waitTimeout,
			timeout,
			env: {},
			secrets: {},
			releaseCommand: "skip"
		}, ports);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}
/**
* Why an earlier release cannot come back, before anything is changed: no registry has its image any more, or Fly does not
* remember its configuration. `undefined` when both are there. Throws a `PlatformError` when Fly cannot be asked.
*/
async function missing(connection, { images, config }, ports) {
	try {
		await Promise.all([firstThatIsThere(connection, images, ports), readConfig(connection, config)]);
		return;
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
		return error.message;
	}
}
async function firstThatIsThere(connection, images, ports) {
	const refusals = [];
	for (const reference of images) try {
		return (await findImage(connection, reference, ports, IMAGE_WITHIN)).reference;
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
		refusals.push(error.message);
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the image to go back to is gone: ${refusals.join("; ")}`, { hint: "Nothing was changed. Registries remove old images: choose another release, or build that commit again." });
}
/** The path of the configuration; `undefined` for the one that the app has now. */
async function configFile(connection, config, folder) {
	if (config.from === "file") return config.path;
	const found = await readConfig(connection, config);
	return found && await saveConfig(connection.app, found, folder);
}
/** The configuration of the release that comes back, from Fly's memory; `undefined` when it is none of a release's. */
async function readConfig(connection, config) {
	if (config.from !== "release") return void 0;
	const { version, sha256 } = config;
	const found = await releasedConfig(connection, version, BACK);
	if (found === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly does not remember the configuration of release v${version}`, { hint: "Nothing was changed. Give a saved one, or go back with the current configuration." });
	return checked(version, found, sha256);
}
function checked(version, config, expected) {
	const sha256 = configSha256(config);
	if (expected !== void 0 && sha256 !== expected) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly's configuration of release v${version} is not the one that was recorded`, { hint: "Nothing was changed. Give a saved one, or go back with the current configuration." });
	return {
		version,
		config,
		sha256
	};
}
// packages/platforms/build/fly/scope.js
const answer$3 = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ tokens: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	organization: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	org_slug: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	apps: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()))
})) });
/**
* Asks what the token may (`GET /v1/tokens/current`). `undefined` when Fly does not say. It never refuses: that the token
* reaches the app was shown by reading the app with it, and in which form Fly names apps here is not documented.
*/
async function tokenScope(connection, debug) {
	const { machinesUrl, token } = connection;
	const response = await send(connection, {
		method: "GET",
		url: new URL("/v1/tokens/current", machinesUrl),
		headers: { authorization: token.machines },
		accept: [
			400,
			401,
			403,
			404,
			405,
			422,
			500,
			501,
			503
		]
	});
	const parsed = response.status < 300 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(answer$3, (0,_record_terms_js__WEBPACK_IMPORTED_MODULE_1__.n)(response.text)) : void 0;
	if (parsed?.success !== true || parsed.data.tokens.length === 0) {
		debug(`Fly does not say what the token may (${response.status})`);
		return;
	}
	const { tokens } = parsed.data;
	return { organizations: tokens.filter(({ apps }) => (apps ?? []).length === 0).flatMap(({ org_slug: slug, organization }) => slug ?? organization ?? []) };
}
// packages/platforms/build/fly/wake.js
/** How often a machine that cannot be started right now is asked again, and the wait between, in milliseconds. */
const TRIES = 10;
const PAUSE$1 = 1500;
/**
* Starts machines that sleep: flyctl gives them a new release without starting them, and so without checking them
* (flyctl#4707). A machine that is being replaced answers 412 and is asked again.
*
* @returns the machines that did not start
*/
async function wake(connection, machines, ports) {
	const started = await Promise.all(machines.map((id) => start(connection, id, ports)));
	return machines.filter((_id, index) => started[index] !== true);
}
async function start(connection, id, ports) {
	for (let tries = 1; tries <= TRIES; tries += 1) {
		try {
			if (await startMachine(connection, id)) return true;
			ports.debug(`machine ${id} cannot be started right now`);
		} catch (error) {
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
			ports.debug(`machine ${id} did not start: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		}
		if (tries < TRIES) await ports.clock.sleep(PAUSE$1, ports.signal);
	}
	return false;
}
// packages/platforms/build/fly/fly.js
const PAUSE = 1500;
/** An app on Fly: flyctl makes the change, the APIs prove it. */
function fly(connection, ports) {
	return {
		observe: () => observe(connection),
		deploy: (plan) => deploy(connection, plan, ports),
		prove: (expectation) => proveApp(connection, expectation, ports),
		rollback: (release) => restore(connection, release, ports),
		scope: () => tokenScope(connection, ports.debug),
		quiet: (state) => waitUntilQuiet(lifeOf(connection, state), connection.app, ports),
		find: (reference) => findImage(connection, reference, ports),
		missing: (release) => missing(connection, release, ports),
		secrets: () => listSecrets(connection),
		validate: (local) => validateConfig(connection, local, ports),
		localConfig: (local) => localConfig(connection, local, ports),
		liveConfig: (state, flyctl) => liveConfig(connection, state, flyctl, ports)
	};
}
async function proveApp(connection, { settle, wake: wanted = false, ...expectation }, ports) {
	const look = () => readState(connection);
	const patience = {
		settle,
		pause: PAUSE
	};
	const proof = await prove(look, expectation, patience, ports);
	const asleep = proof.machines.filter(({ condition }) => condition === "asleep").map(({ id }) => id);
	if (!wanted || asleep.length === 0) return proof;
	ports.info(`starting ${asleep.length} sleeping machines: ${asleep.join(", ")}`);
	const left = await wake(connection, asleep, ports);
	if (left.length > 0) ports.info(`did not start: ${left.join(", ")}`);
	return await prove(look, expectation, patience, ports);
}
// packages/platforms/build/fly/flyctl/checksums.js
/**
* SHA-256 of flyctl's archives, as each release's `flyctl_<version>_checksums.txt` has them. A new default version gets
* its line here first; a wrong line lets nothing in, because no archive has that sum.
*/
const CHECKSUMS = { "0.4.99": {
	Linux_x86_64: "384a14958b214b18ebda784dee101a633ceae626ac4bcccee0fc7ebb111247a4",
	Linux_arm64: "23fcf016fb7812b743674ee06167abbd68ffb74e00f61c45b7e213f0bd4694ab",
	macOS_x86_64: "07862adde01f221bc29a30dd79dfa1be49402211da3bf486a718d5791c68d6ad",
	macOS_arm64: "0d274b7a2b433436c2f7d3c028144f15e87b7c1a3a4e3ee556274afb87785f43",
	Windows_x86_64: "9c7205bc3d721bf4043661405780c6c35083e4e246805f528fa95642112397a3",
	Windows_arm64: "e8978047519bb5ea191f99cd10a6b96cc1bf8070949858f78f0db3f6116698fb"
} };
// packages/platforms/build/fly/flyctl/host.js
const SYSTEMS = {
	linux: "Linux",
	darwin: "macOS",
	win32: "Windows"
};
const ARCHITECTURES = {
	x64: "x86_64",
	arm64: "arm64"
};
/** This machine, from Node's names. Throws `UserError` for one that flyctl is not released for. */
function hostOf(platform, arch) {
	const [system, architecture] = [SYSTEMS[platform], ARCHITECTURES[arch]];
	if (system !== void 0 && architecture !== void 0) return {
		os: system,
		arch: architecture
	};
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`there is no flyctl for ${platform} on ${arch}`, { hint: "Build one, and give its path as flyctl-path." });
}
/** How flyctl's releases name a machine: `Linux_x86_64`. */
function hostName({ os, arch }) {
	return `${os}_${arch}`;
}
// packages/platforms/build/fly/flyctl/version.js
/** The flyctl that is used when no other is asked for. */
const PINNED_FLYCTL = "0.4.99";
/** What `flyctl-version` may be: `0.4.99`, `v0.4.99`, and with the checksum of its archive `0.4.98@sha256:…`. */
const FLYCTL_VERSION = /^v?(\d+\.\d+\.\d+)(?:@sha256:([0-9a-f]{64}))?$/;
/** The release that is asked for, with its checksum. Throws `UserError` for one whose checksum nobody knows. */
function wantedFlyctl(text, host) {
	const [, version, given] = FLYCTL_VERSION.exec(text.trim()) ?? [];
	if (version === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`flyctl-version: "${text}" is not a version of flyctl`, { hint: `Write it like ${PINNED_FLYCTL}, or leave it out. The version of this action is not the version of flyctl.` });
	const known = CHECKSUMS[version]?.[hostName(host)];
	if (known !== void 0 && given !== void 0 && given !== known) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`flyctl-version: the checksum of flyctl ${version} for ${hostName(host)} is ${known}`);
	const sha256 = known ?? given;
	if (sha256 === void 0) throw unknownChecksum(version, host);
	return {
		version,
		host,
		sha256
	};
}
function unknownChecksum(version, host) {
	const asset = assetOf(version, host);
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`flyctl-version: this action does not know the checksum of flyctl ${version} (${asset})`, { hint: `Add it, as flyctl-version: ${version}@sha256:<the line of ${asset} in flyctl_${version}_checksums.txt of that release>; or use ${PINNED_FLYCTL}, or flyctl-path.` });
}
/** The name of a release's archive (flyctl: .goreleaser.yml). */
function assetOf(version, host) {
	return `flyctl_${version}_${hostName(host)}.${host.os === "Windows" ? "zip" : "tar.gz"}`;
}
// packages/platforms/build/fly/flyctl/archive-cache.js
/** GitHub's cache, when this runner has one; its client is large, and loaded only here. */
async function actionsCache(env) {
	if (!env["ACTIONS_RESULTS_URL"] && !env["ACTIONS_CACHE_URL"]) return void 0;
	const { isFeatureAvailable, restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(642)]).then(__webpack_require__.bind(__webpack_require__, 1642));
	if (!isFeatureAvailable()) return void 0;
	return {
		restore: async (file, key) => await restoreCache([file], key) !== void 0,
		save: async (file, key) => void await saveCache([file], key)
	};
}
/** Takes the archive from the cache. One with another sum is removed: whoever may write to the cache is not trusted. */
async function restoreArchive(cache, file, wanted, log) {
	if (cache === void 0) return false;
	try {
		if (!await cache.restore(file, keyOf(wanted))) return false;
		const actual = await sha256Of(file);
		if (actual === wanted.sha256) return true;
		log.warning(`GitHub's cache has another ${assetOf(wanted.version, wanted.host)} (sha256 ${actual}); it is not used`);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(file, { force: true });
	} catch (error) {
		log.debug(`GitHub's cache gave nothing: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
	return false;
}
/** Keeps the archive for the next job; that it could not be kept changes nothing for this one. */
async function saveArchive(cache, file, wanted, log) {
	try {
		await cache?.save(file, keyOf(wanted));
	} catch (error) {
		log.debug(`GitHub's cache took nothing: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
}
function keyOf({ version, host, sha256 }) {
	return `slipway-flyctl-${version}-${host.os}-${host.arch}-${sha256.slice(0, 16)}`;
}
/** The SHA-256 of a file, in hexadecimal. */
async function sha256Of(file) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256");
	await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_7__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.createReadStream)(file), hash);
	return hash.digest("hex");
}
// packages/platforms/build/fly/flyctl/find-flyctl.js
const NAMES = process.platform === "win32" ? ["flyctl.exe", "fly.exe"] : ["flyctl", "fly"];
const HOW_TO_GET = "Install it in an earlier step, such as superfly/flyctl-actions/setup-flyctl pinned to a commit and with a version, or give flyctl-path.";
/**
* The path of flyctl: the one that is given, relative to `folder`, or on PATH when a bare name is given; else the first
* one on PATH. Throws `UserError`.
*/
async function findFlyctl(given, path, folder) {
	if (given === void 0) {
		const found = await onPath(NAMES, path);
		if (found !== void 0) return found;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("there is no flyctl on this machine", { hint: HOW_TO_GET });
	}
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(folder, given);
	if (await isProgram(file)) return file;
	const found = /[/\\]/.test(given) ? void 0 : await onPath([given], path);
	if (found !== void 0) return found;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`flyctl-path: ${file} is not a program that can be run`);
}
async function onPath(names, path) {
	for (const entry of path.split(node_path__WEBPACK_IMPORTED_MODULE_6__.delimiter).filter((each) => (0,node_path__WEBPACK_IMPORTED_MODULE_6__.isAbsolute)(each))) for (const name of names) if (await isProgram((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(entry, name))) return (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(entry, name);
}
async function isProgram(file) {
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.constants.X_OK);
		return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(file)).isFile();
	} catch {
		return false;
	}
}
// packages/platforms/build/fly/flyctl/probe.js
const answer$2 = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.b)({
	Name: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	Version: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()
});
/** Nobody listens there: the version is asked for without a token and without a word to anyone. */
const NOWHERE = new URL("http://127.0.0.1:9/");
const TIMEOUT$1 = 3e4;
/** The version that flyctl says it is. Throws `UserError` for a program that is none, or not for this machine. */
async function probeFlyctl(path, { exec, env, signal }) {
	const configDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_8__.tmpdir)(), "slipway-flyctl-"));
	try {
		const settings = {
			token: "none",
			apiUrl: NOWHERE,
			machinesUrl: NOWHERE,
			configDir
		};
		const command = {
			file: path,
			args: ["version", "--json"],
			cwd: configDir,
			timeout: TIMEOUT$1
		};
		const result = await exec.run({
			...command,
			env: flyctlEnvironment(env, settings)
		}, {
			signal,
			show: false
		});
		signal.throwIfAborted();
		const version = result.exitCode === 0 ? versionIn(result.stdout) : void 0;
		if (version !== void 0) return version;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${path} is not a flyctl that runs on this machine (${process.platform}, ${process.arch})`, { hint: `It was asked for its version, and ${ending(result.exitCode, result.tail)}` });
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(configDir, {
			recursive: true,
			force: true
		});
	}
}
function versionIn(stdout) {
	try {
		const parsed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(answer$2, JSON.parse(stdout));
		return parsed.success ? parsed.data.Version : void 0;
	} catch {
		return;
	}
}
function ending(exitCode, tail) {
	const said = tail.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
	return `ended with ${exitCode ?? "a signal"}${said === "" ? "" : `: ${said}`}.`;
}
// packages/platforms/build/fly/flyctl/download.js
/** The most that a download may be, in bytes; flyctl's archives are about 40 MB. */
const MAX_BYTES = 268435456;
/** Downloads an address to a file, and returns the SHA-256 of what came. Throws `HttpError`, `PlatformError`, `TimeoutError`. */
async function download(url, file, { signal, timeout }) {
	const limit = AbortSignal.timeout(timeout);
	try {
		const response = await fetch(url, {
			signal: AbortSignal.any([signal, limit]),
			headers: { accept: "*/*" }
		});
		if (!response.ok) throw await refusal(url, response);
		const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256");
		const body = response.body === null ? node_stream__WEBPACK_IMPORTED_MODULE_9__.Readable.from([]) : node_stream__WEBPACK_IMPORTED_MODULE_9__.Readable.fromWeb(response.body);
		await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_7__.pipeline)(body, measured(url, hash), (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.createWriteStream)(file));
		return hash.digest("hex");
	} catch (error) {
		signal.throwIfAborted();
		if (limit.aborted) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`GET ${(0,_http_js__WEBPACK_IMPORTED_MODULE_10__.t)(url)} was not done within ${timeout} ms`);
		throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.i || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r ? error : broken$1(url, error);
	}
}
function measured(url, hash) {
	let size = 0;
	return new node_stream__WEBPACK_IMPORTED_MODULE_9__.Transform({ transform(chunk, _encoding, done) {
		size += chunk.byteLength;
		hash.update(chunk);
		if (size > MAX_BYTES) done(new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GET ${(0,_http_js__WEBPACK_IMPORTED_MODULE_10__.t)(url)} answered with more than ${MAX_BYTES} bytes`));
		else done(null, chunk);
	} });
}
async function refusal(url, response) {
	await response.body?.cancel();
	const after = Number(response.headers.get("retry-after") ?? NaN);
	return new RefusedDownload({
		method: "GET",
		url: (0,_http_js__WEBPACK_IMPORTED_MODULE_10__.t)(url)
	}, response.status, Number.isFinite(after) ? after * 1e3 : void 0);
}
/** An answer that is not the file. */
var RefusedDownload = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.r {
	/** The wait that the server asks for, in milliseconds. */
	retryAfter;
	constructor(request, status, after) {
		super(request, status, "");
		this.retryAfter = after;
	}
};
function broken$1(url, error) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GET ${(0,_http_js__WEBPACK_IMPORTED_MODULE_10__.t)(url)} failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`, { cause: error });
}
// packages/platforms/build/fly/flyctl/resolve-release.js
/** The most of an answer that can be an address, in characters. */
const LONGEST$1 = 2e3;
/** The address of an archive, as Fly's list of releases gives it: a text with nothing else in it. */
async function resolveRelease(url, { signal, timeout }) {
	const limit = AbortSignal.timeout(timeout);
	const response = await ask(url, AbortSignal.any([signal, limit])).catch((error) => {
		signal.throwIfAborted();
		if (limit.aborted) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`GET ${(0,_http_js__WEBPACK_IMPORTED_MODULE_10__.t)(url)} did not answer within ${timeout} ms`);
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GET ${(0,_http_js__WEBPACK_IMPORTED_MODULE_10__.t)(url)} failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`, { cause: error });
	});
	if (response.status !== 200) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.r({
		method: "GET",
		url: (0,_http_js__WEBPACK_IMPORTED_MODULE_10__.t)(url)
	}, response.status, "");
	const text = response.text.trim();
	if (text.length <= LONGEST$1 && !/\s/.test(text) && URL.canParse(text)) return new URL(text);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GET ${(0,_http_js__WEBPACK_IMPORTED_MODULE_10__.t)(url)} did not answer with an address`);
}
async function ask(url, signal) {
	const response = await fetch(url, {
		signal,
		headers: { accept: "text/plain" }
	});
	return {
		status: response.status,
		text: await response.text()
	};
}
// packages/platforms/build/fly/flyctl/sources.js
/** The public ones. */
const SOURCES = {
	github: new URL("https://github.com/superfly/flyctl/releases/download/"),
	fly: new URL("https://api.fly.io/app/flyctl_releases/")
};
const POLICY = {
	attempts: 3,
	firstDelay: 1e3,
	maxDelay: 15e3
};
const TIMEOUT = 12e4;
/** Downloads the archive to a file from the first source that has the right one. Throws `PlatformError` with what each of them said. */
async function downloadArchive(wanted, file, sources, ports) {
	const failures = [];
	const part = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID)()}`;
	for (const source of ["github", "fly"]) try {
		await from(source, {
			wanted,
			file: part,
			sources
		}, ports);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rename)(part, file);
		return source;
	} catch (error) {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(part, { force: true });
		ports.signal.throwIfAborted();
		failures.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error));
		ports.log.debug(`flyctl ${wanted.version} was not had from ${source}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
	const asset = assetOf(wanted.version, wanted.host);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`flyctl ${wanted.version} could not be downloaded: ${failures.join("; ")}`, { hint: `Check that the release has ${asset}, or install flyctl in an earlier step and give flyctl-path.` });
}
async function from(source, { wanted, file, sources }, ports) {
	const limits = {
		signal: ports.signal,
		timeout: TIMEOUT
	};
	const onRetry = (error, delay) => ports.log.debug(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}; trying again in ${delay} ms`);
	const work = async () => {
		const url = source === "github" ? addressOf(wanted, sources.github) : await resolveRelease(listing(wanted, sources.fly), limits);
		if (!(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.o)(url)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${url.origin} is not https; nothing was downloaded from it`);
		const sha256 = await download(url, file, limits);
		if (sha256 !== wanted.sha256) throw new WrongSum(url, sha256, wanted);
	};
	await (0,_http_js__WEBPACK_IMPORTED_MODULE_10__.n)(work, judge$1, POLICY, {
		clock: ports.clock,
		signal: ports.signal,
		onRetry
	});
}
function addressOf({ version, host }, base) {
	return new URL(`v${version}/${assetOf(version, host)}`, base);
}
function listing({ version, host }, base) {
	return new URL(`${hostName(host).replace("_", "/")}/${version}`, base);
}
/** What came is not what was published; asking the same place again would give the same. */
var WrongSum = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.i {
	constructor(url, actual, { sha256 }) {
		super(`${url.origin}${url.pathname} has the sha256 ${actual} instead of ${sha256}, and is not used`);
	}
};
function judge$1(error) {
	if (error instanceof WrongSum) return { again: false };
	if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r)) return { again: true };
	if (!(error.status === 408 || error.status === 429 || error.status >= 500)) return { again: false };
	const after = error instanceof RefusedDownload ? error.retryAfter : void 0;
	return {
		again: true,
		...after === void 0 ? {} : { after }
	};
}
// packages/platforms/build/fly/flyctl/unpack.js
/** The program's name in an archive, which has it at its root (flyctl: .goreleaser.yml). */
function programOf({ os }) {
	return os === "Windows" ? "flyctl.exe" : "flyctl";
}
/** Unpacks the program, and what it needs beside it, into an empty folder. Returns its path. Throws `PlatformError`. */
async function unpackFlyctl(archive, folder, host, { exec, env, signal }) {
	const program = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, programOf(host));
	const args = host.os === "Windows" ? ["-xf", archive] : [
		"-xzf",
		archive,
		"flyctl"
	];
	const command = {
		file: tarOf(host, env),
		args,
		cwd: folder,
		env: childEnvironment(env)
	};
	const { exitCode, tail } = await exec.run(command, {
		signal,
		show: false
	});
	signal.throwIfAborted();
	if (exitCode !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${archive} cannot be unpacked: ${tail.trim()}`);
	if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(program).catch(() => void 0))?.isFile() !== true) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`there is no ${programOf(host)} in ${archive}`);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.chmod)(program, 493);
	return program;
}
/** Windows' own tar reads zip archives; the one that Git brings, and may come first in PATH, does not. */
function tarOf({ os }, env) {
	if (os !== "Windows") return "tar";
	return (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(env["SystemRoot"] ?? env["SYSTEMROOT"] ?? String.raw`C:\Windows`, "System32", "tar.exe");
}
function childEnvironment(env) {
	return Object.fromEntries([
		"PATH",
		"Path",
		"SystemRoot",
		"SYSTEMROOT",
		"TEMP",
		"TMP",
		"TMPDIR"
	].flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]));
}
// packages/platforms/build/fly/flyctl/tool-cache.js
/** The tool's name: not `flyctl`, because what others keep under that name was not checked by us. */
const TOOL = "slipway-flyctl";
/** The path of a release's folder, as `@actions/tool-cache` lays it out; complete when `<folder>.complete` is beside it. */
function toolFolder(root, { version, arch }) {
	return (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(root, TOOL, version, arch);
}
/** The program, when one of the folders has it in full. */
async function findKept(place, host) {
	for (const root of place.folders) {
		const folder = toolFolder(root, place);
		const program = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, programOf(host));
		if (await isFile(`${folder}.complete`) && await isFile(program)) return program;
	}
}
/** Keeps what `fill` puts into a folder, in the first tool cache that takes it. Returns the program's path. */
async function keep(place, host, fill) {
	const { staging, folder } = await stage(place);
	try {
		await fill(staging);
		await settle$1(staging, folder);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(staging, {
			recursive: true,
			force: true
		});
	}
	const program = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, programOf(host));
	if (await isFile(program)) return program;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`flyctl was kept in ${folder}, and is not there`);
}
async function stage(place) {
	let last;
	for (const root of place.folders) {
		const folder = toolFolder(root, place);
		try {
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(folder), { recursive: true });
			return {
				folder,
				staging: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdtemp)(`${folder}.part-`)
			};
		} catch (error) {
			last = error;
		}
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`flyctl cannot be kept in ${place.folders.join(" or ")}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(last)}`);
}
/**
* Puts the folder in its place in one step, so that no job sees half of it. Of several jobs on one machine the first
* wins, and the others use what it kept; a folder that was never completed is moved out of the way.
*/
async function settle$1(staging, folder) {
	const complete = `${folder}.complete`;
	if (!await moved(staging, folder) && !await isFile(complete)) {
		const aside = `${staging}-old`;
		await moved(folder, aside);
		await moved(staging, folder);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(aside, {
			recursive: true,
			force: true
		});
	}
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)(complete, "");
}
/** Whether the folder was moved; not, when there is another one already, or when it is gone. */
async function moved(from, to) {
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rename)(from, to);
		return true;
	} catch (error) {
		if ([
			"ENOTEMPTY",
			"EEXIST",
			"EPERM",
			"ENOENT"
		].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? "")) return false;
		throw error;
	}
}
async function isFile(path) {
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(path).catch(() => void 0))?.isFile() === true;
}
// packages/platforms/build/fly/flyctl/acquire.js
/** Finds flyctl where it is given, or gets the pinned release, checks its sum and keeps it. Throws `UserError` or `PlatformError`. */
async function acquireFlyctl(request, ports) {
	const flyctl = request.path === void 0 ? await released(request, ports) : await given(request.path, request, ports);
	ports.log.info(`flyctl ${flyctl.version} from ${WHERE[flyctl.source]}: ${flyctl.path}`);
	return flyctl;
}
const WHERE = {
	path: "flyctl-path",
	"tool-cache": "the tool cache",
	"actions-cache": "GitHub's cache",
	github: "its GitHub release",
	fly: "Fly's list of releases"
};
async function given(path, { workspace }, ports) {
	const found = await findFlyctl(path, ports.env["PATH"] ?? "", workspace);
	return {
		path: found,
		version: await probeFlyctl(found, ports),
		source: "path"
	};
}
async function released(request, ports) {
	const { platform, arch } = ports.machine ?? process;
	const wanted = wantedFlyctl(request.version ?? "0.4.99", hostOf(platform, arch));
	const { version } = wanted;
	const place = {
		version,
		arch,
		folders: foldersOf(ports.env)
	};
	const kept = await findKept(place, wanted.host);
	if (kept !== void 0) return {
		path: kept,
		version,
		source: "tool-cache"
	};
	const { file, source } = await archiveOf(wanted, ports);
	return {
		path: await keep(place, wanted.host, async (folder) => {
			await probeFlyctl(await unpackFlyctl(file, folder, wanted.host, ports), ports);
		}),
		version,
		source
	};
}
/** Where releases are kept, best first: the runner's tool cache may be read-only, or not be there. */
function foldersOf(env) {
	const toolCache = env["RUNNER_TOOL_CACHE"] ?? "";
	return [...toolCache === "" ? [] : [toolCache], (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(tempOf(env), "slipway-tools")];
}
function tempOf(env) {
	return env["RUNNER_TEMP"] ?? env["TMPDIR"] ?? "/tmp";
}
/** The archive, checked: from GitHub's cache, else from a release's source, and then kept in GitHub's cache. */
async function archiveOf(wanted, ports) {
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(tempOf(ports.env), "slipway-flyctl", assetOf(wanted.version, wanted.host));
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(file), { recursive: true });
	const cache = await openCache(ports);
	if (await restoreArchive(cache, file, wanted, ports.log)) return {
		file,
		source: "actions-cache"
	};
	const source = await downloadArchive(wanted, file, ports.sources ?? SOURCES, ports);
	await saveArchive(cache, file, wanted, ports.log);
	return {
		file,
		source
	};
}
async function openCache({ cache = actionsCache, env, log }) {
	try {
		return await cache(env);
	} catch (error) {
		log.debug(`GitHub's cache cannot be used: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return;
	}
}
// packages/platforms/build/fly/repeat.js
/**
* What passes by itself before a release is made (flyctl: imgsrc, internal/uiex; flyctl#4595). The Machines API lists an
* app's machines once a second, three at a burst, for all who ask; flyctl itself does not ask again (fly-go: flaps). A refused release and a
* failed build are named in words of their own (`failed to create release (status 422)`, `failed to fetch an image or
* build from source`), whatever the cause: only the cause says whether it passes.
*/
const PASSING = /could not find image|failed to create release \(status (?:408|5\d\d)\)|\b(?:429|502|503|504)\b|too many requests|rate limit|bad gateway|service unavailable|gateway time-?out|connection (?:reset|refused)|i\/o timeout|TLS handshake timeout|unexpected EOF/i;
/**
* Whether flyctl may simply be run again: its failure is one that passes, and it made no release. A release takes a
* number and may have run its release command; to repeat that is the user's decision.
*/
function isSafeToRepeat({ exit, error }, proof) {
	return exit === "failure" && proof.release === void 0 && error !== void 0 && PASSING.test(error);
}
/** The waits before flyctl is started again, in milliseconds: the first is enough for the Machines API's own limit. */
const PAUSES = [2e3, 1e4];
/** Runs flyctl again as often as is safe; `cancelled` makes the result when the job is cancelled during a wait. */
async function repeatWhileSafe(run, cancelled, { clock, signal, log }) {
	for (const pause of PAUSES) {
		const result = await run();
		const { attempt, proof } = result;
		if (attempt === void 0 || proof === void 0 || !isSafeToRepeat(attempt, proof)) return result;
		log.info(`flyctl failed before it made a release, for a reason that passes (${attempt.error}); trying again`);
		try {
			await clock.sleep(pause, signal);
		} catch (error) {
			if (signal.aborted) return cancelled(attempt);
			throw error;
		}
	}
	return await run();
}
// packages/platforms/build/fly/token.js
/**
* Reads a token as Fly's own clients do: schemes in front are dropped, however many; the rest is a list of macaroons
* and OAuth tokens. The Machines API takes the macaroons alone where there are any; GraphQL takes both.
*/
function parseToken(text) {
	const bare = text.trim().replace(/^(?:(?:Bearer|FlyV1)\s+)+/i, "");
	const parts = bare.split(",").map((part) => part.trim()).filter((part) => part !== "");
	const macaroons = parts.filter((part) => /^fm(?:1r|1a|2)_/.test(part));
	const others = parts.filter((part) => !macaroons.includes(part));
	const scheme = macaroons.length > 0 ? "FlyV1" : "Bearer";
	const all = [...macaroons, ...others].join(",");
	return {
		value: all,
		machines: `${scheme} ${(macaroons.length > 0 ? macaroons : others).join(",")}`,
		graphql: `${scheme} ${all}`,
		releases: `Bearer ${all}`,
		secrets: [.../* @__PURE__ */ new Set([
			text.trim(),
			bare,
			all,
			...parts
		])]
	};
}
// packages/platforms/build/fly/unchanged.js
/**
* What is to be said when nothing has to be released: the newest release is complete, and every machine has it, runs the
* wanted image and passes its checks. `undefined` when any of that is not so.
*/
function unchangedProof({ releases, machines }, digest) {
	const [release] = releases;
	if (release === void 0 || !isComplete(release) || machines.length === 0) return void 0;
	const wanted = {
		release: release.version,
		digest
	};
	const proofs = machines.map((machine) => ({
		...machine,
		condition: conditionOf(machine, wanted)
	}));
	if (proofs.some(({ condition }) => condition !== "proven")) return void 0;
	return {
		result: "unchanged",
		reason: `every machine (${machines.length}) runs this image in release v${release.version} already, with the same configuration`,
		release,
		digest,
		machines: proofs,
		pending: false
	};
}
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
			warn(`going on without a release record: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
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
				warn(`the release record ${id} could not be set to ${state}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
			}
		}
	};
}
async function askRunState$1(run, ledger, warn) {
	try {
		return await (await ledger()).runState(run);
	} catch (error) {
		warn(`GitHub could not be asked about run ${run.id}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
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
const FIRST_DELAY = 500;
const PERMISSION_HINT = "Add `permissions: deployments: write` to the job (naming any permission sets all others to none), or give github-token a token with that permission.";
const headersOf = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ response: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ headers: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(), /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.w)()), {}) })) });
/** The HTTP status of an Octokit error; `undefined` for an error that is no answer. */
function statusOf$1(error) {
	if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return void 0;
	return "response" in error && error.response !== void 0 ? error.status : void 0;
}
/** An error of ours for what Octokit threw while it tried to `what`. */
function translate(error, what) {
	const status = statusOf$1(error);
	const message = `cannot ${what}: GitHub answered ${status ?? "nothing"}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`;
	if (status === 401) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(message, {
		cause: error,
		hint: "github-token is not valid, or has expired."
	});
	if (isRateLimit(error)) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(message, {
		cause: error,
		hint: "The token's rate limit is used up."
	});
	if (status === 403 || status === 404) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(message, {
		cause: error,
		hint: PERMISSION_HINT
	});
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(message, { cause: error });
}
/** Sends a request, again when its failure is passing. Throws what `translate` makes of the last failure. */
async function attempt(what, work, repeatable, ports) {
	const patience = ports.patience ?? PATIENT;
	try {
		const send = () => work({ signal: AbortSignal.timeout(patience.timeout) });
		const judgement = (error) => judge(error, repeatable, patience);
		return await (0,_http_js__WEBPACK_IMPORTED_MODULE_10__.n)(send, judgement, {
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
	const parsed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(headersOf, error);
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
	const parsed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(schema, answer);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const where = issue === void 0 || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`cannot ${what}: GitHub's answer is not what it documents${where}: ${issue?.message ?? ""}`);
}
// packages/releases/build/commits-between.js
const answer$1 = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ ahead_by: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)() });
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
		options.debug((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error));
		return;
	}
}
/** A description of a deployment or a status: one line, cut by code points so that no emoji is torn apart. */
function describe$1(text) {
	const points = Array.from(text.replaceAll(/\s+/g, " ").trim());
	return points.length <= 140 ? points.join("") : `${points.slice(0, 137).join("")}...`;
}
/** A status's result in its grammar: a word, then `key=value` pairs; what is undefined is left out. */
function describeResult(word, facts) {
	return describe$1([word, ...Object.entries(facts).filter(([, value]) => value !== void 0 && value !== "").map(([key, value]) => `${key}=${String(value)}`)].join(" "));
}
// packages/releases/build/record.js
/** The id of the record's shape. Another number after the `@` means a shape that this code does not know. */
const RECORD_SCHEMA = "slipway/release@1";
const text = (/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()).check(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.T)(256));
const digest = (/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()).check(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.E)(/^sha256:[0-9a-f]{64}$/));
/** What a release puts live on one target. */
const artifact = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.p)("type", [
	/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		type: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.h)("image"),
		ref: text,
		digest: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(digest)
	}),
	/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ type: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.h)("build") }),
	/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		type: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.h)("vercel"),
		deployment: text,
		url: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text)
	})
]);
/** What was live when the record was written: where a rollback of this release leads. */
const before = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	/** The platform's own name of the release, such as Fly's `v41`. */
	release: text,
	image: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text),
	digest: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(digest),
	/** The SHA-256 of the configuration that was live, its keys in order: what comes back is held against it. */
	config: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ sha256: text })),
	/** The record of that release, when it has one. */
	deployment: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)()),
	sha: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text),
	/** Whether that record was proven good when this one was written. */
	good: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.f)()),
	observed: text
});
/** What was done to the database for this release, before its code came. */
const database = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	/** The schema's version, as the history table says it. */
	before: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text),
	after: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text),
	compatibility: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.u)(_record_terms_js__WEBPACK_IMPORTED_MODULE_1__.t),
	/** Migrations that were to run only once the release had proven itself: whether they did is not known here. */
	held: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(text)),
	/** The verified backup from before: a place and a checksum, never an address with credentials. */
	backup: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		path: text,
		sha256: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text)
	}))
});
/** What a rollback undoes, and what it brings back. */
const rollback = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	/** The record that is undone, and the one that is to be live again; each may be of a time before there were records. */
	of: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)()),
	to: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)()),
	reason: text,
	trigger: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.u)(["auto", "manual"]),
	/** The schema's version that a backup brought back, so that later migrations count no more. */
	restored: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text)
});
/**
* The release record: the payload of a GitHub Deployment, one an environment and target, written before any traffic
* moves. A payload cannot be changed later, so it holds the intent and what is needed to undo it; how it ended stands in
* the deployment's statuses. Fields that this version does not know are kept.
*/
const releaseRecord = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	schema: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.h)(RECORD_SCHEMA),
	kind: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.u)(["deploy", "rollback"]),
	/** `<run id>.<attempt>`: the targets that one run released together. */
	group: text,
	target: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		id: text,
		platform: text,
		app: text
	}),
	artifact,
	source: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		sha: text,
		ref: text,
		config: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
			path: text,
			sha256: text
		}))
	}),
	/** The highest release number that the platform had given before: only a higher one is this record's. */
	after: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)()),
	expect: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		version: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text),
		url: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text),
		/** Where its health is asked: a later release may have it elsewhere. */
		health: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(text)
	})),
	before: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(before),
	database: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(database),
	/** Of a rollback only. */
	rollback: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(rollback),
	run: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		id: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
		attempt: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
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
	if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the release record cannot be written: ${problems.join("; ")}`, { hint: "Records are public to everyone who can read the repository. A value that is no secret belongs in a plain input, not in a secret one." });
	const bytes = Buffer.byteLength(JSON.stringify(record));
	if (bytes > 8192) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the release record has ${bytes} bytes, and at most ${MAX_PAYLOAD} are allowed`);
	const checked = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(releaseRecord, record);
	if (!checked.success) throw new Error(`not a release record: ${checked.error.message}`);
	return checked.data;
}
/**
* The record in a deployment's payload, which GitHub may give back as an object, as JSON, or as JSON encoded twice
* (GraphQL). `undefined` for a payload of somebody else, or of a schema version that this code does not know.
*/
function decodeRecord(payload) {
	let value = payload;
	for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) value = (0,_record_terms_js__WEBPACK_IMPORTED_MODULE_1__.n)(value);
	const result = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.D)(releaseRecord, value);
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
function recordOf$1(raw, target) {
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
const status = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	state: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	description: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())),
	createdAt: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()
});
const node = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	databaseId: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	task: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())),
	commitOid: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	payload: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.w)(),
	environment: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)())),
	createdAt: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	statuses: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ nodes: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(status)) }))
});
const page = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ repository: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({ deployments: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	nodes: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(node)),
	pageInfo: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
		hasNextPage: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.f)(),
		endCursor: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.x)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()))
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
		if (answer.repository === null) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GitHub shows no repository ${owner}/${name} to this token`);
		const { nodes, pageInfo } = answer.repository.deployments;
		found.push(...nodes.flatMap((item) => item === null ? [] : entryOf$1(item, query)));
		const next = pageInfo.endCursor ?? null;
		if (!pageInfo.hasNextPage || next === null || next === after) break;
		after = next;
	}
	return found.toSorted(newestFirst).slice(0, query.limit);
}
function entryOf$1(item, query) {
	const { databaseId: id, commitOid: sha, environment, createdAt, task, payload } = item;
	if (environment !== query.environment) return [];
	const record = recordOf$1({
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
			const record = recordOf$1({
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
const deployments = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	id: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	sha: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	environment: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	created_at: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	task: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	payload: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.w)()
}));
const statuses = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	state: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)(),
	description: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	created_at: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()
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
const answer = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__._)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()),
	run_attempt: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)())
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
		options.debug(`whether run ${run.id} is over is not known (${status ?? "no answer"}): ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return "unknown";
	}
}
// packages/releases/build/ledger.js
/** The ledger in GitHub's Deployments API. Octokit is loaded here and not before. */
async function openLedger(options) {
	const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
	const octokit = getOctokit(options.token, {
		baseUrl: options.apiUrl.replace(/\/+$/, ""),
		log: quiet(options)
	});
	const [owner = "", repo = ""] = options.repository.split("/");
	if (owner === "" || repo === "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`"${options.repository}" is not a repository's owner/name`);
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
const created = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.g)({
	id: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.m)(),
	sha: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.C)()
});
async function createDeployment(github, record, opening) {
	const { octokit, owner, repo, options } = github;
	const { sha } = record.source;
	if (!/^[0-9a-f]{40}$/.test(sha)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`"${sha}" is not a full commit SHA`);
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
		description: describe$1(options.redact(opening.description))
	};
	const create = (request) => octokit.rest.repos.createDeployment({
		...parameters,
		request
	});
	const answer = await attempt("write the release record", create, false, options);
	if (answer.status !== 201) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GitHub did not create a deployment: ${answer.data.message ?? `status ${answer.status}`}`);
	const { id, sha: recorded } = read(created, answer.data, "write the release record");
	if (recorded === sha) return id;
	await createStatus(github, id, "error", { description: "recorded for another commit than asked for" });
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GitHub recorded the commit ${recorded} instead of ${sha}`);
}
async function createStatus(github, id, state, details) {
	const { octokit, owner, repo, options } = github;
	const parameters = {
		owner,
		repo,
		deployment_id: id,
		state,
		auto_inactive: false,
		description: describe$1(options.redact(details.description ?? "")),
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
		options.debug(`GitHub's GraphQL does not answer this query, using REST: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
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
		if (!token) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`github-token is needed ${purpose}`, hint === void 0 ? {} : { hint });
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
/**
* Whether a release was proven good: its statuses contain `success`, nothing after it takes that back, and it was not
* rolled back. A later `inactive` is normal, so the latest state alone says nothing. Two writers may interleave:
* therefore the whole list counts, and between two statuses of one second the worse one counts as the later.
*/
function isGood(statuses) {
	if (isQuarantined(statuses)) return false;
	const ordered = statuses.toSorted(byTime);
	const success = ordered.findLastIndex(({ state }) => state === "success");
	return success >= 0 && !ordered.slice(success + 1).some(isFailure);
}
/** Whether a release was rolled back: never again a target, and its commit is not deployed again without being asked. */
function isQuarantined(statuses) {
	return statuses.some((status) => isFailure(status) && status.description.startsWith("rolled-back"));
}
/** Whether nothing has closed the record yet: its last word is not a result. */
function isOpen(statuses) {
	const last = statuses.toSorted(byTime).at(-1);
	return last === void 0 || [
		"in_progress",
		"queued",
		"pending",
		"waiting"
	].includes(last.state);
}
function isFailure({ state }) {
	return state === "failure" || state === "error";
}
/** Oldest first; in one second, open states before `success` before failures. */
function byTime(a, b) {
	return Date.parse(a.createdAt) - Date.parse(b.createdAt) || weight(a) - weight(b);
}
function weight(status) {
	if (isFailure(status)) return 2;
	return status.state === "success" || status.state === "inactive" ? 1 : 0;
}
// packages/releases/build/settle.js
/**
* The record to which another writer's has to give way: check and write are two requests, so two runs may both find
* nobody at work. Whose record is the older goes on; so the newer one sees the older in any case, whichever read first.
* A record of ours that somebody else has closed gives way as well. `undefined` when ours goes on. Pure.
*/
function givesWayTo(now, { id, known }) {
	const own = now.find((entry) => entry.id === id);
	if (own === void 0) return void 0;
	if (own.statuses.length > 0 && !isOpen(own.statuses)) return own;
	const before = new Set(known.map((entry) => entry.id));
	return now.find(({ id: other, record, statuses }) => other < id && !before.has(other) && record.target.id === own.record.target.id && record.run.id !== own.record.run.id && isOpen(statuses));
}
// packages/releases/build/refusals.js
/** Throws a `UserError` when the history speaks against a release. Pure. */
function refuseByHistory(history, wish) {
	const bad = wish.allowQuarantined ? void 0 : history.find((entry) => isQuarantined(entry.statuses) && isSame(entry, wish));
	if (bad !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${what(bad, wish)} was rolled back here (deployment ${bad.id}: ${reasonOf(bad)})`, { hint: "Nothing was changed. Deploy a commit that mends it; or, when the reason has gone, set allow-quarantined: true." });
	const newer = wish.allowOlder ? void 0 : newerRelease(history, wish);
	if (newer !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`this run is run again, and would replace what run ${newer.record.run.id} has released since (deployment ${newer.id}, commit ${newer.sha.slice(0, 7)})`, { hint: "Nothing was changed. To go back, use a rollback; or set allow-older: true." });
}
/** The image decides where it is known on both sides: one commit can be built twice. */
function isSame({ record, sha }, { digest, context }) {
	const theirs = record.artifact["digest"];
	return digest !== void 0 && theirs !== void 0 ? theirs === digest : sha === context.sha;
}
function what({ record, sha }, { digest }) {
	return digest !== void 0 && record.artifact["digest"] === digest ? `the image ${digest.slice(0, 19)}` : `the commit ${sha.slice(0, 7)}`;
}
function reasonOf({ statuses }) {
	return statuses.find(({ description }) => description.startsWith("rolled-back"))?.description ?? "rolled-back";
}
/** A good release of a later run, when this one is a second attempt: re-running an old job is no way to go back. */
function newerRelease(history, { context }) {
	if (context.runAttempt < 2) return void 0;
	return history.find(({ record, statuses }) => record.run.id > context.runId && isGood(statuses));
}
// actions/fly-deploy/build/summary.js
/** `2/3`, or `none` for a machine that has no checks. */
function checksOf({ checks }) {
	return checks.total === 0 ? "none" : `${checks.passing}/${checks.total}`;
}
/** The first characters of a digest, as people compare them. */
function shortDigest(digest) {
	return digest === void 0 ? "unknown" : digest.slice(0, 19);
}
/** The summary of a release: what was proven, machine by machine. */
function summarise({ plan, live, outcome, advice, url, duration }) {
	const { result, reason, proof } = outcome;
	const from = live.current === void 0 ? "nothing" : `v${live.current.version}`;
	const to = proof === void 0 ? "not known" : proof.release === void 0 ? "none" : `v${proof.release.version}`;
	const rows = [
		["Result", `**${result}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.n)(reason)}`],
		["Release", `${from} → ${to}`],
		["Image", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(proof?.digest ?? plan.image ?? `a build of ${plan.folder}`)],
		["Before", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(live.image ?? live.current?.image ?? "none")],
		["Address", url === void 0 ? "none" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.n)(url)],
		["Took", (0,_record_terms_js__WEBPACK_IMPORTED_MODULE_1__.i)(duration)]
	];
	return [
		`### fly-deploy: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(plan.app)}\n`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.r)(["", ""], rows),
		...advice === void 0 ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.n)(advice)}\n`],
		...proof === void 0 || proof.machines.length === 0 ? [] : [machineTable(proof.machines)]
	].join("\n");
}
/** Every machine, one a row. */
function machineTable(machines) {
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.r)([
		"Machine",
		"Region",
		"Group",
		"State",
		"Release",
		"Digest",
		"Checks",
		"Stands"
	], machines.map((machine) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(machine.id),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.n)(machine.region),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.n)(machine.group),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.n)(machine.state),
		machine.release === void 0 ? "unknown" : `v${machine.release}`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(shortDigest(machine.digest)),
		checksOf(machine),
		machine.condition
	]));
}
// actions/fly-deploy/build/conclude.js
/**
* Sets the outputs, closes the record, writes the summary. The record says `success` when every machine was proven: a
* health gate that comes later and finds the release bad adds a `failure` to the same deployment (`deployment-id`), which
* takes the success back.
*/
async function conclude(ending, ports) {
	const { plan, live, outcome, url, duration, book, record } = ending;
	const { result, reason, proof } = outcome;
	const advice = adviceOn(ending);
	ports.outputs.set({
		result,
		"duration-ms": duration,
		...proof === void 0 ? {} : provenOutputs(proof)
	});
	ports.summary.append(summarise({
		plan,
		live,
		outcome,
		advice,
		url,
		duration
	}));
	await book.note(record, stateOf(outcome), {
		description: describe(ending),
		logUrl: ports.context.runUrl,
		...url === void 0 ? {} : { environmentUrl: url }
	});
	if (result === "deployed" || result === "unchanged") {
		if (outcome.attempt !== void 0 && outcome.attempt.exit !== "success") ports.log.warning(`flyctl ended with ${outcome.attempt.exitCode ?? "a signal"}, but Fly has the whole release`);
		ports.log.info(`${result}: ${reason}`);
		return { ok: true };
	}
	const message = `${plan.app}: ${result}: ${reason}`;
	return advice === void 0 ? {
		ok: false,
		message
	} : {
		ok: false,
		message,
		hint: advice
	};
}
/** What to do next, and what a failed release has left behind. */
function adviceOn({ plan, outcome: { result, hint } }) {
	const advice = hint ?? adviceFor(result, plan.app);
	if (advice === void 0 || Object.keys(plan.secrets).length === 0) return advice;
	return `${advice} The new secrets may be set already: they come with the app's next release.`;
}
function provenOutputs({ release, digest, machines }) {
	const holder = machines.find(({ condition }) => ![
		"old",
		"moving",
		"unreachable"
	].includes(condition));
	return {
		...release === void 0 ? {} : { "release-version": release.version },
		...holder?.image === void 0 ? {} : { image: holder.image },
		...holder === void 0 || digest === void 0 ? {} : { digest },
		machines: machines.map((machine) => ({
			id: machine.id,
			region: machine.region,
			state: machine.state,
			...machine.digest === void 0 ? {} : { digest: machine.digest },
			...machine.release === void 0 ? {} : { release: machine.release },
			checks: checksOf(machine),
			condition: machine.condition
		}))
	};
}
function stateOf({ result }) {
	if (result === "deployed" || result === "unchanged") return "success";
	return result === "interrupted" ? "error" : "failure";
}
function describe({ live, outcome: { result, proof } }) {
	const proven = proof?.machines.filter(({ condition }) => condition === "proven").length;
	return describeResult(result, {
		rel: proof?.release === void 0 ? void 0 : `v${proof.release.version}`,
		was: live.current === void 0 ? void 0 : `v${live.current.version}`,
		machines: proof === void 0 ? void 0 : `${proven ?? 0}/${proof.machines.length}`,
		digest: proof?.digest === void 0 ? void 0 : shortDigest(proof.digest)
	});
}
// actions/fly-deploy/build/config-plan.js
/** What the release would change in the app's configuration; `undefined` when that cannot be told before. */
async function configChanges(platform, { config }, { plan, saved }, { log }) {
	if (saved === void 0) return void 0;
	try {
		const base = config === void 0 ? saved.config : await platform.localConfig(plan);
		return diffConfigs(saved.config, overlayConfig(base, plan));
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
		log.debug(`the configurations cannot be compared: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return;
	}
}
// actions/fly-deploy/build/connect.js
/** The app on Fly. */
function platformOf(inputs, token, ports) {
	const { http, exec, signal, env, clock, context, log } = ports;
	const connection = {
		http,
		token,
		app: inputs.app,
		apiUrl: inputs["api-url"],
		machinesUrl: inputs["machines-api-url"]
	};
	const debug = (message) => log.debug(message);
	const info = (message) => log.info(message);
	return fly(connection, {
		exec,
		signal,
		env,
		clock,
		temp: context.temp,
		debug,
		info
	});
}
/** The release records of the repository. */
function bookOf(inputs, ports) {
	const { record: mode, "github-token": token } = inputs;
	return connectBook({
		token,
		mode,
		purpose: "for the release's record",
		hint: "Or set record: off."
	}, ports);
}
// actions/fly-deploy/build/dry-run.js
/** The longest value of a setting that is shown, in characters. */
const LONGEST = 80;
/** What a dry run shows: what is live, and what would be done to it. Names of secrets only. */
function summariseDryRun(found) {
	const { plan, live } = found;
	const current = live.current === void 0 ? "nothing" : `v${live.current.version}, ${live.current.status}`;
	const rows = [
		["Live release", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.n)(current)],
		["Live image", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(live.image ?? live.current?.image ?? "none")],
		["Machines", live.machines.map((each) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(each.id)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.n)(each.state)}`).join("<br>") || "none"],
		["Would deploy", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(plan.image ?? `a build of ${plan.folder}`)],
		["Image", imageChange(found)],
		["Would set secrets", Object.keys(plan.secrets).map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t).join(" ") || "none"],
		["Would run", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(["flyctl", ...deployArguments(plan)].join(" "))]
	];
	return [
		`### fly-deploy: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(plan.app)}, dry run\n\nNothing was changed.\n`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.r)(["", ""], rows),
		configSection(found)
	].join("\n");
}
/** How the image stands to what is live. */
function imageChange({ plan, live }) {
	const next = digestOf(plan.image);
	if (next === void 0) return "is known only after Fly has built it";
	const same = live.machines.filter(({ digest }) => digest === next).length;
	const all = live.machines.length;
	if (all === 0) return "the first one";
	return same === all ? "the same as now" : `another one: ${all - same} of ${all} machines run something else`;
}
function configSection({ changes, saved }) {
	if (saved === void 0) return "Fly has no earlier configuration to compare with.\n";
	if (changes === void 0) return "The configurations could not be compared.\n";
	const from = `the configuration of v${saved.version}`;
	if (changes.length === 0) return `Nothing changes in ${from}.\n`;
	const rows = changes.map(({ path, before, after }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(path),
		shown(before),
		shown(after)
	]);
	return `Changes in ${from}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.r)([
		"Setting",
		"Live",
		"After"
	], rows)}`;
}
function shown(value) {
	if (value === void 0 || value === null) return "(none)";
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.t)(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
// actions/fly-deploy/build/interrupted.js
/** What a release that was cut off has left on the platform, as the description of its record's last status. Pure. */
function leftBehind({ after, digest }, { releases, machines, current }) {
	const newer = releases.filter(({ version }) => version > after);
	const live = current === void 0 ? "none" : `v${current.version}`;
	const own = newer.findLast(({ image }) => digest !== void 0 && image?.endsWith(`@${digest}`)) ?? newer.at(-1);
	if (own === void 0) return describeResult("interrupted: not-started", { live });
	const on = machines.filter(({ release }) => release === own.version).length;
	return describeResult("interrupted", {
		rel: `v${own.version}`,
		is: own.status,
		machines: `${on}/${machines.length}`,
		live
	});
}
/** What the record of an earlier release wanted. */
function intentOf({ after, before, artifact }) {
	const digest = artifact["digest"];
	return {
		after: after ?? Number(/^v(\d+)$/.exec(before?.release ?? "")?.[1] ?? 0),
		digest: typeof digest === "string" ? digest : void 0
	};
}
/**
* Closes the records that earlier runs have left open, with what is there of them: nobody works on the app any more, so
* those runs were cut off. Throws a `UserError` when one of them still goes on.
*/
async function closeInterrupted(history, state, book, { context, log }) {
	for (const { id, record } of history.filter((entry) => isOpen(entry.statuses))) {
		const { run } = record;
		const isOurs = run.id === context.runId;
		const url = `${context.serverUrl}/${context.repository}/actions/runs/${run.id}`;
		if (!isOurs && await book.runState(run) === "going-on") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`run ${run.id} is about to release ${record.target.app} as well (deployment ${id}, ${url})`, { hint: "Nothing was changed. Wait until it is over, or cancel it; give the workflows that deploy to one app one `concurrency` group." });
		const description = leftBehind(intentOf(record), state);
		log.warning(`the release of run ${run.id} was cut off (deployment ${id}): ${description}`);
		await book.note(id, "error", {
			description,
			logUrl: url
		});
	}
}
// actions/fly-deploy/build/dotenv-problems.js
const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*|:\s+)(.*)$/;
const QUOTES = [
	"'",
	"\"",
	"`"
];
/**
* What the dotenv format loses without a word: lines that are no assignment, quotes that are never closed, text after a
* closing quote, and what follows a `#` in a value without quotes (a password, often). Each problem names the line.
*/
function dotenvProblems(text) {
	const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
	const problems = [];
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index] ?? "";
		if (/^\s*(?:#|$)/.test(line)) continue;
		const [, name, value] = ASSIGNMENT.exec(line) ?? [];
		if (name === void 0 || value === void 0) {
			problems.push(`line ${index + 1} is not NAME=value`);
			continue;
		}
		const end = endOfValue(lines, index, value);
		if (end.problem !== void 0) problems.push(`${name} (line ${index + 1}) ${end.problem}`);
		index = end.line;
	}
	return problems;
}
function endOfValue(lines, start, value) {
	const quote = value.charAt(0);
	if (!QUOTES.includes(quote)) return {
		line: start,
		problem: /\S#/.test(value) ? "has a # that would end its value: put the value in quotes" : void 0
	};
	for (let line = start, rest = value.slice(1); line < lines.length; line += 1, rest = lines[line] ?? "") {
		const at = closing(rest, quote);
		if (at < 0) continue;
		const isClean = /^\s*(?:#.*)?$/.test(rest.slice(at + 1));
		return {
			line,
			problem: isClean ? void 0 : "has text after its closing quote"
		};
	}
	return {
		line: start,
		problem: "opens a quote that is never closed"
	};
}
/** The index of the quote that ends a value; one behind a backslash does not. */
function closing(text, quote) {
	for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) if (text.charAt(at - 1) !== "\\") return at;
	return -1;
}
// actions/fly-deploy/build/secrets.js
/** Reads a dotenv text, or a JSON object of texts, in which every value can be written. Throws a `UserError` that lists every problem by line and name, never by value. */
async function parseSecrets(text) {
	if (text === void 0) return {};
	if (text.trimStart().startsWith("{")) return parseJson(text);
	const { parse } = await __webpack_require__.e(/* import() */ 889).then(__webpack_require__.t.bind(__webpack_require__, 8889, 19));
	const secrets = parse(text);
	const problems = [...dotenvProblems(text), ...Object.keys(secrets).flatMap(nameProblem)];
	if (problems.length === 0) return secrets;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`secrets: ${problems.join("; ")}`, { hint: "Nothing was changed. Each entry is NAME=value; a value with # or blanks around it belongs in single quotes." });
}
/** Never says what stands in the text: a parser's message quotes it. */
function parseJson(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("secrets: begins like JSON and is none", { hint: "Nothing was changed." });
	}
	const entries = Object.entries(typeof value === "object" && value !== null ? value : {});
	const secrets = {};
	const problems = [];
	for (const [name, each] of entries) {
		problems.push(...nameProblem(name));
		if (typeof each === "string") secrets[name] = each;
		else problems.push(`"${name}" is not a text`);
	}
	if (problems.length === 0) return secrets;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`secrets: ${problems.join("; ")}`, { hint: "Nothing was changed. Each value is a JSON string." });
}
function nameProblem(name) {
	if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return [`"${name}" is not the name of an environment variable`];
	return name.startsWith("FLY_") ? [`"${name}": Fly keeps names that begin with FLY_ for itself`] : [];
}
/** Switches, ports, and the words that settings such as NODE_ENV and LOG_LEVEL have in every app. */
const WORD = /^(?:true|false|null|none|yes|no|on|off|\d{1,5}|production|staging|preview|development|test|localhost|trace|debug|info|warn|warning|error)$/i;
/**
* Which values to mask. A value that is very short, a switch, a port or a usual word, or that stands in a plain input as well, would
* take half of the log and the outputs with it, and hides nothing.
*
* @param plainTexts what the run prints in any case: the app's name, the environment, addresses
*/
function maskable(secrets, plainTexts) {
	const isPlain = (value) => value.length < 4 || WORD.test(value) || plainTexts.some((text) => text.includes(value));
	const entries = Object.entries(secrets).filter(([, value]) => value !== "");
	return {
		values: entries.filter(([, value]) => !isPlain(value)).map(([, value]) => value),
		plain: entries.filter(([, value]) => isPlain(value)).map(([name]) => name)
	};
}
// actions/fly-deploy/build/job.js
const CONFIG_NAMES = [
	"fly.toml",
	"fly.json",
	"fly.yaml"
];
/** Masks what is secret, then checks folder, configuration and secrets. Throws `UserError`; changes nothing. */
async function prepare(inputs, ports) {
	const token = maskToken(inputs, ports);
	const secrets = await parseSecrets(inputs.secrets);
	maskSecrets(secrets, inputs, ports);
	refuseSecretsInEnv(inputs.env ?? {}, ports.redact);
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(ports.context.workspace, inputs["working-directory"]);
	const config = await findConfig(inputs.config, folder, ports.context.workspace);
	if (config === void 0 && inputs.image === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`there is no fly.toml in ${folder}, and no image is given: there is nothing to deploy`);
	return {
		token,
		config,
		plan: planOf(inputs, {
			folder,
			secrets
		})
	};
}
/** Reads the token and masks every part of it. */
function maskToken(inputs, ports) {
	const token = parseToken(inputs["api-token"]);
	for (const secret of token.secrets) ports.log.mask(secret);
	return token;
}
function planOf(inputs, found) {
	const { app, config, image, strategy, env = {}, timeout } = inputs;
	return {
		...found,
		app,
		config,
		image,
		strategy,
		env,
		timeout,
		waitTimeout: inputs["wait-timeout"],
		releaseCommand: inputs["release-command"]
	};
}
function maskSecrets(secrets, inputs, ports) {
	const { app, environment, image, config, url } = inputs;
	const { values, plain } = maskable(secrets, [
		app,
		environment,
		image,
		config,
		url?.href,
		inputs["working-directory"],
		ports.context.repository
	].filter((text) => text !== void 0));
	for (const value of values) ports.log.mask(value);
	if (plain.length > 0) ports.log.warning(`secrets: too short or too plain to be masked in the log: ${plain.join(", ")}. Settings that are no secrets belong in env or in fly.toml.`);
}
/** An argv can be read by every process of the machine, and Fly keeps `env` in the clear in the release. */
function refuseSecretsInEnv(env, redact) {
	const names = Object.keys(env).filter((name) => redact(env[name] ?? "") !== env[name]);
	if (names.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`env: ${names.join(", ")} would show a secret`, { hint: "Put it into secrets instead." });
}
async function findConfig(given, folder, workspace) {
	if (!((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(folder).catch(() => void 0))?.isDirectory() === true)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`working-directory: ${folder} is not a folder`);
	for (const name of given === void 0 ? CONFIG_NAMES : [given]) {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(folder, name);
		const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readFile)(path).catch(() => void 0);
		if (content === void 0) continue;
		const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(content).digest("hex");
		return {
			path: (0,node_path__WEBPACK_IMPORTED_MODULE_6__.relative)(workspace, path).replaceAll("\\", "/"),
			sha256
		};
	}
	if (given !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`config: there is no file ${(0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, given)}`);
}
// actions/fly-deploy/build/left-open.js
const RECORD = "deployment-id";
const AFTER = "after";
const DIGEST = "digest";
const CLOSED = "record-closed";
/** How long the platform may take to say what is there, in milliseconds: the record is closed in any case. */
const OBSERVE_WITHIN = 15e3;
/** Leaves the record for `post`, which closes it when nobody else did. */
function markOpen({ id, after, digest }, { state }) {
	state.save(RECORD, String(id));
	state.save(AFTER, String(after));
	state.save(DIGEST, digest ?? "");
}
/** Says that the record has its last word; an interrupted release gets one more, when there is time to look. */
function markClosed(result, { state }) {
	if (result !== "interrupted") state.save(CLOSED, "true");
}
/** Closes the record with what is there, when the release was cut off before it could do so itself. */
async function post(inputs, ports) {
	const { state, log, context } = ports;
	const id = Number(state.get(RECORD) ?? NaN);
	if (!Number.isSafeInteger(id) || state.get(CLOSED) === "true") return;
	const description = await found(inputs, {
		after: Number(state.get(AFTER) ?? 0),
		digest: state.get(DIGEST) || void 0
	}, ports);
	log.info(`closing the release record ${id}, which the deploy left open: ${description}`);
	await bookOf(inputs, ports).note(id, "error", {
		description,
		logUrl: context.runUrl
	});
}
async function found(inputs, intent, ports) {
	const signal = AbortSignal.timeout(OBSERVE_WITHIN);
	const http = { request: (request) => ports.http.request({
		...request,
		signal
	}) };
	try {
		return leftBehind(intent, await platformOf(inputs, maskToken(inputs, ports), {
			...ports,
			http
		}).observe());
	} catch (error) {
		ports.log.warning(`what the deploy left behind is not known: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return "interrupted: the deploy was cut off; some machines may have been changed";
	}
}
// actions/fly-deploy/build/outcome.js
/** How long the platform may take to settle after a failure, in milliseconds: nothing is waited for but movement. */
const SETTLE_AFTER_FAILURE = 15e3;
/** Deploys and proves. Never throws for what the platform or the network does: the record must be closed in any case. */
async function release(platform, task) {
	return await repeatWhileSafe(() => releaseOnce(platform, task), cancelled, task);
}
async function releaseOnce(platform, { plan, live, image, wake, signal }) {
	let attempt;
	try {
		attempt = await platform.deploy(plan);
	} catch (error) {
		return broken(error, signal.aborted ? "interrupted" : "failed");
	}
	if (signal.aborted) return cancelled(attempt);
	try {
		const settle = attempt.exit === "success" ? plan.waitTimeout : SETTLE_AFTER_FAILURE;
		const expectation = {
			after: live.newestVersion,
			digest: image?.digest,
			alias: image?.alias,
			attempt
		};
		const proof = await platform.prove({
			...expectation,
			settle,
			wake
		});
		const said = attempt.error === void 0 ? "" : ` (flyctl: ${attempt.error})`;
		return {
			result: proof.result,
			reason: `${proof.reason}${said}`,
			hint: void 0,
			proof,
			attempt
		};
	} catch (error) {
		if (signal.aborted) return cancelled(attempt);
		const { reason, ...rest } = broken(error, attempt.exit === "success" ? "unverified" : "failed");
		return {
			...rest,
			attempt,
			reason: `the platform could not be asked: ${reason}`
		};
	}
}
function cancelled(attempt) {
	return {
		result: "interrupted",
		reason: "the job was cancelled",
		hint: void 0,
		proof: void 0,
		attempt
	};
}
/** An error that no action of ours throws is a bug and goes its own way. */
function broken(error, result) {
	if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
	return {
		result,
		reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error),
		hint: error.hint,
		proof: void 0,
		attempt: void 0
	};
}
// actions/fly-deploy/build/preflight.js
/**
* Reads what is live and refuses what cannot go well: a configuration that flyctl calls wrong, a token that does not reach
* the app, somebody else's deploy, an image that Fly does not see. Throws `UserError` or `PlatformError`; changes nothing.
*/
async function preflight(platform, inputs, job, ports) {
	const [observed, flyctl] = await Promise.all([platform.observe(), flyctlFor(inputs, ports)]);
	const plan = {
		...job.plan,
		flyctl
	};
	await Promise.all([warnOfConfig(platform, plan, job, ports), noteScope(platform, ports)]);
	const live = await settled(platform, observed, inputs, ports);
	refuseMixedBluegreen(plan, live);
	const [image, saved] = await Promise.all([plan.image === void 0 ? void 0 : platform.find(plan.image), platform.liveConfig(live, flyctl)]);
	return {
		plan: {
			...plan,
			image: image?.reference
		},
		live,
		image,
		saved
	};
}
async function flyctlFor(inputs, ports) {
	const { exec, clock, signal, env, log, context } = ports;
	return (await acquireFlyctl({
		version: inputs["flyctl-version"],
		path: inputs["flyctl-path"],
		workspace: context.workspace
	}, {
		exec,
		clock,
		signal,
		env,
		log
	})).path;
}
/** What is live once nobody else works on the app; a dry run only says that somebody does. */
async function settled(platform, live, inputs, ports) {
	try {
		const { state, cutOff } = await platform.quiet(live);
		if (cutOff !== void 0) ports.log.warning(`release v${cutOff.version} is still marked as ${cutOff.status}, but nobody works on it: its deploy was cut off`);
		return {
			app: live.app,
			...state
		};
	} catch (error) {
		if (!inputs["dry-run"] || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
		ports.log.warning(`a deploy would be refused now: ${error.message}`);
		return live;
	}
}
async function warnOfConfig(platform, plan, job, ports) {
	if (job.config === void 0) return;
	const unknown = await platform.validate(plan);
	if (unknown === void 0) return;
	ports.log.warning(`${job.config.path}: ${unknown}`, {
		file: job.config.path,
		title: "fly-deploy: configuration"
	});
}
async function noteScope(platform, ports) {
	const wide = (await platform.scope())?.organizations ?? [];
	if (wide.length > 0) ports.log.info(`api-token reaches every app of ${wide.join(", ")}; a deploy token of this app alone would do (fly tokens create deploy)`);
}
/** flyctl refuses this too, but only after it has used up a release number and run the release command. */
function refuseMixedBluegreen({ strategy, app }, { machines }) {
	const digests = new Set(machines.map(({ digest }) => digest));
	if (strategy !== "bluegreen" || digests.size < 2) return;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the machines of ${app} run ${digests.size} different images, and bluegreen needs one`, { hint: "Nothing was changed. Deploy once with strategy: rolling, which brings all machines to one image." });
}
// actions/fly-deploy/build/record.js
/** The name of an app on Fly among the targets of an environment. */
function targetOf(app) {
	return `fly/${app}`;
}
/** The record of the release that is about to be made. */
function recordOf(parts) {
	const { inputs, image, context, config, live, url } = parts;
	const before = beforeOf(parts);
	const expect = {
		...defined("version", inputs["expect-version"]),
		...defined("url", url),
		...defined("health", inputs["health-url"]?.href)
	};
	return {
		schema: RECORD_SCHEMA,
		kind: "deploy",
		group: `${context.runId}.${context.runAttempt}`,
		target: {
			id: targetOf(inputs.app),
			platform: "fly",
			app: inputs.app
		},
		artifact: artifactOf(image),
		source: {
			sha: context.sha,
			ref: context.ref,
			...config === void 0 ? {} : { config: { ...config } }
		},
		after: live.newestVersion,
		...Object.keys(expect).length === 0 ? {} : { expect },
		...defined("before", before),
		...defined("database", inputs.migrations),
		run: {
			id: context.runId,
			attempt: context.runAttempt,
			workflow: context.workflow,
			actor: context.actor
		}
	};
}
function artifactOf(image) {
	if (image === void 0) return { type: "build" };
	return {
		type: "image",
		ref: withoutDigest(image),
		...defined("digest", digestOf(image))
	};
}
function beforeOf({ live, saved, history, observed }) {
	if (live.current === void 0) return void 0;
	const entry = live.digest === void 0 ? void 0 : entryOf(live.digest, history);
	return {
		release: `v${live.current.version}`,
		...defined("image", live.image ?? live.current.image),
		...defined("digest", live.digest),
		...saved === void 0 ? {} : { config: { sha256: saved.sha256 } },
		...entry === void 0 ? {} : {
			deployment: entry.id,
			sha: entry.sha,
			good: isGood(entry.statuses)
		},
		observed: observed.toISOString()
	};
}
/** The newest record of what is live: a good one before one that failed with the same image. */
function entryOf(digest, history) {
	const same = history.filter(({ record }) => record.artifact["digest"] === digest);
	return same.find(({ statuses }) => isGood(statuses)) ?? same[0];
}
function defined(key, value) {
	return value === void 0 ? {} : { [key]: value };
}
// actions/fly-deploy/build/settle.js
/**
* Looks once more after the record was written: another run may have found nobody at work at the same moment. Whose record
* is the newer gives way: closes it, and throws a `UserError`.
*/
async function settle({ id, environment, target, history }, book) {
	const other = givesWayTo(await book.list(environment, target), {
		id,
		known: history
	});
	if (other === void 0) return;
	const { kind, run } = other.record;
	const message = `run ${run.id} began a ${kind} of ${target} at the same time (deployment ${other.id})`;
	if (other.id !== id) await book.note(id, "error", { description: describe$1(`not-started: ${message}`) });
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(message, { hint: "Nothing was changed. Wait until it is over; give the workflows that deploy to one app one `concurrency` group." });
}
// actions/fly-deploy/build/run.js
/** Observes, writes the record ahead, deploys, proves, and says what was proven. */
async function run(inputs, ports) {
	const started = ports.clock.now();
	const duration = () => Math.round(ports.clock.now() - started);
	try {
		return await go(inputs, ports, duration);
	} catch (error) {
		ports.outputs.set({
			result: ports.signal.aborted ? "interrupted" : "failed",
			"duration-ms": duration()
		});
		throw error;
	}
}
async function go(inputs, ports, duration) {
	const job = await prepare(inputs, ports);
	const platform = platformOf(inputs, job.token, ports);
	const ready = await preflight(platform, inputs, job, ports);
	const { plan, live } = ready;
	const url = trimmed(inputs.url) ?? live.url;
	ports.outputs.set(previousOutputs(live, url));
	ports.log.info(describeLive(inputs.app, live));
	if (inputs["dry-run"]) return await dryRun(platform, job, ready, ports);
	await keepConfig(ready, ports);
	const book = bookOf(inputs, ports);
	const record = await openRecord({
		inputs,
		job,
		ready,
		url,
		book
	}, ports);
	const outcome = await bring({
		platform,
		inputs,
		job,
		ready
	}, ports);
	const conclusion = await conclude({
		plan,
		live,
		outcome,
		url,
		duration: duration(),
		book,
		record
	}, ports);
	markClosed(outcome.result, ports);
	return conclusion;
}
/** Releases, unless all of it is live already: the same image everywhere, the same configuration, and no secret to set. */
async function bring({ platform, inputs, job, ready }, ports) {
	const { plan, live, image } = ready;
	const { signal, clock, log } = ports;
	const proof = image === void 0 ? void 0 : unchangedProof(live, image.digest);
	if (proof !== void 0 && Object.keys(plan.secrets).length === 0) {
		if ((await configChanges(platform, job, ready, ports))?.length === 0) return {
			result: "unchanged",
			reason: proof.reason,
			hint: void 0,
			proof,
			attempt: void 0
		};
	}
	const task = {
		plan,
		live,
		image,
		wake: inputs["wake-machines"],
		signal,
		clock,
		log
	};
	return await log.group("flyctl deploy", () => release(platform, task));
}
/** Closes what earlier runs have left open, and writes down what is live and what will be, before anything moves. */
async function openRecord({ inputs, job, ready, url, book }, ports) {
	const environment = inputs.environment;
	if (environment === void 0 || inputs.record === "off") return void 0;
	const { context, clock } = ports;
	const { live, image, saved } = ready;
	const target = targetOf(inputs.app);
	const history = await book.list(environment, target);
	refuse(history, {
		inputs,
		ready
	}, ports);
	await closeInterrupted(history, live, book, ports);
	const parts = {
		inputs,
		image: image?.reference,
		context,
		config: job.config,
		live,
		saved,
		history,
		url
	};
	const from = live.current === void 0 ? "" : ` over v${live.current.version}`;
	const description = `${target}: ${context.sha.slice(0, 7)}${from}`;
	const id = await book.open(recordOf({
		...parts,
		observed: clock.date()
	}), {
		environment,
		description
	});
	if (id === void 0) return void 0;
	markOpen({
		id,
		after: live.newestVersion,
		digest: image?.digest
	}, ports);
	ports.outputs.set({ "deployment-id": id });
	await book.note(id, "in_progress", {
		description: "deploying",
		logUrl: context.runUrl
	});
	await settle({
		id,
		environment,
		target,
		history
	}, book);
	return id;
}
function refuse(history, { inputs, ready }, ports) {
	refuseByHistory(history, {
		context: ports.context,
		digest: ready.image?.digest,
		allowQuarantined: inputs["allow-quarantined"],
		allowOlder: inputs["allow-older"]
	});
}
/** Keeps what a rollback within this job may want to restore. */
async function keepConfig({ plan, saved }, { context, outputs }) {
	if (saved !== void 0) outputs.set({ "previous-config": await saveConfig(plan.app, saved, context.temp) });
}
async function dryRun(platform, job, ready, ports) {
	const changes = await configChanges(platform, job, ready, ports);
	ports.summary.append(summariseDryRun({
		...ready,
		changes
	}));
	const { plan } = ready;
	ports.log.notice(`dry run: nothing was changed; ${plan.image ?? `a build of ${plan.folder}`} would be deployed`);
	return { ok: true };
}
function previousOutputs({ current, image }, url) {
	const previous = image ?? current?.image;
	return {
		...current === void 0 ? {} : { "previous-release": current.version },
		...previous === void 0 ? {} : { "previous-image": previous },
		...url === void 0 ? {} : { url }
	};
}
function describeLive(app, { current, machines, image }) {
	return `${app} has ${current === void 0 ? "no release" : `release v${current.version}`} on ${machines.length} machines, image ${image ?? "none, or different ones"}`;
}
function trimmed(url) {
	return url?.href.replace(/\/+$/, "");
}



/***/ })

};
