import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { countProducts } from "#lib/products/count.ts";
import { ProductCounts } from "#lib/products/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Count products by state",
      tag: "Products",
      scope: "products:read",
      output: ProductCounts,
    },
    (ctx) => countProducts(ctx),
  ),
});
