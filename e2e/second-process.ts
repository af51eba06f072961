import { join } from "node:path";
import { environmentFor, readEnv } from "#lib/env.ts";
import { type Place, type Running, startApp } from "#lib/testing/chaos/processes.ts";
import { freePort } from "#scripts/postgres/credentials.ts";
import { keptSecret } from "#scripts/up/secret.ts";
import { databaseOfApp } from "./database.ts";
import { origin } from "./wire.ts";

/** Another process of the tested app: the same database, secret and data, another port. */
export async function startSecondProcess(
  more: Record<string, string> = {},
  place: Place = {},
): Promise<Running & { origin: string }> {
  const dataDir = process.env.E2E_DATA_DIR ?? "";
  const port = await freePort();
  const settings = readEnv({
    PORT: String(port),
    APP_URL: origin,
    DATA_DIR: dataDir,
    DATABASE_URL: await databaseOfApp(),
    NEXTAUTH_SECRET: keptSecret(dataDir),
    GRAPH_API_URL: process.env.E2E_GRAPH_URL,
    TRUST_PROXY: "1",
    OUTBOUND_ALLOW: process.env.E2E_HOOK_URL?.replace("http://", ""),
    ...more,
  });
  // Not the operator's, where we leave them unset.
  const unset = { REDIS_URL: "" };
  const log = join(dataDir, "second-process.log");
  const running = await startApp({ ...unset, ...environmentFor(settings) }, log, place);
  return { ...running, origin: `http://localhost:${port}` };
}
