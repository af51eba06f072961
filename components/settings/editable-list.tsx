import { type LucideIcon, Pencil, Plus, Trash2 } from "lucide-react";
import { type ComponentProps, Fragment, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { MoreOfList } from "#components/more-of-list.tsx";
import { RoomFailed } from "#components/room-failed.tsx";
import { Button } from "#components/ui/button.tsx";
import { Confirm } from "#components/ui/confirm.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Page } from "#components/ui/page.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Table, Th } from "#components/ui/table.tsx";
import { useSave } from "#components/use-save.ts";

const icon = { size: 16, strokeWidth: 1.75 };

/** A list of the API, page by page: what `usePages` gives. */
type Pages<T> = ComponentProps<typeof MoreOfList>["pages"] & {
  items: T[] | undefined;
  isError: boolean;
  refetch: () => unknown;
};

type Words = {
  title: string;
  intro: string;
  add: string;
  empty: string;
  emptyText: string;
  menu: (name: string) => string;
  edit: string;
  remove: string;
  removing: (name: string) => string;
  removingText: string;
  removeAction: (name: string) => string;
};

type Task<T> = { do: "create" } | { do: "edit" | "remove"; item: T };

/** Things of the shop that are added, changed and taken away: labels, replies, answers, people. */
export function EditableList<T extends { id: string }>({
  words,
  icon: Icon,
  pages,
  above,
  head,
  columns,
  rowHeight = "h-11 max-pane:h-[57px]",
  nameOf,
  row,
  form,
  remove,
  mayEdit = () => true,
  mayRemove = () => true,
  mayChange = true,
  stale,
}: {
  words: Words;
  icon: LucideIcon;
  pages: Pages<T>;
  /** A search field, for instance. */
  above?: ReactNode;
  /** Header cells; one for the menu is added. */
  head: ReactNode;
  columns: number;
  /** Of rows that are on their way, where they will have more than a line. */
  rowHeight?: string;
  nameOf: (item: T) => string;
  /** The whole row, around its menu. */
  row: (item: T, menu: ReactNode) => ReactNode;
  form: (item: T | undefined, close: () => void) => ReactNode;
  remove: (item: T) => Promise<unknown>;
  /** False: it has no menu at all. */
  mayEdit?: (item: T) => boolean;
  mayRemove?: (item: T) => boolean;
  mayChange?: boolean;
  stale: string[];
}) {
  const t = useTranslations("settings");
  const [task, setTask] = useState<Task<T> | null>(null);
  const removal = useSave(remove, { stale, quiet: true });
  const { items, isError, error, refetch } = pages;
  const close = () => setTask(null);
  const empty = items?.length === 0;
  const add = (look: "primary" | "secondary") =>
    mayChange && (
      <Button look={look} onClick={() => setTask({ do: "create" })}>
        <Plus {...icon} aria-hidden="true" />
        {words.add}
      </Button>
    );
  const menuOf = (item: T) =>
    mayChange &&
    mayEdit(item) && (
      <RowMenu
        label={words.menu(nameOf(item))}
        actions={[
          {
            label: words.edit,
            icon: <Pencil {...icon} />,
            onSelect: () => setTask({ do: "edit", item }),
          },
          ...(mayRemove(item)
            ? [
                {
                  label: words.remove,
                  icon: <Trash2 {...icon} />,
                  danger: true,
                  onSelect: () => setTask({ do: "remove", item }),
                },
              ]
            : []),
        ]}
      />
    );
  return (
    <Page
      title={words.title}
      description={words.intro}
      actions={add(empty ? "secondary" : "primary")}
    >
      {above && <div className="mb-3">{above}</div>}
      {isError && !items ? (
        <RoomFailed
          icon={<Icon size={20} strokeWidth={1.6} />}
          title={t("failed")}
          error={error}
          onAgain={() => void refetch()}
        />
      ) : empty ? (
        <Empty
          icon={<Icon size={20} strokeWidth={1.6} />}
          title={words.empty}
          action={add("primary")}
        >
          {words.emptyText}
        </Empty>
      ) : (
        <Table
          label={words.title}
          head={
            <>
              {head}
              <Th className="w-10 max-pane:w-14">
                <span className="sr-only">{words.edit}</span>
              </Th>
            </>
          }
        >
          {items ? (
            items.map((item) => <Fragment key={item.id}>{row(item, menuOf(item))}</Fragment>)
          ) : (
            <SkeletonRows columns={columns + 1} rows={5} rowClassName={rowHeight} />
          )}
        </Table>
      )}
      <MoreOfList pages={pages} />
      {task?.do === "create" && form(undefined, close)}
      {task?.do === "edit" && form(task.item, close)}
      {task?.do === "remove" && (
        <Confirm
          title={words.removing(nameOf(task.item))}
          action={words.removeAction(nameOf(task.item))}
          onConfirm={() => removal.mutateAsync(task.item)}
          onClose={close}
        >
          {words.removingText}
        </Confirm>
      )}
    </Page>
  );
}
