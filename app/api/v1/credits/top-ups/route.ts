import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { CreateTopUp, TopUp } from "#lib/credits/schema.ts";
import { topUp } from "#lib/credits/top-up.ts";
import { requireInstallationOwner } from "#lib/tenants/installation.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Top up a tenant's credits",
      description:
        "Only for the owner of this installation: the user who is OWNER of the tenant that was registered first, logged in (not through a key). Everyone else gets 403. Top-ups live 12 months.",
      tag: "Credits",
      scope: "admin:*",
      allow: requireInstallationOwner,
      testKeys: "refused",
      input: CreateTopUp,
      output: TopUp,
      status: 201,
    },
    topUp,
  ),
});
