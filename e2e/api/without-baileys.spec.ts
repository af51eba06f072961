import { Client, given, refusal } from "../client.ts";
import { Shop } from "../shop.ts";
import { expect, test } from "../test.ts";
import { startWithoutBaileys } from "../without-baileys.ts";

test("without Baileys everything else works, and a web device says what is missing", async ({
  address,
}) => {
  const app = await startWithoutBaileys();
  try {
    const shop = await Shop.open(new Client({ "x-forwarded-for": address }, app.origin));
    const asked = { kind: "WEB", name: "HP Toko", riskAccepted: true };
    const answer = await shop.owner.post("/channels", asked, { "accept-language": "en" });
    expect(refusal(answer)).toEqual([422, "CHANNEL_UNSUPPORTED"]);
    expect(answer.body.error.message).toContain("npm install --include=optional");
    const { id } = await shop.humanChat();
    await given(shop.owner.post(`/conversations/${id}/messages`, { text: "siap" }), 201);
    const statusOf = async (text: string) =>
      (await shop.saidIn(id)).find((message) => message.text === text)?.status;
    await expect.poll(() => statusOf("siap")).toBe("READ");
  } finally {
    await app.stop();
  }
});
