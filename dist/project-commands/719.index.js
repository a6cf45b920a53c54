export const id = 719;
export const ids = [719];
export const modules = {

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(477);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(235);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(290);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(760);





// actions/project-commands/build/package-manager.js
/** Installed where the project names no version of its own; npm checks the package against its published hash. */
const BUN = "1.4.5";
const LOCKFILES = {
	bun: ["bun.lock", "bun.lockb"],
	pnpm: ["pnpm-lock.yaml"],
	yarn: ["yarn.lock"],
	npm: ["package-lock.json", "npm-shrinkwrap.json"]
};
/** The project's package manager: what `packageManager` names, otherwise the lockfile's. Throws a `UserError` when two fit. */
function packageManagerOf(project) {
	const [named, version] = (project.packageManager ?? "").split("@");
	return describe(isKnown(named) ? named : byLockfile(project), project, isKnown(named) ? version?.split("+")[0] : void 0);
}
function isKnown(name) {
	return name !== void 0 && Object.hasOwn(LOCKFILES, name);
}
function byLockfile(project) {
	const found = [
		"bun",
		"pnpm",
		"yarn",
		"npm"
	].filter((name) => LOCKFILES[name].some((file) => project.files.has(file)));
	if (found.length > 1) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the project has lockfiles of ${found.join(" and ")}`, { hint: "Delete the one that is not used, or name the package manager in package.json, such as \"packageManager\": \"pnpm@10.1.0\"." });
	return found[0] ?? "npm";
}
function describe(name, project, version) {
	const locked = LOCKFILES[name].some((file) => project.files.has(file));
	const run = (script) => `${name} run ${script}`;
	if (name === "npm") return {
		name,
		setup: "",
		install: locked ? "npm ci" : "npm install",
		run
	};
	if (name === "bun") return {
		name,
		setup: `npm install --global bun@${version ?? BUN}`,
		install: locked ? "bun install --frozen-lockfile" : "bun install",
		run
	};
	const setup = "corepack enable";
	if (name === "pnpm") return {
		name,
		setup,
		install: locked ? "pnpm install --frozen-lockfile" : "pnpm install",
		run
	};
	const modern = project.files.has(".yarnrc.yml") || version !== void 0 && !version.startsWith("1.");
	return {
		name,
		setup,
		install: `yarn install${locked ? modern ? " --immutable" : " --frozen-lockfile" : ""}`,
		run
	};
}
// actions/project-commands/build/plan.js
/** The names under which projects keep these scripts, the usual one first. */
const SCRIPTS = {
	lint: ["lint"],
	typecheck: [
		"typecheck",
		"type-check",
		"check-types",
		"types",
		"tsc"
	],
	build: ["build"],
	test: ["test"]
};
/** `npm init` writes this one; a project that still has it has no tests. */
const NO_TEST = /no test specified/;
/** Decides the commands from what the project has and what the user gave. */
function planCommands(project, overrides) {
	const manager = project.hasPackageJson ? packageManagerOf(project) : void 0;
	const step = (name) => override(overrides[name]) ?? suggest(project, name, manager?.run);
	return {
		"package-manager": manager?.name ?? "",
		setup: manager?.setup ?? "",
		install: override(overrides.install) ?? manager?.install ?? "",
		lint: step("lint"),
		typecheck: step("typecheck"),
		build: step("build"),
		test: step("test")
	};
}
function override(given) {
	return given === "none" ? "" : given;
}
function suggest(project, step, run) {
	const script = SCRIPTS[step].find((name) => Object.hasOwn(project.scripts, name));
	if (script === void 0 || run === void 0 || NO_TEST.test(project.scripts[script] ?? "")) return "";
	return run(script);
}
// actions/project-commands/build/project.js
const PackageJson = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.t)({
	packageManager: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.n)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.i)()),
	scripts: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.n)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.i)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.i)()))
});
/** The files that tell package managers apart. */
const TELLING_FILES = [
	"bun.lock",
	"bun.lockb",
	"pnpm-lock.yaml",
	"yarn.lock",
	".yarnrc.yml",
	"package-lock.json",
	"npm-shrinkwrap.json"
];
/** Reads a project's folder. Throws a `UserError` when it is not there or its package.json cannot be read. */
function readProject(folder) {
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(folder)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`working-directory: there is no folder ${folder}`, { hint: "Is the repository checked out before this step?" });
	const manifest = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "package.json");
	const files = new Set(TELLING_FILES.filter((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file))));
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(manifest)) return {
		hasPackageJson: false,
		packageManager: void 0,
		scripts: {},
		files
	};
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.o)(PackageJson, readJson(manifest));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${manifest} is not as npm wants it: ${(0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.s)(parsed.error)}`);
	return {
		hasPackageJson: true,
		packageManager: parsed.data.packageManager,
		scripts: parsed.data.scripts ?? {},
		files
	};
}
function readJson(file) {
	try {
		return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(file, "utf8"));
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${file} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(cause)}`, { cause });
	}
}
// actions/project-commands/build/run.js
/** Reads the project and sets its commands as outputs. */
async function run(inputs, ports) {
	const commands = planCommands(readProject((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(ports.context.workspace, inputs["working-directory"])), {
		install: inputs["install-command"],
		lint: inputs["lint-command"],
		typecheck: inputs["typecheck-command"],
		build: inputs["build-command"],
		test: inputs["test-command"]
	});
	ports.outputs.set(commands);
	for (const [name, command] of Object.entries(commands)) ports.log.info(`${name}: ${command === "" ? "none" : command}`);
	ports.summary.append(summarise(commands));
	return Promise.resolve({ ok: true });
}
function summarise(commands) {
	const rows = Object.entries(commands).map(([name, command]) => [name, command === "" ? "none" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.t)(command)]);
	return `### Project\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.r)(["Step", "Command"], rows)}`;
}



/***/ })

};
