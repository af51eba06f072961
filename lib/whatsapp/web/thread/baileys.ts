import type { Json } from "../pick.ts";

// The part of Baileys that we use, in our own words: it is an optional dependency, so our types must
// not need it, and it is the boundary at which tests put a socket of their own.

export type Node = { tag: string; attrs: Record<string, string | undefined> };
export type Key = { remoteJid?: string; id?: string; fromMe?: boolean; participant?: string };
export type Message = { key: Key; message?: Json | null };

export type ConnectionUpdate = {
  connection?: "open" | "connecting" | "close";
  qr?: string;
  isNewLogin?: boolean;
  /** All that came while it was away has come. */
  receivedPendingNotifications?: boolean;
  lastDisconnect?: { error?: { output?: { statusCode?: number } } };
  reachoutTimeLock?: { isActive?: boolean };
};

export type Events = Json & {
  "connection.update"?: ConnectionUpdate;
  "creds.update"?: Json;
  "contacts.update"?: { id?: string; imgUrl?: string | null }[];
};

/** `accountSyncCounter`: how often its history has come; from the first on it only catches up. */
export type Creds = Json & {
  accountSyncCounter?: number;
  me?: { id?: string; lid?: string; name?: string };
};

export type UploadDoor = { hosts: { hostname: string }[]; auth: string; ttl: number };

export type Socket = {
  user: { id?: string } | undefined;
  /** `flush`: what it holds back to tell all at once is told now. */
  ev: { process(handler: (events: Events) => void): unknown; flush(): unknown };
  sendMessage(jid: string, content: Json, options: Json): Promise<unknown>;
  relayMessage(jid: string, message: Json, options: Json): Promise<unknown>;
  /** The answer to what was sent under this id; undefined when none came in time. */
  waitForMessage(id: string, timeoutMs: number): Promise<Node | undefined>;
  sendPresenceUpdate(presence: "composing" | "paused", jid: string): Promise<void>;
  readMessages(keys: Key[]): Promise<void>;
  chatModify(change: Json, jid: string): Promise<void>;
  profilePictureUrl(jid: string, type: "image", timeoutMs: number): Promise<string | undefined>;
  refreshMediaConn(force: boolean): Promise<UploadDoor>;
  updateMediaMessage(message: Message): Promise<Message>;
  requestPairingCode(phone: string): Promise<string>;
  /** Resolves with undefined where no answer came in time. */
  query(node: Json, timeoutMs: number): Promise<Node | undefined>;
  logout(): Promise<void>;
  end(error?: Error): unknown;
};

export type KeyStore = {
  get(type: string, ids: string[]): Promise<Record<string, unknown>>;
  set(data: Record<string, Record<string, unknown>>): Promise<void>;
};

type Upload = (
  path: string,
  about: { mediaType: string; fileEncSha256B64: string; timeoutMs?: number },
) => Promise<{ mediaUrl: string; directPath: string }>;

/** The module, as it is loaded. */
export type Baileys = {
  default(config: Json): Socket;
  initAuthCreds(): Creds;
  makeCacheableSignalKeyStore(store: KeyStore, logger: unknown): KeyStore;
  BufferJSON: {
    replacer: (key: string, value: unknown) => unknown;
    reviver: (key: string, value: unknown) => unknown;
  };
  proto: {
    Message: { AppStateSyncKeyData: { fromObject(value: Json): unknown } };
    HistorySync: { HistorySyncType: { FULL: number } };
  };
  Browsers: { ubuntu(name: string): [string, string, string] };
  getWAUploadToServer(config: Json, door: () => Promise<UploadDoor>): Upload;
  prepareWAMessageMedia(message: Json, options: Json): Promise<Json>;
  downloadContentFromMessage(
    part: { mediaKey: Uint8Array; directPath?: string; url?: string },
    type: string,
    options: Json,
  ): Promise<AsyncIterable<Uint8Array>>;
};

/** By a name that comes from elsewhere: a build without the package must not look for it. */
export const loadBaileys = async (name: string): Promise<Baileys> =>
  (await import(/* turbopackIgnore: true */ name)) as Baileys;
