import type { ReactNode } from "react";
import { RoomWords } from "#components/messages/room-words.tsx";
import { SettingsNav } from "#components/settings/settings-nav.tsx";
import { preferences } from "../../preferences.ts";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { locale } = await preferences();
  return (
    <RoomWords locale={locale} rooms={["settings"]}>
      <SettingsNav>{children}</SettingsNav>
    </RoomWords>
  );
}
