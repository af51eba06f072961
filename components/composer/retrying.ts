import { ApiError } from "#components/api.ts";

const attempts = 4;
const pauseMs = 1_000;

/** What a flaky line did not let through is tried again, after longer and longer pauses. */
export const retrying = {
  retry: (failures: number, error: Error) =>
    error instanceof ApiError && error.passing && failures < attempts,
  retryDelay: (failures: number) => pauseMs * 2 ** failures,
};
