import type { ReactNode } from "react";
import { ApiNav } from "#components/api-keys/api-nav.tsx";
import { RoomWords } from "#components/messages/room-words.tsx";
import { preferences } from "../../preferences.ts";

export default async function ApiLayout({ children }: { children: ReactNode }) {
  const { locale } = await preferences();
  return (
    <RoomWords locale={locale} rooms={["apiKeys", "webhooks", "developers"]}>
      <ApiNav>{children}</ApiNav>
    </RoomWords>
  );
}
