import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { givenChat, givenCloudShop, messageOf } from "#lib/testing/given-chat.ts";
import { workOff } from "#lib/testing/work.ts";
import { confirmMessage } from "./confirm.ts";

let graph: FakeGraph;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());

test("a person who knows that an uncertain message arrived settles it, and the next go on", async () => {
  const shop = await givenCloudShop();
  const chat = await givenChat(shop);
  const id = await chat.send("satu");
  graph.closeBeforeAnswer();
  await workOff(["deliver"]);
  const next = await chat.send("dua");
  expect(await messageOf(shop, id)).toMatchObject({ status: "QUEUED", errorCode: "UNCERTAIN" });

  const told = await shop.run((ctx) => confirmMessage(ctx, { id }));
  expect(told).toMatchObject({ status: "SENT", error: null, sentAt: expect.any(String) });
  await workOff(["deliver"]);
  expect(await messageOf(shop, next)).toMatchObject({ status: "SENT" });
  expect(graph.doubles).not.toContain(id);
  await expect(shop.run((ctx) => confirmMessage(ctx, { id }))).rejects.toMatchObject({
    code: "CONFLICT",
  });
});
