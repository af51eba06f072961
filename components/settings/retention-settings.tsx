import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Section } from "#components/ui/page.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useDraft } from "#components/use-draft.ts";
import { useSave } from "#components/use-save.ts";
import type { PatchRetention, Retention } from "#lib/tenants/schema.ts";
import { Loaded } from "./loaded.tsx";
import { SaveBar } from "./save-bar.tsx";

const spans = [30, 90, 180, 365, 730, 1_825] as const;

/** How long what customers said is kept. */
export function RetentionSettings() {
  const t = useTranslations("settings.shop");
  const query = useQuery({
    queryKey: ["GET /retention"],
    queryFn: ({ signal }) => api("GET /retention", { signal }),
    refetchOnMount: "always",
  });
  return (
    <Section title={t("retention")} description={t("retentionIntro")}>
      <Loaded query={query}>{(retention) => <RetentionForm retention={retention} />}</Loaded>
    </Section>
  );
}

function RetentionForm({ retention }: { retention: Retention }) {
  const t = useTranslations("settings");
  const { draft, changed, dirty, change, settle, discard } = useDraft(
    "/settings/shop#retention",
    retention,
  );
  const save = useSave((body: PatchRetention) => api("PATCH /retention", { body }), {
    stale: ["GET /retention"],
    quiet: true,
    done: () => toast.success(t("saved")),
    shown: settle,
  });
  const field = (name: "mediaDays" | "messageDays") => {
    const value = draft[name];
    const offered = value && !spans.some((days) => days === value) ? [...spans, value] : spans;
    return (
      <Select
        id={`retention-${name}`}
        label={t(`shop.${name}`)}
        value={String(value ?? "forever")}
        options={[
          { value: "forever", label: t("shop.forever") },
          ...offered.map((days) => ({
            value: String(days),
            label:
              days % 365 === 0 ? t("shop.years", { years: days / 365 }) : t("shop.days", { days }),
          })),
        ]}
        onChange={(next) => change({ [name]: next === "forever" ? null : Number(next) })}
      />
    );
  };
  return (
    <form
      className="grid max-w-[640px] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changed);
      }}
    >
      <div className="grid gap-4 pane:grid-cols-2">
        {field("mediaDays")}
        {field("messageDays")}
      </div>
      <SaveBar dirty={dirty} saving={save.isPending} error={save.error} onDiscard={discard} />
    </form>
  );
}
