export const id = 3647;
export const ids = [3647];
export const modules = {

/***/ 33647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadRuntime: () => (/* binding */ downloadRuntime)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./shared/core/text/download-address.ts
var download_address = __webpack_require__(67229);
;// CONCATENATED MODULE: ./shared/adapters/http/download-file.ts





const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
/**
 * Downloads one file and checks its digest, streaming: nothing of it is ever in memory as a whole. Redirects are followed
 * to what `isDownloadAddress` takes, and from https to https alone. No credentials are sent.
 */
async function downloadFile(request) {
    const silence = new AbortController();
    const deadline = AbortSignal.timeout(request.timeoutMs);
    const signal = AbortSignal.any([silence.signal, deadline]);
    const timer = setTimeout(() => silence.abort(), request.idleMs);
    try {
        const response = await answer(request, signal);
        if (typeof response === "string")
            return { kind: "failed", detail: response };
        return await store(response, request, signal, timer);
    }
    catch (error) {
        if (deadline.aborted)
            return { kind: "failed", detail: `did not end within ${seconds(request.timeoutMs)}` };
        if (silence.signal.aborted)
            return { kind: "failed", detail: `sent nothing for ${seconds(request.idleMs)}` };
        if (error instanceof TooLarge)
            return { kind: "failed", detail: `is larger than ${megabytes(request.maxBytes)}` };
        return { kind: "failed", detail: reason(error) };
    }
    finally {
        clearTimeout(timer);
    }
}
/** The answer that carries the file, or what is wrong with the one that came. */
async function answer({ url, userAgent, maxBytes }, signal) {
    let at = new URL(url);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        if (!(0,download_address/* isDownloadAddress */.f)(at))
            return "leads to an address that is not https";
        // Whatever compresses on the way would change the bytes whose digest is known.
        const headers = { "user-agent": userAgent, accept: "*/*", "accept-encoding": "identity" };
        const response = await fetch(at.href, { redirect: "manual", signal, headers });
        const next = REDIRECTS.includes(response.status) ? response.headers.get("location") : null;
        if (next === null)
            return refusal(response, maxBytes) ?? response;
        await response.body?.cancel();
        if (!URL.canParse(next, at.href))
            return "redirects to something that is no address";
        const target = new URL(next, at.href);
        if (at.protocol === "https:" && target.protocol !== "https:")
            return "redirects from https to an address that is not";
        at = target;
    }
    return `redirects more than ${String(MOST_REDIRECTS)} times`;
}
function refusal({ status, headers, body }, maxBytes) {
    if (status !== 200)
        return `answered ${String(status)}`;
    if (body === null)
        return "answered without a file";
    const encoding = headers.get("content-encoding") ?? "identity";
    if (encoding !== "identity")
        return `sends the file in another encoding (${encoding.slice(0, 20)}), so its digest cannot be checked`;
    const length = Number(headers.get("content-length") ?? "0");
    return length > maxBytes ? `is larger than ${megabytes(maxBytes)}` : null;
}
class TooLarge extends Error {
}
async function store({ body, headers }, { target, sha256, maxBytes }, signal, timer) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let bytes = 0;
    const measure = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            timer.refresh();
            bytes += chunk.length;
            hash.update(chunk);
            done(bytes > maxBytes ? new TooLarge() : null, chunk);
        },
    });
    await (0,promises_.pipeline)(external_node_stream_.Readable.fromWeb(body), measure, (0,external_node_fs_.createWriteStream)(target, { flags: "wx" }), { signal });
    const announced = headers.get("content-length");
    if (announced !== null && Number(announced) !== bytes) {
        return { kind: "failed", detail: `broke off after ${String(bytes)} of ${announced.slice(0, 20)} bytes` };
    }
    const found = hash.digest("hex");
    return found === sha256 ? { kind: "verified", bytes } : { kind: "wrong-digest", sha256: found, bytes };
}
/** Node's fetch says "fetch failed" or "terminated" and keeps the reason in its cause. */
function reason(error) {
    const { cause } = error;
    const { code } = (cause ?? error);
    switch (code) {
        case "ENOTFOUND":
        case "EAI_AGAIN":
            return "cannot be reached: its name is not known here";
        case "ECONNREFUSED":
            return "cannot be reached: the connection is refused";
        case "UND_ERR_SOCKET":
        case "ECONNRESET":
            return "broke the connection off before the file was complete";
        case "UND_ERR_RES_CONTENT_LENGTH_MISMATCH":
            return "broke off before the file was complete";
        case "ENOSPC":
            return "cannot be stored: there is no space left";
        default:
            return `cannot be fetched (${typeof code === "string" ? code : "no reason is known"})`;
    }
}
function seconds(ms) {
    return `${String(ms / 1000)} s`;
}
function megabytes(bytes) {
    return `${String(Math.round(bytes / 1e6))} MB`;
}

