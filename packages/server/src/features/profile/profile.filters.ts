import { type SqlBool, sql } from 'kysely';
import { bind } from '../../database/bound.ts';
import type { PoliticalTheoryLevel, Sex } from '../member/member.entity.ts';
import { memberFilter } from '../member/member-filter.ts';
import { PoliticalTheoryLevelEnum, SexEnum } from './profile.type.ts';

// Only values that every caller who may see a member may see: a filter by a protected value would expose it.

memberFilter.add('sexes', {
  type: () => [SexEnum],
  description:
    'Only members of one of these sexes are listed; one whose sex is not recorded is not. / Chỉ liệt kê đảng viên có một trong các giới tính này; không liệt kê người chưa ghi giới tính.',
  read: (sexes: readonly Sex[]) => bind(sexes),
  condition: (sexes) => sql<SqlBool>`member.sex = any(${sexes}::sex[])`,
});

memberFilter.add('politicalTheoryLevels', {
  type: () => [PoliticalTheoryLevelEnum],
  description:
    'Only members with one of these levels of political theory are listed; ADVANCED includes BACHELOR, as in statistics. / Chỉ liệt kê đảng viên có một trong các trình độ lý luận chính trị này; ADVANCED gồm cả BACHELOR như trong thống kê.',
  read: (levels: readonly PoliticalTheoryLevel[]) =>
    bind(levels.includes('ADVANCED') ? [...levels, 'BACHELOR'] : levels),
  condition: (levels) => sql<SqlBool>`member.political_theory = any(${levels}::political_theory[])`,
});
