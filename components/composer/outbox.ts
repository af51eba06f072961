import {
  type QueryClient,
  useMutation,
  useMutationState,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { v7 as uuid } from "uuid";
import { ApiError, api } from "#components/api.ts";
import { useViewer, type Viewer } from "#components/frame/viewer.tsx";
import type { Message, SendMessage } from "#lib/messages/schema.ts";
import { forget, keep, noteRefusal } from "./kept.ts";
import { pictured, type Ready, type Sending } from "./sending.ts";

const attempts = 4;
const pauseMs = 1_000;
/** What was sent is remembered until its own message is certainly here, and no longer. */
const keptMs = 120_000;

/** Of everything that is sent from here; what follows names the conversation. */
export const outbox = ["send"];
const outboxKey = (conversationId: string) => [...outbox, conversationId];

/** Both calls carry the message's id as their key, so trying again never sends twice. */
async function send({
  id,
  conversationId,
  text,
  file,
  seconds,
  ready,
  replyTo,
}: Sending): Promise<Message> {
  const mediaId = file && (await upload(id, file));
  const body: SendMessage = {
    ...(text && { text }),
    ...(mediaId && { mediaId }),
    ...(seconds !== null && { voice: true }),
    ...(ready && wordsOf(ready)),
    ...(replyTo && { replyTo: replyTo.id }),
  };
  const path = { id: conversationId };
  return api("POST /conversations/{id}/messages", { path, body, idempotencyKey: id });
}

function wordsOf(ready: Ready): SendMessage {
  switch (ready.kind) {
    case "media":
      return { mediaId: ready.media.id };
    case "product":
      return { productId: ready.product.id };
    case "location":
      return { location: ready.location };
    case "contacts":
      return { contacts: ready.contacts };
  }
}

async function upload(id: string, file: File): Promise<string> {
  const form = new FormData();
  form.append("file", file, file.name);
  const media = await api("POST /media", { body: form, idempotencyKey: `media-${id}` });
  return media.id;
}

/** The server has not said no: nobody heard it, or it wanted to know first who is asking. */
const unanswered = (error: unknown): boolean =>
  error instanceof ApiError && (error.passing || error.code === "UNAUTHORIZED");

/** How one is sent, now or by the page that comes after this one. */
export const sendingOf = (client: QueryClient, viewer: Viewer, conversationId: string) => ({
  mutationKey: outboxKey(conversationId),
  mutationFn: send,
  // One after the other, in the order they were written.
  scope: { id: `send ${conversationId}` },
  retry: (failures: number, error: Error) =>
    error instanceof ApiError && error.passing && failures < attempts,
  retryDelay: (failures: number) => pauseMs * 2 ** failures,
  gcTime: Number.POSITIVE_INFINITY,
  onMutate: ({ id }: Sending) => noteRefusal(viewer, id, null),
  onSuccess: (_: Message, { id }: Sending) => {
    forget(viewer, id);
    setTimeout(() => drop(client, id), keptMs);
  },
  onError: (error: Error, { id }: Sending) => {
    if (!unanswered(error)) noteRefusal(viewer, id, error.message);
  },
});

/** What somebody says; what is not given is not there. */
export type Said = Pick<Sending, "text" | "file" | "seconds" | "ready" | "replyTo">;

export function useSend(conversationId: string) {
  const client = useQueryClient();
  const viewer = useViewer();
  const { mutate } = useMutation(sendingOf(client, viewer, conversationId));
  return useCallback(
    ({ file = null, ...said }: Partial<Said>) => {
      const sending: Sending = {
        text: "",
        seconds: null,
        ready: null,
        replyTo: null,
        ...said,
        file,
        lostFile: null,
        id: uuid(),
        conversationId,
        previewUrl: file && URL.createObjectURL(file),
        startedAt: new Date().toISOString(),
      };
      keep(viewer, sending);
      mutate(sending);
    },
    [mutate, viewer, conversationId],
  );
}

/** Sends again what failed before the server had it, under the same key. */
export function useResend() {
  const client = useQueryClient();
  return useCallback((id: string) => resend(client, (failed) => failed.id === id), [client]);
}

/** The line is back: whatever nobody has answered for is sent again, and nothing that was refused. */
export const resendUnanswered = (client: QueryClient) =>
  resend(client, (failed, error) => unanswered(error) && !failed.lostFile);

function resend(client: QueryClient, which: (failed: Sending, error: unknown) => boolean) {
  const cache = client.getMutationCache();
  for (const mutation of cache.findAll({ mutationKey: outbox, status: "error" })) {
    const sending = mutation.state.variables as Sending;
    if (!which(sending, mutation.state.error)) continue;
    cache.remove(mutation);
    const again = cache.build(client, mutation.options);
    again.execute(sending).catch(() => {});
  }
}

/** Drops for good what could not be sent. */
export function useDiscard() {
  const client = useQueryClient();
  const viewer = useViewer();
  return useCallback(
    (id: string) => {
      forget(viewer, id);
      drop(client, id);
    },
    [client, viewer],
  );
}

/** Another tab has sent it, or thrown it away: this one no longer offers to. */
export const dropFailed = (client: QueryClient, id: string) => drop(client, id, "error");

/** Takes one away from this page. */
function drop(client: QueryClient, id: string, status?: "error") {
  const cache = client.getMutationCache();
  const filters = { mutationKey: outbox, ...(status && { status }) };
  for (const mutation of cache.findAll(filters)) {
    const sending = mutation.state.variables as Sending | undefined;
    if (sending?.id !== id) continue;
    if (sending.previewUrl) URL.revokeObjectURL(sending.previewUrl);
    cache.remove(mutation);
  }
}

/**
 * What was sent from here and is not yet among the stored messages, drawn as the message it will
 * be and under the same id: when the stored one comes, it takes the same bubble over.
 */
export function useOutbox(conversationId: string, stored: Message[]): Message[] {
  const viewer = useViewer();
  const sent = useMutationState({
    filters: { mutationKey: outboxKey(conversationId) },
    select: ({ state }) => ({
      sending: state.variables as Sending,
      answer: state.data as Message | undefined,
      error: state.status === "error" ? state.error : null,
    }),
  });
  return useMemo(() => {
    if (sent.length === 0) return stored;
    const ids = new Set(stored.map((message) => message.id));
    const waiting = sent.filter(({ sending }) => !ids.has(sending.id));
    if (waiting.length === 0) return stored;
    return [
      ...stored,
      ...waiting.map(({ sending, answer, error }) => answer ?? pictured(sending, error, viewer)),
    ];
  }, [sent, stored, viewer]);
}
