import { given } from "../client.ts";
import { newPhone } from "../shop.ts";
import { expect, test } from "../test.ts";

type Day = { date: string; messagesIn: number; messagesOut: number; handoffs: number };

/** A day in Jakarta. */
const dayThere = (agoDays = 0) =>
  new Date(Date.now() + 7 * 3_600_000 - agoDays * 86_400_000).toISOString().slice(0, 10);

test("every day is told, those without anything as zeros, up to today in the shop's zone", async ({
  shop,
}) => {
  for (const [query, days] of [
    ["", 30],
    ["?days=1", 1],
    ["?days=90", 90],
  ] as const) {
    const { from, to, timezone, daily } = await given(shop.api.get(`/usage${query}`));
    const dates = daily.map(({ date }: Day) => date);
    const wanted = Array.from({ length: days }, (_, n) => dayThere(days - 1 - n));
    expect([timezone, from, to, dates]).toEqual(["Asia/Jakarta", wanted[0], wanted.at(-1), wanted]);
  }
  for (const wrong of ["0", "91", "1.5", "a", ""]) {
    expect((await shop.api.get(`/usage?days=${wrong}`)).status, wrong).toBe(400);
  }
});

test("what happened is counted, by who said it and by which key; today is the sum", async ({
  shop,
}) => {
  const writer = await shop.key({ name: "ERP", scopes: ["messages:send"] });
  const { id } = await shop.humanChat(newPhone(), "satu");
  await given(shop.owner.post(`/conversations/${id}/messages`, { text: "dari orang" }), 201);
  for (const text of ["dari kunci", "dan lagi"]) {
    await given(writer.client.post(`/conversations/${id}/messages`, { text }), 201);
  }
  await given(shop.owner.post(`/conversations/${id}/notes`, { text: "bukan pesan" }), 201);
  await given(shop.owner.post(`/conversations/${id}/resolve`));
  const usage = () => given(shop.api.get("/usage?days=1"));
  await expect
    .poll(async () => {
      const { byKey } = await usage();
      return byKey.find(({ keyId }: { keyId: string }) => keyId === writer.id);
    })
    .toEqual({ keyId: writer.id, name: "ERP", requests: 2, messagesOut: 2 });
  const { totals, daily } = await usage();
  expect(totals).toMatchObject({
    creditsUsed: 0,
    messagesIn: 1,
    messagesOut: { bot: 0, human: 1, api: 2, phone: 0, template: 0 },
    failed: 0,
    handoffs: 1,
    resolved: 1,
    conversations: 1,
  });
  expect(daily).toMatchObject([{ messagesIn: 1, messagesOut: 3, handoffs: 1, creditsUsed: 0 }]);
});

test("the same figures as a CSV, which a spreadsheet set to Indonesian opens too", async ({
  shop,
}) => {
  await shop.chat();
  const { headers, text } = await shop.api.get("/usage/export?days=2&separator=;");
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(headers["content-disposition"]).toContain(`usage-${dayThere(1)}-${dayThere()}.csv`);
  const [head, yesterday, today] = text.replace("\uFEFF", "").trim().split("\r\n");
  expect(head?.split(";").slice(0, 3)).toEqual(["date", "creditsUsed", "messagesIn"]);
  expect(yesterday?.split(";").slice(0, 3)).toEqual([dayThere(1), "0", "0"]);
  expect(today?.split(";").slice(0, 3)).toEqual([dayThere(), "0", "1"]);
});
