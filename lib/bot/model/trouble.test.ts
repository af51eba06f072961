import { describe, expect, test } from "vitest";
import { givenModel, navy, search } from "#lib/testing/bot/given-model.ts";
import type { Scripted } from "#lib/testing/fake-model.ts";

const { given, ask } = givenModel();

describe("whatever the endpoint does, the customer is answered", () => {
  const troubles: [what: string, script: Scripted[], code: string][] = [
    ["is slow", ["silence"], "TIMEOUT"],
    ["hangs up", ["hang up"], "UNREACHABLE"],
    ["is down", [{ status: 500 }], "FAILED"],
    ["is busy", [{ status: 429 }], "RATE_LIMITED"],
    ["refuses the key", [{ status: 401, message: "bad key" }], "UNAUTHORIZED"],
    ["knows no such model", [{ status: 404 }], "NOT_FOUND"],
    ["refuses the request", [{ status: 400, message: "no tools here" }], "REJECTED"],
    ["redirects", [{ status: 307, headers: { location: "http://127.0.0.1:1/" } }], "REJECTED"],
    ["sends half a JSON", [{ raw: '{"choices":[{"mess' }], "GARBAGE"],
    ["sends a page", [{ raw: "<html>", type: "text/html" }], "GARBAGE"],
    ["sends something else", [{ raw: '{"choices":[]}' }], "GARBAGE"],
    ["says nothing", [{ text: "" }], "GARBAGE"],
    ["only thinks", [{ text: "<think>hm" }], "GARBAGE"],
    ["looks up for ever", [search(navy)], "GARBAGE"],
  ];
  test.each(troubles)("it %s", async (_, script, code) => {
    given.access.timeoutMs = 1_500;
    given.model.script(...script);
    const { engine, failure, thought } = await ask("kemeja parang navy berapa?");
    expect([engine, failure?.code]).toEqual(["plain", code]);
    expect(thought).toMatchObject({ do: "answer", productIds: ["p1"] });
    expect(given.model.asked.length).toBeLessThanOrEqual(8);
  });

  test("its address is private, and the operator has not allowed it", async () => {
    given.access.baseUrl = "https://10.1.2.3/v1";
    const { failure, thought } = await ask("kemeja parang navy berapa?");
    expect([failure?.code, thought.do]).toEqual(["BLOCKED", "answer"]);
  });

  test("it is asked once more after a hiccup", async () => {
    given.model.script({ status: 503, headers: { "retry-after-ms": "1" } }, { text: "Halo Kak" });
    expect((await ask("halo")).engine).toBe("model");
  });

  test("after three failures in a row it is left alone, and a new key is another chance", async () => {
    given.model.script({ status: 400 });
    for (const asked of [true, true, true, false]) {
      expect((await ask("kemeja parang navy?")).asked).toBe(asked);
    }
    expect(given.model.asked).toHaveLength(3);
    given.access.apiKey = "sk-other";
    expect((await ask("kemeja parang navy?")).asked).toBe(true);
  });
});

test("the endpoint gets the key, the model and the temperature, and nothing about this machine", async () => {
  given.model.script({ text: "Halo" });
  await ask("halo");
  expect(given.model.asked[0]).toMatchObject({
    path: "/v1/chat/completions",
    authorization: `Bearer ${given.access.apiKey}`,
    body: { model: "kecil-1", temperature: 0.2 },
  });
  given.access.apiKey = null;
  given.access.temperature = null;
  await ask("halo");
  expect(given.model.asked[1]?.authorization).toBeUndefined();
  expect(given.model.asked[1]?.body).not.toHaveProperty("temperature");
});
