import { textMessage } from "./fake-graph/webhook.ts";

type Json = Record<string, unknown>;
const lists = ["messages", "statuses", "message_echoes"];
/** Of what something is about, which may come later or never. */
const original = (item: Json): unknown =>
  (item.edit as Json | undefined)?.original_message_id ??
  (item.revoke as Json | undefined)?.original_message_id ??
  (item.context as Json | undefined)?.id;

function* itemsOf(body: unknown): Generator<Json> {
  for (const entry of (body as { entry?: { changes?: { value?: Json }[] }[] }).entry ?? []) {
    for (const { value } of entry.changes ?? []) {
      for (const list of lists) yield* (value?.[list] as Json[] | undefined) ?? [];
    }
  }
}

/** The same body, with message ids that no other body has. */
export function withOwnIds(body: unknown, n: number): unknown {
  const copy = structuredClone(body);
  for (const item of itemsOf(copy)) item.id = `${item.id}.${n}`;
  return copy;
}

/** The ids of everything said or reported in a body. */
export const saidIn = (body: unknown): string[] => [...itemsOf(body)].map(({ id }) => String(id));

/** What the bodies edit, revoke or quote: a body each, said by the same person a little earlier. */
export function originalsOf(bodies: { json: unknown }[]): unknown[] {
  const made = new Map<string, unknown>();
  for (const { json } of bodies) {
    for (const item of itemsOf(json)) {
      const id = original(item);
      if (typeof id !== "string" || typeof item.from !== "string") continue;
      const said = {
        phoneNumberId: "106540352242922",
        wabaId: "102290129340398",
        from: item.from,
        text: `the original of ${id}`,
        timestamp: Number(item.timestamp) - 60,
        id,
      };
      made.set(id, textMessage(said));
    }
  }
  return [...made.values()];
}
