import { ShopSettings } from "#components/settings/shop-settings.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("settings");

export default function Page() {
  return <ShopSettings />;
}
