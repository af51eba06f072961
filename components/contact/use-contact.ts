import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Contact, PatchContact } from "#lib/contacts/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";

/** What we know of a person beyond their card. */
export function useContact(id: string): Contact | undefined {
  const { data } = useQuery({
    queryKey: keys.contact(id),
    queryFn: ({ signal }) => api("GET /contacts/{id}", { path: { id }, signal }),
  });
  return data;
}

/** Changes it, shows that at once, and takes it back where the change is refused. */
export function useChangeContact(id: string) {
  const client = useQueryClient();
  const words = useErrorWords();
  const queryKey = keys.contact(id);
  const { mutate } = useMutation({
    mutationFn: (body: PatchContact) => api("PATCH /contacts/{id}", { path: { id }, body }),
    onMutate: ({ optedOut, ...shown }) => {
      const before = client.getQueryData<Contact>(queryKey);
      const optedOutAt = optedOut ? new Date().toISOString() : null;
      client.setQueryData<Contact>(
        queryKey,
        (contact) =>
          contact && { ...contact, ...shown, ...(optedOut !== undefined && { optedOutAt }) },
      );
      return before;
    },
    onSuccess: (contact) => client.setQueryData(queryKey, contact),
    onError: (error, _, before) => {
      client.setQueryData(queryKey, before);
      toast.error(words(error));
    },
  });
  return mutate;
}

const ordersShown = 5;
const chatsShown = 10;

/** The latest of the carts that they have sent; `latest` is the last one in the thread. */
export function useOrders(contactId: string | null, latest?: string): Message[] | undefined {
  const { data } = useQuery({
    queryKey: keys.orders(contactId ?? "", latest),
    queryFn: ({ signal }) =>
      api("GET /contacts/{id}/orders", {
        path: { id: contactId ?? "" },
        query: { limit: ordersShown },
        signal,
      }),
    enabled: contactId !== null,
    placeholderData: keepPreviousData,
  });
  return data?.items;
}

/** What else was talked about with them, on other channels too. */
export function useOtherChats({ id, contact }: Conversation): Conversation[] {
  const { data } = useQuery({
    queryKey: keys.chatsOf(contact.id),
    queryFn: ({ signal }) =>
      api("GET /conversations", { query: { contactId: contact.id, limit: chatsShown }, signal }),
    staleTime: 60_000,
  });
  return data?.items.filter((card) => card.id !== id) ?? [];
}
