import { deviceRoute, operation } from "#lib/api/device.ts";
import { logOut } from "#lib/auth/log-in.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    run: async (_, { caller }) => {
      if (caller?.session) await logOut(caller.session.id);
      return null;
    },
  }),
});
