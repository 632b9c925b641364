export const id = 9136;
export const ids = [9136];
export const modules = {

/***/ 39136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchRunArtifacts: () => (/* binding */ fetchRunArtifacts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Larger than any step of ours leaves behind; what is larger is not ours, or is there to fill the disk. */
const LARGEST_BYTES = 256 * 1024 * 1024;
const AT_ONCE = 4;
/**
 * Brings artifacts of this run, all attempts, whose names begin with `prefix`. The service is asked with the run's own token, so that no artifact
 * of another run can be among them. What an artifact is called decides only whether it is looked at.
 *
 * @param target existing folder; each artifact gets a folder of its own in it
 */
async function fetchRunArtifacts(prefix, target) {
    // Megabytes of storage client that a run without artifacts should not load.
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1659), __webpack_require__.e(1579), __webpack_require__.e(6118), __webpack_require__.e(5451)]).then(__webpack_require__.bind(__webpack_require__, 55451));
    const client = new DefaultArtifactClient();
    let listed;
    try {
        listed = (await client.listArtifacts()).artifacts.filter(({ name }) => name.startsWith(prefix));
    }
    catch (error) {
        return { kind: "unlisted", detail: textOf(error) };
    }
    const fetchOne = async ({ name, id, size, digest }) => {
        if (size > LARGEST_BYTES)
            return { kind: "failed", name, detail: `it is larger than ${String(LARGEST_BYTES)} bytes` };
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, String(id), folderName(name));
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
            const expected = digest === undefined ? {} : { expectedHash: digest };
            const { digestMismatch = false } = await client.downloadArtifact(id, { path: folder, ...expected });
            if (digestMismatch)
                return { kind: "failed", name, detail: "its bytes are not those that were uploaded" };
            return { kind: "fetched", name, folder };
        }
        catch (error) {
            return { kind: "failed", name, detail: textOf(error) };
        }
    };
    const artifacts = [];
    for (let start = 0; start < listed.length; start += AT_ONCE) {
        artifacts.push(...(await Promise.all(listed.slice(start, start + AT_ONCE).map(fetchOne))));
    }
    return { kind: "listed", artifacts };
}
/** The service allows no slashes in names; a folder must not leave its place all the same. */
function folderName(name) {
    return name.replaceAll(/[^A-Za-z0-9._-]/gu, "_").replace(/^\.+/u, "_");
}
function textOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
