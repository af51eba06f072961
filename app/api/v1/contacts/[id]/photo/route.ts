import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { serveMedia } from "#lib/api/serve-media.ts";
import { findContact } from "#lib/contacts/find.ts";
import { readPhoto, removePhoto, setPhoto } from "#lib/contacts/keep-photo.ts";
import { photoOf } from "#lib/contacts/photo-of.ts";
import { Contact, contactPhotoLimitBytes, UploadContactPhoto } from "#lib/contacts/schema.ts";
import { ReadMedia } from "#lib/media/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read a contact's photo",
      description:
        "The bytes that `photoUrl` names. `404` until the channel shows one, or one is uploaded: Cloud numbers show none.",
      tag: "Contacts",
      scope: "conversations:read",
      input: ReadMedia,
      alsoAnswers: {
        "206": "The range that was asked for.",
        "304": "It is still what its `ETag` says.",
        "416": "It has no such range.",
      },
    },
    async (ctx, { id, variant }, { request }) => {
      await findContact(ctx, { id });
      return serveMedia(ctx, await photoOf(ctx, id), request, variant);
    },
  ),
  POST: endpoint(
    {
      summary: "Set a contact's photo",
      description:
        "`multipart/form-data` with one `file`: JPEG, PNG, WebP, GIF or AVIF, at most 20 MB. It is kept as a square JPEG of at most 640 pixels, without the camera's notes. What the channel shows does not replace it.",
      tag: "Contacts",
      scope: "admin:*",
      testKeys: "refused",
      input: UploadContactPhoto,
      multipart: { maxBytes: contactPhotoLimitBytes, keep: readPhoto },
      output: Contact,
    },
    (ctx, { id }, { kept }) => setPhoto(ctx, { id, photo: kept() }),
  ),
  DELETE: endpoint(
    {
      summary: "Take a contact's photo away",
      description: "The next one that the channel shows is kept again.",
      tag: "Contacts",
      scope: "admin:*",
      testKeys: "refused",
      output: Contact,
    },
    removePhoto,
  ),
});
