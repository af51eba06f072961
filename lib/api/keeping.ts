import type { Caller } from "#lib/auth/caller.ts";
import { AppError } from "#lib/errors.ts";
import { dropFile, type KeptFile } from "#lib/media/keep.ts";
import type { Keep } from "./endpoint.ts";

type Work = (kept: () => KeptFile, used: () => void) => Promise<Response>;

/**
 * Does the work with the form's file in the store, and takes it out again where nothing came of it:
 * a refusal, or a repeated request whose first answer is given again. Where nobody can know, as
 * when the database went away at the commit, it stays, and the sweep decides later.
 */
export async function keeping(
  keep: Keep | undefined,
  caller: Caller,
  input: unknown,
  work: Work,
): Promise<Response> {
  if (!keep) return work(noFile, () => {});
  const file = await keep(caller, (input as { file: File }).file);
  let isUsed = false;
  const used = () => {
    isUsed = true;
  };
  try {
    const response = await work(() => file, used);
    if (!isUsed) await drop(file);
    return response;
  } catch (error) {
    if (error instanceof AppError) await drop(file);
    throw error;
  }
}

const drop = (file: KeptFile) => dropFile(file).catch(() => {});

function noFile(): never {
  throw new Error("This endpoint does not say how a file is kept.");
}
