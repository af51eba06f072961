import type { ApiKey } from "#lib/db/generated/client.ts";
import { listen } from "#lib/db/listen.ts";
import { rootDb } from "#lib/db/root.ts";
import { hearOwn } from "#lib/db/wake.ts";
import { processWide } from "#lib/process-wide.ts";

/** So long a key may outlive its revocation where the word of it was lost: 5 s are promised. */
const knownMs = 3_000;
const mostKnown = 10_000;

type Known = {
  keys: Map<string, { key: ApiKey; until: number }>;
  /** Rises whenever all is forgotten: what was read before then is not kept after. */
  forgotten: number;
};

/** The key with this hash, expired or revoked as it may be; from memory if that is fresh. */
export async function knownKey(hash: Buffer): Promise<ApiKey | null> {
  const known = memory();
  const name = hash.toString("base64");
  const before = known.keys.get(name);
  if (before && before.until > Date.now()) return before.key;
  const { forgotten } = known;
  const until = Date.now() + knownMs;
  const key = await rootDb().apiKey.findUnique({ where: { hash: new Uint8Array(hash) } });
  if (!key || forgotten !== known.forgotten) return key;
  if (known.keys.size >= mostKnown) known.keys.clear();
  known.keys.set(name, { key, until });
  return key;
}

/** All at once: keys change rarely. Here before the change is answered, elsewhere by its NOTIFY. */
const memory = () =>
  processWide("known keys", () => {
    const known: Known = { keys: new Map(), forgotten: 0 };
    const forget = () => {
      known.keys.clear();
      known.forgotten += 1;
    };
    hearOwn("keys", forget);
    listen((name) => {
      if (name === "keys" || name === "*") forget();
    });
    return known;
  });
