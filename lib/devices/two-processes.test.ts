import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { runJobs } from "#lib/jobs/run.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { givenDevice } from "#lib/testing/given-device.ts";
import { type DeviceProcess, startDeviceProcess } from "#lib/testing/given-device-process.ts";
import { until } from "#lib/testing/until.ts";
import { startWhatsAppWeb, type WhatsAppWeb } from "#lib/testing/whatsapp-web.ts";
import { setLine } from "#lib/whatsapp/web/line.ts";
import { askElsewhere } from "./ask.ts";
import { isInstalled } from "./installed.ts";

// The devices are in processes of their own, and this one, which does the jobs, holds none: all that
// it wants of a device is asked across.

const withBaileys = test.skipIf(!isInstalled());
const customer = "628123456789";

let stopJobs: () => Promise<void>;
beforeAll(async () => {
  stopJobs = await runJobs();
  const elsewhere = () => Promise.reject(new Error("not in this test"));
  setLine({ ask: askElsewhere, upload: elsewhere, download: elsewhere });
});
afterAll(() => stopJobs());

let web: WhatsAppWeb;
let processes: DeviceProcess[] = [];
beforeEach(async () => {
  web = await startWhatsAppWeb();
});
afterEach(async () => {
  for (const one of processes) await one.kill();
  processes = [];
  await web.close();
});

const start = async () => {
  const started = await startDeviceProcess(web.url);
  processes.push(started);
  return started;
};

const deviceOf = ({ tenantId }: Shop, channelId: string) =>
  rootDb().webDevice.findUniqueOrThrow({ where: { tenantId_channelId: { tenantId, channelId } } });
const channelOf = ({ tenantId }: Shop, id: string) =>
  rootDb().channel.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } });

/** Since then: what it was before says nothing about who has it now. */
const connectedBy = (shop: Shop, id: string, { node }: DeviceProcess, since = 0) =>
  until(
    "the device is connected by this process",
    async () => {
      const { state, stateAt } = await channelOf(shop, id);
      const device = await deviceOf(shop, id);
      return device.node === node && state === "connected" && stateAt.getTime() > since;
    },
    30_000,
  );

const heardFrom = (shop: Shop, channelId: string, text: string) =>
  until(`the message ${text}`, () =>
    rootDb().message.findFirst({ where: { tenantId: shop.tenantId, channelId, text } }),
  );

async function answer(shop: Shop, conversationId: string, text: string): Promise<void> {
  const { id } = await shop.run((ctx) => sendMessage(ctx, { id: conversationId, text }));
  const where = { tenantId_id: { tenantId: shop.tenantId, id } };
  await until(
    `the answer ${text} is sent`,
    async () => (await rootDb().message.findUniqueOrThrow({ where })).status === "SENT",
    20_000,
  );
  expect(web.heard.filter(({ message }) => message.conversation === text)).toHaveLength(1);
}

withBaileys(
  "a process that is killed loses its devices to another within 30 seconds",
  async () => {
    const shop = await givenShop();
    const first = await start();
    const id = await givenDevice(shop, { phone: web.phone });
    await connectedBy(shop, id, first);
    const second = await start();
    await web.say({ from: customer, text: "satu" });
    const { conversationId } = await heardFrom(shop, id, "satu");
    await answer(shop, conversationId, "jawab satu");
    expect((await deviceOf(shop, id)).node).toBe(first.node);

    const killedAt = Date.now();
    await first.kill();
    await connectedBy(shop, id, second, killedAt);
    expect(Date.now() - killedAt).toBeLessThan(30_000);
    await web.say({ from: customer, text: "dua" });
    await heardFrom(shop, id, "dua");
    await answer(shop, conversationId, "jawab dua");
  },
  90_000,
);

withBaileys(
  "one that ends in order hands its devices over at once",
  async () => {
    const shop = await givenShop();
    const first = await start();
    const id = await givenDevice(shop, { phone: web.phone });
    await connectedBy(shop, id, first);
    const second = await start();
    const endedAt = Date.now();
    await first.stop();
    await connectedBy(shop, id, second, endedAt);
    expect(Date.now() - endedAt).toBeLessThan(8_000);
  },
  60_000,
);

withBaileys(
  "one that was frozen while another took over hangs up, and writes no more keys",
  async () => {
    const shop = await givenShop();
    const first = await start();
    const id = await givenDevice(shop, { phone: web.phone });
    await connectedBy(shop, id, first);
    const second = await start();
    const frozenAt = Date.now();
    first.freeze();
    await connectedBy(shop, id, second, frozenAt);
    first.thaw();
    await web.say({ from: customer, text: "setelah beku" });
    const { conversationId } = await heardFrom(shop, id, "setelah beku");
    await answer(shop, conversationId, "masih di sini");
    expect((await deviceOf(shop, id)).node).toBe(second.node);
    const said = { tenantId: shop.tenantId, channelId: id, text: "setelah beku" };
    expect(await rootDb().message.count({ where: said })).toBe(1);
  },
  90_000,
);

withBaileys(
  "no private key is ever printed, though libsignal prints whole sessions",
  async () => {
    const shop = await givenShop();
    const first = await start();
    const id = await givenDevice(shop, { phone: web.phone });
    await connectedBy(shop, id, first);
    await web.say({ from: customer, text: "halo" });
    const { conversationId } = await heardFrom(shop, id, "halo");
    await answer(shop, conversationId, "satu");
    // Whoever takes the sessions over begins them anew, and libsignal says which it closes.
    const endedAt = Date.now();
    await first.stop();
    const second = await start();
    await connectedBy(shop, id, second, endedAt);
    await answer(shop, conversationId, "dua");
    const printed = first.printed() + second.printed();
    expect(printed).not.toMatch(/privKey|private|Buffer|session|rootKey/i);
  },
  60_000,
);
