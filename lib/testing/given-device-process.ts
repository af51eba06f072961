import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export type DeviceProcess = Awaited<ReturnType<typeof startDeviceProcess>>;

/** A process that holds the web devices of the test's database, as one of several copies of the app. */
export async function startDeviceProcess(url: string) {
  const script = join(import.meta.dirname, "device-process.ts");
  const child = spawn(process.execPath, [script, url], {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "trace" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const print = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on("data", print);
  child.stderr.on("data", print);
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  const [line] = printed.split("\n");
  if (!line?.startsWith('{"node"')) throw new Error(`It did not start:\n${printed}`);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    node: (JSON.parse(line) as { node: string }).node,
    /** All that it has said to anybody who reads logs. */
    printed: () => printed,
    /** At once and without a word: `kill -9`. */
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    freeze: () => child.kill("SIGSTOP"),
    thaw: () => child.kill("SIGCONT"),
  };
}
