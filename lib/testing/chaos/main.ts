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
const { play } = await import("./play.ts");
const rounds = Math.ceil(Number(values.kills) / killsPerRound);
for (let round = 0; round < rounds; round += 1) {
  const seed = Number(values.seed) + round;
  const { counts, restartMs, recoveryMs, uncertain, inFlightAtKills, kills, ...books } = await play(
    {
      kills: killsPerRound,
      seed,
    },
  );
  const broken = Object.entries(books).filter(([, found]) =>
    Array.isArray(found) ? found.length > 0 : found > 0,
  );
  const kept = broken.length === 0 && uncertain.length <= inFlightAtKills && recoveryMs < 30_000;
  const line = [
    `seed ${seed}: ${kills} kills`,
    `${counts.inbound} in, ${counts.outgoing} out, ${counts.taken} taken by Graph`,
    `${inFlightAtKills} in flight, ${uncertain.length} uncertain`,
    `restart ${Math.max(...restartMs)} ms, caught up in ${recoveryMs} ms`,
    kept ? "all promises kept" : "BROKEN",
  ];
  process.stdout.write(`${line.join("; ")}\n`);
  if (!kept) {
    process.stdout.write(`${JSON.stringify(Object.fromEntries(broken), null, 2)}\n`);
    process.exit(1);
  }
}
process.exit(0);
