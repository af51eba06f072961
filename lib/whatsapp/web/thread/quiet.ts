/**
 * libsignal prints whole sessions, private keys included, with console.info and console.warn. In this
 * thread nothing is printed at all; what people should know is told to the host in words of ours.
 */
export function silenceConsole(): void {
  const { console: printer } = globalThis;
  const nothing = () => {};
  for (const name of Object.keys(printer) as (keyof Console)[]) {
    if (typeof printer[name] === "function") Object.assign(printer, { [name]: nothing });
  }
}

/** Baileys' logger: its lines hold keys and messages, too. */
export const noLogger = {
  level: "silent",
  child: () => noLogger,
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
};
