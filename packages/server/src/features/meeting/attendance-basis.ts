import { sql } from 'kysely';
import { Arg } from 'type-graphql';
import { Computed } from '../../graph/computed.ts';
import { publishEnum } from '../../graph/enum.ts';

export type AttendanceBasis = 'ALL_MEMBERS' | 'LESS_EXEMPT' | 'LESS_EXEMPT_AND_EXCUSED';

const AttendanceBasisEnum = publishEnum<AttendanceBasis>(
  'AttendanceBasis',
  'The basis states which members attendance is measured against. / Mẫu số cho biết tỷ lệ dự họp được tính trên những đảng viên nào.',
  {
    ALL_MEMBERS:
      '**All members**: All members of the cell count. / **Toàn bộ đảng viên**: Tính trên toàn bộ đảng viên của chi bộ.',
    LESS_EXEMPT:
      '**Without the exempt**: Members exempt from activity and those on temporary activity elsewhere do not count; this is the default. / **Trừ đảng viên được miễn**: Không tính đảng viên được miễn sinh hoạt và đang sinh hoạt tạm thời nơi khác; đây là mặc định.',
    LESS_EXEMPT_AND_EXCUSED:
      '**Without the exempt and the excused**: Besides the exempt, those absent with an excuse do not count either, as some local scoring forms have it. / **Trừ đảng viên được miễn và vắng có lý do**: Không tính đảng viên được miễn sinh hoạt và cả người vắng có lý do, theo một số mẫu chấm điểm ở địa phương.',
  },
);

/** The argument `basis` of every rate of attendance. */
export const Basis = () =>
  Arg('basis', () => AttendanceBasisEnum, {
    defaultValue: 'LESS_EXEMPT',
    description:
      'The rate is measured against these members; the default leaves out those who are exempt. / Tỷ lệ được tính trên những đảng viên này; mặc định không tính người được miễn.',
  });

const rate = (isExemptDue: 0 | 1, isExcusedDue: 0 | 1) =>
  new Computed(
    (present: number, excused: number, unexcused: number, exempt: number) => {
      const due = present + unexcused + excused * isExcusedDue + exempt * isExemptDue;
      return due === 0 ? null : present / due;
    },
    (present, excused, unexcused, exempt) =>
      sql`${present}::float8 / nullif(${present} + ${unexcused} + ${excused} * ${sql.lit(isExcusedDue)} + ${exempt} * ${sql.lit(isExemptDue)}, 0)`,
  );

/** The unrounded rate of attendance by each basis; null where nobody was due. */
export const attendanceRates: Readonly<Record<AttendanceBasis, ReturnType<typeof rate>>> = {
  ALL_MEMBERS: rate(1, 1),
  LESS_EXEMPT: rate(0, 1),
  LESS_EXEMPT_AND_EXCUSED: rate(0, 0),
};
