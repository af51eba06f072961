import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode, StartError } from "../start-error.ts";

// In a container nobody may collect the dead: a zombie still answers to its number.
function isZombie(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== "EPERM") return false;
  }
  return !isZombie(pid);
}

function isServerOf(pid: number, clusterDir: string): boolean {
  try {
    if (process.platform === "linux") {
      const program = basename(readlinkSync(`/proc/${pid}/exe`));
      const cwd = readlinkSync(`/proc/${pid}/cwd`);
      return program.startsWith("postgres") && cwd === realpathSync(clusterDir);
    }
    const command = execFileSync("ps", ["-p", String(pid), "-o", "command="]).toString();
    return command.includes("postgres") && command.includes(clusterDir);
  } catch {
    return false;
  }
}

export function postmasterPid(clusterDir: string): number | undefined {
  try {
    const [line] = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(line);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/** Ends what outlived its postmaster: such a process keeps the shared memory, so no start works. */
export function killStragglers(clusterDir: string): void {
  if (process.platform !== "linux") return;
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (Number.isInteger(pid) && isServerOf(pid, clusterDir)) {
      try {
        process.kill(pid, "SIGKILL");
      } catch (error) {
        if (errorCode(error) !== "ESRCH") throw error;
      }
    }
  }
}

/** Clears the way after a launcher that was killed: its PostgreSQL may still run, or half of it. */
export async function stopLeftover(clusterDir: string, log: (line: string) => void): Promise<void> {
  const pid = postmasterPid(clusterDir);
  if (pid === undefined) return;
  if (!isServerOf(pid, clusterDir)) {
    // After a crash another program may have been given the number; PostgreSQL would then take its
    // own lock file for a living server and refuse to start.
    rmSync(join(clusterDir, "postmaster.pid"), { force: true });
    killStragglers(clusterDir);
    return;
  }
  log("Stopping the PostgreSQL that an earlier, killed start left running");
  for (const [signal, timeoutMs] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (errorCode(error) === "ESRCH") return;
      throw new StartError(
        `A PostgreSQL left over from an earlier start (process ${pid}) belongs to another user: stop it, then try again.`,
      );
    }
    if (await waitUntilGone(pid, timeoutMs)) break;
  }
  killStragglers(clusterDir);
}
