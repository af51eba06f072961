import { afterClose } from "../after-close.ts";
import type { DeviceAnswer, DeviceCall, DeviceNews } from "../device-calls.ts";
import { partyOfJid } from "../jid.ts";
import type { Json } from "../pick.ts";
import { postedEvents } from "../read.ts";
import { type AuthHost, openAuth } from "./auth.ts";
import type { Baileys, ConnectionUpdate, Events, Socket } from "./baileys.ts";
import { configOf } from "./config.ts";
import { perform } from "./perform.ts";
import { plain } from "./plain.ts";
import { noLogger } from "./quiet.ts";

/** What a device needs around it. */
export type DeviceHost = AuthHost & {
  /** Keeps what came in, raw; ends when it is kept. */
  post(body: Json): Promise<void>;
  tell(news: DeviceNews): void;
  /** A message of ours that somebody's phone could not open and asks for again. */
  contentOf(id: string): Promise<Json | null>;
};

export type DeviceOptions = {
  /** Another server than WhatsApp's own, for tests. */
  url: string | null;
  /** Links by a code that is typed into this phone, instead of by a picture that it scans. */
  pairingPhone: string | null;
  /** Takes itself off the phone's list of devices, and is then done. */
  unlink: boolean;
};

export type Device = {
  call(call: DeviceCall): Promise<DeviceAnswer>;
  /** Ends the connection and begins no other; what has come in is kept by then. */
  close(): Promise<void>;
};

const firstQrMs = 60_000;
const nextQrMs = 20_000;
const codeMs = 160_000;
const catchUpMs = 200;

/** One linked device: a connection, and another one whenever it ends, until it is told to stop. */
export async function openDevice(
  baileys: Baileys,
  options: DeviceOptions,
  host: DeviceHost,
): Promise<Device> {
  const auth = await openAuth(baileys, host, noLogger);
  let socket: Socket | null = null;
  let connected = false;
  let closed = false;
  let attempt = 1;
  let shownQrs = 0;
  let again: NodeJS.Timeout | undefined;
  let catchingUp: NodeJS.Timeout | undefined;
  let taking = Promise.resolve();

  const tell = (news: DeviceNews) => {
    if (!closed) host.tell(news);
  };
  const hangUp = () => {
    const ending = socket;
    socket = null;
    connected = false;
    clearInterval(catchingUp);
    // It throws away what it holds back, and WhatsApp believes that we have it.
    ending?.ev.flush();
    ending?.end();
  };
  const stop = () => {
    closed = true;
    clearTimeout(again);
    hangUp();
  };
  const stopBecause = (why: Omit<Extract<DeviceNews, { is: "stopped" }>, "is">) => {
    tell({ is: "stopped", ...why });
    stop();
  };
  /** A code that is being typed in names us already, though nobody has let us in. */
  const linked = () =>
    Boolean(auth.creds.account ?? (!auth.creds.pairingCode && auth.creds.me?.id));

  function connect(): void {
    tell({ is: "connecting" });
    shownQrs = 0;
    if (!linked()) auth.creds.me = undefined;
    const { url } = options;
    const made = baileys.default(configOf(baileys, auth, { url, contentOf: host.contentOf }));
    socket = made;
    made.ev.process((events) => {
      // In order, and the next only when this one is kept.
      taking = taking.then(() => take(made, events)).catch(() => {});
      if (events["connection.update"]?.connection === "close") made.ev.flush();
    });
    // What came while it was away is told to be here one by one, and held back until all of it is:
    // a crash in between would lose it. The first time, history comes first and must stay in order.
    if (auth.creds.accountSyncCounter) catchingUp = setInterval(() => made.ev.flush(), catchUpMs);
  }

  async function take(from: Socket, events: Events): Promise<void> {
    if (events["creds.update"]) await auth.saveCreds();
    const change = events["connection.update"];
    if (change && socket === from) await changed(from, change);
    const posted = postedEvents.filter((name) => events[name] !== undefined);
    if (posted.length > 0) {
      tell({ is: "alive" });
      const kept = Object.fromEntries(posted.map((name) => [name, plain(events[name])]));
      const { id, lid } = auth.creds.me ?? {};
      await host.post({ at: Math.floor(Date.now() / 1_000), me: { id, lid }, events: kept });
    }
    for (const { id, imgUrl } of events["contacts.update"] ?? []) {
      if (imgUrl) tell({ is: "picture", of: partyOfJid(id), removed: imgUrl === "removed" });
    }
  }

  async function changed(from: Socket, change: ConnectionUpdate): Promise<void> {
    if (change.receivedPendingNotifications) clearInterval(catchingUp);
    if (change.qr) await offerLink(from, change.qr);
    if (change.reachoutTimeLock?.isActive) {
      stopBecause({ reason: "restricted", code: 463, forget: false });
    } else if (change.connection === "open") {
      // WhatsApp itself lets nobody in who is not linked.
      if (!auth.creds.me?.id) ended(null);
      else if (options.unlink) await leave(from);
      else opened(auth.creds.me);
    } else if (change.connection === "close") {
      ended(change.lastDisconnect?.error?.output?.statusCode ?? null);
    }
  }

  function opened({ id, name }: { id?: string; name?: string }): void {
    attempt = 1;
    connected = true;
    tell({ is: "connected", phone: partyOfJid(id).phone, name: name ?? null });
  }

  async function offerLink(from: Socket, qr: string): Promise<void> {
    const phone = options.pairingPhone;
    shownQrs += 1;
    if (!phone) {
      const livesMs = shownQrs === 1 ? firstQrMs : nextQrMs;
      tell({ is: "qr", qr, expiresAt: Date.now() + livesMs });
    } else if (shownQrs === 1) {
      const code = await from.requestPairingCode(phone);
      tell({ is: "code", code, expiresAt: Date.now() + codeMs });
    }
  }

  function ended(code: number | null): void {
    hangUp();
    if (closed) return;
    const after = afterClose(code, { attempt, linked: linked() });
    if (after.next === "stop") {
      stopBecause({ reason: after.reason, code, forget: after.forget });
      return;
    }
    attempt += 1;
    tell({ is: "waiting", code, afterMs: after.afterMs });
    again = setTimeout(connect, after.afterMs);
  }

  async function leave(from: Socket): Promise<void> {
    await from.logout().catch(() => {});
    stopBecause({ reason: "unlinked", code: null, forget: true });
  }

  connect();
  return {
    async call(call) {
      if (!socket || !connected) return notConnected;
      const answer = await perform(socket, call);
      if (answer.ok) tell({ is: "alive" });
      // Each further try would count against the number.
      else if (answer.why === "refused" && answer.code === "463") {
        stopBecause({ reason: "restricted", code: 463, forget: false });
      }
      // It only seemed to be connected: another connection may be.
      else if (call.do === "probe") ended(408);
      return answer;
    },
    async close() {
      stop();
      await taking;
    },
  };
}

const notConnected: DeviceAnswer = {
  ok: false,
  why: "not-said",
  code: "NOT_CONNECTED",
  message: "The device is not connected to WhatsApp at this moment.",
};
