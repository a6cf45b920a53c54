export const id = 311;
export const ids = [311];
export const modules = {

/***/ 5311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removePulledFiles: () => (/* reexport safe */ _pulled_files2_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _pulled_files2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(537);



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
