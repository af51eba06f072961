import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { sign } from "#lib/testing/fake-graph/webhook.ts";
import { verifySignature } from "./signature.ts";

const secret = "an app secret";
const body = Buffer.from('{"text":"Halo \\u00e9 \\ud83d\\ude00"}');
const good = sign(body, secret);

test("accepts what was signed with the channel's own secret, over the very bytes", () => {
  expect(verifySignature(body, good, secret)).toBe(true);
  expect(
    verifySignature(
      body,
      good.replace(/[a-f]/g, (c) => c.toUpperCase()),
      secret,
    ),
  ).toBe(true);
  expect(verifySignature(new Uint8Array(0), sign("", secret), secret)).toBe(true);
});

test("refuses the same JSON in another spelling", () => {
  const respelled = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
  expect(verifySignature(respelled, good, secret)).toBe(false);
});

test("refuses another's secret, and an empty one that anybody could sign with", () => {
  expect(verifySignature(body, good, "another secret")).toBe(false);
  const anybody = createHmac("sha256", "").update(body).digest("hex");
  expect(verifySignature(body, `sha256=${anybody}`, "")).toBe(false);
});

test.each([
  null,
  "",
  "sha256=",
  good.slice(0, -1),
  `${good}0`,
  good.slice("sha256=".length),
  good.replace("sha256", "sha1"),
  `sha256=${"z".repeat(64)}`,
  `${good}, sha256=${"0".repeat(64)}`,
])("refuses the header %j without throwing", (header) => {
  expect(verifySignature(body, header, secret)).toBe(false);
});
