import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowRight, Search } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import { callName, shownPhone } from "#components/phone.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Confirm } from "#components/ui/confirm.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Contact } from "#lib/contacts/schema.ts";

const most = 8;

/** Two contacts are one person: find the other one, then say so. */
export function MergeDialog({
  contact,
  name,
  onClose,
}: {
  contact: Contact;
  name: string;
  onClose: () => void;
}) {
  const t = useTranslations("contact");
  const list = useTranslations("list");
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Contact | null>(null);
  if (!chosen) return <Find contact={contact} name={name} onChoose={setChosen} onClose={onClose} />;

  const other = callName(chosen) ?? list("noName");
  const merge = async () => {
    const { id } = contact;
    await api("POST /contacts/{id}/merge", { path: { id }, body: { from: chosen.id } });
    toast.success(t("merged", { other, name }));
    // Which chats have become one, only the server knows.
    for (const queryKey of [keys.lists, keys.conversations, keys.counts, keys.contact(id)]) {
      void client.invalidateQueries({ queryKey });
    }
  };
  return (
    <Confirm
      title={t("mergeTitle", { other, name })}
      action={t("mergeAction")}
      onClose={onClose}
      onConfirm={merge}
    >
      <div className="mb-3 flex items-center justify-center gap-3">
        <Who contact={chosen} name={other} />
        <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" className="text-ink-3" />
        <Who contact={contact} name={name} />
      </div>
      <p>{t("mergeText", { other, name })}</p>
    </Confirm>
  );
}

function Find({
  contact,
  name,
  onChoose,
  onClose,
}: {
  contact: Contact;
  name: string;
  onChoose: (contact: Contact) => void;
  onClose: () => void;
}) {
  const t = useTranslations("contact");
  const list = useTranslations("list");
  const [typed, setTyped] = useState("");
  const q = typed.trim();
  const { data, isFetching } = useQuery({
    queryKey: ["GET /contacts", "find", q],
    queryFn: ({ signal }) => api("GET /contacts", { query: { q, limit: most }, signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  const found = q === "" ? [] : (data?.items.filter(({ id }) => id !== contact.id) ?? []);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("mergeFind", { name })}
      description={t("mergeHint")}
      closeLabel={t("cancel")}
      width={440}
    >
      <label className="field-halo flex h-10 items-center gap-2 rounded-sm px-3 text-ink-3 shadow-field max-pane:h-11">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <input
          autoFocus
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-label={t("mergeSearch")}
          placeholder={t("mergeSearch")}
          className="h-full min-w-0 flex-1 bg-transparent text-14 text-ink shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16 [&::-webkit-search-cancel-button]:hidden"
        />
      </label>
      <ul className="mt-2 min-h-40" aria-busy={isFetching}>
        {found.map((one) => {
          const called = callName(one) ?? list("noName");
          return (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => onChoose(one)}
                className="flex min-h-11 w-full items-center gap-3 rounded-sm px-2 py-1.5 text-left hover:bg-hover"
              >
                <Avatar name={one.name} seed={called} photoUrl={one.photoUrl} size={32} />
                <span className="min-w-0">
                  <span className="block truncate font-medium text-14">{called}</span>
                  {one.phone && one.name && (
                    <span className="num block text-12 text-ink-3">{shownPhone(one.phone)}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
        {q !== "" && !isFetching && found.length === 0 && (
          <li className="px-2 py-3 text-13 text-ink-3">{t("mergeNobody", { q })}</li>
        )}
      </ul>
    </Dialog>
  );
}

const Who = ({ contact, name }: { contact: Contact; name: string }) => (
  <span className="inline-flex min-w-0 items-center gap-2 font-medium text-14 text-ink">
    <Avatar name={contact.name} seed={name} photoUrl={contact.photoUrl} size={28} />
    <span className="truncate">{name}</span>
  </span>
);
