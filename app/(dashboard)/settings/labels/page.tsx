import { Labels } from "#components/settings/labels.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("settings");

export default function Page() {
  return <Labels />;
}
