import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { addMedia } from "#lib/media/add.ts";
import { MediaFile, UploadMedia, uploadLimitBytes } from "#lib/media/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Upload a file",
      description: "`multipart/form-data` with one `file`.",
      tag: "Media",
      scope: "messages:send",
      input: UploadMedia,
      multipart: { maxBytes: uploadLimitBytes },
      output: MediaFile,
      status: 201,
    },
    async (ctx, { file }) =>
      addMedia(ctx, {
        bytes: new Uint8Array(await file.arrayBuffer()),
        mimeType: file.type,
        filename: file.name || null,
      }),
  ),
});
