import pg from "pg";

/**
 * Gives this test file a database of its own, a clone of the migrated template, as DATABASE_URL.
 * Of its own, because jobs and listeners that an earlier file left behind would act in this one.
 */
async function cloneTemplate(templateUrl: string): Promise<string> {
  const name = `sapa_test_${process.env.VITEST_POOL_ID ?? "0"}_${process.pid}_${Date.now()}`;
  const admin = new URL(templateUrl);
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE sapa_template STRATEGY file_copy`);
  } finally {
    await client.end();
  }
  const own = new URL(templateUrl);
  own.pathname = `/${name}`;
  return own.href;
}

const templateUrl = process.env.SAPA_TEMPLATE_URL;
if (templateUrl) process.env.DATABASE_URL = await cloneTemplate(templateUrl);
