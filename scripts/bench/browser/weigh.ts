import { gzipSync } from "node:zlib";
import type { BrowserContext, Request } from "@playwright/test";
import { openInbox } from "./enter.ts";

/** Time for whatever the page fetches by itself once it can be used. */
const quietMs = 2_000;

export type Weight = {
  /** What the page needs until its scripts have taken over and ask for the stream of events. */
  firstUseBytes: number;
  /** What it then fetches by itself, so that the next click need not. */
  laterBytes: number;
};

/** The JavaScript of the inbox, or of an open chat, as a proxy would send it: compressed by gzip. */
export async function weigh(context: BrowserContext, chatId?: string): Promise<Weight> {
  const first: Request[] = [];
  const later: Request[] = [];
  let inUse = false;
  const note = (request: Request) => {
    inUse ||= new URL(request.url()).pathname === "/api/v1/events";
    if (request.resourceType() === "script") (inUse ? later : first).push(request);
  };
  context.on("request", note);
  const page = await openInbox(context, chatId);
  await page.waitForTimeout(quietMs);
  context.off("request", note);
  const weight = { firstUseBytes: await gzipBytes(first), laterBytes: await gzipBytes(later) };
  await page.close();
  return weight;
}

async function gzipBytes(requests: Request[]): Promise<number> {
  let sizeBytes = 0;
  for (const request of requests) {
    const response = await request.response();
    if (response) sizeBytes += gzipSync(await response.body()).byteLength;
  }
  return sizeBytes;
}
