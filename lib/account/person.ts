import type { Actor, Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";

/** Keys have no account. Throws FORBIDDEN. */
export function personOf({ actor }: Pick<Context, "actor">): Extract<Actor, { kind: "user" }> {
  if (actor.kind === "user") return actor;
  throw new AppError("FORBIDDEN", {
    id: "Hanya orang yang masuk log yang punya akun; kunci API tidak.",
    en: "Only somebody who is logged in has an account; an API key has none.",
  });
}
