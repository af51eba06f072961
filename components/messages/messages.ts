import type {} from "use-intl";
import type { id } from "./id.ts";

type Widened<T> = { [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };

/** Indonesian is the original; every other language has exactly its keys. */
export type Messages = Widened<typeof id>;

declare module "use-intl" {
  interface AppConfig {
    Locale: "id" | "en";
    Messages: Messages;
  }
}
