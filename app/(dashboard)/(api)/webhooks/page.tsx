import { WebhooksRoom } from "#components/webhooks/webhooks-room.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("webhooks");

export default function WebhooksPage() {
  return <WebhooksRoom />;
}
