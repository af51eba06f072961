import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { ImportErrors } from "./import-errors.tsx";
import { stale } from "./use-catalog.ts";

const pollMs = 700;

export function ImportProgress({ id, rows }: { id: string; rows: number }) {
  const t = useTranslations("catalog.importing");
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ["GET /product-imports/{id}", id],
    queryFn: ({ signal }) => api("GET /product-imports/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) =>
      !state.data || state.data.status === "RUNNING" ? pollMs : false,
    refetchOnMount: "always",
  });
  const running = !data || data.status === "RUNNING";
  useEffect(() => {
    if (running) return;
    for (const key of stale) void client.invalidateQueries({ queryKey: [key] });
  }, [running, client]);
  const { total = rows, done = 0, created = 0, updated = 0, failed = 0 } = data ?? {};
  return (
    <div className="py-2">
      <progress
        max={Math.max(1, total)}
        value={running ? done : Math.max(1, total)}
        aria-label={t("running", { done, total })}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-press [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-press [&::-webkit-progress-value]:bg-brand"
      />
      <p aria-live="polite" className="num mt-2 text-13 text-ink-2">
        {running
          ? t("running", { done, total })
          : data.status === "FAILED"
            ? t("cancelled")
            : t("done", { created, updated, failed })}
      </p>
      {running && <p className="mt-1 text-12 text-ink-3">{t("background")}</p>}
      {data && data.errors.length > 0 && <ImportErrors errors={data.errors} />}
    </div>
  );
}
