import { describe, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { dumpInbound } from "#lib/testing/dump.ts";
import { sign } from "#lib/testing/fake-graph/webhook.ts";
import { givenCloudChannel, givenShop } from "#lib/testing/given.ts";
import { metaFixtures, overFixtures } from "#lib/testing/meta-fixtures.ts";
import { originalsOf, saidIn, withOwnIds } from "#lib/testing/meta-ids.ts";
import { randomOf, shuffled } from "#lib/testing/shuffle.ts";
import { workOff } from "#lib/testing/work.ts";
import { acceptWebhook } from "./accept-webhook.ts";

const fixtures = metaFixtures("webhook.");
/** The publishers reuse message ids; what Meta sends never does. */
const distinct = fixtures.map(({ name, json }, n) => ({ name, json: withOwnIds(json, n) }));

async function givenInbox() {
  const shop = await givenShop();
  const channel = await givenCloudChannel(shop);
  const post = (json: unknown) => {
    const raw = Buffer.from(JSON.stringify(json));
    return acceptWebhook(raw, sign(raw, channel.appSecret), channel.id);
  };
  return { shop, channel, post };
}

describe.skipIf(fixtures.length === 0)("with the payloads that others published", () => {
  test(overFixtures("every payload is taken, and nothing in it is lost", fixtures), async () => {
    const { shop, post } = await givenInbox();
    for (const { json } of distinct) await post(json);
    await workOff(["inbound"]);

    const where = { tenantId: shop.tenantId };
    const posts = await rootDb().webhookIn.findMany({ where });
    expect(posts).toHaveLength(distinct.length);
    expect(posts.filter(({ error, processedAt }) => error || !processedAt)).toEqual([]);

    const messages = await rootDb().message.findMany({ where });
    const conversations = await rootDb().conversation.findMany({ where });
    const inThreads = messages.filter(({ conversationId }) =>
      conversations.some(({ id }) => id === conversationId),
    );
    const waiting = await rootDb().waitingUpdate.findMany({ where });
    const audit = await rootDb().auditEntry.findMany({ where: { ...where, actorKind: "channel" } });
    const kept = JSON.stringify([
      inThreads.map(({ providerId }) => providerId),
      waiting,
      audit.map(({ data }) => data),
    ]);
    const said = distinct.flatMap(({ name, json }) => saidIn(json).map((id) => ({ name, id })));
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter(({ id }) => !kept.includes(JSON.stringify(id)))).toEqual([]);
  });

  test(overFixtures("a receipt, edit or revocation waits for its message", fixtures), async () => {
    const { shop, post } = await givenInbox();
    for (const { json } of distinct) await post(json);
    await workOff(["inbound"]);
    const where = { tenantId: shop.tenantId };
    const waiting = await rootDb().waitingUpdate.findMany({ where });
    const kinds = waiting.map(({ update }) => (update as { kind: string }).kind).sort();
    const expected = ["edit", "revoke", "status", "status", "status"];
    expect(kinds.filter((kind) => kind !== "quote")).toEqual(expected);
  });

  test.each([1, 2, 3])(
    overFixtures("twice and in any order they make the same database (shuffle %i)", fixtures),
    async (seed) => {
      const bodies = [...distinct.map(({ json }) => json), ...originalsOf(distinct)];
      const calm = await givenInbox();
      for (const json of bodies) await calm.post(json);
      await workOff(["inbound"]);

      const wild = await givenInbox();
      for (const json of shuffled([...bodies, ...bodies], randomOf(seed))) await wild.post(json);
      await workOff(["inbound"]);

      const expected = await dumpInbound(calm.shop.tenantId);
      expect(await dumpInbound(wild.shop.tenantId)).toEqual(expected);
    },
  );
});
