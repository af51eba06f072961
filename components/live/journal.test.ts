import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import type { LiveEvent } from "./events.ts";
import { createJournal } from "./journal.ts";

const event = (id: string) => ({ type: "channel.state", data: { id } }) as unknown as LiveEvent;

it("replays over an answer what was heard while it was under way, and nothing from before", async () => {
  const client = new QueryClient();
  const replayed: LiveEvent[] = [];
  const journal = createJournal(client, (_query, heard) => replayed.push(heard));
  journal.keep(event("before"));
  await client.fetchQuery({
    queryKey: ["conversations"],
    queryFn: async () => {
      journal.keep(event("during"));
      return [];
    },
  });
  await Promise.resolve();
  expect(replayed).toEqual([event("during")]);
  journal.stop();
});
