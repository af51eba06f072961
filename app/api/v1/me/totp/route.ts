import { TotpSecret } from "#lib/account/schema.ts";
import { proposeTotp } from "#lib/account/totp/turn-on.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Begin a second login step",
      description:
        "A secret for an authenticator app. Nothing changes until one of its codes is confirmed; asking again makes a new one. 409 where it is on.",
      tag: "Account",
      scope: null,
      people: true,
      output: TotpSecret,
      status: 201,
    },
    proposeTotp,
  ),
});
