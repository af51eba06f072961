import { deviceRoute, operation } from "#lib/api/device.ts";
import { presentLogin } from "#lib/auth/present-login.ts";
import { throttledLogIn } from "#lib/auth/throttled-log-in.ts";
import { LoggedIn, Login } from "#lib/tenants/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Log in",
    description:
      'Five wrong passwords in 15 minutes for one account from one address, then 429; the right one is never refused. Where the account has a second step, a right password without its code is 401 with `errors: [{ path: "totp" }]`; a code is good once, and five wrong ones in 15 minutes are 429.',
    tag: "Account",
    open: true,
    input: Login,
    output: LoggedIn,
    run: async ({ email, password, totp }, { address, request }) => {
      const userAgent = request.headers.get("user-agent");
      const extras = { totp: totp || undefined, address, userAgent };
      return presentLogin(await throttledLogIn(email, password, extras));
    },
  }),
});
