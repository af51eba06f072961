import { processWide } from "#lib/process-wide.ts";

const state = () => processWide("stopping", () => ({ begun: false }));

/** From now on nothing new is begun that would be cut off when the process ends. */
export const beginStopping = (): void => {
  state().begun = true;
};

export const isStopping = (): boolean => state().begun;
