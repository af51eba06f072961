import type { Metadata } from "next";
import { SandboxRoom } from "#components/sandbox/sandbox-room.tsx";

export const metadata: Metadata = { title: "Sandbox" };

export default function SandboxPage() {
  return <SandboxRoom />;
}
