import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { enter, openChat, reply, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import { givenPast } from "./past.ts";
import { pixel } from "./pixel.ts";
import { newPhone, type Shop } from "./shop.ts";

const sends = "**/api/v1/conversations/*/messages";
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("sapa.outbox.")));

async function write(page: Page, text: string) {
  await reply(page).fill(text);
  await reply(page).press("Enter");
  await expect(thread(page).getByText(text)).toHaveCount(1);
}

const timesStored = async (shop: Shop, id: string, text: string) =>
  (await shop.saidIn(id)).filter((message) => message.text === text).length;

test("what was written while the server was away goes out after a reload, once and in order", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, (route) => route.abort());
  await write(page, "satu, waktu putus");
  await write(page, "dua, waktu putus");
  expect(await timesStored(shop, id, "satu, waktu putus")).toBe(0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  for (const text of ["satu, waktu putus", "dua, waktu putus"]) {
    await expect.poll(() => timesStored(shop, id, text)).toBe(1);
    await expect(thread(page).getByText(text)).toHaveCount(1);
  }
  const texts = (await shop.saidIn(id)).map((message) => message.text);
  expect(texts.indexOf("satu, waktu putus")).toBeLessThan(texts.indexOf("dua, waktu putus"));
  await expect.poll(() => kept(page)).toEqual([]);
});

test("what the server took although its answer got lost is not sent twice after a reload", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, async (route) => {
    if (route.request().method() === "POST") await route.fetch();
    await route.abort().catch(() => {});
  });
  await write(page, "jawabannya hilang");
  await expect.poll(() => timesStored(shop, id, "jawabannya hilang")).toBe(1);
  expect(await kept(page)).toHaveLength(1);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect.poll(() => kept(page)).toEqual([]);
  expect(await timesStored(shop, id, "jawabannya hilang")).toBe(1);
  await expect(thread(page).getByText("jawabannya hilang")).toHaveCount(1);
});

test("what is more than a day old waits for a person, unless it had arrived after all", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, (route) => route.abort());
  await write(page, "dari kemarin dulu");
  await expect.poll(() => timesStored(shop, id, "dari kemarin dulu")).toBe(0);
  await page.close();
  const other = await page.context().newPage();
  // Not in a room of ours, where it would be sent at once.
  await other.goto("/api/v1/openapi.json");
  const age = (text: string) =>
    other.evaluate((of) => {
      let aged = 0;
      for (const [name, value] of Object.entries(localStorage)) {
        if (!name.startsWith("sapa.outbox.") || !value.includes(of)) continue;
        const one = JSON.parse(value);
        one.sending.startedAt = new Date(Date.now() - 2 * 86_400_000).toISOString();
        localStorage.setItem(name, JSON.stringify(one));
        aged += 1;
      }
      return aged;
    }, text);
  // What one tab kept reaches another a moment later.
  await expect.poll(() => age("dari kemarin dulu")).toBe(1);
  await other.goto(`/inbox/${id}`);
  await expect(thread(other).getByText(/Sudah lewat sehari/)).toBeVisible();
  expect(await timesStored(shop, id, "dari kemarin dulu")).toBe(0);
  await thread(other).getByRole("button", { name: "Kirim ulang" }).click();
  await expect.poll(() => timesStored(shop, id, "dari kemarin dulu")).toBe(1);

  await other.route(sends, async (route) => {
    if (route.request().method() === "POST") await route.fetch();
    await route.abort().catch(() => {});
  });
  await write(other, "sampai juga");
  await expect.poll(() => timesStored(shop, id, "sampai juga")).toBe(1);
  expect(await age("sampai juga")).toBe(1);
  await other.unrouteAll({ behavior: "ignoreErrors" });
  await other.reload();
  await expect.poll(() => kept(other)).toEqual([]);
  await expect(thread(other).getByText("sampai juga")).toHaveCount(1);
  expect(await timesStored(shop, id, "sampai juga")).toBe(1);
});

test("a tab that is closed at once loses nothing: the next one sends it, in whatever room it opens", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, () => {});
  await write(page, "tabnya ditutup");
  await page.close();
  const next = await page.context().newPage();
  await next.goto("/catalog");
  await expect.poll(() => timesStored(shop, id, "tabnya ditutup")).toBe(1);
});

test("what was refused stays red after a reload, to be sent again or thrown away", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const error = { code: "CONFLICT", message: "Tidak bisa sekarang.", requestId: "1" };
  await page.route(sends, (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 409, json: { ok: false, error } })
      : route.fallback(),
  );
  await write(page, "ditolak dulu");
  await write(page, "dibuang saja");
  await expect(thread(page).getByText("Gagal. Tidak bisa sekarang.")).toHaveCount(2);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect(thread(page).getByText("Gagal. Tidak bisa sekarang.")).toHaveCount(2);
  expect(await timesStored(shop, id, "ditolak dulu")).toBe(0);
  await thread(page).getByRole("button", { name: "Kirim ulang" }).first().click();
  await expect.poll(() => timesStored(shop, id, "ditolak dulu")).toBe(1);
  await thread(page).getByRole("button", { name: "Buang" }).click();
  await expect(thread(page).getByText("dibuang saja")).toHaveCount(0);
  await page.reload();
  await expect(thread(page).getByText("ditolak dulu")).toHaveCount(1);
  await expect(thread(page).getByText("dibuang saja")).toHaveCount(0);
  expect(await kept(page)).toEqual([]);
});

