import { HydrationBoundary } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { InboxRoom } from "#components/inbox/inbox-room.tsx";
import { currentSession } from "#lib/auth/session.ts";
import { frameTitle } from "../../../title.ts";
import { firstPaint } from "./first-paint.ts";

export const generateMetadata = frameTitle("inbox");

type Search = Record<string, string | string[] | undefined>;

/** One page for `/inbox` and `/inbox/<id>`: going from chat to chat asks the server for no page. */
export default async function InboxPage({
  params,
  searchParams,
}: {
  params: Promise<{ conversationId?: string[] }>;
  searchParams: Promise<Search>;
}) {
  const { conversationId = [] } = await params;
  if (conversationId.length > 1) notFound();
  const session = await currentSession();
  const state =
    session && (await firstPaint(session, asParams(await searchParams), conversationId[0]));
  return (
    <HydrationBoundary state={state}>
      <InboxRoom />
    </HydrationBoundary>
  );
}

/** The first where a name stands twice, as the browser reads it too. */
function asParams(search: Search): URLSearchParams {
  const given = Object.entries(search).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[name, first]];
  });
  return new URLSearchParams(given);
}
