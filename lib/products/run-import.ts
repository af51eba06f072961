import { inTenant } from "#lib/db/tenant.ts";
import { advanceImport } from "./advance-import.ts";

/** Goes on with an import until it is over, each step a transaction of its own. May run twice. */
export async function runImport(tenantId: string, importId: string): Promise<void> {
  for (let running = true; running; ) {
    const { status } = await inTenant(tenantId, { kind: "system" }, (ctx) =>
      advanceImport(ctx, importId),
    );
    running = status === "RUNNING";
  }
}
