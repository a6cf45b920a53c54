export const id = 612;
export const ids = [612];
export const modules = {

/***/ 9499:
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

/***/ 612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5264);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6085);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9499);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);






// packages/platforms/build/fly/advice.js
const ADVICE = {
	partial: "Two versions answer at once. Deploy again, or roll back, until every machine runs the same release.",
	unverified: "Nothing shows that the release runs. Start the machines, or ask the app for its health, before you rely on it.",
	reverted: "Fly went back to what ran before, most often because it could not pull the image: check that the image can be pulled, and read the machine's log.",
	failed: "Read flyctl's output above and the machines' log. If any machine runs the failed release, roll back.",
	interrupted: "Some machines may have been changed. Deploy again: the next run starts from what is live."
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
// packages/platforms/build/fly/find-flyctl.js
const NAMES = process.platform === "win32" ? ["flyctl.exe", "fly.exe"] : ["flyctl", "fly"];
const HOW_TO_GET = "Install it in an earlier step, such as superfly/flyctl-actions/setup-flyctl pinned to a commit and with a version, or give flyctl-path.";
/** The path of flyctl: the one that is given, relative to `folder`; else the first one on PATH. Throws `UserError`. */
async function findFlyctl(given, path, folder) {
	if (given !== void 0) {
		const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(folder, given);
		if (await isProgram(file)) return file;
		throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`flyctl-path: ${file} is not a program that can be run`);
	}
	for (const entry of path.split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter).filter((each) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(each))) for (const name of NAMES) if (await isProgram((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, name))) return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, name);
	throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d("there is no flyctl on this machine", { hint: HOW_TO_GET });
}
async function isProgram(file) {
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK);
		return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).isFile();
	} catch {
		return false;
	}
}
// packages/platforms/build/fly/environment.js
/** What a child process needs from the machine: where programs and folders are. */
const FROM_MACHINE = "PATH HOME TMPDIR TEMP TMP LANG LC_ALL USER LOGNAME SYSTEMROOT SystemRoot USERPROFILE APPDATA LOCALAPPDATA PATHEXT ComSpec".split(" ");
/** Certificates and proxies of a company's network. */
const FROM_NETWORK = "SSL_CERT_FILE SSL_CERT_DIR HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy".split(" ");
/** flyctl labels the images that it builds with these. */
const FROM_RUN = "GITHUB_ACTIONS GITHUB_SHA GITHUB_REPOSITORY GITHUB_EVENT_NAME GITHUB_ACTION".split(" ");
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
		FLY_TRACE_COLLECTOR_URL: "127.0.0.1",
		FLY_EMIT_RELEASE_JSON: "1",
		CI: "1",
		NO_COLOR: "1"
	};
}
// packages/platforms/build/fly/connection.js
/** Sends a request; refusals become errors that say what the token lacks. */
async function send(connection, request) {
	try {
		return await connection.http.request(request);
	} catch (error) {
		throw error instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_0__.c ? explain(error, connection.app) : error;
	}
}
function explain(error, app) {
	const create = `Create one with: fly tokens create deploy --app ${app}`;
	if (error.status === 401) return new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`Fly does not accept api-token (${error.message})`, {
		cause: error,
		hint: `It is not valid, or has expired. ${create}`
	});
	if (error.status === 403) return new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`api-token does not reach the app "${app}" (${error.message})`, {
		cause: error,
		hint: create
	});
	if (error.status === 404) return new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`Fly shows no app "${app}" to this token (${error.message})`, {
		cause: error,
		hint: `Check the app's name, and that api-token belongs to its organisation. An app that does not exist yet is made with: fly apps create ${app}`
	});
	return error;
}
// packages/platforms/build/fly/read.js
/** An answer held against its schema. Throws a `PlatformError` that says which answer is not what it should be. */
function read(schema, value, what) {
	const result = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.N)(schema, value);
	if (result.success) return result.data;
	const places = result.error.issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
	throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.l(`Fly answered ${what} in a form that is not known (${places.join("; ")})`);
}
// packages/platforms/build/fly/wire.js
const exitEvent = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	exit_code: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)()),
	requested_stop: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__._)())
});
const event = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	type: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
	timestamp: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.w)()),
	request: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		exit_event: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(exitEvent),
		MonitorEvent: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ exit_event: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(exitEvent) }))
	}))
});
const config = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	metadata: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.D)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(), /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())),
	services: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ checks: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.k)())) }))),
	checks: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.D)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(), /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.k)())),
	standbys: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()))
});
const machines = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	id: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	state: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	region: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
	image_ref: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		registry: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
		repository: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
		tag: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
		digest: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())
	})),
	config: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(config),
	incomplete_config: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(config),
	checks: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		name: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
		status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()
	}))),
	events: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(event)),
	host_status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())
}));
/** An app of the Machines API. */
const app = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	name: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
	organization: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ slug: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()) }))
});
/** What setting secrets answers: the version that later machine updates must at least have. */
const secretsSet = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ version: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)()) });
/** GraphQL's answer about an app and its releases. */
const graphqlReleases = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	errors: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ message: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)() }))),
	data: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ app: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		hostname: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
		appUrl: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
		releases: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ nodes: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
			id: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
			version: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)(),
			status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
			imageRef: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
			createdAt: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())
		})) })
	})) }))
});
/** The releases API's answer. */
const restReleases = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ releases: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	id: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	version: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)(),
	status: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	image_ref: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()),
	created_at: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())
})) });
/** The line that flyctl prints for `FLY_EMIT_RELEASE_JSON` (since 0.4.56). */
const emittedRelease = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	id: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	version: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)(),
	image_ref: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.C)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())
});
// packages/platforms/build/fly/machines-api.js
/** Reads the app; the cheapest proof that it exists and that the token reaches it. */
async function getApp(connection) {
	const answer = await send(connection, {
		method: "GET",
		url: address(connection),
		headers: headers(connection)
	});
	const app$1 = read(app, answer.json(), `the app ${connection.app}`);
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
	return read(machines, answer.json(), `the machines of ${connection.app}`);
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
	return read(secretsSet, answer.json(), "the new secrets").version ?? void 0;
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
	const configDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(ports.temp, "slipway-fly-"));
	try {
		if (Object.keys(plan.secrets).length > 0) await stageSecrets(connection, plan.secrets, configDir);
		const { token, apiUrl, machinesUrl } = connection;
		const env = flyctlEnvironment(ports.env, {
			token: token.value,
			apiUrl,
			machinesUrl,
			configDir
		});
		const command = {
			file: plan.flyctl,
			args: deployArguments(plan),
			cwd: plan.folder,
			env
		};
		return attemptOf(await ports.exec.run(command, { signal: ports.signal }));
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(configDir, {
			recursive: true,
			force: true
		});
	}
}
/** flyctl asks Fly for at least this version of the secrets when it updates a machine; so none starts with the old ones. */
async function stageSecrets(connection, secrets, configDir) {
	const version = await setSecrets(connection, secrets);
	if (version === void 0) return;
	const text = `app_secrets_minvers:\n    ${JSON.stringify(connection.app)}: ${version}\n`;
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configDir, "config.yml"), text, { mode: 384 });
}
/** flyctl ends with 127 when a signal reached it, with 1, 3 or 126 for failures. */
function attemptOf(result) {
	const { exitCode, endedBy, tail } = result;
	const exit = endedBy === "cancellation" || result.signal !== null || exitCode === 127 ? "interrupted" : exitCode === 0 ? "success" : "failure";
	return {
		exit,
		exitCode,
		version: emittedVersion(result.stdout),
		error: exit === "success" ? void 0 : errorIn(tail)
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
			const parsed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.N)(emittedRelease, JSON.parse(line));
			if (parsed.success) return parsed.data.version;
		} catch {}
	}
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
	return answers.filter((answer) => !GONE.includes(answer.state)).filter((answer) => metadata(answer)["fly_platform_version"] === "v2").map(machineOf).filter(({ group }) => !RESERVED.includes(group)).toSorted((a, b) => a.group.localeCompare(b.group) || a.id.localeCompare(b.id));
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
// packages/platforms/build/fly/releases-api.js
const COUNT = 25;
const QUERY$1 = `query($name: String!, $first: Int!) {
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
		if (error instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_0__.s) throw error;
		try {
			return await fromRest(connection);
		} catch (second) {
			if (second instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_0__.s) throw second;
			for (const refusal of [error, second]) if (refusal instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d) throw refusal;
			const message = `Fly's releases of ${connection.app} cannot be read: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.p)(error)}; and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.p)(second)}`;
			throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.l(message, { cause: error });
		}
	}
}
async function fromGraphql(connection) {
	const { app: name, apiUrl, token } = connection;
	const answer = await send(connection, {
		method: "POST",
		url: new URL("/graphql", apiUrl),
		headers: {
			authorization: token.graphql,
			"content-type": "application/json"
		},
		body: JSON.stringify({
			query: QUERY$1,
			variables: {
				name,
				first: COUNT
			}
		}),
		idempotent: true
	});
	const { data, errors } = read(graphqlReleases, answer.json(), "GraphQL's releases");
	const app = data?.app;
	if (app === void 0 || app === null) {
		const messages = (errors ?? []).map(({ message }) => message).join("; ");
		throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.l(`Fly's GraphQL shows no app ${name}${messages === "" ? "" : `: ${messages}`}`);
	}
	return {
		releases: app.releases.nodes.map(({ id, version, status, imageRef, createdAt }) => releaseOf({
			id,
			version,
			status,
			image: imageRef,
			createdAt
		})).toSorted(newestFirst$1),
		url: addressOf(app.appUrl, app.hostname)
	};
}
async function fromRest(connection) {
	const { app, apiUrl, token } = connection;
	const answer = await send(connection, {
		method: "GET",
		url: new URL(`/api/v1/apps/${encodeURIComponent(app)}/releases?limit=${COUNT}`, apiUrl),
		headers: { authorization: token.releases }
	});
	const { releases } = read(restReleases, answer.json(), "the releases API");
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
function addressOf(appUrl, hostname) {
	if (appUrl && URL.canParse(appUrl)) return appUrl.replace(/\/+$/, "");
	return hostname ? `https://${hostname}` : void 0;
}
/** Whether Fly calls a release done; `succeeded` is the older word. */
function isComplete({ status }) {
	return status === "complete" || status === "succeeded";
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
function has(machine, { release, digest }) {
	return machine.release === release && (digest === void 0 || machine.digest === digest);
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
function judge$1(seen, expectation) {
	const release = newRelease(seen.releases, expectation);
	if (release === void 0) return withoutRelease(seen, expectation);
	const digest = expectedDigest(seen.machines, release, expectation);
	const wanted = {
		release: release.version,
		digest
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
	if (expectation.attempt.exit === "interrupted" || release.status === "interrupted") return {
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
function judgeIncomplete(facts, { attempt }, moving) {
	const { machines, release, digest } = facts;
	const ended = release.status === "failed" || attempt.exit === "failure";
	const on = machines.filter((machine) => has(machine, {
		release: release.version,
		digest
	})).length;
	const all = machines.length;
	const what = `release v${release.version} is "${release.status}"`;
	const say = (result, reason) => ({
		...facts,
		result,
		reason,
		pending: moving || !ended
	});
	if (!ended && on === all) return say("unverified", `${what}, although every machine (${all}) has it`);
	if (on === 0) return say("failed", `${what}, and no machine has it`);
	if (on < all) return say("partial", `${what}, and ${on} of ${all} machines have it`);
	return say("failed", `${what}, and every machine (${all}) has it`);
}
function hasMixedImages({ machines, release }) {
	const digests = machines.filter((each) => each.release === release.version).map(({ digest }) => digest);
	return new Set(digests).size > 1;
}
// packages/platforms/build/fly/prove.js
/**
* Looks until nothing is on its way any more, or the time is up; then what the last look showed is the result. A look
* that fails is repeated within that time; if none succeeded, the last failure is thrown.
*/
async function prove(look, expectation, patience, ports) {
	const deadline = ports.clock.now() + patience.settle;
	let last;
	for (;;) {
		const isLate = ports.clock.now() + patience.pause > deadline;
		try {
			last = judge$1(await look(), expectation);
			if (!last.pending || isLate) return last;
			ports.debug(`waiting: ${last.result}, ${last.reason}`);
		} catch (error) {
			if (error instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_0__.s || error instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d || !(error instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
			if (!isLate) ports.debug(error.message);
			else if (last === void 0) throw error;
			else return last;
		}
		await ports.clock.sleep(patience.pause, ports.signal);
	}
}
// packages/platforms/build/fly/fly.js
const PAUSE = 1500;
/** An app on Fly: flyctl makes the change, the APIs prove it. */
function fly(connection, ports) {
	return {
		observe: () => observe(connection),
		deploy: (plan) => deploy(connection, plan, ports),
		prove: ({ settle, ...expectation }) => prove(() => readState(connection), expectation, {
			settle,
			pause: PAUSE
		}, ports)
	};
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
			warn(`going on without a release record: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.p)(error)}`);
			return otherwise;
		}
	};
	return {
		list: (environment, target) => tolerate([], (open) => open.list(environment, target)),
		open: (record, opening) => tolerate(void 0, (open) => open.open(record, opening)),
		async note(id, state, details) {
			if (id === void 0) return;
			try {
				await (await ledger()).setState(id, state, details);
			} catch (error) {
				warn(`the release record ${id} could not be set to ${state}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.p)(error)}`);
			}
		}
	};
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
const text = (/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()).check(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.A)(256));
const digest = (/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()).check(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.j)(/^sha256:[0-9a-f]{64}$/));
/** What a release puts live on one target. */
const artifact = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.v)("type", [
	/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		type: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.b)("image"),
		ref: text,
		digest: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(digest)
	}),
	/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ type: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.b)("build") }),
	/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		type: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.b)("vercel"),
		deployment: text,
		url: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(text)
	})
]);
/** What was live when the record was written: where a rollback of this release leads. */
const before = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	/** The platform's own name of the release, such as Fly's `v41`. */
	release: text,
	image: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(text),
	digest: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(digest),
	/** The record of that release, when it has one. */
	deployment: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)()),
	sha: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(text),
	/** Whether that record was proven good when this one was written. */
	good: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__._)()),
	observed: text
});
/**
* The release record: the payload of a GitHub Deployment, one an environment and target, written before any traffic
* moves. A payload cannot be changed later, so it holds the intent and what is needed to undo it; how it ended stands in
* the deployment's statuses. Fields that this version does not know are kept.
*/
const releaseRecord = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	schema: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.b)(RECORD_SCHEMA),
	kind: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.h)(["deploy", "rollback"]),
	/** `<run id>.<attempt>`: the targets that one run released together. */
	group: text,
	target: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		id: text,
		platform: text,
		app: text
	}),
	artifact,
	source: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		sha: text,
		ref: text,
		config: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
			path: text,
			sha256: text
		}))
	}),
	expect: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		version: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(text),
		url: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(text)
	})),
	before: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(before),
	run: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		id: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)(),
		attempt: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)(),
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
	if (problems.length > 0) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`the release record cannot be written: ${problems.join("; ")}`, { hint: "Records are public to everyone who can read the repository. A value that is no secret belongs in a plain input, not in a secret one." });
	const bytes = Buffer.byteLength(JSON.stringify(record));
	if (bytes > 8192) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`the release record has ${bytes} bytes, and at most ${MAX_PAYLOAD} are allowed`);
	const checked = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.N)(releaseRecord, record);
	if (!checked.success) throw new Error(`not a release record: ${checked.error.message}`);
	return checked.data;
}
/**
* The record in a deployment's payload, which GitHub may give back as an object, as JSON, or as JSON encoded twice
* (GraphQL). `undefined` for a payload of somebody else, or of a schema version that this code does not know.
*/
function decodeRecord(payload) {
	let value = payload;
	for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) value = parse(value);
	const result = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.N)(releaseRecord, value);
	return result.success ? result.data : void 0;
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
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
/** The record of a deployment, when it is one of ours and of this target. */
function recordOf$1(raw, target) {
	if (raw.task !== "slipway") return void 0;
	const record = decodeRecord(raw.payload);
	return record?.target.id === target ? record : void 0;
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
// packages/releases/build/github.js
/** How long one request to GitHub may take, in milliseconds. */
const REQUEST_TIMEOUT = 15e3;
const RETRIES = {
	attempts: 4,
	firstDelay: 500,
	maxDelay: 2e4
};
const PERMISSION_HINT = "Add `permissions: deployments: write` to the job (naming any permission sets all others to none), or give github-token a token with that permission.";
const headersOf = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ response: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ headers: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.m)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.D)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(), /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.k)()), {}) })) });
/** The HTTP status of an Octokit error; `undefined` for an error that is no answer. */
function statusOf$1(error) {
	if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return void 0;
	return "response" in error && error.response !== void 0 ? error.status : void 0;
}
/** An error of ours for what Octokit threw while it tried to `what`. */
function translate(error, what) {
	const status = statusOf$1(error);
	const message = `cannot ${what}: GitHub answered ${status ?? "nothing"}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.p)(error)}`;
	if (status === 401) return new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(message, {
		cause: error,
		hint: "github-token is not valid, or has expired."
	});
	if (isRateLimit(error)) return new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.l(message, {
		cause: error,
		hint: "The token's rate limit is used up."
	});
	if (status === 403 || status === 404) return new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(message, {
		cause: error,
		hint: PERMISSION_HINT
	});
	return new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.l(message, { cause: error });
}
/** Sends a request, again when its failure is passing. Throws what `translate` makes of the last failure. */
async function attempt(what, work, repeatable, ports) {
	try {
		const send = () => work({ signal: AbortSignal.timeout(REQUEST_TIMEOUT) });
		return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_5__.t)(send, (error) => judge(error, repeatable), RETRIES, ports);
	} catch (error) {
		throw isGraphqlError(error) ? error : translate(error, what);
	}
}
/** A rate limit refuses before anything is done, so even a request that must not be sent twice may be tried again. */
function judge(error, repeatable) {
	if (isRateLimit(error)) {
		const after = Number(headerOf(error, "retry-after") ?? "60") * 1e3;
		return after <= RETRIES.maxDelay ? {
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
	const parsed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.N)(headersOf, error);
	const value = parsed.success ? parsed.data.response?.headers[name] : void 0;
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}
/** Whether GraphQL answered, but with errors in the answer. */
function isGraphqlError(error) {
	return error instanceof Error && error.name === "GraphqlResponseError";
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
const status = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	state: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	description: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())),
	createdAt: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()
});
const node = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	databaseId: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.y)(),
	task: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())),
	commitOid: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	payload: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.k)(),
	environment: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)())),
	createdAt: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)(),
	statuses: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ nodes: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.S)(status)) }))
});
const page = /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ repository: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({ deployments: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
	nodes: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.g)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.S)(node)),
	pageInfo: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.x)({
		hasNextPage: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__._)(),
		endCursor: /* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.E)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.S)(/* @__PURE__ */ (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.O)()))
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
		const answer = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.M)(page, await ask(QUERY, {
			owner,
			name,
			environments: [environment],
			after
		}));
		if (answer.repository === null) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.l(`GitHub shows no repository ${owner}/${name} to this token`);
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
		description: raw.description,
		createdAt: raw.created_at
	};
}
// packages/releases/build/rest-reader.js
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
			return data.map(({ id, sha, environment, created_at: createdAt, task, payload }) => ({
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
			return data.map(statusOfRest);
		}
	};
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
	if (owner === "" || repo === "") throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`"${options.repository}" is not a repository's owner/name`);
	const github = {
		octokit,
		owner,
		repo,
		options
	};
	return {
		open: (record, opening) => createDeployment(github, record, opening),
		setState: (id, state, details = {}) => createStatus(github, id, state, details),
		list: (environment, target, limit = 30) => listReleases(github, {
			environment,
			target,
			limit
		})
	};
}
async function createDeployment(github, record, opening) {
	const { octokit, owner, repo, options } = github;
	const { sha } = record.source;
	if (!/^[0-9a-f]{40}$/.test(sha)) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`"${sha}" is not a full commit SHA`);
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
	if (answer.status !== 201) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.l(`GitHub did not create a deployment: ${answer.data.message ?? `status ${answer.status}`}`);
	const { id, sha: recorded } = answer.data;
	if (recorded === sha) return id;
	await createStatus(github, id, "error", { description: "recorded for another commit than asked for" });
	throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.l(`GitHub recorded the commit ${recorded} instead of ${sha}`);
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
		if (!isWithoutGraphql(error)) throw error;
		options.debug("GitHub's GraphQL does not answer this query; using REST");
		return listByRest(query, restReader(github, what));
	}
}
/** Servers differ in what their GraphQL knows; an older one answers with errors, one without it with a 4xx. */
function isWithoutGraphql(error) {
	if (isGraphqlError(error)) return true;
	const status = error instanceof Error ? statusOf$1(error.cause) : void 0;
	return status !== void 0 && [
		404,
		405,
		410,
		415,
		501
	].includes(status);
}
function quiet({ debug }) {
	return {
		debug: () => void 0,
		info: () => void 0,
		warn: debug,
		error: debug
	};
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
		["Result", `**${result}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.n)(reason)}`],
		["Release", `${from} → ${to}`],
		["Image", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(proof?.digest ?? plan.image ?? `a build of ${plan.folder}`)],
		["Before", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(live.image ?? live.current?.image ?? "none")],
		["Address", url === void 0 ? "none" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.n)(url)],
		["Took", (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__.n)(duration)]
	];
	return [
		`### fly-deploy: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(plan.app)}\n`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.r)(["", ""], rows),
		...advice === void 0 ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.n)(advice)}\n`],
		...proof === void 0 || proof.machines.length === 0 ? [] : [machineTable(proof.machines)]
	].join("\n");
}
/** Every machine, one a row. */
function machineTable(machines) {
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.r)([
		"Machine",
		"Region",
		"Group",
		"State",
		"Release",
		"Digest",
		"Checks",
		"Stands"
	], machines.map((machine) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(machine.id),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.n)(machine.region),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.n)(machine.group),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.n)(machine.state),
		machine.release === void 0 ? "unknown" : `v${machine.release}`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(shortDigest(machine.digest)),
		checksOf(machine),
		machine.condition
	]));
}
/** What a dry run shows: what is live, and what would be done to it. Names of secrets only. */
function summarisePlan(plan, live) {
	const current = live.current === void 0 ? "nothing" : `v${live.current.version}, ${live.current.status}`;
	const rows = [
		["Live release", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.n)(current)],
		["Live image", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(live.image ?? live.current?.image ?? "none")],
		["Machines", live.machines.map((each) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(each.id)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.n)(each.state)}`).join("<br>") || "none"],
		["Would deploy", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(plan.image ?? `a build of ${plan.folder}`)],
		["Would set secrets", Object.keys(plan.secrets).map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t).join(" ") || "none"],
		["Would run", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(["flyctl", ...deployArguments(plan)].join(" "))]
	];
	return `### fly-deploy: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.t)(plan.app)}, dry run\n\nNothing was changed.\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.r)(["", ""], rows)}`;
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
// actions/fly-deploy/build/connect.js
/** The app on Fly. */
function platformOf(inputs, token, ports) {
	const { http, exec, signal, env, clock, context, log } = ports;
	return fly({
		http,
		token,
		app: inputs.app,
		apiUrl: inputs["api-url"],
		machinesUrl: inputs["machines-api-url"]
	}, {
		exec,
		signal,
		env,
		clock,
		temp: context.temp,
		debug: (message) => log.debug(message)
	});
}
/** The release records of the repository; `@actions/github` is loaded only when one is read or written. */
function bookOf(inputs, { context, clock, redact, log }) {
	const connect = () => {
		const token = inputs["github-token"];
		if (!token) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d("github-token is needed for the release's record", { hint: "Or set record: off." });
		const { repository, apiUrl } = context;
		return openLedger({
			token,
			repository,
			apiUrl,
			redact,
			clock,
			debug: (message) => log.debug(message)
		});
	};
	return openBook(inputs.record, connect, (message) => log.warning(message));
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
/** Reads a dotenv text. Throws a `UserError` that lists every problem by line and name, never by value. */
async function parseSecrets(text) {
	if (text === void 0) return {};
	const { parse } = await __webpack_require__.e(/* import() */ 889).then(__webpack_require__.t.bind(__webpack_require__, 8889, 19));
	const secrets = parse(text);
	const problems = [...dotenvProblems(text), ...Object.keys(secrets).flatMap(nameProblem)];
	if (problems.length === 0) return secrets;
	throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`secrets: ${problems.join("; ")}`, { hint: "Nothing was changed. Each entry is NAME=value; a value with # or blanks around it belongs in single quotes." });
}
function nameProblem(name) {
	if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return [`"${name}" is not the name of an environment variable`];
	return name.startsWith("FLY_") ? [`"${name}": Fly keeps names that begin with FLY_ for itself`] : [];
}
const WORD = /^(?:true|false|null|none|yes|no|on|off|\d{1,5})$/i;
/**
* Which values to mask. A value that is very short, a switch or a port, or that stands in a plain input as well, would
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
/** Masks what is secret, then checks folder, configuration, secrets and flyctl. Throws `UserError`; changes nothing. */
async function prepare(inputs, ports) {
	const token = parseToken(inputs["api-token"]);
	for (const secret of token.secrets) ports.log.mask(secret);
	const secrets = await parseSecrets(inputs.secrets);
	maskSecrets(secrets, inputs, ports);
	refuseSecretsInEnv(inputs.env ?? {}, ports.redact);
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(ports.context.workspace, inputs["working-directory"]);
	const config = await findConfig(inputs.config, folder, ports.context.workspace);
	if (config === void 0 && inputs.image === void 0) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`there is no fly.toml in ${folder}, and no image is given: there is nothing to deploy`);
	return {
		token,
		config,
		plan: await planOf(inputs, ports, {
			folder,
			secrets
		})
	};
}
async function planOf(inputs, ports, found) {
	const { app, config, image, strategy, env = {} } = inputs;
	return {
		...found,
		app,
		config,
		image,
		strategy,
		env,
		waitTimeout: inputs["wait-timeout"],
		releaseCommand: inputs["release-command"],
		flyctl: await findFlyctl(inputs["flyctl-path"], ports.env["PATH"] ?? "", ports.context.workspace)
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
	if (names.length > 0) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`env: ${names.join(", ")} would show a secret`, { hint: "Put it into secrets instead." });
}
async function findConfig(given, folder, workspace) {
	if (!((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(folder).catch(() => void 0))?.isDirectory() === true)) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`working-directory: ${folder} is not a folder`);
	for (const name of given === void 0 ? CONFIG_NAMES : [given]) {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(folder, name);
		const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path).catch(() => void 0);
		if (content === void 0) continue;
		const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(content).digest("hex");
		return {
			path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(workspace, path).replaceAll("\\", "/"),
			sha256
		};
	}
	if (given !== void 0) throw new _markdown_js__WEBPACK_IMPORTED_MODULE_0__.d(`config: there is no file ${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, given)}`);
}
// actions/fly-deploy/build/outcome.js
/** How long the platform may take to settle after a failure, in milliseconds: nothing is waited for but movement. */
const SETTLE_AFTER_FAILURE = 15e3;
/** Deploys and proves. Never throws for what the platform or the network does: the record must be closed in any case. */
async function release(platform, task) {
	const { plan, live, signal } = task;
	let attempt;
	try {
		attempt = await platform.deploy(plan);
	} catch (error) {
		return broken(error, signal.aborted ? "interrupted" : "failed");
	}
	if (signal.aborted) return cancelled();
	try {
		const settle = attempt.exit === "success" ? plan.waitTimeout : SETTLE_AFTER_FAILURE;
		const expectation = {
			after: live.newestVersion,
			digest: digestOf(plan.image),
			attempt
		};
		const proof = await platform.prove({
			...expectation,
			settle
		});
		const said = attempt.error === void 0 ? "" : ` (flyctl: ${attempt.error})`;
		return {
			result: proof.result,
			reason: `${proof.reason}${said}`,
			hint: void 0,
			proof
		};
	} catch (error) {
		if (signal.aborted) return cancelled();
		const { reason, ...rest } = broken(error, attempt.exit === "success" ? "unverified" : "failed");
		return {
			...rest,
			reason: `the platform could not be asked: ${reason}`
		};
	}
}
function cancelled() {
	return {
		result: "interrupted",
		reason: "the job was cancelled",
		hint: void 0,
		proof: void 0
	};
}
/** An error that no action of ours throws is a bug and goes its own way. */
function broken(error, result) {
	if (!(error instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
	return {
		result,
		reason: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.p)(error),
		hint: error.hint,
		proof: void 0
	};
}
// actions/fly-deploy/build/record.js
/** The name of an app on Fly among the targets of an environment. */
function targetOf(app) {
	return `fly/${app}`;
}
/** The record of the release that is about to be made. */
function recordOf({ inputs, context, config, live, history, url, observed }) {
	const before = beforeOf(live, history, observed);
	const expect = {
		...defined("version", inputs["expect-version"]),
		...defined("url", url)
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
		artifact: artifactOf(inputs.image),
		source: {
			sha: context.sha,
			ref: context.ref,
			...config === void 0 ? {} : { config: { ...config } }
		},
		...Object.keys(expect).length === 0 ? {} : { expect },
		...defined("before", before),
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
function beforeOf(live, history, observed) {
	if (live.current === void 0) return void 0;
	const entry = live.digest === void 0 ? void 0 : entryOf(live.digest, history);
	return {
		release: `v${live.current.version}`,
		...defined("image", live.image ?? live.current.image),
		...defined("digest", live.digest),
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
// actions/fly-deploy/build/run.js
/** The record that `post` has to close when nobody else did. */
const RECORD_STATE = "deployment-id";
const CLOSED_STATE = "record-closed";
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
	const live = await platform.observe();
	const url = trimmed(inputs.url) ?? live.url;
	ports.outputs.set(previousOutputs(live, url));
	ports.log.info(describeLive(inputs.app, live));
	if (inputs["dry-run"]) return dryRun(job, live, ports);
	const { plan } = job;
	const book = bookOf(inputs, ports);
	const record = await openRecord({
		inputs,
		job,
		live,
		url,
		book
	}, ports);
	const conclusion = await conclude({
		plan,
		live,
		outcome: await ports.log.group("flyctl deploy", () => release(platform, {
			plan,
			live,
			signal: ports.signal
		})),
		url,
		duration: duration(),
		book,
		record
	}, ports);
	ports.state.save(CLOSED_STATE, "true");
	return conclusion;
}
/** Closes the record when the release was cut off before it could do so itself. */
async function post(inputs, ports) {
	const id = Number(ports.state.get(RECORD_STATE) ?? NaN);
	if (!Number.isSafeInteger(id) || ports.state.get(CLOSED_STATE) === "true") return;
	ports.log.info(`closing the release record ${id}, which the deploy left open`);
	await bookOf(inputs, ports).note(id, "error", {
		description: "interrupted: the deploy was cut off; some machines may have been changed",
		logUrl: ports.context.runUrl
	});
}
/** Writes down what is live and what will be, before anything moves. */
async function openRecord({ inputs, job, live, url, book }, ports) {
	const environment = inputs.environment;
	if (environment === void 0 || inputs.record === "off") return void 0;
	const { context, clock } = ports;
	const target = targetOf(inputs.app);
	const history = await book.list(environment, target);
	const parts = {
		inputs,
		context,
		config: job.config,
		live,
		history,
		url,
		observed: clock.date()
	};
	const from = live.current === void 0 ? "" : ` over v${live.current.version}`;
	const description = `${target}: ${context.sha.slice(0, 7)}${from}`;
	const id = await book.open(recordOf(parts), {
		environment,
		description
	});
	if (id === void 0) return void 0;
	ports.state.save(RECORD_STATE, String(id));
	ports.outputs.set({ "deployment-id": id });
	await book.note(id, "in_progress", {
		description: "deploying",
		logUrl: context.runUrl
	});
	return id;
}
function dryRun({ plan }, live, ports) {
	ports.summary.append(summarisePlan(plan, live));
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
