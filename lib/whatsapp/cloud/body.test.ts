import { expect, test } from "vitest";
import type { OutgoingContent, Party } from "../provider.ts";
import { messageBody } from "./body.ts";
import { nobody } from "./read-party.ts";

const customer: Party = { ...nobody, phone: "628123456789" };
const bodyOf = (content: OutgoingContent, to: Party = customer, replyTo: string | null = null) =>
  messageBody({ clientMessageId: "ours-1", to, replyTo, content });
const text: OutgoingContent = { type: "text", text: "Halo" };

test("a known phone is written with its plus, even when an id is known too", () => {
  const body = bodyOf(text, { ...customer, bsuid: "ID.1349" });
  expect(body).toMatchObject({ to: "+628123456789", recipient_type: "individual" });
  expect(body).not.toHaveProperty("recipient");
});

test("somebody without a phone is addressed by the business-scoped id, with no `to`", () => {
  const body = bodyOf(text, { ...nobody, bsuid: "ID.1349" });
  expect(body).toMatchObject({ recipient: "ID.1349", recipient_type: "individual" });
  expect(body).not.toHaveProperty("to");
});

test("a group is addressed as one", () => {
  const to = { ...customer, groupId: "120363418770915618@g.us" };
  expect(bodyOf(text, to)).toMatchObject({
    to: "120363418770915618@g.us",
    recipient_type: "group",
  });
});

test("there is no body for somebody whom Graph cannot reach", () => {
  expect(bodyOf(text, { ...nobody, lid: "1@lid", name: "Sari" })).toBeNull();
});

test("our own id travels along", () => {
  expect(bodyOf(text)).toMatchObject({ biz_opaque_callback_data: "ours-1" });
});

test("a voice note says that it is one", () => {
  const voice: OutgoingContent = { type: "voice", mediaId: "9", caption: null, filename: null };
  expect(bodyOf(voice)).toMatchObject({ type: "audio", audio: { id: "9", voice: true } });
});

test("captions and filenames go only where Meta allows them", () => {
  const media = { mediaId: "9", caption: "Nota", filename: "nota.pdf" };
  expect(bodyOf({ type: "image", ...media })?.image).toEqual({ id: "9", caption: "Nota" });
  expect(bodyOf({ type: "audio", ...media })?.audio).toEqual({ id: "9" });
  expect(bodyOf({ type: "sticker", ...media })?.sticker).toEqual({ id: "9" });
});

test("an empty emoji takes a reaction back", () => {
  const back: OutgoingContent = { type: "reaction", target: "wamid.1", emoji: null };
  expect(bodyOf(back)?.reaction).toEqual({ message_id: "wamid.1", emoji: "" });
  expect(bodyOf({ ...back, emoji: "👍" })?.reaction).toEqual({
    message_id: "wamid.1",
    emoji: "👍",
  });
});

test("a template without variables has no components", () => {
  const body = bodyOf({ type: "template", name: "halo", language: "id", components: [] });
  expect(body?.template).toEqual({ name: "halo", language: { code: "id" } });
});
