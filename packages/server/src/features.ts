import 'reflect-metadata';

import * as agency from './features/agency/agency.feature.ts';
import * as commendation from './features/commendation/commendation.feature.ts';
import * as document from './features/document/document.feature.ts';
import * as documentLink from './features/document-link/document-link.feature.ts';
import * as history from './features/history/history.feature.ts';
import * as meeting from './features/meeting/meeting.feature.ts';
import * as member from './features/member/member.feature.ts';
import * as organization from './features/organization/organization.feature.ts';
import * as position from './features/position/position.feature.ts';
import * as profile from './features/profile/profile.feature.ts';
import * as rating from './features/rating/rating.feature.ts';
import * as regulation from './features/regulation/regulation.feature.ts';
import * as target from './features/target/target.feature.ts';
import * as training from './features/training/training.feature.ts';
import * as graph from './graph/graph.feature.ts';
import * as access from './guard/access/access.feature.ts';
import * as audit from './guard/audit/audit.feature.ts';
import * as guard from './guard/guard.feature.ts';
import * as admission from './operations/admission/admission.feature.ts';
import * as departure from './operations/departure/departure.feature.ts';
import * as dissolution from './operations/dissolution/dissolution.feature.ts';
import * as intake from './operations/intake/intake.feature.ts';
import * as transfer from './operations/transfer/transfer.feature.ts';
import * as upgrade from './operations/upgrade/upgrade.feature.ts';
import * as periodReport from './reports/period-report/period-report.feature.ts';
import * as reminders from './reports/reminders/reminders.feature.ts';
import * as statistics from './reports/statistics/statistics.feature.ts';

/**
 * Every feature, in layer order: a feature may import those above it, and its tables refer to theirs. What a
 * feature file may export is in `graph/feature.ts`.
 */
export const features = {
  graph,
  regulation,
  agency,
  document,
  organization,
  'document-link': documentLink,
  member,
  profile,
  position,
  history,
  rating,
  commendation,
  training,
  meeting,
  target,
  admission,
  transfer,
  departure,
  intake,
  dissolution,
  upgrade,
  'period-report': periodReport,
  statistics,
  reminders,
  access,
  audit,
  guard,
} as const;
