import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { pageOf } from "#lib/page.ts";
import { createProduct } from "#lib/products/create.ts";
import { listProducts } from "#lib/products/list.ts";
import { CreateProduct, ListProducts, Product } from "#lib/products/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List products",
      description:
        "Newest first; with `q` the best match first. Every word of `q` must be in the name, the SKU or the description, as a word or the beginning of one; if nothing has them all, typing errors in the name are forgiven.",
      tag: "Products",
      scope: "products:read",
      input: ListProducts,
      output: pageOf(Product),
    },
    listProducts,
  ),
  POST: endpoint(
    {
      summary: "Create a product",
      description: "A SKU that another product has is a `CONFLICT`.",
      tag: "Products",
      scope: "products:write",
      testKeys: "read-only",
      input: CreateProduct,
      output: Product,
      status: 201,
    },
    createProduct,
  ),
});
