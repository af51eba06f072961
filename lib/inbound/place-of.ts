import type { Context } from "#lib/context.ts";

/**
 * Its place in the thread. Providers tell the time in whole seconds: it is taken as late within
 * that second as it can have been, so that what was said in a second keeps the order it came in.
 */
export function placeOf(ctx: Context, at: Date): Date {
  return new Date(Math.min(ctx.now.getTime(), at.getTime() + 999 - (at.getTime() % 1_000)));
}
