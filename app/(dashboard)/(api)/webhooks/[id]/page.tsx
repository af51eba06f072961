import { WebhookDetail } from "#components/webhooks/webhook-detail.tsx";
import { title } from "../../../../title.ts";

export const generateMetadata = title("webhooks");

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <WebhookDetail id={id} />;
}
