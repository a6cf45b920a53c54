export const id = 645;
export const ids = [645];
export const modules = {

/***/ 8645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordVerdict: () => (/* binding */ recordVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(595);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4327);
/* harmony import */ var _status_description_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4721);



// actions/health-gate/build/record-verdict.js
/** What a verdict says of a release: proven good, proven bad, or neither, which is not good enough to go back to. */
function stateFor(verdict) {
	if ((0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__.n)(verdict)) return "success";
	return verdict === "unhealthy" || verdict === "not-live" ? "failure" : "error";
}
/**
* Writes the verdict into the records of the release, so that a rollback never leads to one that the gate called bad.
* Never throws: the verdict is what it is, and what cannot be written is a warning.
*/
async function recordVerdict(inputs, result, ports) {
	const ids = inputs.records ?? [];
	if (ids.length === 0) return;
	const { HURRIED, openBook, openLedger } = await __webpack_require__.e(/* import() */ 878).then(__webpack_require__.bind(__webpack_require__, 2878));
	const { context, clock, redact, log } = ports;
	const { repository, apiUrl, runUrl: logUrl } = context;
	const debug = (message) => log.debug(message);
	const connect = () => openLedger({
		token: inputs["github-token"],
		repository,
		apiUrl,
		redact,
		clock,
		debug,
		patience: HURRIED
	});
	const book = openBook("best-effort", connect, (message) => log.warning(message));
	const state = stateFor(result.ruling.verdict);
	const note = (id) => book.note(id, state, {
		description: (0,_status_description_js__WEBPACK_IMPORTED_MODULE_1__.t)(result),
		logUrl
	});
	try {
		await Promise.all(ids.map(note));
	} catch (error) {
		log.warning(`the verdict could not be written into the release's records: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
}



/***/ })

};
