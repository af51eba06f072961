import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { openChat, thread } from "./chat-room.ts";
import { pixel } from "./pixel.ts";
import { approved, closedChat, givenTemplates, templatesTo } from "./templates.ts";

const photo = (name: string) => ({ name, mimeType: "image/png", buffer: pixel });

const sheetOf = (page: Page) => page.getByRole("dialog", { name: "Kirim template" });

async function openSheet(page: Page) {
  await page.getByRole("button", { name: "Kirim template", exact: true }).click();
  return sheetOf(page);
}

async function send(page: Page) {
  await sheetOf(page).getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(sheetOf(page)).toBeHidden();
}

const body = (text: string, ...example: string[]) => ({
  type: "BODY",
  text,
  ...(example.length > 0 && { example: { body_text: [example] } }),
});
const card = (name: string, slug: string) => ({
  components: [
    { type: "HEADER", format: "IMAGE" },
    body("*{{1}}* mulai {{2}}", name, "Rp 245.000"),
    {
      type: "BUTTONS",
      buttons: [
        {
          type: "URL",
          text: "Lihat",
          url: "https://batik.example/p/{{1}}",
          example: [`https://batik.example/p/${slug}`],
        },
        { type: "QUICK_REPLY", text: "Tanya" },
      ],
    },
  ],
});

test("a carousel is filled in card by card, seen as the customer will, and reaches Meta as it wants it", async ({
  browser,
  shop,
  anyone,
}) => {
  const cards = [card("Kemeja Parang", "parang"), card("Kain Truntum", "truntum")];
  const carousel = approved("koleksi_minggu_ini", "MARKETING", body("Halo {{1}}, baru!", "Sari"), {
    type: "CAROUSEL",
    cards,
  });
  const channel = await givenTemplates(shop, [carousel]);
  const { id, phone } = await closedChat(shop, anyone, channel);
  const page = await openChat(browser, shop, id, { width: 1_440 });
  const sheet = await openSheet(page);
  await expect(sheet.getByRole("textbox", { name: /\{\{1\}\} Sari/ })).toHaveValue("Sari");
  const values = [
    ["parang.png", "Kemeja Parang", "Rp 245.000", "parang"],
    ["truntum.png", "Kain Truntum", "Rp 310.000", "truntum"],
  ] as const;
  for (const [at, [file, name, price, slug]] of values.entries()) {
    const group = sheet.getByRole("group", { name: `Kartu ${at + 1}` });
    await group.locator('input[type="file"]').setInputFiles(photo(file));
    await expect(group.getByText(file)).toBeVisible();
    await group.getByRole("textbox", { name: /\{\{1\}\}/ }).fill(name);
    await group.getByRole("textbox", { name: /\{\{2\}\}/ }).fill(price);
    await group.getByRole("textbox", { name: /Lihat/ }).fill(slug);
  }
  const preview = sheet.getByRole("region", { name: "Pratinjau di ponsel pelanggan" });
  const second = preview.getByRole("listitem", { name: "Kartu 2" });
  await expect(second).toContainText("Kain Truntum mulai Rp 310.000");
  await expect(second.locator("img")).toHaveAttribute("src", /media/);
  await send(page);
  await expect(thread(page).getByText("Halo Sari, baru!")).toBeVisible();

  await expect.poll(() => templatesTo(phone), { timeout: 30_000 }).toHaveLength(1);
  const [sent] = await templatesTo(phone);
  const text = (said: string) => ({ type: "text", text: said });
  expect(sent).toEqual({
    name: "koleksi_minggu_ini",
    language: { code: "id" },
    components: [
      { type: "body", parameters: [text("Sari")] },
      {
        type: "carousel",
        cards: values.map(([, name, price, slug], at) => ({
          card_index: at,
          components: [
            {
              type: "header",
              parameters: [{ type: "image", image: { id: expect.stringMatching(/^\d+$/) } }],
            },
            { type: "body", parameters: [text(name), text(price)] },
            { type: "button", sub_type: "url", index: "0", parameters: [text(slug)] },
          ],
        })),
      },
    ],
  });
});

test("a header's document, variables by name, and a code to copy reach Meta in its own words", async ({
  browser,
  shop,
  anyone,
}) => {
  const named = { nama: "Sari", nomor: "INV-7" };
  const params = Object.entries(named).map(([param_name, example]) => ({ param_name, example }));
  const templates = [
    approved(
      "nota_pesanan",
      "UTILITY",
      { type: "HEADER", format: "DOCUMENT" },
      {
        type: "BODY",
        text: "Halo {{nama}}, ini nota {{nomor}}.",
        example: { body_text_named_params: params },
      },
    ),
    approved("diskon_gajian", "MARKETING", body("Diskon untuk {{1}}!", "Sari"), {
      type: "BUTTONS",
      buttons: [{ type: "COPY_CODE", example: "GAJIAN25" }],
    }),
  ];
  const channel = await givenTemplates(shop, templates);
  const { id, phone } = await closedChat(shop, anyone, channel);
  const page = await openChat(browser, shop, id, { width: 1_440 });

  const first = await openSheet(page);
  await first.getByRole("button", { name: /Nota pesanan/ }).click();
  await expect(first.getByRole("button", { name: /^Kirim ·/ })).toBeDisabled();
  await first.locator('input[type="file"]').setInputFiles({
    name: "nota.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4"),
  });
  await expect(first.getByText("nota.pdf")).toBeVisible();
  await expect(first.getByRole("textbox", { name: /nama/ })).toHaveValue("Sari");
  await first.getByRole("textbox", { name: /nomor/ }).fill("INV-2211");
  await page.reload();
  await openSheet(page);
  await first.getByRole("button", { name: /Nota pesanan/ }).click();
  await expect(first.getByText("nota.pdf")).toBeVisible();
  await expect(first.getByRole("textbox", { name: /nomor/ })).toHaveValue("INV-2211");
  await send(page);
  await expect(thread(page).getByText("Halo Sari, ini nota INV-2211.")).toBeVisible();
  await expect.poll(() => templatesTo(phone), { timeout: 30_000 }).toHaveLength(1);

  const next = await openSheet(page);
  await next.getByRole("button", { name: /Diskon gajian/ }).click();
  await next.getByRole("textbox", { name: /\{\{1\}\}/ }).fill("Sari");
  await next.getByRole("textbox", { name: /Tombol “Salin kode”/ }).fill("HEMAT30");
  await send(page);
  await expect.poll(() => templatesTo(phone), { timeout: 30_000 }).toHaveLength(2);
  const text = (parameter_name: string, said: string) => ({
    type: "text",
    parameter_name,
    text: said,
  });
  expect(await templatesTo(phone)).toEqual([
    {
      name: "nota_pesanan",
      language: { code: "id" },
      components: [
        {
          type: "header",
          parameters: [
            {
              type: "document",
              document: { id: expect.stringMatching(/^\d+$/), filename: "nota.pdf" },
            },
          ],
        },
        { type: "body", parameters: [text("nama", "Sari"), text("nomor", "INV-2211")] },
      ],
    },
    {
      name: "diskon_gajian",
      language: { code: "id" },
      components: [
        { type: "body", parameters: [{ type: "text", text: "Sari" }] },
        {
          type: "button",
          sub_type: "copy_code",
          index: "0",
          parameters: [{ type: "coupon_code", coupon_code: "HEMAT30" }],
        },
      ],
    },
  ]);
});
