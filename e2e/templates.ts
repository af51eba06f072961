import { expect } from "@playwright/test";
import { type Client, given } from "./client.ts";
import { type CloudChannel, connect, graph } from "./cloud.ts";
import { chatOf } from "./every-kind.ts";
import type { Shop } from "./shop.ts";

/** A template as Meta lists it: approved, in Indonesian. */
export const approved = (name: string, category: string, ...components: object[]) => ({
  id: String(Math.random()).slice(2, 17),
  name,
  language: "id",
  category,
  status: "APPROVED",
  components,
});

/** A Cloud number whose account has these templates, read from Graph as any are. */
export async function givenTemplates(
  shop: Shop,
  templates: ReturnType<typeof approved>[],
): Promise<CloudChannel> {
  const wabaId = String(Math.random()).slice(2, 17);
  await graph({ do: "templates", wabaId, templates });
  const channel = await connect(shop, { wabaId, name: "WA Toko" });
  await given(shop.owner.post("/templates/sync", { channelId: channel.id }));
  const listed = async () =>
    (await given(shop.api.get(`/templates?channelId=${channel.id}`))).items.length;
  await expect.poll(listed).toBe(templates.length);
  return channel;
}

/** A chat whose 24 hours are over. */
export const closedChat = (shop: Shop, anyone: Client, channel: CloudChannel, name = "Bu Sari") =>
  chatOf(shop, anyone, channel, name, -30 * 3_600_000);

/** The templates that reached Graph for this customer. */
export const templatesTo = async (phone: string) =>
  (await graph()).accepted
    .filter(({ recipient }) => recipient.endsWith(phone))
    .map(({ body }) => (body as { template?: object }).template)
    .filter((template) => template !== undefined);
