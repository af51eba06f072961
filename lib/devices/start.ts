import { env } from "#lib/env.ts";
import { processWide } from "#lib/process-wide.ts";
import { runDevices } from "./run.ts";

type Shutdown = { waitFor(work: Promise<unknown>): void };

/** Starts what holds WhatsApp Web devices in this process; at shutdown others get them at once. */
export function startDevices(): void {
  processWide("devices", () => {
    const stop = runDevices(env().WHATSAPP_WEB_URL ?? null);
    process.once("sapa:shutdown", (shutdown: Shutdown) => shutdown.waitFor(stop()));
    return true;
  });
}
