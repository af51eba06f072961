import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { say } from "#lib/sandbox/say.ts";
import { SandboxMessage, SandboxReceipt } from "#lib/sandbox/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Say something as the sandbox's pretended customer",
      description: "It enters by the same door as a real webhook. `admin:*`, or any test key.",
      tag: "Sandbox",
      scope: "admin:*",
      testKeys: "welcome",
      input: SandboxMessage,
      output: SandboxReceipt,
      status: 201,
    },
    say,
  ),
});
