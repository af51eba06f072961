import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Frame } from "#components/frame/frame.tsx";
import { Queries } from "#components/frame/queries.tsx";
import { ViewerProvider } from "#components/frame/viewer.tsx";
import { Live } from "#components/live.tsx";
import { Toasts } from "#components/ui/toast.tsx";
import { currentSession } from "#lib/auth/session.ts";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (!session) redirect("/login");
  return (
    <ViewerProvider viewer={session.user}>
      <Queries>
        <Live>
          <Frame>{children}</Frame>
          <Toasts />
        </Live>
      </Queries>
    </ViewerProvider>
  );
}
