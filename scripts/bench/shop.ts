import { createHmac } from "node:crypto";
import pg from "pg";
import type { Stage } from "./stage.ts";

/** A shop with a Cloud number, and enough keys that no key's limit is in the way. */
export type Shop = {
  origin: string;
  databaseUrl: string;
  tenantId: string;
  channelId: string;
  keys: string[];
  /** Conversations that are asked for and written to. */
  chats: string[];
  /** A body of Meta's, as one sends it, with its signature. */
  post(id: string): { body: string; signature: string };
};

const numbers = { phoneNumberId: "106540352242922", wabaId: "102290129340398" };
const appSecret = "bench-app-secret";
const mostKeys = 64;

export async function openShop({ origin, databaseUrl }: Stage): Promise<Shop> {
  const password = "bench-rahasia-2026";
  const anyone = callerAt(origin);
  const { token, tenant } = await anyone("/api/register", {
    name: "Bench",
    email: "bench@toko.test",
    password,
  });
  const owner = callerAt(origin, token);
  const keys: string[] = [];
  for (let n = 0; n < mostKeys; n += 1) {
    const scopes = ["conversations:read", "messages:send"];
    const key = { name: `Bench ${n}`, scopes, rateLimit: 10_000 };
    keys.push((await owner("/api/v1/api-keys", key)).secret);
  }
  const { id: channelId } = await owner("/api/v1/channels", {
    kind: "CLOUD",
    name: "Bench",
    ...numbers,
    accessToken: "bench",
    appSecret,
    verifyToken: "bench",
  });
  // What is sent stays queued: the bare server delivers nothing either.
  await inDatabase(databaseUrl, (client) =>
    client.query("UPDATE channels SET hold_until = now() + interval '1 day' WHERE id = $1", [
      channelId,
    ]),
  );
  return { origin, databaseUrl, tenantId: tenant.id, channelId, keys, chats: [], post };
}

type Data = Record<string, never> & { token: string; secret: string; id: string; tenant: Data };

const callerAt =
  (origin: string, token?: string) =>
  async (path: string, body: object): Promise<Data> => {
    const response = await fetch(origin + path, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { data: Data };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer.data;
  };

function post(id: string): { body: string; signature: string } {
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "6281100000000", phone_number_id: numbers.phoneNumberId },
    contacts: [{ profile: { name: "Bench" }, wa_id: "6281299990000" }],
    messages: [
      {
        from: "6281299990000",
        id: `wamid.${id}`,
        timestamp: String(Math.floor(Date.now() / 1_000)),
        type: "text",
        text: { body: "Halo, kemeja parang masih ada?" },
      },
    ],
  };
  const entry = [{ id: numbers.wabaId, changes: [{ value, field: "messages" }] }];
  const body = JSON.stringify({ object: "whatsapp_business_account", entry });
  const signed = createHmac("sha256", appSecret).update(body).digest("hex");
  return { body, signature: `sha256=${signed}` };
}

/** Speaks SQL for all tenants; `asOwner` for what only a table's owner may. */
export async function inDatabase<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
  asOwner = false,
): Promise<T> {
  const options = asOwner ? undefined : "-c role=sapa_root";
  const client = new pg.Client({ connectionString: databaseUrl, options });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
