import type { QueryClient } from "@tanstack/react-query";
import { ApiError, api } from "#components/api.ts";
import type { Viewer } from "#components/frame/viewer.tsx";
import { forget, type Kept, kept } from "./kept.ts";
import { outbox, sendingOf } from "./outbox.ts";
import { type Sending, tooLate } from "./sending.ts";

/**
 * The server knows a request again for a day. What is older might be said twice, so nobody sends
 * it but a person; the hour is for the clocks of the two.
 */
const knownAgainMs = 23 * 3_600_000;

/** Takes up what an earlier page left without an answer; what was refused only shows again. */
export async function sendKept(client: QueryClient, viewer: Viewer) {
  const cache = client.getMutationCache();
  const known = new Set(
    cache
      .findAll({ mutationKey: outbox })
      .map(({ state }) => (state.variables as Sending | undefined)?.id),
  );
  for (const one of kept(viewer)) {
    const { id, conversationId } = one.sending;
    if (known.has(id)) continue;
    const sending: Sending = { ...one.sending, file: null, previewUrl: null };
    const options = sendingOf(client, viewer, conversationId);
    const held = holdBack(one);
    if (!held) {
      void cache
        .build(client, options)
        .execute(sending)
        .catch(() => {});
    } else if (await isThere(sending)) {
      forget(viewer, id);
    } else {
      cache.build(client, options, failedWith(held, sending));
    }
  }
}

/** Why this one waits for a person, or null. */
function holdBack({ sending, refused }: Kept): Error | null {
  if (refused !== null) return new Error(refused);
  if (sending.lostFile) return new Error("");
  const late = Date.now() - Date.parse(sending.startedAt) > knownAgainMs;
  return late ? new Error(tooLate) : null;
}

/** Did it arrive although its answer did not? */
async function isThere({ id, conversationId }: Sending): Promise<boolean> {
  const path = { id: conversationId };
  return api("GET /conversations/{id}/messages", { path, query: { around: id, limit: 1 } })
    .then(({ items }) => items.some((message) => message.id === id))
    .catch((error: unknown) => {
      if (error instanceof ApiError) return false;
      throw error;
    });
}

const failedWith = (error: Error, variables: Sending) => ({
  context: undefined,
  data: undefined,
  error,
  failureCount: 1,
  failureReason: error,
  isPaused: false,
  status: "error" as const,
  submittedAt: Date.parse(variables.startedAt),
  variables,
});
