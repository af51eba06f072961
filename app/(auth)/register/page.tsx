import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RegisterForm } from "#components/auth/register-form.tsx";
import { currentSession } from "#lib/auth/session.ts";

export const metadata: Metadata = { title: "Daftar" };

export default async function RegisterPage() {
  if (await currentSession()) redirect("/inbox");
  return <RegisterForm />;
}
