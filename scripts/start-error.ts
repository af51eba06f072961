/** A failure the operator can act on: its message is printed as it stands, without a stack. */
export class StartError extends Error {
  override name = "StartError";
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

/** One sentence on stderr; only what we did not foresee brings its stack along. */
export function printFailure(error: unknown): void {
  if (error instanceof StartError) console.error(error.message);
  else console.error(error);
}
