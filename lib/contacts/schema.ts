import { z } from "zod";
import { LabelName } from "#lib/labels/schema.ts";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

const time = z.iso.datetime();

export const Contact = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    /** Null for a username, a group, or an id whose number is not known. */
    phone: z.string().nullable(),
    photoUrl: z.string().nullable(),
    note: z.string().nullable(),
    labels: z.array(z.string()),
    /** Every address that this person has used, the latest first. */
    identities: z.array(
      z.object({ kind: z.enum(["PHONE", "BSUID", "LID", "GROUP"]), value: z.string() }),
    ),
    /** Since when they want no marketing; null: they may get it. */
    optedOutAt: time.nullable(),
    lastSeenAt: time.nullable(),
    createdAt: time,
  })
  .meta({ id: "Contact" });
export type Contact = z.infer<typeof Contact>;

/** A photo as it comes from a camera. */
export const contactPhotoLimitBytes = 20 * 1024 * 1024;
export const UploadContactPhoto = z
  .strictObject({ file: z.file().min(1) })
  .meta({ id: "UploadContactPhoto" });

export const ListContacts = PageQuery.extend({
  q: textUpTo(200).optional(),
  label: LabelName.optional(),
});
export type ListContacts = z.infer<typeof ListContacts>;

export const PhoneInput = z.string().trim().min(3).max(40);
export const ContactName = textUpTo(200);
const note = textUpTo(4_000);
const labels = z.array(LabelName).max(20);

export const CreateContact = z
  .strictObject({
    phone: PhoneInput,
    name: ContactName.optional(),
    note: note.optional(),
    labels: labels.optional(),
  })
  .meta({ id: "CreateContact" });
export type CreateContact = z.infer<typeof CreateContact>;

/** `null` takes the name or the note away. A name that is written here stays. */
export const PatchContact = z
  .strictObject({
    name: ContactName.nullable().optional(),
    note: note.nullable().optional(),
    labels: labels.optional(),
    optedOut: z.boolean().optional(),
  })
  .meta({ id: "PatchContact" });
export type PatchContact = z.infer<typeof PatchContact>;

export const MergeContact = z
  .strictObject({ from: z.string().min(1) })
  .meta({ id: "MergeContact" });
export type MergeContact = z.infer<typeof MergeContact>;

export const Erasure = z.object({ contactId: z.string(), erasedAt: time }).meta({ id: "Erasure" });
export type Erasure = z.infer<typeof Erasure>;
