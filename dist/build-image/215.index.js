export const id = 215;
export const ids = [215];
export const modules = {

/***/ 3215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pullByDigest: () => (/* reexport safe */ _local_image2_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _local_image2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8537);



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
