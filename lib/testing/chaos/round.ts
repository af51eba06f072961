import { play } from "./play.ts";

/** One round of `main.ts`: so many kills, on the course that the seed gives. */
const [kills = "10", seed = "1"] = process.argv.slice(2);

const report = await play({ kills: Number(kills), seed: Number(seed) });
const { counts, restartMs, recoveryMs, uncertain, inFlightAtKills, kills: _, ...books } = report;
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
if (!kept) process.stdout.write(`${JSON.stringify(Object.fromEntries(broken), null, 2)}\n`);
process.exit(kept ? 0 : 1);
