import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWhatsAppServer } from "@openclaw/crabline";

type Said = { key: { id: string; remoteJid: string }; message: { conversation: string } };
type Inbound = { from: string; text?: string; audio?: object; name?: string; id?: string };

export const token = "a-token-of-the-tests";

/** Its libsignal prints whole sessions, as ours would. */
function hushed(): () => void {
  const { console: printer } = globalThis;
  const { info, warn } = printer;
  printer.info = () => {};
  printer.warn = () => {};
  return () => Object.assign(printer, { info, warn });
}

/**
 * Crabline's mock of WhatsApp's own server, to which an unpatched Baileys connects: the handshake,
 * text both ways, sounds coming in. It knows no linking, history, photos or uploads.
 */
export async function startWhatsAppWeb({
  phone = "6281100000001",
  port = 0,
  recorderPath,
}: Partial<{ phone: string; port: number; recorderPath: string }> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "sapa-crabline-"));
  const heard: Said[] = [];
  const nodes: { tag: string; attrs: Record<string, string> }[] = [];
  const unheard = hushed();
  const server = await startWhatsAppServer({
    port,
    accessToken: token,
    adminToken: token,
    selfJid: `${phone}@s.whatsapp.net`,
    recorderPath: recorderPath ?? join(folder, "recorded.jsonl"),
    async onEvent(event) {
      const { accepted, body } = event as { accepted?: boolean; body: unknown };
      if (accepted && (body as Partial<Said>).key) heard.push(body as Said);
      else if ((body as { tag?: string }).tag) nodes.push(body as (typeof nodes)[number]);
    },
  });
  const { baileysWebSocketUrl: url, adminInboundUrl } = server.manifest.endpoints;
  return {
    url,
    phone,
    adminInboundUrl,
    token,
    port: Number(new URL(url).port),
    /** The texts that were sent by whoever is connected, opened. */
    heard,
    /** Everything else that was said on the wire. */
    nodes,
    /** A customer writes. */
    async say({ from, text, audio, name = "Siti", id }: Inbound): Promise<void> {
      const jid = from.includes("@") ? from : `${from}@s.whatsapp.net`;
      const answer = await fetch(adminInboundUrl, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({
          chatJid: jid,
          senderJid: jid,
          pushName: name,
          ...(text !== undefined && { text }),
          ...(audio && { audio }),
          ...(id && { messageId: id }),
        }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async close(): Promise<void> {
      await server.close();
      unheard();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type WhatsAppWeb = Awaited<ReturnType<typeof startWhatsAppWeb>>;
