import type { MemberOrderField } from '@dangbo/sdk';
import { useQuery } from '@tanstack/react-query';
import { functionalUpdate, type SortingState, useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useLanguage } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { showNumber } from '../number.ts';
import { Loaded, Nothing, Section } from '../section.tsx';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import { type MemberLine, membersQuery, pageSize } from './members.query.ts';
import { cellColumn, memberColumns, membersFeatures } from './members-columns.tsx';
import { MembersTable } from './members-table.tsx';

const none: MemberLine[] = [];

/** The members of an organization and all below it, page by page in the order of their given names. */
export function MembersSection({ code, hasCells }: { code: string; hasCells: boolean }) {
  const { language, text } = useLanguage();
  const labels = useLabels();
  const { day } = useView();
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<SortingState>([{ id: 'NAME', desc: false }]);
  // Where each page until this one begins; the first has no cursor.
  const [cursors, setCursors] = useState<string[]>([]);

  const field: MemberOrderField = sorting[0]?.id === 'ADMITTED_ON' ? 'ADMITTED_ON' : 'NAME';
  const orderBy = { field, direction: sorting[0]?.desc ? 'DESC' : 'ASC' } as const;
  const page = {
    code,
    day,
    search: search.trim(),
    orderBy,
    after: cursors.at(-1) ?? null,
    before: cursors.length * pageSize,
  };
  const members = useQuery(membersQuery(useDangbo(), page));

  const columns = useMemo(
    // In a cell all members are of the same one.
    () => memberColumns(text, labels).filter(({ id }) => hasCells || id !== cellColumn),
    [text, labels, hasCells],
  );
  const table = useTable({
    features: membersFeatures,
    columns,
    data: members.data?.nodes ?? none,
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (update) => {
      setSorting((before) => functionalUpdate(update, before));
      setCursors([]);
    },
  });

  return (
    <Section id="members" title={text('Đảng viên', 'Members')}>
      <SearchField
        value={search}
        onChange={(search) => {
          setSearch(search);
          setCursors([]);
        }}
        className="filter"
      >
        <Label>{text('Lọc theo họ tên', 'Filter by name')}</Label>
        <Input placeholder={text('Không cần gõ dấu', 'Accents may be left out')} />
      </SearchField>
      <Loaded query={members}>
        {(page) =>
          !page || page.totalCount === 0 ? (
            <Nothing>
              {text('Không có đảng viên nào như vậy vào ngày này.', 'There is no such member on this day.')}
            </Nothing>
          ) : (
            <>
              <MembersTable label={text('Danh sách đảng viên', 'List of members')} table={table} />
              <div className="pager">
                <Button isDisabled={cursors.length === 0} onPress={() => setCursors(cursors.slice(0, -1))}>
                  {text('Trang trước', 'Previous page')}
                </Button>
                <span role="status">
                  {showNumber(page.before + 1, language)}–
                  {showNumber(page.before + page.nodes.length, language)} /{' '}
                  {showNumber(page.totalCount, language)}
                </span>
                <Button
                  isDisabled={!page.pageInfo.hasNextPage || members.isPlaceholderData}
                  onPress={() => setCursors([...cursors, page.pageInfo.endCursor ?? ''])}
                >
                  {text('Trang sau', 'Next page')}
                </Button>
              </div>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
