import { useMutation } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { useDiscard, useResend } from "#components/composer/outbox.ts";
import { fileLost, tooLate, unsent } from "#components/composer/sending.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Message } from "#lib/messages/schema.ts";
import { usePlaceMessage } from "./use-thread.ts";

/** Sends the same message again: from here, or, where the server has it, by asking it to. */
export function useRetry(message: Message) {
  const words = useErrorWords();
  const place = usePlaceMessage(message.conversationId);
  const resend = useResend();
  const discard = useDiscard();
  const path = { id: message.id };
  const { mutate, isPending } = useMutation({
    mutationFn: (verb: "retry" | "confirm") =>
      verb === "retry"
        ? api("POST /messages/{id}/retry", { path })
        : api("POST /messages/{id}/confirm", { path }),
    onSuccess: place,
    onError: (error) => toast.error(words(error)),
  });
  const lost = message.error?.code === fileLost;
  const here = [unsent, fileLost, tooLate].includes(message.error?.code ?? "");
  return {
    /** Its file is gone: there is nothing to send again. */
    lost,
    busy: isPending,
    again: () => (here ? resend(message.id) : mutate("retry")),
    /** One knows that it arrived after all. */
    confirm: () => mutate("confirm"),
    /** Only what never reached the server can simply be dropped. */
    discard: here ? () => discard(message.id) : null,
  };
}
