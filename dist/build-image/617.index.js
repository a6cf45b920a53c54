export const id = 617;
export const ids = [617];
export const modules = {

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readImages: () => (/* binding */ readImages)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2872);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7658);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);



// actions/build-image/build/images/read-images.js
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const NETWORKS = [
	"default",
	"none",
	"host"
];
/** How the value of each key is read. Each throws `FieldProblem`. */
const READERS = {
	image: textOf,
	context: textOf,
	file: textOf,
	target: textOf,
	tags: (node) => (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__.r)(listOf(node)),
	"build-args": pairsOf,
	secrets: (node) => (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__.i)(secretLines(node)),
	labels: pairsOf,
	platforms: (node) => (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__.n)(listOf(node)),
	network: networkOf
};
/** Reads the list of images. Every scalar is text as it stands: `1.10` is a version, and `no` is a word. */
function readImages(text) {
	const document = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(text, {
		schema: "failsafe",
		prettyErrors: false
	});
	const [error] = document.errors;
	if (error !== void 0) return {
		drafts: [],
		problems: [`images: is not YAML: ${error.message}`]
	};
	if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(document.contents) || document.contents.items.length === 0) return {
		drafts: [],
		problems: ["images: must name at least one image, each with its settings below it"]
	};
	const problems = [];
	return {
		drafts: document.contents.items.map(({ key, value }) => {
			const name = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(key) ? String(key.value) : "";
			if (!NAME.test(name)) problems.push(`images: ${JSON.stringify(name)} cannot be the name of an image`);
			return readDraft(name, value, problems);
		}),
		problems
	};
}
function readDraft(name, node, problems) {
	if (isEmpty(node)) return { name };
	if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(node)) {
		problems.push(`images: ${name}: must be settings below the name, such as context: ./backend`);
		return { name };
	}
	const draft = { name };
	for (const { key, value } of node.items) {
		const word = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(key) ? String(key.value) : "";
		const read = Object.entries(READERS).find(([known]) => known === word)?.[1];
		try {
			if (read === void 0) throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t(`is not a setting of an image; known are ${Object.keys(READERS).join(", ")}`);
			draft[word] = read(value);
		} catch (error) {
			if (!(error instanceof _field_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
			problems.push(`images: ${name}: ${word} ${error.message}`);
		}
	}
	return draft;
}
function isEmpty(node) {
	return node === null || (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(node) && (node.value === "" || node.value === null);
}
function textOf(node) {
	const text = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(node) ? String(node.value).trim() : "";
	if (text === "" || text.startsWith("-")) throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t("must be a text that does not begin with a hyphen");
	return text;
}
function networkOf(node) {
	const found = NETWORKS.find((word) => word === textOf(node));
	if (found === void 0) throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t(`must be one of ${NETWORKS.join(", ")}`);
	return found;
}
/** A YAML list, or words in one text. */
function listOf(node) {
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isSeq */ .oP)(node)) return node.items.map(textOf);
	return (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__.a)(textOf(node));
}
/** A mapping of texts. */
function pairsOf(node) {
	if (isEmpty(node)) return {};
	if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(node) || node.items.some(({ key, value }) => !(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(key) || !(value === null || (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(value)))) throw new _field_js__WEBPACK_IMPORTED_MODULE_0__.t("must be a mapping of names to texts");
	return Object.fromEntries(node.items.map(({ key, value }) => [String((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(key) ? key.value : ""), isEmpty(value) ? "" : String((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(value) ? value.value : "")]));
}
/** A mapping, a list of lines, or lines in one text. */
function secretLines(node) {
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(node)) return Object.entries(pairsOf(node)).map(([id, name]) => `${id}=${name}`);
	if ((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isSeq */ .oP)(node)) return node.items.map(textOf);
	return (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__.a)(textOf(node));
}



/***/ })

};
