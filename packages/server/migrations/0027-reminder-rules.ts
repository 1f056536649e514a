import { Migration } from '@mikro-orm/migrations';

const charter = 'Quy định thi hành Điều lệ Đảng';

/** The rules from which reminders follow, beside those that earlier migrations have, and what they are looked up by. */
export class ReminderRules extends Migration {
  override up(): void {
    this.addSql(`insert into regulation (key, valid_from, valid_to, value, source, confirmed) values
      ('member.recognition-working-days', '-infinity', '2016-07-25', '30', '${charter}: 45-QĐ/TW (2011)', false),
      ('member.recognition-working-days', '2016-07-25', 'infinity', '30',
        '${charter}: 29-QĐ/TW (2016), 24-QĐ/TW (2021), 232-QĐ/TW (2025)', true),
      ('member.badge-years', '-infinity', 'infinity', '[30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90]',
        '${charter}: 29-QĐ/TW (2016), 24-QĐ/TW (2021), 232-QĐ/TW (2025)', true),
      ('position.elected-each-term', '-infinity', 'infinity', 'true',
        'Điều lệ Đảng; ${charter}: 45-QĐ/TW (2011), 29-QĐ/TW (2016), 24-QĐ/TW (2021), 294-QĐ/TW (2025)', false),
      ('meeting.owed-reminder-months', '-infinity', 'infinity', '12', 'Kiến thức chung', false)`);
    this.addSql('create index member_recognition on member (recognition_decided_on, official_on)');
    this.addSql('create index committee_term_organization on committee_term (organization_id, valid_from)');
  }

  override down(): void {
    this.addSql('drop index committee_term_organization, member_recognition');
    this.addSql(`delete from regulation where key in ('member.recognition-working-days', 'member.badge-years',
      'position.elected-each-term', 'meeting.owed-reminder-months')`);
  }
}
