import { newId } from "#lib/ids.ts";
import { processWide } from "#lib/process-wide.ts";

/** Who we are among the processes of this installation, for as long as this one lives. */
export const nodeId = (): string => processWide("node id", newId);
