import { describe } from "#lib/api/openapi.ts";
import { openRoute } from "#lib/api/route.ts";
import { deviceRoutes } from "../../routes.ts";
import { routes } from "../routes.ts";

/** The contract, made of the routes themselves; no key needed to read it. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(() =>
  Response.json(describe(routes, deviceRoutes)),
);
