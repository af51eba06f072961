import { createApiKey } from "#lib/api-keys/create.ts";
import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { insertMedia } from "#lib/media/insert.ts";
import { keepFile } from "#lib/media/keep.ts";
import { productMessage } from "#lib/products/as-message.ts";
import type { FileName, Printed } from "./album.ts";
import { answers } from "./answers.ts";
import { cannedReplies } from "./canned.ts";
import { products } from "./products.ts";
import { botSettings, channels, shop } from "./shop.ts";
import { filled, templates } from "./templates.ts";
import type { Furnished } from "./thread.ts";

const daysMs = 86_400_000;
const openedDaysAgo = 70;

/** The shelves, the channels, the answers: all that stands in the shop before a customer comes. */
export async function furnish(
  ctx: Context,
  team: Furnished["team"],
  printed: Printed,
): Promise<Furnished> {
  const { tenantId } = ctx;
  const opened = new Date(ctx.now.getTime() - openedDaysAgo * daysMs);
  await ctx.db.tenant.update({ where: { id: tenantId }, data: { bot: botSettings } });
  const files = await keepFiles(ctx, printed);
  const ids = await stockShelves(ctx, files, opened);
  const cloudId = newId();
  await ctx.db.channel.create({
    data: { tenantId, id: cloudId, ...channels.cloud, stateAt: opened, createdAt: opened },
  });
  const templateIds = await keepTemplates(ctx, cloudId, opened);
  const sandbox = await ctx.db.channel.findFirstOrThrow({ where: { tenantId, kind: "SANDBOX" } });
  const kept = answers.map((answer) => ({ tenantId, id: newId(), ...answer }));
  await ctx.db.answer.createMany({ data: kept });
  const opening = { createdAt: opened, updatedAt: opened };
  await ctx.db.cannedReply.createMany({
    data: cannedReplies.map((reply) => ({ tenantId, id: newId(), ...reply, ...opening })),
  });
  const till = await createApiKey(
    { ...ctx, actor: { kind: "user", ...team.laras, role: "OWNER" } },
    {
      name: "Kasir toko",
      scopes: ["messages:send", "products:read", "products:write"],
      rateLimit: 120,
      mode: "live",
      allowedIps: [],
    },
  );
  const catalog = products
    .map(({ price, ...ware }) => ({ ...ware, id: idOf(ids, ware.sku), priceIdr: price }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const { greeting, handoffWords } = botSettings;
  return {
    tenantId,
    now: ctx.now,
    team,
    channels: {
      sandbox: { id: sandbox.id, kind: "SANDBOX" },
      cloud: { id: cloudId, kind: "CLOUD" },
    },
    files,
    apiKeyId: till.id,
    mind: {
      shopName: shop.name,
      timezone: shop.timezone,
      greeting,
      handoffWords,
      catalog,
      answers: kept,
    },
    productMessage: (sku) => productMessage(ctx, idOf(ids, sku)),
    templateMessage: (name, params) => filled(idOf(templateIds, name), name, params),
  };
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo shop has no ${name}.`);
  return id;
}

async function keepFiles(ctx: Context, printed: Printed): Promise<Furnished["files"]> {
  const ids: Partial<Furnished["files"]> = {};
  for (const [name, { seconds, ...file }] of Object.entries(printed) as [
    FileName,
    Printed[FileName],
  ][]) {
    // Their thumbnails are made by the app once it runs: nothing works here that a job could wake.
    const { id } = await insertMedia(ctx, await keepFile(ctx.tenantId, file));
    ids[name] = id;
    if (seconds === undefined) continue;
    await ctx.db.media.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: { durationSeconds: seconds },
    });
  }
  return ids as Furnished["files"];
}

async function stockShelves(
  ctx: Context,
  files: Furnished["files"],
  opened: Date,
): Promise<Map<string, string>> {
  const ids = new Map(products.map(({ sku }) => [sku, newId()]));
  await ctx.db.product.createMany({
    data: products.map((ware, at) => ({
      tenantId: ctx.tenantId,
      id: idOf(ids, ware.sku),
      ...ware,
      imageId: files[ware.sku],
      createdAt: opened,
      updatedAt: new Date(ctx.now.getTime() - (at + 0.4) * 2.3 * daysMs),
    })),
  });
  return ids;
}

async function keepTemplates(
  ctx: Context,
  channelId: string,
  opened: Date,
): Promise<Map<string, string>> {
  const ids = new Map(templates.map(({ name }) => [name, newId()]));
  await ctx.db.template.createMany({
    data: templates.map((template) => ({
      tenantId: ctx.tenantId,
      id: idOf(ids, template.name),
      channelId,
      language: "id",
      status: "APPROVED",
      updatedAt: opened,
      ...template,
    })),
  });
  return ids;
}
