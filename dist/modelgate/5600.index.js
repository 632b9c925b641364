export const id = 5600;
export const ids = [5600,1495];
export const modules = {

/***/ 1430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ listExternalFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20943);
/* harmony import */ var _digesting_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40801);



/**
 * Paths of the external data a model names, relative to its folder. Nothing of them is opened.
 * Empty for a model that the walk refuses: the inspection will say why.
 */
function listExternalFiles(modelPath) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(modelPath, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const walk = (0,_core_model_walk_model_js__WEBPACK_IMPORTED_MODULE_1__/* .walkModel */ .P)((0,_digesting_source_js__WEBPACK_IMPORTED_MODULE_2__/* .digestingSource */ .q)(descriptor, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size));
        return walk.kind === "refused" ? [] : walk.externalFiles.map(({ path }) => path);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 5600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   championAtBase: () => (/* binding */ championAtBase)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47598);
/* harmony import */ var _files_external_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1430);
/* harmony import */ var _files_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84972);
/* harmony import */ var _trusted_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71495);






/**
 * The champion of `champion: base`: the candidate's own path at the base commit, copied through the API with its external data, since the
 * checkout of a pull request has no history.
 *
 * @param modelPath absolute path of the candidate's file
 * @param tempDir existing folder for the copy
 * @throws ModelgateError when the commit cannot be read, the file is too large, or it is a Git LFS pointer
 */
async function championAtBase(files, modelPath, workspace, tempDir) {
    const path = (0,_trusted_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryPath */ .S)(modelPath, workspace);
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(modelPath);
    const shown = `${name} at the base commit (${files.sha.slice(0, 12)})`;
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempDir, "champion-"));
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    if (!(await files.copy(path, target))) {
        await files.assertVisible();
        return { kind: "absent", detail: `there is no ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} at the base commit` };
    }
    await (0,_files_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_4__/* .assertNotLfsPointer */ .g)(target, shown);
    for (const sidecar of (0,_files_external_files_js__WEBPACK_IMPORTED_MODULE_3__/* .listExternalFiles */ .f)(target)) {
        const to = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, sidecar);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
        // What is missing there, the walk reports by name; a pointer in place of weights it could not tell from weights.
        const isThere = await files.copy(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path), sidecar), to);
        if (isThere)
            await (0,_files_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_4__/* .assertNotLfsPointer */ .g)(to, `${sidecar} at the base commit (${files.sha.slice(0, 12)})`);
    }
    return { kind: "found", path: target, shown };
}


/***/ }),

/***/ 71495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repositoryPath),
/* harmony export */   readTrustedPolicy: () => (/* binding */ readTrustedPolicy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46677);
/* harmony import */ var _core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47598);





/** As large as a file from disk may be. */
const LARGEST_BYTES = 1024 * 1024;
const DEFAULT_NAME = "modelgate.yml";
/**
 * The policy as it stood at the trusted commit; null where there was none. Paths in it are relative to where it would lie in the checkout.
 *
 * @param named the `config` input; undefined is modelgate.yml
 * @throws ModelgateError when the commit cannot be read, which is not the same as holding no policy
 */
async function readTrustedPolicy(files, named, workspace) {
    const shown = named ?? DEFAULT_NAME;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, shown);
    const bytes = await files.read(repositoryPath(path, workspace), LARGEST_BYTES);
    if (bytes === null) {
        await files.assertVisible();
        return null;
    }
    return {
        text: decode(bytes, shown),
        // Not a path of the checkout: a message about it must not point into the file that the change brings.
        shownPath: `${shown}@${files.sha.slice(0, 12)}`,
        baseDir: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path),
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex"),
    };
}
function decode(bytes, shown) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        const message = `the configuration file ${(0,_core_text_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shown)} at the base commit is not UTF-8 text`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelgateError */ .HJ("input", [{ code: "config-unreadable", input: "config", message }], { cause });
    }
}
/**
 * A path of the checkout as the repository knows it. The repository begins at the nearest folder with a `.git` above the file, for
 * checkouts with `path:`; without one, at the workspace. Links are not followed: the commit knows the path as it is written.
 *
 * @param path absolute, below the workspace
 */
function repositoryPath(path, workspace) {
    let root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    while (root !== workspace && root !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(root) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ".git")))
        root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(root);
    const from = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ".git")) ? root : workspace;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(from, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/");
}


/***/ })

};
