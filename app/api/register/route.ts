import { deviceRoute, operation } from "#lib/api/device.ts";
import { logInAfterRegistering } from "#lib/auth/register.ts";
import { Register } from "#lib/tenants/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    open: true,
    status: 201,
    input: Register,
    run: (input, { address }) => logInAfterRegistering(input, address),
  }),
});
