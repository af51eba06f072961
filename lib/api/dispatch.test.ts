import { expect, test } from "vitest";
import { dispatcher } from "./dispatch.ts";

const says = (name: string) => ({
  GET: async (_: Request, { params }: { params: Promise<Record<string, string>> }) =>
    Response.json([name, await params]),
});
const dispatch = dispatcher(
  {
    "/api/v1/products/{id}": says("product"),
    "/api/v1/products/counts": says("counts"),
    "/api/v1/webhooks/{id}/deliveries/{deliveryId}": says("delivery"),
    "/api/v1/ping": says("ping"),
  },
  [
    { prefix: "/api/v1/", handlers: says("nobody") },
    { prefix: "/api/auth/", handlers: {} },
  ],
);
const ask = async (path: string, method = "GET") =>
  (await dispatch(new Request(`http://localhost${path}`, { method }), path))?.json();

test("a path goes to whose it is, with what it names", async () => {
  expect(await ask("/api/v1/ping")).toEqual(["ping", {}]);
  expect(await ask("/api/v1/products/counts")).toEqual(["counts", {}]);
  expect(await ask("/api/v1/products/7%2F8")).toEqual(["product", { id: "7/8" }]);
  expect(await ask("/api/v1/webhooks/a/deliveries/b")).toEqual([
    "delivery",
    { id: "a", deliveryId: "b" },
  ]);
  expect(await ask("/api/v1/p%69ng")).toEqual(["ping", {}]);
  expect(await ask("/api/v1/ping", "HEAD")).toEqual(["ping", {}]);
});

test("what is nobody's is answered as nobody's, and the rest is left to Next", async () => {
  expect(await ask("/api/v1/products/1/2")).toEqual(["nobody", {}]);
  expect(await ask("/api/v1/Ping")).toEqual(["nobody", {}]);
  expect(await ask("/api/auth/session")).toBeUndefined();
  expect(await ask("/inbox")).toBeUndefined();
});
