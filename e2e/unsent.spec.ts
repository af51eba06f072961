import type { Page } from "@playwright/test";
import { textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { expect, test } from "./browser-test.ts";
import { enter, openChat, openMenu, reply, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import { connect, post } from "./cloud.ts";
import { arrange } from "./database.ts";
import { chatOf } from "./every-kind.ts";
import { pixel } from "./pixel.ts";
import { password, type Shop } from "./shop.ts";
import { approved, closedChat, givenTemplates, templatesTo } from "./templates.ts";

const messages = "**/api/v1/conversations/*/messages";
const notes = "**/api/v1/conversations/*/notes";
const media = "**/api/v1/media";

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("sapa.outbox.")));
/** The files that this browser keeps, whoever's they are. */
const keptFiles = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("sapa-files");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains("files")) return resolve([]);
          const asked = database.transaction("files").objectStore("files").getAllKeys();
          asked.onsuccess = () => resolve(asked.result.map(String));
        };
      }),
  );

const times = async (shop: Shop, id: string, text: string) =>
  (await shop.saidIn(id)).filter((message) => message.text === text).length;
const filesIn = async (shop: Shop, id: string) =>
  (await shop.saidIn(id)).flatMap((message) => message.media?.filename ?? []);

const article = (page: Page, text: string) =>
  thread(page).getByRole("article").filter({ hasText: text });

async function writeNote(page: Page, text: string) {
  await page.getByRole("button", { name: "Catatan" }).first().click();
  const box = page.getByRole("textbox", { name: "Tulis catatan" });
  await box.pressSequentially(text);
  await box.press("Enter");
  await expect(article(page, text)).toHaveCount(1);
}

const pdf = (name: string, bytes = "%PDF-1.4") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(bytes),
});
const attach = (page: Page, files: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0]) =>
  page.getByLabel("Lampirkan berkas").and(page.locator("input")).setInputFiles(files);
const screen = (page: Page) => page.getByRole("dialog", { name: /^Kirim \d+ berkas/ });
const sendFiles = (page: Page) =>
  screen(page)
    .getByRole("button", { name: /^Kirim/ })
    .click();

test("a note that was written without a line stands there with a clock, and is saved once when it is back", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.context().setOffline(true);
  await writeNote(page, "alergi pewarna");
  await expect(article(page, "alergi pewarna").getByLabel("Menunggu dikirim")).toBeVisible();
  await expect(reply(page)).toBeVisible();
  await page.context().setOffline(false);
  await expect.poll(() => times(shop, id, "alergi pewarna")).toBe(1);
  await expect(article(page, "alergi pewarna").getByLabel("Menunggu dikirim")).toHaveCount(0);
  await expect(article(page, "alergi pewarna")).toHaveCount(1);
  await expect.poll(() => kept(page)).toEqual([]);
});

test("a note outlives a reload, and one whose answer got lost is not written twice", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const colleague = await shop.hire("AGENT");
  const page = await openChat(browser, shop, id);
  await page.route(notes, (route) => route.abort());
  await page.getByRole("button", { name: "Catatan" }).first().click();
  const box = page.getByRole("textbox", { name: "Tulis catatan" });
  await box.pressSequentially("@Ri");
  await page.getByRole("option", { name: "Rina" }).click();
  await box.pressSequentially("cek stoknya");
  await box.press("Enter");
  await expect(article(page, "@Rina cek stoknya")).toHaveCount(1);
  expect(await times(shop, id, "@Rina cek stoknya")).toBe(0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect.poll(() => times(shop, id, "@Rina cek stoknya")).toBe(1);
  const [called] = (await shop.saidIn(id)).filter(({ type }) => type === "note");
  expect(called?.payload).toEqual({ mentions: [{ id: colleague.id, name: "Rina" }] });

  await page.route(notes, async (route) => {
    await route.fetch();
    await route.abort().catch(() => {});
  });
  await writeNote(page, "jawabannya hilang");
  await expect.poll(() => times(shop, id, "jawabannya hilang")).toBe(1);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect.poll(() => kept(page)).toEqual([]);
  expect(await times(shop, id, "jawabannya hilang")).toBe(1);
  await expect(article(page, "jawabannya hilang")).toHaveCount(1);
});

