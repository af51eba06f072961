import { Team } from "#components/settings/team.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("settings");

export default function Page() {
  return <Team />;
}
