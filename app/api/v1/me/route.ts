import { patchMe, readMe } from "#lib/account/me.ts";
import { Me, PatchMe } from "#lib/account/schema.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { onlyPeople } from "#lib/api/only-people.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read your own account",
      description: "For whoever is logged in; an API key has no account and gets 403.",
      tag: "Account",
      scope: null,
      allow: onlyPeople,
      output: Me,
    },
    readMe,
  ),
  PATCH: endpoint(
    {
      summary: "Change your name or language",
      tag: "Account",
      scope: null,
      allow: onlyPeople,
      input: PatchMe,
      output: Me,
    },
    patchMe,
  ),
});
