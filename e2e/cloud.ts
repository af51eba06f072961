import { sign } from "#lib/testing/fake-graph/webhook.ts";
import { type Client, given } from "./client.ts";
import { newChannel } from "./examples.ts";
import type { Shop } from "./shop.ts";

export type CloudChannel = ReturnType<typeof newChannel> & { id: string };

export async function connect(shop: Shop, wanted: object = {}): Promise<CloudChannel> {
  const settings = { ...newChannel(), ...wanted };
  const { id } = await given(shop.owner.post("/channels", settings), 201);
  return { ...settings, id };
}

/** Meta's post, signed over the bytes that travel. */
export function post(
  anyone: Client,
  body: string | Uint8Array,
  { secret, signature, query = "" }: { secret?: string; signature?: string; query?: string },
) {
  const signed = signature ?? (secret === undefined ? undefined : sign(body, secret));
  return anyone.send({
    method: "POST",
    path: `/webhook/message${query}`,
    headers: {
      "content-type": "application/json",
      ...(signed !== undefined && { "x-hub-signature-256": signed }),
    },
    body,
  });
}

/** What a test may ask of the fake Graph, which runs beside the app. */
export async function graph(command?: object): Promise<{
  accepted: { recipient: string; messageId: string; clientMessageId: string; body: object }[];
  marksRead: { messageId: string }[];
}> {
  const init = command
    ? {
        method: "POST",
        body: JSON.stringify(command),
        headers: { "content-type": "application/json" },
      }
    : {};
  const answer = await fetch(`${process.env.E2E_GRAPH_URL}/__control`, init);
  return answer.json() as ReturnType<typeof graph>;
}