test("a note that was refused says why, and is sent again or thrown away", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const error = { code: "NOT_FOUND", message: "Rekan itu sudah tidak ada.", requestId: "1" };
  await page.route(notes, (route) => route.fulfill({ status: 404, json: { ok: false, error } }));
  await writeNote(page, "pertama");
  await writeNote(page, "kedua");
  for (const text of ["pertama", "kedua"]) {
    await expect(article(page, text).getByText("Gagal. Rekan itu sudah tidak ada.")).toBeVisible();
  }
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await article(page, "pertama").getByRole("button", { name: "Kirim ulang" }).click();
  await expect.poll(() => times(shop, id, "pertama")).toBe(1);
  await article(page, "kedua").getByRole("button", { name: "Buang" }).click();
  await expect(article(page, "kedua")).toHaveCount(0);
  await expect.poll(() => kept(page)).toEqual([]);
});

test("what was refused because the window had closed goes out by “send again” once it is open", async ({
  browser,
  shop,
  anyone,
}) => {
  const channel = await connect(shop, { name: "WA Toko" });
  const { id, phone } = await chatOf(shop, anyone, channel, "Bu Sari");
  const page = await openChat(browser, shop, id);
  // While one was writing.
  await arrange("UPDATE conversations SET window_expires_at = now() WHERE id = $1", [id]);
  await reply(page).fill("masih sempat?");
  await reply(page).press("Enter");
  await expect(thread(page).getByText(/^Gagal\./)).toBeVisible();
  const { phoneNumberId, wabaId } = channel;
  const said = textMessage({ phoneNumberId, wabaId, from: phone, text: "halo lagi" });
  await post(anyone, JSON.stringify(said), { secret: channel.appSecret });
  await expect(thread(page).getByText("halo lagi")).toBeVisible();
  await thread(page).getByRole("button", { name: "Kirim ulang" }).click();
  await expect.poll(() => times(shop, id, "masih sempat?")).toBe(1);
  await expect(thread(page).getByText("masih sempat?")).toHaveCount(1);
  await expect.poll(() => kept(page)).toEqual([]);
});

