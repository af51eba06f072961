import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { StartError } from "../start-error.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const packages = ["chromium", "fonts-inter", "fonts-noto-core", "fonts-noto-color-emoji"];

export function findChromium(): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM ?? "", ...paths, ...elsewhere].find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return path !== "";
    } catch {
      return false;
    }
  });
}

function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status } = spawnSync("apt-get", ["-qq", ...args], { stdio: "inherit", env });
    if (status !== 0) return;
  }
}

/** The system's Chromium; installed first where that takes no more than asking. */
export function chromium(log: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    log("Installing Chromium from the system's packages");
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new StartError(
    `The browser tests need Chromium, and there is none: install it (on Debian: apt-get install -y ${packages.join(" ")}), or name one in CHROMIUM.`,
  );
}
