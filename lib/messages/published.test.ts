import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendReadReceipt } from "#lib/conversations/send-read-receipt.ts";
import { rootDb } from "#lib/db/root.ts";
import { addMedia } from "#lib/media/add.ts";
import { message } from "#lib/testing/fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import {
  type Chat,
  type CloudShop,
  givenChat,
  givenCloudShop,
  messageOf,
  post,
} from "#lib/testing/given-chat.ts";
import { type MetaFixture, metaFixtures, overFixtures } from "#lib/testing/meta-fixtures.ts";
import { deliver } from "./deliver.ts";
import { SendMessage } from "./schema.ts";
import { sendMessage } from "./send.ts";

let graph: FakeGraph;
let shop: CloudShop;
let chat: Chat;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
  shop = await givenCloudShop();
  chat = await givenChat(shop);
});
afterAll(() => graph.close());

/** What Meta publishes and we do not send, and why. */
const unsupported: [RegExp, string][] = [
  [
    /by-url/,
    "a file is handed over, not linked to: what a stranger's server says later is not ours",
  ],
  [
    /order-(details|status)/,
    "WhatsApp takes payments in India, Brazil and Singapore, not in Indonesia",
  ],
  [
    /template-interactive|shipping-confirmation/,
    "Cloud API shows only the fallback text of a currency or a date: a text in its place is the same",
  ],
];
const reasonFor = (name: string) => unsupported.find(([pattern]) => pattern.test(name))?.[1];

type Json = Record<string, unknown>;

/** The same places, names and kinds of values; the words Graph decides by, as they are. */
function shapeOf(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => shapeOf(item));
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, shapeOf(item, key)]);
    return Object.fromEntries(entries);
  }
  const decisive =
    /^(type|messaging_product|recipient_type|status|name|mode|flow_action|preview_url)$/;
  const isPlaceholder = /^<|^META HQ$/.test(String(value));
  return decisive.test(name) && !isPlaceholder ? value : typeof value;
}

const fileOf = async (type: string): Promise<string> => {
  const webp = () =>
    sharp({ create: { width: 512, height: 512, channels: 4, background: "#00000000" } })
      .webp()
      .toBuffer();
  const mp4 = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from("ftypisom\0\0\x02\0isomiso2"),
  ]);
  const files: Record<string, [Buffer, string]> = {
    audio: [Buffer.from("ID3\x03\0\0\0\0\0\0\0\0\0\0\0\0"), "audio/mpeg"],
    video: [mp4, "video/mp4"],
    document: [Buffer.from("%PDF-1.4\n%%EOF"), "application/pdf"],
    sticker: [await webp(), "image/webp"],
  };
  const [bytes, mimeType] = files[type] ?? [Buffer.from("?"), "text/plain"];
  const file = { bytes, mimeType, filename: "berkas" };
  return (await shop.run((ctx) => addMedia(ctx, file))).id;
};

/** The published request, as somebody would ask our API for it. */
async function inOurWords(published: Json): Promise<Json> {
  const type = String(published.type);
  const part = published[type] as Json;
  const quoted = await rootDb().message.findFirstOrThrow({
    where: { conversationId: chat.id, direction: "IN" },
  });
  const replyTo = published.context ? { replyTo: quoted.id } : {};
  switch (type) {
    case "text":
      return { ...replyTo, text: part.body };
    case "location":
      return { location: part };
    case "interactive": {
      const header = part.header as Json | undefined;
      // The placeholder for its kind.
      const named = header?.type === "<HEADER_TYPE>" ? { header: { ...header, type: "text" } } : {};
      return { interactive: { ...part, ...named } };
    }
    default: {
      const caption = part.caption === undefined ? {} : { text: part.caption };
      return { ...replyTo, ...caption, mediaId: await fileOf(type) };
    }
  }
}

const requests = metaFixtures("graph.request.").filter(
  ({ name }) => !name.includes("typing-indicator"),
);
const supported = requests.filter(({ name }) => !reasonFor(name));
const others = requests.filter(({ name }) => reasonFor(name));

