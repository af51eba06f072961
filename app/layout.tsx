import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Language } from "#components/frame/language.tsx";
import { compiled } from "#components/messages/compile.ts";
import { en } from "#components/messages/en.ts";
import { id } from "#components/messages/id.ts";
import { fontVariables } from "./fonts.ts";
import "./globals.css";
import { preferences } from "./preferences.ts";

export const metadata: Metadata = {
  title: { default: "Sapa", template: "%s · Sapa" },
  description: "Kotak masuk WhatsApp yang terbuka",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
};

const messages = { id: compiled(id), en: compiled(en) };

/** Runs before the first paint, so that a dark system never flashes white. */
const followSystem = `document.documentElement.dataset.theme=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"`;

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme } = await preferences();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html
      lang={locale}
      data-theme={theme === "system" ? undefined : theme}
      className={fontVariables}
      suppressHydrationWarning
    >
      <body>
        {theme === "system" && (
          <script nonce={nonce} suppressHydrationWarning>
            {followSystem}
          </script>
        )}
        <Language locale={locale} messages={messages[locale]}>
          {children}
        </Language>
      </body>
    </html>
  );
}
