import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../postgres/leftover.ts";
import { errorCode, StartError } from "../start-error.ts";

/** When a process began, as its system counts it: a number may be reused, this pair is not. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

type Holder = { pid: number; start: string };

function read(path: string): Holder | undefined {
  try {
    const { pid, start } = JSON.parse(readFileSync(path, "utf8"));
    return { pid, start };
  } catch {
    return undefined;
  }
}

export type Lock = {
  /** True when the holder before us was killed, so that its children may still be ending. */
  tookOver: boolean;
  release(): void;
};

/** One instance per DATA_DIR: two would share a PostgreSQL, and stop it under each other. */
export function lockDataDir(dataDir: string): Lock {
  const path = join(dataDir, "sapa.lock");
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  let tookOver = false;
  try {
    for (;;) {
      try {
        // A link either makes the whole file or fails; it never shows half of one.
        linkSync(draft, path);
        break;
      } catch (error) {
        if (errorCode(error) !== "EEXIST") throw error;
      }
      const holder = read(path);
      if (
        holder &&
        holder.pid !== process.pid &&
        isAlive(holder.pid) &&
        startOf(holder.pid) === holder.start
      ) {
        throw new StartError(
          `Sapa is already running on DATA_DIR ${dataDir} (process ${holder.pid}): stop it, or set DATA_DIR to another folder.`,
        );
      }
      tookOver = true;
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    tookOver,
    release() {
      if (read(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}
