import type { ChannelKind } from "./capabilities.ts";
import { cloud } from "./cloud/provider.ts";
import type { Provider } from "./provider.ts";
import { sandbox } from "./sandbox/provider.ts";
import { web } from "./web/provider.ts";

const all: Record<ChannelKind, Provider> = { CLOUD: cloud, SANDBOX: sandbox, WEB: web };

export const providerOf = (kind: ChannelKind): Provider => all[kind];
