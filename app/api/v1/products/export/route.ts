import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { exportProducts } from "#lib/products/export.ts";
import { ExportProducts } from "#lib/products/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Export products as a CSV",
      description:
        "The whole catalog without archived products, in UTF-8 with its mark. Cells that a spreadsheet would run as a formula begin with an apostrophe, which the import takes away again.",
      tag: "Products",
      scope: "products:read",
      input: ExportProducts,
      contentType: "text/csv",
    },
    exportProducts,
  ),
});
