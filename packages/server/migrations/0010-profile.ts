import { Migration } from '@mikro-orm/migrations';

/** The 54 peoples in the order of the State's list, 121-TCTK/PPCĐ (1979): the place is the people's code. */
const ethnicities = `Kinh, Tày, Thái, Hoa, Khmer, Mường, Nùng, Mông, Dao, Gia Rai, Ngái, Ê Đê, Ba Na, Xơ Đăng, Sán Chay,
  Cơ Ho, Chăm, Sán Dìu, Hrê, Mnông, Ra Glai, Xtiêng, Bru Vân Kiều, Thổ, Giáy, Cơ Tu, Gié Triêng, Mạ, Khơ Mú, Co, Tà Ôi,
  Chơ Ro, Kháng, Xinh Mun, Hà Nhì, Chu Ru, Lào, La Chí, La Ha, Phù Lá, La Hủ, Lự, Lô Lô, Chứt, Mảng, Pà Thẻn, Cơ Lao,
  Cống, Bố Y, Si La, Pu Péo, Brâu, Ơ Đu, Rơ Măm`;

/** None, and the religions of which the State recognizes organizations. */
const religions = `Không, Phật giáo, Công giáo, Tin Lành, Cao Đài, Phật giáo Hòa Hảo, Hồi giáo, Bà-la-môn, Baha'i,
  Tịnh độ cư sĩ Phật hội, Cơ đốc Phục lâm, Phật giáo Tứ Ân Hiếu Nghĩa, Minh Sư đạo, Minh Lý đạo, Mặc Môn,
  Phật giáo Hiếu Nghĩa Tà Lơn, Bửu Sơn Kỳ Hương`;

const values = (names: string) =>
  names
    .split(/,\s+/)
    .map((name, index) => `(${index + 1}, '${name.normalize('NFC').replaceAll("'", "''")}')`)
    .join(', ');

const text = (column: string) => `${column} text check (${column} is nfc normalized)`;

/**
 * The sensitive part of a member's profile (Mẫu 2-KNĐ). What is of low sensitivity is in `member`; the rest has a table
 * for each degree, since PostgreSQL decides by row who sees what. Where nothing is recorded there may be no row.
 */
export class Profile extends Migration {
  override up(): void {
    for (const [table, names] of Object.entries({ ethnicity: ethnicities, religion: religions })) {
      this.addSql(`
        create table ${table} (
          code smallint primary key,
          name text not null unique check (name is nfc normalized)
        )`);
      // Names are looked up however they are accented or capitalized.
      this.addSql(`create unique index ${table}_folded on ${table} (fold(name))`);
      this.addSql(`insert into ${table} (code, name) values ${values(names)}`);
    }

    this.addSql(`
      create table member_personal (
        member_id integer primary key references member,
        birth_on date,
        birth_on_precision date_precision,
        ${text('birth_place')},
        ${text('home_town')},
        ${text('permanent_address')},
        ${text('temporary_address')},
        phone text check (phone ~ '^0[0-9]{9,10}$'),
        party_card_number text check (party_card_number ~ '^[0-9]{8}$'),
        check ((birth_on is null) = (birth_on_precision is null))
      )`);
    this.addSql(`
      create table member_sensitive (
        member_id integer primary key references member,
        ethnicity text references ethnicity (name),
        religion text references religion (name),
        identity_number text check (identity_number ~ '^[0-9]{12}$')
      )`);
    this.addSql(`
      insert into member_personal (member_id, birth_on, birth_on_precision)
      select id, birth_on, birth_on_precision from member where birth_on is not null`);

    // Rewritten as a column, not by an update: that would leave the checks of every row to the end of the transaction.
    this.addSql('alter table member drop column birth_on_precision');
    this.addSql(
      'alter table member alter column birth_on type smallint using extract(year from birth_on)::smallint',
    );
    this.addSql('alter table member rename column birth_on to birth_year');

    this.addSql(`create type sex as enum ('FEMALE', 'MALE')`);
    this.addSql(
      `create type political_theory as enum ('ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR')`,
    );
    this.addSql(`
      alter table member
        add column sex sex,
        add column ${text('birth_name')},
        add column ${text('occupation')},
        add column general_education text check (general_education ~ '^[0-9]{1,2}/1[02]$'),
        add column ${text('professional_qualification')},
        add column political_theory political_theory,
        add column ${text('foreign_languages')}`);

    // Runs as its owner: whoever may not see where a member or a cell went must not take the last place they do see for it.
    this.addSql(`
      create function member_place(member_ids integer[])
      returns table (member_id integer, organization_id integer, stands_until date)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp
      as $$
        select distinct on (membership.member_id) membership.member_id, membership.organization_id,
          (select max(state.valid_to) from organization_state as state
            where state.organization_id = membership.organization_id)
        from cell_membership as membership
        where membership.member_id = any(member_ids)
        order by membership.member_id, membership.valid_from desc
      $$`);
    this.addSql('revoke all on function member_place from public');
    this.addSql(
      `comment on function member_place is 'The cell that each member belongs to, or belonged to last, and until when the cell stands.'`,
    );
  }

  override down(): void {
    this.addSql('drop function member_place');
    this.addSql(`
      alter table member
        drop column sex, drop column birth_name, drop column occupation, drop column general_education,
        drop column professional_qualification, drop column political_theory, drop column foreign_languages`);
    this.addSql('drop type political_theory, sex');
    this.addSql('alter table member add column birth_on date, add column birth_on_precision date_precision');
    this.addSql('alter table member disable trigger user');
    this.addSql(`
      update member set birth_on = member_personal.birth_on, birth_on_precision = member_personal.birth_on_precision
      from member_personal where member_personal.member_id = member.id`);
    this.addSql('alter table member enable trigger user');
    this.addSql(
      'alter table member drop column birth_year, add check ((birth_on is null) = (birth_on_precision is null))',
    );
    this.addSql('drop table member_sensitive, member_personal, religion, ethnicity');
  }
}
