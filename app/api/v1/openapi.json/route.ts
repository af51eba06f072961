import { describe } from "#lib/api/openapi.ts";
import { routes } from "../routes.ts";

/** The contract, made of the routes themselves; no key needed to read it. */
export const GET = () => Response.json(describe(routes));
