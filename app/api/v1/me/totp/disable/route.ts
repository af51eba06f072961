import { Me, Proof } from "#lib/account/schema.ts";
import { turnOffTotp } from "#lib/account/totp/turn-off.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { attempting, proving } from "#lib/api/proving.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Turn the second login step off",
      description:
        "With your password, or a code. A POST, because what proves it is you must not stand in an address. Five wrong ones in 15 minutes, then 429.",
      tag: "Account",
      scope: null,
      people: true,
      meter: attempting,
      input: Proof,
      output: Me,
    },
    proving(turnOffTotp),
  ),
});
