import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { settingsPages } from "#components/settings/pages.ts";
import { toast } from "#components/ui/toast.tsx";
import { changesOf, keepChanges, useChanges } from "./unsaved.ts";

/** Without what is the same as what is saved. */
function differing<T extends object>(changes: Partial<T>, saved: T): Partial<T> {
  const names = Object.keys(changes) as (keyof T)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(changes[name]) !== JSON.stringify(saved[name]))
      .map((name) => [name, changes[name]]),
  ) as Partial<T>;
}

/**
 * What somebody is changing of what is saved. Nothing of it is lost when the saved thing is read
 * anew, nor when they look into another room meanwhile: they are told, and find it as they left it.
 */
export function useDraft<T extends object>(form: string, saved: T) {
  const changed = differing((useChanges(form) ?? {}) as Partial<T>, saved);
  const keep = (changes: Partial<T>) => {
    const next = differing(changes, saved);
    keepChanges(form, Object.keys(next).length > 0 ? next : null);
  };
  const dirty = Object.keys(changed).length > 0;
  useTellThatItWaits(form, dirty);
  return {
    draft: { ...saved, ...changed },
    /** Only what differs from what is saved. */
    changed,
    dirty,
    change: (part: Partial<T>) => keep({ ...changed, ...part }),
    /** These are saved now; what was typed since they were sent is not. */
    settle: (sent: Partial<T>) => {
      const now = (changesOf(form) ?? {}) as Partial<T>;
      const rest = differing(now, { ...now, ...sent });
      keepChanges(form, Object.keys(rest).length > 0 ? rest : null);
    },
    discard: () => keepChanges(form, null),
  };
}

function useTellThatItWaits(form: string, dirty: boolean) {
  const t = useTranslations("settings");
  const page = settingsPages.find(({ href }) => form.startsWith(href));
  const words = page ? t("waiting", { page: t(`pages.${page.name}`) }) : "";
  const left = useRef("");
  useEffect(() => {
    left.current = dirty ? words : "";
  });
  useEffect(() => () => void (left.current && toast.notice(left.current)), []);
}
