import { execFileSync } from "node:child_process";

/**
 * Puts a small disk of its own in the place of a folder; null where that may not be done: only root
 * may mount, and not in every container. `options` as tmpfs takes them.
 */
export function mountSmallDisk(folder: string, options: string): { unmount: () => void } | null {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  return { unmount: () => execFileSync("umount", [folder]) };
}
