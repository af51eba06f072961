import { defineConfig } from "prisma/config";

// Prisma's CLI wants to download its schema engine on first use, even for `generate`, `validate`
// and `format`, which never run it. Many servers cannot reach that host: naming any executable
// keeps the CLI off the network. Only `migrate` and `db` need the real one.
const needsEngine = process.argv.some((word) => word === "migrate" || word === "db");
if (!needsEngine) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

// Only `migrate` and friends connect; `generate` must work where no database is configured.
const databaseUrl = process.env.DATABASE_URL;
const shadowDatabaseUrl = process.env.SHADOW_DATABASE_URL;

export default defineConfig({
  schema: "schema.prisma",
  migrations: { path: "migrations", seed: "node prisma/seed.ts" },
  ...(databaseUrl
    ? { datasource: { url: databaseUrl, ...(shadowDatabaseUrl ? { shadowDatabaseUrl } : {}) } }
    : {}),
});
