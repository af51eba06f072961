import type { ReactNode } from "react";
import { RoomWords } from "#components/messages/room-words.tsx";
import { inboxWords } from "#components/messages/rooms.ts";
import { preferences } from "../../preferences.ts";

export default async function Layout({ children }: { children: ReactNode }) {
  const { locale } = await preferences();
  return (
    <RoomWords
      locale={locale}
      rooms={[...inboxWords, "contact", "templateSheet", "templates", "welcome"]}
    >
      {children}
    </RoomWords>
  );
}
