import { given } from "../client.ts";
import { everyRoute, openApi, type Schema } from "../document.ts";
import { newPhone } from "../shop.ts";
import { expect, test } from "../test.ts";

/** What is promised of each operation: its path, and what a key must hold; null: any valid one. */
const promised: Record<string, string | null> = {
  "GET /conversations": "conversations:read",
  "GET /conversations/{id}": "conversations:read",
  "POST /conversations/{id}/messages": "messages:send",
  "POST /conversations/{id}/handoff": "conversations:write",
  "GET /products": "products:read",
  "POST /products": "products:write",
  "PATCH /products/{id}": "products:write",
  "GET /credits": "credits:read",
  "GET /usage": "usage:read",
  "GET /ping": null,
  "GET /products/{id}": "products:read",
  "DELETE /products/{id}": "products:write",
  "POST /products/import": "products:write",
  "GET /products/export": "products:read",
  "GET /conversations/{id}/messages": "conversations:read",
  "PATCH /conversations/{id}": "conversations:write",
  "POST /conversations/{id}/release": "conversations:write",
  "POST /conversations/{id}/resolve": "conversations:write",
  "POST /conversations/{id}/reopen": "conversations:write",
  "POST /conversations/{id}/notes": "conversations:write",
  "POST /conversations": "messages:send",
  "POST /messages/{id}/retry": "messages:send",
  "POST /messages/{id}/reactions": "messages:send",
  "DELETE /messages/{id}": "messages:send",
  "GET /contacts": "conversations:read",
  "POST /contacts": "admin:*",
  "PATCH /contacts/{id}": "admin:*",
  "POST /contacts/{id}/erase": "admin:*",
  "POST /media": "messages:send",
  "GET /media/{id}": "conversations:read",
  "GET /templates": "conversations:read",
  "POST /templates/sync": "admin:*",
  "GET /channels": "conversations:read",
  "POST /channels": "admin:*",
  "PATCH /channels/{id}": "admin:*",
  "DELETE /channels/{id}": "admin:*",
  "GET /channels/{id}/qr": "conversations:read",
  "GET /api-keys": "admin:*",
  "POST /api-keys": "admin:*",
  "PATCH /api-keys/{id}": "admin:*",
  "DELETE /api-keys/{id}": "admin:*",
  "POST /api-keys/{id}/rotate": "admin:*",
  "GET /webhooks": "admin:*",
  "POST /webhooks": "admin:*",
  "PATCH /webhooks/{id}": "admin:*",
  "DELETE /webhooks/{id}": "admin:*",
  "GET /webhooks/{id}/deliveries": "admin:*",
  "POST /webhooks/{id}/deliveries/{deliveryId}/redeliver": "admin:*",
  "POST /webhooks/{id}/test": "admin:*",
  "GET /canned-replies": "conversations:read",
  "POST /canned-replies": "conversations:write",
  "PATCH /canned-replies/{id}": "conversations:write",
  "DELETE /canned-replies/{id}": "conversations:write",
  "GET /labels": "conversations:read",
  "POST /labels": "admin:*",
  "PATCH /labels/{id}": "admin:*",
  "DELETE /labels/{id}": "admin:*",
  "GET /members": "conversations:read",
  "POST /members": "admin:*",
  "PATCH /members/{id}": "admin:*",
  "DELETE /members/{id}": "admin:*",
  "GET /audit-log": "admin:*",
  "POST /credits/top-ups": "admin:*",
  "GET /search": "conversations:read",
  "POST /sandbox/messages": "admin:*",
  "GET /events": "conversations:read",
};

test("every promised operation is there, and asks for the promised scope", async () => {
  const routes = await everyRoute();
  const found = Object.keys(promised).map((name) => {
    const route = routes.find(({ method, path }) => `${method} ${path}` === name);
    return [name, route ? (route.scope ?? null) : "not there"];
  });
  expect(Object.fromEntries(found)).toEqual(promised);
});

const said = (list: string) => list.split(" ");
const tallies = "bot human api phone template";

