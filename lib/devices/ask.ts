import { listen } from "#lib/db/listen.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { wakeOthers } from "#lib/db/wake.ts";
import { newId } from "#lib/ids.ts";
import type { DeviceAnswer, DeviceCall } from "#lib/whatsapp/web/device-calls.ts";
import { holderOf } from "./lease.ts";

const system = { kind: "system" } as const;
/** Less than the conversation's lease: whoever waits longer may not settle it any more. */
export const patienceMs = 13_000;
const lookEveryMs = 500;

const notHere: DeviceAnswer = {
  ok: false,
  why: "not-said",
  code: "NOT_HERE",
  message: "No process holds this device at the moment.",
};

/** Asks for a device that another process holds: a row, a wake-up, and the answer in the row. */
export async function askElsewhere(channelId: string, call: DeviceCall): Promise<DeviceAnswer> {
  const holder = await holderOf(channelId);
  if (!holder?.held) return notHere;
  const { tenantId } = holder;
  const id = newId();
  const where = { tenantId_id: { tenantId, id } };
  await inTenant(tenantId, system, (ctx) =>
    ctx.db.webCall.create({ data: { tenantId, id, channelId, call: call as object } }),
  );
  wakeOthers(["web-calls"]);
  await answered(async () => {
    const row = await inTenant(tenantId, system, (ctx) => ctx.db.webCall.findUnique({ where }));
    return !row || row.answer !== null;
  });
  // Gone with its answer. Nobody begins it any more, so what was not taken was certainly not said.
  const row = await inTenant(tenantId, system, (ctx) => ctx.db.webCall.delete({ where }));
  if (row.answer !== null) return row.answer as DeviceAnswer;
  if (!row.taken) return notHere;
  return { ok: false, why: "no-answer", message: "The process that holds the device was silent." };
}

/** Resolves when it is, or when nobody should wait any longer. */
function answered(isAnswered: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + patienceMs;
  return new Promise((resolve) => {
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      const done = await isAnswered().catch(() => false);
      looking = false;
      if (!done && Date.now() < until) return;
      clearInterval(timer);
      deaf();
      resolve();
    };
    const deaf = listen((name) => {
      if (name === "web-answers") void look();
    });
    const timer = setInterval(look, lookEveryMs);
  });
}
