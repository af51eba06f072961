import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { archiveProduct } from "#lib/products/archive.ts";
import { readProduct } from "#lib/products/find.ts";
import { patchProduct } from "#lib/products/patch.ts";
import { PatchProduct, Product } from "#lib/products/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read a product",
      tag: "Products",
      scope: "products:read",
      output: Product,
    },
    readProduct,
  ),
  PATCH: endpoint(
    {
      summary: "Change a product",
      description: "Any subset of fields; the bot says the new price at once.",
      tag: "Products",
      scope: "products:write",
      testKeys: "read-only",
      input: PatchProduct,
      output: Product,
    },
    patchProduct,
  ),
  DELETE: endpoint(
    {
      summary: "Archive a product",
      description:
        "It leaves every list, reading or changing it is `NOT_FOUND`, and its SKU is free again; messages that show it stay as they are. Repeating it changes nothing.",
      tag: "Products",
      scope: "products:write",
      testKeys: "read-only",
      output: Product,
    },
    archiveProduct,
  ),
});
