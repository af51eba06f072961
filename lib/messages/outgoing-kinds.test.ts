import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addMedia } from "#lib/media/add.ts";
import { hasFfmpeg, runFfmpeg } from "#lib/sound/ffmpeg.ts";
import { needsOpus } from "#lib/sound/voice.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import {
  type Chat,
  type CloudShop,
  givenChat,
  givenCloudShop,
  messageOf,
} from "#lib/testing/given-chat.ts";
import { deliver } from "./deliver.ts";
import { SendMessage } from "./schema.ts";
import { sendMessage } from "./send.ts";

let graph: FakeGraph;
let shop: CloudShop;
let chat: Chat;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  shop = await givenCloudShop();
  chat = await givenChat(shop);
});

const send = (body: object) =>
  shop.run((ctx) => sendMessage(ctx, { id: chat.id, ...SendMessage.parse(body) }));
const left = async (body: object) => {
  await send(body);
  await deliver(shop.tenantId, chat.id);
  return graph.acceptedBy(chat.phone).at(-1)?.body;
};
const file = (bytes: Uint8Array, mimeType: string) =>
  shop.run((ctx) => addMedia(ctx, { bytes, mimeType, filename: "berkas" }));
const refused = (code: string, path: string) =>
  expect.objectContaining({ code, details: [expect.objectContaining({ path })] });
const pdf = Buffer.from("%PDF-1.4\n%%EOF");
const mp3 = (sizeBytes = 20) =>
  Buffer.concat([Buffer.from("ID3\x03\0\0\0\0\0\0"), Buffer.alloc(sizeBytes)]);

test("a place and a card reach the customer as they were given", async () => {
  const location = { latitude: -7.5755, longitude: 110.8243, name: "Batik Laras" };
  expect(await left({ location })).toMatchObject({ type: "location", location });
  const contacts = [
    { name: { formatted_name: "Rina", first_name: "Rina" }, phones: [{ phone: "+62812" }] },
  ];
  expect(await left({ contacts })).toMatchObject({ type: "contacts", contacts });
  expect(SendMessage.safeParse({ location, contacts }).success).toBe(false);
  expect(SendMessage.safeParse({ location: { latitude: 91, longitude: 0 } }).success).toBe(false);
});

test("a picture of ours stands above buttons", async () => {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const { id } = await file(bytes, "image/png");
  const interactive = {
    type: "button",
    body: { text: "Pilih" },
    action: { buttons: [{ type: "reply", reply: { id: "s", title: "S" } }] },
  };
  expect(await left({ interactive, mediaId: id })).toMatchObject({
    type: "interactive",
    interactive: {
      ...interactive,
      header: { type: "image", image: { id: expect.stringMatching(/^\d+$/) } },
    },
  });
  const header = { type: "text", text: "Ukuran" };
  await expect(send({ interactive: { ...interactive, header }, mediaId: id })).rejects.toEqual(
    refused("VALIDATION_ERROR", "mediaId"),
  );
});

test("a picture in a sticker's form is a sticker, and with words a document", async () => {
  const square = { width: 512, height: 512, channels: 4, background: "#00000000" } as const;
  const { id } = await file(await sharp({ create: square }).webp().toBuffer(), "image/webp");
  expect(await left({ mediaId: id })).toMatchObject({ type: "sticker" });
  expect(await left({ mediaId: id, text: "Katalog" })).toMatchObject({ type: "document" });
});

test("a file that is too large for its kind is refused at once, with what would be taken", async () => {
  const { id } = await file(mp3(17 * 1024 * 1024), "audio/mpeg");
  await expect(send({ mediaId: id })).rejects.toEqual(refused("PAYLOAD_TOO_LARGE", "mediaId"));
  const small = await file(mp3(), "audio/mpeg");
  expect(await left({ mediaId: small.id })).toMatchObject({ type: "audio" });
});

test("only a sound can be a voice note, and words do not go with it", async () => {
  const document = await file(pdf, "application/pdf");
  await expect(send({ mediaId: document.id, voice: true })).rejects.toEqual(
    refused("VALIDATION_ERROR", "voice"),
  );
  const sound = await file(mp3(), "audio/mpeg");
  await expect(send({ mediaId: sound.id, voice: true, text: "Dengar" })).rejects.toEqual(
    refused("VALIDATION_ERROR", "text"),
  );
  expect(SendMessage.safeParse({ text: "Halo", voice: true }).success).toBe(false);
});

test("a sound that nobody can read fails, and says so", async () => {
  const { id } = await file(mp3(), "audio/mpeg");
  const message = await send({ mediaId: id, voice: true });
  await deliver(shop.tenantId, chat.id);
  expect(await messageOf(shop, message.id)).toMatchObject({
    status: "FAILED",
    errorCode: "SOUND_UNREADABLE",
  });
}, 60_000);

test.skipIf(!hasFfmpeg())(
  "what a browser recorded is handed to Graph as Opus in Ogg, and sent as a voice note",
  async () => {
    const pcm = Buffer.alloc(48_000);
    for (let n = 0; n < 24_000; n += 1) {
      pcm.writeInt16LE(Math.round(Math.sin(n / 9) * 9_000), n * 2);
    }
    const header = Buffer.from(
      "524946460000000057415645666d7420100000000100010080bb000000770100020010006461746180bb0000",
      "hex",
    );
    const wav = Buffer.concat([header, pcm]);
    const webm = await runFfmpeg(wav, ["-c:a", "opus", "-strict", "-2", "-f", "webm"]);
    const { id, mimeType } = await file(webm ?? new Uint8Array(), "audio/webm;codecs=opus");
    expect(mimeType).toBe("audio/webm");
    expect(await left({ mediaId: id, voice: true })).toMatchObject({
      type: "audio",
      audio: { voice: true },
    });
    const sent = graph.acceptedBy(chat.phone).at(-1)?.body.audio as { id: string };
    const { url, mime_type } = (await (
      await fetch(`${graph.url}/v26.0/${sent.id}`, { headers: { authorization: "Bearer t" } })
    ).json()) as { url: string; mime_type: string };
    expect(mime_type).toBe("audio/ogg");
    const bytes = new Uint8Array(
      await (await fetch(url, { headers: { authorization: "Bearer t" } })).arrayBuffer(),
    );
    expect(needsOpus(bytes, "audio/ogg", true)).toBe(false);
  },
  60_000,
);
