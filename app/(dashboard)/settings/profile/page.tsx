import { Profile } from "#components/account/profile.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("settings");

export default function Page() {
  return <Profile />;
}
