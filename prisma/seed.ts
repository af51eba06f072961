import { pool } from "#lib/db/pool.ts";
import { rootDb } from "#lib/db/root.ts";
import { openShop } from "./seed/open-shop.ts";

// The start command shows the last line that is printed, wherever it says how to log in.
try {
  const { email, password, filled } = await openShop();
  console.log(filled ? "The demo shop is open" : "The demo shop is already open");
  console.log(`${email} / ${password}`);
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
} finally {
  await rootDb().$disconnect();
  await pool().end();
}
