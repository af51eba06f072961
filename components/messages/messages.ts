import type {} from "use-intl";
import type { id } from "./id.ts";
import type { RoomMessages } from "./rooms.ts";
import type { Widened } from "./widened.ts";

/** Indonesian is the original; every other language has exactly its keys. */
export type Messages = Widened<typeof id>;

declare module "use-intl" {
  interface AppConfig {
    Locale: "id" | "en";
    Messages: Messages & RoomMessages;
  }
}
