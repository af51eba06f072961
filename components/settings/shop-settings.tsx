"use client";

import { useQuery } from "@tanstack/react-query";
import { getCountries } from "libphonenumber-js/min";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { fieldErrors } from "#components/field-errors.ts";
import { Page } from "#components/ui/page.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useDraft } from "#components/use-draft.ts";
import { useSave } from "#components/use-save.ts";
import type { PatchSettings, Settings } from "#lib/tenants/schema.ts";
import { Loaded } from "./loaded.tsx";
import { RetentionSettings } from "./retention-settings.tsx";
import { SaveBar } from "./save-bar.tsx";

export function ShopSettings() {
  const t = useTranslations("settings");
  const query = useQuery({
    queryKey: ["GET /settings"],
    queryFn: ({ signal }) => api("GET /settings", { signal }),
    refetchOnMount: "always",
  });
  return (
    <Page title={t("pages.shop")} description={t("shop.intro")}>
      <Loaded query={query} shape={["field", "hinted", "hinted", "field"]}>
        {(settings) => <ShopForm settings={settings} />}
      </Loaded>
      <RetentionSettings />
    </Page>
  );
}

function ShopForm({ settings }: { settings: Settings }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const router = useRouter();
  const { draft, changed, dirty, change, settle, discard } = useDraft("/settings/shop", settings);
  const save = useSave((body: PatchSettings) => api("PATCH /settings", { body }), {
    stale: ["GET /settings"],
    quiet: true,
    shown: settle,
    done: () => {
      toast.success(t("saved"));
      // All times are told in the shop's zone, which the frame was drawn with.
      router.refresh();
    },
  });
  const errors = fieldErrors(save.error);
  const countries = useCountries(locale);
  const zones = useZones(draft.timezone);
  return (
    <form
      className="grid max-w-[640px] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changed);
      }}
    >
      <TextField
        id="shop-name"
        label={t("shop.name")}
        required
        maxLength={200}
        value={draft.name}
        error={errors.name ?? null}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Select
        id="shop-region"
        label={t("shop.region")}
        hint={t("shop.regionHint")}
        value={draft.region}
        options={countries}
        onChange={(region) => change({ region })}
      />
      <Select
        id="shop-timezone"
        label={t("shop.timezone")}
        hint={t("shop.timezoneHint")}
        value={draft.timezone}
        options={zones}
        onChange={(timezone) => change({ timezone })}
      />
      <Select
        id="shop-locale"
        label={t("shop.locale")}
        value={draft.locale}
        options={[
          { value: "id", label: "Indonesia" },
          { value: "en", label: "English" },
        ]}
        onChange={(next) => change({ locale: next })}
      />
      <SaveBar dirty={dirty} saving={save.isPending} error={save.error} onDiscard={discard} />
    </form>
  );
}

function useCountries(locale: string) {
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: "region" });
    return getCountries()
      .map((code) => ({ value: code as string, label: names.of(code) ?? code }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  }, [locale]);
}

const ours: Record<string, string> = {
  "Asia/Jakarta": "WIB · Jakarta",
  "Asia/Makassar": "WITA · Makassar",
  "Asia/Jayapura": "WIT · Jayapura",
};

/** Indonesia's three first, then the world's. */
function useZones(chosen: string) {
  return useMemo(() => {
    const all = new Set([...Object.keys(ours), chosen, ...Intl.supportedValuesOf("timeZone")]);
    return [...all].map((zone) => ({ value: zone, label: ours[zone] ?? zone }));
  }, [chosen]);
}
