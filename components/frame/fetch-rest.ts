const rest = [
  () => import("#components/composer/attach/attach-screen.tsx"),
  () => import("#components/composer/attach/fit-image.ts"),
  () => import("#components/composer/upload/upload-file.ts"),
  () => import("#components/composer/upload/upload-ring.tsx"),
  () => import("#components/composer/suggest/reply-suggest.tsx"),
  () => import("#components/composer/suggest/mention-menu.tsx"),
  () => import("#components/composer/more-menu.tsx"),
  () => import("#components/composer/emoji-popover.tsx"),
  () => import("#components/emoji/emoji-picker.tsx"),
  () => import("#components/thread/bodies/structured-view.tsx"),
  () => import("#components/thread/message-menus.tsx"),
  () => import("#components/thread/snooze-choices.tsx"),
  () => import("#components/thread/assign-choices.tsx"),
  () => import("#components/thread/label-choices.tsx"),
  () => import("#components/thread/phone-menu.tsx"),
  () => import("#components/thread/search/search-bar.tsx"),
  () => import("#components/thread/lightbox/lightbox-view.tsx"),
  () => import("#components/thread/sources-list.tsx"),
  () => import("#components/thread/files/documents.tsx"),
  () => import("#components/thread/files/links.tsx"),
  () => import("#components/composer/phone-add-menu.tsx"),
  () => import("#components/composer/voice/recorder.tsx"),
  () => import("#components/composer/place/place-dialog.tsx"),
  () => import("#components/composer/card/card-dialog.tsx"),
  () => import("#components/template-sender/template-sender.tsx"),
  () => import("#components/conversations/new-conversation.tsx"),
  () => import("#components/contact/contact-actions.tsx"),
  () => import("#components/contact/merge-dialog.tsx"),
  () => import("#components/contact/erase-dialog.tsx"),
  () => import("#components/inbox/filter-choices.tsx"),
  () => import("#components/inbox/sort-choices.tsx"),
  () => import("#components/inbox/bulk-bar.tsx"),
  () => import("#components/inbox/bulk-choices.tsx"),
  () => import("#components/palette/palette.tsx"),
  () => import("#components/alerts/sound.ts"),
  () => import("./account-menu-content.tsx"),
  () => import("./session-ended-dialog.tsx"),
  () => import("./shortcuts-dialog.tsx"),
];

/**
 * What a press opens in the inbox, fetched once the page is in use, one after the other: a press
 * may come when the line is gone, or when a newer Sapa no longer has these very files.
 */
export async function fetchRest(): Promise<void> {
  for (const load of rest) {
    await idle();
    await load().catch(() => {});
  }
  performance.mark("sapa.rest");
}

const patienceMs = 2_000;

/** Whoever types does not wait for it. */
const idle = () =>
  new Promise<void>((resolve) => {
    // Not every browser tells.
    if (!("requestIdleCallback" in window)) setTimeout(resolve, patienceMs / 20);
    else requestIdleCallback(() => resolve(), { timeout: patienceMs });
  });
