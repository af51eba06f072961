import { need } from "#lib/api/check-scope.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { serveMedia } from "#lib/api/serve-media.ts";
import { ReadMedia } from "#lib/media/schema.ts";
import { isProductImage } from "#lib/products/image.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read a file",
      description:
        "The bytes, in the type they came in; ranges are honoured. One that is not here yet, or no longer, is `404` and says why. With `products:read` alone only products' pictures are read.",
      tag: "Media",
      scope: "conversations:read",
      orScope: "products:read",
      input: ReadMedia,
      alsoAnswers: {
        "206": "The range that was asked for.",
        "304": "It is still what its `ETag` says.",
        "416": "It has no such range.",
      },
    },
    async (ctx, { id, variant }, { request, caller }) => {
      if (!(await isProductImage(ctx, id))) need(caller, "conversations:read");
      return serveMedia(ctx, id, request, variant);
    },
  ),
});
