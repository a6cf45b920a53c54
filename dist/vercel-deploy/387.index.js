export const id = 387;
export const ids = [387];
export const modules = {

/***/ 4387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildWithCli: () => (/* binding */ buildWithCli)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1088);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8099);
/* harmony import */ var _built_for_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4233);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5609);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5611);
/* harmony import */ var _pulled_files2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(537);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1708);









// actions/vercel-deploy/build/cli-build/argv.js
/** The API that the CLI talks to when it is told nothing. */
const DEFAULT_API = "https://api.vercel.com";
/** The arguments of `vercel pull`. No secret is among them. */
function pullArguments(target, branch, settings) {
	const ofBranch = target === "preview" && branch !== void 0 && branch !== "" ? [`--git-branch=${branch}`] : [];
	return [
		"pull",
		"--yes",
		`--environment=${target}`,
		...ofBranch,
		...common(settings)
	];
}
/** The arguments of `vercel build`; the output's target has to be the one that it is deployed to. */
function buildArguments(target, settings) {
	return [
		"build",
		"--yes",
		...target === "production" ? ["--prod"] : [`--target=${target}`],
		...common(settings)
	];
}
function common({ apiUrl, configDir }) {
	return [
		"--global-config",
		configDir,
		...apiUrl.origin === DEFAULT_API ? [] : ["--api", apiUrl.href.replace(/\/+$/, "")]
	];
}
// actions/vercel-deploy/build/cli-build/built-output.js
/** Checks that the build left an output for this target and noted no error in it. Throws an `ActionError`. */
async function checkOutput(output, target) {
	if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(output, "config.json")).catch(() => void 0))?.isFile() !== true) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("vercel build ended well and left no output", { hint: "Check working-directory, and the project's root directory and framework on Vercel." });
	if (!await (0,_built_for_js__WEBPACK_IMPORTED_MODULE_2__.t)(output, target)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("vercel build left no builds.json that can be read");
}
// actions/vercel-deploy/build/cli-build/environment.js
/** What a child process needs of the machine, its network, and the package manager's own set-up. */
const FROM_MACHINE = new Set([
	"PATH HOME TMPDIR TEMP TMP LANG LC_ALL TZ USER LOGNAME SHELL",
	"SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy",
	"NPM_CONFIG_USERCONFIG NODE_AUTH_TOKEN npm_config_cache npm_config_registry NPM_CONFIG_REGISTRY",
	"PNPM_HOME COREPACK_HOME RUNNER_TRACKING_ID"
].flatMap((names) => names.split(" ")));
/** The CLI reports to nobody, asks nobody, and does not look for a newer one. */
const QUIET = {
	VERCEL_TELEMETRY_DISABLED: "1",
	NO_UPDATE_NOTIFIER: "1",
	NO_COLOR: "1",
	CI: "1"
};
/** What is taken over from the job: neither its secrets, nor the runner's files and tokens, nor marks of an agent. */
function fromMachine(machine) {
	return Object.fromEntries(Object.entries(machine).filter(([name]) => FROM_MACHINE.has(name)));
}
/** The whole environment of `vercel pull`: the only one that holds the token. */
function pullEnvironment(machine, link, token) {
	return {
		...fromMachine(machine),
		...QUIET,
		...linked(link),
		VERCEL_TOKEN: token
	};
}
/**
* The whole environment of `vercel build`, which runs the project's own scripts: no token, since the settings were
* pulled; and none of the runner's files, into which a script could write outputs in our name.
*/
function buildEnvironment(machine, link, own) {
	return {
		...fromMachine(machine),
		...own,
		...QUIET,
		...linked(link)
	};
}
function linked({ orgId, projectId }) {
	return {
		VERCEL_ORG_ID: orgId,
		VERCEL_PROJECT_ID: projectId
	};
}
// actions/vercel-deploy/build/cli-build/lock.js
const NAME = "slipway-vercel-cli";
/** The files with which npm installs exactly these packages: by name, text. */
async function lockFiles(wanted) {
	const root = {
		name: NAME,
		private: true,
		dependencies: { vercel: wanted.version }
	};
	const packages = {
		"": {
			name: NAME,
			dependencies: root.dependencies
		},
		...await packagesOf(wanted)
	};
	return {
		"package.json": JSON.stringify(root),
		"package-lock.json": JSON.stringify({
			name: NAME,
			lockfileVersion: 3,
			requires: true,
			packages
		})
	};
}
/** All packages of the pinned version; of another only the CLI itself, whose own list decides what comes with it. */
async function packagesOf({ version, integrity }) {
	if (integrity !== void 0) return {};
	const { default: lock } = await __webpack_require__.e(/* import() */ 456).then(__webpack_require__.bind(__webpack_require__, 2456));
	if (lock.packages["node_modules/vercel"].version !== version) throw new Error(`the lock is not that of vercel@${version}`);
	return lock.packages;
}
const installedSchema = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_3__.c)({ packages: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_3__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_3__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_3__.c)({ integrity: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_3__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_3__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_3__.h)()), void 0) })) });
/**
* Holds what npm wrote down of its installation against what was wanted: npm has checked each archive against the
* checksum that it noted, whatever the machine's configuration made it do with our lock. Throws a `PlatformError`.
*
* @param installed the text of `node_modules/.package-lock.json`
*/
async function checkInstalled(installed, wanted) {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_3__.x)(installedSchema, (0,_json_js__WEBPACK_IMPORTED_MODULE_8__.t)(installed));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("npm's list of what it installed cannot be read");
	const found = parsed.data.packages;
	const expected = { ...await packagesOf(wanted) };
	const vercel = wanted.integrity ?? expected["node_modules/vercel"]?.integrity;
	if (found["node_modules/vercel"]?.integrity !== vercel) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`npm installed another vercel than ${wanted.version} with the checksum ${vercel}`);
	if (wanted.integrity !== void 0) return;
	const other = Object.keys(found).filter((path) => found[path]?.integrity !== expected[path]?.integrity);
	if (other.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`npm installed other packages than vercel@${wanted.version} is known with: ${list(other)}`);
}
function list(paths) {
	return `${paths.slice(0, 5).map((path) => path.replace(/^node_modules\//, "")).join(", ")}${paths.length > 5 ? ` and ${paths.length - 5} more` : ""}`;
}
// actions/vercel-deploy/build/cli-build/install.js
/** Not `vercel`, because what others keep under that name was not checked by us. */
const TOOL = "slipway-vercel";
/** Scripts of packages are not run; our lock is obeyed whatever the machine's configuration says. */
const NPM_ARGS = "install --ignore-scripts --package-lock=true --no-audit --no-fund --no-update-notifier".split(" ");
/** Finds the CLI in a tool cache, or installs it there from npm's registry. Returns the path of `vc.js`. */
async function installCli(wanted, ports, timeout) {
	if (node_process__WEBPACK_IMPORTED_MODULE_7__.platform === "win32") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("build: the CLI is not installed on Windows", { hint: "Run `vercel pull` and `vercel build` in a step before this one, and leave `build` off." });
	const folders = foldersOf(wanted, ports);
	for (const folder of folders) if (await isFile(`${folder}.complete`)) return found(folder, ports);
	const { staging, folder } = await stage(folders);
	try {
		await fill(staging, wanted, ports, timeout);
		await settle(staging, folder);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(staging, {
			recursive: true,
			force: true
		});
	}
	return found(folder, ports);
}
/** Best first: the runner's tool cache may be read-only, or not be there. Another checksum is another folder. */
function foldersOf({ version, integrity }, { env, temp }) {
	const cache = env["RUNNER_TOOL_CACHE"] ?? "";
	const roots = [...cache === "" ? [] : [cache], (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(temp, "slipway-tools")];
	const sum = integrity === void 0 ? "" : `-${Buffer.from(integrity.slice(7), "base64").toString("hex").slice(0, 16)}`;
	return roots.map((root) => (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(root, TOOL, `${version}${sum}`, node_process__WEBPACK_IMPORTED_MODULE_7__.arch));
}
async function stage(folders) {
	let last;
	for (const folder of folders) try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(folder), { recursive: true });
		return {
			folder,
			staging: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdtemp)(`${folder}.part-`)
		};
	} catch (error) {
		last = error;
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`the CLI cannot be kept in ${folders.join(" or ")}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(last)}`);
}
async function fill(folder, wanted, ports, timeout) {
	for (const [name, text] of Object.entries(await lockFiles(wanted))) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, name), text);
	const command = {
		file: "npm",
		args: [
			...NPM_ARGS,
			"--prefix",
			folder
		],
		cwd: folder,
		env: fromMachine(ports.env),
		timeout
	};
	const result = await ports.exec.run(command, { signal: ports.signal });
	ports.signal.throwIfAborted();
	if (result.exitCode !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`npm could not install vercel@${wanted.version}: ${result.tail.trim().slice(-1e3)}`, { hint: "Check that the runner reaches npm's registry. A checksum that does not match is never installed." });
	await checkInstalled(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, "node_modules/.package-lock.json"), "utf8").catch(() => ""), wanted);
}
/** Of several jobs on one machine the first wins, and the others use what it kept. */
async function settle(staging, folder) {
	if (!await moved(staging, folder) && !await isFile(`${folder}.complete`)) {
		await moved(folder, `${staging}-old`);
		await moved(staging, folder);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(`${staging}-old`, {
			recursive: true,
			force: true
		});
	}
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)(`${folder}.complete`, "");
}
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
async function found(folder, { log }) {
	const program = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, "node_modules/vercel/dist/vc.js");
	if (!await isFile(program)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`the CLI was kept in ${folder}, and is not there`);
	log.debug(`the CLI is ${program}`);
	return program;
}
async function isFile(path) {
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(path).catch(() => void 0))?.isFile() === true;
}
// actions/vercel-deploy/build/cli-build/version.js
/** The version whose every package is listed here with its checksum. */
const PINNED_CLI = "60.1.3";
const VERSION = /^v?(\d+\.\d+\.\d+(?:-[\w.]+)?)(?:@(sha512-[A-Za-z\d+/]{86}==))?$/;
/** Reads `cli-version`: the pinned version, or another with its checksum. Throws a `UserError`. */
function parseCliVersion(text) {
	const [, version, integrity] = VERSION.exec(text) ?? [];
	if (version === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`cli-version: "${text}" is neither a version nor version@sha512-…`, { hint: HINT });
	if (version === "60.1.3") return {
		version,
		integrity: void 0
	};
	if (integrity === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`cli-version: the checksum of vercel@${version} is not known here`, { hint: `Write ${version}@ and what "npm view vercel@${version} dist.integrity" prints, or use ${PINNED_CLI}.` });
	return {
		version,
		integrity
	};
}
const HINT = `Use ${PINNED_CLI}, or another version with its checksum, such as 61.0.0@sha512-….`;
// actions/vercel-deploy/build/cli-build/build-with-cli.js
/**
* Gets Vercel's CLI, pulls the project's settings and variables, and builds. The pulled variables are masked, and their
* files are removed again however this ends; only a process that is killed cannot, for which there is
* `removePulledFiles` in the post step. Throws `UserError`, `PlatformError` or `TimeoutError`.
*/
async function buildWithCli(request, ports) {
	if (!/^\w+$/.test(request.token)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("token: the CLI takes only letters, digits and underscores", { hint: "Leave `build` off and build in a step of its own, or use a token that Vercel made." });
	const run = await prepare(request, ports);
	const output = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(request.folder, ".vercel/output");
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(output, {
			recursive: true,
			force: true
		});
		await ports.log.group("vercel pull", () => pull(run));
		await ports.log.group("vercel build", () => build(run));
		await checkOutput(output, request.target);
		return { output };
	} finally {
		const removed = await (0,_pulled_files2_js__WEBPACK_IMPORTED_MODULE_4__.n)(request.folder);
		if (removed.length > 0) ports.log.info(`Removed ${removed.join(", ")}.`);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(run.configDir, {
			recursive: true,
			force: true
		});
	}
}
async function prepare(request, ports) {
	const deadline = ports.clock.now() + request.timeout;
	const { cli } = request;
	return {
		request,
		ports,
		program: "path" in cli ? cli.path : await ports.log.group("Install Vercel's CLI", () => installCli(parseCliVersion(cli.version), ports, request.timeout)),
		deadline,
		configDir: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(ports.temp, "slipway-vercel-config-"))
	};
}
async function pull(run) {
	const { request, ports, configDir } = run;
	const { target, branch, apiUrl, folder, token } = request;
	const { exitCode, tail } = await call(run, pullArguments(target, branch, {
		apiUrl,
		configDir
	}), pullEnvironment(ports.env, request, token));
	ports.log.mask(await (0,_pulled_files2_js__WEBPACK_IMPORTED_MODULE_4__.t)(folder));
	if (exitCode !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`vercel pull ended with ${exitCode}: ${lastLines(tail)}`, { hint: "It needs a token that may read the team, not only the project: without one, build in a step of its own." });
	if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.join)(folder, ".vercel/project.json"), "utf8").catch(() => "")).includes(`"${request.projectId}"`)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("vercel pull ended well and did not write the project's settings");
}
async function build(run) {
	const { request, ports, configDir } = run;
	const { exitCode, tail } = await call(run, buildArguments(request.target, {
		apiUrl: request.apiUrl,
		configDir
	}), buildEnvironment(ports.env, request, request.env));
	if (exitCode !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`vercel build ended with ${exitCode}: ${lastLines(tail)}`, { hint: "The build's output is above; nothing was deployed." });
}
/** Runs the CLI on the Node that runs this; nothing is read from standard input, so that no question is answered. */
async function call({ request, ports, program, deadline }, args, env) {
	const timeout = Math.max(1, deadline - ports.clock.now());
	const command = {
		file: node_process__WEBPACK_IMPORTED_MODULE_7__.execPath,
		args: [program, ...args],
		cwd: request.folder,
		env,
		timeout
	};
	const result = await ports.exec.run(command, { signal: ports.signal });
	ports.signal.throwIfAborted();
	if (result.endedBy === "timeout") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`vercel ${args[0]} was not done within ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__.n)(request.timeout)}`, { hint: "Raise timeout." });
	return result;
}
function lastLines(tail) {
	return tail.trim().split("\n").slice(-3).join(" / ");
}



