import type { ReactNode } from "react";
import { RoomWords } from "#components/messages/room-words.tsx";
import { preferences } from "../../preferences.ts";

export default async function Layout({ children }: { children: ReactNode }) {
  const { locale } = await preferences();
  return (
    <RoomWords locale={locale} rooms={["chat", "contact", "templateSheet", "templates", "welcome"]}>
      {children}
    </RoomWords>
  );
}
