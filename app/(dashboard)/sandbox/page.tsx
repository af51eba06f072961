import { SandboxRoom } from "#components/sandbox/sandbox-room.tsx";
import { frameTitle } from "../../title.ts";

export const generateMetadata = frameTitle("sandbox");

export default function SandboxPage() {
  return <SandboxRoom />;
}
