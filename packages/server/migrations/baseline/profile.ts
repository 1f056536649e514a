/** The 54 peoples in the order of the State's list, 121-TCTK/PPCĐ (1979): the position is the people's code. */
const ethnicities = `Kinh, Tày, Thái, Hoa, Khmer, Mường, Nùng, Mông, Dao, Gia Rai, Ngái, Ê Đê, Ba Na, Xơ Đăng, Sán Chay,
  Cơ Ho, Chăm, Sán Dìu, Hrê, Mnông, Ra Glai, Xtiêng, Bru Vân Kiều, Thổ, Giáy, Cơ Tu, Gié Triêng, Mạ, Khơ Mú, Co, Tà Ôi,
  Chơ Ro, Kháng, Xinh Mun, Hà Nhì, Chu Ru, Lào, La Chí, La Ha, Phù Lá, La Hủ, Lự, Lô Lô, Chứt, Mảng, Pà Thẻn, Cơ Lao,
  Cống, Bố Y, Si La, Pu Péo, Brâu, Ơ Đu, Rơ Măm`;

/** None, and the religions of which the State recognizes organizations. */
const religions = `Không, Phật giáo, Công giáo, Tin Lành, Cao Đài, Phật giáo Hòa Hảo, Hồi giáo, Bà-la-môn, Baha'i,
  Tịnh độ cư sĩ Phật hội, Cơ đốc Phục lâm, Phật giáo Tứ Ân Hiếu Nghĩa, Minh Sư đạo, Minh Lý đạo, Mặc Môn,
  Phật giáo Hiếu Nghĩa Tà Lơn, Bửu Sơn Kỳ Hương`;

const rows = (names: string) =>
  names
    .split(/,\s+/)
    .map((name, index) => `(${index + 1}, '${name.normalize('NFC').replaceAll("'", "''")}')`)
    .join(', ');

/**
 * Names to choose from, and the sensitive part of a member's profile (Mẫu 2-KNĐ). The table `member` holds what is of
 * low sensitivity; each higher degree has a table of its own, since PostgreSQL decides by row who sees what. A member
 * of whom nothing is recorded may have no row.
 */
export const profile: readonly string[] = [
  ...Object.entries({ ethnicity: ethnicities, religion: religions }).flatMap(([table, names]) => [
    `create table ${table} (
      code smallint primary key,
      name text not null unique check (name is nfc normalized)
    )`,
    // Names are looked up however they are accented or capitalized.
    `create unique index ${table}_folded on ${table} (fold(name))`,
    `insert into ${table} (code, name) values ${rows(names)}`,
  ]),

  `create table member_personal (
    member_id integer primary key references member,
    birth_on date,
    birth_on_precision date_precision,
    birth_place text check (birth_place is nfc normalized),
    home_town text check (home_town is nfc normalized),
    permanent_address text check (permanent_address is nfc normalized),
    temporary_address text check (temporary_address is nfc normalized),
    phone text check (phone ~ '^0[0-9]{9,10}$'),
    party_card_number text check (party_card_number ~ '^[0-9]{8}$'),
    check ((birth_on is null) = (birth_on_precision is null))
  )`,

  `create table member_sensitive (
    member_id integer primary key references member,
    ethnicity text references ethnicity (name),
    religion text references religion (name),
    identity_number text check (identity_number ~ '^[0-9]{12}$')
  )`,
];
