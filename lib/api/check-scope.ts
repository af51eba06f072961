import type { Caller } from "#lib/auth/caller.ts";
import { holds } from "#lib/auth/caller.ts";
import { AppError } from "#lib/errors.ts";

/** Who may call an operation, on either surface. */
export type Needs = {
  /** null: any valid credential. */
  scope: string | null;
  /** One that will do for some of it: the work itself says for what. */
  orScope?: string;
  /** Test keys live in the sandbox: refused at keys, channels and the team, and at changes of the catalog, which they may only read; welcome, whatever their scopes, at the pretended customer. */
  testKeys?: "refused" | "read-only" | "welcome";
  /** About the caller in person: a key, which is nobody, is refused. */
  people?: true;
};

export function checkScope({ scope, orScope, testKeys, people }: Needs, caller: Caller): void {
  if (people && caller.actor.kind !== "user") {
    throw new AppError("FORBIDDEN", {
      id: "Hanya untuk orang yang masuk sendiri, bukan kunci API.",
      en: "Only for people who are logged in, not for API keys.",
    });
  }
  const test = caller.actor.kind === "key" && caller.actor.mode === "test";
  if (test && testKeys === "refused") {
    throw new AppError("FORBIDDEN", {
      id: "Kunci uji (tk_test_) hanya berlaku di kanal sandbox.",
      en: "Test keys (tk_test_) only work with the sandbox channel.",
    });
  }
  if (test && testKeys === "read-only") {
    throw new AppError("FORBIDDEN", {
      id: "Dengan kunci uji (tk_test_) katalog hanya dapat dibaca.",
      en: "With test keys (tk_test_) the catalog can only be read.",
    });
  }
  if (test && testKeys === "welcome") return;
  if (orScope !== undefined && holds(caller.scopes, orScope)) return;
  if (scope !== null) need(caller, scope);
}

export function need(caller: Caller, scope: string): void {
  if (holds(caller.scopes, scope)) return;
  // A person has a role, not scopes; it may have changed while a page was open.
  if (caller.actor.kind === "user") {
    throw new AppError("FORBIDDEN", {
      id: "Peran Anda tidak boleh melakukan ini. Minta pemilik atau admin.",
      en: "Your role may not do this. Ask an owner or admin.",
    });
  }
  throw new AppError("FORBIDDEN", {
    id: `Butuh cakupan ${scope}.`,
    en: `This needs the scope ${scope}.`,
  });
}
