export const id = 687;
export const ids = [687];
export const modules = {

/***/ 13687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copySqlite: () => (/* binding */ copySqlite),
/* harmony export */   readSqliteCopy: () => (/* binding */ readSqliteCopy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1134);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73440);
/* harmony import */ var _count_rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69901);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);






// packages/database/build/backup/sqlite/copy.js
/**
* Copies a database with SQLite's backup interface, which sees what is still in the write-ahead log; a copy of the file
* alone would lose that.
*/
async function copySqlite(file, partial) {
	const { backup } = await (0,_open_js__WEBPACK_IMPORTED_MODULE_1__.t)();
	const source = await (0,_open_js__WEBPACK_IMPORTED_MODULE_1__.n)(file, { timeout: 3e4 });
	try {
		await backup(source, partial);
		const [row] = (0,_rows_js__WEBPACK_IMPORTED_MODULE_4__.t)(source, "SELECT sqlite_version() AS version", []);
		return {
			rows: await readSqliteCopy(partial),
			tool: `SQLite ${String(row?.["version"])} backup`
		};
	} finally {
		source.close();
		for (const rest of [
			"-wal",
			"-shm",
			"-journal"
		]) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(`${partial}${rest}`, { force: true });
	}
}
/**
* Reads a copy in full: every page, every index.
*
* @returns how many rows each table has
* @throws UserError
*/
async function readSqliteCopy(file) {
	const { DatabaseSync } = await (0,_open_js__WEBPACK_IMPORTED_MODULE_1__.t)();
	const location = (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(file);
	location.searchParams.set("immutable", "1");
	try {
		const database = new DatabaseSync(location, { readOnly: true });
		try {
			const problems = (0,_rows_js__WEBPACK_IMPORTED_MODULE_4__.t)(database, "PRAGMA integrity_check", []).map((row) => String(row["integrity_check"]));
			if (problems.join("") !== "ok") throw new Error(problems.slice(0, 3).join("; "));
			return await (0,_count_rows_js__WEBPACK_IMPORTED_MODULE_5__.t)(async (sql) => (0,_rows_js__WEBPACK_IMPORTED_MODULE_4__.t)(database, sql, []));
		} finally {
			database.close();
		}
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The SQLite copy ${file} is damaged: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(cause)}.`, {
			hint: "Make another backup; if the database itself is damaged, `PRAGMA integrity_check` on it says so.",
			cause
		});
	}
}



/***/ }),

/***/ 1134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ openSqlite),
/* harmony export */   r: () => (/* binding */ sqliteError),
/* harmony export */   t: () => (/* binding */ loadSqlite)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1864);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);



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
		return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
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

/***/ 73440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ allRows)
/* harmony export */ });
// packages/database/build/servers/sqlite/rows.js
/** Runs one statement with `$1` … and gives back its rows; integers that fit no number become text. */
function allRows(database, sql, parameters) {
	const statement = database.prepare(parameters.length === 0 ? sql : sql.replaceAll(/\$(\d+)/g, "?$1"));
	statement.setReadBigInts(true);
	return statement.all(...parameters.map(inputValue)).map(plain);
}
function inputValue(value) {
	if (value === null || value === void 0) return null;
	if (typeof value === "boolean") return value ? 1 : 0;
	if (value instanceof Date) return value.toISOString();
	if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
	if (value instanceof Uint8Array) return value;
	throw new TypeError(`SQLite takes no ${typeof value} for a value`);
}
function plain(row) {
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, number(value)]));
}
function number(value) {
	if (typeof value !== "bigint") return value;
	const small = Number(value);
	return Number.isSafeInteger(small) ? small : value.toString();
}



/***/ })

};
