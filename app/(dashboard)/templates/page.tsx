import { TemplatesRoom } from "#components/templates/templates-room.tsx";
import { title } from "../../title.ts";

export const generateMetadata = title("templates");

export default function TemplatesPage() {
  return <TemplatesRoom />;
}
