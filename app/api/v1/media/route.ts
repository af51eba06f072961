import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { addKept } from "#lib/media/add.ts";
import { keepUpload } from "#lib/media/keep-upload.ts";
import { MediaFile, UploadMedia, uploadLimitBytes } from "#lib/media/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Upload a file",
      description:
        "`multipart/form-data` with one `file`. It is kept byte for byte, except that a picture loses what a camera wrote into it: where and when it was taken. `413` also where the tenant's storage is full.",
      tag: "Media",
      scope: "messages:send",
      input: UploadMedia,
      multipart: { maxBytes: uploadLimitBytes, keep: keepUpload },
      output: MediaFile,
      status: 201,
    },
    (ctx, _, { kept }) => addKept(ctx, kept()),
  ),
});
