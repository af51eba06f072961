"use client";

import { WifiOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useConnection } from "#components/live.tsx";

/** A hiccup of the line is not worth a word. */
const patienceMs = 2_500;

export function ConnectionBanner() {
  const t = useTranslations("connection");
  const connection = useConnection();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (connection !== "lost") return setLate(false);
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [connection]);
  return (
    <div role="status">
      {late && (
        <p className="flex animate-menu items-center justify-center gap-2 bg-warn-wash px-4 py-1.5 text-center font-medium text-13 text-warn-ink">
          <WifiOff size={14} strokeWidth={1.9} aria-hidden="true" className="shrink-0" />
          {t("lost")}
        </p>
      )}
    </div>
  );
}
