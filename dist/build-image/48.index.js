export const id = 48;
export const ids = [48];
export const modules = {

/***/ 48:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildImage: () => (/* binding */ buildImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(821);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(924);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2872);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6794);
/* harmony import */ var _local_image2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8537);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2801);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);








// actions/build-image/build/engines/github-cache.js
/** Claims of a job's token without which BuildKit refuses it: the caches that it may use, as JSON, and when. */
const claims = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.o)({
	ac: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.f)(),
	exp: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.c)(),
	nbf: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.c)()
});
/**
* Whether this job has a cache at GitHub that BuildKit would take. With a token that is not one of GitHub's, a build would
* fail before it begins, whatever the cache's own errors are told to do.
*/
function hasGitHubCache(env) {
	const [, payload = ""] = (env["ACTIONS_RUNTIME_TOKEN"] ?? "").split(".");
	return (env["ACTIONS_RESULTS_URL"] ?? env["ACTIONS_CACHE_URL"] ?? "") !== "" && (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.p)(claims, (0,_json_js__WEBPACK_IMPORTED_MODULE_7__.t)(Buffer.from(payload, "base64url").toString("utf8"))).success;
}
// actions/build-image/build/engines/needs.js
/** Flags that only BuildKit knows, by instruction. */
const BUILDKIT_FLAGS = {
	RUN: [
		"mount",
		"network",
		"security",
		"device"
	],
	COPY: [
		"link",
		"chmod",
		"parents",
		"exclude"
	],
	ADD: [
		"link",
		"chmod",
		"checksum",
		"keep-git-dir",
		"exclude",
		"unpack"
	]
};
/** Everything that an order needs and that some builder lacks. */
function needsOf(spec, dockerfile, order) {
	return [
		[Object.keys(spec.secrets).length > 0, "secrets"],
		[usesBuildKit(dockerfile), "BuildKit syntax in the Dockerfile"],
		[order.cache === "gha", "cache: gha"],
		[order.cache === "registry", "cache: registry"],
		[order.provenance !== "off", "provenance"],
		[order.sbom, "sbom"],
		[spec.platforms.length > 1, "several platforms"],
		[order.load, "load"]
	].flatMap(([needed, need]) => needed ? [need] : []);
}
function usesBuildKit({ instructions }) {
	return instructions.some(({ word, flags, hasHeredoc }) => hasHeredoc || Object.keys(flags).some((flag) => BUILDKIT_FLAGS[word]?.includes(flag) === true));
}
// actions/build-image/build/build-image.js
/** Builds one image, pushes it, has it confirmed, and only then moves the tags that others look at. */
async function buildImage(task, workshop) {
	const engine = await workshop.engine();
	const order = orderOf(task, engine, workshop);
	refuse(order, task.files, engine);
	task.onLine(`building with ${engine.title}`);
	const tools = await toolsOf(task, workshop);
	const built = await engine.build(order, tools);
	showWarnings(built, task, workshop);
	if (!order.push) {
		await nameWhatWasBuilt(order, task.image, tools);
		return {
			engine,
			digest: void 0
		};
	}
	const ports = {
		...workshop,
		onTag: task.onTag,
		onRetry: (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.s)(task.onLine)
	};
	const digest = await confirm(order, built, ports);
	const { repository, eventTags } = task.image;
	const landed = landingTag(task);
	if (eventTags.includes(landed)) task.onTag(order.landing);
	const tags = eventTags.filter((tag) => tag !== landed);
	await (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__.r)({
		repository,
		digest,
		tags,
		lookFirst: false
	}, ports);
	await nameWhatWasBuilt(order, task.image, tools);
	return {
		engine,
		digest
	};
}
function landingTag({ keyTag, image }) {
	return keyTag ?? image.eventTags[0] ?? "latest";
}
function orderOf(task, engine, { inputs, job, env }) {
	const { image, files, pull } = task;
	return {
		spec: image,
		labels: {
			...job.labels,
			...image.labels
		},
		landing: `${(0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.r)(image.repository)}:${landingTag(task)}`,
		push: inputs.push,
		load: inputs.load,
		cache: cacheOf(inputs.cache, engine, env),
		provenance: inputs.provenance,
		sbom: inputs.sbom,
		pull,
		epoch: job.epoch,
		ignoreFile: files.ignoreFile
	};
}
/** `auto` keeps layers in GitHub's cache where the builder can and the runner has one. */
function cacheOf(wanted, engine, env) {
	if (wanted !== "auto") return wanted;
	return engine.cachesInGitHub && hasGitHubCache(env) ? "gha" : "off";
}
/** What a builder cannot do is refused by name: ignored, it would be found out in production. */
function refuse(order, { dockerfile }, engine) {
	const missing = needsOf(order.spec, dockerfile, order).filter((need) => engine.lacks.includes(need));
	if (missing.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${engine.title} cannot do what is asked for: ${missing.join(", ")}`, { hint: "Set up buildx with a builder of its own (docker/setup-buildx-action) in an earlier step, or leave it out." });
}
async function toolsOf({ image, onLine }, workshop) {
	const { exec, clock, signal, env, inputs, workspace } = workshop;
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(workshop.folder, `build-${image.name}`);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdir)(folder, { recursive: true });
	return {
		exec,
		clock,
		signal,
		env,
		cwd: workspace,
		folder,
		timeout: inputs.timeout,
		onLine
	};
}
/** Puts what the builder does not like beside the Dockerfile's lines in the pull request. */
function showWarnings({ warnings = [] }, { image }, { log, workspace }) {
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.relative)(workspace, image.file);
	for (const { message, line, url } of warnings) log.warning(url === void 0 ? message : `${message} (${url})`, {
		title: `${image.name}: build check`,
		file,
		...line === void 0 ? {} : { line }
	});
}
/**
* The digest that the registry itself has. What the builder says is looked up by itself: the tag may be another job's by
* now. Throws `PlatformError` when the registry does not have it.
*/
async function confirm(order, { digest }, ports) {
	const { repository } = order.spec;
	const asked = digest ?? order.landing.slice(order.landing.lastIndexOf(":") + 1);
	const found = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__.n)(ports, () => ports.registry.find(repository, asked));
	if (found !== void 0) return found;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${(0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.r)(repository)} does not have ${asked}, although the push succeeded`);
}
async function nameWhatWasBuilt(order, image, tools) {
	if (order.load) await (0,_local_image2_js__WEBPACK_IMPORTED_MODULE_3__.t)(order.landing, image, tools);
}



