import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { callName, phoneDigits, shownPhone } from "#components/phone.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/classes.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { SearchBox } from "#components/ui/search-box.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Contact } from "#lib/contacts/schema.ts";
import type { Ready } from "../sending.ts";

const shown = 20;

/** Somebody's card: one of the shop's contacts, or anyone by name and number. */
export function CardDialog({
  onSend,
  onClose,
}: {
  onSend: (ready: Ready) => void;
  onClose: () => void;
}) {
  const t = useTranslations("chat.card");
  const id = useId();
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [tried, setTried] = useState(false);
  const digits = phoneDigits(phone);
  const said = name.trim();
  const submit = () => {
    setTried(true);
    if (said === "" || !digits) return;
    const card = {
      name: { formatted_name: said, first_name: said },
      phones: [{ phone: `+${digits}`, wa_id: digits, type: "CELL" }],
    };
    onSend({ kind: "contacts", contacts: [card] });
  };
  return (
    <FormDialog
      title={t("title")}
      action={t("send")}
      saving={false}
      passing
      width={440}
      onClose={onClose}
      onSubmit={submit}
    >
      <Known
        chosen={digits}
        onChoose={(contact) => {
          setName(callName(contact) ?? "");
          setPhone(contact.phone ? shownPhone(contact.phone) : "");
        }}
      />
      <TextField
        id={`${id}-name`}
        label={t("name")}
        autoComplete="off"
        maxLength={500}
        error={tried && said === "" ? t("nameMissing") : null}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        id={`${id}-phone`}
        label={t("phone")}
        placeholder={t("phoneExample")}
        inputMode="tel"
        autoComplete="off"
        error={tried && !digits ? t("phoneWrong") : null}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
      />
    </FormDialog>
  );
}

function Known({
  chosen,
  onChoose,
}: {
  chosen: string | null;
  onChoose: (contact: Contact) => void;
}) {
  const t = useTranslations("chat.card");
  const list = useTranslations("list");
  const [q, setQ] = useState("");
  const { data } = useQuery({
    queryKey: ["cards to send", q],
    queryFn: ({ signal }) =>
      api("GET /contacts", { query: { limit: shown, ...(q && { q }) }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const contacts = data?.items.filter((contact) => contact.phone !== null);
  return (
    <fieldset className="[&_search]:w-full">
      <legend className="mb-1.5 font-medium text-13">{t("known")}</legend>
      <SearchBox
        label={t("search")}
        placeholder={t("search")}
        clearLabel={t("clear")}
        shortcut={false}
        onSearch={setQ}
      />
      <ul
        className="slim-scroll mt-2 h-44 overflow-y-auto rounded-md shadow-edge"
        aria-busy={!data}
      >
        {contacts?.map((contact) => (
          <li key={contact.id}>
            <button
              type="button"
              aria-pressed={contact.phone === chosen}
              onClick={() => onChoose(contact)}
              className={classes(
                "flex min-h-11 w-full items-center gap-2.5 px-2.5 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2",
                contact.phone === chosen && "bg-brand-wash",
              )}
            >
              <Avatar name={contact.name} seed={contact.id} photoUrl={contact.photoUrl} size={28} />
              <span className="min-w-0 flex-1 truncate text-14">
                {callName(contact) ?? list("noName")}
              </span>
              {contact.name && (
                <span className="num shrink-0 text-12 text-ink-3">
                  {shownPhone(contact.phone ?? "")}
                </span>
              )}
            </button>
          </li>
        ))}
        {!data &&
          [0, 1, 2, 3].map((row) => (
            <li key={row} className="flex h-11 items-center gap-2.5 px-2.5">
              <Skeleton className="size-7 rounded-full" />
              <Skeleton className="h-3 w-40" />
            </li>
          ))}
        {contacts?.length === 0 && <li className="p-3 text-13 text-ink-3">{t("none")}</li>}
      </ul>
    </fieldset>
  );
}
