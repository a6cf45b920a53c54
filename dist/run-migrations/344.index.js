export const id = 344;
export const ids = [344];
export const modules = {

/***/ 8076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ beside)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8903);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4329);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4665);




// packages/database/build/restore/postgres/maintenance.js
/** Databases that every cluster has; one can be renamed only from another. */
const OTHERS = ["postgres", "template1"];
/** Opens a session beside a database. @throws DatabaseError, UserError */
async function connectBeside(address) {
	const [first = "postgres", second] = OTHERS.filter((name) => name !== address.database);
	const connection = await open(address, first, second);
	if (!connection.server.pooled) return connection;
	await connection.close();
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${connection.server.describe} is a pooler; a restore needs the server itself.`, { hint: "Give the server's own address." });
}
async function open(address, name, other) {
	try {
		return await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__.n)((0,_address_js__WEBPACK_IMPORTED_MODULE_3__.n)(address, name), { applicationName: "slipway restore" });
	} catch (error) {
		if (!(error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_1__.t && ["3D000", "42501"].includes(error.code)) || other === void 0) throw error;
		return open(address, other, void 0);
	}
}
/** Gives `work` a session beside a database. */
async function beside(address, work) {
	const connection = await connectBeside(address);
	try {
		return await work(connection);
	} finally {
		await connection.close();
	}
}



/***/ }),

/***/ 3344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   swapPostgres: () => (/* binding */ swapPostgres)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4665);
/* harmony import */ var _maintenance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8076);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9739);




// packages/database/build/restore/postgres/swap.js
/** How often sessions on the live database are ended while it is renamed, in milliseconds. */
const PAUSE = 50;
/**
* Puts the fresh database in the live one's place, in one transaction: killed at any moment, the live database is the old
* one or the new one. The first rename locks the name, so that nobody can enter any more, and the server then waits up to
* 5 s for those who are inside; meanwhile a second session ends them.
*/
async function swapPostgres(address, names, clock) {
	await (0,_maintenance_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, (renamer) => (0,_maintenance_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, async (ender) => {
		const state = { over: false };
		const renaming = rename(renamer, names).finally(() => {
			state.over = true;
		});
		await Promise.all([renaming, endSessions(ender, names.live, state, clock)]);
	}));
}
async function rename(connection, { live, fresh, kept }) {
	try {
		await connection.transaction(async () => {
			await connection.execute(`ALTER DATABASE ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__.t)(live)} RENAME TO ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__.t)(kept)}`);
			await connection.execute(`ALTER DATABASE ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__.t)(fresh)} RENAME TO ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__.t)(live)}`);
		});
	} catch (cause) {
		const busy = cause instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_1__.t && cause.code === "55006";
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${live} could not be replaced: ${cause instanceof Error ? cause.message : ""}`, {
			hint: busy ? "Somebody's sessions on it could not be ended. Stop the application, or use a user that may end them; then restore again." : "The user must own the database and have CREATEDB.",
			cause
		});
	}
}
async function endSessions(connection, live, state, clock) {
	while (!state.over) {
		await connection.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [live]).catch(() => void 0);
		await clock.sleep(PAUSE);
	}
}



/***/ })

};
