import { ConfirmTotp, RecoveryCodes } from "#lib/account/schema.ts";
import { confirmTotp } from "#lib/account/totp/turn-on.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { attempting, proving } from "#lib/api/proving.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Turn the second login step on",
      description:
        "With a code of the app. From the next login on one is asked for. The answer holds the recovery codes, this once.",
      tag: "Account",
      scope: null,
      people: true,
      meter: attempting,
      input: ConfirmTotp,
      output: RecoveryCodes,
    },
    proving(confirmTotp),
  ),
});
