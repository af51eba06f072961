import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fakeBaileys } from "#lib/testing/fake-socket.ts";
import { download } from "./files.ts";

// Shape tests: whoever sends a file writes down where it lies, and must not send us elsewhere.

const content = Buffer.from("a picture");
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64");

function fetching(fails?: Error) {
  const { module } = fakeBaileys();
  const places: object[] = [];
  module.downloadContentFromMessage = async ({ mediaKey, ...place }) => {
    places.push(place);
    if (fails) throw fails;
    return (async function* () {
      yield content;
    })();
  };
  const get = (part: object) =>
    download(module, { kind: "image", part: { mediaKey: "a2V5", ...part } }, null);
  return { get, places };
}

test("a file is fetched from WhatsApp's own servers only, whatever its sender wrote", async () => {
  const { get, places } = fetching();
  const elsewhere = [
    "http://169.254.169.254/latest",
    "https://evil.example/whatsapp.net",
    "https://whatsapp.net.evil.example/1",
    "http://mmg.whatsapp.net/1",
    "file:///etc/passwd",
  ];
  for (const url of elsewhere) expect(await get({ url })).toMatchObject({ gone: true });
  expect(places).toEqual([]);
  await get({ url: "https://169.254.169.254/1", directPath: "/v/t62/1" });
  await get({ url: "https://media-sin6-1.cdn.whatsapp.net/1" });
  expect(places).toEqual([
    { directPath: "/v/t62/1", url: "https://mmg.whatsapp.net" },
    { url: "https://media-sin6-1.cdn.whatsapp.net/1" },
  ]);
});

test("bytes that are not the promised ones are refused, and so is what is too large", async () => {
  const { get } = fetching();
  const at = { directPath: "/v/1" };
  expect(await get({ ...at, fileSha256: sha(content) })).toEqual({ bytes: content });
  const other = sha(Buffer.from("another"));
  expect(await get({ ...at, fileSha256: other })).toMatchObject({ gone: false });
  expect(await get({ ...at, fileLength: 101 * 1024 * 1024 })).toMatchObject({ gone: true });
});

test("what is no longer there is told from what could not be fetched", async () => {
  const gone = Object.assign(new Error("no"), { output: { statusCode: 410 } });
  expect(await fetching(gone).get({ directPath: "/v/1" })).toMatchObject({ gone: true });
  expect(await fetching(new Error("reset")).get({ directPath: "/v/1" })).toMatchObject({
    gone: false,
  });
});
