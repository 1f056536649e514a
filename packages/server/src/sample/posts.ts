import { forever } from '../shared/dates.ts';
import { type DayNumber, firstDay } from './calendar.ts';
import { electorate, findCandidate, suitableFrom } from './candidates.ts';
import { hasTimeLeft } from './people.ts';
import { hold, leaderOf, renew, reportPost, secretaryOf, vacate } from './post-holding.ts';
import { postLayout } from './post-layout.ts';
import type { Unit } from './registry.ts';
import { contains, sizeOf } from './tree.ts';
import type { Organization, Person, Post } from './world.ts';

const chanceOfReelection = 0.62;
/** The most days of a vacancy: a post that falls vacant until 12 December is filled by the end of the year. */
const longestVacancy = 18;

/** Gives an organization the posts that its kind and size ask for, each with a holder; those that go on keep theirs. */
export function arrangePosts(
  unit: Unit,
  organization: Organization,
  day: DayNumber,
  method: Post['method'],
): void {
  const wanted = postLayout(organization, sizeOf(organization));
  const kept = organization.posts.filter(({ role }) => {
    const place = wanted.indexOf(role);
    if (place >= 0) wanted.splice(place, 1);
    return place >= 0;
  });
  for (const post of organization.posts) if (!kept.includes(post)) vacate(unit, post, day);
  const added = wanted.map(
    (role): Post => ({
      organization,
      role,
      holder: undefined,
      since: day,
      method,
      termId: undefined,
    }),
  );
  organization.posts = [...kept, ...added];
  for (const post of organization.posts) fill(unit, post, day, method);
}

/** Holds the elections of a congress: holders are elected again or make room. */
export function holdElections(unit: Unit, organization: Organization, day: DayNumber): void {
  for (const post of organization.posts) {
    const { holder, role } = post;
    if (role === 'HEAD_OF_AGENCY') continue;
    const stays = holder && hasTimeLeft(holder, day) && unit.random.chance(chanceOfReelection);
    if (stays) renew(unit, post, day);
    else {
      vacate(unit, post, day);
      fill(unit, post, day, 'ELECTED');
    }
  }
}

/** Lets the holders of the first day have held their posts for as long as they can have. */
export function backdatePosts({ posts, term, establishedOn }: Organization): void {
  for (const post of posts) {
    const { holder } = post;
    if (!holder) continue;
    const suitable = Math.min(suitableFrom(post, holder), firstDay);
    post.since = Math.max(
      term?.since ?? establishedOn,
      holder.cellSince,
      (holder.officialOn ?? 0) + 1,
      suitable,
    );
    post.method = 'ELECTED';
  }
}

/** Ends a person's posts where the person no longer belongs to those whom the post is for; others follow. */
export function releasePosts(unit: Unit, person: Person, day: DayNumber): void {
  for (const post of [...person.posts]) {
    if (contains(electorate(unit, post), person.cell)) continue;
    vacate(unit, post, day);
    unit.agenda.at(day + unit.random.between(0, longestVacancy), (refillDay) => {
      if (post.organization.posts.includes(post)) fill(unit, post, refillDay, 'APPOINTED');
    });
  }
}

/** Ends all posts of an organization that is to be dissolved. */
export function closePosts(unit: Unit, organization: Organization, day: DayNumber): void {
  for (const post of organization.posts) vacate(unit, post, day);
  organization.posts = [];
}

/** Reports the posts that are held on the last day. */
export function finishPosts(unit: Unit): void {
  for (const { posts } of unit.organizations) {
    for (const post of posts) reportPost(unit, post, forever);
  }
}

function fill(unit: Unit, post: Post, day: DayNumber, method: Post['method']): void {
  if (post.holder) return;
  const leader = post.role === 'HEAD_OF_AGENCY' ? leaderOf(unit, post.organization) : undefined;
  const person = leader ? secretaryOf(leader) : findCandidate(unit, post, day);
  if (person) hold(unit, post, person, day, method);
}
