import { Answers } from "#components/settings/answers.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("settings");

export default function Page() {
  return <Answers />;
}
