import type { ProviderFault, Remedy, SendOutcome } from "../provider.ts";
import type { DeviceAnswer } from "./device-calls.ts";

export type Refusal = { fault: ProviderFault; remedy: Remedy };
type Failed = Extract<DeviceAnswer, { ok: false }>;

/** It comes back by itself, or the channel says that it does not. */
const awayMs = 5_000;
/** So often a message of unknown fate is said again under its id before somebody is asked. */
const repeats = 3;

const giveUp: Remedy = { do: "give-up" };
const again = (afterMs: number, maxAttempts: number): Remedy => ({
  do: "retry",
  afterMs,
  maxAttempts,
});

/** What a device could not do, and what is to be done about it. */
export function refusalOf(answer: Failed): Refusal {
  if (answer.why === "refused") return refusedBy(answer.code);
  if (answer.why === "no-answer") {
    return { fault: { code: "NO_ANSWER", message: answer.message }, remedy: again(awayMs, 5) };
  }
  const { code, message } = answer;
  const fault = { code, message };
  if (code === "NOT_CONNECTED" || code === "NOT_HERE") {
    return { fault, remedy: { do: "back-off", scope: "channel", afterMs: awayMs } };
  }
  if (code === "UNSUPPORTED" || code === "NO_ADDRESS") return { fault, remedy: giveUp };
  return { fault, remedy: again(awayMs, 5) };
}

/** By the code of WhatsApp's answer to the message itself. */
function refusedBy(code: string): Refusal {
  if (code === "463") {
    // The device has stopped, and the channel says why: until somebody mends it, nothing goes out.
    const message = "WhatsApp has restricted this number.";
    return {
      fault: { code, message },
      remedy: { do: "back-off", scope: "channel", afterMs: 60_000 },
    };
  }
  const message = "WhatsApp did not take the message.";
  return { fault: { code, message }, remedy: again(awayMs, 3) };
}

/**
 * A message whose answer never came is simply said again: it has the same id each time, and arrives
 * once. Only when that has not helped it is of uncertain fate.
 */
export function outcomeOf(answer: DeviceAnswer, id: string, attempt: number): SendOutcome {
  if (answer.ok) return { outcome: "sent", providerId: id };
  const { fault, remedy } = refusalOf(answer);
  if (answer.why === "no-answer" && attempt >= repeats) {
    return { outcome: "uncertain", fault, providerId: id };
  }
  return { outcome: "refused", fault, remedy };
}
