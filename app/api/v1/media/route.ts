import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { receiveUpload, uploadLimitBytes } from "#lib/api/upload.ts";
import { MediaFile } from "#lib/media/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE } = route({
  POST: endpoint(
    {
      summary: "Upload a file",
      description: "`multipart/form-data` with one `file`.",
      tag: "Media",
      scope: "messages:send",
      multipart: { maxBytes: uploadLimitBytes },
      output: MediaFile,
      status: 201,
    },
    (ctx, _, { request, raw }) => receiveUpload(ctx, request, raw),
  ),
});
