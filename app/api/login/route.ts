import { deviceRoute, operation } from "#lib/api/device.ts";
import { presentLogin } from "#lib/auth/present-login.ts";
import { throttledLogIn } from "#lib/auth/throttled-log-in.ts";
import { Login } from "#lib/tenants/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    open: true,
    input: Login,
    run: async ({ email, password }, { address }) =>
      presentLogin(await throttledLogIn(email, password, address)),
  }),
});
