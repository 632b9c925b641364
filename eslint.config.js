import vitest from "@vitest/eslint-plugin";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** Where an arrow may not point (docs/adr/0001). `target` is who imports, `from` is what it may not see. */
const outside = ["./scripts/**", "./test/**"];
const rooms = (names) => names.split(",").map((name) => `./shared/${name}/**`);
const zones = [
  {
    target: "./shared/core/**",
    from: [...rooms("ports,records,report,config,spec,evaluation,adapters,runtime"), "./actions/**", ...outside],
  },
  {
    target: rooms("records,report,config,spec"),
    from: [...rooms("ports,evaluation,adapters,runtime"), "./actions/**", ...outside],
  },
  { target: "./shared/ports/**", from: [...rooms("evaluation,adapters,runtime"), "./actions/**", ...outside] },
  {
    target: "./shared/evaluation/**",
    from: [...rooms("report,config,spec,adapters,runtime"), "./actions/**", ...outside],
  },
  {
    target: "./shared/adapters/**",
    from: [...rooms("report,config,spec,evaluation,runtime"), "./actions/**", ...outside],
  },
  { target: "./shared/runtime/!(main|specs).ts", from: [...rooms("adapters"), "./actions/*/!(main).ts", ...outside] },
  { target: "./shared/runtime/specs.ts", from: [...rooms("adapters"), "./actions/*/!(spec).ts", ...outside] },
  { target: "./actions/*/!(main).ts", from: [...rooms("adapters,runtime"), "./actions/*/main.ts", ...outside] },
  { target: "./actions/*/main.ts", from: outside },
];

/** Packages that only some rooms may import. */
const packageHomes = [
  { packages: ["@actions/*"], homes: ["shared/runtime/**", "shared/adapters/github/**"] },
  { packages: ["@octokit/*"], homes: ["shared/adapters/github/**"] },
  { packages: ["onnxruntime-node"], homes: ["shared/adapters/inference/**"] },
  { packages: ["tar-stream"], homes: ["shared/adapters/inference/**"] },
  { packages: ["hyparquet", "hyparquet-compressors"], homes: ["shared/adapters/data/**"] },
  { packages: ["markdown-table"], homes: ["shared/report/**"] },
  { packages: ["yaml"], homes: ["shared/config/**"] },
];

const product = ["shared/**/*.ts", "actions/**/*.ts"];

/** ESLint keeps only the last `no-restricted-imports` a file matches, so each room gets one list of all it may not import. */
function roomRules() {
  const names = [
    "shared/core",
    "shared/ports",
    "shared/records",
    "shared/report",
    "shared/config",
    "shared/spec",
    "shared/evaluation",
    "shared/runtime",
    "shared/adapters/data",
    "shared/adapters/files",
    "shared/adapters/inference",
    "shared/adapters/github",
    "shared/adapters/http",
    "shared/adapters/deploy",
    "shared/adapters/evidence",
    "actions",
  ];
  return names.map((room) => {
    const banned = packageHomes
      .filter(({ homes }) => !homes.some((home) => home.startsWith(`${room}/`)))
      .flatMap(({ packages }) => packages);
    const patterns = [{ group: banned, message: "This package has one home; see eslint.config.js, packageHomes." }];
    if (room === "shared/core")
      patterns.push({ group: ["node:*", "zod", "yaml", "hyparquet*"], message: "core is pure." });
    if (
      room === "shared/records" ||
      room === "shared/report" ||
      ["shared/config", "shared/spec", "shared/evaluation"].includes(room)
    ) {
      patterns.push({ group: ["node:*"], message: "No input or output here: take what you need as an argument." });
    }
    return {
      files: [`${room}/**/*.ts`],
      rules: { "no-restricted-imports": ["error", { patterns }] },
    };
  });
}

export default tseslint.config(
  { ignores: ["dist/**", "build/**", "node_modules/**", "demo-out/**", "modelgate-out/**"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { "import-x/resolver-next": [importX.createNodeResolver({ extensions: [".ts", ".js"] })] },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { allowDefaultCaseForExhaustiveSwitch: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      eqeqeq: "error",
      "no-console": "error",
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "import-x/no-restricted-paths": ["error", { zones }],
    },
  },
  {
    files: product,
    rules: {
      "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
      "max-lines": ["error", { max: 320, skipBlankLines: true, skipComments: true }],
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only shared/runtime/environment.ts reads the environment." },
      ],
    },
  },
  {
    files: ["shared/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "Date", "fetch", "setTimeout", "performance"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Randomness comes from a seed: core/stats/rng.ts." },
      ],
    },
  },
  { files: ["shared/runtime/environment.ts"], rules: { "no-restricted-properties": "off" } },
  ...roomRules(),
  {
    files: ["test/**/*.ts"],
    plugins: { vitest },
    rules: {
      ...vitest.configs.recommended.rules,
      "vitest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert"] }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "no-console": "off",
    },
  },
  { files: ["scripts/**/*.ts"], rules: { "no-console": "off" } },
  { files: ["*.config.ts"], rules: { "import-x/no-default-export": "off" } },
);
