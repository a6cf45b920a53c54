export const id = 461;
export const ids = [461];
export const modules = {

/***/ 2461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeReport: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(595);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



// actions/health-gate/build/report-file.js
/** Writes the report as JSON and returns its path as the user gave it. Throws `UserError` when it cannot be written. */
async function writeReport(file, workspace, text) {
	const target = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(workspace, file);
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target), { recursive: true });
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, text, "utf8");
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`report: ${file} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(cause)}`, { cause });
	}
	return file;
}



/***/ })

};
