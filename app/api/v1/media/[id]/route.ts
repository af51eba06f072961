import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { serveMedia } from "#lib/api/serve-media.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read a file",
      description: "The bytes, in the type they came in; ranges are honoured.",
      tag: "Media",
      scope: "conversations:read",
      alsoAnswers: { "206": "The range that was asked for.", "416": "It has no such range." },
    },
    (ctx, { id }, { request }) => serveMedia(ctx, id, request),
  ),
});
