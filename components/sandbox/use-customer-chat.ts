import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { SandboxMessage } from "#lib/sandbox/schema.ts";
import type { Customer } from "./customers.ts";

/** A first message makes the conversation; until it is there, it is looked for so often. */
const lookEveryMs = 800;

/** Which conversation is this customer's, and the customer's way of writing into it. */
export function useCustomerChat(channelId: string | undefined, customer: Customer) {
  const client = useQueryClient();
  const words = useErrorWords();
  const [wrote, setWrote] = useState<string | null>(null);
  const {
    data: conversationId = null,
    isPending: looking,
    isError: lost,
    refetch,
  } = useQuery({
    queryKey: keys.sandbox(customer.phone),
    enabled: channelId !== undefined,
    queryFn: async ({ signal }) => {
      const page = await api("GET /conversations", {
        query: { channelId, q: customer.phone, limit: 10 },
        signal,
      });
      return page.items.find((card) => card.contact.phone === customer.phone)?.id ?? null;
    },
    refetchInterval: (query) =>
      wrote === customer.phone && !query.state.data ? lookEveryMs : false,
  });
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (said: Omit<SandboxMessage, "from" | "name">) =>
      api("POST /sandbox/messages", {
        body: { from: customer.phone, name: customer.name, ...said },
        idempotencyKey: uuid(),
      }),
    onSuccess: () => {
      setWrote(customer.phone);
      if (!conversationId)
        void client.invalidateQueries({ queryKey: keys.sandbox(customer.phone) });
    },
    onError: (error) => toast.error(words(error)),
  });
  const say = useInOrder(mutateAsync);
  const sayFile = useCallback(
    async (file: File, text: string) => {
      const form = new FormData();
      form.append("file", file, file.name);
      const media = await api("POST /media", { body: form }).catch((error: unknown) => {
        toast.error(words(error));
        return null;
      });
      if (media) await say({ mediaId: media.id, ...(text && { text }) });
    },
    [say, words],
  );
  return {
    conversationId,
    looking,
    lost,
    again: () => void refetch(),
    say,
    sayFile,
    sending: isPending,
  };
}

/** Five bubbles in a row arrive in the order they were written. False: it did not go out. */
function useInOrder<T>(send: (said: T) => Promise<unknown>): (said: T) => Promise<boolean> {
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef(send);
  latest.current = send;
  return useCallback((said: T) => {
    last.current = last.current
      .then(() => latest.current(said))
      .then(
        () => true,
        () => false,
      );
    return last.current;
  }, []);
}
