import { listen } from "#lib/db/listen.ts";
import { onWorkSide } from "#lib/db/pool.ts";
import { log } from "#lib/log.ts";
import { setLine } from "#lib/whatsapp/web/line.ts";
import { answerCalls } from "./answer.ts";
import { askElsewhere } from "./ask.ts";
import { DeviceHost } from "./host.ts";
import { isInstalled } from "./installed.ts";
import { lookForSilence } from "./silence.ts";

const turnEveryMs = 3_000;
const lookEveryMs = 60_000;

/**
 * Lets this process hold WhatsApp Web devices, and reach those that others hold; returns how to stop.
 * Nothing of Baileys is loaded before there is a device to hold.
 */
export function runDevices(url: string | null): () => Promise<void> {
  const host = new DeviceHost(url);
  let stopped = false;
  let turning: Promise<void> | null = null;
  let again = false;

  const turn = async () => {
    do {
      again = false;
      await host.turn().catch((error: Error) => {
        log.debug({ err: error.message }, "web devices: the database did not answer");
      });
    } while (again && !stopped);
  };
  const wake = () => {
    if (stopped || !isInstalled()) return;
    again = true;
    turning ??= onWorkSide(turn).finally(() => {
      turning = null;
    });
  };
  const answer = () => {
    if (host.channelIds.length > 0) void onWorkSide(() => answerCalls(host)).catch(() => {});
  };
  const deaf = listen((name) => {
    if (name === "web" || name === "*") wake();
    if (name === "web-calls" || name === "*") answer();
  });
  const timers = [
    setInterval(wake, turnEveryMs),
    setInterval(answer, turnEveryMs),
    setInterval(() => void onWorkSide(() => lookForSilence(host)).catch(() => {}), lookEveryMs),
  ];
  setLine({
    ask: (channelId, call) =>
      host.has(channelId) ? host.call(channelId, call) : askElsewhere(channelId, call),
    upload: (file, door) => host.peer.ask("upload", { file, door }),
    download: (ref) => host.peer.ask("download", { ref }),
  });
  wake();
  return async () => {
    stopped = true;
    deaf();
    for (const timer of timers) clearInterval(timer);
    await turning;
    await host.stop();
    setLine(null);
  };
}
