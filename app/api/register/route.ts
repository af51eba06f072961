import { deviceRoute, operation } from "#lib/api/device.ts";
import { logInAfterRegistering } from "#lib/auth/register.ts";
import { Register, Registered } from "#lib/tenants/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Register a shop",
    description:
      "A tenant with its owner, a sandbox channel and credits for a month. A taken address is 409.",
    tag: "Account",
    open: true,
    status: 201,
    input: Register,
    output: Registered,
    run: (input, { address }) => logInAfterRegistering(input, address),
  }),
});
