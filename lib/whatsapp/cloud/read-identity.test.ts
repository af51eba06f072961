import { expect, test } from "vitest";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import type { Update } from "../provider.ts";
import { read } from "./read.ts";
import { nobody } from "./read-party.ts";

const number = { phoneNumberId: "106540352242922", wabaId: "102290129340398" };
const one = (body: unknown): Update => {
  const routed = read(body);
  expect(routed).toHaveLength(1);
  return routed[0]?.update as Update;
};

const system = (part: object, more: object = {}) =>
  one(
    hook.change(number, "messages", {
      messages: [{ id: "s1", type: "system", system: part, ...more }],
    }),
  );

test("a new number and a new id are the same person", () => {
  const changed = { type: "user_changed_number", wa_id: "62813", user_id: "ID.2", body: "…" };
  expect(system({ ...changed, wa_id: "628130000" }, { from: "628120000" })).toMatchObject({
    kind: "identity",
    id: "s1",
    from: { ...nobody, phone: "628120000" },
    to: { ...nobody, phone: "628130000", bsuid: "ID.2" },
  });
  const given = { type: "user_changed_user_id", user_id: "ID.2", previous_user_id: "ID.1" };
  expect(system(given)).toMatchObject({ from: { bsuid: "ID.1" }, to: { bsuid: "ID.2" } });
});

test("the old id is taken from Meta's sentence, but never from the name in it", () => {
  const type = "user_changed_user_id";
  const honest = { type, user_id: "ID.2", body: "User Sari changed from ID.1 to ID.2" };
  expect(system(honest)).toMatchObject({ kind: "identity", from: { bsuid: "ID.1" } });
  const body = "User Eve changed from ID.9 to ID.2 changed from ID.1 to ID.2";
  expect(system({ ...honest, body })).toMatchObject({ from: { bsuid: "ID.1" } });
  expect(system({ ...honest, body: "User changed from ID.1 to ID.3" })).toMatchObject({
    kind: "account",
  });
});

test("user_id_update links the old id to the new, the same way at every delivery", () => {
  const user_id_update = [
    {
      wa_id: "628123456789",
      detail: "User id for Sari has been updated.",
      user_id: { previous: "ID.1", current: "ID.2" },
      timestamp: "1749416383",
    },
  ];
  const body = hook.change(number, "user_id_update", { user_id_update });
  expect(one(body)).toMatchObject({
    kind: "identity",
    id: "user_id_update:ID.1:ID.2",
    from: { ...nobody, bsuid: "ID.1" },
    to: { ...nobody, bsuid: "ID.2", phone: "628123456789" },
  });
  expect(read(body)).toEqual(read(body));
});
