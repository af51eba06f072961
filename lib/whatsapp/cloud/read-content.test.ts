import { expect, test } from "vitest";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import { read } from "./read.ts";

const number = { phoneNumberId: "106540352242922", wabaId: "102290129340398" };
const sari = { ...number, from: "628123456789", name: "Sari" };
const said = (what: Record<string, unknown>) => {
  const [routed] = read(hook.message(sari, what));
  if (routed?.update.kind !== "message") throw new Error(`read as ${routed?.update.kind}`);
  return routed.update;
};

test("media keeps its id, type, caption and file name; a voice note is one", () => {
  const document = { id: "77", mime_type: "application/pdf", sha256: "x", filename: "nota.pdf" };
  expect(said({ type: "document", document: { ...document, caption: "Nota" } }).content).toEqual({
    type: "document",
    text: "Nota",
    media: { providerId: "77", mimeType: "application/pdf", sha256: "x", filename: "nota.pdf" },
    payload: null,
  });
  const audio = { id: "78", mime_type: "audio/ogg; codecs=opus" };
  expect(said({ type: "audio", audio: { ...audio, voice: true } }).content.type).toBe("voice");
  expect(said({ type: "audio", audio: { ...audio, voice: false } }).content.type).toBe("audio");
  const odd = { id: "79", mime_type: "text/html\r\nset-cookie: x" };
  expect(said({ type: "image", image: odd }).content.media?.mimeType).toBe(
    "application/octet-stream",
  );
});

test("choosing a button, a list row or a template's button says its title", () => {
  const button = { type: "button_reply", button_reply: { id: "b1", title: "Pesan" } };
  expect(said({ type: "interactive", interactive: button }).content).toEqual({
    type: "interactive",
    text: "Pesan",
    media: null,
    payload: { kind: "button_reply", id: "b1", title: "Pesan" },
  });
  const list_reply = { id: "r1", title: "Besar", description: "1 kg" };
  const list = { type: "list_reply", list_reply };
  expect(said({ type: "interactive", interactive: list }).content).toMatchObject({
    text: "Besar",
    payload: { kind: "list_reply", ...list_reply },
  });
  expect(said({ type: "button", button: { payload: "p1", text: "Ya" } }).content).toMatchObject({
    type: "interactive",
    text: "Ya",
    payload: { kind: "button", id: "p1", title: "Ya" },
  });
});

test("a filled-in form keeps its answers", () => {
  const nfm_reply = { name: "flow", body: "Sent", response_json: '{"size":"L\\u0000"}' };
  expect(
    said({ type: "interactive", interactive: { type: "nfm_reply", nfm_reply } }).content,
  ).toMatchObject({
    text: "Sent",
    payload: { kind: "nfm_reply", name: "flow", response: { size: "L" } },
  });
});

test("an advertisement, a forward and a product of the catalogue stay with the message", () => {
  const text = { type: "text", text: { body: "x" } };
  const referral = { source_id: "AD", headline: "Promo" };
  expect(said({ ...text, referral }).content.payload).toEqual({ referral });
  expect(said({ ...text, context: { forwarded: true } }).content.payload).toEqual({
    forwarded: true,
  });
  expect(said({ ...text, context: { frequently_forwarded: true } }).content.payload).toEqual({
    forwarded: true,
    frequentlyForwarded: true,
  });
  const referred_product = { catalog_id: "c", product_retailer_id: "p" };
  expect(said({ ...text, context: { referred_product } }).content.payload).toEqual({
    referredProduct: { catalogId: "c", productRetailerId: "p" },
  });
});

test.each([
  { type: "sticky-note" },
  {},
  { type: "image" },
  { type: "image", image: { caption: "no id" } },
  { type: "interactive" },
  { type: "text", text: {} },
  { type: "location", location: { latitude: "1" } },
  { type: "contacts", contacts: [] },
  { type: "__proto__" },
  { type: "toString" },
])("what we cannot show (%j) is said to be unsupported, not lost", (what) => {
  expect(said(what).content).toMatchObject({
    type: "unsupported",
    text: null,
    payload: { reason: expect.any(String) },
  });
});

test.each([undefined, "", "soon", "-1", "1e30", Number.NaN, {}])(
  "the time %j is now",
  (timestamp) => {
    const { at } = said({ type: "text", text: { body: "x" }, timestamp });
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(5_000);
  },
);