test("a template without a line shows its words with a clock, outlives a reload, and goes out once", async ({
  browser,
  shop,
  anyone,
}) => {
  const channel = await givenTemplates(shop, [
    approved("barang_siap", "UTILITY", {
      type: "BODY",
      text: "Halo {{1}}, pesanan {{2}} siap diambil.",
      example: { body_text: [["Sari", "INV-7"]] },
    }),
  ]);
  const { id, phone } = await closedChat(shop, anyone, channel);
  const page = await openChat(browser, shop, id);
  const send = async (number: string) => {
    await page.getByRole("button", { name: "Kirim template", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Kirim template" });
    await sheet.getByRole("textbox", { name: /\{\{2\}\}/ }).fill(number);
    await sheet.getByRole("button", { name: "Kirim", exact: true }).click();
    await expect(sheet).toBeHidden();
    await expect(thread(page).getByText(`pesanan ${number} siap diambil.`)).toHaveCount(1);
  };
  await page.route(messages, (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await send("INV-1");
  await expect(thread(page).getByLabel("Menunggu dikirim")).toBeVisible();
  expect(await kept(page)).toHaveLength(1);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect.poll(() => kept(page)).toEqual([]);
  await expect.poll(() => templatesTo(phone), { timeout: 30_000 }).toHaveLength(1);

  await page.route(messages, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch();
    await route.abort().catch(() => {});
  });
  await send("INV-2");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect.poll(() => kept(page)).toEqual([]);
  expect(await times(shop, id, "Halo Sari, pesanan INV-2 siap diambil.")).toBe(1);
  await expect.poll(() => templatesTo(phone), { timeout: 30_000 }).toHaveLength(2);
});

test("a template that is refused says why in its form, and leaves nothing behind", async ({
  browser,
  shop,
  anyone,
}) => {
  const body = { type: "BODY", text: "Halo {{1}}, apa kabar?" };
  const channel = await givenTemplates(shop, [approved("apa_kabar", "UTILITY", body)]);
  const { id } = await closedChat(shop, anyone, channel);
  const page = await openChat(browser, shop, id);
  await page.getByRole("button", { name: "Kirim template", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Kirim template" });
  await sheet.getByRole("textbox", { name: /\{\{1\}\}/ }).fill("Sari      Dewi");
  await sheet.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(sheet.getByRole("alert")).toBeVisible();
  await expect(sheet.getByRole("textbox", { name: /\{\{1\}\}/ })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  expect(await kept(page)).toEqual([]);
  await sheet.getByRole("textbox", { name: /\{\{1\}\}/ }).fill("Sari");
  await sheet.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect.poll(() => times(shop, id, "Halo Sari, apa kabar?")).toBe(1);
});

test("what was typed into a template's fields is there again after a reload, and gone once it is sent", async ({
  browser,
  shop,
  anyone,
}) => {
  const body = { type: "BODY", text: "Pesanan {{1}} siap." };
  const channel = await givenTemplates(shop, [approved("siap", "UTILITY", body)]);
  const { id } = await closedChat(shop, anyone, channel);
  const page = await openChat(browser, shop, id);
  const sheet = page.getByRole("dialog", { name: "Kirim template" });
  const open = () => page.getByRole("button", { name: "Kirim template", exact: true }).click();
  const field = sheet.getByRole("textbox", { name: /\{\{1\}\}/ });
  await open();
  await field.fill("INV-77");
  await page.reload();
  await open();
  await expect(field).toHaveValue("INV-77");
  await sheet.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(sheet).toBeHidden();
  await open();
  await expect(field).toHaveValue("");
});

test("a reaction that is given without a line is on the message once it is back", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  // What draws the menu is fetched by the first who opens it.
  const thumb = page.getByRole("menuitem", { name: "Beri reaksi 👍" });
  await openMenu(page, "halo");
  await expect(thumb).toBeVisible();
  await page.keyboard.press("Escape");
  await page.context().setOffline(true);
  await openMenu(page, "halo");
  await thumb.click();
  await expect(thread(page).getByRole("button", { name: "Reaksi 👍" })).toBeVisible();
  await page.context().setOffline(false);
  const given = async () => (await shop.saidIn(id)).flatMap(({ reactions }) => reactions);
  await expect.poll(given).toEqual([{ emoji: "👍", by: "us" }]);
});

test("a file and its caption outlive a reload, arrive once, and are kept no longer", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.route(media, (route) => route.abort());
  await attach(page, pdf("nota.pdf"));
  await screen(page).getByRole("textbox", { name: "Tambah keterangan…" }).fill("ini notanya");
  await sendFiles(page);
  await expect(
    thread(page).getByRole("progressbar", { name: "Mengunggah nota.pdf" }),
  ).toBeVisible();
  await expect.poll(() => keptFiles(page)).toHaveLength(1);
  expect(await filesIn(shop, id)).toEqual([]);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  // Nobody is asked whether they want to leave: nothing would be lost.
  page.on("dialog", (dialog) => expect(dialog.type()).not.toBe("beforeunload"));
  await page.reload();
  await expect.poll(() => filesIn(shop, id)).toEqual(["nota.pdf"]);
  expect(await times(shop, id, "ini notanya")).toBe(1);
  await expect.poll(() => kept(page)).toEqual([]);
  await expect.poll(() => keptFiles(page)).toEqual([]);
  await expect(thread(page).getByText("nota.pdf", { exact: true })).toHaveCount(1);
});

test("files that were chosen and not sent are there again after a reload, each with its words", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const photo = { name: "depan.png", mimeType: "image/png", buffer: pixel };
  await attach(page, [photo, pdf("nota.pdf")]);
  await screen(page).getByRole("button", { name: "Lihat nota.pdf" }).click();
  await screen(page).getByRole("textbox", { name: "Tambah keterangan…" }).fill("tolong dicek");
  await expect.poll(() => keptFiles(page)).toHaveLength(2);
  await page.reload();
  await expect(screen(page).getByRole("button", { name: "Lihat depan.png" })).toBeVisible();
  await screen(page).getByRole("button", { name: "Lihat nota.pdf" }).click();
  await expect(screen(page).getByRole("textbox")).toHaveValue("tolong dicek");
  // Another tab of the same chat leaves them to this one.
  const other = await page.context().newPage();
  await other.goto(`/inbox/${id}`);
  await expect(reply(other)).toBeVisible();
  await expect(screen(other)).toHaveCount(0);
  await other.close();
  await sendFiles(page);
  await expect
    .poll(async () => (await filesIn(shop, id)).sort())
    .toEqual(["depan.png", "nota.pdf"]);
  await expect.poll(() => keptFiles(page)).toEqual([]);
  await page.reload();
  await expect(reply(page)).toBeVisible();
  await expect(screen(page)).toHaveCount(0);
});

test("files that are put away again are kept no longer, and their words become the draft", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await attach(page, pdf("nota.pdf"));
  await screen(page).getByRole("textbox", { name: "Tambah keterangan…" }).fill("notanya menyusul");
  await expect.poll(() => keptFiles(page)).toHaveLength(1);
  await page.keyboard.press("Escape");
  await expect(reply(page)).toHaveValue("notanya menyusul");
  await expect.poll(() => keptFiles(page)).toEqual([]);
});

test("where the browser has no room a file lives as long as the page, and everybody is told so", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  await page.reload();
  await expect(thread(page)).toHaveAttribute("tabindex", "0");
  await page.route(media, () => {});
  await attach(page, pdf("nota.pdf"));
  await expect(screen(page).getByText(/Tidak muat disimpan/)).toBeVisible();
  await sendFiles(page);
  await expect.poll(() => kept(page)).toHaveLength(1);
  const asked = page.waitForEvent("dialog");
  const leaving = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await leaving;
  await expect(thread(page).getByText(/nota\.pdf tidak ikut tersimpan/)).toBeVisible();
  await expect(thread(page).getByRole("button", { name: "Kirim ulang" })).toHaveCount(0);
  await thread(page).getByRole("button", { name: "Buang" }).click();
  await expect.poll(() => kept(page)).toEqual([]);
});

test("a colleague in the same browser sees and sends nothing of mine, and logging out leaves nothing", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const colleague = await shop.hire("AGENT");
  const page = await openChat(browser, shop, id);
  await page.route(media, (route) => route.abort());
  await attach(page, pdf("rahasia.pdf"));
  await sendFiles(page);
  await attach(page, pdf("belum.pdf"));
  await expect.poll(() => keptFiles(page)).toHaveLength(2);
  const mine = await page.context().cookies();
  const other = await enter(browser, colleague.email, {}, password);
  const theirs = await other.context().cookies();
  await page.goto("about:blank");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.context().clearCookies();
  await page.context().addCookies(theirs);
  await page.goto(`/inbox/${id}`);
  await expect(thread(page)).toHaveAttribute("tabindex", "0");
  await expect(screen(page)).toHaveCount(0);
  await expect(thread(page).getByText("rahasia.pdf")).toHaveCount(0);
  expect(await filesIn(shop, id)).toEqual([]);

  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.context().addCookies(mine);
  await page.goto(`/inbox/${id}`);
  await expect.poll(() => filesIn(shop, id)).toEqual(["rahasia.pdf"]);
  await expect(screen(page).getByText("belum.pdf").first()).toBeVisible();
  await page.goto("/catalog");
  await page.getByRole("button", { name: /Akun/ }).click();
  await page.getByRole("menuitem", { name: "Keluar" }).click();
  await page.waitForURL(/\/login/);
  expect(await keptFiles(page)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toMatch(/belum|files/);
});

test("an upload that breaks off is tried again by itself, and arrives once", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  let attempts = 0;
  await page.route(media, (route) => {
    attempts += 1;
    return attempts < 3 ? route.abort("connectionreset") : route.fallback();
  });
  await attach(page, pdf("nota.pdf"));
  await sendFiles(page);
  await expect.poll(() => filesIn(shop, id), { timeout: 20_000 }).toEqual(["nota.pdf"]);
  expect(attempts).toBe(3);
  await expect(thread(page).getByRole("progressbar")).toHaveCount(0);
});

