import type { Json } from "../pick.ts";
import type { Baileys, Creds, KeyStore } from "./baileys.ts";

/** One key of a session, as text; null: it is to be forgotten. */
export type StoredKey = { type: string; id: string; value: string | null };

/** Where a device's keys are kept: outside this thread, sealed. */
export type AuthHost = {
  loadCreds(): Promise<string | null>;
  saveCreds(creds: string): Promise<void>;
  loadKeys(type: string, ids: string[]): Promise<Record<string, string>>;
  /** All of them or none. */
  saveKeys(keys: StoredKey[]): Promise<void>;
};

export type Auth = {
  creds: Creds;
  keys: KeyStore;
  /** Ends when they are kept as they are now. */
  saveCreds(): Promise<void>;
};

export async function openAuth(baileys: Baileys, host: AuthHost, logger: unknown): Promise<Auth> {
  const { replacer, reviver } = baileys.BufferJSON;
  const kept = await host.loadCreds();
  const creds = kept === null ? baileys.initAuthCreds() : (JSON.parse(kept, reviver) as Creds);
  const store: KeyStore = {
    async get(type, ids) {
      const found = await host.loadKeys(type, ids);
      const parsed = Object.entries(found).map(([id, text]) => [id, JSON.parse(text, reviver)]);
      const revive = (value: Json) =>
        type === "app-state-sync-key"
          ? baileys.proto.Message.AppStateSyncKeyData.fromObject(value)
          : value;
      return Object.fromEntries(parsed.map(([id, value]) => [id, revive(value)]));
    },
    async set(data) {
      const keys = Object.entries(data).flatMap(([type, entries]) =>
        Object.entries(entries).map(([id, value]) => ({
          type,
          id,
          value: value == null ? null : JSON.stringify(value, replacer),
        })),
      );
      if (keys.length > 0) await host.saveKeys(keys);
    },
  };
  // One after the other, so that the last that is kept is the last that was.
  let saving = Promise.resolve();
  return {
    creds,
    keys: baileys.makeCacheableSignalKeyStore(store, logger),
    saveCreds() {
      saving = saving.catch(() => {}).then(() => host.saveCreds(JSON.stringify(creds, replacer)));
      return saving;
    },
  };
}
