import { BotSettings } from "#components/settings/bot-settings.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("settings");

export default function Page() {
  return <BotSettings />;
}
