"use client";

import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";

const load = () => import("./new-conversation.tsx");
const Dialog = lazy(() => load().then((module) => ({ default: module.NewConversation })));

/** In the head of the list: begins a conversation. */
export function NewConversationButton() {
  const t = useTranslations("templateSheet.begin");
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t("title")}
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        onClick={() => setOpen(true)}
      >
        <Plus size={18} strokeWidth={1.6} />
      </IconButton>
      {open && (
        <Suspense>
          <Dialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
