import { expect, test } from "vitest";
import { turnOf } from "#lib/testing/bot/example-shop.ts";
import type { CatalogItem } from "../think.ts";
import { plainBot } from "./bot.ts";

const syllables = "ka ma ba ti ru so la ne pi du go wi ra ta se ju mo na".split(" ");
/** The same made-up word for the same number, every time. */
const word = (seed: number) =>
  Array.from(
    { length: 3 },
    (_, at) => syllables[(seed * 7 + at * 5 + (seed >> (at * 2))) % syllables.length],
  ).join("");

const fiveThousand = (): CatalogItem[] =>
  Array.from({ length: 5000 }, (_, at) => ({
    id: `p${at}`,
    name: `Kemeja ${word(at)} ${word(at * 3 + 1)} ${word(at * 11 + 5)} seri ${at}`,
    description:
      `${word(at)} halus, nyaman dipakai seharian, jahitan rapi dan awet untuk kerja. `.repeat(5),
    priceIdr: 100_000 + at * 100,
    stock: at % 50,
    sku: `KMJ-${at}`,
  }));

const questions = [
  "harga kemja parang brp kak?",
  "KMJ-4321 ready?",
  "yang di bawah 150 ribu ada?",
  "katalog dong",
  "kak saya cari kemeeja yng bgus bwt kondagan wrna gelep ukurn jmbo adakh yg sprti itu tlong infoin scepatnya",
];

const mostMs = 50;

/** Processor time, not the clock's: other work on the machine is not ours to answer for. */
async function costMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test("five thousand products are answered in less than 50 ms, read fresh each time", async () => {
  const goods = fiveThousand();
  for (const question of questions) {
    const runs: number[] = [];
    // One that is quick enough shows that it can be; the first are slowed by what they compile.
    while (runs.length < 8 && !runs.some((ms) => ms < mostMs)) {
      // Another array is another catalog: nothing is remembered from the run before.
      const turn = turnOf(question, { catalog: [...goods] });
      runs.push(await costMs(() => plainBot(turn)));
    }
    expect(Math.min(...runs), `${question}: ${runs.map(Math.round)} ms`).toBeLessThan(mostMs);
  }
});

test("a pasted novel costs no more than a moment", async () => {
  const catalog = fiveThousand();
  const novel = Array.from({ length: 3000 }, (_, at) => `${word(at * 13)}x${word(at)}`).join(" ");
  const turn = turnOf([novel, `${novel}?`.replaceAll(" ", "? ")], { catalog });
  expect(await costMs(() => plainBot(turn))).toBeLessThan(1000);
});
