import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InboxRoom } from "#components/inbox/inbox-room.tsx";

export const metadata: Metadata = { title: "Pesan" };

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
