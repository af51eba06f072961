import type { ReactNode } from "react";
import { LocaleLinks } from "#components/auth/locale-links.tsx";
import { SampleChat } from "#components/auth/sample-chat.tsx";
import { RoomWords } from "#components/messages/room-words.tsx";
import { preferences } from "../preferences.ts";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const { locale } = await preferences();
  return (
    <RoomWords locale={locale} rooms={["auth"]}>
      <div className="grid min-h-dvh desk:grid-cols-[minmax(0,1fr)_minmax(0,620px)]">
        <main className="relative grid grid-rows-[1fr_auto] bg-surface px-6">
          <div className="mx-auto w-full max-w-[344px] self-center py-12">{children}</div>
          <LocaleLinks />
        </main>
        <SampleChat />
      </div>
    </RoomWords>
  );
}