/***/ }),

/***/ 537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ removePulledFiles),
/* harmony export */   t: () => (/* binding */ pulledSecrets)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);



// actions/vercel-deploy/build/cli-build/pulled-files.js
/** `.vercel/.env.production.local`, `.vercel/.env.preview.local` …: what `vercel pull` writes, secrets in the clear. */
const PULLED = /^\.env\..+\.local$/;
/** Names whose values are in every visitor's browser, or Vercel's own switches. */
const PUBLIC = /^(?:VERCEL|NEXT_PUBLIC|NUXT_PUBLIC|NUXT_ENV|VITE|PUBLIC|REACT_APP|GATSBY|EXPO_PUBLIC|TURBO|NX)_/;
/** Removes the pulled environment files of a folder; those that nobody pulled now as well. Returns their names. */
async function removePulledFiles(folder) {
	const names = await pulledFiles(folder);
	for (const name of names) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".vercel", name), { force: true });
	return names;
}
/** The values of the pulled files that are to be masked: all but those that everybody may see. */
async function pulledSecrets(folder) {
	const values = [];
	for (const name of await pulledFiles(folder)) {
		const variables = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseEnv)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".vercel", name), "utf8"));
		for (const [key, value] of Object.entries(variables)) if (value !== void 0 && value !== "" && !PUBLIC.test(key)) values.push(value);
	}
	return values;
}
async function pulledFiles(folder) {
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".vercel")).catch(() => [])).filter((name) => PULLED.test(name));
}



/***/ })

};
