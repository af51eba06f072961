import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { importProducts } from "#lib/products/import.ts";
import { ImportProducts, importLimitBytes, ProductImport } from "#lib/products/schema.ts";

const description = `A CSV as \`file\` of a form, or as a \`text/csv\` body with the other fields in the query; at most 10,000 rows and 20 MB.

The first row names the columns, in Indonesian or English: \`nama\`/\`name\`, \`harga\`/\`price\`, \`stok\`/\`stock\`, \`sku\`, \`deskripsi\`/\`description\`, \`aktif\`/\`active\`, and \`id\` in a file that was exported here; others are left alone. Separators are \`,\`, \`;\` or tabs; prices may be written \`Rp 245.000\`, \`245,000\` or \`245000\`.

A row changes the product with its \`id\`, else the one with its \`sku\`, and makes a new one if there is neither. Columns that the file does not have stay as they are; an empty \`stok\` means not counted. Rows that are wrong are listed and the others kept, unless \`atomic\`. Files of up to 500 rows, and \`atomic\` ones, are done when this answers; larger ones go on in the background, and \`GET /product-imports/{id}\` says how far they are. \`dryRun\` only says what would happen.`;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Import products from a CSV",
      description,
      tag: "Products",
      scope: "products:write",
      testKeys: "read-only",
      input: ImportProducts,
      multipart: { maxBytes: importLimitBytes, bare: "text/csv" },
      output: ProductImport,
    },
    importProducts,
  ),
});