test("an upload whose answer got lost is not brought twice, nor its message", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const given: string[] = [];
  let lost = 0;
  await page.route(media, async (route) => {
    const answer = await route.fetch();
    given.push((await answer.json()).data.id);
    if (lost++ === 0) return route.abort();
    await route.fulfill({ response: answer });
  });
  let lostToo = 0;
  await page.route(messages, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const answer = await route.fetch();
    if (lostToo++ === 0) return route.abort();
    await route.fulfill({ response: answer });
  });
  await attach(page, pdf("nota.pdf"));
  await sendFiles(page);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toEqual([]);
  expect(await filesIn(shop, id)).toEqual(["nota.pdf"]);
  // Once for the lost answer, and not again because the message's own answer was lost.
  expect(given).toHaveLength(2);
  expect(new Set(given).size).toBe(1);
});

test("an upload shows how far it is, and can be stopped for good", async ({ browser, shop }) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
  await session.send("Network.emulateNetworkConditions", slow);
  const name = "katalog.pdf";
  await attach(page, pdf(name, "%PDF-1.4".padEnd(4_000_000, "x")));
  await sendFiles(page);
  const ring = thread(page).getByRole("progressbar", { name: `Mengunggah ${name}` });
  await expect
    .poll(async () => Number(await ring.getAttribute("aria-valuenow")), { timeout: 20_000 })
    .toBeGreaterThan(5);
  await thread(page)
    .getByRole("button", { name: `Batalkan ${name}` })
    .click();
  await expect(thread(page).getByText(name)).toHaveCount(0);
  await expect.poll(() => keptFiles(page)).toEqual([]);
  expect(await kept(page)).toEqual([]);
  await session.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await reply(page).fill("tidak jadi ya");
  await reply(page).press("Enter");
  await expect.poll(() => times(shop, id, "tidak jadi ya")).toBe(1);
  expect(await filesIn(shop, id)).toEqual([]);
});

