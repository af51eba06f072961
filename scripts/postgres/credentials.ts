import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** How the app reaches its own PostgreSQL; kept so that the address stays the same. */
export type Credentials = { port: number; password: string };

const fileIn = (dataDir: string) => join(dataDir, "postgres.json");

export function saveCredentials(dataDir: string, credentials: Credentials): void {
  const draft = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(credentials)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(dataDir));
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

export async function loadCredentials(dataDir: string): Promise<Credentials> {
  if (existsSync(fileIn(dataDir))) {
    try {
      const { port, password } = JSON.parse(readFileSync(fileIn(dataDir), "utf8"));
      if (Number.isInteger(port) && typeof password === "string") return { port, password };
    } catch {
      // A torn file costs nothing: provisioning sets a new password.
    }
  }
  const fresh = { port: await freePort(), password: randomBytes(24).toString("base64url") };
  saveCredentials(dataDir, fresh);
  return fresh;
}

export function databaseUrl({ port, password }: Credentials): string {
  return `postgresql://sapa:${password}@127.0.0.1:${port}/sapa`;
}
