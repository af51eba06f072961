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

it("knows which answers an event that was still waiting is already in", async () => {
  const client = new QueryClient();
  const journal = createJournal(client, () => {});
  let during = Number.NaN;
  const queryFn = async () => {
    during = journal.keep(event("during"));
    return [];
  };
  await client.fetchQuery({ queryKey: ["conversations"], queryFn });
  // Asked for after it was heard of: the server knew of it by then.
  await client.fetchQuery({ queryKey: ["counts"], queryFn: async () => 0 });
  client.setQueryData(["known before"], 0);
  const after = journal.keep(event("after"));
  const has = (number: number) =>
    client
      .getQueryCache()
      .getAll()
      .map((query) => journal.hasReplayed(query, number));
  expect(has(during)).toEqual([true, true, false]);
  expect(has(after)).toEqual([false, false, false]);
  journal.stop();
});
