import { StartError } from "../start-error.ts";
import { laidOut } from "./answer.ts";

/** Next's, not ours, and it needs no database: every login in a browser begins with it. */
const path = "/api/auth/csrf";

/**
 * Next calls itself prepared before it is, prints what went wrong then, and answers every page with
 * 500 from there on; a build without our instrumentation it serves without a word, and then nothing
 * works in the background. So it has to answer once before anybody is told that the app is ready.
 */
export async function requireAnswer(prepared: Promise<void>, port: number): Promise<void> {
  if (await answers(prepared, port)) return;
  throw new StartError(
    "The app did not come up: should a file of its build be missing, remove the folder .next and start again.",
  );
}

async function answers(prepared: Promise<void>, port: number): Promise<boolean> {
  try {
    await prepared;
  } catch (error) {
    console.error(error);
    return false;
  }
  const answer = await fetch(`http://localhost:${port}${path}`);
  await answer.body?.cancel();
  return answer.status < 500 && laidOut() !== undefined;
}
