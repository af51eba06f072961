import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { forgetSessionEnded } from "./session-ended.ts";
import { useViewer } from "./viewer.tsx";

/** Who the API takes this browser for now. Not by `api`, which would come back here. */
async function whoIsIn(): Promise<string | null> {
  const answer = await fetch("/api/v1/me", { credentials: "same-origin" }).catch(() => null);
  const body: { data?: { id?: string } } | null = answer?.ok ? await answer.json() : null;
  return body?.data?.id ?? null;
}

/** Somebody else is in now: nothing here is theirs, and nobody is asked whether to keep it. */
function leave() {
  document.body.dataset.leaving = "";
  location.assign("/inbox");
}

/** In another tab one logs in again; this one keeps what was typed, and goes on by itself. */
export function SessionEndedDialog() {
  const t = useTranslations("sessionEnded");
  const viewer = useViewer();
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const id = await whoIsIn();
      if (id === viewer.id) forgetSessionEnded();
      else if (id) leave();
    };
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [viewer.id]);
  return (
    <Dialog
      open
      onClose={forgetSessionEnded}
      title={t("title")}
      closeLabel={t("close")}
      width={440}
      footer={
        <>
          <Button onClick={forgetSessionEnded}>{t("close")}</Button>
          <Button look="primary" onClick={() => window.open("/login", "_blank")}>
            {t("login")}
          </Button>
        </>
      }
    >
      <p className="text-14 text-ink-2">{t("text")}</p>
    </Dialog>
  );
}
