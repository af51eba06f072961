"use client";

import { useTranslations } from "use-intl/react";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";

const rows = [
  { what: "move", press: ["J", "K"] },
  { what: "chips", press: ["Alt", "1…6"] },
  { what: "search", press: ["/"] },
  { what: "palette", press: ["Ctrl", "K"] },
  { what: "find", press: ["F"] },
  { what: "pick", press: ["X"] },
  { what: "takeOver", press: ["A"] },
  { what: "reply", press: ["R"] },
  { what: "note", press: ["N"] },
  { what: "resolve", press: ["E"] },
  { what: "unread", press: ["U"] },
  { what: "send", press: ["Enter"] },
  { what: "lineBreak", press: ["Shift", "Enter"] },
  { what: "leave", press: ["Esc"] },
  { what: "help", press: ["?"] },
] as const;

/** As Apple prints them on its keys. */
const onApple: Record<string, string> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("shortcuts");
  const printed = /Mac|iPhone|iPad/.test(navigator.platform) ? onApple : {};
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} closeLabel={t("close")}>
      <dl className="grid gap-x-8 pane:grid-cols-2">
        {rows.map((row) => (
          <div
            key={row.what}
            className="flex h-9 items-center justify-between border-line border-b"
          >
            <dt className="text-13 text-ink-2">{t(row.what)}</dt>
            <dd className="flex gap-1">
              {row.press.map((key) => (
                <Kbd key={key} always>
                  {printed[key] ?? key}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