test("whoever logs out leaves no unsent words behind", async ({ browser, shop }) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(sends, (route) => route.abort());
  await write(page, "rahasia pelanggan");
  expect(await kept(page)).toHaveLength(1);
  await page.getByRole("button", { name: /Akun/ }).click();
  await page.getByRole("menuitem", { name: "Keluar" }).click();
  await page.waitForURL(/\/login/);
  expect(await kept(page)).toEqual([]);
});

test("a place and somebody's card are sent from the composer", async ({ browser, shop }) => {
  const { id } = await shop.humanChat();
  const friend = newPhone();
  await given(shop.owner.post("/contacts", { phone: friend, name: "Pak Penjahit" }), 201);
  const page = await openChat(browser, shop, id);
  const dialog = page.getByRole("dialog");

  await page.getByRole("button", { name: "Lokasi atau kontak" }).click();
  await page.getByRole("menuitem", { name: "Lokasi" }).click();
  await dialog.getByLabel(/Google Maps/).fill("toko di Laweyan");
  await dialog.getByRole("button", { name: "Kirim lokasi" }).click();
  await expect(dialog.getByText(/Tidak ada koordinat/)).toBeVisible();
  await dialog
    .getByLabel(/Google Maps/)
    .fill("https://www.google.com/maps/place/Batik+Laras/@-7.6,110.9,15z/!3d-7.5755!4d110.8243");
  await expect(dialog.getByLabel("Nama tempat")).toHaveValue("Batik Laras");
  await dialog.getByRole("button", { name: "Kirim lokasi" }).click();
  await expect(thread(page).getByText("Batik Laras")).toBeVisible();

  await page.getByRole("button", { name: "Lokasi atau kontak" }).click();
  await page.getByRole("menuitem", { name: "Kontak" }).click();
  await dialog.getByRole("searchbox", { name: "Cari kontak" }).fill("penjahit");
  await dialog.getByRole("button", { name: /Pak Penjahit/ }).click();
  await expect(dialog.getByLabel("Nama", { exact: true })).toHaveValue("Pak Penjahit");
  await dialog.getByRole("button", { name: "Kirim kontak" }).click();
  await expect(thread(page).getByText("Pak Penjahit")).toBeVisible();

  await expect
    .poll(async () => (await shop.saidIn(id)).map(({ type, payload }) => [type, payload]))
    .toEqual(
      expect.arrayContaining([
        ["location", { latitude: -7.5755, longitude: 110.8243, name: "Batik Laras" }],
        [
          "contacts",
          {
            contacts: [
              {
                name: { formatted_name: "Pak Penjahit", first_name: "Pak Penjahit" },
                phones: [{ phone: `+${friend}`, wa_id: friend, type: "CELL" }],
              },
            ],
          },
        ],
      ]),
    );
});

test("the panel shows the whole chat's media, far beyond what the thread has loaded", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const send = (body: object) => given(shop.owner.post(`/conversations/${id}/messages`, body), 201);
  for (let n = 0; n < 26; n++) {
    const { id: mediaId } = await given(shop.api.upload(pixel, { name: `${n}.png` }), 201);
    await send({ mediaId, text: `foto ${n}` });
  }
  // What is still being made ready changes its height, and what is sent its ticks.
  const settled = async () => {
    const path = `/conversations/${id}/messages?pictures=true&limit=100`;
    const { items } = await given(shop.owner.get(path));
    type Sent = { status: string; media: { thumbnailUrl: string | null } };
    return items.filter(({ status, media }: Sent) => status === "READ" && media.thumbnailUrl);
  };
  await expect.poll(async () => (await settled()).length, { timeout: 30_000 }).toBe(26);
  // More than the thread fetches by itself.
  await givenPast(
    id,
    "us",
    Array.from({ length: 150 }, (_, n) => `isi ${n}`),
  );
  const page = await enter(browser, shop.user.email, { width: 1_440 });
  await page.goto(`/inbox/${id}`);
  const panel = page.getByRole("complementary", { name: "Kontak" });
  const pictures = panel.getByRole("button", { name: /Buka foto/ });
  await expect(pictures).toHaveCount(8);
  await panel.getByRole("button", { name: "Lihat semua" }).click();
  await expect(pictures).toHaveCount(24);
  await panel.getByRole("button", { name: "Muat yang lebih lama" }).click();
  await expect(pictures).toHaveCount(26);
  await expect(panel.getByRole("button", { name: /Muat yang|Lihat semua/ })).toHaveCount(0);
  await pictures.last().click();
  const lightbox = page.getByRole("dialog", { name: "Foto dan video" });
  await expect(lightbox.getByText("foto 0", { exact: true })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(lightbox.getByText("foto 1", { exact: true })).toBeVisible();
});
