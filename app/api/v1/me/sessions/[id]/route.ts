import { Session } from "#lib/account/schema.ts";
import { endSession } from "#lib/account/sessions.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  DELETE: endpoint(
    {
      summary: "End one of your sessions",
      description: "At once. Ending the one that asks is logging out.",
      tag: "Account",
      scope: null,
      people: true,
      output: Session,
    },
    (ctx, { id }, { caller }) => endSession(ctx, { id, sessionId: caller.session?.id ?? null }),
  ),
});
