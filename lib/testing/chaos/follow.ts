import { setTimeout as pause } from "node:timers/promises";
import { createParser } from "eventsource-parser";

/** A browser that watches the events and comes back after every cut with the last one it heard. */
export function follow(appUrl: string, key: string) {
  const heard: string[] = [];
  const end = new AbortController();
  let resyncs = 0;
  const parser = () =>
    createParser({
      onEvent: ({ id, event }) => {
        if (event === "resync") resyncs += 1;
        if (id) heard.push(id);
      },
    });
  const watch = async () => {
    while (!end.signal.aborted) {
      try {
        const last = heard.at(-1);
        const response = await fetch(`${appUrl}/api/v1/events`, {
          headers: { authorization: `Bearer ${key}`, ...(last && { "last-event-id": last }) },
          signal: end.signal,
        });
        const text = new TextDecoder();
        const reading = parser();
        for await (const chunk of response.body ?? []) {
          reading.feed(text.decode(chunk, { stream: true }));
        }
      } catch {
        // Cut off: as a browser does, it comes back.
      }
      await pause(100);
    }
  };
  const done = watch();
  return {
    heard,
    resyncs: () => resyncs,
    stop: () => {
      end.abort();
      return done;
    },
  };
}
