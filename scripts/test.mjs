import { run } from "./ground.mjs";

await run("scripts/test.ts", process.argv.slice(2), { withTools: true });
