import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { openStream } from "#lib/events/stream.ts";

export const { GET, POST, PUT, PATCH, DELETE } = route({
  GET: endpoint(
    {
      summary: "Follow events",
      description: "Server-sent events, kept for 24 hours. `Last-Event-ID` resumes without a gap.",
      tag: "Events",
      scope: "conversations:read",
    },
    (ctx, _, { request }) =>
      openStream(ctx.tenantId, ctx.actor, request.headers.get("last-event-id")),
  ),
});
