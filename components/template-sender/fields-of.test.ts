import { describe, expect, it } from "vitest";
import type { Template } from "#lib/templates/schema.ts";
import { fieldsOf, takesName } from "./fields-of.ts";

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

  it("take the customer's name where a greeting stands before them, or where they are called so", () => {
    expect(
      fieldsOf(shipped)
        .filter(takesName)
        .map(({ key }) => key),
    ).toEqual(["1"]);
    const named = template([{ type: "BODY", text: "{{nama}}, kode {{kode}}" }], ["nama", "kode"]);
    expect(
      fieldsOf(named)
        .filter(takesName)
        .map(({ key }) => key),
    ).toEqual(["nama"]);
  });

  it("hold times and files where a template wants them", () => {
    const fields = fieldsOf(template([], ["offer.expiresAt", "card.0.mediaId"]));
    expect(fields.map(({ kind }) => kind)).toEqual(["time", "file"]);
  });
});
