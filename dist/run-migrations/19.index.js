export const id = 19;
export const ids = [19];
export const modules = {

/***/ 8019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadSqliteCopy: () => (/* reexport safe */ _load2_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _load2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);



/***/ })

};
