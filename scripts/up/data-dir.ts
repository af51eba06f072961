import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";
import { errorCode, StartError } from "../start-error.ts";

const mebibyte = 1024 * 1024;
/** A fresh database takes 80 MiB, and PostgreSQL stops dead when the disk is full. */
const leastFreeBytes = 256 * mebibyte;

function whyUnusable(dataDir: string, error: unknown): StartError {
  const where = `DATA_DIR (${dataDir})`;
  switch (errorCode(error)) {
    case "EACCES":
    case "EPERM":
      return new StartError(
        `${where} is not writable by this user: give it to the user, or set DATA_DIR to another folder.`,
      );
    case "EROFS":
      return new StartError(`${where} is on a read-only disk: set DATA_DIR to a writable folder.`);
    case "ENOSPC":
    case "EDQUOT":
      return new StartError(
        `${where} is on a full disk: make room, or set DATA_DIR to a folder on another disk.`,
      );
    case "ENOTDIR":
    case "EEXIST":
      return new StartError(`${where} is not a folder: set DATA_DIR to one.`);
    default:
      return new StartError(
        `${where} cannot be used: ${error instanceof Error ? error.message : error}.`,
      );
  }
}

/** Makes the folder and proves that it can be written to, by writing. */
export function prepareDataDir(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    const file = openSync(probe, "w", 0o600);
    try {
      writeSync(file, Buffer.alloc(64 * 1024, "sapa"));
      fsyncSync(file);
    } finally {
      closeSync(file);
      rmSync(probe, { force: true });
    }
  } catch (error) {
    throw whyUnusable(dataDir, error);
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const freeBytes = bavail * bsize;
  if (freeBytes < leastFreeBytes) {
    throw new StartError(
      `DATA_DIR (${dataDir}) has only ${Math.floor(freeBytes / mebibyte)} MiB left and Sapa needs ${leastFreeBytes / mebibyte}: make room, or set DATA_DIR to a folder on another disk.`,
    );
  }
}
