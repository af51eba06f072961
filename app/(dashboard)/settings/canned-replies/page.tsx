import { CannedReplies } from "#components/settings/canned-replies.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("settings");

export default function Page() {
  return <CannedReplies />;
}
