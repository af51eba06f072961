import { expect, test } from "vitest";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import type { Update } from "../provider.ts";
import { read } from "./read.ts";

const number = { phoneNumberId: "106540352242922", wabaId: "102290129340398" };
const one = (body: unknown): Update => {
  const routed = read(body);
  expect(routed).toHaveLength(1);
  return routed[0]?.update as Update;
};

test.each(["sent", "delivered", "read", "played"] as const)("the receipt %s", (status) => {
  const body = hook.status({ ...number, id: "wamid.1", status, clientMessageId: "ours-1" });
  expect(one(body)).toMatchObject({
    kind: "status",
    id: "wamid.1",
    status,
    fault: null,
    clientMessageId: "ours-1",
    pricing: { billable: true },
  });
  expect(one(body)).not.toHaveProperty("remedy");
});

test("a failure that comes later says why and what to do", () => {
  const error = { code: 131047, title: "Re-engagement message", details: "More than 24 hours" };
  expect(one(hook.status({ ...number, id: "wamid.1", status: "failed", error }))).toMatchObject({
    status: "failed",
    fault: { code: "131047", message: "Re-engagement message: More than 24 hours" },
    remedy: { do: "give-up", hint: "template" },
  });
  const bare = hook.status({ ...number, id: "wamid.1", status: "failed" });
  expect(one(bare)).toMatchObject({ fault: { code: "UNKNOWN" }, remedy: { do: "give-up" } });
});

test("statuses of other things change no message", () => {
  const statuses = [
    { id: "1", status: "deleted" },
    { id: "2", status: "failed", type: "payment" },
    { status: "read" },
  ];
  const kinds = read(hook.change(number, "messages", { statuses })).map((r) => r.update.kind);
  expect(kinds).toEqual(["account", "account", "account"]);
});
