import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MetaFixture, metaFixtures, overFixtures } from "#lib/testing/meta-fixtures.ts";
import type { Party } from "../provider.ts";
import { messageBody } from "./body.ts";
import { details } from "./details.ts";
import { send } from "./send.ts";
import { templates } from "./templates.ts";

/** A Graph that knows one answer to whatever it is asked. */
let said: unknown;
const graph = createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(said));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => graph.listen(0, "127.0.0.1", resolve));
  process.env.GRAPH_API_URL = `http://127.0.0.1:${(graph.address() as AddressInfo).port}`;
});
afterAll(() => graph.close());

const channel = {
  id: "c",
  externalId: "106",
  accountId: "102",
  accessToken: "t",
  apiVersion: "v26.0",
};
const customer: Party = {
  phone: "6281234567890",
  bsuid: null,
  lid: null,
  groupId: null,
  name: null,
  username: null,
};
const words = {
  clientMessageId: "m",
  to: customer,
  replyTo: null,
  content: { type: "text", text: "Halo" } as const,
};

type Json = Record<string, unknown>;
type Check = (json: Json) => Promise<void> | void;

const isNumber: Check = async (json) => {
  const told = await details({ ...channel, accountId: null });
  expect(told).toMatchObject({
    details: {
      ...(json.verified_name !== undefined && { verifiedName: json.verified_name }),
      ...(json.quality_rating !== undefined && { quality: json.quality_rating }),
    },
  });
};
const isTaken: Check = async (json) => {
  const [{ id } = {}] = json.messages as Json[];
  expect(await send(channel, words, 1)).toEqual({ outcome: "sent", providerId: id });
};

/** What is done with each of Meta's published requests and answers; no file may be left out. */
const known: [RegExp, Check | string][] = [
  [/^graph\.request\.post\.phone-number-id-messages\./, "lib/messages/published.test.ts"],
  [/^graph\.send-message-recipient-only/, "lib/messages/published.test.ts"],
  [/^graph\.(response-4|error\.)/, "lib/messages/published.test.ts"],
  [/^graph\.(response-200\.get\.phone-number-id\.|phone-number-)/, isNumber],
  [/^graph\.(response-200\.post\.phone-number-id-messages\.|message-response-)/, isTaken],
  [
    /^graph\.response-200\.get\.waba-id-message-templates/,
    async (json) => {
      const listed = await templates(channel);
      const published = (json.data as Json[]).map(({ id, name, language, status, components }) => ({
        providerId: id,
        name,
        language,
        status,
        components,
      }));
      expect(listed).toMatchObject({ templates: published });
    },
  ],
  [
    /^graph\.response-200\.get\.waba-id-subscribed-apps/,
    async () =>
      expect(await details(channel)).toMatchObject({ details: { webhook: "subscribed" } }),
  ],
  [
    /^graph\.send-message-to-and-recipient/,
    () => {
      const to = { ...customer, phone: "16505551234", bsuid: "US.13491208655302741918" };
      // The phone is enough where it is known: the id changes with it.
      expect(messageBody({ ...words, to })).toMatchObject({ to: "+16505551234", type: "text" });
    },
  ],
  [/^graph\.group-/, "groups are not made or managed by the Cloud API here"],
  [/whatsapp-business-profile\.profile-update/, "the profile is shown, not changed"],
  [/\.post\.waba-id-subscribed-apps/, "subscribing is done at Meta, where the callback is set"],
];

const published = metaFixtures("graph.");
const planFor = (name: string) => known.find(([pattern]) => pattern.test(name))?.[1];
const checked = published.filter(({ name }) => typeof planFor(name) === "function");

describe.skipIf(published.length === 0)(overFixtures("what Graph answers", published), () => {
  test("each published request and answer is tested, or has its reason not to be", () => {
    expect(published.map(({ name }) => name).filter((name) => !planFor(name))).toEqual([]);
    const unused = known.filter(([one]) => !published.some(({ name }) => one.test(name)));
    expect(unused).toEqual([]);
  });

  test.each(checked)("$name is understood", async ({ name, json }: MetaFixture) => {
    said = json;
    const check = planFor(name);
    if (typeof check === "function") await check(json as Json);
  });
});
