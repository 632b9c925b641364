export const id = 6116;
export const ids = [6116];
export const modules = {

/***/ 96116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   championFromRegistry: () => (/* binding */ championFromRegistry)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46677);
/* harmony import */ var _open_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44646);




/** The champion that an alias points at, its files checked against the digests it was registered with. An alias that never was is absent: a first adoption. */
async function championFromRegistry(request) {
    const { model, alias, registry: place, tempDir, environment, githubToken } = request;
    if (place === null)
        throw noRegistry(alias);
    const registry = await (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegistry */ .M)({
        ...place,
        environment,
        login: null,
        githubToken,
        assertReachable: request.assertReachable,
        userAgent: "modelgate",
        clock: { now: () => `${new Date().toISOString().slice(0, 19)}Z` },
    });
    const version = await registry.find(model, { alias });
    if (version === null) {
        return { kind: "absent", detail: `the alias ${alias} of ${model} in ${place.location} never pointed anywhere` };
    }
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempDir, "champion-"));
    const { entry } = await registry.pull(version, folder);
    return { kind: "found", path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry), shown: `${model} ${version.version} (${alias})` };
}
function noRegistry(alias) {
    const message = `champion: registry:${alias} needs a registry, and modelgate.yml names none`;
    const hint = "Set `registry: oci://HOST/PATH` or `registry: oci-layout:FOLDER` at the top of modelgate.yml.";
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModelgateError */ .HJ("input", [{ code: "champion-needs-registry", input: "champion", message, hint }]);
}


/***/ })

};
