export const id = 210;
export const ids = [210];
export const modules = {

/***/ 4210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

// actions/validate-env/build/contract/tree/yaml-tree.js
/** Reads any YAML 1.2 document, JSON included. Loaded only for documents that the quick reader does not take. */
function readYaml(text) {
	const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
	const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
		lineCounter: lines,
		prettyErrors: false
	});
	const line = (offset) => lines.linePos(offset ?? 0).line;
	const issues = document.errors.map((error) => ({
		line: line(error.pos[0]),
		message: `is not YAML: ${error.message}`
	}));
	if (issues.length > 0) return { issues };
	if (document.contents === null) return { tree: {
		kind: "scalar",
		line: 1,
		value: null
	} };
	const tree = convert(document.contents, {
		line,
		issues
	});
	return issues.length > 0 ? { issues } : { tree };
}
function convert(node, conversion) {
	const line = conversion.line(node.range?.[0]);
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) return {
		kind: "map",
		line,
		entries: node.items.map((pair) => entry(pair, conversion))
	};
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) return {
		kind: "list",
		line,
		items: node.items.map((item) => convert(item, conversion))
	};
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) return {
		kind: "scalar",
		line,
		value: scalar(node.value)
	};
	conversion.issues.push({
		line,
		message: "holds an alias; anchors and aliases are not read, write it out"
	});
	return {
		kind: "scalar",
		line,
		value: null
	};
}
function entry(pair, conversion) {
	const line = conversion.line(pair.key.range?.[0]);
	const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? pair.key.source ?? String(pair.key.value) : void 0;
	if (key === void 0) conversion.issues.push({
		line,
		message: "has a key that is no text"
	});
	const value = pair.value === null ? {
		kind: "scalar",
		line,
		value: null
	} : convert(pair.value, conversion);
	return {
		key: key ?? "",
		line,
		value
	};
}
function scalar(value) {
	if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
	return null;
}



/***/ })

};
