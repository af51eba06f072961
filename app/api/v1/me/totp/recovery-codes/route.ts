import { Proof, RecoveryCodes } from "#lib/account/schema.ts";
import { renewRecoveryCodes } from "#lib/account/totp/turn-off.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { attempting, proving } from "#lib/api/proving.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Make new recovery codes",
      description: "The ones before count no longer. They are shown this once.",
      tag: "Account",
      scope: null,
      people: true,
      meter: attempting,
      input: Proof,
      output: RecoveryCodes,
    },
    proving(renewRecoveryCodes),
  ),
});
