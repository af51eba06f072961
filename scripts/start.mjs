import { run } from "./ground.mjs";

const args = process.argv.slice(2);
await run(args.includes("--build") ? "scripts/build.ts" : "scripts/up.ts", args);
