import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { v7 as uuid } from "uuid";
import { ApiError, api } from "#components/api.ts";
import { useViewer, type Viewer } from "#components/frame/viewer.tsx";
import type { Message, SendMessage } from "#lib/messages/schema.ts";

/** A message on its way: what was written, under the id that it will have on the server. */
export type Sending = {
  id: string;
  conversationId: string;
  text: string;
  file: File | null;
  /** Shows the file before the server has it. */
  previewUrl: string | null;
  replyTo: Message["replyTo"];
  startedAt: string;
};

const attempts = 4;
const pauseMs = 1_000;

const outboxKey = (conversationId: string) => ["send", conversationId];

/** Both calls carry the message's id as their key, so trying again never sends twice. */
async function send({ id, conversationId, text, file, replyTo }: Sending): Promise<Message> {
  const mediaId = file && (await upload(id, file));
  const body: SendMessage = {
    ...(text && { text }),
    ...(mediaId && { mediaId }),
    ...(replyTo && { replyTo: replyTo.id }),
  };
  const path = { id: conversationId };
  return api("POST /conversations/{id}/messages", { path, body, idempotencyKey: id });
}

async function upload(id: string, file: File): Promise<string> {
  const form = new FormData();
  form.append("file", file, file.name);
  const media = await api("POST /media", { body: form, idempotencyKey: `media-${id}` });
  return media.id;
}

export function useSend(conversationId: string) {
  const { mutate } = useMutation({
    mutationKey: outboxKey(conversationId),
    mutationFn: send,
    // One after the other, in the order they were written.
    scope: { id: `send ${conversationId}` },
    retry: (failures, error) => error instanceof ApiError && error.passing && failures < attempts,
    retryDelay: (failures) => pauseMs * 2 ** failures,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return useCallback(
    (said: Pick<Sending, "text" | "file" | "replyTo">) =>
      mutate({
        ...said,
        id: uuid(),
        conversationId,
        previewUrl: said.file && URL.createObjectURL(said.file),
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
  return useCallback(
    (id: string) => {
      const cache = client.getMutationCache();
      for (const mutation of cache.findAll({ mutationKey: outboxKey(conversationId) })) {
        if ((mutation.state.variables as Sending | undefined)?.id === id) cache.remove(mutation);
      }
    },
    [client, conversationId],
  );
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

/** The mark of a message that never reached the server. */
export const unsent = "UNSENT";

function pictured(sending: Sending, error: Error | null, viewer: Viewer): Message {
  const { id, conversationId, text, file, replyTo, startedAt } = sending;
  return {
    id,
    conversationId,
    direction: "OUT",
    as: "HUMAN_AGENT",
    via: "dashboard",
    type: file ? typeOf(file) : "text",
    text: text || null,
    media: file && picturedMedia(sending, file),
    template: null,
    payload: null,
    replyTo,
    reactions: [],
    status: error ? "FAILED" : "QUEUED",
    error: error && { code: unsent, message: error.message, retryable: true },
    author: { id: viewer.id, name: viewer.name },
    createdAt: startedAt,
    sentAt: null,
    deliveredAt: null,
    readAt: null,
    editedAt: null,
    deletedAt: null,
    deletedFor: null,
  };
}

const picturedMedia = (sending: Sending, file: File): NonNullable<Message["media"]> => ({
  id: sending.id,
  url: sending.previewUrl ?? "",
  mimeType: file.type,
  size: file.size,
  filename: file.name,
  caption: sending.text || null,
  width: null,
  height: null,
  durationSeconds: null,
  state: "ready",
  error: null,
  thumbnailUrl: null,
  placeholder: null,
  waveform: null,
});

function typeOf(file: File): Message["type"] {
  const kind = file.type.split("/")[0];
  return kind === "image" || kind === "video" || kind === "audio" ? kind : "document";
}
