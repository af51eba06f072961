import { type QueryClient, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { v7 as uuid } from "uuid";
import { ApiError } from "#components/api.ts";
import { useViewer, type Viewer } from "#components/frame/viewer.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { nowSafe, putAtRisk } from "./at-risk.ts";
import { forget, keep, noteRefusal } from "./kept.ts";
import { Gone, post } from "./post.ts";
import { retrying } from "./retrying.ts";
import { pictured, type Sending, tooLate } from "./sending.ts";
import { stopUpload } from "./upload/uploads.ts";

/** What was sent is remembered until its own message is certainly here, and no longer. */
const shownMs = 120_000;

/** Of everything that is sent from here; what follows names the conversation. */
export const outbox = ["send"];
const outboxKey = (conversationId: string) => [...outbox, conversationId];

/** The server has not said no: nobody heard it, or it wanted to know first who is asking. */
export const unanswered = (error: unknown): boolean =>
  error instanceof ApiError && (error.passing || error.code === "UNAUTHORIZED");

/** How one is sent, now or by the page that comes after this one. */
export const sendingOf = (client: QueryClient, viewer: Viewer, conversationId: string) => ({
  mutationKey: outboxKey(conversationId),
  mutationFn: (sending: Sending) => post(viewer, sending),
  // One after the other, in the order they were written.
  scope: { id: `send ${conversationId}` },
  ...retrying,
  gcTime: Number.POSITIVE_INFINITY,
  onMutate: ({ id }: Sending) => noteRefusal(viewer, id, null),
  onSuccess: (_: Message, sending: Sending) => {
    letGo(viewer, sending);
    setTimeout(() => drop(client, sending.id), shownMs);
  },
  onError: (error: Error, { id }: Sending) => {
    if (error instanceof Gone) drop(client, id);
    else if (!unanswered(error)) noteRefusal(viewer, id, error.message);
  },
});

/** What somebody says; what is not given is not there. */
export type Said = Partial<Pick<Sending, "id" | "text" | "file" | "seconds" | "ready" | "replyTo">>;

/** Notes down what is said before it is on its way, so that no reload can take it. */
export function begin(client: QueryClient, viewer: Viewer, conversationId: string, said: Said) {
  // What was written before it goes before it, if the line lets it.
  resend(client, outboxKey(conversationId), waitsForLine);
  const { id = uuid(), file = null, ...more } = said;
  const sending: Sending = {
    text: "",
    seconds: null,
    ready: null,
    replyTo: null,
    ...more,
    file,
    fileId: file && id,
    lostFile: null,
    mediaId: null,
    id,
    conversationId,
    previewUrl: file && URL.createObjectURL(file),
    startedAt: new Date().toISOString(),
    kept: true,
  };
  hold(viewer, sending);
  const options = sendingOf(client, viewer, conversationId);
  return { sending, mutation: client.getMutationCache().build(client, options) };
}

/** Keeps it where it outlives the page; what cannot be kept is asked about before one leaves. */
function hold(viewer: Viewer, sending: Sending) {
  const { id, file, fileId } = sending;
  sending.kept = keep(viewer, sending);
  if (!sending.kept) return putAtRisk(id);
  if (!file || !fileId) return;
  putAtRisk(fileId);
  import("./files/kept-files.ts")
    .then(({ keepFile }) => keepFile(viewer, fileId, file))
    .then((kept) => kept && nowSafe(fileId))
    .catch(() => {});
}

/** It has arrived, or nobody wants it any more. */
export function letGo(viewer: Viewer, { id, fileId }: Sending) {
  forget(viewer, id);
  nowSafe(id);
  if (!fileId) return;
  nowSafe(fileId);
  void import("./files/kept-files.ts")
    .then(({ forgetFiles }) => forgetFiles(viewer, [fileId]))
    .catch(() => {});
}

/** Sends, and leaves the rest to the thread: the clock, the ticks, what went wrong. */
export function useSend(conversationId: string) {
  const client = useQueryClient();
  const viewer = useViewer();
  return useCallback(
    (said: Said) => {
      const { mutation, sending } = begin(client, viewer, conversationId, said);
      mutation.execute(sending).catch(() => {});
    },
    [client, viewer, conversationId],
  );
}

/**
 * Sends again what did not go. What was refused is said anew: to its old key the server would only
 * repeat the refusal, whatever has changed since.
 */
export function useResend() {
  const client = useQueryClient();
  const viewer = useViewer();
  return useCallback(
    (id: string) =>
      resend(
        client,
        outbox,
        (failed) => failed.id === id,
        (failed, error) => (isRefusal(error) ? renewed(viewer, failed) : failed),
      ),
    [client, viewer],
  );
}

const isRefusal = (error: unknown): boolean =>
  !unanswered(error) && error instanceof Error && error.message !== tooLate;

function renewed(viewer: Viewer, refused: Sending): Sending {
  forget(viewer, refused.id);
  nowSafe(refused.id);
  const mediaId = refused.file ? null : refused.mediaId;
  const again = { ...refused, id: uuid(), mediaId, startedAt: new Date().toISOString() };
  hold(viewer, again);
  return again;
}

const waitsForLine = (failed: Sending, error: unknown): boolean =>
  unanswered(error) && !failed.lostFile;

/** The line is back: whatever nobody has answered for is sent again, and nothing that was refused. */
export const resendUnanswered = (client: QueryClient) => resend(client, outbox, waitsForLine);

function resend(
  client: QueryClient,
  mutationKey: string[],
  which: (failed: Sending, error: unknown) => boolean,
  as = (failed: Sending, _error: unknown): Sending => failed,
) {
  const cache = client.getMutationCache();
  for (const mutation of cache.findAll({ mutationKey, status: "error" })) {
    const failed = mutation.state.variables as Sending;
    const { error } = mutation.state;
    if (!which(failed, error)) continue;
    cache.remove(mutation);
    const again = cache.build(client, mutation.options);
    again.execute(as(failed, error)).catch(() => {});
  }
}

/** Drops for good what could not be sent, or what is still being uploaded. */
export function useDiscard() {
  const client = useQueryClient();
  const viewer = useViewer();
  return useCallback((id: string) => discard(client, viewer, id), [client, viewer]);
}

export function discard(client: QueryClient, viewer: Viewer, id: string) {
  const sending = find(client, id)?.state.variables as Sending | undefined;
  if (sending) letGo(viewer, sending);
  drop(client, id);
  stopUpload(id);
}

/** Another tab has sent it, or thrown it away: this one no longer offers to, nor goes on with it. */
export function dropForgotten(client: QueryClient, id: string) {
  if (stopUpload(id) || find(client, id)?.state.status === "error") drop(client, id);
}

const find = (client: QueryClient, id: string) =>
  client
    .getMutationCache()
    .findAll({ mutationKey: outbox })
    .find(({ state }) => (state.variables as Sending | undefined)?.id === id);

/** Takes one away from this page. */
function drop(client: QueryClient, id: string) {
  const mutation = find(client, id);
  if (!mutation) return;
  const { previewUrl } = mutation.state.variables as Sending;
  if (previewUrl) URL.revokeObjectURL(previewUrl);
  client.getMutationCache().remove(mutation);
}

/**
 * What was sent from here and is not yet among the stored messages, drawn as the message it will
 * be and under the same id: when the stored one comes, it takes the same bubble over. And the id of
 * what was sent last from this page.
 */
export function useOutbox(
  conversationId: string,
  stored: Message[],
): { messages: Message[]; lastSentId: string | null } {
  const viewer = useViewer();
  const sent = useMutationState({
    filters: { mutationKey: outboxKey(conversationId) },
    select: ({ state }) => ({
      sending: state.variables as Sending | undefined,
      answer: state.data as Message | undefined,
      error: state.status === "error" ? state.error : null,
    }),
  });
  const lastSentId = sent.at(-1)?.sending?.id ?? null;
  const messages = useMemo(() => {
    if (sent.length === 0) return stored;
    const ids = new Set(stored.map((message) => message.id));
    const waiting = sent.flatMap(({ sending, answer, error }) =>
      sending && !ids.has(sending.id) ? (answer ?? pictured(sending, error, viewer)) : [],
    );
    return waiting.length === 0 ? stored : [...stored, ...waiting];
  }, [sent, stored, viewer]);
  return { messages, lastSentId };
}
