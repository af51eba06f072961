import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Outgoing } from "#components/composer/outgoing.tsx";
import { Frame } from "#components/frame/frame.tsx";
import { Queries } from "#components/frame/queries.tsx";
import { ShopClock } from "#components/frame/shop-clock.tsx";
import { ViewerProvider } from "#components/frame/viewer.tsx";
import { keys } from "#components/live/cache.ts";
import { Live } from "#components/live.tsx";
import { Toasts } from "#components/ui/toast.tsx";
import { forPage } from "#lib/api/for-page.ts";
import { currentSession } from "#lib/auth/session.ts";
import { countConversations } from "#lib/conversations/count.ts";
import { readSettings } from "#lib/tenants/settings.ts";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (!session) redirect("/login");
  const { timezone, counts } = await forPage(session, async (ctx) => ({
    timezone: (await readSettings(ctx)).timezone,
    counts: await countConversations(ctx),
  }));
  const client = new QueryClient();
  client.setQueryData(keys.countsOf({}), counts);
  const viewer = { ...session.user, tenantId: session.tenantId };
  return (
    <ViewerProvider viewer={viewer}>
      <ShopClock timeZone={timezone} drawnAt={Date.now()}>
        <Queries>
          <HydrationBoundary state={dehydrate(client)}>
            <Live>
              <Outgoing />
              <Frame>{children}</Frame>
              <Toasts />
            </Live>
          </HydrationBoundary>
        </Queries>
      </ShopClock>
    </ViewerProvider>
  );
}
