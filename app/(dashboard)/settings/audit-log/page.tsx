import { AuditLog } from "#components/settings/audit-log.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("settings");

export default function Page() {
  return <AuditLog />;
}
