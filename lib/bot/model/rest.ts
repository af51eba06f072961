import { processWide } from "#lib/process-wide.ts";
import type { ModelAccess } from "./client.ts";
import type { ModelFailure } from "./failure.ts";

/** So many failures in a row, and the model is left alone for a while. */
const failuresInARow = 3;
const restMs = 60_000;

type State = { failures: number; restsUntil: number };
const states = () => processWide("model states", () => new Map<string, State>());

/** Another address, model or key is another chance. */
const keyOf = ({ baseUrl, model, apiKey }: ModelAccess) => JSON.stringify([baseUrl, model, apiKey]);

/** Every customer of a shop whose model hangs would otherwise wait for it, one by one. */
export const mayBeAsked = (access: ModelAccess): boolean =>
  (states().get(keyOf(access))?.restsUntil ?? 0) <= Date.now();

/** Wrong figures are the model's own; they say nothing about whether it can be reached. */
export function noteOutcome(access: ModelAccess, failure: ModelFailure | null): void {
  const key = keyOf(access);
  if (!failure || failure.code === "UNGROUNDED") {
    states().delete(key);
    return;
  }
  const failures = (states().get(key)?.failures ?? 0) + 1;
  const restsUntil = failures >= failuresInARow ? Date.now() + restMs : 0;
  states().set(key, { failures, restsUntil });
}
