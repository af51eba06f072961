import { EndedSessions, ListSessions, Session } from "#lib/account/schema.ts";
import { endOtherSessions, listSessions } from "#lib/account/sessions.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List where you are logged in",
      description: "The newest first.",
      tag: "Account",
      scope: null,
      people: true,
      input: ListSessions,
      output: pageOf(Session),
    },
    (ctx, input, { caller }) =>
      listSessions(ctx, { ...input, sessionId: caller.session?.id ?? null }),
  ),
  DELETE: endpoint(
    {
      summary: "Log out everywhere else",
      tag: "Account",
      scope: null,
      people: true,
      output: EndedSessions,
    },
    (ctx, _, { caller }) => endOtherSessions(ctx, { sessionId: caller.session?.id ?? null }),
  ),
});
