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

/** A process and whatever it started, directly or not. */
function familyOf(pid: number): Process[] {
  const all = everyone();
  const family = all.filter((one) => one.pid === pid);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/** Processor time of a process and those it started; null where the system does not tell. */
export function cpuMs(pid: number): number | null {
  if (process.platform !== "linux") return null;
  return familyOf(pid).reduce((sum, { ownMs, endedMs }) => sum + ownMs + endedMs, 0);
}

/** Memory of a process and those it started, shared pages divided among those who share them. */
export function memoryMb(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const kb = familyOf(pid).map((one) => {
    const rollup = readFileSync(`/proc/${one.pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kb.reduce((sum, one) => sum + one, 0) / 1_024;
}
