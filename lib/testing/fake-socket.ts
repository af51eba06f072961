import type {
  Baileys,
  Events,
  Key,
  Message,
  Node,
  Socket,
  UploadDoor,
} from "#lib/whatsapp/web/thread/baileys.ts";

type Json = Record<string, unknown>;
type Said = { jid: string; content: Json; options: Json };

/**
 * A pretended Baileys, at the boundary where a socket is made. It proves what we ask of Baileys and
 * what we make of its events, and nothing about WhatsApp.
 */
export function fakeBaileys() {
  const sockets: FakeSocket[] = [];
  const module: Baileys = {
    default(config) {
      const socket = new FakeSocket(config);
      sockets.push(socket);
      return socket;
    },
    initAuthCreds: () => ({ noiseKey: "new" }),
    makeCacheableSignalKeyStore: (store) => store,
    BufferJSON: { replacer: (_key, value) => value, reviver: (_key, value) => value },
    proto: {
      Message: { AppStateSyncKeyData: { fromObject: (value) => ({ revived: value }) } },
      HistorySync: { HistorySyncType: { FULL: 2 } },
    },
    Browsers: { ubuntu: (name) => ["Ubuntu", name, "22.04.4"] },
    getWAUploadToServer: () => async () => ({ mediaUrl: "", directPath: "" }),
    prepareWAMessageMedia: async () => ({}),
    downloadContentFromMessage: () => Promise.reject(new Error("not in this test")),
  };
  const latest = (): FakeSocket => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error("no socket was made");
    return socket;
  };
  return { module, sockets, latest };
}

export class FakeSocket implements Socket {
  readonly config: Json;
  readonly said: Said[] = [];
  readonly relayed: Said[] = [];
  readonly read: Key[] = [];
  readonly changes: Json[] = [];
  readonly presences: string[] = [];
  /** How WhatsApp answers what was sent; undefined: not at all. */
  ack: Node | undefined = { tag: "ack", attrs: { class: "message" } };
  pong: Node | undefined = { tag: "iq", attrs: { type: "result" } };
  photo: () => Promise<string | undefined> = async () => undefined;
  ended = false;
  loggedOut = false;
  codesAsked: string[] = [];
  readonly #held: Events[] = [];
  #handler: (events: Events) => void = () => {};

  constructor(config: Json) {
    this.config = config;
  }

  get user() {
    return (this.config.auth as { creds: { me?: { id?: string } } }).creds.me;
  }

  readonly ev = {
    process: (handler: (events: Events) => void) => {
      this.#handler = handler;
    },
    flush: () => {
      for (const events of this.#held.splice(0)) this.#handler(events);
    },
  };

  /** Baileys tells, but holds it back until it is through with all that has waited. */
  hold(events: Events): void {
    this.#held.push(events);
  }

  /** Baileys tells. */
  emit(events: Events): void {
    this.#handler(events);
  }

  /** The connection ends, with WhatsApp's code. */
  close(statusCode: number): void {
    const error = { output: { statusCode } };
    this.emit({ "connection.update": { connection: "close", lastDisconnect: { error } } });
    this.#held.length = 0;
  }

  async sendMessage(jid: string, content: Json, options: Json) {
    this.said.push({ jid, content, options });
  }
  async relayMessage(jid: string, content: Json, options: Json) {
    this.relayed.push({ jid, content, options });
  }
  waitForMessage = async () => this.ack;
  async sendPresenceUpdate(presence: string, jid: string) {
    this.presences.push(`${presence} ${jid}`);
  }
  async readMessages(keys: Key[]) {
    this.read.push(...keys);
  }
  async chatModify(change: Json, jid: string) {
    this.changes.push({ ...change, jid });
  }
  profilePictureUrl = () => this.photo();
  refreshMediaConn = async (): Promise<UploadDoor> => ({
    hosts: [{ hostname: "mmg.whatsapp.net" }],
    auth: "a",
    ttl: 60,
  });
  updateMediaMessage = async (message: Message): Promise<Message> => message;
  async requestPairingCode(phone: string) {
    this.codesAsked.push(phone);
    return "ABCD2345";
  }
  query = async () => this.pong;
  async logout() {
    this.loggedOut = true;
  }
  end() {
    this.ended = true;
    this.#held.length = 0;
  }
}
