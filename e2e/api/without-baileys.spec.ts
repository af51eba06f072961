import { isInstalled } from "#lib/devices/installed.ts";
import { given, refusal } from "../client.ts";
import { expect, test } from "../test.ts";

// For an installation without the optional package: remove node_modules/baileys, and start.

test.skip(isInstalled(), "Baileys is installed");

test("without Baileys everything else works, and a web device says what is missing", async ({
  shop,
}) => {
  const asked = { kind: "WEB", name: "HP Toko", riskAccepted: true };
  const answer = await shop.owner.post("/channels", asked, { "accept-language": "en" });
  expect(refusal(answer)).toEqual([422, "CHANNEL_UNSUPPORTED"]);
  expect(answer.body.error.message).toContain("npm install --include=optional");
  const { id } = await shop.humanChat();
  const { messages } = await given(shop.api.get(`/conversations/${id}`));
  expect(messages.length).toBeGreaterThan(0);
});
