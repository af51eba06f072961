import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generate } from "#scripts/generate.ts";

/**
 * `npm run chaos -- --kills 300 --seed 7`: the kill test for longer, another course each round. Then
 * `--messages 2000` at once on one number, at its full speed and at a slow one's.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "300" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    messages: { type: "string", default: "2000" },
  },
});
const killsPerRound = 10;

await generate();
const rounds = Math.ceil(Number(values.kills) / killsPerRound);
for (let round = 0; round < rounds; round += 1) {
  await run("round.ts", String(killsPerRound), String(Number(values.seed) + round));
}
const { messages, seed } = values;
if (Number(messages) > 0) {
  for (const [count, perSecond] of [
    [messages, "80"],
    [String(Number(messages) / 4), "20"],
  ] as const) {
    await run(
      "blast-round.ts",
      ...["--messages", count, "--per-second", perSecond, "--seed", seed],
    );
  }
}

/** Each in a process of its own: a process has one database for its whole life. */
async function run(script: string, ...args: string[]): Promise<void> {
  const path = join(import.meta.dirname, script);
  const child = spawn(process.execPath, [path, ...args], { stdio: "inherit" });
  const [code] = await once(child, "exit");
  if (code !== 0) process.exit(1);
}
