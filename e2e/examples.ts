import { type Client, given } from "./client.ts";
import { onDevice } from "./device.ts";
import { isDevice, openApi, type Route, type Schema, urlOf } from "./document.ts";
import { pixel } from "./pixel.ts";
import { newEmail, newPhone, password, type Shop } from "./shop.ts";

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

const made = async (call: ReturnType<Client["post"]>) => (await given(call, 201)).id as string;
const newContact = async (client: Client) =>
  (await client.post("/contacts", { phone: newPhone() })).body.data?.id ?? "none";
const newWebhook = (shop: Shop) =>
  made(shop.owner.post("/webhooks", { url: "https://shop.example/hook" }));

/** A thing of its own for each path that names one; a kind that is new is made here. */
const makers: Record<string, (shop: Shop) => Promise<string[]>> = {
  "/conversations/{id}": async (shop) => [(await shop.humanChat()).id],
  "/messages/{id}": async (shop) => {
    const { id } = await shop.humanChat();
    return [await made(shop.api.post(`/conversations/${id}/messages`, { text: "x" }))];
  },
  "/media/{id}": async (shop) => [await made(shop.api.upload(pixel))],
  "/answers/{id}": async (shop) => [
    await made(shop.owner.post("/answers", { question: "Bisa COD?", answer: "Bisa kak" })),
  ],
  "/api-keys/{id}": async (shop) => [(await shop.key({ name: "Kunci lain" })).id],
  "/canned-replies/{id}": async (shop) => [
    await made(
      shop.owner.post("/canned-replies", { shortcut: `salam${digits()}`, text: "Halo kak" }),
    ),
  ],
  "/channels/{id}": async (shop) => [await made(shop.owner.post("/channels", newChannel()))],
  "/contacts/{id}": async (shop) => [await newContact(shop.owner)],
  "/contacts/{id}/photo": async (shop) => {
    const id = await newContact(shop.owner);
    const form = new FormData();
    form.set("file", new File([pixel], "a.png", { type: "image/png" }));
    await given(shop.owner.form(`/api/v1/contacts/${id}/photo`, form));
    return [id];
  },
  "/labels/{id}": async (shop) => [await made(shop.owner.post("/labels", { name: digits() }))],
  "/me/sessions/{id}": async (shop) => [await shop.otherSession()],
  "/members/{id}": async (shop) => [(await shop.hire("AGENT")).id],
  "/products/{id}": async (shop) => [
    await made(shop.owner.post("/products", { name: "Kemeja Parang", price: 245_000 })),
  ],
  "/product-imports/{id}": async (shop) => {
    const form = new FormData();
    form.set("file", new File(["nama;harga\nSarung;90000\n"], "a.csv", { type: "text/csv" }));
    return [(await given(shop.owner.form("/api/v1/products/import", form))).id];
  },
  "/webhooks/{id}": async (shop) => [await newWebhook(shop)],
  "/webhooks/{id}/deliveries/{deliveryId}": async (shop) => {
    const id = await newWebhook(shop);
    return [id, await made(shop.owner.post(`/webhooks/${id}/test`, {}))];
  },
};

/** The queries without which there is no answer. */
function queryFor({ method, path, operation }: Route, more: Record<string, string> = {}): string {
  const usual = { q: "batik", for: "me", endpoint: "https://push.example/send/f3a1" };
  const values: Record<string, string> = { ...nobody, ...usual, ...more };
  const needed = operation.parameters?.filter((one) => one.in === "query" && one.required) ?? [];
  const texts = needed.map(({ name }) => {
    if (values[name] === undefined) throw new Error(`give an example of ${method} ${path}?${name}`);
    return [name, values[name]];
  });
  return texts.length > 0 ? `?${new URLSearchParams(texts)}` : "";
}

/** The operation's path with things of the shop's in it. */
export async function placeIn(shop: Shop, route: Route): Promise<string> {
  const { path } = route;
  if (isDevice(path)) {
    const { phone, ...things } = await onDevice(shop);
    return path.replace("{phone}", phone) + queryFor(route, things);
  }
  if (!path.includes("{")) return path + queryFor(route);
  const kinds = Object.keys(makers).filter((kind) => `${path}/`.startsWith(`${kind}/`));
  const maker = makers[kinds.sort((a, b) => b.length - a.length)[0] ?? ""];
  if (!maker) throw new Error(`make one for ${path} in e2e/examples.ts`);
  const ids = await maker(shop);
  return path.replaceAll(/\{\w+\}/g, () => ids.shift() ?? "") + queryFor(route);
}

const none = "01890000-0000-7000-8000-000000000000";
/** What a device operation names, and there is none of it. */
const nobody = { device_id: none, message_id: none };

/** The same path, naming what exists nowhere. */
export const nowhereIn = (route: Route) =>
  route.path.replace("{phone}", "62899000000").replaceAll(/\{\w+\}/g, none) + queryFor(route);

const bodies: Record<string, (client: Client) => object | Promise<object>> = {
  "PATCH /conversations/{id}": () => ({ labels: ["vip"] }),
  "POST /conversations/{id}/messages": () => ({ text: "Baik kak" }),
  "POST /conversations/{id}/notes": () => ({ text: "Suka warna biru" }),
  "POST /channels": newChannel,
  "POST /api-keys": () => ({ name: "ERP", scopes: ["credits:read"] }),
  "POST /sandbox/messages": () => ({ from: newPhone(), text: "halo" }),
  "POST /messages/{id}/reactions": () => ({ emoji: "👍" }),
  "POST /conversations": () => ({ channelId: "01890000", phone: newPhone() }),
  "POST /members": () => ({ name: "Rina", email: newEmail(), role: "AGENT", password }),
  "POST /canned-replies": () => ({ shortcut: "terima", text: "Terima kasih kak" }),
  "POST /contacts": () => ({ phone: newPhone() }),
  "POST /contacts/{id}/merge": async (client) => ({ from: await newContact(client) }),
  "POST /labels": () => ({ name: digits() }),
  "POST /templates/sync": () => ({ channelId: "01890000" }),
  "POST /products": () => ({ name: "Sarung", price: 90_000 }),
  "POST /webhooks": () => ({ url: "https://shop.example/hook" }),
};

/** A body that the operation takes: ours, else the document's own example, else none at all. */
export async function exampleOf(client: Client, route: Route, schema: Schema): Promise<object> {
  const name = schema.$ref?.split("/").at(-1);
  const resolved = name ? (await openApi()).components.schemas[name] : schema;
  const own = await bodies[`${route.method} ${route.path}`]?.(client);
  const example = own ?? resolved?.examples?.[0];
  if (example) return example;
  if (route.operation.requestBody?.required) {
    throw new Error(`give an example of ${route.method} ${route.path} in e2e/examples.ts`);
  }
  return {};
}

/** Calls an operation as its document says, with a valid body where it takes one. */
export async function callRoute(
  client: Client,
  route: Route,
  path: string,
  headers: Record<string, string> = {},
) {
  const content = route.operation.requestBody?.content;
  if (content?.["multipart/form-data"]) {
    const form = new FormData();
    form.set("file", new File([pixel], "a.png", { type: "image/png" }));
    return client.form(urlOf(path), form, headers);
  }
  const schema = content?.["application/json"]?.schema;
  const body = schema && (await exampleOf(client, route, schema));
  return client.call(route.method, path, body, headers);
}
