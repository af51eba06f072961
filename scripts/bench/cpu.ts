import { readdirSync, readFileSync } from "node:fs";

/** What the kernel counts in: hundredths of a second on every Linux. */
const tickMs = 10;

type Process = { pid: number; parent: number; ownMs: number; endedMs: number };

function look(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ms = (at: number) => Number(fields[at]) * tickMs;
    return { pid, parent: Number(fields[1]), ownMs: ms(11) + ms(12), endedMs: ms(13) + ms(14) };
  } catch {
    return undefined;
  }
}

const everyone = (): Process[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => look(Number(name)) ?? []);

/** Processor time of a process and its children so far; null where the system does not tell. */
export function cpuMs(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const family = everyone().filter((one) => one.pid === pid || one.parent === pid);
  return family.reduce((sum, { ownMs, endedMs }) => sum + ownMs + endedMs, 0);
}

/** Memory of a process and its children, shared pages divided among those who share them. */
export function memoryMb(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const family = everyone().filter((one) => one.pid === pid || one.parent === pid);
  const kb = family.map((one) => {
    const rollup = readFileSync(`/proc/${one.pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kb.reduce((sum, one) => sum + one, 0) / 1_024;
}
