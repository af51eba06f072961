// Which way imports go. `npm run check` holds these; the README says why.

const tests = "\\.test\\.tsx?$|^lib/testing/";
/** Handfuls of words that anyone may use: single files directly under lib/. */
const vocabulary = "^lib/[^/]+\\.tsx?$";
const runtimeOnly = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or miss a third.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: runtimeOnly },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "routes-declare",
      comment:
        "A page or route calls a domain's verb; it knows neither the database nor the queue.",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: "^lib/(db|jobs)/" },
    },
    {
      name: "routes-are-leaves",
      comment: "Nobody imports a page or route; at the start the API is laid out as a whole.",
      severity: "error",
      from: { pathNot: `^app/|^instrumentation\\.ts$|${tests}` },
      to: { path: "^app/" },
    },
    {
      name: "browser-only",
      comment:
        "What the browser draws knows schemas, what channels can do and plain words, never server code.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: {
        path: "^(lib|app|scripts|prisma)/",
        pathNot: `^lib/[^/]+/schema\\.ts$|^lib/whatsapp/(provider|capabilities)\\.ts$|${vocabulary}`,
        ...runtimeOnly,
      },
    },
    {
      name: "browser-has-no-node",
      severity: "error",
      from: { path: "^components/|^lib/[^/]+/schema\\.ts$", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^components/ui/", pathNot: tests },
      to: { path: "^(lib|components)/", pathNot: "^components/ui/", ...runtimeOnly },
    },
    {
      name: "domains-know-no-edge",
      comment: "A domain works the same from a route, a job or a test.",
      severity: "error",
      from: { path: "^lib/", pathNot: `^lib/(api|auth)/|${tests}` },
      to: { path: "^lib/(api|auth)/|^(app|components)/" },
    },
    {
      name: "domains-know-no-framework",
      severity: "error",
      from: { path: "^lib/", pathNot: `^lib/(api|auth)/|${tests}` },
      to: { path: "node_modules/(next|next-auth|react|react-dom)/" },
    },
    {
      name: "providers-know-their-contract",
      comment: "Neither a domain nor another provider: a new one must not disturb the others.",
      severity: "error",
      from: { path: "^lib/whatsapp/([^/]+)/", pathNot: tests },
      to: {
        path: "^(lib|app|components|scripts|prisma)/",
        pathNot: `^lib/whatsapp/$1/|^lib/whatsapp/(provider|capabilities)\\.ts$|${vocabulary}`,
      },
    },
    {
      name: "contract-knows-no-provider",
      severity: "error",
      from: { path: "^lib/whatsapp/(provider|capabilities)\\.ts$" },
      to: { path: "^lib/", pathNot: `^lib/whatsapp/capabilities\\.ts$|${vocabulary}` },
    },
    {
      name: "few-see-all-tenants",
      comment: "db/root reads every tenant's rows; everyone else goes through db/tenant.",
      severity: "error",
      from: {
        path: "^(lib|app|components|prisma)/",
        pathNot: `^lib/(db|auth|api|channels|jobs|events|inbound|tenants)/|^prisma/seed|${tests}`,
      },
      to: { path: "^lib/db/root\\.ts$" },
    },
    {
      name: "vocabulary-knows-no-room",
      severity: "error",
      from: { path: vocabulary, pathNot: tests },
      to: { path: "^(app|components|scripts)/|^lib/[^/]+/", ...runtimeOnly },
    },
    {
      name: "ground-is-below",
      comment: "The start command may use the app's words; the app never its tools.",
      severity: "error",
      from: { path: "^(lib|app|components)/", pathNot: tests },
      to: { path: "^(scripts|e2e)/" },
    },
    {
      name: "tests-do-not-ship",
      severity: "error",
      from: { path: "^(lib|app|components|scripts|prisma)/", pathNot: tests },
      to: { path: "^lib/testing/|\\.test\\.tsx?$" },
    },
    {
      name: "tools-do-not-ship",
      comment: "A server is installed without development packages.",
      severity: "error",
      from: { path: "^(lib|app|components|prisma)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/db/generated/" },
    exclude: { path: "^\\.next/|^lib/db/generated/(models|internal)/" },
    parser: "tsc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["node", "import", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
    cache: false,
  },
};
