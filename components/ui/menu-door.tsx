"use client";

import {
  cloneElement,
  createContext,
  type ReactElement,
  type ReactNode,
  Suspense,
  useContext,
} from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "./toast.tsx";
import { useOwn } from "./use-own.ts";

type Handlers = {
  onClick?: () => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  "aria-haspopup"?: "menu" | "dialog";
  "aria-expanded"?: boolean;
};

/** What the menus below are about: where that changes, whatever is open closes. */
export const MenuSubject = createContext("");

/**
 * A button that fetches what it opens only when somebody is about to press it. Menus weigh more
 * than the rest of the inbox together, and most visits open none.
 */
export function MenuDoor({
  trigger,
  opens = "menu",
  load,
  children,
}: {
  trigger: ReactElement<Handlers>;
  opens?: "menu" | "dialog";
  load: () => Promise<unknown>;
  /** The open menu, around the same trigger. */
  children: (trigger: ReactElement) => ReactNode;
}) {
  const [wanted, setWanted] = useOwn(useContext(MenuSubject), false);
  const t = useTranslations("errors");
  const fetchNow = () => void load().catch(() => {});
  const open = () => {
    load().then(
      () => setWanted(true),
      () => toast.error(t("notLoaded")),
    );
  };
  const closed = cloneElement(trigger, {
    onClick: open,
    onPointerEnter: fetchNow,
    onFocus: fetchNow,
    "aria-haspopup": opens,
    "aria-expanded": false,
  });
  if (!wanted) return closed;
  return <Suspense fallback={closed}>{children(trigger)}</Suspense>;
}
