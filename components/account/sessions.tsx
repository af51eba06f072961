import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { moment } from "#components/time.ts";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Section } from "#components/ui/page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { toast } from "#components/ui/toast.tsx";
import { usePages } from "#components/use-pages.ts";
import { useSave } from "#components/use-save.ts";

const browsers = ["Edg", "OPR", "Firefox", "Chrome", "Safari"] as const;
const shownNames: Record<string, string> = { Edg: "Edge", OPR: "Opera" };
const systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"];

/** `Chrome · Android` out of what browsers say of themselves; a program's own words as they are. */
function nameOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = browsers.find((name) => userAgent.includes(`${name}/`));
  if (!browser) return userAgent.slice(0, 60);
  const system = systems.find((name) => userAgent.includes(name));
  return [shownNames[browser] ?? browser, system].filter(Boolean).join(" · ");
}

export function Sessions() {
  const t = useTranslations("settings.profile");
  const pages = useTranslations("pages");
  const locale = useLocale();
  const { items, isError, refetch } = usePages("GET /me/sessions", { query: { limit: 100 } });
  const stale = ["GET /me/sessions"];
  const end = useSave((id: string) => api("DELETE /me/sessions/{id}", { path: { id } }), { stale });
  const endOthers = useSave(() => api("DELETE /me/sessions"), {
    stale,
    done: ({ ended }) => toast.success(t("loggedOut", { count: ended })),
  });
  return (
    <Section
      title={t("sessions")}
      description={t("sessionsIntro")}
      actions={
        (items?.length ?? 0) > 1 && (
          <Button size="sm" busy={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
            {t("logOutOthers")}
          </Button>
        )
      }
    >
      <ul className="border-line-strong border-t text-13">
        {items?.map((session) => (
          <li
            key={session.id}
            className="flex min-h-[52px] items-center gap-3 border-line border-b py-1.5"
          >
            <span className="min-w-0 flex-1">
              <span className="flex items-center gap-2 font-medium">
                <span className="truncate">{nameOf(session.userAgent) ?? t("unknown")}</span>
                {session.current && <Chip tone="ok">{t("here")}</Chip>}
              </span>
              <span className="num block text-12 text-ink-3">
                {t("seen", { time: moment(session.lastSeenAt, locale) })}
              </span>
            </span>
            {!session.current && (
              <Button
                look="ghost"
                size="sm"
                busy={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
              >
                {t("logOut")}
              </Button>
            )}
          </li>
        )) ??
          (isError ? (
            <li className="flex items-center gap-3 py-3 text-ink-3">
              {t("sessionsFailed")}
              <Button size="sm" onClick={() => void refetch()}>
                {pages("again")}
              </Button>
            </li>
          ) : (
            <li>
              <Skeleton className="my-4 w-1/2" />
            </li>
          ))}
      </ul>
    </Section>
  );
}
