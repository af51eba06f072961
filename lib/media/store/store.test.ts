import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { type S3Server, startS3Server } from "#lib/testing/s3-server.ts";
import { diskStore } from "./disk.ts";
import type { Store, StoredFile } from "./port.ts";
import { s3Store } from "./s3.ts";

let folder: string;
let server: S3Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sapa-store-"));
  server = await startS3Server();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

const settings = () => ({ ...server, region: "us-east-1", pathStyle: true });
const stores: [string, () => Store][] = [
  ["a disk", () => diskStore(folder)],
  ["S3", () => s3Store(settings(), 2)],
];

async function textOf(stream: Readable | null): Promise<string | null> {
  if (!stream) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function all(store: Store, prefix: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for await (const file of store.list(prefix)) files.push(file);
  return files;
}

describe.each(stores)("on %s", (_, store) => {
  test("a file comes back byte for byte, whole or the range that was asked for", async () => {
    const key = `${newId()}/${newId()}`;
    await store().put(key, Buffer.from("abcdefghij"));
    expect(await store().sizeOf(key)).toBe(10);
    expect(await textOf(await store().open(key))).toBe("abcdefghij");
    expect(await textOf(await store().open(key, { start: 2, end: 4 }))).toBe("cde");
    expect(await textOf(await store().open(key, { start: 9, end: 9 }))).toBe("j");
  });

  test("a large file flows, and need not be read to its end", async () => {
    const key = `${newId()}/${newId()}`;
    const bytes = Buffer.alloc(9_000_000, "sapa");
    await store().put(key, bytes);
    const whole = await textOf(await store().open(key));
    expect(whole === bytes.toString()).toBe(true);
    const stream = (await store().open(key)) as Readable;
    const [chunk] = (await once(stream, "data")) as [Buffer];
    expect(chunk.length).toBeLessThan(bytes.length);
    const closed = once(stream, "close");
    stream.destroy();
    await closed;
  });

  test("the same key again is the new file", async () => {
    const key = `${newId()}/${newId()}`;
    await store().put(key, Buffer.from("lama sekali"));
    await store().put(key, Buffer.from("baru"));
    expect(await textOf(await store().open(key))).toBe("baru");
    expect(await store().sizeOf(key)).toBe(4);
  });

  test("what is not there is neither opened nor measured, and removing it harms nothing", async () => {
    const key = `${newId()}/${newId()}`;
    expect(await store().open(key)).toBeNull();
    expect(await store().sizeOf(key)).toBeNull();
    await store().remove(key);
    await store().put(key, Buffer.from("x"));
    await store().remove(key);
    expect(await store().open(key)).toBeNull();
  });

  test("an empty file is a file", async () => {
    const key = `${newId()}/${newId()}`;
    await store().put(key, new Uint8Array());
    expect(await store().sizeOf(key)).toBe(0);
    expect(await textOf(await store().open(key))).toBe("");
  });

  test("a list has all files of a prefix, page after page, in the order of their keys", async () => {
    const [tenant, other] = [newId(), newId()];
    const names = ["d", "a", "a.thumbnail", "c", "b"];
    for (const name of names) await store().put(`${tenant}/${name}`, Buffer.from(name));
    await store().put(`${other}/a`, Buffer.from("x"));
    const files = await all(store(), `${tenant}/`);
    expect(files.map(({ key }) => key)).toEqual(
      [...names].sort().map((name) => `${tenant}/${name}`),
    );
    expect(files.map(({ sizeBytes }) => sizeBytes)).toEqual([1, 11, 1, 1, 1]);
    for (const { modifiedAt } of files) {
      expect(Math.abs(Date.now() - modifiedAt.getTime())).toBeLessThan(60_000);
    }
    expect(await all(store(), `${newId()}/`)).toEqual([]);
    const everything = (await all(store(), "")).map(({ key }) => key);
    expect(everything).toEqual(expect.arrayContaining([`${tenant}/d`, `${other}/a`]));
    expect(everything).toEqual([...everything].sort());
  });
});

test("what a crash left half written on the disk is nobody's file", async () => {
  const tenant = newId();
  await diskStore(folder).put(`${tenant}/a`, Buffer.from("x"));
  writeFileSync(join(folder, tenant, `b.${newId()}.part`), "half");
  expect((await all(diskStore(folder), `${tenant}/`)).map(({ key }) => key)).toEqual([
    `${tenant}/a`,
  ]);
});

test("a bucket that is not there, or that cannot be reached, is no missing file", async () => {
  const nowhere = s3Store({ ...settings(), bucket: "none-such" });
  await expect(nowhere.open("a/b")).rejects.toThrow();
  const dead = s3Store({ ...settings(), endpoint: "http://127.0.0.1:9" });
  await expect(dead.sizeOf("a/b")).rejects.toThrow();
});
