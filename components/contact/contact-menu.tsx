import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import type { Contact } from "#lib/contacts/schema.ts";

const load = () => import("./contact-actions.tsx");
const Actions = lazy(() => load().then((module) => ({ default: module.ContactActions })));
const MergeDialog = lazy(() =>
  import("./merge-dialog.tsx").then((module) => ({ default: module.MergeDialog })),
);
const EraseDialog = lazy(() =>
  import("./erase-dialog.tsx").then((module) => ({ default: module.EraseDialog })),
);

/** What can be done about a person: name, promotions, their data, and joining two into one. */
export function ContactMenu({
  contact,
  name,
  admin,
  onRename,
}: {
  contact: Contact;
  name: string;
  admin: boolean;
  onRename: () => void;
}) {
  const t = useTranslations("contact");
  const [asked, setAsked] = useState<"merge" | "erase" | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <MenuDoor
        load={load}
        trigger={
          <IconButton label={t("menu")} size="md">
            <Ellipsis size={16} strokeWidth={1.75} />
          </IconButton>
        }
      >
        {(trigger) => (
          <Actions
            trigger={trigger}
            contact={contact}
            name={name}
            admin={admin}
            onRename={onRename}
            onAsk={setAsked}
          />
        )}
      </MenuDoor>
      <Suspense>
        {asked === "merge" && <MergeDialog contact={contact} name={name} onClose={close} />}
        {asked === "erase" && <EraseDialog contact={contact} name={name} onClose={close} />}
      </Suspense>
    </>
  );
}
