import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "#scripts/test/chromium.ts";
import { expect, test } from "./browser-test.ts";
import { openChat, reply, row, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import { pixel } from "./pixel.ts";

test("a canned reply is filled in, and what is missing is shown before it is sent", async ({
  browser,
  shop,
}) => {
  const text = "Ongkir ke {kota} ya Kak {nama}.";
  await given(shop.owner.post("/canned-replies", { shortcut: "ongkir", text }), 201);
  const { id, phone } = await shop.humanChat();
  await shop.say(phone, "halo", { name: "Sari Dewi" });
  const page = await openChat(browser, shop, id);
  await reply(page).pressSequentially("/ong");
  await expect(page.getByRole("option", { name: /ongkir/ })).toBeVisible();
  await reply(page).press("Enter");
  await expect(reply(page)).toHaveValue("Ongkir ke {kota} ya Kak Sari.");
  await reply(page).press("Enter");
  await expect(page.getByText("Masih ada {kota}.", { exact: false })).toBeVisible();
  // The open variable is selected: typing fills it in.
  await page.keyboard.type("Sleman");
  await reply(page).press("Enter");
  await expect(thread(page).getByText("Ongkir ke Sleman ya Kak Sari.")).toBeVisible();
});

test("what is being written survives a reload, and belongs to its own chat", async ({
  browser,
  shop,
}) => {
  const one = await shop.humanChat();
  const other = await shop.humanChat();
  const page = await openChat(browser, shop, one.id);
  await reply(page).pressSequentially("belum selesai");
  await page.reload();
  await expect(reply(page)).toHaveValue("belum selesai");
  await page.goto(`/inbox/${other.id}`);
  await expect(reply(page)).toHaveValue("");
  await expect(page.getByText("Draf:")).toBeVisible();
  await page.goto(`/inbox/${one.id}`);
  await expect(reply(page)).toHaveValue("belum selesai");
  await reply(page).press("Enter");
  await expect(thread(page).getByText("belum selesai")).toBeVisible();
  await page.reload();
  await expect(reply(page)).toHaveValue("");
});

test("files are dropped onto the chat, seen with their captions, and sent as an album", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const data = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    for (const name of ["depan.png", "belakang.png"]) {
      transfer.items.add(new File([bytes], name, { type: "image/png" }));
    }
    return transfer;
  }, Buffer.from(pixel).toString("base64"));
  for (const type of ["dragenter", "dragover"]) {
    await thread(page).dispatchEvent(type, { dataTransfer: data });
  }
  await expect(page.getByText("Lepas berkas di sini")).toBeVisible();
  await thread(page).dispatchEvent("drop", { dataTransfer: data });
  const screen = page.getByRole("dialog", { name: "Kirim 2 berkas" });
  await screen.getByRole("button", { name: "Lihat belakang.png" }).click();
  await screen.getByRole("textbox", { name: "Tambah keterangan…" }).fill("depan dan belakang");
  await screen.getByRole("textbox", { name: "Tambah keterangan…" }).press("Enter");
  await expect(screen).toBeHidden();
  const album = row(page, "depan dan belakang");
  await expect(album.getByRole("group", { name: "2 foto" })).toBeVisible();
  await expect(album.getByLabel("Dibaca")).toBeVisible({ timeout: 20_000 });
});

test("a file that WhatsApp would refuse says so before it is uploaded", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Lampirkan berkas" }).first().click();
  const huge = { name: "video.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(17 * 1024 * 1024) };
  await (await chooser).setFiles(huge);
  const screen = page.getByRole("dialog", { name: "Kirim 1 berkas" });
  await expect(screen.getByRole("alert")).toContainText("lebih dari 16 MB");
  await expect(screen.getByRole("button", { name: "Kirim", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(screen).toBeHidden();
});

test("a voice note is spoken, paused, sent, and heard by the customer as one", async ({ shop }) => {
  const speaking: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || findChromium(),
    args: ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
  });
  try {
    const { id } = await shop.humanChat();
    const page = await openChat(speaking, shop, id);
    await page.getByRole("button", { name: "Rekam pesan suara" }).click();
    const recorder = page.getByRole("group", { name: "Merekam pesan suara" });
    await expect(recorder.getByRole("timer")).toHaveText("0.01");
    await page.keyboard.press(" ");
    await expect(recorder.getByRole("button", { name: "Lanjut merekam" })).toBeVisible();
    await page.keyboard.press(" ");
    await expect(recorder.getByRole("timer")).toHaveText("0.02");
    await page.keyboard.press("Enter");
    await expect(recorder).toBeHidden();
    await expect(thread(page).getByRole("button", { name: "Putar" })).toBeVisible();
    await expect
      .poll(async () => (await shop.saidIn(id)).find(({ type }) => type === "voice")?.status, {
        timeout: 30_000,
      })
      .toMatch(/SENT|DELIVERED|READ/);
  } finally {
    await speaking.close();
  }
});

test("Enter waits for a list that is slow, and never sends its sign or what was meant before", async ({
  browser,
  shop,
}) => {
  const canned = { shortcut: "ongkir", text: "Ongkir ke Solo Rp 12.000 ya Kak." };
  await given(shop.owner.post("/canned-replies", canned), 201);
  for (const name of ["Kain Truntum", "Kemeja Parang"]) {
    await given(shop.api.post("/products", { name, price: 100_000 }), 201);
  }
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const waiting: (() => void)[] = [];
  let slow = true;
  await page.route(/api\/v1\/(canned-replies|products)/, async (route) => {
    if (slow) await new Promise<void>((resolve) => waiting.push(resolve));
    await route.fallback().catch(() => {});
  });
  const answer = () => {
    for (const go of waiting.splice(0)) go();
  };
  await reply(page).pressSequentially("/ongkir");
  await reply(page).press("Enter");
  await expect(reply(page)).toHaveValue("/ongkir");
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  answer();
  await expect(page.getByRole("option", { name: /ongkir/ })).toBeVisible();
  await reply(page).press("Enter");
  await expect(reply(page)).toHaveValue(canned.text);

  slow = false;
  await reply(page).fill("#k");
  await expect(page.getByRole("option")).toHaveCount(2);
  slow = true;
  // The first one is still what "#k" found; what is typed means the second.
  await reply(page).pressSequentially("em");
  await reply(page).press("Enter");
  await expect(reply(page)).toHaveValue("");
  await expect(thread(page).getByText("Kemeja Parang").first()).toBeVisible();
  answer();
  const sent = async () =>
    (await shop.saidIn(id))
      .filter(({ direction, type }) => direction === "OUT" && type !== "event")
      .map(({ type, payload }) => [type, payload?.name]);
  await expect.poll(sent).toEqual([["product", "Kemeja Parang"]]);
});

test("a list that cannot be loaded says so, and the reply goes on", async ({ browser, shop }) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  const error = { code: "INTERNAL", message: "Ada yang salah.", requestId: "1" };
  await page.route("**/api/v1/canned-replies*", (route) =>
    route.fulfill({ status: 500, json: { ok: false, error } }),
  );
  await reply(page).pressSequentially("/ongkir");
  await expect(page.getByText("Daftarnya tidak bisa dimuat.", { exact: false })).toBeVisible();
  await reply(page).fill("Nanti saya cek ongkirnya ya.");
  await reply(page).press("Enter");
  await expect(thread(page).getByText("Nanti saya cek ongkirnya ya.")).toBeVisible();
});
