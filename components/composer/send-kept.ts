import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "#components/api.ts";
import type { Viewer } from "#components/frame/viewer.tsx";
import { draftFileIds } from "./files/draft-files.ts";
import { keptFile, sweepFiles } from "./files/kept-files.ts";
import { type Kept, kept } from "./kept.ts";
import { letGo, outbox, sendingOf } from "./outbox.ts";
import { findSent } from "./post.ts";
import { type Sending, tooLate } from "./sending.ts";

/**
 * The server knows a request again for a day. What is older might be said twice, so nobody sends
 * it but a person; the hour is for the clocks of the two.
 */
const knownAgainMs = 23 * 3_600_000;

let under: Promise<void> = Promise.resolve();

/** Takes up what an earlier page left without an answer; what was refused only shows again. */
export function sendKept(client: QueryClient, viewer: Viewer): Promise<void> {
  under = under.then(() => takeUp(client, viewer));
  return under;
}

/** Keeps no file longer than what it belongs to. */
export function sweep(viewer: Viewer): Promise<void> {
  const needed = kept(viewer).flatMap(({ sending }) => sending.fileId ?? []);
  return sweepFiles(viewer, new Set([...needed, ...draftFileIds(viewer)]));
}

async function takeUp(client: QueryClient, viewer: Viewer) {
  const cache = client.getMutationCache();
  const found = kept(viewer);
  const restored = await Promise.all(found.map((one) => withFile(viewer, one)));
  const known = new Set(
    cache
      .findAll({ mutationKey: outbox })
      .map(({ state }) => (state.variables as Sending | undefined)?.id),
  );
  const waiting: { sending: Sending; held: Error }[] = [];
  for (const { sending, refused } of restored) {
    if (known.has(sending.id)) continue;
    const held = holdBack(sending, refused);
    if (held) {
      waiting.push({ sending, held });
      continue;
    }
    const options = sendingOf(client, viewer, sending.conversationId);
    void cache
      .build(client, options)
      .execute(sending)
      .catch(() => {});
  }
  for (const { sending, held } of waiting) {
    const options = sendingOf(client, viewer, sending.conversationId);
    if (await isThere(sending)) letGo(viewer, sending);
    else cache.build(client, options, failedWith(held, sending));
  }
}

async function withFile(viewer: Viewer, { sending, refused }: Kept) {
  const { fileId, lostFile } = sending;
  const file = fileId && lostFile ? await keptFile(viewer, fileId) : null;
  const whole: Sending = {
    ...sending,
    // An older page knew nothing of these.
    fileId: fileId ?? null,
    mediaId: sending.mediaId ?? null,
    file,
    lostFile: file ? null : lostFile,
    previewUrl: file && URL.createObjectURL(file),
    kept: true,
  };
  return { sending: whole, refused };
}

/** Why this one waits for a person, or null. */
function holdBack({ lostFile, mediaId, startedAt }: Sending, refused: string | null): Error | null {
  if (refused !== null) return new Error(refused);
  if (lostFile && !mediaId) return new Error("");
  const late = Date.now() - Date.parse(startedAt) > knownAgainMs;
  return late ? new Error(tooLate) : null;
}

/** Did it arrive although its answer did not? */
async function isThere({ id, conversationId }: Sending): Promise<boolean> {
  return findSent(conversationId, id)
    .then((message) => message !== undefined)
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
