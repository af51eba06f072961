import { useTranslations } from "use-intl/react";
import { CodeBlock } from "#components/ui/code-block.tsx";

const local = /^(localhost|127\.|\[?::1|10\.|192\.168\.)/;

/** The two things to paste at Meta. A saved verify token is not shown again. */
export function CloudWebhook({ verifyToken }: { verifyToken: string | null }) {
  const t = useTranslations("channels.cloud");
  const { origin, hostname, protocol } = location;
  return (
    <div className="grid grid-cols-1 gap-4 text-13">
      <div>
        <h3 className="font-medium text-14">{t("webhookTitle")}</h3>
        <p className="mt-1 text-ink-2">{t("webhookText")}</p>
      </div>
      <div>
        <p className="mb-1.5 font-medium">{t("url")}</p>
        <CodeBlock text={`${origin}/webhook/message`} />
      </div>
      {verifyToken && (
        <div>
          <p className="mb-1.5 font-medium">{t("token")}</p>
          <CodeBlock text={verifyToken} />
        </div>
      )}
      {(local.test(hostname) || protocol !== "https:") && (
        <p className="rounded-sm bg-warn-wash px-3 py-2 text-warn-ink">{t("notPublic")}</p>
      )}
    </div>
  );
}
