import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { createDevice } from "#lib/devices/create.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { seal } from "#lib/secrets.ts";
import { presentChannel } from "./present.ts";
import type { Channel, CreateChannel, CreateCloudChannel } from "./schema.ts";

/** Neither Meta nor WhatsApp is asked here: a wrong token shows at the first send. */
export const createChannel = (ctx: Context, input: CreateChannel): Promise<Channel> =>
  input.kind === "WEB" ? createDevice(ctx, input) : createNumber(ctx, input);

async function createNumber(ctx: Context, input: CreateCloudChannel): Promise<Channel> {
  const { kind, name, phoneNumberId, wabaId, accessToken, appSecret, verifyToken } = input;
  const id = newId();
  const [row] = await ctx.db.channel.createManyAndReturn({
    data: [
      {
        tenantId: ctx.tenantId,
        id,
        kind,
        name,
        externalId: phoneNumberId,
        accountId: wabaId,
        secrets: await seal({ accessToken, appSecret, verifyToken }),
        createdAt: ctx.now,
      },
    ],
    skipDuplicates: true,
  });
  if (!row) return revive(ctx, input);
  await record(ctx, "channel.created", id, { kind, name, phoneNumberId });
  return presentChannel(row);
}

/** A number that was archived comes back as the channel it was, with all that was said on it. */
async function revive(ctx: Context, input: CreateCloudChannel): Promise<Channel> {
  const { kind, name, phoneNumberId, wabaId, accessToken, appSecret, verifyToken } = input;
  const [row] = await ctx.db.channel.updateManyAndReturn({
    where: { tenantId: ctx.tenantId, kind, externalId: phoneNumberId, archivedAt: { not: null } },
    data: {
      name,
      accountId: wabaId,
      secrets: await seal({ accessToken, appSecret, verifyToken }),
      state: "connected",
      stateReason: null,
      stateAt: ctx.now,
      holdUntil: null,
      archivedAt: null,
    },
  });
  if (!row) throw taken();
  await record(ctx, "channel.created", row.id, { kind, name, phoneNumberId });
  return presentChannel(row);
}

export const taken = () =>
  new AppError("CONFLICT", {
    id: "Nomor ini sudah tersambung sebagai kanal.",
    en: "This number is already connected as a channel.",
  });
