import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useViewer } from "#components/frame/viewer.tsx";
import { begin, discard, type Said, unanswered } from "./outbox.ts";

/** Longer than an answer takes, shorter than a person waits for one. */
const patienceMs = 3_000;

/**
 * Sends like everything else, and waits a moment for the answer, for a form that can say what is
 * wrong with its fields: a refusal is thrown, and what was refused is still in the form. Where no
 * answer comes soon, the thread shows what becomes of it.
 */
export function useSendAndHear() {
  const client = useQueryClient();
  const viewer = useViewer();
  return useCallback(
    async (conversationId: string, said: Said): Promise<void> => {
      const { mutation, sending } = begin(client, viewer, conversationId, said);
      const slow = takesLonger(client, mutation);
      try {
        await Promise.race([mutation.execute(sending), slow]);
      } catch (error) {
        if (unanswered(error)) return;
        discard(client, viewer, sending.id);
        throw error;
      }
    },
    [client, viewer],
  );
}

/** No line, no answer at the first try, something before it that waits, or simply slow. */
const takesLonger = (client: QueryClient, mutation: ReturnType<typeof begin>["mutation"]) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, patienceMs);
    const stop = client.getMutationCache().subscribe(() => {
      const { status, isPaused, failureCount } = mutation.state;
      if (status === "pending" && (isPaused || failureCount > 0)) end();
      // Answered: whoever waits for that has it.
      if (status === "success" || status === "error") {
        clearTimeout(timer);
        stop();
      }
    });
  });
