import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { AuthHeading } from "./auth-heading.tsx";
import { FormError } from "./form-error.tsx";

/** The second step: a code of the authenticator app, or one of the recovery codes. */
export function CodeStep({
  busy,
  error,
  onCode,
  onBack,
}: {
  busy: boolean;
  error: string | null;
  onCode: (code: string) => void;
  onBack: () => void;
}) {
  const t = useTranslations("auth");
  const [recovery, setRecovery] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onCode(String(new FormData(event.currentTarget).get("code")));
  };
  return (
    <form onSubmit={submit} method="post">
      <AuthHeading title={t("codeTitle")} text={t(recovery ? "recoveryText" : "codeText")} />
      <div className="grid gap-4">
        <TextField
          // Another field: what was typed as the one is not the other.
          key={recovery ? "recovery" : "code"}
          id="code"
          name="code"
          label={t(recovery ? "recoveryCode" : "code")}
          autoComplete="one-time-code"
          inputMode={recovery ? "text" : "numeric"}
          autoCapitalize="off"
          spellCheck={false}
          minLength={6}
          maxLength={40}
          required
          autoFocus
        />
        <FormError message={error} />
        <Button type="submit" look="primary" size="lg" busy={busy} className="mt-1 w-full">
          {t(busy ? "loggingIn" : "login")}
        </Button>
      </div>
      <p className="mt-5 flex flex-wrap justify-between gap-x-4 gap-y-1 text-13 text-ink-3">
        <button
          type="button"
          onClick={() => setRecovery(!recovery)}
          className="min-h-6 rounded-xs font-medium text-brand-ink max-pane:min-h-11"
        >
          {t(recovery ? "useApp" : "useRecovery")}
        </button>
        <button
          type="button"
          onClick={onBack}
          className="min-h-6 rounded-xs hover:text-ink max-pane:min-h-11"
        >
          {t("otherAccount")}
        </button>
      </p>
    </form>
  );
}