/** Field by field, as an integrator reads it; `a.b` is a field of a field. More may come. */
const shapes: Record<string, string[]> = {
  Conversation: said(
    "id status channel.id channel.kind channel.name contact.id contact.name contact.phone contact.photoUrl assignee.id assignee.name labels unreadCount unanswered waitingSince lastMessage.id lastMessage.type lastMessage.preview lastMessage.direction lastMessage.as lastMessage.status lastMessage.createdAt windowExpiresAt snoozedUntil handoff.at handoff.reason createdAt lastActivityAt",
  ),
  Message: said(
    "id conversationId direction as via type text media.id media.url media.mimeType media.size media.filename media.caption media.width media.height media.durationSeconds template.id template.name template.language template.params payload replyTo.id replyTo.preview replyTo.as reactions.emoji reactions.by status error.code error.message error.retryable author.id author.name createdAt sentAt deliveredAt readAt deletedAt",
  ),
  Credits: said(
    "unit available reserved period.start period.end period.timezone allowance.granted allowance.used allowance.remaining rollover.granted rollover.remaining rollover.expiresAt topUp.remaining topUp.nextExpiry.amount topUp.nextExpiry.at buckets.id buckets.kind buckets.granted buckets.remaining buckets.expiresAt buckets.order lowBalance.level lowBalance.projectedExhaustion",
  ),
  Usage: said(
    `from to timezone totals.creditsUsed totals.messagesIn ${said(tallies)
      .map((one) => `totals.messagesOut.${one}`)
      .join(
        " ",
      )} totals.failed totals.handoffs totals.resolved totals.conversations daily.date daily.creditsUsed daily.messagesIn daily.messagesOut daily.handoffs byKey.keyId byKey.name byKey.requests byKey.messagesOut`,
  ),
  Product: said("id name description price currency stock sku imageUrl active createdAt updatedAt"),
  Error: said(
    "ok error.code error.message error.details.path error.details.message error.requestId",
  ),
};

const choices: Record<string, string[]> = {
  "Conversation status": said("BOT HUMAN RESOLVED"),
  "Conversation channel.kind": said("CLOUD SANDBOX WEB"),
  "Message direction": said("IN OUT"),
  "Message as": said("BOT CONTACT HUMAN_AGENT SYSTEM"),
  "Message via": said("api bot channel dashboard phone"),
  "Message type": said(
    "audio contacts document event image interactive location note order product sticker template text unsupported video voice",
  ),
  "Message status": said("CANCELLED DELIVERED FAILED QUEUED READ RECEIVED SENT"),
  "Credits buckets.kind": said("ALLOWANCE BONUS ROLLOVER TOPUP"),
  "Credits lowBalance.level": said("critical empty low ok"),
  "Error error.code": said(
    "CHANNEL_UNSUPPORTED CONFLICT FORBIDDEN IDEMPOTENCY_IN_PROGRESS IDEMPOTENCY_KEY_REUSED INSUFFICIENT_CREDITS INTERNAL METHOD_NOT_ALLOWED NOT_FOUND PAYLOAD_TOO_LARGE RATE_LIMITED UNAUTHORIZED UNAVAILABLE VALIDATION_ERROR WINDOW_CLOSED",
  ),
};

/** All that is meant by a schema: itself, what it names, and each of its alternatives but null. */
function meant(schema: Schema, schemas: Record<string, Schema>): Schema[] {
  if (schema.$ref) return meant(schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}, schemas);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.flatMap((one) => meant(one, schemas));
  return schema.items ? meant(schema.items, schemas) : [schema];
}

async function at(place: string): Promise<Schema[]> {
  const { schemas } = (await openApi()).components;
  const [name = "", ...path] = place.split(/[ .]/);
  return path.reduce(
    (found, key) =>
      found.flatMap(({ properties }) => (properties?.[key] ? meant(properties[key], schemas) : [])),
    meant(schemas[name] ?? {}, schemas),
  );
}

test("the objects have the promised fields, always, and their words are the promised ones", async () => {
  for (const [name, fields] of Object.entries(shapes)) {
    for (const field of fields) {
      const parts = field.split(".");
      const holders = await at([name, ...parts.slice(0, -1)].join("."));
      const [holder] = holders.filter(({ properties }) => properties?.[parts.at(-1) ?? ""]);
      expect(holder, `${name}.${field}`).toBeDefined();
      if (field !== "error.details.path" && field !== "error.details.message") {
        expect(holder?.required, `${name}.${field}`).toContain(parts.at(-1));
      }
    }
  }
  for (const [place, words] of Object.entries(choices)) {
    const found = (await at(place)).flatMap((one) => one.enum ?? []);
    expect([...new Set(found)].sort(), place).toEqual(words);
  }
});

test("ids sort by the time at which they were made", async ({ shop }) => {
  const ids: string[] = [];
  for (const _ of [1, 2, 3]) {
    ids.push((await given(shop.api.post("/contacts", { phone: newPhone() }), 201)).id);
    ids.push(await shop.say(newPhone(), "halo"));
  }
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});
