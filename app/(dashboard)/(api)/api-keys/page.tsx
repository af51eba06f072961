import { KeysRoom } from "#components/api-keys/keys-room.tsx";
import { title } from "../../../title.ts";

export const generateMetadata = title("apiKeys");

export default function ApiKeysPage() {
  return <KeysRoom />;
}
