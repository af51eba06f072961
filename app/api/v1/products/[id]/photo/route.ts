import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { keepPhoto, setPhoto } from "#lib/products/photo.ts";
import { Product, photoLimitBytes, UploadPhoto } from "#lib/products/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Set a product's photo",
      description:
        "`multipart/form-data` with one `file`: JPEG, PNG, WebP, GIF or AVIF, at most 20 MB. It is kept as an upright JPEG of at most 2,048 pixels, without the camera's notes. `PATCH` with `imageMediaId: null` takes it away.",
      tag: "Products",
      scope: "products:write",
      testKeys: "read-only",
      input: UploadPhoto,
      multipart: { maxBytes: photoLimitBytes, keep: keepPhoto },
      output: Product,
    },
    (ctx, { id }, { kept }) => setPhoto(ctx, { id, photo: kept() }),
  ),
});
