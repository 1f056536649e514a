import { useInfiniteQuery } from '@tanstack/react-query';
import {
  Button,
  Collection,
  type Key,
  Link,
  NavigationTreeItem,
  NavigationTreeItemContent,
  TreeLoadMoreItem,
} from 'react-aria-components';
import { useLanguage } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { showNumber } from '../number.ts';
import { useView } from '../view.ts';
import { KindSince } from './kind-since.tsx';
import { childrenQuery, type Line } from './tree.queries.ts';

interface TreeLineProps {
  line: Line;
  expanded: ReadonlySet<Key>;
  hrefOf: (code: string) => string;
}

/** An organization in the tree, with the number of its members, and what is below it once opened. */
export function TreeLine({ line, expanded, hrefOf }: TreeLineProps) {
  const { language, text } = useLanguage();
  const { code, name, memberCount } = line;
  const hasChildItems = line.children.totalCount > 0;
  return (
    <NavigationTreeItem id={code} textValue={name} href={hrefOf(code)} hasChildItems={hasChildItems}>
      <NavigationTreeItemContent>
        {hasChildItems ? (
          <Button slot="chevron" aria-label={text(`Mở ${name}`, `Open ${name}`)}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
            </svg>
          </Button>
        ) : (
          <span className="no-chevron" />
        )}
        <Link>
          <span className="name">{name}</span> <KindSince line={line} />
        </Link>
        <span className="count" title={text('Số đảng viên', 'Members')}>
          {showNumber(memberCount, language)}
        </span>
      </NavigationTreeItemContent>
      {hasChildItems && expanded.has(code) && <LinesBelow code={code} expanded={expanded} hrefOf={hrefOf} />}
    </NavigationTreeItem>
  );
}

function LinesBelow({ code, expanded, hrefOf }: { code: string } & Omit<TreeLineProps, 'line'>) {
  const { text } = useLanguage();
  const {
    data = [],
    isFetching,
    hasNextPage,
    error,
    fetchNextPage,
  } = useInfiniteQuery(childrenQuery(useDangbo(), code, useView()));
  return (
    <>
      <Collection items={data.map((line) => ({ ...line, id: line.code }))} dependencies={[expanded]}>
        {(line) => <TreeLine line={line} expanded={expanded} hrefOf={hrefOf} />}
      </Collection>
      {(isFetching || hasNextPage || error) && (
        <TreeLoadMoreItem onLoadMore={() => void fetchNextPage()} isLoading={isFetching || error !== null}>
          {error
            ? text('Không đọc được; hãy đóng rồi mở lại.', 'It could not be read; close and open it again.')
            : text('Đang đọc…', 'Reading…')}
        </TreeLoadMoreItem>
      )}
    </>
  );
}
