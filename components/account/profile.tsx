"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { fieldErrors } from "#components/field-errors.ts";
import { rememberLocale } from "#components/frame/choices.ts";
import { Loaded } from "#components/settings/loaded.tsx";
import { SaveBar } from "#components/settings/save-bar.tsx";
import { Page } from "#components/ui/page.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useDraft } from "#components/use-draft.ts";
import { useSave } from "#components/use-save.ts";
import type { Me, PatchMe } from "#lib/account/schema.ts";
import { PasswordForm } from "./password-form.tsx";
import { Sessions } from "./sessions.tsx";
import { Totp } from "./totp.tsx";

/** One's own account: everyone has this page, whatever their role. */
export function Profile() {
  const t = useTranslations("settings");
  const query = useQuery({
    queryKey: ["GET /me"],
    queryFn: ({ signal }) => api("GET /me", { signal }),
    refetchOnMount: "always",
  });
  return (
    <Page title={t("pages.profile")} description={t("profile.intro")}>
      <Loaded query={query}>
        {(me) => (
          <div className="max-w-[640px]">
            <NameForm me={me} />
            <PasswordForm />
            <Totp me={me} />
            <Sessions />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function NameForm({ me }: { me: Me }) {
  const t = useTranslations("settings");
  const router = useRouter();
  const { draft, changed, dirty, change, settle, discard } = useDraft("/settings/profile", {
    name: me.name,
    locale: me.locale,
  });
  const save = useSave((body: PatchMe) => api("PATCH /me", { body }), {
    stale: ["GET /me", "GET /members", "members"],
    quiet: true,
    shown: settle,
    done: (saved, { locale }) => {
      toast.success(t("saved"));
      if (locale) rememberLocale(saved.locale);
      router.refresh();
    },
  });
  const errors = fieldErrors(save.error);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changed);
      }}
    >
      <TextField
        id="me-name"
        label={t("profile.name")}
        required
        maxLength={200}
        autoComplete="name"
        value={draft.name}
        error={errors.name ?? null}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField id="me-email" label={t("profile.email")} readOnly value={me.email} />
      <Select
        id="me-locale"
        label={t("profile.locale")}
        value={draft.locale}
        options={[
          { value: "id", label: "Indonesia" },
          { value: "en", label: "English" },
        ]}
        onChange={(locale) => change({ locale })}
      />
      <SaveBar dirty={dirty} saving={save.isPending} error={save.error} onDiscard={discard} />
    </form>
  );
}
