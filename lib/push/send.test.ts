import { randomBytes } from "node:crypto";
import { importJWK, jwtVerify } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "#lib/context.ts";
import { handOff } from "#lib/conversations/hand-off.ts";
import { patchConversation } from "#lib/conversations/patch.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { addMember } from "#lib/members/add.ts";
import { removeMember } from "#lib/members/remove.ts";
import { addNote } from "#lib/messages/note.ts";
import { tellPresence } from "#lib/presence/tell.ts";
import { type Chat, givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { type PushService, pushBrowser, startPushService } from "#lib/testing/push-service.ts";
import { workOff } from "#lib/testing/work.ts";
import { readPushKey } from "./keys.ts";
import { sendPushes } from "./send.ts";
import { subscribePush, unsubscribePush } from "./subscribe.ts";

type Person = Extract<Actor, { kind: "user" }>;
let shop: Awaited<ReturnType<typeof givenCloudShop>>;
let chat: Chat;
let service: PushService;
let answer = 201;
let rina: Person;
let dimas: Person;

beforeEach(async () => {
  process.env.OUTBOUND_ALLOW = "127.0.0.1";
  answer = 201;
  service = await startPushService(() => answer);
  shop = await givenCloudShop();
  [rina, dimas] = [await hired("Rina"), await hired("Dimas")];
  chat = await givenChat(shop, "halo kak");
  await shop.run((ctx) => handOff(ctx, { id: chat.id }));
  await workOff();
});
afterEach(async () => {
  process.env.OUTBOUND_ALLOW = "";
  await service.stop();
});

async function hired(name: string): Promise<Person> {
  const email = `${newId()}@toko.test`;
  const { id } = await shop.run((ctx) =>
    addMember(ctx, { name, email, role: "AGENT", password: "rahasia-batik-2026" }),
  );
  return { kind: "user", id, name, role: "AGENT" };
}

const sessionOf = (person: Person) =>
  rootDb().session.create({
    data: {
      id: newId(),
      tenantId: shop.tenantId,
      userId: person.id,
      tokenHash: new Uint8Array(randomBytes(32)),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });

/** A person's browser that has asked to be told. */
async function browserOf(person: Person, locale: "id" | "en" = "id") {
  const browser = pushBrowser(`${service.origin}/${newId()}`);
  const session = await sessionOf(person);
  const ask = () =>
    shop.as(person, async (ctx) => {
      await readPushKey(ctx);
      return subscribePush(ctx, { ...browser.subscription, locale }, session.id);
    });
  await ask();
  const { pathname } = new URL(browser.subscription.endpoint);
  const mine = () => service.pushed.filter(({ path }) => path === pathname);
  return {
    ...browser,
    ask,
    session,
    mine,
    shown: () => mine().map((one) => browser.open(one)),
  };
}

const subscriptions = () => rootDb().pushSubscription.count({ where: { tenantId: shop.tenantId } });

test("somebody who is not looking is told what the customer wrote, in words only their browser can read", async () => {
  const browser = await browserOf(rina);
  await chat.say("ada ukuran L?");
  await workOff();
  expect(browser.shown()).toEqual([
    { title: `+${chat.phone}`, body: "ada ukuran L?", tag: chat.id, url: `/inbox/${chat.id}` },
  ]);
  const [pushed] = browser.mine();
  expect(pushed?.body.toString("latin1")).not.toContain("ukuran");
  expect(() => pushBrowser("x").open(pushed as never)).toThrow();
  expect(pushed?.headers).toMatchObject({
    "content-encoding": "aes128gcm",
    ttl: "28800",
    urgency: "high",
    topic: expect.stringMatching(/^[\w-]{32}$/),
  });
});

test("the push service sees by whose key it was sent", async () => {
  const browser = await browserOf(rina);
  await chat.say("halo?");
  await workOff();
  const { publicKey } = await shop.as(rina, readPushKey);
  const [, token = "", key] =
    /^vapid t=(.+), k=(.+)$/.exec(String(browser.mine()[0]?.headers.authorization)) ?? [];
  expect(key).toBe(publicKey);
  const point = Buffer.from(publicKey, "base64url");
  const half = (from: number) => point.subarray(from, from + 32).toString("base64url");
  const jwk = await importJWK({ kty: "EC", crv: "P-256", x: half(1), y: half(33) }, "ES256");
  const { payload } = await jwtVerify(token, jwk);
  expect(payload).toMatchObject({ aud: service.origin, sub: expect.stringMatching(/^mailto:/) });
  // Kept sealed, made once.
  const row = await rootDb().pushKey.findUniqueOrThrow({ where: { tenantId: shop.tenantId } });
  expect(row.privateKey).toMatch(/^ey/);
  const both = await Promise.all([shop.as(rina, readPushKey), shop.as(dimas, readPushKey)]);
  expect(both).toEqual([{ publicKey }, { publicKey }]);
});

test("a chat that is somebody's calls only them; one that is nobody's calls all", async () => {
  const [hers, his] = [await browserOf(rina), await browserOf(dimas, "en")];
  await chat.say("satu");
  await workOff();
  await shop.run((ctx) => patchConversation(ctx, { id: chat.id, assigneeId: dimas.id }));
  await workOff();
  await chat.say("dua");
  await workOff();
  expect(hers.shown().map(({ body }) => body)).toEqual(["satu"]);
  expect(his.shown().map(({ body }) => body)).toEqual(["satu", "dua"]);
});

test("whoever looks at the chat, or has read it, is left alone", async () => {
  const [hers, his] = [await browserOf(rina), await browserOf(dimas)];
  await chat.say("halo lagi");
  await shop.as(rina, (ctx) => tellPresence(ctx, { id: chat.id, state: "viewing" }));
  await shop.as(dimas, (ctx) => patchConversation(ctx, { id: chat.id, read: true }));
  await workOff();
  expect([hers.shown(), his.shown()]).toEqual([[], []]);
  await shop.as(rina, (ctx) => tellPresence(ctx, { id: chat.id, state: "left" }));
  await chat.say("masih ada?");
  await workOff();
  expect([hers.shown().length, his.shown().length]).toEqual([1, 1]);
});

test("while the bot answers nobody is called; the handoff calls", async () => {
  const browser = await browserOf(rina);
  const other = await givenChat(shop, "harga?");
  await workOff(["push"]);
  expect(browser.shown()).toEqual([]);
  await shop.run((ctx) => handOff(ctx, { id: other.id }));
  await workOff(["push"]);
  expect(browser.shown().map(({ body }) => body)).toEqual(["harga?"]);
});

test("a job that runs twice, or late, tells once", async () => {
  const browser = await browserOf(rina);
  await chat.say("satu");
  await chat.say("dua");
  await workOff();
  await Promise.all([1, 2, 3].map(() => sendPushes(shop.tenantId, chat.id)));
  expect(browser.shown().map(({ body }) => body)).toEqual(["dua"]);
});

test("whom a note calls is told by whom, whoever's the chat is", async () => {
  const [hers, his] = [await browserOf(rina), await browserOf(dimas)];
  await shop.run((ctx) => patchConversation(ctx, { id: chat.id, assigneeId: rina.id }));
  await shop.as(rina, (ctx) => patchConversation(ctx, { id: chat.id, read: true }));
  await shop.as(rina, (ctx) =>
    addNote(ctx, { id: chat.id, text: "@Dimas tolong cek", mentions: [dimas.id, rina.id] }),
  );
  await workOff();
  await sendPushes(shop.tenantId, chat.id);
  expect(hers.shown()).toEqual([]);
  expect(his.shown().map(({ title, body }) => [title, body])).toEqual([
    [`Rina menyebut Anda di chat +${chat.phone}`, "@Dimas tolong cek"],
  ]);
});

test("a browser that is gone is forgotten, and no other", async () => {
  const [gone, there] = [await browserOf(rina), await browserOf(rina)];
  await service.stop();
  service = await startPushService(() => 410);
  await rootDb().pushSubscription.updateMany({
    where: { tenantId: shop.tenantId, endpoint: gone.subscription.endpoint },
    data: { endpoint: `${service.origin}/gone` },
  });
  await rootDb().pushSubscription.updateMany({
    where: { tenantId: shop.tenantId, endpoint: there.subscription.endpoint },
    data: { endpoint: "https://10.0.0.1/inside" },
  });
  await chat.say("halo");
  await workOff();
  expect(service.pushed.map(({ path }) => path)).toEqual(["/gone"]);
  expect(await subscriptions()).toBe(1);
});

test("a push service that is busy is asked again, unless it was read meanwhile", async () => {
  const browser = await browserOf(rina);
  answer = 503;
  await chat.say("halo?");
  await expect(workOff()).rejects.toThrow("did not take");
  await expect(sendPushes(shop.tenantId, chat.id)).rejects.toThrow("did not take");
  answer = 201;
  await sendPushes(shop.tenantId, chat.id);
  await sendPushes(shop.tenantId, chat.id);
  expect(browser.shown()).toHaveLength(3);
  answer = 503;
  await chat.say("halo lagi?");
  await expect(workOff()).rejects.toThrow("did not take");
  await shop.as(rina, (ctx) => patchConversation(ctx, { id: chat.id, read: true }));
  await sendPushes(shop.tenantId, chat.id);
  expect(browser.shown()).toHaveLength(4);
});

test("who has logged out, left the team, or said no is told nothing more", async () => {
  const [hers, his] = [await browserOf(rina), await browserOf(dimas)];
  const mine = await browserOf(rina);
  await rootDb().session.update({
    where: { id: hers.session.id },
    data: { revokedAt: new Date() },
  });
  await shop.run((ctx) => removeMember(ctx, { id: dimas.id }));
  const { endpoint } = mine.subscription;
  expect(await shop.as(rina, (ctx) => unsubscribePush(ctx, { endpoint }))).toEqual({
    removed: true,
  });
  expect(await shop.as(rina, (ctx) => unsubscribePush(ctx, { endpoint }))).toEqual({
    removed: false,
  });
  await chat.say("ada orang?");
  await workOff();
  expect([hers.shown(), his.shown(), mine.shown()]).toEqual([[], [], []]);
});

test("a browser subscribes once, and is theirs who used it last", async () => {
  const browser = await browserOf(rina);
  await browser.ask();
  expect(await subscriptions()).toBe(1);
  const session = await sessionOf(dimas);
  await shop.as(dimas, (ctx) => subscribePush(ctx, browser.subscription, session.id));
  await shop.run((ctx) => patchConversation(ctx, { id: chat.id, assigneeId: rina.id }));
  await chat.say("untuk Rina");
  await workOff();
  expect(browser.shown()).toEqual([]);
});

test("an address inside the house is refused when it is given", async () => {
  const session = await sessionOf(rina);
  for (const endpoint of [
    "http://push.example/x",
    "https://192.168.1.1/x",
    "https://localhost/x",
  ]) {
    await expect(
      shop.as(rina, (ctx) =>
        subscribePush(ctx, { ...pushBrowser(endpoint).subscription }, session.id),
      ),
    ).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  }
});
