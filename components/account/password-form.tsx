import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Section } from "#components/ui/page.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useDraft } from "#components/use-draft.ts";
import { useFormSave } from "#components/use-form-save.ts";

const empty = { currentPassword: "", newPassword: "" };

export function PasswordForm() {
  const t = useTranslations("settings.profile");
  const { draft, dirty, change, discard } = useDraft("/settings/profile#password", empty);
  const { send, saving, errors, problem } = useFormSave(
    () => api("POST /me/password", { body: draft }),
    {
      stale: ["GET /me/sessions"],
      done: () => {
        discard();
        toast.success(t("changed"));
      },
    },
  );
  return (
    <Section title={t("password")} description={t("passwordIntro")}>
      <form
        data-unsaved={dirty ? "" : undefined}
        className="grid gap-4 pane:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          send(undefined);
        }}
      >
        <TextField
          id="password-now"
          label={t("current")}
          type="password"
          required
          autoComplete="current-password"
          value={draft.currentPassword}
          error={errors.currentPassword ?? null}
          onChange={(event) => change({ currentPassword: event.target.value })}
        />
        <TextField
          id="password-next"
          label={t("next")}
          hint={t("nextHint")}
          type="password"
          required
          minLength={8}
          autoComplete="new-password"
          value={draft.newPassword}
          error={errors.newPassword ?? null}
          onChange={(event) => change({ newPassword: event.target.value })}
        />
        {problem && (
          <p role="alert" className="text-13 text-bad-ink pane:col-span-2">
            {problem}
          </p>
        )}
        <Button type="submit" className="justify-self-start" busy={saving}>
          {t("change")}
        </Button>
      </form>
    </Section>
  );
}
