import { run } from "./ground.mjs";

await run("scripts/backup.ts", process.argv.slice(2));
