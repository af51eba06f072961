import pg from "pg";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";

type Hear = (name: string) => void;

/**
 * Calls `hear` with each name that some process woke (wake.ts), and with every name in `names`
 * after a reconnect, since what was said meanwhile is lost. One connection per process.
 */
export function listen(hear: Hear): () => void {
  const ears = processWide("ears", () => new Set<Hear>());
  ears.add(hear);
  processWide("listener", () => {
    void connect(ears);
    return true;
  });
  return () => ears.delete(hear);
}

const everything = "*";

async function connect(ears: Set<Hear>, failures = 0): Promise<void> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    options: "-c role=sapa_root",
    keepAlive: true,
    application_name: "sapa listen",
  });
  let over = false;
  const again = (error?: Error) => {
    if (over) return;
    over = true;
    client.end().catch(() => {});
    if (error && failures === 0) log.warn({ err: error.message }, "lost the listening connection");
    setTimeout(
      () => void connect(ears, failures + 1),
      Math.min(5_000, 100 * 2 ** failures),
    ).unref();
  };
  client.on("error", again);
  client.on("end", () => again());
  client.on("notification", ({ payload }) => {
    for (const name of payload?.split(",") ?? []) for (const hear of ears) hear(name);
  });
  try {
    await client.connect();
    await client.query("LISTEN sapa");
    failures = 0;
    for (const hear of ears) hear(everything);
  } catch (error) {
    again(error as Error);
  }
}
