import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { status } from "#lib/testing/fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import {
  type Chat,
  type CloudShop,
  givenChat,
  givenCloudShop,
  messageOf,
  post,
} from "#lib/testing/given-chat.ts";
import { deliver } from "./deliver.ts";
import { retryMessage } from "./retry.ts";
import { sendMessage } from "./send.ts";
import { sendWaiting } from "./send-waiting.ts";

let graph: FakeGraph;
let shop: CloudShop;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  shop = await givenCloudShop();
});

const conflict = expect.objectContaining({ code: "CONFLICT" });
const channel = () =>
  rootDb().channel.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: shop.tenantId, id: shop.channel.id } },
  });
const callsTo = ({ phone }: Chat) =>
  graph.log.filter(({ body }) => (body as { to?: string } | null)?.to === `+${phone}`).length;
const secondsUntil = (at: Date | null) => ((at?.getTime() ?? 0) - Date.now()) / 1_000;
const jobs = (name: string) =>
  rootDb().$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = ${name}
    AND data->>'tenantId' = ${shop.tenantId} AND state = 'created'`;

async function givenTemplate(category = "MARKETING"): Promise<string> {
  const id = newId();
  const name = `t_${id.slice(-6)}`;
  const components = [{ type: "BODY", text: "Diskon!" }];
  await rootDb().template.create({
    data: {
      tenantId: shop.tenantId,
      id,
      channelId: shop.channel.id,
      providerId: `9${Date.now()}`,
      name,
      language: "id",
      category,
      status: "APPROVED",
      components,
    },
  });
  return id;
}
const template = (id: string) =>
  rootDb().template.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: shop.tenantId, id } },
  });

/** What a code did to the message, to its conversation, its number, its template and its person. */
async function meet(code: number, httpStatus = 400, templateId?: string) {
  const [chat, other] = [await givenChat(shop), await givenChat(shop)];
  const body = templateId ? { templateId } : { text: "Halo" };
  const { id } = await shop.run((ctx) => sendMessage(ctx, { id: chat.id, ...body }));
  graph.failNext(code, httpStatus);
  await deliver(shop.tenantId, chat.id);
  const asked = callsTo(chat);
  await other.send("yang lain");
  await deliver(shop.tenantId, other.id);
  return {
    chat,
    other,
    id,
    asked,
    message: await messageOf(shop, id),
    conversation: await chat.now(),
    channel: await channel(),
    othersGo: callsTo(other) > 0,
  };
}
type Met = Awaited<ReturnType<typeof meet>>;

const final = ({ message, asked, channel, conversation, othersGo }: Met) => {
  expect(message).toMatchObject({ status: "FAILED", retryable: false });
  expect(asked).toBe(1);
  expect(channel).toMatchObject({ state: "connected", holdUntil: null });
  expect(conversation.holdUntil).toBeNull();
  expect(othersGo).toBe(true);
};
const down = (reason: string) => (met: Met) => {
  expect(met.message).toMatchObject({ status: "QUEUED", attempts: 0 });
  const { errorCode } = met.message;
  expect(met.channel).toMatchObject({
    state: "disconnected",
    stateReason: expect.stringMatching(new RegExp(`^${reason}: .*\\(${errorCode}\\)$`)),
  });
  expect(met.othersGo).toBe(false);
};
const again = (from: number, to: number, most: number) => async (met: Met) => {
  expect(met.message).toMatchObject({ status: "QUEUED", retryable: true, attempts: 1 });
  expect(secondsUntil(met.conversation.holdUntil)).toBeGreaterThan(from - 5);
  expect(secondsUntil(met.conversation.holdUntil)).toBeLessThanOrEqual(to);
  expect(met.othersGo).toBe(true);
  const code = Number(met.message.errorCode);
  graph.failNext(code, 400, most - 1);
  for (let n = 1; n < most; n += 1) {
    await met.chat.change({ holdUntil: null });
    await deliver(shop.tenantId, met.chat.id);
  }
  expect(await messageOf(shop, met.id)).toMatchObject({ status: "FAILED" });
  expect(callsTo(met.chat)).toBe(most);
};

type Row = { row: string; codes: number[]; http?: number; expected: (met: Met) => unknown };
const rows: Row[] = [
  {
    row: "a token that is over takes the number down",
    codes: [0, 190],
    http: 401,
    expected: down("token"),
  },
  {
    row: "a missing permission takes the number down",
    codes: [3, 10, 200, 299, 131005],
    http: 403,
    expected: down("permissions"),
  },
  {
    row: "the app's own limit holds the number back for a minute and more",
    codes: [4, 80007],
    expected: ({ message, channel, othersGo }) => {
      expect(message).toMatchObject({ status: "QUEUED", attempts: 0, held: 1 });
      expect(secondsUntil(channel.holdUntil)).toBeGreaterThan(50);
      expect(secondsUntil(channel.holdUntil)).toBeLessThan(100);
      expect(othersGo).toBe(false);
    },
  },
  {
    row: "a number that is too fast is held back for a second",
    codes: [130429],
    expected: ({ message, channel, conversation, othersGo }) => {
      expect(message).toMatchObject({ status: "QUEUED", attempts: 0, held: 1 });
      expect(secondsUntil(channel.holdUntil)).toBeLessThan(2);
      expect(conversation.holdUntil).toBeNull();
      expect(channel.holdUntil).not.toBeNull();
      expect(othersGo).toBe(false);
    },
  },
  {
    row: "a person who is written to too fast is held back, and nobody else",
    codes: [131056],
    expected: ({ message, channel, conversation, othersGo }) => {
      expect(message).toMatchObject({ status: "QUEUED", attempts: 0, held: 1 });
      expect(conversation.holdUntil).not.toBeNull();
      expect(channel.holdUntil).toBeNull();
      expect(othersGo).toBe(true);
    },
  },
  {
    row: "a passing fault is tried five times",
    codes: [1, 2, 131000, 131016, 133004],
    expected: again(1, 2, 5),
  },
  {
    row: "a number that is being moved is tried again in one to five minutes",
    codes: [131057, 2494100],
    expected: ({ message, conversation, othersGo }) => {
      expect(message).toMatchObject({ status: "QUEUED", retryable: true });
      expect(secondsUntil(conversation.holdUntil)).toBeGreaterThan(50);
      expect(secondsUntil(conversation.holdUntil)).toBeLessThanOrEqual(300);
      expect(othersGo).toBe(true);
    },
  },
  {
    row: "a policy block stops the number",
    codes: [368, 131031, 130497],
    expected: down("policy"),
  },
  {
    row: "an account that is not in order takes the number down, and says why",
    codes: [33, 133010, 131045, 133000, 133006, 131042, 131037, 134011],
    expected: down("account"),
  },
  { row: "outside the window it fails: a template may be sent", codes: [131047], expected: final },
  {
    row: "a person who cannot be reached is final",
    codes: [131026, 131021, 131030, 130472, 131062],
    expected: final,
  },
  {
    row: "a file that WhatsApp cannot read gets one more try",
    codes: [131052, 131053],
    expected: again(5, 8, 2),
  },
  { row: "an unknown refusal is final", codes: [999_999, 100, 131009], expected: final },
];
const cases = rows.flatMap(({ codes, ...row }) => codes.map((code) => ({ code, ...row })));

test.each(cases)("$code: $row", async ({ code, http, expected }) => {
  const met = await meet(code, http);
  expect(met.message.errorCode).toBe(String(code));
  await expected(met);
});

test("an unknown fault of Graph's own is tried again", async () => {
  const met = await meet(999_999, 503);
  expect(met.message).toMatchObject({ status: "QUEUED", retryable: true });
});

test.each([131048, 131064])(
  "%i: the number writes to nobody first for a day, and answers whoever has just written",
  async (code) => {
    const stranger = await givenChat(shop);
    await stranger.change({ windowExpiresAt: null });
    const templateId = await givenTemplate();
    const say = (id: string) => shop.run((ctx) => sendMessage(ctx, { id, templateId }));
    const first = await say(stranger.id);
    graph.failNext(code);
    await deliver(shop.tenantId, stranger.id);
    expect(await messageOf(shop, first.id)).toMatchObject({ status: "QUEUED", held: 1 });
    expect(await channel()).toMatchObject({
      state: "connected",
      initiateHoldReason: expect.stringContaining(String(code)),
    });
    expect(secondsUntil((await channel()).initiateHoldUntil)).toBeGreaterThan(86_000);

    const [another, customer] = [await givenChat(shop), await givenChat(shop)];
    await another.change({ windowExpiresAt: null });
    await say(another.id);
    await customer.send("Ini jawabannya");
    await sendWaiting(shop.tenantId, shop.channel.id);
    expect(callsTo(another)).toBe(0);
    expect(graph.acceptedBy(customer.phone)).toHaveLength(1);
    // Whoever writes now is answered with all that waited for them.
    await another.say("Ada promo?");
    await sendWaiting(shop.tenantId, shop.channel.id);
    expect(graph.acceptedBy(another.phone)).toHaveLength(1);
  },
);

test("131049: no campaign to this person for a day, by nobody; what they ask is answered", async () => {
  const templateId = await givenTemplate();
  const met = await meet(131049, 400, templateId);
  final(met);
  expect(secondsUntil(met.conversation.sparedUntil)).toBeGreaterThan(86_000);
  const send = (body: object) => shop.run((ctx) => sendMessage(ctx, { id: met.chat.id, ...body }));
  await expect(shop.run((ctx) => retryMessage(ctx, { id: met.id }))).rejects.toEqual(conflict);
  await expect(send({ templateId })).rejects.toEqual(conflict);
  await expect(send({ templateId: await givenTemplate() })).rejects.toEqual(conflict);
  await send({ templateId: await givenTemplate("UTILITY") });
  await send({ text: "Ini nomor resinya" });
  await deliver(shop.tenantId, met.chat.id);
  expect(graph.acceptedBy(met.chat.phone)).toHaveLength(2);
  await met.chat.change({ sparedUntil: new Date(Date.now() - 1) });
  expect(await send({ templateId })).toMatchObject({ status: "QUEUED" });
});

test("131049: what was queued for them already fails without being asked", async () => {
  const templateId = await givenTemplate();
  const chat = await givenChat(shop);
  const send = () => shop.run((ctx) => sendMessage(ctx, { id: chat.id, templateId }));
  const [, second] = [await send(), await send()];
  graph.failNext(131049);
  await deliver(shop.tenantId, chat.id);
  expect(callsTo(chat)).toBe(1);
  expect(await messageOf(shop, second.id)).toMatchObject({ status: "FAILED", errorCode: "131049" });
});

test("131050: the person wants no campaigns, and gets none", async () => {
  const templateId = await givenTemplate();
  const met = await meet(131050, 400, templateId);
  final(met);
  const send = shop.run((ctx) => sendMessage(ctx, { id: met.chat.id, templateId }));
  await expect(send).rejects.toEqual(conflict);
});

test.each([132000, 132008, 132012])(
  "%i: what we know of the template's variables is read anew",
  async (code) => {
    final(await meet(code, 400, await givenTemplate()));
    expect(await jobs("templates")).toHaveLength(1);
  },
);

test.each([132001, 132005, 132007, 132015, 132016, 132068])(
  "%i: the template is sent to nobody any more, until there is news of it",
  async (code) => {
    const templateId = await givenTemplate("UTILITY");
    const waiting = await givenChat(shop);
    const send = () => shop.run((ctx) => sendMessage(ctx, { id: waiting.id, templateId }));
    const queued = await send();
    final(await meet(code, 404, templateId));
    expect(await template(templateId)).toMatchObject({ blockedCode: String(code) });
    await deliver(shop.tenantId, waiting.id);
    expect(callsTo(waiting)).toBe(0);
    expect(await messageOf(shop, queued.id)).toMatchObject({
      status: "FAILED",
      errorCode: String(code),
    });
    await expect(send()).rejects.toEqual(conflict);

    const { providerId } = await template(templateId);
    const value = { event: "APPROVED", message_template_id: providerId };
    const field = "message_template_status_update";
    await post(shop, { entry: [{ id: shop.channel.wabaId, changes: [{ field, value }] }] });
    expect(await template(templateId)).toMatchObject({ status: "APPROVED", blockedCode: null });
    expect(await send()).toMatchObject({ status: "QUEUED" });
  },
);

test("what is only reported later counts for the number, the template and the person all the same", async () => {
  const { phoneNumberId, wabaId } = shop.channel;
  const report = async (code: number, templateId?: string) => {
    const chat = await givenChat(shop);
    const body = templateId ? { templateId } : { text: "Halo" };
    const { id } = await shop.run((ctx) => sendMessage(ctx, { id: chat.id, ...body }));
    await deliver(shop.tenantId, chat.id);
    const { providerId } = await messageOf(shop, id);
    const error = { code, title: "Gagal" };
    const said = { phoneNumberId, wabaId, id: providerId ?? "", status: "failed", error } as const;
    await post(shop, status(said));
    expect((await messageOf(shop, id)).status).toBe("FAILED");
    return chat;
  };
  const templateId = await givenTemplate();
  const spared = await report(131049, templateId);
  expect(secondsUntil((await spared.now()).sparedUntil)).toBeGreaterThan(86_000);
  await report(132015, templateId);
  expect(await template(templateId)).toMatchObject({ blockedCode: "132015" });
  await report(131048);
  expect((await channel()).initiateHoldUntil).not.toBeNull();
  await report(131031);
  expect(await channel()).toMatchObject({ state: "disconnected" });
});
