import { expect, test } from "./browser-test.ts";
import { enter, openChat, openMenu, reply, row, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import { givenPast } from "./past.ts";
import { pixel } from "./pixel.ts";
import { newPhone } from "./shop.ts";

test("more unread messages than a page holds begin where one stopped, and the newest are one press away", async ({
  browser,
  shop,
}) => {
  const { id, phone } = await shop.humanChat();
  await given(shop.owner.patch(`/conversations/${id}`, { read: true }));
  const texts = Array.from({ length: 70 }, (_, n) => `pesan ${n}`);
  await givenPast(id, "customer", texts);
  expect((await given(shop.owner.get(`/conversations/${id}`))).unreadCount).toBe(70);
  const page = await openChat(browser, shop, id);
  await expect(thread(page).getByText("70 pesan belum dibaca")).toBeVisible();
  await expect(thread(page).getByText("pesan 0", { exact: true })).toBeVisible();
  await expect(thread(page).getByText("pesan 69", { exact: true })).toHaveCount(0);
  await shop.say(phone, "yang paling baru");
  const down = page.getByRole("button", { name: /Ke pesan terbaru/ });
  await expect(down).toBeVisible();
  await down.click();
  await expect(thread(page).getByText("yang paling baru")).toBeInViewport();
});

test("whoever has answered from another place meanwhile finds the chat read, and at its end", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  await given(shop.owner.patch(`/conversations/${id}`, { read: true }));
  await givenPast(
    id,
    "customer",
    Array.from({ length: 70 }, (_, n) => `pesan ${n}`),
  );
  const page = await enter(browser, shop.user.email);
  await page.goto("/inbox");
  const card = page.locator(`[data-conversation="${id}"]`);
  await expect(card.getByText("70 belum dibaca")).toBeVisible();
  const answer = { text: "dijawab dari tempat lain" };
  await given(shop.owner.post(`/conversations/${id}/messages`, answer), 201);
  await expect(card.getByText("belum dibaca")).toHaveCount(0);
  await card.click();
  await expect(thread(page).getByText(answer.text)).toBeInViewport();
  await expect(thread(page).getByText("pesan belum dibaca")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Ke pesan terbaru/ })).toHaveCount(0);
});

test("a quote leads to its message through older pages, and a search goes from hit to hit", async ({
  browser,
  shop,
}) => {
  const { id, phone } = await shop.humanChat(newPhone(), "pertanyaan lama sekali");
  const [old] = await shop.saidIn(id);
  await given(shop.owner.patch(`/conversations/${id}`, { read: true }));
  const texts = Array.from({ length: 130 }, (_, n) => `${n % 50 ? "isi" : "kain nomor"} ${n}`);
  await givenPast(id, "us", texts);
  const answer = { text: "jawaban untuk yang lama", replyTo: old?.id };
  await given(shop.owner.post(`/conversations/${id}/messages`, answer), 201);
  await shop.say(phone, "baik");
  const page = await openChat(browser, shop, id);

  await row(page, "jawaban untuk yang lama")
    .getByRole("button", { name: /pertanyaan lama sekali/ })
    .click();
  await expect(thread(page).getByText("pertanyaan lama sekali").first()).toBeInViewport();
  await expect(thread(page).getByText("jawaban untuk yang lama")).toHaveCount(0);

  await page.getByRole("button", { name: "Cari di percakapan" }).click();
  await page.getByRole("searchbox", { name: "Cari di percakapan ini" }).fill("kain");
  await expect(page.getByText("1 dari 3")).toBeVisible();
  await expect(thread(page).getByText(/nomor 100/)).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 dari 3")).toBeVisible();
  await expect(thread(page).getByText(/nomor 0/)).toBeInViewport();
  await page.keyboard.press("Shift+Enter");
  await expect(thread(page).getByText(/nomor 50/)).toBeInViewport();
  await page.keyboard.press("Escape");

  // Sending always goes to the end, wherever one has read.
  await reply(page).fill("kembali ke bawah");
  await reply(page).press("Enter");
  await expect(thread(page).getByText("kembali ke bawah")).toBeInViewport();
  await expect(thread(page).getByText("kembali ke bawah")).toHaveCount(1);
});

test("a colleague's reply takes nobody away from what they are reading", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  await given(shop.owner.patch(`/conversations/${id}`, { read: true }));
  const texts = Array.from({ length: 45 }, (_, n) => `lama ${n}`);
  await givenPast(id, "us", texts);
  const page = await openChat(browser, shop, id);
  await expect(thread(page).getByText("lama 44")).toBeInViewport();
  await thread(page).focus();
  await page.keyboard.press("Home");
  await expect(thread(page).getByText("lama 0", { exact: true })).toBeInViewport();
  const colleague = await enter(browser, (await shop.hire("AGENT")).email);
  await colleague.goto(`/inbox/${id}`);
  await reply(colleague).fill("dari meja lain");
  await reply(colleague).press("Enter");
  await expect(page.locator(`[data-conversation="${id}"]`)).toContainText("dari meja lain");
  await expect(thread(page).getByText("lama 0", { exact: true })).toBeInViewport();
  await expect(thread(page).getByText("dari meja lain")).toHaveCount(0);
});

test("a message is taken back for everyone, another only for the team, and each says which", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id);
  for (const text of ["salah kirim", "hanya kita"]) {
    await reply(page).fill(text);
    await reply(page).press("Enter");
    await expect(row(page, text).getByLabel("Dibaca")).toBeVisible();
  }
  await openMenu(page, "salah kirim");
  await page.getByRole("menuitem", { name: "Tarik untuk semua" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tarik untuk semua" }).click();
  await expect(thread(page).getByText("Pesan ini sudah ditarik")).toBeVisible();
  await openMenu(page, "hanya kita");
  await page.getByRole("menuitem", { name: "Hapus untuk tim" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus untuk tim" }).click();
  await expect(thread(page).getByText("Dihapus dari tampilan tim")).toBeVisible();
});

test("pictures that came together are one album, which the lightbox walks, turns and closes", async ({
  browser,
  shop,
}) => {
  const { id, phone } = await shop.humanChat();
  for (let n = 0; n < 5; n++) {
    const file = await given(shop.api.upload(pixel, { name: `${n}.png` }), 201);
    await given(shop.api.post("/sandbox/messages", { from: phone, mediaId: file.id }), 201);
  }
  await expect.poll(async () => (await shop.saidIn(id)).length).toBeGreaterThanOrEqual(6);
  const page = await openChat(browser, shop, id);
  const album = thread(page).getByRole("group", { name: "5 foto" });
  await expect(album.getByRole("button")).toHaveCount(4);
  await expect(album.getByText("+1")).toBeVisible();
  await album.getByRole("button").first().click();
  const box = page.getByRole("dialog", { name: "Foto dan video" });
  for (let n = 0; n < 4; n++) await box.getByRole("button", { name: "Berikutnya" }).click();
  await expect(box.getByRole("button", { name: "Berikutnya" })).toBeHidden();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(box.getByRole("button", { name: "Berikutnya" })).toBeHidden();
  await page.keyboard.press("r");
  await expect(box.getByRole("img").first()).toHaveCSS("rotate", "90deg");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
});
