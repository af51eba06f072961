import { given, refusal } from "../client.ts";
import { newChannel } from "../examples.ts";
import { expect, test } from "../test.ts";

test("a Cloud number is connected without asking Meta, and never shows its secrets", async ({
  shop,
}) => {
  const settings = newChannel();
  const once = { "idempotency-key": crypto.randomUUID() };
  const created = await shop.owner.post("/channels", settings, once);
  expect(created.status).toBe(201);
  expect(created.body.data).toMatchObject({
    kind: "CLOUD",
    name: "Nomor toko",
    phone: null,
    state: "connected",
    stateReason: null,
    lastInboundAt: null,
  });
  const answers = [
    created,
    await shop.owner.post("/channels", settings, once),
    await shop.owner.get("/channels"),
    await shop.owner.post("/channels", settings),
  ];
  for (const { text } of answers) expect(text).not.toContain("canary");
  expect((await given(shop.owner.get("/channels"))).items).toMatchObject([
    { kind: "SANDBOX" },
    { kind: "CLOUD", id: created.body.data.id },
  ]);
});

test("the same number twice is 409, also at the same moment; another tenant may have it", async ({
  shop,
  stranger,
}) => {
  const settings = newChannel();
  const answers = await Promise.all(
    [1, 2, 3].map(() => shop.owner.post("/channels", { ...settings, name: "Lagi" })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(refusal(await shop.owner.post("/channels", settings))).toEqual([409, "CONFLICT"]);
  expect((await stranger.owner.post("/channels", settings)).status).toBe(201);
});

test("every field of a Cloud number is needed, and other kinds cannot be made here", async ({
  shop,
}) => {
  for (const name of Object.keys(newChannel())) {
    for (const value of [undefined, "", " ", 1, "x".repeat(3_000)]) {
      const answer = await shop.owner.post("/channels", { ...newChannel(), [name]: value });
      expect(refusal(answer), name).toEqual([400, "VALIDATION_ERROR"]);
      expect(answer.body.error.details[0].path).toBe(name);
    }
  }
  for (const kind of ["SANDBOX", "WEB", "cloud"]) {
    expect((await shop.owner.post("/channels", { ...newChannel(), kind })).status).toBe(400);
  }
});
