import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mountSmallDisk } from "#lib/testing/small-disk.ts";
import { freePort } from "./postgres/credentials.ts";
import { root } from "./root.ts";
import { lockDataDir } from "./up/lock.ts";

let dir: string;
const isRoot = process.getuid?.() === 0;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "sapa-up-"));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

type Failure = { code: number | null; stderr: string };

/** Runs the start command, which is expected to fail before it begins anything slow. */
async function start(settings: Record<string, string>): Promise<Failure> {
  const { DATABASE_URL, NEXTAUTH_SECRET, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
    env: { ...env, PORT: String(await freePort()), DATA_DIR: dir, ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, "close");
  return { code, stderr };
}

const oneSentence = (sentence: string): Failure => ({ code: 1, stderr: `${sentence}\n` });

function databaseUrl(changes: Partial<URL>): string {
  return Object.assign(new URL(process.env.DATABASE_URL ?? ""), changes).href;
}

test("a wrong setting stops the start with a sentence that says which and why", async () => {
  expect(await start({ TRUST_PROXY: "yes" })).toEqual(
    oneSentence('TRUST_PROXY is "yes", but must be a whole number between 0 and 10.'),
  );
});

test("a busy port stops the start before anything is built", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  expect(await start({ PORT: String(port) })).toEqual(
    oneSentence(`Port ${port} is in use by another program: stop that, or set PORT to a free one.`),
  );
  other.close();
});

test("a DATA_DIR that is a file stops the start", async () => {
  const file = join(dir, "file");
  writeFileSync(file, "");
  expect(await start({ DATA_DIR: file })).toEqual(
    oneSentence(`DATA_DIR (${file}) is not a folder: set DATA_DIR to one.`),
  );
});

test.skipIf(isRoot)("an unwritable DATA_DIR stops the start", async () => {
  const closed = join(dir, "closed");
  mkdirSync(closed);
  chmodSync(closed, 0o500);
  expect(await start({ DATA_DIR: closed })).toEqual(
    oneSentence(
      `DATA_DIR (${closed}) is not writable by this user: give it to the user, or set DATA_DIR to another folder.`,
    ),
  );
});

test.skipIf(!isRoot)("a full or read-only disk under DATA_DIR stops the start", async (context) => {
  const disk = join(dir, "disk");
  mkdirSync(disk);
  const mounted = mountSmallDisk(disk, "size=1m");
  if (!mounted) return context.skip("this container may not mount a disk");
  try {
    expect(await start({ DATA_DIR: disk })).toEqual(
      oneSentence(
        `DATA_DIR (${disk}) has only 1 MiB left and Sapa needs 256: make room, or set DATA_DIR to a folder on another disk.`,
      ),
    );
    writeFileSync(join(disk, "filler"), Buffer.alloc(1024 * 1024));
    expect(await start({ DATA_DIR: disk })).toEqual(
      oneSentence(
        `DATA_DIR (${disk}) is on a full disk: make room, or set DATA_DIR to a folder on another disk.`,
      ),
    );
    execFileSync("mount", ["-o", "remount,ro", disk]);
    expect(await start({ DATA_DIR: disk })).toEqual(
      oneSentence(`DATA_DIR (${disk}) is on a read-only disk: set DATA_DIR to a writable folder.`),
    );
  } finally {
    mounted.unmount();
  }
});

test("a database that is down stops the start", async () => {
  const port = await freePort();
  const failure = await start({ DATABASE_URL: `postgresql://sapa:secret@127.0.0.1:${port}/shop` });
  expect(failure).toEqual(
    oneSentence(
      `The database at 127.0.0.1:${port}/shop refuses connections: is PostgreSQL running there, and is DATABASE_URL right?`,
    ),
  );
});

test("a database that does not exist, or a wrong password, stops the start", async () => {
  const { host } = new URL(databaseUrl({}));
  expect(await start({ DATABASE_URL: databaseUrl({ pathname: "/nowhere" }) })).toEqual(
    oneSentence(
      `The database at ${host}/nowhere does not exist: create it, or correct the name in DATABASE_URL.`,
    ),
  );
  expect(await start({ DATABASE_URL: databaseUrl({ password: "guess", pathname: "/x" }) })).toEqual(
    oneSentence(`The database at ${host}/x refuses the user or password of DATABASE_URL.`),
  );
});

test("a second start on the same DATA_DIR is refused, and the first one's lock is left alone", async () => {
  const lock = lockDataDir(dir);
  expect(await start({})).toEqual(
    oneSentence(
      `Sapa is already running on DATA_DIR ${dir} (process ${process.pid}): stop it, or set DATA_DIR to another folder.`,
    ),
  );
  expect(existsSync(join(dir, "sapa.lock"))).toBe(true);
  lock.release();
  expect(existsSync(join(dir, "sapa.lock"))).toBe(false);
});

test("the lock of a start that was killed is taken over", () => {
  // The number of this very process, but of one that began at another time.
  const dead = JSON.stringify({ pid: process.ppid, start: "1" });
  writeFileSync(join(dir, "sapa.lock"), dead);
  const lock = lockDataDir(dir);
  expect(lock.tookOver).toBe(true);
  lock.release();
});
