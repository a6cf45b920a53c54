export const id = 321;
export const ids = [321];
export const modules = {

/***/ 7321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectSqlite: () => (/* binding */ connectSqlite)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8903);
/* harmony import */ var _transaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6559);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(695);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(206);




// packages/database/build/servers/sqlite/connect.js
/**
* Opens a SQLite file. Its statements run inside this process and block it; they cannot be cancelled, only ended with the
* process, after which SQLite itself undoes what was not committed.
*
* @throws DatabaseError
*/
async function connectSqlite(address, options) {
	return createSqliteSession(await (0,_open_js__WEBPACK_IMPORTED_MODULE_0__.n)(address.file, {
		create: options.create ?? false,
		...options.lockTimeout === void 0 ? {} : { timeout: options.lockTimeout }
	}), address);
}
async function createSqliteSession(database, address) {
	const execute = (sql) => attempt(() => database.exec(sql));
	const query = (sql, parameters = []) => attempt(() => (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__.t)(database, sql, parameters));
	const steps = {
		begin: () => execute("BEGIN IMMEDIATE"),
		commit: () => execute("COMMIT"),
		rollback: () => execute("ROLLBACK")
	};
	return {
		server: await identify(query, address),
		query,
		execute,
		transaction: (work) => (0,_transaction_js__WEBPACK_IMPORTED_MODULE_2__.t)(steps, work),
		cancel: () => Promise.resolve(),
		close: async () => {
			if (database.isOpen) database.close();
		}
	};
}
async function identify(query, address) {
	const [row] = await query("SELECT sqlite_version() AS version");
	const version = String(row?.["version"]);
	const describe = (0,_address_js__WEBPACK_IMPORTED_MODULE_3__.t)(address);
	return {
		dialect: "sqlite",
		version,
		major: Number.parseInt(version, 10),
		database: address.file,
		pooled: false,
		describe
	};
}
async function attempt(work) {
	try {
		return work();
	} catch (error) {
		throw (0,_open_js__WEBPACK_IMPORTED_MODULE_0__.r)(error);
	}
}



/***/ }),

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

/***/ 206:
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

/***/ 6559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inTransaction)
/* harmony export */ });
// packages/database/build/connection/transaction.js
/** Runs `work` between `begin` and `commit`; rolls back, and throws the first error, when either fails. */
async function inTransaction(steps, work) {
	await steps.begin();
	try {
		const result = await work();
		await steps.commit();
		return result;
	} catch (error) {
		await steps.rollback().catch(() => void 0);
		throw error;
	}
}



/***/ })

};
