export const id = 1178;
export const ids = [1178];
export const modules = {

/***/ 95755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ auditSpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77936);
/* harmony import */ var _shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11930);




const auditSpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .QP)({
    name: "audit",
    summary: "Re-check a folder of records offline: every byte, every link.",
    description: "Re-checks the records of a run with nothing but their bytes: each record is canonical and says the same in all its parts, every file beside it is the one that it names, every record that another builds on is there, and all of a chain are about one model. One changed byte is found and named. Needs no network and no token.",
    branding: { icon: "search", color: "blue" },
    permissions: {},
    inputs: {
        command: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)({ description: "What to do.", group: "Command", choices: ["verify"] }),
        folder: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({
            description: "Folder with the artifacts of a run, each in a folder of its own, or with `--out` folders.",
            group: "Records",
            example: "modelgate-out",
        }),
        "record-digest": (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Digest of a record that must be there, as the comment, the log or another system names it: what lies in the folder cannot vouch for its own root.",
            group: "Records",
            placeholder: "SHA256",
            pattern: /^[0-9a-f]{64}$/u,
            accepts: "64 hexadecimal digits in lower case",
        }).optional(),
        out: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputInputs */ .rl.out.optional("modelgate-audit; in Actions, a folder under RUNNER_TEMP"),
        artifact: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI.artifact,
    },
    positionals: ["command", "folder"],
    outputs: _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOutputs */ .e,
    examples: [
        { title: "The artifacts of a run", inputs: { command: "verify", folder: "artifacts" } },
        {
            title: "Anchored at the record that the comment names",
            inputs: {
                command: "verify",
                folder: "artifacts",
                "record-digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            },
        },
    ],
});


/***/ }),

/***/ 40668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ deployCanarySpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77936);
/* harmony import */ var _shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11930);
/* harmony import */ var _shared_spec_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84795);
/* harmony import */ var _shared_spec_rollout_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17455);






const { model, config } = _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .whichModelInputs */ ._p;
const deployCanarySpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_5__/* .defineAction */ .QP)({
    name: "deploy-canary",
    summary: "Roll a registered model out step by step, judged by its own traffic.",
    description: "Serves a registered model beside the champion, gives it a small share of the traffic, and raises the share only as far as the evidence reaches. Errors and latency of both are compared over the same minutes by tests that may be looked at at any time. Harm takes all traffic away at once and for good; without data nothing moves; a person promotes.",
    branding: { icon: "trending-up", color: "blue" },
    permissions: {
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorPermissions */ .d$,
        contents: {
            access: "write",
            why: "to set claims and the abort latch, which are git refs that only one can create; it also reads the policy",
        },
        deployments: { access: "write", why: "to write the rollout's journal as deployment statuses" },
        "pull-requests": { access: "read", why: "to read who reviewed, where the tier asks for approvals" },
        actions: { access: "read", why: "to read who approved this run, where the tier asks for approvals" },
        packages: { access: "read", why: "to pull from GHCR; `promote` moves an alias there and needs write" },
    },
    positionals: ["command"],
    inputs: {
        command: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)({
            description: "start begins a rollout; advance does what is due, and may be run by anyone, at any time and twice at once; status only looks; promote makes a proven canary the champion; abort takes its traffic away.",
            group: "Command",
            choices: ["start", "advance", "status", "promote", "abort"],
        }),
        ..._shared_spec_rollout_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutInputs */ .F,
        model,
        config,
        "model-version": (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "What `start` rolls out: a version, a model's SHA-256, or an alias of the registry.",
            group: "Registry",
            placeholder: "VERSION",
            example: "1.4.0",
        }).optional("needed by start"),
        reason: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Why. Kept in the journal and the record; needed by start, promote and abort.",
            group: "Rollout",
            placeholder: "TEXT",
        }).optional("advance and status need none"),
        "for-minutes": (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)({
            description: "How long `advance` goes on looking before it ends. It looks every few seconds and waits in between.",
            group: "Rollout",
            min: 0,
            max: 330,
        }).withDefault("0"),
        ..._shared_spec_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .registryInputs */ .P,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputInputs */ .rl,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI,
    },
    outputs: {
        ..._shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOutputs */ .e,
        rollout: { description: "Name of the rollout: ENVIRONMENT/MODEL/NUMBER; empty where none was begun." },
        phase: { description: "Where it stands: staged, shifting, baking, promoted, aborted and so on." },
        weight: { description: "The canary's share of the traffic in percent; empty where nobody could see it." },
        "is-over": { description: "true when nothing is left to do, so that a relay of jobs ends." },
    },
    examples: [
        {
            title: "Begin",
            inputs: {
                command: "start",
                environment: "production",
                model: "income",
                "model-version": "1.4.0",
                reason: "monthly retraining",
            },
        },
        {
            title: "Go on, looking for twenty minutes",
            inputs: { command: "advance", environment: "production", model: "income", "for-minutes": "20" },
        },
        {
            title: "Stop at once",
            inputs: { command: "abort", environment: "production", model: "income", reason: "complaints from support" },
        },
    ],
});


/***/ }),

/***/ 54244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fairnessCheckSpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77936);



const fairnessCheckSpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_2__/* .defineAction */ .QP)({
    name: "fairness-check",
    summary: "Measure how a model's decisions differ between groups, and judge its fairness gates.",
    description: "Compares selection rates and error rates between the groups of the sensitive attributes, with intervals, and judges every fairness gate by the end of the interval that could fail it. Supports evidence for an assessment of fairness; it is not one.",
    branding: { icon: "users", color: "blue" },
    permissions: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorPermissions */ .d$,
    inputs: { ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .policyInputs */ .eh, ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .installationInputs */ .wx, ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .predictionReuseInputs */ .pw, ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputInputs */ .rl, ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI },
    outputs: _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOutputs */ .e,
    examples: [
        {
            title: "Without a configuration file",
            inputs: {
                "model-path": "models/income.onnx",
                data: "data/evaluation.parquet",
                label: "income",
                "positive-class": ">50K",
                sensitive: "sex,race",
                gates: ["equal_opportunity_difference by sex <= 0.1"],
            },
        },
        { title: "With modelgate.yml", inputs: { model: "income" } },
        {
            title: "Decisions of a model that is not ONNX, against a named group",
            inputs: {
                predictions: "decisions.csv",
                prediction: "granted",
                label: "repaid",
                "positive-class": "yes",
                sensitive: "sex",
                reference: "sex=male",
                gates: ["disparate_impact by sex >= 0.8"],
            },
        },
    ],
});


/***/ }),

/***/ 68429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ gateSpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77936);
/* harmony import */ var _shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11930);




const { model, config } = _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .whichModelInputs */ ._p;
const gateSpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .QP)({
    name: "gate",
    summary: "Hold a model's records and approvals against what its tier asks for.",
    description: "The last job of a run: collects the records that the checks of this run left, trusts none of them by its name, reads who approved, and fails on anything that the model's tier or its gates ask for and that is absent, skipped, stale, refused or about anything else. Owns the head of the comment and one check run.",
    branding: { icon: "shield", color: "blue" },
    permissions: {
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorPermissions */ .d$,
        "pull-requests": {
            access: "write",
            why: "to write the head of the comment, and to read who reviewed; without it, summary and artifact",
        },
        checks: { access: "write", why: "to write the check run; without it, the job's own result" },
        actions: { access: "read", why: "to read who approved; needed where the tier asks for approvals" },
    },
    inputs: {
        model,
        config,
        records: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .paths */ .f0)({
            description: "Folders or files with the records to judge, instead of the artifacts of this run. A folder is searched through.",
            group: "Records",
            example: "modelgate-out",
        }).optional("the artifacts of this run; on the command line, modelgate-out"),
        needs: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "What the jobs before this one came to, so that a skipped or cancelled job is told from one that is not there. It words an absence and never excuses one, and a record that passes is refused where its job failed.",
            group: "Records",
            placeholder: "JSON",
            accepts: "the expression toJSON(needs)",
        })
            .optional()
            .inActionsOnly(),
        "check-run": (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)({
            description: "Whether the verdict is written as a check run on the commit, with annotations.",
            group: "Output",
        })
            .withDefault("true")
            .inActionsOnly(),
        out: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputInputs */ .rl.out.optional("modelgate-out/gate; in Actions, a folder under RUNNER_TEMP"),
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI,
    },
    outputs: _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOutputs */ .e,
    examples: [
        { title: "After checks that wrote into folders of modelgate-out", inputs: { model: "income" } },
        {
            title: "Records of named folders",
            inputs: { model: "income", records: ["out/validate", "out/fairness"], out: "out/gate" },
        },
    ],
});


/***/ }),

/***/ 86951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ performanceTestSpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_timing_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30152);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77936);




const performanceTestSpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .QP)({
    name: "performance-test",
    summary: "Time a model against its budgets and its champion.",
    description: "Times candidate and champion in turns on the same rows in fresh processes, states latency and throughput with intervals, measures this machine's noise by comparing the candidate with itself, and judges every gate by the end of the interval that could fail it.",
    branding: { icon: "clock", color: "blue" },
    permissions: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorPermissions */ .d$,
    inputs: {
        model: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .whichModelInputs */ ._p.model,
        config: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .whichModelInputs */ ._p.config,
        "model-path": _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .whichModelInputs */ ._p["model-path"],
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .dataInputs */ .gB,
        gates: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .judgementInputs */ .NO.gates,
        confidence: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .judgementInputs */ .NO.confidence,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .championInputs */ .LQ,
        ..._shared_spec_timing_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .timingInputs */ .e,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .runInputs */ .HM,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .installationInputs */ .wx,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputInputs */ .rl,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI,
    },
    outputs: _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .commonOutputs */ .e,
    examples: [
        {
            title: "Without a configuration file",
            inputs: {
                "model-path": "models/income.onnx",
                data: "data/evaluation.parquet",
                label: "income",
                "champion-path": "models/champion.onnx",
                gates: ["latency_p95_ms <= 20", "latency_p95_ms no-worse-than champion by 10%"],
            },
        },
        { title: "With modelgate.yml", inputs: { model: "income" } },
        {
            title: "On a GPU, held to the class of runner that the limits are meant for",
            inputs: { model: "income", provider: "cuda", "runner-class": "*NVIDIA A10*" },
        },
    ],
});


/***/ }),

/***/ 40179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ registerSpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77936);
/* harmony import */ var _shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11930);
/* harmony import */ var _shared_spec_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84795);





const { model, config } = _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .whichModelInputs */ ._p;
const registerSpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_4__/* .defineAction */ .QP)({
    name: "register",
    summary: "Register a model version that has what its tier asks for.",
    description: "Packs the model as an OCI artifact whose digest is the same on every machine, and registers it under an immutable version together with the records it was judged by and a model card. Refuses unless the checks of this run and the approvals hold for exactly these bytes. Running it again changes nothing.",
    branding: { icon: "archive", color: "blue" },
    permissions: {
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorPermissions */ .d$,
        "pull-requests": { access: "read", why: "to read who reviewed, where the tier asks for approvals" },
        actions: { access: "read", why: "to read who approved; needed where the tier asks for approvals" },
        packages: { access: "write", why: "to push to GHCR; not needed for other registries" },
    },
    inputs: {
        model,
        config,
        ..._shared_spec_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .registryInputs */ .P,
        "model-version": (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Version to register, a semantic version. It never changes its meaning afterwards.",
            group: "Registry",
            placeholder: "VERSION",
            accepts: "a semantic version without build metadata",
            example: "1.4.0",
        }).optional("the version that these bytes have; else 0.0.0-m and the first 12 digits of the model's digest"),
        alias: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Alias to move to this version once it is registered. What serves is moved by deploy-canary and rollback.",
            group: "Registry",
            placeholder: "ALIAS",
            example: "staging",
        }).optional("none is moved"),
        reason: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Why the alias is moved. Kept in its journal.",
            group: "Registry",
            placeholder: "TEXT",
        }).optional("`registered VERSION`"),
        records: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .paths */ .f0)({
            description: "Folders or files with the records to judge, instead of the artifacts of this run. A folder is searched through.",
            group: "Records",
            example: "modelgate-out",
        }).optional("the artifacts of this run; on the command line, modelgate-out"),
        predecessors: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .names */ .Dy)({
            description: "SHA-256 of records of the pull request that brought the model. They are cited and not judged.",
            group: "Records",
        }).optional(),
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputInputs */ .rl,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI,
    },
    outputs: {
        ..._shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOutputs */ .e,
        version: { description: "The version the model has in the registry; empty when it was refused." },
        "manifest-digest": { description: "Digest of the OCI manifest, sha256:HEX; empty when it was refused." },
        reference: {
            description: "Where the version is, as registry clients take it: HOST/PATH@sha256:HEX; empty when it was refused.",
        },
        outcome: { description: "registered, already-registered or refused." },
    },
    examples: [
        {
            title: "Into a folder, after checks that wrote into folders of modelgate-out",
            inputs: { model: "income", registry: "oci-layout:registry", "model-version": "1.4.0" },
        },
        {
            title: "Into GHCR, and move an alias",
            inputs: {
                model: "income",
                registry: "oci://ghcr.io/octo-org/models",
                "model-version": "1.4.0",
                alias: "staging",
            },
        },
    ],
});


/***/ }),

/***/ 45361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ registrySpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77936);
/* harmony import */ var _shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11930);
/* harmony import */ var _shared_spec_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84795);





const { model, config } = _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .whichModelInputs */ ._p;
const registrySpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_4__/* .defineAction */ .QP)({
    name: "registry",
    summary: "Ask a registry what is registered, and what served when.",
    description: "Reads and changes nothing. `list` shows the versions of a model, `show` one version with everything that was said of it, `history` where an alias pointed and why: with a date, what it meant then.",
    branding: { icon: "list", color: "blue" },
    permissions: {
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorPermissions */ .d$,
        packages: { access: "read", why: "to read from GHCR; not needed for other registries" },
    },
    positionals: ["command"],
    inputs: {
        command: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)({ description: "What to ask.", group: "Command", choices: ["list", "show", "history"] }),
        model,
        config,
        ..._shared_spec_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .registryInputs */ .P,
        "model-version": (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Version to show.",
            group: "Registry",
            placeholder: "VERSION",
            example: "1.4.0",
        }).optional("the one that `alias` points at, else the newest"),
        alias: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Alias to follow, or whose history is asked for.",
            group: "Registry",
            placeholder: "ALIAS",
            example: "production",
        }).optional("for `history`, production"),
        at: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Date or time in UTC: `history` then tells what the alias meant at it. A date is the end of that day.",
            group: "Registry",
            placeholder: "TIME",
            accepts: "2026-11-26 or 2026-11-26T09:00:00Z",
            example: "2026-11-26",
        }).optional("the whole history"),
        out: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)({
            description: "Folder for result.json, record and report; created if need be.",
            group: "Output",
        }).optional("on the command line, nothing is written; in Actions, a folder under RUNNER_TEMP"),
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI,
    },
    outputs: {
        ..._shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOutputs */ .e,
        version: {
            description: "The version that was found: the one shown, or the one that served; empty where there is none.",
        },
        "manifest-digest": { description: "Digest of its OCI manifest, sha256:HEX." },
        "model-digest": { description: "SHA-256 of the model's files, what sha256sum prints for one file." },
    },
    examples: [
        {
            title: "What served in production on a date",
            inputs: { command: "history", model: "income", alias: "production", at: "2026-11-26" },
        },
        { title: "Everything about one version", inputs: { command: "show", model: "income", "model-version": "1.4.0" } },
        { title: "All versions", inputs: { command: "list", model: "income", registry: "oci-layout:registry" } },
    ],
});


/***/ }),

/***/ 46164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ rollbackSpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77936);
/* harmony import */ var _shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11930);
/* harmony import */ var _shared_spec_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84795);
/* harmony import */ var _shared_spec_rollout_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17455);






const { model, config } = _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .whichModelInputs */ ._p;
const rollbackSpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_5__/* .defineAction */ .QP)({
    name: "rollback",
    summary: "Return an environment to a model that served it before.",
    description: "Returns traffic to the last model that was promoted in the environment, after proving that it is registered, that its records still speak for it, and that it answers. A rollout that is under way is ended first, without waiting for anybody. Traffic moves first, then the registry's alias, then the journal; last a pull request is opened that brings the repository back to what serves.",
    branding: { icon: "rewind", color: "blue" },
    permissions: {
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorPermissions */ .d$,
        contents: { access: "write", why: "to set claims and the abort latch, and to push the branch of the revert" },
        deployments: { access: "write", why: "to read what served and to write what serves" },
        "pull-requests": { access: "write", why: "to open the pull request that reverts; without it, the rollback stands" },
        packages: { access: "write", why: "to pull from GHCR and to move the alias; not needed for other registries" },
    },
    inputs: {
        ..._shared_spec_rollout_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .rolloutInputs */ .F,
        model,
        config,
        to: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Version or SHA-256 of the model to return to.",
            group: "Rollout",
            placeholder: "VERSION",
            example: "1.3.0",
        }).optional("the last promoted predecessor"),
        reason: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
            description: "Why. Kept in the journal, the record and the pull request.",
            group: "Rollout",
            placeholder: "TEXT",
            example: "approval rate fell after the release",
        }),
        "break-glass": (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)({
            description: "Go on although the model was not promoted here lately, or its records cannot be verified. That it was so stands in the record.",
            group: "Rollout",
        }).withDefault("false"),
        yes: (0,_shared_spec_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)({
            description: "Do it. Without it a command line shows what would be done; a workflow needs no asking.",
            group: "Rollout",
        }).withDefault("false"),
        ..._shared_spec_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .registryInputs */ .P,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputInputs */ .rl,
        ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI,
    },
    outputs: {
        ..._shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOutputs */ .e,
        outcome: { description: "restored, withdrawn, shown or refused." },
        "restored-version": { description: "Version that serves after the rollback; empty when it was refused." },
        "restored-digest": { description: "SHA-256 of the model that serves after the rollback." },
        "revert-url": { description: "Address of the pull request that reverts; empty where none was needed or possible." },
    },
    examples: [
        {
            title: "Show what it would return to",
            inputs: { environment: "production", model: "income", reason: "approval rate fell" },
        },
        {
            title: "Return to the model before",
            inputs: { environment: "production", model: "income", reason: "approval rate fell", yes: "true" },
        },
    ],
});


/***/ }),

/***/ 53950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ validateModelSpec)
/* harmony export */ });
/* harmony import */ var _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34837);
/* harmony import */ var _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43552);
/* harmony import */ var _shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77936);



const validateModelSpec = (0,_shared_spec_define_action_js__WEBPACK_IMPORTED_MODULE_2__/* .defineAction */ .QP)({
    name: "validate-model",
    summary: "Judge a model's performance against its gates and its champion.",
    description: "Runs the model on evaluation data, measures it with intervals, compares it with its champion on the same rows, and judges every gate by the end of the interval that could fail it.",
    branding: { icon: "check-circle", color: "blue" },
    permissions: _shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorPermissions */ .d$,
    inputs: { ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .policyInputs */ .eh, ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .installationInputs */ .wx, ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .predictionReuseInputs */ .pw, ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputInputs */ .rl, ..._shared_spec_common_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .doorInputs */ .GI },
    outputs: _shared_spec_common_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .commonOutputs */ .e,
    examples: [
        {
            title: "Without a configuration file",
            inputs: {
                "model-path": "models/income.onnx",
                data: "data/evaluation.parquet",
                label: "income",
                gates: ["roc_auc >= 0.85"],
            },
        },
        { title: "With modelgate.yml", inputs: { model: "income" } },
        {
            title: "A model that is not ONNX, from a file with its predictions and labels",
            inputs: {
                predictions: "predictions.csv",
                score: "p_default",
                label: "default",
                "champion-score": "p_champion",
                gates: ["roc_auc >= 0.8", "roc_auc no-worse-than champion by 0.01"],
            },
        },
    ],
});


/***/ }),

/***/ 93195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ confinedTo),
/* harmony export */   R: () => (/* binding */ confinedResolver)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46677);



/**
 * @param roots absolute folders: the workspace and the runner's folder for temporary files
 */
function confinedTo(roots) {
    const real = Promise.all(roots.map((root) => realOf(root)));
    return {
        async check(path, shown) {
            const realRoots = await real;
            // Both as written and as it really is: a folder of the workspace may be reached through a link, as on macOS.
            if (!isWithin((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path), [...roots, ...realRoots]))
                throw outside(shown);
            if (!isWithin(await realOf(path), realRoots))
                throw outside(shown);
        },
    };
}
/**
 * Resolves patterns as `resolvePaths` does, and refuses whatever leads outside. The beginning of a glob is judged before anything is listed.
 */
function confinedResolver(resolvePaths, confinement) {
    return async (patterns, base) => {
        await allOrProblems(patterns, (pattern) => confinement.check((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, fixedPart(pattern)), pattern));
        const paths = await resolvePaths(patterns, base);
        await allOrProblems(paths, (path) => confinement.check(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(base, path)));
        return paths;
    };
}
async function allOrProblems(items, check) {
    const problems = [];
    for (const item of items) {
        try {
            await check(item);
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModelgateError */ .HJ))
                throw error;
            problems.push(...error.problems);
        }
    }
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)("input", problems);
}
/** The folders before the first one that a glob may vary; the rest is judged file by file. `..` after a star is no path that people write. */
function fixedPart(pattern) {
    const parts = pattern.split("/");
    const varies = parts.findIndex((part) => /[*?[\]{}()!+@]/u.test(part));
    if (varies === -1)
        return pattern;
    const rest = parts.slice(varies);
    return [...parts.slice(0, varies), ...(rest.includes("..") ? rest.map(() => "..") : [])].join("/") || ".";
}
/** The path with its links resolved, as far as it exists; the root folder where that cannot be told, which no workspace is. */
async function realOf(path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        const isAbsent = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(code);
        // A link that leads nowhere yet could lead anywhere by the time it is opened.
        const isLink = isAbsent && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(() => null))?.isSymbolicLink() === true;
        if (!isAbsent || isLink)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(absolute).root;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute), absolute));
    }
}
function isWithin(path, roots) {
    return roots.some((root) => {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside) || inside === ".." || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
            return false;
        // A checkout keeps its token in .git/config.
        return !inside.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).some((part) => part.toLowerCase() === ".git");
    });
}
function outside(shown) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ModelgateError */ .HJ("input", [
        {
            code: "path-outside-workspace",
            message: "leads out of the workspace, or into git's own folder",
            place: { file: shown },
            hint: "In a workflow, files lie under GITHUB_WORKSPACE or RUNNER_TEMP, links resolved.",
        },
    ]);
}


/***/ }),

/***/ 84972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ assertNotLfsPointer)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46677);


const SIGNATURE = "version https://git-lfs.github.com/spec/";
/**
 * Refuses a file that is a Git LFS pointer, the few lines of text that stand in for the file until it is fetched.
 * @param shown the path as the user wrote it
 */
async function assertNotLfsPointer(path, shown) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r");
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE.length), 0, SIGNATURE.length, 0);
        if (buffer.toString("latin1", 0, bytesRead) !== SIGNATURE)
            return;
    }
    finally {
        await file.close();
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ModelgateError */ .HJ("input", [
        {
            code: "git-lfs-pointer",
            message: "the file is a Git LFS pointer, not the file itself",
            place: { file: shown },
            hint: "Fetch it with `git lfs pull`, or set `lfs: true` on actions/checkout.",
        },
    ]);
}


/***/ }),

/***/ 87300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   Hg: () => (/* binding */ currentCommit),
/* harmony export */   hF: () => (/* binding */ gitBlobToFile)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_2__);



const TIMEOUT_MS = 60_000;
/** Runs git in a folder. Nothing of the user's reaches a shell; options cannot be smuggled in where `--` or a full ref is used. */
function git(folder, args) {
    return new Promise((answer) => {
        const options = { cwd: folder, timeout: TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024, encoding: "utf8" };
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...args], options, (error, stdout, stderr) => {
            if (error === null)
                answer({ kind: "done", text: stdout });
            else
                answer({ kind: "failed", message: stderr.trim() === "" ? error.message : stderr.trim() });
        });
    });
}
/** Streams one object to a file, so that a large model never stands in memory. Resolves to false when git has no such object. */
async function gitBlobToFile(folder, object, target) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["cat-file", "blob", object], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise((done) => {
        child.on("error", () => done(false));
        child.on("close", (code) => done(code === 0));
    });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(child.stdout, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target, { mode: 0o600 }));
    return ended;
}
/** The commit checked out in a folder; null outside a repository or before the first commit. */
async function currentCommit(folder) {
    const answer = await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]);
    const commit = answer.kind === "done" ? answer.text.trim() : "";
    return /^[0-9a-f]{40,64}$/u.test(commit) ? commit : null;
}


/***/ }),

/***/ 46677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ problemsError),
/* harmony export */   HJ: () => (/* binding */ ModelgateError),
/* harmony export */   Jh: () => (/* binding */ throwProblems),
/* harmony export */   YK: () => (/* binding */ problemLine)
/* harmony export */ });
/**
 * The one error class. It always carries at least one problem, and carries all that were found together,
 * so that nobody mends a configuration one run at a time.
 */
class ModelgateError extends Error {
    name = "ModelgateError";
    kind;
    problems;
    constructor(kind, problems, options) {
        super(problems.map(problemLine).join("\n"), options);
        this.kind = kind;
        this.problems = problems;
    }
}
/** `file:line:column: message` when the place is known, `input: message` otherwise. */
function problemLine(problem) {
    const { place, input, message } = problem;
    if (place !== undefined) {
        const position = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
        return `${position}: ${message}`;
    }
    return input === undefined ? message : `${input}: ${message}`;
}
/** One error holding every problem found. @throws TypeError on none, which is a defect of the caller */
function problemsError(kind, problems) {
    const [first, ...rest] = problems;
    if (first === undefined)
        throw new TypeError("an error names at least one problem");
    return new ModelgateError(kind, [first, ...rest]);
}
/** Throws one error holding every problem; returns when there are none. */
function throwProblems(kind, problems) {
    if (problems.length > 0)
        throw problemsError(kind, problems);
}


/***/ }),

/***/ 37712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   J4: () => (/* binding */ requiredChecks),
/* harmony export */   ui: () => (/* binding */ CHECKS),
/* harmony export */   zw: () => (/* binding */ NO_TIER)
/* harmony export */ });
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81590);

/** Every action that judges gates, in the order in which reports list them. */
const CHECKS = ["validate-model", "fairness-check", "performance-test"];
/** What holds for a model without a tier: the checks that its gates need, no approval, no age. */
const NO_TIER = {
    name: null,
    checks: [],
    approvals: { minimum: 0 },
    maxAgeDays: null,
    notRequiredOnForks: [],
};
/**
 * The checks a model must have passed: those of its tier, and those that judge its required gates, whatever the tier says. A model without
 * either still has to be validated once, so that "nothing is required" never reads as "all is well".
 */
function requiredChecks(tier, gates) {
    const needed = gates.filter(({ advisory }) => !advisory).map(checkOf);
    const required = CHECKS.filter((check) => tier.checks.includes(check) || needed.includes(check));
    return required.length === 0 ? ["validate-model"] : required;
}
/** The check that judges a gate. @throws TypeError for a metric that is not in the catalogue, which no parsed gate has */
function checkOf({ metric, text }) {
    const entry = (0,_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .metricEntry */ .pn)(metric);
    if (entry === undefined)
        throw new TypeError(`no check judges ${text}`);
    return entry.judgedBy;
}


/***/ }),

/***/ 48319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode),
/* harmony export */   Q: () => (/* binding */ worst)
/* harmony export */ });
/** Worst first: the overall verdict is the first of these that any required gate has (contracts.md §3). */
const WORST_FIRST = ["fail", "inconclusive", "warn", "pass"];
/** The worst of the given verdicts; `pass` for none, so callers decide first what no gate at all means. */
function worst(verdicts) {
    return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? "pass";
}
/** Exit code of a finished check. Errors have their own: 64 for the user's, 70 for ours. */
function exitCode(verdict) {
    switch (verdict) {
        case "pass":
        case "warn":
            return 0;
        case "fail":
            return 1;
        case "inconclusive":
            return 2;
    }
}


/***/ }),

/***/ 81590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yB: () => (/* binding */ computedMetric),
  aB: () => (/* binding */ entriesFor),
  pn: () => (/* binding */ metricEntry),
  HL: () => (/* binding */ metricIds)
});

;// CONCATENATED MODULE: ./shared/core/metrics/define-metric.ts
/** Defines a metric of two classes; with many classes it is computed once a class, against the rest. */
function defineClassMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["binary", "multiclass"], perClassIn: ["multiclass"] }, computation, isBinary);
}
/** Defines a metric that only two-class tasks have. */
function defineBinaryMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["binary"], perClassIn: [] }, computation, isBinary);
}
/** Defines a metric that is one value for two classes and for many. */
function defineLabelledMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["binary", "multiclass"], perClassIn: [] }, computation, isLabelled);
}
/** Defines an average over the classes of a many-class task. */
function defineMulticlassMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["multiclass"], perClassIn: [] }, computation, isMulticlass);
}
/** Defines a metric of numeric predictions. */
function defineRegressionMetric(description, computation) {
    return define_metric_define({ ...description, tasks: ["regression"], perClassIn: [] }, computation, isRegression);
}
function define_metric_define(entry, computation, accepts) {
    const accepted = (rows) => {
        if (accepts(rows))
            return rows;
        throw new RangeError(`${entry.id} is not defined for ${rows.task} rows`);
    };
    return {
        entry: { ...entry, judgedBy: "validate-model" },
        estimate: (rows, setting) => computation.estimate(accepted(rows), setting),
        difference: (candidate, champion, setting) => computation.difference(accepted(candidate), accepted(champion), setting),
    };
}
function isBinary(rows) {
    return rows.task === "binary";
}
function isMulticlass(rows) {
    return rows.task === "multiclass";
}
function isLabelled(rows) {
    return rows.task !== "regression";
}
function isRegression(rows) {
    return rows.task === "regression";
}

// EXTERNAL MODULE: ./shared/core/metrics/figure.ts
var metrics_figure = __webpack_require__(26504);
// EXTERNAL MODULE: ./shared/core/stats/bootstrap.ts
var bootstrap = __webpack_require__(38530);
// EXTERNAL MODULE: ./shared/core/stats/rng.ts
var stats_rng = __webpack_require__(60141);
// EXTERNAL MODULE: ./shared/core/metrics/per-object.ts
var per_object = __webpack_require__(80265);
;// CONCATENATED MODULE: ./shared/core/metrics/cell-draws.ts



/** Counts worth keeping for the next metric, 8 MB; many classes have too many cells, and their draws are made again. */
const LARGEST_KEPT = 1 << 20;
/**
 * Bootstrap interval of a function of the cells' counts.
 *
 * All metrics of a table share the draws: they cost far more than the statistics do. The draws depend on the seed and the
 * cells alone, so no result depends on which other metrics are asked for, nor on whether the draws were kept.
 *
 * @param statistic of the resampled counts, in the order of the cells; NaN where it has no value
 */
function resampleCells(cells, { replicates, level, seed }, statistic) {
    const counts = Array.from(cells.counts);
    const resampling = { replicates, level, seed: (0,stats_rng/* deriveSeed */.B7)(seed, "draws of cells") };
    if (counts.length * replicates > LARGEST_KEPT)
        return (0,bootstrap/* bootstrapCells */.W7)({ counts, statistic, ...resampling });
    if (counts.reduce((total, count) => total + count, 0) < 2)
        return { kind: "none", reason: "too-few-rows" };
    const draws = keptDraws(cells)(replicates, resampling.seed);
    const drawn = new Float64Array(counts.length);
    let next = 0;
    return (0,bootstrap/* percentileInterval */.J9)(resampling, () => {
        for (let cell = 0; cell < drawn.length; cell += 1)
            drawn[cell] = draws[next + cell];
        next += drawn.length;
        return statistic(drawn);
    });
}
/** The latest draws of a table's cells. */
const keptDraws = (0,per_object/* perObject */.F)((cells) => {
    let kept = null;
    return (replicates, seed) => {
        if (kept?.replicates !== replicates || kept.seed !== seed) {
            kept = { replicates, seed, draws: (0,bootstrap/* resampledCells */.NB)(Array.from(cells.counts), replicates, seed) };
        }
        return kept.draws;
    };
});

// EXTERNAL MODULE: ./shared/core/metrics/cells.ts
var metrics_cells = __webpack_require__(30563);
;// CONCATENATED MODULE: ./shared/core/stats/bag-draws.ts


/** 4096 is 2¹². */
const BAG_BITS = 12;
const FIRST_SHIFT = 32 - BAG_BITS;
const SECOND_SHIFT = 32 - 2 * BAG_BITS;
/**
 * Draws as many bags as there are, with replacement, once a replicate.
 *
 * @param bags at most 4096; of as many, a random word is two draws as it stands
 */
function drawBags(bags, replicates, seed) {
    const length = Math.ceil(bags / 2);
    const words = new Uint32Array(replicates * length);
    if (bags === bootstrap/* BAGS */.IG) {
        const refill = (0,stats_rng/* randomWords */.j_)(seed);
        // A replicate at a time: what is entered often is soon compiled, and in one long loop it would stay as it began.
        for (let start = 0; start < words.length; start += length)
            refill(words.subarray(start, start + length));
        return { bags, replicates, words };
    }
    const rng = (0,stats_rng/* createRng */.SZ)(seed);
    for (let at = 0; at < words.length; at++) {
        const isHalf = bags % 2 === 1 && at % length === length - 1;
        const first = rng.below(bags) << FIRST_SHIFT;
        words[at] = isHalf ? first : first | (rng.below(bags) << SECOND_SHIFT);
    }
    return { bags, replicates, words };
}
/**
 * What the drawn bags hold, in every replicate.
 *
 * @param columns one array of bag sums a column
 * @returns parallel to the columns: one array of as many totals as replicates. A column's totals are the same to the last
 *   bit whatever the others are
 */
function drawnTotals(draws, columns) {
    const totals = columns.map(() => new Float64Array(draws.replicates));
    for (let at = 0; at < columns.length; at += 2) {
        const [column, totalsOf] = [columns[at], totals[at]];
        if (column === undefined || totalsOf === undefined)
            continue;
        // The last of an odd number is its own partner: two columns at once cost less than two after one another.
        const [partner, totalsOfPartner] = [columns[at + 1] ?? column, totals[at + 1] ?? totalsOf];
        for (let replicate = 0; replicate < draws.replicates; replicate++)
            addReplicate(draws, replicate, column, partner, totalsOf, totalsOfPartner);
    }
    return totals;
}
/** Four sums side by side: in one, every addition waits for the one before it. */
function addReplicate({ bags, words }, replicate, a, b, totalsOfA, totalsOfB) {
    const start = replicate * Math.ceil(bags / 2);
    const end = start + Math.floor(bags / 2);
    let firstsOfA = 0;
    let secondsOfA = 0;
    let firstsOfB = 0;
    let secondsOfB = 0;
    for (let at = start; at < end; at++) {
        const word = words[at];
        const first = word >>> FIRST_SHIFT;
        const second = (word >>> SECOND_SHIFT) & (bootstrap/* BAGS */.IG - 1);
        firstsOfA += a[first];
        secondsOfA += a[second];
        firstsOfB += b[first];
        secondsOfB += b[second];
    }
    if (bags % 2 === 1) {
        const last = words[end] >>> FIRST_SHIFT;
        firstsOfA += a[last];
        firstsOfB += b[last];
    }
    totalsOfA[replicate] = firstsOfA + secondsOfA;
    totalsOfB[replicate] = firstsOfB + secondsOfB;
}

;// CONCATENATED MODULE: ./shared/core/metrics/row-bags.ts



/**
 * Bootstrap interval of a smooth function of sums over the rows, by bags (see `bootstrapBags` for why bags are right).
 *
 * All metrics of a table share the deal of rows into bags and the draws of bags, which cost more than adding up does.
 * Both depend on the seed and the number of rows alone, so no result depends on which other metrics are asked for.
 * The resampled sums of a contribution are remembered too, so a difference costs next to nothing after its two sides.
 *
 * @param contributions one array of row values a sum
 * @param statistic of the resampled sums, in the order of `contributions`; NaN where it has no value
 */
function resampleSums(rows, contributions, setting, statistic) {
    const plan = planOf(rows.truth.length, setting);
    if (plan.deal.bags < 2)
        return { kind: "none", reason: "too-few-rows" };
    const columns = resampledSums(contributions, plan);
    const sums = new Float64Array(columns.length);
    let replicate = 0;
    return (0,bootstrap/* percentileInterval */.J9)({ replicates: setting.replicates, level: setting.level, seed: setting.seed }, () => {
        for (let index = 0; index < columns.length; index += 1)
            sums[index] = (columns[index] ?? sums)[replicate];
        replicate += 1;
        return statistic(sums);
    });
}
/** The sum of each contribution in every replicate of a plan; those that are not known yet are added up together. */
function resampledSums(contributions, plan) {
    const { known } = plan;
    const missing = [...new Set(contributions)].filter((values) => !known.has(values));
    const totals = drawnTotals(plan.draws, missing.map((values) => (0,bootstrap/* bagSums */.v7)(plan.deal, [values])));
    for (const [at, values] of missing.entries())
        known.set(values, totals[at] ?? new Float64Array(0));
    return contributions.flatMap((values) => known.get(values) ?? []);
}
// The metrics of a table, its champion and their difference follow one another, so the latest plan is all that is worth keeping.
let latest = null;
function planOf(rows, { replicates, seed }) {
    if (latest?.rows === rows && latest.replicates === replicates && latest.seed === seed)
        return latest;
    const deal = (0,bootstrap/* assignBags */.Lw)(rows, (0,stats_rng/* deriveSeed */.B7)(seed, "bags"));
    const draws = drawBags(deal.bags, replicates, (0,stats_rng/* deriveSeed */.B7)(seed, "draws of bags"));
    latest = { rows, replicates, seed, deal, draws, known: new WeakMap() };
    return latest;
}

// EXTERNAL MODULE: ./shared/core/metrics/support.ts + 1 modules
var support = __webpack_require__(96948);
;// CONCATENATED MODULE: ./shared/core/metrics/sum-metric.ts




/** Estimates with a bag bootstrap; the difference resamples the sums of both tables together. */
function sumComputation(statistic) {
    const sumsOf = (0,per_object/* perObject */.F)((rows) => statistic.contributions(rows));
    // Asked for by each table's own estimate and again by their difference.
    const figureOf = (0,per_object/* perObject */.F)((rows) => (0,metrics_figure/* emptiness */.B_)(rows) ?? statistic.gap(rows) ?? statistic.figure(totals(sumsOf(rows)), 0));
    const single = (rows, setting) => resampleSums(rows, sumsOf(rows), setting, (sums) => (0,metrics_figure/* numberOf */.rl)(statistic.figure(sums, 0)));
    const paired = (candidate, champion, setting) => {
        const columns = sumsOf(candidate);
        return resampleSums(candidate, [...columns, ...sumsOf(champion)], setting, (sums) => (0,metrics_figure/* numberOf */.rl)((0,metrics_figure/* differenceOf */.Pq)(statistic.figure(sums, 0), statistic.figure(sums, columns.length))));
    };
    return {
        estimate: (rows, setting) => (0,metrics_figure/* estimateOf */.qn)(figureOf(rows), (0,support/* wholeSupport */.x)(rows), () => single(rows, setting)),
        difference: (candidate, champion, setting) => (0,metrics_figure/* estimateOf */.qn)((0,metrics_figure/* differenceOf */.Pq)(figureOf(candidate), figureOf(champion)), (0,support/* wholeSupport */.x)(candidate), () => paired(candidate, champion, setting)),
    };
}
function totals(columns) {
    return Float64Array.from(columns, (values) => {
        let sum = 0;
        for (let row = 0; row < values.length; row += 1)
            sum += values[row];
        return sum;
    });
}
/** A weighted mean of one loss a row: the sums are Σw and Σw·loss. `figure` may transform the mean. */
function meanOf(loss, options = {}) {
    const transform = options.transform ?? ((mean) => mean);
    return {
        contributions: (rows) => [weightsOf(rows), weighted(rows, loss(rows))],
        figure: (sums, start) => transform(sums[start + 1] / sums[start]),
        gap: options.gap ?? (() => null),
    };
}
/** Weights as a column; ones where rows are not weighted. */
function weightsOf(rows) {
    return rows.weight ?? onesFor(rows.truth);
}
// One column for a model and its champion where they share the truth.
const onesFor = (0,per_object/* perObject */.F)((truth) => new Float64Array(truth.length).fill(1));
/** Row values times weights. */
function weighted({ weight }, values) {
    return weight === null ? values : values.map((value, row) => value * weight[row]);
}

;// CONCATENATED MODULE: ./shared/core/metrics/margin-sums.ts



/**
 * What each row adds to the weighted margins, as one array a sum: first the classes' truth, then for each side the
 * classes' correct and predicted weight. `readMargins` reads sums in this order.
 */
function marginContributions(rows, sides) {
    return [...truthColumns(rows), ...sides.flatMap((side) => decisionColumns(side))];
}
const truthColumns = (0,per_object/* perObject */.F)((rows) => {
    const columns = columnsFor(rows, 1);
    const weights = weightsOf(rows);
    for (let row = 0; row < weights.length; row += 1)
        put(columns, rows.truth[row], row, weights[row]);
    return columns;
});
const decisionColumns = (0,per_object/* perObject */.F)((rows) => {
    const size = (0,metrics_cells/* classesOf */.OX)(rows).length;
    const columns = columnsFor(rows, 2);
    const weights = weightsOf(rows);
    for (let row = 0; row < weights.length; row += 1) {
        const decided = rows.decision[row];
        if (decided === rows.truth[row])
            put(columns, decided, row, weights[row]);
        put(columns, size + decided, row, weights[row]);
    }
    return columns;
});
function columnsFor(rows, perClass) {
    return Array.from({ length: perClass * (0,metrics_cells/* classesOf */.OX)(rows).length }, () => new Float64Array(rows.truth.length));
}
function put(columns, column, row, weight) {
    const target = columns[column];
    if (target !== undefined)
        target[row] = weight;
}
/** Overwrites `target` with one side's margins from resampled sums. */
function readMargins(target, sums, side) {
    const size = target.classes.length;
    const start = correctStart(size, side);
    target.actual.set(sums.subarray(0, size));
    target.correct.set(sums.subarray(start, start + size));
    target.predicted.set(sums.subarray(start + size, start + 2 * size));
}
function correctStart(size, side) {
    return size * (1 + 2 * side);
}

;// CONCATENATED MODULE: ./shared/core/metrics/margins.ts
/** Margins of one side, by the given amount per cell. */
function marginsOf(cells, side, amounts) {
    const margins = emptyMargins(cells.classes);
    fillMargins(margins, cells, side, amounts);
    return margins;
}
/** Margins to be filled again and again. */
function emptyMargins(classes) {
    const size = classes.length;
    return {
        classes,
        correct: new Float64Array(size),
        predicted: new Float64Array(size),
        actual: new Float64Array(size),
    };
}
/** Overwrites `target`; a bootstrap does this thousands of times and must not allocate. */
function fillMargins(target, cells, side, amounts) {
    const { correct, predicted, actual } = target;
    const { truth } = cells;
    const decision = cells[side];
    // `fill` costs more than all the rest for the two or three entries there are.
    for (let index = 0; index < actual.length; index += 1) {
        correct[index] = 0;
        predicted[index] = 0;
        actual[index] = 0;
    }
    for (let cell = 0; cell < truth.length; cell += 1) {
        const amount = amounts[cell];
        const trueClass = truth[cell];
        const decided = decision[cell];
        actual[trueClass] = actual[trueClass] + amount;
        predicted[decided] = predicted[decided] + amount;
        if (trueClass === decided)
            correct[trueClass] = correct[trueClass] + amount;
    }
}
/** Sum over classes of one of the margins. */
function total(amounts) {
    let sum = 0;
    for (let index = 0; index < amounts.length; index += 1)
        sum += amounts[index];
    return sum;
}
/** How many classes have any of one of the margins. */
function occurring(amounts) {
    let classes = 0;
    for (let index = 0; index < amounts.length; index += 1)
        if (amounts[index] > 0)
            classes += 1;
    return classes;
}

;// CONCATENATED MODULE: ./shared/core/metrics/label-metric.ts







/** Estimates and differences of a label statistic: exact intervals where given, else a bootstrap of cells, or of bags when weighted. */
function labelComputation(statistic, spread = (rows, cells, setting) => resampled(statistic, rows, cells, setting), pairedSpread = () => null) {
    return {
        estimate: (rows, setting) => {
            const cells = (0,metrics_cells/* cellsOf */.nc)(rows);
            const support = supportOf(statistic, rows, cells, "candidate");
            const figure = figureOf(statistic, rows, cells, "candidate", setting);
            // Filled in by zero-division: there is a value by convention, and nothing to resample.
            if (typeof figure === "number" && support.effectiveN === 0)
                return (0,metrics_figure/* withoutInterval */.yX)(figure, support, "degenerate");
            return (0,metrics_figure/* estimateOf */.qn)(figure, support, () => spread(rows, cells, setting));
        },
        difference: (candidate, champion, setting) => {
            const cells = (0,metrics_cells/* pairedCellsOf */.MZ)(candidate, champion);
            const figure = (0,metrics_figure/* differenceOf */.Pq)(figureOf(statistic, candidate, cells, "candidate", setting), figureOf(statistic, candidate, cells, "champion", setting));
            return (0,metrics_figure/* estimateOf */.qn)(figure, weakerSupport(statistic, candidate, cells), () => pairedSpread(cells, setting) ?? resampledDifference(statistic, candidate, champion, cells, setting));
        },
    };
}
/** The point value; weights of zero that leave nothing to divide by are told apart from rows that are not there. */
function figureOf(statistic, rows, cells, side, setting) {
    const empty = (0,metrics_figure/* emptiness */.B_)(rows);
    if (empty !== null)
        return empty;
    const figure = statistic.figure(marginsOf(cells, side, cells.weights), setting.zeroDivision);
    if (typeof figure === "number" || rows.weight === null)
        return figure;
    const unweighted = statistic.figure(marginsOf(cells, side, cells.counts), setting.zeroDivision);
    const sameWithoutWeights = typeof unweighted !== "number" && unweighted.reason === figure.reason;
    return sameWithoutWeights ? figure : (0,metrics_figure/* gap */.rQ)("zero-weight");
}
function supportOf(statistic, rows, cells, side) {
    const amount = (amounts) => statistic.denominator(marginsOf(cells, side, amounts));
    const squares = amount(cells.squares);
    return {
        n: amount(cells.counts),
        ...(0,support/* classRowsOf */.D)(rows),
        effectiveN: squares === 0 ? 0 : amount(cells.weights) ** 2 / squares,
    };
}
/** Of two denominators the smaller: a difference is known no better than its less known side. */
function weakerSupport(statistic, rows, cells) {
    const candidate = supportOf(statistic, rows, cells, "candidate");
    const champion = supportOf(statistic, rows, cells, "champion");
    return champion.effectiveN < candidate.effectiveN ? champion : candidate;
}
function resampled(statistic, rows, cells, setting) {
    const margins = emptyMargins(cells.classes);
    const value = () => (0,metrics_figure/* numberOf */.rl)(statistic.figure(margins, setting.zeroDivision));
    if (rows.weight === null) {
        return resampleCells(cells, setting, (counts) => {
            fillMargins(margins, cells, "candidate", counts);
            return value();
        });
    }
    return resampleSums(rows, marginContributions(rows, [rows]), setting, (sums) => {
        readMargins(margins, sums, 0);
        return value();
    });
}
function resampledDifference(statistic, candidate, champion, cells, setting) {
    const classes = (0,metrics_cells/* classesOf */.OX)(candidate);
    const [ofCandidate, ofChampion] = [emptyMargins(classes), emptyMargins(classes)];
    const value = () => (0,metrics_figure/* numberOf */.rl)((0,metrics_figure/* differenceOf */.Pq)(statistic.figure(ofCandidate, setting.zeroDivision), statistic.figure(ofChampion, setting.zeroDivision)));
    if (candidate.weight === null) {
        return resampleCells(cells, setting, (counts) => {
            fillMargins(ofCandidate, cells, "candidate", counts);
            fillMargins(ofChampion, cells, "champion", counts);
            return value();
        });
    }
    return resampleSums(candidate, marginContributions(candidate, [candidate, champion]), setting, (sums) => {
        readMargins(ofCandidate, sums, 0);
        readMargins(ofChampion, sums, 1);
        return value();
    });
}
/** All-rows denominator. */
function everyRow({ actual }) {
    return total(actual);
}
/** a / b, 0 by convention, or the gap that says why not. */
function ratio(numerator, denominator, zeroDivision, otherwise) {
    if (denominator > 0)
        return numerator / denominator;
    return zeroDivision === 0 ? 0 : otherwise;
}

;// CONCATENATED MODULE: ./shared/core/metrics/margin-defaults.ts
/** Rates, areas and correlations: one hundredth of their scale. */
const SHARE_MARGIN = { kind: "absolute", value: 0.01 };
/** Losses have no common unit: two per cent of the champion's. */
const LOSS_MARGIN = { kind: "relative", value: 0.02 };
/** Times and rates, as a share of the champion's: about what twelve rounds can tell apart on an ordinary runner (docs/performance.md). */
const TIMING_MARGINS = {
    median: { kind: "relative", value: 0.05 },
    tail: { kind: "relative", value: 0.1 },
    farTail: { kind: "relative", value: 0.2 },
    rate: { kind: "relative", value: 0.1 },
};
/** Disparities between groups. */
const DISPARITY_MARGIN = { kind: "absolute", value: 0.02 };

// EXTERNAL MODULE: ./shared/core/stats/newcombe-paired.ts
var newcombe_paired = __webpack_require__(67244);
// EXTERNAL MODULE: ./shared/core/stats/wilson.ts
var wilson = __webpack_require__(48834);
;// CONCATENATED MODULE: ./shared/core/metrics/share.ts




/** Wilson's interval, weighted by effective n; differences by Newcombe's paired interval where both models have the same trials. */
function shareComputation(share) {
    return labelComputation({
        figure: (margins, zeroDivision) => ratio(share.successes(margins), share.trials(margins), zeroDivision, share.empty),
        denominator: share.trials,
    }, (_rows, cells, setting) => wilsonOf(share, cells, setting), (cells, setting) => newcombeOf(share, cells, setting));
}
function wilsonOf(share, cells, { z, level }) {
    const weighted = marginsOf(cells, "candidate", cells.weights);
    const trials = share.trials(weighted);
    const effective = trials ** 2 / share.trials(marginsOf(cells, "candidate", cells.squares));
    // By the share itself first: a share of exactly 1 must reach `trials` exactly, or its upper bound is an ulp short of 1.
    const value = share.successes(weighted) / trials;
    return { kind: "interval", interval: (0,wilson/* wilson */.r)(value * effective, effective, z, level) };
}
function newcombeOf({ trial, success }, cells, { z, level }) {
    if (trial === null || cells.weights !== cells.counts)
        return null;
    const table = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
    cells.counts.forEach((count, cell) => {
        const trueClass = cells.truth[cell];
        if (!trial(trueClass))
            return;
        const candidate = success(trueClass, cells.candidate[cell]);
        const champion = success(trueClass, cells.champion[cell]);
        table[candidate ? (champion ? "both" : "onlyA") : champion ? "onlyB" : "neither"] += count;
    });
    return { kind: "interval", interval: (0,newcombe_paired/* newcombePaired */.M)(table, z, level) };
}

;// CONCATENATED MODULE: ./shared/core/metrics/accuracy.ts






const byAllRows = shareComputation({
    successes: ({ correct }) => total(correct),
    trials: everyRow,
    empty: (0,metrics_figure/* gap */.rQ)("no-rows"),
    trial: () => true,
    success: (trueClass, decided) => trueClass === decided,
});
/** Share of rows decided right. */
const accuracy = defineLabelledMetric({
    id: "accuracy",
    title: "Accuracy",
    definition: "Share of rows whose predicted class is the true one.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn accuracy_score",
}, byAllRows);
/** With one label a row, micro-averaged precision, recall and F1 all pool the classes to the share decided right. */
const pooledShare = byAllRows;

;// CONCATENATED MODULE: ./shared/core/metrics/influence.ts

/**
 * Bootstrap of a statistic through its influence values, for statistics too dear to recompute in each replicate.
 *
 * A statistic T of weighted rows changes, to first order, by Σ (mᵢ − 1) uᵢ when row i is drawn mᵢ times, where
 * uᵢ = wᵢ ∂T/∂wᵢ. T here does not change when all weights are scaled, so Σ uᵢ = 0 and the change is Σ mᵢ uᵢ: a sum over rows,
 * which the bag bootstrap resamples. The change of a difference is the difference of the changes.
 *
 * @param influences uᵢ, one a row; of the candidate, then of the champion when `value` is a difference
 * @param bounds of the statistic; the interval is clipped to them
 * @source Davison, Hinkley (1997), Bootstrap Methods and their Application, 2.7 and 9.4
 */
function linearisedBootstrap(rows, value, influences, bounds, setting) {
    const spread = resampleSums(rows, influences, setting, ([change = 0, less = 0]) => value + change - less);
    if (spread.kind === "none")
        return spread;
    const low = Math.max(bounds.low, spread.interval.low);
    const high = Math.min(bounds.high, spread.interval.high);
    return { kind: "interval", interval: { ...spread.interval, low, high } };
}

// EXTERNAL MODULE: ./shared/core/metrics/ranking.ts
var ranking = __webpack_require__(77248);
;// CONCATENATED MODULE: ./shared/core/metrics/average-precision.ts








/**
 * Up to here every replicate recomputes the metric; above, the influence values stand for it. The number of bags: while each
 * row is a bag of its own both forms draw the same rows, and recomputing is affordable.
 */
const LARGEST_RECOMPUTED = bootstrap/* BAGS */.IG;
/** Average precision where there are positives. */
function averagePrecisionFigure(rows) {
    return (0,ranking/* whereRankable */.a9)(rows, "positives", average_precision_valueOf);
}
const average_precision_valueOf = (0,per_object/* perObject */.F)((rows) => {
    const { size, positive, negative } = (0,ranking/* tieGroupsOf */.OM)(rows);
    let truePositive = 0;
    let selected = 0;
    let sum = 0;
    for (let group = 0; group < size; group += 1) {
        const found = positive[group];
        truePositive += found;
        selected += found + negative[group];
        if (found > 0)
            sum += found * (truePositive / selected);
    }
    return sum / (0,ranking/* classWeightsOf */.Pl)(rows).positive;
});
/**
 * uᵢ = wᵢ ∂AP/∂wᵢ. With T(s) and N(s) the positive and the whole weight scored s or higher, AP = Σ wⱼ T(sⱼ)/N(sⱼ) / W over
 * positives j. A row at score s adds to T (if positive) and to N of every threshold at or below s, so
 * W ∂AP/∂wᵢ = yᵢ (T(sᵢ)/N(sᵢ) − AP) + Σ wⱼ (yᵢ − T(sⱼ)/N(sⱼ)) / N(sⱼ) over positives j with sⱼ ≤ sᵢ.
 */
const averagePrecisionInfluence = (0,per_object/* perObject */.F)((rows) => {
    const { size, start, positive } = (0,ranking/* tieGroupsOf */.OM)(rows);
    const { selected, precision } = selectionOf(rows);
    const { score, truth, weight: weights } = rows;
    const order = (0,ranking/* orderOf */.mJ)(score);
    const value = average_precision_valueOf(rows);
    const { positive: positives } = (0,ranking/* classWeightsOf */.Pl)(rows);
    const influence = new Float64Array(order.length);
    let gain = 0;
    let loss = 0;
    let ofPositive = 0;
    let group = size;
    let groupEnd = 0;
    for (let position = 0; position < order.length; position += 1) {
        if (position >= groupEnd) {
            group -= 1;
            groupEnd = group === 0 ? order.length : start[group - 1];
            const weight = selected[group];
            if (weight > 0) {
                gain += positive[group] / weight;
                loss += (positive[group] * precision[group]) / weight;
            }
            ofPositive = precision[group] - value + gain - loss;
        }
        const row = order[position];
        const own = truth[row] === 1 ? ofPositive : -loss;
        influence[row] = ((weights === null ? 1 : weights[row]) * own) / positives;
    }
    return influence;
});
/** For each tie group the weight scored at least as high, and the positive share of it. */
function selectionOf(rows) {
    const { size, positive, negative } = (0,ranking/* tieGroupsOf */.OM)(rows);
    const selected = new Float64Array(size);
    const precision = new Float64Array(size);
    let truePositive = 0;
    let above = 0;
    for (let group = 0; group < size; group += 1) {
        truePositive += positive[group];
        above += positive[group] + negative[group];
        selected[group] = above;
        precision[group] = above > 0 ? truePositive / above : 0;
    }
    return { selected, precision };
}
/** Average precision of rows drawn so many times each, in a presorted order; NaN when no positive was drawn. */
function resampledAveragePrecision(rows) {
    const order = (0,ranking/* orderOf */.mJ)(rows.score);
    const size = order.length;
    // In walking order, so that a replicate reads memory straight through: it runs thousands of times.
    const signed = new Float64Array(size);
    const endsGroup = new Uint8Array(size);
    for (let step = 0; step < size; step += 1) {
        const row = order[size - 1 - step];
        signed[step] = rows.truth[row] === 1 ? (0,ranking/* weightAt */.UT)(rows, row) : -(0,ranking/* weightAt */.UT)(rows, row);
        const next = step + 1 < size ? rows.score[order[size - 2 - step]] : Number.NaN;
        endsGroup[step] = next === rows.score[row] ? 0 : 1;
    }
    return (multiplicities) => {
        let truePositive = 0;
        let selected = 0;
        let tiedPositive = 0;
        let sum = 0;
        for (let step = 0; step < size; step += 1) {
            const amount = signed[step] * multiplicities[order[size - 1 - step]];
            if (amount > 0)
                tiedPositive += amount;
            selected += Math.abs(amount);
            if (endsGroup[step] === 0 || tiedPositive === 0)
                continue;
            truePositive += tiedPositive;
            sum += tiedPositive * (truePositive / selected);
            tiedPositive = 0;
        }
        return sum / truePositive;
    };
}
/** Average precision: the step sum over thresholds, not the trapezoid; tied scores are one threshold. */
const averagePrecision = defineClassMetric({
    id: "average_precision",
    title: "Average precision",
    definition: "Precision at each threshold, averaged over the recall it adds (step sum).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn average_precision_score, undefined without positives",
}, {
    estimate: (rows, setting) => (0,metrics_figure/* estimateOf */.qn)(averagePrecisionFigure(rows), (0,support/* wholeSupport */.x)(rows), () => spreadOf(rows, setting)),
    difference: (candidate, champion, setting) => {
        const figure = (0,metrics_figure/* differenceOf */.Pq)(averagePrecisionFigure(candidate), averagePrecisionFigure(champion));
        return (0,metrics_figure/* estimateOf */.qn)(figure, (0,support/* wholeSupport */.x)(candidate), () => pairedSpread(candidate, champion, setting));
    },
});
function spreadOf(rows, setting) {
    const found = (0,ranking/* rankable */.$o)(rows, "positives");
    if (!("rows" in found))
        return { kind: "none", reason: "degenerate" };
    if (rows.truth.length > LARGEST_RECOMPUTED) {
        return linearisedBootstrap(rows, average_precision_valueOf(found.rows), [averagePrecisionInfluence(found.rows)], { low: 0, high: 1 }, setting);
    }
    return (0,bootstrap/* bootstrapRows */.Ww)({
        rows: rows.truth.length,
        statistic: resampledAveragePrecision(found.rows),
        replicates: setting.replicates,
        level: setting.level,
        seed: setting.stream,
    });
}
function pairedSpread(candidate, champion, setting) {
    const a = (0,ranking/* rankable */.$o)(candidate, "positives");
    const b = (0,ranking/* rankable */.$o)(champion, "positives");
    if (!("rows" in a) || !("rows" in b))
        return { kind: "none", reason: "degenerate" };
    if (candidate.truth.length > LARGEST_RECOMPUTED) {
        const influences = [averagePrecisionInfluence(a.rows), averagePrecisionInfluence(b.rows)];
        return linearisedBootstrap(candidate, average_precision_valueOf(a.rows) - average_precision_valueOf(b.rows), influences, { low: -1, high: 1 }, setting);
    }
    const ofCandidate = resampledAveragePrecision(a.rows);
    const ofChampion = resampledAveragePrecision(b.rows);
    return (0,bootstrap/* bootstrapRows */.Ww)({
        rows: candidate.truth.length,
        statistic: (multiplicities) => ofCandidate(multiplicities) - ofChampion(multiplicities),
        replicates: setting.replicates,
        level: setting.level,
        seed: setting.stream,
    });
}

;// CONCATENATED MODULE: ./shared/core/metrics/class-averages.ts





/** Classes with rows (of positive weight) in truth; averages run over these. */
function supportedClasses({ actual }) {
    const classes = [];
    for (let index = 0; index < actual.length; index += 1)
        if (actual[index] > 0)
            classes.push(index);
    return classes;
}
/** Macro-averaged recall over the classes with support. */
function averageRecall(margins) {
    return average(margins, "macro", (index) => margins.correct[index] / margins.actual[index]);
}
function average(margins, averaging, valueOf) {
    let sum = 0;
    let weights = 0;
    for (let index = 0; index < margins.actual.length; index += 1) {
        const support = margins.actual[index];
        if (support === 0)
            continue;
        const weight = averaging === "macro" ? 1 : support;
        sum += weight * valueOf(index);
        weights += weight;
    }
    return sum / weights;
}
function precisionAverage(averaging) {
    return (margins, zeroDivision) => {
        const { classes, correct, predicted } = margins;
        const never = supportedClasses(margins).find((index) => predicted[index] === 0);
        if (never !== undefined && zeroDivision !== 0)
            return (0,metrics_figure/* gap */.rQ)("class-never-predicted", classes[never] ?? null);
        return average(margins, averaging, (index) => correct[index] / (predicted[index] || 1));
    };
}
function recallAverage(averaging) {
    return (margins) => average(margins, averaging, (index) => margins.correct[index] / margins.actual[index]);
}
function f1Average(averaging) {
    // A class with support always has a denominator, so there is no 0/0 to decide.
    return (margins) => average(margins, averaging, (index) => (2 * margins.correct[index]) /
        (margins.predicted[index] + margins.actual[index]));
}
const OF = {
    precision: { title: "Precision", figure: precisionAverage },
    recall: { title: "Recall", figure: recallAverage },
    f1: { title: "F1", figure: f1Average },
};
const FORM = {
    macro: "mean over the classes that occur, each counting once",
    weighted: "mean over the classes that occur, each counting by its rows",
    micro: "all classes pooled; with one label a row this is the accuracy",
};
function describe(name, form) {
    return {
        id: `${name}_${form}`,
        title: `${OF[name].title} (${form})`,
        definition: `${OF[name].title}: ${FORM[form]}.`,
        direction: "higher-is-better",
        defaultMargin: SHARE_MARGIN,
        source: `scikit-learn ${name}_score with average="${form}", over classes with support`,
    };
}
const averaged = (name, averaging) => defineMulticlassMetric(describe(name, averaging), labelComputation({ figure: OF[name].figure(averaging), denominator: everyRow }));
const pooled = (name) => defineMulticlassMetric(describe(name, "micro"), pooledShare);
/** Averages of precision, recall and F1 over classes, in the words of scikit-learn's scorers. */
const classAverages = ["precision", "recall", "f1"].flatMap((name) => [
    averaged(name, "macro"),
    pooled(name),
    averaged(name, "weighted"),
]);

;// CONCATENATED MODULE: ./shared/core/metrics/balanced-accuracy.ts






/** Mean recall over the classes that occur; with one class only it would be that class's recall under another name: undefined. */
const balancedAccuracy = defineLabelledMetric({
    id: "balanced_accuracy",
    title: "Balanced accuracy",
    definition: "Mean of the recalls of the classes that occur.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn balanced_accuracy_score, undefined for a single class",
}, labelComputation({
    figure: (margins) => (occurring(margins.actual) < 2 ? (0,metrics_figure/* gap */.rQ)("single-class") : averageRecall(margins)),
    denominator: everyRow,
}));

;// CONCATENATED MODULE: ./shared/core/metrics/probabilities.ts

/** Probabilities of a row may miss 1 by this much; more is a defect of the data or of the output mapping. */
const SUM_TOLERANCE = 1e-3;
/** Why losses of probabilities do not exist for these rows, or null. */
function probabilities_probabilityGap(rows) {
    if (probabilities_scoresOf(rows) === null)
        return (0,metrics_figure/* gap */.rQ)("needs-scores");
    return rows.scoreIsProbability ? null : (0,metrics_figure/* gap */.rQ)("needs-probabilities");
}
/** The score columns, row-major; one column for two classes. */
function probabilities_scoresOf(rows) {
    return rows.task === "binary" ? rows.score : rows.scores;
}
/**
 * First row (0-based) whose scores cannot be probabilities: one outside [0, 1] or not a number, or, for many classes, a row
 * that does not add up to 1 within 1e-3. Null when there is none, or when the scores do not claim to be probabilities.
 */
function firstBadProbabilityRow(rows) {
    const scores = probabilities_scoresOf(rows);
    if (scores === null || !rows.scoreIsProbability)
        return null;
    const width = rows.task === "binary" ? 1 : rows.classes.length;
    for (let row = 0; row < rows.truth.length; row += 1) {
        let sum = 0;
        let inside = true;
        for (let column = 0; column < width; column += 1) {
            const score = scores[row * width + column];
            inside &&= score >= 0 && score <= 1;
            sum += score;
        }
        if (!inside || (width > 1 && Math.abs(sum - 1) > SUM_TOLERANCE))
            return row;
    }
    return null;
}
/** The probability each row gives to its true class; for two classes the complement of the score where truth is negative. */
function probabilities_probabilitiesOfTruth(rows, scores) {
    const values = new Float64Array(rows.truth.length);
    if (rows.task === "multiclass") {
        const width = rows.classes.length;
        for (let row = 0; row < values.length; row += 1)
            values[row] = scores[row * width + rows.truth[row]];
        return values;
    }
    for (let row = 0; row < values.length; row += 1) {
        const score = scores[row];
        values[row] = rows.truth[row] === 1 ? score : 1 - score;
    }
    return values;
}

;// CONCATENATED MODULE: ./shared/core/metrics/brier-score.ts




/** Mean squared error of probabilities: for two classes of the positive one (0 to 1), for many summed over classes (0 to 2). */
const brierScore = defineLabelledMetric({
    id: "brier_score",
    title: "Brier score",
    definition: "Mean squared distance of the probabilities from the truth; with many classes summed over them (0 to 2).",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source: "Brier (1950), Mon. Weather Rev. 78, 1–3; scikit-learn brier_score_loss (many classes: scale_by_half=False)",
}, sumComputation(meanOf(losses, { gap: probabilities_probabilityGap })));
function losses(rows) {
    const scores = probabilities_scoresOf(rows) ?? new Float64Array(0);
    return rows.task === "binary" ? binaryLosses(rows.truth, scores) : multiclassLosses(rows, scores);
}
function binaryLosses(truth, scores) {
    const values = new Float64Array(truth.length);
    for (let row = 0; row < values.length; row += 1) {
        const error = scores[row] - truth[row];
        values[row] = error * error;
    }
    return values;
}
function multiclassLosses({ truth, classes }, scores) {
    const width = classes.length;
    const values = new Float64Array(truth.length);
    for (let row = 0; row < values.length; row += 1) {
        let sum = 0;
        for (let column = 0; column < width; column += 1) {
            const error = scores[row * width + column] - (column === truth[row] ? 1 : 0);
            sum += error * error;
        }
        values[row] = sum;
    }
    return values;
}

;// CONCATENATED MODULE: ./shared/core/metrics/cohen-kappa.ts





/**
 * Cohen's kappa, unweighted classes: agreement beyond what the margins give by chance. Undefined when truth and predictions
 * are one and the same class throughout (0/0). One true class with mixed predictions is 0 by the formula itself.
 */
const cohenKappa = defineLabelledMetric({
    id: "cohen_kappa",
    title: "Cohen's kappa",
    definition: "Agreement of true and predicted classes beyond chance: (observed − expected) / (1 − expected).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "Cohen (1960), Educ. Psychol. Meas. 20, 37–46; scikit-learn cohen_kappa_score",
}, labelComputation({ figure: kappa, denominator: everyRow }));
function kappa({ correct, predicted, actual }) {
    const all = total(actual);
    const agreed = total(correct);
    let chance = 0;
    let classes = 0;
    for (let index = 0; index < actual.length; index += 1) {
        chance += (actual[index] * predicted[index]) / all;
        if (actual[index] > 0 || predicted[index] > 0)
            classes += 1;
    }
    if (classes < 2)
        return (0,metrics_figure/* gap */.rQ)("single-class");
    return (agreed - chance) / (all - chance);
}

// EXTERNAL MODULE: ./shared/core/metrics/confusion.ts
var confusion = __webpack_require__(90202);
;// CONCATENATED MODULE: ./shared/core/metrics/counts.ts




const EXACT = () => ({ kind: "none", reason: "exact-fact" });
/** Rows in a cell of the confusion matrix. Always rows, also in weighted data: a count answers "how many", not "how much". */
function countMetric(id, cell, definition, direction) {
    const figure = (rows) => (rows.truth.length === 0 ? (0,metrics_figure/* gap */.rQ)("no-rows") : (0,confusion/* confusionCounts */.V)(rows)[cell]);
    return defineBinaryMetric({ id, title: titled(id), definition, direction, defaultMargin: null, source: "scikit-learn confusion_matrix" }, {
        estimate: (rows) => (0,metrics_figure/* estimateOf */.qn)(figure(rows), (0,support/* wholeSupport */.x)(rows), EXACT),
        difference: (candidate, champion) => (0,metrics_figure/* estimateOf */.qn)((0,metrics_figure/* differenceOf */.Pq)(figure(candidate), figure(champion)), (0,support/* wholeSupport */.x)(candidate), EXACT),
    });
}
function titled(id) {
    return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("_", " ");
}
/** The four cells of the two-class confusion matrix. */
const counts = [
    countMetric("true_positives", "truePositive", "Rows of the positive class predicted positive.", "higher-is-better"),
    countMetric("false_positives", "falsePositive", "Rows of the negative class predicted positive.", "lower-is-better"),
    countMetric("true_negatives", "trueNegative", "Rows of the negative class predicted negative.", "higher-is-better"),
    countMetric("false_negatives", "falseNegative", "Rows of the positive class predicted negative.", "lower-is-better"),
];

;// CONCATENATED MODULE: ./shared/core/metrics/f1.ts




/**
 * F1 from counts: 2TP / (2TP + FP + FN). It is 0 when there are positives and none is found; only when there are
 * neither positives nor predicted positives is it undefined.
 */
const f1 = defineClassMetric({
    id: "f1",
    title: "F1",
    definition: "Harmonic mean of precision and recall: 2TP / (2TP + FP + FN).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "van Rijsbergen (1979); scikit-learn f1_score, undefined at 0/0",
}, labelComputation({
    figure: ({ correct, predicted, actual }, zeroDivision) => ratio(2 * correct[1], predicted[1] + actual[1], zeroDivision, (0,metrics_figure/* gap */.rQ)("no-positives")),
    denominator: ({ correct, predicted, actual }) => predicted[1] + actual[1] - correct[1],
}));

;// CONCATENATED MODULE: ./shared/core/metrics/judged-elsewhere.ts

function disparity(known, direction = "lower-is-better") {
    return {
        ...known,
        direction,
        tasks: ["binary", "multiclass"],
        perClassIn: ["multiclass"],
        judgedBy: "fairness-check",
        defaultMargin: DISPARITY_MARGIN,
    };
}
/** A signed or divided comparison of each group with the reference. */
function pairwise(known, direction) {
    return { ...disparity(known, direction), needsReference: true };
}
/** A share of each group's rows; a gate on it judges every group. */
function groupRate(known, direction) {
    return { ...disparity(known, direction), defaultMargin: SHARE_MARGIN };
}
function timing(known, direction, defaultMargin) {
    return {
        ...known,
        direction,
        tasks: ["binary", "multiclass", "regression"],
        perClassIn: [],
        judgedBy: "performance-test",
        defaultMargin,
    };
}
function latency(percentile, margin) {
    return timing({
        id: `latency_p${String(percentile)}_ms`,
        title: `Latency p${String(percentile)}`,
        definition: `Milliseconds within which ${String(percentile)} % of the timed requests were answered.`,
        source: "Percentile of measured request times",
    }, "lower-is-better", margin);
}
/** Metrics that other actions compute: known here so that one policy file can gate on all of them. */
const judgedElsewhere = [
    disparity({
        id: "demographic_parity_difference",
        title: "Demographic parity difference",
        definition: "Largest minus smallest selection rate over the groups that can be judged.",
        source: "fairlearn demographic_parity_difference",
    }),
    disparity({
        id: "demographic_parity_ratio",
        title: "Demographic parity ratio",
        definition: "Smallest over largest selection rate of the groups.",
        source: "fairlearn demographic_parity_ratio",
    }, "higher-is-better"),
    disparity({
        id: "equal_opportunity_difference",
        title: "Equal opportunity difference",
        definition: "Largest minus smallest true positive rate over the groups.",
        source: "fairlearn equal_opportunity_difference",
    }),
    disparity({
        id: "equalized_odds_difference",
        title: "Equalized odds difference",
        definition: "The larger of the differences of true positive and false positive rate over the groups.",
        source: "fairlearn equalized_odds_difference",
    }),
    disparity({
        id: "average_odds_difference",
        title: "Average odds difference (absolute)",
        definition: "Half the sum of the absolute differences of true positive and false positive rate between two groups, for the pair where it is largest.",
        source: "AIF360 average_abs_odds_difference",
    }),
    pairwise({
        id: "disparate_impact",
        title: "Disparate impact",
        definition: "Selection rate of a group over that of the reference group.",
        source: "AIF360 disparate_impact",
    }, "higher-is-better"),
    pairwise({
        id: "statistical_parity_difference",
        title: "Statistical parity difference (signed)",
        definition: "Selection rate of a group minus that of the reference group.",
        source: "AIF360 statistical_parity_difference",
    }, "nearer-zero-is-better"),
    pairwise({
        id: "true_positive_rate_difference",
        title: "True positive rate difference (signed)",
        definition: "True positive rate of a group minus that of the reference group.",
        source: "AIF360 true_positive_rate_difference",
    }, "nearer-zero-is-better"),
    pairwise({
        id: "false_positive_rate_difference",
        title: "False positive rate difference (signed)",
        definition: "False positive rate of a group minus that of the reference group.",
        source: "AIF360 false_positive_rate_difference",
    }, "nearer-zero-is-better"),
    pairwise({
        id: "average_odds_difference_signed",
        title: "Average odds difference (signed)",
        definition: "Mean of the signed differences of true positive and false positive rate against the reference group; opposite differences cancel, so the absolute form is the one to gate.",
        source: "AIF360 average_odds_difference",
    }, "nearer-zero-is-better"),
    pairwise({
        id: "true_positive_rate_ratio",
        title: "True positive rate ratio",
        definition: "True positive rate of a group over that of the reference group.",
        source: "Ratio of fairlearn true_positive_rate of two groups",
    }, "higher-is-better"),
    pairwise({
        id: "false_positive_rate_ratio",
        title: "False positive rate ratio",
        definition: "False positive rate of a group over that of the reference group.",
        source: "AIF360 false_positive_rate_ratio",
    }, "lower-is-better"),
    groupRate({
        id: "selection_rate",
        title: "Selection rate",
        definition: "Share of a group's rows that are predicted positive, whatever their label.",
        source: "fairlearn selection_rate",
    }, "nearer-zero-is-better"),
    groupRate({
        id: "true_positive_rate",
        title: "True positive rate",
        definition: "Share of a group's rows of the positive class that are predicted positive.",
        source: "fairlearn true_positive_rate",
    }, "higher-is-better"),
    groupRate({
        id: "false_positive_rate",
        title: "False positive rate",
        definition: "Share of a group's rows of the negative class that are predicted positive.",
        source: "fairlearn false_positive_rate",
    }, "lower-is-better"),
    groupRate({
        id: "false_negative_rate",
        title: "False negative rate",
        definition: "Share of a group's rows of the positive class that are predicted negative.",
        source: "fairlearn false_negative_rate",
    }, "lower-is-better"),
    latency(50, TIMING_MARGINS.median),
    latency(95, TIMING_MARGINS.tail),
    latency(99, TIMING_MARGINS.farTail),
    timing({
        id: "throughput_rows_per_s",
        title: "Throughput",
        definition: "Rows predicted a second, in batches, by one session.",
        source: "Rows of the timed batches over the time of the runtime's calls for them",
    }, "higher-is-better", TIMING_MARGINS.rate),
];

;// CONCATENATED MODULE: ./shared/core/metrics/log-loss.ts




/**
 * Mean negative log-probability of the true class. Probabilities are clipped to [ε, 1 − ε], ε being the machine epsilon of
 * the type the model gave them in, so that one certain mistake does not make the loss infinite. Rows are not rescaled to 1.
 */
const logLoss = defineLabelledMetric({
    id: "log_loss",
    title: "Log loss",
    definition: "Mean negative log-probability given to the true class; probabilities clipped at the machine epsilon of their type.",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source: "scikit-learn log_loss",
}, sumComputation(meanOf(log_loss_losses, { gap: probabilities_probabilityGap })));
function log_loss_losses(rows) {
    const scores = probabilities_scoresOf(rows) ?? new Float64Array(0);
    const clip = rows.scoreEpsilon;
    const values = probabilities_probabilitiesOfTruth(rows, scores);
    for (let row = 0; row < values.length; row += 1) {
        values[row] = -Math.log(Math.max(clip, Math.min(1 - clip, values[row])));
    }
    return values;
}
/** Rows whose true class had a probability outside [ε, 1 − ε], which the log loss clipped; 0 without probabilities. */
function clippedRows(rows) {
    const scores = scoresOf(rows);
    if (scores === null || probabilityGap(rows) !== null)
        return 0;
    let clipped = 0;
    for (const probability of probabilitiesOfTruth(rows, scores)) {
        if (probability < rows.scoreEpsilon || probability > 1 - rows.scoreEpsilon)
            clipped += 1;
    }
    return clipped;
}

;// CONCATENATED MODULE: ./shared/core/metrics/matthews-corrcoef.ts





/**
 * Matthews' correlation, for many classes in the form R_K. A side that knows one class only has no variance to
 * correlate with: undefined, where scikit-learn says 0.
 */
const matthewsCorrcoef = defineLabelledMetric({
    id: "matthews_corrcoef",
    title: "Matthews correlation",
    definition: "Correlation of true and predicted classes, from −1 to 1 (R_K for many classes).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "Gorodkin (2004), Comput. Biol. Chem. 28, 367–374; scikit-learn matthews_corrcoef, undefined for a single class",
}, labelComputation({ figure: correlation, denominator: everyRow }));
function correlation({ classes, correct, predicted, actual }) {
    if (occurring(actual) < 2)
        return (0,metrics_figure/* gap */.rQ)("single-class");
    if (occurring(predicted) < 2)
        return (0,metrics_figure/* gap */.rQ)("single-predicted-class", classes[predicted.findIndex((amount) => amount > 0)] ?? null);
    const all = total(actual);
    const covariance = total(correct) * all - dot(actual, predicted);
    const variances = (all * all - dot(actual, actual)) * (all * all - dot(predicted, predicted));
    return Math.max(-1, Math.min(1, covariance / Math.sqrt(variances)));
}
function dot(a, b) {
    let sum = 0;
    for (let index = 0; index < a.length; index += 1)
        sum += a[index] * b[index];
    return sum;
}

// EXTERNAL MODULE: ./shared/core/stats/quantile.ts
var quantile = __webpack_require__(99451);
// EXTERNAL MODULE: ./shared/core/stats/sorted-order.ts
var sorted_order = __webpack_require__(25666);
;// CONCATENATED MODULE: ./shared/core/metrics/regression-errors.ts





/** Prediction − truth of each row. */
const errorsOf = (0,per_object/* perObject */.F)(({ truth, prediction }) => prediction.map((value, row) => value - truth[row]));
/** |Prediction − truth| of each row. */
const absoluteErrorsOf = (0,per_object/* perObject */.F)((rows) => errorsOf(rows).map(Math.abs));
const squares = (rows) => errorsOf(rows).map((error) => error * error);
/** |Error| / |truth|; rows that weigh nothing may have a truth of 0 and add 0. */
function relativeErrors(rows) {
    const { truth, weight } = rows;
    return absoluteErrorsOf(rows).map((error, row) => weight !== null && weight[row] === 0 ? 0 : error / Math.abs(truth[row]));
}
function zeroTruth({ truth, weight }) {
    let zeros = 0;
    truth.forEach((value, row) => {
        if (value === 0 && (weight === null || weight[row] > 0))
            zeros += 1;
    });
    return zeros === 0 ? null : (0,metrics_figure/* gap */.rQ)("zero-truth", String(zeros));
}
function lossMetric(description, statistic) {
    return defineRegressionMetric({ ...description, direction: "lower-is-better", defaultMargin: LOSS_MARGIN }, sumComputation(statistic));
}
/** Means of the errors of numeric predictions. */
const regressionErrors = [
    lossMetric({
        id: "mean_absolute_error",
        title: "Mean absolute error",
        definition: "Mean of |prediction − truth|.",
        source: "scikit-learn mean_absolute_error",
    }, meanOf(absoluteErrorsOf)),
    lossMetric({
        id: "mean_squared_error",
        title: "Mean squared error",
        definition: "Mean of (prediction − truth)².",
        source: "scikit-learn mean_squared_error",
    }, meanOf(squares)),
    lossMetric({
        id: "root_mean_squared_error",
        title: "Root mean squared error",
        definition: "Square root of the mean of (prediction − truth)².",
        source: "scikit-learn root_mean_squared_error",
    }, meanOf(squares, { transform: Math.sqrt })),
    lossMetric({
        id: "mean_absolute_percentage_error",
        title: "Mean absolute percentage error",
        definition: "Mean of |prediction − truth| / |truth|, as a fraction; undefined when a truth is 0.",
        source: "scikit-learn mean_absolute_percentage_error, undefined with a truth of 0",
    }, meanOf(relativeErrors, { gap: zeroTruth })),
    defineRegressionMetric({
        id: "bias",
        title: "Bias",
        definition: "Mean of prediction − truth: positive when the model predicts too high.",
        direction: "nearer-zero-is-better",
        defaultMargin: null,
        source: "Mean error",
    }, sumComputation(meanOf(errorsOf))),
];

;// CONCATENATED MODULE: ./shared/core/metrics/median-absolute-error.ts












const medianOf = (0,per_object/* perObject */.F)((rows) => (0,quantile/* weightedMedian */.g)(absoluteErrorsOf(rows), rows.weight));
function median_absolute_error_figureOf(rows) {
    return (0,metrics_figure/* emptiness */.B_)(rows) ?? medianOf(rows);
}
const rankedOf = (0,per_object/* perObject */.F)((rows) => {
    const order = (0,sorted_order/* sortedOrder */.u)(absoluteErrorsOf(rows));
    const errors = Float64Array.from(order, (row) => absoluteErrorsOf(rows)[row]);
    const weights = Float64Array.from(order, (row) => weightsOf(rows)[row]);
    let sum = 0;
    return { order, errors, weights, cumulative: weights.map((weight) => (sum += weight)) };
});
/** Median absolute error; the mean of lower and upper weighted median, with equal weights the usual median. */
const medianAbsoluteError = defineRegressionMetric({
    id: "median_absolute_error",
    title: "Median absolute error",
    definition: "Median of |prediction − truth|; the mean of the two middle values where there are two.",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source: "scikit-learn median_absolute_error",
}, {
    estimate: (rows, setting) => (0,metrics_figure/* estimateOf */.qn)(median_absolute_error_figureOf(rows), (0,support/* wholeSupport */.x)(rows), () => median_absolute_error_spreadOf([rows], setting)),
    difference: (candidate, champion, setting) => (0,metrics_figure/* estimateOf */.qn)((0,metrics_figure/* differenceOf */.Pq)(median_absolute_error_figureOf(candidate), median_absolute_error_figureOf(champion)), (0,support/* wholeSupport */.x)(candidate), () => median_absolute_error_spreadOf([candidate, champion], setting)),
});
/** Interval of the first table's median, less the second's where there is one. */
function median_absolute_error_spreadOf(tables, setting) {
    const [rows] = tables;
    if (rows.truth.length > LARGEST_RECOMPUTED)
        return invertedBootstrap(tables, setting);
    const medians = tables.map(resampledMedian);
    return (0,bootstrap/* bootstrapRows */.Ww)({
        rows: rows.truth.length,
        statistic: (multiplicities) => lessTheSecond(medians.map((median) => median(multiplicities))),
        replicates: setting.replicates,
        level: setting.level,
        seed: setting.stream,
    });
}
function lessTheSecond([first = Number.NaN, second = 0]) {
    return first - second;
}
function resampledMedian(rows) {
    const { order, errors, weights } = rankedOf(rows);
    return (multiplicities) => {
        let total = 0;
        for (let rank = 0; rank < order.length; rank += 1) {
            total += weights[rank] * multiplicities[order[rank]];
        }
        let below = 0;
        let lower = Number.NaN;
        for (let rank = 0; rank < order.length; rank += 1) {
            const amount = weights[rank] * multiplicities[order[rank]];
            if (amount === 0)
                continue;
            below += amount;
            if (Number.isNaN(lower) && below >= total / 2)
                lower = errors[rank];
            if (below > total / 2)
                return (lower + errors[rank]) / 2;
        }
        return Number.NaN;
    };
}
/**
 * For many rows, without recomputing and without a density estimate: resample F(m), the share of weight with errors up to the
 * observed median m, by bags. A replicate in which that share comes out d higher than observed has its median where the
 * observed distribution is d lower, since to first order F*(x) = F(x) + d near m (Bahadur); so it is read off the observed order.
 *
 * @source Woodruff (1952), JASA 47, 635–646, the inversion; Francisco, Fuller (1991), Ann. Statist. 19, 454–469
 */
function invertedBootstrap(tables, setting) {
    const [rows] = tables;
    const contributions = tables.map((table) => {
        const median = medianOf(table);
        return weighted(table, absoluteErrorsOf(table).map((error) => (error <= median ? 1 : 0)));
    });
    const observed = tables.map((table) => {
        const { errors, cumulative } = rankedOf(table);
        const upTo = firstAbove(errors, medianOf(table));
        return upTo === 0 ? 0 : cumulative[upTo - 1] / cumulative[cumulative.length - 1];
    });
    return resampleSums(rows, [weightsOf(rows), ...contributions], setting, (sums) => lessTheSecond(tables.map((table, index) => {
        const shift = sums[index + 1] / sums[0] - (observed[index] ?? 0);
        return quantileAt(rankedOf(table), 0.5 - shift);
    })));
}
/** Smallest error with at least the share `p` of the weight at or below it. */
function quantileAt({ errors, cumulative }, p) {
    const target = p * cumulative[cumulative.length - 1];
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (cumulative[middle] >= target)
            high = middle;
        else
            low = middle + 1;
    }
    return errors[low];
}
function firstAbove(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] > value)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./shared/core/metrics/precision.ts




/** Share of predicted positives that are positive: TP / (TP + FP). Nothing predicted positive: undefined, never 0. */
const precision = defineClassMetric({
    id: "precision",
    title: "Precision",
    definition: "Share of the rows predicted as the class that are of the class: TP / (TP + FP).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn precision_score, undefined at 0/0",
}, shareComputation({
    successes: ({ correct }) => correct[1],
    trials: ({ predicted }) => predicted[1],
    empty: (0,metrics_figure/* gap */.rQ)("no-predicted-positives"),
    trial: null,
    success: (trueClass) => trueClass === 1,
}));

;// CONCATENATED MODULE: ./shared/core/metrics/r2.ts





/**
 * Coefficient of determination, 1 − Σ w(error)² / Σ w(truth − mean)². A constant truth has nothing to explain: undefined,
 * unless at least two rows are all predicted exactly, which is 1.
 */
const r2 = defineRegressionMetric({
    id: "r2",
    title: "R²",
    definition: "Share of the variance of the truth that the predictions explain: 1 − Σ(prediction − truth)² / Σ(truth − mean)².",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn r2_score, undefined for a constant truth unless perfect",
}, sumComputation({ contributions, figure, gap: constantTruth }));
function contributions(rows) {
    const weights = weightsOf(rows);
    let sum = 0;
    let all = 0;
    rows.truth.forEach((value, row) => {
        sum += value * weights[row];
        all += weights[row];
    });
    // Sums of squares about the mean of all rows: about 0 they would cancel for a truth far from it.
    const centred = rows.truth.map((value) => value - sum / all);
    const squared = (values) => weighted(rows, values.map((value) => value * value));
    return [weights, weighted(rows, centred), squared(centred), squared(errorsOf(rows))];
}
function figure(sums, start) {
    const centred = sums[start + 1];
    const spread = sums[start + 2] - (centred * centred) / sums[start];
    const left = sums[start + 3];
    // A resample of one row over and over, for which rounding need not give exactly 0.
    if (spread <= 1e-14 * sums[start + 2])
        return (0,metrics_figure/* gap */.rQ)("constant-truth");
    return 1 - left / spread;
}
/** By min = max, not by a variance of 0, which rounding seldom gives exactly. */
function constantTruth(rows) {
    const counted = rows.truth.filter((_, row) => rows.weight === null || rows.weight[row] > 0);
    const first = counted[0] ?? 0;
    if (counted.some((value) => value !== first))
        return null;
    const exact = errorsOf(rows).every((error, row) => error === 0 || rows.weight?.[row] === 0);
    return exact && counted.length > 1 ? 1 : (0,metrics_figure/* gap */.rQ)("constant-truth");
}

// EXTERNAL MODULE: ./shared/core/metrics/one-versus-rest.ts
var one_versus_rest = __webpack_require__(40320);
// EXTERNAL MODULE: ./shared/core/stats/normal.ts
var normal = __webpack_require__(61521);
;// CONCATENATED MODULE: ./shared/core/stats/delong.ts


/** Above this the normal interval leaves [0, 1] too readily and errs on the upper side, so the logit's is taken. */
const LOGIT_ABOVE = 0.95;
/**
 * Area under the ROC curve, ties counting half, with DeLong's variance, in O(n log n).
 *
 * With weights the area is the weighted share of correctly ordered pairs and the variance the linearised one of a
 * weighted mean with m/(m−1); equal weights, of any size, give the unweighted numbers. Callers refuse NaN scores, and
 * decide when too few rows or a perfect area make the variance worthless.
 *
 * @param truth 1 for the positive class, 0 for the negative
 * @param score higher speaks for the positive class
 * @source DeLong, DeLong, Clarke-Pearson (1988), Biometrics 44, 837–845; Sun, Xu (2014), IEEE Signal Process. Lett. 21,
 *   1389–1393, for the use of ranks
 */
function delong(truth, score, weight) {
    const classes = classesOf(truth, weight);
    const placed = place(classes, score);
    return {
        auc: placed.auc,
        variance: covarianceOf(classes, placed, placed),
        nPositive: classes.positive.rows,
        nNegative: classes.negative.rows,
    };
}
/** Both areas with their covariance over the same rows. The same scores twice give a difference of variance exactly 0. */
function delongPaired(truth, scoreA, scoreB, weight) {
    const classes = classesOf(truth, weight);
    const a = place(classes, scoreA);
    const b = place(classes, scoreB);
    return {
        aucA: a.auc,
        aucB: b.auc,
        varianceA: covarianceOf(classes, a, a),
        varianceB: covarianceOf(classes, b, b),
        covariance: covarianceOf(classes, a, b),
    };
}
/**
 * Interval of one area: symmetric and clipped to [0, 1], or from the logit above .95, where the symmetric one misses
 * too often above. An area of 1 has a variance of 0 and gives a point, which callers refuse. Below .95 and with a few
 * hundred rows the symmetric one lies above the truth in 4 to 5 % instead of 2.5 % (test/statistics/stats).
 */
function delongInterval(auc, variance, z, level) {
    const half = z * Math.sqrt(variance);
    if (auc <= LOGIT_ABOVE || auc >= 1) {
        return { low: Math.max(0, auc - half), high: Math.min(1, auc + half), level, method: "delong" };
    }
    const logit = Math.log(auc / (1 - auc));
    const logitHalf = half / (auc * (1 - auc));
    return { low: logistic(logit - logitHalf), high: logistic(logit + logitHalf), level, method: "delong-logit" };
}
/** Interval of aucA − aucB, clipped to [-1, 1]. Classifiers that order all pairs alike differ by exactly 0: a point. */
function delongDifferenceInterval(paired, z, level) {
    const difference = paired.aucA - paired.aucB;
    const half = z * Math.sqrt(differenceVariance(paired));
    return { low: Math.max(-1, difference - half), high: Math.min(1, difference + half), level, method: "delong-paired" };
}
/** Two-sided p of aucA = aucB; 1 when the classifiers order all pairs alike. */
function delongDifferenceP(paired) {
    const difference = Math.abs(paired.aucA - paired.aucB);
    return difference === 0 ? 1 : 2 * normalCdf(-difference / Math.sqrt(differenceVariance(paired)));
}
function differenceVariance({ varianceA, varianceB, covariance }) {
    // Rounding can take the variance of two nearly equal classifiers an ulp below 0.
    return Math.max(0, varianceA + varianceB - 2 * covariance);
}
function logistic(x) {
    return 1 / (1 + Math.exp(-x));
}
function classesOf(truth, weight) {
    const signed = new Float64Array(truth.length);
    const rows = { positive: 0, negative: 0 };
    const total = { positive: 0, negative: 0 };
    for (let row = 0; row < truth.length; row++) {
        const value = weight === null ? 1 : weight[row];
        const label = truth[row] === 1 ? "positive" : "negative";
        signed[row] = label === "positive" ? value : -value;
        total[label] += value;
        if (value > 0)
            rows[label]++;
    }
    return {
        signed,
        positive: { rows: rows.positive, weight: total.positive },
        negative: { rows: rows.negative, weight: total.negative },
    };
}
/**
 * Walks the scores upwards, one group of tied scores at a time. Values are gathered into that order first: a plain
 * gather waits for many cache misses at once, a branch on a missing value for each in turn (three times slower).
 */
function place({ signed, positive, negative }, score) {
    const order = sortedOrder(score);
    const scores = gathered(score, order);
    const weights = gathered(signed, order);
    const placement = new Float64Array(order.length);
    let positiveBelow = 0;
    let negativeBelow = 0;
    let orderedPairs = 0;
    for (let start = 0; start < order.length;) {
        let end = start;
        let tiedPositive = 0;
        let tiedNegative = 0;
        for (; end === start || (end < order.length && scores[end] === scores[start]); end++) {
            const weight = weights[end];
            tiedPositive += Math.max(0, weight);
            tiedNegative += Math.max(0, -weight);
        }
        const negativeBeaten = negativeBelow + tiedNegative / 2;
        const ofPositive = negativeBeaten / negative.weight;
        const ofNegative = (positive.weight - positiveBelow - tiedPositive / 2) / positive.weight;
        for (let position = start; position < end; position++) {
            placement[order[position]] = weights[position] > 0 ? ofPositive : ofNegative;
        }
        // Pairs, not placements, are added: whole numbers and halves stay exact, so an area of 1 is exactly 1.
        orderedPairs += tiedPositive * negativeBeaten;
        positiveBelow += tiedPositive;
        negativeBelow += tiedNegative;
        start = end;
    }
    return { auc: orderedPairs / (positive.weight * negative.weight), placement };
}
function gathered(values, order) {
    const result = new Float64Array(order.length);
    for (let position = 0; position < order.length; position++) {
        result[position] = values[order[position]];
    }
    return result;
}
/** Covariance of two areas of the same rows; of one with itself, its variance. */
function covarianceOf({ signed, positive, negative }, a, b) {
    let ofPositives = 0;
    let ofNegatives = 0;
    for (let row = 0; row < signed.length; row++) {
        const weight = signed[row];
        const product = weight * weight * (a.placement[row] - a.auc) * (b.placement[row] - b.auc);
        if (weight > 0)
            ofPositives += product;
        else
            ofNegatives += product;
    }
    return varianceOfMean(ofPositives, positive) + varianceOfMean(ofNegatives, negative);
}
function varianceOfMean(squares, { rows, weight }) {
    return (squares / (weight * weight)) * (rows / (rows - 1));
}

;// CONCATENATED MODULE: ./shared/core/metrics/roc-influence.ts


/**
 * The area and uᵢ = wᵢ ∂AUC/∂wᵢ = wᵢ (placement of i − AUC) / weight of i's class, the placement being the weighted share of the
 * other class that i is ordered correctly against, ties counting half. The squares of these sum to DeLong's variance, but for
 * m/(m−1). Both classes have weight.
 */
const rocAreaOf = (0,per_object/* perObject */.F)((rows) => {
    const { score, truth, weight } = rows;
    const order = (0,ranking/* orderOf */.mJ)(score);
    const { start, positive, negative } = (0,ranking/* tieGroupsOf */.OM)(rows);
    const totals = (0,ranking/* classWeightsOf */.Pl)(rows);
    const auc = areaOf(rows);
    const influence = new Float64Array(order.length);
    let positiveAbove = 0;
    let negativeAbove = 0;
    let ofPositive = 0;
    let ofNegative = 0;
    let group = -1;
    let groupStart = order.length;
    // One loop over the rows, not one over groups around one over their rows: groups are tiny, and such loops are compiled badly.
    for (let position = order.length - 1; position >= 0; position -= 1) {
        if (position < groupStart) {
            group += 1;
            groupStart = start[group];
            const beaten = totals.negative - negativeAbove - negative[group] / 2;
            const beatenBy = positiveAbove + positive[group] / 2;
            ofPositive = (beaten / totals.negative - auc) / totals.positive;
            ofNegative = (beatenBy / totals.positive - auc) / totals.negative;
            positiveAbove += positive[group];
            negativeAbove += negative[group];
        }
        const row = order[position];
        influence[row] = (weight === null ? 1 : weight[row]) * (truth[row] === 1 ? ofPositive : ofNegative);
    }
    return { auc, influence };
});
function areaOf(rows) {
    const { size, positive, negative } = (0,ranking/* tieGroupsOf */.OM)(rows);
    const totals = (0,ranking/* classWeightsOf */.Pl)(rows);
    let negativeAbove = 0;
    let orderedPairs = 0;
    for (let group = 0; group < size; group += 1) {
        const tied = negative[group];
        // Pairs are added before dividing: whole numbers and halves stay exact, so a perfect area is exactly 1.
        orderedPairs += positive[group] * (totals.negative - negativeAbove - tied / 2);
        negativeAbove += tied;
    }
    return orderedPairs / (totals.positive * totals.negative);
}

;// CONCATENATED MODULE: ./shared/core/metrics/roc-auc.ts








/** Below this many rows of a class the variance itself is too poorly known for an interval. */
const FEWEST_OF_A_CLASS = 10;
/** Area under the ROC curve where both classes occur. */
function rocAucFigure(rows) {
    return (0,ranking/* whereRankable */.a9)(rows, "both-classes", (scored) => rocAreaOf(scored).auc);
}
/** Too few rows of a class to speak of an interval of the area. */
function tooFewOfAClass(rows) {
    const { positiveRows, negativeRows } = (0,ranking/* classWeightsOf */.Pl)(rows);
    return Math.min(positiveRows, negativeRows) < FEWEST_OF_A_CLASS;
}
/** Area under the ROC curve, tied scores counting half, with DeLong's interval. */
const rocAuc = defineClassMetric({
    id: "roc_auc",
    title: "ROC AUC",
    definition: "Probability that a row of the class scores above a row outside it, ties counting half.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "Hanley, McNeil (1982), Radiology 143, 29–36; scikit-learn roc_auc_score, undefined for a single class",
}, {
    estimate: (rows, setting) => (0,metrics_figure/* estimateOf */.qn)(rocAucFigure(rows), (0,support/* wholeSupport */.x)(rows), () => roc_auc_spreadOf(rows, setting)),
    difference: (candidate, champion, setting) => {
        const figure = (0,metrics_figure/* differenceOf */.Pq)(rocAucFigure(candidate), rocAucFigure(champion));
        return (0,metrics_figure/* estimateOf */.qn)(figure, (0,support/* wholeSupport */.x)(candidate), () => roc_auc_pairedSpread(candidate, champion, setting));
    },
});
function roc_auc_spreadOf(rows, { z, level }) {
    const found = (0,ranking/* rankable */.$o)(rows, "both-classes");
    if (!("rows" in found) || tooFewOfAClass(rows))
        return { kind: "none", reason: "too-few-of-a-class" };
    const { auc } = rocAreaOf(found.rows);
    if (auc === 0 || auc === 1)
        return { kind: "none", reason: "degenerate" };
    return { kind: "interval", interval: delongInterval(auc, varianceOf(found.rows), z, level) };
}
function roc_auc_pairedSpread(candidate, champion, { z, level }) {
    const a = (0,ranking/* rankable */.$o)(candidate, "both-classes");
    const b = (0,ranking/* rankable */.$o)(champion, "both-classes");
    if (!("rows" in a) || !("rows" in b) || tooFewOfAClass(candidate))
        return { kind: "none", reason: "too-few-of-a-class" };
    const [ofA, ofB] = [rocAreaOf(a.rows), rocAreaOf(b.rows)];
    const paired = {
        aucA: ofA.auc,
        aucB: ofB.auc,
        varianceA: varianceOf(a.rows),
        varianceB: varianceOf(b.rows),
        covariance: covariance(a.rows, ofA.influence, ofB.influence),
    };
    return { kind: "interval", interval: delongDifferenceInterval(paired, z, level) };
}
const varianceOf = (0,per_object/* perObject */.F)((rows) => {
    const { influence } = rocAreaOf(rows);
    return covariance(rows, influence, influence);
});
/**
 * DeLong's covariance of two areas of the same rows, from influence values; with itself, the variance. The same numbers as
 * `delong`, from a sort that the other ranking metrics have already paid for.
 */
function covariance(rows, a, b) {
    const { positiveRows, negativeRows } = (0,ranking/* classWeightsOf */.Pl)(rows);
    let ofPositives = 0;
    let ofNegatives = 0;
    for (let row = 0; row < a.length; row += 1) {
        const product = a[row] * b[row];
        if (rows.truth[row] === 1)
            ofPositives += product;
        else
            ofNegatives += product;
    }
    return (ofPositives * positiveRows) / (positiveRows - 1) + (ofNegatives * negativeRows) / (negativeRows - 1);
}

;// CONCATENATED MODULE: ./shared/core/metrics/ranking-averages.ts












/**
 * Averages over the classes that occur. Their intervals come from influence values at every size: recomputing each class's
 * ranking in each replicate would cost classes × rows × replicates.
 */
function averageComputation(average) {
    const linearised = (0,per_object/* perObject */.F)((rows) => linearise(average, rows));
    const figureOf = (rows) => {
        const found = linearised(rows);
        return "value" in found ? found.value : found.gap;
    };
    return {
        estimate: (rows, setting) => (0,metrics_figure/* estimateOf */.qn)(figureOf(rows), (0,support/* wholeSupport */.x)(rows), () => spread(rows, linearised(rows), null, setting)),
        difference: (candidate, champion, setting) => (0,metrics_figure/* estimateOf */.qn)((0,metrics_figure/* differenceOf */.Pq)(figureOf(candidate), figureOf(champion)), (0,support/* wholeSupport */.x)(candidate), () => spread(candidate, linearised(candidate), linearised(champion), setting)),
    };
}
function linearise(average, rows) {
    const empty = (0,metrics_figure/* emptiness */.B_)(rows);
    if (empty !== null)
        return { gap: empty };
    if (rows.scores === null)
        return { gap: (0,metrics_figure/* gap */.rQ)("needs-scores") };
    const present = rows.classes.map((_, index) => index).filter((index) => ranking_averages_supportOf(rows, index) > 0);
    if (present.length < average.fewestClasses)
        return { gap: (0,metrics_figure/* gap */.rQ)("single-class") };
    const all = present.reduce((sum, index) => sum + ranking_averages_supportOf(rows, index), 0);
    const shareOf = (index) => average.averaging === "macro" ? 1 / present.length : ranking_averages_supportOf(rows, index) / all;
    const values = new Float64Array(rows.classes.length);
    const influence = new Float64Array(rows.truth.length);
    for (const index of present) {
        const view = (0,one_versus_rest/* oneVersusRest */.R)(rows, index);
        const figure = average.figure(view);
        const scored = (0,ranking/* rankable */.$o)(view, "positives");
        if (typeof figure !== "number" || !("rows" in scored))
            throw new RangeError("a class that occurs can be ranked");
        values[index] = figure;
        average.influence(scored.rows).forEach((value, row) => {
            influence[row] = influence[row] + shareOf(index) * value;
        });
    }
    const value = present.reduce((sum, index) => sum + shareOf(index) * values[index], 0);
    if (average.averaging === "weighted")
        addShares(influence, rows, values, value, all);
    return { value, influence, tooFew: present.some((index) => tooFewOfAClass((0,one_versus_rest/* oneVersusRest */.R)(rows, index))) };
}
/** Classes weigh by their rows, and those shares are drawn too: a row pulls the average towards its own class's value. */
function addShares(influence, rows, values, value, all) {
    const weights = weightsOf(rows);
    rows.truth.forEach((trueClass, row) => {
        const pull = (weights[row] * (values[trueClass] - value)) / all;
        influence[row] = influence[row] + pull;
    });
}
function ranking_averages_supportOf(rows, index) {
    return (0,ranking/* classWeightsOf */.Pl)((0,one_versus_rest/* oneVersusRest */.R)(rows, index)).positive;
}
function spread(rows, first, second, setting) {
    if (!("value" in first) || first.tooFew)
        return { kind: "none", reason: "too-few-of-a-class" };
    if (second === null || !("value" in second)) {
        return linearisedBootstrap(rows, first.value, [first.influence], { low: 0, high: 1 }, setting);
    }
    const influences = [first.influence, second.influence];
    return linearisedBootstrap(rows, first.value - second.value, influences, { low: -1, high: 1 }, setting);
}
const ranking_averages_describe = (id, title, definition, source) => ({
    id,
    title,
    definition,
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source,
});
const rocAucInfluence = (view) => rocAreaOf(view).influence;
/** Ranking metrics averaged over classes, each against the rest. */
const rankingAverages = [
    defineMulticlassMetric(ranking_averages_describe("roc_auc_ovr", "ROC AUC (one-vs-rest, macro)", "Mean of the ROC AUCs of the classes that occur, each against the rest.", 'scikit-learn roc_auc_score with multi_class="ovr"'), averageComputation({ figure: rocAucFigure, influence: rocAucInfluence, averaging: "macro", fewestClasses: 2 })),
    defineMulticlassMetric(ranking_averages_describe("roc_auc_ovr_weighted", "ROC AUC (one-vs-rest, weighted)", "Mean of the ROC AUCs of the classes that occur, each against the rest and counting by its rows.", 'scikit-learn roc_auc_score with multi_class="ovr", average="weighted"'), averageComputation({ figure: rocAucFigure, influence: rocAucInfluence, averaging: "weighted", fewestClasses: 2 })),
    defineMulticlassMetric(ranking_averages_describe("average_precision_macro", "Average precision (macro)", "Mean of the average precisions of the classes that occur, each against the rest.", 'scikit-learn average_precision_score with average="macro"'), averageComputation({
        figure: averagePrecisionFigure,
        influence: averagePrecisionInfluence,
        averaging: "macro",
        fewestClasses: 1,
    })),
];

;// CONCATENATED MODULE: ./shared/core/metrics/recall.ts




/** Share of positives that are predicted positive: TP / (TP + FN), the true positive rate. */
const recall = defineClassMetric({
    id: "recall",
    title: "Recall",
    definition: "Share of the rows of the class that are predicted as the class: TP / (TP + FN).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn recall_score, undefined at 0/0",
}, shareComputation({
    successes: ({ correct }) => correct[1],
    trials: ({ actual }) => actual[1],
    empty: (0,metrics_figure/* gap */.rQ)("no-positives"),
    trial: (trueClass) => trueClass === 1,
    success: (_, decided) => decided === 1,
}));

;// CONCATENATED MODULE: ./shared/core/metrics/specificity.ts




/** Share of negatives that are predicted negative: TN / (TN + FP), the true negative rate. */
const specificity = defineClassMetric({
    id: "specificity",
    title: "Specificity",
    definition: "Share of the rows outside the class that are not predicted as the class: TN / (TN + FP).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn recall_score of the negative class, undefined at 0/0",
}, shareComputation({
    successes: ({ correct }) => correct[0],
    trials: ({ actual }) => actual[0],
    empty: (0,metrics_figure/* gap */.rQ)("no-negatives"),
    trial: (trueClass) => trueClass === 0,
    success: (_, decided) => decided === 0,
}));

;// CONCATENATED MODULE: ./shared/core/metrics/catalogue.ts



















// In the order in which reports list them.
const metrics = [
    rocAuc,
    averagePrecision,
    accuracy,
    balancedAccuracy,
    precision,
    recall,
    specificity,
    f1,
    matthewsCorrcoef,
    cohenKappa,
    logLoss,
    brierScore,
    ...rankingAverages,
    ...classAverages,
    ...regressionErrors,
    medianAbsoluteError,
    r2,
    ...counts,
];
const computed = new Map(metrics.map((metric) => [metric.entry.id, metric]));
const entries = [...metrics.map((metric) => metric.entry), ...judgedElsewhere];
const known = new Map(entries.map((entry) => [entry.id, entry]));
/** What is known of a metric, computed by this or another action; undefined when nobody computes it. */
function metricEntry(id) {
    return known.get(id);
}
/** Every known id, in the order of reports. */
function metricIds() {
    return entries.map((entry) => entry.id);
}
/** Metrics that a task has, by whichever action they are judged. */
function entriesFor(task) {
    return entries.filter((entry) => entry.tasks.includes(task));
}
/** The computation behind an id; undefined when another action computes it, or nobody. */
function computedMetric(id) {
    return computed.get(id);
}


/***/ }),

/***/ 30563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ pairedCellsOf),
/* harmony export */   OX: () => (/* binding */ classesOf),
/* harmony export */   nc: () => (/* binding */ cellsOf)
/* harmony export */ });
/* harmony import */ var _per_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80265);

/** Class names by index; binary rows are [negative, positive]. */
function classesOf(rows) {
    return rows.task === "binary" ? [rows.negativeClass, rows.positiveClass] : rows.classes;
}
/** Cells of truth × decision. */
const cellsOf = (0,_per_object_js__WEBPACK_IMPORTED_MODULE_0__/* .perObject */ .F)((rows) => gather(rows, null));
const cellsAgainst = (0,_per_object_js__WEBPACK_IMPORTED_MODULE_0__/* .perObject */ .F)((candidate) => (0,_per_object_js__WEBPACK_IMPORTED_MODULE_0__/* .perObject */ .F)((champion) => gather(candidate, champion)));
/** Cells of truth × candidate's decision × champion's decision; the rows must be the same. */
function pairedCellsOf(candidate, champion) {
    return cellsAgainst(candidate)(champion);
}
function gather(candidate, champion) {
    const classes = classesOf(candidate);
    const size = classes.length;
    const { keys, counts, weights, squares } = tallied(candidate, champion, size);
    const candidates = Int32Array.from(keys, (key) => Math.floor(key / size) % size);
    const isWeighted = candidate.weight !== null;
    return {
        classes,
        truth: Int32Array.from(keys, (key) => Math.floor(key / (size * size))),
        candidate: candidates,
        champion: champion === null ? candidates : Int32Array.from(keys, (key) => key % size),
        counts,
        weights: isWeighted ? weights : counts,
        squares: isWeighted ? squares : counts,
    };
}
// Above this a table over all possible cells costs more memory than the rows themselves; a map then finds those that occur.
const LARGEST_TABLE = 1 << 20;
function tallied(candidate, champion, size) {
    const keys = keysOf(candidate, champion ?? candidate, size);
    const possible = size ** 3;
    if (possible <= LARGEST_TABLE) {
        const sums = added(keys, candidate.weight, possible);
        const occurring = [...sums.counts.keys()].filter((key) => sums.counts[key] > 0);
        return picked(occurring, sums, occurring);
    }
    const slots = new Map();
    const slotOf = keys.map((key) => {
        const slot = slots.get(key) ?? slots.size;
        slots.set(key, slot);
        return slot;
    });
    const occurring = [...slots.keys()].sort((a, b) => a - b);
    const sums = added(slotOf, candidate.weight, slots.size);
    return picked(occurring, sums, occurring.map((key) => slots.get(key) ?? 0));
}
/** The cell of each row as one number: truth, candidate's decision, champion's decision, in base `size`. */
function keysOf({ truth, decision }, other, size) {
    const rival = other.decision;
    const keys = new Float64Array(truth.length);
    for (let row = 0; row < keys.length; row += 1) {
        keys[row] = (truth[row] * size + decision[row]) * size + rival[row];
    }
    return keys;
}
/** Rows, weights and squared weights by slot; unweighted rows have their counts alone. */
function added(slotOf, weight, slots) {
    const counts = new Float64Array(slots);
    for (let row = 0; row < slotOf.length; row += 1) {
        const slot = slotOf[row];
        counts[slot] = counts[slot] + 1;
    }
    if (weight === null)
        return { counts, weights: counts, squares: counts };
    const weights = new Float64Array(slots);
    const squares = new Float64Array(slots);
    for (let row = 0; row < slotOf.length; row += 1) {
        const slot = slotOf[row];
        const w = weight[row];
        weights[slot] = weights[slot] + w;
        squares[slot] = squares[slot] + w * w;
    }
    return { counts, weights, squares };
}
function picked(keys, { counts, weights, squares }, slots) {
    const of = (sums) => Float64Array.from(slots, (slot) => sums[slot]);
    return { keys, counts: of(counts), weights: of(weights), squares: of(squares) };
}


/***/ }),

/***/ 90202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ confusionCounts),
/* harmony export */   g: () => (/* binding */ confusionMatrix)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30563);

/** Row counts, not weights; binary rows have the classes [negative, positive]. */
function confusionMatrix(rows) {
    const classes = (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .classesOf */ .OX)(rows);
    const cells = (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .cellsOf */ .nc)(rows);
    const counts = classes.map(() => classes.map(() => 0));
    cells.counts.forEach((count, cell) => {
        const line = counts[cells.truth[cell]];
        if (line !== undefined)
            line[cells.candidate[cell]] = count;
    });
    return { classes, counts };
}
/** The four row counts of a two-class task. */
function confusionCounts(rows) {
    const [negative, positive] = confusionMatrix(rows).counts;
    return {
        truePositive: positive?.[1] ?? 0,
        falsePositive: negative?.[1] ?? 0,
        trueNegative: negative?.[0] ?? 0,
        falseNegative: positive?.[0] ?? 0,
    };
}


/***/ }),

/***/ 26504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ emptiness),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   qn: () => (/* binding */ estimateOf),
/* harmony export */   rQ: () => (/* binding */ gap),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   yX: () => (/* binding */ withoutInterval)
/* harmony export */ });
function gap(reason, detail = null) {
    return { reason, detail };
}
/** NaN for a gap: how a bootstrap replicate says that it has no value. */
function numberOf(figure) {
    return typeof figure === "number" ? figure : Number.NaN;
}
/** Candidate − champion; where both are undefined the candidate's reason is the one told. */
function differenceOf(candidate, champion) {
    if (typeof candidate !== "number")
        return candidate;
    if (typeof champion !== "number")
        return champion;
    return candidate - champion;
}
/** The gap every metric has: no rows at all, or none that weighs anything. */
function emptiness(rows) {
    if (rows.truth.length === 0)
        return gap("no-rows");
    if (rows.weight?.every((weight) => weight === 0) === true)
        return gap("zero-weight");
    return null;
}
/**
 * Joins a figure with its support; `spread` is asked only when there is a value.
 * An interval without width is withheld: a resampling that never moved shows that the rows cannot tell, not that the value is certain.
 */
function estimateOf(figure, support, spread) {
    if (typeof figure !== "number")
        return { kind: "undefined", ...support, ...figure };
    const found = spread();
    if (found.kind === "none")
        return withoutInterval(figure, support, found.reason);
    if (found.interval.low === found.interval.high)
        return withoutInterval(figure, support, "degenerate");
    return { kind: "defined", value: figure, ...support, interval: found.interval, intervalReason: null };
}
/** A value that has no interval. */
function withoutInterval(value, support, intervalReason) {
    return { kind: "defined", value, ...support, interval: null, intervalReason };
}


/***/ }),

/***/ 40320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ oneVersusRest)
/* harmony export */ });
/* harmony import */ var _per_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80265);

const viewsOf = (0,_per_object_js__WEBPACK_IMPORTED_MODULE_0__/* .perObject */ .F)(() => new Map());
/** A class against all others, as two-class rows: every per-class metric is a two-class metric of this view. */
function oneVersusRest(rows, index) {
    const views = viewsOf(rows);
    const known = views.get(index);
    if (known !== undefined)
        return known;
    const view = seenFrom(rows, index);
    views.set(index, view);
    return view;
}
function seenFrom(rows, index) {
    const name = rows.classes[index];
    if (name === undefined)
        throw new RangeError(`no class ${String(index)}`);
    const is = (label) => (label === index ? 1 : 0);
    return {
        task: "binary",
        negativeClass: `not ${name}`,
        positiveClass: name,
        truth: Uint8Array.from(rows.truth, is),
        decision: Uint8Array.from(rows.decision, is),
        score: rows.scores === null ? null : column(rows.scores, index, rows.classes.length, rows.truth.length),
        scoreIsProbability: rows.scoreIsProbability,
        scoreEpsilon: rows.scoreEpsilon,
        weight: rows.weight,
    };
}
function column(scores, index, width, rows) {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1)
        values[row] = scores[row * width + index];
    return values;
}


/***/ }),

/***/ 80265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ perObject)
/* harmony export */ });
/**
 * Remembers a value derived from an object for as long as the object lives: one sort per score column, one pass for the
 * confusion cells, however many metrics ask. Rows are never written to after they are made, so nothing goes stale.
 */
function perObject(derive) {
    const known = new WeakMap();
    return (key) => {
        const found = known.get(key);
        if (found !== undefined)
            return found.value;
        const value = derive(key);
        known.set(key, { value });
        return value;
    };
}


/***/ }),

/***/ 77248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ rankable),
/* harmony export */   OM: () => (/* binding */ tieGroupsOf),
/* harmony export */   Pl: () => (/* binding */ classWeightsOf),
/* harmony export */   UT: () => (/* binding */ weightAt),
/* harmony export */   a9: () => (/* binding */ whereRankable),
/* harmony export */   mJ: () => (/* binding */ orderOf)
/* harmony export */ });
/* harmony import */ var _stats_sorted_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25666);
/* harmony import */ var _figure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26504);
/* harmony import */ var _per_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80265);
/* harmony import */ var _support_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96948);




/** Rows by ascending score, sorted once per score column. */
const orderOf = (0,_per_object_js__WEBPACK_IMPORTED_MODULE_2__/* .perObject */ .F)(_stats_sorted_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sortedOrder */ .u);
/** Totals that every ranking metric divides by. */
const classWeightsOf = (0,_per_object_js__WEBPACK_IMPORTED_MODULE_2__/* .perObject */ .F)((rows) => {
    const sums = { positive: 0, negative: 0, positiveRows: 0, negativeRows: 0 };
    for (let row = 0; row < rows.truth.length; row += 1) {
        const weight = weightAt(rows, row);
        if (weight === 0)
            continue;
        if (rows.truth[row] === 1) {
            sums.positive += weight;
            sums.positiveRows += 1;
        }
        else {
            sums.negative += weight;
            sums.negativeRows += 1;
        }
    }
    return sums;
});
/** Whether a ranking exists for these rows, and if not, why. */
function rankable(rows, needs) {
    const empty = (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .emptiness */ .B_)(rows);
    if (empty !== null)
        return empty;
    const { nPositive, nNegative } = (0,_support_js__WEBPACK_IMPORTED_MODULE_1__/* .classRowsOf */ .D)(rows);
    if (!isScored(rows))
        return (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .gap */ .rQ)("needs-scores");
    if (nPositive === 0)
        return (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .gap */ .rQ)("no-positives");
    if (needs === "both-classes" && nNegative === 0)
        return (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .gap */ .rQ)("no-negatives");
    const { positive, negative } = classWeightsOf(rows);
    if (positive === 0 || (needs === "both-classes" && negative === 0))
        return (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .gap */ .rQ)("zero-weight");
    return { rows };
}
function isScored(rows) {
    return rows.score !== null;
}
/** A figure of the rows where they can be ranked, else the gap. */
function whereRankable(rows, needs, figure) {
    const found = rankable(rows, needs);
    return "rows" in found ? figure(found.rows) : found;
}
/**
 * The tie groups of the rows. Every ranking metric is a walk over them: rows are gathered in the order of their scores, which
 * costs a cache miss a row, once here and not again in each metric.
 */
const tieGroupsOf = (0,_per_object_js__WEBPACK_IMPORTED_MODULE_2__/* .perObject */ .F)((rows) => {
    const { score: scores, truth, weight } = rows;
    const order = orderOf(scores);
    const start = new Uint32Array(order.length);
    const positive = new Float64Array(order.length);
    const negative = new Float64Array(order.length);
    let size = 0;
    let tied = Number.NaN;
    for (let position = order.length - 1; position >= 0; position -= 1) {
        const row = order[position];
        const score = scores[row];
        if (score !== tied)
            size += 1;
        tied = score;
        start[size - 1] = position;
        const ofClass = truth[row] === 1 ? positive : negative;
        ofClass[size - 1] = ofClass[size - 1] + (weight === null ? 1 : weight[row]);
    }
    return { size, start, positive, negative };
});
/** Weight of a row; 1 where rows are not weighted. */
function weightAt({ weight }, row) {
    return weight === null ? 1 : weight[row];
}


/***/ }),

/***/ 96948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ classRowsOf),
  x: () => (/* binding */ wholeSupport)
});

;// CONCATENATED MODULE: ./shared/core/stats/sum.ts
function add(sum, value) {
    const next = sum.total + value;
    // The smaller addend is the one that loses digits (Neumaier's amendment of Kahan's sum).
    sum.lost += Math.abs(sum.total) >= Math.abs(value) ? sum.total - next + value : value - next + sum.total;
    sum.total = next;
}
/**
 * Sum of finite values, as if in about twice the precision. Empty gives 0.
 *
 * @source Neumaier (1974), ZAMM 54, 39–51
 */
function sum(values) {
    const running = { total: 0, lost: 0 };
    for (const value of values)
        add(running, value);
    return running.total + running.lost;
}
/** Σ wᵢxᵢ, compensated; without weights Σ xᵢ. The products are rounded once each. */
function weightedSum(values, weights) {
    if (weights === null)
        return sum(values);
    const running = { total: 0, lost: 0 };
    weights.forEach((weight, row) => {
        add(running, weight * (values[row] ?? 0));
    });
    return running.total + running.lost;
}
/**
 * Kish's effective number of rows, (Σw)² / Σw²: what `n` is to equal weights. It does not depend on the unit of the
 * weights and equals the number of rows when all are the same. No rows or only zero weights give 0.
 */
function effectiveN(weights) {
    const total = { total: 0, lost: 0 };
    const squares = { total: 0, lost: 0 };
    for (const weight of weights) {
        add(total, weight);
        add(squares, weight * weight);
    }
    const sumOfSquares = squares.total + squares.lost;
    return sumOfSquares === 0 ? 0 : (total.total + total.lost) ** 2 / sumOfSquares;
}

// EXTERNAL MODULE: ./shared/core/metrics/per-object.ts
var per_object = __webpack_require__(80265);
;// CONCATENATED MODULE: ./shared/core/metrics/support.ts


/** Rows of each class of a two-class task; null where positive and negative mean nothing. */
const classRowsOf = (0,per_object/* perObject */.F)((rows) => {
    if (rows.task !== "binary")
        return { nPositive: null, nNegative: null };
    let nPositive = 0;
    for (let row = 0; row < rows.truth.length; row += 1)
        nPositive += rows.truth[row];
    return { nPositive, nNegative: rows.truth.length - nPositive };
});
/** Support of a metric that looks at every row. */
const wholeSupport = (0,per_object/* perObject */.F)((rows) => {
    const n = rows.truth.length;
    return { n, ...classRowsOf(rows), effectiveN: rows.weight === null ? n : effectiveN(rows.weight) };
});


/***/ }),

/***/ 68814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ binomialSample)
/* harmony export */ });
/* harmony import */ var _binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48499);

/** From this mean on the rejection method is faster, and its hat is proven only from there. */
const REJECTION_FROM_MEAN = 10;
/**
 * One exact draw from a binomial distribution; no normal approximation at any size.
 *
 * @param trials whole, ≥ 0
 * @param p in [0, 1]
 */
function binomialSample(trials, p, rng) {
    if (p > 0.5)
        return trials - binomialSample(trials, 1 - p, rng);
    if (trials === 0 || p === 0)
        return 0;
    return trials * p < REJECTION_FROM_MEAN ? sampleByInversion(trials, p, rng) : sampleByRejection(trials, p, rng);
}
/** Walks up the distribution function: about trials·p steps. */
function sampleByInversion(trials, p, rng) {
    const odds = p / (1 - p);
    const pointAtZero = Math.exp(trials * Math.log1p(-p));
    for (;;) {
        let left = rng.unit();
        let point = pointAtZero;
        let k = 0;
        while (left >= point && k <= trials) {
            left -= point;
            k++;
            point *= (odds * (trials - k + 1)) / k;
        }
        // Rounding can leave a last 1e-16 of probability beyond the end; such a draw is made again.
        if (k <= trials)
            return k;
    }
}
/**
 * Transformed rejection with squeeze (BTRS): a table-free hat over the histogram, nine of ten draws accepted without a
 * logarithm.
 *
 * @source Hörmann (1993), J. Statist. Comput. Simul. 46, 101–110
 */
function sampleByRejection(trials, p, rng) {
    const deviation = Math.sqrt(trials * p * (1 - p));
    const b = 1.15 + 2.53 * deviation;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const centre = trials * p + 0.5;
    const squeeze = 0.92 - 4.2 / b;
    const alpha = (2.83 + 5.1 / b) * deviation;
    // Wanted for one draw in ten, and then dearer than all the rest.
    let logPointAtMode = null;
    for (;;) {
        const u = rng.unit() - 0.5;
        const v = rng.unit();
        const fromEdge = 0.5 - Math.abs(u);
        const k = Math.floor((2 * (a / fromEdge) + b) * u + centre);
        if (fromEdge >= 0.07 && v <= squeeze)
            return k;
        if (k < 0 || k > trials)
            continue;
        const scaled = (v * alpha) / (a / (fromEdge * fromEdge) + b);
        logPointAtMode ??= (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialLogProbability */ .H)(Math.floor((trials + 1) * p), trials, p);
        if (Math.log(scaled) <= (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialLogProbability */ .H)(k, trials, p) - logPointAtMode)
            return k;
    }
}


/***/ }),

/***/ 48499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ binomialLogProbability),
/* harmony export */   M: () => (/* binding */ deviance)
/* harmony export */ });
const LN_SQRT_2PI = 0.9189385332046727;
// ln n! − [(n + ½) ln n − n + ½ ln 2π] for n = 1..15, where the series below is too short; exact to double precision.
const STIRLING_ERRORS = [
    0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
    0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
    0.007573675487951841, 0.0069428401072095, 0.0064089941880042, 0.005951370112758848, 0.005554733551962801,
];
/** The error of Stirling's formula for n!, n ≥ 1 whole. */
function stirlingError(n) {
    const small = STIRLING_ERRORS[n - 1];
    if (small !== undefined)
        return small;
    const n2 = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / n2) / n2) / n2) / n2) / n;
}
/** x ln(x/m) + m − x without cancellation near x = m; x, m > 0. */
function deviance(x, m) {
    const difference = x - m;
    if (Math.abs(difference) >= 0.1 * (x + m))
        return x * Math.log(x / m) - difference;
    // With v = (x−m)/(x+m), ln(x/m) = 2·artanh(v): the series of what is left after the linear terms cancel.
    const v = difference / (x + m);
    let total = difference * v;
    let power = 2 * x * v;
    for (let odd = 3;; odd += 2) {
        power *= v * v;
        const next = total + power / odd;
        if (next === total)
            return total;
        total = next;
    }
}
/**
 * ln P(X = k) of a binomial X with whole `trials` ≥ 0 and probability 0 ≤ p ≤ 1; -Infinity where impossible. It keeps
 * its digits at millions of trials, where a difference of log-gammas has lost six.
 *
 * @source Loader (2000), Fast and accurate computation of binomial probabilities
 */
function binomialLogProbability(k, trials, p) {
    const q = 1 - p;
    if (k < 0 || k > trials)
        return Number.NEGATIVE_INFINITY;
    if (p === 0)
        return k === 0 ? 0 : Number.NEGATIVE_INFINITY;
    if (q === 0)
        return k === trials ? 0 : Number.NEGATIVE_INFINITY;
    if (k === 0)
        return trials * Math.log1p(-p);
    if (k === trials)
        return trials * Math.log(p);
    const rest = trials - k;
    const errors = stirlingError(trials) - stirlingError(k) - stirlingError(rest);
    const deviances = deviance(k, trials * p) + deviance(rest, trials * q);
    return errors - deviances - LN_SQRT_2PI + 0.5 * Math.log(trials / (k * rest));
}


/***/ }),

/***/ 38530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ BAGS),
/* harmony export */   J9: () => (/* binding */ percentileInterval),
/* harmony export */   Lw: () => (/* binding */ assignBags),
/* harmony export */   NB: () => (/* binding */ resampledCells),
/* harmony export */   W7: () => (/* binding */ bootstrapCells),
/* harmony export */   Ww: () => (/* binding */ bootstrapRows),
/* harmony export */   v7: () => (/* binding */ bagSums)
/* harmony export */ });
/* unused harmony export bootstrapBags */
/* harmony import */ var _binomial_sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68814);
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99451);
/* harmony import */ var _rng_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60141);



const MAX_UNDEFINED_SHARE = 0.05;
/**
 * Bootstrap of a statistic of cell counts: resampling the rows with replacement is a multinomial draw of the counts,
 * made here cell by cell from conditional binomials. Its cost does not depend on the number of rows.
 */
function bootstrapCells({ counts, statistic, ...resampling }) {
    const rows = counts.reduce((total, count) => total + count, 0);
    if (rows < 2)
        return { kind: "none", reason: "too-few-rows" };
    const rng = (0,_rng_js__WEBPACK_IMPORTED_MODULE_1__/* .createRng */ .SZ)(resampling.seed);
    const drawn = new Float64Array(counts.length);
    return percentileInterval(resampling, () => {
        drawCells(counts, rows, rng, drawn);
        return statistic(drawn);
    });
}
/** One multinomial draw of `rows` rows, the sum of the counts. */
function drawCells(counts, rows, rng, drawn) {
    let rowsLeft = rows;
    let weightLeft = rows;
    counts.forEach((count, cell) => {
        const draw = (0,_binomial_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .binomialSample */ .O)(rowsLeft, weightLeft === count ? 1 : count / weightLeft, rng);
        drawn[cell] = draw;
        rowsLeft -= draw;
        weightLeft -= count;
    });
}
/** The counts of every resample that `bootstrapCells` looks at, for several statistics of the same cells; row-major. */
function resampledCells(counts, replicates, seed) {
    const rows = counts.reduce((total, count) => total + count, 0);
    const rng = (0,_rng_js__WEBPACK_IMPORTED_MODULE_1__/* .createRng */ .SZ)(seed);
    const all = new Float64Array(replicates * counts.length);
    for (let start = 0; start < all.length; start += counts.length) {
        drawCells(counts, rows, rng, all.subarray(start, start + counts.length));
    }
    return all;
}
/** The ordinary bootstrap, for statistics that need every row (average precision, medians). Keep it to a few thousand rows. */
function bootstrapRows({ rows, statistic, ...resampling }) {
    if (rows < 2)
        return { kind: "none", reason: "too-few-rows" };
    const rng = (0,_rng_js__WEBPACK_IMPORTED_MODULE_1__/* .createRng */ .SZ)(resampling.seed);
    const multiplicities = new Uint32Array(rows);
    return percentileInterval(resampling, () => {
        drawWithReplacement(multiplicities, rng);
        return statistic(multiplicities);
    });
}
/** Enough that the noise of the split is about 1 % of the interval's width, few enough to resample in milliseconds. */
const BAGS = 4096;
/**
 * Deals the rows out to 4096 bags at random, so evenly that sizes differ by at most one. Up to 4096 rows each is a bag
 * of its own, in row order, and the bootstrap of bags is the ordinary bootstrap of rows.
 */
function assignBags(rows, seed) {
    const bags = Math.min(rows, BAGS);
    const bagOf = new Uint16Array(rows);
    for (let row = 0; row < rows; row++)
        bagOf[row] = row % bags;
    if (rows <= BAGS)
        return { bags, bagOf };
    const rng = (0,_rng_js__WEBPACK_IMPORTED_MODULE_1__/* .createRng */ .SZ)(seed);
    for (let row = rows - 1; row > 0; row--) {
        const other = rng.below(row + 1);
        const bag = bagOf[row];
        bagOf[row] = bagOf[other];
        bagOf[other] = bag;
    }
    return { bags, bagOf };
}
/**
 * Adds up each row's contribution by bag.
 *
 * @param contributions one array of row values a dimension, each as long as the assignment
 * @returns row-major, bags × dimensions, as `bootstrapBags` takes it
 */
function bagSums({ bags, bagOf }, contributions) {
    const dimensions = contributions.length;
    const sums = new Float64Array(bags * dimensions);
    contributions.forEach((values, dimension) => {
        for (let row = 0; row < values.length; row++) {
            const slot = bagOf[row] * dimensions + dimension;
            sums[slot] = sums[slot] + values[row];
        }
    });
    return sums;
}
/**
 * Bootstrap of a smooth function of row sums, at a cost that does not depend on the number of rows: whole bags are
 * drawn with replacement instead of rows.
 *
 * Why it is right: the rows are exchangeable, so a random deal makes the bag sums a sample of exchangeable sums. A
 * resampled total then has, in expectation over the deal, the variance Σ(xᵢ − x̄)²·n/(n−1)·(1 − 1/K), the row
 * bootstrap's own but for a factor of 1 ± 1/K, and a third cumulant that agrees likewise: a sum over bags of
 * independent parts has the sum of their cumulants. What the deal adds is noise: the spread is estimated from K bags
 * instead of n rows, a relative error of about 1/√(2K) of the width, 1.1 % for 4096 bags. With as many bags as rows it
 * is the row bootstrap itself.
 */
function bootstrapBags({ sums, bags, dimensions, statistic, ...resampling }) {
    if (bags < 2)
        return { kind: "none", reason: "too-few-rows" };
    const rng = createRng(resampling.seed);
    const total = new Float64Array(dimensions);
    return percentileInterval(resampling, () => {
        total.fill(0);
        for (let draw = 0; draw < bags; draw++) {
            const start = rng.below(bags) * dimensions;
            for (let dimension = 0; dimension < dimensions; dimension++) {
                total[dimension] = total[dimension] + sums[start + dimension];
            }
        }
        return statistic(total);
    });
}
/** Draws as many of the items as there are, with replacement, and counts how often each came. */
function drawWithReplacement(multiplicities, rng) {
    const items = multiplicities.length;
    multiplicities.fill(0);
    for (let draw = 0; draw < items; draw++) {
        const item = rng.below(items);
        multiplicities[item] = multiplicities[item] + 1;
    }
}
/** Collects the replicates and reads the two quantiles of those that are defined. */
function percentileInterval({ replicates, level }, replicate) {
    const values = new Float64Array(replicates);
    let defined = 0;
    for (let index = 0; index < replicates; index++) {
        const value = replicate();
        if (Number.isFinite(value))
            values[defined++] = value;
    }
    const undefinedReplicates = replicates - defined;
    if (undefinedReplicates > MAX_UNDEFINED_SHARE * replicates)
        return { kind: "none", reason: "replicates-undefined" };
    const sorted = values.subarray(0, defined).sort();
    const tail = (1 - level) / 2;
    const interval = {
        low: (0,_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .quantile */ .Y)(sorted, tail),
        high: (0,_quantile_js__WEBPACK_IMPORTED_MODULE_0__/* .quantile */ .Y)(sorted, 1 - tail),
        level,
        method: "bootstrap-percentile",
    };
    return { kind: "interval", interval, undefinedReplicates };
}


/***/ }),

/***/ 67244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ newcombePaired)
/* harmony export */ });
/* harmony import */ var _wilson_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48834);

/**
 * Newcombe's interval of pA − pB for two proportions of the same rows, method 10: Wilson bounds squared and added, less
 * the covariance by a φ whose numerator is shrunk by n/2 towards 0 when positive. Agreement on every row gives 0 with a
 * real width, never a point: no disagreement among n rows does not prove that there is none.
 *
 * @param z standard-normal quantile of the two-sided level
 * @source Newcombe (1998), Stat. Med. 17, 2635–2650, method 10
 */
function newcombePaired(table, z, level) {
    const { both, onlyA, onlyB, neither } = table;
    const trials = both + onlyA + onlyB + neither;
    const pA = (both + onlyA) / trials;
    const pB = (both + onlyB) / trials;
    const boundsA = (0,_wilson_js__WEBPACK_IMPORTED_MODULE_0__/* .wilson */ .r)(both + onlyA, trials, z, level);
    const boundsB = (0,_wilson_js__WEBPACK_IMPORTED_MODULE_0__/* .wilson */ .r)(both + onlyB, trials, z, level);
    const phi = shrunkPhi(table, trials);
    // From the discordant counts, so that equal ones give exactly 0.
    const difference = (onlyA - onlyB) / trials;
    const below = correlatedLength(pA - boundsA.low, boundsB.high - pB, phi);
    const above = correlatedLength(boundsA.high - pA, pB - boundsB.low, phi);
    return {
        low: Math.max(-1, difference - below),
        high: Math.min(1, difference + above),
        level,
        method: "newcombe-paired",
    };
}
/** φ of the fourfold table, its numerator corrected as in method 10; 0 when a marginal is empty. */
function shrunkPhi({ both, onlyA, onlyB, neither }, trials) {
    const margins = [both + onlyA, onlyB + neither, both + onlyB, onlyA + neither];
    if (margins.includes(0))
        return 0;
    const determinant = both * neither - onlyA * onlyB;
    const numerator = determinant > 0 ? Math.max(0, determinant - trials / 2) : determinant;
    // Root by root: the product of four margins of a million rows leaves the exact integers.
    return margins.reduce((phi, margin) => phi / Math.sqrt(margin), numerator);
}
/** Length of two errors that correlate by `phi`: √(x² − 2φxy + y²), written so that rounding cannot make it imaginary. */
function correlatedLength(x, y, phi) {
    return Math.sqrt(Math.max(0, (x - y) ** 2 + 2 * (1 - phi) * x * y));
}


/***/ }),

/***/ 61521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   _6: () => (/* binding */ zOf),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
// Below this |x| the central approximation holds, below the next the middle one; Cody's own boundaries.
const CENTRAL = 0.67448975;
const MIDDLE = Math.sqrt(32);
const INVERSE_SQRT_2PI = 0.3989422804014327;
const CENTRAL_TOP = [
    0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
];
const CENTRAL_BOTTOM = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const MIDDLE_TOP = [
    1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
    2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const MIDDLE_BOTTOM = [
    1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
    34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
];
const TAIL_TOP = [
    0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
    2.9112874951168792e-5,
];
const TAIL_BOTTOM = [
    1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
];
function polynomial(coefficients, x) {
    let value = 0;
    for (const coefficient of coefficients)
        value = value * x + coefficient;
    return value;
}
/**
 * P(Z > x) for x ≥ 0. exp(-x²/2) is taken as exp(-t²/2)·exp(-(x-t)(x+t)/2) with t = x cut to 1/16: t² is exact, so the
 * rounding of x² does not reach the exponent, where it would cost x² ulps.
 */
function upperTail(x) {
    const cut = Math.trunc(x * 16) / 16;
    const rest = (x - cut) * (x + cut);
    const density = Math.exp(-cut * cut * 0.5) * Math.exp(-rest * 0.5);
    if (x <= MIDDLE)
        return (density * polynomial(MIDDLE_TOP, x)) / polynomial(MIDDLE_BOTTOM, x);
    const inverse = 1 / (x * x);
    const ratio = (inverse * polynomial(TAIL_TOP, inverse)) / polynomial(TAIL_BOTTOM, inverse);
    return (density * (INVERSE_SQRT_2PI - ratio)) / x;
}
/**
 * P(Z ≤ x) for a standard-normal Z. Relative accuracy holds far into the lower tail; below about -38 it is 0.
 * NaN gives NaN, ±Infinity 0 and 1.
 *
 * @source Cody (1969), Math. Comp. 23, 631–637, rational Chebyshev approximations
 */
function normalCdf(x) {
    if (Math.abs(x) <= CENTRAL) {
        const square = x * x;
        return 0.5 + (x * polynomial(CENTRAL_TOP, square)) / polynomial(CENTRAL_BOTTOM, square);
    }
    if (x < -40)
        return 0;
    if (x > 40)
        return 1;
    return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}
const QUANTILE_CENTRAL_TOP = [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
];
const QUANTILE_CENTRAL_BOTTOM = [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
    687.1870074920579083, 42.313330701600911252, 1,
];
const QUANTILE_MIDDLE_TOP = [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
];
const QUANTILE_MIDDLE_BOTTOM = [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
];
const QUANTILE_TAIL_TOP = [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
];
const QUANTILE_TAIL_BOTTOM = [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
];
/**
 * The x with P(Z ≤ x) = p. 0 gives -Infinity, 1 gives Infinity, anything outside [0, 1] NaN.
 *
 * @source Wichura (1988), algorithm AS 241 PPND16, Applied Statistics 37, 477–484; relative accuracy about 1e-16
 */
function normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        return Number.NaN;
    if (p === 0)
        return Number.NEGATIVE_INFINITY;
    if (p === 1)
        return Number.POSITIVE_INFINITY;
    const fromCentre = p - 0.5;
    if (Math.abs(fromCentre) <= 0.425) {
        const r = 0.180625 - fromCentre * fromCentre;
        return (fromCentre * polynomial(QUANTILE_CENTRAL_TOP, r)) / polynomial(QUANTILE_CENTRAL_BOTTOM, r);
    }
    const r = Math.sqrt(-Math.log(fromCentre < 0 ? p : 1 - p));
    const magnitude = r <= 5
        ? polynomial(QUANTILE_MIDDLE_TOP, r - 1.6) / polynomial(QUANTILE_MIDDLE_BOTTOM, r - 1.6)
        : polynomial(QUANTILE_TAIL_TOP, r - 5) / polynomial(QUANTILE_TAIL_BOTTOM, r - 5);
    return fromCentre < 0 ? -magnitude : magnitude;
}
/** The z of a two-sided confidence level in (0, 1): 1.959963984540054 for 0.95. */
function zOf(level) {
    // From the lower tail, where (1 - level) / 2 keeps its digits for levels near 1.
    return -normalQuantile((1 - level) / 2);
}


/***/ }),

/***/ 99451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ quantile),
/* harmony export */   g: () => (/* binding */ weightedMedian)
/* harmony export */ });
/* harmony import */ var _sorted_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25666);

/**
 * Quantile by linear interpolation between order statistics (type 7, numpy's default).
 *
 * @param sorted ascending; empty gives NaN
 * @param p in [0, 1]
 * @source Hyndman, Fan (1996), Amer. Statist. 50, 361–365
 */
function quantile(sorted, p) {
    if (sorted.length === 0)
        return Number.NaN;
    const position = p * (sorted.length - 1);
    const index = Math.min(sorted.length - 1, Math.floor(position));
    const low = sorted[index];
    const fraction = position - index;
    return fraction === 0 ? low : low + fraction * (sorted[index + 1] - low);
}
/**
 * Mean of the lower and the upper weighted median; with equal weights the usual median. Rows of weight 0 do not count.
 *
 * The lower one is the smallest value with at least half of the weight at or below it, the upper one the smallest with
 * more than half. No rows or no weight give NaN.
 *
 * @param weights non-negative; null when every row counts once
 */
function weightedMedian(values, weights) {
    const order = (0,_sorted_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sortedOrder */ .u)(values);
    const weightOf = (row) => (weights === null ? 1 : weights[row]);
    let total = 0;
    // In the order of the second walk, so that its partial sums reach exactly this total.
    for (const row of order)
        total += weightOf(row);
    if (!(total > 0))
        return Number.NaN;
    // Ten weights of 0.1 must split in the middle although their sum is not exactly twice that of five.
    const tolerance = total * Number.EPSILON * values.length;
    let below = 0;
    let lower = Number.NaN;
    for (const row of order) {
        const weight = weightOf(row);
        if (weight === 0)
            continue;
        below += weight;
        const value = values[row];
        if (Number.isNaN(lower) && below >= total / 2 - tolerance)
            lower = value;
        if (below > total / 2 + tolerance)
            return lower + (value - lower) / 2;
    }
    return lower;
}


/***/ }),

/***/ 60141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ deriveSeed),
/* harmony export */   SZ: () => (/* binding */ createRng),
/* harmony export */   j_: () => (/* binding */ randomWords)
/* harmony export */ });
const TWO_32 = 4294967296;
/** Up to here n · uint32 is exact in a double, which the fast form of `below` needs. */
const EXACT_PRODUCT = 1 << 21;
/** Words that a generator of single numbers makes ahead. */
const WORDS_AHEAD = 256;
/** Random numbers of one stream, made of the words of `randomWords`. */
function createRng(seed) {
    const refill = randomWords(seed);
    const words = new Uint32Array(WORDS_AHEAD);
    let used = WORDS_AHEAD;
    function uint32() {
        if (used === WORDS_AHEAD) {
            refill(words);
            used = 0;
        }
        return words[used++];
    }
    function below(n) {
        if (n > EXACT_PRODUCT)
            return belowLarge(n, uint32);
        for (;;) {
            const product = uint32() * n;
            const index = Math.floor(product / TWO_32);
            const rest = product - index * TWO_32;
            // Each index owns as many products as the others, but for the first 2³² mod n of the remainders.
            if (rest >= n || rest >= TWO_32 % n)
                return index;
        }
    }
    return { uint32, unit: () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992, below };
}
/**
 * xoshiro128**, its state filled by splitmix32 from the 53 bits of the seed. The function it returns fills arrays with the
 * successive 32-bit words of the stream: in one loop the state stays in registers, many times as fast as word by word.
 *
 * @param seed whole number in [0, 2⁵³)
 * @source Blackman, Vigna (2021), ACM Trans. Math. Softw. 47:36
 */
function randomWords(seed) {
    const next = splitmix32((seed >>> 0) ^ Math.imul(Math.floor(seed / TWO_32), 0x9e3779b1));
    // One word odd: a state of four zeros would never leave them.
    const state = Int32Array.of(next(), next(), next(), next() | 1);
    return (words) => {
        let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
        for (let index = 0; index < words.length; index++) {
            words[index] = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9);
            const shifted = s1 << 9;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= shifted;
            s3 = rotateLeft(s3, 11);
        }
        state.set([s0, s1, s2, s3]);
    };
}
function belowLarge(n, uint32) {
    const limit = TWO_32 - (TWO_32 % n);
    for (;;) {
        const value = uint32();
        if (value < limit)
            return value % n;
    }
}
/**
 * The seed of one purpose's own stream: a metric that is added, removed or computed in another order does not move the
 * numbers of the others. Labels are compared by their UTF-16 units.
 *
 * @returns whole number in [0, 2⁵³)
 */
function deriveSeed(seed, label) {
    let low = splitmix32(seed >>> 0)();
    let high = splitmix32(Math.floor(seed / TWO_32) ^ 0x5bd1e995)();
    for (let index = 0; index < label.length; index++) {
        const unit = label.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x9e3779b1);
        high = Math.imul(high ^ unit, 0x85ebca77);
        low ^= low >>> 15;
        high ^= high >>> 13;
    }
    const mixedLow = splitmix32(low ^ high)();
    const mixedHigh = splitmix32(high + Math.imul(low, 31))();
    return (mixedHigh >>> 11) * TWO_32 + mixedLow;
}
/** A full-period generator of 32-bit words with a strong mix: what seeds the other. */
function splitmix32(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let mixed = state ^ (state >>> 16);
        mixed = Math.imul(mixed, 0x21f0aaad);
        mixed ^= mixed >>> 15;
        mixed = Math.imul(mixed, 0x735a2d97);
        return (mixed ^ (mixed >>> 15)) >>> 0;
    };
}
function rotateLeft(word, bits) {
    return (word << bits) | (word >>> (32 - bits));
}


/***/ }),

/***/ 25666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sortedOrder)
/* harmony export */ });
/** A 32-bit word is three digits: 11, 11 and 10 bits. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGITS - 1;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];
const HIGH_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
/**
 * Row numbers in ascending order of their values, stable: equal values (−0 equals 0) keep their row order and stand
 * together. NaN of either sign stands at the end that its sign names; callers have refused it before.
 *
 * A radix sort on the bits: a comparison sort of an index array calls back 5 million times for 300 000 rows and takes
 * ten times as long. Digits that are the same in all rows cost no pass.
 */
function sortedOrder(values) {
    let order = new Uint32Array(values.length);
    for (let row = 0; row < order.length; row++)
        order[row] = row;
    let spare = new Uint32Array(values.length);
    for (const word of float32Keys(values) ?? float64Keys(values)) {
        for (const shift of SHIFTS) {
            const counts = digitCounts(word, shift);
            if (counts.includes(values.length))
                continue;
            toStarts(counts);
            distribute(word, shift, counts, order, spare);
            [order, spare] = [spare, order];
        }
    }
    return order;
}
/** Scores of most models are float32, and those have one word; null where a value is none. */
function float32Keys(values) {
    const plain = new Float32Array(values.length);
    for (let row = 0; row < plain.length; row++) {
        const value = values[row] + 0;
        plain[row] = value;
        if (plain[row] !== value)
            return null;
    }
    const words = new Uint32Array(plain.buffer);
    for (let row = 0; row < words.length; row++) {
        const word = words[row];
        words[row] = word >>> 31 === 1 ? ~word : word | 0x80000000;
    }
    return [words];
}
/** IEEE 754 bits order like sign and magnitude: flip all bits of negatives, the sign of the others. */
function float64Keys(values) {
    const plain = new Float64Array(values.length);
    // Adding 0 turns −0 into 0, so that the two are one value here as in every comparison.
    for (let row = 0; row < plain.length; row++)
        plain[row] = values[row] + 0;
    const words = new Uint32Array(plain.buffer);
    const high = new Uint32Array(values.length);
    const low = new Uint32Array(values.length);
    for (let row = 0; row < values.length; row++) {
        const top = words[2 * row + HIGH_WORD];
        const bottom = words[2 * row + 1 - HIGH_WORD];
        const negative = top >>> 31 === 1;
        high[row] = negative ? ~top : top | 0x80000000;
        low[row] = negative ? ~bottom : bottom;
    }
    return [low, high];
}
function digitCounts(word, shift) {
    const counts = new Uint32Array(DIGITS);
    for (let row = 0; row < word.length; row++) {
        const digit = (word[row] >>> shift) & DIGIT_MASK;
        counts[digit] = counts[digit] + 1;
    }
    return counts;
}
/** Counts of each digit become, in place, the position of its first row. */
function toStarts(counts) {
    let next = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
        const count = counts[digit];
        counts[digit] = next;
        next += count;
    }
}
function distribute(word, shift, starts, from, to) {
    for (let position = 0; position < from.length; position++) {
        const row = from[position];
        const digit = (word[row] >>> shift) & DIGIT_MASK;
        const target = starts[digit];
        to[target] = row;
        starts[digit] = target + 1;
    }
}


/***/ }),

/***/ 48834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wilson)
/* harmony export */ });
/**
 * Wilson score interval of a binomial proportion, without continuity correction.
 *
 * @param successes number of successes, 0 ≤ successes ≤ trials; may be fractional when rows are weighted
 * @param trials number of trials, > 0; the effective number when rows are weighted
 * @param z standard-normal quantile of the two-sided level, 1.959963984540054 for 0.95
 * @source Wilson (1927), JASA 22, 209–212; agrees with statsmodels `proportion_confint(method="wilson")` to 1e-12
 */
function wilson(successes, trials, z, level) {
    const p = successes / trials;
    const z2 = z * z;
    const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
    const half = (z / (1 + z2 / trials)) * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
    // At 0 and n the bound is exactly 0 or 1, but rounding misses by an ulp on either side, and -1e-17 or 1e-18 would
    // fail a gate that names the end itself.
    const low = successes <= 0 ? 0 : Math.max(0, centre - half);
    const high = successes >= trials ? 1 : Math.min(1, centre + half);
    return { low, high, level, method: "wilson" };
}


/***/ }),

/***/ 10347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints)
/* harmony export */ });
/**
 * Compares by Unicode code point, the order of OMS resource lists and of Python's `sorted`. JavaScript's own order is by UTF-16 unit, which
 * puts names beyond the basic plane before U+E000.
 */
function compareCodePoints(left, right) {
    const length = Math.min(left.length, right.length);
    for (let index = 0; index < length; index++) {
        const a = left.charCodeAt(index);
        const b = right.charCodeAt(index);
        if (a !== b)
            return surrogatesLast(a) - surrogatesLast(b);
    }
    return left.length - right.length;
}
/** A surrogate begins a code point above every other unit. */
function surrogatesLast(unit) {
    return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}


/***/ }),

/***/ 67229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isDownloadAddress)
/* harmony export */ });
/** Whether a file may be asked for at this address: over https, or over http on this machine, where nobody can listen in between. */
function isDownloadAddress({ protocol, hostname }) {
    return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(hostname);
}


/***/ }),

/***/ 74416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* unused harmony export editDistance */
/** Longer names are not misspellings of ours, and the distance is quadratic in the length. */
const LONGEST_COMPARED = 100;
/**
 * Damerau–Levenshtein distance, optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each cost 1.
 *
 * @source Damerau (1964), CACM 7(3); no substring is edited twice, which a suggestion does not need
 */
function editDistance(left, right) {
    const a = Array.from(left);
    const b = Array.from(right);
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const current = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
            current.push(best);
        }
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length] ?? 0;
}
/**
 * The candidate that was probably meant, or undefined when none is near. Case does not count; of equals the first wins.
 * A third of the longer name may differ. Failing that, a candidate whose words contain all words of the name: `auc` means `roc_auc`.
 */
function nearest(name, candidates) {
    if (name.length === 0 || name.length > LONGEST_COMPARED)
        return undefined;
    const wanted = name.toLowerCase();
    let best;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
        if (distance <= allowed && (best === undefined || distance < best.distance))
            best = { candidate, distance };
    }
    return best?.candidate ?? candidates.find((candidate) => containsWords(candidate, wanted));
}
function containsWords(candidate, wanted) {
    const words = new Set(candidate.toLowerCase().split(/[_-]/u));
    return wanted.length > 2 && wanted.split(/[_-]/u).every((word) => words.has(word));
}
/** `Did you mean X?`, or the alternative sentence when nothing is near. */
function didYouMean(name, candidates, otherwise) {
    const near = nearest(name, candidates);
    return near === undefined ? otherwise : `Did you mean ${near}?`;
}


/***/ }),

/***/ 47598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   _R: () => (/* binding */ quoteAll),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* unused harmony export QUOTED_LENGTH */
/** Characters of a user's value that a message may quote (contracts.md §8). */
const QUOTED_LENGTH = 40;
const MOST_QUOTED = 20;
// Controls end lines and colour terminals; format characters reorder or hide text; lone surrogates cannot be encoded.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"\\]/u;
const SHORT_ESCAPES = new Map([
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
    ['"', '\\"'],
    ["\\", "\\\\"],
]);
function escapeCharacter(character) {
    if (!UNSAFE.test(character))
        return character;
    return SHORT_ESCAPES.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/** The value on one line, at most `max` escaped characters and then `…`; no escape or surrogate pair is cut in two. */
function escapeText(value, max = QUOTED_LENGTH) {
    let escaped = "";
    // A value of megabytes must not be walked to its end to show its beginning.
    for (const character of value.slice(0, max + 2)) {
        const next = escapeCharacter(character);
        if (escaped.length + next.length > max)
            return `${escaped}…`;
        escaped += next;
    }
    return value.length > max + 2 ? `${escaped}…` : escaped;
}
/** A user's value for a message: in double quotes, control characters escaped, shortened. The empty value is `""`. */
function quote(value, max = QUOTED_LENGTH) {
    return `"${escapeText(value, max)}"`;
}
/** `a`, `a or b`, `a, b or c`: what a message says is accepted. */
function alternatives(names, conjunction = "or") {
    const last = names.at(-1) ?? "";
    return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
/** Users' values for a message, quoted: the first twenty, and how many more there are. */
function quoteAll(values) {
    const first = values.slice(0, MOST_QUOTED).map((value) => quote(value));
    const more = values.length - first.length;
    return `${first.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}


/***/ }),

/***/ 51440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var _core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10347);

/** Deeper than anything we write; a hostile document must not exhaust the stack. */
const DEEPEST = 64;
/**
 * The one text of a JSON value: keys sorted by code point, two spaces, LF, a final newline, numbers as JavaScript's shortest
 * text that reads back as the same double (−0 is written 0). Equal values give equal bytes, whoever made them and in what order.
 * Indented rather than packed, since people read records and diff them.
 *
 * @throws TypeError on what JSON cannot say: NaN, infinity, undefined, functions, nesting beyond 64 levels
 */
function canonicalJson(value) {
    return `${written(value, 0)}\n`;
}
function written(value, depth) {
    if (depth > DEEPEST)
        throw new TypeError(`JSON nested deeper than ${String(DEEPEST)} levels`);
    if (value === null || typeof value === "boolean" || typeof value === "string")
        return JSON.stringify(value);
    if (typeof value === "number")
        return numberText(value);
    if (Array.isArray(value))
        return block("[", "]", value.map((item) => written(item, depth + 1)), depth);
    if (typeof value === "object")
        return block("{", "}", members(value, depth), depth);
    throw new TypeError(`a ${typeof value} has no place in a record`);
}
function members(value, depth) {
    return Object.entries(value)
        .sort(([a], [b]) => (0,_core_text_code_point_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .O)(a, b))
        .map(([key, item]) => `${JSON.stringify(key)}: ${written(item, depth + 1)}`);
}
function block(open, close, items, depth) {
    if (items.length === 0)
        return open + close;
    const indent = "  ".repeat(depth + 1);
    return `${open}\n${items.map((item) => indent + item).join(",\n")}\n${"  ".repeat(depth)}${close}`;
}
function numberText(value) {
    if (!Number.isFinite(value))
        throw new TypeError(`${String(value)} has no place in a record: undefined is null with a reason`);
    return JSON.stringify(value);
}


/***/ }),

/***/ 38085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y0: () => (/* binding */ encodeResult),
/* harmony export */   Ym: () => (/* binding */ encodeRecord),
/* harmony export */   eT: () => (/* binding */ decodeRecord)
/* harmony export */ });
/* unused harmony export decodeResult */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51440);
/* harmony import */ var _record_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24176);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5435);




/** Longest record that is read, in UTF-16 units: in-toto predicates above 16 MB are refused by GitHub. */
const LONGEST = 16 * 1024 * 1024;
const QUOTED = 5;
/** Canonical bytes and digest of a record. @throws TypeError when it breaks its own schema, which is our defect */
function encodeRecord(statement, sha256) {
    return encode(_record_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .statementSchema */ .t, statement, sha256);
}
/** Canonical bytes and digest of a result. @throws TypeError when it breaks its own schema, which is our defect */
function encodeResult(result, sha256) {
    return encode(_result_js__WEBPACK_IMPORTED_MODULE_2__/* .resultSchema */ .FD, result, sha256);
}
/**
 * Reads a record. Fields that in-toto allows and we do not know are ignored; in our own object they are refused.
 * Only canonical text is taken: two texts that mean the same, or a key given twice, would be one record with two digests.
 *
 * @throws ModelgateError kind "data" with every problem found
 */
function decodeRecord(text) {
    return decode(_record_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .statementSchema */ .t, text, "record");
}
/** Reads a result under the same rules as a record. @throws ModelgateError kind "data" with every problem found */
function decodeResult(text) {
    return decode(resultSchema, text, "result");
}
function encode(schema, value, sha256) {
    const parsed = schema.safeParse(value);
    if (!parsed.success)
        throw new TypeError(`what was to be written breaks its schema: ${parsed.error.message}`);
    const bytes = (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(parsed.data);
    return { bytes, digest: sha256(bytes) };
}
function decode(schema, text, what) {
    if (text.length > LONGEST)
        throw refused(what, "too-long", `is longer than ${String(LONGEST)} characters`);
    const json = parsedJson(text, what);
    if (!isCanonical(json, text))
        throw refused(what, "not-canonical", "is not in canonical form, so it was changed after it was written");
    const parsed = schema.safeParse(json);
    if (parsed.success)
        return parsed.data;
    const [first, ...rest] = parsed.error.issues.slice(0, QUOTED).map((issue) => {
        const path = issue.path.map((part) => String(part).slice(0, 40)).join(".");
        return {
            code: `${what}-invalid`,
            message: `the ${what} is not valid at ${path === "" ? "its top" : path} (${issue.code})`,
        };
    });
    throw first === undefined ? refused(what, "invalid", "is not valid") : new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("data", [first, ...rest]);
}
function parsedJson(text, what) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw refused(what, "not-json", "is not JSON", cause);
    }
}
function isCanonical(json, text) {
    try {
        return (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(json) === text;
    }
    catch {
        // Nested too deeply: nothing that we wrote.
        return false;
    }
}
function refused(what, code, message, cause) {
    const hint = `Use the ${what} file exactly as modelgate wrote it.`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("data", [{ code: `${what}-${code}`, message: `the ${what} ${message}`, hint }], { cause });
}


/***/ }),

/***/ 24176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bo: () => (/* binding */ TEST_RESULT),
/* harmony export */   t: () => (/* binding */ statementSchema),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* unused harmony export extensionSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46843);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5435);


/** The shape of every record: an in-toto Statement v1 with a test-result predicate and our own extension object (contracts.md §6). */
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const TEST_RESULT = "https://in-toto.io/attestation/test-result/v0.1";
const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u);
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative();
/** in-toto asks for a digest on every subject and for lower-case hex; names must differ from one another. */
const digestSet = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]+$/u))
    .refine((digests) => Object.keys(digests).length > 0);
/** Fields that in-toto allows and we do not write are ignored, as it asks of readers: hence objects, not strict objects. */
const subjectSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), digest: digestSet });
const descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: digestSet,
    uri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
});
const dimension = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()]).nullable();
const valueInfo = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("tensor"),
        elementType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        shape: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(dimension).nullable(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["sequence-of-maps", "map", "sequence", "optional", "sparse-tensor"]),
    }),
]);
const modelFactsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    irVersion: count,
    opsets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ domain: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int() })),
    producer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valueInfo),
    outputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valueInfo),
    operators: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ domain: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), count })),
    sizeBytes: count,
});
const runtimeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    runtime: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    runtimeVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    threads: count,
    memoryLimit: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["enforced", "not-enforced"]),
    scoreEpsilon: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
});
/** Our own object: strict, since an unknown key in it is a version we do not know or a defect. */
const extensionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("modelgate.record/1"),
    ..._result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultSchema */ .FD.omit({ schema: true }).shape,
    modelFacts: modelFactsSchema.nullable(),
    runtime: runtimeSchema.nullable(),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("modelgate"), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    /** How intervals were made; null for an action that makes none. */
    confidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).lt(1).nullable(),
    seed: count.nullable(),
    replicates: count.nullable(),
    /** Numeric: a login can change hands, and a name is personal data. */
    actor: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: count }).nullable(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: count,
        attempt: count,
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        /** Commit that the run is about: of a pull request its head, where `code` is the merge commit that was checked out. */
        headSha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/u),
    })
        .nullable(),
    /** RFC 3339 in UTC, written with Z as in-toto demands. */
    createdAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u),
    builtOn: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha256 })),
    /** What was written beside the record: with the record's own digest, every byte of the step is named. */
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256 })),
});
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    _type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(STATEMENT_TYPE),
    subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(subjectSchema)
        .min(1)
        .refine((subjects) => new Set(subjects.map(({ name }) => name)).size === subjects.length, "subject names must differ"),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(TEST_RESULT),
    predicate: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        result: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["PASSED", "WARNED", "FAILED"]),
        configuration: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(descriptorSchema),
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        passedTests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        warnedTests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        failedTests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        modelgate: extensionSchema,
    }),
});


/***/ }),

/***/ 5435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FD: () => (/* binding */ resultSchema)
});

// UNUSED EXPORTS: gateRowSchema, metricRowSchema, subjectSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(46843);
;// CONCATENATED MODULE: ./shared/records/audit-details.ts

const digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
/** What audit says: the records it found with their links, and everything that does not hold. */
const auditDetailsSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("audit"),
    records: schemas/* array */.YOg(schemas/* strictObject */.rej({
        place: schemas/* string */.YjP(),
        sha256: digest,
        action: schemas/* string */.YjP(),
        model: schemas/* string */.YjP(),
        modelDigest: digest,
        verdict: schemas/* enum */.k5n(["pass", "warn", "fail", "inconclusive"]),
        createdAt: schemas/* string */.YjP(),
        builtOn: schemas/* array */.YOg(digest),
    })),
    faults: schemas/* array */.YOg(schemas/* strictObject */.rej({ place: schemas/* string */.YjP(), reasonCode: schemas/* string */.YjP(), detail: schemas/* string */.YjP() })),
    /** Files that lie beside the records and that no record vouches for. */
    unlisted: schemas/* array */.YOg(schemas/* string */.YjP()),
});

;// CONCATENATED MODULE: ./shared/records/fairness-details.ts

const group = schemas/* array */.YOg(schemas/* string */.YjP().nullable());
/** What a fairness check says beyond gates and metrics: which groups counted, and between which two the largest differences lie. */
const fairnessDetailsSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("fairness"),
    attributes: schemas/* array */.YOg(schemas/* strictObject */.rej({
        /** One attribute, or two for an intersection, which no gate is on. */
        by: schemas/* array */.YOg(schemas/* string */.YjP()),
        /** The group that others are compared with; null where there is none to compare with. */
        reference: group.nullable(),
        referenceFrom: schemas/* enum */.k5n(["policy", "largest-group"]).nullable(),
        groups: schemas/* array */.YOg(schemas/* strictObject */.rej({
            /** Null in it is the missing value. */
            group,
            /** Null where too small to show. */
            rows: schemas/* number */.aig().int().nonnegative().nullable(),
            kind: schemas/* enum */.k5n(["declared", "found", "undeclared", "missing", "absent"]),
            isExempt: schemas/* boolean */.zMY(),
            /** Why it does not count, rate by rate; `rate` is null where it holds for all. */
            notJudged: schemas/* array */.YOg(schemas/* strictObject */.rej({
                reason: schemas/* enum */.k5n(["too-few-rows", "too-few-in-denominator", "absent"]),
                rate: schemas/* string */.YjP().nullable(),
                class: schemas/* string */.YjP().nullable(),
            })),
        })),
        widest: schemas/* array */.YOg(schemas/* strictObject */.rej({
            metric: schemas/* string */.YjP(),
            class: schemas/* string */.YjP().nullable(),
            /** The rate in which the two differ; null where several are taken together. */
            rate: schemas/* string */.YjP().nullable(),
            group,
            reference: group,
            /** Group minus reference, signed, in people per 1000 of each; null where `rate` is. */
            perThousand: schemas/* number */.aig().nullable(),
            low: schemas/* number */.aig().nullable(),
            high: schemas/* number */.aig().nullable(),
            /** What the metric would be on average if all groups were treated alike, by the number of groups and rows alone. */
            expectedByChance: schemas/* number */.aig().nullable(),
        })),
    })),
});

;// CONCATENATED MODULE: ./shared/records/gate-details.ts

const gate_details_digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
const count = schemas/* number */.aig().int().nonnegative();
const verdict = schemas/* enum */.k5n(["pass", "warn", "fail", "inconclusive"]);
/** One thing that the model's tier or its gates ask for, and how it stands. */
const requirementSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(["check", "gate", "record", "approvals"]),
    /** The check's name, the gate's text, the place of a record that cannot be read, or `approvals`. */
    name: schemas/* string */.YjP(),
    required: schemas/* boolean */.zMY(),
    verdict,
    reasonCode: schemas/* string */.YjP(),
    /** What was judged. */
    records: schemas/* array */.YOg(gate_details_digest),
});
/** A record that was looked at. */
const judgedRecordSchema = schemas/* strictObject */.rej({
    sha256: gate_details_digest,
    action: schemas/* string */.YjP(),
    attempt: count.nullable(),
    verdict,
    createdAt: schemas/* string */.YjP(),
    /** A later attempt of the same run has replaced it. */
    superseded: schemas/* boolean */.zMY(),
});
/** An answer of a person, by numeric id: a login can change hands, and a name is personal data. */
const approvalSchema = schemas/* strictObject */.rej({
    personId: count,
    source: schemas/* enum */.k5n(["review", "environment"]),
    environments: schemas/* array */.YOg(schemas/* string */.YjP()),
    commit: schemas/* string */.YjP().nullable(),
    givenAt: schemas/* string */.YjP().nullable(),
    reasonCode: schemas/* string */.YjP(),
});
/** What gate says beyond its verdict: every requirement with its state. */
const gateDetailsSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("gate"),
    tier: schemas/* strictObject */.rej({
        name: schemas/* string */.YjP().nullable(),
        checks: schemas/* array */.YOg(schemas/* string */.YjP()),
        minimumApprovals: count,
        maxAgeDays: count.nullable(),
    }),
    /** Commit that was judged: of a pull request, its head. */
    headSha: schemas/* string */.YjP().nullable(),
    isFromFork: schemas/* boolean */.zMY(),
    requirements: schemas/* array */.YOg(requirementSchema),
    records: schemas/* array */.YOg(judgedRecordSchema),
    approvals: schemas/* strictObject */.rej({
        counted: count,
        minimum: count,
        /** When they were read; null where nobody was asked or nothing could be read. */
        observedAt: schemas/* string */.YjP().nullable(),
        seen: schemas/* array */.YOg(approvalSchema),
    }),
});

;// CONCATENATED MODULE: ./shared/records/performance-details.ts

/** What performance-test says beyond gates and metrics: how it timed, what else it saw, and on which machine. Times in milliseconds. */
const finite = schemas/* number */.aig().refine(Number.isFinite);
const performance_details_count = schemas/* number */.aig().int().nonnegative();
const contestant = schemas/* enum */.k5n(["candidate", "champion"]);
const range = schemas/* strictObject */.rej({ median: finite, low: finite, high: finite });
/** A quotient of two contestants' values with its interval; 1 when they are alike. */
const ratio = schemas/* strictObject */.rej({ metric: schemas/* string */.YjP(), value: finite, low: finite, high: finite });
const timingSchema = schemas/* strictObject */.rej({
    /** What the gates judge; the other is shown beside it. */
    gated: schemas/* literal */.euz("session-run"),
    rounds: performance_details_count,
    requestRows: performance_details_count,
    /** Of each model, over all rounds, and how many went before them in each round without being counted. */
    requests: performance_details_count,
    warmUpRequests: performance_details_count,
    throughputRows: performance_details_count,
    throughputBatches: performance_details_count,
    /** Rows of the data that requests were made of, the first ones. */
    distinctRows: performance_details_count,
    timedMs: finite,
    /** What the policy asked for and there was no time for; null when all was done. */
    shortened: schemas/* strictObject */.rej({ requests: performance_details_count, durationMs: finite }).nullable(),
    comparisons: schemas/* array */.YOg(ratio),
    /** The candidate against itself in the same rounds: what this machine does to equal models. */
    noise: schemas/* array */.YOg(ratio),
    models: schemas/* array */.YOg(schemas/* strictObject */.rej({
        of: contestant,
        endToEnd: schemas/* strictObject */.rej({ p50: finite, p95: finite }),
        loadMs: range,
        firstRequestMs: range,
        peakMemoryBytes: performance_details_count.nullable(),
    })),
    /** Requests that a percentile without a value would have needed. */
    needed: schemas/* array */.YOg(schemas/* strictObject */.rej({ metric: schemas/* string */.YjP(), of: contestant, requests: performance_details_count })),
});
const gpuSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    driver: schemas/* string */.YjP(),
    memoryMib: finite.nullable(),
    utilizationPercent: finite.nullable(),
    persistence: schemas/* string */.YjP().nullable(),
    clockMhz: finite.nullable(),
    throttling: schemas/* string */.YjP().nullable(),
});
/** Never a host name, a user or a path. */
const machineSchema = schemas/* strictObject */.rej({
    cpuModel: schemas/* string */.YjP(),
    cores: performance_details_count,
    memoryBytes: performance_details_count,
    platform: schemas/* string */.YjP(),
    arch: schemas/* string */.YjP(),
    systemRelease: schemas/* string */.YjP(),
    node: schemas/* string */.YjP(),
    container: schemas/* boolean */.zMY().nullable(),
    ci: schemas/* enum */.k5n(["github-hosted", "self-hosted", "ci", "none"]),
    loadAverage: finite.nullable(),
    governor: schemas/* string */.YjP().nullable(),
    gpus: schemas/* array */.YOg(gpuSchema),
});
const performanceDetailsSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("performance-test"),
    /** Null where nothing was timed; a finding says why. */
    timing: timingSchema.nullable(),
    provider: schemas/* strictObject */.rej({
        asked: schemas/* string */.YjP(),
        /** By the runtime's own profile of a few requests. */
        used: schemas/* array */.YOg(schemas/* strictObject */.rej({
            of: contestant,
            providers: schemas/* array */.YOg(schemas/* strictObject */.rej({ provider: schemas/* string */.YjP(), nodes: performance_details_count, timeMs: finite })),
        })),
    }),
    machine: machineSchema,
    /** Null where the policy names no class. */
    runnerClass: schemas/* strictObject */.rej({ declared: schemas/* string */.YjP(), found: schemas/* string */.YjP(), matches: schemas/* boolean */.zMY() }).nullable(),
});

;// CONCATENATED MODULE: ./shared/records/registration-details.ts

const registration_details_digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
const manifestDigest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/u);
const registration_details_count = schemas/* number */.aig().int().nonnegative();
const registration_details_verdict = schemas/* enum */.k5n(["pass", "warn", "fail", "inconclusive"]);
const fileSchema = schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), sha256: registration_details_digest, sizeBytes: registration_details_count });
/** What `register` says beyond its verdict: the model's further names, and what it was registered on. */
const registrationDetailsSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("registration"),
    /** Registry and repository, as a person would write them: `oci://ghcr.io/octo-org/models`. */
    registry: schemas/* string */.YjP(),
    version: schemas/* string */.YjP(),
    versionFrom: schemas/* enum */.k5n(["input", "digest", "registry"]),
    outcome: schemas/* enum */.k5n(["registered", "already-registered", "refused"]),
    /** Of the OCI manifest: a further name of the model's files, checked against them layer by layer. */
    manifestDigest,
    files: schemas/* array */.YOg(fileSchema),
    /** Null where none was asked for. The move follows the registration, so this is what was asked; the alias's journal says what was done. */
    alias: schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), previousManifestDigest: manifestDigest.nullable() }).nullable(),
    tier: schemas/* string */.YjP().nullable(),
    checks: schemas/* array */.YOg(schemas/* strictObject */.rej({
        check: schemas/* string */.YjP(),
        required: schemas/* boolean */.zMY(),
        verdict: registration_details_verdict,
        reasonCode: schemas/* string */.YjP(),
        records: schemas/* array */.YOg(registration_details_digest),
    })),
    approvals: schemas/* strictObject */.rej({ counted: registration_details_count, minimum: registration_details_count, reasonCode: schemas/* string */.YjP() }),
    /** Records of the pull request, which are cited and were not judged. */
    predecessors: schemas/* array */.YOg(registration_details_digest),
});
const versionSchema = schemas/* strictObject */.rej({
    version: schemas/* string */.YjP(),
    manifestDigest,
    modelSha256: registration_details_digest,
    createdAt: schemas/* string */.YjP().nullable(),
    files: schemas/* array */.YOg(fileSchema),
    /** Aliases that point at it now. */
    aliases: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const moveSchema = schemas/* strictObject */.rej({
    alias: schemas/* string */.YjP(),
    version: schemas/* string */.YjP(),
    manifestDigest,
    modelSha256: registration_details_digest,
    previousManifestDigest: manifestDigest.nullable(),
    actor: schemas/* string */.YjP().nullable(),
    reason: schemas/* string */.YjP(),
    at: schemas/* string */.YjP(),
});
/** What the command `registry` found. */
const registryDetailsSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("registry"),
    registry: schemas/* string */.YjP(),
    command: schemas/* enum */.k5n(["list", "show", "history"]),
    versions: schemas/* array */.YOg(versionSchema),
    /** Of `history`: oldest first; with a moment, the one move that held then. */
    moves: schemas/* array */.YOg(moveSchema),
    at: schemas/* string */.YjP().nullable(),
    /** Of `show`: the records that speak of the version. */
    records: schemas/* array */.YOg(schemas/* strictObject */.rej({ sha256: registration_details_digest, action: schemas/* string */.YjP(), verdict: registration_details_verdict.nullable(), createdAt: schemas/* string */.YjP() })),
});

;// CONCATENATED MODULE: ./shared/records/rollout-details.ts

const rollout_details_digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
const rollout_details_count = schemas/* number */.aig().int().nonnegative();
const rollout_details_finite = schemas/* number */.aig().refine(Number.isFinite);
const model = schemas/* strictObject */.rej({ version: schemas/* string */.YjP(), sha256: rollout_details_digest });
const rollout_details_verdict = schemas/* enum */.k5n(["harm", "proven", "undecided"]);
const armSchema = schemas/* strictObject */.rej({ requests: rollout_details_count, events: rollout_details_count, rate: rollout_details_finite.nullable() });
/** One metric's evidence: value, bound, n, where it comes from and by which rule it was judged. */
const evidenceSchema = schemas/* strictObject */.rej({
    metric: schemas/* enum */.k5n(["error_rate", "slow_share"]),
    verdict: rollout_details_verdict,
    rule: schemas/* string */.YjP(),
    canary: armSchema,
    champion: armSchema,
    /** Upper end of the anytime-valid confidence sequence for the canary's rate. */
    bound: rollout_details_finite,
    limit: rollout_details_finite.nullable(),
    /** Natural logarithms of the e-values, and of the e-value from which they decide. */
    logHarm: rollout_details_finite,
    logProof: rollout_details_finite,
    logThreshold: rollout_details_finite,
    damping: rollout_details_finite,
    source: schemas/* string */.YjP(),
});
const lineSchema = schemas/* strictObject */.rej({
    seq: rollout_details_count,
    kind: schemas/* string */.YjP(),
    at: schemas/* string */.YjP(),
    step: rollout_details_count,
    weightPercent: rollout_details_finite,
    verdict: rollout_details_verdict.nullable(),
    reason: schemas/* string */.YjP().nullable(),
    requests: rollout_details_count,
    /** ln E for harm when the line was written, rebuilt from the lines up to it; null before there was evidence. */
    logHarm: rollout_details_finite.nullable(),
});
const observedSchema = schemas/* strictObject */.rej({
    champion: model.nullable(),
    canary: model.nullable(),
    weightPercent: rollout_details_finite,
});
/** What `deploy-canary` says beyond its verdict. */
const rolloutDetailsSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("rollout"),
    command: schemas/* enum */.k5n(["start", "advance", "status", "promote", "abort"]),
    environment: schemas/* string */.YjP(),
    /** Null where no rollout was begun. */
    rolloutId: schemas/* string */.YjP().nullable(),
    /** Null, like step and weight, where no rollout was begun or nobody could see how it stands. */
    phase: schemas/* string */.YjP().nullable(),
    candidate: model,
    champion: model.nullable(),
    step: rollout_details_count.nullable(),
    steps: schemas/* array */.YOg(rollout_details_finite),
    weightPercent: rollout_details_finite.nullable(),
    next: schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), reasons: schemas/* array */.YOg(schemas/* string */.YjP()), at: schemas/* string */.YjP().nullable() }),
    evidence: schemas/* array */.YOg(evidenceSchema),
    timeline: schemas/* array */.YOg(lineSchema),
    /** As the target was seen last; null where it was not asked or did not answer. */
    observed: observedSchema.nullable(),
    reason: schemas/* string */.YjP().nullable(),
    abort: schemas/* strictObject */.rej({ reason: schemas/* string */.YjP(), actorId: rollout_details_count.nullable(), at: schemas/* string */.YjP() }).nullable(),
    promotion: schemas/* strictObject */.rej({ reason: schemas/* string */.YjP(), actorId: rollout_details_count.nullable(), at: schemas/* string */.YjP() }).nullable(),
    remarks: schemas/* array */.YOg(schemas/* string */.YjP()),
    journal: schemas/* string */.YjP(),
});
/** What `rollback` says beyond its verdict. */
const rollbackDetailsSchema = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("rollback"),
    environment: schemas/* string */.YjP(),
    outcome: schemas/* enum */.k5n(["shown", "restored", "withdrawn", "refused"]),
    rolloutId: schemas/* string */.YjP().nullable(),
    from: model.nullable(),
    to: model.nullable(),
    /** A rollout that was under way and was ended. */
    ended: schemas/* string */.YjP().nullable(),
    records: schemas/* array */.YOg(rollout_details_digest),
    recordFaults: schemas/* array */.YOg(schemas/* string */.YjP()),
    brokeGlass: schemas/* boolean */.zMY(),
    observed: observedSchema.nullable(),
    revert: schemas/* strictObject */.rej({ outcome: schemas/* string */.YjP(), url: schemas/* string */.YjP().nullable(), detail: schemas/* string */.YjP().nullable() }).nullable(),
    considered: schemas/* array */.YOg(model),
    reason: schemas/* string */.YjP(),
    remarks: schemas/* array */.YOg(schemas/* string */.YjP()),
    journal: schemas/* string */.YjP(),
});

;// CONCATENATED MODULE: ./shared/records/details.ts







/** What the result of one action says beyond gates and metrics, told apart by `kind`; null where there is nothing more to say. */
const detailsSchema = schemas/* discriminatedUnion */.gMt("kind", [
    fairnessDetailsSchema,
    performanceDetailsSchema,
    gateDetailsSchema,
    auditDetailsSchema,
    registrationDetailsSchema,
    registryDetailsSchema,
    rolloutDetailsSchema,
    rollbackDetailsSchema,
])
    .nullable();

;// CONCATENATED MODULE: ./shared/records/result.ts


/** Result JSON of every action (contracts.md §4), version 1. Strict: unknown keys are our own defect. */
const result_digest = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
const result_finite = schemas/* number */.aig().refine(Number.isFinite);
const result_verdict = schemas/* enum */.k5n(["pass", "warn", "fail", "inconclusive"]);
const result_count = schemas/* number */.aig().int().nonnegative();
const fileDigest = schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), sha256: result_digest });
const subjectSchema = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), sha256: result_digest, files: schemas/* array */.YOg(fileDigest) });
const intervalSchema = schemas/* strictObject */.rej({ low: result_finite, high: result_finite, level: result_finite, method: schemas/* string */.YjP() });
const metricRowSchema = schemas/* strictObject */.rej({
    metric: schemas/* string */.YjP(),
    of: schemas/* enum */.k5n(["candidate", "champion", "difference"]),
    by: schemas/* array */.YOg(schemas/* string */.YjP()).nullable(),
    group: schemas/* array */.YOg(schemas/* string */.YjP().nullable()).nullable(),
    reference: schemas/* array */.YOg(schemas/* string */.YjP().nullable()).nullable(),
    on: schemas/* string */.YjP().nullable(),
    class: schemas/* string */.YjP().nullable(),
    value: result_finite.nullable(),
    undefinedReason: schemas/* string */.YjP().nullable(),
    n: result_count.nullable(),
    nPositive: result_count.nullable(),
    nNegative: result_count.nullable(),
    effectiveN: result_finite.nullable(),
    interval: intervalSchema.nullable(),
});
const gateRowSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    gate: schemas/* string */.YjP(),
    metric: schemas/* string */.YjP(),
    by: schemas/* array */.YOg(schemas/* string */.YjP()).nullable(),
    /** The group that decided a gate `by` an attribute; null in it is the missing value. Parallel to `by`. */
    group: schemas/* array */.YOg(schemas/* string */.YjP().nullable()).nullable(),
    on: schemas/* string */.YjP().nullable(),
    /** The class that decided a gate on a metric with one value a class. */
    class: schemas/* string */.YjP().nullable(),
    /** The number the bound is compared with: the limit itself, or the margin of a comparison with the champion. */
    limit: result_finite,
    /** Observed value: the metric, or the difference candidate − champion. */
    value: result_finite.nullable(),
    /** The end of the printed interval that was judged; null when there is none. */
    bound: result_finite.nullable(),
    verdict: result_verdict,
    reasonCode: schemas/* string */.YjP(),
    advisory: schemas/* boolean */.zMY(),
    p: result_finite.nullable(),
    adjustedP: result_finite.nullable(),
});
const resultSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("modelgate.result/1"),
    action: schemas/* string */.YjP(),
    model: schemas/* string */.YjP(),
    verdict: result_verdict,
    reasonCodes: schemas/* array */.YOg(schemas/* string */.YjP()),
    subject: subjectSchema,
    champion: subjectSchema.nullable(),
    policy: schemas/* strictObject */.rej({ source: schemas/* string */.YjP(), sha256: result_digest }),
    /** Null for an action that reads no data. */
    data: schemas/* strictObject */.rej({
        sha256: result_digest,
        /** Rows that count; null when the run stopped before all were evaluated. */
        rows: result_count.nullable(),
        excluded: schemas/* array */.YOg(schemas/* strictObject */.rej({ reason: schemas/* string */.YjP(), n: result_count.nullable() })),
    })
        .nullable(),
    /**
     * Whether the candidate's predictions were computed here, made by an earlier step of the same job (contracts.md §6) or
     * supplied (contracts.md §1); null for an action that looks at none.
     */
    predictions: schemas/* enum */.k5n(["computed", "reused", "supplied"]).nullable(),
    gates: schemas/* array */.YOg(gateRowSchema),
    metrics: schemas/* array */.YOg(metricRowSchema),
    /** Gates of the policy that another action judges. */
    notJudgedHere: schemas/* array */.YOg(schemas/* strictObject */.rej({ gate: schemas/* string */.YjP(), judgedBy: schemas/* string */.YjP() })),
    details: detailsSchema,
    /** Why the verdict is what it is where no gate explains it: a refused model, a crash. */
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({ code: schemas/* string */.YjP(), detail: schemas/* string */.YjP(), hint: schemas/* string */.YjP().nullable() })),
});


/***/ }),

/***/ 17442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   Y5: () => (/* binding */ buildStatement),
/* harmony export */   zW: () => (/* binding */ contradictionOf)
/* harmony export */ });
/* harmony import */ var _core_gate_tier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37712);
/* harmony import */ var _core_gate_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48319);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51440);
/* harmony import */ var _record_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24176);




/**
 * The in-toto statement about a model: one invocation of one check.
 *
 * test-result knows no "inconclusive", so that is FAILED and the true verdict stands in the extension: a reader that knows only
 * in-toto must never take "could not look" for a pass.
 */
function buildStatement(request) {
    const { predicate, ...outer } = outline(request.result, request);
    return { ...outer, predicate: { ...predicate, modelgate: extension(request) } };
}
function outline(result, { run, commit }) {
    return {
        _type: _record_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .STATEMENT_TYPE */ .zG,
        subject: subjects(result.subject),
        predicateType: _record_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .TEST_RESULT */ .bo,
        predicate: {
            result: testResult(result.verdict),
            configuration: configuration(result, commit),
            ...(run === null ? {} : { url: run.url }),
            passedTests: gatesWith(result, ["pass"]),
            warnedTests: gatesWith(result, ["warn"]),
            failedTests: gatesWith(result, ["fail", "inconclusive"]),
        },
    };
}
/** Commit of the judged tree, as the record's configuration names it; null where it names none. */
function commitOf({ predicate }) {
    return predicate.configuration.find(({ name }) => name === "code")?.digest["gitCommit"] ?? null;
}
/**
 * How a record contradicts itself, as a clause; null for one that does not. A reader of in-toto alone must never be told another verdict, model
 * or policy than a reader of ours.
 */
function contradictionOf(statement) {
    const { modelgate, ...base } = statement.predicate;
    const expected = outline(modelgate, { run: modelgate.run, commit: commitOf(statement) });
    const differs = (found, wanted) => (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(found) !== (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(wanted);
    if (differs(statement.subject, expected.subject))
        return "its subjects are not the model that it describes";
    if (base.result !== expected.predicate.result)
        return "its test result is not its verdict";
    if (differs(base.configuration, expected.predicate.configuration))
        return "its configuration is not what it describes";
    if (base.url !== expected.predicate.url)
        return "its address is not its run's";
    if (differs(base, expected.predicate))
        return "its lists of tests are not its gates";
    const verdicts = modelgate.gates.map(({ verdict }) => verdict);
    if ((0,_core_gate_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .worst */ .Q)([modelgate.verdict, ...verdicts]) !== modelgate.verdict)
        return "its verdict is better than one of its gates";
    const isCheck = _core_gate_tier_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.some((check) => check === modelgate.action);
    if (isCheck && modelgate.verdict === "pass" && verdicts.length === 0)
        return "it passes without a gate";
    return null;
}
function testResult(verdict) {
    switch (verdict) {
        case "pass":
            return "PASSED";
        case "warn":
            return "WARNED";
        case "fail":
        case "inconclusive":
            return "FAILED";
    }
}
/** Every file by its own digest, what `sha256sum` prints; and the root over them when there are several. */
function subjects({ name, sha256, files }) {
    const listed = files.map((file) => ({ name: file.path, digest: { sha256: file.sha256 } }));
    if (files.length === 1)
        return listed;
    const root = files.length === 0 ? name : `${name} (root over ${String(files.length)} files)`;
    return [...listed, { name: root, digest: { sha256 } }];
}
/** What the result depends on, by digest: policy, data, code, and the champion it was compared with. */
function configuration({ policy, data, champion }, commit) {
    return [
        { name: "policy", digest: { sha256: policy.sha256 }, annotations: { source: policy.source } },
        ...(data === null ? [] : [{ name: "data", digest: { sha256: data.sha256 } }]),
        ...(commit === null ? [] : [{ name: "code", digest: { gitCommit: commit } }]),
        ...(champion === null ? [] : [{ name: "champion", digest: { sha256: champion.sha256 } }]),
    ];
}
function gatesWith({ gates }, verdicts) {
    return gates.filter(({ verdict }) => verdicts.includes(verdict)).map(({ gate }) => gate);
}
function extension(request) {
    const { result, identity, runtime, toolVersion, confidence, seed, replicates, actor, run, createdAt } = request;
    return {
        ...result,
        schema: "modelgate.record/1",
        modelFacts: identity === null ? null : modelFacts(identity),
        runtime: runtime === null ? null : runtimeFacts(runtime),
        tool: { name: "modelgate", version: toolVersion },
        confidence,
        seed,
        replicates,
        actor,
        run,
        createdAt,
        builtOn: request.builtOn.map(({ sha256 }) => ({ sha256 })),
        files: request.files.map(({ name, sha256 }) => ({ name, sha256 })),
    };
}
/** Named one by one: what differs from run to run, such as memory used, would give equal runs different bytes. */
function runtimeFacts(facts) {
    const { runtime, runtimeVersion, provider, threads, memoryLimit, scoreEpsilon } = facts;
    return { runtime, runtimeVersion, provider, threads, memoryLimit, scoreEpsilon };
}
/** Digest and files are the subject already. */
function modelFacts({ irVersion, opsets, producer, inputs, outputs, operators, sizeBytes, }) {
    return {
        irVersion,
        opsets: opsets.map((opset) => ({ ...opset })),
        producer,
        inputs: inputs.map(valueFacts),
        outputs: outputs.map(valueFacts),
        operators: operators.map((operator) => ({ ...operator })),
        sizeBytes,
    };
}
function valueFacts(value) {
    return value.kind === "tensor" ? { ...value, shape: value.shape === null ? null : [...value.shape] } : { ...value };
}


/***/ }),

/***/ 90819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ SUMS_FILE),
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   MW: () => (/* binding */ sumsText),
/* harmony export */   lt: () => (/* binding */ RECORD_FILE),
/* harmony export */   mi: () => (/* binding */ parseSums)
/* harmony export */ });
/** The list of a step's files by digest, in the form that `sha256sum -c SHA256SUMS` checks without any program of ours. */
const SUMS_FILE = "SHA256SUMS";
const RECORD_FILE = "record.json";
const RESULT_FILE = "result.json";
/** One line a file, two blanks between, in the order given. Names are ours and hold nothing that would need escaping. */
function sumsText(files) {
    return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
const LINE = /^([0-9a-f]{64}) {2}([\w.-]{1,100})$/u;
/** What such a list says; null for a text that is not one, to the byte. */
function parseSums(text) {
    const lines = text.split("\n");
    if (lines.pop() !== "" || lines.length === 0)
        return null;
    const files = lines.flatMap((line) => {
        const [, sha256, name] = LINE.exec(line) ?? [];
        return sha256 === undefined || name === undefined ? [] : [{ name, sha256 }];
    });
    return files.length === lines.length ? files : null;
}


/***/ }),

/***/ 55437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17121);

/** A text cell. */
function text(value) {
    return { kind: "text", text: value };
}
/** A monospaced cell. */
function code(value) {
    return { kind: "code", text: value };
}
/** What a cell says, as one line of plain text, not yet escaped. */
function cellText(cell) {
    switch (cell.kind) {
        case "text":
        case "code":
            return cell.text;
        case "estimate":
            return cell.interval === null ? cell.value : `${cell.value} ${cell.interval}`;
        case "verdict":
            return `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICT_MARK */ .s0[cell.verdict]} ${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICT_WORD */ .XU[cell.verdict]}${cell.advisory ? " (advisory)" : ""}`;
    }
}


/***/ }),

/***/ 46682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   DH: () => (/* binding */ PARAGRAPH_LIMIT),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Fw: () => (/* binding */ escapeMermaid),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   p0: () => (/* binding */ markdownFence),
/* harmony export */   rX: () => (/* binding */ CELL_LIMIT),
/* harmony export */   yE: () => (/* binding */ escapeSvg)
/* harmony export */ });
/**
 * Text from models, data, users and services, made safe for where it lands (contracts §8). Every destination has its own
 * function, and renderers build output only through them: `html` and `markdown` take text and escape it, so forgetting is hard.
 */
/** Longest text of a table cell and of a paragraph, in code points: a name of 70 000 characters is a nuisance, not information. */
const CELL_LIMIT = 160;
const PARAGRAPH_LIMIT = 2000;
const ZERO_WIDTH_SPACE = "&#8203;";
/**
 * Characters that act on a reader's screen instead of standing on it: C1 controls, line and paragraph separators, soft hyphen,
 * zero-width and bidirectional controls, tags, byte order mark and interlinear marks. Shown as `<U+202E>`.
 */
const INVISIBLE = /[\u0080-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const CONTROL = /[\u0000-\u001f\u007f]/gu;
/** With the u flag a surrogate matches only where it has no partner. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** Makes every character one that can be seen: controls become their Unicode pictures (newline `␊`, escape `␛`), lone surrogates `�`. */
function visible(text) {
    return text
        .replace(LONE_SURROGATE, "\ufffd")
        .replace(CONTROL, (character) => character === "\u007f" ? "␡" : String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)))
        .replace(INVISIBLE, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`);
}
/** Cuts text to `limit` code points and says how long it was: `aaaa… (70000 characters)`. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    // 2 units a code point at most: a bounded prefix is enough, whatever the length of a hostile text.
    const characters = Array.from(text.slice(0, 2 * limit + 2));
    if (characters.length <= limit)
        return text;
    return `${characters.slice(0, limit).join("")}… (${String(text.length)} characters)`;
}
/** Cuts text to `limit` code points, the last being an ellipsis: for labels of drawings, whose whole text stands elsewhere. */
function clip(text, limit) {
    const characters = Array.from(text.slice(0, 2 * limit + 2));
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}
/** For HTML text and double-quoted attributes. */
function escapeHtml(text) {
    return visible(text)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
}
/** For text and attributes of inline SVG: XML's five, numerically, so that the drawing survives being cut out into a file of its own. */
function escapeSvg(text) {
    return visible(text).replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);
}
/**
 * For running text of a GitHub comment or summary. No markup, table cell, HTML, math, mention, issue reference, link,
 * emoji code or comment can come out of it. A zero-width space stands where GitHub would otherwise link: it links after parsing,
 * so a backslash does not stop it.
 */
function escapeMarkdown(text) {
    return (visible(text)
        .replace(/[&<>|$\\`*~]/gu, entity)
        // Between letters an underscore is only an underscore, and `roc_auc` stays readable in a notification mail.
        .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|_(?=_)|(?<=_)_/gu, "&#95;")
        .replace(/[[\]]/gu, "\\$&")
        .replace(/@/gu, `@${ZERO_WIDTH_SPACE}`)
        .replace(/(?<!&)#(?=\d)/gu, `&#35;${ZERO_WIDTH_SPACE}`)
        .replace(/(GH)-(?=\d)/giu, `$1-${ZERO_WIDTH_SPACE}`)
        .replace(/:(?=\/\/)/gu, `:${ZERO_WIDTH_SPACE}`)
        .replace(/(www)\./giu, `$1${ZERO_WIDTH_SPACE}.`)
        .replace(/:(?=[a-z0-9+-]+:)/giu, `:${ZERO_WIDTH_SPACE}`)
        // At the start of a line: headings, lists, rules, and the dashes that turn the line above into a heading.
        .replace(/^(\s*)([#+=-])/u, (_, space, character) => `${space}${entity(character)}`)
        .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, (_, number, character) => `${number}${entity(character)}`)
        .trim());
}
/**
 * Monospaced text in Markdown, tables included. `<code>` with entities, not backticks: a pipe inside backticks still ends a table
 * cell, and a run of backticks in the text would end the span. GitHub links nothing inside code.
 */
function markdownCode(text) {
    return `<code>${visible(text).replace(/[&<>|$\\`*_[\]~!#@:"']/gu, entity)}</code>`;
}
/** A fenced block whose fence is longer than any run of backticks inside. Line feeds stay; everything else is made visible. */
function markdownFence(text, language = "") {
    const body = text.split("\n").map(visible).join("\n");
    const longest = Math.max(2, ...Array.from(body.matchAll(/`+/gu), ([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** For a quoted Mermaid label. Mermaid has no dependable escape, so what is not plain becomes an underscore. */
function escapeMermaid(text) {
    return shorten(visible(text), 60).replace(/[^\p{L}\p{N} .,+()…-]/gu, "_");
}
/**
 * For a terminal and for the log of a workflow run. Besides control characters it breaks `::` and `##[`, with which a log line
 * would give the runner a command; breaking them everywhere holds wherever a line is wrapped.
 */
function escapeTerminal(text) {
    return visible(text)
        .replace(/:(?=:)/gu, ":\\")
        .replace(/##\[/gu, "##\\[");
}
function entity(character) {
    switch (character) {
        case "&":
            return "&amp;";
        case "<":
            return "&lt;";
        case ">":
            return "&gt;";
        default:
            return `&#${String(character.codePointAt(0))};`;
    }
}


/***/ }),

/***/ 28703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ placeRows),
/* harmony export */   d: () => (/* binding */ sharesScale)
/* harmony export */ });
/** Empty room at both ends of a track, so that marks never touch the edge. */
const ROOM = 0.08;
/** True when all rows share one scale; otherwise every row is centred on its own limit. */
function sharesScale(rows) {
    return new Set(rows.map(({ limit }) => limit)).size <= 1;
}
/**
 * Places every row of an interval chart on its track. Rows of different metrics have no common unit, so unless all limits are
 * equal each row gets a scale of its own with the limit in the middle: what can be compared is which side of it an interval is on.
 */
function placeRows(rows) {
    const common = sharesScale(rows) ? scaleOf(rows.flatMap(numbersOf)) : null;
    return rows.map((row) => placed(row, common ?? ownScale(row)));
}
function placed(row, scale) {
    const at = (number) => (number === null ? null : scale(number));
    const limit = at(row.limit);
    return {
        row,
        value: at(row.value),
        low: at(row.low),
        high: at(row.high),
        limit,
        passes: passingSide(limit, row.better),
    };
}
function passingSide(limit, better) {
    if (limit === null || better === null)
        return null;
    return better === "above" ? [limit, 1] : [0, limit];
}
function numbersOf({ value, low, high, limit }) {
    return [value, low, high, limit].filter((number) => number !== null);
}
function ownScale(row) {
    const numbers = numbersOf(row);
    if (row.limit === null)
        return scaleOf(numbers);
    const limit = row.limit;
    const reach = Math.max(...numbers.map((number) => Math.abs(number - limit)));
    return scaleOf([limit - reach, limit + reach]);
}
function scaleOf(numbers) {
    const least = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const span = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - least;
    // One number alone, or none: the middle of the track.
    if (!(span > 0))
        return () => 0.5;
    return (number) => ROOM + ((number - least) / span) * (1 - 2 * ROOM);
}


/***/ }),

/***/ 42:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ blockMarkdown),
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/markdown/table.ts
var markdown_table = __webpack_require__(58599);
;// CONCATENATED MODULE: ./shared/report/markdown/chart.ts



/** Points a curve is sampled at: a Mermaid line takes evenly spaced values. */
const SAMPLES = 21;
/** Most classes whose confusion matrix is readable as a table in a comment. */
const MOST_CLASSES = 12;
const COLOURS = ["#0072B2", "#D55E00", "#8A6FB0"];
const COLOUR_NAMES = ["blue", "orange", "purple"];
const CHANCE = "#888888";
/** A chart for GitHub: Mermaid where a picture says more, a table where numbers do, and always the finding in words. */
function chartMarkdown(chart, maxRows) {
    switch (chart.kind) {
        case "curve":
            return `${chart_words(chart)}\n\n${curve(chart)}`;
        case "confusion":
            return chart.classes.length > MOST_CLASSES ? chart_words(chart) : confusion(chart, maxRows);
        case "intervals":
            // The table beside it holds the same numbers, and GitHub has no drawing that shows an interval honestly.
            return chart_words(chart);
    }
}
function chart_words({ caption, alternative }) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(`${caption} ${alternative}`, report_escape/* PARAGRAPH_LIMIT */.DH));
}
function curve(chart) {
    const series = chart.series.slice(0, COLOURS.length);
    const lines = series.map(({ points }) => `    line [${sample(points).join(", ")}]`);
    if (chart.diagonal)
        lines.push(`    line [${sample([
            [0, 0],
            [1, 1],
        ]).join(", ")}]`);
    const palette = [...COLOURS.slice(0, series.length), ...(chart.diagonal ? [CHANCE] : [])].join(", ");
    const legend = series.map(({ name }, index) => `${COLOUR_NAMES[index] ?? ""}: ${(0,report_escape/* clip */.$Q)(name, 30)}`);
    if (chart.diagonal)
        legend.push("grey: chance");
    const source = [
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette}"}}}}%%`,
        "xychart-beta",
        `    x-axis "${(0,report_escape/* escapeMermaid */.Fw)(chart.xLabel)}" 0 --> 1`,
        `    y-axis "${(0,report_escape/* escapeMermaid */.Fw)(chart.yLabel)}" 0 --> 1`,
        ...lines,
    ].join("\n");
    return `${(0,report_escape/* markdownFence */.p0)(source, "mermaid")}\n\n${(0,report_escape/* escapeMarkdown */.FV)(`Lines, in this order: ${legend.join("; ")}.`)}`;
}
/** Height of the curve at evenly spaced x; where the curve rises vertically, the top. */
function sample(points) {
    return Array.from({ length: SAMPLES }, (_, index) => {
        const x = index / (SAMPLES - 1);
        const left = points.filter(([at]) => at <= x).at(-1);
        const right = points.find(([at]) => at > x);
        if (left === undefined)
            return rounded(right?.[1] ?? 0);
        if (right === undefined)
            return rounded(left[1]);
        return rounded(left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]));
    });
}
function rounded(y) {
    return Math.round(y * 1000) / 1000;
}
function confusion({ caption, alternative, classes, counts }, maxRows) {
    const table = (0,markdown_table/* tableMarkdown */.o)({
        kind: "table",
        caption: (0,report_escape/* shorten */.ml)(`${caption} ${alternative}`, report_escape/* PARAGRAPH_LIMIT */.DH),
        columns: [
            { title: "true \\ predicted", align: "left" },
            ...classes.map((name) => ({ title: (0,report_escape/* clip */.$Q)(name, 40), align: "right" })),
        ],
        rows: counts.map((row, index) => [
            { kind: "text", text: (0,report_escape/* clip */.$Q)(classes[index] ?? "", report_escape/* CELL_LIMIT */.rX) },
            ...row.map((count) => ({ kind: "text", text: count === null ? "suppressed" : (0,number/* countText */.lT)(count) })),
        ]),
    }, maxRows);
    return table;
}

;// CONCATENATED MODULE: ./shared/report/markdown/render.ts




/** Rows a table may keep when even the essential sections are too long, tried in turn. */
const ROW_CAPS = [Number.POSITIVE_INFINITY, 200, 100, 50, 25, 12, 6, 3, 1, 0];
/**
 * The report as GitHub Markdown, at most `budget` bytes. Sections are shed whole, lowest `keep` first and the later of two equals first;
 * essential sections stay, and only if they alone are too long are their tables cut, worst rows kept. The last line names what was left out.
 */
function renderMarkdown(document, { budget, heading = 2 }) {
    const level = "#".repeat(heading);
    for (const cap of ROW_CAPS) {
        const fitted = shed(document, { budget, level, cap });
        if (fitted !== null)
            return fitted;
    }
    return lastResort(document, level, budget);
}
function shed(document, { budget, level, cap }) {
    const head = headMarkdown(document, level);
    const parts = document.sections.map((section) => ({ section, text: sectionMarkdown(section, `${level}#`, cap) }));
    const order = parts
        .map(({ section }, index) => ({ section, index }))
        .filter(({ section }) => section.keep !== "essential")
        .sort((a, b) => Number(a.section.keep) - Number(b.section.keep) || b.index - a.index);
    const dropped = new Set();
    for (;;) {
        const kept = parts.filter(({ section }) => !dropped.has(section)).map(({ text }) => text);
        const missing = parts.filter(({ section }) => dropped.has(section)).map(({ section }) => section.title);
        const whole = `${[head, ...kept, ...leftOut(missing)].join("\n\n")}\n`;
        if (byteLength(whole) <= budget)
            return whole;
        const next = order[dropped.size];
        if (next === undefined)
            return null;
        dropped.add(next.section);
    }
}
function leftOut(titles) {
    if (titles.length === 0)
        return [];
    return [
        `Left out to fit: ${titles.map((title) => (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(title, 60))).join(", ")}. The full report is among the run's artifacts.`,
    ];
}
/** Verdict and headline alone, cut by code points until they fit; for budgets below what any real destination has. */
function lastResort(document, level, budget) {
    for (let length = report_escape/* PARAGRAPH_LIMIT */.DH; length >= 0; length = Math.floor(length / 2) - (length === 0 ? 1 : 0)) {
        const brief = {
            ...document,
            headline: (0,report_escape/* shorten */.ml)(document.headline, length),
            title: (0,report_escape/* shorten */.ml)(document.title, Math.min(length, report_escape/* CELL_LIMIT */.rX)),
        };
        const text = `${headMarkdown({ ...brief, actions: [], facts: [] }, level)}\n\nLeft out to fit: everything else. The full report is among the run's artifacts.\n`;
        if (byteLength(text) <= budget || length === 0)
            return text;
    }
    return "";
}
function headMarkdown({ title, verdict, headline, actions, facts }, level) {
    const lines = [
        `${level} ${words/* VERDICT_MARK */.s0[verdict]} ${words/* VERDICT_WORD */.XU[verdict]}: ${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(title, report_escape/* CELL_LIMIT */.rX))}`,
        `**${(0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(headline, report_escape/* PARAGRAPH_LIMIT */.DH))}**`,
    ];
    if (actions.length > 0)
        lines.push(actions.map((action, index) => `${String(index + 1)}. ${prose(action)}`).join("\n"));
    if (facts.length > 0)
        lines.push(facts.map(({ label, value }) => `${(0,report_escape/* escapeMarkdown */.FV)(label)}: ${(0,markdown_table/* cellMarkdown */.I)(value)}`).join(" · "));
    return lines.join("\n\n");
}
function sectionMarkdown({ title, folded, blocks }, level, cap) {
    const body = blocks.map((block) => blockMarkdown(block, cap)).join("\n\n");
    if (!folded)
        return `${level} ${(0,report_escape/* escapeMarkdown */.FV)(title)}\n\n${body}`;
    // The blank line after <summary> is what makes GitHub read the rest as Markdown again.
    return `<details><summary>${(0,report_escape/* escapeMarkdown */.FV)(title)}</summary>\n\n${body}\n\n</details>`;
}
/** One block as GitHub Markdown; tables and lists keep `cap` rows. */
function blockMarkdown(block, cap) {
    switch (block.kind) {
        case "paragraph":
            return prose(block.text);
        case "list":
            return list(block.items, cap);
        case "note":
            return `> ${block.tone === "warning" ? "**Mind:**" : "**Note:**"} ${prose(block.text)}`;
        case "facts":
            return block.facts.map(({ label, value }) => `- ${(0,report_escape/* escapeMarkdown */.FV)(label)}: ${(0,markdown_table/* cellMarkdown */.I)(value)}`).join("\n");
        case "table":
            return (0,markdown_table/* tableMarkdown */.o)(block, cap);
        case "code":
            return (0,report_escape/* markdownFence */.p0)(block.text);
        case "chart":
            return chartMarkdown(block.chart, cap);
    }
}
function list(items, cap) {
    const kept = items.slice(0, Math.max(1, cap)).map((item) => `- ${prose(item)}`);
    const rest = items.length - kept.length;
    return [...kept, ...(rest > 0 ? [`- and ${String(rest)} more in the full report`] : [])].join("\n");
}
function prose(text) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,report_escape/* shorten */.ml)(text, report_escape/* PARAGRAPH_LIMIT */.DH));
}
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 58599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cellMarkdown),
/* harmony export */   o: () => (/* binding */ tableMarkdown)
/* harmony export */ });
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(735);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46682);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55437);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82344);




/**
 * A GitHub table. Rows past `maxRows` are left out and counted: rows come worst first, so what is left out matters least.
 * Columns are not padded: in a comment of limited size spaces cost what numbers could use.
 */
function tableMarkdown({ caption, columns, rows }, maxRows) {
    const kept = rows.slice(0, maxRows);
    const table = (0,markdown_table__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)([columns.map(({ title }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(title)), ...kept.map((row) => row.map(cellMarkdown))], {
        align: columns.map(({ align }) => align),
        alignDelimiters: false,
        padding: true,
    });
    const rest = rows.length - kept.length;
    const more = rest === 0 ? "" : `\n\nand ${(0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(rest, "more row")} in the full report.`;
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(caption)}\n\n${table}${more}`;
}
/** A cell that cannot end its column, its row or the table. */
function cellMarkdown(cell) {
    switch (cell.kind) {
        case "code":
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(cell.text, _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .CELL_LIMIT */ .rX));
        case "verdict":
            return `**${(0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .cellText */ .Ie)(cell)}**`.replace(" (advisory)**", "** (advisory)");
        case "text":
        case "estimate":
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .cellText */ .Ie)(cell), _escape_js__WEBPACK_IMPORTED_MODULE_3__/* .CELL_LIMIT */ .rX));
    }
}


/***/ }),

/***/ 82344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   YL: () => (/* binding */ estimateText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   id: () => (/* binding */ printEstimate),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   m4: () => (/* binding */ undefinedText),
/* harmony export */   n2: () => (/* binding */ printDifference),
/* harmony export */   pV: () => (/* binding */ bytesText)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17121);

/** Groups digits without a comma or a point that a reader elsewhere would take for a decimal mark. */
const NARROW_SPACE = "\u202f";
const MOST_DECIMALS = 15;
/**
 * Prints a value and its interval with the digits that the interval's width justifies: two significant digits of the width.
 * A number never crosses or meets its limit by rounding: digits are added until the printed number stands where the real one does.
 */
function printEstimate(value, interval, limit = null) {
    const numbers = interval === null ? [value] : [value, interval.low, interval.high];
    const decimals = faithfulDecimals(numbers, interval, limit);
    const [shown = "", low, high] = numbers.map((number) => fixed(number, decimals));
    return { value: shown, interval: low === undefined || high === undefined ? null : `[${low}, ${high}]` };
}
/** `0.912 [0.905, 0.918]`, or the value alone. */
function estimateText(value, interval, limit = null) {
    const printed = printEstimate(value, interval, limit);
    return printed.interval === null ? printed.value : `${printed.value} ${printed.interval}`;
}
/** As `printEstimate`, with a plus on positive numbers, for differences. */
function printDifference(value, interval, limit = null) {
    const { value: shown, interval: bounds } = printEstimate(value, interval, limit);
    return { value: signed(shown), interval: bounds?.replace(/[\d.e+-]+/gu, signed) ?? null };
}
function signed(number) {
    return Number(number) > 0 ? `+${number}` : number;
}
/** A single number, at most `digits` significant, without trailing noise: 0.8500000001 → `0.85`. */
function numberText(value, digits = 6) {
    if (!Number.isFinite(value))
        return "not a number";
    return fixedOrExponent(Number(value.toPrecision(digits)));
}
/** Why there is no number, in words: `undefined: no positive rows`. */
function undefinedText(reason) {
    return reason === "suppressed" ? "suppressed" : `undefined: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedSentence */ .UG)(reason)}`;
}
/** A whole number with thin grouping: `48 842`. Four digits stay together, as ISO 80000 allows and the eye prefers. */
function countText(count) {
    const digits = String(Math.round(count));
    return digits.replace("-", "").length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/gu, NARROW_SPACE);
}
/** `1 row`, `48 842 rows`. */
function counted(count, singular, plural = `${singular}s`) {
    return `${countText(count)} ${count === 1 ? singular : plural}`;
}
/** Bytes in binary units: `512 B`, `1.5 KiB`, `12 MiB`. */
function bytesText(bytes) {
    const units = ["B", "KiB", "MiB", "GiB", "TiB"];
    let amount = bytes;
    let unit = units[0];
    for (const larger of units.slice(1)) {
        if (amount < 1024)
            break;
        amount /= 1024;
        unit = larger;
    }
    return `${numberText(amount, amount < 10 ? 2 : 3)} ${unit}`;
}
/** `0.4 ms`, `340 ms`, `2.5 s`, `2 min 5 s`. */
function durationText(ms) {
    if (ms < 1000)
        return `${numberText(ms, 3)} ms`;
    if (ms < 60_000)
        return `${numberText(ms / 1000, 3)} s`;
    const seconds = Math.round(ms / 1000);
    return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}
/** A share in [0, 1] as `95 %`. */
function percentText(share) {
    return `${numberText(share * 100, 4)}${NARROW_SPACE}%`;
}
function faithfulDecimals(numbers, interval, limit) {
    let decimals = justifiedDecimals(numbers, interval);
    if (limit === null)
        return decimals;
    const misplaced = () => numbers.some((number) => Math.sign(Number(fixed(number, decimals)) - limit) !== Math.sign(number - limit));
    while (decimals < MOST_DECIMALS && misplaced())
        decimals += 1;
    // Some differences hide beyond the fifteenth decimal; then the shortest text that reads back as the number is shown.
    return misplaced() ? Number.POSITIVE_INFINITY : decimals;
}
function justifiedDecimals(numbers, interval) {
    const width = interval === null ? 0 : interval.high - interval.low;
    // A width of 0.1 is 0.09999999999999998 as a difference, and must not gain a digit by that.
    if (width > 0)
        return clampDecimals(1 - Math.floor(Math.log10(width * (1 + 1e-9))));
    const largest = Math.max(...numbers.map((number) => Math.abs(number)));
    // No width to go by: four significant digits of the number itself, fewer when it is exact with fewer.
    const significant = largest === 0 ? 0 : clampDecimals(3 - Math.floor(Math.log10(largest)));
    const exact = String(Number(largest.toFixed(significant))).split(".")[1]?.length ?? 0;
    return Math.min(significant, exact);
}
function clampDecimals(decimals) {
    return Math.min(MOST_DECIMALS, Math.max(0, decimals));
}
function fixed(value, decimals) {
    if (!Number.isFinite(value))
        return "not a number";
    if (!Number.isFinite(decimals) || Math.abs(value) >= 1e15)
        return fixedOrExponent(value);
    // A negative value that rounds to zero would print as "-0.00".
    const text = value.toFixed(decimals);
    return /^-0(?:\.0*)?$/u.test(text) ? text.slice(1) : text;
}
function fixedOrExponent(value) {
    return Object.is(value, -0) ? "0" : String(value);
}


/***/ }),

/***/ 97142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkState),
/* harmony export */   k: () => (/* binding */ REQUIREMENT_WORDS)
/* harmony export */ });
const RUN_AGAIN = "Run the check again in this run, on the commit and with the policy that are judged.";
const ASK_ANOTHER = "Ask somebody who neither wrote the change nor set the run off, and who may write to the repository.";
/** How a check that a tier or a gate asks for stands. */
const CHECK_REASONS = {
    "check-passed": { sentence: "the check passed", step: null },
    "check-warned": { sentence: "the check passed with a warning", step: null },
    "check-failed": { sentence: "the check failed", step: "Read the check's own report: it says what to do." },
    "check-inconclusive": {
        sentence: "the check could not decide",
        step: "Read the check's own report: it says what would decide.",
    },
    "check-absent": {
        sentence: "there is no record that the check ran",
        step: "Add the check's job to the workflow and to what the gate's job needs.",
    },
    "check-skipped": { sentence: "the check's job was skipped", step: "See why the job's condition did not hold." },
    "check-cancelled": { sentence: "the check's job was cancelled", step: "Run the job again." },
    "check-broke-off": {
        sentence: "the check's job ended without leaving a record",
        step: "Read the job's log: an error ended it before it could judge.",
    },
    "check-job-failed": {
        sentence: "a record says that the check passed, and the check's job ended in failure or was cancelled",
        step: "Read the job's log: either a later step failed, or somebody else wrote the record.",
    },
    "check-not-run-on-fork": {
        sentence: "the check does not run for pull requests of forks",
        step: "Bring the change to a branch of this repository, or let the tier's forks say that the check is not required there.",
    },
    "check-not-required-on-fork": {
        sentence: "the check does not run for pull requests of forks, and the tier does not require it there",
        step: null,
    },
    "conflicting-records": {
        sentence: "records of the check in one attempt disagree, and the better one is never picked",
        step: "Find out which job wrote which record; run the workflow again once it writes one.",
    },
    "record-unavailable": {
        sentence: "records of the run could not be fetched",
        step: "Run the job again; where there is no artifact service, name folders by the input records.",
    },
    "record-contradictory": {
        sentence: "a record says different things in its different parts",
        step: "Nothing of ours writes such a record: find out who uploaded it.",
    },
    "record-of-another-run": { sentence: "a record belongs to another run", step: RUN_AGAIN },
    "record-of-another-commit": { sentence: "a record is about another commit", step: RUN_AGAIN },
    "record-of-another-digest": {
        sentence: "a record is about another model file",
        step: "Let every job of the run check the same commit out; a model that is built in the run has to be built once.",
    },
    "record-of-another-policy": {
        sentence: "a record was judged by another policy",
        step: "Let every job read the same modelgate.yml, without inputs that replace what it says.",
    },
    "record-from-the-future": {
        sentence: "a record's time has not come yet",
        step: "Set the runners' clocks; if they are right, find out who wrote the record.",
    },
    "record-stale": { sentence: "a record is older than the tier allows", step: RUN_AGAIN },
};
const APPROVALS = {
    "approvals-met": { sentence: "enough people have approved", step: null },
    "approvals-not-required": { sentence: "the tier asks for no approval", step: null },
    "approvals-missing": { sentence: "fewer people have approved than the tier asks for", step: ASK_ANOTHER },
    "approvals-unreadable": {
        sentence: "approvals could not be read, so nobody is taken to have approved",
        step: 'Grant the job the permissions "actions: read" and "pull-requests: read".',
    },
};
const APPROVAL_REASONS = {
    "approval-counts": { sentence: "the approval counts", step: null },
    "approval-counted-already": { sentence: "the same person's approval is counted already", step: null },
    "approval-superseded": { sentence: "the same person answered again later", step: null },
    "approval-refused": { sentence: "the person refused", step: null },
    "approval-dismissed": { sentence: "the review was dismissed", step: null },
    "approval-of-another-commit": {
        sentence: "the review is about another commit than the one judged",
        step: "Ask for a review of the newest commit.",
    },
    "approval-of-another-digest": {
        sentence: "attempts of the run judged different model files, and GitHub does not say which of them was approved",
        step: "Push again, and approve the new run.",
    },
    "approver-is-bot": { sentence: "a bot is nobody", step: ASK_ANOTHER },
    "approver-is-author": { sentence: "the person wrote the change or a part of it", step: ASK_ANOTHER },
    "approver-is-trigger": { sentence: "the person set the run off", step: ASK_ANOTHER },
    "approver-may-not-decide": { sentence: "the person may not write to the repository", step: ASK_ANOTHER },
};
/** What audit finds, but for reasons that others have already. */
const CHAIN_FAULTS = {
    "record-unreadable": {
        sentence: "a record is not as one is written",
        step: "Fetch the artifact again; if it stays so, it was changed or never was a record.",
    },
    "record-changed": {
        sentence: "a record's bytes are not those that its digest names",
        step: "Fetch the artifact again.",
    },
    "record-renamed": { sentence: "an artifact is named after another record", step: "Fetch the artifact again." },
    "record-missing": {
        sentence: "the record that was asked for is not there",
        step: "Fetch the artifacts of the whole run.",
    },
    "file-changed": { sentence: "a file's bytes are not those that the record names", step: "Fetch the artifact again." },
    "file-missing": { sentence: "a file that the record names is not there", step: "Fetch the artifact again." },
    "result-differs": {
        sentence: "a result is not the one that the record holds",
        step: "Nothing of ours writes such a record: find out who did.",
    },
    "sums-changed": {
        sentence: "a list of sums is not the one that belongs to its record",
        step: "Fetch the artifact again.",
    },
    "sums-missing": { sentence: "a record has no list of sums beside it", step: "Fetch the artifact again." },
    "link-broken": {
        sentence: "a record builds on one that is not there",
        step: "Fetch the artifacts of the whole run into one folder.",
    },
    "link-to-another-digest": {
        sentence: "a record builds on one that is about another model file",
        step: "Nothing of ours links such records: find out who did.",
    },
    "link-cycle": { sentence: "records build on each other in a circle", step: "Nothing of ours writes such records." },
};
const GATE_ONLY = {
    "gate-not-judged": {
        sentence: "no record of this run judges the gate as the policy has it",
        step: "Run the check that judges it with the policy as it is.",
    },
    "chain-holds": { sentence: "every record, file and link is as it was written", step: null },
};
/** Words for the reasons that gate, register, deploy-canary and audit give. */
const REQUIREMENT_WORDS = {
    ...CHECK_REASONS,
    ...APPROVALS,
    ...APPROVAL_REASONS,
    ...CHAIN_FAULTS,
    ...GATE_ONLY,
};
/** How a check stands, in the fewest words: `not run (fork)`. */
const STATES = {
    "check-passed": "passed",
    "check-warned": "passed, with a warning",
    "check-failed": "failed",
    "check-inconclusive": "undecided",
    "check-absent": "not run",
    "check-skipped": "not run (skipped)",
    "check-cancelled": "not run (cancelled)",
    "check-broke-off": "no record (its job broke off)",
    "check-job-failed": "passed, and its job failed",
    "check-not-run-on-fork": "not run (fork)",
    "check-not-required-on-fork": "not run (fork), not required",
    "conflicting-records": "has conflicting records",
    "record-unavailable": "not known (records not fetched)",
    "record-contradictory": "refused: contradictory record",
    "record-of-another-run": "refused: record of another run",
    "record-of-another-commit": "refused: record of another commit",
    "record-of-another-digest": "refused: record of another model file",
    "record-of-another-policy": "refused: record by another policy",
    "record-from-the-future": "refused: record from the future",
    "record-stale": "refused: record too old",
};
function checkState(reason) {
    return STATES[reason];
}


/***/ }),

/***/ 22624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ ROLLOUT_WORDS),
/* harmony export */   Or: () => (/* binding */ ruleSentence),
/* harmony export */   Xb: () => (/* binding */ waitSentence)
/* harmony export */ });
/** Why a canary lost its traffic. */
const RETREATS = {
    "canary-harm": {
        sentence: "the canary fails or is slow more often than the champion over the same minutes, beyond chance",
        step: "Read the evidence in the report, mend the model or its serving, and release another version.",
    },
    "canary-unready": { sentence: "the canary does not answer", step: "See the target's logs for why it went down." },
    "canary-outage": {
        sentence: "five of the canary's first twenty requests failed",
        step: "See the target's logs: so early a failure is seldom the model's quality.",
    },
    "probe-failed": {
        sentence: "the canary did not answer its probe, so no user met it",
        step: "Load the model with the target's runtime and send it one request by hand.",
    },
    "no-data": {
        sentence: "the canary gets no requests, so nothing can be judged",
        step: "Check that traffic reaches the target; the rollout goes on by itself when it does.",
    },
    "aborted-on-request": { sentence: "the rollout was aborted on request", step: null },
};
/** Why a rollout waits for a person. */
const HOLDS = {
    "foreign-canary": {
        sentence: "the target has a canary that is not this rollout's",
        step: "Nothing was changed. Find out whose it is; end that rollout, or remove what was staged by hand.",
    },
    "champion-changed": {
        sentence: "the champion is another one than when the rollout began",
        step: "Nothing was changed. Abort this rollout and begin another one against the new champion.",
    },
    "champion-not-ready": { sentence: "the champion does not answer", step: "See to the champion first." },
    "canary-changed": {
        sentence: "the canary on the target has other bytes than the plan's",
        step: "Nothing was changed. Abort the rollout and find out who replaced it.",
    },
    "weight-above-journal": {
        sentence: "the canary has more traffic than the journal ever allowed: somebody raised it by hand",
        step: "Nothing was changed. Set it back, or abort.",
    },
    "weight-lowered-elsewhere": {
        sentence: "the canary has less traffic than this rollout had given it: somebody lowered it, or the router started anew",
        step: "Whoever lowered it may have had a reason. Abort and, if there was none, begin again.",
    },
    "evidence-unreadable": {
        sentence: "the request counts cannot be read, so nothing can be judged",
        step: "Check the evidence source; no data is not zero errors.",
    },
    "sample-ratio-mismatch": {
        sentence: "the traffic is not split as configured, so the comparison cannot be trusted",
        step: "Check the router and what counts its requests; sticky sessions and retries also do this.",
    },
    "time-cap": {
        sentence: "the rollout has taken its whole time without a decision",
        step: "Abort it; begin again with more traffic or a longer time cap if the model is wanted.",
    },
};
/** What commands come to. */
const OUTCOMES = {
    promoted: { sentence: "the canary is the champion now", step: null },
    "ready-to-promote": {
        sentence: "the canary has had all traffic for its bake and is proven",
        step: "Promote it, or abort: the old champion stays up until then.",
    },
    "rollout-under-way": {
        sentence: "the rollout is under way and nothing is decided yet",
        step: "Go on with `advance`.",
    },
    "rollout-active": {
        sentence: "another rollout of this model is under way in the environment",
        step: "See it with `status`; end it with `abort` before another one begins.",
    },
    "already-serving": { sentence: "these bytes serve already", step: "Choose another version." },
    "already-promoted": {
        sentence: "the rollout was promoted before",
        step: "Use `rollback` to return to the model before.",
    },
    "already-aborted": { sentence: "the rollout was aborted before", step: "Begin another one with `start`." },
    "not-ready": {
        sentence: "the canary is not proven at all traffic yet, so it is not promoted",
        step: "Go on with `advance`.",
    },
    "steps-not-routable": {
        sentence: "the target cannot route shares as the plan's steps ask",
        step: "Change rollout.steps of the environment.",
    },
    "not-cleared": {
        sentence: "records or approvals do not allow this version to be served",
        step: "Run the release again, so that checks and approvals hold for exactly this version under the policy in force.",
    },
    "no-registration": {
        sentence: "nothing in the registry says that the version was let in",
        step: "Register it with `register`; a model pushed by other means is not served.",
    },
    "alias-moved": {
        sentence: "the registry's alias was moved by somebody else meanwhile, and was left where it is",
        step: "See its history with `modelgate registry history`, and point it where it belongs.",
    },
    continued: { sentence: "the rollout was begun before, and goes on", step: null },
    "rolled-back-since": { sentence: "the environment was rolled back since this rollout", step: null },
    "done-before": { sentence: "this run had rolled back before; nothing was done twice", step: null },
    restored: { sentence: "the model before serves again", step: null },
    withdrawn: { sentence: "the canary was withdrawn; its champion, the last approved model, serves", step: null },
    "rollback-shown": {
        sentence: "this is what a rollback would do; nothing was done",
        step: "Run it again with `yes`.",
    },
    "broke-glass": {
        sentence: "the rollback went past checks that did not hold, on the word of a person",
        step: "Look into the records of the restored model, and write down why it had to be.",
    },
    "no-approved-predecessor": {
        sentence: "no earlier model was promoted in the environment",
        step: "Name one with `to` and, if you must, `break-glass` with a reason.",
    },
    "target-unproven": {
        sentence: "the model was not promoted in the environment lately",
        step: "Deploy it as a canary, or use `break-glass` with a reason.",
    },
    "records-not-valid": {
        sentence: "the records of the model do not speak for it",
        step: "Restore the records, choose another version, or use `break-glass` with a reason.",
    },
    "not-registered": { sentence: "the registry has no such version", step: "Name a registered version or digest." },
};
/** Reason codes of rollouts and rollbacks. */
const ROLLOUT_WORDS = { ...RETREATS, ...HOLDS, ...OUTCOMES };
const WAITS = {
    "burning-in": "the step is burning in",
    dwelling: "the step has not lasted its least time",
    "few-requests": "the canary has had too few requests in this step",
    "evidence-open": "the evidence does not reach the next step yet",
    baking: "the canary bakes at all traffic",
};
const RULES = {
    "error-ratio": "error rate above the tolerated ratio",
    "slow-ratio": "share of slow answers above the tolerated ratio",
    "combined-evidence": "average of the metrics' evidence",
    "slo-breached-alone": "error rate above the promise, with all traffic",
    "below-slo": "upper bound below the promise",
    "below-twice-the-champion": "less than twice the champion's rate",
    "all-metrics-proven": "every metric proven",
    "evidence-open": "not decided yet",
};
/** Why nothing is due, as a clause; a code that is none of ours is shown as it is. */
function waitSentence(reason) {
    return own(WAITS, reason) ?? reason.replaceAll("-", " ");
}
/** By which rule a metric was judged, as a clause. */
function ruleSentence(rule) {
    return own(RULES, rule) ?? rule.replaceAll("-", " ");
}
function own(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 17121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s0: () => (/* binding */ VERDICT_MARK),
  XU: () => (/* binding */ VERDICT_WORD),
  sk: () => (/* binding */ nextStep),
  Ux: () => (/* binding */ reasonSentence),
  UG: () => (/* binding */ undefinedSentence)
});

// UNUSED EXPORTS: knownReasons, knownUndefinedReasons

;// CONCATENATED MODULE: ./shared/report/refusal-words.ts
/** What each refusal of the file walk means, and what to do about it; null where the finding's own hint says all there is. */
const refusal_words_REFUSAL_WORDS = {
    truncated: { sentence: "the model file ends too early", step: "Upload or export the file again." },
    "not-onnx": { sentence: "the file is not an ONNX model", step: "Export the model to ONNX and name that file." },
    "malformed-protobuf": { sentence: "the file breaks the rules of its own format", step: "Export the model again." },
    "nesting-too-deep": {
        sentence: "graphs are nested more deeply than any exporter nests them",
        step: "Export the model again without nested control flow.",
    },
    "limit-exceeded": {
        sentence: "the file holds more of something than is allowed",
        step: "Export a smaller model; the finding names the limit.",
    },
    "unsupported-ir-version": {
        sentence: "the file is of an IR version that is not supported",
        step: "Export with an onnx version that writes IR 3 to 14.",
    },
    "no-opset-import": { sentence: "the file names no operator set", step: "Export the model again." },
    "no-graph": { sentence: "the file holds no graph", step: "Export the model again." },
    "empty-graph": { sentence: "the graph has no nodes or no outputs", step: "Export the model again." },
    "external-data-outside-folder": {
        sentence: "the model refers to data outside its own folder",
        step: "Save the external data beside the model and use relative paths.",
    },
    "external-data-no-location": { sentence: "external data has no location", step: "Export the model again." },
    "external-data-in-memory-marker": {
        sentence: "external data claims to lie in the memory of a process",
        step: "Save the model to disk with its data before it is judged.",
    },
    "external-data-unknown-key": {
        sentence: "external data carries a key that the format does not know",
        step: "Export the model again with a current onnx version.",
    },
    "external-data-duplicate-key": { sentence: "external data states a key twice", step: "Export the model again." },
    "external-data-range": {
        sentence: "external data lies beyond the end of its file, or its offset or length is no number",
        step: "Copy model and data again, together.",
    },
    "external-data-symlink": {
        sentence: "external data is reached through a symbolic link",
        step: "Put the file itself beside the model.",
    },
    "external-data-hardlink": {
        sentence: "the external data's file has a second name elsewhere",
        step: "Copy the file instead of linking it.",
    },
    "external-data-not-regular": {
        sentence: "external data is a folder or a special file",
        step: "Save the external data as a regular file beside the model.",
    },
    "external-data-missing": {
        sentence: "a file of external data is missing",
        step: "Put the file beside the model, under the name the model gives it.",
    },
    "external-data-unreadable": {
        sentence: "a file of external data cannot be read",
        step: "Check the file's permissions.",
    },
    "external-data-aliases-model": {
        sentence: "external data is the model file itself",
        step: "Save the external data in a file of its own.",
    },
    "tensor-size-mismatch": {
        sentence: "a tensor's dimensions do not fit the bytes it has",
        step: "Export the model again.",
    },
    "unknown-element-type": {
        sentence: "a tensor is of an element type that ONNX does not define",
        step: "Export with an onnx version that this release knows.",
    },
    "duplicate-tensor-name": { sentence: "two tensors have one name", step: "Export the model again." },
    "cyclic-graph": { sentence: "nodes of the graph feed each other in a circle", step: "Export the model again." },
    "python-operator": {
        sentence: "the model runs Python code",
        step: "Export with standard operators only; such a model is never run.",
    },
    "ep-context": {
        sentence: "the model loads a compiled blob of one execution provider",
        step: "Judge the model before it is compiled for a provider.",
    },
};

// EXTERNAL MODULE: ./shared/report/requirement-words.ts
var requirement_words = __webpack_require__(97142);
// EXTERNAL MODULE: ./shared/report/rollout-words.ts
var rollout_words = __webpack_require__(22624);
;// CONCATENATED MODULE: ./shared/report/words.ts



/** How a verdict looks wherever it is drawn: the word carries it, the mark repeats it, colour only helps. */
const VERDICT_MARK = { pass: "✓", warn: "!", fail: "✗", inconclusive: "?" };
const VERDICT_WORD = {
    pass: "Pass",
    warn: "Warn",
    fail: "Fail",
    inconclusive: "Inconclusive",
};
const UNDEFINED_SENTENCES = {
    "no-rows": "there are no rows",
    "no-positives": "no row is of the positive class",
    "no-negatives": "no row is of the negative class",
    "no-predicted-positives": "nothing was predicted positive",
    "no-predicted-negatives": "nothing was predicted negative",
    "single-class": "the labels are all of one class",
    "class-never-predicted": "a class was never predicted",
    "single-predicted-class": "the predictions are all of one class",
    "zero-weight": "the weights add up to zero",
    "constant-truth": "the true value is the same in every row",
    "zero-truth": "a true value is zero and the metric divides by it",
    "needs-scores": "the model gives labels only and the metric needs scores",
    "needs-probabilities": "the scores are not probabilities and the metric needs them",
    "single-group": "fewer than two groups could be judged",
    "reference-absent": "the reference group has no rows",
    "zero-reference": "the reference group's rate is zero and the ratio divides by it",
    "too-few-requests": "too few requests were timed for an upper bound",
    suppressed: "withheld because the cell is too small to show",
};
/** Reasons of single gates: the compiler asks for words for every one of them. */
const GATE_REASONS = {
    "bound-meets-limit": { sentence: "the whole interval meets the limit", step: null },
    "bound-misses-limit": {
        sentence: "the whole interval misses the limit",
        step: "Improve the model, or change the limit in a reviewed change of the policy.",
    },
    "interval-straddles-limit": {
        sentence: "the interval lies on both sides of the limit, so these rows cannot decide",
        step: "Evaluate on more rows, or improve the model until the whole interval meets the limit.",
    },
    "miss-not-confirmed": {
        sentence: "the interval misses the limit, but among so many gates one such miss may be chance",
        step: "Run again on more or fresh rows; if the gate misses its limit again, the miss is real.",
    },
    "exact-meets-limit": { sentence: "the limit is met; the value is exact and needs no interval", step: null },
    "exact-misses-limit": {
        sentence: "the limit is missed; the value is exact and needs no interval",
        step: "Change the model, or change the limit in a reviewed change of the policy.",
    },
    "metric-undefined": {
        sentence: "the metric has no value on these rows",
        step: "Check that the evaluation data holds every class and that label and positive class are named rightly.",
    },
    insufficient: {
        sentence: "there are too few rows to judge",
        step: "Add rows of this group or slice to the evaluation data, or make the slice wider.",
    },
    "group-not-judged": {
        sentence: "the groups that could be judged meet the limit, but at least one could not be judged",
        step: "Add rows of that group to the evaluation data, or exempt it by name under fairness.exempt.",
    },
    "no-interval": {
        sentence: "no interval could be computed, so it is not known how sure the value is",
        step: "Evaluate on more rows so that an interval exists.",
    },
    "same-model": {
        sentence: "candidate and champion are the same file, so there is nothing to compare",
        step: "Point the champion at another version, or leave the comparison out.",
    },
    "too-noisy": {
        sentence: "on this machine the model differs from itself by more than the margin, so the comparison shows nothing",
        step: "Use a quieter or dedicated runner, or raise `rounds` and `duration-seconds`; a wider margin is a change of policy.",
    },
    "runner-class-changed": {
        sentence: "this machine is not of the class that the policy's limits are meant for",
        step: "Run on a machine of that class, or change `runner-class` and the limits together in a reviewed change of the policy.",
    },
    "no-champion": {
        sentence: "there is no champion to compare with",
        step: "Set the champion, or declare a limit instead of a comparison until there is one.",
    },
    "group-absent": {
        sentence: "a group that the gate names has no rows",
        step: "Add rows of that group to the evaluation data, or check how its value is spelt.",
    },
};
/** Reasons of whole runs and findings. A family such as `model-refused:REASON` adds its own. */
const RUN_REASONS = {
    "no-gates": {
        sentence: "no gate is declared, so nothing was judged",
        step: "Declare gates; the suggested ones hold for this model today.",
    },
    "no-gates-here": {
        sentence: "every gate of the policy is judged by another check",
        step: "Run the checks that judge them, or declare gates on performance.",
    },
    "slice-empty": {
        sentence: "no row is in the slice",
        step: "Check the slice's spelling against the data's values, or add such rows.",
    },
    "advisory-missed": { sentence: "the limit is missed; the gate only advises", step: null },
    "not-judged": { sentence: "the gate could not be judged", step: "Mend what stopped the run and run it again." },
    "unknown-operator": {
        sentence: "the model uses an operator that the runtime does not know",
        step: "Export the model with a supported opset, or without custom operators.",
    },
    "load-failed": {
        sentence: "the runtime could not load the model",
        step: "Check the file with onnx.checker and export it again.",
    },
    "run-failed": {
        sentence: "the runtime could not run the model on this data",
        step: "Check that columns and input tensors match the ones the model was trained on.",
    },
    "zipmap-output": {
        sentence: "the probabilities come as a sequence of maps (ZipMap)",
        step: "Export with options={'zipmap': False} so that the probabilities are a tensor.",
    },
    "non-finite-output": {
        sentence: "the model gave NaN or infinite outputs",
        step: "Check missing values and scaling in the features, then export the model again.",
    },
    "unexpected-output": {
        sentence: "an output has not the shape or type that the task needs",
        step: "Name the output in the model's `output` mapping, or declare the task.",
    },
    "provider-unavailable": {
        sentence: "the execution provider is not available on this runner",
        step: "Run on a runner that has it, or choose the provider `cpu`.",
    },
    "provider-fallback": {
        sentence: "the runtime ran the model on another execution provider than the one asked for",
        step: "Run on a machine and with a runtime that have the provider, export the model with operators it supports, or ask for the provider that is meant.",
    },
    "nothing-to-time": {
        sentence: "predictions were supplied, so there is no model to time",
        step: "Give the ONNX model, or leave performance gates and this check out for this model.",
    },
    crash: {
        sentence: "the runtime crashed while it ran the model",
        step: "Run the model alone to reproduce the crash; a crash is never a pass.",
    },
    "time-limit": {
        sentence: "the run took longer than its time limit",
        step: "Raise the time limit, use fewer rows, or make the model faster.",
    },
    "memory-limit": {
        sentence: "the run needed more memory than its limit",
        step: "Raise the memory limit or lower the batch size.",
    },
};
/** Reasons of registrations, and of what a registry was found to hold. */
const REGISTRY_REASONS = {
    registered: { sentence: "the version is registered", step: null },
    "already-registered": { sentence: "the version was registered already, with the same content", step: null },
    "version-taken": {
        sentence: "the version means another content, and never changes its meaning",
        step: "Register under a new version.",
    },
    "registered-as-another-version": {
        sentence: "these bytes have a version already, and a second name would let two versions pass for different models",
        step: "Leave the version out, or name the one that these bytes have.",
    },
    "registry-read": { sentence: "the registry answered, and is as modelgate left it", step: null },
    "alias-tag-moved": {
        sentence: "the tag of an alias is not what its journal says: it was moved by something else",
        step: "Find out who moved the tag. modelgate goes by the journal; other clients go by the tag.",
    },
    "version-tag-moved": {
        sentence: "the tag of a version is another manifest than the one that served",
        step: "Find out who moved the tag before anything is served from this registry.",
    },
    "no-registration-record": {
        sentence: "no registration record refers to the version",
        step: "It was copied without what refers to it, or records were removed: copy it again with `oras cp --recursive`.",
    },
};
const REASONS = {
    ...GATE_REASONS,
    ...RUN_REASONS,
    ...REGISTRY_REASONS,
    ...rollout_words/* ROLLOUT_WORDS */.OW,
    ...requirement_words/* REQUIREMENT_WORDS */.k,
    ...refusal_words_REFUSAL_WORDS,
};
/** Why a statistic has no value, as a clause: "no row is of the positive class". Unknown reasons are shown as they are. */
function undefinedSentence(reason) {
    return own(UNDEFINED_SENTENCES, reason) ?? reason.replaceAll("-", " ");
}
/** A reason code as a clause without a full stop. `model-refused:REASON` speaks of the refusal. */
function reasonSentence(code) {
    const { family, rest } = codeParts(code);
    if (family === "model-refused") {
        return `the model file was refused before it was run: ${rest === "" ? "reason unknown" : wordsOf(rest)}`;
    }
    return wordsOf(code);
}
/** What to do about a reason code, as a sentence; null when there is nothing to do. */
function nextStep(code) {
    const { family, rest } = codeParts(code);
    if (family === "model-refused")
        return own(REASONS, rest)?.step ?? "Export the model again from a trusted source.";
    return own(REASONS, code)?.step ?? null;
}
/** Every reason code with its meaning and what to do, for the glossary. */
function knownReasons() {
    const refusals = Object.entries(REFUSAL_WORDS).map(([reason, words]) => ({
        code: `model-refused:${reason}`,
        ...words,
    }));
    return [
        ...Object.entries({
            ...GATE_REASONS,
            ...RUN_REASONS,
            ...REQUIREMENT_WORDS,
            ...REGISTRY_REASONS,
            ...ROLLOUT_WORDS,
        }).map(([code, words]) => ({
            code,
            ...words,
        })),
        ...refusals,
    ];
}
/** Every undefined reason with its sentence, for the glossary. */
function knownUndefinedReasons() {
    return Object.entries(UNDEFINED_SENTENCES).map(([reason, sentence]) => ({ reason, sentence }));
}
function wordsOf(code) {
    return own(REASONS, code)?.sentence ?? code.replaceAll("-", " ");
}
function codeParts(code) {
    const colon = code.indexOf(":");
    return colon === -1 ? { family: code, rest: "" } : { family: code.slice(0, colon), rest: code.slice(colon + 1) };
}
/** Codes come from records, so `constructor` and `__proto__` must find nothing. */
function own(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 81178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./shared/adapters/git/git.ts
var git = __webpack_require__(87300);
// EXTERNAL MODULE: ./shared/core/errors.ts
var errors = __webpack_require__(46677);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/adapters/files/config-file.ts





/** Larger than any policy that people read; YAML of this size is parsed in well under a second. */
const LARGEST_BYTES = 1024 * 1024;
const DEFAULT_NAME = "modelgate.yml";
/**
 * Reads the named configuration, or modelgate.yml in the working folder when none is named and one is there.
 *
 * @throws ModelgateError kind "input" when a named file is missing, too large or not UTF-8
 */
async function readConfigFile(named, workingDir) {
    const shownPath = named ?? DEFAULT_NAME;
    const path = (0,external_node_path_.resolve)(workingDir, shownPath);
    const bytes = await readBounded(path, shownPath, named === undefined);
    if (bytes === null)
        return null;
    return {
        text: decodeUtf8(bytes, shownPath),
        shownPath,
        baseDir: (0,external_node_path_.dirname)(path),
        sha256: (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex"),
    };
}
/** The same, but null also when a named file is not there. */
async function findConfigFile(named, workingDir) {
    const path = (0,external_node_path_.resolve)(workingDir, named ?? DEFAULT_NAME);
    const isThere = await (0,promises_.stat)(path).then(() => true, () => false);
    return isThere ? readConfigFile(named, workingDir) : null;
}
async function readBounded(path, shownPath, mayBeAbsent) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > LARGEST_BYTES)
            throw unreadable(shownPath, `is larger than ${String(LARGEST_BYTES)} bytes`);
        return await (0,promises_.readFile)(path);
    }
    catch (cause) {
        if (cause instanceof errors/* ModelgateError */.HJ)
            throw cause;
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
        if (code === "ENOENT" && mayBeAbsent)
            return null;
        if (code === "ENOENT")
            throw unreadable(shownPath, "does not exist", cause);
        throw unreadable(shownPath, code === "EISDIR" ? "is a folder" : `cannot be read (${code})`, cause);
    }
}
function decodeUtf8(bytes, shownPath) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw unreadable(shownPath, "is not UTF-8 text", cause);
    }
}
function unreadable(shownPath, what, cause) {
    const problem = {
        code: "config-unreadable",
        input: "config",
        message: `the configuration file ${(0,quote/* quote */.hD)(shownPath)} ${what}`,
        hint: "Name a modelgate.yml with `config`, or give the policy as inputs.",
    };
    return new errors/* ModelgateError */.HJ("input", [problem], { cause });
}

// EXTERNAL MODULE: ./shared/adapters/files/confine.ts
var confine = __webpack_require__(93195);
;// CONCATENATED MODULE: ./shared/adapters/files/out-folder.ts






/**
 * A folder on disk, made when the first file comes.
 *
 * @param path absolute path
 * @param shown the path as the user wrote it, for messages and outputs
 */
function outFolder(path, shown) {
    return {
        async prepare() {
            try {
                await (0,promises_.mkdir)(path, { recursive: true });
                await (0,promises_.access)(path, external_node_fs_.constants.W_OK);
            }
            catch (cause) {
                throw notWritable(shown, cause);
            }
        },
        async write(name, text) {
            const target = (0,external_node_path_.join)(path, name);
            // A reader must never see half a record: write beside it, then rename, which replaces in one step.
            const draft = (0,external_node_path_.join)(path, `.${name}.${(0,external_node_crypto_.randomUUID)()}`);
            try {
                await (0,promises_.mkdir)(path, { recursive: true });
                await (0,promises_.writeFile)(draft, text, "utf8");
                await (0,promises_.rename)(draft, target);
            }
            catch (cause) {
                await (0,promises_.rm)(draft, { force: true }).catch(() => undefined);
                throw notWritable(shown, cause);
            }
            return (0,external_node_path_.join)(shown, name);
        },
    };
}
function notWritable(shown, cause) {
    const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    const problem = {
        code: "out-not-writable",
        input: "out",
        message: `the folder ${(0,quote/* quote */.hD)(shown)} cannot be written${code}`,
        hint: "Name a folder that may be written, and check that no file stands in its place.",
    };
    return new errors/* ModelgateError */.HJ("external", [problem], { cause });
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./shared/core/text/code-point-order.ts
var code_point_order = __webpack_require__(10347);
// EXTERNAL MODULE: ./shared/adapters/files/lfs-pointer.ts
var lfs_pointer = __webpack_require__(84972);
;// CONCATENATED MODULE: ./shared/adapters/files/resolve-paths.ts






/** A name this far from what was written is no longer a likely slip. */
const FARTHEST_HINT = 3;
/**
 * The real files that paths and globs name, relative to `base`: absolute, in code-point order, each once.
 * A path that exists is taken as it is, even where it looks like a glob. Links are kept as links.
 * @throws ModelgateError "input" with every problem found: `path-not-found`, `path-is-directory`, `path-not-a-file`,
 * `glob-matches-nothing`, `git-lfs-pointer`, `no-path`; each shows the path as the user wrote it
 */
async function resolvePaths(patterns, base) {
    const found = new Set();
    const problems = [];
    for (const pattern of patterns) {
        try {
            for (const path of await resolvePattern(pattern, base))
                found.add(path);
        }
        catch (cause) {
            if (!(cause instanceof errors/* ModelgateError */.HJ))
                throw cause;
            problems.push(...cause.problems);
        }
    }
    if (patterns.length === 0)
        problems.push({ code: "no-path", message: "no path was given" });
    (0,errors/* throwProblems */.Jh)("input", problems);
    return [...found].sort(code_point_order/* compareCodePoints */.O);
}
async function resolvePattern(pattern, base) {
    const path = (0,external_node_path_.resolve)(base, pattern);
    const entry = pattern === "" ? undefined : await (0,promises_.stat)(path).catch(ignoreAbsence);
    if (entry?.isFile() === true) {
        await (0,lfs_pointer/* assertNotLfsPointer */.g)(path, pattern);
        return [path];
    }
    if (entry?.isDirectory() === true) {
        const hint = "Name the files in it, for example with a glob such as `data/*.parquet`.";
        throw refuse(pattern, { code: "path-is-directory", message: "this is a folder; a file is expected", hint });
    }
    if (entry !== undefined)
        throw refuse(pattern, { code: "path-not-a-file", message: "this is no regular file" });
    if ((0,dist/* isDynamicPattern */.ey)(pattern))
        return expand(pattern, base);
    const hint = pattern === "" ? {} : await nearestName(path);
    throw refuse(pattern, { code: "path-not-found", message: "there is no such file", ...hint });
}
async function expand(pattern, base) {
    const paths = await (0,dist/* glob */.TI)(pattern, {
        cwd: base,
        absolute: true,
        onlyFiles: true,
        dot: false,
        expandDirectories: false,
    });
    if (paths.length === 0) {
        const hint = "Check the pattern: `*` stays within one folder, `**` crosses folders.";
        throw refuse(pattern, { code: "glob-matches-nothing", message: "no file matches this pattern", hint });
    }
    for (const path of paths)
        await (0,lfs_pointer/* assertNotLfsPointer */.g)(path, `${pattern} (${(0,external_node_path_.basename)(path)})`);
    return paths.map((path) => (0,external_node_path_.resolve)(path));
}
function refuse(shown, problem) {
    return new errors/* ModelgateError */.HJ("input", [{ ...problem, place: { file: shown } }]);
}
function ignoreAbsence(cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    // ENAMETOOLONG and EINVAL: no file can have such a name, so it is not there.
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EINVAL", "ERR_INVALID_ARG_VALUE"].includes(String(code)))
        return undefined;
    throw cause;
}
function noneWhenAbsent(cause) {
    ignoreAbsence(cause);
    return [];
}
async function nearestName(path) {
    const names = await (0,promises_.readdir)((0,external_node_path_.dirname)(path)).catch(noneWhenAbsent);
    const wanted = (0,external_node_path_.basename)(path);
    let nearest = "";
    let shortest = FARTHEST_HINT + 1;
    for (const name of names.slice(0, 1000)) {
        const distance = editDistance(wanted.toLowerCase(), name.toLowerCase());
        if (distance >= shortest)
            continue;
        nearest = name;
        shortest = distance;
    }
    if (nearest !== "")
        return { hint: `Did you mean ${nearest}?` };
    return names.length === 0 ? { hint: "The folder is empty or not there either." } : {};
}
/** Levenshtein distance, one row at a time. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
            current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}

// EXTERNAL MODULE: ./shared/core/gate/verdict.ts
var verdict = __webpack_require__(48319);
// EXTERNAL MODULE: ./shared/records/codec.ts
var codec = __webpack_require__(38085);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
// EXTERNAL MODULE: ./shared/report/interval-scale.ts
var interval_scale = __webpack_require__(28703);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
// EXTERNAL MODULE: ./shared/report/cell.ts
var report_cell = __webpack_require__(55437);
;// CONCATENATED MODULE: ./shared/report/terminal/text-width.ts
const COMBINING = /^\p{Mark}$/u;
/** East Asian wide and fullwidth blocks and the emoji planes: two columns in a terminal. */
const WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
/** Columns the text takes in a terminal, for text that has been made visible already. */
function textWidth(text) {
    let width = 0;
    for (const character of text)
        width += characterWidth(character);
    return width;
}
/** Breaks text at spaces into lines of at most `width` columns; a word longer than a line is broken where it must be. */
function wrap(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ").flatMap((part) => pieces(part, width))) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (textWidth(longer) <= width) {
            line = longer;
        }
        else {
            lines.push(line);
            line = word;
        }
    }
    return [...lines, line];
}
/** Text followed, or preceded, by as many spaces as fill `width`. */
function pad(text, width, align) {
    const space = " ".repeat(Math.max(0, width - textWidth(text)));
    return align === "left" ? text + space : space + text;
}
function pieces(word, width) {
    const parts = [];
    let part = "";
    for (const character of word) {
        if (part !== "" && textWidth(part) + characterWidth(character) > width) {
            parts.push(part);
            part = "";
        }
        part += character;
    }
    return [...parts, part];
}
function characterWidth(character) {
    if (COMBINING.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
}

;// CONCATENATED MODULE: ./shared/report/terminal/table.ts



const GAP = "  ";
/** A column is not squeezed below this; when even so the table is too wide, rows are written as lists. */
const NARROWEST = 8;
/** Aligned columns within `width`; cells wrap inside their column. */
function tableLines({ columns, rows }, width, ink) {
    const titles = columns.map(({ title }) => (0,report_escape/* escapeTerminal */.en)(title));
    const texts = rows.map((row) => row.map(cellTerminal));
    const natural = titles.map((title, index) => Math.max(textWidth(title), ...texts.map((row) => textWidth(row[index] ?? ""))));
    const widths = squeeze(natural, width - GAP.length * (columns.length - 1));
    if (widths === null)
        return stacked(titles, texts, width);
    const draw = (cells, paint) => drawRow(cells, widths, columns.map(({ align }) => align), paint);
    return [
        ...draw(titles, (text) => ink.quiet(text)),
        ink.quiet(widths.map((columnWidth) => "─".repeat(columnWidth)).join(GAP)),
        ...texts.flatMap((row, index) => draw(row, (text, column) => painted(rows[index]?.[column], text, ink))),
    ];
}
/** A cell as one escaped line. */
function cellTerminal(cell) {
    return (0,report_escape/* escapeTerminal */.en)((0,report_escape/* shorten */.ml)((0,report_cell/* cellText */.Ie)(cell), report_escape/* CELL_LIMIT */.rX));
}
function painted(cell, text, ink) {
    return cell?.kind === "verdict" ? ink.verdict(cell.verdict, text) : text;
}
function drawRow(cells, widths, aligns, paint) {
    const wrapped = widths.map((width, column) => wrap(cells[column] ?? "", width));
    const height = Math.max(1, ...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => wrapped
        .map((lines, column) => {
        const shown = lines[line] ?? "";
        // Painted before it is padded: spaces inside a colour could not be trimmed from the end of the line.
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(shown)));
        return aligns[column] === "right" ? space + paint(shown, column) : paint(shown, column) + space;
    })
        .join(GAP)
        .trimEnd());
}
/** Takes room from the widest column until the row fits; null when that would leave a column unreadable. */
function squeeze(natural, room) {
    const widths = [...natural];
    let excess = widths.reduce((sum, width) => sum + width, 0) - room;
    while (excess > 0) {
        const widest = Math.max(...widths);
        if (widest <= NARROWEST)
            return null;
        widths[widths.indexOf(widest)] = widest - 1;
        excess -= 1;
    }
    return widths;
}
function stacked(titles, rows, width) {
    return rows.flatMap((row) => [
        ...row.flatMap((cell, column) => wrap(`${titles[column] ?? ""}: ${cell}`, Math.max(1, width - 2)).map((line, index) => column === 0 && index === 0 ? `- ${line}` : `  ${line}`)),
    ]);
}

;// CONCATENATED MODULE: ./shared/report/terminal/chart.ts





const TRACK = 41;
const LABEL = 44;
/** Charts as lines of text; no lines where the alternative text says it better. */
function chartLines(chart, width, ink) {
    switch (chart.kind) {
        case "curve":
            return [];
        case "confusion":
            return confusion(chart, width, ink);
        case "intervals":
            return intervals(chart, width);
    }
}
function confusion({ classes, counts, caption }, width, ink) {
    const columns = [
        { title: "true \\ predicted", align: "left" },
        ...classes.map((name) => ({ title: (0,report_escape/* clip */.$Q)(name, 16), align: "right" })),
    ];
    const rows = counts.map((row, index) => [
        { kind: "text", text: (0,report_escape/* clip */.$Q)(classes[index] ?? "", 24) },
        ...row.map((count) => ({ kind: "text", text: count === null ? "–" : (0,number/* countText */.lT)(count) })),
    ]);
    return tableLines({ kind: "table", caption, columns, rows }, width, ink);
}
/** `label   ├──●──┤  ┊`: whiskers, value and limit; left out where the terminal is too narrow to show them. */
function intervals({ rows }, width) {
    const room = Math.min(LABEL, width - TRACK - 2);
    if (room < 12)
        return [];
    const labels = rows.map(({ label }) => (0,report_escape/* clip */.$Q)((0,report_escape/* escapeTerminal */.en)(label), room));
    const widest = Math.max(0, ...labels.map(textWidth));
    return (0,interval_scale/* placeRows */.b)(rows).map((row, index) => `${pad(labels[index] ?? "", widest, "left")}  ${track(row)}`.trimEnd());
}
function track({ value, low, high, limit, passes }) {
    const cells = Array.from({ length: TRACK }, (_, index) => passes !== null && inside(index, passes) ? "·" : " ");
    const put = (at, mark) => {
        if (at !== null)
            cells[column(at)] = mark;
    };
    if (low !== null && high !== null) {
        for (let at = column(low); at <= column(high); at += 1)
            cells[at] = "─";
    }
    put(limit, "┃");
    put(low, "├");
    put(high, "┤");
    put(value, "●");
    return cells.join("");
}
function inside(index, [from, to]) {
    return index >= column(from) && index <= column(to);
}
function column(share) {
    return Math.round(share * (TRACK - 1));
}

;// CONCATENATED MODULE: ./shared/report/terminal/ink.ts
/** The sixteen basic colours only: a terminal's owner has chosen what they look like. Blue and yellow, not red and green, part pass from fail. */
const VERDICT_COLOUR = { pass: "36", warn: "33", fail: "31", inconclusive: "35" };
function inkFor(color) {
    const paint = (codes, text) => color && text !== "" ? `\u001b[${codes}m${text}\u001b[0m` : text;
    return {
        strong: (text) => paint("1", text),
        quiet: (text) => paint("2", text),
        verdict: (verdict, text) => paint(`1;${VERDICT_COLOUR[verdict]}`, text),
    };
}

;// CONCATENATED MODULE: ./shared/report/terminal/render.ts






/** The report as plain text, headline first. Folded sections are named, not shown: the files beside it hold them. */
function renderTerminal(document, options) {
    const width = Math.min(120, Math.max(40, Math.floor(options.width)));
    const ink = inkFor(options.color);
    const open = document.sections.filter(({ folded }) => !folded);
    const folded = document.sections.filter((section) => section.folded);
    const lines = [
        ...headLines(document, width, ink),
        ...open.flatMap((section) => ["", ...sectionLines(section, width, ink)]),
        ...(folded.length === 0
            ? []
            : ["", ...wrap(`Also in the report: ${folded.map(({ title }) => (0,report_escape/* escapeTerminal */.en)(title)).join(", ")}.`, width)]),
    ];
    return `${lines.join("\n")}\n`;
}
function headLines({ title, verdict, headline, actions, facts }, width, ink) {
    const word = `${words/* VERDICT_MARK */.s0[verdict]} ${words/* VERDICT_WORD */.XU[verdict].toUpperCase()}`;
    const titleLines = wrap((0,report_escape/* escapeTerminal */.en)((0,report_escape/* shorten */.ml)(title, report_escape/* CELL_LIMIT */.rX)), Math.max(12, width - textWidth(word) - 2));
    return [
        ...titleLines.map((line, index) => index === 0 ? `${ink.verdict(verdict, word)}  ${ink.strong(line)}` : `${" ".repeat(textWidth(word) + 2)}${line}`),
        ...prose(headline, width),
        ...(actions.length === 0
            ? []
            : ["", ...actions.flatMap((action, index) => hanging(action, `${String(index + 1)}. `, width))]),
        ...(facts.length === 0 ? [] : ["", ...factLines(facts, width, ink)]),
    ];
}
function sectionLines({ title, blocks }, width, ink) {
    return [
        ink.strong((0,report_escape/* escapeTerminal */.en)(title)),
        ...blocks.flatMap((block, index) => [...(index === 0 ? [] : [""]), ...blockLines(block, width, ink)]),
    ];
}
function blockLines(block, width, ink) {
    switch (block.kind) {
        case "paragraph":
            return prose(block.text, width);
        case "list":
            return block.items.flatMap((item) => hanging(item, "- ", width));
        case "note":
            return hanging(block.text, block.tone === "warning" ? "Mind: " : "Note: ", width);
        case "facts":
            return factLines(block.facts, width, ink);
        case "table":
            return [...prose(block.caption, width), ...tableLines(block, width, ink)];
        case "code":
            return block.text.split("\n").map((line) => `    ${(0,report_escape/* escapeTerminal */.en)(line)}`);
        case "chart":
            return [
                ...prose(`${block.chart.caption} ${block.chart.alternative}`, width),
                ...chartLines(block.chart, width, ink),
            ];
    }
}
function factLines(facts, width, ink) {
    const labels = facts.map(({ label }) => (0,report_escape/* escapeTerminal */.en)(label));
    const widest = Math.max(0, ...labels.map(textWidth));
    return facts.flatMap(({ value }, index) => wrap(cellTerminal(value), Math.max(12, width - widest - 2)).map((line, lineIndex) => {
        const label = pad(lineIndex === 0 ? (labels[index] ?? "") : "", widest, "left");
        return `${ink.quiet(label)}  ${value.kind === "verdict" ? ink.verdict(value.verdict, line) : line}`;
    }));
}
function prose(text, width) {
    return wrap((0,report_escape/* escapeTerminal */.en)((0,report_escape/* shorten */.ml)(text, report_escape/* PARAGRAPH_LIMIT */.DH)), width);
}
function hanging(text, lead, width) {
    return prose(text, width - lead.length).map((line, index) => (index === 0 ? lead : " ".repeat(lead.length)) + line);
}

// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
// EXTERNAL MODULE: ./shared/spec/define-action.ts
var define_action = __webpack_require__(77936);
// EXTERNAL MODULE: ./shared/spec/parse-inputs.ts
var parse_inputs = __webpack_require__(47801);
;// CONCATENATED MODULE: ./shared/runtime/arguments.ts




/** Flags of every subcommand that are not inputs. */
const SWITCHES = ["json", "quiet", "help", "version"];
/** How the command line writes an input's name. */
function flagName(name) {
    return `--${name}`;
}
/** Input kinds whose flag may be repeated, each time adding entries. */
function isRepeatable({ kind }) {
    return kind === "paths" || kind === "names" || kind === "lines" || kind === "pairs";
}
/** Reads `modelgate ACTION [VALUE ...] --flag value --flag=value`, given what stands behind the program's name. */
function parseArguments(argv, specs) {
    const [first, ...rest] = argv;
    if (first === undefined)
        return { kind: "help", action: null, isAsked: false };
    if (first === "--version")
        return { kind: "version" };
    if (first === "--help" || first === "-h")
        return { kind: "help", action: null, isAsked: true };
    const subcommand = first === "help" ? rest[0] : first;
    if (subcommand === undefined)
        return { kind: "help", action: null, isAsked: true };
    const action = specs.find(({ name }) => name === subcommand);
    if (action === undefined)
        return { kind: "problems", action: null, problems: [unknownAction(subcommand, specs)] };
    return first === "help" ? { kind: "help", action, isAsked: true } : parseFlags(rest, action);
}
function unknownAction(name, specs) {
    const names = specs.map((spec) => spec.name);
    const message = `unknown action ${(0,quote/* quote */.hD)(name)}; accepted: ${(0,quote/* alternatives */.Vo)(names)}`;
    return { code: "unknown-action", message, hint: (0,nearest/* didYouMean */.au)(name, names, "modelgate --help lists the actions.") };
}
function parseFlags(argv, action) {
    const switches = new Set();
    const given = new Map();
    const problems = [];
    let index = 0;
    let place = 0;
    while (index < argv.length) {
        const byPlace = action.positionals?.[place];
        const isFlag = (argv[index] ?? "").startsWith("-");
        const read = byPlace === undefined || isFlag
            ? readFlag(argv, index, action)
            : { kind: "value", name: byPlace, value: argv[index] ?? "", consumed: 1 };
        if (byPlace !== undefined && !isFlag)
            place += 1;
        index += read.consumed;
        if (read.kind === "problem")
            problems.push(read.problem);
        else if (read.kind === "switch")
            switches.add(read.name);
        else
            given.set(read.name, [...(given.get(read.name) ?? []), read.value]);
    }
    if (switches.has("help"))
        return { kind: "help", action, isAsked: true };
    if (switches.has("version"))
        return { kind: "version" };
    const raw = joined(given, action, problems);
    const [head, ...tail] = problems;
    // A misspelt flag must not hide what else is wrong.
    if (head !== undefined)
        return { kind: "problems", action, problems: [head, ...tail, ...valueProblems(action, raw)] };
    return { kind: "run", action, raw, json: switches.has("json"), quiet: switches.has("quiet") };
}
function valueProblems(action, raw) {
    const parsed = (0,parse_inputs/* parseInputs */.T)((0,define_action/* flagInputs */.Cp)(action), raw, flagName);
    return parsed.kind === "problems" ? parsed.problems : [];
}
function readFlag(argv, index, action) {
    const argument = argv[index] ?? "";
    if (argument === "-h")
        return { kind: "switch", name: "help", consumed: 1 };
    if (!argument.startsWith("--") || argument === "--")
        return arguments_refuse(stray(argument), 1);
    const equals = argument.indexOf("=");
    const name = argument.slice(2, equals === -1 ? undefined : equals);
    const attached = equals === -1 ? null : argument.slice(equals + 1);
    const following = argv[index + 1];
    const hasValue = following !== undefined && !following.startsWith("--");
    const asSwitch = SWITCHES.find((candidate) => candidate === name);
    if (asSwitch !== undefined) {
        return attached === null
            ? { kind: "switch", name: asSwitch, consumed: 1 }
            : arguments_refuse(takesNoValue(name, attached), 1);
    }
    const inputs = (0,define_action/* flagInputs */.Cp)(action);
    const declared = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    // What follows an unknown flag is most likely its value, not a second mistake.
    if (declared === undefined)
        return arguments_refuse(unknownFlag(name, action), attached === null && hasValue ? 2 : 1);
    if (attached !== null)
        return { kind: "value", name, value: attached, consumed: 1 };
    if (declared.kind === "boolean" && following !== "true" && following !== "false")
        return { kind: "value", name, value: "true", consumed: 1 };
    if (!hasValue)
        return arguments_refuse(missingValue(name, declared), 1);
    return { kind: "value", name, value: following, consumed: 2 };
}
function arguments_refuse(problem, consumed) {
    return { kind: "problem", problem, consumed };
}
function stray(argument) {
    const hint = "Every value follows its flag; quote values that hold spaces.";
    return { code: "stray-argument", message: `unexpected argument ${(0,quote/* quote */.hD)(argument)}`, hint };
}
function takesNoValue(name, attached) {
    return { code: "bad-flag", input: flagName(name), message: `takes no value, found ${(0,quote/* quote */.hD)(attached)}` };
}
function unknownFlag(name, action) {
    const flags = [...Object.keys((0,define_action/* flagInputs */.Cp)(action)), ...SWITCHES].map(flagName);
    const hint = (0,nearest/* didYouMean */.au)(flagName(name), flags, `modelgate ${action.name} --help lists the flags.`);
    return { code: "unknown-flag", message: `unknown flag ${(0,quote/* quote */.hD)(flagName(name))}`, hint };
}
function missingValue(name, declared) {
    const message = `needs a value: ${flagName(name)} ${declared.placeholder}`;
    return {
        code: "missing-value",
        input: flagName(name),
        message,
        hint: `A value that begins with -- is written ${flagName(name)}=VALUE.`,
    };
}
/** One text an input, lists joined by new lines; a second value for an input that takes one is a problem. */
function joined(given, action, problems) {
    const raw = {};
    for (const [name, values] of given) {
        const declared = action.inputs[name];
        if (declared !== undefined && values.length > 1 && !isRepeatable(declared)) {
            const shown = values.slice(0, 3).map((value) => (declared.secret ? "a value" : (0,quote/* quote */.hD)(value)));
            problems.push({
                code: "repeated-flag",
                input: flagName(name),
                message: `is given ${String(values.length)} times, found ${(0,quote/* alternatives */.Vo)(shown, "and")}`,
            });
        }
        // An empty value is refused rather than taken for "not given": a shell variable that is not set should not change the judgement.
        if (values.some((value) => value.trim() === "")) {
            problems.push({ code: "empty-value", input: flagName(name), message: "has an empty value" });
        }
        raw[name] = declared !== undefined && isRepeatable(declared) ? values.join("\n") : values.at(-1);
    }
    return raw;
}

;// CONCATENATED MODULE: ./shared/core/text/wrap.ts
/** Breaks a paragraph into lines of at most `width` characters at spaces; a longer word keeps a line for itself. */
function wrap_wrap(paragraph, width) {
    const lines = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
        const extended = line === "" ? word : `${line} ${word}`;
        if (extended.length <= width || line === "")
            line = extended;
        else {
            lines.push(line);
            line = word;
        }
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./shared/runtime/help.ts



const WIDTH = 80;
const INDENT = 2;
/** Where descriptions begin; a flag that reaches further has its description on the next line. */
const DESCRIPTION_COLUMN = 30;
const GROUP_ORDER = [
    "Command",
    "Model",
    "Data",
    "Judgement",
    "Champion",
    "Supplied predictions",
    "Records",
    "Approval",
    "Registry",
    "Rollout",
    "Run",
    "Output",
];
const EXIT_CODES = [
    ["0", "pass or warn"],
    ["1", "fail: a gate is missed, or the model cannot be used"],
    ["2", "inconclusive: too little data, or a check that could not look"],
    ["64", "error in a flag, the configuration, a path or the data"],
    ["70", "internal error"],
];
/** `modelgate --help`: the actions, one line each. */
function mainHelp(specs) {
    const width = Math.max(...specs.map(({ name }) => name.length));
    return joinBlocks([
        ["Judges machine-learning models before they are merged, released and served."],
        ["Usage: modelgate ACTION [--flag value ...]"],
        ["Actions", ...specs.flatMap(({ name, summary }) => entry(name, summary, width + INDENT * 2))],
        ["modelgate ACTION --help explains an action.", "modelgate --version prints the version."],
    ]);
}
/** `modelgate ACTION --help`, in 80 columns: usage, flags by group, examples, exit codes. */
function actionHelp(spec) {
    const { positionals = [] } = spec;
    const byPlace = positionals.map((name) => spec.inputs[name]).filter((declared) => declared !== undefined);
    const required = Object.entries((0,define_action/* flagInputs */.Cp)(spec)).filter(([name, declared]) => declared.required && !positionals.includes(name));
    const usage = [
        "Usage: modelgate",
        spec.name,
        ...byPlace.map(({ required: must, placeholder }) => (must ? placeholder : `[${placeholder}]`)),
        ...required.map(([name, { placeholder }]) => `--${name} ${placeholder}`),
        "[--flag value ...]",
    ];
    return joinBlocks([
        wrap_wrap(spec.summary, WIDTH),
        wrap_wrap(spec.description, WIDTH),
        [usage.join(" ")],
        ["Examples", ...spec.examples.flatMap((example) => exampleLines(spec, example))],
        ...GROUP_ORDER.map((group) => groupBlock(spec, group)).filter((block) => block.length > 0),
        ["Exit codes", ...EXIT_CODES.flatMap(([code, meaning]) => entry(code, meaning, INDENT * 3))],
        wrap_wrap("A flag marked with * may be repeated. A flag overrides what modelgate.yml says.", WIDTH),
    ]);
}
function joinBlocks(blocks) {
    return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}
const SWITCH_LINES = [
    ["--json", "Print the result as JSON and nothing else."],
    ["--quiet", "No progress on standard error."],
    ["--help", "Print this help."],
    ["--version", "Print the version."],
];
function groupBlock(spec, group) {
    const members = Object.entries((0,define_action/* flagInputs */.Cp)(spec)).filter(([, declared]) => declared.group === group);
    const flags = members.flatMap(([name, declared]) => entry(flagText(name, declared), describe(declared), DESCRIPTION_COLUMN));
    const switches = group === "Output" ? SWITCH_LINES.flatMap(([flag, meaning]) => entry(flag, meaning, DESCRIPTION_COLUMN)) : [];
    return flags.length + switches.length === 0 ? [] : [group, ...flags, ...switches];
}
function flagText(name, declared) {
    const placeholder = declared.kind === "choice" ? "WORD" : declared.placeholder;
    return `--${name} ${placeholder}${isRepeatable(declared) ? " *" : ""}`;
}
/** Kinds whose accepted values the description alone does not say; for lists the repeated flag says it. */
const ACCEPTS_SHOWN = new Set(["number", "integer", "choice", "lines", "pairs"]);
/** Description, what is accepted, what holds otherwise: one paragraph. */
function describe(declared) {
    const fallback = declared.default ?? declared.otherwise;
    const parts = [
        declared.description,
        declared.accepts !== null && ACCEPTS_SHOWN.has(declared.kind) ? `Accepted: ${declared.accepts}.` : null,
        fallback === null ? null : `Default: ${fallback}.`,
        declared.deprecated === null ? null : `Deprecated: ${declared.deprecated}`,
    ];
    return parts.filter((part) => part !== null).join(" ");
}
function entry(term, description, column) {
    const head = " ".repeat(INDENT) + term;
    const text = wrap_wrap(description, WIDTH - column);
    if (head.length > column - INDENT)
        return [head, ...text.map((line) => " ".repeat(column) + line)];
    return text.map((line, index) => (index === 0 ? head.padEnd(column) : " ".repeat(column)) + line);
}
function exampleLines(spec, example) {
    const { positionals = [] } = spec;
    const flags = Object.entries(example.inputs).flatMap(([name, given]) => (typeof given === "string" ? [given] : given).map((text) => positionals.includes(name) ? shellWord(text) : `--${name} ${shellWord(text)}`));
    return [
        "",
        ...wrap_wrap(`${example.title}:`, WIDTH - INDENT).map(indented),
        ...commandLines(`modelgate ${spec.name}`, flags),
    ];
}
function indented(line) {
    return " ".repeat(INDENT) + line;
}
/** Flags fill lines; each line but the last ends in a backslash, so the example can be pasted. */
function commandLines(command, flags) {
    const lines = [];
    let line = indented(indented(command));
    for (const flag of flags) {
        if (line.length + flag.length + 3 <= WIDTH)
            line += ` ${flag}`;
        else {
            lines.push(`${line} \\`);
            line = " ".repeat(INDENT * 3) + flag;
        }
    }
    return [...lines, line];
}
function shellWord(text) {
    return /^[\w./=,:@-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./shared/runtime/error-lines.ts

/** Every problem as a person reads it: where, what, and the next step indented below. Ends with a new line. */
function errorLines(problems) {
    const lines = problems.flatMap((problem) => [
        `modelgate: error: ${oneLine((0,errors/* problemLine */.YK)(problem))}`,
        ...(problem.hint === undefined ? [] : [`  ${oneLine(problem.hint)}`]),
    ]);
    return `${lines.join("\n")}\n`;
}
/** Messages quote user text already escaped; this holds the line together should one not. */
function oneLine(text) {
    return text.replaceAll(/[\r\n\u2028\u2029]+/gu, " ");
}

// EXTERNAL MODULE: ./shared/runtime/publish.ts + 8 modules
var publish = __webpack_require__(14338);
// EXTERNAL MODULE: ./shared/runtime/system-clock.ts
var system_clock = __webpack_require__(72483);
// EXTERNAL MODULE: ./shared/runtime/terminal-progress.ts
var terminal_progress = __webpack_require__(25513);
// EXTERNAL MODULE: ./shared/runtime/version.ts
var version = __webpack_require__(39029);
;// CONCATENATED MODULE: ./shared/runtime/cli.ts












const USER_ERROR = 64;
const INTERNAL_ERROR = 70;
const WIDEST = 120;
/** Runs one command line and returns its exit code (contracts.md §3). Nothing escapes it. */
async function runCommandLine(surroundings) {
    const { argv, specs, stderr, debug } = surroundings;
    try {
        return await perform(parseArguments(argv, specs), surroundings);
    }
    catch (error) {
        if (error instanceof errors/* ModelgateError */.HJ) {
            stderr.write(errorLines(error.problems));
            return USER_ERROR;
        }
        stderr.write(internalError(error, debug));
        return INTERNAL_ERROR;
    }
}
async function perform(invocation, surroundings) {
    const { specs, stdout, stderr } = surroundings;
    switch (invocation.kind) {
        case "version":
            stdout.write(`modelgate ${version/* VERSION */.x}\n`);
            return 0;
        case "help": {
            const text = invocation.action === null ? mainHelp(specs) : actionHelp(invocation.action);
            (invocation.isAsked ? stdout : stderr).write(text);
            return invocation.isAsked ? 0 : USER_ERROR;
        }
        case "problems":
            stderr.write(errorLines(invocation.problems));
            return USER_ERROR;
        case "run":
            return runAction(invocation, surroundings);
    }
}
async function runAction({ action, raw, json, quiet }, { load, stdout, stderr, noColor, nowMs, runtime }) {
    const main = await load(action.name);
    const terminal = quiet ? null : (0,terminal_progress/* terminalProgress */.e3)({ write: stderr.write, isTerminal: stderr.isTerminal, nowMs });
    const warn = (message) => stderr.write(`modelgate: warning: ${(0,quote/* escapeText */.X1)(message, 1000)}\n`);
    const conclusion = await main
        .run(raw, {
        ...runtime,
        progress: terminal ?? terminal_progress/* silentProgress */.RZ,
        showInput: flagName,
        warn,
        // A command line trusts the files at hand, so nothing is remarked that its report would not say anyway.
        remark: warn,
        judging: () => undefined,
    })
        .finally(() => terminal?.finish());
    const { out, result } = conclusion;
    const published = out === null
        ? null
        : await (0,publish/* publish */.m)({ ...conclusion, out }, { actor: null, run: null }, system_clock/* systemClock */.m, runtime.files.sha256);
    if (json)
        stdout.write(published?.resultText ?? (0,codec/* encodeResult */.Y0)(result, runtime.files.sha256).bytes);
    else {
        const color = stdout.isTerminal && !noColor;
        const width = Math.min(WIDEST, stdout.columns ?? 100);
        stdout.write(renderTerminal(conclusion.document, { color, width }));
        if (published === null)
            return (0,verdict/* exitCode */.I)(result.verdict);
        stdout.write(`\nReport  ${published.reportPath}\nRecord  ${published.recordPath}  sha256 ${published.recordDigest}\n`);
    }
    return (0,verdict/* exitCode */.I)(result.verdict);
}
function internalError(error, debug) {
    const message = error instanceof Error ? error.message : String(error);
    const stack = debug && error instanceof Error ? `${error.stack ?? ""}\n` : "";
    const problem = {
        code: "internal-error",
        message: `internal error: ${(0,quote/* escapeText */.X1)(message, 300)}`,
        hint: "This is a defect of modelgate, not of the model. Run again with MODELGATE_DEBUG=1 and report the stack.",
    };
    return `${errorLines([problem])}${stack}`;
}

;// CONCATENATED MODULE: ./shared/runtime/end-on-signals.ts
/** Exit code of a process that a signal ended, as shells count it. */
const ENDINGS = [
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGTERM", 143],
];
/**
 * Ends this process on a signal: cleans up, and leaves through `process.exit`, whose event kills the inference child. Node's own default
 * would leave a model running that nobody waits for.
 *
 * @param clean synchronous: nothing else runs any more
 */
function endOnSignals(clean) {
    for (const [signal, code] of ENDINGS) {
        process.once(signal, () => {
            try {
                clean(signal);
            }
            finally {
                process.exit(code);
            }
        });
    }
}

;// CONCATENATED MODULE: ./shared/runtime/environment.ts
function readEnvironment() {
    const all = process.env;
    return { noColor: (all["NO_COLOR"] ?? "") !== "" || all["TERM"] === "dumb", all };
}

// EXTERNAL MODULE: ./actions/audit/spec.ts
var spec = __webpack_require__(95755);
// EXTERNAL MODULE: ./actions/deploy-canary/spec.ts
var deploy_canary_spec = __webpack_require__(40668);
// EXTERNAL MODULE: ./actions/gate/spec.ts
var gate_spec = __webpack_require__(68429);
// EXTERNAL MODULE: ./actions/fairness-check/spec.ts
var fairness_check_spec = __webpack_require__(54244);
// EXTERNAL MODULE: ./actions/performance-test/spec.ts
var performance_test_spec = __webpack_require__(86951);
// EXTERNAL MODULE: ./actions/register/spec.ts
var register_spec = __webpack_require__(40179);
// EXTERNAL MODULE: ./actions/registry/spec.ts
var registry_spec = __webpack_require__(45361);
// EXTERNAL MODULE: ./actions/rollback/spec.ts
var rollback_spec = __webpack_require__(46164);
// EXTERNAL MODULE: ./actions/validate-model/spec.ts
var validate_model_spec = __webpack_require__(53950);
;// CONCATENATED MODULE: ./shared/runtime/specs.ts









/** Every action of the suite, in the order in which help lists them; a policy test holds it against the folders under actions/. */
const SPECS = [
    validate_model_spec/* validateModelSpec */.p,
    fairness_check_spec/* fairnessCheckSpec */.P,
    performance_test_spec/* performanceTestSpec */.i,
    gate_spec/* gateSpec */.L,
    spec/* auditSpec */.$,
    register_spec/* registerSpec */.t,
    registry_spec/* registrySpec */.F,
    deploy_canary_spec/* deployCanarySpec */.b,
    rollback_spec/* rollbackSpec */.k,
];

;// CONCATENATED MODULE: ./shared/runtime/tracked-folder.ts


function folderTracker() {
    const begun = [];
    let isSettled = false;
    return {
        track: (folder, path) => ({
            prepare: () => folder.prepare(),
            write(name, text) {
                begun.push({ path, name });
                return folder.write(name, text);
            },
        }),
        settle() {
            isSettled = true;
        },
        abandon() {
            if (isSettled)
                return false;
            for (const { path, name } of begun)
                removeWithDrafts(path, name);
            return true;
        },
    };
}
/** A file is written beside its place, as `.NAME.ID`, and then renamed. */
function removeWithDrafts(path, name) {
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(path, name), { force: true });
    const drafts = namesIn(path).filter((other) => other.startsWith(`.${name}.`));
    for (const draft of drafts)
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(path, draft), { force: true });
}
function namesIn(path) {
    try {
        return (0,external_node_fs_.readdirSync)(path);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./shared/runtime/trigger-event.ts
var trigger_event = __webpack_require__(44208);
;// CONCATENATED MODULE: ./shared/runtime/main.ts


















const DEFAULT_OUT = "modelgate-out";
const DEFAULT_CONFIG = "modelgate.yml";
/** What each action of specs.ts does, loaded when it is asked for: none pays for another's dependencies. */
const MAINS = {
    "fairness-check": () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8547), __webpack_require__.e(1103), __webpack_require__.e(6755), __webpack_require__.e(8463), __webpack_require__.e(8041), __webpack_require__.e(3544), __webpack_require__.e(8852)]).then(__webpack_require__.bind(__webpack_require__, 28852)),
    "performance-test": () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8547), __webpack_require__.e(1103), __webpack_require__.e(6755), __webpack_require__.e(8463), __webpack_require__.e(8041), __webpack_require__.e(8622)]).then(__webpack_require__.bind(__webpack_require__, 88622)),
    "validate-model": () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8547), __webpack_require__.e(1103), __webpack_require__.e(6755), __webpack_require__.e(8463), __webpack_require__.e(8041), __webpack_require__.e(3544), __webpack_require__.e(6909)]).then(__webpack_require__.bind(__webpack_require__, 16909)),
    gate: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8547), __webpack_require__.e(1103), __webpack_require__.e(6755), __webpack_require__.e(5882), __webpack_require__.e(1156), __webpack_require__.e(778)]).then(__webpack_require__.bind(__webpack_require__, 60778)),
    audit: () => __webpack_require__.e(/* import() */ 9296).then(__webpack_require__.bind(__webpack_require__, 9296)),
    register: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8547), __webpack_require__.e(1103), __webpack_require__.e(6755), __webpack_require__.e(4646), __webpack_require__.e(5882), __webpack_require__.e(8463), __webpack_require__.e(1636)]).then(__webpack_require__.bind(__webpack_require__, 81636)),
    registry: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8547), __webpack_require__.e(4646), __webpack_require__.e(9473)]).then(__webpack_require__.bind(__webpack_require__, 59473)),
    "deploy-canary": () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8547), __webpack_require__.e(6755), __webpack_require__.e(4646), __webpack_require__.e(5882), __webpack_require__.e(6400), __webpack_require__.e(1114)]).then(__webpack_require__.bind(__webpack_require__, 91114)),
    rollback: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8547), __webpack_require__.e(6755), __webpack_require__.e(4646), __webpack_require__.e(5882), __webpack_require__.e(6400), __webpack_require__.e(6310)]).then(__webpack_require__.bind(__webpack_require__, 16310)),
};
async function loadAction(name) {
    const load = MAINS[name];
    if (load === undefined)
        throw new TypeError(`there is no action ${name}`);
    return (await load()).main;
}
/**
 * The command line's door. Sets the exit code and returns when everything is written.
 *
 * @param entry `import.meta.url` of the stub in dist/cli, beside which the other entries and the inference runtime lie
 */
async function cli(entry) {
    const { noColor, all } = readEnvironment();
    const tempDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "modelgate-"));
    const workingDir = process.cwd();
    const folders = folderTracker();
    endOnSignals(() => {
        folders.abandon();
        (0,external_node_fs_.rmSync)(tempDir, { recursive: true, force: true });
    });
    try {
        process.exitCode = await runCommandLine({
            argv: process.argv.slice(2),
            specs: SPECS,
            load: loadAction,
            stdout: stream(process.stdout),
            stderr: stream(process.stderr),
            noColor,
            debug: (all["MODELGATE_DEBUG"] ?? "") !== "",
            nowMs: () => performance.now(),
            runtime: {
                workingDir,
                environment: all,
                ...installation(entry),
                tempDir,
                trustedConfig: null,
                changedFiles: null,
                championAtBase: null,
                files: localFiles(workingDir, folders),
                keptPredictions: (out = DEFAULT_OUT) => ({
                    folder: (0,external_node_path_.join)((0,external_node_path_.resolve)(workingDir, out), "predictions"),
                    scope: `modelgate ${version/* VERSION */.x}, command line`,
                }),
                workflow: null,
            },
        });
    }
    finally {
        await (0,promises_.rm)(tempDir, { recursive: true, force: true });
    }
}
/** Where the parts of this installation lie, seen from one of its entries. */
function installation(entry) {
    return {
        childEntry: {
            execPath: process.execPath,
            args: [(0,external_node_url_.fileURLToPath)(new URL("../inference-child/index.js", entry))],
        },
        onnxruntimePath: (0,external_node_url_.fileURLToPath)(new URL("../native/", entry)),
    };
}
/** A person's own files: they may name any that they can open. */
function localFiles(workingDir, folders) {
    return {
        readConfig: (named) => readConfigFile(named, workingDir),
        findConfig: (named) => findConfigFile(named, workingDir),
        resolvePaths: resolvePaths,
        assertReachable: () => Promise.resolve(),
        sha256: (text) => (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex"),
        outFolder(named = DEFAULT_OUT) {
            const path = (0,external_node_path_.resolve)(workingDir, named);
            return folders.track(outFolder(path, named), path);
        },
        commit: () => (0,git/* currentCommit */.Hg)(workingDir),
    };
}
/**
 * The door of one action in a workflow. Sets the exit code and returns when everything is written.
 *
 * @param name folder under actions/
 * @param entry `import.meta.url` of the stub in dist/NAME
 */
async function action(name, entry) {
    const [{ runAction }, { actionsLog }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(1156), __webpack_require__.e(5092)]).then(__webpack_require__.bind(__webpack_require__, 15092)), __webpack_require__.e(/* import() */ 2897).then(__webpack_require__.bind(__webpack_require__, 82897))]);
    const { all } = readEnvironment();
    const log = await actionsLog();
    const main = await loadAction(name);
    const workingDir = process.cwd();
    const tempDirs = [];
    const folders = folderTracker();
    endOnSignals((signal) => {
        const isAbandoned = folders.abandon();
        for (const folder of tempDirs)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        log.endGroup();
        const state = isAbandoned
            ? "before its results were written; there is no verdict"
            : "after its results were written";
        log.error({ title: "modelgate", message: `ended by ${signal} ${state}` });
    });
    try {
        process.exitCode = await runAction({
            action: main,
            variables: all,
            log,
            nowMs: () => performance.now(),
            workingDir,
            async open(request) {
                const tempDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.environment.tempDir, "modelgate-work-"));
                tempDirs.push(tempDir);
                const runtime = { ...installation(entry), workingDir, environment: all, tempDir };
                return actionsServices(request, runtime, folders, name);
            },
        });
    }
    finally {
        await Promise.all(tempDirs.map((folder) => (0,promises_.rm)(folder, { recursive: true, force: true })));
    }
}
/** Octokit and the rest are loaded when something is asked of GitHub, and not before. */
async function actionsServices(workflow, ground, folders, actionName) {
    const { environment, event, token } = workflow;
    const { repository, apiUrl, workspace } = environment;
    const { owner, name: repo } = repository;
    const confinement = (0,confine/* confinedTo */.O)([workspace, environment.tempDir]);
    const client = async () => {
        const { githubClient } = await __webpack_require__.e(/* import() */ 6680).then(__webpack_require__.bind(__webpack_require__, 36680));
        return githubClient({ token: token ?? "", apiUrl, userAgent: `modelgate/${version/* VERSION */.x}` });
    };
    const sha = (0,trigger_event/* trustedCommit */.Tv)(event);
    const base = sha === null ? null : await baseCommit(client, { owner, repo, sha });
    return {
        runtime: {
            ...ground,
            trustedConfig: base === null ? null : trustedConfig(base, workspace, confinement),
            changedFiles: base === null ? null : changedFiles(base, workspace),
            championAtBase: base === null ? null : championAtBase(base, workspace, ground.tempDir),
            files: confinedFiles(ground.workingDir, environment, confinement, folders, actionName),
            keptPredictions: () => ({
                folder: (0,external_node_path_.join)(environment.tempDir, "modelgate-predictions"),
                // RUNNER_TEMP is emptied for each job; a machine on which it is not must still not mix two of them.
                scope: JSON.stringify([`modelgate ${version/* VERSION */.x}`, environment.run.id, environment.run.attempt, environment.job]),
            }),
            workflow,
        },
        published: () => folders.settle(),
        async comment(pullNumber, edit) {
            const { publishSection } = await __webpack_require__.e(/* import() */ 7924).then(__webpack_require__.bind(__webpack_require__, 97924));
            return publishSection(await client(), { owner, repo, pullNumber, edit });
        },
        async checkRun(report) {
            const { publishCheckRun } = await __webpack_require__.e(/* import() */ 6763).then(__webpack_require__.bind(__webpack_require__, 36763));
            return publishCheckRun(await client(), { owner, repo }, report);
        },
        async withdraw(pullNumber, edit) {
            const { withdrawSection } = await __webpack_require__.e(/* import() */ 7924).then(__webpack_require__.bind(__webpack_require__, 97924));
            return withdrawSection(await client(), { owner, repo, pullNumber, edit });
        },
        async artifact(name, files, root) {
            const { uploadArtifact } = await __webpack_require__.e(/* import() */ 2185).then(__webpack_require__.bind(__webpack_require__, 32185));
            return uploadArtifact(name, files, root);
        },
    };
}
async function baseCommit(client, place) {
    const { commitFiles } = await __webpack_require__.e(/* import() */ 4448).then(__webpack_require__.bind(__webpack_require__, 24448));
    return commitFiles(await client(), place);
}
function trustedConfig(base, workspace, confinement) {
    return async (named) => {
        if (named !== undefined)
            await confinement.check((0,external_node_path_.resolve)(workspace, named), named);
        const { readTrustedPolicy } = await __webpack_require__.e(/* import() */ 1495).then(__webpack_require__.bind(__webpack_require__, 71495));
        return readTrustedPolicy(base, named, workspace);
    };
}
function changedFiles(base, workspace) {
    return async (paths) => {
        const { changedFiles: compare } = await __webpack_require__.e(/* import() */ 7117).then(__webpack_require__.bind(__webpack_require__, 17117));
        return compare(base, paths, workspace);
    };
}
function championAtBase(base, workspace, tempDir) {
    return async (modelPath) => {
        const { championAtBase: bring } = await Promise.all(/* import() */[__webpack_require__.e(1103), __webpack_require__.e(5600)]).then(__webpack_require__.bind(__webpack_require__, 5600));
        return bring(base, modelPath, workspace, tempDir);
    };
}
/** Files as a workflow may name them: inside the workspace and the runner's temporary folder (contracts.md §8). */
function confinedFiles(workingDir, { tempDir }, confinement, folders, actionName) {
    const local = localFiles(workingDir, folders);
    const reach = (named) => confinement.check((0,external_node_path_.resolve)(workingDir, named), named);
    return {
        ...local,
        async readConfig(named) {
            await reach(named ?? DEFAULT_CONFIG);
            return local.readConfig(named);
        },
        async findConfig(named) {
            await reach(named ?? DEFAULT_CONFIG);
            return local.findConfig(named);
        },
        resolvePaths: (0,confine/* confinedResolver */.R)(resolvePaths, confinement),
        assertReachable: reach,
        outFolder(named) {
            // A folder of its own for each step: two steps of a job must not overwrite each other's results.
            const path = named ?? (0,external_node_path_.join)(tempDir, `modelgate-${actionName}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
            const folder = local.outFolder(path);
            return {
                async prepare() {
                    await reach(path);
                    await folder.prepare();
                },
                async write(name, text) {
                    await reach(path);
                    return folder.write(name, text);
                },
            };
        },
    };
}
function stream(target) {
    // A reader that has seen enough, such as `head`, closes the pipe; the verdict and its exit code stand all the same.
    target.on("error", (error) => {
        if (error.code !== "EPIPE")
            throw error;
    });
    return {
        write: (text) => void target.write(text),
        isTerminal: target.isTTY,
        columns: target.isTTY ? target.columns : undefined,
    };
}


/***/ }),

/***/ 14338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ PUBLISHED_FILES),
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./shared/records/codec.ts
var codec = __webpack_require__(38085);
// EXTERNAL MODULE: ./shared/records/statement.ts
var records_statement = __webpack_require__(17442);
// EXTERNAL MODULE: ./shared/records/sums.ts
var records_sums = __webpack_require__(90819);
// EXTERNAL MODULE: ./shared/report/escape.ts
var report_escape = __webpack_require__(46682);
// EXTERNAL MODULE: ./shared/report/words.ts + 1 modules
var words = __webpack_require__(17121);
// EXTERNAL MODULE: ./shared/report/number.ts
var number = __webpack_require__(82344);
;// CONCATENATED MODULE: ./shared/report/html/markup.ts

/** Template for HTML: strings are escaped, markup is kept, lists of markup are joined. Attributes must stand in double quotes. */
function html(literals, ...parts) {
    return { kind: "markup", source: assemble(literals, parts, report_escape/* escapeHtml */.ZD) };
}
/** The same for inline SVG. */
function svg(literals, ...parts) {
    return { kind: "markup", source: assemble(literals, parts, report_escape/* escapeSvg */.yE) };
}
const NOTHING = { kind: "markup", source: "" };
function assemble(literals, parts, escape) {
    return literals.map((literal, index) => literal + partSource(parts[index] ?? "", escape)).join("");
}
function partSource(part, escape) {
    if (typeof part === "string")
        return escape(part);
    if (typeof part === "number")
        return String(Math.round(part * 100) / 100);
    if (isMarkup(part))
        return part.source;
    return part.map(({ source }) => source).join("");
}
function isMarkup(part) {
    return "kind" in part;
}

;// CONCATENATED MODULE: ./shared/report/html/confusion.ts



/** Room for the names of the true classes, left, and for those of the predicted ones, above. */
const LEFT = 116;
const TOP = 44;
const SLANTED_TOP = 96;
/** Tint of a cell that holds its whole row; more would make the count hard to read in either colour scheme. */
const DARKEST = 0.5;
/** Confusion matrix: rows are truth, columns prediction; the tint is the share of the row. */
function confusionDrawing({ classes, counts }) {
    const cell = classes.length <= 3 ? 100 : classes.length <= 6 ? 66 : 46;
    const height = classes.length <= 3 ? 56 : cell * 0.72;
    const slanted = classes.length > 3 && classes.some((name) => name.length > 5);
    const top = slanted ? SLANTED_TOP : TOP;
    const columns = classes.map((name, column) => columnName(name, LEFT + cell * (column + 0.5), top - 8, slanted));
    const rows = counts.map((row, index) => {
        const total = row.reduce((sum, count) => sum + (count ?? 0), 0);
        const cells = row.map((count, column) => ({
            count,
            x: LEFT + column * cell,
            y: top + index * height,
            width: cell,
            height,
            total,
            diagonal: column === index,
        }));
        return svg `<text class="label" x="${LEFT - 8}" y="${top + (index + 0.5) * height + 4}" text-anchor="end">${(0,report_escape/* clip */.$Q)(classes[index] ?? "", 12)}</text>${cells.map(countCell)}`;
    });
    const width = LEFT + cell * classes.length + (slanted ? 40 : 4);
    const content = svg `<text class="quiet small" x="${LEFT}" y="12">predicted</text><text class="quiet small" x="${LEFT - 8}" y="${top - 8}" text-anchor="end">true</text>${columns}${rows}`;
    return { width, height: top + height * classes.length + 4, content };
}
function countCell({ count, x, y, width, height, total, diagonal }) {
    const share = count === null || total === 0 ? 0 : count / total;
    const middle = y + height / 2;
    const roomy = width >= 60;
    const percent = !roomy || count === null || total === 0 ? "" : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
    return svg `<rect class="cell${diagonal ? " right" : ""}" x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}" fill-opacity="${share * DARKEST}"/><text class="${roomy ? "count" : "count small"}" x="${x + width / 2}" y="${middle + (roomy ? -1 : 4)}" text-anchor="middle">${count === null ? "–" : (0,number/* countText */.lT)(count)}</text><text class="quiet small" x="${x + width / 2}" y="${middle + 14}" text-anchor="middle">${percent}</text>`;
}
function columnName(name, x, y, slanted) {
    const shown = (0,report_escape/* clip */.$Q)(name, 12);
    return slanted
        ? svg `<text class="label" transform="translate(${x} ${y}) rotate(-40)">${shown}</text>`
        : svg `<text class="label" x="${x}" y="${y}" text-anchor="middle">${shown}</text>`;
}

;// CONCATENATED MODULE: ./shared/report/html/curve.ts


const WIDTH = 400;
const HEIGHT = 392;
const curve_LEFT = 46;
const curve_TOP = 8;
const SIDE = 340;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Curves in the unit square. Series differ by dash as well as by colour. */
function curveDrawing(chart) {
    const chance = chart.diagonal
        ? svg `<line class="chance" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`
        : NOTHING;
    const lines = chart.series.map(({ points }, index) => svg `<polyline class="series series-${index % 4}" points="${points.map(pointText).join(" ")}"/>`);
    const content = svg `${TICKS.map(grid)}<rect class="frame" x="${curve_LEFT}" y="${curve_TOP}" width="${SIDE}" height="${SIDE}"/>${chance}${lines}${legend(chart)}<text class="label" x="${curve_LEFT + SIDE / 2}" y="${HEIGHT - 6}" text-anchor="middle">${chart.xLabel}</text><text class="label" transform="translate(13 ${curve_TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">${chart.yLabel}</text>`;
    return { width: WIDTH, height: HEIGHT, content };
}
function legend({ series, diagonal }) {
    const entries = [
        ...series.map(({ name }, index) => ({ name, line: `series series-${String(index % 4)}` })),
        ...(diagonal ? [{ name: "chance", line: "chance" }] : []),
    ];
    const top = curve_TOP + SIDE - 10 - 19 * (entries.length - 1);
    return svg `${entries.map(({ name, line }, index) => svg `<line class="${line}" x1="${curve_LEFT + SIDE - 150}" x2="${curve_LEFT + SIDE - 118}" y1="${top + index * 19 - 4}" y2="${top + index * 19 - 4}"/><text class="label" x="${curve_LEFT + SIDE - 110}" y="${top + index * 19}">${(0,report_escape/* clip */.$Q)(name, 16)}</text>`)}`;
}
function grid(tick) {
    const label = String(tick);
    return svg `<path class="grid" d="M${x(tick)} ${curve_TOP}v${SIDE}M${curve_LEFT} ${y(tick)}h${SIDE}"/><text class="quiet small" x="${x(tick)}" y="${curve_TOP + SIDE + 15}" text-anchor="middle">${label}</text><text class="quiet small" x="${curve_LEFT - 6}" y="${y(tick) + 4}" text-anchor="end">${label}</text>`;
}
function pointText([a, b]) {
    return `${x(a).toFixed(1)},${y(b).toFixed(1)}`;
}
function x(share) {
    return curve_LEFT + share * SIDE;
}
function y(share) {
    return curve_TOP + (1 - share) * SIDE;
}

// EXTERNAL MODULE: ./shared/report/interval-scale.ts
var interval_scale = __webpack_require__(28703);
;// CONCATENATED MODULE: ./shared/report/html/intervals.ts





/** Narrow enough that its text is still readable when a phone shrinks it. */
const intervals_WIDTH = 400;
/** The rest of the width is for the number beside the track, which is narrower where a number is long. */
const WIDEST_TRACK = 238;
const NARROWEST_TRACK = 100;
/** Between track and number. */
const GAP = 8;
/** Widest that a character of a number is drawn by the fonts of `style.ts`. */
const CHARACTER = 6.6;
const ROW = 46;
const TRACK_TOP = 21;
const TRACK = 16;
/** Characters that fit the label's line; the table beside the chart has the whole text. */
const LABEL_LIMIT = 52;
/** Forest plot: one track a row, whiskers for the interval, a tick at the limit, the passing side tinted. */
function intervalsDrawing(chart) {
    const rows = (0,interval_scale/* placeRows */.b)(chart.rows);
    const note = !(0,interval_scale/* sharesScale */.d)(chart.rows)
        ? "Each row on its own scale around its limit."
        : rows.length > 1
            ? "One scale for all rows."
            : "";
    const height = rows.length * ROW + 22;
    const trackWidth = roomBeside(rows);
    const content = svg `${rows.map((row, index) => track(row, index * ROW, trackWidth))}<text class="quiet small" x="0" y="${height - 6}">${note}${rows.some(({ passes }) => passes !== null) ? " Tinted: passes." : ""}</text>`;
    return { width: intervals_WIDTH, height, content };
}
/** Width that the longest number leaves for the tracks. Under a wider one it would lose its beginning, and so its sign. */
function roomBeside(rows) {
    const longest = Math.max(0, ...rows.map((row) => numbers(row).length));
    return Math.min(WIDEST_TRACK, Math.max(NARROWEST_TRACK, Math.floor(intervals_WIDTH - GAP - CHARACTER * longest)));
}
function track(placed, top, trackWidth) {
    const { row, passes, limit } = placed;
    const middle = top + TRACK_TOP + TRACK / 2;
    const mark = row.verdict === null ? "" : `${words/* VERDICT_MARK */.s0[row.verdict]} `;
    const tone = row.verdict ?? "plain";
    const good = passes === null
        ? NOTHING
        : svg `<rect class="good" x="${passes[0] * trackWidth}" y="${top + TRACK_TOP}" width="${(passes[1] - passes[0]) * trackWidth}" height="${TRACK}"/>`;
    const tick = limit === null
        ? NOTHING
        : svg `<line class="limit" x1="${limit * trackWidth}" x2="${limit * trackWidth}" y1="${top + TRACK_TOP - 2}" y2="${top + TRACK_TOP + TRACK + 2}"/>`;
    return svg `<g class="${tone}"><text class="label" x="0" y="${top + 14}"><tspan class="mark">${mark}</tspan>${(0,report_escape/* clip */.$Q)(row.label, LABEL_LIMIT)}</text><text class="quiet small number" x="${intervals_WIDTH}" y="${middle + 4}" text-anchor="end">${numbers(placed).replaceAll("-", "−")}</text><rect class="track" x="0" y="${top + TRACK_TOP}" width="${trackWidth}" height="${TRACK}"/>${good}${tick}${whiskers(placed, middle, trackWidth)}${point(placed, middle, trackWidth)}</g>
`;
}
function numbers({ row }) {
    if (row.value === null)
        return "no value";
    return (0,number/* estimateText */.YL)(row.value, row.low === null || row.high === null ? null : { low: row.low, high: row.high }, row.limit);
}
function whiskers({ low, high }, middle, trackWidth) {
    if (low === null || high === null)
        return NOTHING;
    return svg `<path class="whisker" d="M${low * trackWidth} ${middle - 4}v8M${low * trackWidth} ${middle}H${high * trackWidth}M${high * trackWidth} ${middle - 4}v8"/>`;
}
/** The shape repeats the verdict, so that colour is never alone. */
function point({ value, row }, middle, trackWidth) {
    if (value === null)
        return NOTHING;
    return shape(row.verdict, value * trackWidth, middle);
}
function shape(verdict, x, y) {
    switch (verdict) {
        case "fail":
            return svg `<rect class="point" x="${x - 4}" y="${y - 4}" width="8" height="8" transform="rotate(45 ${x} ${y})"/>`;
        case "inconclusive":
            return svg `<circle class="point hollow" cx="${x}" cy="${y}" r="4"/>`;
        case "warn":
            return svg `<path class="point" d="M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z"/>`;
        case "pass":
        case null:
            return svg `<circle class="point" cx="${x}" cy="${y}" r="4.5"/>`;
    }
}

;// CONCATENATED MODULE: ./shared/report/html/figure.ts





/** A chart with its caption, and with its finding in words for those who do not see it. `id` is unique in the page. */
function figure(chart, id) {
    const { width, height, content } = drawing(chart);
    const caption = (0,report_escape/* shorten */.ml)(chart.caption, report_escape/* PARAGRAPH_LIMIT */.DH);
    const alternative = (0,report_escape/* shorten */.ml)(chart.alternative, report_escape/* PARAGRAPH_LIMIT */.DH);
    const kind = chart.kind === "confusion" && chart.classes.length > 3 ? "confusion large" : chart.kind;
    const picture = svg `<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><title id="${id}-title">${caption}</title><desc id="${id}-desc">${alternative}</desc>${content}</svg>`;
    return html `<figure class="${kind}">
    ${picture}
    <figcaption><strong>${caption}</strong> ${alternative}</figcaption>
  </figure> `;
}
function drawing(chart) {
    switch (chart.kind) {
        case "curve":
            return curveDrawing(chart);
        case "confusion":
            return confusionDrawing(chart);
        case "intervals":
            return intervalsDrawing(chart);
    }
}

;// CONCATENATED MODULE: ./shared/report/html/blocks.ts




/** Blocks in order; charts that follow one another stand side by side where there is room. */
function blocksHtml(blocks, sectionId) {
    const drawn = [];
    let charts = [];
    const flush = () => {
        const figures = charts.map(({ chart }, index) => figure(chart, `${sectionId}-${String(drawn.length)}-${String(index)}`));
        if (figures.length === 1)
            drawn.push(...figures);
        if (figures.length > 1)
            drawn.push(html `<div class="charts">${figures}</div>`);
        charts = [];
    };
    for (const block of blocks) {
        if (block.kind === "chart") {
            charts.push(block);
        }
        else {
            flush();
            drawn.push(blockHtml(block));
        }
    }
    flush();
    return drawn;
}
function blockHtml(block) {
    switch (block.kind) {
        case "paragraph":
            return html `<p>${prose(block.text)}</p> `;
        case "list":
            return html `<ul>
        ${block.items.map((item) => html `<li>${prose(item)}</li>`)}
      </ul> `;
        case "note":
            return html `<p class="note ${block.tone}">
        <strong>${block.tone === "warning" ? "Mind:" : "Note:"}</strong> ${prose(block.text)}
      </p> `;
        case "facts":
            return factsHtml(block.facts);
        case "table":
            return tableHtml(block);
        case "code":
            return html `<pre>
${block.text.split("\n").map((line, index) => html `${index === 0 ? "" : LINE_FEED}${line}`)}</pre> `;
    }
}
const LINE_FEED = { kind: "markup", source: "\n" };
/** A description list; nothing when there are no facts. */
function factsHtml(facts) {
    if (facts.length === 0)
        return NOTHING;
    return html `<dl>
    ${facts.map(({ label, value }) => html `<dt>${label}</dt>
          <dd>${cellHtml(value)}</dd>`)}
  </dl> `;
}
/** Tables of four columns or more are stacked on a phone, each cell with its column's title. */
function tableHtml({ caption, columns, rows }) {
    const head = columns.map(({ title, align }) => html `<th scope="col" class="${align}">${title}</th>`);
    const body = rows.map((row) => html `<tr>
        ${row.map((cell, index) => bodyCell(cell, columns[index]))}
      </tr> `);
    return html `<div class="table">
    <table class="${columns.length > 2 ? "stack" : "flat"}">
      <caption>
        ${prose(caption)}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div> `;
}
function bodyCell(cell, column) {
    return html `<td class="${column?.align ?? "left"}" data-title="${column?.title ?? ""}">${cellHtml(cell)}</td>`;
}
function cellHtml(cell) {
    switch (cell.kind) {
        case "text":
            return html `<span>${(0,report_escape/* shorten */.ml)(cell.text, report_escape/* CELL_LIMIT */.rX)}</span>`;
        case "code":
            return html `<code>${(0,report_escape/* shorten */.ml)(cell.text, report_escape/* CELL_LIMIT */.rX)}</code>`;
        case "estimate":
            return html `<span class="estimate"
        >${typographic(cell.value)}${cell.interval === null ? NOTHING : html ` <span class="interval">${typographic(cell.interval)}</span>`}</span
      >`;
        case "verdict":
            return verdictHtml(cell.verdict, cell.advisory);
    }
}
/** Mark, word, colour, in that order of importance. */
function verdictHtml(verdict, advisory) {
    return html `<span class="verdict ${verdict}"
    ><span class="mark" aria-hidden="true">${words/* VERDICT_MARK */.s0[verdict]}</span>${words/* VERDICT_WORD */.XU[verdict]}${advisory ? html ` <span class="advisory">advisory</span>` : NOTHING}</span
  >`;
}
function prose(text) {
    return (0,report_escape/* shorten */.ml)(text, report_escape/* PARAGRAPH_LIMIT */.DH);
}
/** A real minus sign on the page; plain text keeps the hyphen, which can be searched for and pasted into a spreadsheet. */
function typographic(number) {
    return number.replaceAll("-", "−");
}

;// CONCATENATED MODULE: ./shared/report/html/style.ts
/**
 * The page's whole style. System fonts only, since nothing may be fetched. Verdict colours are from the Okabe–Ito family,
 * darkened or lightened to at least 4.5 : 1 on their ground; a mark and a word always stand beside them.
 */
const STYLE = `
:root{color-scheme:light dark;--ground:#faf9f6;--card:#fff;--ink:#1d2329;--quiet:#5b6570;--line:#dfdcd4;--soft:#f1efe9;--accent:#0b5c96;--second:#b8460e;--third:#6a3d8f;--pass:#00694b;--warn:#805a00;--fail:#b0330a;--inconclusive:#5d3f8c;--good:#00875f22}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--card:#1b1f23;--ink:#e4e6e8;--quiet:#9ba5ae;--line:#333a41;--soft:#23282d;--accent:#64b5ee;--second:#f09a5b;--third:#c59ae6;--pass:#4cc79b;--warn:#e2b34a;--fail:#ff8f66;--inconclusive:#bda4ec;--good:#4cc79b2b}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
.page{max-width:70rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
header .over{margin:0;color:var(--quiet);font-size:.82rem;letter-spacing:.04em}
h1{margin:.1rem 0 1.1rem;font-size:1.6rem;line-height:1.25;font-weight:650;letter-spacing:-.012em}
h2{margin:2.6rem 0 .7rem;font-size:1.16rem;line-height:1.3;font-weight:650}
p,ul,ol{margin:.5rem 0;max-width:46rem}
li{margin:.2rem 0}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
.pass{--tone:var(--pass)}.warn{--tone:var(--warn)}.fail{--tone:var(--fail)}.inconclusive{--tone:var(--inconclusive)}.plain{--tone:var(--accent)}
.card{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--tone);border-radius:6px;padding:1.2rem 1.4rem 1.1rem}
.card>.verdict{font-size:1.3rem;line-height:1.2}
.headline{margin:.45rem 0 .2rem;font-size:1.22rem;line-height:1.42;font-weight:500}
.card h2{margin:1.05rem 0 .2rem;font-size:.82rem;color:var(--quiet);font-weight:600;letter-spacing:.03em}
.card ol{margin:.2rem 0;padding-left:1.3rem}
.verdict{color:var(--tone);font-weight:700;white-space:nowrap}
.verdict .mark{display:inline-block;min-width:1.1em;text-align:center;margin-right:.3em}
.advisory{font-weight:400;color:var(--quiet)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.4rem;margin:.7rem 0}
dt{color:var(--quiet)}dd{margin:0;min-width:0}
.card dl{border-top:1px solid var(--line);margin:1rem 0 0;padding-top:.85rem;font-size:.92rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
pre{background:var(--soft);border-radius:5px;padding:.8rem 1rem;overflow-x:auto;line-height:1.5;overflow-wrap:normal}
.table{overflow-x:auto;margin:.7rem 0 1.1rem}
table{border-collapse:collapse;width:100%;font-size:.91rem;line-height:1.4;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{caption-side:top;text-align:left;color:var(--quiet);padding:0 0 .35rem}
th{font-weight:600;color:var(--quiet);text-align:left;border-bottom:1px solid var(--quiet);padding:.35rem .9rem .35rem 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:.42rem .9rem .42rem 0;vertical-align:top;max-width:26rem;overflow-wrap:break-word}
td code{overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
.right{text-align:right}
.estimate{white-space:nowrap}.interval{color:var(--quiet)}
.note{border-left:3px solid var(--accent);background:var(--soft);border-radius:0 5px 5px 0;padding:.55rem .9rem;margin:.8rem 0;max-width:46rem}
.note.warning{border-color:var(--warn)}
.note strong{margin-right:.2rem}
details{margin:2rem 0 0;border-top:1px solid var(--line);padding-top:.8rem}
summary{cursor:pointer;font-weight:650;font-size:1.16rem}
details+details{margin-top:1rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1.2rem 2.5rem;align-items:start}
figure{margin:1rem 0;max-width:31rem}
figure svg{display:block;width:100%;height:auto;overflow:visible}
figure.curve{max-width:27rem}figure.confusion{max-width:25rem}figure.confusion.large{max-width:40rem}
figcaption{font-size:.88rem;line-height:1.45;color:var(--quiet);margin-top:.55rem}
figcaption strong{color:var(--ink);font-weight:600}
svg text{font-family:inherit;font-size:12.5px;fill:var(--ink)}
svg .quiet{fill:var(--quiet)}svg .small{font-size:11px}svg .number{font-variant-numeric:tabular-nums}
svg .mark{fill:var(--tone);font-weight:700}
svg .track{fill:var(--soft)}svg .good{fill:var(--good)}
svg .limit{stroke:var(--ink);stroke-width:1.6}
svg .whisker{stroke:var(--tone);stroke-width:2;fill:none}
svg .point{fill:var(--tone);stroke:var(--card);stroke-width:1}
svg .hollow{fill:var(--card);stroke:var(--tone);stroke-width:2}
svg .grid{stroke:var(--line);fill:none}svg .frame{fill:none;stroke:var(--quiet)}
svg .chance{stroke:var(--quiet);stroke-dasharray:2 4;stroke-width:1.3}
svg .series{fill:none;stroke-width:2.2;stroke-linejoin:round}
svg .series-0{stroke:var(--accent)}svg .series-1{stroke:var(--second);stroke-dasharray:7 4}svg .series-2{stroke:var(--third);stroke-dasharray:2 3}svg .series-3{stroke:var(--ink);stroke-dasharray:10 3 2 3}
svg .cell{fill:var(--accent);stroke:var(--line)}svg .cell.right{stroke:var(--quiet);stroke-width:1.5}
svg .count{font-size:14px;font-weight:600;font-variant-numeric:tabular-nums}svg .count.small{font-size:11px}
nav{position:sticky;top:0;z-index:1;background:var(--ground);margin:0 -1.25rem;padding:.5rem 1.25rem;font-size:.86rem;overflow-x:auto;white-space:nowrap;border-bottom:1px solid var(--line)}
nav a{color:var(--quiet);text-decoration:none;margin-right:1.1rem}
nav a:hover,nav a:focus-visible{color:var(--ink);text-decoration:underline}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.8rem;color:var(--quiet);font-size:.85rem}
@media (min-width:64rem){.page{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:0 3rem;padding-top:2.2rem}
header,main,footer{grid-column:2}nav{grid-column:1;grid-row:1/span 3;align-self:start;top:2.2rem;margin:0;padding:0;border:0;background:none;white-space:normal;max-height:92vh;overflow-y:auto}
nav a{display:block;margin:0;padding:.2rem 0 .2rem .8rem;border-left:2px solid var(--line)}}
@media (max-width:34rem){body{font-size:15.5px}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}.card{padding:1rem 1rem .9rem}.headline{font-size:1.1rem}
table.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table.stack tr{display:block;border-bottom:1px solid var(--line);padding:.5rem 0}
table.stack td{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:.6rem;border:0;padding:.12rem 0;text-align:left;max-width:none}
table.stack td::before{content:attr(data-title);color:var(--quiet)}
table.stack .estimate{white-space:normal}}
@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb;--soft:#f3f3f3;--accent:#0b5c96;--second:#b8460e;--third:#6a3d8f;--pass:#00694b;--warn:#805a00;--fail:#b0330a;--inconclusive:#5d3f8c;--good:#00875f22}
body{font-size:10.5pt}.page{display:block;padding:0;max-width:none}nav{display:none}h2,summary{break-after:avoid}figure,tr,.card{break-inside:avoid}
details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}svg,.track,.good,.cell{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

;// CONCATENATED MODULE: ./shared/report/html/render.ts





/** Our own constant, so it may stand unescaped. */
const STYLE_MARKUP = { kind: "markup", source: STYLE };
/**
 * The report as one file that opens anywhere and in ten years: no script, no request, no font to fetch.
 * Sections that other media fold are folded here too unless they hold a chart, and printed open.
 */
function renderHtml(document) {
    const title = (0,report_escape/* shorten */.ml)(document.title, report_escape/* CELL_LIMIT */.rX);
    const page = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <title>${words/* VERDICT_WORD */.XU[document.verdict]}: ${title}</title>
        <style>
          ${STYLE_MARKUP}
        </style>
      </head>
      <body>
        <div class="page">
          ${contents(document)}
          <header>
            <p class="over">modelgate report</p>
            <h1>${title}</h1>
          </header>
          <main>${summaryCard(document)}${document.sections.map(sectionHtml)}</main>
          <footer>
            Made by modelgate. Every number is given with the interval it was judged by; the machine-readable record
            beside this report is what counts.
          </footer>
        </div>
      </body>
    </html> `;
    return page.source;
}
function contents({ sections }) {
    return html `<nav aria-label="Contents">
    <a href="#summary">Summary</a>${sections.map(({ id, title }) => html `<a href="#${id}">${title}</a>`)}
  </nav> `;
}
function summaryCard({ verdict, headline, actions, facts }) {
    const steps = actions.length === 0
        ? NOTHING
        : html `<h2>What to do</h2>
          <ol>
            ${actions.map((action) => html `<li>${(0,report_escape/* shorten */.ml)(action, report_escape/* PARAGRAPH_LIMIT */.DH)}</li>`)}
          </ol>`;
    return html `<section id="summary" class="card ${verdict}" aria-label="Summary">
    ${verdictHtml(verdict, false)}
    <p class="headline">${(0,report_escape/* shorten */.ml)(headline, report_escape/* PARAGRAPH_LIMIT */.DH)}</p>
    ${steps}${factsHtml(facts)}
  </section> `;
}
function sectionHtml({ id, title, folded, blocks }) {
    const body = blocksHtml(blocks, id);
    // A folded picture helps nobody who opened the page to look.
    const open = blocks.some(({ kind }) => kind === "chart") ? html ` open` : NOTHING;
    return folded
        ? html `<details id="${id}" ${open}>
        <summary>${title}</summary>
        ${body}
      </details> `
        : html `<section id="${id}">
        <h2>${title}</h2>
        ${body}
      </section> `;
}

// EXTERNAL MODULE: ./shared/report/markdown/render.ts + 1 modules
var render = __webpack_require__(42);
// EXTERNAL MODULE: ./shared/runtime/version.ts
var version = __webpack_require__(39029);
;// CONCATENATED MODULE: ./shared/runtime/publish.ts






/** Largest Markdown report: GitHub refuses step summaries over 1 MiB, and other readers are not kinder. */
const REPORT_BYTES = 1024 * 1024;
/** What every step leaves behind, and what travels as its artifact: nothing else of the folder does, for rows may lie there. */
const PUBLISHED_FILES = [records_sums/* RESULT_FILE */.FX, records_sums/* RECORD_FILE */.lt, "report.html", "report.md", records_sums/* SUMS_FILE */.A$];
/**
 * Writes result, reports, the record that names them by digest, and the list of sums that names the record too. The same conclusion at the same
 * time gives the same bytes.
 */
async function publish({ result, document, evidence, out, files: further = [], seal, recorded }, identity, clock, sha256) {
    const encodedResult = (0,codec/* encodeResult */.Y0)(result, sha256);
    const written = [
        { name: records_sums/* RESULT_FILE */.FX, text: encodedResult.bytes },
        { name: "report.html", text: renderHtml(document) },
        { name: "report.md", text: (0,render/* renderMarkdown */.G)(document, { budget: REPORT_BYTES }) },
        ...further,
    ];
    const files = written.map(({ name, text }) => ({ name, sha256: sha256(text) }));
    const createdAt = clock.now();
    const statement = (0,records_statement/* buildStatement */.Y5)({
        result,
        ...evidence,
        ...identity,
        toolVersion: version/* VERSION */.x,
        createdAt,
        files,
    });
    const record = (0,codec/* encodeRecord */.Ym)(statement, sha256);
    await seal?.({ text: record.bytes, sha256: record.digest, createdAt });
    const sums = (0,records_sums/* sumsText */.MW)([{ name: records_sums/* RECORD_FILE */.lt, sha256: record.digest }, ...files]);
    const [recordPath, , resultPath = "", reportPath = ""] = await Promise.all([
        out.write(records_sums/* RECORD_FILE */.lt, record.bytes),
        out.write(records_sums/* SUMS_FILE */.A$, sums),
        ...written.map(({ name, text }) => out.write(name, text)),
    ]);
    await recorded?.(record.digest);
    return { resultPath, resultText: encodedResult.bytes, recordPath, recordDigest: record.digest, reportPath };
}


/***/ }),

/***/ 72483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
};


/***/ }),

/***/ 25513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ silentProgress),
/* harmony export */   e3: () => (/* binding */ terminalProgress),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** Shorter work is over before a line about it could be read. */
const SILENT_MS = 2000;
/** On a terminal the line is redrawn; in a log each line stays, so they come rarely. */
const REDRAW_MS = 200;
const LOG_EVERY_MS = 5000;
/** Progress for people: nothing for two seconds, then one line that moves on a terminal, or a line now and then in a log. */
function terminalProgress(sink) {
    const begun = sink.nowMs();
    let stage = "";
    let drawnAt = Number.NEGATIVE_INFINITY;
    let drawnLength = 0;
    const show = (detail, force) => {
        const now = sink.nowMs();
        const pause = sink.isTerminal ? REDRAW_MS : LOG_EVERY_MS;
        if (now - begun < SILENT_MS || (!force && now - drawnAt < pause))
            return;
        drawnAt = now;
        const line = `${stage}${detail}`;
        sink.write(sink.isTerminal ? `\r${line.padEnd(drawnLength)}` : `${line}\n`);
        drawnLength = line.length;
    };
    return {
        stage(text) {
            stage = text;
            show(" …", sink.isTerminal);
        },
        advance(done, total) {
            const share = total === null || total === 0 ? "" : ` of ${grouped(total)} (${String(Math.floor((100 * done) / total))} %)`;
            show(`: ${grouped(done)}${share} rows`, false);
        },
        finish() {
            if (sink.isTerminal && drawnLength > 0)
                sink.write(`\r${" ".repeat(drawnLength)}\r`);
        },
    };
}
/** 12 345 rather than 12345. */
function grouped(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/gu, " ");
}
const silentProgress = { stage: () => undefined, advance: () => undefined };


/***/ }),

/***/ 44208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ judgedHead),
/* harmony export */   Tv: () => (/* binding */ trustedCommit),
/* harmony export */   hs: () => (/* binding */ readTriggerEvent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46843);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46677);


/** The commit whose policy judges; null where what is checked out is trusted (contracts.md §6). */
function trustedCommit(event) {
    switch (event.kind) {
        case "pull-request":
            return event.base.sha;
        case "merge-group":
            return event.baseSha;
        case "on-behalf":
            return event.sha;
        case "own-commit":
            return null;
    }
}
/** Commit that the run is about: of a pull request its head, while the runner checks out the merge of it. */
function judgedHead(event, commit) {
    return event.kind === "pull-request" ? event.head.sha : commit;
}
const sha = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u);
const pullRequestPayload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
        base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) }),
        // The repository of a deleted fork is null.
        head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, repo: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullable() }),
    }),
});
const mergeGroupPayload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ merge_group: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ base_sha: sha, head_sha: sha }) });
/**
 * Reads the event's payload.
 *
 * @param text the file at GITHUB_EVENT_PATH
 * @throws ModelgateError kind "input" for an event whose trust cannot be settled, "external" for a payload that GitHub would not send
 */
function readTriggerEvent({ eventName, repository, sha: commit }, text) {
    switch (eventName) {
        case "pull_request_target":
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("input", [PULL_REQUEST_TARGET]);
        case "pull_request":
        case "pull_request_review":
        case "pull_request_review_comment": {
            const { number, base, head } = parse(pullRequestPayload, text, eventName).pull_request;
            const here = `${repository.owner}/${repository.name}`.toLowerCase();
            const isFromFork = head.repo?.full_name.toLowerCase() !== here;
            return { kind: "pull-request", number, base, head: { sha: head.sha }, isFromFork };
        }
        case "merge_group": {
            const { base_sha: baseSha, head_sha: headSha } = parse(mergeGroupPayload, text, eventName).merge_group;
            return { kind: "merge-group", baseSha, headSha };
        }
        case "issue_comment":
        case "workflow_run":
            return { kind: "on-behalf", name: eventName, sha: commit };
        default:
            return { kind: "own-commit", name: eventName };
    }
}
const PULL_REQUEST_TARGET = {
    code: "unsafe-event",
    input: "GITHUB_EVENT_NAME",
    message: "pull_request_target would run a stranger's model in a job that holds this repository's secrets",
    hint: "Run this action on pull_request: the policy comes from the base commit there too.",
};
function parse(schema, text, eventName) {
    const parsed = schema.safeParse(fromJson(text));
    if (parsed.success)
        return parsed.data;
    const places = parsed.error.issues.map(({ path }) => (path.length === 0 ? "the payload" : path.join(".")));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelgateError */ .HJ("external", [
        {
            code: "bad-event-payload",
            input: "GITHUB_EVENT_PATH",
            message: `the payload of ${eventName} is not as GitHub sends it, at ${[...new Set(places)].slice(0, 5).join(", ")}`,
            hint: "The runner writes this file; check what else in the job does.",
        },
    ]);
}
function fromJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 39029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a policy test holds the two together. */
const VERSION = "0.1.0";


/***/ }),

/***/ 34837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ doorInputs),
/* harmony export */   HM: () => (/* binding */ runInputs),
/* harmony export */   LQ: () => (/* binding */ championInputs),
/* harmony export */   NO: () => (/* binding */ judgementInputs),
/* harmony export */   _p: () => (/* binding */ whichModelInputs),
/* harmony export */   d$: () => (/* binding */ doorPermissions),
/* harmony export */   eh: () => (/* binding */ policyInputs),
/* harmony export */   gB: () => (/* binding */ dataInputs),
/* harmony export */   pw: () => (/* binding */ predictionReuseInputs),
/* harmony export */   rl: () => (/* binding */ outputInputs),
/* harmony export */   wx: () => (/* binding */ installationInputs)
/* harmony export */ });
/* unused harmony exports fairnessInputs, predictionsInputs */
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11930);
/* harmony import */ var _model_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17137);


/**
 * Inputs that several actions share, so that they are the same by construction. None of those that modelgate.yml may also say has a
 * default of its own: the runner hands a default over like a given value, and it would override the file.
 */
const whichModelInputs = {
    model: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Name of the model in modelgate.yml.",
        group: "Model",
        placeholder: "NAME",
        example: "income",
        pattern: _model_name_js__WEBPACK_IMPORTED_MODULE_1__/* .MODEL_NAME */ .U,
        accepts: _model_name_js__WEBPACK_IMPORTED_MODULE_1__/* .MODEL_NAME_ACCEPTED */ .W,
    }).optional("the only model of the file; without a file, the model file's name"),
    config: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({ description: "Configuration file.", group: "Model", example: "modelgate.yml" }).optional("modelgate.yml, if there is one"),
    "model-path": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
        description: "Model to judge: an ONNX file; with `predictions`, any file, which is only digested.",
        group: "Model",
        example: "models/income.onnx",
    }).optional(),
    task: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "What the model does.",
        group: "Model",
        choices: ["binary", "multiclass", "regression"],
    }).optional("worked out from labels and outputs"),
    classes: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({
        description: "All classes, in the order of the model's scores.",
        group: "Model",
        example: "<=50K,>50K",
    }).optional("the labels found"),
    "positive-class": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The class a binary model scores.",
        group: "Model",
        placeholder: "CLASS",
        example: ">50K",
    }).optional("the second of two classes"),
    threshold: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
        description: "A binary score at or above it is positive.",
        group: "Model",
        example: "0.5",
    }).optional("0.5"),
};
const dataInputs = {
    data: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .paths */ .f0)({
        description: "Evaluation data: csv, csv.gz, jsonl or parquet; several files or globs together are one table.",
        group: "Data",
        example: "data/evaluation.parquet",
    }).optional(),
    label: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Column with the true label or value.",
        group: "Data",
        placeholder: "COLUMN",
        example: "income",
    }).optional(),
    features: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "Columns the model reads.", group: "Data", example: "age,hours-per-week" }).optional("every column not named otherwise"),
    "row-id": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Column that identifies a row; joins `predictions` with `data`.",
        group: "Data",
        placeholder: "COLUMN",
    }).optional(),
    weight: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "Column with row weights, 0 or more.", group: "Data", placeholder: "COLUMN" }).optional("every row counts once"),
    sensitive: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({
        description: "Columns with sensitive attributes, for gates `by` one.",
        group: "Data",
        example: "sex,race",
    }).optional(),
};
const judgementInputs = {
    gates: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: "Conditions the model must meet, one a line.",
        group: "Judgement",
        placeholder: "GATE",
        accepts: 'METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON',
        example: "roc_auc >= 0.85",
    }).optional("none: the report suggests some"),
    confidence: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
        description: "Level of the two-sided intervals whose ends are judged.",
        group: "Judgement",
        min: 0.5,
        max: 0.9999,
    }).optional("0.95"),
    replicates: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Bootstrap replicates, where no closed form exists.",
        group: "Judgement",
        min: 100,
        max: 100_000,
    }).optional("2000"),
    "zero-division": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "Value of a ratio with an empty denominator.",
        group: "Judgement",
        choices: ["undefined", "0"],
    }).optional("undefined, which no gate passes"),
    "minimum-group": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Fewest rows a group or slice may have to be judged.",
        group: "Judgement",
        min: 2,
    }).optional("30"),
    "minimum-denominator": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Fewest rows in the denominator of a group's or slice's metric.",
        group: "Judgement",
        min: 1,
    }).optional("10"),
};
const fairnessInputs = {
    reference: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pairs */ .AS)({
        description: "The group that others are compared with, for each sensitive attribute.",
        group: "Judgement",
        placeholder: "ATTRIBUTE=GROUP,...",
        accepts: "ATTRIBUTE=GROUP pairs",
        example: "sex=Male,race=White",
    }).optional("the largest group, named in the report; a gate on a comparison with the reference needs one"),
};
const championInputs = {
    champion: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "What the model is compared with: base (the same path at the base commit), a path, git:REF or registry:ALIAS.",
        group: "Champion",
        placeholder: "REFERENCE",
        example: "git:v1.2.0",
    }).optional("no comparison"),
    "champion-path": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
        description: "The champion's model file; short for `champion` with a path.",
        group: "Champion",
    }).optional(),
};
const predictionsInputs = {
    predictions: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .paths */ .f0)({
        description: "Predictions of a model that is not ONNX: files in the formats of `data`. No inference is run.",
        group: "Supplied predictions",
        example: "predictions.csv",
    }).optional(),
    score: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Column with the positive class's score.",
        group: "Supplied predictions",
        placeholder: "COLUMN",
    }).optional(),
    scores: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pairsOrNames */ .j7)({
        description: "One score column a class: pairs, or columns in the order of `classes`.",
        group: "Supplied predictions",
        placeholder: "CLASS=COLUMN,...",
        accepts: "CLASS=COLUMN pairs, or columns in the order of classes",
        example: "cat=p_cat,dog=p_dog",
    }).optional(),
    prediction: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Column with the predicted label or value.",
        group: "Supplied predictions",
        placeholder: "COLUMN",
    }).optional(),
    "champion-predictions": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .paths */ .f0)({
        description: "The champion's predictions, in files with the same columns.",
        group: "Supplied predictions",
    }).optional(),
    "champion-score": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The champion's score, as a column of `predictions`.",
        group: "Supplied predictions",
        placeholder: "COLUMN",
    }).optional(),
};
const runInputs = {
    provider: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Execution provider of the inference runtime.",
        group: "Run",
        placeholder: "NAME",
        pattern: /^[a-z][a-z0-9-]{0,30}$/u,
        accepts: "a provider's name in lower case, such as cpu or cuda",
    }).optional("cpu"),
    threads: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Threads of one inference. The last bits of a score can depend on their number, so it does not follow the machine; 0 lets the runtime choose.",
        group: "Run",
        min: 0,
        max: 1024,
    }).optional("2"),
    "time-limit-seconds": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Time for loading the model and all its predictions.",
        group: "Run",
        min: 1,
        max: 86_400,
    }).optional("600"),
    "memory-limit-mb": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Memory of the inference process in MiB, enforced on Linux.",
        group: "Run",
        min: 64,
        max: 1_048_576,
    }).optional("4096"),
    "batch-rows": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ description: "Rows of one inference.", group: "Run", min: 1, max: 1_000_000 }).optional("8192"),
};
/** What the machine brings. No part of the policy: it says where native code is loaded from, which modelgate.yml never may. */
const installationInputs = {
    "onnxruntime-path": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
        description: "Folder or file of an onnxruntime-node to load instead of the bundled one: for other platforms and GPU builds.",
        group: "Run",
        example: "/opt/onnxruntime",
    }).optional("the tool cache's, then the bundled one"),
    "onnxruntime-url": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .downloadAddress */ .lV)({
        description: "Archive of onnxruntime-node to download, as `npm pack` makes it; held to `onnxruntime-sha256`, unpacked into the tool cache, and used again.",
        group: "Run",
        example: "https://packages.example.com/onnxruntime-node-1.30.0.tgz",
    }).optional("nothing is downloaded"),
    "onnxruntime-sha256": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "SHA-256 of the archive at `onnxruntime-url`, as `sha256sum` prints it.",
        group: "Run",
        placeholder: "DIGEST",
        pattern: /^[0-9a-fA-F]{64}$/u,
        accepts: "64 hexadecimal digits",
    }).optional(),
};
/** Whether steps of one job share what a model answered (contracts.md §6). No part of the policy: it decides no verdict. */
const predictionReuseInputs = {
    "reuse-predictions": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
        description: "Whether predictions are kept for later steps of the same job, and those of earlier steps used again. They never leave the job.",
        group: "Run",
    }).withDefault("true"),
};
const outputInputs = {
    out: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
        description: "Folder for result.json, record and report; created if need be.",
        group: "Output",
    }).optional("modelgate-out; in Actions, a folder under RUNNER_TEMP"),
};
/** What every action takes from its workflow, besides what it judges. The door reads them; no action looks at them. */
const doorInputs = {
    comment: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
        description: "Whether the report is written into a comment of the pull request.",
        group: "Output",
    })
        .withDefault("true")
        .inActionsOnly(),
    leg: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Which leg of a matrix this is: each has a section of its own in the comment. Give a name to say it in fewer words.",
        group: "Output",
        placeholder: "NAME",
        example: "${{ matrix.threshold }}",
    })
        .withDefault("${{ toJSON(matrix) }}")
        .inActionsOnly(),
    artifact: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({
        description: "Whether result, record and report are uploaded as an artifact of the run.",
        group: "Output",
    })
        .withDefault("true")
        .inActionsOnly(),
    "github-token": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Token that reads the policy and the champion of the base commit and writes the comment.",
        group: "Run",
        placeholder: "TOKEN",
    })
        .withDefault("${{ github.token }}")
        .asSecret()
        .inActionsOnly(),
};
/** Scopes of the token that `doorInputs` needs, for the spec of every action that has them. */
const doorPermissions = {
    contents: { access: "read", why: "to check the repository out, and to read policy and champion of the base commit" },
    "pull-requests": { access: "write", why: "to write the report into a comment; without it, summary and artifact" },
};
/** Everything that decides how a model is judged: what modelgate.yml says of it, as inputs. */
const policyInputs = {
    ...whichModelInputs,
    ...dataInputs,
    ...judgementInputs,
    ...fairnessInputs,
    ...championInputs,
    ...predictionsInputs,
    ...runInputs,
};


/***/ }),

/***/ 43552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ commonOutputs)
/* harmony export */ });
/** Outputs of every action (contracts.md §4). */
const commonOutputs = {
    verdict: { description: "pass, warn, fail or inconclusive; empty when an error ended the run." },
    "reason-codes": { description: "Why, as a JSON array of codes." },
    result: { description: "Verdict, reason codes and gates as JSON, at most 64 KB." },
    "result-path": { description: "File with the whole result as JSON." },
    "record-path": { description: "File with the record, an in-toto statement." },
    "record-digest": { description: "SHA-256 of the record's bytes." },
    "report-path": { description: "File with the full report as HTML." },
};


/***/ }),

/***/ 77936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ flagInputs),
/* harmony export */   QP: () => (/* binding */ defineAction),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/** Checks the spec by its type and returns it as it is. */
function defineAction(spec) {
    return spec;
}
/** The inputs that the command line has as flags. */
function flagInputs({ inputs }) {
    return Object.fromEntries(Object.entries(inputs).filter(([, { door }]) => door === "both"));
}
/** The property under which a kebab-case input stands in `InputValues`. */
function camelCase(name) {
    return name.replace(/-(.)/gu, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 24725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ENVIRONMENT_NAME),
/* harmony export */   w: () => (/* binding */ ENVIRONMENT_NAME_ACCEPTED)
/* harmony export */ });
/** Names of environments that are also an alias and a part of a path: narrower than GitHub's own. */
const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u;
const ENVIRONMENT_NAME_ACCEPTED = "letters, digits and . _ -, at most 60, beginning with a letter or digit";


/***/ }),

/***/ 11930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zM: () => (/* binding */ input_types_boolean),
  Yq: () => (/* binding */ choice),
  lV: () => (/* binding */ downloadAddress),
  nd: () => (/* binding */ integer),
  Mn: () => (/* binding */ lines),
  Dy: () => (/* binding */ names),
  ai: () => (/* binding */ number),
  AS: () => (/* binding */ pairs),
  j7: () => (/* binding */ pairsOrNames),
  Ae: () => (/* binding */ path),
  f0: () => (/* binding */ paths),
  Qq: () => (/* binding */ input_types_text)
});

// EXTERNAL MODULE: ./shared/core/text/download-address.ts
var download_address = __webpack_require__(67229);
// EXTERNAL MODULE: ./shared/core/text/nearest.ts
var nearest = __webpack_require__(74416);
// EXTERNAL MODULE: ./shared/core/text/quote.ts
var quote = __webpack_require__(47598);
;// CONCATENATED MODULE: ./shared/spec/input.ts
const REQUIRED = {
    required: true,
    default: null,
    otherwise: null,
    secret: false,
    door: "both",
    deprecated: null,
};
/** A required input of the given kind; `optional` and `withDefault` relax it. Inputs are values: each method returns a new one. */
function input(core, state = REQUIRED) {
    return {
        ...core,
        ...state,
        optional(otherwise) {
            return input(core, { ...state, required: false, otherwise: otherwise ?? state.otherwise });
        },
        withDefault: (text) => input(core, { ...state, required: false, default: text }),
        asSecret: () => input(core, { ...state, secret: true }),
        inActionsOnly: () => input(core, { ...state, door: "actions" }),
        deprecatedFor: (instead) => input(core, { ...state, deprecated: instead }),
    };
}
function value(parsed) {
    return { kind: "value", value: parsed };
}
/** One problem with an input's value. The code is the input family's: `bad-input`. */
function refused(message, hint) {
    return {
        kind: "problems",
        problems: [hint === undefined ? { code: "bad-input", message } : { code: "bad-input", message, hint }],
    };
}

;// CONCATENATED MODULE: ./shared/spec/split-entries.ts
/**
 * Splits at commas and new lines outside double quotes; a quote inside quotes is written twice, as in CSV. Spaces around an entry go,
 * empty entries too: a list may end with a comma.
 */
function splitEntries(text) {
    const entries = [[]];
    let isQuoted = false;
    for (let index = 0; index < text.length; index += 1) {
        const character = text.charAt(index);
        if (character === '"') {
            if (isQuoted && text.charAt(index + 1) === '"') {
                entries.at(-1)?.push({ character, isQuoted });
                index += 1;
            }
            else
                isQuoted = !isQuoted;
        }
        else if (!isQuoted && (character === "," || character === "\n"))
            entries.push([]);
        else
            entries.at(-1)?.push({ character, isQuoted });
    }
    if (isQuoted)
        return { kind: "unclosed-quote" };
    return {
        kind: "entries",
        entries: entries
            .map(trimmed)
            .filter((units) => units.length > 0)
            .map(entry),
    };
}
function trimmed(units) {
    const isKept = ({ character, isQuoted }) => isQuoted || character.trim() !== "";
    const first = units.findIndex(isKept);
    return first === -1 ? [] : units.slice(first, units.findLastIndex(isKept) + 1);
}
function entry(units) {
    const at = units.findLastIndex(({ character, isQuoted }) => character === "=" && !isQuoted);
    const divided = at === -1 ? null : { left: textOf(trimmed(units.slice(0, at))), right: textOf(trimmed(units.slice(at + 1))) };
    return { text: textOf(units), divided };
}
function textOf(units) {
    return units.map(({ character }) => character).join("");
}

;// CONCATENATED MODULE: ./shared/spec/input-types.ts





/** Free text; `pattern` narrows it and `accepts` says how in words. */
function input_types_text(about) {
    const { pattern, accepts = null, placeholder = "TEXT", ...rest } = about;
    return input({
        ...rest,
        kind: "text",
        placeholder,
        accepts,
        parse: (given) => pattern === undefined || pattern.test(given)
            ? value(given)
            : refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: ${accepts ?? String(pattern)}`),
    });
}
/** One path, relative to the working directory. */
function path(about) {
    return input({
        ...about,
        kind: "path",
        placeholder: "PATH",
        accepts: null,
        parse: (given) => (given.includes("\n") ? refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: one path`) : value(given)),
    });
}
/**
 * The address of a file to download: https, or http on this machine. A name and password in it would end up in logs, so they are refused,
 * and no refusal quotes the address.
 */
function downloadAddress(about) {
    const accepts = "an https address without user name and password";
    return input({
        ...about,
        kind: "text",
        placeholder: "URL",
        accepts,
        parse(given) {
            const url = URL.canParse(given) ? new URL(given) : null;
            if (url === null)
                return refused(`found something that is no address; accepted: ${accepts}`);
            if (!(0,download_address/* isDownloadAddress */.f)(url))
                return refused(`found an address of ${(0,quote/* quote */.hD)(url.protocol)}; accepted: ${accepts}`);
            if (url.username !== "" || url.password !== "")
                return refused(`found an address with a user name or a password; accepted: ${accepts}`);
            return value(url.href);
        },
    });
}
/** Paths and globs, one a line: a comma may be part of a path and of a glob. */
function paths(about) {
    return input({
        ...about,
        kind: "paths",
        placeholder: "PATH",
        accepts: "one path or glob a line",
        parse: (given) => value(linesOf(given)),
    });
}
/** Whole lines, one entry each: gates hold commas and quotes of their own. */
function lines(about) {
    return input({ ...about, kind: "lines", parse: (given) => value(linesOf(given)) });
}
function linesOf(given) {
    return given
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
/** Names separated by commas or new lines; a name that holds either, or a quote, stands in double quotes. */
function names(about) {
    return input({
        ...about,
        kind: "names",
        placeholder: "NAME,...",
        accepts: "names separated by commas or new lines",
        parse(given) {
            const split = splitEntries(given);
            if (split.kind === "unclosed-quote")
                return refused(`found ${(0,quote/* quote */.hD)(given)}, a quote that is never closed`);
            const found = split.entries.map((entry) => entry.text);
            const repeated = found.find((name, index) => found.indexOf(name) !== index);
            return repeated === undefined ? value(found) : refused(`${(0,quote/* quote */.hD)(repeated)} is given twice`);
        },
    });
}
/** `key=value` pairs or plain names, separated like `names`. The last `=` divides: a class may be called `<=50K`. */
function pairsOrNames(about) {
    return input({
        ...about,
        kind: "pairs",
        parse(given) {
            const split = splitEntries(given);
            if (split.kind === "unclosed-quote")
                return refused(`found ${(0,quote/* quote */.hD)(given)}, a quote that is never closed`);
            const { entries } = split;
            if (entries.every((entry) => entry.divided === null))
                return value({ kind: "names", names: entries.map((entry) => entry.text) });
            const pairs = new Map();
            for (const { text: entry, divided } of entries) {
                if (divided === null || divided.left === "" || divided.right === "") {
                    return refused(`found ${(0,quote/* quote */.hD)(entry)} among pairs; accepted: ${about.accepts}`);
                }
                if (pairs.has(divided.left))
                    return refused(`${(0,quote/* quote */.hD)(divided.left)} is given twice`);
                pairs.set(divided.left, divided.right);
            }
            return value({ kind: "pairs", pairs });
        },
    });
}
/** `key=value` pairs alone, divided like those of `pairsOrNames`. */
function pairs(about) {
    const either = pairsOrNames(about);
    return input({
        ...about,
        kind: "pairs",
        parse(given) {
            const parsed = either.parse(given);
            if (parsed.kind === "problems")
                return parsed;
            return parsed.value.kind === "pairs"
                ? value(parsed.value.pairs)
                : refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: ${about.accepts}`);
        },
    });
}
function rangeText({ min, max }, noun) {
    if (min !== undefined && max !== undefined)
        return `${noun} from ${String(min)} to ${String(max)}`;
    if (min !== undefined)
        return `${noun}, at least ${String(min)}`;
    return max === undefined ? noun : `${noun}, at most ${String(max)}`;
}
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
const WHOLE = /^[+-]?\d+$/u;
function numeric(about, kind, pattern, noun) {
    const { min = -Infinity, max = Infinity, ...rest } = about;
    const accepts = rangeText(about, noun);
    return input({
        ...rest,
        kind,
        placeholder: kind === "integer" ? "N" : "NUMBER",
        accepts,
        parse(given) {
            const number = pattern.test(given) ? Number(given) : Number.NaN;
            const isExact = kind === "number" ? Number.isFinite(number) : Number.isSafeInteger(number);
            return isExact && number >= min && number <= max
                ? value(number)
                : refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: ${accepts}`);
        },
    });
}
/** A finite decimal number. */
function number(about) {
    return numeric(about, "number", DECIMAL, "a number");
}
/** A whole number that a double holds exactly. */
function integer(about) {
    return numeric(about, "integer", WHOLE, "a whole number");
}
const BOOLEANS = new Map([
    ["true", true],
    ["True", true],
    ["TRUE", true],
    ["false", false],
    ["False", false],
    ["FALSE", false],
]);
/** `true` or `false` as YAML 1.2 writes them. A flag of this kind may stand alone and then means true. */
function input_types_boolean(about) {
    return input({
        ...about,
        kind: "boolean",
        placeholder: "true|false",
        accepts: "true or false",
        parse(given) {
            const parsed = BOOLEANS.get(given);
            return parsed === undefined ? refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: true or false`) : value(parsed);
        },
    });
}
/** One of a few words. */
function choice(about) {
    const { choices, ...rest } = about;
    return input({
        ...rest,
        kind: "choice",
        placeholder: choices.join("|"),
        accepts: (0,quote/* alternatives */.Vo)(choices),
        parse(given) {
            const found = choices.find((word) => word === given);
            if (found !== undefined)
                return value(found);
            const hint = (0,nearest/* didYouMean */.au)(given, choices, "");
            return refused(`found ${(0,quote/* quote */.hD)(given)}; accepted: ${(0,quote/* alternatives */.Vo)(choices)}`, hint === "" ? undefined : hint);
        },
    });
}


/***/ }),

/***/ 17137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ MODEL_NAME),
/* harmony export */   W: () => (/* binding */ MODEL_NAME_ACCEPTED)
/* harmony export */ });
/** Names of models: they become file names, comment markers and registry tags, so they hold nothing that needs escaping there. */
const MODEL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;
const MODEL_NAME_ACCEPTED = "letters, digits and . _ -, beginning with a letter or digit, at most 100";


/***/ }),

/***/ 47801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs)
/* harmony export */ });
/* harmony import */ var _define_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77936);

/**
 * Parses every input and reports every problem of all of them together.
 *
 * @param show how the door writes an input's name: `threshold` or `--threshold`
 */
function parseInputs(inputs, raw, show) {
    const problems = [];
    const warnings = [];
    const values = {};
    for (const [name, declared] of Object.entries(inputs)) {
        const given = (raw[name] ?? "").trim();
        const text = given === "" ? declared.default : given;
        if (given !== "" && declared.deprecated !== null) {
            warnings.push({
                code: "deprecated-input",
                input: show(name),
                message: "is deprecated",
                hint: declared.deprecated,
            });
        }
        if (text === null) {
            if (declared.required)
                problems.push(missing(declared, show(name)));
            values[(0,_define_action_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)(name)] = undefined;
            continue;
        }
        const parsed = declared.parse(text);
        if (parsed.kind === "value")
            values[(0,_define_action_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)(name)] = parsed.value;
        else
            problems.push(...parsed.problems.map((problem) => named(problem, declared, show(name))));
    }
    return problems.length > 0
        ? { kind: "problems", problems }
        : { kind: "inputs", values: asValues(values), warnings };
}
function missing(declared, name) {
    const problem = { code: "missing-input", input: name, message: "is required and was not given" };
    return declared.example === undefined ? problem : { ...problem, hint: `For example ${declared.example}.` };
}
function named(problem, declared, name) {
    if (!declared.secret)
        return { ...problem, input: name };
    // The message of a secret would quote it.
    return {
        code: problem.code,
        input: name,
        message: `found a value that is not accepted${declared.accepts === null ? "" : `; accepted: ${declared.accepts}`}`,
    };
}
/** The loop above filled one property an input, each from that input's own parser: what the type says and the compiler cannot see. */
function asValues(values) {
    return values;
}


/***/ }),

/***/ 84795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ registryInputs)
/* harmony export */ });
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11930);

/** Inputs of every action that opens a registry. */
const registryInputs = {
    registry: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Where models are registered. Each model is a repository below it. `oci+http://` is unencrypted, which only registries of this machine are by themselves.",
        group: "Registry",
        placeholder: "LOCATION",
        accepts: "oci://HOST/PATH or oci-layout:FOLDER",
        example: "oci://ghcr.io/octo-org/models",
    }).optional("`registry` of modelgate.yml"),
    "registry-username": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "User who logs in to the registry, with `registry-password`.",
        group: "Registry",
        placeholder: "USER",
    })
        .optional("docker's logins; for ghcr.io, the workflow's token")
        .inActionsOnly(),
    "registry-password": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Password or token of that user.",
        group: "Registry",
        placeholder: "SECRET",
    })
        .optional()
        .asSecret()
        .inActionsOnly(),
};


/***/ }),

/***/ 17455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rolloutInputs)
/* harmony export */ });
/* harmony import */ var _environment_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24725);
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11930);


/** Inputs of every action that moves traffic. */
const rolloutInputs = {
    environment: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "Environment of modelgate.yml whose traffic this is about.",
        group: "Rollout",
        placeholder: "NAME",
        pattern: _environment_name_js__WEBPACK_IMPORTED_MODULE_1__/* .ENVIRONMENT_NAME */ .Y,
        accepts: _environment_name_js__WEBPACK_IMPORTED_MODULE_1__/* .ENVIRONMENT_NAME_ACCEPTED */ .w,
        example: "production",
    }),
    journal: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
        description: "Folder with the journal of rollouts on this machine. In a workflow the journal is GitHub's deployments, and this is not read.",
        group: "Rollout",
    }).optional("`journal` in the target's state-dir"),
};


/***/ }),

/***/ 30152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ timingInputs)
/* harmony export */ });
/* harmony import */ var _input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11930);

/** How a model is timed. They judge like gates do: fewer requests or larger ones are another test. */
const timingInputs = {
    requests: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Timed requests of each model, over all rounds; fewer where they would take longer than `duration-seconds`.",
        group: "Timing",
        min: 100,
        max: 10_000_000,
    }).optional("4000, and more of a fast model, so that each turn lasts 25 ms"),
    "request-rows": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Rows of one timed request.",
        group: "Timing",
        min: 1,
        max: 1_000_000,
    }).optional("1; for a model of a fixed batch, that batch"),
    "throughput-rows": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Rows of one batch when throughput is measured; at most the rows that the data has.",
        group: "Timing",
        min: 1,
        max: 1_000_000,
    }).optional("256"),
    rounds: (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Rounds, in each of which every model starts in a fresh process. Intervals are over rounds; where the machine is too noisy for the margins, up to twice as many are made.",
        group: "Timing",
        min: 6,
        max: 1000,
    }).optional("12"),
    "duration-seconds": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({
        description: "Most time for timing all models together, start-up not counted.",
        group: "Timing",
        min: 1,
        max: 86_400,
    }).optional("60"),
    "runner-class": (0,_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        description: "The machine that the limits are meant for, as `CPU MODEL, N cores, GPU`; * stands for anything. On any other the gates are inconclusive.",
        group: "Timing",
        placeholder: "PATTERN",
        example: "AMD EPYC*, 4 cores*",
    }).optional("any machine"),
};


/***/ })

};
