import { describe, expect, it } from "vitest";
import type { Template } from "#lib/templates/schema.ts";
import { fieldsOf } from "./fields-of.ts";

const template = (components: object[], variables: string[]) =>
  ({ components, variables }) as Template;

const shipped = template(
  [
    { type: "HEADER", format: "TEXT", text: "Pesanan {{1}}", example: { header_text: ["INV-1"] } },
    {
      type: "BODY",
      text: "Halo Kak {{1}}, paket {{2}} sudah kami serahkan.",
      example: { body_text: [["Sari", "INV-2211"]] },
    },
    {
      type: "BUTTONS",
      buttons: [
        { type: "QUICK_REPLY", text: "Tanya" },
        {
          type: "URL",
          text: "Lacak paket",
          url: "https://laras.id/r/{{1}}",
          example: ["https://laras.id/r/JP88"],
        },
      ],
    },
  ],
  ["header.1", "1", "2", "button.1"],
);

describe("the fields of a template", () => {
  it("are one for each variable, with Meta's own examples", () => {
    const fields = fieldsOf(shipped);
    expect(fields.map(({ key, example }) => [key, example])).toEqual([
      ["header.1", "INV-1"],
      ["1", "Sari"],
      ["2", "INV-2211"],
      ["button.1", "JP88"],
    ]);
  });

  it("show of a button what its address begins with", () => {
    expect(fieldsOf(shipped)[3]).toMatchObject({
      kind: "suffix",
      button: "Lacak paket",
      prefix: "laras.id/r/",
    });
  });

  it("hold times and files where a template wants them", () => {
    const fields = fieldsOf(template([], ["offer.expiresAt", "card.0.mediaId"]));
    expect(fields.map(({ kind }) => kind)).toEqual(["time", "file"]);
  });

  it("of a carousel belong each to its card, with that card's own words and kind of file", () => {
    const card = (format: string, name: string) => ({
      components: [
        { type: "HEADER", format },
        { type: "BODY", text: `Kain {{1}}`, example: { body_text: [[name]] } },
        {
          type: "BUTTONS",
          buttons: [{ type: "URL", text: "Beli", url: "https://laras.id/p/{{1}}" }],
        },
      ],
    });
    const carousel = template(
      [
        { type: "BODY", text: "Halo {{1}}", example: { body_text: [["Sari"]] } },
        { type: "CAROUSEL", cards: [card("IMAGE", "parang"), card("VIDEO", "kawung")] },
      ],
      ["1", "card.0.mediaId", "card.0.1", "card.0.button.0", "card.1.mediaId", "card.1.1"],
    );
    expect(
      fieldsOf(carousel).map(({ card: at, kind, media, example, prefix }) => [
        at,
        kind,
        media,
        example,
        prefix,
      ]),
    ).toEqual([
      [null, "text", null, "Sari", ""],
      [0, "file", "image", "", ""],
      [0, "text", null, "parang", ""],
      [0, "suffix", null, "", "laras.id/p/"],
      [1, "file", "video", "", ""],
      [1, "text", null, "kawung", ""],
    ]);
  });
});
