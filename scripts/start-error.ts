/** A failure the operator can act on: its message is printed as it stands, without a stack. */
export class StartError extends Error {
  override name = "StartError";
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
