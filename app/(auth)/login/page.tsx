import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LoginForm } from "#components/auth/login-form.tsx";
import { currentSession } from "#lib/auth/session.ts";

export const metadata: Metadata = { title: "Masuk" };

export default async function LoginPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const next = inside((await searchParams).next);
  if (await currentSession()) redirect(next);
  return <LoginForm next={next} />;
}

/** Only to a page of ours: `//elsewhere` and `/\elsewhere` are other sites. */
const inside = (next: string | string[] | undefined): string =>
  typeof next === "string" && /^\/[^/\\]/.test(next) ? next : "/inbox";
