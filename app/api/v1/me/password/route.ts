import { changePassword } from "#lib/account/change-password.ts";
import { ChangePassword, EndedSessions } from "#lib/account/schema.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { attempting, proving } from "#lib/api/proving.ts";
import { route } from "#lib/api/route.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Change your password",
      description:
        "Ends all your other sessions. Five wrong current passwords in 15 minutes, then 429.",
      tag: "Account",
      scope: null,
      people: true,
      meter: attempting,
      input: ChangePassword,
      output: EndedSessions,
    },
    proving((ctx, input: ChangePassword, { caller }) =>
      changePassword(ctx, { ...input, sessionId: caller.session?.id ?? null }),
    ),
  ),
});
