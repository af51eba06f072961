import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { openInbox } from "./enter.ts";

/** Time for whatever the page fetches by itself once it is drawn. */
const quietMs = 1_500;

export type Weight = { scripts: { url: string; gzipBytes: number }[]; gzipBytes: number };

/**
 * The JavaScript that the inbox, or an open chat, fetches until it can be used and is quiet, as a
 * proxy would send it: compressed by gzip.
 */
export async function weigh(context: BrowserContext, chatId?: string): Promise<Weight> {
  const answers: Promise<Weight["scripts"]>[] = [];
  context.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const url = new URL(response.url()).pathname;
    answers.push(
      response.body().then(
        (body) => [{ url, gzipBytes: gzipSync(body).byteLength }],
        () => [],
      ),
    );
  });
  const page = await openInbox(context, chatId);
  await page.waitForTimeout(quietMs);
  const scripts = (await Promise.all(answers)).flat();
  await page.close();
  return { scripts, gzipBytes: scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) };
}
