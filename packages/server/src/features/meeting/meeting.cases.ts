import { encodeId, parseId } from '../../graph/node.ts';
import { type Actor, findOne } from '../../test/actor.ts';
import { defineCases, defineValues } from '../../test/define-cases.ts';
import { missingId } from '../../test/input-values.ts';
import { type Choice, pick, type World } from '../../test/random-world.ts';

const selection = 'meeting { id kind heldOn version cancelled present excused }';
const kinds = ['REGULAR', 'REGULAR', 'THEMATIC', 'EXTRAORDINARY'];

/** A day of the cell of the actor on which no meeting of it is recorded, and its members then. */
const freeDay = async (actor: Actor) => {
  const cell = parseId(actor.ids.Organization ?? '')?.id ?? 0;
  const found = await findOne<{ day: string; members: number }>(
    actor,
    `select day::text, (select count(*)::int from cell_membership
        where organization_id = ${cell} and valid_from <= day and valid_to > day) as members
      from (select date '2021-01-02' + place as day from generate_series(0, 50) as place) as days
      where not exists (select from meeting where organization_id = ${cell} and held_on = day) limit 1`,
  );
  return { cellId: actor.ids.Organization, heldOn: found?.day, members: found?.members ?? 0 };
};

/** The meeting that the actor has recorded last, with its version now. */
const recorded = async (actor: Actor) => {
  const id: string = actor.payloads.get('recordMeeting')?.meeting?.id ?? '';
  const found = await findOne<{ version: number; heldOn: string }>(
    actor,
    `select version, held_on::text as "heldOn" from meeting where id = ${parseId(id)?.id ?? 0}`,
  );
  return { meetingId: id, expectedVersion: found?.version ?? 0, heldOn: found?.heldOn };
};

/** A meeting of a random world, most often of the cell chosen, with its version and its day. */
async function someMeeting({ server, cells }: World, { cellId, variant, versionOf }: Choice) {
  for (const id of [cellId, ...cells]) {
    const { organization } = await server.query(
      'query($id: ID!) { organization(id: $id) { meetings(includeCancelled: true) { nodes { id heldOn } } } }',
      { id },
    );
    const { nodes } = organization.meetings;
    if (nodes.length === 0) continue;
    const meeting = pick<{ id: string; heldOn: string }>(nodes, variant);
    return { meetingId: meeting.id, expectedVersion: await versionOf(meeting.id), heldOn: meeting.heldOn };
  }
  return { meetingId: missingId('Meeting'), expectedVersion: 1 };
}

const randomFacts = ({ memberId, effectiveOn, variant, either }: Choice) => ({
  kind: pick(kinds, variant),
  heldOn: effectiveOn,
  exempt: variant % 5 === 0 ? 1 : 0,
  absences: either ? [] : [{ memberId, excused: variant % 2 === 0 }],
});

export const recordMeeting = defineCases({
  mutation: 'recordMeeting',
  selection,
  acceptedInputs: [
    async (actor) => {
      const { members: _, ...facts } = await freeDay(actor);
      return { ...facts, absences: [{ memberId: await memberThen(actor, facts), excused: true }] };
    },
    async (actor) => {
      const { members, ...facts } = await freeDay(actor);
      return { ...facts, counts: { present: members - 1, excused: 0, unexcused: 1 } };
    },
  ],
  randomInput: { input: (_world, choice) => ({ cellId: choice.cellId, ...randomFacts(choice) }) },
});

/** A member of the cell on a day. */
async function memberThen(
  actor: Actor,
  { cellId = '', heldOn = '' }: { cellId?: string | undefined; heldOn?: string | undefined },
): Promise<string> {
  const found = await findOne<{ id: number }>(
    actor,
    `select member_id as id from cell_membership where organization_id = ${parseId(cellId)?.id ?? 0}
      and valid_from <= '${heldOn}' and valid_to > '${heldOn}' order by member_id limit 1`,
  );
  return encodeId('Member', found?.id ?? 0);
}

export const correctMeeting = defineCases({
  mutation: 'correctMeeting',
  selection,
  after: ['recordMeeting'],
  acceptedInputs: [
    async (actor) => {
      const meeting = await recorded(actor);
      const memberId = await memberThen(actor, { cellId: actor.ids.Organization, heldOn: meeting.heldOn });
      return { ...meeting, kind: 'EXTRAORDINARY', absences: [{ memberId, excused: false }] };
    },
  ],
  randomInput: {
    // Every other time it was held on another day than was recorded.
    input: async (world, choice) => ({
      ...randomFacts(choice),
      ...(await someMeeting(world, choice)),
      ...(choice.variant % 2 === 0 && { heldOn: choice.effectiveOn }),
      reason: 'Ghi nhầm',
    }),
  },
});

export const cancelMeeting = defineCases({
  mutation: 'cancelMeeting',
  selection,
  after: ['correctMeeting'],
  acceptedInputs: [
    async (actor) => {
      const { heldOn: _, ...meeting } = await recorded(actor);
      return meeting;
    },
  ],
  randomInput: {
    input: async (world, choice) => {
      const { meetingId, expectedVersion } = await someMeeting(world, choice);
      return { meetingId, expectedVersion, reason: 'Không họp' };
    },
  },
});

export const meetingValues = defineValues({
  'Int exempt': [0],
  'Int present': [1],
  'Int excused': [0],
  'Int unexcused': [0],
  'String topic': ['Học tập và làm theo tấm gương đạo đức Hồ Chí Minh'],
});
