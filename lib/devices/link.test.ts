import { beforeEach, expect, test, vi } from "vitest";
import { validate } from "#lib/api/validate.ts";
import { archiveChannel } from "#lib/channels/archive.ts";
import { createChannel } from "#lib/channels/create.ts";
import { readChannel } from "#lib/channels/read.ts";
import { CreateChannel } from "#lib/channels/schema.ts";
import { rootDb } from "#lib/db/root.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { givenDevice, linkedCreds } from "#lib/testing/given-device.ts";
import type { DeviceNews } from "#lib/whatsapp/web/device-calls.ts";
import { loadCreds, loadKeys, saveCreds, saveKeys } from "./auth.ts";
import { connectDevice } from "./connect.ts";
import { hear } from "./hear.ts";
import { isInstalled } from "./installed.ts";
import { holdDevices, letGo } from "./lease.ts";
import { nodeId } from "./node.ts";
import { readQr } from "./qr.ts";

// Shape tests: what a device tells is told by hand.

let shop: Shop;
beforeEach(async () => {
  shop = await givenShop();
});

const deviceOf = (channelId: string) =>
  rootDb().webDevice.findUniqueOrThrow({
    where: { tenantId_channelId: { tenantId: shop.tenantId, channelId } },
  });
const qrOf = (id: string, phone?: string) => shop.run((ctx) => readQr(ctx, { id, phone }));
const channel = (id: string) => shop.run((ctx) => readChannel(ctx, { id }));

/** A device that this process holds, so that what it tells counts. */
async function held(more: Parameters<typeof givenDevice>[1] = {}) {
  const id = await givenDevice(shop, more);
  await holdDevices(nodeId());
  return { id, tell: (news: DeviceNews) => hear(shop.tenantId, id, news) };
}

/** What this process holds of the shop's, after looking once more. */
const taken = async () =>
  (await holdDevices(nodeId())).filter(({ tenantId }) => tenantId === shop.tenantId);

const asked = { kind: "WEB", name: "HP Toko" };

test("a web device needs somebody's word that the risk is accepted, in so many words", () => {
  for (const riskAccepted of [undefined, false]) {
    const create = () => validate(CreateChannel, { ...asked, riskAccepted }, "id");
    expect(create).toThrow(expect.objectContaining({ code: "VALIDATION_ERROR" }));
    try {
      create();
    } catch (error) {
      const [detail] = (error as { details: { path: string; message: { id: string } }[] }).details;
      expect(detail?.path).toBe("riskAccepted");
      expect(detail?.message.id).toContain("dapat memblokir nomornya");
    }
  }
});

test.skipIf(!isInstalled())("who accepted it is kept, with when", async () => {
  const input = validate(CreateChannel, { ...asked, riskAccepted: true }, "id");
  const created = await shop.run((ctx) => createChannel(ctx, input));
  expect(created).toMatchObject({ kind: "WEB", state: "connecting", phone: null });
  expect(await deviceOf(created.id)).toMatchObject({
    wanted: true,
    riskAcceptedKind: "user",
    riskAcceptedId: shop.ownerId,
    riskAcceptedAt: expect.any(Date),
  });
  const entry = await rootDb().auditEntry.findFirst({ where: { targetId: created.id } });
  expect(entry).toMatchObject({ action: "channel.created", actorId: shop.ownerId });
});

test("without Baileys such a channel is refused, with what to do", async () => {
  const elsewhere = vi.spyOn(process, "cwd").mockReturnValue("/nowhere");
  const input = validate(CreateChannel, { ...asked, riskAccepted: true }, "id");
  const created = shop.run((ctx) => createChannel(ctx, input));
  await expect(created).rejects.toMatchObject({
    code: "CHANNEL_UNSUPPORTED",
    sentence: { id: expect.stringContaining("npm install") },
  });
  const id = await givenDevice(shop, { state: "disconnected" });
  const again = shop.run((ctx) => connectDevice(ctx, { id }));
  await expect(again).rejects.toMatchObject({ code: "CHANNEL_UNSUPPORTED" });
  elsewhere.mockRestore();
});

test("a code can be scanned until it expires, as text and as a picture", async () => {
  const { id, tell } = await held();
  expect(await qrOf(id)).toMatchObject({ state: "connecting", qr: null, image: null });
  await tell({ is: "qr", qr: "2@abc,def", expiresAt: Date.now() + 20_000 });
  const shown = await qrOf(id);
  expect(shown).toMatchObject({ state: "qr", qr: "2@abc,def", pairingCode: null });
  expect(shown.image).toMatch(/^data:image\/svg\+xml;base64,/);
  expect(Date.parse(shown.expiresAt ?? "")).toBeGreaterThan(Date.now());
  expect((await deviceOf(id)).link).not.toContain("abc");
  await tell({ is: "qr", qr: "2@ghi", expiresAt: Date.now() - 1 });
  expect(await qrOf(id)).toMatchObject({ state: "qr", qr: null, expiresAt: null });
  await tell({ is: "connected", phone: "6281100000001", name: null });
  expect(await qrOf(id)).toMatchObject({ state: "connected", qr: null });
  expect(await channel(id)).toMatchObject({ phone: "6281100000001" });
});

