import {
  type QueryClient,
  useMutation,
  useMutationState,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { v7 as uuid } from "uuid";
import { ApiError, api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import type { Message, SendMessage } from "#lib/messages/schema.ts";
import { pictured, type Ready, type Sending } from "./sending.ts";

const attempts = 4;
const pauseMs = 1_000;
/** What was sent is remembered until its own message is certainly here, and no longer. */
const keptMs = 120_000;

const outboxKey = (conversationId: string) => ["send", conversationId];

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

const wordsOf = (ready: Ready): SendMessage =>
  ready.kind === "media" ? { mediaId: ready.media.id } : { productId: ready.product.id };

async function upload(id: string, file: File): Promise<string> {
  const form = new FormData();
  form.append("file", file, file.name);
  const media = await api("POST /media", { body: form, idempotencyKey: `media-${id}` });
  return media.id;
}

/** What somebody says; what is not given is not there. */
export type Said = Pick<Sending, "text" | "file" | "seconds" | "ready" | "replyTo">;

export function useSend(conversationId: string) {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: outboxKey(conversationId),
    mutationFn: send,
    // One after the other, in the order they were written.
    scope: { id: `send ${conversationId}` },
    retry: (failures, error) => error instanceof ApiError && error.passing && failures < attempts,
    retryDelay: (failures) => pauseMs * 2 ** failures,
    gcTime: Number.POSITIVE_INFINITY,
    onSuccess: (_, { id }) => {
      setTimeout(() => discard(client, conversationId, id), keptMs);
    },
  });
  return useCallback(
    ({ file = null, ...said }: Partial<Said>) =>
      mutate({
        text: "",
        seconds: null,
        ready: null,
        replyTo: null,
        ...said,
        file,
        id: uuid(),
        conversationId,
        previewUrl: file && URL.createObjectURL(file),
        startedAt: new Date().toISOString(),
      }),
    [mutate, conversationId],
  );
}

/** Sends again what failed before the server had it, under the same key. */
export function useResend(conversationId: string) {
  const client = useQueryClient();
  return useCallback(
    (id: string) => {
      const cache = client.getMutationCache();
      const failed = cache.findAll({ mutationKey: outboxKey(conversationId), status: "error" });
      const mutation = failed.find(({ state }) => (state.variables as Sending).id === id);
      if (!mutation) return;
      cache.remove(mutation);
      const again = cache.build(client, mutation.options);
      again.execute(mutation.state.variables).catch(() => {});
    },
    [client, conversationId],
  );
}

/** Drops for good what could not be sent. */
export function useDiscard(conversationId: string) {
  const client = useQueryClient();
  return useCallback((id: string) => discard(client, conversationId, id), [client, conversationId]);
}

function discard(client: QueryClient, conversationId: string, id: string) {
  const cache = client.getMutationCache();
  for (const mutation of cache.findAll({ mutationKey: outboxKey(conversationId) })) {
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
