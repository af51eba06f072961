import { invalid } from "#lib/errors.ts";
import { refusalOf } from "#lib/outbound/refuse.ts";

/** What can be known to be refused later is refused now; a name's addresses show at each call. */
export function checkedUrl(url: string): string {
  const refusal = refusalOf(url);
  if (refusal) throw invalid("url", refusal);
  return new URL(url).href;
}

/** For logs and notices: people put keys into queries. */
export const withoutQuery = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};
