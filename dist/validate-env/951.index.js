export const id = 951;
export const ids = [951];
export const modules = {

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCompose: () => (/* binding */ scanCompose)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9697);
/* harmony import */ var _interpolate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9279);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);



// actions/validate-env/build/compose/references.js
/** Deeper nesting is not followed. */
const DEEPEST = 50;
/** Every reference of a text, those inside defaults included. */
function referencesIn(text, depth = 0) {
	const references = [];
	let isMalformed = depth > DEEPEST;
	for (let dollar = isMalformed ? -1 : text.indexOf("$"); dollar !== -1;) {
		const reference = (0,_interpolate_js__WEBPACK_IMPORTED_MODULE_2__.n)(text, dollar);
		if (reference.kind === "malformed") isMalformed = true;
		if (reference.kind === "name") {
			const { name, operator, argument } = reference;
			const inner = referencesIn(argument, depth + 1);
			references.push({
				name,
				operator,
				argument
			}, ...inner.references);
			isMalformed ||= inner.isMalformed;
		}
		dollar = text.indexOf("$", reference.end);
	}
	return {
		references,
		isMalformed
	};
}
// actions/validate-env/build/compose/scan.js
/** Scans compose files, each on its own, as Compose interpolates them: values only, before the files are merged. */
function scanCompose(folder, files) {
	const found = {
		references: [],
		literals: [],
		malformed: [],
		hasEnvFile: false
	};
	for (const file of files) scanFile(folder.shown(file), folder.read(file, "the compose file"), found);
	return found;
}
function scanFile(file, text, found) {
	const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
	const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, {
		lineCounter: lines,
		prettyErrors: false,
		merge: true
	});
	const placeOf = (node) => ({
		file,
		line: lines.linePos(node.range?.[0] ?? 0).line
	});
	const problem = document.errors[0];
	if (problem !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the compose file ${file} is not YAML (line ${lines.linePos(problem.pos[0]).line}, ${problem.code})`);
	(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(document, {
		Scalar(key, node) {
			if (key === "key" || typeof node.value !== "string") return;
			const { references, isMalformed } = referencesIn(node.value);
			const place = placeOf(node);
			for (const { name, operator, argument } of references) found.references.push({
				name,
				operator,
				argument,
				place
			});
			if (isMalformed) found.malformed.push(place);
		},
		Pair(_key, pair) {
			if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(pair.key)) return;
			if (pair.key.value === "env_file") found.hasEnvFile = true;
			if (pair.key.value === "environment") found.literals.push(...literalsIn(pair.value, placeOf));
		}
	});
}
/** `NAME: value` and `- NAME=value`, when the value is written out. */
function literalsIn(node, placeOf) {
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node)) return node.items.flatMap((item) => {
		const [, name, value] = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(item) && typeof item.value === "string" ? /^([^=]+)=([^]+)$/.exec(item.value) ?? [] : [];
		return name === void 0 || value === void 0 || value.includes("$") ? [] : [{
			name,
			place: placeOf(item)
		}];
	});
	if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node)) return [];
	return node.items.flatMap(({ key, value }) => {
		const text = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(value) && value.value !== null ? value.source ?? "" : "";
		const name = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) && typeof key.value === "string" ? key.value : "";
		return name !== "" && text !== "" && !text.includes("$") ? [{
			name,
			place: placeOf(key)
		}] : [];
	});
}



/***/ })

};
