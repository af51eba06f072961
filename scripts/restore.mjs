import { run } from "./ground.mjs";

await run("scripts/restore.ts", process.argv.slice(2));
