import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import { perObject } from '../../shared/get-or-create.ts';
import { onDay } from '../../shared/intervals.ts';

/** The required size of an organization of one kind. */
interface Size {
  minimumMembers?: number;
  minimumOfficialMembers?: number;
  maximumMembers?: number;
}

/** The forms of commendation that a committee may award to organizations, and to members. */
interface Awardable {
  organizations: readonly string[];
  members: readonly string[];
}

/** The keys of table `regulation` and the types of their values. */
export interface Rules {
  /** The kinds that may have no parent. */
  'organization.root-kinds': readonly string[];
  /** The allowed kinds of parent of each kind. */
  'organization.parent-kinds': Readonly<Record<string, readonly string[]>>;
  'organization.size': Readonly<Record<string, Size>>;
  'member.admission-age': { minimum: number; maximum: number };
  'member.probation-months': number;
  /** The working days after the end of probation within which the cell considers the recognition. */
  'member.recognition-working-days': number;
  /** The years of membership for which the Party badge is presented. */
  'member.badge-years': readonly number[];
  /** The roles of each kind of organization. */
  'position.roles': Readonly<Record<string, readonly string[]>>;
  /** The roles that have one holder at a time in an organization. */
  'position.single-holder': readonly string[];
  /** The roles of which a member may hold one at a time in an organization. */
  'position.exclusive-roles': readonly string[];
  'position.requires-official': boolean;
  /** True while a committee is elected anew by the end of its term. */
  'position.elected-each-term': boolean;
  'position.cell-committee': { minimumOfficialMembers: number; maximumMembers: number };
  /** The kinds of organization that are rated. */
  'rating.kinds': readonly string[];
  /** The first month and day, `MM-DD`, on which a year's ratings may be decided. */
  'rating.earliest-decision': string;
  /** The largest percentage of the ratings of the base that may be EXCELLENT. */
  'rating.excellent-cap': { percent: number; base: 'GOOD_ONLY' | 'GOOD_OR_BETTER' | 'ALL_RATED' };
  'rating.minimum-months': { member: number; organization: number };
  /** The regular meetings that a cell owes in a month. */
  'meeting.regular-per-month': number;
  /** True while a cell owes a thematic meeting in each quarter. */
  'meeting.thematic-each-quarter': boolean;
  /** The months and quarters in which a cell owes a meeting: those in which it exists throughout, or at all. Stored figures depend on it. */
  'meeting.owed-period': 'WHOLE' | 'ANY';
  /** The number of past months of which a reminder names meetings that are owed. */
  'meeting.owed-reminder-months': number;
  /** The kinds of organization that hold training courses. */
  'training.organizers': readonly string[];
  /** The kinds of training course that members attend; the others are for people who are none. */
  'training.kinds-for-members': readonly string[];
  /** The forms of commendation that each kind of organization may award. */
  'commendation.forms': Readonly<Record<string, Awardable>>;
  /** The kinds of organization that may have a target for each indicator. */
  'target.kinds': Readonly<Record<string, readonly string[]>>;
}

/** All regulations, read once a unit of work: a mutation asks for up to six. */
const regulationsOf = perObject((em: EntityManager) => {
  const db: ReadDatabase = em.getKysely();
  return db
    .selectFrom('regulation')
    .select(['key', 'value', 'valid_from as validFrom', 'valid_to as validTo'])
    .execute();
});

/** The rule in force on a day; undefined where there was none. */
export async function findRuleOn<Key extends keyof Rules>(
  em: EntityManager,
  key: Key,
  day: Day,
): Promise<Rules[Key] | undefined> {
  const regulations = await regulationsOf(em);
  const ofKey = regulations.filter((regulation) => regulation.key === key);
  return onDay(ofKey, day)?.value as Rules[Key] | undefined;
}

/**
 * The rule in force on a day, which must exist.
 *
 * @example
 * const months = await ruleOn(em, 'member.probation-months', '2019-05-19');
 */
export async function ruleOn<Key extends keyof Rules>(
  em: EntityManager,
  key: Key,
  day: Day,
): Promise<Rules[Key]> {
  const rule = await findRuleOn(em, key, day);
  if (rule === undefined) throw new Error(`no regulation ${key} on ${day}`);
  return rule;
}
