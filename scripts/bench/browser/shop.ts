export const password = "benar-kuda-baterai";

/** A shop of the measurement's own: its owner, somebody who works there, and a key. */
export type BenchShop = {
  tenantId: string;
  owner: { id: string; email: string };
  agent: { id: string; email: string };
  /** A customer writes, by the same door as a real webhook. */
  say(phone: string, text: string): Promise<void>;
};

export async function openShop(url: string): Promise<BenchShop> {
  const email = `${crypto.randomUUID()}@toko.example`;
  const call = callerOf(url);
  const { token, user, tenant } = await call("/api/register", { name: "Toko", email, password });
  const bearer = { authorization: `Bearer ${token}` };
  const key = { name: "Ukur", scopes: ["admin:*"], rateLimit: 10_000 };
  const { secret } = await call("/api/v1/api-keys", key, bearer);
  const rina = { name: "Rina", email: `${crypto.randomUUID()}@toko.example`, role: "AGENT" };
  const { id } = await call("/api/v1/members", { ...rina, password }, bearer);
  const withKey = { authorization: `Bearer ${secret}` };
  return {
    tenantId: tenant.id,
    owner: user,
    agent: { id, email: rina.email },
    say: async (from, text) => {
      await call("/api/v1/sandbox/messages", { from, text }, withKey);
    },
  };
}

function callerOf(url: string) {
  return async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(said)}`);
    return said.data;
  };
}