// EXTERNAL MODULE: ./shared/adapters/inference/locate-runtime.ts
var locate_runtime = __webpack_require__(39492);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./shared/adapters/inference/unpack-runtime.ts






/** Why an archive is not unpacked: the end of a sentence that begins with "the archive". */
class UnusableArchive extends Error {
}
/**
 * Unpacks what this platform needs of the package onnxruntime-node: manifest, scripts, native code of this platform and architecture, notices,
 * and onnxruntime-common where the archive holds it. Everything else is skipped, but a name that leads out of the archive's folder, and any
 * entry that is neither file nor folder, refuses the whole archive: none of them is in one that npm made.
 *
 * @throws UnusableArchive
 */
async function unpackRuntime(request) {
    // A hundred KB that no other run needs.
    const { extract } = await __webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const unpacking = extract();
    const read = (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(request.archive), (0,external_node_zlib_.createGunzip)(), atMost(request.maxBytes), unpacking);
    // It is awaited below; a failure before that is the same failure.
    read.catch(() => undefined);
    try {
        let entries = 0;
        for await (const entry of unpacking) {
            entries += 1;
            if (entries > request.maxEntries)
                throw new UnusableArchive(`has more than ${String(request.maxEntries)} entries`);
            const { name, type } = entry.header;
            if (type !== "file" && type !== "directory")
                throw new UnusableArchive("holds a link or a device");
            const path = pathWithin(name);
            const target = type === "file" && path !== null && isWanted(path, request) ? (0,external_node_path_.join)(request.packageFolder, path) : null;
            if (target === null) {
                entry.resume();
                continue;
            }
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            // `wx`: of two entries with one name neither may replace the other.
            await (0,promises_.pipeline)(entry, (0,external_node_fs_.createWriteStream)(target, { flags: "wx", mode: 0o644 }));
        }
        await read;
    }
    catch (error) {
        unpacking.destroy();
        if (error instanceof UnusableArchive)
            throw error;
        throw new UnusableArchive(damage(error), { cause: error });
    }
}
/** The path below the archive's top folder; null for that folder itself. */
function pathWithin(name) {
    const parts = name.split("/").filter((part) => part !== "" && part !== ".");
    if (name.startsWith("/") || parts.includes("..") || /[\u0000-\u001f\\:]/u.test(name)) {
        throw new UnusableArchive("holds a path that leads out of its folder");
    }
    return parts.length < 2 ? null : parts.slice(1).join("/");
}
const COMMON = "node_modules/onnxruntime-common/";
function isWanted(path, { platform, arch }) {
    if (path.startsWith(COMMON))
        return /\.(?:js|cjs|json)$/u.test(path) || isNotice(path.slice(COMMON.length));
    if (path === "package.json" || isNotice(path))
        return true;
    if (/^dist\/.*\.(?:js|cjs|json)$/u.test(path))
        return true;
    const [top, api, system, machine, ...file] = path.split("/");
    return top === "bin" && api !== undefined && system === platform && machine === arch && file.length > 0;
}
function isNotice(path) {
    return /^(?:LICENSE|NOTICE|ThirdPartyNotices)[^/]*$/iu.test(path);
}
/** A file of a thousandth of the size that unpacks to more than this is no runtime. */
function atMost(maxBytes) {
    let bytes = 0;
    return new external_node_stream_.Transform({
        transform(chunk, _, done) {
            bytes += chunk.length;
            if (bytes <= maxBytes)
                done(null, chunk);
            else
                done(new UnusableArchive(`unpacks to more than ${String(Math.round(maxBytes / 1e6))} MB`));
        },
    });
}
function damage(error) {
    const { code } = error;
    if (code === "EEXIST")
        return "holds two files of one name";
    if (code === "ENOSPC")
        return "cannot be unpacked: there is no space left";
    return typeof code === "string" && code.startsWith("E")
        ? `cannot be unpacked (${code})`
        : "is no gzipped tar, or is damaged";
}

