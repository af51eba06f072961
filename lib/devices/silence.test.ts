import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { givenShop } from "#lib/testing/given.ts";
import { givenDevice } from "#lib/testing/given-device.ts";
import type { DeviceCall } from "#lib/whatsapp/web/device-calls.ts";
import { holdDevices } from "./lease.ts";
import { nodeId } from "./node.ts";
import { lookForSilence } from "./silence.ts";

// Shape tests: the host of the devices is pretended.

const hourMs = 3_600_000;

async function given(lastInboundAt: Date | null, quiet = false) {
  const shop = await givenShop();
  const id = await givenDevice(shop, { phone: "6281100000001", state: "connected" });
  await holdDevices(nodeId());
  const where = { tenantId_id: { tenantId: shop.tenantId, id } };
  await rootDb().channel.update({ where, data: { lastInboundAt } });
  const asked: DeviceCall[] = [];
  const host = {
    channelIds: [id],
    quietFor: () => (quiet ? [id] : []),
    async call(_id: string, call: DeviceCall) {
      asked.push(call);
      return { ok: true } as const;
    },
  };
  return {
    asked,
    look: () => lookForSilence(host),
    channel: () => rootDb().channel.findUniqueOrThrow({ where }),
    hear: () => rootDb().channel.update({ where, data: { lastInboundAt: new Date() } }),
    told: () => rootDb().event.count({ where: { tenantId: shop.tenantId, type: "channel.state" } }),
  };
}

test("a device to which nothing has come for a day is said to be silent, once, until something does", async () => {
  const device = await given(new Date(Date.now() - 25 * hourMs));
  await device.look();
  await device.look();
  expect(await device.channel()).toMatchObject({
    state: "connected",
    stateReason: expect.stringMatching(/^silent: /),
  });
  expect(await device.told()).toBe(1);
  await device.hear();
  await device.look();
  expect(await device.channel()).toMatchObject({ state: "connected", stateReason: null });
  expect(await device.told()).toBe(2);
});

test("one that hears now and then, or is new, is not", async () => {
  for (const last of [new Date(Date.now() - 23 * hourMs), null]) {
    const device = await given(last);
    await device.look();
    expect(await device.channel()).toMatchObject({ stateReason: null });
  }
});

test("a line on which nothing was heard for minutes is asked whether it is still there", async () => {
  const device = await given(new Date(), true);
  await device.look();
  expect(device.asked).toEqual([{ do: "probe" }]);
});
