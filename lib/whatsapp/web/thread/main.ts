import { parentPort, workerData } from "node:worker_threads";
import type { DeviceAnswer, DeviceCall } from "../device-calls.ts";
import type { Fetched } from "../line.ts";
import type { MediaRef } from "../media-ref.ts";
import { makePeer } from "../peer.ts";
import type { Json } from "../pick.ts";
import type { StoredKey } from "./auth.ts";
import { loadBaileys, type UploadDoor } from "./baileys.ts";
import { type Device, openDevice } from "./device.ts";
import { download, type NewFile, upload } from "./files.ts";
import { silenceConsole } from "./quiet.ts";

// A thread of its own for all linked devices of this process: what Baileys and libsignal keep and
// print stays in here. It sees no database, no secret of the app's, and no other channel's keys
// than those that it asks the host for.

silenceConsole();
// A promise of Baileys' that nobody waits for is no reason to end all the other devices.
process.on("unhandledRejection", () => {});

const { url, library } = workerData as { url: string | null; library: string };
if (!parentPort) throw new Error("this is a thread of the app's");

const baileys = loadBaileys(library);
const devices = new Map<string, Promise<Device>>();
/** A host that is frozen cannot renew its leases: by then the devices are another's. */
const untils = new Map<string, number>();

const origin = url && URL.canParse(url) ? new URL(url).origin.replace(/^ws/, "http") : null;

async function close(channelId: string): Promise<void> {
  const device = devices.get(channelId);
  devices.delete(channelId);
  untils.delete(channelId);
  await (await device?.catch(() => undefined))?.close();
}

type Opening = { channelId: string; until: number; pairingPhone: string | null; unlink: boolean };

const host = makePeer(parentPort, {
  async open({ channelId, until, pairingPhone, unlink }: Opening) {
    await close(channelId);
    untils.set(channelId, until);
    const of = <Given extends object>(given: Given) => ({ channelId, ...given });
    const opening = openDevice(
      await baileys,
      { url, pairingPhone, unlink },
      {
        loadCreds: () => host.ask<string | null>("loadCreds", of({})),
        saveCreds: (creds) => host.ask<void>("saveCreds", of({ creds })),
        loadKeys: (type, ids) => host.ask<Record<string, string>>("loadKeys", of({ type, ids })),
        saveKeys: (keys: StoredKey[]) => host.ask<void>("saveKeys", of({ keys })),
        post: (body) => host.ask<void>("post", of({ body: JSON.stringify(body) })),
        tell: (news) => void host.ask<void>("tell", of({ news })).catch(() => {}),
        contentOf: (id) => host.ask<Json | null>("contentOf", of({ id })),
      },
    );
    devices.set(channelId, opening);
    await opening;
  },

  renew({ channelIds, until }: { channelIds: string[]; until: number }) {
    for (const id of channelIds) if (untils.has(id)) untils.set(id, until);
  },

  close: ({ channelId }: { channelId: string }) => close(channelId),

  async call({ channelId, call }: { channelId: string; call: DeviceCall }): Promise<DeviceAnswer> {
    const device = await devices.get(channelId)?.catch(() => undefined);
    if (device) return device.call(call);
    const message = "The device is not open in this process.";
    return { ok: false, why: "not-said", code: "NOT_HERE", message };
  },

  upload: async ({ file, door }: { file: NewFile; door: UploadDoor }): Promise<string> =>
    upload(await baileys, file, door),

  download: async ({ ref }: { ref: MediaRef }): Promise<Fetched> =>
    download(await baileys, ref, origin),
});

setInterval(() => {
  const now = Date.now();
  for (const [channelId, until] of untils) if (until < now) void close(channelId);
}, 500);
