import type { Client } from "pg";
import { errorCode, StartError } from "../start-error.ts";

const oldestVersion = 150_000;

function address(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

/** One sentence for a database that cannot be reached; never with the password in it. */
export function whyUnreachable(url: string, error: unknown): string {
  const where = `The database at ${address(url)}`;
  const reason = error instanceof Error ? error.message : String(error);
  switch (errorCode(error)) {
    case "ECONNREFUSED":
      return `${where} refuses connections: is PostgreSQL running there, and is DATABASE_URL right?`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${where} cannot be found: the host name in DATABASE_URL does not resolve.`;
    case "28P01":
    case "28000":
      return `${where} refuses the user or password of DATABASE_URL.`;
    case "3D000":
      return `${where} does not exist: create it, or correct the name in DATABASE_URL.`;
    case "57P03":
      return `${where} is still starting up or shutting down: try again in a moment.`;
    case "53300":
      return `${where} has no connection left for us: raise its max_connections.`;
    default:
      if (/timeout/i.test(reason)) return `${where} does not answer within 10 seconds.`;
      return `${where} cannot be used: ${reason || errorCode(error)}.`;
  }
}

/** Says what is missing before a migration fails half-way for it. */
export async function requireUsableServer(client: Client): Promise<void> {
  const { rows: versions } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number",
  );
  // Since PostgreSQL 16 a member need not be allowed to SET ROLE, which is what the app does.
  const membership = versions[0].number >= 160_000 ? "SET" : "MEMBER";
  const { rows } = await client.query(
    `
    SELECT current_setting('server_version_num')::int AS number,
           current_setting('server_version') AS version,
           current_setting('server_encoding') AS encoding,
           pg_is_in_recovery() AS replica,
           rolsuper OR rolcreaterole AS may_create_roles,
           2 = (SELECT count(*) FROM pg_roles AS role WHERE role.rolname IN ('sapa_tenant', 'sapa_root')
                AND pg_has_role(me.oid, role.oid, $1)) AS has_roles,
           current_user AS login
    FROM pg_roles AS me WHERE rolname = current_user`,
    [membership],
  );
  const [server] = rows;
  if (server.number < oldestVersion) {
    throw new StartError(
      `This is PostgreSQL ${server.version}; Sapa needs 15 or newer: upgrade it, or unset DATABASE_URL to use the embedded one.`,
    );
  }
  if (server.encoding !== "UTF8") {
    throw new StartError(
      `The database is encoded in ${server.encoding}; Sapa needs UTF8: create it with ENCODING 'UTF8'.`,
    );
  }
  if (server.replica) {
    throw new StartError("The database is a read-only replica: point DATABASE_URL to the primary.");
  }
  if (!server.has_roles && !server.may_create_roles) {
    throw new StartError(
      `The database login ${server.login} may not create roles: as an administrator run "ALTER ROLE ${server.login} CREATEROLE", or create the roles sapa_tenant and sapa_root and grant both to it.`,
    );
  }
}
