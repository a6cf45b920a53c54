export const id = 63;
export const ids = [63];
export const modules = {

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ openSqlite),
/* harmony export */   r: () => (/* binding */ sqliteError),
/* harmony export */   t: () => (/* binding */ loadSqlite)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4665);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);



// packages/database/build/servers/sqlite/errors.js
/** Names of SQLite's primary result codes (sqlite.org/rescode.html) that a migration may meet. */
const NAMES = {
	1: "SQLITE_ERROR",
	3: "SQLITE_PERM",
	5: "SQLITE_BUSY",
	6: "SQLITE_LOCKED",
	7: "SQLITE_NOMEM",
	8: "SQLITE_READONLY",
	10: "SQLITE_IOERR",
	11: "SQLITE_CORRUPT",
	13: "SQLITE_FULL",
	14: "SQLITE_CANTOPEN",
	18: "SQLITE_TOOBIG",
	19: "SQLITE_CONSTRAINT",
	20: "SQLITE_MISMATCH",
	26: "SQLITE_NOTADB"
};
/** Makes our error of whatever node:sqlite threw. */
function sqliteError(error) {
	if (error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_1__.t) return error;
	const extended = error instanceof Error ? Reflect.get(error, "errcode") : void 0;
	const number = typeof extended === "number" ? extended : void 0;
	const code = number === void 0 ? "UNKNOWN" : NAMES[number & 255] ?? `SQLITE_${number & 255}`;
	return new _database_error_js__WEBPACK_IMPORTED_MODULE_1__.t((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error), {
		code,
		cause: error,
		...number === void 0 ? {} : { number }
	});
}
// packages/database/build/servers/sqlite/open.js
/** Node's own SQLite. @throws UserError on a Node.js without it */
async function loadSqlite() {
	try {
		return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 99, 19));
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`This is Node.js ${process.version}, which has no SQLite.`, {
			hint: "Use Node.js 24.",
			cause
		});
	}
}
/** Opens a database file. Foreign keys are not enforced, as in SQLite's own shell. @throws DatabaseError */
async function openSqlite(file, options = {}) {
	const { DatabaseSync: Database } = await loadSqlite();
	if (options.create !== true && !(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(file)) throw sqliteError(Object.assign(/* @__PURE__ */ new Error(`there is no file ${file}`), { errcode: 14 }));
	try {
		const database = new Database(file, {
			timeout: Math.ceil(options.timeout ?? 5e3),
			enableForeignKeyConstraints: false,
			readOnly: options.readOnly ?? false
		});
		database.prepare("SELECT count(*) FROM sqlite_schema").get();
		return database;
	} catch (error) {
		throw sqliteError(error);
	}
}



/***/ }),

/***/ 3063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   swapSqlite: () => (/* binding */ swapSqlite)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(695);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);




// packages/database/build/restore/sqlite/swap.js
/**
* Puts a restored file in the live one's place, with one rename; the live one stays under the name `kept`.
*
* @throws UserError while a program has the live database open
*/
async function swapSqlite(live, fresh, kept) {
	await foldLog(fresh);
	await foldLog(live);
	const { mode, uid, gid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.stat)(live);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.chmod)(fresh, mode & 511);
	if (process.getuid?.() === 0) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.chown)(fresh, uid, gid);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.link)(live, kept);
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(fresh, live);
	} catch (error) {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(kept, { force: true });
		throw error;
	}
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(live), "r");
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}
/**
* Moves what is in the write-ahead log into the file, and the log away: it would be taken for the new file's. Leaving WAL
* mode needs the database for ourselves, so it also proves that nobody has it open.
*/
async function foldLog(file) {
	const database = await (0,_open_js__WEBPACK_IMPORTED_MODULE_1__.n)(file, { timeout: 2e3 });
	try {
		const { journal_mode: before } = { ...database.prepare("PRAGMA journal_mode").get() };
		if (before !== "wal") {
			database.exec("BEGIN EXCLUSIVE; ROLLBACK");
			return;
		}
		const { journal_mode: after } = { ...database.prepare("PRAGMA journal_mode = DELETE").get() };
		if (after === "wal") throw Object.assign(/* @__PURE__ */ new Error("database is locked"), { errcode: 5 });
	} catch (error) {
		const cause = (0,_open_js__WEBPACK_IMPORTED_MODULE_1__.r)(error);
		if (cause.code !== "SQLITE_BUSY") throw cause;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`A program has ${file} open; it cannot be replaced.`, {
			hint: "Stop the application, restore, and start it again.",
			cause
		});
	} finally {
		database.close();
	}
}



/***/ })

};
