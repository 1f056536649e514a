import { Migration } from '@mikro-orm/migrations';

const committees = ['PROVINCIAL_COMMITTEE', 'BLOC_COMMITTEE', 'GRASSROOTS_COMMITTEE', 'DEPARTMENT_COMMITTEE'];
const cells = ['GRASSROOTS_CELL', 'SUBORDINATE_CELL'];
const everyRole = [
  'SECRETARY',
  'STANDING_DEPUTY_SECRETARY',
  'DEPUTY_SECRETARY',
  'STANDING_COMMITTEE_MEMBER',
  'COMMITTEE_MEMBER',
  'INSPECTION_COMMISSION_CHAIR',
];
const cellRoles = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'];
const pick = (keys: string[], value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));

const charter =
  'Quy định thi hành Điều lệ Đảng: 45-QĐ/TW (2011), 29-QĐ/TW (2016), 24-QĐ/TW (2021), 294-QĐ/TW (2025)';

/** key, first day, day after the last, value, source, whether the source was read (else configuration to be checked). */
const regulations: [string, string, string, unknown, string, boolean][] = [
  [
    'organization.root-kinds',
    '-infinity',
    'infinity',
    ['PROVINCIAL_COMMITTEE', 'BLOC_COMMITTEE'],
    'Kiến thức chung',
    false,
  ],
  [
    'organization.parent-kinds',
    '-infinity',
    'infinity',
    {
      PROVINCIAL_COMMITTEE: [],
      BLOC_COMMITTEE: ['PROVINCIAL_COMMITTEE'],
      GRASSROOTS_COMMITTEE: ['BLOC_COMMITTEE', 'PROVINCIAL_COMMITTEE'],
      GRASSROOTS_CELL: ['BLOC_COMMITTEE', 'PROVINCIAL_COMMITTEE'],
      DEPARTMENT_COMMITTEE: ['GRASSROOTS_COMMITTEE'],
      SUBORDINATE_CELL: ['GRASSROOTS_COMMITTEE', 'DEPARTMENT_COMMITTEE'],
      PARTY_GROUP: ['GRASSROOTS_CELL', 'SUBORDINATE_CELL'],
    },
    charter,
    true,
  ],
  [
    'organization.size',
    '-infinity',
    'infinity',
    {
      GRASSROOTS_COMMITTEE: { minimumMembers: 30 },
      GRASSROOTS_CELL: { minimumOfficialMembers: 3, maximumMembers: 30 },
      SUBORDINATE_CELL: { minimumOfficialMembers: 3, maximumMembers: 30 },
    },
    charter,
    true,
  ],
  ['member.admission-age', '-infinity', 'infinity', { minimum: 18, maximum: 60 }, charter, true],
  ['member.probation-months', '-infinity', 'infinity', 12, charter, true],
  [
    'position.roles',
    '-infinity',
    'infinity',
    { ...pick(committees, everyRole), ...pick(cells, cellRoles), PARTY_GROUP: [] },
    'Kiến thức chung',
    false,
  ],
  [
    'position.single-holder',
    '-infinity',
    'infinity',
    ['SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'INSPECTION_COMMISSION_CHAIR'],
    'Kiến thức chung',
    false,
  ],
  [
    'position.exclusive-roles',
    '-infinity',
    'infinity',
    ['SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY'],
    'Kiến thức chung',
    false,
  ],
  ['position.requires-official', '-infinity', 'infinity', true, 'Kiến thức chung', false],
  [
    'position.cell-committee',
    '-infinity',
    'infinity',
    { minimumOfficialMembers: 9, maximumMembers: 7 },
    charter,
    true,
  ],
  // Those on ratings are asked for the last day of the rated year.
  // A party group is no level that decides (charter); that it is not rated follows, but was not read.
  ['rating.kinds', '-infinity', 'infinity', [...committees, ...cells], 'Kiến thức chung', false],
  ['rating.earliest-decision', '-infinity', 'infinity', '12-01', 'Kiến thức chung', false],
  [
    'rating.minimum-months',
    '-infinity',
    '2019-01-01',
    { member: 0, organization: 0 },
    '16-HD/BTCTW (2018)',
    true,
  ],
  [
    'rating.minimum-months',
    '2019-01-01',
    'infinity',
    { member: 6, organization: 6 },
    '21-HD/BTCTW (2019), 25-HD/BTCTW (2023)',
    true,
  ],
  [
    'rating.excellent-cap',
    '2014-01-01',
    '2018-01-01',
    { percent: 15, base: 'GOOD_OR_BETTER' },
    '27-HD/BTCTW (2014)',
    false,
  ],
  [
    'rating.excellent-cap',
    '2019-01-01',
    '2023-01-01',
    { percent: 20, base: 'GOOD_ONLY' },
    '21-HD/BTCTW (2019)',
    true,
  ],
  [
    'rating.excellent-cap',
    '2023-01-01',
    'infinity',
    { percent: 20, base: 'GOOD_ONLY' },
    '25-HD/BTCTW (2023)',
    false,
  ],
];

/** number, name, basis, first and last year, grades of organizations and of members from the best down. */
const schemes: [number, string, string, number, number, [string, string][], [string, string][]][] = [
  [
    1,
    'Đánh giá chất lượng 2008–2017',
    '20-HD/BTCTW (2008), 07-HD/BTCTW (2011), 27-HD/BTCTW (25/09/2014)',
    2008,
    2017,
    [
      ['CLEAN_AND_STRONG', 'Trong sạch vững mạnh'],
      ['GOOD', 'Hoàn thành tốt nhiệm vụ'],
      ['SATISFACTORY', 'Hoàn thành nhiệm vụ'],
      ['WEAK', 'Yếu kém'],
    ],
    [
      ['EXCELLENT', 'Đủ tư cách, hoàn thành xuất sắc nhiệm vụ'],
      ['GOOD', 'Đủ tư cách, hoàn thành tốt nhiệm vụ'],
      ['SATISFACTORY', 'Đủ tư cách, hoàn thành nhiệm vụ'],
      ['UNSATISFACTORY', 'Vi phạm tư cách hoặc không hoàn thành nhiệm vụ'],
    ],
  ],
  [
    2,
    'Kiểm điểm, xếp loại 2018–2024',
    '132-QĐ/TW (2018), 16-HD/BTCTW (2018), 21-HD/BTCTW (2019), 124-QĐ/TW và 25-HD/BTCTW (2023)',
    2018,
    2024,
    ...fourGrades(),
  ],
  [
    3,
    'Kiểm điểm, xếp loại từ 2025',
    '366-QĐ/TW (30/08/2025), 43-HD/BTCTW (31/10/2025)',
    2025,
    2100,
    ...fourGrades(),
  ],
];

function fourGrades(): [[string, string][], [string, string][]] {
  const grades: [string, string][] = [
    ['EXCELLENT', 'Hoàn thành xuất sắc nhiệm vụ'],
    ['GOOD', 'Hoàn thành tốt nhiệm vụ'],
    ['SATISFACTORY', 'Hoàn thành nhiệm vụ'],
    ['UNSATISFACTORY', 'Không hoàn thành nhiệm vụ'],
  ];
  return [grades, grades];
}

/** The rules of DOMAIN.md sections 1 to 3 as data with dates. */
export class Regulations extends Migration {
  override async up(): Promise<void> {
    for (const [key, validFrom, validTo, value, source, confirmed] of regulations) {
      await this.execute(
        'insert into regulation (key, valid_from, valid_to, value, source, confirmed) values (?, ?, ?, ?, ?, ?)',
        [key, validFrom, validTo, JSON.stringify(value), source, confirmed],
      );
    }
    for (const [id, name, basis, fromYear, toYear, organizationGrades, memberGrades] of schemes) {
      await this.execute('insert into rating_scheme values (?, ?, ?, ?, ?)', [
        id,
        name,
        basis,
        fromYear,
        toYear,
      ]);
      for (const [subject, grades] of [
        ['ORGANIZATION', organizationGrades],
        ['MEMBER', memberGrades],
      ] as const) {
        const good = grades.findIndex(([grade]) => grade === 'GOOD');
        for (const [index, [grade, nativeName]] of grades.entries()) {
          await this.execute('insert into rating_scheme_grade values (?, ?, ?, ?, ?, ?)', [
            id,
            subject,
            grade,
            index + 1,
            index <= good,
            nativeName,
          ]);
        }
      }
    }
    await this.execute(`
      insert into rating_year_grade (subject, year, grade, scheme_id)
      select subject, year, grade, scheme_id
      from rating_scheme join rating_scheme_grade on scheme_id = id, generate_series(from_year::int, to_year::int) as year`);
  }

  override async down(): Promise<void> {
    await this.execute('delete from rating_year_grade');
    await this.execute('delete from rating_scheme_grade');
    await this.execute('delete from rating_scheme');
    await this.execute('delete from regulation');
  }
}
