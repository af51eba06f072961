import { Pencil } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Contact } from "#lib/contacts/schema.ts";
import { PanelSection } from "./panel-section.tsx";
import { useChangeContact } from "./use-contact.ts";

const longest = 4_000;

/** What the team should know of a person whatever they write about: sizes, address, habits. */
export function LastingNote({ contact, editable }: { contact: Contact; editable: boolean }) {
  const t = useTranslations("contact");
  const change = useChangeContact(contact.id);
  const [editing, setEditing] = useState(false);
  if (!editable && !contact.note) return null;

  const save = (text: string) => {
    const note = text.trim() || null;
    setEditing(false);
    if (note !== contact.note) change({ note });
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      setEditing(false);
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(event.currentTarget.value);
  };
  return (
    <PanelSection
      title={t("note")}
      end={
        editable && !editing ? (
          <IconButton label={t("editNote")} size="xs" onClick={() => setEditing(true)}>
            <Pencil size={13} strokeWidth={1.9} />
          </IconButton>
        ) : undefined
      }
    >
      {editing ? (
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it appears because one asked to write in it
          autoFocus
          defaultValue={contact.note ?? ""}
          maxLength={longest}
          rows={4}
          aria-label={t("note")}
          placeholder={t("noteHint")}
          onBlur={(event) => save(event.target.value)}
          onKeyDown={press}
          className="slim-scroll block w-full resize-y rounded-sm bg-surface px-2.5 py-2 text-13 shadow-field outline-none placeholder:text-ink-3 max-pane:text-16"
        />
      ) : contact.note ? (
        <p className="whitespace-pre-wrap text-13 [overflow-wrap:anywhere]">{contact.note}</p>
      ) : (
        <button
          type="button"
          onClick={() => setEditing(true)}
          className="-mx-2 w-[calc(100%+16px)] rounded-sm px-2 py-1 text-left text-13 text-ink-3 hover:bg-hover max-pane:min-h-11"
        >
          {t("noteHint")}
        </button>
      )}
    </PanelSection>
  );
}
