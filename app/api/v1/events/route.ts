import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { watchCredential } from "#lib/auth/watch-credential.ts";
import { openStream, streamHeaders } from "#lib/events/stream.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Follow events",
      description: "Server-sent events, kept for 24 hours. `Last-Event-ID` resumes without a gap.",
      tag: "Events",
      scope: "conversations:read",
      contentType: "text/event-stream",
    },
    async (ctx, _, { request, caller }) => {
      // Nobody would listen.
      if (request.method === "HEAD") return new Response(null, { headers: streamHeaders });
      return openStream(ctx, request.headers.get("last-event-id"), (ended) =>
        watchCredential(caller, ended),
      );
    },
  ),
});
