import { cloud } from "./cloud/provider.ts";
import type { ChannelKind, Provider } from "./provider.ts";
import { sandbox } from "./sandbox/provider.ts";

const all: Partial<Record<ChannelKind, Provider>> = { CLOUD: cloud, SANDBOX: sandbox };

/** The provider of a kind of channel. The web device's comes with its own worker. */
export function providerOf(kind: ChannelKind): Provider {
  const provider = all[kind];
  if (!provider) throw new Error(`no provider for ${kind} channels is loaded`);
  return provider;
}
