import { Resolver } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { processWide } from "#lib/process-wide.ts";
import { isPublic } from "./refuse.ts";

/**
 * Node's own lookup blocks one of four threads until the name server answers, so four names whose
 * server hangs would stop every lookup, and every file, of the process. This one only waits.
 */
export const resolver = (): Resolver =>
  processWide("resolver", () => new Resolver({ timeout: 2_000, tries: 2 }));

export const resolveName: LookupFunction = (hostname, options, callback) => {
  addressesOf(hostname).then(
    (found) => {
      const [first] = found;
      if (!first) return callback(coded("ENOTFOUND", hostname), "");
      // One private address among public ones is reason enough.
      if (!found.every(({ address }) => isPublic(address))) {
        return callback(coded("BLOCKED", hostname), "");
      }
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => callback(error, ""),
  );
};

async function addressesOf(hostname: string): Promise<{ address: string; family: number }[]> {
  const [four, six] = await Promise.allSettled([
    resolver().resolve4(hostname),
    resolver().resolve6(hostname),
  ]);
  if (four.status === "rejected" && six.status === "rejected") throw four.reason;
  return [
    ...(four.status === "fulfilled" ? four.value : []).map((address) => ({ address, family: 4 })),
    ...(six.status === "fulfilled" ? six.value : []).map((address) => ({ address, family: 6 })),
  ];
}

const coded = (code: string, hostname: string) =>
  Object.assign(new Error(`${hostname} has no public address.`), { code });
