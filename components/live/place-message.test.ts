import { describe, expect, it } from "vitest";
import type { Message, MessageStatus } from "#lib/messages/schema.ts";
import { placeMessage } from "./place-message.ts";

const message = (id: string, minute: number, status: MessageStatus = "SENT") =>
  ({
    id,
    status,
    createdAt: `2026-11-21T09:${String(minute).padStart(2, "0")}:00.000Z`,
  }) as Message;

const statuses = (messages: Message[]) => messages.map((one) => `${one.id} ${one.status}`);

describe("a message that is told of", () => {
  it("comes in where its time puts it", () => {
    const known = [message("a", 1), message("c", 3)];
    expect(placeMessage(known, message("b", 2)).map((one) => one.id)).toEqual(["a", "b", "c"]);
  });

  it("is there once, however often it is told", () => {
    const known = [message("a", 1)];
    expect(placeMessage(placeMessage(known, message("b", 2)), message("b", 2))).toHaveLength(2);
  });

  it("only goes forward: a late ✓ does not take a blue ✓✓ back", () => {
    const known = [message("a", 1, "READ")];
    expect(placeMessage(known, message("a", 1, "SENT"))).toBe(known);
    expect(statuses(placeMessage(known, message("a", 1, "DELIVERED"), false))).toEqual(["a READ"]);
  });

  it("goes back to the queue when a person sends a failed one again", () => {
    const failed = [message("a", 1, "FAILED")];
    expect(statuses(placeMessage(failed, message("a", 1, "QUEUED")))).toEqual(["a QUEUED"]);
  });

  it("stays failed when only an old answer says that it is queued", () => {
    const failed = [message("a", 1, "FAILED")];
    expect(statuses(placeMessage(failed, message("a", 1, "QUEUED"), false))).toEqual(["a FAILED"]);
  });
});
