import { describe, expect, test } from "vitest";
import { metaFixtures, overFixtures } from "#lib/testing/meta-fixtures.ts";
import { read } from "./read.ts";

const fixtures = metaFixtures("webhook.");
const expected: [RegExp, object][] = [
  [/audio\.pywa/, { content: { type: "voice", media: { providerId: "1234567890987654321" } } }],
  [/audio\.forwarded/, { content: { type: "audio", payload: { forwarded: true } } }],
  [/button\.reply/, { content: { type: "interactive", text: "title" }, replyTo: "wamid.xyzxyz==" }],
  [/contacts\.(openapi|restfb)/, { content: { type: "contacts", payload: { contacts: {} } } }],
  [
    /document\.restfb/,
    { content: { text: "RESTFB ANNIVERSARY", media: { mimeType: "application/zip" } } },
  ],
  [/document\.forwarded/, { content: { type: "document", payload: { forwarded: true } } }],
  [/messages\.edit/, { kind: "edit", content: { type: "image", text: "Updated image caption" } }],
  [/messages\.image/, { content: { type: "image", media: { providerId: "65463453" } } }],
  [/(button|list)_reply/, { content: { type: "interactive", text: /title/, payload: {} } }],
  [
    /interactive\.unknown/,
    { content: { type: "unsupported", payload: { reason: "Something went wrong" } } },
  ],
  [/messages\.location/, { content: { type: "location", payload: { latitude: /\d/ } } }],
  [/messages\.order/, { content: { type: "order", payload: { catalogId: "194836987003835" } } }],
  [/revoke/, { kind: "revoke", original: "<ORIGINAL_WHATSAPP_MESSAGE_ID>" }],
  [/messages\.sticker/, { content: { type: "sticker" } }],
  [
    /user_changed_number/,
    { kind: "identity", from: { phone: "972987654321" }, to: { phone: "972912345678" } },
  ],
  [/user_changed_user_id/, { kind: "identity", from: { bsuid: "US.10101010101010101010" } }],
  [/group\.bsuid/, { from: { groupId: "120363418770915618@g.us", bsuid: null } }],
  [/text\.(openapi|restfb)/, { from: { phone: /^\d+$/, name: /./ }, content: { text: /T|D/ } }],
  [/referral/, { content: { text: "BODY", payload: { referral: { source_id: "ADID" } } } }],
  [
    /unknown\.errors/,
    { content: { type: "unsupported", payload: { reason: "Unsupported message type" } } },
  ],
  [
    /messages\.unsupported/,
    { content: { type: "unsupported", payload: { reason: "Message type unknown" } } },
  ],
  [/messages\.video/, { content: { type: "video", text: "Video" } }],
  [/status\.failed/, { kind: "status", status: "failed", fault: { code: "131026" } }],
  [/status\.read\.group/, { kind: "status", status: "read", id: "<WHATSAPP_MESSAGE_ID>" }],
  [/status\.sent/, { kind: "status", status: "sent", pricing: { category: "service" } }],
  [
    /message_echoes/,
    { kind: "echo", to: { phone: null, bsuid: "<BSUID>" }, content: { text: "Test message" } },
  ],
  [/user_preferences/, { kind: "preference", marketing: "resume", from: { phone: "16505551234" } }],
  [
    /call_permission/,
    {
      kind: "message",
      content: { type: "interactive", payload: { kind: "call_permission_reply" } },
    },
  ],
  [/account_update|username|call_connect|call_status|group_|phone_number_/, { kind: "account" }],
];

/** toMatchObject with patterns for text and `{}` for any object. */
const pattern = (wanted: unknown): unknown => {
  if (wanted instanceof RegExp) return expect.toSatisfy((text) => wanted.test(String(text)));
  if (typeof wanted !== "object" || wanted === null) return wanted;
  const entries = Object.entries(wanted);
  if (entries.length === 0) return expect.anything();
  return Object.fromEntries(entries.map(([key, value]) => [key, pattern(value)]));
};

describe.skipIf(fixtures.length === 0)(overFixtures("what Meta publishes", fixtures), () => {
  test.each(fixtures)("$name", ({ name, json }) => {
    const wanted = expected.find(([files]) => files.test(name))?.[1];
    expect(wanted, "no expectation for this file").toBeDefined();
    const routed = read(json);
    expect(routed.length).toBeGreaterThan(0);
    for (const { update, accountId } of routed) {
      expect(update).toMatchObject(pattern(wanted) as object);
      expect(accountId).toBeTruthy();
    }
  });
});
