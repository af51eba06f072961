import { cookies } from "next/headers";

export type Locale = "id" | "en";
export type Theme = "light" | "dark" | "system";

/** What this browser chose; Indonesian and the system's own light until it says otherwise. */
export async function preferences(): Promise<{ locale: Locale; theme: Theme }> {
  const jar = await cookies();
  const theme = jar.get("sapa_theme")?.value;
  return {
    locale: jar.get("sapa_locale")?.value === "en" ? "en" : "id",
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}
