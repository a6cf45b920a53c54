export const id = 862;
export const ids = [862];
export const modules = {

/***/ 5862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadSqliteCopy: () => (/* binding */ loadSqliteCopy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


// packages/database/build/restore/sqlite/load.js
/** How the folders of copies begin. */
const SCRATCH_PREFIX = ".slipway-restore-";
/** Copies a backup into a folder beside the database: on the same disk, so that it can be put in place by a rename. */
async function loadSqliteCopy(address, backup) {
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(address.file), SCRATCH_PREFIX));
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(address.file));
	const drop = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, {
		recursive: true,
		force: true
	});
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(backup, file);
		return {
			address: {
				protocol: "sqlite",
				file
			},
			drop
		};
	} catch (error) {
		await drop();
		throw error;
	}
}



/***/ })

};
