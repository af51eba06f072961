import { given, refusal } from "../client.ts";
import { expect, test } from "../test.ts";

const isLine = (message: { type: string }) => message.type === "event";

test("a customer's first message opens a conversation in the bot's hands", async ({ shop }) => {
  const { id } = await shop.chat("0812-9999-8888", "halo", { name: "Bu Ratna" });
  expect(await given(shop.api.get(`/conversations/${id}`))).toMatchObject({
    id,
    status: "BOT",
    channel: { kind: "SANDBOX", name: "Sandbox" },
    contact: { name: "Bu Ratna", phone: "6281299998888", photoUrl: null },
    assignee: null,
    labels: [],
    unreadCount: 1,
    unanswered: true,
    windowExpiresAt: null,
    snoozedUntil: null,
    handoff: null,
    lastMessage: { type: "text", preview: "halo", direction: "IN", as: "CONTACT" },
    messages: [
      { conversationId: id, direction: "IN", as: "CONTACT", via: "channel", text: "halo" },
    ],
    messagesCursor: null,
  });
});

for (const verb of ["handoff", "resolve", "release"]) {
  test(`${verb} repeated changes nothing and answers 200 with the conversation`, async ({
    shop,
  }) => {
    const { id } = verb === "release" ? await shop.humanChat() : await shop.chat();
    const first = await given(shop.api.post(`/conversations/${id}/${verb}`));
    const status = { handoff: "HUMAN", resolve: "RESOLVED", release: "BOT" }[verb];
    expect(first).toMatchObject({ id, status });
    const lines = (await shop.saidIn(id)).filter(isLine).length;
    const again = await given(shop.api.post(`/conversations/${id}/${verb}`));
    expect({ ...again, lastActivityAt: 0, lastMessage: 0 }).toEqual({
      ...first,
      lastActivityAt: 0,
      lastMessage: 0,
    });
    expect((await shop.saidIn(id)).filter(isLine)).toHaveLength(lines);
  });
}

test("handoff says when and why, and may name who gets it; a repeat may only reassign", async ({
  shop,
}) => {
  const agent = await shop.hire("AGENT");
  const { id } = await shop.chat();
  const path = `/conversations/${id}/handoff`;
  const handed = await given(shop.api.post(path, { reason: " marah ", assigneeId: agent.id }));
  expect(handed).toMatchObject({
    status: "HUMAN",
    assignee: { id: agent.id, name: "Rina" },
    handoff: { reason: "marah" },
  });
  expect(Math.abs(Date.parse(handed.handoff.at) - Date.now())).toBeLessThan(60_000);
  const again = await given(shop.api.post(path, { reason: "lain", assigneeId: shop.user.id }));
  expect(again).toMatchObject({ handoff: handed.handoff, assignee: { id: shop.user.id } });
});

test("handoff works from the archive too", async ({ shop }) => {
  const { id } = await shop.chat();
  await given(shop.api.post(`/conversations/${id}/resolve`));
  expect(await given(shop.api.post(`/conversations/${id}/handoff`))).toMatchObject({
    status: "HUMAN",
  });
});

test("release takes it from its assignee and lets the bot answer what was left open", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  await given(shop.api.patch(`/conversations/${id}`, { assigneeId: shop.user.id }));
  expect(await given(shop.api.post(`/conversations/${id}/release`))).toMatchObject({
    status: "BOT",
    assignee: null,
    handoff: null,
    unanswered: true,
  });
  await expect
    .poll(async () => (await shop.saidIn(id)).filter(({ as }) => as === "BOT").length)
    .toBe(1);
});

test("reopen gives it to whom a message would: people who just had it, else the bot", async ({
  shop,
}) => {
  const [human, bot] = [await shop.humanChat(), await shop.chat()];
  for (const [id, status] of [
    [human.id, "HUMAN"],
    [bot.id, "BOT"],
  ] as const) {
    await given(shop.api.post(`/conversations/${id}/resolve`));
    expect(await given(shop.api.post(`/conversations/${id}/reopen`))).toMatchObject({ status });
    const lines = (await shop.saidIn(id)).filter(isLine).length;
    expect(await given(shop.api.post(`/conversations/${id}/reopen`))).toMatchObject({ status });
    expect((await shop.saidIn(id)).filter(isLine)).toHaveLength(lines);
  }
});

