"use client";

import Link from "next/link";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { AuthHeading } from "./auth-heading.tsx";
import { CodeStep } from "./code-step.tsx";
import { FormError } from "./form-error.tsx";
import { PasswordField } from "./password-field.tsx";

type Login = { email: string; password: string };

/** What the server says of a login that it refused, in the words of the form. */
const refusals: Record<string, "codeRefused" | "tooMany"> = {
  "wrong-code": "codeRefused",
  slow: "tooMany",
};

export function LoginForm({ next }: { next: string }) {
  const t = useTranslations("auth");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  /** Right so far, and a code is wanted too. */
  const [halfway, setHalfway] = useState<Login | null>(null);

  const attempt = async (login: Login, totp?: string) => {
    setBusy(true);
    setError(null);
    const answer = await signIn("credentials", {
      redirect: false,
      ...login,
      ...(totp && { totp }),
    }).catch(() => null);
    if (answer?.ok && !answer.error) return location.assign(next);
    setBusy(false);
    if (answer?.error === "code") return setHalfway(login);
    if (!answer) return setError(t("noConnection"));
    setError(t(refusals[answer.error ?? ""] ?? "refused"));
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await attempt({ email: String(form.get("email")), password: String(form.get("password")) });
  };

  if (halfway) {
    const back = () => {
      setError(null);
      setHalfway(null);
    };
    const onCode = (code: string) => void attempt(halfway, code);
    return <CodeStep busy={busy} error={error} onCode={onCode} onBack={back} />;
  }

  return (
    <form onSubmit={submit} method="post" noValidate={false}>
      <AuthHeading title={t("loginTitle")} text={t("loginText")} />
      <div className="grid gap-4">
        <TextField
          id="email"
          name="email"
          type="email"
          label={t("email")}
          autoComplete="username"
          required
          autoFocus
        />
        <PasswordField id="password" name="password" autoComplete="current-password" required />
        <FormError message={error} />
        <Button type="submit" look="primary" size="lg" busy={busy} className="mt-1 w-full">
          {t(busy ? "loggingIn" : "login")}
        </Button>
      </div>
      <p className="mt-5 text-13 text-ink-3">{t("forgot")}</p>
      <p className="mt-1 text-13 text-ink-3">
        {t("noAccount")}{" "}
        <Link href="/register" className="font-medium text-brand-ink">
          {t("registerLink")}
        </Link>
      </p>
    </form>
  );
}
