export const id = 624;
export const ids = [624];
export const modules = {

/***/ 2624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   start: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(821);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1421);



// packages/core/build/exec/start.js
/** Starts a program as the leader of a group of its own, and gives it its input. Throws a `UserError`. */
async function start(command) {
	const child = open(command);
	const pid = await new Promise((resolve, reject) => {
		child.once("spawn", () => resolve(child.pid ?? 0));
		child.on("error", (error) => reject(cannotStart(command, error)));
	});
	child.stdin.on("error", () => void 0);
	child.stdin.end(command.input ?? "");
	return {
		process: child,
		pid
	};
}
/** Reasons in our own words. Node's would quote an argument, whatever it holds. */
const REASONS = {
	E2BIG: "its arguments and its environment are too long for this system",
	EACCES: "it may not be executed",
	ENOENT: "there is no such program",
	ERR_INVALID_ARG_VALUE: "an argument or a variable holds a NUL byte"
};
function open(command) {
	try {
		return (0,node_child_process__WEBPACK_IMPORTED_MODULE_2__.spawn)(command.file, [...command.args], {
			cwd: command.cwd,
			env: { ...command.env },
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			detached: true
		});
	} catch (error) {
		throw cannotStart(command, error);
	}
}
function cannotStart({ file, cwd }, error) {
	const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error);
	if (code === "ENOENT" && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(cwd)) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`cannot start ${file}: there is no folder ${cwd} to run it in`);
	const hint = code === "ENOENT" ? { hint: "Install it in an earlier step, or give its full path." } : {};
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`cannot start ${file}: ${REASONS[code ?? ""] ?? code ?? "the system refused"}`, hint);
}



/***/ })

};