test("of two tabs only one has an unsent message in hand, and the server hears of it once", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const asked: string[] = [];
  let open = () => {};
  const later = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.context().route(messages, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    asked.push((route.request().postDataJSON() as { text: string }).text);
    await later;
    await route.fallback();
  });
  await reply(page).fill("dari dua tab");
  await reply(page).press("Enter");
  await expect.poll(() => asked).toEqual(["dari dua tab"]);
  const other = await page.context().newPage();
  await other.goto(`/inbox/${id}`);
  await expect(thread(other).getByText("dari dua tab")).toHaveCount(1);
  // It waits for the lock, which is what the browser itself says.
  await expect
    .poll(() => other.evaluate(async () => (await navigator.locks.query()).pending?.length))
    .toBe(1);
  open();
  for (const tab of [page, other]) {
    await expect(thread(tab).getByText("dari dua tab")).toHaveCount(1);
    await expect(thread(tab).getByLabel("Menunggu dikirim")).toHaveCount(0);
  }
  expect(asked).toEqual(["dari dua tab"]);
  expect(await times(shop, id, "dari dua tab")).toBe(1);
});

test("the file of a canned reply stays with its words through a reload", async ({
  browser,
  shop,
}) => {
  const { id: mediaId } = await given(shop.api.upload(pixel, { name: "ukuran.png" }), 201);
  const canned = { shortcut: "ukuran", text: "Ini tabel ukurannya ya Kak.", mediaId };
  await given(shop.owner.post("/canned-replies", canned), 201);
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  await reply(page).pressSequentially("/ukuran");
  await expect(page.getByRole("option", { name: /ukuran/ })).toBeVisible();
  await reply(page).press("Enter");
  await expect(page.getByText("ukuran.png")).toBeVisible();
  await page.reload();
  await expect(reply(page)).toHaveValue("Ini tabel ukurannya ya Kak.");
  await expect(page.getByText("ukuran.png")).toBeVisible();
  await reply(page).press("Enter");
  await expect.poll(() => filesIn(shop, id)).toEqual(["ukuran.png"]);
});
