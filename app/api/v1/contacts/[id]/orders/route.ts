import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { listOrders } from "#lib/contacts/orders.ts";
import { Message } from "#lib/messages/schema.ts";
import { PageQuery, pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List a person's orders",
      description: "Carts that they sent, on whichever channel; the latest first.",
      tag: "Contacts",
      scope: "conversations:read",
      input: PageQuery,
      output: pageOf(Message),
    },
    listOrders,
  ),
});
