import { DevelopersRoom } from "#components/developers/developers-room.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("developers");

export default function DevelopersPage() {
  return <DevelopersRoom />;
}