describe.skipIf(requests.length === 0)(overFixtures("what Meta publishes", requests), () => {
  test.each(supported)("$name is what our API sends", async ({ json }: MetaFixture) => {
    const published = json as Json;
    const asked = SendMessage.parse(await inOurWords(published));
    await shop.run((ctx) => sendMessage(ctx, { id: chat.id, ...asked }));
    await deliver(shop.tenantId, chat.id);
    const { biz_opaque_callback_data, ...ours } = graph.accepted.at(-1)?.body ?? {};
    expect(biz_opaque_callback_data).toEqual(expect.any(String));
    // Where a placeholder stands for the kind of a header, only a text may.
    const filled = JSON.parse(JSON.stringify(published).replace("<HEADER_TYPE>", "text"));
    expect(shapeOf(ours)).toEqual(shapeOf(filled));
  });

  test("what we do not send is known, with the reason", () => {
    const lacking = others.map(({ name }) => name.replace(/.*-messages\.|\.openapi\.json/g, ""));
    expect(lacking).toEqual([
      "send-audio-message-by-url",
      "send-document-message-by-url",
      "send-message-template-interactive",
      "send-order-details-message",
      "send-order-status-message",
      "send-reply-to-sticker-message-by-url",
      "send-reply-to-video-message-by-url",
      "send-sample-shipping-confirmation-template",
    ]);
    expect(supported.length + others.length).toBe(requests.length);
  });

  test("the mark of reading, with somebody typing, is the published one", async () => {
    const [fixture] = metaFixtures(
      "graph.request.post.phone-number-id-messages.send-typing-indicator",
    );
    const { markRead } = await import("#lib/whatsapp/cloud/mark-read.ts");
    const access = {
      id: "c",
      externalId: "106",
      accountId: null,
      accessToken: "t",
      apiVersion: "v26.0",
    };
    await markRead(access, "wamid.x", true);
    expect(shapeOf(graph.log.at(-1)?.body)).toEqual(shapeOf(fixture?.json));
    await sendReadReceipt(shop.tenantId, chat.id);
  });

  test("somebody without a phone number is addressed as published", async () => {
    const [fixture] = metaFixtures("graph.send-message-recipient-only");
    const { phoneNumberId, wabaId } = shop.channel;
    const text = { type: "text", text: { body: "Halo" } };
    await post(
      shop,
      message({ phoneNumberId, wabaId, from: null, userId: "ID.13491208655302741918" }, text),
    );
    const { id } = await rootDb().conversation.findFirstOrThrow({
      where: { tenantId: shop.tenantId, contact: { phone: null } },
    });
    await shop.run((ctx) => sendMessage(ctx, { id, text: "Halo juga" }));
    await deliver(shop.tenantId, id);
    const {
      biz_opaque_callback_data: _,
      recipient_type,
      ...ours
    } = graph.accepted.at(-1)?.body ?? {};
    expect(recipient_type).toBe("individual");
    const { text: words, ...published } = (fixture?.json ?? {}) as { text: Json };
    expect(shapeOf(ours)).toEqual(
      shapeOf({ ...published, text: { ...words, preview_url: false } }),
    );
  });
});

/** Published refusals → what becomes of the message and of the number. */
const refusals: Record<string, { status: string; channel: string; reason: string | null }> = {
  "invalid-fields": { status: "FAILED", channel: "connected", reason: null },
  "expired-token": { status: "QUEUED", channel: "disconnected", reason: "token" },
  "invalid-token": { status: "QUEUED", channel: "disconnected", reason: "token" },
  "insufficient-permissions": { status: "QUEUED", channel: "disconnected", reason: "permissions" },
};
const errors = [...metaFixtures("graph.response-4"), ...metaFixtures("graph.error.")];

describe.skipIf(errors.length === 0)(
  overFixtures("what Meta publishes as refusals", errors),
  () => {
    test.each(errors)("$name leads to what the table says", async ({ name, json }: MetaFixture) => {
      const fresh = await givenCloudShop();
      const waiting = await givenChat(fresh);
      const id = await waiting.send("Halo");
      const [, httpStatus = "400", said = ""] =
        /response-(\d+)\..*\.([\w-]+)\.openapi/.exec(name) ?? [];
      graph.pageNext(Number(httpStatus), JSON.stringify(json));
      await deliver(fresh.tenantId, waiting.id);
      const channel = await rootDb().channel.findFirstOrThrow({ where: { id: fresh.channel.id } });
      const expected = refusals[said];
      expect(expected).toBeDefined();
      expect({
        status: (await messageOf(fresh, id)).status,
        channel: channel.state,
        reason: channel.stateReason?.split(":")[0] ?? null,
      }).toEqual(expected);
    });
  },
);
