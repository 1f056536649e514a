import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Float, Info } from 'type-graphql';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { readElapsedYears, Year } from '../../graph/years.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { type AttendanceBasis, Basis } from './attendance-basis.ts';
import { type MeetingSummaryRow, meetingSummariesOf, rateColumns } from './meeting-summary.loaders.ts';
import { MeetingSummaryType } from './meeting-summary.type.ts';

const summary = fieldsOf<MeetingSummaryRow>();

@DeclaredFields(() => OrganizationType)
export class OrganizationMeetingSummaries {
  @FieldResolver(() => [MeetingSummaryType], {
    description:
      'These are the meetings of all cells of the subtree, with one entry for each year; both years are included, and years to come left out. / Đây là số liệu sinh hoạt của mọi chi bộ trong nhánh, mỗi năm một mục; tính cả hai năm đầu và cuối, không có năm chưa tới.',
  })
  meetingSummaries(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOf<OrganizationRow>().many(
      meetingSummariesOf,
      'id',
      readElapsedYears(fromYear, toYear, info),
    );
  }
}

@DeclaredFields(() => MeetingSummaryType)
export class MeetingSummaryFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'This is the part of those due who were present, over all meetings of whatever kind, from 0 to 1, not rounded; null where nobody was due. / Đây là tỷ lệ có mặt trên số phải dự, tính trên mọi cuộc họp thuộc mọi loại, từ 0 đến 1, không làm tròn; null nếu không ai phải dự.',
  })
  attendanceRate(@Basis() basis: AttendanceBasis) {
    return summary.column(`rate${rateColumns[basis]}`);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'This is the lowest rate of a cell over its year, not rounded; null where no cell has one. / Đây là tỷ lệ thấp nhất trong năm của một chi bộ, không làm tròn; null nếu không chi bộ nào có tỷ lệ.',
  })
  lowestAttendanceRate(@Basis() basis: AttendanceBasis) {
    return summary.column(`lowest${rateColumns[basis]}`);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'This is the highest rate of a cell over its year, not rounded; null where no cell has one. / Đây là tỷ lệ cao nhất trong năm của một chi bộ, không làm tròn; null nếu không chi bộ nào có tỷ lệ.',
  })
  highestAttendanceRate(@Basis() basis: AttendanceBasis) {
    return summary.column(`highest${rateColumns[basis]}`);
  }
}
