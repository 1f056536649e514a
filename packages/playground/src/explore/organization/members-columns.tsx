import { Link } from '@tanstack/react-router';
import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { ChooseText } from '../../language.tsx';
import { showDate } from '../day.ts';
import { MemberLink } from '../member/member-link.tsx';
import type { Labels } from '../use-labels.ts';
import type { MemberLine } from './members.query.ts';

/** What the table of members can do: the server sorts, so that every page is in order, and the table says by what. */
export const membersFeatures = tableFeatures({ rowSortingFeature });

export type MembersFeatures = typeof membersFeatures;

const helper = createColumnHelper<MembersFeatures, MemberLine>();

/** The id of the column that names the cell of a member. */
export const cellColumn = 'CELL';

/** The columns of the table of members; those that can be sorted have the names of the server's orders. */
export const memberColumns = (text: ChooseText, labels: Labels) =>
  helper.columns([
    helper.accessor('fullName', {
      id: 'NAME',
      header: text('Họ và tên', 'Name'),
      cell: ({ row }) => <MemberLink member={row.original} />,
    }),
    helper.accessor('birthYear', {
      enableSorting: false,
      header: text('Năm sinh', 'Born'),
      cell: ({ getValue }) => getValue() ?? '–',
    }),
    helper.accessor('status', {
      enableSorting: false,
      header: text('Tình trạng', 'Status'),
      cell: ({ getValue }) => {
        const status = getValue();
        return status ? labels.membershipStatusLabels[status] : '–';
      },
    }),
    helper.accessor('admittedOn', {
      id: 'ADMITTED_ON',
      sortDescFirst: false,
      header: text('Ngày vào Đảng', 'Admitted'),
      cell: ({ getValue }) => showDate(getValue()),
    }),
    helper.accessor('organization', {
      id: cellColumn,
      enableSorting: false,
      header: text('Chi bộ', 'Cell'),
      cell: ({ getValue }) => {
        const cell = getValue();
        return cell ? (
          <Link to="/organization/$code" params={{ code: cell.code }}>
            {cell.name}
          </Link>
        ) : (
          '–'
        );
      },
    }),
  ]);
