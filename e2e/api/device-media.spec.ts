import { given, refusal } from "../client.ts";
import { get, onDevice, sandboxOf } from "../device.ts";
import { newPhone } from "../shop.ts";
import { expect, test } from "../test.ts";

const letters = Buffer.from("abcdefghijklmnopqrstuvwxyz");

test("a message's file comes back in its own type, with length and name", async ({ shop }) => {
  const { device_id, message_id, phone } = await onDevice(shop);
  const [message] = (await given(get(shop.api, `/api/wa/chat/${phone}`, { device_id }))).messages;
  expect(message).toMatchObject({
    message_id,
    type: "image",
    text: "ini kainnya",
    media: { mime_type: "image/png", filename: "kain.png" },
  });
  // The chat itself says where it is.
  const answer = await shop.api.get(message.media.url);
  expect([answer.status, answer.bytes.subarray(1, 4).toString()]).toEqual([200, "PNG"]);
  expect(answer.headers).toMatchObject({
    "content-type": "image/png",
    "content-length": String(answer.bytes.length),
    "content-disposition": "inline; filename*=UTF-8''kain.png",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "accept-ranges": "bytes",
  });
});

test("what could run as a page is an attachment, and ranges are honoured", async ({ shop }) => {
  const phone = newPhone();
  const file = { name: "abc.txt", type: "text/plain" };
  const mediaId = (await given(shop.api.upload(letters, file), 201)).id;
  const { id } = await shop.chat(phone, "berkas", { mediaId });
  const message_id = (await shop.saidIn(id)).find(({ media }) => media)?.id ?? "";
  const of = { device_id: await sandboxOf(shop), message_id };
  const whole = await get(shop.api, "/api/wa/media", of);
  expect([whole.text, whole.headers["content-disposition"]]).toEqual([
    letters.toString(),
    "attachment; filename*=UTF-8''abc.txt",
  ]);
  for (const [range, status, text, told] of [
    ["bytes=0-2", 206, "abc", "bytes 0-2/26"],
    ["bytes=23-", 206, "xyz", "bytes 23-25/26"],
    ["bytes=-2", 206, "yz", "bytes 24-25/26"],
    ["bytes=26-", 416, "", "bytes */26"],
  ] as const) {
    const part = await get(shop.api, "/api/wa/media", of, { range });
    expect([part.status, part.text, part.headers["content-range"]]).toEqual([status, text, told]);
  }
});

test("a message without a file, a deleted one and one that isn't there have none: 404", async ({
  shop,
}) => {
  const { device_id, message_id, phone } = await onDevice(shop);
  const plain = await shop.say(phone, "tanpa berkas");
  await shop.chat(phone, "lagi");
  const missing = "01890000-0000-7000-8000-000000000000";
  for (const one of [plain, missing, "bukan-id"]) {
    const answer = await get(shop.api, "/api/wa/media", { device_id, message_id: one });
    expect(refusal(answer), one).toEqual([404, "NOT_FOUND"]);
  }
  await given(shop.api.post("/api/wa/delete", { device_id, message_id, type: "me" }));
  const gone = await get(shop.api, "/api/wa/media", { device_id, message_id });
  expect(refusal(gone)).toEqual([404, "NOT_FOUND"]);
});

test("a contact's picture comes by their number; 404 where there is none", async ({ shop }) => {
  const { device_id, phone } = await onDevice(shop);
  const picture = await get(shop.api, `/api/wa/photo/0${phone.slice(2)}`, { device_id });
  expect([picture.status, picture.headers["content-type"]]).toEqual([200, "image/png"]);
  expect(picture.headers["x-content-type-options"]).toBe("nosniff");
  const { contacts } = await given(get(shop.api, "/api/wa/contacts", { device_id }));
  expect((await shop.api.get(contacts[0].photo_url)).bytes.equals(picture.bytes)).toBe(true);

  const { phone: without } = await shop.humanChat();
  for (const one of [without, newPhone()]) {
    const answer = await get(shop.api, `/api/wa/photo/${one}`, { device_id });
    expect(refusal(answer)).toEqual([404, "NOT_FOUND"]);
  }
});
