import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { Pong, ping } from "#lib/tenants/ping.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    { summary: "Check a credential", tag: "Account", scope: null, output: Pong },
    (ctx, _, { caller }) => ping(ctx, caller.key),
  ),
});
