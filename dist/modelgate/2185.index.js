export const id = 2185;
export const ids = [2185];
export const modules = {

/***/ 32185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadArtifact: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/**
 * Uploads files as one artifact of this run.
 *
 * @param name unique in the run: GitHub refuses a second artifact of a name
 * @param files absolute paths, all below `root`
 */
async function uploadArtifact(name, files, root) {
    try {
        // Megabytes of storage client that a run without artifacts should not load.
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1659), __webpack_require__.e(1579), __webpack_require__.e(6118), __webpack_require__.e(5451)]).then(__webpack_require__.bind(__webpack_require__, 55451));
        const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], root);
        return { kind: "uploaded", name, id: id ?? null };
    }
    catch (error) {
        return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
    }
}


/***/ })

};
