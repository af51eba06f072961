import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { patchSettings } from "#lib/tenants/patch-settings.ts";
import { PatchSettings, Settings } from "#lib/tenants/schema.ts";
import { readSettings } from "#lib/tenants/settings.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read the shop's settings",
      tag: "Settings",
      scope: "conversations:read",
      output: Settings,
    },
    readSettings,
  ),
  PATCH: endpoint(
    {
      summary: "Change the shop's settings",
      description: "A new time zone counts from now on; what was counted stays on its day.",
      tag: "Settings",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchSettings,
      output: Settings,
    },
    patchSettings,
  ),
});
