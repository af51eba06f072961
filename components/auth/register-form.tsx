"use client";

import Link from "next/link";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { AuthHeading } from "./auth-heading.tsx";
import { FormError } from "./form-error.tsx";
import { PasswordField } from "./password-field.tsx";
import { register } from "./register.ts";

const shortestPassword = 8;

export function RegisterForm() {
  const t = useTranslations("auth");
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, email, password] = ["name", "email", "password"].map((field) =>
      String(form.get(field)),
    ) as [string, string, string];
    setBusy(true);
    setError(null);
    const answer = await register({ name, email, password }, locale);
    setFields(answer.fields);
    if (!answer.ok) {
      setBusy(false);
      if (Object.keys(answer.fields).length === 0) setError(answer.message || t("noConnection"));
      return;
    }
    await signIn("credentials", { redirect: false, email, password }).catch(() => null);
    location.assign("/inbox");
  };

  return (
    <form onSubmit={submit} method="post">
      <AuthHeading title={t("registerTitle")} text={t("registerText")} />
      <div className="grid gap-4">
        <TextField
          id="name"
          name="name"
          label={t("shopName")}
          autoComplete="organization"
          maxLength={200}
          required
          autoFocus
          error={fields.name ?? null}
        />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t("email")}
          autoComplete="username"
          required
          error={fields.email ?? null}
        />
        <PasswordField
          id="password"
          name="password"
          autoComplete="new-password"
          minLength={shortestPassword}
          hint={t("passwordHint", { count: shortestPassword })}
          required
          error={fields.password ?? null}
        />
        <FormError message={error} />
        <Button type="submit" look="primary" size="lg" busy={busy} className="mt-1 w-full">
          {t(busy ? "registering" : "register")}
        </Button>
      </div>
      <p className="mt-5 text-13 text-ink-3">
        {t("haveAccount")}{" "}
        <Link href="/login" className="font-medium text-brand-ink">
          {t("login")}
        </Link>
      </p>
    </form>
  );
}
