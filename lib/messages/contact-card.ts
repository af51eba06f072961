import { z } from "zod";

const word = z.string().trim().min(1).max(500).optional();
const kind = z.string().trim().min(1).max(40).optional();

/** Somebody's card. In Graph's own words, so that Meta's examples work as they are. */
export const ContactCard = z
  .strictObject({
    name: z.strictObject({
      formatted_name: z.string().trim().min(1).max(500),
      first_name: word,
      last_name: word,
      middle_name: word,
      prefix: word,
      suffix: word,
    }),
    phones: z
      .array(z.strictObject({ phone: word, wa_id: word, type: kind }))
      .max(20)
      .optional(),
    emails: z
      .array(z.strictObject({ email: word, type: kind }))
      .max(20)
      .optional(),
    urls: z
      .array(z.strictObject({ url: word, type: kind }))
      .max(20)
      .optional(),
    addresses: z
      .array(
        z.strictObject({
          street: word,
          city: word,
          state: word,
          zip: word,
          country: word,
          country_code: word,
          type: kind,
        }),
      )
      .max(20)
      .optional(),
    org: z.strictObject({ company: word, department: word, title: word }).optional(),
    birthday: z.iso.date().optional(),
  })
  .meta({
    id: "ContactCard",
    examples: [
      {
        name: { formatted_name: "Rina Wijaya", first_name: "Rina" },
        phones: [{ phone: "+62 812-3456-7890", wa_id: "6281234567890", type: "WORK" }],
      },
    ],
  });
export type ContactCard = z.infer<typeof ContactCard>;
