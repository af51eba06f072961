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
