export const id = 2897;
export const ids = [2897];
export const modules = {

/***/ 82897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionsLog: () => (/* binding */ actionsLog)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46682);

/** The runner cuts annotations at 4096 characters; the debug log has no such limit, and a stack no such need. */
const LONGEST_LINE = 4000;
/** The runner's commands by way of @actions/core, which escapes their data and properties. */
async function actionsLog() {
    const core = await __webpack_require__.e(/* import() */ 1659).then(__webpack_require__.bind(__webpack_require__, 91659));
    let isGrouped = false;
    const endGroup = () => {
        if (isGrouped)
            core.endGroup();
        isGrouped = false;
    };
    return {
        mask: core.setSecret,
        line: (text) => core.info(logLine(text)),
        group(title) {
            endGroup();
            isGrouped = true;
            core.startGroup(logLine(title));
        },
        endGroup,
        debug: core.debug,
        notice: (annotation) => core.notice((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(annotation.message, LONGEST_LINE), properties(annotation)),
        warning: (annotation) => core.warning((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(annotation.message, LONGEST_LINE), properties(annotation)),
        error: (annotation) => core.error((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(annotation.message, LONGEST_LINE), properties(annotation)),
        output: core.setOutput,
        async summary(markdown) {
            await core.summary.addRaw(markdown).write();
        },
    };
}
/** One line in which no command can begin. */
function logLine(text) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, LONGEST_LINE));
}
function properties({ title, file, line, column }) {
    return {
        ...(title === undefined ? {} : { title }),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
    };
}


/***/ })

};
