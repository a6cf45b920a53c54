export const id = 801;
export const ids = [801];
export const modules = {

/***/ 5801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   detectEngine: () => (/* binding */ detectEngine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(821);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(924);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2872);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4781);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6794);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);







// actions/build-image/build/engines/common-arguments.js
/** The arguments that every builder understands the same way. Secrets by the names of their variables only. */
function commonArguments({ spec, labels, landing }) {
	const pairs = (flag, values) => Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
	return [
		"--file",
		spec.file,
		"--tag",
		landing,
		...spec.target === void 0 ? [] : ["--target", spec.target],
		...pairs("--build-arg", spec.buildArgs),
		...pairs("--label", labels),
		...spec.network === "default" ? [] : ["--network", spec.network]
	];
}
/** `--secret id=…,env=…`: the builder reads the value from its environment. */
function secretArguments({ spec }) {
	return Object.entries(spec.secrets).flatMap(([id, variable]) => ["--secret", `id=${id},env=${variable}`]);
}
/** `--platform a,b`. */
function platformArguments({ spec }) {
	return spec.platforms.length === 0 ? [] : ["--platform", spec.platforms.join(",")];
}
// actions/build-image/build/engines/buildah-arguments.js
/** `build …` for buildah and podman. */
function buildahArguments(order, imageIdFile, ignoreNothing) {
	return [
		"build",
		"--format=docker",
		"--layers",
		...commonArguments(order),
		...secretArguments(order),
		...platformArguments(order),
		"--ignorefile",
		order.ignoreFile ?? ignoreNothing,
		...order.pull ? ["--pull=always"] : [],
		...order.epoch === void 0 ? [] : ["--timestamp", String(order.epoch)],
		...transport(order),
		"--iidfile",
		imageIdFile,
		order.spec.context
	];
}
/** `push …`: the digest of what was pushed is in the file, and nowhere else; the local one is another. */
function buildahPushArguments(order, digestFile) {
	return [
		"push",
		...transport(order),
		"--digestfile",
		digestFile,
		order.landing,
		`docker://${order.landing}`
	];
}
/** A registry on this machine speaks http, which these builders only take when they are told. */
function transport({ spec }) {
	return (0,_url_js__WEBPACK_IMPORTED_MODULE_5__.n)(spec.repository.host.replace(/:\d+$/, "")) ? ["--tls-verify=false"] : [];
}
// actions/build-image/build/engines/result-files.js
/** A digest that a builder wrote into a file of its own; `undefined` when it wrote none. */
async function readDigestFile(path) {
	const text = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(path, "utf8").catch(() => "")).trim();
	return (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.i)(text) ? text : void 0;
}
// actions/build-image/build/engines/buildah.js
/** buildah, or podman, which has the same builder inside. */
function buildahEngine(program) {
	return {
		title: program,
		lacks: [
			"cache: gha",
			"cache: registry",
			"provenance",
			"sbom",
			"several platforms",
			"load"
		],
		cachesInGitHub: false,
		async build(order, tools) {
			const [imageIdFile, digestFile] = [(0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tools.folder, "image-id"), (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tools.folder, "digest")];
			const ignoreNothing = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tools.folder, "ignore-nothing");
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(ignoreNothing, "");
			const args = buildahArguments(order, imageIdFile, ignoreNothing);
			await (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.c)(`${program} build`, {
				file: program,
				args
			}, tools);
			const imageId = await imageIdIn(imageIdFile);
			if (!order.push) return {
				imageId,
				digest: void 0
			};
			await (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.c)(`${program} push`, {
				file: program,
				args: buildahPushArguments(order, digestFile)
			}, tools);
			return {
				imageId,
				digest: await readDigestFile(digestFile)
			};
		}
	};
}
/** Some versions leave the algorithm out. */
async function imageIdIn(file) {
	const text = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(file, "utf8").catch(() => "")).trim();
	const hex = /^(?:sha256:)?([0-9a-f]{64})$/.exec(text)?.[1];
	return hex === void 0 ? void 0 : `sha256:${hex}`;
}
// actions/build-image/build/engines/buildx-arguments.js
/** The tag beside an image that holds its layers. */
const CACHE_TAG = "buildcache";
/** `build …` for buildx; `driver` is that of the builder in use. */
function buildxArguments(order, files, driver) {
	const { spec, pull, sbom, provenance } = order;
	return [
		"build",
		"--progress=plain",
		...commonArguments(order),
		...secretArguments(order),
		...platformArguments(order),
		...spec.network === "host" && driver !== "docker" ? ["--allow", "network.host"] : [],
		...pull ? ["--pull"] : [],
		...cacheArguments(order),
		...provenance === "off" ? [] : [`--provenance=mode=${provenance}`],
		...sbom ? ["--sbom=true"] : [],
		"--iidfile",
		files.imageId,
		"--metadata-file",
		files.metadata,
		...exportArguments(order, driver),
		spec.context
	];
}
/**
* Where the image goes, and the time that it carries. `SOURCE_DATE_EPOCH` in buildx's environment would give that time to
* every folder that `WORKDIR` and `COPY` make, too: then each commit would lose the layers of the one before.
*/
function exportArguments({ push, load, epoch }, driver) {
	const dated = (type) => epoch === void 0 ? [] : ["--output", `type=${type},source-date-epoch=${epoch}`];
	const pushing = push ? [...dated("image"), "--push"] : [];
	if (!load || push && driver === "docker") return pushing;
	return [
		...pushing,
		...driver === "docker" ? [] : dated("docker"),
		"--load"
	];
}
/**
* A cache of its own for each image: with a shared one the last image wins. All stages (`mode=max`), because the stages
* that install dependencies are not in the final image. A cache that cannot be written fails no build.
*/
function cacheArguments({ cache, spec }) {
	if (cache === "off") return [];
	const kept = "mode=max,ignore-error=true";
	if (cache === "gha") {
		const scope = `scope=${[spec.name, ...spec.platforms].join("-").replaceAll("/", "-")}`;
		return [
			"--cache-from",
			`type=gha,${scope}`,
			"--cache-to",
			`type=gha,${scope},${kept}`
		];
	}
	const ref = `ref=${(0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.r)(spec.repository)}:${CACHE_TAG}`;
	return [
		"--cache-from",
		`type=registry,${ref}`,
		"--cache-to",
		`type=registry,${ref},${kept},image-manifest=true,oci-mediatypes=true`
	];
}
/** What buildx is told by its environment. */
function buildxEnvironment({ provenance, sbom }) {
	return {
		BUILDX_METADATA_PROVENANCE: "disabled",
		BUILDX_METADATA_WARNINGS: "1",
		...provenance === "off" && !sbom ? { BUILDX_NO_DEFAULT_ATTESTATIONS: "1" } : {}
	};
}
const schema = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.o)({
	"containerimage.digest": /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.f)()),
	"buildx.build.warnings": /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.i)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.o)({
		/** In base64, as Go writes bytes. */
		short: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.f)()),
		url: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.f)()),
		range: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.i)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.o)({ start: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.o)({ line: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.c)()) })) })))
	})))
});
/** Reads buildx's metadata file; what is not there, or not as it is documented, is nothing. */
async function readMetadata(path) {
	const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(path, "utf8").catch(() => "{}");
	const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.p)(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_6__.t)(text));
	if (!parsed.success) return {
		digest: void 0,
		warnings: []
	};
	const digest = parsed.data["containerimage.digest"];
	return {
		digest: digest !== void 0 && (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.i)(digest) ? digest : void 0,
		warnings: (parsed.data["buildx.build.warnings"] ?? []).map(({ short = "", url, range }) => ({
			message: Buffer.from(short, "base64").toString("utf8").replace(/ \(line \d+\)$/, ""),
			line: range?.[0]?.start?.line,
			url
		}))
	};
}
// actions/build-image/build/engines/buildx.js
/** What the docker driver cannot do with its own store of images. */
const PLAIN_DOCKER_LACKS = [
	"cache: gha",
	"cache: registry",
	"provenance",
	"sbom",
	"several platforms"
];
/** buildx with whatever builder the job has chosen. */
function buildxEngine({ command, driver, containerdStore }) {
	const plain = driver === "docker" && !containerdStore;
	const [file, ...words] = command;
	return {
		title: `buildx (driver ${driver})`,
		lacks: plain ? PLAIN_DOCKER_LACKS : [],
		cachesInGitHub: !plain,
		async build(order, tools) {
			const files = {
				imageId: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tools.folder, "image-id"),
				metadata: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tools.folder, "metadata.json")
			};
			const args = [...words, ...buildxArguments(order, files, driver)];
			await (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.c)("buildx", {
				file,
				args,
				env: buildxEnvironment(order)
			}, tools);
			const { digest, warnings } = await readMetadata(files.metadata);
			return {
				imageId: await readDigestFile(files.imageId),
				digest: order.push ? digest : void 0,
				warnings
			};
		}
	};
}
// actions/build-image/build/engines/docker-arguments.js
/** `build …` for Docker without buildx; its legacy builder knows neither secrets nor ways to show progress. */
function dockerArguments(order, imageIdFile, legacy) {
	return [
		"build",
		...legacy ? [] : ["--progress=plain"],
		...commonArguments(order),
		...legacy ? [] : secretArguments(order),
		...platformArguments(order),
		...order.pull ? ["--pull"] : [],
		"--iidfile",
		imageIdFile,
		order.spec.context
	];
}
/** The digest in what `docker push` says: `sha-1a2b3c4: digest: sha256:… size: 735`. */
function digestInPush(stdout, tag) {
	const line = stdout.split("\n").findLast((each) => each.startsWith(`${tag}: digest: `));
	return /digest: (sha256:[0-9a-f]{64})\b/.exec(line ?? "")?.[1];
}
// actions/build-image/build/engines/docker.js
const LACKS = [
	"cache: gha",
	"cache: registry",
	"provenance",
	"sbom",
	"several platforms"
];
/** Docker without buildx: with the BuildKit that clients before 23 have built in, or the legacy builder. */
function dockerEngine(legacy) {
	return {
		title: legacy ? "Docker's legacy builder" : "Docker with BuildKit",
		lacks: legacy ? [
			...LACKS,
			"secrets",
			"BuildKit syntax in the Dockerfile"
		] : LACKS,
		cachesInGitHub: false,
		async build(order, tools) {
			const imageIdFile = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tools.folder, "image-id");
			const args = dockerArguments(order, imageIdFile, legacy);
			await (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.c)("docker build", {
				file: "docker",
				args,
				env: { DOCKER_BUILDKIT: legacy ? "0" : "1" }
			}, tools);
			const imageId = await readDigestFile(imageIdFile);
			if (!order.push) return {
				imageId,
				digest: void 0
			};
			const { stdout } = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__.c)("docker push", {
				file: "docker",
				args: ["push", order.landing]
			}, tools);
			return {
				imageId,
				digest: digestInPush(stdout, order.landing.slice(order.landing.lastIndexOf(":") + 1))
			};
		}
	};
}
// actions/build-image/build/engines/detect.js
const PROBE_TIMEOUT = 2e4;
/**
* Finds the builder: buildx, Docker with BuildKit, buildah or podman, Docker's legacy builder, in that order. Throws a
* `UserError` that says what is missing.
*/
async function detectEngine(wanted, { exec, env, cwd, signal }) {
	const probe = async (file, ...args) => {
		try {
			return await exec.run({
				file,
				args,
				cwd,
				env,
				timeout: PROBE_TIMEOUT
			}, {
				show: false,
				signal
			});
		} catch (error) {
			signal.throwIfAborted();
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o) return void 0;
			throw error;
		}
	};
	const docker = wanted === "buildah" ? void 0 : await findDocker(probe);
	if (wanted === "auto" || wanted === "buildx") {
		const found = await findBuildx(probe, docker !== void 0);
		if (found !== void 0) return buildxEngine(found);
	}
	if (docker === "buildkit" && wanted !== "buildx") return dockerEngine(false);
	if (wanted === "auto" || wanted === "buildah") {
		for (const program of ["buildah", "podman"]) if ((await probe(program, "--version"))?.exitCode === 0) return buildahEngine(program);
	}
	if (docker === "legacy" && wanted !== "buildx") return dockerEngine(true);
	throw missing(wanted);
}
function missing(wanted) {
	const message = wanted === "auto" ? "nothing here can build images: neither buildx with a builder, nor Docker with a running daemon, nor buildah, nor podman" : `builder: ${wanted} is not here, or has no daemon to talk to`;
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(message, { hint: "GitHub's Linux runners have Docker and buildx; elsewhere install one of them in an earlier step." });
}
const version = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.l)({
	Client: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.s)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.l)({ Version: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.f)()) })),
	Server: /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.s)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.l)({}))
});
/** The last client that has BuildKit built in: from 23 on it needs buildx for that. */
const LAST_WITH_BUILDKIT = 20;
/** Which builder a Docker without buildx has; `undefined` without a daemon, and for podman under Docker's name. */
async function findDocker(probe) {
	const result = await probe("docker", "version", "--format", "{{json .}}");
	if (result?.exitCode !== 0) return void 0;
	const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.p)(version, (0,_json_js__WEBPACK_IMPORTED_MODULE_6__.t)(result.stdout));
	if (!parsed.success || !parsed.data.Server) return void 0;
	const major = Number(/^\d+/.exec(parsed.data.Client?.Version ?? "")?.[0] ?? NaN);
	if (((await probe("docker", "--version"))?.stdout ?? "").includes("podman")) return void 0;
	return major <= LAST_WITH_BUILDKIT ? "buildkit" : "legacy";
}
async function findBuildx(probe, dockerRuns) {
	for (const command of [["docker", "buildx"], ["buildx"]]) {
		const [file, ...words] = command;
		const result = await probe(file, ...words, "inspect");
		const driver = /^Driver:[ \t]*([a-z-]+)\s*$/m.exec(result?.stdout ?? "")?.[1];
		if (result?.exitCode !== 0 || driver === void 0) continue;
		if (driver === "docker" && !dockerRuns) continue;
		return {
			command,
			driver,
			containerdStore: driver === "docker" && await hasContainerdStore(probe)
		};
	}
}
const status = /* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.i)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.i)(/* @__PURE__ */ (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.f)()));
async function hasContainerdStore(probe) {
	const result = await probe("docker", "info", "--format", "{{json .DriverStatus}}");
	const parsed = (0,_field_js__WEBPACK_IMPORTED_MODULE_1__.p)(status, (0,_json_js__WEBPACK_IMPORTED_MODULE_6__.t)(result?.stdout ?? ""));
	return parsed.success && parsed.data.some(([name, value]) => name === "driver-type" && (value ?? "").includes("containerd"));
}



/***/ })

};
