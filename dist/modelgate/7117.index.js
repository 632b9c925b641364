export const id = 7117;
export const ids = [7117,1495];
export const modules = {

/***/ 96695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   V: () => (/* binding */ sha256OfFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10347);



/** SHA-256 of a file's bytes, read as a stream: memory does not grow with the file. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 })) {
        hash.update(chunk);
        sizeBytes += chunk.length;
    }
    return { sha256: hash.digest("hex"), sizeBytes };
}
/**
 * Root over several files: SHA-256 over their raw digests, concatenated in code-point order of the relative paths.
 * JavaScript's own order is by UTF-16 unit, which puts U+1F600 before U+FF5E.
 * @source OpenSSF Model Signing 1.0, in the order of the specification; its reference tool sorts by path component
 */
function rootOf(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const { sha256 } of [...files].sort((a, b) => (0,_core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCodePoints */ .O)(a.path, b.path)))
        hash.update(sha256, "hex");
    return hash.digest("hex");
}


/***/ }),

/***/ 17117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedFiles: () => (/* binding */ changedFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96695);
/* harmony import */ var _trusted_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71495);





const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\n/u;
/**
 * Compares files with the base commit by git's own digests, so that nothing large is fetched. A file in Git LFS is compared by the digest in
 * its pointer. Files outside the repository, in the runner's temporary folder, are `absent`.
 *
 * @param paths absolute
 */
async function changedFiles(files, paths, workspace) {
    const changes = [];
    for (const path of paths) {
        const known = (0,_trusted_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryPath */ .S)(path, workspace);
        changes.push({ path: known, kind: known.startsWith("..") ? "absent" : await compare(files, known, path) });
    }
    return changes;
}
async function compare(files, known, path) {
    const base = await files.identify(known);
    if (base === null)
        return "absent";
    if (base === "too-large")
        return "unknown";
    if (base.sha === (await blobDigest(path, base.sha.length)))
        return "same";
    const oid = LFS_POINTER.exec(base.text ?? "")?.[1];
    return oid !== undefined && oid === (await (0,_files_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256OfFile */ .V)(path)).sha256 ? "same" : "changed";
}
/** What `git hash-object` prints, in a repository of either object format. */
async function blobDigest(path, length) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(length === 64 ? "sha256" : "sha1");
    hash.update(`blob ${String((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).size)}\0`);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
        hash.update(chunk);
    return hash.digest("hex");
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