test("asked with a phone number it begins anew, and gives a code to type", async () => {
  const { id, tell } = await held();
  await tell({ is: "qr", qr: "2@abc", expiresAt: Date.now() + 20_000 });
  expect(await qrOf(id, "0811-0000-0001")).toMatchObject({ state: "connecting", qr: null });
  expect(await deviceOf(id)).toMatchObject({ pairingPhone: "6281100000001", node: null });
  const [again] = await taken();
  expect(again).toMatchObject({ pairingPhone: "6281100000001", still: false });
  await tell({ is: "code", code: "ABCD2345", expiresAt: Date.now() + 60_000 });
  expect(await qrOf(id, "+62 811 0000 0001")).toMatchObject({ pairingCode: "ABCD2345" });
  await expect(qrOf(id, "12")).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
});

test("each end has its state and its reason, and everybody is told once", async () => {
  const ends = [
    ["logged-out", 401, "disconnected"],
    ["banned", 403, "banned"],
    ["restricted", 463, "banned"],
    ["replaced", 440, "disconnected"],
  ] as const;
  for (const [reason, code, state] of ends) {
    const { id, tell } = await held({ phone: "6281100000001" });
    await tell({ is: "connected", phone: "6281100000001", name: null });
    await saveKeys(shop.tenantId, id, [{ type: "session", id: "a", value: "secret" }]);
    await tell({ is: "stopped", reason, code, forget: reason === "logged-out" });
    expect(await channel(id)).toMatchObject({
      state,
      stateReason: expect.stringMatching(new RegExp(`^${reason}: .+\\(${code}\\)$`)),
    });
    const { wanted, node, creds } = await deviceOf(id);
    expect([wanted, node]).toEqual([false, null]);
    expect(creds === null).toBe(reason === "logged-out");
    expect(await rootDb().webAuth.count({ where: { channelId: id } })).toBe(
      reason === "logged-out" ? 0 : 1,
    );
    const told = await rootDb().event.findMany({
      where: { tenantId: shop.tenantId, type: "channel.state", data: { path: ["id"], equals: id } },
      orderBy: { id: "asc" },
    });
    expect(told.map(({ data }) => (data as { state: string }).state)).toEqual(["connected", state]);
  }
});

test.skipIf(!isInstalled())(
  "one that has stopped is begun again by somebody's word, and no other way",
  async () => {
    const { id, tell } = await held({ phone: "6281100000001" });
    await tell({ is: "stopped", reason: "restricted", code: 463, forget: false });
    expect(await taken()).toEqual([]);
    await shop.run((ctx) => connectDevice(ctx, { id }));
    expect(await channel(id)).toMatchObject({ state: "connecting", stateReason: null });
    expect(await taken()).toMatchObject([{ channelId: id, still: false }]);
    await tell({ is: "connected", phone: "6281100000001", name: null });
    await shop.run((ctx) => connectDevice(ctx, { id }));
    expect(await taken()).toMatchObject([{ channelId: id, still: true }]);
  },
);

test("only who holds a device writes its keys, and all of a batch or none", async () => {
  const { id } = await held();
  const { tenantId } = shop;
  const creds = await linkedCreds("6281100000001");
  await saveCreds(tenantId, id, creds);
  expect(await loadCreds(tenantId, id)).toBe(creds);
  const batch = ["lid-mapping", "device-list", "tctoken", "identity-key"].map((type) => ({
    type,
    id: "a",
    value: `${type} value`,
  }));
  await saveKeys(tenantId, id, batch);
  expect(await loadKeys(tenantId, id, "tctoken", ["a", "b"])).toEqual({ a: "tctoken value" });
  await saveKeys(tenantId, id, [
    { type: "tctoken", id: "a", value: null },
    { type: "tctoken", id: "b", value: "newer" },
  ]);
  expect(await loadKeys(tenantId, id, "tctoken", ["a", "b"])).toEqual({ b: "newer" });
  await letGo(nodeId());
  const lost = expect.objectContaining({ code: "LEASE_LOST" });
  await expect(saveKeys(tenantId, id, batch)).rejects.toEqual(lost);
  await expect(saveCreds(tenantId, id, "{}")).rejects.toEqual(lost);
  await expect(hear(tenantId, id, { is: "connecting" })).rejects.toEqual(lost);
  expect(await loadKeys(tenantId, id, "lid-mapping", ["a"])).toEqual({ a: "lid-mapping value" });
});

test("archived, a linked device is taken off the phone, and one never linked is forgotten", async () => {
  const linked = await held({ phone: "6281100000001" });
  await shop.run((ctx) => archiveChannel(ctx, { id: linked.id }));
  expect(await taken()).toMatchObject([{ channelId: linked.id, unlink: true }]);
  await linked.tell({ is: "stopped", reason: "unlinked", code: null, forget: true });
  expect(await deviceOf(linked.id)).toMatchObject({ unlink: false, creds: null });
  const never = await held();
  await shop.run((ctx) => archiveChannel(ctx, { id: never.id }));
  expect(await taken()).toEqual([]);
});
