import { get } from "node:http";
import { expect } from "@playwright/test";
import { createParser } from "eventsource-parser";
import { origin } from "./wire.ts";

export type Heard = {
  id: string | undefined;
  event: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what the tests find out
  data: any;
};

export type Stream = {
  heard: Heard[];
  /** Whether the other side has ended it. */
  ended: () => boolean;
  close: () => void;
};

/** Follows the events as a browser's EventSource does, from the moment this answers. */
export async function listen(headers: Record<string, string>, lastEventId?: string, at = origin) {
  const heard: Heard[] = [];
  let over = false;
  let greeted = false;
  const parser = createParser({
    onEvent: ({ id, event, data }) => heard.push({ id, event, data: JSON.parse(data) }),
    onComment: () => {
      greeted = true;
    },
  });
  const resume: Record<string, string> = lastEventId ? { "last-event-id": lastEventId } : {};
  const request = get(`${at}/api/v1/events`, { headers: { ...headers, ...resume } });
  request.on("error", () => {
    over = true;
  });
  request.on("response", (response) => {
    expect(response.headers["content-type"]).toMatch(/^text\/event-stream/);
    response.setEncoding("utf8");
    response.on("data", (chunk) => parser.feed(chunk));
    response.on("close", () => {
      over = true;
    });
  });
  await expect.poll(() => greeted || over).toBe(true);
  const stream: Stream = { heard, ended: () => over, close: () => request.destroy() };
  return stream;
}
