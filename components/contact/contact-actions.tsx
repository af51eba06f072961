import { BellOff, Download, Merge, PencilLine, Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Menu, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Contact } from "#lib/contacts/schema.ts";
import { useChangeContact } from "./use-contact.ts";

const icon = { size: 16, strokeWidth: 1.75 };

export function ContactActions({
  trigger,
  contact,
  name,
  admin,
  onRename,
  onAsk,
}: {
  trigger: ReactElement;
  contact: Contact;
  name: string;
  admin: boolean;
  onRename: () => void;
  onAsk: (what: "merge" | "erase") => void;
}) {
  const t = useTranslations("contact");
  const words = useErrorWords();
  const change = useChangeContact(contact.id);
  const { id, optedOutAt } = contact;
  const save = () =>
    api("GET /contacts/{id}/export", { path: { id } })
      .then((everything) => download(everything, `${name}.json`))
      .catch((error) => toast.error(words(error)));
  return (
    <Menu trigger={trigger}>
      {admin && (
        <MenuItem icon={<PencilLine {...icon} />} onSelect={onRename}>
          {t("rename")}
        </MenuItem>
      )}
      {admin && (
        <MenuItem
          icon={<BellOff {...icon} />}
          onSelect={() => change({ optedOut: optedOutAt === null })}
        >
          {t(optedOutAt === null ? "optOut" : "optIn")}
        </MenuItem>
      )}
      {admin && (
        <MenuItem icon={<Merge {...icon} />} onSelect={() => onAsk("merge")}>
          {t("merge")}
        </MenuItem>
      )}
      <MenuItem icon={<Download {...icon} />} onSelect={() => void save()}>
        {t("export")}
      </MenuItem>
      {admin && (
        <>
          <MenuLine />
          <MenuItem icon={<Trash2 {...icon} />} danger onSelect={() => onAsk("erase")}>
            {t("erase")}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

function download(content: object, filename: string) {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(url);
}
