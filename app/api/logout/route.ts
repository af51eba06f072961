import { z } from "zod";
import { deviceRoute, operation } from "#lib/api/device.ts";
import { logOut } from "#lib/auth/log-in.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Log out",
    description: "The token stops working at once. A key has nothing to log out of.",
    tag: "Account",
    output: z.null(),
    // Another token of the same person may come with the same Idempotency-Key, and ends as well.
    first: async ({ caller }) => {
      if (caller.session) await logOut(caller.session.id);
    },
    act: async () => null,
  }),
});
