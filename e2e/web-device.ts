import { readFileSync } from "node:fs";
import { seal } from "#lib/secrets.ts";
import { linkedCreds } from "#lib/testing/given-device.ts";
import { token } from "#lib/testing/whatsapp-web.ts";
import { keptSecret } from "#scripts/up/secret.ts";
import { given } from "./client.ts";
import { arrange } from "./database.ts";
import type { Shop } from "./shop.ts";
import { expect } from "./test.ts";

/** The number behind the mock of WhatsApp's server. */
export const ownPhone = "6281100000001";

/** As if a phone had scanned the code: no mock has a camera. */
export async function link(shop: Shop, id: string): Promise<void> {
  process.env.NEXTAUTH_SECRET = keptSecret(process.env.E2E_DATA_DIR ?? "");
  await arrange(
    "UPDATE web_devices SET creds = $2, wanted = true, node = NULL, lease_until = NULL WHERE channel_id = $1",
    [id, await seal(await linkedCreds(ownPhone))],
  );
  await expect
    .poll(async () => (await given(shop.owner.get(`/channels/${id}`))).state, { timeout: 30_000 })
    .toBe("connected");
}

type Said = { text: string } | { audio: { contentBase64: string; mimeType: string; ptt: boolean } };

/** A customer writes to the number; every device that is connected to the mock hears it. */
export async function customerSays(from: string, said: string | Said): Promise<void> {
  const jid = `${from}@s.whatsapp.net`;
  const answer = await fetch(`${process.env.E2E_WEB_URL}/_crabline/admin/whatsapp/inbound`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({
      chatJid: jid,
      senderJid: jid,
      pushName: "Siti",
      ...(typeof said === "string" ? { text: said } : said),
    }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

type Recorded = {
  accepted?: boolean;
  body?: { key?: { remoteJid: string }; message?: { conversation: string } };
};

/** What the mock has got for a customer, opened. */
export function heardBy(phone: string): string[] {
  const lines = readFileSync(`${process.env.E2E_DATA_DIR}-web.jsonl`, "utf8").split("\n");
  const events = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Recorded);
  return events.flatMap(({ accepted, body }) =>
    accepted && body?.key?.remoteJid.startsWith(phone) ? (body.message?.conversation ?? []) : [],
  );
}