/***/ }),

/***/ 8537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ pullByDigest),
/* harmony export */   t: () => (/* binding */ nameLocally)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(821);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6794);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3546);



// actions/build-image/build/local-image.js
/** Gives an image of the local Docker the tags that it has in the registry. */
async function nameLocally(from, { eventTags, repository }, { exec, env, cwd, signal }) {
	for (const tag of eventTags.map((each) => `${(0,_repository_js__WEBPACK_IMPORTED_MODULE_1__.r)(repository)}:${each}`)) {
		if (tag === from) continue;
		const command = {
			file: "docker",
			args: [
				"tag",
				from,
				tag
			],
			cwd,
			env,
			timeout: 6e4
		};
		const result = await exec.run(command, {
			show: false,
			signal
		});
		if (result.exitCode !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`docker tag ${tag} failed: ${result.tail}`);
	}
}
/** Brings an image that was not built to the local Docker: the very one, whatever its tags mean by then. */
async function pullByDigest(image, digest, { exec, clock, env, folder, signal, inputs, workspace, onLine }) {
	const tools = {
		exec,
		clock,
		env,
		folder,
		signal,
		onLine,
		cwd: workspace,
		timeout: inputs.timeout
	};
	const reference = (0,_results_js__WEBPACK_IMPORTED_MODULE_2__.t)(image, digest);
	await (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__.c)("docker pull", {
		file: "docker",
		args: ["pull", reference]
	}, tools);
	await nameLocally(reference, image, tools);
}



/***/ })

};
