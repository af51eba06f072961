import { given, refusal } from "../client.ts";
import { pixel } from "../pixel.ts";
import { expect, test } from "../test.ts";

test("a person's message takes the conversation over and is theirs", async ({ shop }) => {
  const { id } = await shop.chat();
  const sent = await given(shop.owner.post(`/conversations/${id}/messages`, { text: "halo" }), 201);
  expect(sent).toMatchObject({
    conversationId: id,
    direction: "OUT",
    as: "HUMAN_AGENT",
    via: "dashboard",
    type: "text",
    text: "halo",
    status: "QUEUED",
    error: null,
    author: { id: shop.user.id, name: shop.user.name },
    sentAt: null,
  });
  expect(await given(shop.api.get(`/conversations/${id}`))).toMatchObject({
    status: "HUMAN",
    assignee: { id: shop.user.id },
    unanswered: false,
  });
});

test("a key's message is the SYSTEM's and changes no hands; as HUMAN_AGENT it hands off", async ({
  shop,
}) => {
  const { id } = await shop.chat();
  const path = `/conversations/${id}/messages`;
  const system = await given(shop.api.post(path, { text: "Pesanan dikirim" }), 201);
  expect(system).toMatchObject({ as: "SYSTEM", via: "api", author: null });
  expect((await given(shop.api.get(`/conversations/${id}`))).status).toBe("BOT");
  const human = await given(shop.api.post(path, { text: "halo", as: "HUMAN_AGENT" }), 201);
  expect(human).toMatchObject({ as: "HUMAN_AGENT", via: "api" });
  expect((await given(shop.api.get(`/conversations/${id}`))).status).toBe("HUMAN");
});

test("a person may speak as the SYSTEM without taking over, also in the archive", async ({
  shop,
}) => {
  const { id } = await shop.chat();
  await given(shop.api.post(`/conversations/${id}/resolve`));
  const body = { text: "Toko tutup besok", as: "SYSTEM" };
  await given(shop.owner.post(`/conversations/${id}/messages`, body), 201);
  expect((await given(shop.api.get(`/conversations/${id}`))).status).toBe("RESOLVED");
  await given(shop.owner.post(`/conversations/${id}/messages`, { text: "halo" }), 201);
  expect((await given(shop.api.get(`/conversations/${id}`))).status).toBe("HUMAN");
});

test("only HUMAN_AGENT and SYSTEM may be claimed; nobody speaks as the bot or the customer", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  for (const as of ["BOT", "CONTACT", "human_agent", "", null]) {
    const answer = await shop.api.post(`/conversations/${id}/messages`, { text: "x", as });
    expect(refusal(answer)).toEqual([400, "VALIDATION_ERROR"]);
  }
});

test("text is trimmed and has 1 to 4096 characters after that", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const send = (text: unknown) => shop.api.post(`/conversations/${id}/messages`, { text });
  expect((await given(send(" \n dua baris\nini \t"), 201)).text).toBe("dua baris\nini");
  expect((await given(send(` ${"x".repeat(4_096)} `), 201)).text).toHaveLength(4_096);
  // Characters, not UTF-16 units: each of these is two.
  expect((await given(send("😀".repeat(4_096)), 201)).text).toBe("😀".repeat(4_096));
  expect((await given(send("👍🏽 é 日本語 \u202e"), 201)).text).toBe("👍🏽 é 日本語 \u202e");
  for (const wrong of ["", "  \n", "x".repeat(4_097), "😀".repeat(4_097), 1, null, ["x"], {}]) {
    expect(refusal(await send(wrong))).toEqual([400, "VALIDATION_ERROR"]);
  }
});

test("exactly one kind of content: none and two are 400, text may caption a file", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const mediaId = (await given(shop.api.upload(pixel), 201)).id;
  const buttons = [{ type: "reply", reply: { id: "ya", title: "Ya" } }];
  const interactive = { type: "button", body: { text: "Pilih" }, action: { buttons } };
  const path = `/conversations/${id}/messages`;
  for (const wrong of [
    undefined,
    {},
    { as: "SYSTEM" },
    { replyTo: "x" },
    { text: "x", interactive },
    { text: "x", templateId: "x" },
    { text: "x", productId: "x" },
    { mediaId, productId: "x" },
    { mediaId, text: "x", templateId: "x" },
    { templateId: "x", productId: "x" },
    { text: "x", templateParams: ["a"] },
    { mediaId: "" },
    { interactive: "x" },
  ]) {
    const answer = await shop.api.post(path, wrong);
    expect(refusal(answer), JSON.stringify(wrong)).toEqual([400, "VALIDATION_ERROR"]);
  }
  const captioned = await given(shop.api.post(path, { mediaId, text: " biru " }), 201);
  expect(captioned).toMatchObject({ type: "image", text: "biru", media: { caption: "biru" } });
  const menu = await given(shop.api.post(path, { interactive }), 201);
  expect(menu).toMatchObject({ type: "interactive", text: "Pilih", payload: interactive });
});

test("what a message refers to must be there: file, template, product and quoted message", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const missing = "01890000-0000-7000-8000-000000000000";
  for (const name of ["mediaId", "templateId", "productId"]) {
    for (const value of [missing, "no-id"]) {
      const answer = await shop.api.post(`/conversations/${id}/messages`, { [name]: value });
      expect(refusal(answer), name).toEqual([404, "NOT_FOUND"]);
    }
  }
});

test("a reply quotes a message of the same conversation; one of another is 404", async ({
  shop,
}) => {
  const [one, two] = [await shop.humanChat(undefined, "yang ini?"), await shop.humanChat()];
  const quoted = (await shop.saidIn(one.id)).find(({ direction }) => direction === "IN")?.id;
  const path = (id: string) => `/conversations/${id}/messages`;
  const reply = { text: "ya", replyTo: quoted };
  expect(await given(shop.api.post(path(one.id), reply), 201)).toMatchObject({
    replyTo: { id: quoted, preview: "yang ini?", as: "CONTACT" },
  });
  expect(refusal(await shop.api.post(path(two.id), reply))).toEqual([404, "NOT_FOUND"]);
  const none = { text: "ya", replyTo: "no-id" };
  expect(refusal(await shop.api.post(path(one.id), none))).toEqual([404, "NOT_FOUND"]);
});

test("only a failed or uncertain outgoing message can be sent again", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const sent = await given(shop.api.post(`/conversations/${id}/messages`, { text: "x" }), 201);
  const note = await given(shop.api.post(`/conversations/${id}/notes`, { text: "x" }), 201);
  const inbound = (await shop.saidIn(id)).find(({ direction }) => direction === "IN");
  for (const message of [sent, note, inbound]) {
    const answer = await shop.api.post(`/messages/${message.id}/retry`);
    expect(refusal(answer)).toEqual([409, "CONFLICT"]);
  }
});

test("twenty sent at once all arrive, in the order in which they were answered for", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const texts = Array.from({ length: 20 }, (_, n) => `pesan ${n}`);
  const send = (text: string) => shop.api.post(`/conversations/${id}/messages`, { text });
  await Promise.all(texts.map((text) => given(send(text), 201)));
  await expect
    .poll(async () => {
      const out = (await shop.saidIn(id)).filter(({ type, direction }) => {
        return type === "text" && direction === "OUT";
      });
      return out.filter(({ status }) => status !== "QUEUED").length;
    })
    .toBe(20);
  const said = (await shop.saidIn(id)).filter(({ text }) => text?.startsWith("pesan"));
  const times = said.map(({ sentAt }) => Date.parse(sentAt ?? ""));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(said.map(({ text }) => text).sort()).toEqual([...texts].sort());
});
