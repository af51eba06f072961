import { ChannelsRoom } from "#components/channels/channels-room.tsx";
import { title } from "../../title.ts";

export const generateMetadata = title("channels");

export default function ChannelsPage() {
  return <ChannelsRoom />;
}
