import { type Client, given } from "./client.ts";
import type { Route } from "./document.ts";
import { newPhone, type Shop } from "./shop.ts";

/** The smallest picture there is. */
export const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** One thing of each kind that a path may name. */
export type Things = Record<"conversations" | "messages" | "media" | "api-keys", string>;

export async function furnish(shop: Shop): Promise<Things> {
  const { id: conversations } = await shop.humanChat();
  const messages = (await shop.saidIn(conversations))[0]?.id ?? "";
  const media = (await given(shop.api.upload(pixel), 201)).id;
  const { id } = await shop.key({ name: "Kunci lain" });
  return { conversations, messages, media, "api-keys": id };
}

const digits = () => String(Math.random()).slice(2, 17);

export const newChannel = () => ({
  kind: "CLOUD",
  name: "Nomor toko",
  phoneNumberId: digits(),
  wabaId: digits(),
  accessToken: `EAAG-canary-${digits()}`,
  appSecret: `app-canary-${digits()}`,
  verifyToken: `verify-canary-${digits()}`,
});

const bodies: Record<string, () => object> = {
  "PATCH /conversations/{id}": () => ({ labels: ["vip"] }),
  "POST /conversations/{id}/messages": () => ({ text: "Baik kak" }),
  "POST /conversations/{id}/notes": () => ({ text: "Suka warna biru" }),
  "POST /conversations/{id}/handoff": () => ({ reason: "minta admin" }),
  "POST /channels": newChannel,
  "POST /api-keys": () => ({ name: "ERP", scopes: ["credits:read"] }),
  "POST /sandbox/messages": () => ({ from: newPhone(), text: "halo" }),
};

/** The path with these things in it; a kind that is new must be furnished above. */
export function pathFor(route: Route, things: Things): string {
  const kind = route.path.split("/")[1] ?? "";
  const id = things[kind as keyof Things];
  if (route.path.includes("{") && id === undefined) throw new Error(`furnish one of /${kind}`);
  return route.path.replace("{id}", id);
}

/** Calls an operation as its document says, with a valid body where it takes one. */
export function callRoute(
  client: Client,
  route: Route,
  path: string,
  headers: Record<string, string> = {},
) {
  const { requestBody } = route.operation;
  if (requestBody?.content["multipart/form-data"]) return client.upload(pixel, {}, headers);
  if (!requestBody) return client.call(route.method, path, undefined, headers);
  const example = bodies[`${route.method} ${route.path}`];
  if (!example) throw new Error(`give an example of ${route.method} ${route.path}`);
  return client.call(route.method, path, example(), headers);
}
