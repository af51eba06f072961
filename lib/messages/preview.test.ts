import { expect, test } from "vitest";
import { startConversation } from "#lib/conversations/start.ts";
import { givenShop } from "#lib/testing/given.ts";
import { previewOf } from "./preview.ts";
import { sendMessage } from "./send.ts";

const ofText = (text: string) => previewOf({ type: "text", text });

test("a preview is one line, and cut between two characters", () => {
  expect(ofText(" dua \n baris ")).toBe("dua baris");
  expect(ofText("x".repeat(140))).toBe("x".repeat(140));
  expect(ofText("x".repeat(141))).toBe(`${"x".repeat(139)}…`);
  for (const shift of ["", "x"]) {
    const cut = ofText(`${shift}${"😀".repeat(4_096)}`);
    expect([cut.isWellFormed(), cut.length <= 140]).toEqual([true, true]);
  }
});

test("a long text of nothing but emoji is kept and told like any other", async () => {
  const shop = await givenShop();
  const whom = { channelId: shop.sandboxId, phone: "081234567890" };
  const { id } = await shop.run((ctx) => startConversation(ctx, whom));
  const text = "😀".repeat(4_096);
  const sent = await shop.run((ctx) => sendMessage(ctx, { id, text }));
  expect(sent.text).toBe(text);
});