test("a message on a resolved conversation does the same", async ({ shop }) => {
  const { id, phone } = await shop.humanChat();
  await given(shop.api.post(`/conversations/${id}/resolve`));
  await shop.chat(phone, "masih ada?");
  expect(await given(shop.api.get(`/conversations/${id}`))).toMatchObject({
    status: "HUMAN",
    unanswered: true,
  });
});

test("assignee, labels and snooze are patched one by one or together, and taken away by null", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const path = `/conversations/${id}`;
  const snoozedUntil = "2030-01-01T07:00:00+07:00";
  expect(
    await given(
      shop.api.patch(path, {
        assigneeId: shop.user.id,
        labels: ["vip", " reseller ", "vip"],
        snoozedUntil,
      }),
    ),
  ).toMatchObject({
    assignee: { id: shop.user.id },
    labels: ["vip", "reseller"],
    snoozedUntil: "2030-01-01T00:00:00.000Z",
  });
  expect(await given(shop.api.patch(path, { labels: [] }))).toMatchObject({
    assignee: { id: shop.user.id },
    labels: [],
    snoozedUntil: "2030-01-01T00:00:00.000Z",
  });
  expect(await given(shop.api.patch(path, { assigneeId: null, snoozedUntil: null }))).toMatchObject(
    { assignee: null, snoozedUntil: null },
  );
  const before = await given(shop.api.get(path));
  await given(shop.api.patch(path, {}));
  expect(await given(shop.api.get(path))).toEqual(before);
});

test("a wrong label, time or assignee changes nothing", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const path = `/conversations/${id}`;
  for (const [body, status] of [
    [{ labels: [""] }, 400],
    [{ labels: ["x".repeat(51)] }, 400],
    [{ labels: Array.from({ length: 21 }, String) }, 400],
    [{ labels: "vip" }, 400],
    [{ snoozedUntil: "besok" }, 400],
    [{ snoozedUntil: "0000-01-01T00:00:00Z" }, 400],
    [{ snoozedUntil: "9999-12-31T23:59:59-14:00" }, 400],
    [{ read: "yes" }, 400],
    [{ status: "BOT" }, 400],
    [{ assigneeId: "" }, 400],
    [{ assigneeId: "nobody", labels: ["x"] }, 404],
  ] as const) {
    expect((await shop.api.patch(path, body)).status, JSON.stringify(body)).toBe(status);
  }
  expect(await given(shop.api.get(path))).toMatchObject({ labels: [], assignee: null });
});

test("a snooze ends when the customer writes", async ({ shop }) => {
  const { id, phone } = await shop.humanChat();
  await given(shop.api.patch(`/conversations/${id}`, { snoozedUntil: "2030-01-01T00:00:00Z" }));
  await shop.chat(phone, "halo lagi");
  expect(await given(shop.api.get(`/conversations/${id}`))).toMatchObject({ snoozedUntil: null });
});

test("a note is the team's: it changes neither hands, nor the preview, nor is it sent", async ({
  shop,
}) => {
  const { id } = await shop.chat(undefined, "pertanyaan");
  const note = await given(
    shop.owner.post(`/conversations/${id}/notes`, { text: " suka biru " }),
    201,
  );
  expect(note).toMatchObject({
    type: "note",
    text: "suka biru",
    as: "HUMAN_AGENT",
    via: "dashboard",
    author: { id: shop.user.id },
    status: "SENT",
  });
  expect(
    await given(shop.api.post(`/conversations/${id}/notes`, { text: "x" }), 201),
  ).toMatchObject({ as: "SYSTEM", via: "api", author: null });
  expect(await given(shop.api.get(`/conversations/${id}`))).toMatchObject({
    status: "BOT",
    unanswered: true,
    lastMessage: { preview: "pertanyaan" },
  });
  for (const text of ["", " ", "x".repeat(4_097), undefined]) {
    const answer = await shop.api.post(`/conversations/${id}/notes`, { text });
    expect(refusal(answer)).toEqual([400, "VALIDATION_ERROR"]);
  }
});