;// CONCATENATED MODULE: ./shared/adapters/inference/download-runtime.ts









/** The npm archive of 1.30.0 has 114 MB, 288 MB unpacked; the provider libraries for CUDA add several hundred. */
const LIMITS = {
    archiveBytes: 2_000_000_000,
    unpackedBytes: 8_000_000_000,
    entries: 20_000,
    timeoutMs: 900_000,
    idleMs: 60_000,
};
/**
 * Fetches the package onnxruntime-node from where the user said, holds it to the digest the user gave, and unpacks it into the tool cache,
 * else the runner's temporary folder, else the user's own cache. The folder is named by the digest and appears whole or not at all; a later
 * run that finds it asks nobody.
 *
 * @returns the package's folder, links resolved
 * @throws ModelgateError
 */
async function downloadRuntime(request) {
    const key = (0,external_node_path_.join)(`sha256-${request.archive.sha256}`, `${request.platform}-${request.arch}`);
    const caches = cachesOf(request.environment);
    const known = caches.map((cache) => packageFolder((0,external_node_path_.join)(cache, key))).find((folder) => (0,external_node_fs_.existsSync)(folder));
    if (known !== undefined)
        return (0,external_node_fs_.realpathSync)(known);
    const { cache, scratch } = scratchIn(caches);
    // A signal ends this process by way of its exit event, in the middle of whatever is awaited below.
    const clean = () => (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    process.once("exit", clean);
    try {
        const file = (0,external_node_path_.join)(scratch, "archive.tgz");
        await fetchArchive(request, file);
        const unpacked = (0,external_node_path_.join)(scratch, "unpacked");
        await unpack(request, file, unpacked);
        return (0,external_node_fs_.realpathSync)(packageFolder(place(unpacked, (0,external_node_path_.join)(cache, key))));
    }
    finally {
        process.off("exit", clean);
        clean();
    }
}
function packageFolder(root) {
    return (0,external_node_path_.join)(root, "node_modules", "onnxruntime-node");
}
function cachesOf(environment) {
    const inside = (folder, ...below) => folder === undefined || folder === "" ? [] : [(0,external_node_path_.join)(folder, ...below)];
    return [
        ...inside(environment["RUNNER_TOOL_CACHE"], "modelgate-onnxruntime"),
        ...inside(environment["RUNNER_TEMP"], "modelgate-onnxruntime"),
        ...inside(environment["XDG_CACHE_HOME"], "modelgate", "onnxruntime"),
        ...inside(environment["LOCALAPPDATA"], "modelgate", "onnxruntime"),
        ...inside(environment["HOME"] ?? (0,external_node_os_.homedir)(), ".cache", "modelgate", "onnxruntime"),
    ];
}
/** A new folder in the first cache that can be written: on the file system of the place where its content will stand. */
function scratchIn(caches) {
    for (const cache of caches) {
        try {
            (0,external_node_fs_.mkdirSync)(cache, { recursive: true });
            return { cache, scratch: (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(cache, "incoming-")) };
        }
        catch {
            // A tool cache that belongs to somebody else; the next place will do.
        }
    }
    throw new errors/* ModelgateError */.HJ("external", [
        problem("onnxruntime-download-failed", "there is no folder to download it into: none of the tool cache, RUNNER_TEMP and the user's cache can be written"),
    ]);
}
async function fetchArchive({ archive, onDownload, limits }, target) {
    const { archiveBytes, timeoutMs, idleMs } = { ...LIMITS, ...limits };
    const shown = shownAddress(archive.url);
    onDownload(shown);
    const request = { ...archive, target, maxBytes: archiveBytes, timeoutMs, idleMs, userAgent: "modelgate" };
    const outcome = await downloadFile(request);
    switch (outcome.kind) {
        case "verified":
            return;
        case "failed":
            throw new errors/* ModelgateError */.HJ("external", [problem("onnxruntime-download-failed", `${shown} ${outcome.detail}`)]);
        case "wrong-digest":
            throw new errors/* ModelgateError */.HJ("input", [
                {
                    ...problem("onnxruntime-download-digest", `${shown} has the SHA-256 ${outcome.sha256} (${String(outcome.bytes)} bytes), and \`onnxruntime-sha256\` says ${archive.sha256}; nothing of it was unpacked`),
                    hint: `Find out why before you change the digest: either is wrong, or the file is not the one that you have checked. ${locate_runtime/* OTHER_PLACES */.un}`,
                },
            ]);
    }
}
async function unpack({ platform, arch, bundled, limits, archive: { url } }, archive, root) {
    const { unpackedBytes: maxBytes, entries: maxEntries } = { ...LIMITS, ...limits };
    const folder = packageFolder(root);
    const refuse = (why) => new errors/* ModelgateError */.HJ("input", [
        problem("onnxruntime-archive-unusable", `the archive at ${shownAddress(url)} ${why}`),
    ]);
    try {
        await unpackRuntime({ archive, packageFolder: folder, platform, arch, maxBytes, maxEntries });
    }
    catch (error) {
        if (error instanceof UnusableArchive)
            throw refuse(error.message);
        throw error;
    }
    const { name, dependencies } = manifestOf(folder);
    if (name !== "onnxruntime-node")
        throw refuse("does not hold the package onnxruntime-node as `npm pack` lays it out");
    if (!(0,locate_runtime/* hasBinding */.Il)(folder, { platform, arch }))
        throw refuse(`has no binding for ${platform}-${arch}`);
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "node_modules", "onnxruntime-common", "package.json")))
        return;
    const common = bundled === null ? installedCommon() : (0,external_node_path_.join)(bundled, "node_modules", "onnxruntime-common");
    const wanted = dependencies?.["onnxruntime-common"];
    const found = common === null ? undefined : manifestOf(common).version;
    if (common === null || wanted === undefined || wanted !== found) {
        throw refuse(`needs onnxruntime-common ${(0,quote/* quote */.hD)(wanted ?? "unknown")} and does not bring it along; modelgate has ${found ?? "none"}`);
    }
    (0,external_node_fs_.cpSync)(common, (0,external_node_path_.join)(root, "node_modules", "onnxruntime-common"), { recursive: true });
}
function manifestOf(folder) {
    try {
        const manifest = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, "package.json"), "utf8"));
        return typeof manifest === "object" && manifest !== null ? manifest : {};
    }
    catch {
        return {};
    }
}
function installedCommon() {
    try {
        const main = (0,external_node_module_.createRequire)(import.meta.url).resolve("onnxruntime-common");
        return main.slice(0, main.lastIndexOf("onnxruntime-common") + "onnxruntime-common".length);
    }
    catch {
        return null;
    }
}
/** Makes what was unpacked appear at once, under its name. Who comes second uses what the first has placed: it is the same, by its digest. */
function place(unpacked, target) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
    try {
        (0,external_node_fs_.renameSync)(unpacked, target);
    }
    catch (error) {
        if (!(0,external_node_fs_.existsSync)(packageFolder(target)))
            throw error;
    }
    return target;
}
/** Without the query, which may hold a signature that gives access. */
function shownAddress(url) {
    const { origin, pathname } = new URL(url);
    return (0,quote/* quote */.hD)(`${origin}${pathname}`, 200);
}
function problem(code, message) {
    return {
        code,
        input: "onnxruntime-url",
        message,
        hint: `Give the archive of onnxruntime-node@${locate_runtime/* ONNXRUNTIME_VERSION */.Hb} that \`npm pack\` makes, by an https address. ${locate_runtime/* OTHER_PLACES */.un}`,
    };
}


/***/ })

};
