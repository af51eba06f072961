import { performance } from "node:perf_hooks";

export type Progress = {
  line(text: string): void;
  /** Names a step while it runs and says how long it took. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
};

const seconds = (sinceMs: number) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

export function makeProgress(): Progress {
  // On a terminal the line is completed in place; in a log half a line would stand alone.
  const inPlace = process.stdout.isTTY === true;
  let open = false;
  const say = (text: string) => {
    if (open) process.stdout.write("\n");
    open = false;
    process.stdout.write(`${text}\n`);
  };
  return {
    line: (text) => say(`  ${text}`),
    async step(name, work) {
      const startedAt = performance.now();
      if (inPlace) {
        process.stdout.write(`  ${name} … `);
        open = true;
      }
      const result = await work().catch((error) => {
        if (open) say("");
        throw error;
      });
      if (open) {
        open = false;
        process.stdout.write(`${seconds(startedAt)}\n`);
      } else {
        say(`  ${name}: ${seconds(startedAt)}`);
      }
      return result;
    },
  };
}
