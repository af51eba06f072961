import { patchMe, readMe } from "#lib/account/me.ts";
import { Me, PatchMe } from "#lib/account/schema.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read your own account",
      description: "Whoever is logged in, in the shop they are logged into.",
      tag: "Account",
      scope: null,
      people: true,
      output: Me,
    },
    readMe,
  ),
  PATCH: endpoint(
    {
      summary: "Change your name or language",
      tag: "Account",
      scope: null,
      people: true,
      input: PatchMe,
      output: Me,
    },
    patchMe,
  ),
});
