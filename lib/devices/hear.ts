import type { ChannelState } from "#lib/channels/schema.ts";
import { identitiesOf } from "#lib/contacts/identity.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { seal } from "#lib/secrets.ts";
import type { Party } from "#lib/whatsapp/provider.ts";
import type { DeviceNews, StopReason } from "#lib/whatsapp/web/device-calls.ts";
import { forgetKeys } from "./auth.ts";
import { holdLease } from "./hold.ts";
import { setState } from "./state.ts";

/** What a phone scans, or what is typed into it. Sealed: whoever has it could link themselves. */
export type Link = { qr: string } | { code: string };

type Stopped = Extract<DeviceNews, { is: "stopped" }>;

const stopped: Record<StopReason, { state: ChannelState; says: string }> = {
  "logged-out": {
    state: "disconnected",
    says: "Perangkat ini dikeluarkan dari HP. Tautkan lagi bila masih dipakai.",
  },
  banned: { state: "banned", says: "WhatsApp memblokir nomor ini." },
  restricted: {
    state: "banned",
    says: "WhatsApp membatasi nomor ini. Jangan kirim apa-apa dulu, dan lihat aplikasinya di HP.",
  },
  replaced: { state: "disconnected", says: "Perangkat ini dibuka di tempat lain." },
  mismatch: {
    state: "disconnected",
    says: "HP ini belum memakai multi-perangkat. Perbarui WhatsApp-nya, lalu tautkan lagi.",
  },
  "not-linked": { state: "disconnected", says: "Kode tidak dipindai. Minta kode yang baru." },
  unlinked: { state: "disconnected", says: "Perangkat ini sudah dilepas dari HP." },
};

/** A device of ours tells what has become of it. What another process holds by now is not ours to say. */
export async function hear(tenantId: string, channelId: string, news: DeviceNews): Promise<void> {
  await inTenant(tenantId, { kind: "channel" }, async (ctx) => {
    await holdLease(ctx, channelId);
    const change = (data: Parameters<typeof ctx.db.webDevice.update>[0]["data"]) =>
      ctx.db.webDevice.update({ where: { tenantId_channelId: { tenantId, channelId } }, data });
    const offer = async (link: Link, expiresAt: number) => {
      await change({ link: await seal(link), linkExpiresAt: new Date(expiresAt) });
      await setState(ctx, channelId, { state: "qr", reason: null });
    };
    switch (news.is) {
      case "qr":
        return offer({ qr: news.qr }, news.expiresAt);
      case "code":
        return offer({ code: news.code }, news.expiresAt);
      case "connecting":
        return setState(ctx, channelId, { state: "connecting", reason: null });
      case "waiting":
        return setState(ctx, channelId, {
          state: "connecting",
          reason: `waiting: Sambungan ke WhatsApp terputus dan sedang dicoba lagi. (${news.code ?? "-"})`,
        });
      case "connected":
        await change({
          link: null,
          linkExpiresAt: null,
          pairingPhone: null,
          aliveAt: ctx.now,
          silentAt: null,
        });
        await setState(ctx, channelId, {
          state: "connected",
          reason: null,
          ...(news.phone && { phone: news.phone }),
        });
        return enqueue(ctx, "deliver", { channelId });
      case "stopped":
        return end(ctx, channelId, news);
      case "alive":
        await change({ aliveAt: ctx.now });
        return;
      case "picture":
        return askForPicture(ctx, channelId, news.of);
    }
  });
}

async function end(ctx: Context, channelId: string, { reason, code, forget }: Stopped) {
  const { tenantId } = ctx;
  await ctx.db.webDevice.update({
    where: { tenantId_channelId: { tenantId, channelId } },
    data: {
      wanted: false,
      unlink: false,
      node: null,
      leaseUntil: null,
      link: null,
      linkExpiresAt: null,
      pairingPhone: null,
    },
  });
  if (forget) await forgetKeys(ctx, channelId);
  const { state, says } = stopped[reason];
  const number = code === null ? "" : ` (${code})`;
  await setState(ctx, channelId, { state, reason: `${reason}: ${says}${number}` });
}

/** Somebody whom we know shows another picture. */
async function askForPicture(ctx: Context, channelId: string, of: Party): Promise<void> {
  const known = await ctx.db.contactIdentity.findFirst({
    where: { tenantId: ctx.tenantId, OR: identitiesOf(of) },
    select: { contactId: true },
  });
  if (!known) return;
  await enqueue(ctx, "photo", { channelId, contactId: known.contactId });
}
