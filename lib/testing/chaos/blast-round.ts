import { parseArgs } from "node:util";
import { blast } from "./blast.ts";

/** One blast of `main.ts`: so many messages at once on one number, and kills in between. */
const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "2000" },
    "per-second": { type: "string", default: "80" },
    kills: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
  },
});
const kills = Number(values.kills);
const perSecond = Number(values["per-second"]);
const messages = Number(values.messages);
const report = await blast({ messages, perSecond, kills, seed: Number(values.seed) });
const {
  uncertain,
  mostInASecond,
  taken,
  quiet,
  sendingMs,
  startMs: _,
  restartMs,
  ...books
} = report;
const broken = Object.entries(books).filter(([, found]) => found.length > 0);
const kept = broken.length === 0 && Math.max(uncertain.length, quiet.uncertain) <= kills;
const line = [
  `${messages} at once on a number of ${perSecond}/s, ${kills} kills`,
  `${taken} taken in ${(sendingMs / 1000).toFixed(1)} s (${Math.round((messages / sendingMs) * 1000)}/s)`,
  `at most ${mostInASecond} in a second`,
  `${uncertain.length} uncertain`,
  `restart ${Math.max(0, ...restartMs)} ms`,
  `the other number: ${quiet.count} messages, ${quiet.medianMs} ms, 19 of 20 at most ${quiet.most95Ms} ms`,
  kept ? "all promises kept" : "BROKEN",
];
process.stdout.write(`${line.join("; ")}\n`);
if (!kept) process.stdout.write(`${JSON.stringify(Object.fromEntries(broken), null, 2)}\n`);
process.exit(kept ? 0 : 1);
