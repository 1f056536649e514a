import { Migration } from '@mikro-orm/migrations';

/** Labels of the bands that begin with 0 years as Vietnamese and English say them; one that was changed stays. */
export class YoungestBand extends Migration {
  override up(): void {
    this.addSql(`update member_attribute_value set
        vi = regexp_replace(vi, '^Từ 0 đến', 'Đến'), en = regexp_replace(en, '^0 to', 'Up to')
      where from_years = 0 and to_years is not null`);
  }

  override down(): void {
    this.addSql(`update member_attribute_value set
        vi = regexp_replace(vi, '^Đến', 'Từ 0 đến'), en = regexp_replace(en, '^Up to', '0 to')
      where from_years = 0 and to_years is not null`);
  }
}
