import type { Ref } from "react";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Product } from "#lib/products/schema.ts";
import { type Canned, CannedMenu } from "./canned-menu.tsx";
import { ProductMenu } from "./product-menu.tsx";
import type { Trigger } from "./read-trigger.ts";
import { useReplyValues } from "./reply-values.ts";
import type { SuggestKeys } from "./suggest-frame.tsx";

/** The list that belongs to what is being typed in a reply. */
export function ReplySuggest({
  id,
  card,
  trigger,
  onCanned,
  onProduct,
  onText,
  onActive,
  ref,
}: {
  id: string;
  card: Conversation;
  trigger: Trigger;
  onCanned: (canned: Canned) => void;
  onProduct: (product: Product) => void;
  onText: (text: string) => void;
  onActive: (optionId: string | null) => void;
  ref: Ref<SuggestKeys>;
}) {
  const values = useReplyValues(card);
  const shared = { id, query: trigger.query, onActive, ref };
  return trigger.kind === "product" ? (
    <ProductMenu {...shared} onSend={onProduct} onWrite={onText} />
  ) : (
    <CannedMenu {...shared} values={values} onChoose={onCanned} />
  );
}
