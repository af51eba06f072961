import { notFound } from "next/navigation";
import { InboxRoom } from "#components/inbox/inbox-room.tsx";
import { frameTitle } from "../../../title.ts";

export const generateMetadata = frameTitle("inbox");

/** One page for `/inbox` and `/inbox/<id>`: going from chat to chat asks the server for no page. */
export default async function InboxPage({
  params,
}: {
  params: Promise<{ conversationId?: string[] }>;
}) {
  const { conversationId = [] } = await params;
  if (conversationId.length > 1) notFound();
  return <InboxRoom />;
}
