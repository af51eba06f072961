import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { readImport } from "#lib/products/read-import.ts";
import { ProductImport } from "#lib/products/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read an import's progress",
      description: "Kept for 30 days after its end.",
      tag: "Products",
      scope: "products:read",
      output: ProductImport,
    },
    readImport,
  ),
});
