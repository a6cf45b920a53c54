export const id = 712;
export const ids = [712];
export const modules = {

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



/***/ }),

/***/ 94712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileLock: () => (/* binding */ fileLock)
/* harmony export */ });
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1134);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73440);


// packages/database/build/lock/sqlite-lock.js
/**
* A lock for a database that is a file: an open write transaction in a small SQLite database beside it. The system gives
* it back when the process ends, however it ends, and the database itself stays free for the program that migrates.
* The small file stays: to remove it would let two processes hold two files of one name.
*/
async function fileLock(database, owner) {
	const file = await (0,_open_js__WEBPACK_IMPORTED_MODULE_0__.n)(`${database}-slipway-lock`, {
		create: true,
		timeout: 0
	});
	const holder = `${owner}, process ${process.pid}`;
	return {
		attempt: async () => attempt(file, holder),
		isHeld: async () => file.isOpen && file.isTransaction,
		async release() {
			if (!file.isOpen) return;
			if (file.isTransaction) file.exec("ROLLBACK");
			file.close();
		}
	};
}
/** Writes who we are, then begins the transaction that stays open; another's may come between the two. */
function attempt(file, holder) {
	for (;;) {
		if (!begin(file)) return found(file);
		file.exec("CREATE TABLE IF NOT EXISTS holder (description TEXT NOT NULL)");
		if (descriptionIn(file) === holder) return { taken: true };
		file.exec("DELETE FROM holder");
		file.prepare("INSERT INTO holder VALUES (?)").run(holder);
		file.exec("COMMIT");
	}
}
function begin(file) {
	try {
		file.exec("BEGIN IMMEDIATE");
		return true;
	} catch (error) {
		if ((0,_open_js__WEBPACK_IMPORTED_MODULE_0__.r)(error).code === "SQLITE_BUSY") return false;
		throw (0,_open_js__WEBPACK_IMPORTED_MODULE_0__.r)(error);
	}
}
function found(file) {
	const holder = descriptionIn(file);
	return holder === void 0 ? { taken: false } : {
		taken: false,
		holder
	};
}
function descriptionIn(file) {
	try {
		const description = (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__.t)(file, "SELECT description FROM holder", [])[0]?.["description"];
		return typeof description === "string" ? description : void 0;
	} catch {
		return;
	}
}



/***/ })

};
