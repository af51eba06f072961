import { expect, test } from "../test.ts";

const said = {
  id: {
    401: "Kredensial tidak ada, tidak dikenal, atau sudah tidak berlaku.",
    404: "Tidak ditemukan.",
    413: "Isi permintaan terlalu besar.",
    headline: "Ada isian yang tidak valid.",
    unknown: "Isian ini tidak dikenal.",
  },
  en: {
    401: "The credential is missing, unknown or no longer valid.",
    404: "Not found.",
    413: "The request body is too large.",
    headline: "Some of the input is not valid.",
    unknown: "This field is unknown.",
  },
};

for (const [accept, language] of [
  [undefined, "id"],
  ["id", "id"],
  ["id-ID,id;q=0.9,en;q=0.8", "id"],
  ["fr", "id"],
  ["*", "id"],
  ["en", "en"],
  ["EN-gb", "en"],
  ["en-US,en;q=0.9,id;q=0.8", "en"],
] as const) {
  test(`Accept-Language ${accept ?? "absent"} is answered in ${language}, codes never change`, async ({
    shop,
    anyone,
  }) => {
    const words = said[language];
    const headers: Record<string, string> = accept ? { "accept-language": accept } : {};
    const error = async (call: ReturnType<typeof anyone.get>) => (await call).body.error;
    expect(await error(anyone.get("/ping", headers))).toMatchObject({
      code: "UNAUTHORIZED",
      message: words[401],
    });
    expect(await error(shop.owner.get("/nothing", headers))).toMatchObject({
      code: "NOT_FOUND",
      message: words[404],
    });
    const large = { text: "x".repeat(1_100_000) };
    expect(await error(shop.owner.post("/sandbox/messages", large, headers))).toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
      message: words[413],
    });
    const wrong = { from: "0812345678", text: "x", colour: "blue" };
    expect(await error(shop.owner.post("/sandbox/messages", wrong, headers))).toMatchObject({
      code: "VALIDATION_ERROR",
      message: words.headline,
      details: [{ path: "colour", message: words.unknown }],
    });
    const device = await anyone.device("/api/login", { email: "a@b.c" }, headers);
    expect(device.body).toMatchObject({ code: "VALIDATION_ERROR", message: words.headline });
    expect(device.body.errors).toHaveLength(1);
  });
}

test("details of every kind are in the caller's language", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const body = { text: "", as: "ROBOT", mediaId: 1, templateParams: ["a"] };
  const messages = async (language: string) =>
    (
      await shop.owner.post(`/conversations/${id}/messages`, body, { "accept-language": language })
    ).body.error.details.map((detail: { message: string }) => detail.message);
  const [indonesian, english] = [await messages("id"), await messages("en")];
  expect(indonesian).toHaveLength(english.length);
  for (const [n, message] of indonesian.entries()) expect(message).not.toBe(english[n]);
  expect(indonesian.join(" ")).not.toMatch(/invalid|expected|small/i);
  expect(english.join(" ")).not.toMatch(/diharapkan|tidak|kecil/i);
});
