import { UsageRoom } from "#components/usage/usage-room.tsx";
import { title } from "../../title.ts";

export const generateMetadata = title("usage");

export default function UsagePage() {
  return <UsageRoom />;
}
