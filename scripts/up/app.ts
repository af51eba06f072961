import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../root.ts";
import type { Ending } from "./keep-alive.ts";

export type RunningApp = {
  pid: number;
  onExit(callback: (ending: Ending) => void): void;
  /** Tells it which PostgreSQL to stop should we be killed. */
  entrust(postgresPid: number | undefined): void;
  /** Asks it to end as if by itself, so that it is started again. */
  end(): void;
  stop(): Promise<void>;
};

export type AppOptions = {
  dev: boolean;
  environment: Record<string, string>;
  signal: AbortSignal;
};

/** It has said why on stderr itself, so there is nothing to add. */
export class AppNotStarted extends Error {
  override name = "AppNotStarted";
}

function exited(child: ChildProcess): Promise<Ending> {
  const { exitCode: code, signalCode: signal } = child;
  if (code !== null || signal !== null) return Promise.resolve({ code, signal });
  return new Promise((done) => child.once("exit", (code, signal) => done({ code, signal })));
}

/** Starts the app in a process of its own and waits until it answers. */
export async function startApp({ dev, environment, signal }: AppOptions): Promise<RunningApp> {
  const child = spawn(
    process.execPath,
    [join(root, "scripts/serve.ts"), ...(dev ? ["--dev"] : [])],
    {
      cwd: root,
      env: {
        ...process.env,
        ...environment,
        NODE_ENV: dev ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // A group of its own: on Ctrl-C we decide the order, and PostgreSQL goes last.
      detached: process.platform !== "win32",
    },
  );
  // While it is still starting it has no manners yet, and simply ends.
  signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  const ending = exited(child);
  const ready = new Promise<true>((done) => child.once("message", () => done(true)));
  if ((await Promise.race([ready, ending])) !== true) throw new AppNotStarted();
  let stopping = false;
  return {
    pid: child.pid ?? 0,
    onExit(callback) {
      void ending.then((how) => {
        if (!stopping) callback(how);
      });
    },
    entrust(postgresPid) {
      if (child.connected) child.send({ postgresPid });
    },
    end() {
      child.kill("SIGTERM");
    },
    async stop() {
      stopping = true;
      child.kill("SIGTERM");
      const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ending;
      clearTimeout(impatience);
    },
  };
}
