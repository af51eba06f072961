import { describe, expect, it } from "vitest";
import type { Conversation } from "#lib/conversations/schema.ts";
import { plainLine, waitingSince } from "./preview.ts";

describe("a preview", () => {
  it("is one plain line without WhatsApp's marks", () => {
    expect(plainLine("*Kemeja Parang*\n_stok 6_ ~300rb~ ```SKU-1```")).toBe(
      "Kemeja Parang stok 6 300rb SKU-1",
    );
  });

  it("leaves sums and file names alone", () => {
    expect(plainLine("2*3*4 nama_file_baru.pdf")).toBe("2*3*4 nama_file_baru.pdf");
  });
});

describe("waiting", () => {
  const card = (more: object) =>
    ({ status: "HUMAN", waitingSince: "2026-11-21T09:00:00.000Z", ...more }) as Conversation;

  it("counts from the first message that nobody has answered", () => {
    expect(waitingSince(card({}))).toBe("2026-11-21T09:00:00.000Z");
  });

  it("does not count while the bot answers, or when all is answered", () => {
    expect(waitingSince(card({ status: "BOT" }))).toBeNull();
    expect(waitingSince(card({ waitingSince: null }))).toBeNull();
  });
});
