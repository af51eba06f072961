import { unknownDevicePath } from "#lib/api/device.ts";
import { type Dispatch, dispatcher } from "#lib/api/dispatch.ts";
import { unknownPath } from "#lib/api/route.ts";
import { processWide } from "#lib/process-wide.ts";
import { deviceRoutes } from "./routes.ts";
import * as openapi from "./v1/openapi.json/route.ts";
import { routes } from "./v1/routes.ts";

const nobodys = unknownDevicePath();

/** Lays the whole API where the server (scripts/serve.ts) finds it, beside Next. */
export const layOutApi = (): Dispatch =>
  processWide("api", () =>
    dispatcher(
      {
        ...Object.fromEntries(Object.entries(routes).map(([path, at]) => [`/api/v1${path}`, at])),
        "/api/v1/openapi.json": openapi,
        ...deviceRoutes,
      },
      [
        { prefix: "/api/v1/", handlers: unknownPath() },
        // A browser's session is next-auth's, and so Next's.
        { prefix: "/api/auth/", handlers: {} },
        { prefix: "/api/", handlers: nobodys },
        { prefix: "/webhook/", handlers: nobodys },
      ],
    ),
  );
