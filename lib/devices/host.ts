import { insist } from "#lib/db/insist.ts";
import { isPassing } from "#lib/db/passing.ts";
import { wakeOthers } from "#lib/db/wake.ts";
import { log } from "#lib/log.ts";
import type { DeviceAnswer, DeviceCall, DeviceNews } from "#lib/whatsapp/web/device-calls.ts";
import type { StoredKey } from "#lib/whatsapp/web/thread/auth.ts";
import { loadCreds, loadKeys, saveCreds, saveKeys } from "./auth.ts";
import { contentOf } from "./content-of.ts";
import { hear } from "./hear.ts";
import { type Held, holdDevices, leaseMs, letGo } from "./lease.ts";
import { nodeId } from "./node.ts";
import { takePost } from "./take-post.ts";
import { startThread, type Thread } from "./thread.ts";

/** A little less than the lease, so that we have hung up before another begins. */
const marginMs = 2_000;
const aliveEveryMs = 30_000;

type Open = Held & {
  until: number;
  /** When it last had something from WhatsApp. */
  aliveAt: number;
  toldAliveAt: number;
  connected: boolean;
  /** What it tells is written down in the order in which it was told. */
  hearing: Promise<void>;
};

type Of<Given> = Given & { channelId: string };

/** The devices of this process: which it holds, and the thread in which they run. */
export class DeviceHost {
  readonly #open = new Map<string, Open>();
  readonly #url: string | null;
  #thread: Thread | null = null;

  constructor(url: string | null) {
    this.#url = url;
  }

  has(channelId: string): boolean {
    return this.#open.has(channelId);
  }

  /** The channels whose devices are ours. */
  get channelIds(): string[] {
    return [...this.#open.keys()];
  }

  /** Connected, but nothing has been heard for so long. */
  quietFor(ms: number): string[] {
    const before = Date.now() - ms;
    return [...this.#open.values()]
      .filter(({ connected, aliveAt }) => connected && aliveAt < before)
      .map(({ channelId }) => channelId);
  }

  call(channelId: string, call: DeviceCall): Promise<DeviceAnswer> {
    return this.peer.ask<DeviceAnswer>("call", { channelId, call });
  }

  /** Takes what is free, renews what is ours, and hangs up what no longer is. */
  async turn(): Promise<void> {
    const until = Date.now() + leaseMs - marginMs;
    const held = await holdDevices(nodeId());
    const ours = new Set(held.map(({ channelId }) => channelId));
    for (const id of this.channelIds) if (!ours.has(id)) await this.#close(id);
    const kept: string[] = [];
    for (const one of held) {
      const open = this.#open.get(one.channelId);
      if (open && one.still && open.until > Date.now()) {
        open.until = until;
        kept.push(one.channelId);
      } else await this.#begin(one, until);
    }
    if (kept.length > 0) await this.peer.ask("renew", { channelIds: kept, until });
  }

  /** Ends all connections, and lets other processes have the devices. */
  async stop(): Promise<void> {
    for (const id of this.channelIds) await this.#close(id).catch(() => {});
    await this.#thread?.stop();
    this.#thread = null;
    await letGo(nodeId());
    wakeOthers(["web"]);
  }

  get peer() {
    this.#thread ??= startThread(this.#handlers(), {
      url: this.#url,
      onEnd: () => {
        this.#thread = null;
        // They are ours still, and are opened anew at the next turn.
        this.#open.clear();
      },
    });
    return this.#thread.peer;
  }

  async #begin(held: Held, until: number): Promise<void> {
    const { channelId, pairingPhone, unlink } = held;
    const now = Date.now();
    const fresh = { connected: false, aliveAt: now, toldAliveAt: now, hearing: Promise.resolve() };
    this.#open.set(channelId, { ...held, until, ...fresh });
    try {
      await this.peer.ask("open", { channelId, until, pairingPhone, unlink });
    } catch (error) {
      this.#open.delete(channelId);
      log.warn({ channel: channelId, err: (error as Error).message }, "a web device did not open");
    }
  }

  async #close(channelId: string): Promise<void> {
    await this.#thread?.peer.ask("close", { channelId });
    this.#open.delete(channelId);
  }

  #handlers() {
    const of = (channelId: string): Open => {
      const open = this.#open.get(channelId);
      if (!open) throw new Error("this device is not ours");
      return open;
    };
    return {
      loadCreds: ({ channelId }: Of<object>) => loadCreds(of(channelId).tenantId, channelId),
      saveCreds: ({ channelId, creds }: Of<{ creds: string }>) =>
        saveCreds(of(channelId).tenantId, channelId, creds),
      loadKeys: ({ channelId, type, ids }: Of<{ type: string; ids: string[] }>) =>
        loadKeys(of(channelId).tenantId, channelId, type, ids),
      saveKeys: ({ channelId, keys }: Of<{ keys: StoredKey[] }>) =>
        saveKeys(of(channelId).tenantId, channelId, keys),
      contentOf: ({ channelId, id }: Of<{ id: string }>) =>
        contentOf(of(channelId).tenantId, channelId, id),
      post: ({ channelId, body }: Of<{ body: string }>) =>
        insist(() => takePost(of(channelId).tenantId, channelId, body)),
      tell: ({ channelId, news }: Of<{ news: DeviceNews }>) => this.#hear(of(channelId), news),
    };
  }

  #hear(open: Open, news: DeviceNews): Promise<void> {
    const now = Date.now();
    open.aliveAt = now;
    open.connected = news.is === "connected" || (open.connected && !lineEnds.has(news.is));
    if (news.is === "alive") {
      if (now - open.toldAliveAt < aliveEveryMs) return open.hearing;
      open.toldAliveAt = now;
    }
    const { tenantId, channelId } = open;
    open.hearing = open.hearing
      .then(() => insist(() => hear(tenantId, channelId, news)))
      .catch((error) => {
        if (isPassing(error) || error.code === "LEASE_LOST") return;
        log.warn(
          { channel: channelId, news: news.is, err: error },
          "news of a web device were lost",
        );
      });
    return open.hearing;
  }
}

const lineEnds = new Set<DeviceNews["is"]>(["connecting", "waiting", "stopped", "qr", "code"]);
