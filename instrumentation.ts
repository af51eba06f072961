/** Next calls this once, before the first request: the workers live in the same process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startWorkers } = await import("#lib/jobs/start.ts");
  const { startDevices } = await import("#lib/devices/start.ts");
  if (process.env.NODE_ENV === "production") {
    const { layOutApi } = await import("./app/api/serve.ts");
    layOutApi();
  }
  startWorkers();
  startDevices();
}
