import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generate } from "#scripts/generate.ts";

/** `npm run chaos -- --kills 300 --seed 7`: the kill test for longer, another course each round. */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "300" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const killsPerRound = 10;

await generate();
const rounds = Math.ceil(Number(values.kills) / killsPerRound);
for (let round = 0; round < rounds; round += 1) {
  // Each in a process of its own: a process has one database for its whole life.
  const script = join(import.meta.dirname, "round.ts");
  const seed = String(Number(values.seed) + round);
  const child = spawn(process.execPath, [script, String(killsPerRound), seed], {
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  if (code !== 0) process.exit(1);
}
