import { z } from "zod";
import { textUpTo } from "#lib/text.ts";

/** Meta's own limits: what is longer would be refused after we had said yes. */
const text = (max: number) => z.strictObject({ text: textUpTo(max) });
const file = z.union([
  z.strictObject({ link: z.url({ protocol: /^https?$/ }).max(2_000) }),
  z.strictObject({ id: z.string().min(1).max(200) }),
]);

const textHeader = z.strictObject({
  type: z.literal("text"),
  text: textUpTo(60),
});
const anyHeader = z.discriminatedUnion("type", [
  textHeader,
  z.strictObject({ type: z.literal("image"), image: file }),
  z.strictObject({ type: z.literal("video"), video: file }),
  z.strictObject({ type: z.literal("document"), document: file }),
]);

const unique = (values: string[]) => new Set(values).size === values.length;
const twice = {
  message: "The same id or title is there twice.",
  params: {
    id: "Ada id atau judul yang sama dua kali.",
    en: "The same id or title is there twice.",
  },
};

const Button = z.strictObject({
  type: z.literal("reply"),
  reply: z.strictObject({
    id: textUpTo(256),
    title: textUpTo(20),
  }),
});

const Buttons = z.strictObject({
  type: z.literal("button"),
  header: anyHeader.optional(),
  body: text(1_024),
  footer: text(60).optional(),
  action: z.strictObject({
    buttons: z
      .array(Button)
      .min(1)
      .max(3)
      .refine((all) => unique(all.map(({ reply }) => reply.id)), twice)
      .refine((all) => unique(all.map(({ reply }) => reply.title)), twice),
  }),
});

const Row = z.strictObject({
  id: textUpTo(200),
  title: textUpTo(24),
  description: textUpTo(72).optional(),
});

const tenRows = {
  message: "A list has at most 10 rows in all.",
  params: { id: "Daftar paling banyak 10 baris.", en: "A list has at most 10 rows in all." },
};
const namedSections = {
  message: "Of several sections each needs a title.",
  params: {
    id: "Bila ada beberapa bagian, masing-masing perlu judul.",
    en: "Of several sections each needs a title.",
  },
};

const Section = z.strictObject({
  title: textUpTo(24).optional(),
  rows: z.array(Row).min(1).max(10),
});

const List = z.strictObject({
  type: z.literal("list"),
  header: textHeader.optional(),
  body: text(4_096),
  footer: text(60).optional(),
  action: z.strictObject({
    button: textUpTo(20),
    sections: z
      .array(Section)
      .min(1)
      .max(10)
      .refine((all) => all.reduce((sum, { rows }) => sum + rows.length, 0) <= 10, tenRows)
      .refine((all) => unique(all.flatMap(({ rows }) => rows.map(({ id }) => id))), twice)
      .refine((all) => all.length === 1 || all.every(({ title }) => title), namedSections),
  }),
});

const Link = z.strictObject({
  type: z.literal("cta_url"),
  header: anyHeader.optional(),
  body: text(1_024),
  footer: text(60).optional(),
  action: z.strictObject({
    name: z.literal("cta_url"),
    parameters: z.strictObject({
      display_text: textUpTo(20),
      url: z.url({ protocol: /^https?$/ }).max(2_000),
    }),
  }),
});

const AskLocation = z.strictObject({
  type: z.literal("location_request_message"),
  body: text(1_024),
  action: z.strictObject({ name: z.literal("send_location") }),
});

const sku = z.string().trim().min(1).max(100);
const catalog = z.string().trim().min(1).max(100);

const Product = z.strictObject({
  type: z.literal("product"),
  body: text(1_024).optional(),
  footer: text(60).optional(),
  action: z.strictObject({ catalog_id: catalog, product_retailer_id: sku }),
});

const thirtyProducts = {
  message: "At most 30 products in all.",
  params: { id: "Paling banyak 30 produk.", en: "At most 30 products in all." },
};

const ProductList = z.strictObject({
  type: z.literal("product_list"),
  header: textHeader,
  body: text(1_024),
  footer: text(60).optional(),
  action: z.strictObject({
    catalog_id: catalog,
    sections: z
      .array(
        z.strictObject({
          title: z.string().trim().min(1).max(24),
          product_items: z
            .array(z.strictObject({ product_retailer_id: sku }))
            .min(1)
            .max(30),
        }),
      )
      .min(1)
      .max(10)
      .refine(
        (all) => all.reduce((sum, { product_items }) => sum + product_items.length, 0) <= 30,
        thirtyProducts,
      ),
  }),
});

const Catalog = z.strictObject({
  type: z.literal("catalog_message"),
  body: text(1_024),
  footer: text(60).optional(),
  action: z.strictObject({
    name: z.literal("catalog_message"),
    parameters: z.strictObject({ thumbnail_product_retailer_id: sku.optional() }).optional(),
  }),
});

const oneFlow = {
  message: "Name the flow by flow_id or by flow_name.",
  params: {
    id: "Sebutkan flow-nya dengan flow_id atau flow_name, salah satu.",
    en: "Name the flow by flow_id or by flow_name.",
  },
};

const Flow = z.strictObject({
  type: z.literal("flow"),
  header: anyHeader.optional(),
  body: text(1_024),
  footer: text(60).optional(),
  action: z.strictObject({
    name: z.literal("flow"),
    parameters: z
      .strictObject({
        flow_message_version: z.literal("3"),
        flow_id: z.string().trim().min(1).max(100).optional(),
        flow_name: z.string().trim().min(1).max(200).optional(),
        flow_cta: z.string().trim().min(1).max(30),
        flow_token: z.string().trim().min(1).max(200).optional(),
        mode: z.enum(["draft", "published"]).optional(),
        flow_action: z.enum(["navigate", "data_exchange"]).optional(),
        flow_action_payload: z
          .strictObject({
            screen: z.string().trim().min(1).max(200),
            data: z.record(z.string(), z.unknown()).optional(),
          })
          .optional(),
      })
      .refine((flow) => (flow.flow_id === undefined) !== (flow.flow_name === undefined), oneFlow),
  }),
});

/** What the customer answers with a tap. In Graph's own words, so that Meta's examples work as they are. */
export const Interactive = z
  .discriminatedUnion("type", [
    Buttons,
    List,
    Link,
    AskLocation,
    Product,
    ProductList,
    Catalog,
    Flow,
  ])
  .meta({ id: "Interactive" });
export type Interactive = z.infer<typeof Interactive>;
