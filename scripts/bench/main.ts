import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { isMain } from "../root.ts";

/**
 * `npm run bench`: everything. `npm run bench -- server scale`: these parts. `--quick`: a minute.
 * Speed is told as a ratio to a bare server in the same run: what one second brings on this machine
 * at this hour says little.
 */
const parts = {
  server: async (quick: boolean) => (await import("./server.ts")).server({ quick }),
  webhooks: async (quick: boolean) => (await import("./webhooks.ts")).webhooks({ quick }),
  scale: async (quick: boolean, messages: number) =>
    (await import("./scale.ts")).scale({ quick, messages }),
  rls: async (quick: boolean) => (await import("./rls.ts")).rls({ quick }),
  start: async () => (await import("./start.ts")).start(),
  browser: async () => (await import("./browser.ts")).browser(),
};
type Part = keyof typeof parts;
const all = Object.keys(parts) as Part[];
/** What fits into a minute. */
const quickParts: Part[] = ["server", "webhooks"];

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      messages: { type: "string", default: "1000000" },
    },
  });
  const unknown = positionals.filter((name) => !all.includes(name as Part));
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(", ")}: choose from ${all.join(", ")}.`);
  }
  const named = positionals as Part[];
  const chosen = named.length > 0 ? named : values.quick ? quickParts : all;
  console.log(`Load of this machine before: ${loadavg()[0]?.toFixed(1)}`);
  for (const name of chosen) {
    console.log(`\n${name}`);
    await parts[name](values.quick, Number(values.messages));
  }
}

if (isMain(import.meta.url)) {
  await bench();
  process.exit(0);
}
